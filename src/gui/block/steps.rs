//! Something done in order: a number, a title, what it means.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::Context;
use crate::course::block::Steps;
use crate::gui::theme::style::{self, CHIP};
use crate::gui::ui::space;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::{set, small, strong};

pub(super) fn view<'a, Message: Clone + 'static>(
    context: &Context<'_, Message>,
    steps: &'a Steps,
) -> Element<'a, Message> {
    let ui = context.ui;
    let palette = ui.palette;
    let of = steps.steps.len();
    let lines = steps.steps.iter().enumerate().map(|(index, step)| {
        let side = ui.px(28.0);
        let number = container(
            small(ui, (index + 1).to_string())
                .font(crate::gui::ui::SANS_BOLD)
                .color(palette.accent),
        )
        .center(side)
        .style(style::tile(palette.accent_soft, CHIP));
        let words = column![
            strong(ui, set(ui, &step.title)),
            context.body().view(ui, &step.md)
        ]
        .spacing(2)
        .width(Length::Fill);
        let number = node::meaning(Role::Shown, "", number);
        let line = row![number, words].spacing(ui.px(space::M));
        node::meaning(Role::ListItem, step.title.as_str(), line)
            .position(index + 1, of)
            .into()
    });
    let title = steps
        .title
        .as_deref()
        .map(|title| strong(ui, set(ui, title)));
    let list = column![title].extend(lines).spacing(ui.px(space::M));
    node::meaning(Role::List, steps.title.as_deref().unwrap_or_default(), list).into()
}
