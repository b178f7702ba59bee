//! A choice with one key as someone sees it who knows tests and not the trade.

use crate::course::Item;
use crate::course::check::options::{ChoiceSet, Mode};
use crate::course::check::words;
use crate::language::Language;

use super::lexicon;

/// A choice with one key: a single choice, the reasons of a true/false, or a
/// place on a picture.
pub(super) struct Choice<'a> {
    pub(super) item: &'a Item,
    pub(super) options: Vec<Clues>,
    /// Index of the key.
    pub(super) key: usize,
}

/// What one option gives away. Counts, and lengths in characters.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Clues {
    pub(super) length: f64,
    /// From 0, as authored.
    pub(super) position: f64,
    /// Roots of words that the stem has too.
    pub(super) stem: f64,
    pub(super) absolutes: f64,
    pub(super) hedges: f64,
    pub(super) virtues: f64,
    pub(super) specifics: f64,
    /// Mean share of words in common with each other option (Jaccard's index,
    /// 0 to 1).
    pub(super) likeness: f64,
    pub(super) punctuation: f64,
}

impl<'a> Choice<'a> {
    pub(super) fn of(language: Language, item: &'a Item) -> Option<Self> {
        let set = ChoiceSet::of(item)?;
        let is_single = matches!(set.mode, Mode::Single | Mode::Reason | Mode::Place);
        let key = set.key().filter(|_| is_single && set.texts.len() > 1)?;
        let stem = words::roots(language, &item.stem.plain());
        let bags: Vec<Vec<String>> = set.texts.iter().map(|text| bag(text)).collect();
        let options = set.texts.iter().enumerate();
        let options = options
            .map(|(index, text)| Clues {
                length: count(words::length(text)),
                position: count(index),
                stem: shared(&stem, &words::roots(language, text)),
                absolutes: lexicon::absolutes(language, text),
                hedges: lexicon::hedges(language, text),
                virtues: lexicon::virtues(language, text),
                specifics: lexicon::specifics(text),
                likeness: likeness(&bags, index),
                punctuation: lexicon::punctuation(text),
            })
            .collect();
        Some(Self { item, options, key })
    }
}

/// The words of a text, sorted, each once.
fn bag(text: &str) -> Vec<String> {
    let mut bag = words::tokens(text);
    bag.sort();
    bag.dedup();
    bag
}

/// How many entries of a sorted list another one has.
fn shared(sorted: &[String], others: &[String]) -> f64 {
    let shared = others.iter().filter(|it| sorted.binary_search(it).is_ok());
    count(shared.count())
}

fn likeness(bags: &[Vec<String>], index: usize) -> f64 {
    let Some(own) = bags.get(index) else {
        return 0.0;
    };
    let others = bags.iter().enumerate().filter(|(other, _)| *other != index);
    let likenesses: Vec<f64> = others
        .map(|(_, other)| {
            let both = shared(own, other);
            let either = count(own.len() + other.len()) - both;
            both / either.max(1.0)
        })
        .collect();
    likenesses.iter().sum::<f64>() / count(likenesses.len()).max(1.0)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of characters and items are far below 2^52"
)]
pub(super) fn count(count: usize) -> f64 {
    count as f64
}
