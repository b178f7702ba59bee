//! Settings: one page of sections; each change applies and is saved at once.

mod comfort;
mod data;
mod form;
mod form_view;
mod look;
mod people;
mod view;

use std::path::PathBuf;

use iced::advanced::widget::operate;
use iced::widget::{operation, scrollable};
use iced::{Element, Task, widget};

use self::form::{Form, Kind};
use super::KeyHelp;
use crate::course::problem::Problem;
use crate::exam::Allowance;
use crate::gui::route::{Action, Request, Section};
use crate::gui::shared::Shared;
use crate::gui::widget::scope::KeyPress;
use crate::gui::widget::{reading, travel};
use crate::language::{Language, say};
use crate::report;
use crate::storage::Error;
use crate::storage::profile::Profile;
use crate::storage::settings::{Stay, Theme, Typeface};

/// The scrollable that holds the page.
const PAGE: &str = "settings";

/// The buttons that change the text size.
const STEPS: &str = "settings-steps";

/// The language that is chosen: the first thing of the page.
const MAIN: &str = "settings-main";

pub struct Settings {
    profiles: Result<Vec<Profile>, Error>,
    form: Option<Form>,
    /// What went wrong with something done in a section, outside a form.
    failed: Option<(Section, String)>,
    /// The section being read, as a place in [`Section::ALL`].
    at: usize,
}

#[derive(Debug, Clone)]
pub enum Message {
    Scrolled(scrollable::Viewport),
    At(usize),
    Jump(Section),
    Change(Change),
    /// The same for what moves everything on the page, as [`Message::SizeAt`].
    ChangeAt(Change, f32),
    /// Text size in per cent: first where the buttons show is found out, then
    /// the size changes and they stay there, under the pointer.
    Size(u16),
    SizeAt(u16, f32),
    Open(Kind),
    Form(form::Message),
    Switch(Profile),
    Bundled,
    DataFolder,
    Copy(Copied),
}

/// A choice among a few.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Language(Option<Language>),
    Theme(Theme),
    ReducedMotion(bool),
    AskConfidence(bool),
    Typeface(Typeface),
    WideSpacing(bool),
    Ruler(bool),
    LetterKeys(bool),
    Messages(Stay),
    Calm(bool),
    ExamTime(Allowance),
}

/// What can be put on the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    DataFolder,
    Problems,
    /// Of the folder that the form tried to open.
    Refused,
}

impl Settings {
    pub fn new(shared: &mut Shared) -> Self {
        Self {
            profiles: shared.profiles(),
            form: None,
            failed: None,
            at: 0,
        }
    }

    /// Opens at a section.
    pub fn at(shared: &mut Shared, section: Section) -> (Self, Action<Message>) {
        let mut screen = Self::new(shared);
        let action = screen.jump(section);
        (screen, action)
    }

    pub fn title(&self, shared: &Shared) -> String {
        say::shell::settings(shared.ui.language).to_owned()
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Scrolled(viewport) => self.scrolled(viewport),
            Message::At(section) => {
                self.at = section;
                Action::None
            }
            Message::Jump(section) => self.jump(section),
            Message::Change(change) => change_at_its_place(shared, change),
            Message::ChangeAt(change, y) => {
                apply(shared, change);
                self.refresh(shared);
                let stay = anchor(change).map(|it| reading::show_at(PAGE.into(), it.into(), y));
                stay.map_or(Action::None, |stay| Action::Run(operate(stay).discard()))
            }
            Message::Size(percent) => {
                let place = reading::place(PAGE.into(), STEPS.into());
                Action::Run(operate(place).map(move |y| Message::SizeAt(percent, y)))
            }
            Message::SizeAt(percent, y) => {
                shared.set_text_percent(percent);
                let stay = reading::show_at(PAGE.into(), STEPS.into(), y);
                Action::Run(operate(stay).discard())
            }
            Message::Open(kind) => self.open(shared, kind),
            Message::Form(message) => self.of_form(shared, message),
            Message::Switch(profile) => self.switch(shared, profile),
            Message::Bundled => self.bundled(shared),
            Message::DataFolder => data_folder(shared),
            Message::Copy(what) => self.copy(shared, what),
        }
    }

    /// Finds out which section is being read.
    fn scrolled(&mut self, viewport: scrollable::Viewport) -> Action<Message> {
        let rest = viewport.content_bounds().height
            - viewport.bounds().height
            - viewport.absolute_offset().y;
        if rest < 2.0 {
            self.at = Section::ALL.len() - 1;
            return Action::None;
        }
        let names = Section::ALL.into_iter().map(section_id).collect();
        let probe = reading::at_top(PAGE.into(), names, self.at);
        Action::Run(operate(probe).map(Message::At))
    }

    fn jump(&mut self, section: Section) -> Action<Message> {
        let place = Section::ALL.iter().position(|known| *known == section);
        self.at = place.unwrap_or(0);
        Action::Run(operate(reading::show(PAGE.into(), section_id(section))).discard())
    }

    /// Opens a form; the focus goes to its field, or to the way out.
    fn open(&mut self, shared: &Shared, kind: Kind) -> Action<Message> {
        let form = Form::new(shared, kind);
        let focus = if form.has_field() {
            // What is proposed is kept by Enter, replaced by typing.
            let all = operation::select_all(form::FIELD);
            Task::batch([operation::focus(form::FIELD), all])
        } else {
            operate(travel::settle(form::WAY_OUT.into())).discard()
        };
        self.form = Some(form);
        self.failed = None;
        Action::Run(focus)
    }

    fn of_form(&mut self, shared: &mut Shared, message: form::Message) -> Action<Message> {
        if matches!(message, form::Message::Close) {
            self.form = None;
            return Action::None;
        }
        let Some(form) = &mut self.form else {
            return Action::None;
        };
        match form.update(shared, message) {
            form::Outcome::Stay => Action::None,
            form::Outcome::Run(task) => Action::Run(task.map(Message::Form)),
            form::Outcome::Done(words) => {
                self.form = None;
                self.refresh(shared);
                Action::Open(Request::Toast(words, None))
            }
        }
    }

    fn switch(&mut self, shared: &mut Shared, profile: Profile) -> Action<Message> {
        let name = profile.name.clone();
        match shared.switch_profile(profile) {
            Ok(()) => {
                self.refresh(shared);
                let words = say::profiles::opened(shared.ui.language, &name);
                Action::Open(Request::Toast(words, None))
            }
            Err(error) => {
                let words = error.describe(shared.ui.language);
                self.failed = Some((Section::Profiles, words));
                Action::None
            }
        }
    }

    fn bundled(&mut self, shared: &mut Shared) -> Action<Message> {
        let language = shared.ui.language;
        match shared.use_lessons(None) {
            Ok(()) => {
                self.refresh(shared);
                let words = say::settings::course_opened(language).to_owned();
                Action::Open(Request::Toast(words, None))
            }
            Err(problems) => {
                self.failed = Some((Section::Course, told(language, &problems)));
                Action::None
            }
        }
    }

    fn copy(&self, shared: &Shared, what: Copied) -> Action<Message> {
        let language = shared.ui.language;
        let (text, words) = match what {
            Copied::DataFolder => (
                shared.data_folder().display().to_string(),
                say::profiles::path_copied(language),
            ),
            Copied::Problems => (
                told(language, shared.problems()),
                say::settings::problems_copied(language),
            ),
            Copied::Refused => (
                told(language, self.form.as_ref().map_or(&[], Form::refused)),
                say::settings::problems_copied(language),
            ),
        };
        Action::Open(Request::Copy(text, words.to_owned()))
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub fn dialog<'a>(&'a self, shared: &'a Shared) -> Option<Element<'a, Message>> {
        let form = self.form.as_ref()?;
        Some(form_view::view(form, shared))
    }

    pub fn on_key(&self, _shared: &Shared, _press: &KeyPress) -> Option<Message> {
        None
    }

    pub fn keys(&self, _shared: &Shared) -> Vec<KeyHelp> {
        Vec::new()
    }

    pub fn main(&self) -> Option<widget::Id> {
        Some(MAIN.into())
    }

    pub fn refresh(&mut self, shared: &mut Shared) {
        self.profiles = shared.profiles();
        self.failed = None;
    }
}

/// Applies a change; one that moves everything on the page leaves its controls
/// where they were.
fn change_at_its_place(shared: &mut Shared, change: Change) -> Action<Message> {
    let Some(controls) = anchor(change) else {
        apply(shared, change);
        return Action::Open(Request::Restyle);
    };
    let place = reading::place(PAGE.into(), controls.into());
    Action::Run(operate(place).map(move |y| Message::ChangeAt(change, y)))
}

/// The controls of a change that moves everything on the page.
fn anchor(change: Change) -> Option<&'static str> {
    match change {
        Change::Typeface(_) => Some(comfort::TYPEFACE),
        Change::WideSpacing(_) => Some(comfort::SPACING),
        _ => None,
    }
}

fn apply(shared: &mut Shared, change: Change) {
    match change {
        Change::Language(language) => shared.set_language(language),
        Change::Theme(theme) => shared.set_theme(theme),
        Change::ReducedMotion(reduced) => shared.set_reduced_motion(reduced),
        Change::AskConfidence(ask) => shared.set_ask_confidence(ask),
        Change::Typeface(typeface) => shared.set_typeface(typeface),
        Change::WideSpacing(wide) => shared.set_wide_spacing(wide),
        Change::Ruler(on) => shared.set_ruler(on),
        Change::LetterKeys(on) => shared.set_letter_keys(on),
        Change::Messages(stay) => shared.set(|settings| settings.messages = stay),
        Change::Calm(calm) => shared.set(|settings| settings.calm = calm),
        Change::ExamTime(time) => shared.set(|settings| settings.exam_time = time),
    }
}

/// Opens the folder outside; where nothing can, its path is copied.
fn data_folder(shared: &Shared) -> Action<Message> {
    let folder: PathBuf = shared.data_folder().to_owned();
    if shared.open_outside(&folder) {
        return Action::None;
    }
    let words = say::profiles::not_opened(shared.ui.language).to_owned();
    Action::Open(Request::Copy(folder.display().to_string(), words))
}

/// Problems as text to hand on: a line each, the help below it.
fn told(language: Language, problems: &[Problem]) -> String {
    report::human(language, problems, false)
}

fn section_id(section: Section) -> widget::Id {
    let name = match section {
        Section::Language => "settings-language",
        Section::Appearance => "settings-appearance",
        Section::Text => "settings-text",
        Section::Comfort => "settings-comfort",
        Section::Questions => "settings-questions",
        Section::Profiles => "settings-profiles",
        Section::Course => "settings-course",
        Section::Data => "settings-data",
        Section::Reset => "settings-reset",
        Section::About => "settings-about",
    };
    name.into()
}
