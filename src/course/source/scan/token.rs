//! Strings, characters and names.

use super::{Scanner, State, Stop};
use crate::course::problem::read::{SyntaxFault, Wanted};
use crate::course::source::{Kind, strings};

impl Scanner<'_> {
    pub(super) fn string(&mut self) -> Result<State, Stop> {
        let start = self.at;
        let mut at = start + 1;
        loop {
            let rest = self.text.get(at..).unwrap_or_default();
            let Some(stop) = rest.find(['"', '\\']) else {
                return self.stop(start..start + 1, SyntaxFault::OpenString);
            };
            at += stop;
            if rest[stop..].starts_with('"') {
                return self.leaf(Kind::Text, start..at + 1);
            }
            if let Some((_, length)) = strings::escape(&rest[stop..]) {
                at += length;
            } else {
                let escape: String = rest[stop..].chars().take(2).collect();
                let end = at + escape.len();
                self.note(at..end, SyntaxFault::BadEscape(escape));
                at = end;
            }
        }
    }

    pub(super) fn raw_string(&mut self) -> Result<State, Stop> {
        let start = self.at;
        let hashes = raw_hashes(self.rest()).unwrap_or(0);
        let body = start + hashes + 2;
        let closing = format!("\"{}", "#".repeat(hashes));
        match self.text.get(body..).and_then(|rest| rest.find(&closing)) {
            Some(length) => self.leaf(Kind::Text, start..body + length + closing.len()),
            None => self.stop(start..body, SyntaxFault::OpenRawString { hashes }),
        }
    }

    pub(super) fn character(&mut self) -> Result<State, Stop> {
        let start = self.at;
        let body = self.text.get(start + 1..).unwrap_or_default();
        let length = match strings::escape(body) {
            Some((_, length)) => length,
            None => body.chars().next().map_or(0, char::len_utf8),
        };
        match body.get(length..) {
            Some(rest) if length > 0 && rest.starts_with('\'') => {
                self.leaf(Kind::Character, start..start + length + 2)
            }
            _ => self.unexpected(Wanted::Value),
        }
    }
}

/// The length of the identifier at the start of a text.
pub(super) fn identifier(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if !(first.is_alphabetic() || first == '_') {
        return None;
    }
    Some(
        text.find(|here: char| !(here.is_alphanumeric() || here == '_'))
            .unwrap_or(text.len()),
    )
}

/// The number of `#` of the raw string at the start of a text.
pub(super) fn raw_hashes(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('r')?;
    let after = rest.trim_start_matches('#');
    after.starts_with('"').then(|| rest.len() - after.len())
}

pub(super) fn starts_value(here: char) -> bool {
    here.is_alphanumeric() || "\"([{'_+-.".contains(here)
}
