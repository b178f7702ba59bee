//! The certificate of an exam: the name on it, what it proves, where it goes.
//!
//! Three files side by side: the page, the record that it follows from, and a
//! credential for other systems. Without a pass there is no page, and the
//! record can be saved all the same.

mod save;
mod view;

use std::path::PathBuf;

use iced::widget::operation;
use iced::{Element, Task, widget};

use self::save::{Save, What};
use super::KeyHelp;
use crate::exam::record::{About, LONGEST_NAME, Score, clean_name, date};
use crate::exchange::certificate::{Refusal, check_name};
use crate::gui::route::{Action, Request, Route};
use crate::gui::shared::Shared;
use crate::gui::widget::scope::KeyPress;
use crate::language::{Language, say};
use crate::progress::{Day, EventId, ExamSitting, ExamState};

/// The one main thing to do.
const MAIN: &str = "certificate-main";
const NAME: &str = "certificate-name";
const PATH: &str = "certificate-path";

pub struct Certificate {
    session: EventId,
    found: Found,
    name: String,
    /// In which the certificate is written.
    language: Language,
    /// Why the name cannot stand on a certificate.
    refused: Option<Refusal>,
    /// Whether the name was written here: nobody is told that it lacks before.
    touched: bool,
    save: Save,
}

/// What is known of the session.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one, for as long as the screen shows"
)]
enum Found {
    /// No such session in this course.
    Nothing,
    /// It is not handed in yet.
    Unfinished,
    Finished(Finished),
}

struct Finished {
    sitting: ExamSitting,
    about: About,
    score: Score,
}

impl Finished {
    fn passed(&self) -> bool {
        self.score.reaches(self.about.pass)
    }

    /// The date on which the sitting ended.
    fn day(&self) -> Day {
        date(&self.sitting)
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Named(String),
    ToName,
    Language(Language),
    Path(String),
    Browse,
    Picked(Option<PathBuf>),
    Save,
    SaveRecord,
    CopyCode,
    OpenFolder,
    Out,
}

/// The name of a profile, where somebody gave it one.
fn person(profile: &str) -> String {
    let given = |language| say::news::first_profile(language) == profile;
    if Language::ALL.into_iter().any(given) {
        return String::new();
    }
    clean_name(profile)
}

impl Certificate {
    pub fn new(shared: &mut Shared, session: EventId) -> Self {
        let language = shared.course_language();
        let mut screen = Self {
            session,
            found: Found::Nothing,
            name: person(&shared.profile().name),
            language,
            refused: None,
            touched: false,
            save: Save::default(),
        };
        screen.refresh(shared);
        screen.propose(shared);
        screen
    }

    pub fn title(&self, shared: &Shared) -> String {
        say::certificate::heading(shared.ui.language).to_owned()
    }

    fn finished(&self) -> Option<&Finished> {
        match &self.found {
            Found::Finished(finished) => Some(finished),
            Found::Nothing | Found::Unfinished => None,
        }
    }

    fn passed(&self) -> bool {
        self.finished().is_some_and(Finished::passed)
    }

    /// Whether there is enough to save: a record takes any name, a page one
    /// that can be drawn.
    fn is_ready(&self, what: What) -> bool {
        let named = !clean_name(&self.name).is_empty();
        let drawn = what == What::Record || (self.passed() && self.refused.is_none());
        self.finished().is_some() && named && drawn && self.save.has_path()
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Named(name) => self.rename(shared, name),
            Message::ToName => return Action::Run(operation::focus(NAME)),
            Message::Language(language) => {
                self.language = language;
                self.save.forget();
                self.refresh(shared);
                self.propose(shared);
            }
            Message::Path(path) => self.save.typed(path),
            Message::Browse => {
                let asked = self.save.browse(shared);
                return Action::Run(Task::perform(asked, Message::Picked));
            }
            Message::Picked(None) => {
                self.save.nothing_picked();
                return Action::Run(operation::focus(PATH));
            }
            Message::Picked(Some(path)) => self.save.picked(path),
            Message::Save => return self.write(shared, What::Certificate),
            Message::SaveRecord => return self.write(shared, What::Record),
            Message::CopyCode => return self.copy_code(shared),
            Message::OpenFolder => {
                let folder = self.save.folder().map(std::path::Path::to_owned);
                if folder.is_some_and(|folder| !shared.open_outside(&folder)) {
                    self.save
                        .failed(say::certificate::not_opened(shared.ui.language).to_owned());
                }
            }
            Message::Out => return Action::Back,
        }
        Action::None
    }

    fn rename(&mut self, shared: &Shared, name: String) {
        self.name = name.chars().take(LONGEST_NAME).collect();
        self.touched = true;
        self.judge_name();
        self.save.forget();
        self.propose(shared);
    }

    fn judge_name(&mut self) {
        self.refused = check_name(&clean_name(&self.name)).err();
    }

    /// Proposes a place, until the learner chose one.
    fn propose(&mut self, shared: &Shared) {
        let day = self.finished().map(Finished::day);
        let day = day.unwrap_or_else(|| shared.today());
        let file = if self.passed() {
            (What::Certificate, say::certificate::file(self.language))
        } else {
            (What::Record, say::certificate::record_file(self.language))
        };
        self.save
            .propose(shared, file, &clean_name(&self.name), day);
    }

    /// Saves, and says so where one looks: what was saved stands further down.
    fn write(&mut self, shared: &Shared, what: What) -> Action<Message> {
        let name = clean_name(&self.name);
        if self.is_ready(what)
            && let Found::Finished(finished) = &self.found
            && let Some(about) = shared.exam_about(&finished.sitting, &name, self.language)
        {
            self.save.write(shared, &finished.sitting, &about, what);
            if self.save.saved().is_some() {
                let words = say::certificate::saved_toast(shared.ui.language).to_owned();
                return Action::Open(Request::Toast(words, None));
            }
        }
        Action::None
    }

    fn copy_code(&self, shared: &Shared) -> Action<Message> {
        let Some(saved) = self.save.saved() else {
            return Action::None;
        };
        let words = say::certificate::code_copied(shared.ui.language).to_owned();
        Action::Open(Request::Copy(saved.code.clone(), words))
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub fn dialog<'a>(&'a self, _shared: &'a Shared) -> Option<Element<'a, Message>> {
        None
    }

    pub fn on_key(&self, _shared: &Shared, press: &KeyPress) -> Option<Message> {
        self.finished()?;
        match press.typed()?.to_ascii_lowercase() {
            's' if self.passed() => Some(Message::Save),
            's' | 'r' => Some(Message::SaveRecord),
            'n' => Some(Message::ToName),
            _ => None,
        }
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        if self.finished().is_none() {
            return Vec::new();
        }
        let save = if self.passed() {
            ("S", say::certificate::key_save(language))
        } else {
            ("S", say::certificate::key_record(language))
        };
        let record = self
            .passed()
            .then(|| ("R", say::certificate::key_record(language)));
        let name = ("N", say::certificate::key_name(language));
        [Some(save), record, Some(name)]
            .into_iter()
            .flatten()
            .collect()
    }

    pub fn main(&self) -> Option<widget::Id> {
        Some(MAIN.into())
    }

    /// Takes the sitting and the words of the course anew; the name stays.
    pub fn refresh(&mut self, shared: &mut Shared) {
        let sitting = shared.learned().exams().sitting(self.session);
        self.found = match sitting {
            None => Found::Nothing,
            Some(sitting) => match &sitting.state {
                ExamState::Open | ExamState::Left => Found::Unfinished,
                ExamState::Finished { marks, .. } => {
                    let score = Score::of(marks);
                    let about = shared.exam_about(sitting, &self.name, self.language);
                    about.map_or(Found::Nothing, |about| {
                        Found::Finished(Finished {
                            sitting: sitting.clone(),
                            about,
                            score,
                        })
                    })
                }
            },
        };
        self.judge_name();
    }

    /// Where Escape leads when nobody sent us here.
    pub fn parent(&self) -> Route {
        Route::Home
    }
}
