//! What moves a run on, and what each step writes to the journal.

use iced::advanced::widget::operate;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::{Task, widget};

use super::{ASKED, LONGEST, Message, Moderation, PAGE, REASONS, Stage, TEXT};
use crate::course::Id;
use crate::course::practice::queue::{self, reserved};
use crate::gui::route::{Action, Request};
use crate::gui::shared::Shared;
use crate::gui::widget::{reading, travel};
use crate::language::say;
use crate::practice::moderation::{Pace, Verdicts};
use crate::progress::{Move, Timestamp};

impl Moderation {
    pub(super) fn begin(&mut self, shared: &mut Shared, parts: Vec<Id>) -> Action<Message> {
        let id = shared.begin_run(&self.practice, parts);
        let choose = |at: &str, option: &str| Move::Choose {
            at: at.into(),
            option: option.into(),
            reason: None,
            seconds: 0,
        };
        if self.pace == Pace::Arrivals {
            shared.make_move(id, choose(reserved::PACE, reserved::ARRIVALS));
        }
        if self.verdicts == Verdicts::AtEnd {
            shared.make_move(id, choose(reserved::VERDICTS, reserved::AT_END));
        }
        self.stage = self.played(shared, id);
        self.top()
    }

    pub(super) fn last_result(&mut self, shared: &mut Shared) -> Action<Message> {
        let last = shared.practised(self.practice.id()).finished().next_back();
        if let Some(id) = last.map(|run| run.id) {
            self.stage = self.played(shared, id);
        }
        self.top()
    }

    /// From the top, with the focus on the main thing.
    pub(super) fn top(&self) -> Action<Message> {
        let start = AbsoluteOffset {
            x: None,
            y: Some(0.0),
        };
        Action::Run(Task::batch([
            operation::scroll_to(PAGE, start),
            operate(travel::settle(self.main())).discard(),
        ]))
    }

    pub(super) fn act(&mut self, shared: &mut Shared, action: usize) -> Action<Message> {
        let known = self.queue().and_then(|queue| queue.actions.get(action));
        let asks = known.map(|known| known.reason);
        let Stage::Sorting(sorting) = &mut self.stage else {
            return Action::None;
        };
        match asks {
            Some(true) => {
                sorting.asking = Some(action);
                let articles = reading::reveal(PAGE.into(), REASONS.into(), REASONS.into());
                let rest = self.rest(shared, ASKED.into());
                Action::Run(Task::batch([rest, operate(articles).discard()]))
            }
            Some(false) => self.decide(shared, action, None),
            None => Action::None,
        }
    }

    pub(super) fn give_reason(
        &mut self,
        shared: &mut Shared,
        reason: Option<usize>,
    ) -> Action<Message> {
        let Stage::Sorting(sorting) = &self.stage else {
            return Action::None;
        };
        match sorting.asking {
            Some(action) => self.decide(shared, action, reason),
            None => Action::None,
        }
    }

    pub(super) fn decide(
        &mut self,
        shared: &mut Shared,
        action: usize,
        reason: Option<usize>,
    ) -> Action<Message> {
        let (Some(queue), Stage::Sorting(sorting)) = (self.queue(), &self.stage) else {
            return Action::None;
        };
        let current = sorting.current(queue).and_then(|at| queue.items.get(at));
        let (Some(item), Some(action)) = (current, queue.actions.get(action)) else {
            return Action::None;
        };
        let reason = reason.and_then(|index| queue.charter.get(index));
        let made = Move::Choose {
            at: item.id.clone(),
            option: action.id.clone(),
            reason: reason.map(|article| article.id.clone()),
            seconds: elapsed(sorting.since, shared.now().at),
        };
        let id = sorting.id;
        shared.make_move(id, made);
        self.stage = self.played(shared, id);
        self.top()
    }

    pub(super) fn cancel(&mut self, shared: &Shared) -> Action<Message> {
        let Stage::Sorting(sorting) = &mut self.stage else {
            return Action::None;
        };
        let asked = sorting.asking.take();
        let asked = asked.and_then(|at| self.queue()?.actions.get(at));
        let heard = asked.map_or_else(|| TEXT.into(), control_of);
        Action::Run(self.rest(shared, heard))
    }

    /// The last decision never happened; neither did the end that it led to.
    pub(super) fn undo(&mut self, shared: &mut Shared) -> Action<Message> {
        let (id, finish) = match &self.stage {
            Stage::Sorting(sorting) => (sorting.id, None),
            Stage::Done(done) => match done.finish {
                Some(finish) => (done.id, Some(finish)),
                None => return Action::None,
            },
            Stage::Begin => return Action::None,
        };
        let known = shared.practised(self.practice.id()).run(id);
        let last = known.and_then(|run| {
            let mut moves = run.moves.iter().rev();
            moves
                .find(|made| is_decision(&made.what))
                .map(|made| made.event)
        });
        let Some(last) = last else {
            return Action::None;
        };
        if let Some(finish) = finish {
            shared.retract(finish);
        }
        shared.retract(last);
        self.stage = self.played(shared, id);
        let words = say::moderation::undone(shared.ui.language).to_owned();
        Action::Open(Request::Toast(words, None))
    }

    pub(super) fn pick(&mut self, shared: &Shared, item: usize) -> Action<Message> {
        if let Stage::Sorting(sorting) = &mut self.stage {
            sorting.picked = Some(item);
            sorting.asking = None;
        }
        Action::Run(self.rest(shared, TEXT.into()))
    }

    /// Sorts again what was not right.
    pub(super) fn redo(&mut self, shared: &mut Shared) -> Action<Message> {
        let (Some(queue), Stage::Done(done)) = (self.queue(), &self.stage) else {
            return Action::None;
        };
        let missed = done.report.missed().into_iter();
        let parts: Vec<Id> = missed
            .filter_map(|index| queue.items.get(index))
            .map(|item| item.id.clone())
            .collect();
        if parts.is_empty() {
            return Action::None;
        }
        // Taking one's time is the point of a second round.
        self.pace = Pace::Calm;
        self.begin(shared, parts)
    }
}

/// The button of an action.
pub(super) fn control_of(action: &queue::Action) -> widget::Id {
    format!("act-{}", action.id).into()
}

/// Seconds between two times, at most an hour.
pub(super) fn elapsed(from: Timestamp, to: Timestamp) -> u32 {
    let seconds = (to.0 - from.0) / 1_000;
    u32::try_from(seconds.clamp(0, LONGEST)).unwrap_or(0)
}

fn is_decision(made: &Move) -> bool {
    matches!(made, Move::Choose { at, .. }
        if !matches!(at.as_str(), reserved::PACE | reserved::VERDICTS))
}
