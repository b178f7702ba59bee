//! Something that went wrong, where it was done, and what to do.

use iced::widget::{container, row};
use iced::{Element, Length};

use super::icon::Icon;
use super::meaning::Role;
use super::node;
use super::text::body;
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};

pub fn alert<'a, Message: Clone + 'a>(ui: &Ui, words: &'a str) -> Element<'a, Message> {
    let palette = ui.palette;
    let line = row![
        Icon::TriangleAlert.draw(ui, palette.warm),
        container(body(ui, words)).width(Length::Fill)
    ]
    .spacing(ui.px(space::M));
    let tile = container(line)
        .padding(ui.px(space::L))
        .width(Length::Fill)
        .style(style::outlined(palette.warm_soft, palette.warm));
    node::meaning(Role::Alert, words, tile).into()
}
