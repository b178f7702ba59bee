//! The four figures at the top.

use crate::course::Course;
use crate::progress::{CourseProgress, Day, Progress, Tally};

/// Days that the share of right answers looks back on, today included.
pub const RECENT_DAYS: i32 = 30;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Headline {
    /// Lessons of the course read to the end.
    pub read: usize,
    /// Lessons of the course.
    pub lessons: usize,
    /// Answers of the last [`RECENT_DAYS`] days, in every course.
    pub recent: Tally,
    /// Time on questions, reviews and timed moves at the desks, in every
    /// course and since the beginning, in seconds. Reading is not timed.
    pub seconds: u64,
    /// Questions of the course whose memory holds three weeks or more.
    pub lasting: usize,
}

impl Headline {
    pub fn new(course: &Course, progress: &Progress, today: Day) -> Self {
        let learned = progress.course(&course.id);
        let days = progress.days();
        let recent = days.range(today.plus(1 - RECENT_DAYS)..=today);
        let entries = || course.lessons().map(|(_, entry)| &entry.id);
        let read = |id: &&crate::course::Id| learned.lesson(id).read_at.is_some();
        Self {
            read: entries().filter(read).count(),
            lessons: entries().count(),
            recent: recent
                .map(|(_, done)| Tally {
                    answers: done.answers,
                    right: done.right,
                })
                .sum(),
            seconds: days
                .values()
                .map(|done| u64::from(done.seconds) + u64::from(done.practice_seconds))
                .sum(),
            lasting: lasting(course, learned),
        }
    }
}

fn lasting(course: &Course, learned: &CourseProgress) -> usize {
    let lessons = course.lessons().map(|(_, entry)| learned.lesson(&entry.id));
    let items = lessons.flat_map(|lesson| lesson.items.values());
    items.filter(|item| item.recall.is_lasting()).count()
}
