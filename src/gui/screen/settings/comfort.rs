//! Comfort of reading: letters, spacing, a ruler, and time.

use iced::Element;
use iced::widget::{column, container};

use super::look::{choice, radio_group};
use super::view::setting;
use super::{Change, Message};
use crate::exam::Allowance;
use crate::gui::shared::Shared;
use crate::gui::ui::{Ui, space};
use crate::language::say;
use crate::storage::settings::{Stay, Typeface};

/// Controls that stay where they are when everything around them moves.
pub(super) const TYPEFACE: &str = "settings-typeface";
pub(super) const SPACING: &str = "settings-spacing";

pub(super) fn comfort<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    column![
        typeface(shared),
        spacing(shared),
        ruler(shared),
        messages(shared),
        pace(shared),
        exam_time(shared),
        letter_keys(shared),
    ]
    .spacing(ui.px(space::XL))
    .into()
}

fn typeface<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let options = Typeface::ALL.map(|typeface| {
        let chosen = shared.settings.typeface == typeface;
        let name = say::comfort::typeface_name(ui.language, typeface);
        choice(ui, "typeface", name, chosen, Change::Typeface(typeface))
    });
    let title = say::comfort::typeface(ui.language);
    let whole = group(
        ui,
        title,
        say::comfort::typeface_about(ui.language),
        options,
    );
    container(whole).id(TYPEFACE).into()
}

fn spacing<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let options = [
        (false, say::comfort::spacing_usual(ui.language)),
        (true, say::comfort::spacing_wide(ui.language)),
    ]
    .map(|(wide, name)| {
        let chosen = shared.settings.wide_spacing == wide;
        choice(ui, "spacing", name, chosen, Change::WideSpacing(wide))
    });
    let title = say::comfort::spacing(ui.language);
    let whole = group(ui, title, say::comfort::spacing_about(ui.language), options);
    container(whole).id(SPACING).into()
}

fn ruler<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let options = [
        (false, say::comfort::ruler_off(ui.language)),
        (true, say::comfort::ruler_on(ui.language)),
    ]
    .map(|(on, name)| {
        let chosen = shared.settings.ruler == on;
        choice(ui, "ruler", name, chosen, Change::Ruler(on))
    });
    let title = say::comfort::ruler(ui.language);
    group(ui, title, say::comfort::ruler_about(ui.language), options)
}

fn messages<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let options = Stay::ALL.map(|stay| {
        let chosen = shared.settings.messages == stay;
        let name = say::comfort::stay(ui.language, stay);
        choice(ui, "messages", name, chosen, Change::Messages(stay))
    });
    let title = say::comfort::messages(ui.language);
    group(
        ui,
        title,
        say::comfort::messages_about(ui.language),
        options,
    )
}

fn pace<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let options = [
        (false, say::comfort::pace_each(ui.language)),
        (true, say::comfort::pace_calm(ui.language)),
    ]
    .map(|(calm, name)| {
        let chosen = shared.settings.calm == calm;
        choice(ui, "calm", name, chosen, Change::Calm(calm))
    });
    let title = say::comfort::pace(ui.language);
    group(ui, title, say::comfort::pace_about(ui.language), options)
}

fn exam_time<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let options = Allowance::ALL.map(|time| {
        let chosen = shared.settings.exam_time == time;
        let name = say::comfort::exam_time_name(ui.language, time);
        choice(ui, "exam-time", name, chosen, Change::ExamTime(time))
    });
    let title = say::comfort::exam_time(ui.language);
    group(
        ui,
        title,
        say::comfort::exam_time_about(ui.language),
        options,
    )
}

fn letter_keys<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let options = [
        (true, say::comfort::letters_on(ui.language)),
        (false, say::comfort::letters_off(ui.language)),
    ]
    .map(|(on, name)| {
        let chosen = shared.settings.letter_keys == on;
        choice(ui, "letters", name, chosen, Change::LetterKeys(on))
    });
    let title = say::comfort::letters(ui.language);
    group(ui, title, say::comfort::letters_about(ui.language), options)
}

fn group<'a, const N: usize>(
    ui: &Ui,
    title: &'static str,
    about: &'static str,
    options: [Element<'a, Message>; N],
) -> Element<'a, Message> {
    let options = radio_group(ui, title, options);
    setting(ui, Some(title), Some(about), options)
}
