//! Reading ease.
//!
//! Two formulas, one a language, whose values must never be compared with each
//! other:
//!
//! - English: Flesch 1948, 206.835 − 1.015 · words/sentences −
//!   84.6 · syllables/words.
//! - French: the adaptation of Kandel & Moles 1958 in the form that the
//!   packages textstat and textacy ship: 207 − 1.015 · words/sentences −
//!   73.6 · syllables/words.
//!
//! Syllables are those that are heard.

use crate::course::check::walk::{self, Role};
use crate::course::check::words;
use crate::course::{Id, Lesson};
use crate::language::Language;

use super::choice::count;
use super::{Part, syllables};

/// How easily a lesson reads.
#[derive(Debug, Clone, PartialEq)]
pub struct Ease {
    pub lesson: Id,
    /// Words of the body, questions left out.
    pub words: usize,
    /// Mean, of the body.
    pub words_per_sentence: f64,
    /// Reading ease of the body; the higher, the easier.
    pub body: f64,
    /// Reading ease of the stems of its questions.
    pub stems: f64,
}

pub(super) fn of(language: Language, parts: &[Part<'_>]) -> Vec<Ease> {
    let lessons = parts.iter().flat_map(|part| &part.lessons);
    lessons.map(|lesson| of_lesson(language, lesson)).collect()
}

fn of_lesson(language: Language, lesson: &Lesson) -> Ease {
    let mut body = Tally::default();
    let mut stems = Tally::default();
    for passage in walk::lesson(lesson).passages {
        match passage.role {
            Role::Prose | Role::Message if !is_of_item(&passage) => {
                body.add(language, &passage.plain());
            }
            Role::Stem => stems.add(language, &passage.plain()),
            _ => {}
        }
    }
    Ease {
        lesson: lesson.id.clone(),
        words: body.words,
        words_per_sentence: count(body.words) / count(body.sentences.max(1)),
        body: body.ease(language),
        stems: stems.ease(language),
    }
}

/// Whether a passage belongs to a question: those of checks stand in the body.
fn is_of_item(passage: &walk::Passage<'_>) -> bool {
    let path = passage.path.to_string();
    path.starts_with("items") || path.contains(".item.") || path.contains(".item[")
}

/// What a formula needs of a text.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    sentences: usize,
    words: usize,
    syllables: usize,
}

impl Tally {
    fn add(&mut self, language: Language, text: &str) {
        for sentence in words::sentences(text) {
            self.sentences += 1;
            for word in sentence.split_whitespace() {
                if word.chars().any(char::is_alphanumeric) {
                    self.words += 1;
                    // A number is read out: as one syllable at least.
                    self.syllables += syllables(language, word).max(1);
                }
            }
        }
    }

    fn ease(self, language: Language) -> f64 {
        let words = count(self.words.max(1));
        let length = words / count(self.sentences.max(1));
        let weight = count(self.syllables) / words;
        match language {
            Language::Fr => 207.0 - 1.015 * length - 73.6 * weight,
            Language::En => 206.835 - 1.015 * length - 84.6 * weight,
        }
    }
}

/// Reading ease of a text: see the formulas above. 0 for a text without words.
pub fn flesch(language: Language, text: &str) -> f64 {
    let mut tally = Tally::default();
    tally.add(language, text);
    if tally.words == 0 {
        return 0.0;
    }
    tally.ease(language)
}

#[cfg(test)]
mod tests {
    use super::flesch;
    use crate::language::Language;

    #[test]
    fn the_formulas_are_those_that_are_named() {
        // 2 sentences, 6 words, 6 syllables.
        let english = flesch(Language::En, "The cat sat. The dog ran.");
        assert!(
            (english - (206.835 - 1.015 * 3.0 - 84.6)).abs() < 1e-9,
            "{english}"
        );
        // 1 sentence, 4 words, 5 syllables: «chat» 1, «le» 1, «petit» 2, «dort» 1.
        let french = flesch(Language::Fr, "Le petit chat dort.");
        assert!(
            (french - (207.0 - 1.015 * 4.0 - 73.6 * 5.0 / 4.0)).abs() < 1e-9,
            "{french}"
        );
        assert!(flesch(Language::Fr, "…").abs() < 1e-9);
    }
}
