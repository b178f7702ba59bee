//! The results of a lesson's last quiz: what holds, what to re-read, and each
//! question with its feedback.

mod lines;
mod question;
mod view;

use std::collections::BTreeSet;
use std::sync::Arc;

use iced::advanced::widget::operate;
use iced::keyboard::key::Named;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::{Element, widget};

use self::lines::{Line, Passage};
use super::KeyHelp;
use crate::course::{self, Id};
use crate::gui::block::Pictures;
use crate::gui::route::{Action, QuizStart, Route, Visit};
use crate::gui::shared::Shared;
use crate::gui::widget::reading;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;
use crate::progress::mastery::{ITEMS, SHARE};
use crate::progress::{Mastery, QuizKind, Sitting};
use crate::quiz::Verdict;

/// The scrollable of the page.
const PAGE: &str = "results";
/// The one main thing to do.
const MAIN: &str = "results-main";

/// How far an arrow key scrolls, in logical pixels.
const STEP: f32 = 60.0;

pub struct Results {
    id: Id,
    /// `None` when the course that is open has no such lesson.
    lesson: Option<Arc<course::Lesson>>,
    /// What its questions ask about.
    pictures: Pictures,
    /// `None` when no quiz of the lesson was ever finished.
    quiz: Option<Quiz>,
    /// Whether another quiz of the lesson waits.
    unfinished: bool,
    /// The lesson that follows in the course.
    next: Option<Id>,
    /// Questions whose details show.
    open: BTreeSet<Id>,
    /// How far the page is scrolled, in logical pixels.
    scroll: f32,
}

/// A finished quiz, ready to be drawn.
struct Quiz {
    sitting: Sitting,
    lines: Vec<Line>,
    passages: Vec<Passage>,
}

impl Quiz {
    fn count(&self, verdict: Verdict) -> usize {
        let lines = self.lines.iter();
        lines.filter(|line| line.verdict == verdict).count()
    }

    /// Questions that can be asked again because they were not right.
    fn to_redo(&self) -> usize {
        let lines = self.lines.iter();
        lines
            .filter(|line| line.verdict != Verdict::Right && line.asked.is_some())
            .count()
    }

    /// How many right answers the quiz was short of a good day, when it is the
    /// best day so far. `pool` is the number of items of the lesson.
    fn short_of_a_good_day(&self, mastery: Mastery, pool: usize) -> Option<usize> {
        let Mastery::Practising { best } = mastery else {
            return None;
        };
        let sum: f32 = self.lines.iter().map(|line| line.answer.score).sum();
        let of = self.lines.len().max(ITEMS.min(pool)).max(1) as f32;
        let is_best = (sum / of - best).abs() < 0.001;
        // A whole number of answers, rounding errors of partial credit forgiven.
        is_best.then(|| (SHARE * of - sum - 0.001).ceil().max(0.0) as usize)
    }

    fn is_redo(&self) -> bool {
        self.sitting.kind == QuizKind::Redo
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Toggle(Id),
    /// Opens the passage of the lesson that explains.
    Passage(Id),
    Resume,
    Redo,
    Again,
    Lesson,
    Next(Id),
    Scrolled(f32),
    Scroll(f32),
    Page,
    /// The screen shows, for the first time or again.
    Shown,
    /// A question of the past cannot be answered.
    Closed,
}

impl Results {
    pub fn new(shared: &mut Shared, lesson: Id) -> Self {
        let mut screen = Self {
            id: lesson,
            lesson: None,
            pictures: Pictures::default(),
            quiz: None,
            unfinished: false,
            next: None,
            open: BTreeSet::new(),
            scroll: 0.0,
        };
        screen.refresh(shared);
        screen
    }

    pub fn lesson(&self) -> &Id {
        &self.id
    }

    pub fn title(&self, shared: &Shared) -> String {
        let results = say::results::title(shared.ui.language);
        match &self.lesson {
            Some(lesson) => format!("{results} · {}", lesson.title),
            None => results.to_owned(),
        }
    }

    pub fn update(&mut self, _shared: &mut Shared, message: Message) -> Action<Message> {
        let quiz = |start| Action::Go(Route::Quiz(self.id.clone(), start));
        match message {
            Message::Toggle(item) => {
                if !self.open.remove(&item) {
                    self.open.insert(item);
                }
                Action::None
            }
            Message::Passage(block) => {
                Action::Visit(Route::Lesson(Visit::passage(self.id.clone(), block)))
            }
            Message::Resume => quiz(QuizStart::Continue),
            Message::Redo => quiz(QuizStart::Redo),
            Message::Again => quiz(QuizStart::New),
            Message::Lesson => Action::Go(Route::Lesson(Visit::new(self.id.clone()))),
            Message::Next(lesson) => Action::Go(Route::Lesson(Visit::new(lesson))),
            Message::Scrolled(y) => {
                self.scroll = y;
                Action::None
            }
            Message::Scroll(y) => {
                Action::Run(operation::scroll_by(PAGE, AbsoluteOffset { x: 0.0, y }))
            }
            Message::Page => Action::Run(operate(reading::page(PAGE.into())).discard()),
            Message::Shown => Action::Run(operation::scroll_to(
                PAGE,
                AbsoluteOffset {
                    x: None,
                    y: Some(self.scroll),
                },
            )),
            Message::Closed => Action::None,
        }
    }

    /// The main thing to do from here.
    fn onward(&self) -> Message {
        let to_redo = self.quiz.as_ref().map_or(0, Quiz::to_redo);
        match (&self.quiz, &self.next) {
            _ if self.unfinished => Message::Resume,
            (None, _) => Message::Resume,
            (Some(_), _) if to_redo > 0 => Message::Redo,
            (Some(_), Some(next)) => Message::Next(next.clone()),
            (Some(_), None) => Message::Lesson,
        }
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub fn dialog<'a>(&'a self, _shared: &'a Shared) -> Option<Element<'a, Message>> {
        None
    }

    pub fn on_key(&self, shared: &Shared, press: &KeyPress) -> Option<Message> {
        match press.named() {
            Some(Named::ArrowDown) => return Some(Message::Scroll(STEP)),
            Some(Named::ArrowUp) => return Some(Message::Scroll(-STEP)),
            Some(Named::PageDown) => return Some(Message::Page),
            Some(Named::PageUp) => {
                return Some(Message::Scroll(STEP - shared.ui.window.height / 2.0));
            }
            Some(Named::ArrowRight) => return self.next.clone().map(Message::Next),
            Some(Named::Enter) if !press.repeat => return Some(self.onward()),
            _ => {}
        }
        let to_redo = self.quiz.as_ref().map_or(0, Quiz::to_redo);
        match press.typed()?.to_ascii_lowercase() {
            'r' if to_redo > 0 => Some(Message::Redo),
            'q' if self.lesson.is_some() => Some(Message::Again),
            'l' if self.lesson.is_some() => Some(Message::Lesson),
            _ => None,
        }
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        let redo = self.quiz.as_ref().is_some_and(|quiz| quiz.to_redo() > 0);
        let next = self.next.is_some();
        let redo = redo.then(|| ("R", say::results::key_redo(language)));
        let next = next.then(|| ("→", say::results::key_next(language)));
        let of_lesson = [
            ("Q", say::results::key_new(language)),
            ("L", say::results::key_lesson(language)),
        ];
        let known = self.lesson.is_some();
        let of_lesson = of_lesson.into_iter().filter(|_| known);
        let enter = (
            say::shell::enter(language),
            say::results::key_onward(language),
        );
        std::iter::once(enter)
            .chain(redo)
            .chain(of_lesson)
            .chain(next)
            .chain(reading::keys(language))
            .collect()
    }

    pub fn main(&self) -> Option<widget::Id> {
        Some(MAIN.into())
    }

    /// Takes the questions in the language of the interface, and the last quiz
    /// from the journal; what was unfolded stays so.
    pub fn refresh(&mut self, shared: &mut Shared) {
        self.lesson = shared.lesson(&self.id);
        self.pictures = self
            .lesson
            .as_deref()
            .map(|lesson| shared.pictures_asked(lesson))
            .unwrap_or_default();
        let known = shared.learned().lesson(&self.id);
        self.unfinished = known.unfinished.is_some();
        self.quiz = known.finished.as_ref().map(|sitting| {
            let lesson = self.lesson.as_deref();
            let lines = lines::lines(sitting, lesson, shared.ui.language);
            Quiz {
                passages: lines::passages(&lines, lesson),
                lines,
                sitting: sitting.clone(),
            }
        });
        let mut after = shared
            .course()
            .lessons()
            .skip_while(|(_, entry)| entry.id != self.id);
        self.next = after.nth(1).map(|(_, entry)| entry.id.clone());
    }
}
