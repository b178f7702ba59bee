//! The spelling of a brand's name.

use std::ops::Range;

use super::text::Reading;
use crate::language::fold::fold;

/// Finds spellings that are nearly the name.
#[derive(Debug)]
pub(super) struct Brand {
    name: String,
    folded: String,
    words: usize,
    typos: usize,
}

impl Brand {
    /// `None` for a name without letters.
    pub(super) fn new(name: &str) -> Option<Self> {
        let folded = fold(name);
        let words = Reading::new(name).words.len();
        (words > 0).then(|| Self {
            name: plain(name.trim()),
            typos: match folded.chars().count() {
                0..4 => 0,
                4..8 => 1,
                _ => 2,
            },
            folded,
            words,
        })
    }

    /// The name in other letters (case, accents), or with one typo from four
    /// letters and two from eight where it begins with a capital. Addresses
    /// and names of accounts are left alone: `aide@fluvia.example`, `#fluvia`.
    pub(super) fn find(&self, reading: &Reading<'_>) -> Vec<Range<usize>> {
        let near = |words: &[Range<usize>]| -> Option<Range<usize>> {
            let range = words.first()?.start..words.last()?.end;
            self.is_near(reading, &range).then_some(range)
        };
        reading.words.windows(self.words).filter_map(near).collect()
    }

    fn is_near(&self, reading: &Reading<'_>, range: &Range<usize>) -> bool {
        let folded = reading.folded.get(range.clone()).unwrap_or_default();
        let typed = reading.text.get(reading.typed(range)).unwrap_or_default();
        if plain(typed) == self.name || in_address(reading, range) {
            return false;
        }
        if folded == self.folded {
            return true;
        }
        let (long, short) = (self.folded.len(), folded.len());
        typed.starts_with(char::is_uppercase)
            && long.abs_diff(short) <= 2 * self.typos
            && strsim::osa_distance(folded, &self.folded) <= self.typos
    }
}

/// Apostrophes, hyphens and spaces of one shape.
fn plain(text: &str) -> String {
    text.chars()
        .map(|sign| match sign {
            '’' | 'ʼ' => '\'',
            '‑' | '–' => '-',
            space if space.is_whitespace() => ' ',
            other => other,
        })
        .collect()
}

fn in_address(reading: &Reading<'_>, range: &Range<usize>) -> bool {
    let before = reading.folded.get(..range.start).unwrap_or_default();
    let mut after = reading.folded.get(range.end..).unwrap_or_default().chars();
    before.ends_with(['@', '#', '/', '.', '_'])
        || match after.next() {
            Some('@' | '/' | '_') => true,
            Some('.') => after.next().is_some_and(char::is_alphanumeric),
            _ => false,
        }
}
