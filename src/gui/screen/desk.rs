//! A desk: the practice that is open, whatever its kind.
//!
//! Each kind has a file of one shape in the folder beside this one, as the
//! screens have. A desk takes its file, seed and moves from the journal when
//! it opens, so it shows what was left.

mod broken;
pub mod crisis;
pub mod lab;
pub mod mask;
pub mod moderation;
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
    Broken(Arc<Vec<Problem>>),
    Crisis(Box<crisis::Crisis>),
    Moderation(Box<moderation::Moderation>),
    Lab(Box<lab::Lab>),
    Reply(Box<reply::Workshop>),
    Mask(Box<mask::Mask>),
}

#[derive(Debug, Clone)]
pub enum Message {
    /// Back to the practice room.
    Out,
    Crisis(crisis::Message),
    Moderation(moderation::Message),
    Lab(lab::Message),
    Reply(reply::Message),
    Mask(mask::Message),
}

impl Desk {
    pub fn new(shared: &mut Shared, id: Id) -> (Self, Action<Message>) {
        let (open, action) = Self::open(shared, &id);
        (Self { id, open }, action)
    }

    fn open(shared: &mut Shared, id: &Id) -> (Open, Action<Message>) {
        let broken = || (Open::Broken(Arc::default()), Action::None);
        match shared.read_practice(id) {
            Ok(practice) => match practice.as_ref() {
                Practice::Crisis(_) => match crisis::Crisis::open(shared, &practice) {
                    Some((desk, action)) => {
                        let action = action.map(Message::Crisis);
                        (Open::Crisis(Box::new(desk)), action)
                    }
                    None => broken(),
                },
                Practice::Moderation(_) => {
                    let desk = moderation::Moderation::new(shared, practice);
                    (Open::Moderation(Box::new(desk)), Action::None)
                }
                Practice::Lab(_) => match lab::Lab::new(shared, practice) {
                    Some(desk) => (Open::Lab(Box::new(desk)), Action::None),
                    None => broken(),
                },
                Practice::Reply(exercise) => {
                    let (desk, action) = reply::Workshop::new(shared, exercise.as_ref().clone());
                    (Open::Reply(Box::new(desk)), action.map(Message::Reply))
                }
                Practice::Mask(sheet) => {
                    let desk = mask::Mask::new(shared, sheet.as_ref().clone());
                    (Open::Mask(Box::new(desk)), Action::None)
                }
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
            (Open::Crisis(desk), Message::Crisis(message)) => {
                desk.update(shared, message).map(Message::Crisis)
            }
            (Open::Moderation(desk), Message::Moderation(message)) => {
                desk.update(shared, message).map(Message::Moderation)
            }
            (Open::Lab(desk), Message::Lab(message)) => {
                desk.update(shared, message).map(Message::Lab)
            }
            (Open::Reply(desk), Message::Reply(message)) => {
                desk.update(shared, message).map(Message::Reply)
            }
            (Open::Mask(desk), Message::Mask(message)) => {
                desk.update(shared, message).map(Message::Mask)
            }
            // It comes too late, for a desk that was left.
            _ => Action::None,
        }
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        match &self.open {
            Open::Broken(problems) => broken::view(&self.id, problems, shared),
            Open::Crisis(desk) => desk.view(shared).map(Message::Crisis),
            Open::Moderation(desk) => desk.view(shared).map(Message::Moderation),
            Open::Lab(desk) => desk.view(shared).map(Message::Lab),
            Open::Reply(desk) => desk.view(shared).map(Message::Reply),
            Open::Mask(desk) => desk.view(shared).map(Message::Mask),
        }
    }

    pub fn dialog<'a>(&'a self, shared: &'a Shared) -> Option<Element<'a, Message>> {
        match &self.open {
            Open::Mask(desk) => Some(desk.dialog(shared)?.map(Message::Mask)),
            _ => None,
        }
    }

    pub fn on_key(&self, shared: &Shared, press: &KeyPress) -> Option<Message> {
        match &self.open {
            Open::Broken(_) => None,
            Open::Crisis(desk) => desk.on_key(press).map(Message::Crisis),
            Open::Moderation(desk) => desk.on_key(press).map(Message::Moderation),
            Open::Lab(desk) => desk.on_key(shared, press).map(Message::Lab),
            Open::Reply(desk) => desk.on_key(press).map(Message::Reply),
            Open::Mask(desk) => desk.on_key(press).map(Message::Mask),
        }
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        match &self.open {
            Open::Broken(_) => Vec::new(),
            Open::Crisis(desk) => desk.keys(shared),
            Open::Moderation(desk) => desk.keys(shared),
            Open::Lab(desk) => desk.keys(shared),
            Open::Reply(desk) => desk.keys(shared),
            Open::Mask(desk) => desk.keys(shared),
        }
    }

    pub fn main(&self) -> Option<widget::Id> {
        match &self.open {
            Open::Broken(_) => Some(broken::MAIN.into()),
            Open::Crisis(desk) => desk.main(),
            Open::Moderation(desk) => Some(desk.main()),
            Open::Lab(desk) => desk.main(),
            Open::Reply(desk) => Some(desk.main()),
            Open::Mask(desk) => Some(desk.main()),
        }
    }

    /// Takes the practice in the language of the interface; the learner stays
    /// where they were. A file that does not load any more leaves what is on
    /// the screen.
    pub fn refresh(&mut self, shared: &mut Shared) {
        let Ok(practice) = shared.read_practice(&self.id) else {
            return;
        };
        match &mut self.open {
            Open::Broken(_) => self.open = Self::open(shared, &self.id).0,
            Open::Crisis(desk) => desk.refresh(shared, &practice),
            Open::Moderation(desk) => desk.refresh(shared, practice),
            Open::Lab(desk) => desk.refresh(shared, practice),
            Open::Reply(desk) => desk.refresh(shared, &practice),
            Open::Mask(desk) => desk.refresh(shared, &practice),
        }
    }

    /// Writes down what is not written yet: the learner goes somewhere else.
    pub fn leave(&mut self, shared: &mut Shared) {
        match &mut self.open {
            Open::Crisis(desk) => desk.leave(shared),
            Open::Lab(desk) => desk.leave(shared),
            Open::Reply(desk) => desk.leave(shared),
            Open::Mask(desk) => desk.leave(shared),
            // Nothing is written there but choices, which are in the journal.
            Open::Moderation(_) | Open::Broken(_) => {}
        }
    }

    /// What makes time pass, while something runs against the clock.
    pub fn subscription(&self) -> Subscription<Message> {
        match &self.open {
            Open::Crisis(desk) => desk.subscription().map(Message::Crisis),
            Open::Moderation(desk) => desk.subscription().map(Message::Moderation),
            _ => Subscription::none(),
        }
    }
}
