//! What surrounds a decision: messages, the pulse of the public, deadlines.

use serde::{Deserialize, Serialize};

use super::logic::Condition;
use crate::course::Id;

/// Something that somebody of the fiction writes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Unique in the scenario.
    pub id: Id,
    pub place: Room,
    pub author: String,
    pub who: Voice,
    /// Shown as it is.
    pub text: String,
    /// Real seconds after the decision opens; in calm mode it is there at once.
    #[serde(default)]
    pub seconds: u32,
    /// In-world minutes before the decision's clock, for its time stamp.
    #[serde(default)]
    pub ago: u32,
    /// Looked at when the decision opens.
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(default)]
    pub urgent: bool,
}

/// Where a message is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Room {
    /// In public.
    Feed,
    /// By the learner alone.
    Inbox,
}

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Voice {
    Member,
    Victim,
    Press,
    Colleague,
    Management,
    Official,
    Troll,
}

/// A figure above the feed that follows a gauge: `quiet` when the gauge is at
/// 0, `full` at 100, in between in proportion, rounded to a whole number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pulse {
    pub gauge: Id,
    pub quiet: u32,
    pub full: u32,
    /// «mentions / h».
    pub unit: String,
}

/// Something due at a known minute. It is only shown: what happens then is for
/// gauges, delayed effects and conditions to say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// In in-world minutes from the start.
    pub at: u32,
    /// Completed by the time left: «the press publishes», «in 7 h 52».
    pub label: String,
    /// Shown only while it holds.
    #[serde(default)]
    pub when: Option<Condition>,
}
