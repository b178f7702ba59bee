//! Words that people who know tests look for in an option.

use crate::course::check::words;
use crate::language::Language;

use super::choice::count;

/// Words with no shades of meaning: «jamais», “always”. One at most is told.
pub(super) fn absolutes(language: Language, text: &str) -> f64 {
    count(usize::from(words::absolute(language, text).is_some()))
}

/// Words that leave a way out: «souvent», “can”.
pub(super) fn hedges(language: Language, text: &str) -> f64 {
    let hedges = match language {
        Language::Fr => FRENCH_HEDGES,
        Language::En => ENGLISH_HEDGES,
    };
    let tokens = words::tokens(text);
    count(
        tokens
            .iter()
            .filter(|word| hedges.contains(&word.as_str()))
            .count(),
    )
}

/// Words that sound right in a training course, by how they begin: «écouter»,
/// “transparent”.
pub(super) fn virtues(language: Language, text: &str) -> f64 {
    let virtues = match language {
        Language::Fr => FRENCH_VIRTUES,
        Language::En => ENGLISH_VIRTUES,
    };
    let tokens = words::tokens(text);
    let is_virtue = |word: &&String| virtues.iter().any(|virtue| word.starts_with(virtue));
    count(tokens.iter().filter(is_virtue).count())
}

/// Words with a digit, names, abbreviations: those with a digit or a capital,
/// but for the first one.
pub(super) fn specifics(text: &str) -> f64 {
    let words = text.split(|here: char| !here.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).enumerate();
    let specifics = words.filter(|(index, word)| {
        word.chars().any(char::is_numeric)
            || *index > 0 && word.chars().next().is_some_and(char::is_uppercase)
    });
    count(specifics.count())
}

/// Commas, brackets, colons and semicolons.
pub(super) fn punctuation(text: &str) -> f64 {
    let marks = text.chars().filter(|here| ",;:()[]–—".contains(*here));
    count(marks.count())
}

// Words are folded: no accents, no capitals.

const FRENCH_HEDGES: &[&str] = &[
    "souvent",
    "parfois",
    "generalement",
    "habituellement",
    "selon",
    "peut",
    "peuvent",
    "pourrait",
    "pourraient",
    "probablement",
    "plutot",
    "eventuellement",
    "possible",
    "possibles",
    "certains",
    "certaines",
    "quelques",
    "plusieurs",
    "presque",
    "environ",
    "contexte",
    "depend",
    "si",
];
const ENGLISH_HEDGES: &[&str] = &[
    "often",
    "sometimes",
    "generally",
    "usually",
    "may",
    "might",
    "can",
    "could",
    "depending",
    "depends",
    "probably",
    "likely",
    "rather",
    "possibly",
    "possible",
    "some",
    "several",
    "mostly",
    "almost",
    "about",
    "context",
    "if",
];
const FRENCH_VIRTUES: &[&str] = &[
    "transparen",
    "ecout",
    "respect",
    "equipe",
    "ensemble",
    "empath",
    "honnet",
    "franc",
    "remerci",
    "expliqu",
    "excus",
    "verifi",
    "preven",
    "proteg",
    "securit",
    "inform",
    "consult",
    "dialogu",
    "accompagn",
    "reconn",
    "aid",
    "confian",
    "responsab",
    "equitab",
    "motiv",
];
const ENGLISH_VIRTUES: &[&str] = &[
    "transparen",
    "listen",
    "respect",
    "team",
    "together",
    "empath",
    "honest",
    "frank",
    "thank",
    "explain",
    "apolog",
    "check",
    "verif",
    "warn",
    "protect",
    "safe",
    "inform",
    "consult",
    "dialogu",
    "support",
    "acknowledg",
    "help",
    "trust",
    "responsib",
    "fair",
    "reason",
];
