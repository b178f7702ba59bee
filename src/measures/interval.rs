//! How sure a share is.

use crate::progress::Tally;

/// Two-sided 95 % of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// A range that holds the true share nineteen times in twenty; each end is
/// from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

impl Interval {
    /// The score interval of Wilson (1927) at 95 %, without continuity
    /// correction; `None` without any answer.
    pub fn wilson(tally: Tally) -> Option<Self> {
        let share = tally.share()?;
        let n = f64::from(tally.answers);
        let z2 = Z * Z;
        let middle = share + z2 / (2.0 * n);
        let half = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
        let whole = 1.0 + z2 / n;
        Some(Self {
            low: ((middle - half) / whole).clamp(0.0, 1.0),
            high: ((middle + half) / whole).clamp(0.0, 1.0),
        })
    }
}
