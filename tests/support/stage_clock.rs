//! A clock that stands still until it is set.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use parcours::gui::shared::Steady;

/// 21 November 2026, 10:00 in Paris: a Saturday.
pub const SATURDAY: i64 = 1_795_251_600_000;

/// A clock that stands still until it is set, in milliseconds since the epoch.
#[derive(Clone)]
pub struct Clock(Arc<AtomicI64>, Arc<AtomicI64>);

impl Clock {
    pub fn new(at: i64) -> Self {
        Self(Arc::new(AtomicI64::new(at)), Arc::default())
    }

    /// Milliseconds since the epoch.
    pub fn now(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }

    /// Time passes; less than none sets the clock back.
    pub fn advance(&self, milliseconds: i64) {
        self.0.fetch_add(milliseconds, Ordering::Relaxed);
        self.1.fetch_add(milliseconds.max(0), Ordering::Relaxed);
    }

    /// How long it ran, whatever it was set to.
    pub fn steady(&self) -> Steady {
        let ran = self.1.clone();
        Arc::new(move || {
            let ran = ran.load(Ordering::Relaxed);
            Duration::from_millis(ran.unsigned_abs())
        })
    }

    pub fn next_day(&self) {
        self.advance(86_400_000);
    }
}
