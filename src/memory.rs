//! How long something is remembered, and when to ask it again.
//!
//! The model is FSRS-6 with its default parameters, computed by the `fsrs`
//! crate. It knows two numbers of a question: its *stability*, the days after
//! which nine answers in ten would still be right, and its *difficulty*, from
//! 1 to 10. Every outcome of an answer is a value that can be asked for before
//! the answer ([`next`]); time and grade are arguments.

mod grade;

use std::sync::LazyLock;

use fsrs::{FSRS, FSRS6_DEFAULT_DECAY, MemoryState, current_retrievability};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

pub use grade::{Evidence, Grade, is_forgotten};

/// The algorithm that computes every stability of this version and the crate
/// that carries it out, for the journal, for exports and for people.
pub const ALGORITHM: &str = "FSRS-6 (fsrs 6.6)";

/// Stabilities are kept within these bounds, in days; the upper one is a
/// hundred years.
pub const STABILITY: std::ops::RangeInclusive<f32> = 0.001..=36_500.0;

/// The share of right answers that a learner may aim at.
pub const RETENTION: std::ops::RangeInclusive<f32> = 0.7..=0.97;

static MODEL: LazyLock<FSRS> = LazyLock::new(FSRS::default);

/// What is remembered of one question.
#[derive(Debug, Clone, Copy, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Memory {
    /// Days after which nine answers in ten would still be right.
    pub stability: f32,
    /// From 1 (easy) to 10.
    pub difficulty: f32,
}

/// What each grade would make of a memory.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Next {
    pub again: Memory,
    pub hard: Memory,
    pub good: Memory,
    pub easy: Memory,
}

impl Next {
    pub fn of(&self, grade: Grade) -> Memory {
        match grade {
            Grade::Again => self.again,
            Grade::Hard => self.hard,
            Grade::Good => self.good,
            Grade::Easy => self.easy,
        }
    }
}

/// Every outcome of an answer given `days` whole days after the one before;
/// `None` for a question that was never answered.
pub fn next(memory: Option<Memory>, days: u32) -> Next {
    // The retention asked for only decides intervals, which are not used.
    let states = MODEL.next_states(memory.map(MemoryState::from), 0.9, days);
    match states {
        Ok(states) => Next {
            again: states.again.memory.into(),
            hard: states.hard.memory.into(),
            good: states.good.memory.into(),
            easy: states.easy.memory.into(),
        },
        // Numbers that no history makes: a file may hold anything. The
        // question is taken for a new one.
        Err(_) if memory.is_some() => next(None, 0),
        Err(_) => Next::least(),
    }
}

impl Next {
    /// For a model that gives nothing, which its default parameters never do.
    fn least() -> Self {
        let memory = Memory {
            stability: 1.0,
            difficulty: 5.0,
        };
        Self {
            again: memory,
            hard: memory,
            good: memory,
            easy: memory,
        }
    }
}

impl Memory {
    /// The probability of a right answer that many days after the last one,
    /// from 1 down to 0: R(t, S) = (1 + f·t/S)^−w, with f such that
    /// R(S, S) = 0.9 (FSRS-6; w = 0.1542).
    pub fn retrievability(self, days: f32) -> f32 {
        current_retrievability(self.into(), days.max(0.0), FSRS6_DEFAULT_DECAY)
    }

    /// Days until the probability of a right answer is down to `retention`,
    /// which is brought within [`RETENTION`]: the inverse of
    /// [`Memory::retrievability`].
    pub fn days_until(self, retention: f32) -> f32 {
        let retention = if retention.is_nan() { 0.9 } else { retention };
        let retention = retention.clamp(*RETENTION.start(), *RETENTION.end());
        MODEL.next_interval(Some(self.stability), retention, 0)
    }

    /// Whole days until it is asked again: at least 1, at most a hundred
    /// years.
    #[allow(
        clippy::cast_possible_truncation,
        reason = "clamped to whole days that fit"
    )]
    pub fn interval(self, retention: f32) -> i32 {
        self.days_until(retention)
            .round()
            // In this order NaN becomes 1.
            .max(1.0)
            .min(*STABILITY.end()) as i32
    }
}

impl From<Memory> for MemoryState {
    fn from(memory: Memory) -> Self {
        Self {
            stability: memory.stability.clamp(*STABILITY.start(), *STABILITY.end()),
            difficulty: memory.difficulty.clamp(1.0, 10.0),
        }
    }
}

impl From<MemoryState> for Memory {
    fn from(state: MemoryState) -> Self {
        Self {
            stability: state.stability.clamp(*STABILITY.start(), *STABILITY.end()),
            difficulty: state.difficulty.clamp(1.0, 10.0),
        }
    }
}

#[cfg(test)]
mod tests;
