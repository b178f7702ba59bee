//! The order of the messages.

use crate::course::Id;
use crate::course::practice::Queue;
use crate::quiz::order::question_order;

/// Twins are at least this far apart in a queue of [`LONG`] messages or more.
pub const APART: usize = 6;
/// In a shorter one, a quarter of its length is enough.
const LONG: usize = 12;
/// Orders that are tried.
const ATTEMPTS: u64 = 200;

/// The order in which messages are shown: positions in [`Queue::items`], each
/// of those asked once.
///
/// The first of 200 orders (seed, seed + 1, …) that begins with a message
/// that can wait and keeps twins apart; where none does, the first of those
/// that keep the closest twins farthest apart.
pub fn order(queue: &Queue, seed: u64, only: Option<&[Id]>) -> Vec<usize> {
    let asked: Vec<usize> = (0..queue.items.len())
        .filter(|&index| match (only, queue.items.get(index)) {
            (Some(ids), Some(item)) => ids.contains(&item.id),
            _ => true,
        })
        .collect();
    let ids: Vec<Id> = asked
        .iter()
        .filter_map(|&index| queue.items.get(index))
        .map(|item| item.id.clone())
        .collect();
    let twins: Vec<_> = queue
        .twins()
        .into_iter()
        .filter(|(left, right)| asked.contains(left) && asked.contains(right))
        .collect();
    let enough = if asked.len() >= LONG {
        APART
    } else {
        asked.len() / 4
    };
    let urgent = |index: &usize| queue.items.get(*index).is_some_and(|item| item.urgent);
    let waits = !asked.iter().any(|index| !urgent(index));
    let mut best: Option<(usize, Vec<usize>)> = None;
    for attempt in 0..ATTEMPTS {
        let shuffled = question_order(seed.wrapping_add(attempt), &ids);
        let shown = positions(&shuffled, &ids, &asked);
        let calm = waits || shown.first().is_none_or(|first| !urgent(first));
        let apart = closest(&shown, &twins);
        if calm && apart >= enough {
            return shown;
        }
        if best.as_ref().is_none_or(|(known, _)| apart > *known) {
            best = Some((apart, shown));
        }
    }
    best.map_or(asked, |(_, shown)| shown)
}

/// The positions that ids stand for; of ids that a broken file gives twice,
/// each position once.
fn positions(shuffled: &[Id], ids: &[Id], asked: &[usize]) -> Vec<usize> {
    let mut free: Vec<Option<usize>> = asked.iter().copied().map(Some).collect();
    let mut take = |id: &Id| {
        let mut slots = ids.iter().zip(&mut free);
        slots.find_map(|(known, slot)| if known == id { slot.take() } else { None })
    };
    shuffled.iter().filter_map(&mut take).collect()
}

/// How far apart the closest twins are.
fn closest(shown: &[usize], twins: &[(usize, usize)]) -> usize {
    let place = |index: usize| shown.iter().position(|&known| known == index);
    twins
        .iter()
        .filter_map(|&(left, right)| Some(place(left)?.abs_diff(place(right)?)))
        .min()
        .unwrap_or(usize::MAX)
}
