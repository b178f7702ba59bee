//! From a byte range to a line, a column and an excerpt.

use std::ops::Range;

use super::SourceMap;
use crate::course::problem::Place;

/// How much of a line an excerpt shows, in characters on each side.
const EXCERPT_REACH: usize = 160;

impl SourceMap {
    /// The place of a byte range, with the line, the column and what to show.
    /// A range of several lines is shown by its first.
    pub fn place(&self, range: Range<usize>) -> Place {
        let text = self.text();
        let start = floor(text, range.start);
        let line = self.line_index(start);
        let line_start = self.line_start(line);
        let line_end = self.line_end(line);
        let end = floor(text, range.end).clamp(start, line_end.max(start));
        let cut_start = back(text, start, EXCERPT_REACH).max(line_start);
        let mut cut_end = forward(text, end, EXCERPT_REACH).min(line_end);
        // A bracket alone says little: show what it opens.
        if end - start <= 1 && cut_end == line_end {
            let below = self.line_end(line + 2);
            cut_end = below.min(forward(text, end, EXCERPT_REACH)).max(cut_end);
        }
        Place {
            column: 1 + text
                .get(line_start..start)
                .map_or(0, |it| it.chars().count()),
            excerpt: text
                .get(cut_start..cut_end)
                .unwrap_or_default()
                .trim_end()
                .to_owned(),
            excerpt_start: cut_start,
            line: line + 1,
            range: start..end,
        }
    }

    fn line_index(&self, offset: usize) -> usize {
        self.0
            .lines
            .partition_point(|&start| start as usize <= offset)
            .saturating_sub(1)
    }

    fn line_start(&self, line: usize) -> usize {
        self.0
            .lines
            .get(line)
            .map_or(self.text().len(), |&start| start as usize)
    }

    /// Where a line ends, before its line feed.
    fn line_end(&self, line: usize) -> usize {
        let next = self.line_start(line + 1);
        let text = self.text();
        let stop = text.get(..next).unwrap_or(text);
        stop.trim_end_matches(['\n', '\r'])
            .len()
            .max(self.line_start(line))
            .min(next)
    }
}

/// The nearest character boundary at or before an offset.
fn floor(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn back(text: &str, from: usize, reach: usize) -> usize {
    text.get(..from)
        .and_then(|before| before.char_indices().rev().nth(reach))
        .map_or(0, |(at, _)| at)
}

fn forward(text: &str, from: usize, reach: usize) -> usize {
    text.get(from..)
        .and_then(|after| after.char_indices().nth(reach))
        .map_or(text.len(), |(at, _)| from + at)
}
