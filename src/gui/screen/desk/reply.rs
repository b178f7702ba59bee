//! The reply workshop: a case, a text in the making, what the rules notice in
//! it, and the comparison once a version is set.

mod compare;
mod marks;
mod versions;
mod view;
mod write;

use std::time::Duration;

use iced::advanced::text::editor::{Cursor, Position};
use iced::widget::{operation, text_editor};
use iced::{Element, Task};

use self::marks::Marks;
use crate::course::block::{Block, Dialogue};
use crate::course::markup::Link;
use crate::course::practice::Reply;
use crate::course::{Id, Practice};
use crate::gui::block::Pictures;
use crate::gui::route::{Action, Request, Route, Visit};
use crate::gui::screen::KeyHelp;
use crate::gui::shared::{Shared, after};
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;
use crate::practice::reply::run::{DRAFT, REPLY, State};
use crate::practice::reply::{Hit, Rules, characters};
use crate::progress::{EventId, Moment, Move};

/// The editor, which is the main thing of the screen.
pub(super) const EDITOR: &str = "workshop-editor";

/// How long the keys must rest before the draft is written down.
const PAUSE: Duration = Duration::from_secs(3);

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
    /// Edits so far, and how many there were when the timer began.
    edits: u64,
    timer: Option<u64>,
    /// The versions that are compared.
    pair: (usize, usize),
}

#[derive(Debug, Clone)]
pub enum Message {
    Tab(Tab),
    Edit(text_editor::Action),
    Paused,
    Save,
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
            edits: 0,
            timer: None,
            pair: (0, 0),
        };
        let open = shared.practised(&screen.exercise.id).open();
        screen.run = open.map(|run| run.id);
        screen.take(shared);
        let draft = screen.state.draft.clone();
        screen.put(shared, &draft);
        (screen, Action::Run(operation::focus(EDITOR)))
    }

    /// Takes the exercise in the language of the interface; the text stays.
    pub(super) fn refresh(&mut self, shared: &Shared) {
        if let Ok(practice) = shared.read_practice(&self.exercise.id)
            && let Practice::Reply(exercise) = practice.as_ref()
        {
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
        self.marks = Marks::new(&self.text, &self.rules, &self.hits, shared.ui.palette);
    }

    fn characters(&self) -> usize {
        characters(&self.text)
    }

    pub(super) fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Tab(tab) => self.show(shared, tab),
            Message::Edit(action) => self.edit(shared, action),
            Message::Paused => self.paused(shared),
            Message::Save => self.save(shared),
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
            Message::Link(event) => self.follow(shared, event),
            Message::Lesson(lesson) => {
                self.leave(shared);
                Action::Visit(Route::Lesson(Visit::new(lesson)))
            }
            Message::Chart(_) => Action::None,
            Message::Out => Action::Go(Route::Practice),
        }
    }

    fn show(&mut self, shared: &mut Shared, tab: Tab) -> Action<Message> {
        self.leave(shared);
        self.tab = tab;
        match tab {
            Tab::Write => Action::Run(operation::focus(EDITOR)),
            Tab::Compare | Tab::Versions => {
                let quiet = crate::gui::widget::travel::settle(self.main());
                Action::Run(iced::advanced::widget::operate(quiet).discard())
            }
        }
    }

    fn edit(&mut self, shared: &Shared, action: text_editor::Action) -> Action<Message> {
        let edits = action.is_edit();
        self.content.perform(action);
        if !edits {
            return Action::None;
        }
        self.edits += 1;
        self.read(shared);
        if self.timer.is_some() {
            return Action::None;
        }
        self.begin_timer()
    }

    /// One timer at a time: it begins again when keys were pressed meanwhile.
    fn begin_timer(&mut self) -> Action<Message> {
        self.timer = Some(self.edits);
        Action::Run(Task::perform(after(PAUSE), |()| Message::Paused))
    }

    fn paused(&mut self, shared: &mut Shared) -> Action<Message> {
        match self.timer.take() {
            Some(edits) if edits != self.edits => self.begin_timer(),
            _ => {
                self.leave(shared);
                Action::None
            }
        }
    }

    /// Writes the draft down, if it changed: on a pause, and when the learner
    /// goes somewhere else.
    pub(super) fn leave(&mut self, shared: &mut Shared) {
        if self.finished || self.text == self.written {
            return;
        }
        if self.run.is_none() && self.text.trim().is_empty() {
            return;
        }
        let text = self.text.clone();
        self.written.clone_from(&text);
        self.step(
            shared,
            Move::Write {
                at: DRAFT.into(),
                text,
            },
        );
    }

    fn step(&mut self, shared: &mut Shared, what: Move) -> EventId {
        let run = match self.run {
            Some(run) if !self.finished => run,
            _ => {
                let practice = Practice::Reply(Box::new(self.exercise.clone()));
                let run = shared.begin_run(&practice, Vec::new());
                self.finished = false;
                *self.run.insert(run)
            }
        };
        shared.make_move(run, what)
    }

    fn save(&mut self, shared: &mut Shared) -> Action<Message> {
        let same = |version: &crate::practice::reply::run::Version| version.text == self.text;
        if self.finished
            || self.text.trim().is_empty()
            || self.state.versions.last().is_some_and(same)
        {
            return Action::None;
        }
        let text = self.text.clone();
        let event = self.step(
            shared,
            Move::Write {
                at: REPLY.into(),
                text,
            },
        );
        self.take(shared);
        let words = say::workshop::saved(shared.ui.language, self.state.versions.len());
        Action::Open(Request::Toast(words, Some(event)))
    }

    /// The next words of a rule, after the cursor or from the top.
    fn rule(&mut self, rule: usize) -> Action<Message> {
        let closes = self.open == Some(rule);
        let spans: Vec<_> = self
            .hits
            .iter()
            .filter(|hit| hit.rule == rule)
            .filter_map(|hit| hit.span.clone())
            .collect();
        if spans.is_empty() {
            self.open = (!closes).then_some(rule);
            return Action::None;
        }
        self.open = Some(rule);
        let cursor = self.content.cursor();
        let here = [Some(cursor.position), cursor.selection]
            .into_iter()
            .flatten();
        let here = here
            .map(|place| offset(&self.text, place))
            .max()
            .unwrap_or(0);
        let next = spans.iter().find(|span| closes && span.start >= here);
        let Some(span) = next.or(spans.first()) else {
            return Action::None;
        };
        self.content.move_to(Cursor {
            position: place(&self.text, span.end),
            selection: Some(place(&self.text, span.start)),
        });
        Action::Run(operation::focus(EDITOR))
    }

    fn keep(&mut self, shared: &mut Shared, version: usize) -> Action<Message> {
        let Some(text) = self.versions.get(version).map(|it| it.text.clone()) else {
            return Action::None;
        };
        let run = self.run.filter(|_| !self.finished);
        let event = match (run, self.run) {
            // A finished attempt keeps its text too, without a new one.
            (None, Some(run)) => shared.make_move(
                run,
                Move::Keep {
                    at: REPLY.into(),
                    text,
                },
            ),
            _ => self.step(
                shared,
                Move::Keep {
                    at: REPLY.into(),
                    text,
                },
            ),
        };
        self.take(shared);
        let words = say::workshop::kept(shared.ui.language).to_owned();
        Action::Open(Request::Toast(words, Some(event)))
    }

    fn finish(&mut self, shared: &mut Shared) -> Action<Message> {
        self.leave(shared);
        let Some(run) = self.run.filter(|_| !self.finished) else {
            return Action::None;
        };
        let event = shared.finish_run(run, None, None);
        self.take(shared);
        let words = say::workshop::finished(shared.ui.language).to_owned();
        Action::Open(Request::Toast(words, Some(event)))
    }

    /// A new attempt, begun with an empty page.
    fn again(&mut self, shared: &mut Shared) -> Action<Message> {
        self.leave(shared);
        self.run = None;
        self.take(shared);
        self.put(shared, "");
        self.tab = Tab::Write;
        Action::Run(operation::focus(EDITOR))
    }

    /// Puts a version back in the editor, to write on from there.
    fn restore(&mut self, shared: &mut Shared, index: usize) -> Action<Message> {
        let Some(text) = self.versions.get(index).map(|it| it.text.clone()) else {
            return Action::None;
        };
        self.leave(shared);
        if self.finished {
            self.run = None;
            self.take(shared);
        }
        self.put(shared, &text);
        self.leave(shared);
        self.tab = Tab::Write;
        Action::Run(operation::focus(EDITOR))
    }

    fn follow(&mut self, shared: &mut Shared, event: LinkEvent) -> Action<Message> {
        match event {
            LinkEvent::Pressed(Link::Web(address)) => Action::Open(Request::Link(address)),
            LinkEvent::Pressed(Link::Term(term)) => Action::Open(Request::Term(term)),
            LinkEvent::Pressed(Link::Lesson(lesson, block)) => {
                self.leave(shared);
                Action::Visit(Route::Lesson(match block {
                    Some(block) => Visit::at(lesson, block),
                    None => Visit::new(lesson),
                }))
            }
            LinkEvent::Hovered(_) | LinkEvent::Left => Action::None,
        }
    }

    pub(super) fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub(super) fn on_key(&self, press: &KeyPress) -> Option<Message> {
        if press.command("s") {
            return Some(Message::Save);
        }
        let tab = Tab::ALL.get(press.digit()?.checked_sub(1)?)?;
        self.may_show(*tab).then_some(Message::Tab(*tab))
    }

    pub(super) fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        vec![
            ("1 2 3", say::workshop::key_tabs(language)),
            ("Ctrl+S", say::workshop::key_save(language)),
            ("Esc", say::workshop::key_escape(language)),
        ]
    }

    pub(super) fn main(&self) -> iced::widget::Id {
        match self.tab {
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

/// Line and column, in bytes, of a byte of a text.
fn place(text: &str, at: usize) -> Position {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    Position {
        line: before.matches('\n').count(),
        column: before.len() - line_start,
    }
}

fn offset(text: &str, place: Position) -> usize {
    let lines = text.split_inclusive('\n').take(place.line);
    lines.map(str::len).sum::<usize>() + place.column
}
