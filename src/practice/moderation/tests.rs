//! What a run is worth, what undoing does, and what the checker refuses.

mod check;

use proptest::prelude::*;

use super::{Pace, Run, Sorted, Verdict, order};
use crate::course::Id;
use crate::course::practice::Queue;
use crate::course::practice::queue::check::faults;
use crate::progress::Move;

/// Twelve messages: five ordinary, two hard, two of spam, two unlawful, one
/// dangerous.
pub(crate) fn queue() -> Queue {
    let item = |id: &str, risk: &str, accept: &str, rest: &str| {
        format!(
            "(id: \"{id}\", author: (name: \"ana\", note: \"3 messages\"), text: \"Bonjour\", \
             risk: {risk}, accept: [{accept}], why: \"Parce que.\", {rest}),"
        )
    };
    let ordinary = (1..=5).map(|at| item(&format!("plain-{at}"), "None", "\"keep\"", ""));
    let items: String = ordinary
        .chain([
            item("hard-1", "Criticism", "\"keep\", \"answer\"", ""),
            item(
                "hard-2",
                "Criticism",
                "\"keep\", \"answer\"",
                "debatable: true",
            ),
            item(
                "spam-1",
                "Nuisance",
                "\"remove\"",
                "article: \"2\", twin: \"spam-2\"",
            ),
            item("spam-2", "Nuisance", "\"remove\"", "article: \"2\""),
            item("law-1", "Unlawful", "\"remove\"", "article: \"1\""),
            item("law-2", "Unlawful", "\"protect\"", ""),
            item("danger", "Danger", "\"protect\"", "urgent: true"),
        ])
        .collect();
    let text = format!(
        "(id: \"q\", title: \"Q\", minutes: 5, setting: \"Ici.\", \
          charter: [(id: \"1\", text: \"Pas de menace.\"), (id: \"2\", text: \"Pas de réclame.\")], \
          actions: [ \
            (id: \"keep\", name: \"Laisser\", nature: Keep, about: \"Rien.\"), \
            (id: \"answer\", name: \"Répondre\", nature: Answer, about: \"Une réponse.\"), \
            (id: \"remove\", name: \"Retirer\", nature: Remove, reason: true, about: \"Retiré.\"), \
            (id: \"protect\", name: \"Alerter\", nature: Protect, about: \"Gardé, signalé.\"), \
          ], \
          costs: [ \
            (risk: Danger, nature: Keep, cost: 7), (risk: Danger, nature: Answer, cost: 7), \
            (risk: Danger, nature: Remove, cost: 4), \
            (risk: Unlawful, nature: Keep, cost: 5), (risk: Unlawful, nature: Answer, cost: 5), \
            (risk: Nuisance, nature: Keep, cost: 4), (risk: Nuisance, nature: Protect, cost: 2), \
            (risk: None, nature: Answer, cost: 2), (risk: None, nature: Remove, cost: 4), \
            (risk: None, nature: Protect, cost: 4), \
            (risk: Criticism, nature: Remove, cost: 4), (risk: Criticism, nature: Protect, cost: 4), \
          ], \
          missing_reason: 2, arrival: (every: 20, patience: 30, cost: 3), items: [{items}])"
    );
    crate::course::decode::decode("q.ron", text.as_bytes())
        .unwrap()
        .0
}

fn chosen(at: &Id, option: &Id, reason: Option<&Id>, seconds: u32) -> Move {
    Move::Choose {
        at: at.clone(),
        option: option.clone(),
        reason: reason.cloned(),
        seconds,
    }
}

fn id(text: &str) -> Id {
    Id::from(text)
}

/// A run that decides these messages in turn: message, action, reason.
fn played(queue: &Queue, moves: &[(&str, &str, &str)]) -> Run {
    let mut run = Run::new(queue, 7, &[]);
    for (at, option, reason) in moves {
        let reason = (!reason.is_empty()).then(|| id(reason));
        assert!(
            run.choose(queue, &id(at), &id(option), reason.as_ref(), 10),
            "{at}"
        );
    }
    run
}

/// Always the first accepted action, with the right article.
fn perfect(queue: &Queue) -> Run {
    let mut run = Run::new(queue, 3, &[]);
    while let Some(item) = run.next().map(|index| queue.items[index].clone()) {
        assert!(run.choose(queue, &item.id, &item.accept[0], item.article.as_ref(), 4));
    }
    run
}

#[test]
fn a_perfect_run_scores_one_and_has_no_error() {
    let queue = queue();
    let run = perfect(&queue);
    let report = run.report(&queue);
    assert!(run.is_over());
    assert_eq!(report.score, Some(1.0));
    assert!(report.errors().is_empty());
    assert_eq!(report.twins, (1, 1));
    assert_eq!(report.reasons, (3, 3));
    assert_eq!(report.median, Some(4.0));
    let matrix = report.matrix;
    assert_eq!(
        (
            matrix.found,
            matrix.missed,
            matrix.false_alarms,
            matrix.kept
        ),
        (5, 0, 0, 6),
        "the debatable one is in none"
    );
    assert_eq!(report.debatable().count(), 1);
}

#[test]
fn a_missed_danger_costs_more_than_a_missing_reason() {
    let queue = queue();
    let run = played(
        &queue,
        &[
            ("danger", "keep", ""),
            ("law-1", "remove", ""),
            ("spam-1", "remove", "1"),
            ("spam-2", "keep", ""),
            ("plain-1", "remove", "1"),
            ("law-2", "remove", "2"),
        ],
    );
    let report = run.report(&queue);
    let seen: Vec<_> = report
        .outcomes
        .iter()
        .map(|one| (one.verdict, one.sorted.unwrap(), one.cost))
        .collect();
    assert_eq!(
        seen,
        [
            (Verdict::Wrong, Sorted::Missed, 7),
            (Verdict::NoReason, Sorted::Found, 2),
            (Verdict::OtherReason, Sorted::Found, 1),
            (Verdict::Wrong, Sorted::Missed, 4),
            (Verdict::Wrong, Sorted::FalseAlarm, 4),
            (Verdict::Wrong, Sorted::Found, 1),
        ]
    );
    assert_eq!(report.cost, 19);
    // 5 ordinary × 4, 1 hard × 4, 2 spam × 4, 2 unlawful × 5, 1 danger × 7.
    assert_eq!(report.maximum, 49);
    assert_eq!(report.twins, (0, 1));
    assert_eq!(
        report.reasons,
        (0, 2),
        "where the action was wrong, no reason counts"
    );
    assert_eq!(report.missed().len(), 6);
    assert_eq!(report.errors()[0].cost, 7);
}

#[test]
fn the_missed_ones_are_sorted_again_in_a_run_of_their_own() {
    let queue = queue();
    let parts = [id("danger"), id("spam-1"), id("gone")];
    let mut run = Run::new(&queue, 1, &parts);
    assert_eq!(run.order().len(), 2);
    assert!(run.is_redo());
    assert!(!run.choose(&queue, &id("plain-1"), &id("keep"), None, 1));
    assert!(run.choose(&queue, &id("danger"), &id("protect"), None, 1));
    assert!(run.choose(&queue, &id("spam-1"), &id("remove"), Some(&id("2")), 1));
    assert!(run.is_over());
    let report = run.report(&queue);
    assert_eq!(
        (report.score, report.maximum, report.twins),
        (Some(1.0), 11, (0, 0))
    );
    assert_eq!(run.skipped(), 1);
    let strange = Run::new(&queue, 1, &[id("gone")]);
    assert!(!strange.is_redo() && strange.order().len() == 12);
}

#[test]
fn moves_that_fit_nothing_are_counted_and_change_nothing() {
    let queue = queue();
    let fresh = Run::new(&queue, 7, &[]);
    for (at, option, reason) in [
        ("gone", "keep", None),
        ("danger", "gone", None),
        ("danger", "keep", Some("9")),
        ("pace", "gallop", None),
        ("verdicts", "never", None),
    ] {
        let mut run = fresh.clone();
        let reason = reason.map(id);
        assert!(!run.choose(&queue, &id(at), &id(option), reason.as_ref(), 1));
        assert_eq!(run.skipped(), 1);
        assert_eq!(run.decisions(), fresh.decisions());
        assert_eq!(run.order(), fresh.order());
    }
    let mut run = fresh;
    assert!(run.choose(&queue, &id("danger"), &id("keep"), None, 1));
    assert!(
        !run.choose(&queue, &id("danger"), &id("keep"), None, 1),
        "decided"
    );
}

#[test]
fn messages_arrive_while_one_works_and_urgent_ones_do_not_wait() {
    let queue = queue();
    let mut run = Run::new(&queue, 11, &[]);
    assert!(run.choose(&queue, &id("pace"), &id("arrivals"), None, 0));
    assert_eq!(run.pace(), Pace::Arrivals);
    let place = |run: &Run, name: &str| {
        let mut order = run.order().iter();
        order.position(|&index| queue.items[index].id.as_str() == name)
    };
    assert_eq!(run.waiting(&queue, 0).len(), 1);
    assert_eq!(run.waiting(&queue, 45).len(), 3, "at 0, 20 and 40 s");
    assert_eq!(run.newest(&queue, 0), Some(run.order()[0]));
    assert_eq!(run.newest(&queue, 45), Some(run.order()[2]));
    let later = queue.items[run.order()[3]].id.clone();
    assert!(
        !run.choose(&queue, &later, &id("keep"), None, 45),
        "not there yet"
    );
    // One decides everything in order, slowly: 40 s each.
    while let Some(item) = run.next().map(|index| queue.items[index].clone()) {
        assert!(run.choose(&queue, &item.id, &item.accept[0], item.article.as_ref(), 40));
    }
    let report = run.report(&queue);
    let urgent = u32::try_from(place(&run, "danger").unwrap()).unwrap();
    let danger = report.outcomes.iter().find(|one| one.late).unwrap();
    assert_eq!(danger.decision.waited, 40 * (urgent + 1) - 20 * urgent);
    assert_eq!((report.late, report.cost, report.maximum), (1, 3, 52));
    assert_eq!(danger.verdict, Verdict::Right);
    assert!(report.missed().is_empty(), "nothing to sort again");
    assert_eq!(report.errors().len(), 1);
}

#[test]
fn nobody_waits_for_the_next_arrival() {
    let queue = queue();
    let mut run = Run::new(&queue, 11, &[]);
    assert!(run.choose(&queue, &id("pace"), &id("arrivals"), None, 0));
    let mut decided = 0;
    while let Some(item) = run.next().map(|index| queue.items[index].clone()) {
        assert_eq!(run.waiting(&queue, 0).len(), 1);
        assert!(run.choose(&queue, &item.id, &item.accept[0], item.article.as_ref(), 1));
        decided += 1;
        assert_eq!(run.decisions().last().unwrap().waited, 1);
    }
    assert_eq!(decided, 12);
}

proptest! {
    #[test]
    fn every_run_scores_between_none_and_all_and_undo_never_happened(
        seed: u64,
        moves in prop::collection::vec((0_usize..14, 0_usize..5, 0_usize..4, 0_u32..200), 0..40),
        arrivals: bool,
    ) {
        let queue = queue();
        let name = |index: usize| {
            let item = queue.items.get(index);
            item.map_or(id("gone"), |item| item.id.clone())
        };
        let mut run = Run::new(&queue, seed, &[]);
        let mut made = Vec::new();
        if arrivals {
            run.choose(&queue, &id("pace"), &id("arrivals"), None, 0);
            made.push(chosen(&id("pace"), &id("arrivals"), None, 0));
        }
        for (item, action, reason, seconds) in moves {
            let before = run.clone();
            let option = queue.actions.get(action).map_or(id("gone"), |it| it.id.clone());
            let reason = queue.charter.get(reason).map(|it| &it.id);
            let done = run.choose(&queue, &name(item), &option, reason, seconds);
            made.push(chosen(&name(item), &option, reason, seconds));
            let grown = before.decisions().len() + usize::from(done);
            prop_assert_eq!(run.decisions().len(), grown);
            prop_assert_eq!(run.skipped(), before.skipped() + usize::from(!done));
            // Replayed without its last move, a run is what it was before.
            let undone = Run::replay(&queue, seed, &[], made.iter().rev().skip(1).rev());
            prop_assert_eq!(&undone, &before);
        }
        let stray = Move::Lapse { at: id("danger") };
        let replayed = Run::replay(&queue, seed, &[], made.iter().chain([&stray]));
        prop_assert_eq!(replayed.skipped(), run.skipped() + 1);
        prop_assert_eq!(replayed.report(&queue), run.report(&queue));
        let report = run.report(&queue);
        let score = report.score.unwrap();
        prop_assert!((0.0..=1.0).contains(&score), "{}", score);
        prop_assert!(report.cost <= report.maximum);
        let matrix = report.matrix;
        let scored = report.outcomes.len() - report.debatable().count();
        prop_assert_eq!(
            matrix.found + matrix.missed + matrix.false_alarms + matrix.kept,
            scored
        );
    }

    #[test]
    fn twins_are_far_apart_and_the_first_message_can_wait(seed: u64) {
        let queue = queue();
        let shown = order(&queue, seed, None);
        let mut sorted = shown.clone();
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (0..12).collect::<Vec<_>>());
        let place = |index: usize| shown.iter().position(|&known| known == index).unwrap();
        prop_assert!(place(7).abs_diff(place(8)) >= 6);
        prop_assert!(!queue.items[shown[0]].urgent);
        prop_assert_eq!(&shown, &order(&queue, seed, None));
    }

    #[test]
    fn a_broken_queue_is_played_without_panic(seed: u64, twice in 0_usize..12, gone in 0_usize..12) {
        let mut queue = queue();
        queue.items[twice].id = queue.items[gone].id.clone();
        queue.items[gone].accept.clear();
        queue.actions.swap_remove(gone % 4);
        let mut run = Run::new(&queue, seed, &[]);
        for _ in 0..20 {
            let Some(item) = run.next().map(|index| queue.items[index].id.clone()) else { break };
            run.choose(&queue, &item, &queue.actions[0].id, None, 3);
        }
        let _ = run.report(&queue);
        let _ = faults(&queue);
    }
}
