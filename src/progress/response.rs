//! An answer, as it is kept: indices of what the author wrote, never of the screen.

use serde::{Deserialize, Serialize};

/// What a learner answered. Indices are the author's, so that an answer means
/// the same whatever the order of display.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// Options, sorted; for a single choice and for several choices.
    Choice(Vec<usize>),
    TrueFalse {
        verdict: bool,
        reason: Option<usize>,
    },
    /// The gaps in order, as typed.
    Text(Vec<String>),
    /// The entries in the learner's order.
    Order(Vec<usize>),
    /// For each prompt, the target: the pairs' own first, then the extra ones.
    Pairs(Vec<Option<usize>>),
    /// For each card, the category.
    Categories(Vec<Option<usize>>),
    /// As typed.
    Number(String),
}
