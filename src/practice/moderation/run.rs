//! A run: what was decided so far, and what waits.

use super::order::order;
use crate::course::Id;
use crate::course::practice::Queue;
use crate::course::practice::queue::{Item, reserved};
use crate::progress::Move;

/// How messages come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pace {
    /// The next one comes when the last one is decided.
    #[default]
    Calm,
    /// They come while one works: [`crate::course::practice::queue::Arrival`].
    Arrivals,
}

/// When the learner is told what a decision was worth.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Verdicts {
    #[default]
    AtOnce,
    AtEnd,
}

/// A decision on a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// Position in [`Queue::items`].
    pub item: usize,
    /// Position in [`Queue::actions`].
    pub action: usize,
    /// Position in [`Queue::charter`].
    pub reason: Option<usize>,
    /// Since the decision before.
    pub seconds: u32,
    /// Seconds between its arrival and the decision; 0 when messages do not
    /// arrive by themselves.
    pub waited: u32,
}

/// A message that can be decided now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Position in [`Queue::items`].
    pub item: usize,
    /// Seconds since it arrived.
    pub waited: u32,
}

/// A run of a queue: the fold of its moves.
///
/// Moves that do not fit the queue (its file was edited, or another device
/// decided the same message) change nothing and are counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    pace: Pace,
    verdicts: Verdicts,
    /// Whether only some of the messages are asked.
    partial: bool,
    order: Vec<usize>,
    decisions: Vec<Decision>,
    /// Seconds of work so far, where messages arrive by themselves.
    clock: u32,
    skipped: usize,
}

impl Run {
    /// Before the first move. `parts` are the only messages to sort; empty, or
    /// without any that the queue has, for all of them.
    pub fn new(queue: &Queue, seed: u64, parts: &[Id]) -> Self {
        let partial = parts.iter().any(|id| queue.item(id).is_some());
        let only = partial.then_some(parts);
        Self {
            pace: Pace::default(),
            verdicts: Verdicts::default(),
            partial,
            order: order(queue, seed, only),
            decisions: Vec::new(),
            clock: 0,
            skipped: 0,
        }
    }

    /// A choice: of the pace or of the time of verdicts, where `at` is
    /// [`reserved::PACE`] or [`reserved::VERDICTS`], or of an action on a
    /// message. `seconds` counts from the choice before. Gives whether it fits.
    pub fn choose(
        &mut self,
        queue: &Queue,
        at: &Id,
        option: &Id,
        reason: Option<&Id>,
        seconds: u32,
    ) -> bool {
        let done = match at.as_str() {
            reserved::PACE => self.set_pace(queue, option),
            reserved::VERDICTS => self.set_verdicts(option),
            _ => self.decide(queue, at, option, reason, seconds),
        };
        self.skipped += usize::from(done.is_none());
        done.is_some()
    }

    /// The run after these moves.
    pub fn replay<'a>(
        queue: &Queue,
        seed: u64,
        parts: &[Id],
        moves: impl IntoIterator<Item = &'a Move>,
    ) -> Self {
        let mut run = Self::new(queue, seed, parts);
        for made in moves {
            match made {
                Move::Choose {
                    at,
                    option,
                    reason,
                    seconds,
                } => {
                    run.choose(queue, at, option, reason.as_ref(), *seconds);
                }
                _ => run.skipped += 1,
            }
        }
        run
    }

    fn set_pace(&mut self, queue: &Queue, option: &Id) -> Option<()> {
        let pace = match option.as_str() {
            reserved::CALM => Pace::Calm,
            reserved::ARRIVALS => queue.arrival.map(|_| Pace::Arrivals)?,
            _ => return None,
        };
        if !self.decisions.is_empty() {
            return None;
        }
        self.pace = pace;
        Some(())
    }

    fn set_verdicts(&mut self, option: &Id) -> Option<()> {
        self.verdicts = match option.as_str() {
            reserved::AT_ONCE => Verdicts::AtOnce,
            reserved::AT_END => Verdicts::AtEnd,
            _ => return None,
        };
        Some(())
    }

    fn decide(
        &mut self,
        queue: &Queue,
        at: &Id,
        option: &Id,
        reason: Option<&Id>,
        seconds: u32,
    ) -> Option<()> {
        let clock = self.begins(queue).saturating_add(seconds);
        let waiting = self.waiting_at(queue, clock);
        let found = |one: &&Waiting| {
            let item = queue.items.get(one.item);
            item.is_some_and(|item| item.id == *at)
        };
        let chosen = waiting.iter().find(found)?;
        let action = queue.actions.iter().position(|known| known.id == *option)?;
        let reason = match reason {
            Some(id) => Some(queue.charter.iter().position(|known| known.id == *id)?),
            None => None,
        };
        self.decisions.push(Decision {
            item: chosen.item,
            action,
            reason,
            seconds,
            waited: chosen.waited,
        });
        self.clock = clock;
        Some(())
    }

    /// The time at which the learner sees what waits: that of the decision
    /// before or, when nothing waits, of the next arrival.
    fn begins(&self, queue: &Queue) -> u32 {
        let next = self
            .undecided()
            .map(|(place, _)| self.arrives(queue, place));
        next.min().map_or(self.clock, |next| self.clock.max(next))
    }

    /// Seconds after the beginning at which the message at a place arrives.
    fn arrives(&self, queue: &Queue, place: usize) -> u32 {
        match (self.pace, queue.arrival) {
            (Pace::Arrivals, Some(arrival)) => u32::try_from(place)
                .unwrap_or(u32::MAX)
                .saturating_mul(arrival.every),
            _ => 0,
        }
    }

    fn undecided(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let decided = |item: usize| self.decisions.iter().any(|known| known.item == item);
        self.order
            .iter()
            .copied()
            .enumerate()
            .filter(move |&(_, item)| !decided(item))
    }

    fn waiting_at(&self, queue: &Queue, clock: u32) -> Vec<Waiting> {
        self.undecided()
            .filter_map(|(place, item)| {
                let arrived = self.arrives(queue, place);
                let waited = match self.pace {
                    Pace::Calm => 0,
                    Pace::Arrivals => clock.checked_sub(arrived)?,
                };
                Some(Waiting { item, waited })
            })
            .collect()
    }

    /// What can be decided, in the order of arrival, `seconds` after the last
    /// decision. Messages that do not arrive by themselves all wait.
    pub fn waiting(&self, queue: &Queue, seconds: u32) -> Vec<Waiting> {
        let clock = self.begins(queue).saturating_add(seconds);
        self.waiting_at(queue, clock)
    }

    /// The message that came last, decided or not, `seconds` after the last
    /// decision.
    pub fn newest(&self, queue: &Queue, seconds: u32) -> Option<usize> {
        let clock = self.begins(queue).saturating_add(seconds);
        let arrived = self.order.iter().enumerate();
        arrived
            .take_while(|&(place, _)| self.arrives(queue, place) <= clock)
            .last()
            .map(|(_, &item)| item)
    }

    /// The message to decide when the learner picks none: the one that came
    /// first.
    pub fn next(&self) -> Option<usize> {
        self.undecided().map(|(_, item)| item).next()
    }

    pub fn is_over(&self) -> bool {
        self.next().is_none()
    }

    /// In the order in which they were made.
    pub fn decisions(&self) -> &[Decision] {
        &self.decisions
    }

    /// The messages of this run in the order of arrival: positions in
    /// [`Queue::items`].
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// The messages of this run.
    pub fn items<'a>(&'a self, queue: &'a Queue) -> impl Iterator<Item = &'a Item> {
        self.order
            .iter()
            .filter_map(|&index| queue.items.get(index))
    }

    pub fn pace(&self) -> Pace {
        self.pace
    }

    pub fn verdicts(&self) -> Verdicts {
        self.verdicts
    }

    /// Whether this run sorts again what an earlier one missed.
    pub fn is_redo(&self) -> bool {
        self.partial
    }

    /// Moves that fitted nothing.
    pub fn skipped(&self) -> usize {
        self.skipped
    }
}
