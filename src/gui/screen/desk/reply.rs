//! The reply workshop: a case, a text in the making, what the rules notice in
//! it, and the comparison once a version is set.

mod compare;
mod marks;
mod steps;
mod versions;
mod view;
mod write;

use iced::Element;
use iced::widget::text_editor;

use self::marks::Marks;
use crate::course::block::{Block, Dialogue};
use crate::course::practice::Reply;
use crate::course::{Id, Practice};
use crate::gui::block::Pictures;
use crate::gui::route::{Action, Request, Route, Visit};
use crate::gui::screen::KeyHelp;
use crate::gui::shared::{Drafting, Shared};
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;
use crate::practice::reply::run::State;
use crate::practice::reply::{Hit, Rules, characters};
use crate::progress::{EventId, Moment, Move};

/// The editor, which is the main thing of the screen.
pub(super) const EDITOR: &str = "workshop-editor";

/// What scrolls, where the case is not beside the text.
pub(super) const PAGE: &str = "workshop-page";
/// The first thing that the rules say of the text.
pub(super) const FOUND: &str = "workshop-found";
/// The first part's chip, which has the focus where the text is out of sight.
pub(super) const FIRST: &str = "workshop-first";

/// The parts of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Write,
    Compare,
    Versions,
}

impl Tab {
    const ALL: [Self; 3] = [Self::Write, Self::Compare, Self::Versions];
}

/// A version of any attempt at the exercise.
struct Dated {
    /// Which attempt, from 1, and which version of it, from 1.
    attempt: usize,
    version: usize,
    moment: Moment,
    text: String,
}

pub struct Workshop {
    exercise: Reply,
    thread: Block,
    pictures: Pictures,
    rules: Rules,
    tab: Tab,
    /// The attempt that shows; `None` until the first words are written down.
    run: Option<EventId>,
    finished: bool,
    state: State,
    versions: Vec<Dated>,
    content: text_editor::Content,
    /// What the journal has of the text.
    written: String,
    text: String,
    hits: Vec<Hit>,
    marks: Marks,
    /// The rule whose reason shows.
    open: Option<usize>,
    drafting: Drafting,
    /// Whether the text stands below the case, out of sight.
    stacked: bool,
    /// The versions that are compared.
    pair: (usize, usize),
}

#[derive(Debug, Clone)]
pub enum Message {
    Tab(Tab),
    Edit(text_editor::Action),
    /// The time has come to write the draft down.
    Kept,
    Save,
    /// What to say of the version that was kept.
    Saved(String, EventId),
    /// Opens a rule, and selects its next words in the text.
    Rule(usize),
    Rate(Id, u8),
    Keep(usize),
    Finish,
    Again,
    Old(usize),
    New(usize),
    Restore(usize),
    Link(LinkEvent),
    Lesson(Id),
    /// A chart of the thread: there is none.
    Chart(Id),
    Out,
}

impl Workshop {
    pub(super) fn new(shared: &Shared, exercise: Reply) -> (Self, Action<Message>) {
        let mut screen = Self {
            thread: thread(&exercise),
            exercise,
            pictures: Pictures::default(),
            rules: Rules::default(),
            tab: Tab::Write,
            run: None,
            finished: false,
            state: State::default(),
            versions: Vec::new(),
            content: text_editor::Content::new(),
            written: String::new(),
            text: String::new(),
            hits: Vec::new(),
            marks: Marks::default(),
            open: None,
            drafting: Drafting::default(),
            stacked: shared.ui.narrow(),
            pair: (0, 0),
        };
        let open = shared.practised(&screen.exercise.id).open();
        screen.run = open.map(|run| run.id);
        screen.take(shared);
        let draft = screen.state.draft.clone();
        screen.put(shared, &draft);
        (screen, Action::None)
    }

    /// Takes the exercise in the language of the interface; the text stays.
    pub(super) fn refresh(&mut self, shared: &Shared, practice: &Practice) {
        if let Practice::Reply(exercise) = practice {
            self.exercise = exercise.as_ref().clone();
            self.thread = thread(&self.exercise);
        }
        self.take(shared);
        self.read(shared);
    }

    /// Takes rules and moves anew.
    fn take(&mut self, shared: &Shared) {
        self.rules = Rules::of_exercise(&shared.rules(), &self.exercise, shared.ui.language);
        self.open = None;
        let known = shared.practised(&self.exercise.id);
        let run = self.run.and_then(|id| known.run(id));
        self.finished = run.is_some_and(|run| !run.is_open());
        self.state = run.map_or_else(State::default, |run| {
            State::play(&self.exercise, &run.moves)
        });
        self.written.clone_from(&self.state.draft);
        self.versions.clear();
        for (attempt, run) in known.runs().enumerate() {
            let state = State::play(&self.exercise, &run.moves);
            let dated = state.versions.into_iter().enumerate();
            self.versions.extend(dated.map(|(index, version)| Dated {
                attempt: attempt + 1,
                version: index + 1,
                moment: version.moment,
                text: version.text,
            }));
        }
        let last = self.versions.len().saturating_sub(1);
        self.pair = (last.saturating_sub(1), last);
    }

    /// Puts a text in the editor.
    fn put(&mut self, shared: &Shared, text: &str) {
        self.content = text_editor::Content::with_text(text);
        self.content
            .perform(text_editor::Action::Move(text_editor::Motion::DocumentEnd));
        self.read(shared);
    }

    /// Reads the text with the rules.
    fn read(&mut self, shared: &Shared) {
        self.text = self.content.text();
        self.hits = self.rules.hits(&self.text);
        self.marks = Marks::new(&self.text, &self.rules, &self.hits, &shared.ui);
    }

    fn characters(&self) -> usize {
        characters(&self.text)
    }

    pub(super) fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Tab(tab) => self.show(shared, tab),
            Message::Edit(action) => self.edit(shared, action),
            Message::Kept => self.keep_draft(shared),
            Message::Save => self.save(shared),
            Message::Saved(words, event) => Action::Open(Request::Toast(words, Some(event))),
            Message::Rule(rule) => self.rule(rule),
            Message::Rate(criterion, level) => {
                self.step(
                    shared,
                    Move::Rate {
                        at: criterion,
                        level,
                    },
                );
                self.take(shared);
                Action::None
            }
            Message::Keep(version) => self.keep(shared, version),
            Message::Finish => self.finish(shared),
            Message::Again => self.again(shared),
            Message::Old(index) => {
                self.pair.0 = index;
                Action::None
            }
            Message::New(index) => {
                self.pair.1 = index;
                Action::None
            }
            Message::Restore(index) => self.restore(shared, index),
            Message::Link(event) => Action::on_link(event),
            Message::Lesson(lesson) => {
                self.leave(shared);
                Action::Visit(Route::Lesson(Visit::new(lesson)))
            }
            Message::Chart(_) => Action::None,
            Message::Out => Action::Go(Route::Practice),
        }
    }

    pub(super) fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub(super) fn on_key(&self, press: &KeyPress) -> Option<Message> {
        if press.command("s") {
            return Some(Message::Save);
        }
        // In the text a digit is a digit: with Ctrl it opens a part all the same.
        let with_ctrl = || (1..=Tab::ALL.len()).find(|digit| press.command(&digit.to_string()));
        let digit = press.digit().or_else(with_ctrl)?;
        let tab = *Tab::ALL.get(digit.checked_sub(1)?)?;
        self.may_show(tab).then_some(Message::Tab(tab))
    }

    pub(super) fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        vec![
            ("Ctrl+1 2 3", say::workshop::key_tabs(language)),
            ("Ctrl+S", say::workshop::key_save(language)),
            ("Esc", say::workshop::key_escape(language)),
        ]
    }

    pub(super) fn main(&self) -> iced::widget::Id {
        match self.tab {
            Tab::Write if self.stacked => FIRST.into(),
            Tab::Write => EDITOR.into(),
            Tab::Compare => compare::MAIN.into(),
            Tab::Versions => versions::MAIN.into(),
        }
    }

    /// The model answer shows only to someone who has written their own.
    fn may_show(&self, tab: Tab) -> bool {
        match tab {
            Tab::Write => true,
            Tab::Compare => self.state.may_compare(),
            Tab::Versions => !self.versions.is_empty(),
        }
    }
}

fn thread(exercise: &Reply) -> Block {
    Block::Dialogue(Dialogue {
        id: exercise.id.clone(),
        title: Some(exercise.channel.name.clone()),
        messages: exercise.incoming.clone(),
    })
}
