//! Home: what to do next, what is worth doing today, and the path.

mod path;
mod plan;
mod today;
mod view;

use std::sync::Arc;

use iced::keyboard::key::Named;
use iced::{Element, widget};

use self::plan::{Next, Todo};
use super::KeyHelp;
use crate::course::{self, Id};
use crate::gui::block::Pictures;
use crate::gui::route::{Action, ExamRoute, QuizStart, Route, Visit};
use crate::gui::shared::Shared;
use crate::gui::widget::scope::KeyPress;
use crate::gui::widget::standing::Standing;
use crate::language::say;

/// The main button.
const MAIN: &str = "home-main";

/// Modules shown as cards; a longer course is shown whole on its own screen.
const MODULES: usize = 60;
/// Lessons shown under the module of a short course.
const LESSONS: usize = 12;

pub struct Home {
    next: Next,
    /// The lesson of the main card; `None` where its file cannot be read.
    lesson: Option<Arc<course::Lesson>>,
    picture: Pictures,
    todos: Vec<Todo>,
    notes: usize,
    bookmarks: usize,
    modules: Vec<ModuleCard>,
}

/// How far a module is.
struct ModuleCard {
    read: usize,
    mastered: usize,
    /// Its lessons, in a course of few modules.
    lessons: Vec<Standing>,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// The main button.
    Continue,
    Questions(Id),
    Lesson(Id),
    Module(Id),
    Course,
    Notes,
    Practice(Id),
    Review,
    /// The exam that is under way.
    Exam,
}

impl Home {
    pub fn new(shared: &mut Shared) -> Self {
        let mut screen = Self {
            next: Next::Empty,
            lesson: None,
            picture: Pictures::default(),
            todos: Vec::new(),
            notes: 0,
            bookmarks: 0,
            modules: Vec::new(),
        };
        screen.refresh(shared);
        screen
    }

    pub fn title(&self, shared: &Shared) -> String {
        say::shell::home(shared.ui.language).to_owned()
    }

    pub fn update(&mut self, _shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Continue => self.go_on(),
            Message::Questions(lesson) => Action::Go(Route::Quiz(lesson, QuizStart::Continue)),
            Message::Lesson(lesson) => Action::Go(Route::Lesson(Visit::new(lesson))),
            Message::Module(module) => Action::Go(Route::Course(Some(module))),
            Message::Course => Action::Go(Route::Course(None)),
            Message::Notes => Action::Go(Route::Notes),
            Message::Review => Action::Go(Route::Review),
            Message::Practice(practice) => Action::Go(Route::Desk(practice)),
            Message::Exam => Action::Go(Route::Exam(ExamRoute::Sitting)),
        }
    }

    fn go_on(&self) -> Action<Message> {
        Action::Go(match &self.next {
            Next::Read { lesson, .. } => Route::Lesson(Visit::new(lesson.clone())),
            Next::Resume { lesson, .. } | Next::Practise { lesson } => {
                Route::Quiz(lesson.clone(), QuizStart::Continue)
            }
            Next::Done | Next::Empty => Route::Course(None),
        })
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub fn dialog<'a>(&'a self, _shared: &'a Shared) -> Option<Element<'a, Message>> {
        None
    }

    pub fn on_key(&self, _shared: &Shared, press: &KeyPress) -> Option<Message> {
        match (press.named(), press.typed()) {
            (Some(Named::Enter), _) => Some(Message::Continue),
            (None, Some('c' | 'C')) => Some(Message::Course),
            _ => None,
        }
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        vec![
            (
                say::shell::enter(language),
                say::home::key_continue(language),
            ),
            ("C", say::home::key_course(language)),
        ]
    }

    pub fn main(&self) -> Option<widget::Id> {
        Some(MAIN.into())
    }

    /// Takes everything anew from the course and from what the learner did.
    /// One lesson's file is read, that of the main card; see
    /// [`Shared::mastery`] for what else may be.
    pub fn refresh(&mut self, shared: &mut Shared) {
        shared.settle_exam();
        let course = shared.course();
        let learned = shared.learned();
        let today = shared.today();
        let mastery = |id: &Id| shared.mastery(id);
        let next = plan::next(course, learned, &mastery, today);
        let review = review(shared);
        let todos = plan::todos(course, learned, &mastery, today, &next);
        let todos = review.into_iter().chain(todos).collect();
        let here = next.lesson().and_then(|id| course.find(id));
        let picture = here.map_or_else(Pictures::default, |(module, _)| {
            shared.module_picture(&module.id)
        });
        self.lesson = next.lesson().and_then(|id| shared.lesson(id));
        self.picture = picture;
        self.notes = learned.notes().count();
        self.bookmarks = learned.lessons().map(|(_, it)| it.bookmarks.len()).sum();
        self.modules = modules(shared);
        self.todos = todos;
        self.next = next;
    }
}

/// What there is to review today.
fn review(shared: &Shared) -> Option<Todo> {
    if let Some(review) = shared.learned().open_review() {
        let left = review
            .asked
            .len()
            .saturating_sub(review.sitting.answers.len());
        return Some(Todo::Review {
            questions: left,
            minutes: 0,
            open: true,
        });
    }
    let (questions, minutes) = shared.due_today()?;
    Some(Todo::Review {
        questions,
        minutes,
        open: false,
    })
}

fn modules(shared: &Shared) -> Vec<ModuleCard> {
    let few = is_short(shared.course());
    let standing = |id: &Id| Standing::new(shared.learned().lesson(id), shared.mastery(id));
    let card = |module: &course::Module| {
        let entries = module.lessons.iter();
        let standings: Vec<Standing> = entries.map(|entry| standing(&entry.id)).collect();
        ModuleCard {
            read: standings.iter().filter(|it| it.read).count(),
            mastered: standings.iter().filter(|it| it.is_mastered()).count(),
            lessons: if few { standings } else { Vec::new() },
        }
    };
    let modules = shared.course().modules.iter();
    modules.take(MODULES).map(card).collect()
}

/// Whether the course has so few modules that their lessons show too.
fn is_short(course: &course::Course) -> bool {
    course.modules.len() <= 2
}
