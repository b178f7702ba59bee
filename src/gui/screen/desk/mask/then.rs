//! Two masks of different days, side by side.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{Mask, Message, base};
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::choice;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::{body, heading, paragraph, small, strong};
use crate::language::say;
use crate::language::typography::polish;
use crate::practice::mask::{Difference, compare};

pub(super) fn view<'a>(screen: &'a Mask, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let last = screen.dated.len().saturating_sub(1);
    let (old, new) = (screen.pair.0.min(last), screen.pair.1.min(last));
    let (Some(before), Some(after)) = (screen.dated.get(old), screen.dated.get(new)) else {
        return paragraph(ui, say::mask::compare_later(language));
    };
    let pickers = column![
        picker(
            screen,
            ui,
            ("mask-old", say::workshop::from(language)),
            old,
            Message::Old
        ),
        picker(
            screen,
            ui,
            ("mask-new", say::workshop::to(language)),
            new,
            Message::New
        ),
    ]
    .spacing(ui.px(space::M));
    let changed = compare(&screen.sheet, &before.state, &after.state);
    let list: Element<'a, Message> = if changed.is_empty() {
        paragraph(ui, say::mask::same(language))
    } else {
        let lines = changed.into_iter().map(|it| difference(ui, it));
        column(lines).spacing(ui.px(space::S)).into()
    };
    let levels = base::picture(screen, ui, (old, new));
    column![
        heading(ui, 2, say::mask::tab_compare(language)),
        pickers,
        levels,
        list
    ]
    .spacing(ui.px(space::XL))
    .into()
}

fn picker<'a>(
    screen: &'a Mask,
    ui: &Ui,
    (group, title): (&'static str, &'static str),
    chosen: usize,
    press: fn(usize) -> Message,
) -> Element<'a, Message> {
    let language = ui.language;
    let days = screen.dated.iter().enumerate().map(|(index, it)| {
        let day = say::dates::date(language, it.moment.day());
        let name = say::mask::nth(language, index + 1, &day);
        choice(ui, group, name, chosen == index, Some(press(index))).into()
    });
    let chips = row(days).spacing(ui.px(space::S)).wrap();
    let line = row![
        container(strong(ui, title)).width(ui.px(48.0)),
        container(chips).width(Length::Fill)
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    node::meaning(Role::RadioGroup, title, line)
        .width(Length::Fill)
        .into()
}

fn difference<'a>(ui: &Ui, it: Difference) -> Element<'a, Message> {
    let language = ui.language;
    let palette = ui.palette;
    let side = |words: String| {
        if words.is_empty() {
            say::mask::nothing(language).to_owned()
        } else {
            polish(language, &words).into_owned()
        }
    };
    let name = polish(language, &it.name).into_owned();
    let (before, after) = (side(it.before), side(it.after));
    let told = format!("{name}. {before} → {after}");
    let drawn = column![
        small(ui, name).font(ui.sans_bold()).color(palette.ink),
        row![
            container(body(ui, before).color(palette.ink_soft)).width(Length::FillPortion(1)),
            Icon::ArrowRight.sized(ui.px(16.0), palette.accent),
            container(body(ui, after)).width(Length::FillPortion(1)),
        ]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
    ]
    .spacing(space::XS);
    let tile = container(drawn)
        .padding([ui.px(10.0), ui.px(14.0)])
        .width(Length::Fill)
        .style(style::tile(palette.surface, style::BUTTON));
    node::meaning(Role::Paragraph, told, tile)
        .width(Length::Fill)
        .into()
}
