//! Exercises of the reply workshop.

use serde::{Deserialize, Serialize};

use super::rules::Rule;
use crate::course::block::Message;
use crate::course::{Id, Markup};

/// A case that calls for a written answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub id: Id,
    pub title: String,
    /// Reading, writing and rating, in minutes.
    pub minutes: u32,
    pub kind: ReplyKind,
    /// Lessons that prepare the exercise.
    pub lessons: Vec<Id>,
    /// The situation, and what is to be written.
    pub case: Markup,
    pub channel: Channel,
    /// The thread that is answered.
    pub incoming: Vec<Message>,
    /// The name whose spelling is looked after.
    #[serde(default)]
    pub brand: Option<String>,
    /// Addresses and numbers of the house that a reply may give.
    #[serde(default)]
    pub public: Vec<String>,
    /// Points that the answer must make.
    #[serde(default)]
    pub answer: Vec<Point>,
    /// Words to avoid in this case.
    #[serde(default)]
    pub avoid: Vec<String>,
    /// Rules that a good text meets.
    pub wanted: Vec<Id>,
    /// Rules that a good text does not meet.
    pub unwanted: Vec<Id>,
    /// Rules for this exercise alone.
    #[serde(default)]
    pub own: Vec<Rule>,
    /// Four to six criteria for the self-rating.
    pub rubric: Vec<Criterion>,
    pub model: Sample,
    pub weak: Sample,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReplyKind {
    /// To a member, in public or in private.
    Reply,
    /// To colleagues: what happens, and what is asked of them.
    Alert,
    /// First public words while facts are being checked.
    HoldingStatement,
    /// To a member or a thread: what the rule is, and what happens next.
    RuleReminder,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// «Forum d’entraide, en public».
    pub name: String,
    /// Characters, spaces included.
    pub min: usize,
    pub max: usize,
}

/// A point that the answer must make, and the words by which it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// «La date du remboursement».
    pub name: String,
    /// As in [`Matcher::Words`](super::rules::Matcher::Words): any one of them.
    pub words: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    pub id: Id,
    pub name: String,
    /// Three to five, from weak to strong.
    pub anchors: Vec<String>,
}

/// An answer to compare with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    pub text: String,
    /// What makes it work, or fail.
    pub note: Markup,
}
