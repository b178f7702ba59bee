//! The table of contents: modules that open on their lessons.

mod exams;
mod view;

use std::collections::BTreeMap;

use iced::{Element, widget};

use super::KeyHelp;
use crate::course::{self, Id};
use crate::gui::block::Pictures;
use crate::gui::route::{Action, ExamRoute, QuizStart, Route, Visit};
use crate::gui::shared::Shared;
use crate::gui::widget::reading;
use crate::gui::widget::scope::KeyPress;
use crate::gui::widget::standing::Standing;
use crate::language::say;
use crate::progress::{LessonProgress, Mastery};

/// The scrollable that holds the modules.
const CONTENTS: &str = "contents";
/// Rows that a module shows at once, and adds when asked.
const ROWS: usize = 60;
/// Lessons whose file is read to say where reading stopped.
const READ: usize = 12;

pub struct Course {
    modules: Vec<Module>,
    /// Modules that are open, with how many rows each may show.
    open: BTreeMap<Id, usize>,
    /// The lesson that takes the focus when the screen opens.
    main: Option<Id>,
}

/// How far a module is; its rows are made while it is open.
struct Module {
    read: usize,
    mastered: usize,
    opened: Option<Opened>,
}

struct Opened {
    picture: Pictures,
    rows: Vec<Row>,
}

/// How far a lesson is.
struct Row {
    standing: Standing,
    /// Remarks after its length, in the language of the interface.
    remarks: String,
    unfinished: bool,
    finished: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Toggle(Id),
    More(Id),
    Lesson(Id),
    Questions(Id),
    Results(Id),
    Exams,
}

impl Course {
    /// Opens at a module, or at the one the learner was in last.
    pub fn new(shared: &mut Shared, module: Option<Id>) -> (Self, Action<Message>) {
        let wanted = module
            .filter(|id| shared.course().modules.iter().any(|it| it.id == *id))
            .or_else(|| last_module(shared));
        let mut screen = Self {
            modules: Vec::new(),
            open: BTreeMap::new(),
            main: wanted
                .as_ref()
                .and_then(|module| main_lesson(shared, module)),
        };
        let action = show(shared, wanted.as_ref());
        screen.open.extend(wanted.map(|module| (module, ROWS)));
        screen.refresh(shared);
        (screen, action)
    }

    pub fn title(&self, shared: &Shared) -> String {
        say::shell::course(shared.ui.language).to_owned()
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Toggle(module) => {
                if self.open.remove(&module).is_none() {
                    self.open.insert(module, ROWS);
                }
                self.refresh(shared);
                Action::None
            }
            Message::More(module) => {
                if let Some(rows) = self.open.get_mut(&module) {
                    *rows += ROWS;
                }
                self.refresh(shared);
                Action::None
            }
            Message::Lesson(lesson) => Action::Go(Route::Lesson(Visit::new(lesson))),
            Message::Questions(lesson) => Action::Go(Route::Quiz(lesson, QuizStart::Continue)),
            Message::Results(lesson) => Action::Go(Route::Results(lesson)),
            Message::Exams => Action::Go(Route::Exam(ExamRoute::Hub)),
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
            ("↑ ↓", say::course::key_move(language)),
            (say::shell::enter(language), say::course::key_open(language)),
        ]
    }

    pub fn main(&self) -> Option<widget::Id> {
        self.main.as_ref().map(lesson_id)
    }

    /// Counts anew; a module or lesson that left the course is left out.
    pub fn refresh(&mut self, shared: &mut Shared) {
        let mut reads = READ;
        let modules = shared.course().modules.iter();
        self.modules = modules
            .map(|module| {
                let standing = |id: &Id| {
                    let known = shared.learned().lesson(id);
                    Standing::new(known, shared.mastery(id))
                };
                let entries = module.lessons.iter();
                let standings: Vec<Standing> = entries.map(|entry| standing(&entry.id)).collect();
                let opened = self.open.get(&module.id).map(|&rows| Opened {
                    picture: shared.module_picture(&module.id),
                    rows: rows_of(shared, module, &standings, rows, &mut reads),
                });
                Module {
                    read: standings.iter().filter(|it| it.read).count(),
                    mastered: standings.iter().filter(|it| it.is_mastered()).count(),
                    opened,
                }
            })
            .collect();
    }
}

/// The module of the last lesson visited, else the first.
fn last_module(shared: &Shared) -> Option<Id> {
    let course = shared.course();
    shared
        .learned()
        .last()
        .and_then(|last| course.find(&last.lesson))
        .map(|(module, _)| module)
        .or_else(|| course.modules.first())
        .map(|module| module.id.clone())
}

/// The lesson visited last, if it is in the module; else the first not read.
fn main_lesson(shared: &Shared, module: &Id) -> Option<Id> {
    let learned = shared.learned();
    let modules = &shared.course().modules;
    let module = modules.iter().find(|known| known.id == *module)?;
    let last = learned.last().map(|last| &last.lesson);
    let entries = || module.lessons.iter().take(ROWS);
    let main = entries()
        .find(|entry| Some(&entry.id) == last)
        .or_else(|| entries().find(|entry| learned.lesson(&entry.id).read_at.is_none()))
        .or_else(|| entries().next())?;
    Some(main.id.clone())
}

/// Scrolls to a module; the first is at the top already.
fn show(shared: &Shared, module: Option<&Id>) -> Action<Message> {
    let first = shared.course().modules.first().map(|first| &first.id);
    match module.filter(|module| Some(*module) != first) {
        Some(module) => {
            let show = reading::show(CONTENTS.into(), module_id(module));
            Action::Run(iced::advanced::widget::operate(show).discard())
        }
        None => Action::None,
    }
}

fn rows_of(
    shared: &Shared,
    module: &course::Module,
    standings: &[Standing],
    rows: usize,
    reads: &mut usize,
) -> Vec<Row> {
    let entries = module.lessons.iter().zip(standings).take(rows);
    entries
        .map(|(entry, standing)| {
            let known = shared.learned().lesson(&entry.id);
            Row {
                standing: *standing,
                remarks: remarks(shared, &entry.id, known, *standing, reads),
                unfinished: known.unfinished.is_some(),
                finished: known.finished.is_some(),
            }
        })
        .collect()
}

/// «arrêtée au passage 3 sur 19 · questions en cours : 4 sur 10».
fn remarks(
    shared: &Shared,
    lesson: &Id,
    known: &LessonProgress,
    standing: Standing,
    reads: &mut usize,
) -> String {
    let ui = &shared.ui;
    let language = ui.language;
    let state = match standing.mastery {
        Mastery::Mastered { since } => {
            say::course::mastered_since(language, &say::dates::date(language, since))
        }
        Mastery::Unread if standing.started => {
            stopped(shared, lesson, known, reads).unwrap_or_else(|| standing.words(ui))
        }
        _ => standing.words(ui),
    };
    let unfinished = known
        .unfinished
        .as_ref()
        .map(|it| say::course::unfinished(language, it.answers.len(), it.items.len()));
    let finished = known
        .finished
        .as_ref()
        .map(|it| say::course::last_score(language, it.score(), it.items.len()));
    let parts: Vec<String> = std::iter::once(state)
        .chain(unfinished)
        .chain(finished)
        .collect();
    parts.join(say::course::DOT)
}

/// Where reading stopped, for the first few lessons that were left.
fn stopped(
    shared: &Shared,
    lesson: &Id,
    known: &LessonProgress,
    reads: &mut usize,
) -> Option<String> {
    let block = known.position.as_ref()?;
    *reads = reads.checked_sub(1)?;
    let lesson = shared.lesson(lesson)?;
    let at = lesson.position(block)?;
    Some(say::course::stopped(
        shared.ui.language,
        at + 1,
        lesson.body.len(),
    ))
}

/// The name of a module among the widgets.
fn module_id(module: &Id) -> widget::Id {
    format!("module-{module}").into()
}

/// The name of a lesson among the widgets.
fn lesson_id(lesson: &Id) -> widget::Id {
    format!("lesson-{lesson}").into()
}
