//! Each fault that the checker knows, in a sound scenario made faulty.

use std::collections::BTreeSet;

use super::{decision, delayed, ending, fact, growth, option, scenario};
use crate::course::Id;
use crate::course::practice::crisis::{
    Band, Branch, Choice, Condition, Effect, Example, Next, Reflex, Scenario, Writing,
};
use crate::course::problem::rule::CrisisFault;
use crate::practice::crisis::check::{self, Reader, Report, check};
use crate::practice::crisis::{Bot, outcome};

fn add(by: i32) -> Effect {
    Effect::Add("trust".into(), by)
}

fn to(decision: &str) -> Next {
    Next::To(decision.into())
}

/// Three decisions of four options: the best ending asks for the right one at
/// each, and no option is the best everywhere.
fn sound() -> Scenario {
    let gains = [[4, 1, 2, 20], [3, 20, 2, 1], [1, 2, 20, 3]];
    let names = ["a", "b", "c", "d"];
    let then = [to("second"), to("third"), Next::End];
    let decisions = ["first", "second", "third"];
    let decisions = decisions.iter().zip(gains).zip(then);
    let decisions = decisions.map(|((id, gains), then)| {
        let options = names.iter().zip(gains);
        let options = options.map(|(name, gain)| option(name, 10, vec![add(gain)], then.clone()));
        decision(id, options.collect())
    });
    let all = Condition::AtLeast("trust".into(), 65);
    let some = Condition::AtLeast("trust".into(), 30);
    let endings = vec![
        ending("best", 3, Some(all)),
        ending("fair", 2, Some(some)),
        ending("worst", 1, None),
    ];
    let mut made = scenario(decisions.collect(), endings);
    made.gauges[0].start = 10;
    made
}

fn codes(report: &Report) -> BTreeSet<&'static str> {
    let faults = report.findings.iter();
    faults.map(|(_, fault)| fault.code()).collect()
}

fn codes_of(faults: &[CrisisFault]) -> Vec<&'static str> {
    faults.iter().map(CrisisFault::code).collect()
}

/// Codes that a change adds to those of the sound scenario.
fn added(change: impl FnOnce(&mut Scenario)) -> Vec<&'static str> {
    let before = codes(&check(&sound(), None));
    let mut scenario = sound();
    change(&mut scenario);
    let after = codes(&check(&scenario, None));
    after.difference(&before).copied().collect()
}

#[test]
fn a_sound_scenario_has_no_error() {
    let report = check(&sound(), None);
    let errors: Vec<_> = report
        .findings
        .iter()
        .filter(|(_, fault)| fault.is_error())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert!(report.states > 10, "{}", report.states);
    assert_eq!(report.habits, []);
    // One run of 64 reaches the best ending: 156 of 10,000, give or take 12.
    assert!((100..215).contains(&report.lucky), "{}", report.lucky);
}

#[test]
fn names_and_numbers_are_checked() {
    assert_eq!(added(|it| it.gauges[1].id = "Heat".into()), ["C01"]);
    assert_eq!(added(|it| it.endings[1].id = "best".into()), ["C02"]);
    assert_eq!(
        added(|it| it.decisions[0].options[0].effects = vec![Effect::Mark("gone".into())]),
        ["C03"]
    );
    assert_eq!(
        added(|it| it.decisions[0].options[0].then = to("gone")),
        ["C03"]
    );
    assert_eq!(added(|it| it.decisions[2].options.clear()), ["C07"]);
    assert_eq!(added(|it| it.gauges.clear()), ["C03", "C04"]);
    assert_eq!(added(|it| it.start = "24:00".into()), ["C05"]);
    assert_eq!(added(|it| it.start = "9:30".into()), ["C05"]);
    assert_eq!(added(|it| it.gauges[0].start = 101), ["C06"]);
    assert_eq!(added(|it| it.horizon = 0), ["C06"]);
    assert_eq!(
        added(|it| it.gauges[0].growth = vec![growth(None, 0, 1)]),
        ["C06"]
    );
    assert_eq!(added(|it| it.decisions[0].limit = 60), ["C08"]);
    assert_eq!(added(|it| it.facts = vec![fact("idle")]), ["C12"]);
}

#[test]
fn lists_searched_for_the_first_that_fits_end_without_a_condition() {
    let high = || Some(Condition::AtLeast("trust".into(), 20));
    assert_eq!(added(|it| it.endings[2].when = high()), ["C10"]);
    assert_eq!(added(|it| it.endings[0].when = None), ["C11"]);
    let branch = |when| Branch {
        when,
        then: to("second"),
    };
    assert_eq!(
        added(|it| it.decisions[0].options[0].then = Next::First(vec![branch(high())])),
        ["C10"]
    );
    assert_eq!(
        added(|it| {
            it.decisions[0].limit = 60;
            it.decisions[0].default = Some("b".into());
            it.decisions[0].options[1].when = high();
        }),
        ["C09"]
    );
}

#[test]
fn what_is_never_met_is_told() {
    // Nothing leads to the second decision, and so on.
    let skipped = added(|it| {
        for choice in &mut it.decisions[0].options {
            choice.then = to("third");
        }
    });
    assert!(skipped.contains(&"C20"), "{skipped:?}");
    let never = Some(Condition::AtLeast("trust".into(), 99));
    let hidden = added(|it| it.decisions[0].options[1].when = never);
    assert_eq!(hidden, ["C20", "C24"]);
    let always = Some(Condition::AtMost("trust".into(), 99));
    let shown = added(|it| it.decisions[0].options[1].when = always);
    assert_eq!(shown, ["C25"]);
    let late = added(|it| {
        it.delayed = vec![delayed("press", 500, vec![add(1)])];
        it.decisions[0].options[1].effects = vec![Effect::Later("press".into())];
    });
    assert_eq!(late, ["C20"]);
}

#[test]
fn runs_that_do_not_end_are_told() {
    let dead = added(|it| {
        let high = Some(Condition::AtLeast("trust".into(), 30));
        for choice in &mut it.decisions[1].options {
            choice.when = high.clone();
        }
    });
    assert!(dead.contains(&"C21"), "{dead:?}");
    let round = |it: &mut Scenario, options: &[usize]| {
        for index in options {
            let choice = &mut it.decisions[2].options[*index];
            choice.minutes = 0;
            choice.effects.clear();
            choice.then = to("third");
        }
    };
    let endless = added(|it| round(it, &[0, 1, 2, 3]));
    assert!(endless.contains(&"C22"), "{endless:?}");
    let timeless = added(|it| round(it, &[0]));
    assert!(timeless.contains(&"C23"), "{timeless:?}");
    assert!(!timeless.contains(&"C22"), "{timeless:?}");
}

#[test]
fn options_that_are_never_right_and_idle_gauges_are_told() {
    // The first decision is reached in one state only: nothing is said there.
    let report = check(&sound(), None);
    let dominated: Vec<String> = report
        .findings
        .iter()
        .filter(|(_, fault)| fault.code() == "C26")
        .map(|(path, _)| path.to_string())
        .collect();
    assert_eq!(dominated.len(), 6, "{dominated:?}");
    assert!(!dominated.iter().any(|path| path.contains("decisions[0]")));
    let pushed = added(|it| {
        for choice in &mut it.decisions[2].options {
            choice.effects.push(Effect::Add("heat".into(), -99));
        }
    });
    assert_eq!(pushed, ["C27"]);
}

#[test]
fn luck_is_told() {
    let lucky = added(|it| it.endings[0].when = Some(Condition::AtLeast("trust".into(), 40)));
    assert!(lucky.contains(&"C29"), "{lucky:?}");
}

#[test]
fn a_habit_that_pays_too_often_is_told() {
    let mut scenario = sound();
    for (decision, right) in scenario.decisions.iter_mut().zip([3, 1, 2]) {
        decision.options[right].reflex = Some(Reflex::Apologise);
    }
    let paying = check(&scenario, None);
    assert_eq!(paying.habits, [Bot::Reflex(Reflex::Apologise)]);
    let plain = check(&sound(), None);
    let id: Id = "case".into();
    let course = [(&id, &paying), (&id, &plain)];
    let told = check::habits(&course);
    assert_eq!(codes_of(&told), ["C30"]);
    let course = [(&id, &paying), (&id, &plain), (&id, &plain)];
    assert_eq!(check::habits(&course), []);
}

/// Meets a rule when the text has its name.
struct Words;

impl Reader for Words {
    fn knows(&self, _writing: &Writing, rule: &Id) -> bool {
        ["cares", "blames"].contains(&rule.as_str())
    }

    fn hits(&self, _writing: &Writing, text: &str) -> BTreeSet<Id> {
        let rules = ["cares", "blames"].into_iter();
        rules
            .filter(|rule| text.contains(rule))
            .map(Id::from)
            .collect()
    }
}

fn written() -> Scenario {
    let mut made = sound();
    let outcome = |id: &str, gain| Choice {
        ..option(id, 10, vec![add(gain)], Next::End)
    };
    let band = |needs: &[&str], avoids: &[&str], then: &str| Band {
        needs: needs.iter().map(|rule| Id::from(*rule)).collect(),
        avoids: avoids.iter().map(|rule| Id::from(*rule)).collect(),
        then: then.into(),
    };
    let example = |text: &str, gives: &str| Example {
        text: text.into(),
        gives: gives.into(),
    };
    let third = &mut made.decisions[2];
    third.options.clear();
    third.default = Some("silent".into());
    third.write = Some(Writing {
        hint: String::new(),
        rules: Vec::new(),
        channel: None,
        brand: None,
        public: Vec::new(),
        answer: Vec::new(),
        avoid: Vec::new(),
        bands: vec![
            band(&["cares"], &["blames"], "good"),
            band(&["cares"], &[], "mixed"),
            band(&[], &[], "poor"),
        ],
        outcomes: vec![
            outcome("good", 20),
            outcome("mixed", 5),
            outcome("poor", 1),
            outcome("silent", -5),
        ],
        examples: vec![
            example("cares", "good"),
            example("cares and blames", "mixed"),
            example("nothing", "poor"),
            example(" ", "silent"),
        ],
    });
    made
}

#[test]
fn the_first_band_that_fits_a_text_gives_its_outcome() {
    let scenario = written();
    let decision = &scenario.decisions[2];
    let writing = decision.write.as_ref().unwrap();
    let of = |text: &str| outcome(decision, text, |text| Words.hits(writing, text));
    assert_eq!(of("one who cares"), Some(0));
    assert_eq!(of("cares, blames"), Some(1));
    assert_eq!(of("blames"), Some(2));
    assert_eq!(of(" \n"), Some(3));
    assert_eq!(
        codes(&check(&scenario, Some(&Words))),
        codes(&check(&scenario, None))
    );
}

#[test]
fn examples_prove_the_bands() {
    let mut scenario = written();
    let writing = scenario.decisions[2].write.as_mut().unwrap();
    writing.examples[1].gives = "good".into();
    writing.bands[0].needs.push("gone".into());
    let report = check(&scenario, Some(&Words));
    let found = codes(&report);
    assert!(
        found.is_superset(&BTreeSet::from(["C03", "C13", "C14"])),
        "{found:?}"
    );
    // A scenario whose form is wrong is not played.
    assert_eq!(report.states, 0);
}
