//! What someone who knows nothing scores, on average.

use crate::course::item::Credit;
use crate::course::{Interaction, Item, Markup};
use crate::language::Language;
use crate::progress::Response;

use super::grade;

/// More answers than these are not tried out one by one.
const MANY: usize = 10;
const MANY_ENTRIES: usize = 6;

/// The scores of someone who answers by chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Chance {
    /// From 0 to 1.
    pub(crate) mean: f64,
    /// Of one answer.
    pub(crate) variance: f64,
}

impl Chance {
    /// Nothing that can be guessed.
    const NONE: Self = Self {
        mean: 0.0,
        variance: 0.0,
    };

    /// Right with a probability, or worth nothing.
    pub(crate) fn of(probability: f64) -> Self {
        Self {
            mean: probability,
            variance: probability * (1.0 - probability),
        }
    }
}

/// What someone scores who answers by chance: every option, set of at
/// least one option, verdict with reason or order is as likely as any other;
/// each prompt and each card takes any target or category. What is typed is
/// not guessed: 0. `None` for a place on a picture, whose chance depends on
/// where one would point, and for lists too long to try out.
///
/// Moodle's random guess score, with our credit rules.
pub(crate) fn chance(item: &Item) -> Option<Chance> {
    match &item.interaction {
        Interaction::SingleChoice(it) => {
            let keys = it.options.iter().filter(|option| option.key).count();
            (!it.options.is_empty()).then(|| Chance::of(real(keys) / real(it.options.len())))
        }
        Interaction::MultipleChoice(it) => {
            let count = it.options.len();
            let sets = (1..=MANY).contains(&count).then(|| 1_u32..1 << count)?;
            let chosen = |set: u32| (0..count).filter(|at| set >> at & 1 == 1).collect();
            let keys = it.options.iter().filter(|option| option.key).count();
            average(item, keys, sets.map(|set| Response::Choice(chosen(set))))
        }
        Interaction::TrueFalse(it) => {
            let reasons: Vec<Option<usize>> = match it.reasons.len() {
                0 => vec![None],
                count => (0..count).map(Some).collect(),
            };
            let answers = [true, false].into_iter().flat_map(|verdict| {
                let reasons = reasons.iter();
                reasons.map(move |&reason| Response::TrueFalse { verdict, reason })
            });
            average(item, 2, answers)
        }
        Interaction::Cloze(_) | Interaction::Numeric(_) => Some(Chance::NONE),
        Interaction::Hotspot(_) => None,
        Interaction::Ordering(it) => {
            let count = it.entries.len();
            (count <= MANY_ENTRIES).then_some(())?;
            let steps = count.saturating_sub(1);
            average(item, steps, orders(count).into_iter().map(Response::Order))
        }
        Interaction::Matching(it) => {
            let targets = it.pairs.iter().map(|pair| &pair.target);
            let targets = targets.chain(it.extra.iter().map(|extra| &extra.target));
            let targets: Vec<&str> = targets.map(Markup::source).collect();
            let right = it.pairs.iter().map(|pair| {
                let same = targets.iter().filter(|it| **it == pair.target.source());
                real(same.count()) / real(targets.len())
            });
            each(item.credit(), right)
        }
        Interaction::Categorising(it) => {
            let right = it.cards.iter().map(|card| {
                let same = it.categories.iter().filter(|own| own.id == card.category);
                real(same.count()) / real(it.categories.len().max(1))
            });
            each(item.credit(), right)
        }
    }
}

/// What answers score that are as likely as each other. Scores are 32-bit
/// shares of some steps: they are put back on the step, or the mean would be
/// wrong in the eighth decimal.
fn average(item: &Item, steps: usize, answers: impl Iterator<Item = Response>) -> Option<Chance> {
    let steps = real(steps.max(1));
    let scores: Vec<f64> = answers
        .map(|answer| f64::from(grade(item, &answer, Language::En).score))
        .map(|score| (score * steps).round() / steps)
        .collect();
    (!scores.is_empty()).then(|| {
        let count = real(scores.len());
        let mean = scores.iter().sum::<f64>() / count;
        let squares = scores.iter().map(|score| (score - mean).powi(2));
        let variance = squares.sum::<f64>() / count;
        Chance { mean, variance }
    })
}

/// Parts that are guessed one by one, each right with a probability.
fn each(credit: Credit, right: impl Iterator<Item = f64>) -> Option<Chance> {
    let right: Vec<f64> = right.collect();
    let parts = real(right.len());
    (!right.is_empty()).then(|| match credit {
        Credit::AllOrNothing => Chance::of(right.iter().product()),
        Credit::Proportional => Chance {
            mean: right.iter().sum::<f64>() / parts,
            variance: right.iter().map(|p| p * (1.0 - p)).sum::<f64>() / (parts * parts),
        },
    })
}

#[expect(clippy::cast_precision_loss, reason = "a few options or orders")]
fn real(count: usize) -> f64 {
    count as f64
}

/// Every order of a few entries.
fn orders(count: usize) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for entry in 0..count {
        let longer = all.iter().flat_map(|order: &Vec<usize>| {
            (0..=order.len()).map(move |at| {
                let mut order = order.clone();
                order.insert(at, entry);
                order
            })
        });
        all = longer.collect();
    }
    all
}
