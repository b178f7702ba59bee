//! The glossary: a list to search, and what a term means.

mod find;
mod view;

use iced::keyboard::key::Named;
use iced::widget::operation;
use iced::{Element, Task, widget};

use self::find::{Entry, Match};
use super::KeyHelp;
use crate::course::Id;
use crate::course::markup::Link;
use crate::gui::route::{Action, Route, Visit};
use crate::gui::shared::Shared;
use crate::gui::ui::Ui;
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::scope::KeyPress;
use crate::gui::widget::{reading, travel};
use crate::language::say;

/// Terms shown at once: a longer list is searched, not scrolled.
const SHOWN: usize = 200;
/// Rows that Page Up and Page Down move by.
const PAGE: isize = 10;

const SEARCH: &str = "glossary-search";
const DEFINITION: &str = "glossary-definition";
const LIST: &str = "glossary-list";
/// Room that a focus ring takes around a row, in logical pixels.
const RING: f32 = 5.0;

pub struct Glossary {
    query: String,
    /// Every term, from A to Z.
    entries: Vec<Entry>,
    /// What the query finds, best first, or all.
    found: Vec<Match>,
    selected: Option<Id>,
    /// Whether it was opened at a term, which then has the focus.
    at_term: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Search(String),
    /// A letter typed outside the field goes into it.
    Typed(char),
    Erase,
    Clear,
    Select(Id),
    /// Up or down the list, by so many rows.
    Move(isize),
    /// From the field to the list.
    ToList,
    Link(LinkEvent),
    Lesson(Id),
}

impl Glossary {
    pub fn new(shared: &mut Shared, term: Option<Id>) -> (Self, Action<Message>) {
        let mut screen = Self {
            query: String::new(),
            entries: Vec::new(),
            found: Vec::new(),
            at_term: term.is_some(),
            selected: term,
        };
        screen.refresh(shared);
        let action = match &screen.selected {
            Some(term) if screen.at_term => Action::Run(show(&shared.ui, term)),
            _ => Action::None,
        };
        (screen, action)
    }

    pub fn title(&self, shared: &Shared) -> String {
        say::shell::glossary(shared.ui.language).to_owned()
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Search(query) => self.search(query),
            Message::Typed(letter) => {
                let query = format!("{}{letter}", self.query);
                self.search_from_list(query)
            }
            Message::Erase => {
                let mut query = self.query.clone();
                query.pop();
                self.search_from_list(query)
            }
            Message::Clear => self.search_from_list(String::new()),
            Message::Select(term) => self.select(&shared.ui, &term),
            Message::Move(by) => self.step(&shared.ui, by),
            Message::ToList => match &self.selected {
                Some(term) => Action::Run(show(&shared.ui, term)),
                None => Action::None,
            },
            Message::Link(event) => self.link(&shared.ui, event),
            Message::Lesson(lesson) => Action::Visit(Route::Lesson(Visit::new(lesson))),
        }
    }

    /// The best match is selected as one types.
    fn search(&mut self, query: String) -> Action<Message> {
        self.query = query;
        self.found = find::find(&self.entries, &self.query);
        self.selected = self.found.first().and_then(|first| self.id_of(first));
        Action::Run(self.top())
    }

    fn search_from_list(&mut self, query: String) -> Action<Message> {
        let found = self.search(query);
        let Action::Run(task) = found else {
            return found;
        };
        let to_field = operation::focus(SEARCH).chain(operation::move_cursor_to_end(SEARCH));
        Action::Run(Task::batch([task, to_field]))
    }

    fn id_of(&self, found: &Match) -> Option<Id> {
        self.entries.get(found.entry).map(|entry| entry.id.clone())
    }

    /// A term that the search hides ends the search.
    fn select(&mut self, ui: &Ui, term: &Id) -> Action<Message> {
        if !self.entries.iter().any(|entry| entry.id == *term) {
            return Action::None;
        }
        self.selected = Some(term.clone());
        if self.place().is_none() {
            self.query.clear();
            self.found = find::find(&self.entries, "");
        }
        Action::Run(Task::batch([self.top(), show(ui, term)]))
    }

    /// Where the selected term stands in the list that shows.
    fn place(&self) -> Option<usize> {
        let selected = self.selected.as_ref()?;
        let shown = self.found.iter().take(SHOWN);
        shown
            .filter_map(|found| self.entries.get(found.entry))
            .position(|entry| entry.id == *selected)
    }

    fn step(&mut self, ui: &Ui, by: isize) -> Action<Message> {
        let last = self.found.len().min(SHOWN).saturating_sub(1);
        let place = self
            .place()
            .map_or(0, |place| place.saturating_add_signed(by).min(last));
        let Some(term) = self.found.get(place).and_then(|found| self.id_of(found)) else {
            return Action::None;
        };
        self.select(ui, &term)
    }

    fn link(&mut self, ui: &Ui, event: LinkEvent) -> Action<Message> {
        match event {
            LinkEvent::Pressed(Link::Term(term)) => self.select(ui, &term),
            event => Action::on_link(event),
        }
    }

    /// The definition from its first line.
    fn top(&self) -> Task<Message> {
        operation::snap_to(DEFINITION, iced::widget::scrollable::RelativeOffset::START)
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub fn dialog<'a>(&'a self, _shared: &'a Shared) -> Option<Element<'a, Message>> {
        None
    }

    pub fn on_key(&self, _shared: &Shared, press: &KeyPress) -> Option<Message> {
        if self.entries.is_empty() {
            return None;
        }
        let end = isize::try_from(SHOWN).unwrap_or(isize::MAX);
        match press.named() {
            Some(Named::ArrowDown) => Some(Message::Move(1)),
            Some(Named::ArrowUp) => Some(Message::Move(-1)),
            Some(Named::PageDown) => Some(Message::Move(PAGE)),
            Some(Named::PageUp) => Some(Message::Move(-PAGE)),
            Some(Named::Home) => Some(Message::Move(-end)),
            Some(Named::End) => Some(Message::Move(end)),
            Some(Named::Backspace) => Some(Message::Erase),
            Some(_) => None,
            None => press
                .typed()
                .filter(|letter| letter.is_alphanumeric())
                .map(Message::Typed),
        }
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        if self.entries.is_empty() {
            return Vec::new();
        }
        vec![
            ("↑ ↓", say::glossary::key_move(language)),
            (
                say::glossary::letters(language),
                say::glossary::key_type(language),
            ),
            (
                say::glossary::backspace(language),
                say::glossary::key_erase(language),
            ),
            ("PgUp PgDn", say::glossary::key_page(language)),
            (
                say::shell::ends(language),
                say::glossary::key_ends(language),
            ),
        ]
    }

    pub fn main(&self) -> Option<widget::Id> {
        match &self.selected {
            Some(term) if self.at_term => Some(row_id(term)),
            _ => Some(SEARCH.into()),
        }
    }

    /// Takes the terms of the course that is open; search and selection stay.
    pub fn refresh(&mut self, shared: &mut Shared) {
        self.entries = find::entries(shared.glossary());
        self.found = find::find(&self.entries, &self.query);
        let known = |id: &Id| self.entries.iter().any(|entry| entry.id == *id);
        if !self.selected.as_ref().is_some_and(known) {
            self.selected = self.found.first().and_then(|first| self.id_of(first));
        }
    }
}

/// Whether list and definition stand side by side.
fn two_panes(ui: &Ui) -> bool {
    ui.room() >= 860.0
}

/// Gives the focus to a row of the list, in view; at its top where the
/// definition stands under the row.
fn show(ui: &Ui, term: &Id) -> Task<Message> {
    let row = row_id(term);
    let focus = iced::advanced::widget::operate(travel::focus_on(row.clone())).discard();
    if two_panes(ui) {
        return focus;
    }
    let top = iced::advanced::widget::operate(reading::show(LIST.into(), row));
    focus.chain(top.discard())
}

/// The name of a term's row among the widgets.
fn row_id(term: &Id) -> widget::Id {
    format!("term-{term}").into()
}
