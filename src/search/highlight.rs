//! From matches in folded text back to what the author wrote.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::language::fold::fold;

use super::Snippet;
use super::query::{Match, Query};

/// Matches beyond this many do not move a snippet.
const MAX_MATCHES: usize = 64;
/// Characters shown before the first match of a snippet.
const LEAD: usize = 30;

/// A folded text that remembers which character each byte came from.
struct Mapped {
    folded: String,
    /// For each byte of `folded`, the character's byte range in the original.
    origins: Vec<Range<usize>>,
}

impl Mapped {
    /// Folds character by character; gives what [`fold`] gives.
    fn new(text: &str) -> Self {
        let mut mapped = Self {
            folded: String::with_capacity(text.len()),
            origins: Vec::with_capacity(text.len()),
        };
        let mut space: Option<Range<usize>> = None;
        for (start, sign) in text.char_indices() {
            let origin = start..start + sign.len_utf8();
            if sign.is_whitespace() {
                if !mapped.folded.is_empty() {
                    space.get_or_insert(origin);
                }
                continue;
            }
            mapped.push(sign, origin, &mut space);
        }
        mapped
    }

    fn push(&mut self, sign: char, origin: Range<usize>, space: &mut Option<Range<usize>>) {
        // A mark belongs to the character before it.
        if is_combining_mark(sign) {
            if space.is_none()
                && let Some(last) = self.origins.last_mut()
            {
                last.end = origin.end;
            }
            return;
        }
        let before = self.folded.len();
        if sign.is_ascii_alphanumeric() {
            self.folded.push(sign.to_ascii_lowercase());
        } else {
            self.folded.push_str(&fold(sign.encode_utf8(&mut [0; 4])));
        }
        let added = self.folded.len() - before;
        if added > 0
            && let Some(space) = space.take()
        {
            self.folded.insert(before, ' ');
            self.origins.push(space);
        }
        self.origins.extend(std::iter::repeat_n(origin, added));
    }

    /// The original of a range of the folded text.
    fn origin(&self, folded: Range<usize>) -> Option<Range<usize>> {
        let first = self.origins.get(folded.start)?;
        let last = self.origins.get(folded.end.checked_sub(1)?)?;
        Some(first.start..last.end)
    }
}

/// Where a text has a word of the query: which word, and where.
fn matches(mapped: &Mapped, query: &Query) -> Vec<(usize, Range<usize>)> {
    let mut all = Vec::new();
    for (index, word) in query.words().iter().enumerate() {
        let found: Vec<(usize, Match)> = word.matches(&mapped.folded).take(MAX_MATCHES).collect();
        let starts = found.iter().any(|(_, found)| found.is_start());
        let shown = found
            .into_iter()
            .filter(|(_, found)| found.is_start() || !starts);
        all.extend(shown.filter_map(|(at, _)| Some((index, mapped.origin(at..at + word.len())?))));
    }
    all.sort_by_key(|(_, range)| (range.start, range.end));
    all
}

/// The query's words in a text, as byte ranges, sorted, apart. Beginnings of
/// words only, when a word has any.
pub(super) fn ranges(text: &str, query: &Query) -> Vec<Range<usize>> {
    merged(
        matches(&Mapped::new(text), query)
            .into_iter()
            .map(|(_, range)| range),
    )
}

fn merged(sorted: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in sorted {
        match apart.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// The stretch of a text that has the most words of the query.
pub(super) fn snippet(text: &str, query: &Query) -> Option<Snippet> {
    if text.trim().is_empty() {
        return None;
    }
    let found = matches(&Mapped::new(text), query);
    let window = window(text, densest(&found));
    let lead = if window.start > 0 { "…" } else { "" };
    let tail = if window.end < text.len() { "…" } else { "" };
    let shown = text.get(window.clone())?;
    let one_line = shown.replace(['\n', '\r', '\t'], " ");
    let inside = found
        .into_iter()
        .map(|(_, range)| range)
        .filter(|range| window.start <= range.start && range.end <= window.end)
        .map(|range| {
            let shift = |at: usize| at - window.start + lead.len();
            shift(range.start)..shift(range.end)
        });
    Some(Snippet {
        highlights: merged(inside),
        text: format!("{lead}{one_line}{tail}"),
    })
}

/// Where the most different words of the query begin to follow closely.
fn densest(found: &[(usize, Range<usize>)]) -> usize {
    let words_from = |start: usize| {
        let near = found
            .iter()
            .filter(|(_, range)| (start..start + Snippet::LENGTH - LEAD).contains(&range.start));
        let mut words: Vec<_> = near.map(|&(word, _)| word).collect();
        words.sort_unstable();
        words.dedup();
        words.len()
    };
    let starts = found.iter().take(MAX_MATCHES).map(|(_, range)| range.start);
    // The first of the best: `max_by_key` would take the last.
    starts
        .rev()
        .max_by_key(|&start| words_from(start))
        .unwrap_or(0)
}

/// About [`Snippet::LENGTH`] characters around a place, cut between words.
fn window(text: &str, place: usize) -> Range<usize> {
    let before: Vec<usize> = text
        .get(..place)
        .unwrap_or_default()
        .char_indices()
        .rev()
        .map(|(at, _)| at)
        .take(LEAD)
        .collect();
    let mut start = before.last().copied().unwrap_or(place);
    if start > 0 {
        start = word_start(text, start, place);
    }
    let rest = text.get(start..).unwrap_or_default();
    let end = match rest.char_indices().nth(Snippet::LENGTH) {
        None => text.len(),
        Some((cut, _)) => {
            let line = rest.get(..cut).unwrap_or_default();
            let last_space = line.rfind(char::is_whitespace);
            let kept = last_space.filter(|&at| start + at > place).unwrap_or(cut);
            start + line.get(..kept).map_or(kept, |line| line.trim_end().len())
        }
    };
    start..end
}

/// The first beginning of a word between `from` and `place`.
fn word_start(text: &str, from: usize, place: usize) -> usize {
    let lead = text.get(from..place).unwrap_or_default();
    lead.find(char::is_whitespace).map_or(place, |space| {
        let after = lead.get(space..).unwrap_or_default();
        from + space + (after.len() - after.trim_start().len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn mapping_folds_like_fold(text in "\\PC{0,40}|[ a-zé\u{301}œ’\u{202f}\n]{0,40}") {
            let mapped = Mapped::new(&text);
            prop_assert_eq!(&mapped.folded, &fold(&text));
            prop_assert_eq!(mapped.folded.len(), mapped.origins.len());
            for origin in &mapped.origins {
                prop_assert!(text.get(origin.clone()).is_some());
            }
        }

        #[test]
        fn snippets_never_fail_and_stay_short(
            text in "([a-zéœ’\u{301}]{1,12}[ \n\u{202f}]){0,80}",
            query in "[a-zé ]{1,6}",
        ) {
            let Some(query) = Query::parse(&query) else { return Ok(()) };
            if let Some(snippet) = snippet(&text, &query) {
                prop_assert!(snippet.text.chars().count() <= Snippet::LENGTH + 2);
                for range in &snippet.highlights {
                    prop_assert!(snippet.text.get(range.clone()).is_some());
                }
            }
            for range in ranges(&text, &query) {
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}
