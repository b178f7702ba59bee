//! The palette: search everything, do anything, without leaving the keyboard.
//!
//! The focus stays in the field; arrows move a selection among the results.

mod command;
mod found;
mod view;

use std::sync::Arc;

use iced::advanced::widget::operate;
use iced::widget::operation;
use iced::{Element, Task};

pub use self::command::Command;
use self::found::Found;
use crate::gui::route::Action;
use crate::gui::shared::{self, Shared};
use crate::gui::widget::reading;
use crate::gui::widget::scope::KeyPress;
use crate::search::{Entry, Index, Target};

/// Results shown at once: enough to choose from, few enough to read.
const SHOWN: usize = 24;

/// How far a page moves the selection.
const PAGE: isize = 6;

const FIELD: &str = "palette-field";
const LIST: &str = "palette-list";

pub struct Palette {
    query: String,
    found: Vec<Found>,
    /// A place in `found`.
    selected: usize,
    /// What can be done, for as long as the text of the course is not indexed.
    commands: Index<Command>,
    /// The index that the results come from; `None` before it is made.
    index: Option<Arc<Index<Command>>>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Typed(String),
    /// Moves the selection.
    Move(isize),
    /// Enter: opens what is selected.
    Enter,
    Choose(usize),
    Shared(shared::Message),
    Close,
}

impl Palette {
    pub fn new(shared: &Shared) -> (Self, Task<Message>) {
        let mut palette = Self {
            query: String::new(),
            found: Vec::new(),
            selected: 0,
            commands: Command::entries(shared.ui.language).into_iter().collect(),
            index: shared.index().cloned(),
        };
        palette.search(shared);
        let focus = operation::focus(FIELD);
        let index = shared.prepare_index().map(Message::Shared);
        (palette, Task::batch([focus, index]))
    }

    /// Whether it stays open, and what to do.
    pub fn update(&mut self, shared: &mut Shared, message: Message) -> (bool, Action<Message>) {
        match message {
            Message::Typed(query) => {
                self.query = query;
                self.search(shared);
                (true, self.show())
            }
            Message::Move(by) => {
                self.step(by);
                (true, self.show())
            }
            Message::Enter => self.choose(shared, self.selected),
            Message::Choose(place) => self.choose(shared, place),
            Message::Shared(message) => {
                let (_, task) = shared.update(message);
                self.index = shared.index().cloned();
                self.search(shared);
                (true, Action::Run(task.map(Message::Shared)))
            }
            Message::Close => (false, Action::None),
        }
    }

    fn search(&mut self, shared: &Shared) {
        let language = shared.course_language();
        self.found = if self.query.trim().is_empty() {
            command::likely(shared)
        } else {
            let index = self.index.as_deref().unwrap_or(&self.commands);
            index
                .search(&self.query, SHOWN)
                .iter()
                .map(|hit| Found::of(hit, language))
                .collect()
        };
        self.selected = 0;
    }

    /// From one end to the other with arrows; a page stops at the end.
    fn step(&mut self, by: isize) {
        let Some(last) = self.found.len().checked_sub(1) else {
            return;
        };
        self.selected = match by {
            1 if self.selected >= last => 0,
            -1 if self.selected == 0 => last,
            _ => self.selected.saturating_add_signed(by).min(last),
        };
    }

    /// Scrolls to what is selected.
    fn show(&self) -> Action<Message> {
        let target = view::found_id(self.selected);
        Action::Run(operate(reading::bring(LIST.into(), target)).discard())
    }

    fn choose(&mut self, shared: &mut Shared, place: usize) -> (bool, Action<Message>) {
        match self.found.get(place) {
            Some(found) => (false, command::open(shared, found.target.clone())),
            None => (true, Action::None),
        }
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }
}

/// Keys that the field does not want.
fn on_key(press: KeyPress) -> Option<Message> {
    use iced::keyboard::key::Named;
    match press.named()? {
        Named::ArrowDown => Some(Message::Move(1)),
        Named::ArrowUp => Some(Message::Move(-1)),
        Named::PageDown => Some(Message::Move(PAGE)),
        Named::PageUp => Some(Message::Move(-PAGE)),
        // The focus left the field for a while.
        Named::Enter => Some(Message::Enter),
        _ => None,
    }
}

/// An action as an entry of the index.
fn entry(command: Command, title: &str, also: &[&str], text: &str) -> Entry<Command> {
    Entry {
        target: Target::Action(command),
        title: title.to_owned(),
        also: also.iter().map(|&name| name.to_owned()).collect(),
        text: text.to_owned(),
    }
}
