//! Faults found by the checker in files that decode.
//!
//! Every fault has a stable code that authors and tools can quote: `S` for
//! structure, `T` for text, `P` for the parity of the two languages, and `R`
//! for the rules on items, numbered as in `docs/item-rules.md`.

mod crisis;
mod exam;
mod items;
mod lab;
mod mask;
mod moderation;
mod practice;
mod reply;
mod structure;

pub use crisis::{CrisisFault, CrisisForm, CrisisKind, CrisisNumber, CrisisPlay, Unmet};
pub use exam::ExamFault;
pub use items::{
    AnswerFault, BalanceFault, End, OptionsFault, Rate, RegionFault, StemFault, SupportFault,
};
pub use lab::{FormulaTrouble, LabFault, LabPart, ModelTrouble, ViewNeed};
pub use mask::MaskFault;
pub use moderation::{ModerationFault, QueuePart};
pub use practice::PracticeFault;
pub use reply::{Given, MatcherFault, ReplyFault, ReplyList};
pub use structure::{ContentsFault, IdentityFault, Kind, ParityFault, Part, TextFault};

/// A rule of the course or of its items is broken.
#[derive(Debug, Clone, PartialEq)]
pub enum RuleFault {
    /// Ids and what refers to them.
    Identity(IdentityFault),
    /// The table of contents and the lessons' make-up.
    Contents(ContentsFault),
    Text(TextFault),
    /// What the two languages must share.
    Parity(ParityFault),
    /// What is asked.
    Stem(StemFault),
    /// Keys and distractors of a choice.
    Options(OptionsFault),
    /// Keys of the other interactions.
    Answer(AnswerFault),
    /// Places of a picture.
    Region(RegionFault),
    /// Feedback, hints, and what statements rest on.
    Support(SupportFault),
    /// What a pool of items gives away together.
    Balance(BalanceFault),
    /// The files of the practice desks.
    Practice(PracticeFault),
    /// Exams, their pools and their judges.
    Exam(ExamFault),
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a look; the detector is a heuristic or the harm is small.
    Warning,
    /// The course is wrong, or an item can be answered without knowing.
    Error,
}

impl RuleFault {
    /// The stable code of the rule: `S02`, `P05`, `R17c`.
    pub fn code(&self) -> &'static str {
        self.rank().0
    }

    pub fn severity(&self) -> Severity {
        self.rank().1
    }

    fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Identity(fault) => fault.rank(),
            Self::Contents(fault) => fault.rank(),
            Self::Text(fault) => fault.rank(),
            Self::Parity(fault) => fault.rank(),
            Self::Stem(fault) => fault.rank(),
            Self::Options(fault) => fault.rank(),
            Self::Answer(fault) => fault.rank(),
            Self::Region(fault) => fault.rank(),
            Self::Support(fault) => fault.rank(),
            Self::Balance(fault) => fault.rank(),
            Self::Practice(fault) => fault.rank(),
            Self::Exam(fault) => fault.rank(),
        }
    }
}

macro_rules! from_fault {
    ($($variant:ident($fault:ty)),* $(,)?) => {
        $(impl From<$fault> for RuleFault {
            fn from(fault: $fault) -> Self {
                Self::$variant(fault)
            }
        })*
    };
}

from_fault!(
    Identity(IdentityFault),
    Contents(ContentsFault),
    Text(TextFault),
    Parity(ParityFault),
    Stem(StemFault),
    Options(OptionsFault),
    Answer(AnswerFault),
    Region(RegionFault),
    Support(SupportFault),
    Balance(BalanceFault),
    Practice(PracticeFault),
    Exam(ExamFault),
);
