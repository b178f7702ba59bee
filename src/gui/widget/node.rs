//! The one wrapper of everything that means something on a screen.
//!
//! A node carries role, name and state for assistive programs; when it can be
//! pressed it also takes focus, draws the focus ring, and answers the mouse,
//! Enter and Space. Screens use no interactive iced widget without it, text
//! fields excepted, which keep their own focus.

mod live;

use std::borrow::Cow;
use std::sync::Arc;

use iced::widget::text_editor;
use iced::{Border, Color, Element, Length, Padding, widget};

use super::meaning::{Meaning, Name, Role};
use crate::gui::ui::Ui;
use crate::language::Language;

/// How a node looks.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Look {
    pub background: Option<Color>,
    /// Colour of the text inside, where it sets none itself.
    pub text: Option<Color>,
    pub border: Border,
}

/// What the pointer does to a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Idle,
    Hovered,
    Pressed,
    Disabled,
}

/// What a text written by an assistive program becomes.
type OnWrite<'a, Message> = Box<dyn Fn(String) -> Vec<Message> + 'a>;

/// A meaningful thing on a screen; see the module.
pub struct Node<'a, Message> {
    content: Element<'a, Message>,
    id: Option<widget::Id>,
    role: Role,
    name: Name<'a>,
    description: Option<String>,
    value: Option<String>,
    amount: Option<(f64, f64)>,
    checked: Option<bool>,
    expanded: Option<bool>,
    position: Option<(usize, usize)>,
    group: Option<Cow<'static, str>>,
    roving: bool,
    language: Option<Language>,
    spoken: bool,
    start: bool,
    first: bool,
    aside: bool,
    landing: bool,
    hands_on: bool,
    refused: bool,
    actionable: bool,
    on_press: Option<Message>,
    on_hover: Option<Message>,
    on_write: Option<OnWrite<'a, Message>>,
    look: Box<dyn Fn(Status) -> Look + 'a>,
    ring: Color,
    radius: f32,
    width: Length,
    height: Length,
    padding: Padding,
    status: Option<Status>,
}

/// A node around `content` that only means something.
pub fn meaning<'a, Message>(
    role: Role,
    name: impl Into<Name<'a>>,
    content: impl Into<Element<'a, Message>>,
) -> Node<'a, Message> {
    let content = content.into();
    let size = content.as_widget().size_hint();
    Node {
        content,
        id: None,
        role,
        name: name.into(),
        description: None,
        value: None,
        amount: None,
        checked: None,
        expanded: None,
        position: None,
        group: None,
        roving: false,
        language: None,
        spoken: false,
        start: false,
        first: false,
        aside: false,
        landing: role.is_read(),
        hands_on: false,
        refused: false,
        actionable: false,
        on_press: None,
        on_hover: None,
        on_write: None,
        look: Box::new(|_| Look::default()),
        ring: Color::TRANSPARENT,
        radius: 0.0,
        width: size.width.fluid(),
        height: size.height.fluid(),
        padding: Padding::ZERO,
        status: None,
    }
}

/// A node that can be pressed; `None` shows it disabled.
pub fn control<'a, Message>(
    ui: &Ui,
    role: Role,
    name: impl Into<Name<'a>>,
    content: impl Into<Element<'a, Message>>,
    on_press: Option<Message>,
) -> Node<'a, Message> {
    Node {
        actionable: true,
        on_press,
        ring: ui.palette.accent,
        radius: 8.0,
        ..meaning(role, name, content)
    }
}

impl<'a, Message> Node<'a, Message> {
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Replaces the name, where the words shown are too few without what
    /// stands around them.
    pub fn name(mut self, name: impl Into<Name<'a>>) -> Self {
        self.name = name.into();
        self
    }

    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = Some(text.into()).filter(|text| !text.is_empty());
        self
    }

    /// Why what it holds cannot be taken, in place of the description.
    pub fn refused(mut self, why: Option<impl Into<String>>) -> Self {
        if let Some(why) = why {
            self.description = Some(why.into());
            self.refused = true;
        }
        self
    }

    pub fn value(mut self, text: impl Into<String>) -> Self {
        self.value = Some(text.into());
        self
    }

    /// Of a meter: how much, and of how much.
    pub fn amount(mut self, now: f64, most: f64) -> Self {
        self.amount = Some((now, most));
        self
    }

    /// Whether what it opens is open.
    pub fn expanded(mut self, expanded: bool) -> Self {
        self.expanded = Some(expanded);
        self
    }

    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = Some(checked);
        self
    }

    /// Place in a set, from 1, and the set's size.
    pub fn position(mut self, place: usize, of: usize) -> Self {
        self.position = Some((place, of));
        self
    }

    /// Arrow keys move among the nodes of one group.
    pub fn group(mut self, group: impl Into<Cow<'static, str>>) -> Self {
        self.group = Some(group.into());
        self
    }

    /// Tab passes this thing by unless it is the checked one: for long lists,
    /// in which other keys move.
    pub fn roving(mut self) -> Self {
        self.roving = true;
        self
    }

    pub fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    /// Tells the name to text selectors too: for content that hides its text
    /// from them, such as rich text.
    pub fn spoken(mut self) -> Self {
        self.spoken = true;
        self
    }

    /// Tab begins here, and not at the rail, when nothing has the focus.
    pub fn start(mut self) -> Self {
        self.start = true;
        self
    }

    /// Someone who listens begins with the text in here, before the title.
    pub fn first(mut self) -> Self {
        self.first = true;
        self
    }

    /// Passed over by Tab and never focused: the focus stays elsewhere, in the
    /// field of a list that is searched, while keys move a selection here.
    pub fn aside(mut self) -> Self {
        self.aside = true;
        self
    }

    /// Enter on it once it is chosen goes on, as it does beside it.
    pub fn hands_on(mut self) -> Self {
        self.hands_on = true;
        self
    }

    /// Takes the focus when the program gives it, and never by Tab.
    pub fn landing(mut self) -> Self {
        self.landing = true;
        self
    }

    /// What a text written by an assistive program becomes; the node is a field.
    pub fn on_write(mut self, on_write: impl Fn(String) -> Message + 'a) -> Self {
        self.on_write = Some(Box::new(move |text| vec![on_write(text)]));
        self
    }

    /// The same for an editor of several lines, which takes its edits one by one.
    pub fn on_rewrite(mut self, on_edit: impl Fn(text_editor::Action) -> Message + 'a) -> Self {
        self.on_write = Some(Box::new(move |text| {
            let put = if text.is_empty() {
                text_editor::Edit::Delete
            } else {
                text_editor::Edit::Paste(Arc::new(text))
            };
            vec![
                on_edit(text_editor::Action::SelectAll),
                on_edit(text_editor::Action::Edit(put)),
            ]
        }));
        self
    }

    /// Published when the pointer comes over the node.
    pub fn on_hover(mut self, message: Message) -> Self {
        self.on_hover = Some(message);
        self
    }

    pub fn look(mut self, look: impl Fn(Status) -> Look + 'a) -> Self {
        self.look = Box::new(look);
        self
    }

    /// Radius of the focus ring's corners.
    pub fn radius(mut self, radius: f32) -> Self {
        self.radius = radius;
        self
    }

    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.height = height.into();
        self
    }

    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }

    fn enabled(&self) -> bool {
        self.on_press.is_some()
    }

    /// Whether the focus can be on it at all.
    fn takes_focus(&self) -> bool {
        self.landing || (self.actionable && !self.aside)
    }

    /// Whether it can be focused and pressed now.
    fn can_act(&self) -> bool {
        self.actionable && self.enabled() && !self.aside
    }

    fn meaning(&self, state: &live::State) -> Meaning {
        Meaning {
            role: self.role,
            name: self.name.to_text(),
            description: self.description.clone(),
            checked: self.checked,
            value: self.value.clone(),
            amount: self.amount,
            expanded: self.expanded,
            position: self.position,
            group: self.group.clone(),
            roving: self.roving,
            language: self.language,
            actionable: self.actionable,
            enabled: self.enabled(),
            focused: state.focused,
            ring: state.ring,
            start: self.start,
            first: self.first,
            landing: self.landing,
            writable: self.on_write.is_some(),
            refused: self.refused,
            ask: None,
        }
    }
}
