//! The practice room: every desk, what was done there, and the portfolio.

mod view;

use iced::{Element, widget};

use super::KeyHelp;
use crate::course::Id;
use crate::course::practice::Kind;
use crate::gui::route::{Action, Request, Route};
use crate::gui::shared::Shared;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;
use crate::progress::Day;

const MAIN: &str = "practice-main";

pub struct Practice {
    desks: Vec<Desk>,
    kept: Vec<Kept>,
}

/// The practices of one kind.
struct Desk {
    kind: Kind,
    cards: Vec<Card>,
}

struct Card {
    id: Id,
    title: String,
    summary: String,
    minutes: u32,
    /// Whether a run can be gone on with.
    open: bool,
    finished: usize,
    /// The best score, from 0 to 1.
    best: Option<f32>,
}

/// A text of the portfolio.
struct Kept {
    practice: Id,
    title: String,
    text: String,
    day: Day,
}

#[derive(Debug, Clone)]
pub enum Message {
    Open(Id),
    Copy(usize),
    Course,
}

impl Practice {
    pub fn new(shared: &mut Shared) -> Self {
        let mut screen = Self {
            desks: Vec::new(),
            kept: Vec::new(),
        };
        screen.refresh(shared);
        screen
    }

    pub fn title(&self, shared: &Shared) -> String {
        say::practice::title(shared.ui.language).to_owned()
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Open(id) => Action::Go(Route::Desk(id)),
            Message::Course => Action::Go(Route::Course(None)),
            Message::Copy(index) => match self.kept.get(index) {
                Some(kept) => {
                    let words = say::practice::copied(shared.ui.language).to_owned();
                    Action::Open(Request::Copy(kept.text.clone(), words))
                }
                None => Action::None,
            },
        }
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub fn dialog<'a>(&'a self, _shared: &'a Shared) -> Option<Element<'a, Message>> {
        None
    }

    pub fn on_key(&self, _shared: &Shared, _press: &KeyPress) -> Option<Message> {
        None
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        vec![
            ("↑ ↓", say::practice::key_move(language)),
            (
                say::shell::enter(language),
                say::practice::key_open(language),
            ),
        ]
    }

    pub fn main(&self) -> Option<widget::Id> {
        Some(MAIN.into())
    }

    /// Takes the practices in the language of the interface, and what was done
    /// at them from the journal.
    pub fn refresh(&mut self, shared: &mut Shared) {
        let course = shared.course();
        self.desks = Kind::ALL
            .into_iter()
            .filter_map(|kind| {
                let entries = course.practices.iter().filter(|entry| entry.kind == kind);
                let cards: Vec<Card> = entries
                    .map(|entry| {
                        let known = shared.practised(&entry.id);
                        Card {
                            id: entry.id.clone(),
                            title: entry.title.clone(),
                            summary: entry.summary.clone(),
                            minutes: entry.minutes,
                            open: known.open().is_some(),
                            finished: known.finished().count(),
                            best: known.best(),
                        }
                    })
                    .collect();
                (!cards.is_empty()).then_some(Desk { kind, cards })
            })
            .collect();
        let offset = shared.now().offset;
        let mut kept: Vec<_> = shared.learned().portfolio();
        kept.sort_by_key(|text| std::cmp::Reverse(text.kept_at));
        self.kept = kept
            .into_iter()
            .map(|text| Kept {
                practice: text.practice.clone(),
                title: course
                    .practice(text.practice)
                    .map_or_else(|| text.practice.to_string(), |entry| entry.title.clone()),
                text: text.text.to_owned(),
                day: crate::progress::Moment::new(text.kept_at, offset).day(),
            })
            .collect();
    }
}
