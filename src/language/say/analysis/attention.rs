//! What deserves a look, in words.

use super::{fixed, people, quoted, share};
use crate::analysis::{Attention, FACILITY, ItemFigures, LEAST_DISCRIMINATION};
use crate::language::Language;

/// A value that is on the wrong side of a limit, with as many decimals as it
/// takes to see that.
fn beside(language: Language, value: f64, limit: f64) -> String {
    let decimals = (2..6)
        .find(|&decimals| fixed(language, value, decimals) != fixed(language, limit, decimals));
    fixed(language, value, decimals.unwrap_or(6))
}

/// What is to be looked at in an item, one sentence a thing, without a final
/// full stop. Distractors of one kind share a sentence.
pub(crate) fn attentions(language: Language, item: &ItemFigures) -> Vec<String> {
    let mut said = Vec::new();
    let mut doubtful = Vec::new();
    let mut several = false;
    let mut dead = Vec::new();
    for what in &item.attention {
        match *what {
            Attention::Misleading { part, option } => {
                said.push(misleading(language, item, part, option));
            }
            Attention::Doubtful { part, option } => {
                doubtful.push(named(language, item, part, option));
                several |= item.parts.get(part).is_some_and(|it| it.several);
            }
            Attention::Dead { part, option } => dead.push(with_share(language, item, part, option)),
            Attention::Backwards => said.push(backwards(language, item)),
            Attention::Undiscriminating => said.push(undiscriminating(language, item)),
            Attention::TooHard => said.push(hard(language, item)),
            Attention::TooEasy => said.push(easy(language, item)),
        }
    }
    if !doubtful.is_empty() {
        said.push(perhaps(language, &doubtful, several));
    }
    if !dead.is_empty() {
        said.push(unused(language, &dead));
    }
    said
}

fn backwards(language: Language, item: &ItemFigures) -> String {
    let value = beside(
        language,
        item.discrimination.map_or(0.0, |it| it.value),
        0.0,
    );
    match (language, item.may_be_chance()) {
        (Language::Fr, false) => format!(
            "discrimination {value}\u{a0}: qui réussit ailleurs échoue plutôt ici\u{202f}; vérifiez la clé et l’énoncé"
        ),
        (Language::Fr, true) => format!(
            "discrimination {value}, que le hasard peut expliquer\u{a0}: elle ne distingue pas qui sait de qui ne sait pas"
        ),
        (Language::En, false) => format!(
            "discrimination {value}: people who do well elsewhere do worse here; check the key and the wording"
        ),
        (Language::En, true) => format!(
            "discrimination {value}, which chance can explain: it does not tell those who know from those who do not"
        ),
    }
}

fn undiscriminating(language: Language, item: &ItemFigures) -> String {
    let value = item.discrimination.map_or(0.0, |it| it.value);
    let value = beside(language, value, LEAST_DISCRIMINATION);
    let least = fixed(language, LEAST_DISCRIMINATION, 2);
    match language {
        Language::Fr => format!(
            "discrimination {value}, sous {least}\u{a0}: elle distingue à peine qui sait de qui ne sait pas"
        ),
        Language::En => format!(
            "discrimination {value}, under {least}: it hardly tells those who know from those who do not"
        ),
    }
}

fn easy(language: Language, item: &ItemFigures) -> String {
    let value = beside(language, item.facility.value, *FACILITY.end());
    let most = fixed(language, *FACILITY.end(), 2);
    match language {
        Language::Fr => format!(
            "facilité {value}, au-dessus de {most}\u{a0}: trop facile, ou les options la trahissent"
        ),
        Language::En => {
            format!("facility {value}, over {most}: too easy, or the options give it away")
        }
    }
}

fn list(language: Language, names: &[String]) -> String {
    let and = match language {
        Language::Fr => " et ",
        Language::En => " and ",
    };
    match names {
        [others @ .., last] if !others.is_empty() => format!("{}{and}{last}", others.join(", ")),
        names => names.concat(),
    }
}

/// Where several options can be chosen, the rival is whoever left it alone.
fn perhaps(language: Language, names: &[String], several: bool) -> String {
    let list = list(language, names);
    let rival = match (language, several) {
        (Language::Fr, false) => "qui choisit la clé",
        (Language::Fr, true) => "qui ne le choisit pas",
        (Language::En, false) => "those who choose the key",
        (Language::En, true) => "those who leave it alone",
    };
    match language {
        Language::Fr => format!(
            "{list}\u{a0}: qui choisit cela réussit un peu mieux ailleurs que {rival}, ce que le hasard peut expliquer\u{202f}; à revoir avec plus de réponses"
        ),
        Language::En => format!(
            "{list}: those who choose this do a little better elsewhere than {rival}, which chance can explain; look again when there are more answers"
        ),
    }
}

fn unused(language: Language, names: &[String]) -> String {
    let list = list(language, names);
    match language {
        Language::Fr => format!(
            "presque personne ne choisit {list}\u{a0}: remplacez par ce que des gens croient vraiment"
        ),
        Language::En => {
            format!("next to nobody chooses {list}: replace by something that people believe")
        }
    }
}

fn with_share(language: Language, item: &ItemFigures, part: usize, option: usize) -> String {
    let named = named(language, item, part, option);
    let figures = item.parts.get(part).and_then(|it| it.options.get(option));
    let value = figures.and_then(|it| it.share).map_or(0.0, |it| it.value);
    format!("{named} ({})", share(language, value))
}

fn hard(language: Language, item: &ItemFigures) -> String {
    let value = beside(language, item.facility.value, *FACILITY.start());
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
    let mean = chosen.and_then(|it| it.elsewhere).unwrap_or(0.0);
    let lead = chosen.and_then(|it| it.lead).map_or(0.0, |it| it.value);
    let rival = fixed(language, mean - lead, 2);
    let mean = fixed(language, mean, 2);
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

/// The same in one or two words, for a cell.
pub(crate) fn attention_name(language: Language, what: Attention) -> &'static str {
    match (language, what) {
        (Language::Fr, Attention::Misleading { .. }) => "distracteur trompeur",
        (Language::Fr, Attention::Backwards) => "discrimination négative",
        (Language::Fr, Attention::Undiscriminating) => "peu discriminante",
        (Language::Fr, Attention::TooHard) => "trop difficile",
        (Language::Fr, Attention::TooEasy) => "trop facile",
        (Language::Fr, Attention::Doubtful { .. }) => "distracteur douteux",
        (Language::Fr, Attention::Dead { .. }) => "distracteur mort",
        (Language::En, Attention::Misleading { .. }) => "misleading distractor",
        (Language::En, Attention::Backwards) => "negative discrimination",
        (Language::En, Attention::Undiscriminating) => "low discrimination",
        (Language::En, Attention::TooHard) => "too hard",
        (Language::En, Attention::TooEasy) => "too easy",
        (Language::En, Attention::Doubtful { .. }) => "doubtful distractor",
        (Language::En, Attention::Dead { .. }) => "dead distractor",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doubtful_option_is_compared_with_what_it_was_compared_with() {
        let names = ["«\u{a0}Un\u{a0}»".to_owned()];
        let one = perhaps(Language::En, &names, false);
        assert!(one.contains("than those who choose the key"), "{one}");
        let several = perhaps(Language::En, &names, true);
        assert!(
            several.contains("than those who leave it alone"),
            "{several}"
        );
    }
}
