//! A thread of messages, drawn as messages.

use iced::widget::{column, container, row};
use iced::{Alignment, Border, Element, Length, Padding};

use super::Context;
use crate::course::block::{Dialogue, Message as Line, Speaker};
use crate::gui::theme::style;
use crate::gui::ui::{Type, space};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{set, small};
use crate::language::say;

pub(super) fn view<'a, Message: Clone + 'static>(
    context: &Context<'_, Message>,
    dialogue: &'a Dialogue,
) -> Element<'a, Message> {
    let ui = context.ui;
    let title = dialogue.title.as_deref().map(|title| {
        row![
            Icon::MessageCircle.sized(ui.px(16.0), ui.palette.ink_soft),
            small(ui, set(ui, title)).font(ui.sans_bold())
        ]
        .spacing(space::S)
        .align_y(Alignment::Center)
    });
    let of = dialogue.messages.len();
    let lines = dialogue
        .messages
        .iter()
        .enumerate()
        .map(|(index, line)| bubble(context, line, (index + 1, of)));
    let thread = column![title]
        .extend(lines)
        .spacing(ui.px(space::M))
        .width(Length::Fill);
    let card = container(thread)
        .padding(ui.px(20.0))
        .width(Length::Fill)
        .style(style::card(ui.palette));
    let name = dialogue.title.as_deref().unwrap_or_default();
    node::meaning(Role::List, name, card).into()
}

fn bubble<'a, Message: Clone + 'static>(
    context: &Context<'_, Message>,
    line: &'a Line,
    (place, of): (usize, usize),
) -> Element<'a, Message> {
    let ui = context.ui;
    let palette = ui.palette;
    let (background, border) = match line.side {
        Speaker::Member => (palette.sunken, palette.line),
        Speaker::Team => (palette.accent_soft, palette.accent_soft),
        Speaker::Colleague => (palette.surface, palette.outline),
    };
    let who = format!(
        "{} ({})",
        set(ui, &line.author),
        say::blocks::speaker(ui.language, line.side)
    );
    let time = line.time.as_deref().map(|time| small(ui, set(ui, time)));
    let head = row![
        small(ui, who.clone())
            .font(ui.sans_bold())
            .color(palette.ink),
        time
    ]
    .spacing(space::S)
    .wrap();
    let words = container(context.body().view(ui, &line.md))
        .padding([ui.px(10.0), ui.px(14.0)])
        .width(Length::Fill)
        .style(move |_| container::Style {
            background: Some(background.into()),
            border: Border {
                color: border,
                width: 1.0,
                radius: style::BUTTON.into(),
            },
            ..container::Style::default()
        });
    let note = line.note.as_ref().map(|note| {
        let told = say::pair(ui.language, say::access::remark(ui.language), &note.plain());
        let drawn = row![
            Icon::PencilLine.sized(ui.px(16.0), palette.gold),
            Prose::new(Type::Small, palette.ink_soft)
                .on_link(context.on_link)
                .view(ui, note)
        ]
        .spacing(space::S);
        node::meaning(Role::Paragraph, told, drawn)
    });
    let inset = ui.px(if ui.cramped() { 16.0 } else { 56.0 });
    let padding = match line.side {
        Speaker::Team => Padding::ZERO.left(inset),
        Speaker::Member | Speaker::Colleague => Padding::ZERO.right(inset),
    };
    let bubble = container(column![head, words, note].spacing(space::XS)).padding(padding);
    let name = match &line.time {
        Some(time) => format!("{who}, {time}"),
        None => who,
    };
    node::meaning(Role::ListItem, name, bubble)
        .position(place, of)
        .into()
}
