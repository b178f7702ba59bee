//! What a learner answers to an item.

use serde::{Deserialize, Serialize};

/// A learner's response, in the authored order of options and entries, so
/// that it means the same whatever order they were shown in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// Authored option indices, sorted; for single and several choices.
    Choice(Vec<usize>),
    TrueFalse {
        verdict: bool,
        reason: Option<usize>,
    },
    /// Cloze gaps in order.
    Text(Vec<String>),
    /// Authored entry indices in the learner's order.
    Order(Vec<usize>),
    /// For each prompt, the target: the pairs' own first, then the extra ones.
    Pairs(Vec<Option<usize>>),
    /// For each card, the category's index.
    Categories(Vec<Option<usize>>),
    /// A number as it was typed.
    Number(String),
}
