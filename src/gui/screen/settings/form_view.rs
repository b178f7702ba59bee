//! The forms of the settings, as dialogs.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::form::{FIELD, Form, Kind, Message as FormMessage, WAY_OUT, losses, title, whole_loss};
use super::{Copied, Message, data};
use crate::course::Id;
use crate::gui::shared::{Pick, Shared};
use crate::gui::theme::style::BUTTON;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::alert::alert;
use crate::gui::widget::button::{self, Side, hover_only, primary, quiet, secondary};
use crate::gui::widget::dialog::Dialog;
use crate::gui::widget::field;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::text::{paragraph, small, strong};
use crate::language::fold::fold;
use crate::language::{Language, say};
use crate::progress::export::Format;

/// Lessons listed at once; the field narrows them down.
const SHOWN: usize = 40;

pub(super) fn view<'a>(form: &'a Form, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let (title, about) = words(form, shared);
    let about = about.map(|about| paragraph(ui, about));
    let second = match &form.kind {
        Kind::Reset(_) => {
            let folder = shared.places.backups();
            Some(paragraph(
                ui,
                say::profiles::backup_first(language, &folder),
            ))
        }
        _ => None,
    };
    let choices = choices(form, shared);
    let field = form.has_field().then(|| entry(form, ui));
    let lessons = matches!(form.kind, Kind::Lesson).then(|| lessons(form, shared));
    let error = form.error.as_ref().map(|words| alert(ui, words));
    let refused = (!form.refused().is_empty()).then(|| {
        let words = say::settings::course_failed(language);
        data::problems(ui, words, form.refused(), Copied::Refused)
    });
    let content = column![
        about,
        second,
        choices,
        field,
        lessons,
        error,
        refused,
        buttons(form, ui)
    ]
    .spacing(ui.px(space::L))
    .width(Length::Fill);
    Dialog::new(title, content, Message::Form(FormMessage::Close)).view(ui)
}

/// Title, and what the form does.
fn words(form: &Form, shared: &Shared) -> (&'static str, Option<String>) {
    let language = shared.ui.language;
    match &form.kind {
        Kind::Create => (say::profiles::create(language), None),
        Kind::Rename(_) => (say::profiles::rename(language), None),
        Kind::Remove(profile) => (
            say::profiles::remove(language),
            Some(say::profiles::remove_about(language, &profile.name)),
        ),
        Kind::Export => (
            say::profiles::export(language),
            Some(say::profiles::export_about(language).to_owned()),
        ),
        Kind::Import { .. } => (
            say::profiles::import(language),
            Some(say::profiles::import_about(language).to_owned()),
        ),
        Kind::Folder => (
            say::settings::course_choose(language),
            Some(say::profiles::folder_about(language).to_owned()),
        ),
        Kind::Progress(_) => (
            say::profiles::progress(language),
            Some(say::profiles::progress_about(language).to_owned()),
        ),
        Kind::Lesson => (say::profiles::reset_lesson(language), None),
        Kind::Reset(lesson) => reset_words(shared, lesson.as_ref()),
    }
}

fn reset_words(shared: &Shared, lesson: Option<&Id>) -> (&'static str, Option<String>) {
    let language = shared.ui.language;
    let losses = losses(shared);
    match lesson {
        Some(lesson) => {
            let loss = losses
                .iter()
                .find(|(known, _)| *known == lesson)
                .map(|(_, loss)| *loss)
                .unwrap_or_default();
            let about = say::profiles::forget_lesson(language, &title(shared, lesson), loss);
            (say::profiles::reset_lesson(language), Some(about))
        }
        None => {
            let about = say::profiles::forget_all(language, whole_loss(&losses));
            (say::profiles::reset_all(language), Some(about))
        }
    }
}

/// The choices that go with a form.
fn choices<'a>(form: &Form, shared: &'a Shared) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    let language = ui.language;
    let (title, options) = match form.kind {
        Kind::Import { fresh } => {
            let here = say::profiles::import_here(language, &shared.profile().name);
            let new = say::profiles::import_new(language).to_owned();
            let options = [(new, true), (here, false)].map(|(name, value)| {
                let press = Message::Form(FormMessage::Fresh(value));
                button::choice(ui, "form", name, fresh == value, Some(press)).into()
            });
            (say::profiles::import_where(language), options)
        }
        Kind::Progress(chosen) => {
            let options = [
                (say::profiles::csv(language), Format::Csv),
                (say::profiles::json(language), Format::Json),
            ]
            .map(|(name, format)| {
                let press = Message::Form(FormMessage::Format(format));
                button::choice(ui, "form", name, chosen == format, Some(press)).into()
            });
            (say::profiles::format(language), options)
        }
        _ => return None,
    };
    let options = row(options).spacing(ui.px(space::S)).wrap();
    let group = column![strong(ui, title), options].spacing(ui.px(space::S));
    Some(node::meaning(Role::RadioGroup, title, group).into())
}

/// The field, with a button that lets the system's dialog fill it.
fn entry<'a>(form: &'a Form, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let (label, hint) = match (&form.kind, form.pick()) {
        (_, Some(Pick::Folder)) => (say::profiles::folder(language), ""),
        (_, Some(_)) => (say::profiles::file(language), ""),
        (Kind::Lesson, _) => (
            say::profiles::reset_which(language),
            say::profiles::reset_search(language),
        ),
        _ => (
            say::profiles::name(language),
            say::profiles::name_hint(language),
        ),
    };
    let typed = |text| Message::Form(FormMessage::Typed(text));
    let input = field::input(ui, hint, &form.text, typed)
        .id(FIELD)
        .on_submit(Message::Form(FormMessage::Submit));
    let value = (form.text.as_str(), form.error.as_deref());
    let field = field::with_refusal(ui, label, value, input, typed);
    match form.pick() {
        Some(_) => {
            let browse = Message::Form(FormMessage::Browse);
            field::with_browse(ui, field, browse, form.unpicked)
        }
        None => field,
    }
}

/// The lessons that hold something to forget.
fn lessons<'a>(form: &Form, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let wanted = fold(&form.text);
    let found: Vec<_> = losses(shared)
        .into_iter()
        .map(|(id, loss)| (id, title(shared, id), loss))
        .filter(|(_, title, _)| fold(title).contains(&wanted))
        .take(SHOWN)
        .collect();
    if found.is_empty() {
        return paragraph(ui, say::profiles::reset_none(ui.language));
    }
    let palette = ui.palette;
    let of = found.len();
    let lines = found
        .into_iter()
        .enumerate()
        .map(|(place, (id, title, loss))| {
            let about = say::profiles::loss(ui.language, loss);
            let words = column![strong(ui, title.clone()), small(ui, about.clone())].spacing(2);
            let line = row![
                container(words).width(Length::Fill),
                Icon::ChevronRight.draw(ui, palette.ink_soft)
            ]
            .align_y(Alignment::Center);
            let press = Message::Form(FormMessage::Forget(id.clone()));
            control(ui, Role::Button, title, line, Some(press))
                .description(about)
                .position(place + 1, of)
                .group("lessons")
                .width(Length::Fill)
                .padding([ui.px(8.0), ui.px(12.0)])
                .radius(BUTTON)
                .look(move |status| hover_only(palette, status, BUTTON))
                .into()
        });
    let list = column(lines).spacing(2);
    node::meaning(Role::List, say::profiles::reset_which(ui.language), list).into()
}

/// The way on and the way out.
fn buttons<'a>(form: &Form, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let out = match form.kind {
        Kind::Remove(_) | Kind::Reset(_) => say::profiles::keep(language),
        _ => say::profiles::cancel(language),
    };
    let close = Some(Message::Form(FormMessage::Close));
    let submit = Some(Message::Form(FormMessage::Submit)).filter(|_| form.is_complete());
    let on = verb(form, language);
    let careful = matches!(form.kind, Kind::Remove(_) | Kind::Reset(_));
    let buttons = match on {
        None => row![quiet(ui, out, Side::None, close).id(WAY_OUT)],
        // What is safe stands out, what forgets does not.
        Some(on) if careful => row![
            primary(ui, out, Side::None, close).id(WAY_OUT),
            secondary(ui, on, Side::None, submit)
        ],
        Some(on) => row![
            primary(ui, on, Side::None, submit),
            quiet(ui, out, Side::None, close).id(WAY_OUT)
        ],
    };
    buttons
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

fn verb(form: &Form, language: Language) -> Option<&'static str> {
    let verb = match form.kind {
        Kind::Create => say::profiles::create_do(language),
        Kind::Rename(_) => say::profiles::rename_do(language),
        Kind::Remove(_) => say::profiles::remove_do(language),
        Kind::Export | Kind::Progress(_) if form.replace => say::profiles::replace(language),
        Kind::Export | Kind::Progress(_) => say::profiles::export_do(language),
        Kind::Import { .. } => say::profiles::import_do(language),
        Kind::Folder => say::profiles::open(language),
        Kind::Lesson => return None,
        Kind::Reset(_) => say::profiles::reset_do(language),
    };
    Some(verb)
}
