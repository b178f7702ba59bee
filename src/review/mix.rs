//! Interleaving: neighbours that do not give each other away.

use super::due::{Card, Kind};

/// The same cards, those of «sure and wrong» first, each part ordered so that
/// siblings are not neighbours and modules alternate, as far as the cards
/// allow; `rank` decides between equals.
pub(super) fn mixed(cards: Vec<&Card>, rank: impl Fn(&Card) -> u64) -> Vec<&Card> {
    let (urgent, rest): (Vec<_>, Vec<_>) = cards
        .into_iter()
        .partition(|card| card.kind == Kind::SureAndWrong);
    let mut order = Vec::with_capacity(urgent.len() + rest.len());
    for mut left in [urgent, rest] {
        left.sort_by_key(|card| rank(card));
        while !left.is_empty() {
            let place = best(&left, order.last().copied());
            order.push(left.remove(place));
        }
    }
    order
}

/// What to ask next: no sibling of the last; an objective that would otherwise
/// have no room left between its questions; another module; of the module and
/// the objective with the most questions left.
fn best(left: &[&Card], last: Option<&Card>) -> usize {
    let same = |of: &dyn Fn(&Card) -> bool| left.iter().filter(|card| of(card)).count();
    let score = |card: &Card| {
        let siblings = same(&|other| card.is_sibling(other));
        let module = same(&|other| other.module == card.module);
        let after = last.is_some_and(|last| last.is_sibling(card));
        let near = last.is_some_and(|last| last.module == card.module);
        let pressing = siblings * 2 > left.len();
        let crowded = module * 2 > left.len();
        (!after, pressing, !near, crowded, module, siblings)
    };
    let mut best = 0;
    for (place, card) in left.iter().enumerate().skip(1) {
        if left
            .get(best)
            .is_some_and(|known| score(card) > score(known))
        {
            best = place;
        }
    }
    best
}
