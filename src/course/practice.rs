//! What an author writes for the practice desks: `<language>/practice/<id>.ron`,
//! one file each, listed in `course.ron`.

pub mod crisis;
pub mod lab;
pub mod mask;
pub mod queue;
pub mod reply;
pub mod rules;

use serde::{Deserialize, Serialize};

pub use crisis::Scenario;
pub use lab::Lab;
pub use mask::Mask;
pub use queue::Queue;
pub use reply::Reply;
pub use rules::RulePack;

use super::Id;

/// The folder of a language that holds its practices: no module has this id.
pub const FOLDER: &str = "practice";

/// One line of `practices` in the table of contents. The checker proves that
/// it agrees with the practice's own file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeEntry {
    /// Also the stem of the file: `practice/<id>.ron`.
    pub id: Id,
    pub kind: Kind,
    pub title: String,
    /// One sentence: what the learner will do there.
    pub summary: String,
    /// From start to result, in minutes.
    pub minutes: u32,
    /// The lessons that prepare it, and lead to it.
    #[serde(default)]
    pub lessons: Vec<Id>,
}

/// The desk that a practice is for: what its file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// A crisis steered hour by hour.
    Crisis,
    /// A queue of messages to moderate.
    Moderation,
    /// A dataset to read.
    Lab,
    /// A reply, an alert or a statement to write.
    Reply,
    /// The profile mask.
    Mask,
}

impl Kind {
    pub const ALL: [Self; 5] = [
        Self::Crisis,
        Self::Moderation,
        Self::Lab,
        Self::Reply,
        Self::Mask,
    ];
}

/// A practice as its file holds it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Practice {
    Crisis(Box<Scenario>),
    Moderation(Box<Queue>),
    Lab(Box<Lab>),
    Reply(Box<Reply>),
    Mask(Box<Mask>),
}

/// The same expression for whatever practice it is.
macro_rules! each {
    ($of:expr, $practice:ident => $do:expr) => {
        match $of {
            Practice::Crisis($practice) => $do,
            Practice::Moderation($practice) => $do,
            Practice::Lab($practice) => $do,
            Practice::Reply($practice) => $do,
            Practice::Mask($practice) => $do,
        }
    };
}

impl Practice {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Crisis(_) => Kind::Crisis,
            Self::Moderation(_) => Kind::Moderation,
            Self::Lab(_) => Kind::Lab,
            Self::Reply(_) => Kind::Reply,
            Self::Mask(_) => Kind::Mask,
        }
    }

    pub fn id(&self) -> &Id {
        each!(self, practice => &practice.id)
    }

    pub fn title(&self) -> &str {
        each!(self, practice => &practice.title)
    }

    /// From start to result, in minutes.
    pub fn minutes(&self) -> u32 {
        each!(self, practice => practice.minutes)
    }

    /// The lessons that prepare it.
    pub fn lessons(&self) -> &[Id] {
        each!(self, practice => &practice.lessons)
    }
}
