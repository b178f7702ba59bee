//! Plain text in its roles.

use std::borrow::Cow;

use iced::widget::text::{Alignment, LineHeight, Wrapping};
use iced::widget::{Text, text as plain};
use iced::{Color, Element, Font, Length, Pixels};

use super::meaning::Role;
use super::node;
use crate::gui::ui::{Type, Ui};
use crate::language::typography::polish;

/// Words on the screen, which someone who reads thing by thing stops at unless
/// what stands around them says them already.
pub struct Words<'a> {
    drawn: Text<'a>,
    said: Cow<'a, str>,
}

impl<'a> Words<'a> {
    pub fn color(mut self, color: Color) -> Self {
        self.drawn = self.drawn.color(color);
        self
    }

    pub fn font(mut self, font: Font) -> Self {
        self.drawn = self.drawn.font(font);
        self
    }

    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.drawn = self.drawn.width(width);
        self
    }

    pub fn size(mut self, size: impl Into<Pixels>) -> Self {
        self.drawn = self.drawn.size(size);
        self
    }

    pub fn line_height(mut self, height: impl Into<LineHeight>) -> Self {
        self.drawn = self.drawn.line_height(height);
        self
    }

    pub fn wrapping(mut self, wrapping: Wrapping) -> Self {
        self.drawn = self.drawn.wrapping(wrapping);
        self
    }

    pub fn align_x(mut self, align: impl Into<Alignment>) -> Self {
        self.drawn = self.drawn.align_x(align);
        self
    }

    pub fn center(mut self) -> Self {
        self.drawn = self.drawn.center();
        self
    }

    /// A title of this level, whatever it looks like.
    pub fn heading<Message: Clone + 'a>(self, level: u8) -> Element<'a, Message> {
        node::meaning(Role::Heading(level), self.said, self.drawn).into()
    }

    /// Only for the eye: something beside it says the same.
    pub fn shown<Message: Clone + 'a>(self) -> Element<'a, Message> {
        node::meaning(Role::Shown, "", self.drawn).into()
    }
}

impl<'a, Message: Clone + 'a> From<Words<'a>> for Element<'a, Message> {
    fn from(words: Words<'a>) -> Self {
        // A sign or a letter alone says nothing: an avatar, a bullet.
        let alone = words.said.chars().nth(1).is_none();
        if alone || !words.said.chars().any(char::is_alphanumeric) {
            return words.drawn.into();
        }
        node::meaning(Role::Paragraph, words.said, words.drawn).into()
    }
}

/// Text in a role and a colour. Words too long for a line break anywhere.
pub fn text<'a>(ui: &Ui, role: Type, color: Color, content: impl Into<Cow<'a, str>>) -> Words<'a> {
    let said = content.into();
    let drawn = plain(said.clone())
        .size(ui.size(role))
        .font(ui.font(role))
        .line_height(ui.leading(role))
        .wrapping(Wrapping::WordOrGlyph)
        .color(color);
    Words { drawn, said }
}

/// Interface text.
pub fn body<'a>(ui: &Ui, content: impl Into<Cow<'a, str>>) -> Words<'a> {
    text(ui, Type::Body, ui.palette.ink, content)
}

/// Interface text that stands out.
pub fn strong<'a>(ui: &Ui, content: impl Into<Cow<'a, str>>) -> Words<'a> {
    body(ui, content).font(ui.sans_bold())
}

/// A remark beside something.
pub fn small<'a>(ui: &Ui, content: impl Into<Cow<'a, str>>) -> Words<'a> {
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
    text(ui, role, ui.palette.ink, content).heading(level)
}

/// A paragraph of interface text.
pub fn paragraph<'a, Message: Clone + 'a>(
    ui: &Ui,
    content: impl Into<Cow<'a, str>>,
) -> Element<'a, Message> {
    text(ui, Type::Body, ui.palette.ink_soft, content).into()
}
