//! A stem on the screen: the case first, as text to read, then the question
//! that is asked about it, as a heading.

use crate::course::Markup;
use crate::course::markup::{Paragraph, Span};

/// A stem of one paragraph is set apart from its case when it is longer than
/// this, in characters.
const LONG: usize = 140;

/// A question is no shorter than this, in characters: «Vrai ou faux ?».
const SHORT: usize = 12;

/// The parts of a stem.
#[derive(Debug, Default, PartialEq)]
pub struct Stem {
    /// What happens, before the question.
    pub case: Vec<Paragraph>,
    pub question: Vec<Paragraph>,
    /// What the question is asked about, when it comes after it.
    pub given: Vec<Paragraph>,
    /// The words of the question.
    pub words: String,
}

impl Stem {
    /// Splits a stem: of several paragraphs the last asks, or the first where
    /// the last is no text; of one long paragraph the last sentence asks.
    pub fn new(stem: &Markup) -> Self {
        let paragraphs = stem.paragraphs();
        let (case, question, given) = match paragraphs {
            [Paragraph::Text(spans)] => match split(spans) {
                Some((case, question)) => (
                    vec![Paragraph::Text(case)],
                    vec![Paragraph::Text(question)],
                    Vec::new(),
                ),
                None => (Vec::new(), paragraphs.to_vec(), Vec::new()),
            },
            [case @ .., question @ Paragraph::Text(_)] => {
                (case.to_vec(), vec![question.clone()], Vec::new())
            }
            [question @ Paragraph::Text(_), given @ ..] => {
                (Vec::new(), vec![question.clone()], given.to_vec())
            }
            others => (others.to_vec(), Vec::new(), Vec::new()),
        };
        let words = match question.as_slice() {
            [Paragraph::Text(spans)] => text_of(spans),
            _ => stem.plain(),
        };
        Self {
            case,
            question,
            given,
            words,
        }
    }

    /// Whether the question is short enough for the largest type.
    pub fn is_short(&self) -> bool {
        self.words.chars().count() <= LONG
    }
}

fn text_of(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// The case and the question of a long paragraph.
fn split(spans: &[Span]) -> Option<(Vec<Span>, Vec<Span>)> {
    let text = text_of(spans);
    if text.chars().count() <= LONG {
        return None;
    }
    let cut = last_sentence(&text)?;
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut start = 0;
    for span in spans {
        let end = start + span.text.len();
        let (left, right) = span
            .text
            .split_at_checked(cut.clamp(start, end) - start)
            .unwrap_or((&span.text, ""));
        for (part, into) in [(left, &mut before), (right, &mut after)] {
            if !part.is_empty() {
                into.push(Span {
                    text: part.to_owned(),
                    ..span.clone()
                });
            }
        }
        start = end;
    }
    if let Some(last) = before.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    Some((before, after))
}

/// Where the last sentence begins, in bytes: after a full stop, a question or
/// an exclamation mark and a space, before a capital, outside quotation marks.
fn last_sentence(text: &str) -> Option<usize> {
    let mut depth = 0_i32;
    let mut found = None;
    for (at, letter) in text.char_indices() {
        match letter {
            '«' | '“' => depth += 1,
            '»' | '”' => depth -= 1,
            _ => {}
        }
        let (Some(before), Some(rest)) = (text.get(..at), text.get(at..)) else {
            continue;
        };
        if depth == 0 && letter.is_uppercase() && ends_a_sentence(before) {
            let tail = rest.chars().count();
            if tail >= SHORT {
                found = Some(at);
            }
        }
    }
    found
}

fn ends_a_sentence(before: &str) -> bool {
    if !before.ends_with(char::is_whitespace) {
        return false;
    }
    let closing = |letter: char| letter.is_whitespace() || matches!(letter, '»' | '”' | '"' | ')');
    let words = before.trim_end_matches(closing);
    match words.strip_suffix('.') {
        // «M. Martin», «Dr. Who»: an abbreviation ends no sentence.
        Some(words) => {
            let word = words.rsplit(char::is_whitespace).next().unwrap_or_default();
            word.chars().count() > 2 || !word.starts_with(char::is_uppercase)
        }
        None => words.ends_with(['?', '!', '…']),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(source: &str) -> (String, String, String) {
        let stem = Stem::new(&Markup::new(source));
        let words = |paragraphs: &[Paragraph]| {
            paragraphs
                .iter()
                .map(|paragraph| match paragraph {
                    Paragraph::Text(spans) => text_of(spans),
                    _ => "…".to_owned(),
                })
                .collect::<Vec<_>>()
                .join("|")
        };
        (words(&stem.case), words(&stem.question), words(&stem.given))
    }

    #[test]
    fn a_short_stem_is_all_question() {
        let (case, question, given) = parts("Il pleut. Que faites-vous ?");
        assert_eq!(question, "Il pleut. Que faites-vous ?");
        assert!(case.is_empty() && given.is_empty());
    }

    #[test]
    fn of_a_long_paragraph_the_last_sentence_asks() {
        let (case, question, _) = parts(
            "Coopérative d'énergie, 21 h 15, vous êtes de garde. Un sociétaire publie sa facture : « **412 €**, bande de voleurs. Et la stagiaire, elle dort ? » M. Martin vérifie. Que publiez-vous dans les *dix* minutes ?",
        );
        assert!(case.starts_with("Coopérative") && case.ends_with("M. Martin vérifie."));
        assert_eq!(question, "Que publiez-vous dans les dix minutes ?");
    }

    #[test]
    fn a_sentence_inside_quotation_marks_is_not_the_question() {
        let (case, question, _) = parts(
            "A long case that goes on and on, so that nobody could take it for a short one, whatever they think. What does this mean to her: “Is she asleep? Nobody is there. Really”?",
        );
        assert!(case.ends_with("they think."), "{case}");
        assert!(question.starts_with("What does this mean"), "{question}");
    }

    #[test]
    fn of_several_paragraphs_the_last_asks_unless_it_is_a_list() {
        let (case, question, _) = parts("Le cas.\n\nLa suite.\n\nQue faites-vous ?");
        assert_eq!(case, "Le cas.|La suite.");
        assert_eq!(question, "Que faites-vous ?");
        let (case, question, given) = parts("Composez la garde.\n\n- Inès\n- Marc");
        assert_eq!(
            (case.as_str(), question.as_str()),
            ("", "Composez la garde.")
        );
        assert_eq!(given, "…");
    }

    #[test]
    fn no_word_is_lost() {
        let source = "Un long cas, raconté en une seule phrase qui ne finit pas, avec **du gras**, de l'*italique*, et rien qui la coupe avant sa toute fin, quoi qu'il arrive, même tard le soir";
        let (case, question, _) = parts(source);
        assert!(case.is_empty());
        assert_eq!(question, Markup::new(source).plain());
    }
}
