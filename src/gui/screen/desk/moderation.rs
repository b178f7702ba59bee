//! The moderation desk: what it is about, the messages one by one, the result.
//!
//! Every decision is in the journal before the next message shows; what is on
//! the screen is the fold of what the journal holds.

mod begin;
mod keys;
mod outcome;
mod result;
mod side;
mod sort;
mod steps;

use std::collections::BTreeSet;
use std::sync::Arc;

use iced::advanced::widget::operate;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::{Element, Subscription, Task, widget};

use crate::course::practice::Queue;
use crate::course::{Id, Practice};
use crate::gui::route::{Action, Route, Visit};
use crate::gui::screen::KeyHelp;
use crate::gui::shared::{Shared, seconds};
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::scope::KeyPress;
use crate::gui::widget::{reading, travel};
use crate::practice::moderation::{Pace, Report, Run, Verdicts};
use crate::progress::{EventId, RunState, Timestamp};

/// The one main thing to do.
const MAIN: &str = "moderation-main";
/// What scrolls: the page, or the message while one sorts.
const PAGE: &str = "moderation";
/// The articles to choose from.
const REASONS: &str = "moderation-reasons";
/// What asks for the article.
const ASKED: &str = "moderation-asked";
/// The text of the message to sort.
const TEXT: &str = "moderation-text";
/// Names no widget: resting there takes the focus from all.
const NOWHERE: &str = "moderation-nowhere";
/// A decision that took longer was left for something else.
const LONGEST: i64 = 3_600;

pub struct Moderation {
    practice: Arc<Practice>,
    stage: Stage,
    /// What the next run is to be like.
    pace: Pace,
    verdicts: Verdicts,
}

enum Stage {
    Begin,
    Sorting(Box<Sorting>),
    Done(Box<Done>),
}

/// A run under way.
struct Sorting {
    id: EventId,
    run: Run,
    /// When the message on screen began to count.
    since: Timestamp,
    /// The message that the learner picked among those that wait.
    picked: Option<usize>,
    /// The action that waits for its article.
    asking: Option<usize>,
    /// Seconds since the decision before, at the last tick.
    elapsed: u32,
}

/// A finished run.
struct Done {
    id: EventId,
    run: Run,
    report: Report,
    /// Decisions whose details show, by position of the message in the queue.
    open: BTreeSet<usize>,
    /// The events that ended it, while it can be gone back on.
    finish: Option<EventId>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Pace(Pace),
    Verdicts(Verdicts),
    Begin,
    LastResult,
    /// An action, by its position in the queue.
    Act(usize),
    /// The article that justifies it, by its position in the charter.
    Reason(Option<usize>),
    Cancel,
    Undo,
    /// Another of the messages that wait, by its position in the queue.
    Pick(usize),
    Redo,
    Toggle(usize),
    Lesson(Id),
    Link(LinkEvent),
    Scroll(f32),
    Page,
    /// A second has passed.
    Tick,
    Out,
}

impl Moderation {
    pub fn new(shared: &mut Shared, practice: Arc<Practice>) -> Self {
        let mut screen = Self {
            practice,
            stage: Stage::Begin,
            pace: Pace::default(),
            verdicts: Verdicts::default(),
        };
        screen.load(shared);
        screen
    }

    fn queue(&self) -> Option<&Queue> {
        match self.practice.as_ref() {
            Practice::Moderation(queue) => Some(queue),
            _ => None,
        }
    }

    /// The run to go on with, if any.
    fn load(&mut self, shared: &mut Shared) {
        let open = shared.practised(self.practice.id()).open();
        self.stage = match open.map(|run| run.id) {
            Some(id) => self.played(shared, id),
            None => Stage::Begin,
        };
    }

    /// A run as the journal has it.
    fn replay(&self, shared: &Shared, id: EventId) -> Option<Run> {
        let known = shared.practised(self.practice.id()).run(id)?;
        let moves = known.moves.iter().map(|made| &made.what);
        let queue = self.queue()?;
        Some(Run::replay(queue, known.seed, &known.parts, moves))
    }

    /// Where a run stands; one that is over is finished here.
    fn played(&self, shared: &mut Shared, id: EventId) -> Stage {
        let (Some(run), Some(queue)) = (self.replay(shared, id), self.queue()) else {
            return Stage::Begin;
        };
        if !run.is_over() {
            return Stage::Sorting(Box::new(Sorting {
                id,
                run,
                since: shared.now().at,
                picked: None,
                asking: None,
                elapsed: 0,
            }));
        }
        let report = run.report(queue);
        let known = shared.practised(self.practice.id()).run(id);
        let finished = known.is_some_and(|run| matches!(run.state, RunState::Finished { .. }));
        let finish = (!finished).then(|| {
            let score = report.score.map(|score| score as f32);
            shared.finish_run(id, score, None)
        });
        let open = report.errors().into_iter().map(|one| one.decision.item);
        let open = open.take(result::OPENED).collect();
        Stage::Done(Box::new(Done {
            id,
            run,
            report,
            open,
            finish,
        }))
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Pace(pace) => {
                self.pace = pace;
                return ready();
            }
            Message::Verdicts(verdicts) => {
                self.verdicts = verdicts;
                return ready();
            }
            Message::Begin => return self.begin(shared, Vec::new()),
            Message::LastResult => return self.last_result(shared),
            Message::Act(action) => return self.act(shared, action),
            Message::Reason(reason) => return self.give_reason(shared, reason),
            Message::Cancel => return self.cancel(shared),
            Message::Undo => return self.undo(shared),
            Message::Pick(item) => return self.pick(shared, item),
            Message::Redo => return self.redo(shared),
            Message::Toggle(item) => self.toggle(item),
            Message::Lesson(lesson) => {
                return Action::Visit(Route::Lesson(Visit::new(lesson)));
            }
            Message::Link(event) => return Action::on_link(event),
            Message::Scroll(y) => {
                let by = AbsoluteOffset { x: 0.0, y };
                return Action::Run(operation::scroll_by(PAGE, by));
            }
            Message::Page => return Action::Run(operate(reading::page(PAGE.into())).discard()),
            Message::Tick => self.tick(shared),
            Message::Out => return Action::Go(Route::Practice),
        }
        Action::None
    }

    fn toggle(&mut self, item: usize) {
        if let Stage::Done(done) = &mut self.stage
            && !done.open.remove(&item)
        {
            done.open.insert(item);
        }
    }

    fn tick(&mut self, shared: &Shared) {
        if let Stage::Sorting(sorting) = &mut self.stage {
            sorting.elapsed = steps::elapsed(sorting.since, shared.now().at);
        }
    }

    /// Takes the focus from whatever has gone; for someone who listens, to what
    /// came.
    fn rest(&self, shared: &Shared, heard: widget::Id) -> Task<Message> {
        let to = if shared.ui.reader { heard } else { self.main() };
        operate(travel::settle(to)).discard()
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        let Some(queue) = self.queue() else {
            return "".into();
        };
        match &self.stage {
            Stage::Begin => begin::view(self, queue, shared),
            Stage::Sorting(sorting) => sort::view(sorting, queue, shared),
            Stage::Done(done) => result::view(done, queue, shared),
        }
    }

    pub fn on_key(&self, press: &KeyPress) -> Option<Message> {
        keys::message_of(self, press)
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        keys::help(self, shared.ui.language)
    }

    pub fn main(&self) -> widget::Id {
        match &self.stage {
            Stage::Begin | Stage::Done(_) => MAIN.into(),
            Stage::Sorting(_) => NOWHERE.into(),
        }
    }

    /// Takes the queue in the language of the interface; the learner stays
    /// where they were.
    pub fn refresh(&mut self, shared: &mut Shared, practice: Arc<Practice>) {
        self.practice = practice;
        let id = match &self.stage {
            Stage::Begin => return,
            Stage::Sorting(sorting) => sorting.id,
            Stage::Done(done) => done.id,
        };
        let before = std::mem::replace(&mut self.stage, Stage::Begin);
        self.stage = self.played(shared, id);
        match (before, &mut self.stage) {
            (Stage::Sorting(before), Stage::Sorting(now)) => {
                now.since = before.since;
                (now.picked, now.asking) = (before.picked, before.asking);
            }
            (Stage::Done(before), Stage::Done(now)) => {
                (now.open, now.finish) = (before.open, before.finish);
            }
            _ => {}
        }
    }

    /// A tick a second while messages arrive.
    pub fn subscription(&self) -> Subscription<Message> {
        match &self.stage {
            Stage::Sorting(sorting) if sorting.run.pace() == Pace::Arrivals => {
                Subscription::run(seconds).map(|()| Message::Tick)
            }
            _ => Subscription::none(),
        }
    }
}

impl Sorting {
    /// The message on screen: the one picked, else the first that waits.
    fn current(&self, queue: &Queue) -> Option<usize> {
        let waiting = self.run.waiting(queue, self.elapsed);
        let picked = self.picked.filter(|item| {
            let mut waiting = waiting.iter();
            waiting.any(|one| one.item == *item)
        });
        picked.or_else(|| self.run.next())
    }
}

/// After a choice by the pointer, Enter begins.
fn ready() -> Action<Message> {
    Action::Run(operate(travel::after_press(MAIN.into(), None)).discard())
}
