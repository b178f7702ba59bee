//! Accuracy, recall, time and calibration of each module.

use super::Calibration;
use crate::course::{Course, Id};
use crate::progress::{CourseProgress, Tally};

/// The figures of one module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleFigures {
    pub module: Id,
    /// Lessons read to the end.
    pub read: usize,
    pub lessons: usize,
    /// Every answer to its questions, wherever they were asked.
    pub answers: Tally,
    /// Those on a later day than the answer to the same question before: what
    /// counts as known.
    pub delayed: Tally,
    /// Time on its questions, in seconds.
    pub seconds: u64,
    pub calibration: Calibration,
}

/// One for each module of the course, in its order. Lessons that left the
/// course count in none.
pub fn modules(course: &Course, learned: &CourseProgress) -> Vec<ModuleFigures> {
    let figures = course.modules.iter().map(|module| {
        let known = || module.lessons.iter().map(|entry| learned.lesson(&entry.id));
        ModuleFigures {
            module: module.id.clone(),
            read: known().filter(|lesson| lesson.read_at.is_some()).count(),
            lessons: module.lessons.len(),
            answers: known().map(|lesson| lesson.answers).sum(),
            delayed: known().map(|lesson| lesson.delayed).sum(),
            seconds: known().fold(0, |sum: u64, lesson| sum.saturating_add(lesson.seconds)),
            calibration: known()
                .map(|lesson| Calibration::new(lesson.calibration))
                .sum(),
        }
    });
    figures.collect()
}
