//! Entries put in order.

use crate::course::item::Ordering;
use crate::progress::Response;

use super::{Marks, Part, Remark, ratio};

/// (L − 1) / (n − 1), where L is the length of the longest run of entries, not
/// necessarily neighbours, that stand in the right relative order.
///
/// n − L is Ulam's distance, the least number of entries to take out and put
/// back elsewhere (Ulam 1972; Diaconis, «Group Representations in Probability
/// and Statistics», 1988, chapter 6), and n − 1 is its largest value: so one
/// entry out of place costs one step wherever it went, and a reversed list
/// earns 0. The entries of the longest run are the right ones; when several
/// runs are as long, the one found first. A list with none in order, such as
/// a reversed one, has no right entry.
pub(super) fn marks(question: &Ordering, response: Option<&Response>) -> Marks {
    let order: &[usize] = match response {
        Some(Response::Order(order)) => order,
        _ => &[],
    };
    let entries = question.entries.len();
    let mut kept = vec![false; entries];
    let run = longest_run(order);
    let in_order = if run.len() > 1 || entries == 1 {
        run.len()
    } else {
        0
    };
    for entry in run.into_iter().take(in_order) {
        if let Some(kept) = kept.get_mut(entry) {
            *kept = true;
        }
    }
    let share = match entries {
        0 => 0.0,
        1 => ratio(in_order, 1),
        _ => ratio(in_order.saturating_sub(1), entries - 1),
    };
    let mut marks = Marks {
        share,
        right_parts: in_order,
        parts: entries,
        ..Marks::default()
    };
    for (index, (entry, right)) in question.entries.iter().zip(kept).enumerate() {
        marks.remark(Remark {
            part: Part::Entry(index),
            chosen: !order.is_empty(),
            right,
            key: true,
            feedback: vec![entry.feedback.clone()],
            spelling: None,
        });
    }
    if in_order < entries && !order.is_empty() {
        marks.betrays(question.misconception.as_ref());
    }
    marks
}

/// A longest increasing subsequence of distinct numbers, by patience sorting
/// in O(n log n): a course may hold lists of any length.
fn longest_run(order: &[usize]) -> Vec<usize> {
    // For each length, where the run of that length with the least end ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(order.len());
    for (position, entry) in order.iter().enumerate() {
        let length = ends.partition_point(|&end| order.get(end) < Some(entry));
        before.push(
            length
                .checked_sub(1)
                .and_then(|shorter| ends.get(shorter).copied()),
        );
        match ends.get_mut(length) {
            Some(end) => *end = position,
            None => ends.push(position),
        }
    }
    let mut run = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(position) = next {
        run.extend(order.get(position));
        next = before.get(position).copied().flatten();
    }
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::longest_run;

    #[test]
    fn the_longest_run_is_increasing_and_longest() {
        assert_eq!(longest_run(&[]), [] as [usize; 0]);
        assert_eq!(longest_run(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(longest_run(&[2, 1, 0]).len(), 1);
        assert_eq!(longest_run(&[3, 0, 1, 2]), [0, 1, 2]);
        assert_eq!(longest_run(&[1, 2, 3, 0]), [1, 2, 3]);
        assert_eq!(longest_run(&[1, 0, 3, 2, 4]).len(), 3);
    }
}
