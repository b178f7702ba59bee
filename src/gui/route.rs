//! Places one can go to, and what a screen asks of the frame around it.

use iced::Task;

use crate::course::Id;
use crate::course::markup::Link;
use crate::gui::widget::prose::LinkEvent;
use crate::progress::EventId;

/// A place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    Home,
    /// The certificate of a finished exam, by its session.
    Certificate(EventId),
    /// The table of contents, opened at a module.
    Course(Option<Id>),
    Lesson(Visit),
    /// The questions of a lesson.
    Quiz(Id, QuizStart),
    /// The results of the last quiz of a lesson.
    Results(Id),
    /// What is due, and the plan of the reviews.
    Review,
    /// The questions that are due.
    Reviewing(ReviewStart),
    /// The glossary, opened at a term.
    Glossary(Option<Id>),
    Notes,
    /// The practice room.
    Practice,
    /// What the learner's work amounts to.
    Progress,
    /// A practice, where the learner left it.
    Desk(Id),
    Exam(ExamRoute),
    Settings,
    /// The settings, opened at a section.
    SettingsAt(Section),
}

/// A place of the exams.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExamRoute {
    /// The forms, and what was done.
    Hub,
    /// The rules of a form, before it starts.
    Start(Id),
    /// The sitting that is open; the hub where there is none.
    Sitting,
    /// What a sitting came to.
    Report(EventId),
}

/// A section of the settings, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Language,
    Appearance,
    Text,
    Comfort,
    Questions,
    Profiles,
    Course,
    Data,
    Reset,
    About,
}

impl Section {
    pub const ALL: [Self; 10] = [
        Self::Language,
        Self::Appearance,
        Self::Text,
        Self::Comfort,
        Self::Questions,
        Self::Profiles,
        Self::Course,
        Self::Data,
        Self::Reset,
        Self::About,
    ];
}

/// A visit to a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    pub lesson: Id,
    /// Where to open it; `None` is where the learner left it.
    pub block: Option<Id>,
    /// Whether the block is marked, as the passage that explains a question.
    pub marked: bool,
}

impl Visit {
    pub fn new(lesson: Id) -> Self {
        Self {
            lesson,
            block: None,
            marked: false,
        }
    }

    /// Opens at a block.
    pub fn at(lesson: Id, block: Id) -> Self {
        Self {
            block: Some(block),
            ..Self::new(lesson)
        }
    }

    /// Opens at the passage that explains a question, and marks it.
    pub fn passage(lesson: Id, block: Id) -> Self {
        Self {
            marked: true,
            ..Self::at(lesson, block)
        }
    }
}

/// How a quiz begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuizStart {
    /// Goes on with an unfinished one, or begins a new one.
    Continue,
    New,
    /// Only what was wrong the last time.
    Redo,
}

/// How a review begins, unless one is to be gone on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewStart {
    /// What fits today's minutes.
    Due,
    /// More, past the day's limit or on a day of rest.
    Extra,
}

/// What a screen asks of the frame around it, after an update.
#[derive(Debug)]
#[must_use]
pub enum Action<Message> {
    None,
    Run(Task<Message>),
    /// Goes somewhere else for good.
    Go(Route),
    /// Goes somewhere and comes back to this screen as it is.
    Visit(Route),
    /// Goes back to where one came from.
    Back,
    Open(Request),
}

impl<Message> Action<Message> {
    /// What a text's links ask for, where only pressing one does anything.
    pub fn on_link(event: LinkEvent) -> Self {
        match event {
            LinkEvent::Pressed(link) => Self::follow(link),
            LinkEvent::Hovered(_) | LinkEvent::Left | LinkEvent::Unfocused(_) => Self::None,
        }
    }

    /// Where a link of a text leads; the screen stays to come back to.
    pub fn follow(link: Link) -> Self {
        match link {
            Link::Web(address) => Self::Open(Request::Link(address)),
            Link::Term(term) => Self::Open(Request::Term(term)),
            Link::Lesson(lesson, block) => Self::Visit(Route::Lesson(match block {
                Some(block) => Visit::at(lesson, block),
                None => Visit::new(lesson),
            })),
        }
    }
}

impl<Message: Send + 'static> Action<Message> {
    /// The same for the frame's own messages.
    pub fn map<Other: Send + 'static>(
        self,
        wrap: impl Fn(Message) -> Other + Send + 'static,
    ) -> Action<Other> {
        match self {
            Self::None => Action::None,
            Self::Run(task) => Action::Run(task.map(wrap)),
            Self::Go(route) => Action::Go(route),
            Self::Visit(route) => Action::Visit(route),
            Self::Back => Action::Back,
            Self::Open(request) => Action::Open(request),
        }
    }
}

/// Something that the frame shows above the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// A glossary term.
    Term(Id),
    /// A link that leaves the application.
    Link(String),
    Palette,
    Keys,
    /// A short message that goes by itself; with the event that it can undo.
    Toast(String, Option<EventId>),
    /// Puts a text on the clipboard, and says so.
    Copy(String, String),
    /// Language, theme, text size or profile changed: everything is drawn anew.
    Restyle,
}
