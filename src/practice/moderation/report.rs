//! What the decisions of a run were worth.

use super::run::{Decision, Pace, Run};
use crate::course::practice::Queue;
use crate::course::practice::queue::cost::score;

/// What was seen of the risk of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sorted {
    /// A risk, and something was done about it.
    Found,
    /// A risk, and the message stays as if there were none.
    Missed,
    /// No risk, and something was done all the same.
    FalseAlarm,
    /// No risk, and the message stays.
    Kept,
}

/// What a decision is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    Right,
    /// The right action, without the article that it asks.
    NoReason,
    /// The right action, with another article than the message's.
    OtherReason,
    Wrong,
    /// Not scored; whether the author accepts the action.
    Debatable {
        accepted: bool,
    },
}

/// A decision and what it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    pub decision: Decision,
    pub verdict: Verdict,
    /// `None` for a debatable message.
    pub sorted: Option<Sorted>,
    /// The wait is in it.
    pub cost: u32,
    /// An urgent message that waited longer than it could.
    pub late: bool,
}

/// How many messages of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Matrix {
    pub found: usize,
    pub missed: usize,
    pub false_alarms: usize,
    pub kept: usize,
}

/// What a run was worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// In the order of the decisions.
    pub outcomes: Vec<Outcome>,
    pub matrix: Matrix,
    pub cost: u64,
    /// The most that all the messages of the run could cost.
    pub maximum: u64,
    /// 1 − cost / maximum, from 0 to 1; `None` where nothing can be lost.
    pub score: Option<f64>,
    /// Half of the decisions took no longer, in seconds.
    pub median: Option<f64>,
    /// Twins both decided: pairs on which the same action was taken, of all.
    pub twins: (usize, usize),
    /// Right actions that ask for an article: those that got the right one, of
    /// all.
    pub reasons: (usize, usize),
    pub late: usize,
}

impl Run {
    /// What one decision of this run is worth; `None` when it is of another
    /// queue.
    pub fn outcome(&self, queue: &Queue, decision: Decision) -> Option<Outcome> {
        let item = queue.items.get(decision.item)?;
        let action = queue.actions.get(decision.action)?;
        let reason = decision.reason.and_then(|index| queue.charter.get(index));
        let reason = reason.map(|article| &article.id);
        let accepted = item.accepts(&action.id);
        let verdict = match (accepted, reason, &item.article) {
            _ if item.debatable => Verdict::Debatable { accepted },
            (false, ..) => Verdict::Wrong,
            (true, None, _) if action.reason => Verdict::NoReason,
            (true, Some(given), Some(right)) if action.reason && given != right => {
                Verdict::OtherReason
            }
            (true, ..) => Verdict::Right,
        };
        let sorted = match (item.risk.is_legitimate(), action.nature.leaves()) {
            _ if item.debatable => None,
            (true, leaves) if leaves || accepted => Some(Sorted::Kept),
            (true, _) => Some(Sorted::FalseAlarm),
            (false, leaves) if accepted || !leaves => Some(Sorted::Found),
            (false, _) => Some(Sorted::Missed),
        };
        let arrival = queue.arrival.filter(|_| self.pace() == Pace::Arrivals);
        let late = arrival
            .filter(|arrival| item.urgent && decision.waited > arrival.patience)
            .filter(|_| !item.debatable);
        let waiting = late.map_or(0, |arrival| arrival.cost);
        Some(Outcome {
            decision,
            verdict,
            sorted,
            cost: queue.cost(item, action, reason).saturating_add(waiting),
            late: late.is_some(),
        })
    }

    /// What the run is worth so far.
    pub fn report(&self, queue: &Queue) -> Report {
        let outcomes: Vec<Outcome> = self
            .decisions()
            .iter()
            .filter_map(|decision| self.outcome(queue, *decision))
            .collect();
        let cost = outcomes.iter().map(|one| u64::from(one.cost)).sum();
        let maximum = self.maximum(queue);
        Report {
            matrix: matrix(&outcomes),
            cost,
            maximum,
            score: score(cost, maximum),
            median: median(self.decisions()),
            twins: self.twins(queue),
            reasons: reasons(queue, &outcomes),
            late: outcomes.iter().filter(|one| one.late).count(),
            outcomes,
        }
    }

    /// The most that the messages of this run can cost, waiting included.
    fn maximum(&self, queue: &Queue) -> u64 {
        let arrival = queue.arrival.filter(|_| self.pace() == Pace::Arrivals);
        self.items(queue)
            .map(|item| {
                let waits = item.urgent && !item.debatable;
                let late = arrival.filter(|_| waits).map_or(0, |arrival| arrival.cost);
                u64::from(queue.dearest(item)) + u64::from(late)
            })
            .sum()
    }

    fn twins(&self, queue: &Queue) -> (usize, usize) {
        let taken = |item: usize| {
            let mut decisions = self.decisions().iter();
            decisions
                .find(|known| known.item == item)
                .map(|it| it.action)
        };
        let mut same = 0;
        let mut all = 0;
        for (left, right) in queue.twins() {
            if let (Some(left), Some(right)) = (taken(left), taken(right)) {
                all += 1;
                same += usize::from(left == right);
            }
        }
        (same, all)
    }
}

impl Report {
    /// What is worth reading again, dearest first: everything scored that was
    /// not simply right and in time.
    pub fn errors(&self) -> Vec<&Outcome> {
        let mut errors: Vec<&Outcome> = self
            .outcomes
            .iter()
            .filter(|one| one.cost > 0 || one.is_missed())
            .collect();
        errors.sort_by_key(|one| std::cmp::Reverse(one.cost));
        errors
    }

    /// What the learner can sort again: positions in [`Queue::items`].
    pub fn missed(&self) -> Vec<usize> {
        let missed = self.outcomes.iter().filter(|one| one.is_missed());
        missed.map(|one| one.decision.item).collect()
    }

    /// Debatable messages, in the order in which they were decided.
    pub fn debatable(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes
            .iter()
            .filter(|one| matches!(one.verdict, Verdict::Debatable { .. }))
    }
}

impl Outcome {
    /// Whether the action or its reason was wrong.
    pub fn is_missed(&self) -> bool {
        matches!(
            self.verdict,
            Verdict::Wrong | Verdict::NoReason | Verdict::OtherReason
        )
    }
}

fn matrix(outcomes: &[Outcome]) -> Matrix {
    let count = |kind| {
        outcomes
            .iter()
            .filter(|one| one.sorted == Some(kind))
            .count()
    };
    Matrix {
        found: count(Sorted::Found),
        missed: count(Sorted::Missed),
        false_alarms: count(Sorted::FalseAlarm),
        kept: count(Sorted::Kept),
    }
}

fn reasons(queue: &Queue, outcomes: &[Outcome]) -> (usize, usize) {
    let asks = |one: &&Outcome| {
        let action = queue.actions.get(one.decision.action);
        action.is_some_and(|action| action.reason)
    };
    let (mut right, mut all) = (0, 0);
    for one in outcomes.iter().filter(asks) {
        match one.verdict {
            Verdict::Right => (right, all) = (right + 1, all + 1),
            Verdict::NoReason | Verdict::OtherReason => all += 1,
            Verdict::Wrong | Verdict::Debatable { .. } => {}
        }
    }
    (right, all)
}

/// The middle one of the times, or the mean of the two in the middle.
fn median(decisions: &[Decision]) -> Option<f64> {
    let mut seconds: Vec<u32> = decisions.iter().map(|one| one.seconds).collect();
    seconds.sort_unstable();
    let (low, high) = (seconds.len().checked_sub(1)? / 2, seconds.len() / 2);
    let low = f64::from(*seconds.get(low)?);
    let high = f64::from(*seconds.get(high)?);
    Some(f64::midpoint(low, high))
}
