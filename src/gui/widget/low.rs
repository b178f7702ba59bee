//! Windows so low, or text so large, that what stays in place would leave no
//! room to read: what is a bar elsewhere scrolls there.

use iced::widget::{column, container};
use iced::{Element, Length};

use super::scroll::scrollable;
use crate::gui::theme::style;
use crate::gui::ui::Ui;

/// The share of a low window that a bar at its bottom may take.
const BAR: f32 = 0.5;

/// A bar at the bottom; in a low window it scrolls beyond half the height.
pub fn bounded<'a, Message: 'a>(
    ui: &Ui,
    bar: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    if !ui.low() {
        return bar.into();
    }
    let bar = scrollable(bar).style(style::scroll(ui.palette));
    container(bar)
        .max_height(ui.window.height * BAR)
        .width(Length::Fill)
        .into()
}

/// A page that scrolls under its head; in a low window with it.
pub fn under_head<'a, Message: 'a>(
    ui: &Ui,
    head: Element<'a, Message>,
    page: impl Into<Element<'a, Message>>,
    id: &'static str,
) -> Element<'a, Message> {
    let (fixed, page): (_, Element<'a, Message>) = if ui.low() {
        (None, column![head, page.into()].into())
    } else {
        (Some(head), page.into())
    };
    let page = scrollable(page)
        .id(id)
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    column![fixed, page].into()
}
