//! The score: worked out again from the answers, and how sure it is.

use super::{Broken, Record, read};
use crate::course::Item;
use crate::course::revision::revision;
use crate::language::Language;
use crate::progress::{ExamAnswer, ExamQuestion};
use crate::quiz::grade;

/// Marks that differ by less are the same: what adding and rounding to 32
/// bits can lose.
const SAME: f32 = 1e-4;

/// A score of an exam.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// Sum of the marks.
    pub points: f64,
    pub questions: usize,
    /// Standard error of the share: see [`Score::band`].
    error: f64,
}

/// Between which shares, each from 0 to 1, the share would fall for two out of
/// three exams of the same kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    pub low: f64,
    pub high: f64,
}

#[allow(clippy::cast_precision_loss, reason = "an exam has few questions")]
impl Score {
    pub fn of(marks: &[f32]) -> Self {
        let count = marks.len();
        let points: f64 = marks.iter().map(|mark| f64::from(*mark)).sum();
        let mean = points / count.max(1) as f64;
        let spread: f64 = marks
            .iter()
            .map(|mark| (f64::from(*mark) - mean).powi(2))
            .sum();
        let error = match count {
            0 | 1 => 0.0,
            _ => (spread / (count * (count - 1)) as f64).sqrt(),
        };
        Self {
            points,
            questions: count,
            error,
        }
    }

    /// The sum of the marks as a share, from 0 to 1.
    pub fn share(&self) -> f64 {
        self.points / self.questions.max(1) as f64
    }

    /// The share in whole per cent, rounded down, so that a score just under a
    /// pass mark never reads like the mark.
    pub fn percent(&self) -> u8 {
        // Nothing above 100, nothing below 0.
        (self.share() * 100.0 + f64::from(SAME)).clamp(0.0, 100.0) as u8
    }

    /// Whether the share reaches a pass mark in per cent.
    pub fn reaches(&self, pass: u8) -> bool {
        self.share() * 100.0 + f64::from(SAME) >= f64::from(pass)
    }

    /// The standard error of the share: √(Σ(mᵢ − m̄)² ∕ n(n − 1)), which for
    /// marks of 0 and 1 is Lord's standard error of measurement,
    /// √(p(1 − p) ∕ (n − 1)). Where all marks are alike it would be nothing, as
    /// if the next exam had to end the same: it is then the way from the share
    /// to the end of Wilson's interval, 1 ∕ (n + 1).
    pub fn error(&self) -> f64 {
        if self.error > 0.0 {
            self.error
        } else {
            1.0 / (self.questions as f64 + 1.0)
        }
    }

    /// One standard error on each side of the share, within 0 and 1.
    pub fn band(&self) -> Band {
        let (share, error) = (self.share(), self.error());
        Band {
            low: (share - error).max(0.0),
            high: (share + error).min(1.0),
        }
    }
}

/// A record whose chain is whole, with its score worked out again.
#[derive(Debug, Clone, PartialEq)]
pub struct Verified {
    pub record: Record,
    /// A mark for each question, in order; `None` where the question is not at
    /// hand as it was asked, so that its answer cannot be graded.
    pub regraded: Vec<Option<f32>>,
}

/// What comes of verifying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Every answer was graded again, and earns what the record claims.
    Confirmed,
    /// Some answer earns another mark than the record claims.
    Differs,
    /// Nothing differs, and some answers could not be graded again.
    Incomplete,
}

impl Verified {
    /// Questions whose answer earns another mark than the record claims, from
    /// 1.
    pub fn differing(&self) -> Vec<usize> {
        let marks = self.record.marks.iter().zip(&self.regraded);
        let pairs = marks.enumerate();
        pairs
            .filter(|(_, (claimed, made))| made.is_some_and(|made| (made - **claimed).abs() > SAME))
            .map(|(index, _)| index + 1)
            .collect()
    }

    /// How many answers could not be graded again.
    pub fn missing(&self) -> usize {
        self.regraded.iter().filter(|mark| mark.is_none()).count()
    }

    pub fn outcome(&self) -> Outcome {
        if !self.differing().is_empty() {
            Outcome::Differs
        } else if self.missing() > 0 {
            Outcome::Incomplete
        } else {
            Outcome::Confirmed
        }
    }

    /// The score from the answers; what could not be graded counts as claimed.
    pub fn score(&self) -> Score {
        let marks = self.record.marks.iter().zip(&self.regraded);
        let marks: Vec<f32> = marks
            .map(|(claimed, made)| made.unwrap_or(*claimed))
            .collect();
        Score::of(&marks)
    }
}

/// Reads a record, checks its chain, and grades every answer again. `items`
/// finds a question in a language; one that was edited since does not count.
/// Answers given after the time allowed earn nothing.
///
/// # Errors
/// The first line that is not what was written.
pub fn verify(
    bytes: &[u8],
    items: &dyn Fn(&ExamQuestion, Language) -> Option<Item>,
) -> Result<Verified, Broken> {
    let record = read(bytes)?;
    let answers = record.sitting.answers();
    let questions = record.sitting.questions.iter();
    let regraded = questions
        .map(|question| regrade(question, answers.get(&question.item), items))
        .collect();
    Ok(Verified { record, regraded })
}

fn regrade(
    question: &ExamQuestion,
    answer: Option<&ExamAnswer<'_>>,
    items: &dyn Fn(&ExamQuestion, Language) -> Option<Item>,
) -> Option<f32> {
    let Some(answer) = answer else {
        // No answer earns nothing, whatever was asked.
        return Some(0.0);
    };
    // The revision is that of the language in which the exam was drawn, which
    // need not be the one of this answer.
    let asked = Language::ALL
        .into_iter()
        .filter_map(|language| items(question, language))
        .find(|item| revision(item) == question.revision)?;
    let read_in = items(question, answer.language).unwrap_or(asked);
    Some(grade(&read_in, answer.response, answer.language).score)
}
