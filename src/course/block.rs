//! The blocks that a lesson's body is made of.

use serde::{Deserialize, Serialize};

use super::{Id, Item, Markup};

/// One block of a lesson's body. Its id is an anchor: reading positions, notes,
/// bookmarks, links and `explains` point at it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Block {
    Text(Text),
    Callout(Callout),
    Figure(Figure),
    Comparison(Comparison),
    Dialogue(Dialogue),
    Steps(Steps),
    Chart(Chart),
    Check(Check),
}

impl Block {
    pub fn id(&self) -> &Id {
        match self {
            Self::Text(block) => &block.id,
            Self::Callout(block) => &block.id,
            Self::Figure(block) => &block.id,
            Self::Comparison(block) => &block.id,
            Self::Dialogue(block) => &block.id,
            Self::Steps(block) => &block.id,
            Self::Chart(block) => &block.id,
            Self::Check(block) => &block.item.id,
        }
    }
}

/// Markdown prose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    pub id: Id,
    pub md: Markup,
}

/// A passage set apart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Callout {
    pub id: Id,
    pub kind: CalloutKind,
    /// Replaces the name of the kind.
    #[serde(default)]
    pub title: Option<String>,
    pub md: Markup,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CalloutKind {
    KeyIdea,
    Warning,
    Example,
    Practice,
    Law,
}

/// An SVG or PNG of the course's `media` folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    pub id: Id,
    pub file: String,
    /// Replaces the picture for someone who does not see it.
    pub alt: String,
    #[serde(default)]
    pub caption: Option<String>,
}

/// The same message twice: the usual way, and the way that works.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    pub id: Id,
    #[serde(default)]
    pub title: Option<String>,
    pub before: Side,
    pub after: Side,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// Replaces «Before» or «After».
    #[serde(default)]
    pub label: Option<String>,
    pub md: Markup,
    /// Why it fails, or works.
    pub note: Markup,
}

/// A thread of messages, drawn as messages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialogue {
    pub id: Id,
    /// Where it takes place: «Forum of …, Tuesday».
    #[serde(default)]
    pub title: Option<String>,
    pub messages: Vec<Message>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    pub author: String,
    pub side: Speaker,
    /// As shown: «18:42».
    #[serde(default)]
    pub time: Option<String>,
    pub md: Markup,
    /// The course's remark on this message.
    #[serde(default)]
    pub note: Option<Markup>,
}

/// Who speaks: decides the side and the colour of the message, and the word
/// that a screen reader says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Speaker {
    /// Someone of the public.
    Member,
    /// The community manager.
    Team,
    /// A colleague, off stage.
    Colleague,
}

/// Something done in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    pub id: Id,
    #[serde(default)]
    pub title: Option<String>,
    pub steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub title: String,
    pub md: Markup,
}

/// A chart that the application draws from data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chart {
    pub id: Id,
    pub kind: ChartKind,
    pub title: String,
    /// What the chart shows, for someone who does not see it.
    pub alt: String,
    /// Unit of the values: «messages», «min», «%».
    pub unit: String,
    /// Labels of the horizontal axis, one for each value of every series.
    pub labels: Vec<String>,
    pub series: Vec<Series>,
    #[serde(default)]
    pub caption: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ChartKind {
    Bars,
    Line,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    pub name: String,
    pub values: Vec<f64>,
}

/// An item asked inside the text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    pub item: Item,
}
