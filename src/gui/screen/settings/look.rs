//! Language, colours, text and questions: choices that apply at once.

use iced::widget::{column, container, row};
use iced::{Alignment, Element};

use super::view::setting;
use super::{Change, MAIN, Message, STEPS};
use crate::gui::shared::Shared;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{self, Side};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::sizes::{self, STEP};
use crate::gui::widget::text::text;
use crate::language::typography::percent;
use crate::language::{Language, say};
use crate::storage::settings::{TEXT_PERCENT, Theme};

pub(super) fn language<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let chosen = shared.settings.language;
    let options = [Some(Language::Fr), Some(Language::En), None].map(|option| {
        let name = option.map_or(say::settings::as_system(ui.language), Language::name);
        let press = Some(Message::Change(Change::Language(option)));
        let chip = button::choice(ui, "language", name, chosen == option, press);
        let chip = match option {
            Some(language) => chip.language(language),
            None => chip,
        };
        if chosen == option {
            chip.id(MAIN).into()
        } else {
            chip.into()
        }
    });
    let about = say::settings::language_about(ui.language);
    let group = radio_group(ui, say::settings::language(ui.language), options);
    setting(ui, None, Some(about), group)
}

pub(super) fn appearance<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let themes = Theme::ALL.map(|theme| {
        let chosen = shared.settings.theme == theme;
        let name = theme_name(ui.language, theme);
        choice(ui, "theme", name, chosen, Change::Theme(theme))
    });
    let title = say::settings::theme(ui.language);
    let colours = setting(ui, Some(title), None, radio_group(ui, title, themes));
    let motion = [
        (false, say::settings::motion_on(ui.language)),
        (true, say::settings::motion_off(ui.language)),
    ]
    .map(|(reduced, name)| {
        let chosen = shared.settings.reduced_motion == reduced;
        choice(ui, "motion", name, chosen, Change::ReducedMotion(reduced))
    });
    let title = say::settings::motion(ui.language);
    let about = say::settings::motion_about(ui.language);
    let group = radio_group(ui, title, motion);
    let motion = setting(ui, Some(title), Some(about), group);
    column![colours, motion].spacing(ui.px(space::XL)).into()
}

pub(super) fn text_size<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let now = shared.settings.text_percent;
    let less = now.saturating_sub(STEP).max(*TEXT_PERCENT.start());
    let more = (now + STEP).min(*TEXT_PERCENT.end());
    let smaller = step(
        ui,
        Icon::Minus,
        say::settings::smaller(ui.language),
        now,
        less,
    );
    let larger = step(
        ui,
        Icon::Plus,
        say::settings::larger(ui.language),
        now,
        more,
    );
    let written = percent(ui.language, f64::from(now) / 100.0);
    let shown = text(ui, Type::Title, ui.palette.ink, written.clone());
    let shown = node::meaning(
        Role::Status,
        say::pair(ui.language, say::settings::text(ui.language), &written),
        container(shown).center_x(ui.px(96.0)),
    );
    let steps = row![smaller, shown, larger]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
    let title = say::settings::text(ui.language);
    let steps = node::meaning(Role::Group, title, steps).id(STEPS);
    let presets = sizes::presets(ui, now, Message::Size);
    let about = say::settings::text_about(ui.language);
    let controls = column![steps, presets].spacing(ui.px(space::L));
    setting(ui, None, Some(about), controls)
}

fn step<'a>(ui: &Ui, icon: Icon, name: &'static str, now: u16, to: u16) -> Element<'a, Message> {
    let palette = ui.palette;
    let press = (to != now).then_some(Message::Size(to));
    let enabled = press.is_some();
    button::icon(ui, icon, name, press)
        .look(move |status| {
            let mut look = button::rounded(palette.surface, palette.outline, 12.0);
            if enabled {
                look.background = button::hover_only(palette, status, 12.0)
                    .background
                    .or(look.background);
            } else {
                look.border.color = palette.line;
            }
            look
        })
        .into()
}

pub(super) fn questions<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let options = [
        (true, say::settings::confidence_on(ui.language)),
        (false, say::settings::confidence_off(ui.language)),
    ]
    .map(|(ask, name)| {
        let chosen = shared.settings.ask_confidence == ask;
        choice(ui, "confidence", name, chosen, Change::AskConfidence(ask))
    });
    let title = say::settings::confidence(ui.language);
    let about = say::settings::confidence_about(ui.language);
    setting(
        ui,
        Some(title),
        Some(about),
        radio_group(ui, title, options),
    )
}

pub(super) fn choice<'a>(
    ui: &Ui,
    group: &'static str,
    name: &'static str,
    chosen: bool,
    change: Change,
) -> Element<'a, Message> {
    button::choice(ui, group, name, chosen, Some(Message::Change(change))).into()
}

/// A few choices in a row that wraps, named for those who do not see it.
pub(super) fn radio_group<'a, const N: usize>(
    ui: &Ui,
    name: &'static str,
    options: [Element<'a, Message>; N],
) -> Element<'a, Message> {
    let row = row(options).spacing(ui.px(space::S)).wrap();
    node::meaning(Role::RadioGroup, name, row).into()
}

pub(super) fn theme_name(language: Language, theme: Theme) -> &'static str {
    match theme {
        Theme::System => say::settings::as_system(language),
        Theme::Light => say::settings::theme_light(language),
        Theme::Dark => say::settings::theme_dark(language),
        Theme::HighContrast => say::settings::theme_contrast(language),
    }
}

/// A button of a section: an icon and a verb.
pub(super) fn act<'a>(
    ui: &Ui,
    icon: Icon,
    name: &'static str,
    message: Message,
) -> Element<'a, Message> {
    button::secondary(ui, name, Side::Left(icon), Some(message)).into()
}
