//! When a lesson counts as mastered.

use serde::{Deserialize, Serialize};

use super::Day;

/// The share of right answers that a good day needs.
pub const SHARE: f32 = 0.8;

/// How many different items a good day needs, or as many as the lesson has.
pub const ITEMS: usize = 5;

/// How many days are kept for each lesson.
const KEPT: usize = 32;

/// Rounding error of a sum of scores.
const TOLERANCE: f32 = 1e-4;

/// How well a lesson is known.
///
/// Only answers in quizzes count, and of an item only the first answer of the
/// day (from 04:00 to 04:00 on the learner's clock): asking the same again
/// until it is right proves nothing. A day is *good* when at least [`ITEMS`]
/// different items were answered (all of them in a shorter pool) and the mean
/// of their scores is at least [`SHARE`].
///
/// The lesson is mastered on the second of two good days, if at least half of
/// that second day's items (rounded up) were not asked on the first, or as
/// many as the pool had left. Reading alone never masters.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Mastery {
    /// Neither read to the end nor answered.
    Unread,
    Read,
    /// Answered, without a good day yet.
    Practising {
        /// The best day's share of right answers, from 0 to 1; items that are
        /// missing for a good day count as wrong.
        best: f32,
    },
    /// One good day, or several with the same items.
    HalfWay {
        /// The last good day: any later one may master.
        day: Day,
    },
    Mastered {
        /// The second good day.
        since: Day,
    },
}

/// The first scores of each day's items, for one lesson.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct QuizDays(Vec<QuizDay>);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct QuizDay {
    day: Day,
    /// Item numbers and the score of their first answer that day.
    scores: Vec<(u32, f32)>,
}

impl QuizDay {
    fn sum(&self) -> f32 {
        self.scores.iter().map(|&(_, score)| score).sum()
    }

    /// Share of right answers when at least `needed` items are asked.
    #[allow(clippy::cast_precision_loss, reason = "counts of items are small")]
    fn share(&self, needed: usize) -> f32 {
        self.sum() / self.scores.len().max(needed).max(1) as f32
    }

    fn is_good(&self, needed: usize) -> bool {
        self.scores.len() >= needed && self.share(needed) + TOLERANCE >= SHARE
    }

    fn has(&self, number: u32) -> bool {
        self.scores.iter().any(|&(known, _)| known == number)
    }

    /// Whether this day asked enough that `first` had not.
    fn is_fresh_after(&self, first: &Self, pool: usize) -> bool {
        let fresh = self
            .scores
            .iter()
            .filter(|&&(number, _)| !first.has(number))
            .count();
        let left = pool.saturating_sub(first.scores.len());
        fresh >= self.scores.len().div_ceil(2).min(left)
    }
}

impl QuizDays {
    pub(super) fn take(&mut self, day: Day, number: u32, score: f32) {
        // Travelling west can bring yesterday back.
        let place = match self.0.binary_search_by_key(&day, |known| known.day) {
            Ok(place) => place,
            Err(place) => {
                let scores = Vec::new();
                self.0.insert(place, QuizDay { day, scores });
                place
            }
        };
        if let Some(known) = self.0.get_mut(place)
            && !known.has(number)
        {
            known.scores.push((number, score));
        }
        if self.0.len() > KEPT {
            self.forget_one();
        }
    }

    /// Drops the poorest day that is not the last; when all are good, the one
    /// before the last, because early ones decide since when a lesson is
    /// mastered.
    fn forget_one(&mut self) {
        let last = self.0.len() - 1;
        let poorest = self
            .0
            .iter()
            .take(last)
            .enumerate()
            .filter(|(_, day)| !day.is_good(1))
            .min_by(|(_, one), (_, other)| one.sum().total_cmp(&other.sum()))
            .map_or(last - 1, |(place, _)| place);
        self.0.remove(poorest);
    }

    pub(super) fn mastery(&self, pool: usize, read: bool) -> Mastery {
        let needed = ITEMS.min(pool.max(1));
        let good: Vec<&QuizDay> = self.0.iter().filter(|day| day.is_good(needed)).collect();
        let second = good.iter().enumerate().find(|(place, day)| {
            good.iter()
                .take(*place)
                .any(|first| day.is_fresh_after(first, pool))
        });
        match (second, good.last()) {
            (Some((_, day)), _) => Mastery::Mastered { since: day.day },
            (None, Some(day)) => Mastery::HalfWay { day: day.day },
            (None, None) => self
                .0
                .iter()
                .map(|day| day.share(needed))
                .max_by(f32::total_cmp)
                .map_or(if read { Mastery::Read } else { Mastery::Unread }, |best| {
                    Mastery::Practising { best }
                }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{KEPT, Mastery, QuizDays};
    use crate::progress::Day;

    fn days(answers: &[(i32, &[(u32, f32)])]) -> QuizDays {
        let mut days = QuizDays::default();
        for (day, scores) in answers {
            for &(number, score) in *scores {
                days.take(Day(*day), number, score);
            }
        }
        days
    }

    const FIVE: [(u32, f32); 5] = [(0, 1.0), (1, 1.0), (2, 1.0), (3, 1.0), (4, 0.0)];
    const OTHER: [(u32, f32); 5] = [(5, 1.0), (6, 1.0), (7, 1.0), (3, 0.0), (4, 1.0)];

    #[test]
    fn reading_is_not_mastering() {
        assert_eq!(days(&[]).mastery(8, false), Mastery::Unread);
        assert_eq!(days(&[]).mastery(8, true), Mastery::Read);
    }

    #[test]
    fn two_good_days_with_other_items_master() {
        let one = days(&[(1, &FIVE)]);
        assert_eq!(one.mastery(8, true), Mastery::HalfWay { day: Day(1) });
        let two = days(&[(1, &FIVE), (2, &OTHER)]);
        assert_eq!(two.mastery(8, true), Mastery::Mastered { since: Day(2) });
    }

    #[test]
    fn one_long_day_is_one_day() {
        let twice = days(&[(1, &FIVE), (1, &OTHER)]);
        assert_eq!(twice.mastery(8, true), Mastery::HalfWay { day: Day(1) });
    }

    #[test]
    fn the_same_items_again_do_not_master_where_the_pool_has_others() {
        let again = days(&[(1, &FIVE), (2, &FIVE)]);
        assert_eq!(again.mastery(8, true), Mastery::HalfWay { day: Day(2) });
        // A pool of five has nothing else to ask, one of six has one.
        assert_eq!(again.mastery(5, true), Mastery::Mastered { since: Day(2) });
        assert_eq!(again.mastery(6, true), Mastery::HalfWay { day: Day(2) });
        let third = days(&[(1, &FIVE), (2, &FIVE), (3, &OTHER)]);
        assert_eq!(third.mastery(8, true), Mastery::Mastered { since: Day(3) });
    }

    #[test]
    fn all_that_the_pool_had_left_is_enough() {
        let all: Vec<(u32, f32)> = (0..8).map(|number| (number, 1.0)).collect();
        let whole = days(&[(1, &FIVE), (2, &all)]);
        assert_eq!(whole.mastery(8, true), Mastery::Mastered { since: Day(2) });
        assert_eq!(whole.mastery(20, true), Mastery::HalfWay { day: Day(2) });
    }

    #[test]
    fn only_the_first_answer_of_the_day_counts() {
        let corrected = days(&[(
            1,
            &[
                (0, 0.0),
                (1, 0.0),
                (2, 1.0),
                (3, 1.0),
                (4, 1.0),
                (0, 1.0),
                (1, 1.0),
            ],
        )]);
        assert_eq!(
            corrected.mastery(8, false),
            Mastery::Practising { best: 0.6 }
        );
    }

    #[test]
    fn few_items_are_no_good_day_unless_the_lesson_has_no_more() {
        let three = days(&[(1, &[(0, 1.0), (1, 1.0), (2, 1.0)])]);
        assert_eq!(three.mastery(8, false), Mastery::Practising { best: 0.6 });
        assert_eq!(three.mastery(3, false), Mastery::HalfWay { day: Day(1) });
    }

    #[test]
    fn a_long_history_keeps_its_mastery_and_its_size() {
        let mut days = days(&[(1, &FIVE), (2, &OTHER)]);
        for day in 3..500 {
            for number in 0..8 {
                days.take(Day(day), number, f32::from(u8::from(day % 3 == 0)));
            }
        }
        assert!(days.0.len() <= KEPT);
        assert_eq!(days.mastery(8, true), Mastery::Mastered { since: Day(2) });
    }
}
