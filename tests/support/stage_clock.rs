//! A clock that stands still until it is set.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// 21 November 2026, 10:00 in Paris: a Saturday.
pub const SATURDAY: i64 = 1_795_251_600_000;

/// A clock that stands still until it is set, in milliseconds since the epoch.
#[derive(Clone)]
pub struct Clock(Arc<AtomicI64>);

impl Clock {
    pub fn new(at: i64) -> Self {
        Self(Arc::new(AtomicI64::new(at)))
    }

    /// Milliseconds since the epoch.
    pub fn now(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }

    pub fn advance(&self, milliseconds: i64) {
        self.0.fetch_add(milliseconds, Ordering::Relaxed);
    }

    pub fn next_day(&self) {
        self.advance(86_400_000);
    }
}
