//! What there is to choose in an item, and what an answer chose of it.

use crate::course::item::{Choice, Hotspot, Matching, Numeric, TrueFalse};
use crate::course::{Interaction, Item, Markup};
use crate::language::Language;
use crate::language::say::analysis as say;
use crate::language::typography::{number, polish};
use crate::progress::Response;
use crate::quiz::number::parse;
use crate::quiz::text::{Judgement, judge};
use crate::quiz::{Part as Graded, fits, grade};

/// A choice that an item asks for: the options of a choice, the target of a
/// prompt, what was typed into a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is about; `None` where the stem says it.
    pub label: Option<String>,
    pub options: Vec<Offered>,
    /// Whether more than one option can be chosen.
    pub several: bool,
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    pub text: String,
    pub key: bool,
    /// Written by the author to be chosen by someone who does not know.
    pub distractor: bool,
}

fn offered(text: String, key: bool) -> Offered {
    Offered {
        text,
        key,
        distractor: false,
    }
}

fn plain(language: Language, text: &Markup) -> String {
    polish(language, &text.plain()).into_owned()
}

fn options(language: Language, options: &[Choice]) -> Vec<Offered> {
    options
        .iter()
        .map(|option| Offered {
            text: plain(language, &option.text),
            key: option.key,
            distractor: !option.key,
        })
        .collect()
}

fn part(label: Option<String>, options: Vec<Offered>) -> Part {
    Part {
        label,
        options,
        several: false,
    }
}

/// The parts of an item, in the author's order.
pub fn parts(item: &Item, language: Language) -> Vec<Part> {
    match &item.interaction {
        Interaction::SingleChoice(it) => vec![part(None, options(language, &it.options))],
        Interaction::MultipleChoice(it) => vec![Part {
            several: true,
            ..part(None, options(language, &it.options))
        }],
        Interaction::Hotspot(it) => vec![hotspot(it, language)],
        Interaction::TrueFalse(it) => true_false(it, language),
        Interaction::Cloze(it) => {
            let gaps = it.gaps.iter().map(|gap| {
                let model = gap.accept.first().cloned().unwrap_or_default();
                let wrong = gap.wrong.iter().map(|wrong| wrong.answers.join(", "));
                let label = say::gap(language, gap.id.as_str());
                part(Some(label), typed(language, model, wrong))
            });
            gaps.collect()
        }
        Interaction::Numeric(it) => vec![numeric(it, language)],
        Interaction::Ordering(it) => {
            let places = it.entries.len();
            let entries = it.entries.iter().enumerate();
            let entries = entries.map(|(own, entry)| {
                let places = (0..places).map(|at| offered(say::place(language, at + 1), at == own));
                part(Some(plain(language, &entry.text)), places.collect())
            });
            entries.collect()
        }
        Interaction::Matching(it) => matching(it, language),
        Interaction::Categorising(it) => {
            let cards = it.cards.iter().map(|card| {
                let categories = it.categories.iter().map(|category| {
                    let name = polish(language, &category.name).into_owned();
                    offered(name, category.id == card.category)
                });
                part(Some(plain(language, &card.text)), categories.collect())
            });
            cards.collect()
        }
    }
}

fn hotspot(asked: &Hotspot, language: Language) -> Part {
    let mut regions = options(language, &asked.choices());
    regions.push(offered(say::elsewhere(language).to_owned(), false));
    Part {
        several: asked.several,
        ..part(None, regions)
    }
}

fn true_false(asked: &TrueFalse, language: Language) -> Vec<Part> {
    let verdicts = [true, false].map(|verdict| {
        let text = say::verdict(language, verdict).to_owned();
        offered(text, verdict == asked.truth)
    });
    let mut parts = vec![part(None, verdicts.into())];
    if !asked.reasons.is_empty() {
        let label = say::reason(language).to_owned();
        parts.push(part(Some(label), options(language, &asked.reasons)));
    }
    parts
}

fn matching(asked: &Matching, language: Language) -> Vec<Part> {
    let own = asked.pairs.iter().map(|pair| &pair.target);
    let targets: Vec<&Markup> = own
        .chain(asked.extra.iter().map(|extra| &extra.target))
        .collect();
    let prompts = asked.pairs.iter().map(|pair| {
        let targets = targets.iter().map(|target| {
            // Two targets of the same words are the same one to a learner.
            let key = target.source() == pair.target.source();
            offered(plain(language, target), key)
        });
        part(Some(plain(language, &pair.prompt)), targets.collect())
    });
    prompts.collect()
}

fn numeric(asked: &Numeric, language: Language) -> Part {
    let value = |value: f64| format!("{} {}", number(language, value, 6), asked.unit);
    let wrong = asked.wrong.iter().map(|wrong| value(wrong.value));
    part(None, typed(language, value(asked.value), wrong))
}

/// The accepted answer, wrong ones that the author knows, and any other.
fn typed(language: Language, model: String, wrong: impl Iterator<Item = String>) -> Vec<Offered> {
    std::iter::once(offered(model, true))
        .chain(wrong.map(|text| offered(text, false)))
        .chain([offered(say::other_answer(language).to_owned(), false)])
        .collect()
}

/// What an answer chose: for each part of [`parts`], indices of its options.
/// `None` for an answer that is none to this item.
pub fn chosen(item: &Item, response: &Response) -> Option<Vec<Vec<usize>>> {
    if !fits(item, response) {
        return None;
    }
    let each = |of: &[Option<usize>]| of.iter().map(|it| it.iter().copied().collect()).collect();
    Some(match (&item.interaction, response) {
        (_, Response::Choice(chosen)) => vec![chosen.clone()],
        (Interaction::TrueFalse(it), Response::TrueFalse { verdict, reason }) => {
            let mut parts = vec![vec![usize::from(!verdict)]];
            if !it.reasons.is_empty() {
                parts.push(reason.iter().copied().collect());
            }
            parts
        }
        (Interaction::Cloze(it), Response::Text(texts)) => {
            let gaps = it.gaps.iter().zip(texts);
            // An export does not say in which language a text was typed.
            let in_any = |judged: [Judgement<'_>; 2], wrong: usize| {
                let known = judged.iter().find_map(|it| match it {
                    Judgement::KnownWrong(at) => Some(at + 1),
                    _ => None,
                });
                if judged.iter().any(|it| it.is_right()) {
                    vec![0]
                } else if judged.contains(&Judgement::Empty) {
                    Vec::new()
                } else {
                    vec![known.unwrap_or(wrong + 1)]
                }
            };
            gaps.map(|(gap, text)| {
                let judged = Language::ALL.map(|language| judge(text, gap, language));
                in_any(judged, gap.wrong.len())
            })
            .collect()
        }
        (Interaction::Ordering(it), Response::Order(order)) => (0..it.entries.len())
            .map(|entry| {
                order
                    .iter()
                    .position(|&at| at == entry)
                    .into_iter()
                    .collect()
            })
            .collect(),
        (_, Response::Pairs(chosen) | Response::Categories(chosen)) => each(chosen),
        (Interaction::Numeric(it), Response::Number(text)) => {
            vec![chosen_number(item, it, response, text)]
        }
        _ => return None,
    })
}

fn chosen_number(item: &Item, asked: &Numeric, response: &Response, text: &str) -> Vec<usize> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let right = |language: Language| {
        let graded = grade(item, response, language);
        graded.remark(Graded::Number).is_some_and(|it| it.right)
    };
    if Language::ALL.into_iter().any(right) {
        return vec![0];
    }
    let known = Language::ALL.into_iter().find_map(|language| {
        let value = parse(text, &asked.unit, language).ok()?;
        let near = |wrong: f64, tolerance: f64| {
            (value - wrong).abs() <= tolerance.max(0.0) + 1e-9 * wrong.abs().max(1.0)
        };
        asked
            .wrong
            .iter()
            .position(|wrong| near(wrong.value, wrong.tolerance))
    });
    vec![known.map_or(asked.wrong.len() + 1, |at| at + 1)]
}
