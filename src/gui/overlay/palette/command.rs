//! What the palette can do besides going to a text.

use super::found::Found;
use super::{Message, entry};
use crate::course::Id;
use crate::gui::route::{Action, ExamRoute, QuizStart, Request, Route, Section, Visit};
use crate::gui::shared::Shared;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::sizes::STEP;
use crate::language::say::palette::{self as words, also};
use crate::language::typography::{percent, polish};
use crate::language::{Language, say};
use crate::search::{Entry, Target};
use crate::storage::settings::{Theme, Typeface};

/// An action of the palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// Goes on with an unfinished quiz.
    Resume,
    /// Goes on reading.
    Continue,
    Home,
    Course,
    Practice,
    Review,
    Progress,
    Exams,
    Glossary,
    Notes,
    Settings,
    Keys,
    Theme(Theme),
    Language(Language),
    Larger,
    Smaller,
    /// Whether things may move.
    Motion(bool),
    Typeface(Typeface),
    /// Whether the spacing is wider.
    Spacing(bool),
    Ruler(bool),
    Comfort,
    Export,
    Profiles,
}

impl Command {
    /// Every action, under its names.
    pub fn entries(language: Language) -> Vec<Entry<Self>> {
        let named = |command: Self, also: &[&str]| entry(command, command.name(language), also, "");
        vec![
            named(Self::Resume, &also::RESUME),
            named(Self::Continue, &also::CONTINUE),
            named(Self::Home, &also::HOME),
            named(Self::Course, &also::COURSE),
            named(Self::Practice, &also::PRACTICE),
            named(Self::Review, &also::REVIEW),
            named(Self::Progress, &also::PROGRESS),
            named(Self::Exams, &also::EXAMS),
            named(Self::Glossary, &also::GLOSSARY),
            named(Self::Notes, &also::NOTES),
            named(Self::Settings, &also::SETTINGS),
            named(Self::Keys, &also::KEYS),
            named(Self::Theme(Theme::System), &also::SYSTEM),
            named(Self::Theme(Theme::Light), &also::LIGHT),
            named(Self::Theme(Theme::Dark), &also::DARK),
            named(Self::Theme(Theme::HighContrast), &also::CONTRAST),
            named(Self::Language(Language::Fr), &also::FRENCH),
            named(Self::Language(Language::En), &also::ENGLISH),
            named(Self::Larger, &also::LARGER),
            named(Self::Smaller, &also::SMALLER),
            named(Self::Motion(false), &also::MOTION),
            named(Self::Motion(true), &also::MOTION),
            named(Self::Typeface(Typeface::Dyslexic), &also::TYPEFACE),
            named(Self::Typeface(Typeface::Usual), &also::TYPEFACE),
            named(Self::Spacing(true), &also::SPACING),
            named(Self::Spacing(false), &also::SPACING),
            named(Self::Ruler(true), &also::RULER),
            named(Self::Ruler(false), &also::RULER),
            named(Self::Comfort, &also::COMFORT),
            named(Self::Export, &also::EXPORT),
            named(Self::Profiles, &also::PROFILES),
        ]
    }

    fn name(self, language: Language) -> &'static str {
        let name = match self {
            Self::Resume => words::resume,
            Self::Continue => words::continue_lesson,
            Self::Home => words::go_home,
            Self::Course => words::go_course,
            Self::Practice => words::go_practice,
            Self::Review => words::go_review,
            Self::Progress => words::go_progress,
            Self::Exams => words::go_exams,
            Self::Glossary => words::go_glossary,
            Self::Notes => words::go_notes,
            Self::Settings => words::go_settings,
            Self::Keys => words::show_keys,
            Self::Theme(Theme::System) => words::theme_system,
            Self::Theme(Theme::Light) => words::theme_light,
            Self::Theme(Theme::Dark) => words::theme_dark,
            Self::Theme(Theme::HighContrast) => words::theme_contrast,
            Self::Language(Language::Fr) => words::french,
            Self::Language(Language::En) => words::english,
            Self::Larger => words::larger,
            Self::Smaller => words::smaller,
            Self::Motion(false) => words::motion_off,
            Self::Motion(true) => words::motion_on,
            Self::Typeface(Typeface::Usual) => words::typeface_usual,
            Self::Typeface(Typeface::Dyslexic) => words::typeface_dyslexic,
            Self::Spacing(false) => words::spacing_usual,
            Self::Spacing(true) => words::spacing_wide,
            Self::Ruler(false) => words::ruler_off,
            Self::Ruler(true) => words::ruler_on,
            Self::Comfort => words::go_comfort,
            Self::Export => words::export,
            Self::Profiles => words::profiles,
        };
        name(language)
    }
}

/// The sign of an action.
pub(super) fn icon(command: Command) -> Icon {
    match command {
        Command::Resume => Icon::ClipboardCheck,
        Command::Continue => Icon::Play,
        Command::Home => Icon::House,
        Command::Course => Icon::BookOpen,
        Command::Practice => Icon::Swords,
        Command::Review => Icon::Repeat,
        Command::Progress => Icon::ChartLine,
        Command::Exams => Icon::Scale,
        Command::Glossary => Icon::BookA,
        Command::Notes => Icon::NotebookPen,
        Command::Settings => Icon::Settings,
        Command::Keys => Icon::Keyboard,
        Command::Theme(Theme::System) => Icon::Monitor,
        Command::Theme(Theme::Light) => Icon::Sun,
        Command::Theme(Theme::Dark) => Icon::Moon,
        Command::Theme(Theme::HighContrast) => Icon::Contrast,
        Command::Language(_) => Icon::Languages,
        Command::Larger => Icon::Plus,
        Command::Smaller => Icon::Minus,
        Command::Motion(_) | Command::Comfort | Command::Ruler(_) => Icon::Eye,
        Command::Typeface(_) | Command::Spacing(_) => Icon::TypeSize,
        Command::Export => Icon::Download,
        Command::Profiles => Icon::Users,
    }
}

/// What one is likely to want before typing anything.
pub(super) fn likely(shared: &Shared) -> Vec<Found> {
    let language = shared.ui.language;
    let dark = shared.ui.palette.dark;
    let theme = Command::Theme(if dark { Theme::Light } else { Theme::Dark });
    let resume = unfinished(shared).map(|lesson| {
        let about = lesson_title(shared, lesson);
        Found::command(Command::Resume, words::resume(language), about)
    });
    let reading = last(shared).map(|lesson| {
        let about = words::stopped_in(language, &lesson_title(shared, lesson).unwrap_or_default());
        Found::command(
            Command::Continue,
            words::continue_lesson(language),
            Some(about),
        )
    });
    let others = [
        Command::Home,
        Command::Course,
        Command::Review,
        Command::Glossary,
        Command::Notes,
        Command::Settings,
        theme,
        Command::Larger,
        Command::Keys,
    ];
    resume
        .into_iter()
        .chain(reading)
        .chain(others.map(|command| Found::command(command, command.name(language), None)))
        .collect()
}

/// The lesson of the quiz that waits, where the course still has it.
fn unfinished(shared: &Shared) -> Option<&Id> {
    let (lesson, _) = shared.learned().unfinished()?;
    shared.course().find(lesson).map(|(_, entry)| &entry.id)
}

/// The lesson read last, where the course still has it.
fn last(shared: &Shared) -> Option<&Id> {
    let lesson = &shared.learned().last()?.lesson;
    shared.course().find(lesson).map(|(_, entry)| &entry.id)
}

fn lesson_title(shared: &Shared, lesson: &Id) -> Option<String> {
    let (_, entry) = shared.course().find(lesson)?;
    Some(polish(shared.course_language(), &entry.title).into_owned())
}

/// Goes to what was found. Texts can be come back from; places are gone to.
pub(super) fn open(shared: &mut Shared, target: Target<Command>) -> Action<Message> {
    match target {
        Target::Lesson(lesson) => Action::Visit(Route::Lesson(Visit::new(lesson))),
        Target::Passage { lesson, block } => Action::Visit(Route::Lesson(Visit::at(lesson, block))),
        Target::Term(term) => Action::Open(Request::Term(term)),
        Target::Practice(practice) => Action::Visit(Route::Desk(practice)),
        Target::Action(command) => act(shared, command),
    }
}

fn act(shared: &mut Shared, command: Command) -> Action<Message> {
    match command {
        Command::Resume => match unfinished(shared).cloned() {
            Some(lesson) => Action::Go(Route::Quiz(lesson, QuizStart::Continue)),
            None => say_only(shared, words::nothing_to_resume),
        },
        Command::Continue => match last(shared).or_else(|| first(shared)).cloned() {
            Some(lesson) => Action::Go(Route::Lesson(Visit::new(lesson))),
            None => Action::Go(Route::Course(None)),
        },
        Command::Home => Action::Go(Route::Home),
        Command::Course => Action::Go(Route::Course(None)),
        Command::Practice => Action::Go(Route::Practice),
        Command::Review => Action::Go(Route::Review),
        Command::Progress => Action::Go(Route::Progress),
        Command::Exams => Action::Go(Route::Exam(ExamRoute::Hub)),
        Command::Glossary => Action::Go(Route::Glossary(None)),
        Command::Notes => Action::Go(Route::Notes),
        Command::Settings => Action::Visit(Route::Settings),
        Command::Keys => Action::Open(Request::Keys),
        Command::Export | Command::Profiles => Action::Visit(Route::SettingsAt(Section::Profiles)),
        Command::Theme(theme) => {
            shared.set_theme(theme);
            Action::Open(Request::Restyle)
        }
        Command::Language(language) => {
            shared.set_language(Some(language));
            Action::Open(Request::Restyle)
        }
        Command::Motion(moving) => {
            shared.set_reduced_motion(!moving);
            Action::Open(Request::Restyle)
        }
        Command::Typeface(typeface) => {
            shared.set_typeface(typeface);
            Action::Open(Request::Restyle)
        }
        Command::Spacing(wide) => {
            shared.set_wide_spacing(wide);
            Action::Open(Request::Restyle)
        }
        Command::Ruler(on) => {
            shared.set_ruler(on);
            Action::None
        }
        Command::Comfort => Action::Visit(Route::SettingsAt(Section::Comfort)),
        Command::Larger => resize(shared, shared.settings.text_percent.saturating_add(STEP)),
        Command::Smaller => resize(shared, shared.settings.text_percent.saturating_sub(STEP)),
    }
}

fn first(shared: &Shared) -> Option<&Id> {
    shared.course().lessons().next().map(|(_, entry)| &entry.id)
}

fn resize(shared: &mut Shared, size: u16) -> Action<Message> {
    shared.set_text_percent(size);
    let language = shared.ui.language;
    let written = percent(language, f64::from(shared.settings.text_percent) / 100.0);
    Action::Open(Request::Toast(words::text_now(language, &written), None))
}

fn say_only(shared: &Shared, what: fn(Language) -> &'static str) -> Action<Message> {
    Action::Open(Request::Toast(what(shared.ui.language).to_owned(), None))
}

/// The word for what a hit is.
pub(super) fn kind(language: Language, target: &Target<Command>) -> &'static str {
    match target {
        Target::Lesson(_) => say::shell::kind_lesson(language),
        Target::Passage { .. } => say::shell::kind_passage(language),
        Target::Term(_) => say::shell::kind_term(language),
        Target::Practice(_) => say::practice::title(language),
        Target::Action(_) => say::shell::kind_action(language),
    }
}
