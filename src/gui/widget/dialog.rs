//! A dialog: a veil, a card, trapped focus, Escape to close.

use std::borrow::Cow;

use iced::keyboard::key::Named;
use iced::widget::{column, container, mouse_area, opaque, row};
use iced::{Alignment, Element, Length};

use super::button::{icon, key_cap};
use super::icon::Icon;
use super::meaning::Role;
use super::node;
use super::scope::{KeyPress, scope};
use super::scroll::scrollable;
use super::text::heading;
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::language::say;

/// Room for the focus ring around what stands at the edge, in logical pixels.
const RING: f32 = 6.0;

/// A dialog before everything else.
pub struct Dialog<'a, Message> {
    title: Cow<'a, str>,
    content: Element<'a, Message>,
    width: f32,
    on_close: Message,
    on_key: Option<fn(KeyPress) -> Option<Message>>,
}

impl<'a, Message: Clone + 'static> Dialog<'a, Message> {
    pub fn new(
        title: impl Into<Cow<'a, str>>,
        content: impl Into<Element<'a, Message>>,
        on_close: Message,
    ) -> Self {
        Self {
            title: title.into(),
            content: content.into(),
            width: 560.0,
            on_close,
            on_key: None,
        }
    }

    /// Width at 100 % text, in logical pixels.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Keys that nothing inside the dialog wanted, Escape excepted.
    pub fn on_key(mut self, on_key: fn(KeyPress) -> Option<Message>) -> Self {
        self.on_key = Some(on_key);
        self
    }

    pub fn view(self, ui: &Ui) -> Element<'a, Message> {
        let palette = ui.palette;
        let close = row![
            key_cap(ui, say::shell::escape(ui.language)),
            icon(
                ui,
                Icon::X,
                say::shell::close(ui.language),
                Some(self.on_close.clone())
            ),
        ]
        .spacing(space::XS)
        .align_y(Alignment::Center);
        let head = row![
            container(heading(ui, 2, self.title.clone())).width(Length::Fill),
            close
        ]
        .spacing(space::M)
        .padding([0.0, RING])
        .align_y(Alignment::Center);
        let body = scrollable(container(self.content).padding(RING))
            .spacing(space::XS)
            .style(style::scroll(palette))
            .width(Length::Fill);
        let width = ui.px(self.width).min(ui.window.width - 2.0 * space::XL);
        let card = container(column![head, body].spacing(ui.px(space::M)))
            .padding(ui.px(space::XL) - RING)
            .max_height(ui.window.height - 48.0)
            .style(style::raised(palette));
        before(ui, self.title, card, width, self.on_close, self.on_key)
    }
}

/// A card before everything else: the page is veiled, the focus stays on the
/// card, Escape or a click beside it closes it. The width is in logical pixels.
pub fn before<'a, Message: Clone + 'static>(
    ui: &Ui,
    name: Cow<'a, str>,
    card: impl Into<Element<'a, Message>>,
    width: f32,
    on_close: Message,
    on_key: Option<fn(KeyPress) -> Option<Message>>,
) -> Element<'a, Message> {
    let card = node::meaning(Role::Dialog, name, card).width(width);
    let closed = on_close.clone();
    let listens = ui.reader;
    let trapped = scope(card)
        .before(move |press| match press.named() {
            Some(Named::Escape) => Some(closed.clone()),
            // Reading on takes the arrows that nothing else wants.
            Some(Named::ArrowDown | Named::ArrowUp) if listens && press.modifiers.is_empty() => {
                on_key.and_then(|on_key| on_key(press.clone()))
            }
            _ => None,
        })
        .on_key(move |press| on_key.and_then(|on_key| on_key(press)))
        .reads(ui.reader)
        .trap();
    let veil = container(opaque(trapped))
        .center(Length::Fill)
        .padding(space::XL)
        .style(style::fill(ui.palette.veil));
    opaque(mouse_area(veil).on_press(on_close))
}
