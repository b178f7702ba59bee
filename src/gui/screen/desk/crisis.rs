//! The crisis simulation: a brief, decisions against the clock, a debrief.
//!
//! Every decision is in the journal before its result shows, so a run that is
//! left goes on at the decision under way. What is on the screen is the fold
//! of the journal's moves.

mod board;
mod brief;
mod compare;
mod debrief;
mod feed;
mod keys;
mod line;
mod play;
mod room;
mod text;
mod told;
mod words;

use std::sync::Arc;

use iced::widget::text_editor;
use iced::{Element, Subscription, widget};

use crate::course::Id;
use crate::course::practice::Practice;
use crate::course::practice::crisis::Scenario;
use crate::gui::route::Action;
use crate::gui::screen::KeyHelp;
use crate::gui::shared::{Drafting, Shared, seconds};
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::scope::KeyPress;
use crate::practice::crisis::{Atlas, Machine, Run, is_calm};
use crate::progress::{EventId, Timestamp};

/// The scrollable of the decision, or of the whole page.
const PAGE: &str = "crisis-page";
/// The scrollable of the messages, where they have a pane of their own.
const FEED: &str = "crisis-feed";
/// The one main thing to do.
const MAIN: &str = "crisis-main";
/// The text of a written decision.
const FIELD: &str = "crisis-text";

pub(super) struct Crisis {
    practice: Arc<Practice>,
    scenario: Box<Scenario>,
    machine: Machine,
    stage: Stage,
    /// No limit, and all messages at once.
    calm: bool,
    explored: Explored,
}

/// What the debrief knows of the scenario's states.
enum Explored {
    NotYet,
    UnderWay,
    Done(Arc<Atlas>),
    TooLarge,
}

enum Stage {
    Brief,
    Playing(Box<Playing>),
    /// The debrief of a finished run.
    Debrief(Box<Review>),
    /// Two finished runs side by side.
    Compare(Box<[Review; 2]>),
}

/// A run under way, or one whose last result is being read.
struct Playing {
    id: EventId,
    run: Run,
    /// Whether what the last decision did is being told.
    told: bool,
    /// When the decision under way came on the screen, or was last looked at.
    seen: Timestamp,
    /// Real time that it has been on the screen, in milliseconds.
    spent: i64,
    /// The text of a written decision.
    text: text_editor::Content,
    /// Whether an empty text was sent.
    refused: bool,
    drafting: Drafting,
    news: News,
}

/// What was said of messages that arrived, and when.
#[derive(Default)]
struct News {
    words: String,
    /// Messages of this decision that were told of, or were there at once.
    told: usize,
    /// In seconds since the decision opened.
    at: u32,
}

/// A finished run.
struct Review {
    id: EventId,
    run: Run,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// Begins a run, leaving the one that is open.
    Begin,
    Resume,
    Calm(bool),
    /// One more second.
    Tick,
    Choose(usize),
    Edit(text_editor::Action),
    /// The time has come to write the text down.
    Kept,
    Send,
    Continue,
    Explored(Option<Arc<Atlas>>),
    Debrief(EventId),
    Compare(EventId),
    /// Plays again from the decision of this turn, from 0.
    Restart(usize),
    Brief,
    Read(Id, Option<Id>),
    Link(LinkEvent),
    Scroll(f32),
    ScrollFeed(f32),
    Out,
}

impl Crisis {
    /// Opens the brief, or the run that is open. `None` for another desk's
    /// file, or a scenario that cannot be played.
    pub(super) fn open(
        shared: &Shared,
        practice: &Arc<Practice>,
    ) -> Option<(Self, Action<Message>)> {
        let mut screen = Self::new(shared, practice)?;
        let action = screen.resume(shared);
        Some((screen, action))
    }

    fn new(shared: &Shared, practice: &Arc<Practice>) -> Option<Self> {
        let Practice::Crisis(scenario) = &**practice else {
            return None;
        };
        let machine = Machine::new(scenario)?;
        let screen = Self {
            practice: Arc::clone(practice),
            scenario: scenario.clone(),
            machine,
            stage: Stage::Brief,
            calm: shared.settings.calm
                || last_pace(shared, &scenario.id).unwrap_or(!shared.ui.motion),
            explored: Explored::NotYet,
        };
        Some(screen)
    }

    pub(super) fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Begin => self.begin(shared),
            Message::Resume => self.resume(shared),
            Message::Calm(calm) => self.set_pace(shared, calm),
            Message::Tick => self.tick(shared),
            Message::Choose(option) => self.choose(shared, option),
            Message::Edit(edit) => self.edit(edit),
            Message::Kept => self.keep_draft(shared),
            Message::Send => self.send(shared),
            Message::Continue => self.go_on(shared),
            Message::Explored(atlas) => {
                self.explored = atlas.map_or(Explored::TooLarge, Explored::Done);
                Action::None
            }
            Message::Debrief(run) => self.debrief(shared, run),
            Message::Compare(run) => self.compare(shared, run),
            Message::Restart(turn) => self.restart(shared, turn),
            Message::Brief => {
                self.stage = Stage::Brief;
                Action::Run(self.rest(shared))
            }
            Message::Read(lesson, block) => read(lesson, block),
            Message::Link(event) => link(event),
            Message::Scroll(y) => scroll(PAGE, y),
            Message::ScrollFeed(y) if shared.ui.narrow() => scroll(PAGE, y),
            Message::ScrollFeed(y) => scroll(FEED, y),
            Message::Out => Action::Go(crate::gui::route::Route::Practice),
        }
    }

    pub(super) fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        match &self.stage {
            Stage::Brief => brief::view(self, shared),
            Stage::Playing(playing) => room::view(self, playing, shared),
            Stage::Debrief(review) => debrief::view(self, review, shared),
            Stage::Compare(pair) => compare::view(self, pair, shared),
        }
    }

    pub(super) fn on_key(&self, press: &KeyPress) -> Option<Message> {
        keys::message(self, press)
    }

    pub(super) fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        keys::help(self, &shared.ui)
    }

    /// While an option is to be chosen nothing has the focus: digits work
    /// without.
    pub(super) fn main(&self) -> Option<widget::Id> {
        match &self.stage {
            Stage::Playing(playing) if !playing.told => {
                let written = self.decision(playing)?.write.is_some();
                written.then(|| FIELD.into())
            }
            _ => Some(MAIN.into()),
        }
    }

    /// Takes the scenario in the language of the interface.
    pub(super) fn refresh(&mut self, shared: &Shared, practice: &Arc<Practice>) {
        let Practice::Crisis(scenario) = &**practice else {
            return;
        };
        let Some(machine) = Machine::new(scenario) else {
            return;
        };
        let changed = self.practice != *practice;
        self.practice = Arc::clone(practice);
        self.scenario = scenario.clone();
        self.machine = machine;
        if changed {
            self.explored = Explored::NotYet;
        }
        self.refold(shared);
    }

    /// A second at a time, while a limit runs or messages are on their way.
    pub(super) fn subscription(&self) -> Subscription<Message> {
        match &self.stage {
            Stage::Playing(playing) if self.ticks(playing) => {
                Subscription::run(seconds).map(|()| Message::Tick)
            }
            _ => Subscription::none(),
        }
    }
}

/// How the learner played this scenario the last time.
fn last_pace(shared: &Shared, practice: &Id) -> Option<bool> {
    let mut runs = shared.practised(practice).runs().rev();
    runs.find_map(|run| is_calm(&run.moves))
}

fn read(lesson: Id, block: Option<Id>) -> Action<Message> {
    use crate::gui::route::{Route, Visit};
    Action::Visit(Route::Lesson(match block {
        Some(block) => Visit::passage(lesson, block),
        None => Visit::new(lesson),
    }))
}

fn link(event: LinkEvent) -> Action<Message> {
    use crate::course::markup::Link;
    match event {
        // A passage that a scenario points at is marked.
        LinkEvent::Pressed(Link::Lesson(lesson, block)) => read(lesson, block),
        event => Action::on_link(event),
    }
}

fn scroll(page: &'static str, y: f32) -> Action<Message> {
    use iced::widget::operation::{self, AbsoluteOffset};
    Action::Run(operation::scroll_by(page, AbsoluteOffset { x: 0.0, y }))
}
