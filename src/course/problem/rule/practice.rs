//! Faults of the practice desks' files.

use super::{ModerationFault, Severity};

/// A rule of a desk is broken; one variant a desk.
#[derive(Debug, Clone, PartialEq)]
pub enum PracticeFault {
    Moderation(ModerationFault),
}

impl PracticeFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Moderation(fault) => fault.rank(),
        }
    }
}
