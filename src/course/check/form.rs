//! Rule R16: options of a choice begin in the same grammatical form.

use super::words;
use crate::language::Language;

/// The grammatical form that an option begins with, as far as its first word
/// tells without doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Number,
    Quote,
    /// «répondre…», “to reply…”
    Infinitive,
    /// «en répondant…», “replying…”
    Gerund,
    /// «parce que…», “because…”
    Cause,
    /// «vous répondez…», “she replies…”
    Clause,
    /// «le membre…», “a reply…”
    Noun,
}

impl Form {
    pub(super) fn of(language: Language, text: &str) -> Option<Self> {
        let text = text.trim_start();
        if text.starts_with(['«', '“', '"']) {
            return Some(Self::Quote);
        }
        if text.starts_with(|first: char| first.is_ascii_digit()) {
            return Some(Self::Number);
        }
        let tokens = words::tokens(text);
        let first = tokens.first()?.as_str();
        match language {
            Language::Fr => Self::french(first),
            Language::En => Self::english(first),
        }
    }

    fn french(first: &str) -> Option<Self> {
        match first {
            "parce" | "car" | "puisque" => Some(Self::Cause),
            "en" => Some(Self::Gerund),
            "je" | "j'" | "tu" | "il" | "elle" | "on" | "nous" | "vous" | "ils" | "elles" => {
                Some(Self::Clause)
            }
            // «Le» may also be a pronoun, «la» too: their nouns are common.
            "le" | "la" | "les" | "un" | "une" | "des" | "du" | "ce" | "cet" | "cette" | "son"
            | "sa" | "ses" | "leur" | "leurs" => Some(Self::Noun),
            word if word.len() > 3
                && ["er", "ir", "re"].iter().any(|end| word.ends_with(end))
                && !FRENCH_NO_VERBS.contains(&word) =>
            {
                Some(Self::Infinitive)
            }
            _ => None,
        }
    }

    fn english(first: &str) -> Option<Self> {
        match first {
            "because" | "since" => Some(Self::Cause),
            "to" => Some(Self::Infinitive),
            "i" | "he" | "she" | "it" | "we" | "you" | "they" => Some(Self::Clause),
            "the" | "a" | "an" | "this" | "these" | "his" | "her" | "its" | "their" => {
                Some(Self::Noun)
            }
            word if word.len() > 5 && word.ends_with("ing") => Some(Self::Gerund),
            _ => None,
        }
    }
}

/// French words that end as an infinitive does and are none.
const FRENCH_NO_VERBS: &[&str] = &[
    "autre", "centre", "cadre", "chiffre", "compare", "contre", "entre", "heure", "hier", "hiver",
    "lettre", "maitre", "membre", "notre", "nombre", "novembre", "octobre", "offre", "ordre",
    "papier", "premier", "quatre", "rare", "registre", "sincere", "sur", "titre", "votre",
];

#[cfg(test)]
mod tests {
    use super::Form;
    use crate::language::Language;

    #[test]
    fn first_words_tell_the_form_or_nothing() {
        for (text, form) in [
            ("Répondre en public", Some(Form::Infinitive)),
            ("Membre du forum", None),
            ("Le membre du forum", Some(Form::Noun)),
            ("« Bonjour »", Some(Form::Quote)),
            ("Parce que le ton monte", Some(Form::Cause)),
            ("12 messages", Some(Form::Number)),
            ("", None),
        ] {
            assert_eq!(Form::of(Language::Fr, text), form, "{text}");
        }
        for (text, form) in [
            ("Replying at once", Some(Form::Gerund)),
            ("Bring the thread back", None),
            ("To reply", Some(Form::Infinitive)),
            ("She replies", Some(Form::Clause)),
        ] {
            assert_eq!(Form::of(Language::En, text), form, "{text}");
        }
    }
}
