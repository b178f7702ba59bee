use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{Blueprint, PoolOf, Share, TooFew, draw};
use crate::course::Id;
use crate::course::exam::quotas;

/// A blueprint: for each module its weight and, for each of its lessons, the
/// objective of each item.
fn blueprint(modules: &[(u32, Vec<Vec<u8>>)]) -> Blueprint {
    let share = |(module, (weight, lessons)): (usize, &(u32, Vec<Vec<u8>>))| Share {
        module: format!("m{module}").as_str().into(),
        weight: *weight,
        lessons: lessons
            .iter()
            .enumerate()
            .map(|(lesson, items)| PoolOf {
                lesson: format!("m{module}-l{lesson}").as_str().into(),
                items: items
                    .iter()
                    .enumerate()
                    .map(|(item, objective)| {
                        let id = format!("m{module}-l{lesson}-i{item}");
                        (id.as_str().into(), format!("o{objective}").as_str().into())
                    })
                    .collect(),
            })
            .collect(),
    };
    Blueprint {
        modules: modules.iter().enumerate().map(share).collect(),
    }
}

fn any() -> impl Strategy<Value = Blueprint> {
    let lesson = prop::collection::vec(0_u8..4, 0..20);
    let module = (0_u32..40, prop::collection::vec(lesson, 1..7));
    prop::collection::vec(module, 1..15).prop_map(|modules| blueprint(&modules))
}

/// The full pool: 14 modules, 180 items, weights that sum to 100.
fn full() -> Blueprint {
    let weights = [8, 6, 6, 7, 8, 8, 8, 7, 9, 8, 6, 7, 6, 6];
    let module = |weight: u32| {
        let items = |_| (0..7_u8).map(|item| item % 3).collect::<Vec<u8>>();
        (weight, (0..2).map(items).collect::<Vec<_>>())
    };
    let mut modules: Vec<_> = weights.map(module).into();
    // 14 × 14 = 196: the last ones have less.
    for (_, lessons) in modules.iter_mut().rev().take(8) {
        for items in lessons.iter_mut() {
            items.pop();
        }
    }
    blueprint(&modules)
}

fn module_of(blueprint: &Blueprint, lesson: &Id) -> Id {
    let holds = |share: &&Share| share.lessons.iter().any(|pool| pool.lesson == *lesson);
    blueprint.modules.iter().find(holds).unwrap().module.clone()
}

#[test]
fn the_full_pool_gives_sixty_by_weight() {
    let blueprint = full();
    assert_eq!(blueprint.len(), 180);
    let weights: Vec<u32> = blueprint.modules.iter().map(|it| it.weight).collect();
    let expected = quotas(&weights, 60);
    for seed in 0..50 {
        let drawn = draw(&blueprint, 60, seed).unwrap();
        let mut counts: BTreeMap<Id, usize> = BTreeMap::new();
        for one in &drawn {
            *counts
                .entry(module_of(&blueprint, &one.lesson))
                .or_default() += 1;
        }
        for (share, expected) in blueprint.modules.iter().zip(&expected) {
            assert_eq!(counts.get(&share.module), Some(expected), "{seed}");
        }
    }
}

#[test]
fn inside_a_module_lessons_and_their_objectives_share_evenly() {
    let blueprint = blueprint(&[(1, vec![vec![0, 0, 0, 0, 1, 2], vec![0, 1, 1, 1, 1, 1]])]);
    for seed in 0..30 {
        let drawn = draw(&blueprint, 6, seed).unwrap();
        for pool in &blueprint.modules[0].lessons {
            let objectives: Vec<&Id> = drawn
                .iter()
                .filter(|one| one.lesson == pool.lesson)
                .map(|one| &pool.items.iter().find(|(id, _)| *id == one.item).unwrap().1)
                .collect();
            assert_eq!(objectives.len(), 3);
            let different: BTreeSet<&Id> = objectives.into_iter().collect();
            let there: BTreeSet<&Id> = pool.items.iter().map(|(_, of)| of).collect();
            assert_eq!(different.len(), there.len().min(3), "{seed}");
        }
    }
}

#[test]
fn other_seeds_draw_other_forms() {
    let forms: BTreeSet<Vec<Id>> = (0..20)
        .map(|seed| {
            let drawn = draw(&full(), 60, seed).unwrap();
            drawn.into_iter().map(|one| one.item).collect()
        })
        .collect();
    assert_eq!(forms.len(), 20);
}

#[test]
fn a_pool_too_small_says_what_it_lacks() {
    let small = blueprint(&[(1, vec![vec![0, 1]])]);
    assert_eq!(
        draw(&small, 3, 1),
        Err(TooFew {
            needed: 3,
            found: 2
        })
    );
    assert_eq!(draw(&Blueprint::default(), 0, 1), Ok(Vec::new()));
}

proptest! {
    #[test]
    fn a_form_has_its_number_no_item_twice_and_the_same_seed_draws_the_same(
        blueprint in any(), part in 0.0_f64..=1.0, seed: u64,
    ) {
        let count = (blueprint.len() as f64 * part) as usize;
        let drawn = draw(&blueprint, count, seed).unwrap();
        prop_assert_eq!(drawn.len(), count);
        let different: BTreeSet<&Id> = drawn.iter().map(|one| &one.item).collect();
        prop_assert_eq!(different.len(), count);
        for one in &drawn {
            let pools = blueprint.modules.iter().flat_map(|share| &share.lessons);
            let mut pools = pools.filter(|pool| pool.lesson == one.lesson);
            prop_assert!(pools.any(|pool| pool.items.iter().any(|(id, _)| *id == one.item)));
        }
        prop_assert_eq!(draw(&blueprint, count, seed).unwrap(), drawn);
    }

    #[test]
    fn weights_are_kept_within_one_where_there_is_enough(blueprint in any(), count in 0_usize..60, seed: u64) {
        let sum: u32 = blueprint.modules.iter().map(|share| share.weight).sum();
        prop_assume!(sum > 0 && blueprint.len() >= count);
        let weights: Vec<u32> = blueprint.modules.iter().map(|share| share.weight).collect();
        let wanted = quotas(&weights, count);
        let enough = blueprint.modules.iter().zip(&wanted).all(|(share, wanted)| share.len() >= *wanted);
        prop_assume!(enough);
        let drawn = draw(&blueprint, count, seed).unwrap();
        for share in &blueprint.modules {
            let of = drawn.iter().filter(|one| module_of(&blueprint, &one.lesson) == share.module).count();
            let exact = f64::from(share.weight) / f64::from(sum) * count as f64;
            prop_assert!((of as f64 - exact).abs() < 1.0, "{} of {}", of, exact);
        }
    }
}
