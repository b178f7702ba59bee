//! Screens. Each is a file of one shape: its state, `Message`, `new`, `title`,
//! `update`, `view`, and what it answers to keys. None imports another.

pub mod certificate;
pub mod course;
pub mod desk;
pub mod exam;
pub mod glossary;
pub mod home;
pub mod lesson;
pub mod notes;
pub mod practice;
pub mod progress;
pub mod quiz;
pub mod results;
pub mod review;
pub mod settings;
pub mod welcome;

use iced::{Element, Subscription, widget};

use super::app::Message;
use super::rail::Place;
use super::route::{Action, Route};
use super::shared::Shared;
use super::widget::scope::KeyPress;

/// A key and what it does, for the help of a screen.
pub type KeyHelp = (&'static str, &'static str);

/// The screen that shows.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one at a time, and a short history of them"
)]
pub enum Screen {
    Home(home::Home),
    Certificate(certificate::Certificate),
    Course(course::Course),
    Lesson(lesson::Lesson),
    Quiz(quiz::Quiz),
    Results(results::Results),
    Review(review::Review),
    Glossary(glossary::Glossary),
    Notes(notes::Notes),
    Practice(practice::Practice),
    Progress(progress::Progress),
    Desk(desk::Desk),
    Exam(exam::Exam),
    Settings(settings::Settings),
    Welcome(welcome::Welcome),
}

/// The same expression for whatever screen it is.
macro_rules! each {
    ($of:expr, $screen:ident => $do:expr) => {
        match $of {
            Screen::Home($screen) => $do,
            Screen::Certificate($screen) => $do,
            Screen::Course($screen) => $do,
            Screen::Lesson($screen) => $do,
            Screen::Quiz($screen) => $do,
            Screen::Results($screen) => $do,
            Screen::Review($screen) => $do,
            Screen::Glossary($screen) => $do,
            Screen::Notes($screen) => $do,
            Screen::Practice($screen) => $do,
            Screen::Progress($screen) => $do,
            Screen::Desk($screen) => $do,
            Screen::Exam($screen) => $do,
            Screen::Settings($screen) => $do,
            Screen::Welcome($screen) => $do,
        }
    };
}

/// The same, where the result is wrapped in the frame's message.
macro_rules! wrapped {
    ($of:expr, $screen:ident => $do:expr) => {
        match $of {
            Screen::Home($screen) => $do.map(Message::Home),
            Screen::Certificate($screen) => $do.map(Message::Certificate),
            Screen::Course($screen) => $do.map(Message::Course),
            Screen::Lesson($screen) => $do.map(Message::Lesson),
            Screen::Quiz($screen) => $do.map(Message::Quiz),
            Screen::Results($screen) => $do.map(Message::Results),
            Screen::Review($screen) => $do.map(Message::Review),
            Screen::Glossary($screen) => $do.map(Message::Glossary),
            Screen::Notes($screen) => $do.map(Message::Notes),
            Screen::Practice($screen) => $do.map(Message::Practice),
            Screen::Progress($screen) => $do.map(Message::Progress),
            Screen::Desk($screen) => $do.map(Message::Desk),
            Screen::Exam($screen) => $do.map(Message::Exam),
            Screen::Settings($screen) => $do.map(Message::Settings),
            Screen::Welcome($screen) => $do.map(Message::Welcome),
        }
    };
}

impl Screen {
    /// Opens a place, with what must be done once it shows.
    pub fn open(route: Route, shared: &mut Shared) -> (Self, Action<Message>) {
        match route {
            Route::Home => (Self::Home(home::Home::new(shared)), Action::None),
            Route::Certificate(session) => (
                Self::Certificate(certificate::Certificate::new(shared, session)),
                Action::None,
            ),
            Route::Course(module) => {
                let (screen, action) = course::Course::new(shared, module);
                (Self::Course(screen), action.map(Message::Course))
            }
            Route::Lesson(visit) => {
                let (screen, action) = lesson::Lesson::new(shared, visit);
                (Self::Lesson(screen), action.map(Message::Lesson))
            }
            Route::Quiz(lesson, start) => {
                let screen = quiz::Quiz::new(shared, lesson, start);
                (Self::Quiz(screen), Action::None)
            }
            Route::Results(lesson) => (
                Self::Results(results::Results::new(shared, lesson)),
                Action::None,
            ),
            Route::Review => (Self::Review(review::Review::new(shared)), Action::None),
            Route::Reviewing(start) => {
                (Self::Quiz(quiz::Quiz::review(shared, start)), Action::None)
            }
            Route::Glossary(term) => {
                let (screen, action) = glossary::Glossary::new(shared, term);
                (Self::Glossary(screen), action.map(Message::Glossary))
            }
            Route::Notes => (Self::Notes(notes::Notes::new(shared)), Action::None),
            Route::Practice => (
                Self::Practice(practice::Practice::new(shared)),
                Action::None,
            ),
            Route::Progress => {
                let (screen, action) = progress::Progress::new(shared);
                (Self::Progress(screen), action.map(Message::Progress))
            }
            Route::Desk(id) => {
                let (screen, action) = desk::Desk::new(shared, id);
                (Self::Desk(screen), action.map(Message::Desk))
            }
            Route::Exam(to) => {
                let (screen, action) = exam::Exam::new(shared, to);
                (Self::Exam(screen), action.map(Message::Exam))
            }
            Route::Settings => (
                Self::Settings(settings::Settings::new(shared)),
                Action::None,
            ),
            Route::SettingsAt(section) => {
                let (screen, action) = settings::Settings::at(shared, section);
                (Self::Settings(screen), action.map(Message::Settings))
            }
        }
    }

    /// Hands a message to the screen it is for; one that comes too late, for a
    /// screen that was left, is dropped.
    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        macro_rules! hand {
            ($($kind:ident),*) => {
                match (self, message) {
                    $((Self::$kind(screen), Message::$kind(message)) => {
                        screen.update(shared, message).map(Message::$kind)
                    })*
                    _ => Action::None,
                }
            };
        }
        hand!(
            Home,
            Certificate,
            Course,
            Lesson,
            Quiz,
            Results,
            Review,
            Glossary,
            Notes,
            Practice,
            Progress,
            Desk,
            Exam,
            Settings,
            Welcome
        )
    }

    pub fn title(&self, shared: &Shared) -> String {
        each!(self, screen => screen.title(shared))
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        wrapped!(self, screen => screen.view(shared))
    }

    /// A dialog that stands before everything, the rail included.
    pub fn dialog<'a>(&'a self, shared: &'a Shared) -> Option<Element<'a, Message>> {
        Some(wrapped!(self, screen => screen.dialog(shared)?))
    }

    /// What a key does that nothing on the screen wanted.
    pub fn on_key(&self, shared: &Shared, press: &KeyPress) -> Option<Message> {
        wrapped!(self, screen => screen.on_key(shared, press))
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        each!(self, screen => screen.keys(shared))
    }

    /// The thing that takes the focus when the screen opens.
    pub fn main(&self) -> Option<widget::Id> {
        each!(self, screen => screen.main())
    }

    /// Language or course changed: texts held by the screen are taken anew,
    /// and the learner stays where they were.
    pub fn refresh(&mut self, shared: &mut Shared) {
        each!(self, screen => screen.refresh(shared));
    }

    /// Writes down what is not written yet, before the learner goes somewhere
    /// else.
    pub fn leave(&mut self, shared: &mut Shared) {
        match self {
            Self::Desk(screen) => screen.leave(shared),
            Self::Exam(screen) => screen.leave(shared),
            _ => {}
        }
    }

    /// What makes time pass, while something runs against the clock.
    pub fn subscription(&self) -> Subscription<Message> {
        match self {
            Self::Desk(screen) => screen.subscription().map(Message::Desk),
            Self::Exam(screen) => screen.subscription().map(Message::Exam),
            _ => Subscription::none(),
        }
    }

    /// The screen is left for a while or for good: the place on the rail that
    /// is lit meanwhile.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::Home(_) => Some(Place::Home),
            Self::Review(_) => Some(Place::Review),
            Self::Quiz(screen) if screen.is_review() => Some(Place::Review),
            Self::Certificate(_)
            | Self::Course(_)
            | Self::Lesson(_)
            | Self::Quiz(_)
            | Self::Results(_)
            | Self::Exam(_) => Some(Place::Course),
            Self::Glossary(_) => Some(Place::Glossary),
            Self::Notes(_) => Some(Place::Notes),
            Self::Practice(_) | Self::Desk(_) => Some(Place::Practice),
            Self::Progress(_) => Some(Place::Progress),
            Self::Settings(_) => Some(Place::Settings),
            Self::Welcome(_) => None,
        }
    }

    /// Where Escape leads when nobody sent us here.
    pub fn parent(&self) -> Route {
        match self {
            Self::Lesson(screen) => Route::Course(screen.module()),
            Self::Quiz(screen) => screen.parent(),
            Self::Results(screen) => {
                Route::Lesson(super::route::Visit::new(screen.lesson().clone()))
            }
            Self::Desk(_) => Route::Practice,
            Self::Certificate(screen) => screen.parent(),
            Self::Exam(screen) => screen.parent(),
            _ => Route::Home,
        }
    }
}
