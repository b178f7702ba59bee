//! The reader: one column of text, checks answered in place, notes in the
//! margin, and always where one is.

mod broken;
mod checks;
mod end;
mod margin;
mod notes;
mod parts;
mod view;

use std::collections::BTreeSet;
use std::sync::Arc;

use iced::keyboard::key::Named;
use iced::widget::scrollable;
use iced::{Element, Task, widget};

use self::checks::Checks;
use self::notes::Draft;
pub use self::notes::NoteMessage;
use super::KeyHelp;
use crate::course::markup::Link;
use crate::course::problem::Problem;
use crate::course::{self, Block, Id};
use crate::gui::block::Pictures;
use crate::gui::route::{Action, QuizStart, Request, Route, Visit};
use crate::gui::shared::Shared;
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::scope::KeyPress;
use crate::gui::widget::{reading, travel};
use crate::language::say;
use crate::progress::{LessonEvent, What};
use crate::quiz::Edit;

/// The scrollable that holds the text.
const READER: &str = "reader";

pub struct Lesson {
    id: Id,
    /// `None` when the course that is open has no such lesson, or its file
    /// cannot be read.
    lesson: Option<Arc<course::Lesson>>,
    /// Why there is no lesson to show.
    problems: Arc<Vec<Problem>>,
    pictures: Pictures,
    checks: Checks,
    /// The block being read.
    at: usize,
    /// The passage that a question sent to.
    marked: Option<Id>,
    /// Charts shown as tables.
    tables: BTreeSet<Id>,
    /// The block under the pointer, whose margin shows what can be done.
    hovered: Option<Id>,
    /// The term under the pointer.
    term: Option<Id>,
    note: Option<Draft>,
    terms_open: bool,
    module: Option<Id>,
    /// The lessons before and after, in the order of the course.
    neighbours: (Option<Id>, Option<Id>),
}

#[derive(Debug, Clone)]
pub enum Message {
    Scrolled(scrollable::Viewport),
    At(usize),
    Link(LinkEvent),
    Chart(Id),
    Check(Id, CheckMessage),
    Hovered(Id),
    Bookmark(Id),
    Note(NoteMessage),
    Terms(bool),
    SeeTerm(Id),
    /// A page on, and after the last page the questions.
    Page,
    Questions,
    Results,
    /// Goes to a practice that the lesson prepares.
    Practise(Id),
    Open(Id),
    Outline,
    Return,
}

/// What happens to a question of the text.
#[derive(Debug, Clone)]
pub enum CheckMessage {
    Edit(Edit),
    Submit,
    Again,
    Hint,
}

impl Lesson {
    /// Opens a lesson where the visit says, or where it was left.
    pub fn new(shared: &mut Shared, visit: Visit) -> (Self, Action<Message>) {
        let lesson = shared.lesson(&visit.lesson);
        let known = shared.learned().lesson(&visit.lesson);
        let first = known.opened_at.is_none();
        let block = visit.block.clone().or_else(|| known.position.clone());
        let at = lesson
            .as_ref()
            .zip(block)
            .and_then(|(lesson, block)| lesson.position(&block))
            .unwrap_or(0);
        let mut screen = Self {
            id: visit.lesson.clone(),
            lesson,
            problems: Arc::default(),
            pictures: Pictures::default(),
            checks: Checks::default(),
            at,
            marked: visit.block.filter(|_| visit.marked),
            tables: BTreeSet::new(),
            hovered: None,
            term: None,
            note: None,
            terms_open: false,
            module: None,
            neighbours: (None, None),
        };
        screen.refresh(shared);
        if screen.lesson.is_some() && first {
            let lesson = screen.id.clone();
            shared.record(|_| What::Lesson(LessonEvent::Opened { lesson }));
        }
        let show = screen.show(at);
        (screen, Action::Run(show))
    }

    pub fn module(&self) -> Option<Id> {
        self.module.clone()
    }

    pub fn title(&self, _shared: &Shared) -> String {
        self.lesson
            .as_ref()
            .map(|lesson| lesson.title.clone())
            .unwrap_or_default()
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Scrolled(viewport) => self.scrolled(shared, viewport),
            Message::At(block) => self.reached(shared, block),
            Message::Link(event) => self.link(event),
            Message::Chart(chart) => {
                if !self.tables.remove(&chart) {
                    self.tables.insert(chart);
                }
                Action::None
            }
            Message::Check(item, message) => self.check(shared, &item, message),
            Message::Hovered(block) => {
                self.hovered = Some(block);
                Action::None
            }
            Message::Bookmark(block) => self.bookmark(shared, block),
            Message::Note(message) => self.note(shared, message),
            Message::Terms(open) => {
                self.terms_open = open;
                Action::None
            }
            Message::SeeTerm(term) => Action::Open(Request::Term(term)),
            Message::Page => self.page(),
            Message::Questions => {
                self.read(shared);
                Action::Go(Route::Quiz(self.id.clone(), QuizStart::Continue))
            }
            Message::Results => Action::Go(Route::Results(self.id.clone())),
            Message::Practise(id) => Action::Visit(Route::Desk(id)),
            Message::Open(lesson) => Action::Go(Route::Lesson(Visit::new(lesson))),
            Message::Outline => Action::Go(Route::Course(self.module.clone())),
            Message::Return => Action::Back,
        }
    }

    /// Finds out which block is being read; at the very end the lesson is read.
    fn scrolled(&mut self, shared: &mut Shared, viewport: scrollable::Viewport) -> Action<Message> {
        let rest = viewport.content_bounds().height
            - viewport.bounds().height
            - viewport.absolute_offset().y;
        if rest < 8.0 {
            self.read(shared);
            let last = self.blocks().len().saturating_sub(1);
            return self.reached(shared, last);
        }
        let names = self
            .blocks()
            .iter()
            .map(|block| block_id(block.id()))
            .collect();
        Action::Run(
            iced::advanced::widget::operate(reading::at_top(READER.into(), names, self.at))
                .map(Message::At),
        )
    }

    /// Keeps the reading position, once for each block.
    fn reached(&mut self, shared: &mut Shared, block: usize) -> Action<Message> {
        if block != self.at
            && let Some(reached) = self.blocks().get(block)
        {
            let (lesson, block_id) = (self.id.clone(), reached.id().clone());
            self.at = block;
            shared.record(|_| {
                What::Lesson(LessonEvent::Reached {
                    lesson,
                    block: block_id,
                })
            });
        }
        Action::None
    }

    /// The lesson was read to its end; said once.
    fn read(&mut self, shared: &mut Shared) {
        if self.lesson.is_some() && shared.learned().lesson(&self.id).read_at.is_none() {
            let lesson = self.id.clone();
            shared.record(|_| What::Lesson(LessonEvent::Read { lesson }));
        }
    }

    fn link(&mut self, event: LinkEvent) -> Action<Message> {
        match event {
            LinkEvent::Pressed(link) => Action::follow(link),
            LinkEvent::Hovered(Link::Term(term)) => {
                self.term = Some(term);
                Action::None
            }
            LinkEvent::Unfocused(Link::Term(term)) if self.term.as_ref() != Some(&term) => {
                Action::None
            }
            LinkEvent::Hovered(_) | LinkEvent::Left | LinkEvent::Unfocused(_) => {
                self.term = None;
                Action::None
            }
        }
    }

    fn check(&mut self, shared: &mut Shared, item: &Id, message: CheckMessage) -> Action<Message> {
        let heard = matches!(message, CheckMessage::Submit) && shared.ui.reader;
        if let Some(lesson) = &self.lesson {
            self.checks.update(shared, lesson, item, message);
        }
        if heard {
            let verdict = travel::settle(verdict_id(item));
            return Action::Run(iced::advanced::widget::operate(verdict).discard());
        }
        Action::None
    }

    fn bookmark(&mut self, shared: &mut Shared, block: Id) -> Action<Message> {
        let lesson = self.id.clone();
        let marked = shared.learned().lesson(&self.id).is_bookmarked(&block);
        shared.record(|_| {
            What::Lesson(if marked {
                LessonEvent::Unbookmarked { lesson, block }
            } else {
                LessonEvent::Bookmarked { lesson, block }
            })
        });
        Action::None
    }

    fn page(&mut self) -> Action<Message> {
        if self.lesson.is_none() {
            return Action::None;
        }
        if self.at + 1 >= self.blocks().len() {
            return Action::Run(Task::done(Message::Questions));
        }
        Action::Run(iced::advanced::widget::operate(reading::page(READER.into())).discard())
    }

    /// Scrolls to a block; the first is the top of the page, title included.
    fn show(&self, block: usize) -> Task<Message> {
        match self.blocks().get(block) {
            Some(block_at) if block > 0 => iced::advanced::widget::operate(reading::show(
                READER.into(),
                block_id(block_at.id()),
            ))
            .discard(),
            _ => Task::none(),
        }
    }

    fn blocks(&self) -> &[Block] {
        self.lesson.as_ref().map_or(&[], |lesson| &lesson.body)
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub fn dialog<'a>(&'a self, shared: &'a Shared) -> Option<Element<'a, Message>> {
        match &self.note {
            Some(draft) => Some(margin::editor(shared, draft)),
            None if self.terms_open => Some(parts::terms(self, shared)),
            None => None,
        }
    }

    pub fn on_key(&self, _shared: &Shared, press: &KeyPress) -> Option<Message> {
        let here = || self.blocks().get(self.at).map(|block| block.id().clone());
        match press.named() {
            Some(Named::Space) => return Some(Message::Page),
            Some(Named::ArrowRight) => return self.neighbours.1.clone().map(Message::Open),
            Some(Named::ArrowLeft) => return self.neighbours.0.clone().map(Message::Open),
            // The card goes first, and the pointer may stay where it is.
            Some(Named::Escape) => {
                self.term.as_ref()?;
                return Some(Message::Link(LinkEvent::Left));
            }
            Some(_) => return None,
            None => {}
        }
        match press.typed()?.to_ascii_lowercase() {
            'n' => here().map(|block| Message::Note(NoteMessage::Open(block))),
            'm' => here().map(Message::Bookmark),
            'g' => Some(Message::Terms(true)),
            'q' => Some(Message::Questions),
            _ => None,
        }
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        vec![
            (
                say::shell::space(language),
                say::lesson::key_space(language),
            ),
            ("N", say::lesson::key_note(language)),
            ("M", say::lesson::key_bookmark(language)),
            ("G", say::lesson::key_terms(language)),
            ("Q", say::lesson::key_questions(language)),
            ("←", say::lesson::key_previous(language)),
            ("→", say::lesson::key_next(language)),
        ]
    }

    pub fn main(&self) -> Option<widget::Id> {
        Some("lesson-next".into())
    }

    /// Takes the lesson in the language of the interface, and what the learner
    /// did in it; the place in the text stays.
    pub fn refresh(&mut self, shared: &mut Shared) {
        (self.lesson, self.problems) = match shared.read_lesson(&self.id) {
            Ok(lesson) => (Some(lesson), Arc::default()),
            Err(problems) => (None, problems),
        };
        let course = shared.course();
        self.module = course.find(&self.id).map(|(module, _)| module.id.clone());
        let order: Vec<&Id> = course.lessons().map(|(_, entry)| &entry.id).collect();
        let place = order.iter().position(|id| **id == self.id);
        let at = |place: Option<usize>| Some((*order.get(place?)?).clone());
        self.neighbours = (
            at(place.and_then(|place| place.checked_sub(1))),
            at(place.map(|place| place + 1)),
        );
        if let Some(lesson) = self.lesson.clone() {
            self.checks.refresh(shared, &lesson);
            self.pictures = shared.pictures_of(&lesson);
        }
    }
}

/// The name of what an answer was worth among the widgets.
fn verdict_id(item: &Id) -> widget::Id {
    format!("verdict-of-{item}").into()
}

/// The name of a block among the widgets.
fn block_id(block: &Id) -> widget::Id {
    format!("block-{block}").into()
}
