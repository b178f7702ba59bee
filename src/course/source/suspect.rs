//! Strings that swallow what follows them.
//!
//! A raw string whose closing `#` was forgotten runs on to the next one, and
//! decoding may succeed with half of the lesson inside a text. Such a string
//! holds the RON that should come after it: a quote or a closing bracket, then
//! the next field or value.

use super::{Inner, Kind, Located, strings};
use crate::course::problem::read::SyntaxFault;

/// How far after a quote the next value is looked for, in characters.
const REACH: usize = 200;

/// Adds what strings give away. Faults after a string that swallows are its
/// consequences, so they go.
pub(super) fn judge(inner: &mut Inner) {
    let broken = !inner.whole || !inner.faults.is_empty();
    let suspect = inner
        .nodes
        .iter()
        .filter(|node| node.kind == Kind::Text)
        .find_map(|node| {
            let range = node.span.range();
            let token = inner.text.get(range.clone())?;
            let hashes = token
                .strip_prefix('r')
                .map(|rest| rest.bytes().take_while(|&byte| byte == b'#').count());
            let written = strings::written(token);
            let swallows = match hashes {
                Some(_) => holds_ron(written),
                None => broken && ends_in_field(written),
            };
            let opening = range.start..range.start + hashes.map_or(1, |signs| signs + 2);
            swallows.then_some((opening, hashes))
        });
    let Some((range, hashes)) = suspect else {
        return;
    };
    inner
        .faults
        .retain(|located| located.range.start < range.start);
    inner.faults.push(Located {
        range,
        fault: SyntaxFault::Swallowed { hashes }.into(),
    });
}

/// Whether a text holds the end of a value and the start of the next.
fn holds_ron(text: &str) -> bool {
    let after_quote = text
        .match_indices('"')
        .filter_map(|(at, _)| text.get(at + 1..))
        .map(|rest| rest.trim_start_matches('#'));
    let after_line = text
        .match_indices('\n')
        .filter_map(|(at, _)| text.get(at + 1..))
        .filter(|rest| {
            let line = rest.lines().next().unwrap_or_default().trim();
            line.starts_with([')', ']']) && line.trim_matches([')', ']', ',', ' ']).is_empty()
        });
    after_quote
        .chain(after_line)
        .any(|rest| goes_on_as_ron(clip(rest)))
}

/// Enough of a text to judge by: many quotes before a long blank would
/// otherwise take the square of its length.
fn clip(text: &str) -> &str {
    text.char_indices()
        .nth(REACH)
        .and_then(|(end, _)| text.get(..end))
        .unwrap_or(text)
}

/// Whether closing brackets or a comma come first, then a field or a value.
fn goes_on_as_ron(rest: &str) -> bool {
    let rest = rest.trim_start();
    let next = rest.trim_start_matches(|here: char| here.is_whitespace() || ",)]".contains(here));
    if next.len() == rest.len() {
        return false;
    }
    next.starts_with("r#") || starts_field(next) || starts_variant(next)
}

/// `name: "…`, `name: [`, `name: true` and the like.
fn starts_field(text: &str) -> bool {
    let name = text.trim_start_matches(|here: char| here.is_ascii_lowercase() || here == '_');
    let Some(value) = name.strip_prefix(':').filter(|_| name.len() < text.len()) else {
        return false;
    };
    let value = value.trim_start();
    value.starts_with(['"', '[', '('])
        || value.starts_with("r#")
        || ["true", "false"].iter().any(|word| value.starts_with(word))
        || value.starts_with(|here: char| here.is_ascii_digit())
        || starts_variant(value)
        || ends_word_with_comma(value)
}

/// `Text(` or `(id: `.
fn starts_variant(text: &str) -> bool {
    let after = text.trim_start_matches(|here: char| here.is_ascii_alphabetic());
    let named = after.len() < text.len();
    let capital = text.starts_with(|here: char| here.is_ascii_uppercase());
    match after.strip_prefix('(') {
        Some(inside) if named && capital => starts_key(inside.trim_start()),
        Some(inside) if !named => starts_key(inside.trim_start()),
        _ => false,
    }
}

fn starts_key(text: &str) -> bool {
    let after = text.trim_start_matches(|here: char| here.is_ascii_lowercase() || here == '_');
    after.len() < text.len() && after.starts_with(':')
}

/// `Apply,` at the end of a line: a variant without fields.
fn ends_word_with_comma(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default().trim_end();
    let word = line.trim_end_matches(',');
    word.len() < line.len()
        && word.starts_with(|here: char| here.is_ascii_uppercase())
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a text stops where the next field's string begins: its own closing
/// quote was forgotten.
fn ends_in_field(text: &str) -> bool {
    let Some(head) = text
        .trim_end()
        .trim_end_matches('#')
        .trim_end_matches('r')
        .trim_end()
        .strip_suffix(':')
    else {
        return false;
    };
    let before = head.trim_end_matches(|here: char| here.is_ascii_lowercase() || here == '_');
    before.len() < head.len()
        && before
            .trim_end_matches([' ', '\t'])
            .ends_with([',', '(', '\n'])
}
