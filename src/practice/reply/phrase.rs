//! Phrases of whole words, looked up by their first word.

use std::collections::HashMap;
use std::ops::Range;

use super::text::Reading;
use crate::language::fold::fold;

/// What a word of a phrase stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Slot {
    Word(String),
    Prefix(String),
    Any,
}

impl Slot {
    fn takes(&self, word: &str) -> bool {
        match self {
            Self::Word(known) => known == word,
            Self::Prefix(prefix) => word.starts_with(prefix.as_str()),
            Self::Any => true,
        }
    }
}

/// A set of phrases.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    /// Those that begin with a whole word.
    by_word: HashMap<String, Vec<Vec<Slot>>>,
    /// Those that begin with a part of a word, or with any word.
    others: Vec<Vec<Slot>>,
}

impl Phrases {
    /// Phrases as in [`Matcher::Words`](crate::course::practice::rules::Matcher::Words);
    /// those without any word are left out.
    pub(super) fn new<'p>(phrases: impl IntoIterator<Item = &'p str>) -> Self {
        let mut all = Self::default();
        for phrase in phrases {
            all.add(slots(phrase));
        }
        all
    }

    /// Words that begin with one of these.
    pub(super) fn stems<'p>(stems: impl IntoIterator<Item = &'p str>) -> Self {
        let mut all = Self::default();
        for stem in stems {
            let mut slots = slots(stem);
            if let Some(last) = slots.last_mut()
                && let Slot::Word(word) = last
            {
                *last = Slot::Prefix(std::mem::take(word));
            }
            all.add(slots);
        }
        all
    }

    fn add(&mut self, slots: Vec<Slot>) {
        if slots.iter().all(|slot| *slot == Slot::Any) {
            return;
        }
        match slots.first() {
            Some(Slot::Word(first)) => {
                let known = self.by_word.entry(first.clone()).or_default();
                known.push(slots);
            }
            _ => self.others.push(slots),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.by_word.is_empty() && self.others.is_empty()
    }

    /// The longest phrase at each place, from left to right, none inside another.
    pub(super) fn find(&self, reading: &Reading<'_>) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < reading.words.len() {
            let Some(last) = self.longest(reading, at) else {
                at += 1;
                continue;
            };
            if let (Some(first), Some(end)) = (reading.words.get(at), reading.words.get(last)) {
                found.push(first.start..end.end);
            }
            at = last + 1;
        }
        found
    }

    /// The index of the last word of the longest phrase that begins here.
    fn longest(&self, reading: &Reading<'_>, at: usize) -> Option<usize> {
        let by_word = self.by_word.get(reading.word(at)).into_iter().flatten();
        by_word
            .chain(&self.others)
            .filter_map(|slots| ends_at(reading, at, slots))
            .max()
    }
}

/// The index of the last word, when the slots take the words from `at`.
fn ends_at(reading: &Reading<'_>, at: usize, slots: &[Slot]) -> Option<usize> {
    let words = reading.words.get(at..at + slots.len())?;
    let joined = words.windows(2).all(|pair| match pair {
        [one, next] => joins(reading, one.end..next.start),
        _ => true,
    });
    let taken = || {
        slots
            .iter()
            .zip(at..)
            .all(|(slot, index)| slot.takes(reading.word(index)))
    };
    (joined && taken()).then(|| at + slots.len() - 1)
}

/// Whether what stands between two words lets them be one phrase: spaces, one
/// line break, apostrophes and hyphens.
fn joins(reading: &Reading<'_>, gap: Range<usize>) -> bool {
    let gap = reading.folded.get(gap).unwrap_or_default();
    gap.chars()
        .all(|sign| matches!(sign, ' ' | '\n' | '\'' | '-'))
        && gap.matches('\n').count() < 2
}

/// The words of a phrase as slots. `*` ends a prefix or stands for any word.
fn slots(phrase: &str) -> Vec<Slot> {
    let folded = fold(phrase);
    let mut slots = Vec::new();
    let mut word = String::new();
    for sign in folded.chars().chain([' ']) {
        if sign.is_alphanumeric() {
            word.push(sign);
        } else if sign == '*' {
            slots.push(match std::mem::take(&mut word) {
                prefix if prefix.is_empty() => Slot::Any,
                prefix => Slot::Prefix(prefix),
            });
        } else if !word.is_empty() {
            slots.push(Slot::Word(std::mem::take(&mut word)));
        }
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_found(phrases: &[&str], text: &str, expected: &[&str]) {
        let reading = Reading::new(text);
        let found: Vec<&str> = Phrases::new(phrases.iter().copied())
            .find(&reading)
            .iter()
            .map(|range| &text[reading.typed(range)])
            .collect();
        assert_eq!(found, expected, "{phrases:?} in {text:?}");
    }

    #[test]
    fn spelling_does_not_hide_a_phrase() {
        assert_found(
            &["l'équipe"],
            "L’ÉQUIPE, l'equipe, équipes",
            &["L’ÉQUIPE", "l'equipe"],
        );
        assert_found(&["porte parole"], "Le porte‑parole", &["porte‑parole"]);
        assert_found(&["don’t know"], "We don't\u{a0}know", &["don't\u{a0}know"]);
    }

    #[test]
    fn a_comma_a_stop_and_a_blank_line_end_a_phrase_a_line_break_does_not() {
        assert_found(&["je vois"], "je, vois. je\n\nvois je\nvois", &["je\nvois"]);
    }

    #[test]
    fn stars_stand_for_the_rest_of_a_word_or_for_a_word() {
        assert_found(
            &["garanti*"],
            "Nous garantissons. Garanti.",
            &["garantissons", "Garanti"],
        );
        assert_found(
            &["vous * dû"],
            "vous auriez dû, vous dû",
            &["vous auriez dû"],
        );
        assert_found(&["*", "* *"], "rien du tout", &[]);
    }

    #[test]
    fn the_longest_phrase_wins() {
        assert_found(
            &["je comprends", "je comprends que", "comprends"],
            "je comprends que, je comprends",
            &["je comprends que", "je comprends"],
        );
    }
}
