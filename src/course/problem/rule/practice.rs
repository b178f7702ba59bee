//! Faults of the practice desks' files.

use super::{ReplyFault, Severity};

/// A rule of a desk is broken; one variant a desk.
#[derive(Debug, Clone, PartialEq)]
pub enum PracticeFault {
    Reply(ReplyFault),
}

impl PracticeFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Reply(fault) => fault.rank(),
        }
    }
}
