//! The closed set of formulas: what a lab can work out of its data.

use serde::{Deserialize, Serialize};

use crate::course::Id;

/// A column worked out row by row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Derived {
    pub id: Id,
    pub name: String,
    #[serde(default)]
    pub unit: String,
    #[serde(default)]
    pub decimals: u8,
    pub by: Derivation,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Derivation {
    /// The sum of columns.
    Sum(SumOf),
    Difference(Difference),
    /// `per` × parts / whole.
    Rate(RowRate),
    /// The usual value of the row's group.
    Baseline(Baseline),
    /// How far the row stands from the usual value of its group:
    /// (x − median) / (1.4826 × MAD), or (x − mean) / standard deviation.
    Deviation(Baseline),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SumOf {
    pub of: Columns,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    pub from: Id,
    pub less: Id,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowRate {
    pub part: Columns,
    pub whole: Columns,
    #[serde(default = "hundred")]
    pub per: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// Summed when there are several.
    pub of: Columns,
    /// Rows that share these columns are a group; none: all rows are.
    pub by: Columns,
    #[serde(default)]
    pub centre: Centre,
    /// Rows that the usual value is taken from; none: all.
    #[serde(default)]
    pub on: Vec<Test>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Centre {
    /// Median and MAD: a few spikes do not move them.
    #[default]
    Median,
    /// Mean and standard deviation (of the population).
    Mean,
}

/// Columns named here, or by the option that a control stands at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Columns {
    These(Vec<Id>),
    Chosen(Id),
}

/// A number named here, or the position of a control.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Amount {
    Fixed(f64),
    Control(Id),
}

/// What a row must meet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Test {
    Is(Is),
    IsNot(Is),
    /// Above, the value itself excluded.
    Over(Over),
    /// The value itself included.
    AtLeast(Over),
    AtMost(Over),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Is {
    pub column: Id,
    /// A text as the file has it; a number or a date as the file writes it.
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Over {
    pub column: Id,
    pub than: Amount,
}

/// One number out of the rows that a view shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Formula {
    Count(RowsOf),
    Sum(Within),
    Mean(Within),
    Median(Within),
    /// Median of the distances from the median, without a factor.
    Mad(Within),
    Percentile(PercentileOf),
    Minimum(Within),
    Maximum(Within),
    /// The value of the one row that meets the tests.
    Value(At),
    /// The row's place by a column: 1 for the largest.
    Rank(Rank),
    /// `per` × sum of the parts / sum of the whole, over rows.
    Rate(Rate),
    /// 100 × rows that meet `rows` among those that meet `among`.
    Share(Share),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowsOf {
    #[serde(default)]
    pub rows: Vec<Test>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Within {
    pub of: Id,
    #[serde(default)]
    pub rows: Vec<Test>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PercentileOf {
    pub of: Id,
    /// 0 to 100.
    pub percent: f64,
    #[serde(default)]
    pub rows: Vec<Test>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct At {
    pub of: Id,
    pub row: Vec<Test>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rank {
    pub by: Id,
    pub row: Vec<Test>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    pub part: Columns,
    pub whole: Columns,
    #[serde(default = "hundred")]
    pub per: f64,
    #[serde(default)]
    pub rows: Vec<Test>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    pub rows: Vec<Test>,
    #[serde(default)]
    pub among: Vec<Test>,
}

fn hundred() -> f64 {
    100.0
}
