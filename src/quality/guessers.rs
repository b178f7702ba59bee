//! Guessers of choices with one key, each with one trick (`item-rules.md`,
//! B1 to B14).

use super::choice::{Choice, Clues};

/// What someone looks at who does not know the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guesser {
    /// B1
    Longest,
    /// B2
    Shortest,
    /// B3 to B6: always the same authored position, from 0.
    Position(usize),
    /// B7: most words shared with the stem.
    StemWords,
    /// B8
    FewestAbsolutes,
    /// B9
    MostHedged,
    /// B10
    MostVirtuous,
    /// B11: digits and names.
    MostSpecific,
    /// B12: least like the other options.
    OddOneOut,
    /// B13: most like the other options.
    MostAlike,
    /// B14
    MostPunctuated,
    /// B15: all of these, weighed as they tell most on other items.
    Learned,
}

impl Guesser {
    /// Those with one trick, in the order of their numbers.
    pub(super) const WITH_ONE_TRICK: [Self; 14] = [
        Self::Longest,
        Self::Shortest,
        Self::Position(0),
        Self::Position(1),
        Self::Position(2),
        Self::Position(3),
        Self::StemWords,
        Self::FewestAbsolutes,
        Self::MostHedged,
        Self::MostVirtuous,
        Self::MostSpecific,
        Self::OddOneOut,
        Self::MostAlike,
        Self::MostPunctuated,
    ];

    /// The number of the battery: 1 to 15.
    pub fn number(self) -> usize {
        let tricks = Self::WITH_ONE_TRICK.iter();
        1 + tricks.take_while(|trick| **trick != self).count()
    }

    /// How much this one likes an option; the most liked is chosen.
    fn liking(self, clues: &Clues) -> f64 {
        match self {
            Self::Longest => clues.length,
            Self::Shortest => -clues.length,
            // Positions from 0 are exact in floating point.
            Self::Position(wanted) => -(clues.position - super::choice::count(wanted))
                .abs()
                .min(1.0),
            Self::StemWords => clues.stem,
            Self::FewestAbsolutes => -clues.absolutes,
            Self::MostHedged => clues.hedges,
            Self::MostVirtuous => clues.virtues,
            Self::MostSpecific => clues.specifics,
            Self::OddOneOut => -clues.likeness,
            Self::MostAlike => clues.likeness,
            Self::MostPunctuated => clues.punctuation,
            Self::Learned => 0.0,
        }
    }

    /// What is chosen: one option, or several that are liked as much.
    pub(super) fn guess(self, choice: &Choice<'_>) -> Guess {
        let likings = choice.options.iter().map(|clues| self.liking(clues));
        Guess::of(&likings.collect::<Vec<f64>>(), choice.key)
    }
}

/// What a guesser does with one choice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Guess {
    /// The chance that the key is chosen: a share where several options are
    /// liked as much.
    pub(super) score: f64,
    /// Whether one option is liked more than all others.
    pub(super) is_decided: bool,
    /// The chance of choosing blindly.
    pub(super) chance: f64,
}

impl Guess {
    /// From how much each option is liked.
    pub(super) fn of(likings: &[f64], key: usize) -> Self {
        const SAME: f64 = 1e-9;
        let most = likings.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let is_liked = |liking: &f64| *liking > most - SAME;
        let liked = likings.iter().filter(|liking| is_liked(liking)).count();
        let is_hit = likings.get(key).is_some_and(is_liked);
        Self {
            score: f64::from(u8::from(is_hit)) / super::choice::count(liked.max(1)),
            is_decided: liked == 1,
            chance: 1.0 / super::choice::count(likings.len().max(1)),
        }
    }
}
