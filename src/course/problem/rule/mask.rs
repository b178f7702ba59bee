//! Faults of a profile mask.

use super::Severity::{self, Error};
use crate::course::Id;

/// A mask is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum MaskFault {
    /// A mask has six points.
    Points { found: usize },
    /// A point has five anchors, for the levels 0 to 4.
    Anchors { found: usize },
    /// A field that a condition reads is missing, or of another kind.
    MissingField { id: Id },
    /// An id that the mask itself does not have.
    Unknown { id: Id },
    /// Twice in the mask.
    Twice { id: Id },
    /// A choice without options, or departments that are none.
    NoOptions,
    /// Departments that stand under each other in a ring.
    Ring { id: Id },
    /// A condition that no question, or more than one, asks about.
    Questions {
        condition: &'static str,
        found: usize,
    },
}

impl MaskFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Points { .. } => ("K01", Error),
            Self::Anchors { .. } => ("K02", Error),
            Self::MissingField { .. } => ("K03", Error),
            Self::Unknown { .. } => ("K04", Error),
            Self::Twice { .. } => ("K05", Error),
            Self::NoOptions => ("K06", Error),
            Self::Ring { .. } => ("K07", Error),
            Self::Questions { .. } => ("K08", Error),
        }
    }
}
