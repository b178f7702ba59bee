//! Faults of the practice desks' files.

use super::{LabFault, ModerationFault, Severity};

/// A rule of a desk is broken; one variant a desk.
#[derive(Debug, Clone, PartialEq)]
pub enum PracticeFault {
    Lab(LabFault),
    Moderation(ModerationFault),
}

impl PracticeFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Lab(fault) => fault.rank(),
            Self::Moderation(fault) => fault.rank(),
        }
    }
}
