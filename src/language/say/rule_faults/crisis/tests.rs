use std::collections::BTreeSet;

use super::crisis;
use crate::course::Id;
use crate::course::practice::crisis::Reflex;
use crate::course::problem::rule::{
    CrisisFault, CrisisForm, CrisisKind, CrisisNumber, CrisisPlay, Unmet,
};
use crate::language::Language;
use crate::language::typography::polish;
use crate::practice::crisis::Bot;

const KINDS: [CrisisKind; 9] = [
    CrisisKind::Gauge,
    CrisisKind::Fact,
    CrisisKind::Delayed,
    CrisisKind::Decision,
    CrisisKind::Choice,
    CrisisKind::Message,
    CrisisKind::Ending,
    CrisisKind::Rule,
    CrisisKind::Point,
];

const NUMBERS: [CrisisNumber; 7] = [
    CrisisNumber::Minutes,
    CrisisNumber::Horizon,
    CrisisNumber::Start,
    CrisisNumber::Every,
    CrisisNumber::After,
    CrisisNumber::Duration,
    CrisisNumber::Deadline,
];

fn id() -> Id {
    "id".into()
}

fn forms() -> Vec<CrisisForm> {
    let mut forms = Vec::new();
    for kind in KINDS {
        forms.extend([
            CrisisForm::Malformed { kind, id: id() },
            CrisisForm::Duplicate { kind, id: id() },
            CrisisForm::Unknown {
                kind,
                id: id(),
                near: None,
            },
            CrisisForm::Unknown {
                kind,
                id: id(),
                near: Some(id()),
            },
            CrisisForm::Nothing { kind },
            CrisisForm::Unused { kind, id: id() },
        ]);
    }
    forms.extend(NUMBERS.map(|number| CrisisForm::Range {
        number,
        value: 500,
        least: 0,
        most: 100,
    }));
    let text = "25:00".to_owned();
    forms.extend([
        CrisisForm::Clock { text },
        CrisisForm::OptionsOrText,
        CrisisForm::NoDefault,
        CrisisForm::ConditionalDefault { choice: id() },
        CrisisForm::LastHasCondition,
        CrisisForm::NeverLookedAt,
        CrisisForm::NoExample { outcome: id() },
        CrisisForm::Example {
            stated: id(),
            given: None,
        },
    ]);
    forms
}

fn plays() -> Vec<CrisisPlay> {
    let (decision, states) = (id(), 3);
    let mut plays = vec![
        CrisisPlay::Unmet(Unmet::Decision(id())),
        CrisisPlay::Unmet(Unmet::Choice(id())),
        CrisisPlay::Unmet(Unmet::Ending(id())),
        CrisisPlay::Unmet(Unmet::Delayed(id())),
        CrisisPlay::DeadEnd {
            decision: decision.clone(),
            states,
        },
        CrisisPlay::Endless {
            decision: decision.clone(),
            states,
        },
        CrisisPlay::Timeless { decision },
        CrisisPlay::NeverHolds,
        CrisisPlay::AlwaysHolds,
        CrisisPlay::Dominated {
            choice: id(),
            states,
        },
        CrisisPlay::Clamped {
            gauge: id(),
            end: 100,
            choices: 4,
            of: 9,
        },
        CrisisPlay::TooLarge { states: 200_001 },
        CrisisPlay::Lucky {
            count: 2_000,
            runs: 10_000,
        },
    ];
    plays.extend(Bot::ALL.map(|bot| CrisisPlay::Habit {
        bot,
        scenarios: vec![id()],
        of: 2,
    }));
    assert!(Bot::ALL.contains(&Bot::Reflex(Reflex::Wait)));
    plays
}

fn every() -> Vec<CrisisFault> {
    let forms = forms().into_iter().map(CrisisFault::Form);
    forms
        .chain(plays().into_iter().map(CrisisFault::Play))
        .collect()
}

#[test]
fn every_fault_is_said_in_both_languages_with_its_remedy() {
    for fault in every() {
        let [french, english] = Language::ALL.map(|language| crisis(language, &fault));
        assert_ne!(french.message, english.message, "{fault:?}");
        for said in [french, english] {
            assert!(said.message.chars().count() > 15, "{said:?}");
            assert!(!said.message.ends_with('.'), "{said:?}");
            let help = said.help.expect("a remedy");
            assert!(help.ends_with(['.', '?']), "{help}");
        }
    }
}

#[test]
fn french_sentences_carry_their_no_break_spaces() {
    for fault in every() {
        let said = crisis(Language::Fr, &fault);
        for text in [said.message, said.help.unwrap_or_default()] {
            assert_eq!(polish(Language::Fr, &text), text);
        }
    }
}

#[test]
fn codes_are_explained_to_authors() {
    let page = include_str!("../../../../../docs/practice/crisis.md");
    let codes: BTreeSet<&str> = every().iter().map(CrisisFault::code).collect();
    assert_eq!(codes.len(), 25);
    for code in codes {
        assert!(page.contains(&format!("`{code}`")), "{code}");
    }
}
