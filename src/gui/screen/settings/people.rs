//! Profiles, and starting afresh.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::form::{Kind, losses};
use super::look::act;
use super::view::setting;
use super::{Message, Settings};
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{self, Side, quiet, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::{body, paragraph, strong};
use crate::language::say;
use crate::progress::export::Format;
use crate::storage::profile::Profile;

pub(super) fn profiles<'a>(screen: &'a Settings, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let list: Element<'a, Message> = match &screen.profiles {
        Ok(profiles) => {
            let rows = profiles.iter().map(|profile| line(shared, profile));
            let list = column(rows).spacing(ui.px(space::S));
            node::meaning(Role::List, say::profiles::profiles(language), list).into()
        }
        Err(error) => container(body(ui, error.describe(language)).color(ui.palette.warm)).into(),
    };
    let create = act(
        ui,
        Icon::Plus,
        say::profiles::create(language),
        Message::Open(Kind::Create),
    );
    let export = act(
        ui,
        Icon::Download,
        say::profiles::export(language),
        Message::Open(Kind::Export),
    );
    let import = act(
        ui,
        Icon::Upload,
        say::profiles::import(language),
        Message::Open(Kind::Import { fresh: true }),
    );
    let buttons = row![create, export, import].spacing(ui.px(space::S)).wrap();
    let about = say::profiles::about(language);
    let content = column![list, buttons].spacing(ui.px(space::L));
    setting(ui, None, Some(about), content)
}

/// A profile: its name, whether it is open, what can be done with it.
fn line<'a>(shared: &'a Shared, profile: &'a Profile) -> Element<'a, Message> {
    let ui = &shared.ui;
    let palette = ui.palette;
    let open = profile.folder == shared.profile().folder;
    let color = if open {
        palette.accent
    } else {
        palette.ink_soft
    };
    let name = row![
        Icon::User.draw(ui, color),
        container(strong(ui, profile.name.as_str())).width(Length::Fill)
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Center);
    let language = ui.language;
    let state: Element<'a, Message> = if open {
        let check = Icon::Check.sized(ui.px(16.0), palette.accent);
        let word = body(ui, say::profiles::open_now(language)).color(palette.accent);
        row![check, word]
            .spacing(space::XS)
            .align_y(Alignment::Center)
            .into()
    } else {
        named(
            quiet(
                ui,
                say::profiles::open(language),
                Side::None,
                Some(Message::Switch(profile.clone())),
            ),
            say::profiles::open_named(language, &profile.name),
        )
    };
    let rename = button::icon(
        ui,
        Icon::PencilLine,
        say::profiles::rename_named(language, &profile.name),
        Some(Message::Open(Kind::Rename(profile.clone()))),
    );
    let remove = (!open).then(|| {
        button::icon(
            ui,
            Icon::Trash2,
            say::profiles::remove_named(language, &profile.name),
            Some(Message::Open(Kind::Remove(profile.clone()))),
        )
    });
    let tools = row![state, rename, remove]
        .spacing(space::XS)
        .align_y(Alignment::Center);
    let line: Element<'a, Message> = if ui.cramped() {
        column![name, tools].spacing(space::XS).into()
    } else {
        row![name, tools].align_y(Alignment::Center).into()
    };
    let tile = container(line)
        .padding([ui.px(space::XS), ui.px(space::L)])
        .width(Length::Fill)
        .style(style::tile(
            if open {
                palette.accent_soft
            } else {
                palette.paper
            },
            style::BUTTON,
        ));
    node::meaning(Role::ListItem, profile.name.as_str(), tile)
        .checked(open)
        .width(Length::Fill)
        .into()
}

/// Several buttons bear the same word: each is told apart by its description.
fn named<'a>(button: node::Node<'a, Message>, about: String) -> Element<'a, Message> {
    button.description(about).into()
}

pub(super) fn reset<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let about = say::profiles::reset_about(language);
    if losses(shared).is_empty() {
        let none = paragraph(ui, say::profiles::reset_nothing(language));
        return setting(ui, None, Some(about), none);
    }
    let lesson = act(
        ui,
        Icon::RotateCcw,
        say::profiles::reset_lesson(language),
        Message::Open(Kind::Lesson),
    );
    let all = secondary(
        ui,
        say::profiles::reset_all(language),
        Side::Left(Icon::Trash2),
        Some(Message::Open(Kind::Reset(None))),
    );
    let buttons = row![lesson, all].spacing(ui.px(space::S)).wrap();
    setting(ui, None, Some(about), buttons)
}

/// The way to the export of the progress, for the section on data.
pub(super) fn export_progress<'a>(ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let button = act(
        ui,
        Icon::Download,
        say::profiles::progress_do(language),
        Message::Open(Kind::Progress(Format::Csv)),
    );
    let title = say::profiles::progress(language);
    let about = say::profiles::progress_about(language);
    setting(ui, Some(title), Some(about), button)
}
