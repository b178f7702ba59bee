//! A crisis scenario: a state machine of decisions, gauges, facts and a clock.
//!
//! `docs/practice/crisis.md` gives every field its exact meaning; the machine
//! that runs a scenario is [`crate::practice::crisis`].

mod logic;
mod stage;
mod strategy;

use serde::{Deserialize, Serialize};

use super::reply::{self, Channel};
use super::rules::Rule;
use crate::course::{Id, Markup};

pub use logic::{Branch, Condition, Effect, Next};
pub use stage::{Deadline, Message, Pulse, Room, Voice};
pub use strategy::{Benoit, Scct};

/// One scenario in one language: `practice/<id>.ron`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub id: Id,
    pub title: String,
    /// Playing and debriefing, in minutes of the learner's day.
    pub minutes: u32,
    /// Who the learner is, in what house, and what they may decide.
    pub brief: Markup,
    pub cluster: Cluster,
    /// The clock at minute 0: `17:40`, from `00:00` to `23:59`.
    pub start: String,
    /// The day at minute 0, as shown: «Friday 14 March».
    pub day: String,
    /// The minute at which the scenario ends whatever was decided.
    pub horizon: u32,
    pub gauges: Vec<Gauge>,
    /// What can be marked; the label is for authors and never shown.
    #[serde(default)]
    pub facts: Vec<Fact>,
    #[serde(default)]
    pub delayed: Vec<Delayed>,
    /// The first one opens the scenario.
    pub decisions: Vec<Decision>,
    /// The first whose condition holds at the end is the one.
    pub endings: Vec<Ending>,
    /// Lessons that prepare the scenario.
    #[serde(default)]
    pub lessons: Vec<Id>,
    /// How loud the public is, above the feed.
    #[serde(default)]
    pub pulse: Option<Pulse>,
    /// What the clock runs towards, shown beside it.
    #[serde(default)]
    pub deadlines: Vec<Deadline>,
}

impl Scenario {
    pub fn gauge(&self, id: &Id) -> Option<usize> {
        self.gauges.iter().position(|known| known.id == *id)
    }

    pub fn fact(&self, id: &Id) -> Option<usize> {
        self.facts.iter().position(|known| known.id == *id)
    }

    pub fn delay(&self, id: &Id) -> Option<usize> {
        self.delayed.iter().position(|known| known.id == *id)
    }

    pub fn decision(&self, id: &Id) -> Option<usize> {
        self.decisions.iter().position(|known| known.id == *id)
    }

    pub fn ending(&self, id: &Id) -> Option<usize> {
        self.endings.iter().position(|known| known.id == *id)
    }
}

/// How much of the crisis the public lays at the organisation's door
/// (Coombs, situational crisis communication theory, 2007).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Cluster {
    Victim,
    Accidental,
    Preventable,
    /// Not known at the start.
    Unknown,
}

/// A quantity from 0 to 100 that decisions move.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gauge {
    pub id: Id,
    pub name: String,
    /// The value at minute 0.
    pub start: i32,
    /// Which end is wished for.
    pub good: Good,
    pub icon: Icon,
    /// Shown while playing; the debrief shows every gauge.
    #[serde(default = "yes")]
    pub visible: bool,
    /// Points in the final score for each unit of goodness; 0 keeps the gauge
    /// out of it.
    #[serde(default = "one")]
    pub weight: u8,
    /// How the gauge moves by itself.
    #[serde(default)]
    pub growth: Vec<Growth>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Good {
    High,
    Low,
}

/// The sign beside a gauge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Icon {
    Trust,
    Heat,
    Law,
    Team,
    Accuracy,
    Reach,
    Clock,
}

/// At every minute the first rule that holds is the gauge's rule; it adds `by`
/// when the minute is a multiple of `every`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Growth {
    #[serde(default)]
    pub when: Option<Condition>,
    /// In in-world minutes, 1 or more.
    pub every: u32,
    pub by: i32,
}

/// Something that is true or not of a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub id: Id,
    pub label: String,
}

/// What happens some time after a decision has set it off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delayed {
    pub id: Id,
    /// In-world minutes from being set off to its time, 1 or more.
    pub after: u32,
    /// Looked at when its time has come; if it does not hold, nothing happens.
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// Told when it happens.
    pub result: Markup,
    /// Line of the crisis log; none when empty.
    #[serde(default)]
    pub log: String,
}

/// A moment at which the learner decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    pub id: Id,
    /// What is known when it opens.
    pub situation: Markup,
    pub question: String,
    /// Real seconds before the default is taken; 0 gives all the time.
    #[serde(default)]
    pub limit: u32,
    /// What happens when time runs out: an option, or an outcome of `write`.
    #[serde(default)]
    pub default: Option<Id>,
    #[serde(default)]
    pub messages: Vec<Message>,
    /// What can be chosen. Either this or `write`.
    #[serde(default)]
    pub options: Vec<Choice>,
    #[serde(default)]
    pub write: Option<Writing>,
    /// What the debrief looks for in an alert or a statement.
    #[serde(default)]
    pub checklist: Option<Checklist>,
}

impl Decision {
    /// The options, or the outcomes of a written decision.
    pub fn choices(&self) -> &[Choice] {
        match &self.write {
            Some(writing) => &writing.outcomes,
            None => &self.options,
        }
    }

    pub fn choice(&self, id: &Id) -> Option<usize> {
        self.choices().iter().position(|known| known.id == *id)
    }
}

/// An option of a decision, or an outcome of a written one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub id: Id,
    /// What the learner does. For an outcome, its name in the debrief.
    pub text: String,
    /// One line under the text.
    #[serde(default)]
    pub note: String,
    /// How long it takes, in in-world minutes.
    pub minutes: u32,
    /// Offered only when it holds.
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(default)]
    pub effects: Vec<Effect>,
    pub then: Next,
    /// What happens now.
    pub result: Markup,
    /// What the trade thinks of it, for the debrief.
    pub why: Markup,
    /// Line of the crisis log; none when empty.
    #[serde(default)]
    pub log: String,
    #[serde(default)]
    pub scct: Vec<Scct>,
    #[serde(default)]
    pub benoit: Vec<Benoit>,
    /// The habit that this option gives way to.
    #[serde(default)]
    pub reflex: Option<Reflex>,
    /// Points of the decision's checklist that this option fulfils.
    #[serde(default)]
    pub covers: Vec<Id>,
    /// The passage that explains it.
    #[serde(default)]
    pub read: Option<Passage>,
}

/// A habit that a bot plays blindly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reflex {
    Apologise,
    Delete,
    Wait,
    Escalate,
}

/// A place of the course.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    pub lesson: Id,
    #[serde(default)]
    pub block: Option<Id>,
}

/// A decision that is a text: its rules decide what it leads to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Writing {
    /// Shown in the empty field.
    #[serde(default)]
    pub hint: String,
    /// Rules for this text alone, beside those of the language's pack.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// Where it is published, with the length it allows.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// The name whose spelling is looked after.
    #[serde(default)]
    pub brand: Option<String>,
    /// Addresses and numbers of the house that the text may give.
    #[serde(default)]
    pub public: Vec<String>,
    /// Points that the text must make, for the rule `answers-question`.
    #[serde(default)]
    pub answer: Vec<reply::Point>,
    /// Words to avoid, for the rule `avoid-words`.
    #[serde(default)]
    pub avoid: Vec<String>,
    /// The first that fits gives the outcome.
    pub bands: Vec<Band>,
    pub outcomes: Vec<Choice>,
    /// Texts with the outcome each must have; the first is the model that the
    /// debrief shows.
    pub examples: Vec<Example>,
}

/// Fits a text that hits every rule of `needs` and none of `avoids`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    #[serde(default)]
    pub needs: Vec<Id>,
    #[serde(default)]
    pub avoids: Vec<Id>,
    /// An outcome.
    pub then: Id,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    pub text: String,
    pub gives: Id,
}

/// What an alert or a statement should hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    pub aspect: Aspect,
    pub points: Vec<Point>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Aspect {
    Alert,
    Statement,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub id: Id,
    pub label: String,
    /// In a written decision: fulfilled when the text hits one of these.
    #[serde(default)]
    pub rules: Vec<Id>,
}

/// How a run can end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    pub id: Id,
    pub title: String,
    /// Higher is better; two endings may share a rank.
    pub rank: u8,
    #[serde(default)]
    pub when: Option<Condition>,
    pub text: Markup,
}

fn yes() -> bool {
    true
}

fn one() -> u8 {
    1
}
