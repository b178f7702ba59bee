//! Conditions, effects, and where a decision leads.

use serde::{Deserialize, Serialize};

use crate::course::Id;

/// What must hold of the state of a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Condition {
    /// The gauge is at this value or above.
    AtLeast(Id, i32),
    /// The gauge is at this value or below.
    AtMost(Id, i32),
    Marked(Id),
    /// This option of this decision was chosen at least once.
    Chose(Id, Id),
    /// The clock stands before this minute.
    Before(u32),
    /// The clock stands at this minute or later.
    After(u32),
    Not(Box<Condition>),
    /// Holds when the list is empty.
    All(Vec<Condition>),
    /// Does not hold when the list is empty.
    Any(Vec<Condition>),
}

/// A change of the state of a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// Moves a gauge; it stops at 0 and at 100.
    Add(Id, i32),
    Mark(Id),
    Unmark(Id),
    /// Sets off something delayed; nothing changes if it is already on its way.
    Later(Id),
    /// Calls off something delayed; nothing changes if it is not on its way.
    Cancel(Id),
    /// In order, if the condition holds when the effect is reached.
    If(Condition, Vec<Effect>),
}

/// Where a decision leads.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Next {
    To(Id),
    End,
    /// The first branch that holds.
    First(Vec<Branch>),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Branch {
    /// The last branch has none.
    #[serde(default)]
    pub when: Option<Condition>,
    pub then: Next,
}
