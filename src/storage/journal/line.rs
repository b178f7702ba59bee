//! One event as one line.
//!
//! Versions are frozen by `tests/fixtures/journal-v1` to `journal-v3`. A line
//! says the first version that knows what it holds: version 2 added the
//! practice desks; version 3 reviews, memory, plans and exams, and what the
//! course said of an answer. Nothing else changed. A change of what is written for a
//! kind that exists is a new version, with a module of its own for the old one.

use std::io::Write;

use serde::{Deserialize, Serialize};

use crate::course::Id;
use crate::progress::{Event, EventId, Moment, Timestamp, What};

/// The highest version that this program writes and reads.
pub const VERSION: u32 = 3;

/// The longest record that is written, in bytes. Two that a damaged line feed
/// joins are still within [`super::scan::LINE_LIMIT`].
pub const RECORD_LIMIT: usize = 512 * 1024 - 16;

/// Marks the end of a record; eight hexadecimal digits follow.
pub(crate) const TRAILER: &[u8] = b" // ";

/// Ends a line that a power cut or a full disk left unfinished.
pub(crate) const TORN: &[u8] = b" // torn\n";

#[derive(Serialize)]
struct Written<'a> {
    v: u32,
    id: EventId,
    at: Timestamp,
    offset: i16,
    course: &'a Id,
    what: &'a What,
}

#[derive(Deserialize)]
struct Read {
    v: u32,
    id: EventId,
    at: Timestamp,
    offset: i16,
    course: Id,
    what: What,
}

/// Why an event has no line: said by RON, or longer than [`RECORD_LIMIT`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoLine {
    TooLong { bytes: usize },
    Ron(String),
}

/// The line of an event, line feed included.
///
/// # Errors
/// When the record would be longer than [`RECORD_LIMIT`]: a note of half a
/// million characters.
pub fn encode(event: &Event) -> Result<Vec<u8>, NoLine> {
    let written = Written {
        v: event.what.version(),
        id: event.id,
        at: event.moment.at,
        offset: event.moment.offset,
        course: &event.course,
        what: &event.what,
    };
    let text = ron::to_string(&written).map_err(|error| NoLine::Ron(error.to_string()))?;
    if text.len() > RECORD_LIMIT {
        return Err(NoLine::TooLong { bytes: text.len() });
    }
    Ok(seal(text.into_bytes()))
}

/// A record with its checksum and its line feed.
pub(crate) fn seal(mut record: Vec<u8>) -> Vec<u8> {
    let checksum = crc32fast::hash(&record);
    record.extend_from_slice(TRAILER);
    // Writing to a vector cannot fail.
    let _ = writeln!(record, "{checksum:08x}");
    record
}

/// The event of a record whose version is at most [`VERSION`]; `None` if it has none.
pub fn decode(record: &str) -> Option<Event> {
    let read: Read = ron::from_str(record).ok()?;
    (read.v <= VERSION).then_some(Event {
        id: read.id,
        moment: Moment::new(read.at, read.offset),
        course: read.course,
        what: read.what,
    })
}

/// The version that a record says it has.
pub(crate) fn version(record: &str) -> Option<u32> {
    let digits = record.strip_prefix("(v:")?;
    let end = digits.find(|sign: char| !sign.is_ascii_digit())?;
    digits.get(..end)?.parse().ok()
}
