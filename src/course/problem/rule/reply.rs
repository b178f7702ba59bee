//! Faults of written exercises and of the rules that read them.

use super::Severity::{self, Error, Warning};
use crate::course::Id;

/// A matcher that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MatcherFault {
    /// In the engine's own words.
    Regex { message: String },
    /// A sign that folded text never has: a capital, an accent.
    NeverFolded { found: char },
    /// More regular expressions than one exercise may have.
    TooMany { limit: usize },
    /// Nothing to look for.
    Empty,
    /// No count lies between the bounds.
    Bounds,
}

/// A list of an exercise with a number of entries to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReplyList {
    Wanted,
    Unwanted,
    Rubric,
    Anchors,
}

/// What an exercise must give to a rule that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Given {
    Answer,
    Avoid,
    Brand,
}

/// An exercise of the reply workshop, or a rule, is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum ReplyFault {
    Matcher(MatcherFault),
    UnknownRule {
        id: Id,
        near: Option<Id>,
    },
    /// A warning that is wanted, or a good sign that is not.
    WrongKind {
        id: Id,
    },
    /// Named twice, or a rule of the exercise with the id of a shared one.
    Twice {
        id: Id,
    },
    /// The model answer lacks what the exercise wants.
    ModelMisses {
        id: Id,
    },
    /// The model answer has what the exercise warns of.
    ModelMeets {
        id: Id,
    },
    /// In characters.
    ModelLength {
        found: usize,
        min: usize,
        max: usize,
    },
    /// The weak answer passes every rule: nothing shows that it is weak.
    WeakPasses,
    Count {
        list: ReplyList,
        found: usize,
        min: usize,
        max: usize,
    },
    /// A rule needs what the exercise does not give.
    NotGiven {
        id: Id,
        given: Given,
    },
    /// The channel's longest text is shorter than its shortest.
    Channel {
        min: usize,
        max: usize,
    },
    /// The rules of a language are missing, and an exercise needs them.
    NoRules,
}

impl ReplyFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Matcher(fault) => match fault {
                MatcherFault::Regex { .. } => ("W01", Error),
                MatcherFault::NeverFolded { .. } => ("W02", Error),
                MatcherFault::TooMany { .. } => ("W03", Error),
                MatcherFault::Empty => ("W04", Error),
                MatcherFault::Bounds => ("W05", Error),
            },
            Self::UnknownRule { .. } => ("W06", Error),
            Self::WrongKind { .. } => ("W07", Error),
            Self::Twice { .. } => ("W08", Error),
            Self::ModelMisses { .. } => ("W09", Error),
            Self::ModelMeets { .. } => ("W10", Error),
            Self::ModelLength { .. } => ("W11", Error),
            Self::WeakPasses => ("W12", Error),
            Self::Count { .. } => ("W13", Warning),
            Self::NotGiven { .. } => ("W14", Error),
            Self::Channel { .. } => ("W15", Error),
            Self::NoRules => ("W16", Error),
        }
    }
}
