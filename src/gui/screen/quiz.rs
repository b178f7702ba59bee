//! The questions of a lesson, one at a time.
//!
//! Every answer is in the journal before its feedback shows, so that closing
//! the window at any moment loses nothing: the quiz goes on at the first
//! question without an answer.

mod bar;
mod begin;
mod keys;
mod steps;
mod view;

use std::sync::Arc;

use iced::advanced::widget::operate;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::{Element, Task, widget};

use super::KeyHelp;
use crate::course::{self, Id, Interaction};
use crate::gui::block::Pictures;
use crate::gui::question::stem::Stem;
use crate::gui::route::{Action, QuizStart, Route, Visit};
use crate::gui::shared::Shared;
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::reading;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;
use crate::progress::{Confidence, EventId};
use crate::quiz::{Edit, Phase, Refusal, Session};

/// The scrollable that holds the question.
const PAGE: &str = "quiz";
/// The question and what the learner answers with.
const ASKED: &str = "quiz-asked";
/// What the learner answers with.
const SHEET: &str = "quiz-sheet";
const HINTS: &str = "quiz-hints";
/// The one main thing to do: hand in, skip, go on.
const MAIN: &str = "quiz-main";
/// Names no widget: resting there takes the focus from all.
const NOWHERE: &str = "quiz-nowhere";

pub struct Quiz {
    id: Id,
    /// `None` when the course that is open has no such lesson.
    lesson: Option<Arc<course::Lesson>>,
    /// What its questions ask about.
    pictures: Pictures,
    stage: Stage,
    /// The stem on screen.
    stem: Stem,
    /// Why the answer was not taken, until it changes.
    refusal: Option<Refusal>,
    /// How far the question is scrolled, in logical pixels.
    scroll: f32,
}

/// What there is to show.
enum Stage {
    Taking(Box<Taking>),
    Nothing(Nothing),
}

/// Why there is nothing to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nothing {
    /// The lesson is not in the course.
    NoLesson,
    NoQuestions,
    AllRight,
    /// The quiz was forgotten while another screen was open.
    Stopped,
}

struct Taking {
    session: Session,
    /// Identifies the quiz in the journal.
    sitting: EventId,
    /// The answer on screen in the journal, to be retracted by undoing.
    answer: Option<EventId>,
    change: Change,
}

/// What became of the questions of a quiz since it was left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Change {
    /// Questions that the course has no more.
    gone: usize,
    /// Answered ones that ask something else now.
    edited: usize,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// A control changes the answer.
    Edit(Edit),
    /// A key does.
    Key(Edit),
    Submit,
    Rate(Option<Confidence>),
    Hint,
    Undo,
    Continue,
    Reread,
    Link(LinkEvent),
    Scrolled(f32),
    Scroll(f32),
    Page,
    /// The screen shows, for the first time or again.
    Shown,
    Begin,
    Lesson,
    Close,
}

impl Quiz {
    /// Opens the quiz of a lesson, and writes down what begins.
    pub fn new(shared: &mut Shared, lesson: Id, start: QuizStart) -> Self {
        let mut screen = Self {
            lesson: None,
            pictures: Pictures::default(),
            id: lesson,
            stage: Stage::Nothing(Nothing::NoLesson),
            stem: Stem::default(),
            refusal: None,
            scroll: 0.0,
        };
        screen.load(shared);
        screen.begin(shared, start);
        screen
    }

    fn load(&mut self, shared: &Shared) {
        self.lesson = shared.lesson(&self.id);
        let lesson = self.lesson.as_deref();
        self.pictures = lesson
            .map(|lesson| shared.pictures_asked(lesson))
            .unwrap_or_default();
    }

    fn begin(&mut self, shared: &mut Shared, start: QuizStart) {
        self.stage = match self.lesson.clone() {
            Some(lesson) => begin::begin(shared, &lesson, start),
            None => Stage::Nothing(Nothing::NoLesson),
        };
        self.restem();
    }

    pub fn lesson(&self) -> &Id {
        &self.id
    }

    pub fn title(&self, shared: &Shared) -> String {
        let questions = say::quiz::title(shared.ui.language);
        match &self.lesson {
            Some(lesson) => format!("{questions} · {}", lesson.title),
            None => questions.to_owned(),
        }
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Edit(edit) => self.edit(edit),
            Message::Key(edit) => self.edit_by_key(edit),
            Message::Submit => self.submit(shared),
            Message::Rate(confidence) => self.rate(shared, confidence),
            Message::Hint => self.hint(shared),
            Message::Undo => self.undo(shared),
            Message::Continue => self.advance(shared),
            Message::Reread => self.reread(shared),
            Message::Link(event) => self.link(shared, event),
            Message::Scrolled(y) => {
                self.scroll = y;
                Action::None
            }
            Message::Scroll(y) => {
                Action::Run(operation::scroll_by(PAGE, AbsoluteOffset { x: 0.0, y }))
            }
            Message::Page => Action::Run(operate(reading::page(PAGE.into())).discard()),
            Message::Shown => Action::Run(scroll_to(self.scroll)),
            Message::Begin => {
                self.begin(shared, QuizStart::New);
                Action::Run(self.rest())
            }
            Message::Lesson => Action::Go(Route::Lesson(Visit::new(self.id.clone()))),
            Message::Close => Action::Back,
        }
    }

    fn taking(&self) -> Option<&Taking> {
        match &self.stage {
            Stage::Taking(taking) => Some(taking),
            Stage::Nothing(_) => None,
        }
    }

    fn taking_mut(&mut self) -> Option<&mut Taking> {
        match &mut self.stage {
            Stage::Taking(taking) => Some(taking),
            Stage::Nothing(_) => None,
        }
    }

    fn restem(&mut self) {
        let item = self.taking().and_then(|taking| taking.session.item());
        self.stem = item.map(|item| Stem::new(&item.stem)).unwrap_or_default();
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub fn dialog<'a>(&'a self, _shared: &'a Shared) -> Option<Element<'a, Message>> {
        None
    }

    pub fn on_key(&self, shared: &Shared, press: &KeyPress) -> Option<Message> {
        self.message_of(shared, press)
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        self.help(shared.ui.language)
    }

    /// The field to type in, else the main button. While an answer is to be
    /// chosen nothing has the focus: digits, letters and Enter work without.
    pub fn main(&self) -> Option<widget::Id> {
        let Stage::Taking(taking) = &self.stage else {
            return Some(MAIN.into());
        };
        match (taking.session.phase(), taking.session.item()) {
            (Phase::Asking(_), Some(item)) => match item.interaction {
                Interaction::Cloze(_) => Some("gap-0".into()),
                Interaction::Numeric(_) => Some("number".into()),
                _ => None,
            },
            _ => Some(MAIN.into()),
        }
    }

    /// Takes the questions in the language of the interface. The quiz goes on
    /// as it was, unless the journal has forgotten it.
    pub fn refresh(&mut self, shared: &mut Shared) {
        self.load(shared);
        let now = shared.now().at;
        let going_on = shared
            .learned()
            .lesson(&self.id)
            .unfinished
            .as_ref()
            .map(|sitting| sitting.session);
        let lesson = self.lesson.clone();
        match (&mut self.stage, lesson) {
            (stage, None) => *stage = Stage::Nothing(Nothing::NoLesson),
            (Stage::Taking(taking), Some(lesson)) => {
                if going_on == Some(taking.sitting) {
                    let items = lesson.all_items().cloned().collect();
                    taking.session.translate(items, shared.ui.language);
                    taking.session.unpause(now);
                } else {
                    self.stage = Stage::Nothing(Nothing::Stopped);
                }
            }
            (Stage::Nothing(Nothing::NoLesson), Some(_)) => {
                self.begin(shared, QuizStart::Continue);
            }
            (Stage::Nothing(_), Some(_)) => {}
        }
        self.restem();
    }
}

fn scroll_to(y: f32) -> Task<Message> {
    operation::scroll_to(
        PAGE,
        AbsoluteOffset {
            x: None,
            y: Some(y),
        },
    )
}
