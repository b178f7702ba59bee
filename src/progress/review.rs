//! Review sessions: items of several lessons, asked when they are due.

use serde::{Deserialize, Serialize};

use super::{Event, EventId, QuizKind, Sitting, Timestamp};
use crate::course::Id;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ReviewEvent {
    /// A session takes the id of the event that starts it. Starting one
    /// abandons the one that was unfinished.
    Started {
        session: EventId,
        /// The name and version of what decided that these were due.
        algorithm: String,
        /// Decides the order of options.
        seed: u64,
        /// What is asked, in the order it is asked.
        asked: Vec<Asked>,
    },
    Finished {
        session: EventId,
    },
    Abandoned {
        session: EventId,
    },
}

impl ReviewEvent {
    pub fn session(&self) -> EventId {
        match self {
            Self::Started { session, .. }
            | Self::Finished { session }
            | Self::Abandoned { session } => *session,
        }
    }

    pub(super) fn session_mut(&mut self) -> &mut EventId {
        match self {
            Self::Started { session, .. }
            | Self::Finished { session }
            | Self::Abandoned { session } => session,
        }
    }
}

/// One question of a review.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Asked {
    pub lesson: Id,
    pub item: Id,
    /// The item of the same lesson that was due, when this one is asked in its
    /// place: both are remembered anew by the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<Id>,
}

/// A review being taken or taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Review {
    #[serde(with = "super::whole")]
    pub asked: Vec<Asked>,
    /// The same as any quiz; its kind says nothing here.
    pub sitting: Sitting,
}

impl Review {
    pub(super) fn started(event: &Event, session: EventId, seed: u64, asked: &[Asked]) -> Self {
        Self {
            asked: asked.to_vec(),
            sitting: Sitting {
                session,
                kind: QuizKind::Whole,
                seed,
                items: asked.iter().map(|it| it.item.clone()).collect(),
                started_at: event.moment.at,
                finished_at: None,
                answers: Vec::new(),
                hints: Vec::new(),
                seen: Vec::new(),
            },
        }
    }

    pub(super) fn finished(mut self, at: Timestamp) -> Self {
        self.sitting.finished_at = Some(at);
        self
    }
}
