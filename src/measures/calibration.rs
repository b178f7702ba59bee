//! How often the learner is right when they say how sure they are.

use super::Interval;
use crate::progress::{Confidence, Tally};

/// Answers below which nothing is said.
pub const ENOUGH: u32 = 20;

/// Share of right answers that «sure» stands for.
pub const SURE_MEANS: f64 = 0.9;

/// Share of right answers that a guess between two ways reaches by chance.
pub const CHANCE: f64 = 0.5;

/// Answers by confidence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Calibration {
    /// From [`Confidence::Guess`] to [`Confidence::Sure`].
    pub tallies: [Tally; 3],
}

/// What can be said of one level of confidence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Said {
    pub confidence: Confidence,
    pub tally: Tally,
    /// Share of right answers and its interval; `None` below [`ENOUGH`]
    /// answers.
    pub share: Option<(f64, Interval)>,
}

/// What the answers show, where they show something for certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaning {
    /// Too few answers said to be sure.
    Unknown,
    /// The interval of «sure» has [`SURE_MEANS`] in it, or lies above.
    Fair,
    /// The interval of «sure» lies below [`SURE_MEANS`] as a whole.
    TooSure,
    /// Sure enough when sure, and the interval of «guess» lies above
    /// [`CHANCE`] as a whole: more is known than is trusted.
    TooModest,
}

impl Calibration {
    pub fn new(tallies: [Tally; 3]) -> Self {
        Self { tallies }
    }

    /// From guessing to sure.
    pub fn said(&self) -> [Said; 3] {
        let [guess, fairly, sure] = self.tallies;
        [
            (Confidence::Guess, guess),
            (Confidence::FairlySure, fairly),
            (Confidence::Sure, sure),
        ]
        .map(|(confidence, tally)| Said {
            confidence,
            tally,
            share: judged(tally),
        })
    }

    /// Answers with a confidence.
    pub fn answers(&self) -> u32 {
        self.tallies.iter().copied().sum::<Tally>().answers
    }

    pub fn leaning(&self) -> Leaning {
        let [guess, _, sure] = self.tallies;
        let modest = judged(guess).is_some_and(|(_, interval)| interval.low > CHANCE);
        match judged(sure) {
            Some((_, interval)) if interval.high < SURE_MEANS => Leaning::TooSure,
            _ if modest => Leaning::TooModest,
            Some(_) => Leaning::Fair,
            None => Leaning::Unknown,
        }
    }
}

impl std::ops::Add for Calibration {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let [guess, fairly, sure] = self.tallies;
        let [more_guess, more_fairly, more_sure] = other.tallies;
        Self::new([guess + more_guess, fairly + more_fairly, sure + more_sure])
    }
}

impl std::iter::Sum for Calibration {
    fn sum<I: Iterator<Item = Self>>(each: I) -> Self {
        each.fold(Self::default(), |sum, one| sum + one)
    }
}

fn judged(tally: Tally) -> Option<(f64, Interval)> {
    let enough = tally.answers >= ENOUGH;
    let share = tally.share().filter(|_| enough)?;
    Some((share, Interval::wilson(tally)?))
}
