//! Rule R10: finds stems that ask in the negative.
//!
//! Only the question is read, not the case before it, and only its main
//! clause: «Que répondre à un membre qui n'a pas lu la charte ?» is a
//! positive question about a negative fact.

use super::words;
use crate::course::Markup;
use crate::course::markup::Paragraph;
use crate::language::Language;

/// The word that makes a stem negative.
pub(super) fn find(language: Language, stem: &str) -> Option<String> {
    let asked = words::tokens(words::question(stem));
    let exception = asked
        .iter()
        .find(|word| exceptions(language).contains(&word.as_str()));
    if let Some(word) = exception {
        return Some(word.clone());
    }
    let clause = main_clause(language, &asked);
    match language {
        Language::Fr => french(clause),
        Language::En => english(clause),
    }
}

/// Whether some bold span of the stem holds a negative word.
pub(super) fn is_bold(language: Language, stem: &Markup) -> bool {
    holds_bold(language, stem.paragraphs())
}

fn holds_bold(language: Language, paragraphs: &[Paragraph]) -> bool {
    paragraphs.iter().any(|paragraph| match paragraph {
        Paragraph::Text(spans) | Paragraph::Heading(_, spans) => spans.iter().any(|span| {
            span.strong
                && words::tokens(&span.text).iter().any(|word| {
                    exceptions(language).contains(&word.as_str())
                        || marks(language).contains(&word.as_str())
                })
        }),
        Paragraph::Quote(inside) => holds_bold(language, inside),
        Paragraph::List { items, .. } => items.iter().any(|item| holds_bold(language, item)),
        Paragraph::Code(_) | Paragraph::Table { .. } | Paragraph::Rule => false,
    })
}

fn exceptions(language: Language) -> &'static [&'static str] {
    match language {
        Language::Fr => &["sauf", "excepte", "hormis"],
        Language::En => &["except", "excepting"],
    }
}

fn marks(language: Language) -> &'static [&'static str] {
    match language {
        Language::Fr => &[
            "ne", "n'", "pas", "jamais", "aucun", "aucune", "plus", "rien",
        ],
        Language::En => &["not", "never", "cannot", "t", "no"],
    }
}

/// The words before the first subordinate clause. Words that open a question
/// («qu'est-ce qui…») begin the main clause instead.
fn main_clause(language: Language, asked: &[String]) -> &[String] {
    let subordinators: &[&str] = match language {
        Language::Fr => &[
            "qui", "que", "qu'", "dont", "si", "s'", "quand", "lorsque", "lorsqu'", "parce",
            "puisque", "alors", "car",
        ],
        Language::En => &[
            "who", "that", "which", "when", "if", "because", "while", "although", "since",
        ],
    };
    let opening = match language {
        Language::Fr if asked.starts_with(&["qu'".into(), "est".into(), "ce".into()]) => 4,
        Language::Fr if asked.first().is_some_and(|word| word == "si") => 0,
        _ => 1,
    };
    let end = asked
        .iter()
        .skip(opening)
        .position(|word| subordinators.contains(&word.as_str()))
        .map_or(asked.len(), |position| position + opening);
    asked.get(..end).unwrap_or_default()
}

fn french(clause: &[String]) -> Option<String> {
    let seconds = ["pas", "jamais", "aucun", "aucune", "plus", "rien"];
    clause.iter().enumerate().find_map(|(index, word)| {
        let first = word == "ne" || word == "n'";
        clause
            .iter()
            .skip(index + 1)
            .take(4)
            .find(|next| first && seconds.contains(&next.as_str()))
            .cloned()
    })
}

fn english(clause: &[String]) -> Option<String> {
    clause.iter().enumerate().find_map(|(index, word)| {
        let before = index.checked_sub(1).and_then(|index| clause.get(index));
        let after = clause.get(index + 1);
        let contracted = word == "t" && before.is_some_and(|before| before.ends_with("n'"));
        let restriction = after.is_some_and(|after| after == "only")
            || before.is_some_and(|before| before == "or" || before == "whether");
        match word.as_str() {
            "not" | "cannot" | "never" if !restriction => Some(word.clone()),
            _ if contracted => Some("n't".to_owned()),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negative_questions_are_found() {
        for stem in [
            "Laquelle de ces réponses n’apaise pas la tension ?",
            "Toutes ces tâches relèvent du modérateur, sauf une : laquelle ?",
            "Qu’est-ce qui ne relève jamais du porte-parole ?",
            "Un membre s’emporte. Que ne faut-il pas écrire ?",
        ] {
            assert!(find(Language::Fr, stem).is_some(), "{stem}");
        }
        for stem in [
            "Which of these is NOT a task of the moderator?",
            "All of these help except one: which?",
            "What shouldn't you publish?",
        ] {
            assert!(find(Language::En, stem).is_some(), "{stem}");
        }
    }

    #[test]
    fn negative_cases_are_not_negative_questions() {
        for stem in [
            "Un membre n’a pas reçu sa commande. Que répondez-vous en premier ?",
            "Que répondre à un membre qui n’a pas lu la charte ?",
            "Que faites-vous si le service ne répond pas ?",
            "Quelle part de messages ne faut-il traiter que le lundi ?",
        ] {
            assert_eq!(find(Language::Fr, stem), None, "{stem}");
        }
        for stem in [
            "A member has not read the charter. What do you reply?",
            "What do you say to a member who did not read the charter?",
            "What do you check, whether or not the member is new?",
            "Who, not only in a crisis, signs the message?",
        ] {
            assert_eq!(find(Language::En, stem), None, "{stem}");
        }
    }

    #[test]
    fn bold_must_stand_on_the_negative_word() {
        let bold = |stem: &str| is_bold(Language::Fr, &Markup::new(stem));
        assert!(bold("Laquelle **n’apaise pas** ?"));
        assert!(!bold("**Laquelle** n’apaise pas ?"));
    }
}
