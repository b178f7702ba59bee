//! Wrong ideas that answers have shown.

use crate::course::{Course, Id};
use crate::progress::{CourseProgress, Timestamp};

/// One misconception of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    pub misconception: Id,
    /// Answers that showed it.
    pub times: u32,
    pub last_at: Timestamp,
    /// The question that showed it last, and its lesson.
    pub lesson: Id,
    pub item: Id,
    /// Right answers, on different questions and days, that are still
    /// missing: 2, 1, or 0 for one that is cured.
    pub missing: usize,
}

/// What was met and not cured, and what was cured; each with the latest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    pub open: Vec<Wrong>,
    pub cured: Vec<Wrong>,
}

impl Ledger {
    /// Misconceptions that the course names; others have no words for people.
    pub fn new(course: &Course, learned: &CourseProgress) -> Self {
        let known = learned
            .misconceptions()
            .filter(|(id, _)| course.misconception(id).is_some());
        let mut all: Vec<Wrong> = known
            .map(|(id, met)| Wrong {
                misconception: id.clone(),
                times: met.times,
                last_at: met.last_at,
                lesson: met.lesson.clone(),
                item: met.item.clone(),
                missing: 2 - met.steps().min(2),
            })
            .collect();
        all.sort_by(|one, other| {
            let by_time = other.last_at.cmp(&one.last_at);
            by_time.then_with(|| one.misconception.cmp(&other.misconception))
        });
        let (cured, open) = all.into_iter().partition(|wrong| wrong.missing == 0);
        Self { open, cured }
    }
}
