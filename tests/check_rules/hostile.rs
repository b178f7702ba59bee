//! Whatever a course says, the checker answers.

use std::time::{Duration, Instant};

use parcours::course::{Block, Interaction};
use parcours::language::Language;
use proptest::prelude::*;

use crate::choices::options;
use crate::sample::{Sample, check};

/// Texts that look like what the rules look for.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,40}",
        "[{}0-9a-c %,.:’'«»?éŒ\u{202f}\u{a0}-]{0,30}",
        "(A et B|ne |pas |[0-9]{1,3} à [0-9]{1,3} min|l'|\\*\\*|\\?|12 mars 2024| ){0,6}",
    ]
}

proptest! {
    #[test]
    fn any_text_anywhere_gives_findings_and_no_panic(texts in proptest::collection::vec(text(), 8), number: f64) {
        let mut course = Sample::new(Language::Fr);
        let mut next = texts.iter().cycle().map(String::as_str);
        let mut word = || next.next().unwrap_or_default();
        course.lesson().as_of = Some(word().to_owned());
        course.lesson().id = word().into();
        course.item("single").stem = word().into();
        for option in options(course.item("single")) {
            option.text = word().into();
            option.feedback = word().into();
        }
        if let Interaction::Cloze(asked) = &mut course.item("cloze").interaction {
            asked.text = word().to_owned();
            asked.gaps[0].accept = vec![word().to_owned(), word().to_owned()];
        }
        if let Interaction::Numeric(asked) = &mut course.item("number").interaction {
            asked.value = number;
            asked.tolerance = number;
            asked.compute = word().to_owned();
        }
        if let Block::Text(text) = &mut course.lesson().body[0] {
            text.md = word().into();
        }
        let english = Sample::new(Language::En);
        let findings = check(&[&course, &english]);
        prop_assert!(!findings.is_empty());
    }
}

/// Generous for a debug build on a machine that does other work.
const BOUND: Duration = Duration::from_secs(20);

#[track_caller]
fn within_bound(change: impl FnOnce(&mut Sample)) {
    let mut course = Sample::new(Language::Fr);
    change(&mut course);
    let english = Sample::new(Language::En);
    let start = Instant::now();
    let findings = check(&[&course, &english]);
    let taken = start.elapsed();
    assert!(taken < BOUND, "it took {taken:?}");
    assert!(!findings.is_empty() && findings.len() < 200_000);
}

#[test]
fn huge_lists_take_a_bounded_time() {
    within_bound(|course| {
        let model = options(course.item("single"))[1].clone();
        *options(course.item("single")) = vec![model; 20_000];
    });
    within_bound(|course| {
        let model = course.item("order").clone();
        course.lesson().items = vec![model; 5_000];
    });
    within_bound(|course| {
        for index in 0..20_000 {
            let mut term = course.glossary.terms[0].clone();
            term.id = format!("term-{index}").as_str().into();
            term.see = vec![format!("trem-{index}").as_str().into()];
            course.glossary.terms.push(term);
        }
    });
    within_bound(|course| {
        let Interaction::Cloze(asked) = &mut course.item("cloze").interaction else {
            panic!("a cloze");
        };
        asked.text = (0..20_000)
            .map(|index| format!("{{gap-{index}}} "))
            .collect();
        asked.gaps[0].accept = (0..20_000).map(|index| format!("mot {index}")).collect();
    });
}

#[test]
fn huge_texts_take_a_bounded_time() {
    let size = 100_000;
    for text in [
        " ".repeat(size),
        format!("Oui.{}Non ?", " ".repeat(size)),
        "Oui. ".repeat(size / 5),
        "a".repeat(size),
        (0..size / 10).map(|index| format!("{index:09} ")).collect(),
        "42 % attention ".repeat(size / 15),
    ] {
        within_bound(|course| {
            course.item("single").stem = text.as_str().into();
            options(course.item("single"))[0].text = text.as_str().into();
            options(course.item("single"))[1].text = format!("{text}.").as_str().into();
            course.item("single").objective = text.as_str().into();
        });
    }
}
