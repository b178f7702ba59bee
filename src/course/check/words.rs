//! Counting and cutting words, for rules on how things are said.

use crate::language::Language;
use crate::language::fold::fold;

/// How many words a text has: runs between spaces that hold a letter or digit.
pub(crate) fn count(text: &str) -> usize {
    text.split_whitespace()
        .filter(|run| run.chars().any(char::is_alphanumeric))
        .count()
}

/// Length as a reader sees it, in characters.
pub(crate) fn length(text: &str) -> usize {
    text.trim().chars().count()
}

/// The words of a text, folded. An apostrophe ends a word and stays on it:
/// «n'est» is `n'` and `est`.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut word = String::new();
    for here in fold(text).chars() {
        match here {
            letter if letter.is_alphanumeric() => word.push(letter),
            '\'' if !word.is_empty() => {
                word.push('\'');
                tokens.push(std::mem::take(&mut word));
            }
            _ if word.is_empty() => {}
            _ => tokens.push(std::mem::take(&mut word)),
        }
    }
    if !word.is_empty() {
        tokens.push(word);
    }
    tokens
}

/// Cuts a text into sentences, at `.`, `!`, `?` or `…` before a space and
/// between paragraphs.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    for line in text.lines() {
        let mut start = 0;
        let mut ended = false;
        // Where the space after an end begins.
        let mut gap = None;
        for (at, here) in line.char_indices() {
            match here {
                // French sets a space before it, so that space ends nothing.
                '»' => gap = None,
                '”' | '"' | ')' if gap.is_none() => {}
                '.' | '!' | '?' | '…' => {
                    ended = true;
                    gap = None;
                }
                space if space.is_whitespace() => {
                    gap = gap.or(ended.then_some(at));
                }
                _ => {
                    if let Some(end) = gap.take() {
                        sentences.extend(line.get(start..end));
                        start = end;
                    }
                    ended = false;
                }
            }
        }
        sentences.extend(line.get(start..));
    }
    sentences.retain(|sentence| count(sentence) > 0);
    sentences
}

/// What a stem asks, without the case that comes before: its last sentence.
pub(super) fn question(stem: &str) -> &str {
    sentences(stem).last().copied().unwrap_or(stem).trim()
}

/// Whether a text ends as a sentence does, whatever closes around it.
pub(super) fn ends_as_sentence(text: &str) -> bool {
    text.trim_end_matches(|here: char| here.is_whitespace() || "»”’\"')*_".contains(here))
        .ends_with(['.', '!', '?', '…'])
}

/// Roots of the words that carry meaning: five letters of the words of five
/// letters or more that are not tool words, so that «modérer» and
/// «modérateur» share one.
pub(crate) fn roots(language: Language, text: &str) -> Vec<String> {
    let tools = match language {
        Language::Fr => FRENCH_TOOLS,
        Language::En => ENGLISH_TOOLS,
    };
    let mut roots: Vec<String> = tokens(text)
        .into_iter()
        .filter(|word| word.chars().count() >= 5 && !tools.contains(&word.as_str()))
        .map(|word| word.chars().take(5).collect())
        .collect();
    roots.sort();
    roots.dedup();
    roots
}

const FRENCH_TOOLS: &[&str] = &[
    "alors",
    "apres",
    "avant",
    "avoir",
    "aussi",
    "autre",
    "autres",
    "celle",
    "celles",
    "cette",
    "chaque",
    "comme",
    "comment",
    "contre",
    "depuis",
    "doivent",
    "donner",
    "encore",
    "entre",
    "etait",
    "etant",
    "faire",
    "faites",
    "fallait",
    "laquelle",
    "lequel",
    "lesquelles",
    "lesquels",
    "leurs",
    "lorsque",
    "mieux",
    "moins",
    "meme",
    "notre",
    "parce",
    "parmi",
    "pendant",
    "peuvent",
    "plusieurs",
    "pourquoi",
    "premier",
    "premiere",
    "puisque",
    "quand",
    "quelle",
    "quelles",
    "quels",
    "quelque",
    "selon",
    "seront",
    "serait",
    "toujours",
    "toute",
    "toutes",
    "votre",
    "vraie",
    "suivante",
    "suivantes",
    "suivants",
];

const ENGLISH_TOOLS: &[&str] = &[
    "about",
    "after",
    "again",
    "against",
    "among",
    "because",
    "before",
    "being",
    "between",
    "could",
    "doing",
    "during",
    "every",
    "first",
    "following",
    "having",
    "might",
    "never",
    "other",
    "others",
    "should",
    "since",
    "still",
    "their",
    "theirs",
    "there",
    "these",
    "thing",
    "things",
    "those",
    "through",
    "under",
    "until",
    "wants",
    "where",
    "which",
    "while",
    "whose",
    "within",
    "without",
    "would",
    "yours",
];

/// The first word with no shades of meaning of a text, if there is one.
pub(crate) fn absolute(language: Language, text: &str) -> Option<String> {
    let (absolutes, periods) = match language {
        Language::Fr => (FRENCH_ABSOLUTES, FRENCH_PERIODS),
        Language::En => (ENGLISH_ABSOLUTES, ENGLISH_PERIODS),
    };
    let words = tokens(text);
    words
        .iter()
        .enumerate()
        .find(|(index, word)| {
            // «Tous les jours» and “every week” tell a frequency.
            let period = words
                .iter()
                .skip(index + 1)
                .take(2)
                .any(|next| periods.contains(&next.as_str()));
            absolutes.contains(&word.as_str()) && !period
        })
        .map(|(_, word)| word.clone())
}

const FRENCH_ABSOLUTES: &[&str] = &[
    "absolument",
    "aucun",
    "aucune",
    "exclusivement",
    "forcement",
    "jamais",
    "obligatoirement",
    "seulement",
    "systematiquement",
    "totalement",
    "toujours",
    "tous",
    "toutes",
    "uniquement",
];
const FRENCH_PERIODS: &[&str] = &[
    "jours", "semaines", "mois", "ans", "heures", "matins", "soirs", "lundis", "quinze", "deux",
];
const ENGLISH_ABSOLUTES: &[&str] = &[
    "absolutely",
    "all",
    "always",
    "every",
    "everyone",
    "exclusively",
    "invariably",
    "necessarily",
    "never",
    "none",
    "only",
    "solely",
    "totally",
];
const ENGLISH_PERIODS: &[&str] = &[
    "day", "days", "week", "month", "year", "hour", "hours", "morning", "evening", "monday",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_without_signs() {
        assert_eq!(count("« Bonjour » : que dit-il ?"), 3);
        assert_eq!(count("  — … "), 0);
        assert_eq!(count("l’équipe a 12 % d’avance"), 4);
    }

    #[test]
    fn the_question_is_the_last_sentence() {
        for (stem, asked) in [
            ("Un membre écrit. Que faites-vous ?", "Que faites-vous ?"),
            (
                "Lea posts: “It broke. Again!” What do you reply first?",
                "What do you reply first?",
            ),
            (
                "Il écrit : « C’est nul ! » Que répondre ?",
                "Que répondre ?",
            ),
            (
                "Le délai est de 2.5 h en moyenne",
                "Le délai est de 2.5 h en moyenne",
            ),
            ("Premier cas\nQue choisir ?", "Que choisir ?"),
            ("It broke. \"Again?\"", "\"Again?\""),
            ("Voici. (Lisez bien.) Que dire ?", "Que dire ?"),
        ] {
            assert_eq!(question(stem), asked);
        }
    }

    #[test]
    fn french_question_marks_stay_with_their_sentence() {
        assert_eq!(
            sentences("Vraiment ? Oui ! Non…"),
            ["Vraiment ?", " Oui !", " Non…"]
        );
    }

    #[test]
    fn a_sentence_ends_inside_what_closes_around_it() {
        for ended in ["Oui.", "« Merci. »", "“Done!”", "**Fin…**"] {
            assert!(ends_as_sentence(ended), "{ended}");
        }
        for open in ["répondre", "« merci »", "un, deux,"] {
            assert!(!ends_as_sentence(open), "{open}");
        }
    }

    #[test]
    fn roots_bring_a_family_of_words_together() {
        let left = roots(Language::Fr, "Modérer un échange");
        let right = roots(Language::Fr, "le modérateur de cette équipe");
        assert_eq!(left, ["echan", "moder"]);
        assert_eq!(right, ["equip", "moder"]);
    }

    #[test]
    fn frequencies_are_no_absolutes() {
        let fr = |text| absolute(Language::Fr, text);
        assert_eq!(fr("Répondre à tous les membres").as_deref(), Some("tous"));
        assert_eq!(fr("Publier tous les jours"), None);
        let en = |text| absolute(Language::En, text);
        assert_eq!(en("Always reply").as_deref(), Some("always"));
        assert_eq!(en("Post every week"), None);
    }
}
