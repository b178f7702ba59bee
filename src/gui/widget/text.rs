//! Plain text in its roles.

use std::borrow::Cow;

use iced::widget::text::Wrapping;
use iced::widget::{Text, text as plain};
use iced::{Color, Element};

use super::meaning::Role;
use super::node;
use crate::gui::ui::{Type, Ui};
use crate::language::typography::polish;

/// Text in a role and a colour. Words too long for a line break anywhere.
pub fn text<'a>(ui: &Ui, role: Type, color: Color, content: impl Into<Cow<'a, str>>) -> Text<'a> {
    plain(content.into())
        .size(ui.size(role))
        .font(ui.font(role))
        .line_height(ui.leading(role))
        .wrapping(Wrapping::WordOrGlyph)
        .color(color)
}

/// Interface text.
pub fn body<'a>(ui: &Ui, content: impl Into<Cow<'a, str>>) -> Text<'a> {
    text(ui, Type::Body, ui.palette.ink, content)
}

/// Interface text that stands out.
pub fn strong<'a>(ui: &Ui, content: impl Into<Cow<'a, str>>) -> Text<'a> {
    body(ui, content).font(ui.sans_bold())
}

/// A remark beside something.
pub fn small<'a>(ui: &Ui, content: impl Into<Cow<'a, str>>) -> Text<'a> {
    text(ui, Type::Small, ui.palette.ink_soft, content)
}

/// An author's one-line text, set with the language's typography.
pub fn set<'a>(ui: &Ui, content: &'a str) -> Cow<'a, str> {
    polish(ui.language, content)
}

/// A heading that assistive programs know as one. Level 1 is the screen's own.
pub fn heading<'a, Message: Clone + 'a>(
    ui: &Ui,
    level: u8,
    content: impl Into<Cow<'a, str>>,
) -> Element<'a, Message> {
    let role = match level {
        1 => Type::Display,
        2 => Type::Title,
        _ => Type::Heading,
    };
    heading_in(ui, level, role, content)
}

/// A heading in a type that is not the usual one of its level.
pub fn heading_in<'a, Message: Clone + 'a>(
    ui: &Ui,
    level: u8,
    role: Type,
    content: impl Into<Cow<'a, str>>,
) -> Element<'a, Message> {
    let content = content.into();
    let drawn = text(ui, role, ui.palette.ink, content.clone());
    node::meaning(Role::Heading(level), content, drawn).into()
}

/// A paragraph of interface text.
pub fn paragraph<'a, Message: Clone + 'a>(
    ui: &Ui,
    content: impl Into<Cow<'a, str>>,
) -> Element<'a, Message> {
    let content = content.into();
    let drawn = text(ui, Type::Body, ui.palette.ink_soft, content.clone());
    node::meaning(Role::Paragraph, content, drawn).into()
}
