//! Faults of a moderation queue, explained in `docs/practice/moderation.md`.

use super::Severity::{self, Error, Warning};
use crate::course::Id;

/// A moderation queue that cannot be played, or that gives itself away.
#[derive(Debug, Clone, PartialEq)]
pub enum ModerationFault {
    /// M01: fewer, or more, than a queue needs.
    Count {
        part: QueuePart,
        found: usize,
        least: usize,
        most: usize,
    },
    /// M02: an id twice in its list.
    Twice { part: QueuePart, id: Id },
    /// M03: an id of no action, article or message of the queue.
    Unknown {
        part: QueuePart,
        id: Id,
        near: Option<String>,
    },
    /// M04: an article's id is its key: one digit or one small letter.
    ArticleKey { id: Id },
    /// M05: an id that the journal of a run uses for something else.
    Reserved { id: Id },
    /// M06: no action is right.
    NothingAccepted,
    /// M07: debatable, and one action alone is accepted.
    NotDebatable,
    /// M08: what is accepted contradicts the risk.
    Contradiction { legitimate: bool },
    /// M09: the right action asks for an article and the message names none.
    NoArticle { action: Id },
    /// M10: feedback on an error that is none, or twice on the same.
    NotAnError { action: Id },
    /// M11: too few messages may stay. Shares from 0 to 1.
    FewToKeep { share: f64, least: f64 },
    /// M12: always doing the same scores too well. From 0 to 1.
    Bot { action: Id, score: f64, limit: f64 },
    /// M13: an action that is right nowhere.
    Idle { action: Id },
    /// M14: twins of which one calls for another decision.
    TwinsDiffer { twin: Id, field: &'static str },
    /// M15: no order keeps twins far enough from each other.
    TwinsTooClose { apart: usize },
    /// M16: the same pair twice in the matrix.
    CostTwice { first: usize },
    /// M17: a number that makes no sense where it stands.
    Number { field: &'static str },
}

/// What a queue is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QueuePart {
    Articles,
    Actions,
    Messages,
}

impl ModerationFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Count { .. } => ("M01", Error),
            Self::Twice { .. } => ("M02", Error),
            Self::Unknown { .. } => ("M03", Error),
            Self::ArticleKey { .. } => ("M04", Error),
            Self::Reserved { .. } => ("M05", Error),
            Self::NothingAccepted => ("M06", Error),
            Self::NotDebatable => ("M07", Error),
            Self::Contradiction { .. } => ("M08", Error),
            Self::NoArticle { .. } => ("M09", Error),
            Self::NotAnError { .. } => ("M10", Error),
            Self::FewToKeep { .. } => ("M11", Error),
            Self::Bot { .. } => ("M12", Error),
            Self::Idle { .. } => ("M13", Warning),
            Self::TwinsDiffer { .. } => ("M14", Error),
            Self::TwinsTooClose { .. } => ("M15", Error),
            Self::CostTwice { .. } => ("M16", Error),
            Self::Number { .. } => ("M17", Error),
        }
    }
}
