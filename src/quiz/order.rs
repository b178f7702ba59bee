//! Display orders: a seed and an item give an order, the same for ever.
//!
//! No generator of random numbers: each index is hashed with the seed and the
//! item's id, and the indices are sorted by their hashes. The same on every
//! machine and in every version, so that a quiz resumed after an update shows
//! its options where they were. The bytes hashed must never change.

use sha2::{Digest, Sha256};

use crate::course::{Id, Interaction, Item};
use crate::progress::Timestamp;

const DOMAIN: &[u8] = b"parcours/order/1";

/// Attempts at an order that does not give the solution away.
const ATTEMPTS: u64 = 16;

/// The order in which to show what the learner chooses from: options, reasons,
/// matching targets (pairs' own first, then extra), entries to order, cards.
/// Places of a picture and,
/// after them, what lies elsewhere. Empty for what is typed. Authored indices,
/// each once.
///
/// Options in a fixed order keep it, and so do the places of a picture. Entries to order, and matching targets,
/// are never shown in the order of the solution nor in its reverse when there
/// are three or more.
pub fn display_order(seed: u64, item: &Item) -> Vec<usize> {
    match &item.interaction {
        Interaction::SingleChoice(it) if it.fixed_order => (0..it.options.len()).collect(),
        Interaction::MultipleChoice(it) if it.fixed_order => (0..it.options.len()).collect(),
        Interaction::SingleChoice(it) => shuffled(seed, &item.id, it.options.len(), 0),
        Interaction::MultipleChoice(it) => shuffled(seed, &item.id, it.options.len(), 0),
        Interaction::TrueFalse(it) => shuffled(seed, &item.id, it.reasons.len(), 0),
        Interaction::Ordering(it) => scrambled(seed, &item.id, it.entries.len(), it.entries.len()),
        Interaction::Matching(it) => {
            let targets = it.pairs.len() + it.extra.len();
            scrambled(seed, &item.id, targets, it.pairs.len())
        }
        Interaction::Categorising(it) => shuffled(seed, &item.id, it.cards.len(), 0),
        Interaction::Hotspot(it) => (0..=it.elsewhere_index()).collect(),
        Interaction::Cloze(_) | Interaction::Numeric(_) => Vec::new(),
    }
}

/// The order in which to ask questions. Depends on the ids alone, not on the
/// order in which they come.
pub fn question_order(seed: u64, items: &[Id]) -> Vec<Id> {
    let mut hashed: Vec<_> = items.iter().map(|id| (rank(seed, id), id)).collect();
    hashed.sort();
    hashed.into_iter().map(|(_, id)| id.clone()).collect()
}

/// Where a seed puts an id among others.
pub(crate) fn rank(seed: u64, id: &Id) -> u64 {
    hash(seed, id, 0, u64::MAX)
}

fn shuffled(seed: u64, id: &Id, count: usize, attempt: u64) -> Vec<usize> {
    let mut hashed: Vec<_> = (0..count)
        .map(|index| (hash(seed, id, attempt, index as u64), index))
        .collect();
    hashed.sort_unstable();
    hashed.into_iter().map(|(_, index)| index).collect()
}

/// Shuffled so that the first `telling` indices do not stand in order, nor in
/// reverse order, among themselves.
fn scrambled(seed: u64, id: &Id, count: usize, telling: usize) -> Vec<usize> {
    let tells = |order: &[usize]| {
        let own = || order.iter().copied().filter(|&index| index < telling);
        telling >= 3 && (own().is_sorted() || own().is_sorted_by(|left, right| left > right))
    };
    (0..ATTEMPTS)
        .map(|attempt| shuffled(seed, id, count, attempt))
        .find(|order| !tells(order))
        .unwrap_or_else(|| swapped(count))
}

/// The authored order with its first two entries swapped: for three or more
/// entries, neither the solution nor its reverse.
fn swapped(count: usize) -> Vec<usize> {
    let mut order: Vec<_> = (0..count).collect();
    if count >= 2 {
        order.swap(0, 1);
    }
    order
}

fn hash(seed: u64, id: &Id, attempt: u64, index: u64) -> u64 {
    let digest = Sha256::new()
        .chain_update(DOMAIN)
        .chain_update(seed.to_le_bytes())
        .chain_update(id.as_str().as_bytes())
        .chain_update([0])
        .chain_update(attempt.to_le_bytes())
        .chain_update(index.to_le_bytes())
        .finalize();
    let mut first = [0; 8];
    first
        .iter_mut()
        .zip(digest)
        .for_each(|(into, byte)| *into = byte);
    u64::from_be_bytes(first)
}

/// A seed that differs from one time to the next: FNV-1a, 64 bits, over the
/// eight bytes of the time (milliseconds, least significant first) and the id
/// of what begins. The journal keeps the seed itself, so what is resumed never
/// needs to work it out again.
pub fn seed(at: Timestamp, of: &Id) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    at.0.to_le_bytes()
        .iter()
        .chain(of.as_str().as_bytes())
        .fold(BASIS, |hash, &byte| {
            (hash ^ u64::from(byte)).wrapping_mul(PRIME)
        })
}

#[cfg(test)]
mod tests {
    use super::{Id, Timestamp, seed};

    #[test]
    fn a_seed_is_stable_and_differs_by_time_and_place() {
        let one = seed(Timestamp(1_795_258_800_000), &Id::from("listening"));
        assert_eq!(
            one,
            seed(Timestamp(1_795_258_800_000), &Id::from("listening"))
        );
        assert_ne!(
            one,
            seed(Timestamp(1_795_258_800_001), &Id::from("listening"))
        );
        assert_ne!(one, seed(Timestamp(1_795_258_800_000), &Id::from("voice")));
        assert_eq!(seed(Timestamp(0), &Id::from("")), 0xa8c7_f832_281a_39c5);
    }
}
