//! What is remembered of an item, and when it comes back.

use serde::{Deserialize, Serialize};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use super::{Answer, Confidence, Day, EventId, Plan};
use crate::course::Id;
use crate::memory::{self, Evidence, Grade, Memory};

/// After this many lapses an item is pulled out of the reviews: asking it once
/// more teaches less than reading its passage again.
pub const LEECH: u16 = 8;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum MemoryEvent {
    /// The learner said how hard a right answer was; counts instead of what
    /// the table of grades says of it.
    Felt {
        answer: EventId,
        lesson: Id,
        item: Id,
        effort: Effort,
    },
    /// An item that was pulled out comes back: its passage was read again.
    Released { lesson: Id, item: Id },
}

/// How hard a right answer was, as the learner says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Effort {
    Hard,
    Good,
    Easy,
}

impl From<Effort> for Grade {
    fn from(effort: Effort) -> Self {
        match effort {
            Effort::Hard => Self::Hard,
            Effort::Good => Self::Good,
            Effort::Easy => Self::Easy,
        }
    }
}

/// The memory of one item, after its last answer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Recall {
    pub memory: Memory,
    /// The learner's day of the last answer.
    pub day: Day,
    /// What the last answer was worth.
    pub grade: Grade,
    /// Answers that counted, this item's own and those of parallel items that
    /// were asked in its place.
    pub answers: u32,
    /// Times it was forgotten after having been known.
    pub lapses: u16,
    /// The last answer was wrong, and the learner was sure of it.
    pub sure_and_wrong: bool,
    /// Pulled out of the reviews after [`LEECH`] lapses.
    pub pulled_out: bool,
    /// The answer that made this state, and what was remembered before it.
    by: EventId,
    before: Option<(Memory, Day)>,
}

/// Days by which a clock may run ahead: an answer dated later than that is not
/// believed until its day has come.
const AHEAD: i32 = 2;

impl Recall {
    /// After an answer: the first one, or one more.
    ///
    /// An answer on the day of a wrong one leaves the memory as it is: the key
    /// has just been seen, and nothing was recalled.
    pub(super) fn after(known: Option<Self>, day: Day, answer: &Answer) -> Self {
        let before = known.map(|it| (it.memory, it.day));
        let grade = Evidence {
            score: answer.score,
            guessed: answer.confidence == Some(Confidence::Guess),
            hinted: answer.hints > 0,
            second: answer.second,
        }
        .grade();
        let again = grade == Grade::Again;
        let sure_and_wrong = again && answer.confidence == Some(Confidence::Sure);
        if let Some(known) = known.filter(|it| it.grade == Grade::Again && day <= it.day) {
            return Self {
                answers: known.answers.saturating_add(1),
                sure_and_wrong: known.sure_and_wrong || sure_and_wrong,
                by: answer.event,
                ..known
            };
        }
        let lapsed = again && known.is_some_and(|it| it.day < day);
        let lapses = known
            .map_or(0, |it| it.lapses)
            .saturating_add(u16::from(lapsed));
        Self {
            memory: stepped(before, day, grade),
            day: before.map_or(day, |(_, last)| last.max(day)),
            grade,
            answers: known.map_or(0, |it| it.answers).saturating_add(1),
            lapses,
            sure_and_wrong,
            pulled_out: known.is_some_and(|it| it.pulled_out) || lapsed && lapses >= LEECH,
            by: answer.event,
            before,
        }
    }

    /// The learner said how hard the answer was.
    pub(super) fn feel(&mut self, answer: EventId, effort: Effort) {
        if self.by == answer && self.grade != Grade::Again {
            self.grade = effort.into();
            self.memory = stepped(self.before, self.day, self.grade);
        }
    }

    pub(super) fn release(&mut self) {
        self.pulled_out = false;
        self.lapses = 0;
    }

    /// Whole days since the last answer; a clock that was set back counts as
    /// no time.
    pub fn days_since(&self, today: Day) -> u32 {
        days_between(self.day, today)
    }

    /// The probability of a right answer today, from 0 to 1.
    #[allow(clippy::cast_precision_loss, reason = "days since the last answer")]
    pub fn retrievability(&self, today: Day) -> f32 {
        self.memory.retrievability(self.days_since(today) as f32)
    }

    /// The day from which it is asked again: never the day of the answer,
    /// never one of the plan's days of rest.
    pub fn due(&self, plan: &Plan, today: Day) -> Day {
        plan.working_day(self.falls_on(plan, today))
    }

    /// Whether it comes back today, or would if today were not a day of rest.
    pub fn is_due(&self, plan: &Plan, today: Day) -> bool {
        !self.pulled_out && self.falls_on(plan, today) <= today
    }

    /// The day on which the retention aimed at is reached.
    ///
    /// An answer of a clock that ran up to [`AHEAD`] days ahead counts as one
    /// of today. One dated later than that is left aside: what was remembered
    /// before it counts, and with nothing before, it is asked at once.
    fn falls_on(&self, plan: &Plan, today: Day) -> Day {
        let believed = |&(_, day): &(Memory, Day)| day <= today.plus(AHEAD);
        let last = Some((self.memory, self.day)).filter(believed);
        let known = last.or(self.before.filter(believed));
        known.map_or(today, |(memory, day)| {
            day.min(today).plus(memory.interval(plan.share()))
        })
    }

    /// Whether it is one of the things that stay: a stability of three weeks
    /// or more.
    pub fn is_lasting(&self) -> bool {
        self.memory.stability >= LASTING
    }
}

/// Stability from which a memory counts as lasting, in days.
pub const LASTING: f32 = 21.0;

fn stepped(before: Option<(Memory, Day)>, day: Day, grade: Grade) -> Memory {
    let days = before.map_or(0, |(_, last)| days_between(last, day));
    memory::next(before.map(|(memory, _)| memory), days).of(grade)
}

fn days_between(last: Day, day: Day) -> u32 {
    u32::try_from(i64::from(day.0) - i64::from(last.0)).unwrap_or(0)
}
