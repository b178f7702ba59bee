//! Compiled matchers, and what they find in a text.

use std::ops::Range;

use regex::Regex;

use super::brand::Brand;
use super::phrase::Phrases;
use super::text::Reading;
use crate::course::practice::rules::{Bounds, Capitals};

/// What a matcher found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// Ranges of the folded text, in order, none empty, none over another.
    pub(super) spans: Vec<Range<usize>>,
    /// Whether the text as a whole was found.
    pub(super) whole: bool,
}

impl Found {
    pub(super) fn spans(mut spans: Vec<Range<usize>>) -> Self {
        merge(&mut spans);
        Self {
            spans,
            whole: false,
        }
    }

    fn whole(whole: bool) -> Self {
        Self {
            spans: Vec::new(),
            whole,
        }
    }

    pub(super) fn is_hit(&self) -> bool {
        self.whole || !self.spans.is_empty()
    }

    fn keep(mut self, keep: impl FnMut(&Range<usize>) -> bool) -> Self {
        self.spans.retain(keep);
        self
    }
}

/// Puts ranges in order and joins those that overlap.
pub(super) fn merge(spans: &mut Vec<Range<usize>>) {
    spans.retain(|span| span.start < span.end);
    spans.sort_by_key(|span| (span.start, span.end));
    spans.dedup_by(|next, kept| {
        let over = next.start < kept.end;
        if over {
            kept.end = kept.end.max(next.end);
        }
        over
    });
}

/// A text and what all matchers need of it.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    pub(super) reading: Reading<'a>,
    /// Where the negations of the language stand.
    pub(super) negations: Vec<Range<usize>>,
}

#[derive(Debug)]
pub(super) enum Pattern {
    /// Finds nothing: what it needs was not given.
    Nothing,
    Phrases(Phrases),
    Regex(Regex),
    Any(Vec<Pattern>),
    All(Vec<Pattern>),
    Not(Box<Pattern>),
    Near(Box<[Pattern; 2]>, usize),
    Before(Box<[Pattern; 2]>, Option<usize>),
    Negation {
        of: Box<Pattern>,
        within: usize,
        after: usize,
        /// Whether a hit is kept that has a negation, or one that has none.
        negated: bool,
    },
    Unless(Box<[Pattern; 2]>, Option<usize>),
    InFirst(Box<Pattern>, usize),
    InLast(Box<Pattern>, usize),
    Sentences(Bounds),
    Characters(Bounds),
    WordCount(Bounds),
    Capitals(Capitals, Vec<String>),
    Repeats(String, usize),
    Personal(super::personal::Personal),
    Delay(super::delay::Delay),
    Brand(Brand),
}

impl Pattern {
    pub(super) fn find(&self, scene: &Scene<'_>) -> Found {
        let reading = &scene.reading;
        match self {
            Self::Nothing => Found::default(),
            Self::Phrases(phrases) => Found::spans(phrases.find(reading)),
            Self::Regex(regex) => {
                let hits = regex.find_iter(&reading.folded);
                Found::spans(hits.map(|hit| hit.range()).collect())
            }
            Self::Any(all) => any(all, scene),
            Self::All(all) => all_of(all, scene),
            Self::Not(inner) => Found::whole(!inner.find(scene).is_hit()),
            Self::Near(pair, words) => near(pair, *words, scene),
            Self::Before(pair, words) => before(pair, *words, scene),
            Self::Negation {
                of,
                within,
                after,
                negated,
            } => of
                .find(scene)
                .keep(|span| is_negated(scene, span, *within, *after) == *negated),
            Self::Unless(pair, words) => unless(pair, *words, scene),
            Self::InFirst(of, count) => of
                .find(scene)
                .keep(|span| reading.sentence_of(span.start) < *count),
            Self::InLast(of, count) => of
                .find(scene)
                .keep(|span| reading.sentence_of(span.start) + count >= reading.sentences.len()),
            Self::Sentences(bounds) => Found::whole(bounds.holds(reading.sentences.len())),
            Self::Characters(bounds) => Found::whole(bounds.holds(characters(reading.text))),
            Self::WordCount(bounds) => Found::whole(bounds.holds(reading.words.len())),
            Self::Capitals(rule, allowed) => super::tone::capitals(reading, *rule, allowed),
            Self::Repeats(signs, times) => super::tone::repeats(reading, signs, *times),
            Self::Personal(personal) => Found::spans(personal.find(reading)),
            Self::Delay(delay) => Found::spans(delay.find(reading)),
            Self::Brand(brand) => Found::spans(brand.find(reading)),
        }
    }
}

/// The length of a text for a channel: its characters, the space around it
/// left out. A letter and the accent typed after it are one.
pub fn characters(text: &str) -> usize {
    use unicode_normalization::UnicodeNormalization;
    text.trim().nfc().count()
}

fn any(all: &[Pattern], scene: &Scene<'_>) -> Found {
    let mut found = Found::default();
    for one in all {
        let one = one.find(scene);
        found.whole |= one.whole;
        found.spans.extend(one.spans);
    }
    merge(&mut found.spans);
    found
}

fn all_of(all: &[Pattern], scene: &Scene<'_>) -> Found {
    let mut found = Found::default();
    for one in all {
        let one = one.find(scene);
        if !one.is_hit() {
            return Found::default();
        }
        found.whole |= one.whole;
        found.spans.extend(one.spans);
    }
    merge(&mut found.spans);
    found
}

/// From each hit of the first pattern to the nearest of the second, on either
/// side.
fn near([a, b]: &[Pattern; 2], words: usize, scene: &Scene<'_>) -> Found {
    let (a, b) = (a.find(scene).spans, b.find(scene).spans);
    let mut spans = Vec::new();
    for one in &a {
        let after = b.partition_point(|other| other.start < one.start);
        let before = after.checked_sub(1);
        for other in [before, Some(after)].into_iter().flatten() {
            let Some(other) = b.get(other) else { continue };
            let (from, to) = (one.end.min(other.end), one.start.max(other.start));
            if scene.reading.words_between(from, to) <= words {
                spans.push(one.start.min(other.start)..one.end.max(other.end));
            }
        }
    }
    Found::spans(spans)
}

fn before([first, then]: &[Pattern; 2], words: Option<usize>, scene: &Scene<'_>) -> Found {
    let (first, then) = (first.find(scene).spans, then.find(scene).spans);
    for one in &first {
        let after = then.partition_point(|other| other.start < one.end);
        let Some(other) = then.get(after) else { break };
        let between = scene.reading.words_between(one.end, other.start);
        if words.is_none_or(|most| between <= most) {
            return Found::spans(vec![one.clone(), other.clone()]);
        }
    }
    Found::default()
}

fn unless([of, except]: &[Pattern; 2], words: Option<usize>, scene: &Scene<'_>) -> Found {
    let found = of.find(scene);
    if !found.is_hit() {
        return found;
    }
    let except = except.find(scene);
    if except.whole || words.is_none() && except.is_hit() {
        return Found::default();
    }
    let most = words.unwrap_or_default();
    found.keep(|span| {
        let after = except.spans.partition_point(|it| it.start < span.start);
        let around = [after.checked_sub(1), Some(after)].into_iter().flatten();
        !around.filter_map(|at| except.spans.get(at)).any(|other| {
            let (from, to) = (span.end.min(other.end), span.start.max(other.start));
            scene.reading.words_between(from, to) <= most
        })
    })
}

/// Whether a negation stands in the clause of a span, at most `within` words
/// before it or `after` words after it. One word of distance is its neighbour.
/// A comma, a colon or a bracket ends a clause, as the end of a sentence does.
fn is_negated(scene: &Scene<'_>, span: &Range<usize>, within: usize, after: usize) -> bool {
    let reading = &scene.reading;
    let sentence = reading.sentence_of(span.start);
    let next = scene.negations.partition_point(|it| it.start < span.start);
    let close = |negation: &Range<usize>, from: usize, to: usize, most: usize| {
        let between = reading.folded.get(from..to).unwrap_or_default();
        reading.sentence_of(negation.start) == sentence
            && reading.words_between(from, to) < most
            && !between.contains([',', ';', ':', '(', ')'])
    };
    let behind = next
        .checked_sub(1)
        .and_then(|at| scene.negations.get(at))
        .is_some_and(|it| close(it, it.end, span.start, within));
    let ahead = scene
        .negations
        .get(next..)
        .unwrap_or_default()
        .iter()
        .find(|it| it.start >= span.end)
        .is_some_and(|it| close(it, span.end, it.start, after));
    behind || ahead
}
