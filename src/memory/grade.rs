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

/// Whether an answer with this score shows that nothing was recalled: the
/// first row of the table of [`Evidence::grade`]. Not a number counts as wrong.
pub fn is_forgotten(score: f32) -> bool {
    score.is_nan() || score < HALF
}

/// What is known of an answer when it is graded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// From 0 (wrong) to 1 (right).
    pub score: f32,
    /// The learner said «guessing» before seeing the verdict.
    pub guessed: bool,
    /// A hint was shown before the answer.
    pub hinted: bool,
    /// An answer to the same question was taken back after its verdict.
    pub second: bool,
}

impl Evidence {
    /// The table:
    ///
    /// | answer | grade |
    /// | --- | --- |
    /// | score below ½ | Again |
    /// | partly right, score from ½, a guess | Again |
    /// | partly right, score from ½ | Hard |
    /// | right, after a hint | Hard |
    /// | right, after an answer taken back once its verdict was seen | Hard |
    /// | any, on the day of a wrong answer | the memory stays as it is |
    /// | right in any other case, a guess included | Good |
    ///
    /// A right guess is not asked more often for being a guess: what helps it
    /// is the explanation, which the screen gives. «Sure» earns no Easy: in
    /// the study of `docs/measures.md` that made waits too long and cost
    /// recall at the same number of reviews. Easy is for the learner to say.
    pub fn grade(self) -> Grade {
        let right = self.score >= WHOLE;
        let half = !is_forgotten(self.score) && !self.guessed;
        if right && !self.hinted && !self.second {
            Grade::Good
        } else if right || half {
            Grade::Hard
        } else {
            Grade::Again
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Evidence, Grade};

    const RIGHT: Evidence = Evidence {
        score: 1.0,
        guessed: false,
        hinted: false,
        second: false,
    };

    #[test]
    fn the_table_row_by_row() {
        let score = |score| Evidence { score, ..RIGHT };
        let guess = |score| Evidence {
            score,
            guessed: true,
            ..RIGHT
        };
        let hinted = Evidence {
            hinted: true,
            ..RIGHT
        };
        let second = Evidence {
            second: true,
            ..RIGHT
        };
        let rows = [
            (score(0.0), Grade::Again),
            (score(0.49), Grade::Again),
            (score(f32::NAN), Grade::Again),
            (guess(0.5), Grade::Again),
            (score(0.5), Grade::Hard),
            (hinted, Grade::Hard),
            (second, Grade::Hard),
            (guess(1.0), Grade::Good),
            (RIGHT, Grade::Good),
        ];
        for (evidence, grade) in rows {
            assert_eq!(evidence.grade(), grade, "{evidence:?}");
        }
    }
}
