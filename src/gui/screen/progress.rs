//! Progress: what the learner's work amounts to, card by card, and their own
//! rating of themselves.

mod calibration;
mod card;
mod coming;
mod competences;
mod figures;
mod ledger;
mod practice;
mod rating;
mod recall;
mod regularity;
mod table;
mod time;
mod view;

use std::collections::BTreeSet;
use std::sync::Arc;

use iced::advanced::widget::operate;
use iced::keyboard::key::Named;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::{Element, Task, widget};

use self::card::Card;
use self::figures::Figures;
use self::rating::Rating;
use super::KeyHelp;
use crate::course::{Catalogue, Id};
use crate::gui::route::{Action, ExamRoute, Request, Route, Visit};
use crate::gui::shared::{AT_ONCE, Shared};
use crate::gui::widget::scope::KeyPress;
use crate::gui::widget::{reading, travel};
use crate::language::say;
use crate::progress::{Plan, PlanEvent, What};

/// The scrollable of the page.
const PAGE: &str = "progress";
/// What takes the focus when the screen opens.
const MAIN: &str = "progress-main";

/// How far an arrow key scrolls, in logical pixels.
const STEP: f32 = 60.0;

/// Where the page leads for exams; `None`, for a course without any, hides the
/// way.
fn exams(shared: &Shared) -> Option<Route> {
    shared
        .course()
        .exam
        .as_ref()
        .map(|_| Route::Exam(ExamRoute::Hub))
}

pub struct Progress {
    /// The items of the lessons that were answered in, and how many lessons
    /// these are; `None` while they are being read.
    items: Option<(Arc<Catalogue>, usize)>,
    figures: Figures,
    /// Cards that show their figures as a table.
    tables: BTreeSet<Card>,
    /// Whether every open misconception shows, and not the latest alone.
    all_wrong: bool,
    /// Whether those put right show.
    cured: bool,
    rating: Option<Rating>,
    /// How far the page is scrolled, in logical pixels.
    scroll: f32,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// The lessons were read.
    Items(Arc<Catalogue>, usize),
    /// One card as a table, or as a chart again.
    Table(Card),
    /// All of them.
    Tables,
    Rate,
    Rating(rating::Message),
    /// Days a week; `None` for no rhythm.
    Rhythm(Option<u8>),
    Streaks(bool),
    AllWrong,
    Cured,
    /// The passage that explains a question of a lesson.
    Passage(Id, Id),
    Course,
    Exams,
    Scrolled(f32),
    Scroll(f32),
    Page,
    /// The screen shows, for the first time or again.
    Shown,
}

impl Progress {
    pub fn new(shared: &mut Shared) -> (Self, Action<Message>) {
        let count = shared.answered_lessons();
        let mut screen = Self {
            items: None,
            figures: Figures::new(shared, None),
            tables: BTreeSet::new(),
            all_wrong: false,
            cured: false,
            rating: None,
            scroll: 0.0,
        };
        if count <= AT_ONCE {
            screen.refresh(shared);
            return (screen, Action::None);
        }
        let reading = Task::future(shared.catalogue_apart());
        let reading =
            reading.and_then(move |items| Task::done(Message::Items(Arc::new(items), count)));
        (screen, Action::Run(reading))
    }

    pub fn title(&self, shared: &Shared) -> String {
        say::progress::place(shared.ui.language).to_owned()
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Items(items, count) => {
                self.items = Some((items, count));
                self.refresh(shared);
            }
            Message::Table(card) => {
                if !self.tables.remove(&card) {
                    self.tables.insert(card);
                }
            }
            Message::Tables => {
                let all = self.tables.len() == Card::ALL.len();
                self.tables = Card::ALL.into_iter().filter(|_| !all).collect();
            }
            Message::Rate => return self.rate(shared),
            Message::Rating(message) => return self.rating(shared, message),
            Message::Rhythm(rhythm) => self.plan(shared, |plan| plan.rhythm = rhythm),
            Message::Streaks(streaks) => self.plan(shared, |plan| plan.streaks = streaks),
            Message::AllWrong => self.all_wrong = !self.all_wrong,
            Message::Cured => self.cured = !self.cured,
            Message::Passage(lesson, item) => return passage(shared, lesson, &item),
            Message::Course => return Action::Go(Route::Course(None)),
            Message::Exams => return exams(shared).map_or(Action::None, Action::Visit),
            Message::Scrolled(y) => self.scroll = y,
            Message::Scroll(y) => {
                return Action::Run(operation::scroll_by(PAGE, AbsoluteOffset { x: 0.0, y }));
            }
            Message::Page => return Action::Run(operate(reading::page(PAGE.into())).discard()),
            Message::Shown => {
                let to = AbsoluteOffset {
                    x: None,
                    y: Some(self.scroll),
                };
                return Action::Run(operation::scroll_to(PAGE, to));
            }
        }
        Action::None
    }

    fn plan(&mut self, shared: &mut Shared, change: impl FnOnce(&mut Plan)) {
        let mut plan = *shared.progress().plan();
        change(&mut plan);
        shared.record(|_| What::Plan(PlanEvent::Set(plan.sound())));
        self.refresh(shared);
    }

    fn rate(&mut self, shared: &Shared) -> Action<Message> {
        let ids = shared.course().competences.iter().map(|it| it.id.clone());
        self.rating = Rating::new(ids.collect(), shared.learned().ratings().last());
        match &self.rating {
            Some(rating) => focus(rating.main()),
            None => Action::None,
        }
    }

    fn rating(&mut self, shared: &mut Shared, message: rating::Message) -> Action<Message> {
        let Some(rating) = &mut self.rating else {
            return Action::None;
        };
        match rating.update(message) {
            rating::Outcome::Stay => focus(rating.main()),
            rating::Outcome::Close => {
                self.rating = None;
                focus(MAIN.into())
            }
            rating::Outcome::Save(levels) => {
                self.rating = None;
                let event = shared.record(|_| What::Plan(PlanEvent::Rated { levels }));
                self.refresh(shared);
                let words = say::progress::rated(shared.ui.language).to_owned();
                Action::Open(Request::Toast(words, Some(event)))
            }
        }
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub fn dialog<'a>(&'a self, shared: &'a Shared) -> Option<Element<'a, Message>> {
        let rating = self.rating.as_ref()?;
        Some(rating::view(rating, shared))
    }

    pub fn on_key(&self, shared: &Shared, press: &KeyPress) -> Option<Message> {
        match press.named() {
            Some(Named::ArrowDown) => return Some(Message::Scroll(STEP)),
            Some(Named::ArrowUp) => return Some(Message::Scroll(-STEP)),
            Some(Named::PageDown) => return Some(Message::Page),
            Some(Named::PageUp) => {
                return Some(Message::Scroll(STEP - shared.ui.window.height / 2.0));
            }
            _ => {}
        }
        match press.typed()?.to_ascii_lowercase() {
            't' => Some(Message::Tables),
            'e' if !shared.course().competences.is_empty() => Some(Message::Rate),
            _ => None,
        }
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        let rates = !shared.course().competences.is_empty();
        let rate = rates.then(|| ("E", say::progress::key_rate(language)));
        std::iter::once(("T", say::progress::key_tables(language)))
            .chain(rate)
            .chain(reading::keys(language))
            .collect()
    }

    pub fn main(&self) -> Option<widget::Id> {
        Some(MAIN.into())
    }

    /// Works every figure out anew; the lessons are read again only where
    /// another one was answered in.
    pub fn refresh(&mut self, shared: &mut Shared) {
        let count = shared.answered_lessons();
        let known = self.items.as_ref().is_some_and(|(_, of)| *of == count);
        if !known {
            self.items = Some((Arc::new(shared.catalogue()), count));
        }
        let items = self.items.as_ref().map(|(items, _)| &**items);
        self.figures = Figures::new(shared, items);
    }
}

fn focus(on: widget::Id) -> Action<Message> {
    Action::Run(operate(travel::settle(on)).discard())
}

/// Opens the passage that explains a question, or its lesson when the course
/// has the question no more.
fn passage(shared: &Shared, lesson: Id, item: &Id) -> Action<Message> {
    let read = shared.lesson(&lesson);
    let block = read.and_then(|read| Some(read.item(item)?.explains.clone()));
    Action::Visit(Route::Lesson(match block {
        Some(block) => Visit::passage(lesson, block),
        None => Visit::new(lesson),
    }))
}
