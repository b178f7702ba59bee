//! From the bytes of a file to a course, a glossary or a lesson.
//!
//! The `ron` crate decides what decodes. When it refuses, its one error is not
//! enough for someone who writes a course: the file is read once more from its
//! tree of values, going round each fault, so that all of them come at once and
//! each at its place.

mod explain;
mod near;

use std::ops::Range;

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::problem::read::{FileFault, ReadFault, ShapeFault, SyntaxFault, TextFault};
use super::problem::{Fault, Place, Problem};
use super::source::{Located, SourceMap};

/// The largest file that is read, in bytes. A lesson has 30,000 to 60,000.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// A byte order mark, which some editors put before the text.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Decodes a [`Course`](super::Course), a [`Glossary`](super::Glossary) or a
/// [`Lesson`](super::Lesson).
///
/// `file` is the name that problems bear. The text is UTF-8, with or without a
/// byte order mark, at most [`MAX_BYTES`] long; brackets nest at most
/// [`MAX_DEPTH`](super::source::MAX_DEPTH) deep. Optional fields are written
/// without `Some`, and a block or an interaction without inner brackets:
/// `Text(id: "intro", md: "…")`.
///
/// # Errors
/// Everything that is wrong with the file, in its order; never empty.
pub fn decode<T: DeserializeOwned>(
    file: &str,
    bytes: &[u8],
) -> Result<(T, SourceMap), Vec<Problem>> {
    let text = text_of(file, bytes)?;
    let source = SourceMap::scan(text);
    let refused = if stops(&source) {
        None
    } else {
        match options().from_str::<T>(source.text()) {
            Ok(value) if source.faults().is_empty() => return Ok((value, source)),
            Ok(_) => None,
            Err(error) => Some(error),
        }
    };
    let mut located = source.faults().to_vec();
    if let Some(error) = refused {
        located.extend(explain::explain::<T>(&source));
        if located.is_empty() {
            located.push(Located {
                range: offset_of(&source, &error),
                fault: ShapeFault::Other(error.code.to_string()).into(),
            });
        }
    }
    located.sort_by_key(|known| known.range.start);
    Err(located
        .into_iter()
        .map(|known| problem(file, Some(source.place(known.range)), known.fault))
        .collect())
}

/// How every file of a course is read.
fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
}

/// Whether the text is so broken that its shape says nothing.
fn stops(source: &SourceMap) -> bool {
    let swallowed = |known: &Located| {
        matches!(
            known.fault,
            ReadFault::Syntax(SyntaxFault::Swallowed { .. })
        )
    };
    !source.is_whole() || source.faults().iter().any(swallowed)
}

fn problem(file: &str, place: Option<Place>, fault: ReadFault) -> Problem {
    Problem {
        file: file.to_owned(),
        place,
        fault: Fault::Read(fault),
    }
}

fn text_of<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Vec<Problem>> {
    let refuse = |fault: ReadFault, range: Option<Range<usize>>| {
        let place = range.map(|range| place_in_bytes(bytes, range));
        Err(vec![problem(file, place, fault)])
    };
    if bytes.len() > MAX_BYTES {
        let (size, limit) = (bytes.len() as u64, MAX_BYTES as u64);
        return refuse(FileFault::TooLarge { size, limit }.into(), None);
    }
    let text = bytes.strip_prefix(MARK).unwrap_or(bytes);
    let mark = bytes.len() - text.len();
    if text.iter().all(u8::is_ascii_whitespace) {
        return refuse(TextFault::Empty.into(), None);
    }
    // UTF-16 and binary files have NUL bytes: say so before UTF-8 is blamed.
    if let Some(nul) = text.iter().position(|&byte| byte == 0) {
        let offset = mark + nul;
        return refuse(TextFault::Nul { offset }.into(), Some(offset..offset + 1));
    }
    std::str::from_utf8(text).or_else(|error| {
        let offset = mark + error.valid_up_to();
        let length = error.error_len().unwrap_or(bytes.len() - offset);
        refuse(
            TextFault::NotUtf8 { offset }.into(),
            Some(offset..offset + length),
        )
    })
}

/// A place in bytes that are no text: the excerpt shows � for what is not.
fn place_in_bytes(bytes: &[u8], range: Range<usize>) -> Place {
    const REACH: usize = 160;
    let (before, after) = bytes.split_at(range.start);
    let line_start = before
        .iter()
        .rposition(|&byte| byte == b'\n')
        .map_or(0, |at| at + 1);
    let line = before.get(line_start..).unwrap_or_default();
    let shown = line.get(line.len().saturating_sub(REACH)..).unwrap_or(line);
    let rest = after
        .iter()
        .position(|&byte| byte == b'\n')
        .unwrap_or(after.len())
        .min(REACH);
    let head = String::from_utf8_lossy(shown);
    let tail = String::from_utf8_lossy(after.get(..rest).unwrap_or_default());
    Place {
        line: 1 + before.iter().filter(|&&byte| byte == b'\n').count(),
        column: 1 + String::from_utf8_lossy(line).chars().count(),
        excerpt_start: range.start - head.len().min(range.start),
        excerpt: format!("{head}{tail}").replace('\0', "\u{fffd}"),
        range,
    }
}

/// Where the decoder stopped: its columns are in characters, and it stands
/// before the white space that precedes the value it dislikes.
fn offset_of(source: &SourceMap, error: &ron::error::SpannedError) -> Range<usize> {
    let text = source.text();
    let end = error.span.end;
    let line_start = text
        .split_inclusive('\n')
        .take(end.line.saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    let line = text.get(line_start..).unwrap_or_default();
    let column = line
        .char_indices()
        .nth(end.col.saturating_sub(1))
        .map_or(line.len(), |(at, _)| at);
    let rest = line.get(column..).unwrap_or_default();
    let start = line_start + column + (rest.len() - rest.trim_start().len());
    start..start + 1
}

#[cfg(test)]
mod tests;
