//! Faults of analytics labs.

use super::Severity::{self, Error};
use crate::course::Id;

/// What an id of a lab names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LabPart {
    Dataset,
    Column,
    View,
    Control,
    Readout,
    /// A file of `practice-data`.
    File,
    /// A rule that the writing desks share.
    Rule,
    Step,
    Criterion,
}

/// Why a formula has no value.
#[derive(Debug, Clone, PartialEq)]
pub enum FormulaTrouble {
    NotNumbers { column: Id },
    NoValue { column: Id, value: String },
    NoRows,
    NotOneRow { found: usize },
    Zero,
}

/// What a chart of a kind needs and lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ViewNeed {
    /// A heat map needs `by`.
    By,
    /// No column of `y`.
    Y,
    /// One column of `y` alone.
    OneY,
    /// A title of each axis.
    Titles,
    /// A column of texts that cannot be placed on the axis.
    Numbers,
}

/// What the model report should be and is not.
#[derive(Debug, Clone, PartialEq)]
pub enum ModelTrouble {
    /// Shorter or longer than what is asked, in words.
    Length { words: usize, min: u32, max: u32 },
    /// A wanted rule finds nothing in it.
    Misses { rule: Id },
    /// An unwanted rule finds something in it.
    Meets { rule: Id },
}

#[derive(Debug, Clone, PartialEq)]
pub enum LabFault {
    /// An id, or a file, that is not there.
    Unknown {
        what: LabPart,
        id: String,
        near: Option<String>,
    },
    Duplicate {
        what: LabPart,
        id: Id,
    },
    /// Neither a file nor rows, or both.
    Source,
    Csv {
        line: u64,
        message: String,
    },
    Cell {
        column: Id,
        line: u64,
        text: String,
    },
    /// No row, or more than are read.
    Rows {
        limit: usize,
    },
    /// A value of a text column that has no name in this language.
    Unlabelled {
        column: Id,
        value: String,
    },
    Formula(FormulaTrouble),
    /// The data give another value.
    Stated {
        stated: f64,
        worked: f64,
        tolerance: f64,
    },
    /// A number asked without the formula that gives it.
    NoFormula,
    /// A place where the control cannot stand.
    Position {
        control: Id,
        to: String,
    },
    /// Bounds, step and start of a number's control do not go together.
    Bounds,
    /// A choice of fewer than two or more than five options.
    Options {
        found: usize,
    },
    View(ViewNeed),
    /// The stated solution misses a goal.
    Solution,
    /// The goals hold before anything is moved.
    GivenAway,
    /// A goal without a bound, or a step without a goal.
    Goal,
    /// Fewer than four or more than six criteria, or than three or five levels.
    Rubric {
        found: usize,
        least: usize,
        most: usize,
    },
    Model(ModelTrouble),
    /// A lab without steps or without views.
    Nothing {
        what: LabPart,
    },
}

impl LabFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        let code = match self {
            Self::Unknown { .. } => "L01",
            Self::Duplicate { .. } => "L02",
            Self::Source => "L03",
            Self::Csv { .. } => "L04",
            Self::Cell { .. } => "L05",
            Self::Rows { .. } => "L06",
            Self::Unlabelled { .. } => "L07",
            Self::Formula(_) => "L08",
            Self::Stated { .. } => "L09",
            Self::NoFormula => "L10",
            Self::Position { .. } => "L11",
            Self::Bounds => "L12",
            Self::Options { .. } => "L13",
            Self::View(_) => "L14",
            Self::Solution => "L15",
            Self::GivenAway => "L16",
            Self::Goal => "L17",
            Self::Rubric { .. } => "L18",
            Self::Model(_) => "L19",
            Self::Nothing { .. } => "L20",
        };
        (code, Error)
    }
}
