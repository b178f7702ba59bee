//! Guessers of what is not a choice with one key.

use crate::course::item::{MultipleChoice, Numeric, Ordering, TrueFalse};
use crate::course::{Interaction, Item};
use crate::language::Language;
use crate::progress::Response;
use crate::quiz::guess::{Chance, chance};
use crate::quiz::{display_order, grade};

use super::choice::count;

/// What someone does who does not know the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Other {
    /// Several choices: every option.
    SelectAll,
    /// Several choices: no option.
    SelectNone,
    /// Several choices: the longer half of the options.
    SelectLongestHalf,
    /// True or false: always true.
    SaysTrue,
    /// True or false: always false.
    SaysFalse,
    /// Ordering: as shown, mean over [`SEEDS`] displays.
    AsShown,
    /// Ordering: the reverse of what is shown, mean over [`SEEDS`] displays.
    Reversed,
    /// Ordering: the shortest entry first.
    ShortestFirst,
    /// Ordering: the longest entry first.
    LongestFirst,
    /// Number: the median of the numbers in the stem.
    MedianOfStem,
}

/// Displays of an item over which a guesser's score is averaged.
const SEEDS: u64 = 24;
/// A number is not guessed by chance: what a guesser may find by luck.
const LUCKY_NUMBER: f64 = 0.05;

impl Other {
    pub(super) const ALL: [Self; 10] = [
        Self::SelectAll,
        Self::SelectNone,
        Self::SelectLongestHalf,
        Self::SaysTrue,
        Self::SaysFalse,
        Self::AsShown,
        Self::Reversed,
        Self::ShortestFirst,
        Self::LongestFirst,
        Self::MedianOfStem,
    ];

    /// What this one scores on an item, and what chance does; `None` for items
    /// of another kind.
    pub(super) fn score(self, item: &Item) -> Option<(f64, Chance)> {
        match &item.interaction {
            Interaction::MultipleChoice(it) => {
                let chosen = self.chosen(it)?;
                let score = earned(item, &Response::Choice(chosen));
                Some((score, chance(item)?))
            }
            Interaction::TrueFalse(it) => Some((self.verdict(it)?, Chance::of(0.5))),
            Interaction::Ordering(it) => Some((self.ordered(item, it)?, chance(item)?)),
            Interaction::Numeric(it) => {
                let is_right = self.number(item, it)?;
                Some((f64::from(u8::from(is_right)), Chance::of(LUCKY_NUMBER)))
            }
            Interaction::SingleChoice(_)
            | Interaction::Cloze(_)
            | Interaction::Matching(_)
            | Interaction::Categorising(_)
            | Interaction::Hotspot(_) => None,
        }
    }

    fn chosen(self, asked: &MultipleChoice) -> Option<Vec<usize>> {
        let all = 0..asked.options.len();
        match self {
            Self::SelectAll => Some(all.collect()),
            Self::SelectNone => Some(Vec::new()),
            Self::SelectLongestHalf => {
                let length = |index: &usize| {
                    let option = asked.options.get(*index);
                    option.map_or(0, |option| option.text.plain().chars().count())
                };
                let mut longest: Vec<usize> = all.collect();
                longest.sort_by_key(|index| std::cmp::Reverse(length(index)));
                longest.truncate(asked.options.len().div_ceil(2));
                longest.sort_unstable();
                Some(longest)
            }
            _ => None,
        }
    }

    fn verdict(self, asked: &TrueFalse) -> Option<f64> {
        let says = match self {
            Self::SaysTrue => true,
            Self::SaysFalse => false,
            _ => return None,
        };
        Some(f64::from(u8::from(says == asked.truth)))
    }

    fn ordered(self, item: &Item, asked: &Ordering) -> Option<f64> {
        let by_length = |is_longest_first: bool| {
            let mut order: Vec<usize> = (0..asked.entries.len()).collect();
            order.sort_by_key(|&index| {
                let entry = asked.entries.get(index);
                entry.map_or(0, |entry| entry.text.plain().chars().count())
            });
            if is_longest_first {
                order.reverse();
            }
            earned(item, &Response::Order(order))
        };
        let over_displays = |is_reversed: bool| {
            let scores = (0..SEEDS).map(|seed| {
                let mut order = display_order(seed, item);
                if is_reversed {
                    order.reverse();
                }
                earned(item, &Response::Order(order))
            });
            scores.sum::<f64>() / f64::from(u32::try_from(SEEDS).unwrap_or(u32::MAX))
        };
        match self {
            Self::AsShown => Some(over_displays(false)),
            Self::Reversed => Some(over_displays(true)),
            Self::ShortestFirst => Some(by_length(false)),
            Self::LongestFirst => Some(by_length(true)),
            _ => None,
        }
    }

    fn number(self, item: &Item, asked: &Numeric) -> Option<bool> {
        if self != Self::MedianOfStem {
            return None;
        }
        let guessed = median(numbers(&item.stem.plain()));
        Some(guessed.is_some_and(|guess| (guess - asked.value).abs() <= asked.tolerance + 1e-9))
    }
}

/// Score of an answer. Answers here hold nothing that depends on a language.
fn earned(item: &Item, response: &Response) -> f64 {
    f64::from(grade(item, response, Language::En).score)
}

/// The numbers of a text, with a comma or a point for decimals.
fn numbers(text: &str) -> Vec<f64> {
    text.split(|here: char| !(here.is_ascii_digit() || here == ',' || here == '.'))
        .map(|run| run.trim_matches([',', '.']).replace(',', "."))
        .filter_map(|run| run.parse().ok())
        .collect()
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    let upper = values.get(middle).copied()?;
    Some(if values.len() % 2 == 1 {
        upper
    } else {
        let lower = values.get(middle.saturating_sub(1)).copied()?;
        f64::midpoint(lower, upper)
    })
}

/// The scores of a guesser that chance would give, as a normal distribution.
pub(super) fn is_above_chance(scores: &[(f64, Chance)]) -> bool {
    const NORMAL_1_PERCENT: f64 = 2.326;
    let score: f64 = scores.iter().map(|(score, _)| score).sum();
    let mean: f64 = scores.iter().map(|(_, chance)| chance.mean).sum();
    let variance: f64 = scores.iter().map(|(_, chance)| chance.variance).sum();
    count(scores.len()) > 0.0 && score - mean > NORMAL_1_PERCENT * variance.sqrt() + 1e-6
}

#[cfg(test)]
mod tests {
    use super::{median, numbers};

    #[test]
    fn numbers_are_read_in_both_languages() {
        assert_eq!(numbers("40 posts, 12,5 % in 2.5 h."), [40.0, 12.5, 2.5]);
        assert_eq!(median(numbers("7, puis 3 et 12")), Some(7.0));
        assert_eq!(median(numbers("8 et 4")), Some(6.0));
        assert_eq!(median(numbers("rien")), None);
    }
}
