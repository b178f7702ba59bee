//! An answer being made: one function for every control of every interaction.

use crate::course::{Interaction, Item};
use crate::progress::Response;

use super::order::display_order;
use super::shape::fits;

/// What a control does to an answer. Indices are the author's, except those
/// of [`Edit::Move`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Chooses an option or a place; of several, chooses or leaves it.
    Toggle(usize),
    /// Judges a true/false; the reason chosen stays.
    Verdict(bool),
    /// Chooses a reason, once the verdict is given.
    Reason(usize),
    Gap {
        gap: usize,
        text: String,
    },
    /// Takes the entry at a place of the learner's order (0 is the top) and
    /// puts it at another; the entries between move by one. A place below the
    /// last is the last.
    Move {
        from: usize,
        to: usize,
    },
    /// Pairs a prompt with a target, or with none. A target belongs to one
    /// prompt: the one that had it loses it.
    Pair {
        prompt: usize,
        target: Option<usize>,
    },
    Card {
        card: usize,
        category: Option<usize>,
    },
    Number(String),
}

impl Edit {
    /// Moves the entry at a place one place up.
    pub fn up(place: usize) -> Self {
        Self::Move {
            from: place,
            to: place.saturating_sub(1),
        }
    }

    /// Moves the entry at a place one place down.
    pub fn down(place: usize) -> Self {
        Self::Move {
            from: place,
            to: place.saturating_add(1),
        }
    }
}

/// The answer before the learner touches anything: nothing chosen, entries in
/// their display order. `None` for a true/false, which has no empty answer.
pub fn initial(seed: u64, item: &Item) -> Option<Response> {
    Some(match &item.interaction {
        Interaction::SingleChoice(_) | Interaction::MultipleChoice(_) | Interaction::Hotspot(_) => {
            Response::Choice(Vec::new())
        }
        Interaction::TrueFalse(_) => return None,
        Interaction::Cloze(it) => Response::Text(vec![String::new(); it.gaps.len()]),
        Interaction::Ordering(_) => Response::Order(display_order(seed, item)),
        Interaction::Matching(it) => Response::Pairs(vec![None; it.pairs.len()]),
        Interaction::Categorising(it) => Response::Categories(vec![None; it.cards.len()]),
        Interaction::Numeric(_) => Response::Number(String::new()),
    })
}

/// Applies an edit. One that does not suit the item, or is out of range,
/// changes nothing; a draft that does not fit the item is begun again.
pub fn apply(seed: u64, item: &Item, draft: Option<Response>, edit: Edit) -> Option<Response> {
    let draft = draft
        .filter(|draft| fits(item, draft))
        .or_else(|| initial(seed, item));
    let edited = edited(item, draft.clone(), edit);
    edited.filter(|edited| fits(item, edited)).or(draft)
}

/// The answer after the edit, perhaps out of range; `None` when the edit does
/// not suit the item.
fn edited(item: &Item, draft: Option<Response>, edit: Edit) -> Option<Response> {
    match (draft, edit) {
        (Some(Response::Choice(chosen)), Edit::Toggle(option)) => {
            let several = match &item.interaction {
                Interaction::Hotspot(it) => it.several,
                other => matches!(other, Interaction::MultipleChoice(_)),
            };
            Some(Response::Choice(toggled(chosen, option, several)))
        }
        (draft, Edit::Verdict(verdict)) => {
            let reason = match draft {
                Some(Response::TrueFalse { reason, .. }) => reason,
                _ => None,
            };
            Some(Response::TrueFalse { verdict, reason })
        }
        (Some(Response::TrueFalse { verdict, .. }), Edit::Reason(reason)) => {
            Some(Response::TrueFalse {
                verdict,
                reason: Some(reason),
            })
        }
        (Some(Response::Text(mut texts)), Edit::Gap { gap, text }) => {
            *texts.get_mut(gap)? = text;
            Some(Response::Text(texts))
        }
        (Some(Response::Order(mut order)), Edit::Move { from, to }) => {
            if from >= order.len() {
                return None;
            }
            let entry = order.remove(from);
            order.insert(to.min(order.len()), entry);
            Some(Response::Order(order))
        }
        (Some(Response::Pairs(mut targets)), Edit::Pair { prompt, target }) => {
            for other in targets.iter_mut().filter(|other| other.is_some()) {
                if *other == target {
                    *other = None;
                }
            }
            *targets.get_mut(prompt)? = target;
            Some(Response::Pairs(targets))
        }
        (Some(Response::Categories(mut chosen)), Edit::Card { card, category }) => {
            *chosen.get_mut(card)? = category;
            Some(Response::Categories(chosen))
        }
        (Some(Response::Number(_)), Edit::Number(typed)) => Some(Response::Number(typed)),
        _ => None,
    }
}

fn toggled(mut chosen: Vec<usize>, option: usize, several: bool) -> Vec<usize> {
    if !several {
        return vec![option];
    }
    if chosen.contains(&option) {
        chosen.retain(|&other| other != option);
    } else {
        chosen.push(option);
        chosen.sort_unstable();
    }
    chosen
}
