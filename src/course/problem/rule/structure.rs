//! Faults of structure, of text, and of parity between languages.

use super::Severity::{self, Error, Warning};
use crate::course::Id;
use crate::course::markup::FaultKind;
use crate::language::Language;

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Course,
    Module,
    Lesson,
    Block,
    Item,
    Objective,
    Competence,
    Misconception,
    Source,
    Term,
    Gap,
    Category,
    Practice,
    Exam,
}

/// Ids and what refers to them.
#[derive(Debug, Clone, PartialEq)]
pub enum IdentityFault {
    /// Not ASCII kebab-case, or too long.
    Malformed { kind: Kind, id: Id },
    Duplicate {
        kind: Kind,
        id: Id,
        /// The file that has it first.
        first: String,
    },
    Unknown {
        kind: Kind,
        id: Id,
        /// The known id that looks most like it.
        near: Option<Id>,
    },
    /// A link to a block that its lesson does not have.
    UnknownBlock {
        lesson: Id,
        block: Id,
        near: Option<Id>,
    },
}

impl IdentityFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Malformed { .. } => ("S01", Error),
            Self::Duplicate { .. } => ("S02", Error),
            Self::Unknown { .. } => ("S03", Error),
            Self::UnknownBlock { .. } => ("S04", Error),
        }
    }
}

/// A list that must not be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    Modules,
    Lessons,
    Competences,
    Objectives,
    Body,
    Items,
    Covers,
    Messages,
    Steps,
    Series,
}

/// The table of contents and the lessons' make-up.
#[derive(Debug, Clone, PartialEq)]
pub enum ContentsFault {
    /// The lesson's id is not the name of its file.
    LessonId {
        expected: Id,
        found: Id,
    },
    /// The table of contents gives another title.
    Title {
        contents: String,
        lesson: String,
    },
    /// The table of contents gives another length, in minutes.
    Minutes {
        contents: u32,
        lesson: u32,
    },
    /// The table of contents gives other lessons that prepare a practice.
    PracticeLessons {
        contents: String,
        practice: String,
    },
    /// Outside 1..=180 minutes.
    MinutesRange {
        minutes: u32,
    },
    Nothing {
        part: Part,
    },
    /// Exam weights of the modules sum to more than 100 %.
    ExamWeights {
        sum: u32,
    },
    LanguageFolder {
        folder: Language,
        field: Language,
    },
    /// `format` is not the version that this program reads.
    Format {
        found: u32,
    },
    /// A point or an anchor of the lesson that no item tests.
    Uncovered {
        code: String,
    },
    /// An item tests a code that its lesson does not list.
    ForeignCode {
        code: String,
        near: Option<String>,
    },
    MissingMedia {
        file: String,
        near: Option<String>,
    },
    /// Not a day written `2026-11-21`.
    NotADay {
        text: String,
    },
    /// A series of a chart has not one value a label.
    SeriesLength {
        series: String,
        labels: usize,
        values: usize,
    },
    /// A value of a chart is not a finite number.
    NotFinite,
}

impl ContentsFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::LessonId { .. } => ("S10", Error),
            Self::Title { .. } => ("S11", Error),
            Self::Minutes { .. } => ("S12", Error),
            Self::MinutesRange { .. } => ("S13", Error),
            Self::Nothing { .. } => ("S14", Error),
            Self::ExamWeights { .. } => ("S15", Error),
            Self::LanguageFolder { .. } => ("S16", Error),
            Self::Format { .. } => ("S17", Error),
            Self::Uncovered { .. } => ("S18", Error),
            Self::ForeignCode { .. } => ("S19", Error),
            Self::MissingMedia { .. } => ("S20", Error),
            Self::NotADay { .. } => ("S21", Error),
            Self::SeriesLength { .. } => ("S22", Error),
            Self::NotFinite => ("S23", Error),
            Self::PracticeLessons { .. } => ("S24", Error),
        }
    }
}

/// A text that is empty, or that would not show as it is meant.
#[derive(Debug, Clone, PartialEq)]
pub enum TextFault {
    Empty,
    /// A picture or a chart without words for someone who does not see it.
    NoAlt,
    /// Markdown that the application does not draw.
    Markup {
        kind: FaultKind,
        excerpt: String,
    },
    /// A character that cannot be shown.
    Control {
        code: u32,
    },
}

impl TextFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Empty => ("T01", Error),
            Self::NoAlt => ("T02", Error),
            Self::Markup { .. } => ("T03", Error),
            Self::Control { .. } => ("T04", Error),
        }
    }
}

/// What the two languages must share (rule R26).
#[derive(Debug, Clone, PartialEq)]
pub enum ParityFault {
    /// `there` has something that this language lacks.
    Missing { kind: Kind, id: Id, there: Language },
    /// Same ids, another order.
    Order { kind: Kind, there: Language },
    /// Another kind of block or of interaction.
    Shape {
        here: String,
        there: String,
        language: Language,
    },
    /// A list of another length, or an optional field on one side only.
    Count {
        field: &'static str,
        here: usize,
        there: usize,
        language: Language,
    },
    /// A field that must not depend on the language.
    Value {
        field: &'static str,
        here: String,
        there: String,
        language: Language,
    },
    /// Not translated.
    Identical { there: Language },
    /// French / English length of the lesson's texts outside 0.8..=1.6.
    LessonRatio { ratio: f64 },
    /// French / English length of one text outside 0.5..=2.2.
    TextRatio { ratio: f64 },
}

impl ParityFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Missing { .. } => ("P01", Error),
            Self::Order { .. } => ("P02", Error),
            Self::Shape { .. } => ("P03", Error),
            Self::Count { .. } => ("P04", Error),
            Self::Value { .. } => ("P05", Error),
            Self::Identical { .. } => ("P06", Error),
            Self::LessonRatio { .. } => ("P07", Error),
            // A short text can be long in one language for good reasons.
            Self::TextRatio { .. } => ("P08", Warning),
        }
    }
}
