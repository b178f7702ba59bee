//! The profile mask: six ratings, the fields, the card that comes of them, and
//! the comparison with another day's.

mod base;
mod card;
mod fields;
mod save;
mod steps;
mod then;
mod view;

use std::collections::{BTreeMap, BTreeSet};

use iced::widget::text_editor;
use iced::{Element, widget};

use self::save::Save;
pub use self::save::{Format, Message as SaveMessage};
use crate::course::practice::Mask as Sheet;
use crate::course::practice::mask::FieldKind;
use crate::course::{Id, Practice};
use crate::gui::route::Action;
use crate::gui::screen::KeyHelp;
use crate::gui::shared::{Drafting, Shared};
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;
use crate::practice::mask::{State, fields as all_fields, proof};
use crate::progress::practice::RunState;
use crate::progress::{EventId, Moment};

/// What scrolls.
const PAGE: &str = "mask-page";
/// The first part's chip.
const MAIN: &str = "mask-first";
/// The parts of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Base,
    Fields,
    Card,
    Compare,
}

impl Tab {
    const ALL: [Self; 4] = [Self::Base, Self::Fields, Self::Card, Self::Compare];
}

/// A mask as it stood on a day.
struct Dated {
    moment: Moment,
    state: State,
}

pub struct Mask {
    sheet: Sheet,
    tab: Tab,
    /// The run that goes on; `None` until something changes.
    run: Option<EventId>,
    state: State,
    /// The masks that were dated, and today's while it goes on.
    dated: Vec<Dated>,
    /// What stands in the fields of one line, and was typed since.
    lines: BTreeMap<Id, String>,
    /// The fields of several lines.
    editors: BTreeMap<Id, text_editor::Content>,
    /// Fields whose text is not written down yet.
    dirty: BTreeSet<Id>,
    drafting: Drafting,
    /// Whether the radar shows as a table.
    table: bool,
    /// The masks that are compared.
    pair: (usize, usize),
    save: Option<Save>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Tab(Tab),
    Rate(Id, u8),
    Typed(Id, String),
    Edit(Id, text_editor::Action),
    Choose(Id, Id),
    Share(Id, u8),
    /// The time has come to write the draft down.
    Kept,
    Table,
    /// Ends the run: this is the mask of today.
    Date,
    Old(usize),
    New(usize),
    /// To the field that a question is about.
    To(Id),
    Lesson(Id),
    Link(LinkEvent),
    Export(Format),
    Save(SaveMessage),
    Out,
}

impl Mask {
    pub(super) fn new(shared: &Shared, sheet: Sheet) -> Self {
        let mut screen = Self {
            sheet,
            tab: Tab::Base,
            run: None,
            state: State::default(),
            dated: Vec::new(),
            lines: BTreeMap::new(),
            editors: BTreeMap::new(),
            dirty: BTreeSet::new(),
            drafting: Drafting::default(),
            table: false,
            pair: (0, 0),
            save: None,
        };
        screen.take(shared);
        screen.fill();
        screen
    }

    /// Takes the mask in the language of the interface; what is typed stays.
    pub(super) fn refresh(&mut self, shared: &Shared, practice: &Practice) {
        if let Practice::Mask(sheet) = practice {
            self.sheet = sheet.as_ref().clone();
        }
        self.take(shared);
        if self.dirty.is_empty() {
            self.fill();
        }
    }

    /// Takes the moves anew.
    fn take(&mut self, shared: &Shared) {
        let known = shared.practised(&self.sheet.id);
        self.run = known.open().map(|run| run.id);
        let runs: Vec<_> = known.runs().collect();
        self.state = State::play(&self.sheet, runs.iter().copied());
        self.dated = runs
            .iter()
            .enumerate()
            .filter(|(index, run)| {
                matches!(run.state, RunState::Finished { .. }) || index + 1 == runs.len()
            })
            .map(|(index, run)| Dated {
                moment: Moment::new(run.last_at(), run.started.offset),
                state: State::play(&self.sheet, runs.iter().take(index + 1).copied()),
            })
            .collect();
        let last = self.dated.len().saturating_sub(1);
        self.pair = (last.saturating_sub(1), last);
    }

    /// Puts what is written down in the fields.
    fn fill(&mut self) {
        self.lines.clear();
        self.editors.clear();
        let mut line = |id: &Id| {
            let text = self.state.values.get(id).cloned().unwrap_or_default();
            self.lines.insert(id.clone(), text);
        };
        for point in &self.sheet.points {
            line(&proof(&point.id));
        }
        for field in all_fields(&self.sheet) {
            match field.kind {
                FieldKind::Line => line(&field.id),
                FieldKind::Lines => {
                    let text = self.state.values.get(&field.id).map_or("", String::as_str);
                    let content = text_editor::Content::with_text(text);
                    self.editors.insert(field.id.clone(), content);
                }
                _ => {}
            }
        }
    }

    pub(super) fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Tab(tab) => self.show(shared, tab),
            Message::Rate(point, level) => self.rate(shared, point, level),
            Message::Typed(field, text) => self.typed(field, text),
            Message::Edit(field, action) => self.edit(field, action),
            Message::Choose(field, option) => self.write(shared, field, option.to_string()),
            Message::Share(field, share) => self.write(shared, field, share.to_string()),
            Message::Kept => self.keep_draft(shared),
            Message::Table => {
                self.table = !self.table;
                Action::None
            }
            Message::Date => self.date(shared),
            Message::Old(index) => {
                self.pair.0 = index;
                Action::None
            }
            Message::New(index) => {
                self.pair.1 = index;
                Action::None
            }
            Message::To(field) => self.to(shared, &field),
            Message::Lesson(lesson) => self.lesson(shared, lesson),
            Message::Link(event) => self.follow(shared, event),
            Message::Export(format) => self.export(shared, format),
            Message::Save(message) => self.saving(shared, message),
            Message::Out => Action::Go(crate::gui::route::Route::Practice),
        }
    }

    pub(super) fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub(super) fn dialog<'a>(&'a self, shared: &'a Shared) -> Option<Element<'a, Message>> {
        let save = self.save.as_ref()?;
        Some(save.view(&shared.ui).map(Message::Save))
    }

    pub(super) fn on_key(&self, press: &KeyPress) -> Option<Message> {
        // In a field a digit is a digit: with Ctrl it opens a part all the same.
        let with_ctrl = || (1..=Tab::ALL.len()).find(|digit| press.command(&digit.to_string()));
        let digit = press.digit().or_else(with_ctrl)?;
        let tab = *Tab::ALL.get(digit.checked_sub(1)?)?;
        self.may_show(tab).then_some(Message::Tab(tab))
    }

    pub(super) fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        vec![
            ("Ctrl+1 2 3 4", say::mask::key_tabs(language)),
            ("↑ ↓", say::mask::key_move(language)),
            ("Esc", say::workshop::key_escape(language)),
        ]
    }

    pub(super) fn main(&self) -> widget::Id {
        MAIN.into()
    }

    /// There is something to compare from the second mask on.
    fn may_show(&self, tab: Tab) -> bool {
        tab != Tab::Compare || self.dated.len() > 1
    }
}

/// The id of a field's control.
fn control_id(field: &Id) -> widget::Id {
    format!("mask-{field}").into()
}
