//! Whether an answer has the shape of its item, and what the right one is.

use crate::course::{Interaction, Item};
use crate::language::Language;
use crate::progress::Response;

/// Whether the answer could have been given to this item: the right kind, as
/// many parts as the item has, every index in range and none twice. Anything
/// else (a damaged file, an item that its author changed) is graded as wrong.
pub fn fits(item: &Item, response: &Response) -> bool {
    match (&item.interaction, response) {
        (Interaction::SingleChoice(it), Response::Choice(chosen)) => {
            are_distinct(chosen, it.options.len())
        }
        (Interaction::MultipleChoice(it), Response::Choice(chosen)) => {
            are_distinct(chosen, it.options.len())
        }
        (Interaction::Hotspot(it), Response::Choice(chosen)) => {
            are_distinct(chosen, it.regions.len() + 1)
        }
        (Interaction::TrueFalse(it), Response::TrueFalse { reason, .. }) => {
            reason.is_none_or(|reason| reason < it.reasons.len())
        }
        (Interaction::Cloze(it), Response::Text(texts)) => texts.len() == it.gaps.len(),
        (Interaction::Ordering(it), Response::Order(order)) => {
            order.len() == it.entries.len() && are_distinct(order, it.entries.len())
        }
        (Interaction::Matching(it), Response::Pairs(targets)) => {
            let known = it.pairs.len() + it.extra.len();
            targets.len() == it.pairs.len() && targets.iter().flatten().all(|&it| it < known)
        }
        (Interaction::Categorising(it), Response::Categories(chosen)) => {
            chosen.len() == it.cards.len()
                && chosen.iter().flatten().all(|&at| at < it.categories.len())
        }
        (Interaction::Numeric(_), Response::Number(_)) => true,
        _ => false,
    }
}

fn are_distinct(indices: &[usize], bound: usize) -> bool {
    let mut seen = vec![false; bound];
    indices.iter().all(|&index| {
        seen.get_mut(index)
            .is_some_and(|seen| !std::mem::replace(seen, true))
    })
}

/// Whether the answer says enough to be graded: one option, at least one of
/// several, a verdict with its reason, every gap, pair and card, some number.
pub fn is_complete(item: &Item, response: &Response) -> bool {
    if !fits(item, response) {
        return false;
    }
    match (&item.interaction, response) {
        (Interaction::SingleChoice(_), Response::Choice(chosen)) => chosen.len() == 1,
        (Interaction::Hotspot(it), Response::Choice(chosen)) if !it.several => chosen.len() == 1,
        (_, Response::Choice(chosen)) => !chosen.is_empty(),
        (Interaction::TrueFalse(it), Response::TrueFalse { reason, .. }) => {
            reason.is_some() || it.reasons.is_empty()
        }
        (_, Response::Text(texts)) => texts.iter().all(|text| !text.trim().is_empty()),
        (_, Response::Pairs(chosen) | Response::Categories(chosen)) => {
            chosen.iter().all(Option::is_some)
        }
        (_, Response::Number(typed)) => !typed.trim().is_empty(),
        _ => true,
    }
}

/// The right answer, as the author keyed it: for «show the answer», and for
/// tests that every item can be answered. `language` decides only how a
/// number is written.
pub fn model_answer(item: &Item, language: Language) -> Response {
    let keys = |options: &[crate::course::item::Choice]| {
        let keyed = options.iter().enumerate().filter(|(_, option)| option.key);
        keyed.map(|(index, _)| index).collect::<Vec<_>>()
    };
    match &item.interaction {
        Interaction::SingleChoice(it) => {
            Response::Choice(keys(&it.options).into_iter().take(1).collect())
        }
        Interaction::MultipleChoice(it) => Response::Choice(keys(&it.options)),
        Interaction::Hotspot(it) => {
            let most = if it.several { usize::MAX } else { 1 };
            Response::Choice(keys(&it.choices()).into_iter().take(most).collect())
        }
        Interaction::TrueFalse(it) => Response::TrueFalse {
            verdict: it.truth,
            reason: it.reasons.iter().position(|reason| reason.key),
        },
        Interaction::Cloze(it) => Response::Text(
            it.gaps
                .iter()
                .map(|gap| gap.accept.first().cloned().unwrap_or_default())
                .collect(),
        ),
        Interaction::Ordering(it) => Response::Order((0..it.entries.len()).collect()),
        Interaction::Matching(it) => Response::Pairs((0..it.pairs.len()).map(Some).collect()),
        Interaction::Categorising(it) => Response::Categories(
            it.cards
                .iter()
                .map(|card| it.categories.iter().position(|at| at.id == card.category))
                .collect(),
        ),
        Interaction::Numeric(it) => {
            let value = it.value.to_string();
            Response::Number(match language {
                Language::Fr => value.replace('.', ","),
                Language::En => value,
            })
        }
    }
}
