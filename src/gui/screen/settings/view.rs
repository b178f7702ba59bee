//! The page of settings: an index beside it when there is room, its sections.

use iced::widget::{column, container, row};
use iced::{Element, Length, Padding};

use super::{Message, PAGE, Settings, comfort, data, look, people, section_id};
use crate::gui::route::Section;
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Ui, space};
use crate::gui::widget::alert::alert;
use crate::gui::widget::button::hover_only;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, Look, control};
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, paragraph, strong};
use crate::language::{Language, say};

pub(super) fn view<'a>(screen: &'a Settings, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let title: Element<'a, Message> = heading(ui, 1, say::shell::settings(ui.language));
    let sections = Section::ALL.map(|which| section(screen, shared, which));
    let edge = if ui.cramped() { space::L } else { space::XXL };
    let content = column![title]
        .extend(sections)
        .spacing(ui.px(space::XXL))
        .max_width(ui.px(884.0))
        .padding(Padding::from([ui.px(36.0), edge]).bottom(ui.px(64.0)));
    let page = scrollable(container(content).center_x(Length::Fill))
        .id(PAGE)
        .on_scroll(Message::Scrolled)
        .style(style::scroll(ui.palette))
        .width(Length::Fill)
        .height(Length::Fill);
    let index = (!ui.narrow()).then(|| index(screen, ui));
    row![index, page].into()
}

/// The sections by name, at the left of a wide window.
fn index<'a>(screen: &Settings, ui: &Ui) -> Element<'a, Message> {
    let links = Section::ALL.iter().enumerate().map(|(place, &section)| {
        let here = place == screen.at;
        let palette = ui.palette;
        let color = if here {
            palette.accent
        } else {
            palette.ink_soft
        };
        let words = body(ui, name(ui.language, section)).color(color);
        let words = if here {
            words.font(ui.sans_bold())
        } else {
            words
        };
        let line = row![icon(section).sized(ui.px(18.0), color), words]
            .spacing(ui.px(10.0))
            .align_y(iced::Alignment::Center);
        control(
            ui,
            Role::Link,
            name(ui.language, section),
            line,
            Some(Message::Jump(section)),
        )
        .checked(here)
        .group("sections")
        .width(Length::Fill)
        .padding([ui.px(9.0), ui.px(10.0)])
        .radius(BUTTON)
        .look(move |status| Look {
            background: if here {
                Some(palette.accent_soft)
            } else {
                hover_only(palette, status, BUTTON).background
            },
            ..hover_only(palette, status, BUTTON)
        })
        .into()
    });
    let list = column(links)
        .spacing(2)
        .padding(Padding::from([ui.px(40.0), ui.px(18.0)]));
    let pane = scrollable(list)
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    let line = container("")
        .width(1)
        .height(Length::Fill)
        .style(style::fill(ui.palette.line));
    let pane = node::meaning(Role::Group, say::settings::sections(ui.language), pane)
        .height(Length::Fill)
        .width(ui.px(236.0));
    row![pane, line].into()
}

fn section<'a>(screen: &'a Settings, shared: &'a Shared, which: Section) -> Element<'a, Message> {
    let ui = &shared.ui;
    let content = match which {
        Section::Language => look::language(shared),
        Section::Appearance => look::appearance(shared),
        Section::Text => look::text_size(shared),
        Section::Comfort => comfort::comfort(shared),
        Section::Questions => look::questions(shared),
        Section::Profiles => people::profiles(screen, shared),
        Section::Course => data::course(shared),
        Section::Data => data::data(shared),
        Section::Reset => people::reset(shared),
        Section::About => data::about(shared),
    };
    let failed = screen
        .failed
        .as_ref()
        .filter(|(section, _)| *section == which)
        .map(|(_, words)| alert(ui, words));
    let card = container(column![content, failed].spacing(ui.px(space::L)))
        .padding(ui.px(if ui.cramped() { space::L } else { space::XL }))
        .width(Length::Fill)
        .style(style::card(ui.palette));
    let name = name(ui.language, which);
    let whole = column![heading(ui, 2, name), card].spacing(ui.px(space::M));
    node::meaning(Role::Group, "", whole)
        .id(section_id(which))
        .width(Length::Fill)
        .into()
}

/// A setting: what it is, what it changes, its controls.
pub(super) fn setting<'a>(
    ui: &Ui,
    title: Option<&'static str>,
    about: Option<&'static str>,
    controls: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let title = title.map(|title| strong(ui, title).heading::<Message>(3));
    let about = about.map(|about| paragraph(ui, about));
    let words = column![title, about].spacing(ui.px(space::XS));
    column![words, controls.into()]
        .spacing(ui.px(space::M))
        .width(Length::Fill)
        .into()
}

pub(super) fn name(language: Language, section: Section) -> &'static str {
    match section {
        Section::Language => say::settings::language(language),
        Section::Appearance => say::settings::appearance(language),
        Section::Text => say::settings::text(language),
        Section::Comfort => say::comfort::comfort(language),
        Section::Questions => say::settings::questions(language),
        Section::Profiles => say::profiles::profiles(language),
        Section::Course => say::settings::course(language),
        Section::Data => say::profiles::data(language),
        Section::Reset => say::profiles::reset(language),
        Section::About => say::settings::about(language),
    }
}

fn icon(section: Section) -> Icon {
    match section {
        Section::Language => Icon::Languages,
        Section::Appearance => Icon::Contrast,
        Section::Text => Icon::TypeSize,
        Section::Comfort => Icon::Eye,
        Section::Questions => Icon::CircleHelp,
        Section::Profiles => Icon::Users,
        Section::Course => Icon::BookOpen,
        Section::Data => Icon::FolderOpen,
        Section::Reset => Icon::RotateCcw,
        Section::About => Icon::Info,
    }
}
