use parcours::course::item::Credit;
use parcours::course::{Block, Bloom, Interaction};
use parcours::language::Language;

use crate::choices::options;
use crate::sample::{Sample, check, shown};

/// Findings after a change of the English course.
fn english(change: impl FnOnce(&mut Sample)) -> Vec<String> {
    let [french, mut english] = Language::ALL.map(Sample::new);
    change(&mut english);
    check(&[&french, &english]).iter().map(shown).collect()
}

/// Asserts that a change of the English course gives this finding, at the
/// same place in both languages.
#[track_caller]
fn differs(place: &str, change: impl FnOnce(&mut Sample)) {
    let expected = ["fr", "en"].map(|language| format!("{language}/{place}"));
    assert_eq!(english(change), expected);
}

#[test]
fn what_one_language_lacks_is_named_there() {
    let findings = english(|course| {
        course
            .lesson()
            .items
            .retain(|item| item.id.as_str() != "first-match");
    });
    assert_eq!(findings, ["en/start/first.ron items P01"]);
    let findings = english(|course| {
        course.lesson().body.remove(5);
        course
            .lesson()
            .items
            .retain(|item| item.explains.as_str() != "plan");
    });
    assert!(findings.contains(&"en/start/first.ron body P01".to_owned()));
    let findings = english(|course| {
        course
            .glossary
            .terms
            .retain(|term| term.id.as_str() != "forum");
        course.glossary.terms[0].see.clear();
    });
    assert_eq!(
        findings,
        [
            "fr/glossary.ron terms[0].see P05",
            "en/glossary.ron terms P01",
            "en/glossary.ron terms[0].see P05"
        ]
    );
    let findings = english(|course| {
        course
            .course
            .misconceptions
            .push(course.course.misconceptions[0].clone());
        course.course.misconceptions[5].id = "extra".into();
    });
    assert_eq!(findings, ["fr/course.ron misconceptions P01"]);
    let findings = english(|course| {
        let mut entry = course.course.modules[0].lessons[0].clone();
        entry.id = "second".into();
        course.course.modules[0].lessons.push(entry);
    });
    assert_eq!(findings, ["fr/course.ron modules[0].lessons P01"]);
}

#[test]
fn order_is_shared() {
    differs("start/first.ron items P02", |course| {
        course.lesson().items.swap(3, 4);
    });
    differs("start/first.ron body P02", |course| {
        course.lesson().body.swap(1, 2);
    });
}

#[test]
fn types_are_shared() {
    differs("start/first.ron body[5] P03", |course| {
        let twin = match &course.lesson().body[0] {
            Block::Text(text) => {
                let mut text = text.clone();
                text.id = "plan".into();
                text
            }
            other => panic!("{other:?}"),
        };
        course.lesson().body[5] = Block::Text(twin);
    });
}

#[test]
fn lists_have_the_same_length() {
    differs(
        "start/first.ron items[0].interaction.options P04",
        |course| {
            let mut more = options(course.item("multiple"))[1].clone();
            more.text = "A note about the next meeting".into();
            options(course.item("multiple")).push(more);
        },
    );
    differs("start/first.ron items[7].hints P04", |course| {
        course.item("single").hints.push("Think of a guest.".into());
    });
    differs("start/first.ron body[5].title P04", |course| {
        let Block::Steps(steps) = &mut course.lesson().body[5] else {
            panic!("steps");
        };
        steps.title = None;
    });
}

#[test]
fn spellings_belong_to_a_language() {
    let findings = english(|course| {
        let Interaction::Cloze(asked) = &mut course.item("cloze").interaction else {
            panic!("a cloze");
        };
        asked.gaps[0].accept.push("composure".to_owned());
    });
    assert_eq!(findings, [""; 0]);
}

#[test]
fn values_are_shared() {
    differs("start/first.ron items[7].bloom P05", |course| {
        course.item("single").bloom = Bloom::Evaluate;
    });
    differs("start/first.ron items[7].credit P05", |course| {
        course.item("single").credit = Some(Credit::Proportional);
    });
    differs(
        "start/first.ron items[6].interaction.wrong[0].value P05",
        |course| {
            let Interaction::Numeric(asked) = &mut course.item("number").interaction else {
                panic!("a number");
            };
            asked.wrong[0].value = 24.0;
        },
    );
    differs("start/first.ron items[1].interaction.truth P05", |course| {
        let Interaction::TrueFalse(asked) = &mut course.item("true").interaction else {
            panic!("a statement");
        };
        asked.truth = true;
    });
    differs("start/first.ron body[6].series[0].values P05", |course| {
        let Block::Chart(chart) = &mut course.lesson().body[6] else {
            panic!("a chart");
        };
        chart.series[0].values[0] = 25.0;
    });
    differs("start/first.ron as_of P05", |course| {
        course.lesson().as_of = Some("2026-11-20".to_owned());
    });
    differs("course.ron modules[0].exam_weight P05", |course| {
        course.course.modules[0].exam_weight = 50;
    });
    let findings = english(|course| {
        let terms = &mut course.glossary.terms;
        let forum = terms.iter_mut().find(|term| term.id.as_str() == "forum");
        forum.unwrap().lessons = vec!["first".into()];
    });
    // Each language sorts its terms its own way.
    let places = ["fr/glossary.ron terms[1]", "en/glossary.ron terms[0]"];
    assert_eq!(findings, places.map(|term| format!("{term}.lessons P05")));
}

#[test]
fn keys_are_shared() {
    let findings = english(|course| {
        let options = options(course.item("single"));
        options[0].key = false;
        options[0].misconception = Some("tone".into());
        options[1].key = true;
        options[1].misconception = None;
    });
    let keys = |language: &str, index: usize| {
        let option = format!("{language}/start/first.ron items[7].interaction.options[{index}]");
        [
            format!("{option}.key P05"),
            format!("{option}.misconception P05"),
        ]
    };
    for expected in [keys("fr", 0), keys("fr", 1), keys("en", 0), keys("en", 1)].concat() {
        assert!(findings.contains(&expected), "{expected}: {findings:?}");
    }
}

#[test]
fn texts_are_translated() {
    let [mut french, mut english] = Language::ALL.map(Sample::new);
    for course in [&mut french, &mut english] {
        course.item("single").hints[0] = "Il vient d'arriver au salon.".into();
    }
    let findings: Vec<String> = check(&[&french, &english]).iter().map(shown).collect();
    let place = "start/first.ron items[7].hints[0] P06";
    assert_eq!(
        findings,
        ["fr", "en"].map(|language| format!("{language}/{place}"))
    );
}

#[test]
fn lengths_are_near() {
    let findings = english(|course| {
        let Block::Text(text) = &mut course.lesson().body[0] else {
            panic!("a text");
        };
        text.md = "A [member](term:member).".into();
    });
    assert_eq!(findings, ["fr/start/first.ron body[0].md P08"]);
    let findings = english(|course| {
        let Block::Text(text) = &mut course.lesson().body[0] else {
            panic!("a text");
        };
        text.md = "Words that say much more than the French does. "
            .repeat(80)
            .as_str()
            .into();
    });
    assert_eq!(
        findings,
        [
            "fr/start/first.ron body[0].md P08",
            "fr/start/first.ron body P07"
        ]
    );
}
