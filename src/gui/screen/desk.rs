//! A desk: the practice that is open, whatever its kind.
//!
//! Each kind has a file of one shape in the folder beside this one, as the
//! screens have. A desk takes its file, seed and moves from the journal when
//! it opens, so it shows what was left.

mod broken;
pub mod crisis;

use std::sync::Arc;

use iced::{Element, Subscription, widget};

use super::KeyHelp;
use crate::course::Id;
use crate::course::problem::Problem;
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
}

#[derive(Debug, Clone)]
pub enum Message {
    /// Back to the practice room.
    Out,
    Crisis(crisis::Message),
}

impl Desk {
    pub fn new(shared: &mut Shared, id: Id) -> (Self, Action<Message>) {
        let (open, action) = Self::open(shared, &id);
        (Self { id, open }, action)
    }

    fn open(shared: &mut Shared, id: &Id) -> (Open, Action<Message>) {
        match shared.read_practice(id) {
            Ok(practice) => match crisis::Crisis::open(shared, &practice) {
                Some((screen, action)) => {
                    let action = action.map(Message::Crisis);
                    (Open::Crisis(Box::new(screen)), action)
                }
                None => (Open::Broken(Arc::default()), Action::None),
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
            (_, Message::Crisis(_)) => Action::None,
            (_, Message::Out) => Action::Go(Route::Practice),
        }
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        match &self.open {
            Open::Crisis(screen) => screen.view(shared).map(Message::Crisis),
            Open::Broken(problems) => broken::view(&self.id, problems, shared),
        }
    }

    pub fn dialog<'a>(&'a self, _shared: &'a Shared) -> Option<Element<'a, Message>> {
        match &self.open {
            Open::Crisis(_) | Open::Broken(_) => None,
        }
    }

    pub fn on_key(&self, _shared: &Shared, press: &KeyPress) -> Option<Message> {
        match &self.open {
            Open::Crisis(screen) => screen.on_key(press).map(Message::Crisis),
            Open::Broken(_) => None,
        }
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        match &self.open {
            Open::Crisis(screen) => screen.keys(shared),
            Open::Broken(_) => Vec::new(),
        }
    }

    pub fn main(&self) -> Option<widget::Id> {
        match &self.open {
            Open::Crisis(screen) => screen.main(),
            Open::Broken(_) => Some(broken::MAIN.into()),
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
        }
    }

    /// What makes time pass, while something runs against the clock.
    pub fn subscription(&self) -> Subscription<Message> {
        match &self.open {
            Open::Crisis(screen) => screen.subscription().map(Message::Crisis),
            Open::Broken(_) => Subscription::none(),
        }
    }
}
