//! A desk: the practice that is open, whatever its kind.
//!
//! Each kind has a file of one shape in the folder beside this one, as the
//! screens have. A desk takes its file, seed and moves from the journal when
//! it opens, so it shows what was left.

mod broken;
mod lab;
pub mod moderation;

use std::sync::Arc;

use iced::{Element, Subscription, widget};

use super::KeyHelp;
use crate::course::Id;
use crate::course::practice::Kind;
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
    Broken(Arc<Vec<Problem>>),
    Lab(Box<lab::Lab>),
    Moderation(Box<moderation::Moderation>),
}

#[derive(Debug, Clone)]
pub enum Message {
    /// Back to the practice room.
    Out,
    Lab(lab::Message),
    Moderation(moderation::Message),
}

impl Desk {
    pub fn new(shared: &mut Shared, id: Id) -> (Self, Action<Message>) {
        let (open, action) = Self::open(shared, &id);
        (Self { id, open }, action)
    }

    fn open(shared: &mut Shared, id: &Id) -> (Open, Action<Message>) {
        match shared.read_practice(id) {
            Ok(practice) => match practice.kind() {
                Kind::Moderation => {
                    let desk = moderation::Moderation::new(shared, practice);
                    (Open::Moderation(Box::new(desk)), Action::None)
                }
                Kind::Lab => match lab::Lab::new(shared, practice) {
                    Some(desk) => (Open::Lab(Box::new(desk)), Action::None),
                    None => (Open::Broken(Arc::default()), Action::None),
                },
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
            (_, Message::Out) => Action::Go(Route::Practice),
            (Open::Lab(desk), Message::Lab(message)) => {
                desk.update(shared, message).map(Message::Lab)
            }
            (Open::Moderation(desk), Message::Moderation(message)) => {
                desk.update(shared, message).map(Message::Moderation)
            }
            _ => Action::None,
        }
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        match &self.open {
            Open::Broken(problems) => broken::view(&self.id, problems, shared),
            Open::Lab(desk) => desk.view(shared).map(Message::Lab),
            Open::Moderation(desk) => desk.view(shared).map(Message::Moderation),
        }
    }

    pub fn dialog<'a>(&'a self, _shared: &'a Shared) -> Option<Element<'a, Message>> {
        match &self.open {
            Open::Broken(_) | Open::Lab(_) | Open::Moderation(_) => None,
        }
    }

    pub fn on_key(&self, shared: &Shared, press: &KeyPress) -> Option<Message> {
        match &self.open {
            Open::Broken(_) => None,
            Open::Lab(desk) => desk.on_key(shared, press).map(Message::Lab),
            Open::Moderation(desk) => desk.on_key(press).map(Message::Moderation),
        }
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        match &self.open {
            Open::Broken(_) => Vec::new(),
            Open::Lab(desk) => desk.keys(shared),
            Open::Moderation(desk) => desk.keys(shared),
        }
    }

    pub fn main(&self) -> Option<widget::Id> {
        match &self.open {
            Open::Broken(_) => Some(broken::MAIN.into()),
            Open::Lab(desk) => desk.main(),
            Open::Moderation(desk) => Some(desk.main()),
        }
    }

    /// Takes the practice in the language of the interface; the learner stays
    /// where they were.
    pub fn refresh(&mut self, shared: &mut Shared) {
        match &mut self.open {
            Open::Broken(_) => self.open = Self::open(shared, &self.id).0,
            // A file that does not load any more leaves what is on the screen.
            Open::Lab(desk) => {
                if let Ok(practice) = shared.read_practice(&self.id) {
                    desk.refresh(shared, practice);
                }
            }
            Open::Moderation(desk) => {
                if let Ok(practice) = shared.read_practice(&self.id) {
                    desk.refresh(shared, practice);
                }
            }
        }
    }

    /// What makes time pass, while something runs against the clock.
    pub fn subscription(&self) -> Subscription<Message> {
        match &self.open {
            Open::Broken(_) | Open::Lab(_) => Subscription::none(),
            Open::Moderation(desk) => desk.subscription().map(Message::Moderation),
        }
    }
}
