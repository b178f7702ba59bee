//! A desk: the practice that is open, whatever its kind.
//!
//! Each kind has a file of one shape in the folder beside this one, as the
//! screens have. A desk takes its file, seed and moves from the journal when
//! it opens, so it shows what was left.

mod broken;
pub mod crisis;
pub mod reply;

use std::sync::Arc;

use iced::{Element, Subscription, widget};

use super::KeyHelp;
use crate::course::problem::Problem;
use crate::course::{Id, Practice};
use crate::gui::route::{Action, Route};
use crate::gui::shared::Shared;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;

pub struct Desk {
    id: Id,
    open: Open,
}

/// The desk that a practice's file opened, or why it did not.
enum Open {
    Crisis(Box<crisis::Crisis>),
    Broken(Arc<Vec<Problem>>),
    Reply(Box<reply::Workshop>),
}

#[derive(Debug, Clone)]
pub enum Message {
    /// Back to the practice room.
    Out,
    Crisis(crisis::Message),
    Reply(reply::Message),
}

impl Desk {
    pub fn new(shared: &mut Shared, id: Id) -> (Self, Action<Message>) {
        let (open, action) = Self::open(shared, &id);
        (Self { id, open }, action)
    }

    fn open(shared: &mut Shared, id: &Id) -> (Open, Action<Message>) {
        match shared.read_practice(id) {
            Ok(practice) => match practice.as_ref() {
                Practice::Crisis(_) => match crisis::Crisis::open(shared, &practice) {
                    Some((desk, action)) => {
                        let action = action.map(Message::Crisis);
                        (Open::Crisis(Box::new(desk)), action)
                    }
                    None => (Open::Broken(Arc::default()), Action::None),
                },
                Practice::Reply(exercise) => {
                    let (desk, action) = reply::Workshop::new(shared, exercise.as_ref().clone());
                    (Open::Reply(Box::new(desk)), action.map(Message::Reply))
                }
                _ => (Open::Broken(Arc::default()), Action::None),
            },
            Err(problems) => (Open::Broken(problems), Action::None),
        }
    }

    pub fn title(&self, shared: &Shared) -> String {
        let entry = shared.course().practice(&self.id);
        entry.map_or_else(
            || say::practice::title(shared.ui.language).to_owned(),
            |entry| entry.title.clone(),
        )
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match (&mut self.open, message) {
            (Open::Crisis(screen), Message::Crisis(message)) => {
                screen.update(shared, message).map(Message::Crisis)
            }
            (_, Message::Out) => Action::Go(Route::Practice),
            (Open::Reply(desk), Message::Reply(message)) => {
                desk.update(shared, message).map(Message::Reply)
            }
            _ => Action::None,
        }
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        match &self.open {
            Open::Crisis(screen) => screen.view(shared).map(Message::Crisis),
            Open::Broken(problems) => broken::view(&self.id, problems, shared),
            Open::Reply(desk) => desk.view(shared).map(Message::Reply),
        }
    }

    pub fn dialog<'a>(&'a self, _shared: &'a Shared) -> Option<Element<'a, Message>> {
        match &self.open {
            Open::Broken(_) | Open::Crisis(_) | Open::Reply(_) => None,
        }
    }

    pub fn on_key(&self, _shared: &Shared, press: &KeyPress) -> Option<Message> {
        match &self.open {
            Open::Broken(_) => None,
            Open::Crisis(desk) => desk.on_key(press).map(Message::Crisis),
            Open::Reply(desk) => desk.on_key(press).map(Message::Reply),
        }
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        match &self.open {
            Open::Crisis(screen) => screen.keys(shared),
            Open::Broken(_) => Vec::new(),
            Open::Reply(desk) => desk.keys(shared),
        }
    }

    pub fn main(&self) -> Option<widget::Id> {
        match &self.open {
            Open::Crisis(screen) => screen.main(),
            Open::Broken(_) => Some(broken::MAIN.into()),
            Open::Reply(desk) => Some(desk.main()),
        }
    }

    /// Takes the practice in the language of the interface; the learner stays
    /// where they were.
    pub fn refresh(&mut self, shared: &mut Shared) {
        match &mut self.open {
            Open::Crisis(screen) => match shared.read_practice(&self.id) {
                Ok(practice) => screen.refresh(shared, &practice),
                Err(problems) => self.open = Open::Broken(problems),
            },
            Open::Broken(_) => self.open = Self::open(shared, &self.id).0,
            Open::Reply(desk) => desk.refresh(shared),
        }
    }

    /// Writes down what is not written yet: the learner goes somewhere else.
    pub fn leave(&mut self, shared: &mut Shared) {
        match &mut self.open {
            Open::Broken(_) => {}
            Open::Crisis(desk) => desk.leave(shared),
            Open::Reply(desk) => desk.leave(shared),
        }
    }

    /// What makes time pass, while something runs against the clock.
    pub fn subscription(&self) -> Subscription<Message> {
        match &self.open {
            Open::Crisis(screen) => screen.subscription().map(Message::Crisis),
            Open::Broken(_) | Open::Reply(_) => Subscription::none(),
        }
    }
}
