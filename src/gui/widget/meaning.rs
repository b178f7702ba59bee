//! What a widget means, for a program that reads the screen to a person.

use std::borrow::Cow;

use crate::course::Markup;
use crate::course::markup::Span;
use crate::language::Language;

/// What a thing on the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    Button,
    Link,
    Radio,
    CheckBox,
    /// A thing to select in a list.
    Option,
    /// A line to write in.
    Field,
    /// Several lines to write in.
    Editor,
    /// A line to write in, with a list that follows what is written.
    Combo,
    /// A title; 1 is the screen's own.
    Heading(u8),
    Paragraph,
    /// Somebody else's words.
    Quote,
    List,
    ListItem,
    Image,
    Group,
    RadioGroup,
    /// A list whose things are selected.
    ListBox,
    Meter,
    Dialog,
    /// Text that changes and is announced when the reader has finished.
    Status,
    /// Text that is announced at once: something went wrong.
    Alert,
    Table,
    Row,
    Cell,
    ColumnHeader,
    RowHeader,
    /// Only for the eye: what it shows is told elsewhere.
    Shown,
    /// The ways to other screens.
    Navigation,
    /// What the screen is about.
    Main,
}

impl Role {
    /// Whether one writes in it. Such a thing keeps its focus itself.
    pub fn is_field(self) -> bool {
        matches!(self, Self::Field | Self::Editor | Self::Combo)
    }

    /// Whether what is inside is told by the thing itself, or not at all.
    pub fn is_drawn(self) -> bool {
        matches!(self, Self::Image | Self::Meter | Self::Shown)
    }

    /// Whether someone who reads thing by thing stops at it.
    pub fn is_read(self) -> bool {
        matches!(
            self,
            Self::Heading(_)
                | Self::Paragraph
                | Self::ListItem
                | Self::Image
                | Self::Meter
                | Self::Status
                | Self::Alert
                | Self::Row
        )
    }
}

/// What an operation asks of a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// To act as if it were pressed.
    Press,
    /// To take the focus, and show no ring on what can be pressed: nobody
    /// asked for one yet.
    Settle,
    /// To take the focus with its ring, though Tab would pass by.
    Read,
    /// To take this text in place of what is written.
    Write(String),
}

/// A name that is only written out when somebody asks for it.
#[derive(Debug, Clone)]
pub enum Name<'a> {
    Text(Cow<'a, str>),
    Markup(&'a Markup),
    Spans(&'a [Span]),
}

impl Name<'_> {
    pub fn to_text(&self) -> String {
        match self {
            Self::Text(text) => text.to_string(),
            Self::Markup(markup) => markup.plain(),
            Self::Spans(spans) => spans.iter().map(|span| span.text.as_str()).collect(),
        }
    }
}

impl<'a> From<&'a str> for Name<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Name<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Name<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a [Span]> for Name<'a> {
    fn from(spans: &'a [Span]) -> Self {
        Self::Spans(spans)
    }
}

impl<'a> From<&'a Markup> for Name<'a> {
    fn from(markup: &'a Markup) -> Self {
        Self::Markup(markup)
    }
}

/// What a [`Node`](super::node::Node) tells an operation that walks the
/// screen, through `Operation::custom`.
#[derive(Debug, Clone, PartialEq)]
pub struct Meaning {
    pub role: Role,
    pub name: String,
    pub description: Option<String>,
    /// Of a radio button, a box, an option.
    pub checked: Option<bool>,
    pub value: Option<String>,
    /// Of a meter: how much, and of how much.
    pub amount: Option<(f64, f64)>,
    /// Whether what it opens is open.
    pub expanded: Option<bool>,
    /// Place in a set, from 1, and the set's size.
    pub position: Option<(usize, usize)>,
    /// Arrow keys move among the nodes of one group.
    pub group: Option<Cow<'static, str>>,
    /// One of a long list in which Tab stops at the checked thing only.
    pub roving: bool,
    /// The language of the name, where it differs from the interface's.
    pub language: Option<Language>,
    pub actionable: bool,
    pub enabled: bool,
    pub focused: bool,
    /// Whether the focus came by key, and shows.
    pub ring: bool,
    /// Where Tab begins when nothing has the focus.
    pub start: bool,
    /// Someone who listens begins with the text in here, before the title.
    pub first: bool,
    /// Takes the focus when the program gives it, and never by Tab: a title,
    /// a verdict, from which someone who listens reads on.
    pub landing: bool,
    /// Whether text can be written into it.
    pub writable: bool,
    /// Whether what it holds cannot be taken; the description says why.
    pub refused: bool,
    /// Set by an operation that wants something of the node.
    pub ask: Option<Ask>,
}

impl Meaning {
    /// A thing with a role and a name, and nothing to tell besides.
    pub fn new(role: Role, name: String) -> Self {
        Self {
            role,
            name,
            description: None,
            checked: None,
            value: None,
            amount: None,
            expanded: None,
            position: None,
            group: None,
            roving: false,
            language: None,
            actionable: false,
            enabled: false,
            focused: false,
            ring: false,
            start: false,
            first: false,
            landing: role.is_read(),
            writable: false,
            refused: false,
            ask: None,
        }
    }
}
