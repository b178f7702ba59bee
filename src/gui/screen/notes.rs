//! Notes and bookmarks, by lesson, with the passages they are on.

mod export;
mod gather;
mod view;

use iced::widget::operation;
use iced::{Element, widget};

use self::gather::{Entry, Group};
use super::KeyHelp;
use crate::course::Id;
use crate::gui::route::{Action, Request, Route, Visit};
use crate::gui::shared::Shared;
use crate::gui::widget::scope::KeyPress;
use crate::language::fold::fold;
use crate::language::say;
use crate::progress::{EventId, LessonEvent, NoteEvent, What};

/// Lessons whose notes show at once, and are added when asked: each is read
/// for the words of its passages.
const LESSONS: usize = 20;

const FILTER: &str = "notes-filter";
const MAIN: &str = "notes-main";

pub struct Notes {
    filter: String,
    /// Every lesson with a note or a bookmark, in the order of the course.
    groups: Vec<Group>,
    /// How many of the groups that pass the filter show.
    shown: usize,
}

#[derive(Debug, Clone)]
pub enum Message {
    Filter(String),
    ToFilter,
    Clear,
    More,
    Open(Id, Id),
    OpenLesson(Id),
    DeleteNote(EventId),
    Unbookmark(Id, Id),
    Copy,
    Course,
}

impl Notes {
    pub fn new(shared: &mut Shared) -> Self {
        let mut screen = Self {
            filter: String::new(),
            groups: Vec::new(),
            shown: LESSONS,
        };
        screen.refresh(shared);
        screen
    }

    pub fn title(&self, shared: &Shared) -> String {
        say::shell::notes(shared.ui.language).to_owned()
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Filter(filter) => self.filter(shared, filter),
            Message::ToFilter => Action::Run(operation::focus(FILTER)),
            Message::Clear => {
                let _ = self.filter(shared, String::new());
                Action::Run(operation::focus(FILTER))
            }
            Message::More => {
                self.shown += LESSONS;
                self.read_passages(shared);
                Action::None
            }
            Message::Open(lesson, block) => Action::Visit(Route::Lesson(Visit::at(lesson, block))),
            Message::OpenLesson(lesson) => Action::Visit(Route::Lesson(Visit::new(lesson))),
            Message::DeleteNote(note) => {
                let event = shared.record(|_| What::Note(NoteEvent::Deleted { note }));
                self.removed(shared, say::lesson::note_deleted, event)
            }
            Message::Unbookmark(lesson, block) => {
                let event =
                    shared.record(|_| What::Lesson(LessonEvent::Unbookmarked { lesson, block }));
                self.removed(shared, say::notes::unmarked, event)
            }
            Message::Copy => copy(shared),
            Message::Course => Action::Go(Route::Course(None)),
        }
    }

    fn filter(&mut self, shared: &Shared, filter: String) -> Action<Message> {
        self.filter = filter;
        self.shown = LESSONS;
        self.read_passages(shared);
        Action::None
    }

    fn removed(
        &mut self,
        shared: &mut Shared,
        words: fn(crate::language::Language) -> &'static str,
        event: EventId,
    ) -> Action<Message> {
        self.refresh(shared);
        let words = words(shared.ui.language).to_owned();
        Action::Open(Request::Toast(words, Some(event)))
    }

    /// The groups and entries that pass the filter.
    fn passing(&self) -> impl Iterator<Item = (&Group, Vec<&Entry>)> {
        let filter = fold(&self.filter);
        self.groups.iter().filter_map(move |group| {
            let entries: Vec<&Entry> = group
                .entries
                .iter()
                .filter(|entry| {
                    filter.is_empty() || group.folded.contains(&filter) || entry.has(&filter)
                })
                .collect();
            (!entries.is_empty()).then_some((group, entries))
        })
    }

    /// Reads the lessons of the groups that show, once each.
    fn read_passages(&mut self, shared: &Shared) {
        let showing: Vec<Id> = self
            .passing()
            .take(self.shown)
            .map(|(group, _)| group.lesson.clone())
            .collect();
        for group in &mut self.groups {
            if showing.contains(&group.lesson) {
                group.read(shared);
            }
        }
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub fn dialog<'a>(&'a self, _shared: &'a Shared) -> Option<Element<'a, Message>> {
        None
    }

    pub fn on_key(&self, _shared: &Shared, press: &KeyPress) -> Option<Message> {
        if self.groups.is_empty() {
            return None;
        }
        match press.typed()?.to_ascii_lowercase() {
            'f' => Some(Message::ToFilter),
            'c' => Some(Message::Copy),
            _ => None,
        }
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        if self.groups.is_empty() {
            return Vec::new();
        }
        vec![
            ("F", say::notes::key_filter(language)),
            ("C", say::notes::key_copy(language)),
        ]
    }

    pub fn main(&self) -> Option<widget::Id> {
        Some(MAIN.into())
    }

    /// Takes notes, bookmarks and passages anew; the filter stays.
    pub fn refresh(&mut self, shared: &mut Shared) {
        self.groups = gather::groups(shared);
        self.read_passages(shared);
    }
}

/// Everything, whatever the filter.
fn copy(shared: &Shared) -> Action<Message> {
    let mut groups = gather::groups(shared);
    for group in &mut groups {
        group.read(shared);
    }
    let course = &shared.course().title;
    let text = export::markdown(shared.ui.language, course, &groups);
    let words = say::notes::copied(shared.ui.language).to_owned();
    Action::Open(Request::Copy(text, words))
}
