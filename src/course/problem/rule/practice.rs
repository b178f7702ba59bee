//! Faults of the practice desks' files.

use super::{CrisisFault, Severity};

/// A rule of a desk is broken; one variant a desk.
#[derive(Debug, Clone, PartialEq)]
pub enum PracticeFault {
    Crisis(CrisisFault),
}

impl PracticeFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Crisis(fault) => fault.rank(),
        }
    }
}
