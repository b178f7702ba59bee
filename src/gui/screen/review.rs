//! The reviews: what is due today, how the last session went, what was set
//! aside, and the plan.

mod last;
mod plan;
mod today;
mod view;

use iced::keyboard::key::Named;
use iced::{Element, widget};

use self::last::{Last, Passage};
use self::plan::Form;
use self::today::Today;
use super::KeyHelp;
use crate::course::{Catalogue, Id};
use crate::gui::route::{Action, Request, ReviewStart, Route, Visit};
use crate::gui::shared::Shared;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;
use crate::progress::{MemoryEvent, Plan, PlanEvent, What};
use crate::review::{Card, Standing};

const MAIN: &str = "review-main";

pub struct Review {
    today: Today,
    last: Option<Last>,
    /// Items pulled out after too many lapses.
    leeches: Vec<Leech>,
    form: Form,
    standing: Standing,
}

/// An item that waits for its passage to be read again.
struct Leech {
    item: Id,
    passage: Passage,
}

#[derive(Debug, Clone)]
pub enum Message {
    Start(ReviewStart),
    Course,
    Passage(Id, Id),
    Release(Id, Id),
    Plan(plan::Message),
}

impl Review {
    pub fn new(shared: &mut Shared) -> Self {
        let mut screen = Self {
            today: Today::default(),
            last: None,
            leeches: Vec::new(),
            form: Form::default(),
            standing: Standing::default(),
        };
        screen.refresh(shared);
        screen
    }

    pub fn title(&self, shared: &Shared) -> String {
        say::review::title(shared.ui.language).to_owned()
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Start(start) => Action::Go(Route::Reviewing(start)),
            Message::Course => Action::Go(Route::Course(None)),
            Message::Passage(lesson, block) => {
                Action::Visit(Route::Lesson(Visit::passage(lesson, block)))
            }
            Message::Release(lesson, item) => self.release(shared, lesson, item),
            Message::Plan(message) => {
                if let Some(plan) = self.form.update(shared.progress().plan(), message) {
                    self.set(shared, plan);
                }
                Action::None
            }
        }
    }

    fn release(&mut self, shared: &mut Shared, lesson: Id, item: Id) -> Action<Message> {
        let event = shared.record(|_| What::Memory(MemoryEvent::Released { lesson, item }));
        self.refresh(shared);
        let words = say::review::released(shared.ui.language).to_owned();
        Action::Open(Request::Toast(words, Some(event)))
    }

    fn set(&mut self, shared: &mut Shared, plan: Plan) {
        if plan != *shared.progress().plan() {
            shared.record(|_| What::Plan(PlanEvent::Set(plan)));
            self.refresh(shared);
        }
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub fn dialog<'a>(&'a self, _shared: &'a Shared) -> Option<Element<'a, Message>> {
        None
    }

    pub fn on_key(&self, _shared: &Shared, press: &KeyPress) -> Option<Message> {
        let enter = press.named() == Some(Named::Enter) && !press.repeat;
        enter.then(|| self.today.message()).flatten()
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        let start = (
            say::shell::enter(language),
            say::review::key_start(language),
        );
        let can = self.today.message().is_some();
        can.then_some(start).into_iter().collect()
    }

    pub fn main(&self) -> Option<widget::Id> {
        Some(MAIN.into())
    }

    /// Takes everything anew from the course and from the journal.
    pub fn refresh(&mut self, shared: &mut Shared) {
        let catalogue: Catalogue = shared.catalogue();
        self.standing = shared.reviews(&catalogue);
        self.today = Today::new(shared, &self.standing);
        self.last = Last::new(shared);
        let leech = |card: &Card| {
            Some(Leech {
                item: card.item.clone(),
                passage: Passage::of(shared, &card.lesson, &card.item)?,
            })
        };
        self.leeches = self.standing.leeches.iter().filter_map(leech).collect();
        self.form.refresh(shared, &self.standing);
    }
}
