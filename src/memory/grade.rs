//! From an answer to a grade: nobody is asked how hard it was.

use serde::{Deserialize, Serialize};

/// What an answer says of a memory, in the words of FSRS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grade {
    Again,
    Hard,
    Good,
    Easy,
}

impl Grade {
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];
}

/// From this score on an answer counts as recalled, with difficulty.
const HALF: f32 = 0.5;

/// Rounding error of partial credit.
const WHOLE: f32 = 0.9999;

/// What is known of an answer when it is graded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// From 0 (wrong) to 1 (right).
    pub score: f32,
    /// The learner said «sure» before seeing the verdict.
    pub sure: bool,
    /// A hint was shown before the answer.
    pub hinted: bool,
    /// An answer to the same question was taken back after its verdict.
    pub second: bool,
    /// Whole days since the answer before; `None` for the first one.
    pub days: Option<u32>,
}

impl Evidence {
    /// The table:
    ///
    /// | answer | grade |
    /// | --- | --- |
    /// | score below ½ | Again |
    /// | partly right, score from ½ | Hard |
    /// | right, after a hint | Hard |
    /// | right, after an answer taken back once its verdict was seen | Hard |
    /// | right, «sure», at least one day after the answer before | Easy |
    /// | right in any other case, a guess included | Good |
    ///
    /// A right guess is not asked more often for being a guess: what helps it
    /// is the explanation, which the screen gives. The first answer is never
    /// Easy: minutes after reading, «sure» says little about next week.
    pub fn grade(self) -> Grade {
        let right = self.score >= WHOLE;
        if self.score.is_nan() || self.score < HALF {
            Grade::Again
        } else if !right || self.hinted || self.second {
            Grade::Hard
        } else if self.sure && self.days.is_some_and(|days| days > 0) {
            Grade::Easy
        } else {
            Grade::Good
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Evidence, Grade};

    const RIGHT: Evidence = Evidence {
        score: 1.0,
        sure: false,
        hinted: false,
        second: false,
        days: Some(3),
    };

    #[test]
    fn the_table_row_by_row() {
        let sure = Evidence {
            sure: true,
            ..RIGHT
        };
        let rows = [
            (Evidence { score: 0.0, ..sure }, Grade::Again),
            (
                Evidence {
                    score: 0.49,
                    ..RIGHT
                },
                Grade::Again,
            ),
            (
                Evidence {
                    score: f32::NAN,
                    ..RIGHT
                },
                Grade::Again,
            ),
            (Evidence { score: 0.5, ..sure }, Grade::Hard),
            (
                Evidence {
                    hinted: true,
                    ..sure
                },
                Grade::Hard,
            ),
            (
                Evidence {
                    second: true,
                    ..sure
                },
                Grade::Hard,
            ),
            (RIGHT, Grade::Good),
            (sure, Grade::Easy),
            (
                Evidence {
                    days: Some(0),
                    ..sure
                },
                Grade::Good,
            ),
            (Evidence { days: None, ..sure }, Grade::Good),
        ];
        for (evidence, grade) in rows {
            assert_eq!(evidence.grade(), grade, "{evidence:?}");
        }
    }
}
