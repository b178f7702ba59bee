//! Faults of the practice desks' files.

use super::{LabFault, Severity};

/// A rule of a desk is broken; one variant a desk.
#[derive(Debug, Clone, PartialEq)]
pub enum PracticeFault {
    Lab(LabFault),
}

impl PracticeFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Lab(fault) => fault.rank(),
        }
    }
}

impl From<LabFault> for super::RuleFault {
    fn from(fault: LabFault) -> Self {
        Self::Practice(PracticeFault::Lab(fault))
    }
}
