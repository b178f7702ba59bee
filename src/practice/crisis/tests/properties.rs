//! On random small scenarios, the machine does what the plain one does, and
//! the atlas knows what playing everything finds.

use proptest::collection::vec;
use proptest::prelude::*;

use super::plain::Plain;
use super::{decision, delayed, ending, fact, gauge, growth, option, scenario};
use crate::course::practice::crisis::{
    Branch, Choice, Condition, Decision, Effect, Good, Next, Scenario,
};
use crate::practice::crisis::{Atlas, Machine, State};

const DECISIONS: usize = 4;
const OPTIONS: usize = 3;

fn name(kind: &str, index: usize) -> crate::course::Id {
    format!("{kind}-{index}").as_str().into()
}

fn condition() -> impl Strategy<Value = Condition> {
    let leaf = prop_oneof![
        (0..2usize, 0..100i32).prop_map(|(gauge, n)| Condition::AtLeast(name("g", gauge), n)),
        (0..2usize, 0..100i32).prop_map(|(gauge, n)| Condition::AtMost(name("g", gauge), n)),
        (0..2usize).prop_map(|fact| Condition::Marked(name("f", fact))),
        (0..DECISIONS, 0..2usize)
            .prop_map(|(at, option)| Condition::Chose(name("d", at), name("o", option))),
        (0..60u32).prop_map(Condition::Before),
        (0..60u32).prop_map(Condition::After),
    ];
    leaf.prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            inner
                .clone()
                .prop_map(|known| Condition::Not(Box::new(known))),
            vec(inner.clone(), 0..3).prop_map(Condition::All),
            vec(inner, 0..3).prop_map(Condition::Any),
        ]
    })
}

fn effect() -> impl Strategy<Value = Effect> {
    let leaf = prop_oneof![
        3 => (0..2usize, -60..60i32).prop_map(|(gauge, by)| Effect::Add(name("g", gauge), by)),
        1 => (0..2usize).prop_map(|fact| Effect::Mark(name("f", fact))),
        1 => (0..2usize).prop_map(|fact| Effect::Unmark(name("f", fact))),
        2 => (0..3usize).prop_map(|at| Effect::Later(name("l", at))),
        1 => (0..3usize).prop_map(|at| Effect::Cancel(name("l", at))),
    ];
    leaf.prop_recursive(1, 4, 2, |inner| {
        (condition(), vec(inner, 0..3)).prop_map(|(when, effects)| Effect::If(when, effects))
    })
}

/// Forward or backward: every option takes time, so that every run ends.
fn next() -> impl Strategy<Value = Next> {
    let leaf = || {
        prop_oneof![
            4 => (0..DECISIONS).prop_map(|at| Next::To(name("d", at))),
            1 => Just(Next::End),
        ]
    };
    prop_oneof![
        2 => leaf(),
        1 => (condition(), leaf(), leaf()).prop_map(|(when, then, last)| {
            let when = Some(when);
            Next::First(vec![Branch { when, then }, Branch { when: None, then: last }])
        }),
    ]
}

fn choice(index: usize) -> impl Strategy<Value = Choice> {
    let when = proptest::option::weighted(0.2, condition());
    (15..40u32, vec(effect(), 0..4), next(), when).prop_map(
        move |(minutes, effects, then, when)| {
            let when = when.filter(|_| index > 0);
            Choice {
                when,
                ..option(name("o", index).as_str(), minutes, effects, then)
            }
        },
    )
}

fn a_decision(index: usize) -> impl Strategy<Value = Decision> {
    let options = (choice(0), choice(1), choice(2));
    (1..=OPTIONS, options).prop_map(move |(count, (first, second, third))| {
        let mut options = vec![first, second, third];
        options.truncate(count);
        decision(name("d", index).as_str(), options)
    })
}

fn a_scenario() -> impl Strategy<Value = Scenario> {
    let decisions = (a_decision(0), a_decision(1), a_decision(2), a_decision(3));
    let rule = || (proptest::option::of(condition()), 1..20u32, -9..9i32);
    let gauges = (0..=100i32, 0..=100i32, vec(rule(), 0..3), vec(rule(), 0..2));
    let later = (
        1..40u32,
        proptest::option::of(condition()),
        vec(effect(), 0..3),
    );
    let ends = (condition(), condition(), 0..3u8, 0..3u8);
    (decisions, gauges, vec(later, 3), ends, 40..75u32).prop_map(
        |(decisions, gauges, later, ends, horizon)| {
            let endings = vec![
                ending("e-0", ends.2, Some(ends.0)),
                ending("e-1", ends.3, Some(ends.1)),
                ending("e-2", 1, None),
            ];
            let decisions = vec![decisions.0, decisions.1, decisions.2, decisions.3];
            let mut made = scenario(decisions, endings);
            made.horizon = horizon;
            let mut first = gauge("g-0", gauges.0, Good::High);
            let mut second = gauge("g-1", gauges.1, Good::Low);
            second.weight = 3;
            let rules = |list: Vec<(Option<Condition>, u32, i32)>| {
                let list = list.into_iter();
                list.map(|(when, every, by)| growth(when, every, by))
                    .collect()
            };
            first.growth = rules(gauges.2);
            second.growth = rules(gauges.3);
            made.gauges = vec![first, second];
            made.facts = vec![fact("f-0"), fact("f-1")];
            let later = later.into_iter().enumerate();
            made.delayed = later
                .map(|(index, (after, when, effects))| {
                    let mut made = delayed(name("l", index).as_str(), after, effects);
                    made.when = when;
                    made
                })
                .collect();
            made
        },
    )
}

/// Plays every run of both machines side by side.
fn agree(
    scenario: &Scenario,
    machine: &Machine,
    atlas: &Atlas,
    state: &State,
    plain: &Plain,
) -> Result<(), TestCaseError> {
    let gauges: Vec<i64> = state.gauges().iter().copied().map(i64::from).collect();
    prop_assert_eq!(gauges, plain.gauges.values().copied().collect::<Vec<_>>());
    prop_assert_eq!(state.minute(), plain.minute);
    let at = match state.decision() {
        Some(at) => Ok(scenario.decisions[at].id.to_string()),
        None => Err(scenario.endings[state.ending().unwrap()].id.to_string()),
    };
    prop_assert_eq!(&at, &plain.at);
    let offered = machine.offered(state);
    prop_assert_eq!(&offered, &plain.offered(scenario));
    let best = atlas.best(machine, state);
    let best = best.map(|best| (best.rank, i64::from(best.score)));
    prop_assert_eq!(best, plain.best(scenario));
    let mut keeps = Vec::new();
    for option in offered {
        let (after, _) = machine.step(state, option).unwrap();
        let plain = plain.step(scenario, option);
        if plain.best(scenario) == best {
            keeps.push(option);
        }
        agree(scenario, machine, atlas, &after, &plain)?;
    }
    if state.decision().is_some() {
        prop_assert_eq!(atlas.best_choices(machine, state), keeps);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_atlas_equals_playing_everything(scenario in a_scenario()) {
        let machine = Machine::new(&scenario).unwrap();
        let atlas = machine.explore().unwrap();
        let plain = Plain::begin(&scenario);
        agree(&scenario, &machine, &atlas, &machine.begin(), &plain)?;
    }

    #[test]
    fn the_best_line_leads_to_the_best_end(scenario in a_scenario()) {
        let machine = Machine::new(&scenario).unwrap();
        let atlas = machine.explore().unwrap();
        let mut state = machine.begin();
        for (decision, choice) in atlas.best_line(&machine, &state) {
            prop_assert_eq!(state.decision(), Some(decision));
            state = machine.step(&state, choice).unwrap().0;
        }
        prop_assert_eq!(machine.outcome(&state), atlas.best_of_all());
    }
}
