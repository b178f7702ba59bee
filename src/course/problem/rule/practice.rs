//! Faults of the practice desks' files.

use super::{CrisisFault, LabFault, MaskFault, ModerationFault, ReplyFault, RuleFault, Severity};

/// A rule of a desk is broken; one variant a desk.
#[derive(Debug, Clone, PartialEq)]
pub enum PracticeFault {
    Crisis(CrisisFault),
    Moderation(ModerationFault),
    Lab(LabFault),
    Reply(ReplyFault),
    Mask(MaskFault),
}

impl PracticeFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Crisis(fault) => fault.rank(),
            Self::Moderation(fault) => fault.rank(),
            Self::Lab(fault) => fault.rank(),
            Self::Reply(fault) => fault.rank(),
            Self::Mask(fault) => fault.rank(),
        }
    }
}

macro_rules! from_fault {
    ($($variant:ident($fault:ty)),* $(,)?) => {
        $(impl From<$fault> for RuleFault {
            fn from(fault: $fault) -> Self {
                Self::Practice(PracticeFault::$variant(fault))
            }
        })*
    };
}

from_fault!(
    Crisis(CrisisFault),
    Moderation(ModerationFault),
    Lab(LabFault),
    Reply(ReplyFault),
    Mask(MaskFault),
);
