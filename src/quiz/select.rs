//! Which items a new quiz asks.

use std::collections::HashSet;

use crate::course::Id;

use super::order::{question_order, rank};

/// What is known of an item of the pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemStat {
    pub item: Id,
    /// The last answer to it; `None` when it was never answered.
    pub seen: Option<Seen>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// When it was last answered: larger is later, in any unit.
    pub at: i64,
    /// Whether that answer was wholly right.
    pub right: bool,
    /// Whether it was answered wholly right on a day before today.
    pub right_before_today: bool,
}

/// Chooses at most `count` items and gives them in the order to ask them.
///
/// First those never asked, then those not right last time, then those not
/// yet right on an earlier day, then the rest; in each group the longest
/// unasked first, and the seed decides between equals. So a lesson's second
/// day prefers items parallel to those that the first day already proved,
/// which is what mastery asks for, and nothing returns before the pool has
/// gone round. An item named twice counts once, as it first comes.
pub fn select(pool: &[ItemStat], count: usize, seed: u64) -> Vec<Id> {
    let mut known = HashSet::new();
    let mut candidates: Vec<_> = pool
        .iter()
        .filter(|stat| known.insert(&stat.item))
        .map(|stat| (urgency(stat.seen), rank(seed, &stat.item), &stat.item))
        .collect();
    candidates.sort();
    let chosen: Vec<_> = candidates
        .into_iter()
        .take(count)
        .map(|(_, _, id)| id.clone())
        .collect();
    question_order(seed, &chosen)
}

/// Group, then time: less is sooner.
fn urgency(seen: Option<Seen>) -> (u8, i64) {
    match seen {
        None => (0, 0),
        Some(seen) if !seen.right => (1, seen.at),
        Some(seen) if !seen.right_before_today => (2, seen.at),
        Some(seen) => (3, seen.at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stat(item: &str, seen: Option<(i64, bool, bool)>) -> ItemStat {
        ItemStat {
            item: item.into(),
            seen: seen.map(|(at, right, right_before_today)| Seen {
                at,
                right,
                right_before_today,
            }),
        }
    }

    fn pool() -> Vec<ItemStat> {
        vec![
            stat("proved-old", Some((1, true, true))),
            stat("proved-new", Some((9, true, true))),
            stat("today", Some((20, true, false))),
            stat("wrong-old", Some((2, false, true))),
            stat("wrong-new", Some((8, false, false))),
            stat("unseen", None),
        ]
    }

    #[test]
    fn the_most_useful_items_come_first() {
        let order = [
            "unseen",
            "wrong-old",
            "wrong-new",
            "today",
            "proved-old",
            "proved-new",
        ];
        for seed in 0..20 {
            for count in 0..=order.len() {
                let mut chosen = select(&pool(), count, seed);
                chosen.sort();
                let mut expected: Vec<_> =
                    order.iter().take(count).map(|&id| Id::from(id)).collect();
                expected.sort();
                assert_eq!(chosen, expected, "{count} with seed {seed}");
            }
        }
    }

    #[test]
    fn equals_are_drawn_by_the_seed_and_the_same_seed_draws_the_same() {
        let pool: Vec<_> = (0..20).map(|n| stat(&format!("i-{n}"), None)).collect();
        let draws: HashSet<_> = (0..10).map(|seed| select(&pool, 5, seed)).collect();
        assert!(draws.len() > 5, "ten seeds gave {} draws", draws.len());
        assert_eq!(select(&pool, 5, 3), select(&pool, 5, 3));
        let reversed: Vec<_> = pool.iter().rev().cloned().collect();
        assert_eq!(select(&reversed, 5, 3), select(&pool, 5, 3));
    }

    #[test]
    fn a_pool_too_small_gives_what_it_has_once() {
        let twice = vec![stat("a", None), stat("a", None), stat("b", None)];
        assert_eq!(select(&twice, 10, 1).len(), 2);
        assert!(select(&[], 3, 1).is_empty());
    }
}
