//! An analytics lab: data, charts that answer to controls, a chain of
//! questions, and a short report.
//!
//! `docs/practice/lab.md` defines every formula, so that a third party can
//! work them out again from the page alone.

mod formula;
mod view;

use serde::{Deserialize, Serialize};

use crate::course::item::{Credit, Interaction, Item};
use crate::course::{Bloom, Id, Markup};

pub use formula::{
    Amount, At, Baseline, Centre, Columns, Derivation, Derived, Difference, Formula, Is, Over,
    PercentileOf, Rank, Rate, RowRate, RowsOf, Share, SumOf, Test, Within,
};
pub use view::{
    Choice, Choose, Control, FilterBy, Gather, Limit, Mark, NumberOf, Readout, Setting, View,
    ViewKind,
};

/// A lab of a course: `practice/<id>.ron`. Languages share everything but the
/// words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lab {
    pub id: Id,
    pub title: String,
    pub minutes: u32,
    /// Who asks for what: the case, before any figure.
    pub intro: Markup,
    /// Lessons that prepare it.
    #[serde(default)]
    pub lessons: Vec<Id>,
    pub data: Vec<Dataset>,
    #[serde(default)]
    pub controls: Vec<Control>,
    pub views: Vec<View>,
    pub steps: Vec<Step>,
    pub report: Report,
}

impl Lab {
    pub fn dataset(&self, id: &Id) -> Option<&Dataset> {
        self.data.iter().find(|known| known.id == *id)
    }

    pub fn view(&self, id: &Id) -> Option<&View> {
        self.views.iter().find(|known| known.id == *id)
    }

    pub fn control(&self, id: &Id) -> Option<&Control> {
        self.controls.iter().find(|known| known.id() == id)
    }

    pub fn step(&self, id: &Id) -> Option<&Step> {
        self.steps.iter().find(|known| known.id() == id)
    }
}

/// A table of figures: in a file beside the course, or in the lab itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dataset {
    pub id: Id,
    /// A CSV file of `practice-data`, shared by the languages.
    #[serde(default)]
    pub file: Option<String>,
    /// The same, written here: a head of column ids, then a line a row.
    #[serde(default)]
    pub rows: Option<String>,
    /// The columns used, in the order of the table shown; a file may have more.
    pub columns: Vec<Column>,
    /// Columns that the program works out, in order: each may use those before.
    #[serde(default)]
    pub derived: Vec<Derived>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// As in the head of the file.
    pub id: Id,
    pub name: String,
    #[serde(default)]
    pub unit: String,
    pub kind: ColumnKind,
    /// Decimals shown, 0 to 6.
    #[serde(default)]
    pub decimals: u8,
    /// Of a text: what each value is called in this language, in the order in
    /// which a chart shows them.
    #[serde(default)]
    pub labels: Vec<Label>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ColumnKind {
    Number,
    Text,
    /// `2026-03-02`, or `2026-03-02 18` with an hour; counted in days.
    Date,
    /// 0 to 23.
    Hour,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    pub value: String,
    pub name: String,
}

/// One step of the chain: a question, or a control to set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Step {
    Question(Box<Question>),
    Adjust(Box<Adjust>),
}

impl Step {
    pub fn id(&self) -> &Id {
        match self {
            Self::Question(step) => &step.id,
            Self::Adjust(step) => &step.id,
        }
    }

    pub fn stage(&self) -> &Stage {
        match self {
            Self::Question(step) => &step.stage,
            Self::Adjust(step) => &step.stage,
        }
    }
}

/// What shows beside a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    pub view: Id,
    /// Where controls stand when the step begins, and for every formula of the
    /// step. Those not named stand where they start.
    #[serde(default)]
    pub set: Vec<Setting>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: Id,
    pub bloom: Bloom,
    pub stage: Stage,
    pub stem: Markup,
    pub interaction: Interaction,
    #[serde(default)]
    pub hints: Vec<Markup>,
    #[serde(default)]
    pub credit: Option<Credit>,
    /// Of a number: what the data give. The checker proves that it is `value`.
    #[serde(default)]
    pub from: Option<Formula>,
    /// Figures that the words quote, each proved by the checker.
    #[serde(default)]
    pub facts: Vec<Quoted>,
    /// The working, shown after the answer.
    pub formula: Markup,
}

impl Question {
    /// The question as the graders know it.
    pub fn item(&self) -> Item {
        Item {
            id: self.id.clone(),
            objective: Id::from("lab"),
            competence: Id::from("lab"),
            bloom: self.bloom,
            covers: Vec::new(),
            explains: self.id.clone(),
            stem: self.stem.clone(),
            interaction: self.interaction.clone(),
            hints: self.hints.clone(),
            credit: self.credit,
            sources: Vec::new(),
        }
    }
}

/// A figure that a text states.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quoted {
    pub of: Formula,
    pub value: f64,
    /// Largest accepted distance: half a unit of the last decimal quoted.
    pub tolerance: f64,
}

/// A control to set so that readouts of the view reach given values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adjust {
    pub id: Id,
    pub stage: Stage,
    pub stem: Markup,
    /// A number's or a choice's control.
    pub control: Id,
    /// All must hold.
    pub goals: Vec<Goal>,
    #[serde(default)]
    pub hints: Vec<Markup>,
    /// Shown when all goals are reached.
    pub right: Markup,
    /// Shown otherwise, with what is missed.
    pub wrong: Markup,
    /// A position that reaches the goals.
    pub solution: String,
    pub formula: Markup,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    pub readout: Id,
    #[serde(default)]
    pub at_least: Option<f64>,
    #[serde(default)]
    pub at_most: Option<f64>,
}

impl Goal {
    /// A value that cannot be worked out reaches nothing.
    pub fn holds(&self, value: f64) -> bool {
        value.is_finite()
            && self.at_least.is_none_or(|least| value >= least)
            && self.at_most.is_none_or(|most| value <= most)
    }
}

/// The text that ends a lab.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    pub prompt: Markup,
    /// In words; the program counts and says, it refuses nothing.
    pub min: u32,
    pub max: u32,
    /// Rules of the reply workshop that the report should meet.
    #[serde(default)]
    pub wanted: Vec<Id>,
    /// Rules that it should not.
    #[serde(default)]
    pub unwanted: Vec<Id>,
    /// A good report, shown beside the learner's once it is handed in.
    pub model: String,
    /// Why it is good.
    pub note: Markup,
    /// Four to six.
    pub rubric: Vec<Criterion>,
}

/// A criterion with its levels, from weak to strong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    pub id: Id,
    pub name: String,
    pub anchors: Vec<String>,
}
