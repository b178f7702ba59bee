//! Grades of hand-written answers.

use parcours::course::item::Credit;
use parcours::course::{Id, Item, Markup};
use parcours::language::Language::{self, En, Fr};
use parcours::quiz::{Grade, Part, Response, Verdict, grade, is_complete, model_answer};

use super::items::*;

fn graded(item: &Item, response: &Response) -> Grade {
    grade(item, response, Fr)
}

#[track_caller]
fn assert_score(grade: &Grade, score: f32, verdict: Verdict, parts: (usize, usize)) {
    assert!(
        (grade.score - score).abs() < 1e-6,
        "{} ≠ {score}",
        grade.score
    );
    assert_eq!(grade.verdict, verdict);
    assert_eq!((grade.right_parts, grade.parts), parts);
}

fn feedback(grade: &Grade, part: Part) -> Vec<&str> {
    let remark = grade.remark(part).unwrap();
    remark.feedback.iter().map(Markup::source).collect()
}

fn misconceptions(grade: &Grade) -> Vec<&str> {
    grade.misconceptions.iter().map(Id::as_str).collect()
}

#[test]
fn the_model_answer_of_every_interaction_is_complete_and_wholly_right() {
    for item in all() {
        for language in Language::ALL {
            let answer = model_answer(&item, language);
            assert!(is_complete(&item, &answer), "{}", item.id);
            let grade = grade(&item, &answer, language);
            assert_eq!(
                (grade.score, grade.verdict),
                (1.0, Verdict::Right),
                "{}",
                item.id
            );
            assert_eq!(grade.right_parts, grade.parts, "{}", item.id);
            assert!(
                grade.remarks.iter().all(|remark| remark.right),
                "{}",
                item.id
            );
            assert!(grade.misconceptions.is_empty(), "{}", item.id);
        }
    }
}

#[test]
fn every_option_has_its_remark_whatever_was_chosen() {
    let item = single("s", &[false, true, false]);
    let grade = graded(&item, &Response::Choice(vec![2]));
    assert_score(&grade, 0.0, Verdict::Wrong, (0, 1));
    assert_eq!(misconceptions(&grade), ["m2"]);
    let seen: Vec<_> = grade
        .remarks
        .iter()
        .map(|it| (it.part, it.chosen, it.right, it.key))
        .collect();
    assert_eq!(
        seen,
        [
            (Part::Option(0), false, true, false),
            (Part::Option(1), false, false, true),
            (Part::Option(2), true, false, false),
        ]
    );
    assert_eq!(feedback(&grade, Part::Option(0)), ["f0"]);
    assert_eq!(feedback(&grade, Part::Option(2)), ["f2"]);
}

#[test]
fn several_choices_take_false_alarms_off_the_hits() {
    let item = several("s", &[true, false, true, false]);
    for (chosen, score, verdict, parts) in [
        (vec![0, 2], 1.0, Verdict::Right, (2, 2)),
        (vec![0], 0.5, Verdict::Partly, (1, 2)),
        (vec![0, 1, 2], 0.5, Verdict::Partly, (2, 3)),
        (vec![0, 1], 0.0, Verdict::Wrong, (1, 3)),
        (vec![1, 3], 0.0, Verdict::Wrong, (0, 4)),
        (vec![0, 1, 2, 3], 0.0, Verdict::Wrong, (2, 4)),
        (vec![], 0.0, Verdict::Wrong, (0, 2)),
    ] {
        assert_score(
            &graded(&item, &Response::Choice(chosen)),
            score,
            verdict,
            parts,
        );
    }
    let strict = Item {
        credit: Some(Credit::AllOrNothing),
        ..item
    };
    let partly = graded(&strict, &Response::Choice(vec![0]));
    assert_score(&partly, 0.0, Verdict::Wrong, (1, 2));
}

#[test]
fn choosing_everything_earns_nothing_unless_most_options_are_keys_and_never_all() {
    for options in 2..=6_u32 {
        for keys in 1..(1_u32 << options) - 1 {
            let keyed: Vec<_> = (0..options).map(|bit| keys & (1 << bit) != 0).collect();
            let item = several("s", &keyed);
            let all = Response::Choice((0..keyed.len()).collect());
            let score = graded(&item, &all).score;
            if keys.count_ones() * 2 <= options {
                assert!(score == 0.0, "{keyed:?}: {score}");
            }
            assert!(score < 1.0, "{keyed:?}: {score}");
        }
    }
}

#[test]
fn a_true_false_needs_verdict_and_reason() {
    let item = true_false("t");
    let answer = |verdict, reason| Response::TrueFalse { verdict, reason };
    assert_score(
        &graded(&item, &answer(false, Some(1))),
        1.0,
        Verdict::Right,
        (2, 2),
    );
    let misjudged = graded(&item, &answer(true, Some(1)));
    assert_score(&misjudged, 0.0, Verdict::Wrong, (1, 2));
    assert_eq!(misconceptions(&misjudged), ["believes"]);
    assert_eq!(feedback(&misjudged, Part::Verdict), ["misjudged"]);
    let badly_reasoned = graded(&item, &answer(false, Some(2)));
    assert_score(&badly_reasoned, 0.0, Verdict::Wrong, (1, 2));
    assert_eq!(misconceptions(&badly_reasoned), ["m2"]);
    assert!(feedback(&badly_reasoned, Part::Verdict).is_empty());
    assert_eq!(feedback(&badly_reasoned, Part::Reason(0)), ["f0"]);
    assert!(!is_complete(&item, &answer(false, None)));

    let half = Item {
        credit: Some(Credit::Proportional),
        ..item
    };
    assert_score(
        &graded(&half, &answer(false, Some(0))),
        0.5,
        Verdict::Partly,
        (1, 2),
    );
    assert_score(
        &graded(&half, &answer(true, Some(1))),
        0.5,
        Verdict::Partly,
        (1, 2),
    );
    assert_score(
        &graded(&half, &answer(true, None)),
        0.0,
        Verdict::Wrong,
        (0, 2),
    );
}

#[test]
fn gaps_count_one_by_one_and_known_mistakes_get_their_own_feedback() {
    let item = cloze("c");
    let answer = |a: &str, b: &str| Response::Text(vec![a.into(), b.into()]);
    let typo = graded(&item, &answer("l’animatrce", "CHARTE"));
    assert_score(&typo, 1.0, Verdict::Right, (2, 2));
    let spelled = typo.remark(Part::Gap(0)).unwrap().spelling.as_deref();
    assert_eq!(spelled, Some("animatrice"));
    assert_eq!(typo.remark(Part::Gap(1)).unwrap().spelling, None);

    let known = graded(&item, &answer("directrice", "chartes"));
    assert_score(&known, 0.0, Verdict::Wrong, (0, 2));
    assert_eq!(
        feedback(&known, Part::Gap(0)),
        ["she does not decide", "general a"]
    );
    assert_eq!(feedback(&known, Part::Gap(1)), ["general b"]);
    assert_eq!(misconceptions(&known), ["boss"]);

    let half = graded(&item, &answer("modératrice", ""));
    assert_score(&half, 0.5, Verdict::Partly, (1, 2));
    assert!(!half.remark(Part::Gap(1)).unwrap().chosen);
    assert!(!is_complete(&item, &answer("modératrice", " ")));
}

#[test]
fn articles_and_commas_are_read_in_the_language_of_the_item() {
    let mut item = cloze("c");
    if let parcours::course::Interaction::Cloze(it) = &mut item.interaction {
        it.gaps.truncate(1);
        it.gaps[0].accept = vec!["ban".into()];
    }
    let typed = Response::Text(vec!["a ban".into()]);
    assert_eq!(grade(&item, &typed, En).score, 1.0);
    assert_eq!(grade(&item, &typed, Fr).score, 0.0);

    let item = numeric("n");
    let typed = Response::Number("12,500 min".into());
    assert_eq!(grade(&item, &typed, Fr).score, 1.0);
    assert_eq!(grade(&item, &typed, En).score, 0.0);
}

#[test]
fn an_order_earns_the_share_of_its_longest_run() {
    let item = ordering("o", 5);
    for (order, score, right) in [
        (vec![0, 1, 2, 3, 4], 1.0, 5),
        (vec![4, 3, 2, 1, 0], 0.0, 0),
        // One entry out of place costs one step, near or far.
        (vec![1, 0, 2, 3, 4], 0.75, 4),
        (vec![4, 0, 1, 2, 3], 0.75, 4),
        (vec![1, 2, 3, 4, 0], 0.75, 4),
        (vec![1, 0, 3, 2, 4], 0.5, 3),
    ] {
        let grade = graded(&item, &Response::Order(order.clone()));
        let verdict = Verdict::of(score);
        assert_score(&grade, score, verdict, (right, 5));
        let kept = grade.remarks.iter().filter(|it| it.right).count();
        assert_eq!(kept, right, "{order:?}");
        assert_eq!(grade.misconceptions.is_empty(), score == 1.0, "{order:?}");
    }
    let moved = graded(&item, &Response::Order(vec![4, 0, 1, 2, 3]));
    assert!(!moved.remark(Part::Entry(4)).unwrap().right);
    assert_eq!(feedback(&moved, Part::Entry(4)), ["f4"]);
    assert_eq!(
        graded(&ordering("o", 1), &Response::Order(vec![0])).score,
        1.0
    );
    assert_eq!(
        graded(&ordering("o", 0), &Response::Order(vec![])).score,
        0.0
    );
}

#[test]
fn wrong_pairs_say_what_they_betray() {
    let item = matching("m");
    let grade = graded(&item, &Response::Pairs(vec![Some(1), Some(3), Some(2)]));
    assert_score(&grade, 1.0 / 3.0, Verdict::Partly, (1, 3));
    assert_eq!(feedback(&grade, Part::Pair(0)), ["0 is not 1", "f0"]);
    assert_eq!(feedback(&grade, Part::Pair(1)), ["f1"]);
    assert_eq!(feedback(&grade, Part::Extra(0)), ["nobody's"]);
    let extra = grade.remark(Part::Extra(0)).unwrap();
    assert!(extra.chosen && !extra.right && !extra.key);
    assert_eq!(misconceptions(&grade), ["swaps", "baited"]);
    assert!(!is_complete(
        &item,
        &Response::Pairs(vec![Some(1), None, Some(2)])
    ));
}

#[test]
fn targets_of_the_same_words_are_the_same_target() {
    let mut item = matching("m");
    if let parcours::course::Interaction::Matching(it) = &mut item.interaction {
        it.pairs[1].target = it.pairs[0].target.clone();
    }
    let grade = graded(&item, &Response::Pairs(vec![Some(1), Some(0), Some(2)]));
    assert_score(&grade, 1.0, Verdict::Right, (3, 3));
    assert!(grade.misconceptions.is_empty());
}

#[test]
fn cards_count_one_by_one() {
    let item = categorising("c");
    let all_deleted = graded(&item, &Response::Categories(vec![Some(1); 4]));
    assert_score(&all_deleted, 0.5, Verdict::Partly, (2, 4));
    assert_eq!(
        feedback(&all_deleted, Part::Card(0)),
        ["criticism stays", "belongs there"]
    );
    assert_eq!(feedback(&all_deleted, Part::Card(2)), ["belongs there"]);
    assert_eq!(misconceptions(&all_deleted), ["hides-criticism"]);
}

#[test]
fn a_number_is_right_within_the_tolerance_and_a_known_mistake_is_named() {
    let item = numeric("n");
    let number = |typed: &str| graded(&item, &Response::Number(typed.into()));
    for typed in ["12,5", "12.5 min", "12,25", "12,75", "12,5 minutes"] {
        assert_score(&number(typed), 1.0, Verdict::Right, (1, 1));
    }
    for typed in ["12,24", "12,76", "-12,5", "12,5 h", "", "douze", "NaN"] {
        assert_score(&number(typed), 0.0, Verdict::Wrong, (0, 1));
    }
    let known = number("49,5");
    assert_eq!(feedback(&known, Part::Number), ["multiplied", "half of it"]);
    assert_eq!(misconceptions(&known), ["multiplies"]);
    assert_eq!(feedback(&number("7"), Part::Number), ["half of it"]);
}

#[test]
fn an_answer_of_another_shape_is_wrong_and_still_explained() {
    for item in all() {
        for response in [
            Response::Choice(vec![0, 0]),
            Response::Choice(vec![usize::MAX]),
            Response::TrueFalse {
                verdict: false,
                reason: Some(99),
            },
            Response::Text(vec![]),
            Response::Text(vec!["a".into(); 99]),
            Response::Order(vec![0, 0, 0, 0, 0]),
            Response::Order(vec![0, 1]),
            Response::Pairs(vec![Some(0)]),
            Response::Pairs(vec![Some(usize::MAX); 3]),
            Response::Categories(vec![Some(2); 4]),
            Response::Categories(vec![]),
        ] {
            let grade = graded(&item, &response);
            let told = format!("{} {response:?}", item.id);
            assert_eq!(
                (grade.score, grade.verdict),
                (0.0, Verdict::Wrong),
                "{told}"
            );
            assert!(!grade.remarks.is_empty(), "{told}");
            assert!(grade.misconceptions.is_empty(), "{told}");
            assert!(!is_complete(&item, &response), "{told}");
        }
    }
}

#[test]
fn a_place_is_a_choice_with_elsewhere_after_the_last() {
    let item = hotspot("h", &[false, true, false], false);
    let answer = |index: usize| graded(&item, &Response::Choice(vec![index]));
    assert_score(&answer(1), 1.0, Verdict::Right, (1, 1));
    let wrong = answer(2);
    assert_score(&wrong, 0.0, Verdict::Wrong, (0, 1));
    assert_eq!(misconceptions(&wrong), ["m2"]);
    let elsewhere = answer(3);
    assert_score(&elsewhere, 0.0, Verdict::Wrong, (0, 1));
    assert_eq!(feedback(&elsewhere, Part::Option(3)), ["nothing there"]);
    assert_eq!(elsewhere.remarks.len(), 4);
    assert!(!is_complete(&item, &Response::Choice(vec![0, 1])));
    let unfit = graded(&item, &Response::Choice(vec![4]));
    assert_score(&unfit, 0.0, Verdict::Wrong, (0, 1));
    let several = hotspot("h", &[true, false, true], true);
    let both = graded(&several, &Response::Choice(vec![0, 2, 3]));
    assert_score(&both, 0.5, Verdict::Partly, (2, 3));
}
