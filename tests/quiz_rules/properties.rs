//! What holds for any item, any answer and any seed.

use parcours::course::{Id, Interaction, Item};
use parcours::language::Language;
use parcours::quiz::draft::{apply, initial};
use parcours::quiz::{
    Edit, Response, Verdict, display_order, fits, grade, model_answer, question_order,
};
use proptest::prelude::*;

use super::{any as anything, items};

fn language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Language::Fr), Just(Language::En)]
}

fn edit() -> impl Strategy<Value = Edit> {
    let index = || prop_oneof![9 => 0_usize..7, 1 => any::<usize>()];
    let slot = move || prop::option::of(index());
    prop_oneof![
        index().prop_map(Edit::Toggle),
        any::<bool>().prop_map(Edit::Verdict),
        index().prop_map(Edit::Reason),
        (index(), "\\PC{0,4}").prop_map(|(gap, text)| Edit::Gap { gap, text }),
        (index(), index()).prop_map(|(from, to)| Edit::Move { from, to }),
        (index(), slot()).prop_map(|(prompt, target)| Edit::Pair { prompt, target }),
        (index(), slot()).prop_map(|(card, category)| Edit::Card { card, category }),
        "\\PC{0,6}".prop_map(Edit::Number),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn grading_never_fails_and_scores_stay_between_0_and_1(
        item in anything::item(),
        response in anything::response(),
        language in language(),
    ) {
        let grade = grade(&item, &response, language);
        prop_assert!((0.0..=1.0).contains(&grade.score), "{}", grade.score);
        prop_assert_eq!(grade.verdict, Verdict::of(grade.score));
        prop_assert!(grade.right_parts <= grade.parts);
        if !fits(&item, &response) {
            prop_assert_eq!(grade.score, 0.0);
        }
        if grade.score >= 1.0 {
            prop_assert_eq!(grade.right_parts, grade.parts);
        }
    }

    #[test]
    fn display_orders_are_permutations_that_do_not_tell(seed: u64, item in anything::item()) {
        let order = display_order(seed, &item);
        prop_assert_eq!(&order, &display_order(seed, &item));
        let mut sorted = order.clone();
        sorted.sort_unstable();
        let (count, telling) = match &item.interaction {
            Interaction::SingleChoice(it) => (it.options.len(), 0),
            Interaction::MultipleChoice(it) => (it.options.len(), 0),
            Interaction::TrueFalse(it) => (it.reasons.len(), 0),
            Interaction::Ordering(it) => (it.entries.len(), it.entries.len()),
            Interaction::Matching(it) => (it.pairs.len() + it.extra.len(), it.pairs.len()),
            Interaction::Categorising(it) => (it.cards.len(), 0),
            Interaction::Hotspot(it) => (it.regions.len() + 1, 0),
            Interaction::Cloze(_) | Interaction::Numeric(_) => (0, 0),
        };
        prop_assert_eq!(sorted, (0..count).collect::<Vec<_>>());
        if telling >= 3 {
            let own: Vec<_> = order.into_iter().filter(|&it| it < telling).collect();
            prop_assert!(!own.is_sorted());
            prop_assert!(!own.iter().rev().is_sorted());
        }
    }

    #[test]
    fn edits_never_fail_and_always_leave_an_answer_that_fits(
        seed: u64,
        item in anything::item(),
        begun in prop::option::of(anything::response()),
        edits in prop::collection::vec(edit(), 0..12),
    ) {
        let mut draft = begun;
        for edit in edits {
            draft = apply(seed, &item, draft, edit);
            if let Some(draft) = &draft {
                prop_assert!(fits(&item, draft));
            }
        }
        if let Some(untouched) = initial(seed, &item) {
            prop_assert!(fits(&item, &untouched));
        }
    }

    #[test]
    fn an_untouched_ordering_never_earns_everything(seed: u64, entries in 3_usize..9) {
        let item = items::ordering("o", entries);
        let untouched = initial(seed, &item).unwrap();
        prop_assert!(grade(&item, &untouched, Language::Fr).score < 1.0);
    }

    #[test]
    fn keyed_choices_are_right_and_only_they(
        keys in prop::collection::vec(any::<bool>(), 1..7),
        chosen in prop::collection::vec(any::<bool>(), 7),
    ) {
        prop_assume!(keys.contains(&true));
        let item = items::several("s", &keys);
        let picked: Vec<_> = (0..keys.len()).filter(|&at| chosen[at]).collect();
        let right = model_answer(&item, Language::Fr) == Response::Choice(picked.clone());
        let grade = grade(&item, &Response::Choice(picked), Language::Fr);
        prop_assert_eq!(grade.verdict == Verdict::Right, right);
    }

    #[test]
    fn a_model_number_is_read_back_in_both_languages(
        value in prop_oneof![-1e9..1e9, any::<f64>().prop_filter("finite", |it| it.is_finite())],
        language in language(),
    ) {
        let mut item = items::numeric("n");
        if let Interaction::Numeric(it) = &mut item.interaction {
            it.value = value;
            it.tolerance = 0.0;
        }
        let answer = model_answer(&item, language);
        prop_assert_eq!(grade(&item, &answer, language).score, 1.0, "{:?}", answer);
    }

    #[test]
    fn questions_come_in_an_order_of_the_seed_alone(
        seed: u64,
        ids in prop::collection::hash_set("[a-z]{1,5}", 0..12),
    ) {
        let ids: Vec<Id> = ids.into_iter().map(Id::from).collect();
        let order = question_order(seed, &ids);
        let reversed: Vec<_> = ids.iter().rev().cloned().collect();
        prop_assert_eq!(&order, &question_order(seed, &reversed));
        let mut left = order;
        let mut right = ids;
        left.sort();
        right.sort();
        prop_assert_eq!(left, right);
    }
}

/// A quiz resumed after an update must show its options where they were: if
/// this test fails, put the hash back as it was. The values were worked out
/// apart, with Python's hashlib.
#[test]
fn orders_are_stable_for_ever() {
    let item = items::single("golden", &[true, false, false, false, false]);
    let orders: Vec<_> = (0..3).map(|seed| display_order(seed, &item)).collect();
    assert_eq!(orders, GOLDEN_OPTIONS);
    let ids: Vec<Id> = ["a", "b", "c", "d", "e"].map(Id::from).to_vec();
    let asked: Vec<String> = (0..3)
        .map(|seed| {
            let order = question_order(seed, &ids);
            order.iter().map(Id::as_str).collect()
        })
        .collect();
    assert_eq!(asked, GOLDEN_QUESTIONS);
}

const GOLDEN_OPTIONS: [[usize; 5]; 3] = [[1, 3, 4, 0, 2], [0, 3, 4, 2, 1], [3, 2, 4, 0, 1]];
const GOLDEN_QUESTIONS: [&str; 3] = ["acbed", "bcdea", "eabcd"];

#[test]
fn every_position_is_as_likely_and_seeds_differ() {
    let item = items::single("fair", &[true, false, false, false]);
    let mut at = [0_u32; 4];
    for seed in 0..4000 {
        let order = display_order(seed, &item);
        at[order.iter().position(|&option| option == 0).unwrap()] += 1;
    }
    for count in at {
        // 1000 expected; six standard deviations are 164.
        assert!((836..=1164).contains(&count), "{at:?}");
    }
}

#[test]
fn a_fixed_order_is_kept() {
    let mut item: Item = items::single("s", &[true, false, false]);
    if let Interaction::SingleChoice(it) = &mut item.interaction {
        it.fixed_order = true;
    }
    for seed in 0..50 {
        assert_eq!(display_order(seed, &item), [0, 1, 2]);
    }
}
