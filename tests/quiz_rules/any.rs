//! Any item and any answer, sound or not.

use parcours::course::item::*;
use parcours::course::{Interaction, Item, Markup};
use parcours::quiz::Response;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::items;

fn markup() -> impl Strategy<Value = Markup> {
    "[a-c]{0,2}".prop_map(Markup::new)
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zé’ 0-9]{0,12}",
        "\\PC{0,6}",
        Just("modération".to_owned()),
        Just("−1 234,5 %".to_owned()),
    ]
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        -100.0..100.0,
        Just(f64::NAN),
        Just(f64::INFINITY)
    ]
}

fn choice() -> impl Strategy<Value = Choice> {
    (markup(), any::<bool>(), option::of("[ab]")).prop_map(|(text, key, misconception)| Choice {
        feedback: text.clone(),
        text,
        key,
        misconception: misconception.map(Into::into),
    })
}

fn gap() -> impl Strategy<Value = Gap> {
    (
        vec(word(), 0..3),
        vec(vec(word(), 0..3), 0..3),
        any::<bool>(),
    )
        .prop_map(|(accept, wrong, no_typos)| Gap {
            id: "gap".into(),
            accept,
            feedback: Markup::default(),
            wrong: wrong
                .into_iter()
                .map(|answers| WrongText {
                    answers,
                    feedback: Markup::default(),
                    misconception: Some("m".into()),
                })
                .collect(),
            no_typos,
        })
}

fn pair() -> impl Strategy<Value = Pair> {
    (markup(), vec(0_usize..9, 0..3)).prop_map(|(target, wrong)| Pair {
        prompt: Markup::default(),
        target,
        feedback: Markup::default(),
        wrong: wrong
            .into_iter()
            .map(|target| WrongPair {
                target,
                feedback: Markup::default(),
                misconception: Some("m".into()),
            })
            .collect(),
    })
}

fn interaction() -> impl Strategy<Value = Interaction> {
    let choices = || (vec(choice(), 0..7), any::<bool>());
    prop_oneof![
        choices().prop_map(
            |(options, fixed_order)| Interaction::SingleChoice(SingleChoice {
                options,
                fixed_order
            })
        ),
        choices().prop_map(
            |(options, fixed_order)| Interaction::MultipleChoice(MultipleChoice {
                options,
                fixed_order
            })
        ),
        (any::<bool>(), vec(choice(), 0..4)).prop_map(|(truth, reasons)| {
            Interaction::TrueFalse(TrueFalse {
                truth,
                feedback: Markup::default(),
                misconception: None,
                reasons,
            })
        }),
        vec(gap(), 0..4).prop_map(|gaps| Interaction::Cloze(Cloze {
            text: String::new(),
            gaps
        })),
        vec(markup(), 0..8).prop_map(|texts| Interaction::Ordering(Ordering {
            entries: texts
                .into_iter()
                .map(|text| OrderEntry {
                    feedback: text.clone(),
                    text
                })
                .collect(),
            misconception: Some("m".into()),
        })),
        (vec(pair(), 0..6), vec(markup(), 0..3)).prop_map(|(pairs, extra)| {
            let extra = extra.into_iter().map(|target| Extra {
                feedback: target.clone(),
                target,
                misconception: None,
            });
            Interaction::Matching(Matching {
                pairs,
                extra: extra.collect(),
            })
        }),
        (vec(choice(), 0..7), any::<bool>(), value()).prop_map(|(options, several, x)| {
            let region = |it: Choice| Region {
                label: it.text,
                area: Area::Polygon(vec![(x, 0.0), (0.5, x), (0.1, 0.9)]),
                key: it.key,
                feedback: it.feedback,
                misconception: it.misconception,
            };
            Interaction::Hotspot(Hotspot {
                file: "a.svg".to_owned(),
                alt: String::new(),
                regions: options.into_iter().map(region).collect(),
                elsewhere: Markup::default(),
                several,
                overlap: false,
            })
        }),
        (vec("[a-c]", 0..4), vec("[a-d]", 0..8)).prop_map(|(categories, cards)| {
            let category = |id: String| Category {
                id: id.as_str().into(),
                name: id,
            };
            let card = |category: String| Card {
                text: Markup::default(),
                category: category.into(),
                feedback: Markup::default(),
                wrong: Vec::new(),
            };
            Interaction::Categorising(Categorising {
                categories: categories.into_iter().map(category).collect(),
                cards: cards.into_iter().map(card).collect(),
            })
        }),
        (value(), value(), word(), vec((value(), value()), 0..3)).prop_map(
            |(value, tolerance, unit, wrong)| {
                let wrong = wrong.into_iter().map(|(value, tolerance)| WrongNumber {
                    value,
                    tolerance,
                    feedback: Markup::default(),
                    misconception: Some("m".into()),
                });
                Interaction::Numeric(Numeric {
                    value,
                    tolerance,
                    unit,
                    formula: String::new(),
                    compute: String::new(),
                    feedback: Markup::default(),
                    wrong: wrong.collect(),
                })
            }
        ),
    ]
}

/// Any item, with or without keys, gaps, pairs…
pub(crate) fn item() -> impl Strategy<Value = Item> {
    let credit = option::of(prop_oneof![
        Just(Credit::AllOrNothing),
        Just(Credit::Proportional)
    ]);
    ("[a-z]{1,4}", interaction(), credit, 0_usize..3).prop_map(
        |(id, interaction, credit, hints)| Item {
            credit,
            hints: vec![Markup::default(); hints],
            ..items::item(&id, interaction)
        },
    )
}

/// Any answer, mostly of a size that items have.
pub(crate) fn response() -> impl Strategy<Value = Response> {
    let index = || prop_oneof![8 => 0_usize..8, 1 => any::<usize>()];
    let slots = move || vec(option::of(index()), 0..8);
    prop_oneof![
        vec(index(), 0..8).prop_map(Response::Choice),
        (any::<bool>(), option::of(index()))
            .prop_map(|(verdict, reason)| Response::TrueFalse { verdict, reason }),
        vec(word(), 0..5).prop_map(Response::Text),
        vec(index(), 0..8).prop_map(Response::Order),
        (0_usize..8)
            .prop_flat_map(|count| Just((0..count).collect::<Vec<_>>()).prop_shuffle())
            .prop_map(Response::Order),
        slots().prop_map(Response::Pairs),
        slots().prop_map(Response::Categories),
        word().prop_map(Response::Number),
        value().prop_map(|value| Response::Number(value.to_string())),
    ]
}
