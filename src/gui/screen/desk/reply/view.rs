//! The workshop's frame: title, parts, and the part that shows.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::{FIRST, Message, PAGE, Tab, Workshop, compare, versions, write};
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

pub(super) fn view<'a>(screen: &'a Workshop, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let page: Element<'a, Message> = match screen.tab {
        Tab::Write => return write::view(screen, shared, head(screen, ui)),
        Tab::Compare => compare::view(screen, ui),
        Tab::Versions => versions::view(screen, ui),
    };
    let page = container(page).max_width(ui.px(1080.0));
    let page = container(page)
        .center_x(Length::Fill)
        .padding(Padding::from([ui.px(20.0), 24.0]).bottom(ui.px(48.0)));
    under_head(ui, head(screen, ui), page, PAGE)
}

/// The way out, the title, and the parts with the digits that open them.
fn head<'a>(screen: &'a Workshop, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let out = icon(
        ui,
        Icon::ArrowLeft,
        say::practice::to_practice(language),
        Some(Message::Out),
    );
    let kind = say::workshop::kind(language, screen.exercise.kind);
    let about = [
        kind,
        &say::course::duration(language, screen.exercise.minutes),
    ]
    .join(say::course::DOT);
    let name = set(ui, &screen.exercise.title);
    let title = column![
        small(ui, about),
        node::meaning(
            Role::Heading(1),
            name.clone(),
            text(ui, Type::Heading, ui.palette.ink, name)
        ),
    ]
    .width(Length::Fill);
    let parts = Tab::ALL
        .iter()
        .enumerate()
        .map(|(index, &tab)| part(screen, ui, index, tab));
    let parts = row(parts).spacing(ui.px(space::S));
    let named = |parts: Element<'a, Message>| {
        node::meaning(Role::RadioGroup, say::workshop::parts(language), parts)
    };
    let line: Element<'a, Message> = if ui.cramped() {
        column![
            row![out, title]
                .spacing(space::S)
                .align_y(Alignment::Center),
            named(parts.wrap().into())
        ]
        .spacing(ui.px(space::S))
        .into()
    } else {
        row![out, title, named(parts.into())]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center)
            .into()
    };
    container(line)
        .padding([ui.px(space::M), ui.px(20.0)])
        .width(Length::Fill)
        .into()
}

fn part<'a>(screen: &'a Workshop, ui: &Ui, index: usize, tab: Tab) -> Element<'a, Message> {
    let palette = ui.palette;
    let name: fn(Language) -> &'static str = match tab {
        Tab::Write => say::workshop::tab_write,
        Tab::Compare => say::workshop::tab_compare,
        Tab::Versions => say::workshop::tab_versions,
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
    let node = control(
        ui,
        Role::Radio,
        name,
        drawn,
        open.then_some(Message::Tab(tab)),
    )
    .checked(shown)
    .group("workshop-tabs")
    .position(index + 1, Tab::ALL.len())
    .padding([ui.px(7.0), ui.px(12.0)])
    .radius(style::BUTTON)
    .look(move |status| chosen_look(palette, shown, status));
    let node = if index == 0 { node.id(FIRST) } else { node };
    if open {
        node.into()
    } else {
        node.description(say::workshop::save_first(ui.language))
            .into()
    }
}
