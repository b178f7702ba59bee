//! Finding the records in the bytes of a journal, whatever happened to them.

use super::line::{self, TORN, TRAILER};

/// The longest line that is looked into, in bytes; longer ones are damage.
pub const LINE_LIMIT: usize = 1 << 20;

/// Length of ` // 9b2e61f0`.
const TRAILER_LENGTH: usize = TRAILER.len() + 8;

/// How many times over a damaged line may be read in search of records.
const EFFORT: usize = 32;

/// How many beginnings are tried for each end.
const BEGINNINGS: usize = 8;

/// A record whose checksum is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record<'a> {
    /// The version of the format it was written in, 0 if it says none.
    pub version: u32,
    /// Without its checksum.
    pub text: &'a str,
}

/// What a file, or the rest of one, holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scan<'a> {
    /// In the order of the file.
    pub records: Vec<Record<'a>>,
    /// How many lines have something unreadable.
    pub damaged: usize,
    /// Whether the last line stops in the middle of a record.
    pub torn: bool,
    /// How many bytes are done with: all but a torn last line.
    pub covered: usize,
}

/// Finds every record whose checksum is right.
///
/// Works on bytes: invalid UTF-8 is damage like any other. In a damaged line
/// records are looked for wherever a checksum ends one, so that a lost line
/// feed costs neither of the two events it stood between.
pub fn scan(bytes: &[u8]) -> Scan<'_> {
    let mut scan = Scan::default();
    let mut rest = bytes;
    while !rest.is_empty() {
        let feed = rest.iter().position(|&byte| byte == b'\n');
        let (whole, after) = rest.split_at(feed.map_or(rest.len(), |feed| feed + 1));
        let ended = feed.is_some();
        let line = whole.strip_suffix(b"\n").unwrap_or(whole);
        let read = read_line(line, &mut scan.records);
        if !ended && read != Line::Whole {
            scan.torn = true;
            return scan;
        }
        scan.damaged += usize::from(read == Line::Damaged);
        scan.covered += whole.len();
        rest = after;
    }
    scan
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Whole,
    /// Left unfinished, and known for it.
    Torn,
    Damaged,
}

fn read_line<'a>(line: &'a [u8], records: &mut Vec<Record<'a>>) -> Line {
    // Some tools turn line feeds into carriage return and line feed.
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    if line.is_empty() {
        return Line::Whole;
    }
    if let Some(record) = sealed(line) {
        records.push(record);
        return Line::Whole;
    }
    let marker = TORN.strip_suffix(b"\n").unwrap_or(TORN);
    if line.len() <= LINE_LIMIT {
        salvage(line, records);
    }
    if line.ends_with(marker) {
        Line::Torn
    } else {
        Line::Damaged
    }
}

/// The record that these bytes are, with its checksum at the end.
fn sealed(bytes: &[u8]) -> Option<Record<'_>> {
    if bytes.len() > LINE_LIMIT {
        return None;
    }
    let (record, trailer) = bytes.split_at_checked(bytes.len().checked_sub(TRAILER_LENGTH)?)?;
    let checksum = checksum(trailer)?;
    if crc32fast::hash(record) != checksum {
        return None;
    }
    let text = std::str::from_utf8(record).ok()?;
    let version = line::version(text).unwrap_or_default();
    Some(Record { version, text })
}

/// The checksum that a trailer holds.
fn checksum(trailer: &[u8]) -> Option<u32> {
    let digits = trailer.strip_prefix(TRAILER)?;
    let is_lower_hex = |&byte: &u8| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f');
    if digits.len() != 8 || !digits.iter().all(is_lower_hex) {
        return None;
    }
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// Looks for records inside a damaged line.
///
/// A record begins where the line or the rest after the last record begins, or
/// one byte later (what was a line feed), or at any `(v:`; nearest first.
fn salvage<'a>(line: &'a [u8], records: &mut Vec<Record<'a>>) {
    let mut effort = line.len().saturating_mul(EFFORT);
    let mut from = 0;
    let mut starts: Vec<usize> = Vec::new();
    let mut place = 0;
    while place < line.len() {
        let here = &line[place..];
        if here.starts_with(b"(v:") {
            starts.push(place);
        }
        let end = place + TRAILER_LENGTH;
        if here.get(..TRAILER_LENGTH).and_then(checksum).is_none() {
            place += 1;
            continue;
        }
        let nearest = starts.iter().rev().take(BEGINNINGS).copied();
        let candidates = nearest.chain([from, from + 1]);
        let found = candidates.filter(|&start| start < place).find_map(|start| {
            effort = effort.checked_sub(end - start)?;
            sealed(&line[start..end])
        });
        if let Some(record) = found {
            records.push(record);
            from = end;
            starts.clear();
            place = end;
        } else {
            place += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{LINE_LIMIT, scan};
    use crate::storage::journal::line::seal;

    fn texts(bytes: &[u8]) -> Vec<&str> {
        scan(bytes)
            .records
            .iter()
            .map(|record| record.text)
            .collect()
    }

    #[test]
    fn lines_are_records_and_tell_their_version() {
        let bytes = [seal(b"(v:1,a)".to_vec()), seal(b"(v:23,b)".to_vec())].concat();
        let found = scan(&bytes);
        let versions: Vec<u32> = found.records.iter().map(|record| record.version).collect();
        assert_eq!(versions, [1, 23]);
        assert_eq!(found.covered, bytes.len());
        assert!(found.damaged == 0 && !found.torn);
    }

    #[test]
    fn a_lost_line_feed_costs_neither_event() {
        let mut bytes = [seal(b"(v:1,a)".to_vec()), seal(b"(v:1,b)".to_vec())].concat();
        let feed = bytes.iter().position(|&byte| byte == b'\n').unwrap();
        for other in [b' ', 0, 0xff, b'(', b'/', b'\r', b'a'] {
            bytes[feed] = other;
            assert_eq!(texts(&bytes), ["(v:1,a)", "(v:1,b)"], "{other}");
            assert_eq!(scan(&bytes).damaged, 1, "{other}");
        }
        bytes.remove(feed);
        assert_eq!(texts(&bytes), ["(v:1,a)", "(v:1,b)"]);
    }

    #[test]
    fn what_looks_like_a_checksum_in_a_text_is_text() {
        let record = br#"(v:1,text:"see // deadbeef and (v:1, // 00000000")"#;
        let bytes = seal(record.to_vec());
        assert_eq!(texts(&bytes).len(), 1);
        // Even when the line has to be searched.
        let joined = [&bytes[..bytes.len() - 1], &bytes].concat();
        assert_eq!(texts(&joined).len(), 2);
    }

    #[test]
    fn a_torn_line_is_not_damage_and_its_marker_says_so_for_ever() {
        let whole = seal(b"(v:1,a)".to_vec());
        let torn = [&whole[..], b"(v:1,b".as_slice()].concat();
        let found = scan(&torn);
        assert!(found.torn && found.damaged == 0);
        assert_eq!(found.covered, whole.len());
        let ended = [&torn[..], b" // torn\n", &whole].concat();
        let found = scan(&ended);
        assert!(!found.torn && found.damaged == 0);
        assert_eq!((found.records.len(), found.covered), (2, ended.len()));
    }

    #[test]
    fn a_last_record_without_its_line_feed_is_whole() {
        let whole = seal(b"(v:1,a)".to_vec());
        let bytes = &whole[..whole.len() - 1];
        let found = scan(bytes);
        assert!(!found.torn);
        assert_eq!((found.records.len(), found.covered), (1, bytes.len()));
    }

    #[test]
    fn endless_lines_and_false_checksums_take_no_time() {
        let long = vec![b'x'; LINE_LIMIT + 100];
        assert_eq!(scan(&[&long[..], b"\n"].concat()).damaged, 1);
        let hostile = b"(v: // 00000000".repeat(LINE_LIMIT / 15);
        let begun = std::time::Instant::now();
        assert!(scan(&hostile).records.is_empty());
        assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_and_covered(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let found = scan(&bytes);
            prop_assert!(found.covered <= bytes.len());
            prop_assert_eq!(found.torn, found.covered < bytes.len());
        }
    }
}
