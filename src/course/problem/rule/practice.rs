//! Faults of the practice desks' files.

use super::{CrisisFault, ReplyFault, Severity};

/// A rule of a desk is broken; one variant a desk.
#[derive(Debug, Clone, PartialEq)]
pub enum PracticeFault {
    Crisis(CrisisFault),
    Reply(ReplyFault),
}

impl PracticeFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Crisis(fault) => fault.rank(),
            Self::Reply(fault) => fault.rank(),
        }
    }
}
