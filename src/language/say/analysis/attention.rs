//! What deserves a look, in words.

use super::{fixed, people, quoted, share};
use crate::analysis::{Attention, FACILITY, ItemFigures, LEAST_DISCRIMINATION};
use crate::language::Language;

/// One sentence on one thing, without a final full stop.
pub(crate) fn attention(language: Language, item: &ItemFigures, what: Attention) -> String {
    let two = |value: f64| fixed(language, value, 2);
    match what {
        Attention::Misleading { part, option } => misleading(language, item, part, option),
        Attention::Dead { part, option } => dead(language, item, part, option),
        Attention::Backwards => {
            let value = two(item.discrimination.map_or(0.0, |it| it.value));
            match language {
                Language::Fr => format!(
                    "discrimination {value}\u{a0}: qui réussit ailleurs échoue plutôt ici\u{a0}; vérifiez la clé et l’énoncé"
                ),
                Language::En => format!(
                    "discrimination {value}: people who do well elsewhere do worse here; check the key and the wording"
                ),
            }
        }
        Attention::Undiscriminating => {
            let value = two(item.discrimination.map_or(0.0, |it| it.value));
            let least = two(LEAST_DISCRIMINATION);
            match language {
                Language::Fr => format!(
                    "discrimination {value}, sous {least}\u{a0}: elle distingue à peine qui sait de qui ne sait pas"
                ),
                Language::En => format!(
                    "discrimination {value}, under {least}: it hardly tells those who know from those who do not"
                ),
            }
        }
        Attention::TooHard => hard(language, item),
        Attention::TooEasy => {
            let (value, most) = (two(item.facility.value), two(*FACILITY.end()));
            match language {
                Language::Fr => format!(
                    "facilité {value}, au-dessus de {most}\u{a0}: trop facile, ou les options la trahissent"
                ),
                Language::En => {
                    format!("facility {value}, over {most}: too easy, or the options give it away")
                }
            }
        }
    }
}

fn hard(language: Language, item: &ItemFigures) -> String {
    let value = fixed(language, item.facility.value, 2);
    let least = fixed(language, *FACILITY.start(), 2);
    let guessed = item.guess.is_some_and(|guess| item.facility.value <= guess);
    match (language, guessed) {
        (Language::Fr, false) => {
            format!("facilité {value}, sous {least}\u{a0}: trop difficile, ou pas encore enseignée")
        }
        (Language::Fr, true) => format!(
            "facilité {value}, sous {least} et pas mieux que le hasard\u{a0}: vérifiez la clé, puis ce que dit la leçon"
        ),
        (Language::En, false) => {
            format!("facility {value}, under {least}: too hard, or not taught yet")
        }
        (Language::En, true) => format!(
            "facility {value}, under {least} and no better than guessing: check the key, then what the lesson says"
        ),
    }
}

fn named(language: Language, item: &ItemFigures, part: usize, option: usize) -> String {
    let figures = item.parts.get(part);
    let text = figures.and_then(|it| it.options.get(option));
    let text = quoted(language, text.map_or("", |it| it.text.as_str()));
    match figures.and_then(|it| it.label.as_deref()) {
        Some(label) => format!("{label}, {text}"),
        None => text,
    }
}

fn misleading(language: Language, item: &ItemFigures, part: usize, option: usize) -> String {
    let named = named(language, item, part, option);
    let Some(figures) = item.parts.get(part) else {
        return named;
    };
    let chosen = figures.options.get(option);
    let count = chosen.map_or(0, |it| it.chosen);
    let mean = fixed(
        language,
        chosen.and_then(|it| it.elsewhere).unwrap_or(0.0),
        2,
    );
    let keys = figures.options.iter().filter(|it| it.key);
    let of_keys = keys.filter_map(|key| key.elsewhere).reduce(f64::max);
    let of_others = chosen.and_then(|it| it.elsewhere_of_others);
    let rival = if figures.several { of_others } else { of_keys };
    let rival = fixed(language, rival.unwrap_or(0.0), 2);
    let people = people(language, count);
    match (language, figures.several) {
        (Language::Fr, false) => format!(
            "{named} est faux, mais qui le choisit ({people}) réussit mieux ailleurs ({mean}) que qui choisit la clé ({rival})\u{a0}: vérifiez la clé, ou l’énoncé"
        ),
        (Language::Fr, true) => format!(
            "{named} est faux, mais qui le choisit ({people}) réussit mieux ailleurs ({mean}) que les autres ({rival})\u{a0}: vérifiez la clé, ou l’énoncé"
        ),
        (Language::En, false) => format!(
            "{named} is wrong, yet those who chose it ({people}) do better elsewhere ({mean}) than those who chose the key ({rival}): check the key, or the wording"
        ),
        (Language::En, true) => format!(
            "{named} is wrong, yet those who chose it ({people}) do better elsewhere ({mean}) than the others ({rival}): check the key, or the wording"
        ),
    }
}

fn dead(language: Language, item: &ItemFigures, part: usize, option: usize) -> String {
    let named = named(language, item, part, option);
    let figures = item.parts.get(part).and_then(|it| it.options.get(option));
    let value = figures.and_then(|it| it.share).map_or(0.0, |it| it.value);
    let value = share(language, value);
    match language {
        Language::Fr => format!(
            "{named} ne trompe presque personne ({value})\u{a0}: remplacez-le par ce que des gens croient vraiment"
        ),
        Language::En => format!(
            "{named} takes in next to nobody ({value}): replace it by something that people believe"
        ),
    }
}

/// The same in one or two words, for a cell.
pub(crate) fn attention_name(language: Language, what: Attention) -> &'static str {
    match (language, what) {
        (Language::Fr, Attention::Misleading { .. }) => "distracteur trompeur",
        (Language::Fr, Attention::Backwards) => "discrimination négative",
        (Language::Fr, Attention::Undiscriminating) => "peu discriminante",
        (Language::Fr, Attention::TooHard) => "trop difficile",
        (Language::Fr, Attention::TooEasy) => "trop facile",
        (Language::Fr, Attention::Dead { .. }) => "distracteur mort",
        (Language::En, Attention::Misleading { .. }) => "misleading distractor",
        (Language::En, Attention::Backwards) => "negative discrimination",
        (Language::En, Attention::Undiscriminating) => "low discrimination",
        (Language::En, Attention::TooHard) => "too hard",
        (Language::En, Attention::TooEasy) => "too easy",
        (Language::En, Attention::Dead { .. }) => "dead distractor",
    }
}
