//! Answers, and how many of them were right.

use serde::{Deserialize, Serialize};

/// A count of answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub answers: u32,
    /// Those that earned the whole score.
    pub right: u32,
}

impl Tally {
    pub(super) fn count(&mut self, right: bool) {
        self.answers = self.answers.saturating_add(1);
        self.right = self.right.saturating_add(u32::from(right));
    }

    /// Share of right answers, from 0 to 1; `None` without any.
    pub fn share(self) -> Option<f64> {
        (self.answers > 0).then(|| f64::from(self.right) / f64::from(self.answers))
    }
}

impl std::ops::Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            answers: self.answers.saturating_add(other.answers),
            right: self.right.saturating_add(other.right),
        }
    }
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |sum, tally| sum + tally)
    }
}
