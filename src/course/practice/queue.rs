//! A moderation queue: messages to sort, a charter, actions, and what each
//! kind of error costs. `docs/practice/moderation.md` is the exact reference.

pub mod check;
pub mod cost;

use serde::{Deserialize, Serialize};

use crate::course::{Id, Markup};

/// `lessons/<lang>/practice/<id>.ron` of a moderation desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Queue {
    pub id: Id,
    pub title: String,
    /// For the whole queue.
    pub minutes: u32,
    /// Where this takes place, who comes here, what the learner's mandate is.
    pub setting: Markup,
    pub charter: Vec<Article>,
    /// In the order of their keys: the first is `1`.
    pub actions: Vec<Action>,
    /// What an action that the item does not accept costs, by the item's risk
    /// and the action's nature.
    pub costs: Vec<Cost>,
    /// Cost of an action that is not accepted and whose pair `costs` omits.
    #[serde(default = "one")]
    pub otherwise: u32,
    /// Cost of an accepted action taken without the charter article it asks.
    pub missing_reason: u32,
    /// Cost of an accepted action taken with another article than the item's.
    #[serde(default = "one")]
    pub wrong_reason: u32,
    /// Offers the mode where messages arrive while one works.
    #[serde(default)]
    pub arrival: Option<Arrival>,
    /// Lessons that prepare this desk, shown on its first and last screens.
    #[serde(default)]
    pub lessons: Vec<Id>,
    pub items: Vec<Item>,
}

impl Queue {
    pub fn item(&self, id: &Id) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }

    pub fn action(&self, id: &Id) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == *id)
    }

    pub fn article(&self, id: &Id) -> Option<&Article> {
        self.charter.iter().find(|article| article.id == *id)
    }
}

fn one() -> u32 {
    1
}

/// A rule of the place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// One digit or letter: the key that names it.
    pub id: Id,
    pub text: Markup,
}

/// Something the learner can do with a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    pub id: Id,
    /// On the button: one to three words.
    pub name: String,
    pub nature: Nature,
    /// Replaces the icon of the nature.
    #[serde(default)]
    pub icon: Option<ActionIcon>,
    /// Asks for the charter article that justifies it.
    #[serde(default)]
    pub reason: bool,
    /// What happens when it is taken, in one sentence.
    pub about: String,
}

/// What an action amounts to, whatever its name in this place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Nature {
    /// Nothing is done.
    Keep,
    /// The message stays and gets an answer.
    Answer,
    /// The message stays readable, elsewhere: moved, merged, renamed.
    Move,
    /// No longer readable by everyone; can be undone.
    Hide,
    /// Deleted.
    Remove,
    /// The author is told that a rule was broken.
    Warn,
    /// The author cannot write for a time.
    Suspend,
    /// The account is closed.
    Ban,
    /// Someone else decides: a colleague, a service, the hierarchy.
    Escalate,
    /// Evidence kept, person put in safety, platform or police alerted.
    Protect,
}

impl Nature {
    pub const ALL: [Self; 10] = [
        Self::Keep,
        Self::Answer,
        Self::Move,
        Self::Hide,
        Self::Remove,
        Self::Warn,
        Self::Suspend,
        Self::Ban,
        Self::Escalate,
        Self::Protect,
    ];

    /// Whether everyone can still read the message and its author is told of
    /// no fault: kept, answered or moved.
    pub fn leaves(self) -> bool {
        matches!(self, Self::Keep | Self::Answer | Self::Move)
    }

    pub fn icon(self) -> ActionIcon {
        match self {
            Self::Keep => ActionIcon::Check,
            Self::Answer => ActionIcon::Message,
            Self::Move => ActionIcon::Move,
            Self::Hide => ActionIcon::Hide,
            Self::Remove => ActionIcon::Trash,
            Self::Warn => ActionIcon::Warn,
            Self::Suspend => ActionIcon::Clock,
            Self::Ban => ActionIcon::Ban,
            Self::Escalate => ActionIcon::Escalate,
            Self::Protect => ActionIcon::Shield,
        }
    }
}

/// The pictures that a button can bear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ActionIcon {
    Check,
    Message,
    Move,
    Merge,
    Hide,
    Trash,
    Warn,
    Clock,
    Ban,
    Escalate,
    Shield,
}

/// One entry of the cost matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    pub risk: Risk,
    pub nature: Nature,
    pub cost: u32,
}

/// What is at stake in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Risk {
    /// Ordinary.
    None,
    /// Hard on someone or something, and legitimate.
    Criticism,
    /// Breaks the charter without breaking the law: spam, off topic, insult.
    Nuisance,
    /// Breaks the law: threat, hatred, personal data, defamation.
    Unlawful,
    /// Someone may come to harm.
    Danger,
}

impl Risk {
    pub const ALL: [Self; 5] = [
        Self::None,
        Self::Criticism,
        Self::Nuisance,
        Self::Unlawful,
        Self::Danger,
    ];

    /// Ordinary messages and criticism have their place here.
    pub fn is_legitimate(self) -> bool {
        matches!(self, Self::None | Self::Criticism)
    }
}

/// Messages arrive while one works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrival {
    /// Seconds between two messages.
    pub every: u32,
    /// Seconds that an urgent message may wait for its decision.
    pub patience: u32,
    /// Cost of an urgent message that waited longer.
    pub cost: u32,
}

/// A message to sort.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: Id,
    pub author: Author,
    #[serde(default)]
    pub context: Context,
    /// Shown as it is written; line breaks count.
    pub text: String,
    pub risk: Risk,
    /// The actions that are right here.
    pub accept: Vec<Id>,
    /// Professionals would disagree: not scored, explained.
    #[serde(default)]
    pub debatable: bool,
    /// The charter article that justifies the action.
    #[serde(default)]
    pub article: Option<Id>,
    /// Why this is the right decision.
    pub why: Markup,
    /// Feedback on the likely errors; the others show `why`.
    #[serde(default)]
    pub wrong: Vec<Wrong>,
    /// A message so like this one that the decision must be the same.
    #[serde(default)]
    pub twin: Option<Id>,
    /// Cannot wait.
    #[serde(default)]
    pub urgent: bool,
}

impl Item {
    pub fn accepts(&self, action: &Id) -> bool {
        self.accept.contains(action)
    }

    /// Feedback of the author on this error, if any.
    pub fn wrong(&self, action: &Id) -> Option<&Markup> {
        self.wrong
            .iter()
            .find(|wrong| wrong.action == *action)
            .map(|wrong| &wrong.feedback)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Author {
    /// As they call themselves here.
    pub name: String,
    /// What the desk knows of them: «member for 2 days · 3 messages».
    pub note: String,
}

/// What surrounds the message.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Context {
    /// Where it was posted: «Help › Installing».
    #[serde(default)]
    pub thread: Option<String>,
    /// What it answers, as shown: «Sophie: “Step 3 is wrong.”»
    #[serde(default)]
    pub reply_to: Option<String>,
    /// Messages that came before, oldest first.
    #[serde(default)]
    pub earlier: Vec<Earlier>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    pub author: String,
    pub text: String,
}

/// Feedback on an action that is not accepted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wrong {
    pub action: Id,
    pub feedback: Markup,
}

/// Words that stand for something else than a message in the moves of a run.
pub mod reserved {
    /// Where the pace is chosen: [`CALM`] or [`ARRIVALS`].
    pub const PACE: &str = "pace";
    pub const CALM: &str = "calm";
    pub const ARRIVALS: &str = "arrivals";
    /// Where the time of verdicts is chosen: [`AT_ONCE`] or [`AT_END`].
    pub const VERDICTS: &str = "verdicts";
    pub const AT_ONCE: &str = "at-once";
    pub const AT_END: &str = "at-end";
}
