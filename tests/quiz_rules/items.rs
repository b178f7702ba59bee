//! One item of each interaction, written by hand.

use parcours::course::item::*;
use parcours::course::{Bloom, Id, Interaction, Item, Markup};

pub(crate) fn item(id: &str, interaction: Interaction) -> Item {
    Item {
        id: id.into(),
        objective: "objective".into(),
        competence: "competence".into(),
        bloom: Bloom::Apply,
        covers: Vec::new(),
        explains: "passage".into(),
        stem: "What do you do?".into(),
        interaction,
        hints: vec!["vague".into(), "plain".into()],
        credit: None,
        sources: Vec::new(),
    }
}

/// Options named `o0`, `o1`…, with feedback `f0`… and misconceptions `m0`… on
/// the distractors.
pub(crate) fn options(keys: &[bool]) -> Vec<Choice> {
    let option = |(index, &key): (usize, &bool)| Choice {
        text: Markup::new(format!("o{index}")),
        key,
        feedback: Markup::new(format!("f{index}")),
        misconception: (!key).then(|| Id::from(format!("m{index}"))),
    };
    keys.iter().enumerate().map(option).collect()
}

pub(crate) fn single(id: &str, keys: &[bool]) -> Item {
    let options = options(keys);
    item(
        id,
        Interaction::SingleChoice(SingleChoice {
            options,
            fixed_order: false,
        }),
    )
}

pub(crate) fn several(id: &str, keys: &[bool]) -> Item {
    let options = options(keys);
    item(
        id,
        Interaction::MultipleChoice(MultipleChoice {
            options,
            fixed_order: false,
        }),
    )
}

pub(crate) fn true_false(id: &str) -> Item {
    item(
        id,
        Interaction::TrueFalse(TrueFalse {
            truth: false,
            feedback: "misjudged".into(),
            misconception: Some("believes".into()),
            reasons: options(&[false, true, false]),
        }),
    )
}

pub(crate) fn cloze(id: &str) -> Item {
    item(
        id,
        Interaction::Cloze(Cloze {
            text: "La {a} applique la {b}.".into(),
            gaps: vec![
                Gap {
                    id: "a".into(),
                    accept: vec!["modératrice".into(), "animatrice".into()],
                    feedback: "general a".into(),
                    wrong: vec![WrongText {
                        answers: vec!["directrice".into()],
                        feedback: "she does not decide".into(),
                        misconception: Some("boss".into()),
                    }],
                    no_typos: false,
                },
                Gap {
                    id: "b".into(),
                    accept: vec!["charte".into()],
                    feedback: "general b".into(),
                    wrong: Vec::new(),
                    no_typos: true,
                },
            ],
        }),
    )
}

pub(crate) fn ordering(id: &str, entries: usize) -> Item {
    let entry = |index| OrderEntry {
        text: Markup::new(format!("e{index}")),
        feedback: Markup::new(format!("f{index}")),
    };
    item(
        id,
        Interaction::Ordering(Ordering {
            entries: (0..entries).map(entry).collect(),
            misconception: Some("publish-first".into()),
        }),
    )
}

pub(crate) fn matching(id: &str) -> Item {
    let pair = |index: usize, wrong| Pair {
        prompt: Markup::new(format!("p{index}")),
        target: Markup::new(format!("t{index}")),
        feedback: Markup::new(format!("f{index}")),
        wrong,
    };
    let swapped = WrongPair {
        target: 1,
        feedback: "0 is not 1".into(),
        misconception: Some("swaps".into()),
    };
    item(
        id,
        Interaction::Matching(Matching {
            pairs: vec![pair(0, vec![swapped]), pair(1, vec![]), pair(2, vec![])],
            extra: vec![Extra {
                target: "x".into(),
                feedback: "nobody's".into(),
                misconception: Some("baited".into()),
            }],
        }),
    )
}

pub(crate) fn categorising(id: &str) -> Item {
    let category = |id: &str| Category {
        id: id.into(),
        name: id.into(),
    };
    let card = |category: &str, wrong| Card {
        text: "card".into(),
        category: category.into(),
        feedback: "belongs there".into(),
        wrong,
    };
    let betrayed = WrongCategory {
        category: "delete".into(),
        feedback: "criticism stays".into(),
        misconception: Some("hides-criticism".into()),
    };
    item(
        id,
        Interaction::Categorising(Categorising {
            categories: vec![category("keep"), category("delete")],
            cards: vec![
                card("keep", vec![betrayed]),
                card("delete", vec![]),
                card("keep", vec![]),
                card("delete", vec![]),
            ],
        }),
    )
}

pub(crate) fn numeric(id: &str) -> Item {
    item(
        id,
        Interaction::Numeric(Numeric {
            value: 12.5,
            tolerance: 0.25,
            unit: "min".into(),
            formula: "25 / 2".into(),
            compute: "25 / 2".into(),
            feedback: "half of it".into(),
            wrong: vec![WrongNumber {
                value: 50.0,
                tolerance: 1.0,
                feedback: "multiplied".into(),
                misconception: Some("multiplies".into()),
            }],
        }),
    )
}

/// Places in a row; elsewhere is the index after the last.
pub(crate) fn hotspot(id: &str, keys: &[bool], several: bool) -> Item {
    let region = |(index, option): (usize, Choice)| Region {
        label: option.text,
        area: Area::Rect {
            x: index as f64 / keys.len() as f64,
            y: 0.0,
            width: 1.0 / keys.len() as f64,
            height: 0.5,
        },
        key: option.key,
        feedback: option.feedback,
        misconception: option.misconception,
    };
    item(
        id,
        Interaction::Hotspot(Hotspot {
            file: "page.svg".to_owned(),
            alt: "A page.".to_owned(),
            regions: options(keys).into_iter().enumerate().map(region).collect(),
            elsewhere: "nothing there".into(),
            several,
            overlap: false,
        }),
    )
}

/// One item of each interaction.
pub(crate) fn all() -> Vec<Item> {
    vec![
        single("single", &[false, true, false]),
        several("several", &[true, false, true, false]),
        true_false("true-false"),
        cloze("cloze"),
        ordering("ordering", 5),
        matching("matching"),
        categorising("categorising"),
        numeric("numeric"),
        hotspot("hotspot", &[false, true, false], false),
        hotspot("hotspots", &[true, false, true], true),
    ]
}
