//! The first run on the screen: three choices, a sample, and the way in.

use iced::widget::{column, container, row, space as gap, svg};
use iced::{Alignment, Element, Length, Padding};

use super::{MAIN, Message, PAGE, SIZES, Welcome};
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{self, Side, key_cap, primary, quiet};
use crate::gui::widget::hairline::hairline;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::sizes;
use crate::gui::widget::text::{heading, paragraph, small, strong};
use crate::language::{Language, say};
use crate::storage::settings::Theme;

pub(super) fn view<'a>(screen: &'a Welcome, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let words = column![
        heading(ui, 1, say::welcome::title(ui.language)),
        paragraph(ui, say::welcome::about(ui.language))
    ]
    .spacing(ui.px(space::XS))
    .width(Length::Fill);
    let title = row![mark(ui), words]
        .spacing(ui.px(space::L))
        .align_y(Alignment::Center);
    let choices = column![languages(ui), text_size(shared), themes(shared)]
        .spacing(ui.px(space::XL))
        .width(Length::Fill);
    let sample = column![
        small(ui, say::welcome::preview(ui.language)).heading(2),
        screen.sample.view(ui)
    ]
    .spacing(ui.px(space::S))
    .width(Length::Fill);
    let panes: Element<'a, Message> = if ui.room() < 980.0 {
        column![choices, sample].spacing(ui.px(space::XXL)).into()
    } else {
        row![
            container(choices).width(Length::FillPortion(5)),
            container(sample).width(Length::FillPortion(6))
        ]
        .spacing(ui.px(space::HUGE))
        .into()
    };
    let edge = if ui.cramped() { space::L } else { space::HUGE };
    let content = column![title, panes]
        .spacing(ui.px(space::XXL))
        .max_width(ui.px(1080.0))
        .padding(Padding::from([ui.px(space::XXL), edge]));
    let page = scrollable(container(content).center_x(Length::Fill))
        .id(PAGE)
        .style(style::scroll(ui.palette))
        .width(Length::Fill)
        .height(Length::Fill);
    column![page, bar(ui)].into()
}

fn mark<'a>(ui: &Ui) -> Element<'a, Message> {
    let bytes = include_bytes!("../../../../assets/parcours.svg").as_slice();
    let side = ui.px(56.0);
    svg(svg::Handle::from_memory(bytes))
        .width(side)
        .height(side)
        .into()
}

/// In their own names, so that each finds theirs whatever shows now.
fn languages<'a>(ui: &Ui) -> Element<'a, Message> {
    let options = Language::ALL.map(|language| {
        let chosen = ui.language == language;
        let press = Some(Message::Language(language));
        button::choice(ui, "language", language.name(), chosen, press)
            .language(language)
            .into()
    });
    let title = say::settings::language(ui.language);
    question(ui, title, group(ui, title, options))
}

fn text_size<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let presets = sizes::presets(ui, shared.settings.text_percent, Message::Size);
    let title = say::settings::text(ui.language);
    question(ui, title, container(presets).id(SIZES).into())
}

fn themes<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let options = [
        (Theme::System, say::settings::as_system(ui.language)),
        (Theme::Light, say::settings::theme_light(ui.language)),
        (Theme::Dark, say::settings::theme_dark(ui.language)),
        (
            Theme::HighContrast,
            say::settings::theme_contrast(ui.language),
        ),
    ]
    .map(|(theme, name)| {
        let chosen = shared.settings.theme == theme;
        button::choice(ui, "theme", name, chosen, Some(Message::Theme(theme))).into()
    });
    let title = say::settings::theme(ui.language);
    question(ui, title, group(ui, title, options))
}

fn group<'a, const N: usize>(
    ui: &Ui,
    title: &'static str,
    options: [Element<'a, Message>; N],
) -> Element<'a, Message> {
    let options = row(options).spacing(ui.px(space::S)).wrap();
    node::meaning(Role::RadioGroup, title, options).into()
}

fn question<'a>(
    ui: &Ui,
    title: &'static str,
    options: Element<'a, Message>,
) -> Element<'a, Message> {
    column![strong(ui, title).heading(2), options]
        .spacing(ui.px(space::S))
        .into()
}

/// Always in sight: the way in, and the way past.
fn bar<'a>(ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let start = primary(
        ui,
        say::welcome::start(language),
        Side::Right(Icon::ArrowRight),
        Some(Message::Start),
    )
    .id(MAIN);
    let skip = quiet(
        ui,
        say::welcome::skip(language),
        Side::None,
        Some(Message::Skip),
    );
    let key = (!ui.cramped()).then(|| key_cap(ui, say::shell::enter(language)));
    let buttons = row![skip, gap().width(Length::Fill), key, start]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
        .width(Length::Fill);
    let line = hairline(ui.palette.line);
    let edge = if ui.cramped() { space::L } else { space::HUGE };
    let buttons = container(buttons)
        .max_width(ui.px(1080.0))
        .padding([ui.px(space::M), edge]);
    let bar = container(buttons)
        .center_x(Length::Fill)
        .style(style::fill(ui.palette.paper));
    column![line, bar].into()
}
