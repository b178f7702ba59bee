//! Time, week by week.

use std::collections::BTreeMap;

use crate::progress::{Activity, Day};

/// Time of one week from Monday on, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    pub monday: Day,
    /// On questions of lessons and quizzes.
    pub questions: u64,
    /// On questions of reviews.
    pub reviews: u64,
    /// On timed moves at the desks.
    pub practice: u64,
}

impl Week {
    pub fn seconds(&self) -> u64 {
        self.questions + self.reviews + self.practice
    }
}

/// The last `count` weeks, this one included, the oldest first.
pub fn weeks(days: &BTreeMap<Day, Activity>, today: Day, count: u16) -> Vec<Week> {
    let monday = today.monday();
    let back = (0..i32::from(count)).rev();
    back.map(|week| {
        let monday = monday.plus(week * -7);
        let mut sum = Week {
            monday,
            questions: 0,
            reviews: 0,
            practice: 0,
        };
        for done in days.range(monday..=monday.plus(6)).map(|(_, done)| done) {
            sum.questions += u64::from(done.seconds.saturating_sub(done.review_seconds));
            sum.reviews += u64::from(done.review_seconds);
            sum.practice += u64::from(done.practice_seconds);
        }
        sum
    })
    .collect()
}
