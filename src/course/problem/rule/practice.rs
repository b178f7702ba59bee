//! Faults of the practice desks' files.

use super::{MaskFault, ReplyFault, Severity};

/// A rule of a desk is broken; one variant a desk.
#[derive(Debug, Clone, PartialEq)]
pub enum PracticeFault {
    Reply(ReplyFault),
    Mask(MaskFault),
}

impl PracticeFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Reply(fault) => fault.rank(),
            Self::Mask(fault) => fault.rank(),
        }
    }
}
