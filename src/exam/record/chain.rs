//! The chain of hashes: which line is not what was written.

use sha2::{Digest, Sha256};

use super::broken::{Broken, Fault};
use super::code::hex;

/// A SHA-256.
pub type Hash = [u8; 32];

/// Stands between a line's JSON and its hash.
pub(super) const MARK: &str = " # ";

/// Length of a hash in hexadecimal.
const HEX: usize = 64;

/// Bytes that are hashed at most to find where a line out of its place belongs:
/// far more than records need, and nothing that a crafted one can wait for.
const SEARCHED: usize = 64 << 20;

/// What the first line is linked to.
pub(super) fn first() -> Hash {
    Sha256::digest(b"parcours exam record 1").into()
}

/// The hash of a line, given that of the line before.
pub(super) fn link(previous: &Hash, json: &[u8]) -> Hash {
    let mut hash = Sha256::new();
    hash.update(previous);
    hash.update(json);
    hash.finalize().into()
}

/// A line taken apart.
#[derive(Debug, Clone, Copy)]
struct Line<'a> {
    json: &'a [u8],
    hash: &'a [u8],
}

impl<'a> Line<'a> {
    fn parse(line: &'a [u8]) -> Option<Self> {
        let (rest, hash) = line.split_at_checked(line.len().checked_sub(HEX)?)?;
        let json = rest.strip_suffix(MARK.as_bytes())?;
        let digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        hash.iter().all(digit).then_some(Self { json, hash })
    }

    fn bytes(&self) -> Option<Hash> {
        let mut hash = [0; 32];
        for (byte, digits) in hash.iter_mut().zip(self.hash.chunks(2)) {
            let digits = std::str::from_utf8(digits).ok()?;
            *byte = u8::from_str_radix(digits, 16).ok()?;
        }
        Some(hash)
    }
}

/// The JSON of each line, and the hash of the last one, when the chain is
/// whole. An empty text has no last hash.
pub(super) fn check(bytes: &[u8]) -> Result<(Vec<&[u8]>, Hash), Broken> {
    let (whole, rest) = match bytes.iter().rposition(|byte| *byte == b'\n') {
        Some(at) => bytes.split_at(at + 1),
        None => (&bytes[..0], bytes),
    };
    let whole = whole.strip_suffix(b"\n").unwrap_or(whole);
    let lines: Vec<&[u8]> = if whole.is_empty() && bytes.first() != Some(&b'\n') {
        Vec::new()
    } else {
        whole.split(|byte| *byte == b'\n').collect()
    };
    let mut previous = first();
    let mut jsons = Vec::with_capacity(lines.len());
    for (index, raw) in lines.iter().enumerate() {
        let Some(line) = Line::parse(raw) else {
            return Err(without_hash(index + 1, raw));
        };
        let made = link(&previous, line.json);
        if hex(&made).as_bytes() != line.hash {
            let next = lines.get(index + 1).and_then(|raw| Line::parse(raw));
            return Err(mismatch(&lines, index, line, made, next));
        }
        previous = made;
        jsons.push(line.json);
    }
    if rest.is_empty() {
        return Ok((jsons, previous));
    }
    let next = lines.len() + 1;
    // A line that lost its end, or one whose line end was overwritten.
    Err(match rest.split_last() {
        Some((_, line)) if Line::parse(line).is_some_and(|it| follows(&previous, it)) => {
            Broken::at(next, chars(rest), Fault::Changed)
        }
        _ => Broken::line(next, Fault::Truncated),
    })
}

fn follows(previous: &Hash, line: Line<'_>) -> bool {
    hex(&link(previous, line.json)).as_bytes() == line.hash
}

/// What is wrong with a line that does not end in a hash.
fn without_hash(number: usize, raw: &[u8]) -> Broken {
    if raw.is_empty() {
        return Broken::line(number, Fault::Added);
    }
    Broken {
        line: Some(number),
        column: unreadable(raw),
        fault: Fault::NoHash,
    }
}

/// What is wrong with a line whose hash does not follow from it.
fn mismatch(
    lines: &[&[u8]],
    index: usize,
    line: Line<'_>,
    made: Hash,
    next: Option<Line<'_>>,
) -> Broken {
    let number = index + 1;
    // The line after it was written with the right hash: only the hash that
    // stands here is damaged, and the damaged digit can be named.
    if next.is_some_and(|next| follows(&made, next)) {
        let right = hex(&made);
        let digit = right
            .bytes()
            .zip(line.hash)
            .position(|(made, stands)| made != *stands);
        return Broken {
            line: Some(number),
            column: digit.map(|digit| chars(line.json) + MARK.len() + digit + 1),
            fault: Fault::HashDamaged,
        };
    }
    // It is a line of this record all the same: it belongs after another.
    let searched = line.json.len().saturating_mul(lines.len()) <= SEARCHED;
    let mut others = lines.iter().enumerate().filter(|_| searched);
    let after = others.find(|(other, raw)| {
        let known = Line::parse(raw).and_then(|line| line.bytes());
        *other + 1 != index && known.is_some_and(|known| follows(&known, line))
    });
    if let Some((after, _)) = after {
        return Broken::line(number, Fault::OutOfOrder { after: after + 1 });
    }
    if index > 0 && follows(&first(), line) {
        return Broken::line(number, Fault::OutOfOrder { after: 0 });
    }
    Broken {
        line: Some(number),
        column: unreadable(line.json),
        fault: Fault::Changed,
    }
}

/// The column, in characters from 1, from which a line cannot be read.
fn unreadable(line: &[u8]) -> Option<usize> {
    match std::str::from_utf8(line) {
        Err(error) => Some(chars(line.get(..error.valid_up_to())?) + 1),
        Ok(text) => text
            .chars()
            .position(char::is_control)
            .map(|column| column + 1),
    }
}

/// Characters of a text; bytes of what is none.
fn chars(bytes: &[u8]) -> usize {
    std::str::from_utf8(bytes).map_or(bytes.len(), |text| text.chars().count())
}
