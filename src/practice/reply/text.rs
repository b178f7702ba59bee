//! A text made ready for reading: folded, with the way back to the letters
//! that were typed, and cut into words and sentences.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::language::fold::push_folded;

/// Only this much of a text is read, in bytes: ten times the longest answer,
/// so that no pasted book makes the keyboard slow.
pub const MAX_READ: usize = 40_000;

/// A text as the matchers see it. Positions are bytes of [`Self::folded`],
/// until [`Self::typed`] leads back.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    /// What was typed, as far as it is read.
    pub(super) text: &'a str,
    pub(super) folded: String,
    /// For each byte of `folded`, where its character begins in `text`.
    origins: Vec<usize>,
    pub(super) words: Vec<Range<usize>>,
    pub(super) sentences: Vec<Range<usize>>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let text = read_of(text);
        let mut folded = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len());
        for (at, typed) in text.char_indices() {
            push(&mut folded, typed);
            origins.resize(folded.len(), at);
        }
        let mut reading = Self {
            text,
            words: words(&folded),
            folded,
            origins,
            sentences: Vec::new(),
        };
        reading.sentences = sentences(&reading);
        reading
    }

    /// The letters that were typed for a range of the folded text, with the
    /// marks that belong to the last one.
    pub(super) fn typed(&self, range: &Range<usize>) -> Range<usize> {
        let origin = |at: usize| self.origins.get(at).copied().unwrap_or(self.text.len());
        let start = origin(range.start);
        let last = origin(range.end.saturating_sub(1).max(range.start));
        let rest = self.text.get(last..).unwrap_or_default();
        let mut signs = rest.chars();
        let first = signs.next().map_or(0, char::len_utf8);
        let marks: usize = signs
            .take_while(|&sign| belongs_to_previous(sign))
            .map(char::len_utf8)
            .sum();
        start..last + first + marks
    }

    /// The letters of a word.
    pub(super) fn word(&self, index: usize) -> &str {
        let range = self.words.get(index).cloned().unwrap_or_default();
        self.folded.get(range).unwrap_or_default()
    }

    /// The index of the first word that begins at `at` or later.
    pub(super) fn word_from(&self, at: usize) -> usize {
        self.words.partition_point(|word| word.start < at)
    }

    /// The number of words that end at `at` or before.
    pub(super) fn words_until(&self, at: usize) -> usize {
        self.words.partition_point(|word| word.end <= at)
    }

    /// How many words stand between two positions.
    pub(super) fn words_between(&self, from: usize, to: usize) -> usize {
        self.words_until(to).saturating_sub(self.word_from(from))
    }

    /// The sentence that holds a position, from 0.
    pub(super) fn sentence_of(&self, at: usize) -> usize {
        self.sentences
            .partition_point(|sentence| sentence.end <= at)
    }
}

/// What is read of a text: whole characters, at most [`MAX_READ`] bytes.
fn read_of(text: &str) -> &str {
    let longest = text.len().min(MAX_READ);
    (0..=longest)
        .rev()
        .find_map(|end| text.get(..end))
        .unwrap_or_default()
}

/// One typed character, folded; every kind of space is one space, and a line
/// break stays.
fn push(folded: &mut String, typed: char) {
    if typed == '\n' {
        folded.push('\n');
    } else if typed.is_whitespace() {
        folded.push(' ');
    } else if typed.is_ascii() {
        folded.push(typed.to_ascii_lowercase());
    } else {
        for part in std::iter::once(typed).nfd() {
            if !is_combining_mark(part) {
                push_folded(folded, part);
            }
        }
    }
}

fn belongs_to_previous(sign: char) -> bool {
    is_combining_mark(sign) || matches!(sign, '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

fn words(folded: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, sign) in folded.char_indices() {
        match (sign.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| from..folded.len()));
    words
}

/// A sentence ends at a blank line, at `!` and `?`, and at a full stop unless
/// it follows one capital letter («M. Roux») or comes before a small letter.
/// The signs after it are its own.
fn sentences(reading: &Reading<'_>) -> Vec<Range<usize>> {
    let words = &reading.words;
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for (word, next) in words.iter().zip(words.iter().skip(1)) {
        let gap = reading.folded.get(word.end..next.start).unwrap_or_default();
        if ends_sentence(reading, gap, word, next) {
            let end = word.end + gap.trim_end().len();
            found.push(start..end);
            start = end;
        }
    }
    if !words.is_empty() {
        found.push(start..reading.folded.len());
    }
    found
}

fn ends_sentence(
    reading: &Reading<'_>,
    gap: &str,
    word: &Range<usize>,
    next: &Range<usize>,
) -> bool {
    if gap.contains(['!', '?']) || gap.matches('\n').count() > 1 {
        return true;
    }
    let Some(stop) = gap.find('.') else {
        return false;
    };
    let typed = |range: &Range<usize>| reading.text.get(reading.typed(range)).unwrap_or_default();
    let initial = typed(word).chars().count() == 1 && typed(word).chars().all(char::is_uppercase);
    let spaced = gap
        .get(stop..)
        .is_some_and(|rest| rest.contains(char::is_whitespace));
    let small = typed(next).starts_with(char::is_lowercase);
    spaced && !initial && !small
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        let reading = Reading::new(text);
        let typed = |range: &Range<usize>| text[reading.typed(range)].trim().to_owned();
        reading.sentences.iter().map(typed).collect()
    }

    #[test]
    fn ranges_lead_back_to_what_was_typed_marks_included() {
        let text = "L’Œuvre d’e\u{301}te\u{301}…";
        let reading = Reading::new(text);
        assert_eq!(reading.folded, "l'oeuvre d'ete...");
        let words: Vec<&str> = reading
            .words
            .iter()
            .map(|word| &text[reading.typed(word)])
            .collect();
        assert_eq!(words, ["L", "Œuvre", "d", "e\u{301}te\u{301}"]);
    }

    #[test]
    fn sentences_end_where_a_reader_pauses() {
        assert_eq!(
            said(
                "Bonjour M. Roux,\n\nVotre colis (n° 3.5) part d’ici 18 h. Ça va\u{202f}? oui. merci"
            ),
            [
                "Bonjour M. Roux,",
                "Votre colis (n° 3.5) part d’ici 18 h.",
                "Ça va\u{202f}?",
                "oui. merci",
            ]
        );
        assert!(said("…\n!").is_empty());
    }

    #[test]
    fn a_book_is_read_no_further_than_a_bounded_length() {
        let book = "é".repeat(MAX_READ);
        assert_eq!(Reading::new(&book).text.len(), MAX_READ);
    }
}
