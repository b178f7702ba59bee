//! The mask's frame: title, parts, and the part that shows.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::{MAIN, Mask, Message, PAGE, Tab, base, card, fields, then};
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{chosen_look, icon, key_cap};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::low::under_head;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::text::{set, small, strong, text};
use crate::language::{Language, say};

pub(super) fn view<'a>(screen: &'a Mask, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let part = match screen.tab {
        Tab::Base => base::view(screen, ui),
        Tab::Fields => fields::view(screen, ui),
        Tab::Card => card::view(screen, shared),
        Tab::Compare => then::view(screen, ui),
    };
    let page = container(part).max_width(ui.px(940.0));
    let page = container(page)
        .center_x(Length::Fill)
        .padding(Padding::from([ui.px(16.0), 24.0]).bottom(ui.px(48.0)));
    under_head(ui, head(screen, ui), page, PAGE)
}

fn head<'a>(screen: &'a Mask, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let out = icon(
        ui,
        Icon::ArrowLeft,
        say::practice::to_practice(language),
        Some(Message::Out),
    );
    let name = set(ui, &screen.sheet.title);
    let standing = standing(screen, ui);
    let title = column![
        small(ui, standing),
        node::meaning(
            Role::Heading(1),
            name.clone(),
            text(ui, Type::Heading, ui.palette.ink, name)
        ),
    ]
    .width(Length::Fill);
    let parts = Tab::ALL.iter().enumerate();
    let parts = parts.map(|(index, &tab)| part(screen, ui, index, tab));
    let parts = row(parts).spacing(ui.px(space::S));
    let named = |parts: Element<'a, Message>| {
        node::meaning(Role::RadioGroup, say::workshop::parts(language), parts)
    };
    let title = row![out, title]
        .spacing(space::S)
        .align_y(Alignment::Center);
    let line: Element<'a, Message> = if ui.room() < 980.0 {
        let parts = named(parts.wrap().into());
        column![title, parts].spacing(ui.px(space::S)).into()
    } else {
        row![title, named(parts.into())]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center)
            .into()
    };
    container(line)
        .padding([ui.px(space::M), ui.px(20.0)])
        .width(Length::Fill)
        .into()
}

/// Whose day's mask this is.
fn standing(screen: &Mask, ui: &Ui) -> String {
    let language = ui.language;
    match (screen.run, screen.dated.last()) {
        (None, Some(dated)) => {
            let day = say::dates::date(language, dated.moment.day());
            say::mask::of_day(language, &day)
        }
        (Some(_), _) => say::practice::open(language).to_owned(),
        (None, None) => say::course::duration(language, screen.sheet.minutes),
    }
}

fn part<'a>(screen: &'a Mask, ui: &Ui, index: usize, tab: Tab) -> Element<'a, Message> {
    let palette = ui.palette;
    let name: fn(Language) -> &'static str = match tab {
        Tab::Base => say::mask::base,
        Tab::Fields => say::mask::tab_fields,
        Tab::Card => say::mask::tab_card,
        Tab::Compare => say::mask::tab_compare,
    };
    let name = name(ui.language);
    let shown = screen.tab == tab;
    let open = screen.may_show(tab);
    let color = match (shown, open) {
        (true, _) => palette.accent,
        (_, true) => palette.ink,
        _ => palette.ink_soft,
    };
    let mark = if open {
        key_cap(ui, (index + 1).to_string())
    } else {
        Icon::Lock.sized(ui.px(16.0), color).into()
    };
    let drawn = row![mark, strong(ui, name).color(color)]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
    let press = open.then_some(Message::Tab(tab));
    let node = control(ui, Role::Radio, name, drawn, press)
        .checked(shown)
        .group("mask-tabs")
        .position(index + 1, Tab::ALL.len())
        .padding([ui.px(7.0), ui.px(12.0)])
        .radius(style::BUTTON)
        .look(move |status| chosen_look(palette, shown, status));
    let node = if index == 0 { node.id(MAIN) } else { node };
    if open {
        node.into()
    } else {
        node.description(say::mask::compare_later(ui.language))
            .into()
    }
}
