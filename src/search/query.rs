//! A query, and how well an entry answers it.

use memchr::memmem::Finder;

use crate::language::fold::fold;

use super::{Folded, Kind, MAX_WORDS};

/// How a word is found, from worst to best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    Inside,
    Prefix,
    Whole,
}

/// The words of a query, folded.
pub(super) struct Query {
    words: Vec<Word>,
    /// The whole query, folded.
    phrase: Word,
}

pub(super) struct Word {
    text: String,
    finder: Finder<'static>,
}

impl Query {
    /// `None` for a query without a letter or digit.
    pub(super) fn parse(query: &str) -> Option<Self> {
        let folded = fold(query);
        let mut words: Vec<&str> = Vec::new();
        for word in folded.split(|sign: char| !sign.is_alphanumeric()) {
            if !word.is_empty() && !words.contains(&word) && words.len() < MAX_WORDS {
                words.push(word);
            }
        }
        // The longest is the rarest: entries without it are left at once.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let words: Vec<_> = words.into_iter().map(Word::new).collect();
        (!words.is_empty()).then(|| Self {
            words,
            phrase: Word::new(&folded),
        })
    }

    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }

    /// How well an entry answers; `None` when it lacks a word.
    pub(super) fn score(&self, kind: Kind, folded: &Folded) -> Option<u32> {
        let (names, text) = folded.parts();
        let mut score = 0;
        let mut in_text = false;
        for word in &self.words {
            // A whole word of a text is worth no more than a beginning, so the
            // first beginning settles it.
            score += if kind == Kind::Passage {
                let told = word.first_start(text);
                in_text |= told.is_some();
                worth_in_text(told.or_else(|| word.first_start(names))?)
            } else if let Some(name) = word.best(names) {
                worth_in_name(name)
            } else {
                worth_in_text(word.first_start(text)?)
            };
        }
        if kind == Kind::Passage && !in_text {
            return None;
        }
        Some(score + self.phrase_worth(kind, names, text))
    }

    /// What the words are worth together, in the order of the query.
    fn phrase_worth(&self, kind: Kind, names: &str, text: &str) -> u32 {
        let phrase = self.phrase.text.as_str();
        if kind != Kind::Passage {
            if names.lines().any(|name| name == phrase) {
                return match kind {
                    Kind::Term => 10_000,
                    Kind::Lesson | Kind::Practice => 5_000,
                    Kind::Action | Kind::Passage => 2_000,
                };
            }
            if names.lines().any(|name| name.starts_with(phrase)) {
                return 200;
            }
            if self.words.len() > 1 && self.phrase.best(names).is_some_and(Match::is_start) {
                return 100;
            }
        }
        let in_text = self.words.len() > 1 && self.phrase.first_start(text).is_some();
        if in_text { 30 } else { 0 }
    }
}

fn worth_in_name(found: Match) -> u32 {
    match found {
        Match::Whole => 100,
        Match::Prefix => 80,
        Match::Inside => 40,
    }
}

fn worth_in_text(found: Match) -> u32 {
    match found {
        Match::Whole | Match::Prefix => 15,
        Match::Inside => 5,
    }
}

impl Match {
    pub(super) fn is_start(self) -> bool {
        self >= Self::Prefix
    }
}

impl Word {
    fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            finder: Finder::new(text).into_owned(),
        }
    }

    /// Length in bytes.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// Every place where the word is found in a folded text.
    pub(super) fn matches<'a>(
        &'a self,
        folded: &'a str,
    ) -> impl Iterator<Item = (usize, Match)> + 'a {
        self.finder
            .find_iter(folded.as_bytes())
            .map(move |at| (at, self.kind_at(folded, at)))
            .filter(|&(_, found)| found.is_start() || self.text.len() > 1)
    }

    fn best(&self, folded: &str) -> Option<Match> {
        let mut best = None;
        for (_, found) in self.matches(folded) {
            best = best.max(Some(found));
            if found == Match::Whole {
                break;
            }
        }
        best
    }

    /// The first match at the beginning of a word, or else any match.
    fn first_start(&self, folded: &str) -> Option<Match> {
        let mut inside = None;
        for (_, found) in self.matches(folded) {
            if found.is_start() {
                return Some(found);
            }
            inside = Some(found);
        }
        inside
    }

    fn kind_at(&self, folded: &str, at: usize) -> Match {
        if ends_in_word(folded, at) {
            Match::Inside
        } else if begins_in_word(folded, at + self.text.len()) {
            Match::Prefix
        } else {
            Match::Whole
        }
    }
}

/// Whether a letter or digit stands before a place. The short way for ASCII
/// halves the time of a query.
fn ends_in_word(text: &str, at: usize) -> bool {
    match at
        .checked_sub(1)
        .and_then(|before| text.as_bytes().get(before))
    {
        None => false,
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
        Some(_) => text
            .get(..at)
            .and_then(|head| head.chars().next_back())
            .is_some_and(char::is_alphanumeric),
    }
}

fn begins_in_word(text: &str, at: usize) -> bool {
    text.get(at..)
        .and_then(|tail| tail.chars().next())
        .is_some_and(char::is_alphanumeric)
}
