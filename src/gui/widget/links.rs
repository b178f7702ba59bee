//! The links of a paragraph, by key and for those who listen.
//!
//! The text of a paragraph is drawn in one piece, which knows its links by
//! pointer alone. Around it stands this widget: each link is a thing of its own
//! that takes the focus, shows its ring where the words are, and answers Enter.

mod live;

use iced::advanced::text::Span;
use iced::widget::text::{LineHeight, Wrapping};
use iced::{Color, Element, Font, Pixels};

use super::prose::LinkEvent;
use crate::course::markup::Link;

/// How the paragraph is set: the same as what draws it, or the rings stand
/// beside their words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    pub size: Pixels,
    pub leading: LineHeight,
    pub font: Font,
    pub wrapping: Wrapping,
}

/// A paragraph whose links can be reached; see the module.
pub struct Links<'a, Message> {
    content: Element<'a, Message>,
    spans: Vec<Span<'a, Link, Font>>,
    setting: Setting,
    on_link: fn(LinkEvent) -> Message,
    ring: Color,
}

/// Links among `spans`, which `content` draws.
pub fn links<'a, Message>(
    content: impl Into<Element<'a, Message>>,
    spans: Vec<Span<'a, Link, Font>>,
    setting: Setting,
    on_link: fn(LinkEvent) -> Message,
    ring: Color,
) -> Links<'a, Message> {
    Links {
        content: content.into(),
        spans,
        setting,
        on_link,
        ring,
    }
}

/// A link, with the span that shows it.
struct Stop<'s> {
    span: usize,
    words: &'s str,
    link: &'s Link,
}

impl<Message> Links<'_, Message> {
    fn stops(&self) -> impl Iterator<Item = Stop<'_>> {
        self.spans.iter().enumerate().filter_map(|(span, run)| {
            run.link.as_ref().map(|link| Stop {
                span,
                words: &run.text,
                link,
            })
        })
    }
}

impl<'a, Message: 'a> From<Links<'a, Message>> for Element<'a, Message> {
    fn from(links: Links<'a, Message>) -> Self {
        Self::new(links)
    }
}
