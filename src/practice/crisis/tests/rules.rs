//! Each rule of the machine, on the smallest scenario that shows it.

use super::{decision, delayed, ending, fact, growth, option, scenario};
use crate::course::decode::decode;
use crate::course::practice::crisis::{Branch, Choice, Condition, Effect, Next, Scenario};
use crate::practice::crisis::debrief::{self, Change, Fate};
use crate::practice::crisis::{Act, Machine, Run, State, TooLarge};

fn add(by: i32) -> Effect {
    Effect::Add("trust".into(), by)
}

fn to(decision: &str) -> Next {
    Next::To(decision.into())
}

/// Two decisions of one option each, and the ends.
fn two(first: Vec<Effect>, minutes: [u32; 2]) -> Scenario {
    let one = option("one", minutes[0], first, to("second"));
    let other = option("other", minutes[1], Vec::new(), Next::End);
    scenario(
        vec![
            decision("first", vec![one]),
            decision("second", vec![other]),
        ],
        vec![
            ending("good", 2, Some(Condition::AtLeast("trust".into(), 60))),
            ending("bad", 1, None),
        ],
    )
}

/// The states before each decision and at the end, taking the first option.
fn play(scenario: &Scenario) -> Vec<State> {
    let machine = Machine::new(scenario).unwrap();
    let mut states = vec![machine.begin()];
    while let Some((after, _)) = machine.step(states.last().unwrap(), 0) {
        states.push(after);
    }
    states
}

fn trust(states: &[State]) -> Vec<u8> {
    states.iter().map(|state| state.gauges()[0]).collect()
}

#[test]
fn a_gauge_stops_at_its_ends() {
    let states = play(&two(vec![add(80), add(-30)], [0, 0]));
    assert_eq!(trust(&states), [50, 70, 70]);
    let states = play(&two(vec![add(i32::MIN), add(5)], [0, 0]));
    assert_eq!(trust(&states), [50, 5, 5]);
}

#[test]
fn what_is_called_off_does_not_happen() {
    let mut scenario = two(vec![Effect::Later("press".into())], [10, 60]);
    scenario.delayed = vec![delayed("press", 30, vec![add(-40)])];
    assert_eq!(trust(&play(&scenario)), [50, 50, 10]);
    scenario.decisions[1].options[0].effects = vec![Effect::Cancel("press".into())];
    assert_eq!(trust(&play(&scenario)), [50, 50, 50]);
}

#[test]
fn what_is_on_its_way_keeps_its_time() {
    let later = || Effect::Later("press".into());
    let mut scenario = two(vec![later()], [20, 15]);
    scenario.delayed = vec![delayed("press", 30, vec![add(-40)])];
    scenario.decisions[1].options[0].effects = vec![later()];
    // Due at minute 30 and not at 50: minute 35 is the last.
    assert_eq!(trust(&play(&scenario)), [50, 50, 10]);
}

#[test]
fn within_a_minute_gauges_grow_first_then_things_happen_as_they_were_set_off() {
    let later = |id: &str| Effect::Later(id.into());
    let set_off = vec![later("double"), later("halve")];
    let mut scenario = two(set_off, [10, 0]);
    let high = |n| Condition::AtLeast("trust".into(), n);
    scenario.gauges[0].growth = vec![growth(None, 10, 10)];
    // 50 grows to 60; «double» sees 60 and adds 20; «halve» sees 80.
    scenario.delayed = vec![
        delayed("halve", 10, vec![Effect::If(high(80), vec![add(-35)])]),
        delayed("double", 10, vec![Effect::If(high(60), vec![add(20)])]),
    ];
    assert_eq!(trust(&play(&scenario))[1], 45);
    // One that calls the other off in the same minute.
    scenario.delayed[1]
        .effects
        .push(Effect::Cancel("halve".into()));
    assert_eq!(trust(&play(&scenario))[1], 80);
}

#[test]
fn the_first_growth_rule_that_holds_is_the_only_one() {
    let mut scenario = two(vec![Effect::Mark("calm".into())], [30, 0]);
    scenario.facts = vec![fact("calm")];
    let calm = Condition::Marked("calm".into());
    scenario.gauges[0].growth = vec![growth(Some(calm), 20, -1), growth(None, 1, 5)];
    assert_eq!(trust(&play(&scenario))[1], 49);
}

#[test]
fn the_horizon_ends_the_run_with_what_is_due_then() {
    let mut scenario = two(vec![Effect::Later("press".into())], [500, 0]);
    scenario.horizon = 120;
    scenario.delayed = vec![delayed("press", 120, vec![add(20)])];
    let states = play(&scenario);
    let end = states.last().unwrap();
    assert_eq!((states.len(), end.minute()), (2, 120));
    assert_eq!((end.gauges()[0], end.ending()), (70, Some(0)));
}

#[test]
fn what_is_still_to_come_at_the_end_does_not_happen() {
    let mut scenario = two(vec![Effect::Later("press".into())], [10, 10]);
    scenario.delayed = vec![delayed("press", 30, vec![add(20)])];
    let states = play(&scenario);
    assert_eq!(states.last().unwrap().ending(), Some(1));
    let machine = Machine::new(&scenario).unwrap();
    let run = run(&scenario, &[("first", "one"), ("second", "other")]);
    let lines = debrief::lines(&machine, None, &run);
    assert_eq!(lines[0].later[0].fate, Fate::StillToCome);
}

#[test]
fn a_condition_on_the_clock_holds_from_its_minute_on() {
    let mut scenario = two(Vec::new(), [30, 0]);
    let at = |when| Branch {
        when: Some(when),
        then: to("second"),
    };
    let end = Branch {
        when: None,
        then: Next::End,
    };
    let mut decisions = |when| {
        scenario.decisions[0].options[0].then = Next::First(vec![at(when), end.clone()]);
        play(&scenario)[1].decision()
    };
    assert_eq!(decisions(Condition::After(30)), Some(1));
    assert_eq!(decisions(Condition::After(31)), None);
    assert_eq!(decisions(Condition::Before(31)), Some(1));
    assert_eq!(decisions(Condition::Before(30)), None);
}

#[test]
fn an_option_is_offered_only_when_its_condition_holds() {
    let mut scenario = two(vec![add(-1)], [0, 0]);
    let hidden = Choice {
        when: Some(Condition::AtLeast("trust".into(), 50)),
        ..option("hidden", 0, Vec::new(), Next::End)
    };
    scenario.decisions[1].options.insert(0, hidden);
    let machine = Machine::new(&scenario).unwrap();
    let (state, _) = machine.step(&machine.begin(), 0).unwrap();
    assert_eq!(machine.offered(&state), [1]);
    assert_eq!(machine.step(&state, 0), None);
}

/// The run that takes these options of these decisions.
fn run(scenario: &Scenario, choices: &[(&str, &str)]) -> Run {
    let machine = Machine::new(scenario).unwrap();
    let choices: Vec<_> = choices
        .iter()
        .map(|(at, option)| ((*at).into(), (*option).into()))
        .collect();
    let acts = choices.iter().map(|(at, option)| Act::Choose {
        at,
        option,
        seconds: 7,
    });
    Run::replay(scenario, &machine, acts)
}

#[test]
fn the_same_acts_make_the_same_run_and_foreign_ones_are_counted() {
    let scenario = two(vec![add(3)], [10, 10]);
    let whole = run(&scenario, &[("first", "one"), ("second", "other")]);
    assert_eq!(
        whole,
        run(&scenario, &[("first", "one"), ("second", "other")])
    );
    assert_eq!((whole.turns.len(), whole.skipped), (2, 0));
    let odd = [
        ("second", "other"),
        ("first", "gone"),
        ("first", "one"),
        ("first", "one"),
        ("second", "other"),
        ("second", "other"),
    ];
    let odd = run(&scenario, &odd);
    assert_eq!((odd.turns, odd.skipped), (whole.turns, 4));
}

#[test]
fn the_pace_of_a_run_is_no_act_of_it() {
    use crate::practice::crisis::{PACE, pace};
    use crate::progress::Move;
    assert_eq!(Act::of(&pace(true)), None);
    let Move::Write { at, .. } = pace(true) else {
        panic!("no field's value");
    };
    assert!(at.as_str() == PACE && !at.is_well_formed());
}

#[test]
fn a_lapse_takes_the_default_and_nothing_where_there_is_none() {
    let mut scenario = two(vec![add(3)], [10, 10]);
    scenario.decisions[0].default = Some("one".into());
    let machine = Machine::new(&scenario).unwrap();
    let (first, second) = ("first".into(), "second".into());
    let acts = [Act::Lapse { at: &first }, Act::Lapse { at: &second }];
    let run = Run::replay(&scenario, &machine, acts);
    assert_eq!((run.turns.len(), run.skipped), (1, 1));
    assert!(run.turns[0].lapsed);
    assert_eq!(run.state.decision(), Some(1));
}

#[test]
fn what_a_decision_does_later_is_told_of_that_decision() {
    let mut scenario = two(vec![add(5), Effect::Later("press".into())], [10, 60]);
    scenario.gauges[1].growth = vec![growth(None, 10, 1)];
    // The article sets off an official letter: still the first decision's doing.
    let article = vec![add(-20), Effect::Later("letter".into())];
    let letter = vec![Effect::Add("heat".into(), 9)];
    scenario.delayed = vec![delayed("press", 30, article), delayed("letter", 15, letter)];
    let machine = Machine::new(&scenario).unwrap();
    let atlas = machine.explore().unwrap();
    let run = run(&scenario, &[("first", "one"), ("second", "other")]);
    let lines = debrief::lines(&machine, Some(&atlas), &run);
    let change = |gauge, by| Change { gauge, by };
    assert_eq!(lines[0].now, [change(0, 5)]);
    assert_eq!(lines[0].grown, [change(1, 1)]);
    assert_eq!(lines[1].grown, [change(1, 6)]);
    let later: Vec<_> = lines[0]
        .later
        .iter()
        .map(|later| (later.fate, later.changes.clone()))
        .collect();
    let happened = |minute| Fate::Happened { minute };
    assert_eq!(
        later,
        [
            (happened(30), vec![change(0, -20)]),
            (happened(45), vec![change(1, 9)]),
        ]
    );
    assert!(lines.iter().all(|line| line.reach.as_ref().unwrap().kept()));
    let log = debrief::log(&scenario, &run);
    let log: Vec<_> = log.iter().map(|entry| (entry.minute, entry.text)).collect();
    let expected = [
        (0, "log of one"),
        (10, "log of other"),
        (30, "press"),
        (45, "letter"),
    ];
    assert_eq!(log, expected);
}

#[test]
fn a_choice_that_gives_something_up_is_told_with_what_would_have_kept_it() {
    let mut scenario = two(Vec::new(), [10, 10]);
    let good = option("good", 10, vec![add(20)], to("second"));
    scenario.decisions[0].options.push(good);
    let machine = Machine::new(&scenario).unwrap();
    let atlas = machine.explore().unwrap();
    let run = run(&scenario, &[("first", "one"), ("second", "other")]);
    let lines = debrief::lines(&machine, Some(&atlas), &run);
    let reach = lines[0].reach.clone().unwrap();
    assert!(!reach.kept());
    assert_eq!(
        (reach.before.rank, reach.after.rank, reach.best),
        (2, 1, vec![1])
    );
    assert!(lines[1].reach.as_ref().unwrap().kept());
}

#[test]
fn runs_are_compared_decision_by_decision() {
    let mut scenario = two(Vec::new(), [10, 10]);
    let skip = option("skip", 10, Vec::new(), to("third"));
    scenario.decisions[0].options.push(skip);
    let last = option("last", 10, Vec::new(), Next::End);
    scenario.decisions[1].options[0].then = to("third");
    scenario.decisions.push(decision("third", vec![last]));
    let long = [("first", "one"), ("second", "other"), ("third", "last")];
    let long = run(&scenario, &long);
    let short = run(&scenario, &[("first", "skip"), ("third", "last")]);
    assert_eq!(
        debrief::compare(&long, &short),
        [(Some(0), Some(0)), (Some(1), None), (Some(2), Some(1))]
    );
    assert_eq!(
        debrief::compare(&short, &long),
        [(Some(0), Some(0)), (None, Some(1)), (Some(1), Some(2))]
    );
}

#[test]
fn a_scenario_that_never_stops_making_states_is_not_explored_for_ever() {
    let mut scenario = two(Vec::new(), [1, 0]);
    scenario.horizon = u32::MAX;
    scenario.gauges[0].growth = vec![growth(None, 1, 1)];
    // Each decision goes round: the clock makes every state a new one.
    let set = |id: &str| Effect::Mark(id.into());
    scenario.facts = (0..40).map(|index| fact(&format!("f-{index}"))).collect();
    let options = (0..40).map(|index| {
        let id = format!("f-{index}");
        option(&id, 1, vec![set(&id)], to("first"))
    });
    scenario.decisions[0].options = options.collect();
    let marks = (0..40).map(|index| Condition::Marked(format!("f-{index}").as_str().into()));
    scenario.endings[0].when = Some(Condition::All(marks.collect()));
    let machine = Machine::new(&scenario).unwrap();
    let TooLarge { states } = machine.explore().unwrap_err();
    assert!(states > 0);
}

#[test]
fn a_run_at_random_is_the_same_for_the_same_seed() {
    let mut scenario = two(Vec::new(), [10, 10]);
    let good = option("good", 10, vec![add(20)], to("second"));
    scenario.decisions[0].options.push(good);
    let machine = Machine::new(&scenario).unwrap();
    let atlas = machine.explore().unwrap();
    let count = atlas.lucky(&machine, 10_000, 7);
    assert_eq!(count, atlas.lucky(&machine, 10_000, 7));
    // One option of two: 5,000 with a standard deviation of 50.
    assert!((4_750..5_250).contains(&count), "{count}");
}

#[test]
fn the_sample_of_the_documentation_plays_as_the_documentation_says() {
    let page = include_str!("../../../../docs/practice/crisis.md");
    let (_, sample) = page.split_once("```ron\n").unwrap();
    let (sample, _) = sample.split_once("```").unwrap();
    let (scenario, _) = decode::<Scenario>("crisis.md", sample.as_bytes()).unwrap();
    let report = crate::practice::crisis::check::check(&scenario, None);
    let faults = report.findings.iter().map(|(_, fault)| fault);
    let errors: Vec<_> = faults.filter(|fault| fault.is_error()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let ended = run(&scenario, &[("first", "call"), ("next", "notice")]);
    // Heat: 30 − 2, + 4 at minute 10, then − 3 at 20, 40, 60 and 80.
    assert_eq!(ended.state.minute(), 80);
    assert_eq!(ended.state.gauges(), [62, 20]);
    assert_eq!(ended.state.ending(), Some(0));
    let machine = Machine::new(&scenario).unwrap();
    assert_eq!(machine.score(&ended.state), 2 * 62 + 80);
    assert_eq!(machine.full_score(), 300);
}
