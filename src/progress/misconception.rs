//! Wrong ideas that answers have shown, and whether they are gone.

use serde::{Deserialize, Serialize};

use super::{Day, Timestamp};
use crate::course::Id;

/// How many right answers are kept, beside those that cure: two of each
/// question suffice.
const KEPT: usize = 16;

/// What is known of one misconception.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Misconceived {
    /// How many answers showed it.
    pub times: u32,
    /// When an answer last showed it, and to which question.
    pub last_at: Timestamp,
    pub lesson: Id,
    pub item: Id,
    /// Right answers since, to questions that could have shown it.
    rights: Vec<(Id, Day)>,
}

impl Misconceived {
    pub(super) fn new(at: Timestamp, lesson: &Id, item: &Id) -> Self {
        Self {
            times: 0,
            last_at: at,
            lesson: lesson.clone(),
            item: item.clone(),
            rights: Vec::new(),
        }
    }

    pub(super) fn met(&mut self, at: Timestamp, lesson: &Id, item: &Id) {
        self.times = self.times.saturating_add(1);
        self.last_at = at;
        self.lesson = lesson.clone();
        self.item = item.clone();
        self.rights.clear();
    }

    pub(super) fn right(&mut self, item: &Id, day: Day) {
        let same = self.rights.iter().filter(|(of, _)| of == item);
        let known = same.clone().any(|(_, on)| *on == day);
        // Two days of one question say all that it can say.
        let has_room = self.rights.len() < KEPT;
        if !known && same.count() < 2 && (has_room || self.would_cure(item, day)) {
            self.rights.push((item.clone(), day));
        }
    }

    fn would_cure(&self, item: &Id, day: Day) -> bool {
        let mut rights = self.rights.iter();
        !self.is_cured() && rights.any(|(other, on)| other != item && *on != day)
    }

    /// Cured: since it was last shown, two different questions that could have
    /// shown it were answered rightly, on two different days.
    pub fn is_cured(&self) -> bool {
        self.rights.iter().any(|(item, day)| {
            self.rights
                .iter()
                .any(|(other, on)| other != item && on != day)
        })
    }

    /// How many of the two right answers are there: 0 to 2.
    pub fn steps(&self) -> usize {
        match (self.rights.is_empty(), self.is_cured()) {
            (true, _) => 0,
            (false, false) => 1,
            (false, true) => 2,
        }
    }
}
