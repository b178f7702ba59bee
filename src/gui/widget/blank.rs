//! A page with nothing to show: what happened, and the way on.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::icon::Icon;
use super::node::Node;
use super::scroll::scrollable;
use super::text::{heading, paragraph};
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};

/// A title, a sentence or two, and the buttons that lead on.
pub fn blank<'a, Message: Clone + 'static>(
    ui: &Ui,
    icon: Icon,
    title: &'a str,
    words: &'a str,
    actions: impl IntoIterator<Item = Node<'a, Message>>,
) -> Element<'a, Message> {
    let mark = container(icon.sized(ui.px(26.0), ui.palette.accent))
        .center(ui.px(56.0))
        .style(style::tile(ui.palette.accent_soft, style::CHIP));
    let buttons = row(actions.into_iter().map(Element::from))
        .spacing(ui.px(space::M))
        .wrap();
    let words = column![mark, heading(ui, 1, title), paragraph(ui, words), buttons]
        .spacing(ui.px(space::L))
        .max_width(ui.px(560.0))
        .align_x(Alignment::Start);
    let page = container(words)
        .center_x(Length::Fill)
        .padding([ui.px(72.0), 24.0]);
    scrollable(page)
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}
