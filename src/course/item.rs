//! Items: what is asked, the keys, the distractors, and feedback on each.
//!
//! To add an interaction: write its struct in a file beside this one, add a
//! variant to [`Interaction`], an arm in `quiz::grade`, one in
//! `course::check`, and its controls in `gui::question`. The compiler names
//! each place.

mod hotspot;

use serde::{Deserialize, Serialize};

pub use hotspot::{Area, Hotspot, Region};

use super::{Bloom, Id, Markup};

/// A question with everything needed to ask, grade and explain it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Unique in the whole course, never reused: progress is keyed by it.
    pub id: Id,
    /// An objective of the lesson.
    pub objective: Id,
    /// A competence of the course.
    pub competence: Id,
    pub bloom: Bloom,
    /// Learning points or framework codes that the item tests.
    pub covers: Vec<String>,
    /// The block of the lesson that explains the answer.
    pub explains: Id,
    pub stem: Markup,
    pub interaction: Interaction,
    /// Shown one at a time on request, from vague to plain.
    #[serde(default)]
    pub hints: Vec<Markup>,
    /// Defaults to what suits the interaction: see [`Item::credit`].
    #[serde(default)]
    pub credit: Option<Credit>,
    /// Sources of the lesson that support a figure in the item.
    #[serde(default)]
    pub sources: Vec<Id>,
}

impl Item {
    /// How a partly right answer counts: whole or nothing for a single choice,
    /// a true/false, a number and a single place, proportional for the rest, unless the author
    /// says otherwise.
    pub fn credit(&self) -> Credit {
        self.credit.unwrap_or(match &self.interaction {
            Interaction::Hotspot(asked) if asked.several => Credit::Proportional,
            Interaction::SingleChoice(_)
            | Interaction::TrueFalse(_)
            | Interaction::Numeric(_)
            | Interaction::Hotspot(_) => Credit::AllOrNothing,
            Interaction::MultipleChoice(_)
            | Interaction::Cloze(_)
            | Interaction::Ordering(_)
            | Interaction::Matching(_)
            | Interaction::Categorising(_) => Credit::Proportional,
        })
    }
}

/// How a partly right answer counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Credit {
    /// Everything right earns 1, anything else 0.
    AllOrNothing,
    /// The share of right parts. For several choices: (hits − false alarms) /
    /// keys, never below 0, so that choosing everything earns nothing more
    /// than chance.
    Proportional,
}

/// What the learner does to answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Interaction {
    SingleChoice(SingleChoice),
    MultipleChoice(MultipleChoice),
    TrueFalse(TrueFalse),
    Cloze(Cloze),
    Ordering(Ordering),
    Matching(Matching),
    Categorising(Categorising),
    Numeric(Numeric),
    Hotspot(Hotspot),
}

/// One key among three or four options.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SingleChoice {
    pub options: Vec<Choice>,
    /// Keeps the authored order: for numbers and dates, sorted.
    #[serde(default)]
    pub fixed_order: bool,
}

/// One or more keys among four to six options.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MultipleChoice {
    pub options: Vec<Choice>,
    #[serde(default)]
    pub fixed_order: bool,
}

/// An option of a choice: a key or a distractor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub text: Markup,
    /// Whether this is a right option.
    #[serde(default)]
    pub key: bool,
    /// Why it is right or wrong.
    pub feedback: Markup,
    /// What someone who chooses this distractor believes.
    #[serde(default)]
    pub misconception: Option<Id>,
}

/// A statement to judge, then the reason that decides it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrueFalse {
    /// Whether the stem is true.
    pub truth: bool,
    /// Shown to someone who judged wrongly.
    pub feedback: Markup,
    /// What someone who judges wrongly believes.
    #[serde(default)]
    pub misconception: Option<Id>,
    /// Exactly one is the key. The reasons must not give the verdict away.
    pub reasons: Vec<Choice>,
}

/// A text with gaps to fill by typing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cloze {
    /// Each `{gap-id}` stands for a gap.
    pub text: String,
    pub gaps: Vec<Gap>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    pub id: Id,
    /// Accepted answers; the first is the model. Case, accents, apostrophes,
    /// double spaces and a small typo are forgiven anyway.
    pub accept: Vec<String>,
    /// Shown with the model answer, after any answer.
    pub feedback: Markup,
    /// Wrong answers that deserve their own feedback.
    #[serde(default)]
    pub wrong: Vec<WrongText>,
    /// Asks for the exact spelling, accents and case forgiven.
    #[serde(default)]
    pub no_typos: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrongText {
    pub answers: Vec<String>,
    pub feedback: Markup,
    #[serde(default)]
    pub misconception: Option<Id>,
}

/// Entries to put in order; authored in the right one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ordering {
    pub entries: Vec<OrderEntry>,
    /// What someone who misplaces entries usually believes.
    #[serde(default)]
    pub misconception: Option<Id>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderEntry {
    pub text: Markup,
    /// Why it stands where it stands.
    pub feedback: Markup,
}

/// Prompts to pair with targets, with one or two targets too many.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matching {
    pub pairs: Vec<Pair>,
    /// Targets that belong to no prompt.
    pub extra: Vec<Extra>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    pub prompt: Markup,
    pub target: Markup,
    /// Why these two belong together, shown after any answer.
    pub feedback: Markup,
    /// Wrong pairings that deserve their own feedback.
    #[serde(default)]
    pub wrong: Vec<WrongPair>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrongPair {
    /// Index of the target: the pairs' own first, from 0, then the extra ones.
    pub target: usize,
    pub feedback: Markup,
    #[serde(default)]
    pub misconception: Option<Id>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extra {
    pub target: Markup,
    /// Why it belongs to none of the prompts.
    pub feedback: Markup,
    #[serde(default)]
    pub misconception: Option<Id>,
}

/// Cards to put into categories.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Categorising {
    pub categories: Vec<Category>,
    pub cards: Vec<Card>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    pub id: Id,
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    pub text: Markup,
    pub category: Id,
    /// Why it belongs there, shown after any answer.
    pub feedback: Markup,
    /// Wrong categories that deserve their own feedback.
    #[serde(default)]
    pub wrong: Vec<WrongCategory>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrongCategory {
    pub category: Id,
    pub feedback: Markup,
    #[serde(default)]
    pub misconception: Option<Id>,
}

/// A number to work out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numeric {
    /// The right value, in `unit`.
    pub value: f64,
    /// Largest accepted distance from `value`, in `unit`; 0 asks for it exactly.
    pub tolerance: f64,
    /// Shown beside the field, and forgiven when typed: «%», «min», «messages».
    pub unit: String,
    /// How the value is worked out, in words and signs, shown after the answer.
    pub formula: String,
    /// The same as plain arithmetic (`45 * 8 / 60`), which the checker
    /// evaluates and compares with `value`.
    pub compute: String,
    pub feedback: Markup,
    /// Wrong values that betray a known mistake.
    #[serde(default)]
    pub wrong: Vec<WrongNumber>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrongNumber {
    pub value: f64,
    #[serde(default)]
    pub tolerance: f64,
    pub feedback: Markup,
    #[serde(default)]
    pub misconception: Option<Id>,
}
