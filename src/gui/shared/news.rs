//! What reaches the application from outside its screens, and the notices
//! that stand until their cause is gone.

use std::sync::Arc;

use iced::futures::channel::mpsc;
use iced::futures::{SinkExt, Stream};
use iced::theme::Mode;
use iced::{Event, Subscription, Task, event, system, window};

use super::{Command, Shared, apart};
use crate::language::{Language, say};
use crate::search::{self, Index};
use crate::storage::library::Library;
use crate::storage::watch::watch;

/// A standing notice: what is wrong, and the way out.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    pub text: String,
    pub retry: Option<Retry>,
    pub hide: Option<usize>,
}

/// What a notice offers to try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    Save,
}

impl Notice {
    /// Stands until its cause is gone.
    pub fn standing(text: String) -> Self {
        Self {
            text,
            retry: None,
            hide: None,
        }
    }

    /// Can be hidden once read.
    pub fn dismissable(text: String) -> Self {
        Self {
            hide: Some(0),
            ..Self::standing(text)
        }
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Retry,
    Hide(usize),
    /// The search can answer.
    Indexed(Option<Found>),
    /// The system prefers light or dark.
    System(Mode),
    /// The window came to the front: other devices may have written.
    Focused,
    /// The course's files changed.
    CourseChanged,
}

/// An index, and the language it is in.
#[derive(Clone)]
pub struct Found(Language, Arc<Index<Command>>);

impl std::fmt::Debug for Found {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Found").field(&self.0).finish()
    }
}

impl Shared {
    /// What must run once the window is there.
    pub fn start(&self) -> Task<Message> {
        system::theme().map(Message::System)
    }

    /// Whether everything must be drawn from fresh texts, and what to run.
    pub fn update(&mut self, message: Message) -> (bool, Task<Message>) {
        let changed = match message {
            Message::Retry => {
                self.retry();
                false
            }
            Message::Hide(place) => {
                if place < self.notices.len() {
                    self.notices.remove(place);
                }
                false
            }
            Message::Indexed(found) => {
                if let Some(Found(language, index)) = found
                    && language == self.course.language
                {
                    self.index = Some(index);
                }
                false
            }
            Message::System(mode) => {
                self.system_mode(mode);
                false
            }
            Message::Focused => self.refresh_journal(),
            Message::CourseChanged => {
                self.reload_course();
                true
            }
        };
        (changed, Task::none())
    }

    pub fn subscription(&self) -> Subscription<Message> {
        let course = match self.lessons_folder() {
            Some(folder) => Subscription::run_with(folder.to_owned(), changes),
            None => Subscription::none(),
        };
        Subscription::batch([
            system::theme_changes().map(Message::System),
            event::listen_with(|event, _, _| match event {
                Event::Window(window::Event::Focused) => Some(Message::Focused),
                _ => None,
            }),
            course,
        ])
    }

    /// What stands above the screen, the most pressing first.
    pub fn notices(&self) -> Vec<Notice> {
        let unsaved = self.unsaved().map(|(count, error)| {
            let language = self.ui.language;
            let why = say::storage::describe(language, error);
            Notice {
                text: match count {
                    // The profile's folder could not be made; nothing was done yet.
                    0 => why,
                    _ => format!("{} {why}", say::shell::unsaved(language, count)),
                },
                retry: Some(Retry::Save),
                hide: None,
            }
        });
        let course = (!self.problems.is_empty()).then(|| {
            let (language, count) = (self.ui.language, self.problems.len());
            Notice::standing(if self.fallen_back {
                say::news::course_unusable(language).to_owned()
            } else {
                say::news::course_problems(language, count)
            })
        });
        let others = self
            .notices
            .iter()
            .enumerate()
            .map(|(place, notice)| Notice {
                hide: notice.hide.map(|_| place),
                ..notice.clone()
            });
        unsaved.into_iter().chain(course).chain(others).collect()
    }

    /// Adds a notice, once.
    pub fn notify(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// The search's index, once it is made.
    pub fn index(&self) -> Option<&Arc<Index<Command>>> {
        self.index.as_ref()
    }

    /// Makes the search's index on a thread of its own, unless it is there.
    pub fn prepare_index(&self) -> Task<Message> {
        if self.index.is_some() {
            return Task::none();
        }
        let Some(library) = self.library_for_index() else {
            return Task::none();
        };
        let language = self.course.language;
        let interface = self.ui.language;
        let work = apart(move || Found(language, Arc::new(make(&library, language, interface))));
        Task::perform(work, Message::Indexed)
    }
}

fn make(library: &Library, language: Language, interface: Language) -> Index<Command> {
    let mut index = Index::new();
    index.extend(Command::entries(interface));
    if let Some(course) = library.course(language) {
        index.extend(search::lessons(course));
        index.extend(search::practices(course));
        for (_, entry) in course.lessons() {
            if let Ok(lesson) = library.lesson(language, &entry.id) {
                index.extend(search::passages(&lesson));
            }
        }
    }
    if let Ok(glossary) = library.glossary(language) {
        index.extend(search::terms(&glossary));
    }
    index
}

/// A message for each burst of changes in a course's folder.
#[allow(
    clippy::ptr_arg,
    reason = "the subscription is keyed by what it is given"
)]
fn changes(folder: &std::path::PathBuf) -> impl Stream<Item = Message> + use<> {
    let folder = folder.clone();
    iced::stream::channel(4, async move |mut output: mpsc::Sender<Message>| {
        let (sender, mut receiver) = mpsc::unbounded();
        let watching = watch(&folder, move || {
            let _ = sender.unbounded_send(());
        });
        // A folder that cannot be watched is read as it was opened.
        let Ok(_watch) = watching else { return };
        while iced::futures::StreamExt::next(&mut receiver)
            .await
            .is_some()
        {
            if output.send(Message::CourseChanged).await.is_err() {
                return;
            }
        }
    })
}
