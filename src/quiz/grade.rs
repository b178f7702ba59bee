//! Grading: an item and an answer give a score, and a remark on every part.
//!
//! One file an interaction. Each says how many parts are right; the credit
//! rule of the item is applied here, once.

mod categorising;
mod choice;
mod cloze;
mod hotspot;
mod matching;
mod numeric;
mod ordering;
mod true_false;

use crate::course::item::Credit;
use crate::course::{Id, Interaction, Item, Markup};
use crate::language::Language;
use crate::progress::Response;

use super::shape::fits;

/// What an answer is worth, and what to say about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Grade {
    /// 0 to 1, after the item's [`Credit`] rule.
    pub score: f32,
    pub verdict: Verdict,
    /// Parts that are right, before the credit rule: «2 of 3».
    pub right_parts: usize,
    /// Options chosen or to be chosen, gaps, entries, pairs, cards; the
    /// verdict and the reason of a true/false; 1 for a number.
    pub parts: usize,
    /// One for each option, gap, entry, pair, extra target or card, in the
    /// author's order, then by [`Part`].
    pub remarks: Vec<Remark>,
    /// What the wrong parts betray, each once.
    pub misconceptions: Vec<Id>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Full score.
    Right,
    /// Some score.
    Partly,
    /// No score.
    Wrong,
}

impl Verdict {
    /// The verdict that goes with a score between 0 and 1.
    pub fn of(score: f32) -> Self {
        if score >= 1.0 {
            Self::Right
        } else if score > 0.0 {
            Self::Partly
        } else {
            Self::Wrong
        }
    }
}

/// A part of an item, by the author's index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// An option of a choice, a place of a picture; elsewhere is the one after
    /// the last.
    Option(usize),
    /// True or false.
    Verdict,
    /// A reason of a true/false.
    Reason(usize),
    Gap(usize),
    Entry(usize),
    /// A prompt and the target chosen for it.
    Pair(usize),
    /// A target that belongs to no prompt: an index into `extra`.
    Extra(usize),
    Card(usize),
    Number,
}

/// What to say about one part.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    pub part: Part,
    /// Whether the learner chose this, or gave something here.
    pub chosen: bool,
    /// Whether what the learner did here is right: a key chosen, a distractor
    /// left alone, a gap filled with an accepted answer…
    pub right: bool,
    /// Whether this belongs to the right answer. False for distractors and
    /// extra targets only.
    pub key: bool,
    /// What to show, the most particular first. Empty when the author has
    /// nothing to say here.
    pub feedback: Vec<Markup>,
    /// The accepted answer, when a typo in it was forgiven.
    pub spelling: Option<String>,
}

impl Grade {
    /// The remark on a part.
    pub fn remark(&self, part: Part) -> Option<&Remark> {
        self.remarks.iter().find(|remark| remark.part == part)
    }

    /// This grade with the score that was recorded when the answer was given,
    /// so that an item edited since, or graded in the other language, costs
    /// no history. Scores that are not between 0 and 1 are ignored.
    #[must_use]
    pub fn as_recorded(mut self, score: f32) -> Self {
        if (0.0..=1.0).contains(&score) {
            self.score = score;
            self.verdict = Verdict::of(score);
        }
        self
    }

    /// Takes the words of `renewed`, the same answer graded in another wording
    /// of the item, and keeps the score. Where both agree on the score that is
    /// all of `renewed`; where they do not, what was right stays right, and
    /// only the feedback that suits any answer is taken.
    pub(super) fn reword(&mut self, renewed: Self) {
        if (renewed.score - self.score).abs() <= f32::EPSILON {
            *self = renewed.as_recorded(self.score);
            return;
        }
        for remark in &mut self.remarks {
            let Some(new) = renewed.remark(remark.part) else {
                continue;
            };
            remark.feedback = if remark.right == new.right {
                new.feedback.clone()
            } else {
                new.feedback.last().cloned().into_iter().collect()
            };
        }
    }
}

/// Grades an answer. An answer that does not fit the item ([`fits`]) is graded
/// like an empty one: wrong, with all the feedback. Never panics, whatever the
/// item and the answer.
///
/// ```
/// # use parcours::quiz::{grade, Response, Verdict};
/// # use parcours::{course::Item, language::Language};
/// # fn shown(item: &Item) {
/// let grade = grade(item, &Response::Choice(vec![0, 2]), Language::En);
/// if grade.verdict == Verdict::Partly {
///     println!("Almost: {} of {}", grade.right_parts, grade.parts);
/// }
/// # }
/// ```
pub fn grade(item: &Item, response: &Response, language: Language) -> Grade {
    let response = fits(item, response).then_some(response);
    let marks = match &item.interaction {
        Interaction::SingleChoice(it) => choice::single(it, response),
        Interaction::MultipleChoice(it) => choice::multiple(it, response),
        Interaction::TrueFalse(it) => true_false::marks(it, response),
        Interaction::Cloze(it) => cloze::marks(it, response, language),
        Interaction::Ordering(it) => ordering::marks(it, response),
        Interaction::Matching(it) => matching::marks(it, response),
        Interaction::Categorising(it) => categorising::marks(it, response),
        Interaction::Numeric(it) => numeric::marks(it, response, language),
        Interaction::Hotspot(it) => hotspot::marks(it, response),
    };
    marks.credited(item.credit())
}

/// What a grader of one interaction finds, before the credit rule.
#[derive(Default)]
struct Marks {
    /// 0 to 1; exactly 1 when everything is right.
    share: f32,
    right_parts: usize,
    parts: usize,
    remarks: Vec<Remark>,
    misconceptions: Vec<Id>,
}

impl Marks {
    fn remark(&mut self, remark: Remark) {
        self.remarks.push(remark);
    }

    fn betrays(&mut self, misconception: Option<&Id>) {
        if let Some(id) = misconception
            && !self.misconceptions.contains(id)
        {
            self.misconceptions.push(id.clone());
        }
    }

    /// Counts a part; the share becomes that of the right parts.
    fn part(&mut self, right: bool) {
        self.parts += 1;
        self.right_parts += usize::from(right);
        self.share = ratio(self.right_parts, self.parts);
    }

    fn credited(self, credit: Credit) -> Grade {
        let score = match credit {
            Credit::AllOrNothing if self.share < 1.0 => 0.0,
            Credit::AllOrNothing | Credit::Proportional => self.share.clamp(0.0, 1.0),
        };
        Grade {
            score,
            verdict: Verdict::of(score),
            right_parts: self.right_parts,
            parts: self.parts,
            remarks: self.remarks,
            misconceptions: self.misconceptions,
        }
    }
}

/// `part / whole`, and 0 for an item without parts.
#[allow(
    clippy::cast_precision_loss,
    reason = "counts of parts are far below 2^24"
)]
fn ratio(part: usize, whole: usize) -> f32 {
    if whole == 0 {
        0.0
    } else {
        part as f32 / whole as f32
    }
}
