//! The same message twice, side by side or one above the other.

use iced::widget::{column, container, row};
use iced::{Alignment, Color, Element, Length};

use super::Context;
use crate::course::block::{Comparison, Side};
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, space};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{set, strong};
use crate::language::say;

pub(super) fn view<'a, Message: Clone + 'static>(
    context: &Context<'_, Message>,
    comparison: &'a Comparison,
) -> Element<'a, Message> {
    let ui = context.ui;
    let palette = ui.palette;
    let before = side(
        context,
        &comparison.before,
        say::blocks::before(ui.language),
        (Icon::X, palette.warm, palette.warm_soft),
    );
    let after = side(
        context,
        &comparison.after,
        say::blocks::after(ui.language),
        (Icon::Check, palette.good, palette.good_soft),
    );
    let pair: Element<'a, Message> = if ui.cramped() {
        column![before, after].spacing(space::M).into()
    } else {
        row![before, after].spacing(space::M).into()
    };
    let title = comparison
        .title
        .as_deref()
        .map(|title| set(ui, title))
        .map(|words| node::meaning(Role::Paragraph, words.clone(), strong(ui, words)));
    column![title, pair].spacing(space::S).into()
}

fn side<'a, Message: Clone + 'static>(
    context: &Context<'_, Message>,
    side: &'a Side,
    default: &'static str,
    (icon, ink, background): (Icon, Color, Color),
) -> Element<'a, Message> {
    let ui = context.ui;
    let palette = ui.palette;
    let label = side
        .label
        .as_deref()
        .map_or(default.into(), |label| set(ui, label));
    let head = row![icon.draw(ui, ink), strong(ui, label.clone()).color(ink)]
        .spacing(space::S)
        .align_y(Alignment::Center);
    let message = container(context.body().view(ui, &side.md))
        .padding(ui.px(space::L))
        .width(Length::Fill)
        .style(style::tile(palette.surface, BUTTON));
    let note = Prose::new(Type::Body, palette.ink)
        .on_link(context.on_link)
        .view(ui, &side.note);
    let tile = container(column![head, message, note].spacing(ui.px(space::M)))
        .padding(ui.px(space::L))
        .width(Length::FillPortion(1))
        .style(style::tile(background, style::CARD));
    node::meaning(Role::Group, label, tile)
        .width(Length::FillPortion(1))
        .into()
}
