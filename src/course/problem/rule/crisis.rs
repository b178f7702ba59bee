//! Faults of crisis scenarios.

use super::Severity::{self, Error, Warning};
use crate::course::Id;
use crate::practice::crisis::Bot;

/// What an id of a scenario names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrisisKind {
    Gauge,
    Fact,
    Delayed,
    Decision,
    /// An option of a decision, or an outcome of a written one.
    Choice,
    Message,
    Ending,
    Rule,
    Point,
}

/// A number of a scenario that must lie within bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CrisisNumber {
    Minutes,
    Horizon,
    Start,
    Every,
    After,
    /// What an option takes.
    Duration,
    Deadline,
}

/// A part of a scenario that is never met.
#[derive(Debug, Clone, PartialEq)]
pub enum Unmet {
    Decision(Id),
    Choice(Id),
    Ending(Id),
    Delayed(Id),
}

/// What is written in a scenario.
#[derive(Debug, Clone, PartialEq)]
pub enum CrisisForm {
    /// Not ASCII kebab-case, or too long.
    Malformed {
        kind: CrisisKind,
        id: Id,
    },
    Duplicate {
        kind: CrisisKind,
        id: Id,
    },
    Unknown {
        kind: CrisisKind,
        id: Id,
        /// The known id that looks most like it.
        near: Option<Id>,
    },
    /// A scenario without any of these.
    Nothing {
        kind: CrisisKind,
    },
    /// `start` is no time of the day.
    Clock {
        text: String,
    },
    Range {
        number: CrisisNumber,
        value: i64,
        least: i64,
        most: i64,
    },
    /// A decision has options and a text to write, or neither.
    OptionsOrText,
    /// A decision with a limit says nothing of what happens then.
    NoDefault,
    /// The default is not always offered.
    ConditionalDefault {
        choice: Id,
    },
    /// The last of a list that is searched for the first that fits has a
    /// condition.
    LastHasCondition,
    /// What follows something without a condition is never looked at.
    NeverLookedAt,
    /// Declared and never used.
    Unused {
        kind: CrisisKind,
        id: Id,
    },
    /// No example of a written decision gives this outcome.
    NoExample {
        outcome: Id,
    },
    /// An example of a written decision gives another outcome.
    Example {
        stated: Id,
        given: Option<Id>,
    },
}

/// What exploring a scenario shows.
#[derive(Debug, Clone, PartialEq)]
pub enum CrisisPlay {
    Unmet(Unmet),
    /// No option is offered in some state of a decision.
    DeadEnd {
        decision: Id,
        states: usize,
    },
    /// From some state of a decision no run ends.
    Endless {
        decision: Id,
        states: usize,
    },
    /// Going round takes no in-world time.
    Timeless {
        decision: Id,
    },
    /// A condition that never holds where it is looked at.
    NeverHolds,
    /// A condition that always holds where it is looked at.
    AlwaysHolds,
    /// Never the best choice, in any of the states that offer it.
    Dominated {
        choice: Id,
        states: usize,
    },
    /// A gauge pushed beyond its end again and again.
    Clamped {
        gauge: Id,
        /// 0 or 100.
        end: u8,
        choices: usize,
        of: usize,
    },
    /// More states than are explored.
    TooLarge {
        states: usize,
    },
    /// Playing at random reaches the best ending too often.
    Lucky {
        count: usize,
        runs: usize,
    },
    /// A habit reaches the best ending in too many of the course's scenarios.
    Habit {
        bot: Bot,
        scenarios: Vec<Id>,
        of: usize,
    },
}

/// Something wrong with a crisis scenario.
#[derive(Debug, Clone, PartialEq)]
pub enum CrisisFault {
    Form(CrisisForm),
    Play(CrisisPlay),
}

impl CrisisFault {
    /// The stable code of the rule: `C03`.
    pub fn code(&self) -> &'static str {
        self.rank().0
    }

    pub fn is_error(&self) -> bool {
        self.rank().1 == Error
    }

    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Form(form) => form.rank(),
            Self::Play(play) => play.rank(),
        }
    }
}

impl CrisisForm {
    fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Malformed { .. } => ("C01", Error),
            Self::Duplicate { .. } => ("C02", Error),
            Self::Unknown { .. } => ("C03", Error),
            Self::Nothing { .. } => ("C04", Error),
            Self::Clock { .. } => ("C05", Error),
            Self::Range { .. } => ("C06", Error),
            Self::OptionsOrText => ("C07", Error),
            Self::NoDefault => ("C08", Error),
            Self::ConditionalDefault { .. } => ("C09", Error),
            Self::LastHasCondition => ("C10", Error),
            Self::NeverLookedAt => ("C11", Error),
            Self::Unused { .. } => ("C12", Warning),
            Self::NoExample { .. } => ("C13", Error),
            Self::Example { .. } => ("C14", Error),
        }
    }
}

impl CrisisPlay {
    fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Unmet(Unmet::Delayed(_)) => ("C20", Warning),
            Self::Unmet(_) => ("C20", Error),
            Self::DeadEnd { .. } => ("C21", Error),
            Self::Endless { .. } => ("C22", Error),
            Self::Timeless { .. } => ("C23", Warning),
            Self::NeverHolds => ("C24", Error),
            Self::AlwaysHolds => ("C25", Warning),
            Self::Dominated { .. } => ("C26", Warning),
            Self::Clamped { .. } => ("C27", Warning),
            Self::TooLarge { .. } => ("C28", Error),
            Self::Lucky { .. } => ("C29", Error),
            Self::Habit { .. } => ("C30", Error),
        }
    }
}

impl From<CrisisForm> for CrisisFault {
    fn from(form: CrisisForm) -> Self {
        Self::Form(form)
    }
}

impl From<CrisisPlay> for CrisisFault {
    fn from(play: CrisisPlay) -> Self {
        Self::Play(play)
    }
}
