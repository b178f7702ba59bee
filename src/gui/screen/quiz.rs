//! The questions of a lesson, or of a review, one at a time.
//!
//! Every answer is in the journal before its feedback shows, so that closing
//! the window at any moment loses nothing: the quiz goes on at the first
//! question without an answer.

mod bar;
mod begin;
mod begin_review;
mod keys;
mod steps;
mod subject;
mod view;

use iced::advanced::widget::operate;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::{Element, Task, widget};

use self::subject::Subject;
use super::KeyHelp;
use crate::course::{Id, Interaction};
use crate::gui::block::Pictures;
use crate::gui::question::stem::Stem;
use crate::gui::route::{Action, QuizStart, ReviewStart, Route};
use crate::gui::shared::Shared;
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::reading;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;
use crate::memory;
use crate::progress::{Confidence, Effort, EventId};
use crate::quiz::{Edit, Phase, Refusal, Session};

/// The scrollable that holds the question.
const PAGE: &str = "quiz";
/// The question and what the learner answers with.
const ASKED: &str = "quiz-asked";
/// What the learner answers with.
const SHEET: &str = "quiz-sheet";
const HINTS: &str = "quiz-hints";
/// The passage that explains, where it opens by itself.
const PASSAGE: &str = "quiz-passage";
/// The one main thing to do: hand in, skip, go on.
const MAIN: &str = "quiz-main";
/// How sure one is, and what the answer was worth: where someone who listens
/// reads on.
const RATE: &str = "quiz-rate";
const VERDICT: &str = "quiz-verdict";
/// Names no widget: resting there takes the focus from all.
const NOWHERE: &str = "quiz-nowhere";

pub struct Quiz {
    subject: Subject,
    /// Of the lesson of the question on screen.
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
    /// Nothing is due, or the day's minutes are spent.
    Idle,
    /// The quiz was forgotten while another screen was open.
    Stopped,
}

struct Taking {
    session: Session,
    /// Identifies the quiz in the journal.
    sitting: EventId,
    /// The answer on screen in the journal, to be retracted by undoing.
    answer: Option<EventId>,
    /// Questions whose answer was taken back after its verdict: the next one
    /// is no first try.
    seen: Vec<Id>,
    /// How hard the answer on screen was, as the learner says.
    effort: Option<Effort>,
    change: Change,
}

impl Taking {
    fn new(session: Session, sitting: EventId, change: Change) -> Self {
        Self {
            session,
            sitting,
            answer: None,
            seen: Vec::new(),
            effort: None,
            change,
        }
    }
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
    Felt(Effort),
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
        let mut screen = Self::of(Subject::lesson(lesson, shared));
        screen.begin(shared, start);
        screen
    }

    /// Opens the review of today, and writes down what begins.
    pub fn review(shared: &mut Shared, start: ReviewStart) -> Self {
        let mut screen = Self::of(Subject::review(Vec::new(), shared));
        screen.begin_review(shared, start);
        screen
    }

    fn of(subject: Subject) -> Self {
        Self {
            subject,
            pictures: Pictures::default(),
            stage: Stage::Nothing(Nothing::NoLesson),
            stem: Stem::default(),
            refusal: None,
            scroll: 0.0,
        }
    }

    fn begin(&mut self, shared: &mut Shared, start: QuizStart) {
        self.stage = match &self.subject {
            Subject::Lesson {
                lesson: Some(lesson),
                ..
            } => begin::begin(shared, lesson, start),
            Subject::Lesson { lesson: None, .. } => Stage::Nothing(Nothing::NoLesson),
            Subject::Review { .. } => return self.begin_review(shared, ReviewStart::Due),
        };
        self.show(shared);
    }

    fn begin_review(&mut self, shared: &mut Shared, start: ReviewStart) {
        (self.subject, self.stage) = begin_review::begin(shared, start);
        self.show(shared);
    }

    /// Whether it asks what is due, and not about one lesson.
    pub fn is_review(&self) -> bool {
        self.subject.is_review()
    }

    /// Where Escape leads.
    pub fn parent(&self) -> Route {
        self.subject.parent()
    }

    pub fn title(&self, shared: &Shared) -> String {
        let language = shared.ui.language;
        let questions = say::quiz::title(language);
        match &self.subject {
            Subject::Lesson {
                lesson: Some(lesson),
                ..
            } => format!("{questions} · {}", lesson.title),
            Subject::Lesson { lesson: None, .. } => questions.to_owned(),
            Subject::Review { .. } => say::review::title(language).to_owned(),
        }
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Edit(edit) => self.edit(edit),
            Message::Key(edit) => self.edit_by_key(shared, edit),
            Message::Submit => self.submit(shared),
            Message::Rate(confidence) => self.rate(shared, confidence),
            Message::Felt(effort) => self.felt(shared, effort),
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
                Action::Run(self.rest(shared))
            }
            Message::Lesson => Action::Go(self.subject.parent()),
            Message::Close => Action::Back,
        }
    }

    fn taking(&self) -> Option<&Taking> {
        match &self.stage {
            Stage::Taking(taking) => Some(taking),
            Stage::Nothing(_) => None,
        }
    }

    /// Whether the passage that explains is opened: for someone who was sure of
    /// a wrong answer.
    fn opens_passage(&self) -> bool {
        let record = self.taking().and_then(|taking| taking.session.record());
        record.is_some_and(|record| {
            let sure = record.confidence == Some(Confidence::Sure);
            sure && memory::is_forgotten(record.grade.score)
        })
    }

    fn taking_mut(&mut self) -> Option<&mut Taking> {
        match &mut self.stage {
            Stage::Taking(taking) => Some(taking),
            Stage::Nothing(_) => None,
        }
    }

    /// Takes the stem and the pictures of the question on screen.
    fn show(&mut self, shared: &Shared) {
        let item = self.taking().and_then(|taking| taking.session.item());
        let stem = item.map(|item| Stem::new(&item.stem)).unwrap_or_default();
        let lesson = item.and_then(|item| self.subject.read(&item.id));
        let pictures = lesson.map(|lesson| shared.pictures_of(lesson));
        (self.stem, self.pictures) = (stem, pictures.unwrap_or_default());
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
        let mut help = self.help(shared.ui.language);
        help.extend(self.help_on_effort(shared));
        help
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
        self.subject.reload(shared);
        let going_on = self.subject.going_on(shared);
        let gone = matches!(self.subject, Subject::Lesson { lesson: None, .. });
        match &mut self.stage {
            stage if gone => *stage = Stage::Nothing(Nothing::NoLesson),
            Stage::Taking(taking) if going_on == Some(taking.sitting) => {
                let language = shared.ui.language;
                taking.session.translate(self.subject.items(), language);
                taking.session.unpause(shared.now().at);
            }
            stage @ Stage::Taking(_) => *stage = Stage::Nothing(Nothing::Stopped),
            Stage::Nothing(Nothing::NoLesson) => return self.begin(shared, QuizStart::Continue),
            Stage::Nothing(_) => {}
        }
        self.show(shared);
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
