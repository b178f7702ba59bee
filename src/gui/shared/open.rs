//! Opening: settings, profile, journal and course, whatever is missing.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use iced::Size;
use iced::theme::Mode;

use super::Shared;
use super::news::Notice;
use crate::course::{Course, FORMAT, Glossary};
use crate::gui::theme::LIGHT;
use crate::gui::ui::Ui;
use crate::language::{Language, say};
use crate::progress::Moment;
use crate::storage::library::Library;
use crate::storage::places::Places;
use crate::storage::profile::{self, Profile};
use crate::storage::settings::{self, Settings};
use crate::storage::store::{Access, OpenReport, Store};
use crate::storage::{Error, device};

/// Tells the moment; tests stand still.
pub type Clock = Arc<dyn Fn() -> Moment + Send + Sync>;

/// Tells how long the program has run: nobody sets it back.
pub type Steady = Arc<dyn Fn() -> Duration + Send + Sync>;

/// What opening needs from outside.
#[derive(Clone)]
pub struct Opening {
    pub places: Places,
    /// A course that replaces the one of the settings.
    pub lessons: Option<PathBuf>,
    /// A language that replaces the one of the settings.
    pub language: Option<Language>,
    /// The system's locale, such as `fr_FR.UTF-8`.
    pub locale: Option<String>,
    pub clock: Clock,
    pub steady: Steady,
    /// Tells machines apart that share a folder.
    pub machine: String,
    /// Chance, for the name of a new device.
    pub entropy: u64,
}

impl Shared {
    /// Opens everything. What fails becomes a standing notice: the window
    /// opens all the same.
    pub fn open(opening: Opening) -> Self {
        let Opening {
            places,
            lessons,
            language,
            locale,
            clock,
            steady,
            machine,
            entropy,
        } = opening;
        let now = clock();
        let loaded = settings::load(&places.config, now.at);
        let mut settings = loaded.settings.clone();
        settings.language = language.or(settings.language);
        let language = language_of(&settings, locale.as_deref());
        let device = device::load(&places.config, &machine, entropy);
        let mut notices = settings_notices(language, &loaded);
        let profile = last_profile(&places, &settings, language, &mut notices);
        let (store, report) = open_store(&profile, device.id, language, &mut notices);
        notices.extend(journal_notices(language, &store, &report));
        let mut shared = Self {
            ui: Ui {
                palette: LIGHT,
                language,
                scale: 1.0,
                motion: true,
                reader: false,
                window: Size::new(settings.window.width, settings.window.height),
            },
            settings,
            places,
            clock,
            steady,
            watch: None,
            device: device.id,
            profile,
            store,
            library: None,
            course: no_course(language),
            glossary: Arc::new(Glossary::default()),
            index: None,
            fallen_back: false,
            problems: Vec::new(),
            notices,
            unsaved: report.homeless,
            system: Mode::None,
            locale,
            lessons,
        };
        shared.open_course();
        shared.restyle();
        shared
    }

    /// Reads the course of the command line, of the settings, or the bundled one.
    pub(super) fn open_course(&mut self) {
        let folder = self
            .lessons
            .clone()
            .or_else(|| self.settings.lessons_folder.clone());
        self.problems.clear();
        self.fallen_back = false;
        let opened = match &folder {
            Some(path) => Library::folder(path),
            None => Library::embedded(),
        };
        let library = opened.or_else(|problems| {
            self.problems = problems;
            self.fallen_back = folder.is_some();
            Library::embedded()
        });
        match library {
            Ok(library) => {
                self.problems.extend(library.problems().iter().cloned());
                self.library = Some(Arc::new(library));
            }
            Err(problems) => self.problems.extend(problems),
        }
        self.take_course();
    }
}

pub(super) fn language_of(settings: &Settings, locale: Option<&str>) -> Language {
    settings
        .language
        .or_else(|| Language::from_locale(locale?))
        .unwrap_or(Language::En)
}

/// A course without lessons, for a build or a folder without any.
pub(super) fn no_course(language: Language) -> Course {
    Course {
        format: FORMAT,
        id: "none".into(),
        language,
        title: String::new(),
        summary: String::new(),
        authors: Vec::new(),
        licence: String::new(),
        competences: Vec::new(),
        misconceptions: Vec::new(),
        modules: Vec::new(),
        practices: Vec::new(),
        exam: None,
    }
}

fn settings_notices(language: Language, loaded: &settings::Loaded) -> Vec<Notice> {
    let mut notices = Vec::new();
    if let Some(path) = &loaded.set_aside {
        notices.push(Notice::dismissable(say::news::settings_set_aside(
            language, path,
        )));
    }
    if !loaded.bad_fields.is_empty() {
        let fields = loaded.bad_fields.join(", ");
        notices.push(Notice::dismissable(say::news::settings_fields(
            language, &fields,
        )));
    }
    if let Some(error) = &loaded.failed {
        notices.push(Notice::dismissable(say::storage::describe(language, error)));
    }
    notices
}

/// The profile that was open last, else the first one, else a new one.
fn last_profile(
    places: &Places,
    settings: &Settings,
    language: Language,
    notices: &mut Vec<Notice>,
) -> Profile {
    let profiles = places.profiles();
    let known = profile::list(&profiles).unwrap_or_else(|error| {
        notices.push(Notice::dismissable(say::storage::describe(
            language, &error,
        )));
        Vec::new()
    });
    let last = known
        .iter()
        .find(|profile| Some(&profile.slug) == settings.profile.as_ref());
    if let Some(found) = last.or_else(|| known.first()) {
        return found.clone();
    }
    let name = say::news::first_profile(language);
    profile::create(&profiles, name).unwrap_or_else(|_| Profile {
        slug: "learner".to_owned(),
        name: name.to_owned(),
        folder: profiles.join("learner"),
    })
}

/// Opens the journal; one that cannot be listed is left alone, and a new one
/// is begun beside it.
pub(super) fn open_store(
    profile: &Profile,
    device: crate::progress::DeviceId,
    language: Language,
    notices: &mut Vec<Notice>,
) -> (Store, OpenReport) {
    match Store::open(&profile.folder, device) {
        Ok(opened) => opened,
        Err(error) => {
            notices.push(Notice::dismissable(say::storage::describe(
                language, &error,
            )));
            beside(profile, device, &error)
        }
    }
}

fn beside(
    profile: &Profile,
    device: crate::progress::DeviceId,
    error: &Error,
) -> (Store, OpenReport) {
    let mut folder = profile.folder.clone();
    loop {
        let name = format!("{}-2", folder.display());
        folder = PathBuf::from(name);
        if let Ok((store, report)) = Store::open(&folder, device) {
            let report = OpenReport {
                homeless: report.homeless.or_else(|| Some(error.clone())),
                ..report
            };
            return (store, report);
        }
    }
}

pub(super) fn journal_notices(
    language: Language,
    store: &Store,
    report: &OpenReport,
) -> Vec<Notice> {
    let mut notices = Vec::new();
    if let Access::ReadOnly(reason) = store.access() {
        notices.push(Notice::standing(say::news::read_only(language, reason)));
    }
    if report.newly_damaged > 0 {
        notices.push(Notice::dismissable(say::news::damaged(
            language,
            report.newly_damaged,
        )));
    }
    for error in &report.unreadable {
        notices.push(Notice::dismissable(say::storage::describe(language, error)));
    }
    notices
}
