//! Charts, and what the learner moves to change them.

use serde::{Deserialize, Serialize};

use super::{Amount, Formula, Test};
use crate::course::Id;

/// A named chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    pub id: Id,
    pub title: String,
    /// What the chart shows, for someone who does not see it.
    pub alt: String,
    pub data: Id,
    pub kind: ViewKind,
    /// Column of the horizontal axis.
    pub x: Id,
    /// Columns of the vertical axis, one series each; one alone for a heat map
    /// (the shade) and where `by` splits it. Of a funnel: each column summed is
    /// a level; where there is one alone, its sums by x are.
    pub y: Vec<Id>,
    /// Of a heat map: the column of the vertical axis. Of any other chart: a
    /// text column that splits the one `y` into a series for each value.
    #[serde(default)]
    pub by: Option<Id>,
    /// A text column that names single points.
    #[serde(default)]
    pub names: Option<Id>,
    pub x_title: String,
    pub y_title: String,
    /// What rows with the same place become. None: rows stay single.
    #[serde(default)]
    pub gather: Option<Gather>,
    /// Of bars: the highest first.
    #[serde(default)]
    pub sorted: bool,
    /// Horizontal lines.
    #[serde(default)]
    pub limits: Vec<Limit>,
    /// Rows that stand out, each kind with its own sign.
    #[serde(default)]
    pub marks: Vec<Mark>,
    /// Controls shown with the chart, in order.
    #[serde(default)]
    pub controls: Vec<Id>,
    /// Numbers shown with the chart, worked out again at every move.
    #[serde(default)]
    pub readouts: Vec<Readout>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ViewKind {
    Line,
    Bar,
    Stacked,
    Scatter,
    Heat,
    Funnel,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Gather {
    Sum,
    Mean,
    Median,
    /// Number of rows; the column of `y` is not read.
    Count,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    pub name: String,
    pub at: Amount,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    pub name: String,
    pub rows: Vec<Test>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Readout {
    pub id: Id,
    pub name: String,
    #[serde(default)]
    pub unit: String,
    #[serde(default)]
    pub decimals: u8,
    pub of: Formula,
}

/// What the learner moves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Control {
    /// Keeps the rows with one value of a column, or all.
    Filter(FilterBy),
    /// One of two to five options, each standing for columns.
    Choose(Choose),
    /// A number between two bounds, by steps.
    Number(NumberOf),
}

impl Control {
    pub fn id(&self) -> &Id {
        match self {
            Self::Filter(control) => &control.id,
            Self::Choose(control) => &control.id,
            Self::Number(control) => &control.id,
        }
    }

    pub fn name(&self) -> &str {
        match self {
            Self::Filter(control) => &control.name,
            Self::Choose(control) => &control.name,
            Self::Number(control) => &control.name,
        }
    }
}

/// A filter; it starts at keeping everything.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilterBy {
    pub id: Id,
    pub name: String,
    pub data: Id,
    /// A text column with labels.
    pub column: Id,
    /// What keeping everything is called.
    pub all: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choose {
    pub id: Id,
    pub name: String,
    /// The first is where the control starts.
    pub options: Vec<Choice>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub id: Id,
    pub name: String,
    /// What `Chosen` stands for while this is chosen.
    pub columns: Vec<Id>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberOf {
    pub id: Id,
    pub name: String,
    #[serde(default)]
    pub unit: String,
    pub from: f64,
    pub to: f64,
    /// Above 0.
    pub step: f64,
    pub start: f64,
    #[serde(default)]
    pub decimals: u8,
}

/// Where a control stands: `all` or a value of a filter, the id of an option,
/// a number with a decimal point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    pub control: Id,
    pub to: String,
}
