//! What a string token stands for.

use std::borrow::Cow;

/// The part of a token between its quotes, and whether escapes count in it.
fn content(token: &str) -> (usize, &str, bool) {
    let (prefix, escaped) = match token.strip_prefix('r') {
        Some(rest) => (
            1 + rest.bytes().take_while(|&byte| byte == b'#').count(),
            false,
        ),
        None => (0, true),
    };
    let start = (prefix + 1).min(token.len());
    // A raw string ends with its quote and as many signs as it begins with.
    let closing = prefix.max(1);
    let end = token.len().saturating_sub(closing).max(start);
    (start, token.get(start..end).unwrap_or_default(), escaped)
}

/// The text between the quotes as it is written, escapes included.
pub(super) fn written(token: &str) -> &str {
    content(token).1
}

/// The text that a token stands for; an escape that is none stays as written.
pub(super) fn decode(token: &str) -> Cow<'_, str> {
    let (_, written, escaped) = content(token);
    if !escaped || !written.contains('\\') {
        return Cow::Borrowed(written);
    }
    let mut text = String::with_capacity(written.len());
    pieces(written, |piece, _| {
        text.push_str(piece);
        true
    });
    Cow::Owned(text)
}

/// Where in the token a byte offset of its decoded text stands.
pub(super) fn offset_in_token(token: &str, offset: usize) -> usize {
    let (start, written, escaped) = content(token);
    if !escaped || !written.contains('\\') {
        return start + offset.min(written.len());
    }
    let mut decoded = 0;
    let mut found = written.len();
    pieces(written, |piece, at| {
        if offset < decoded + piece.len() {
            // Within a piece without escapes, bytes are the same on both sides.
            found = at + (offset - decoded);
            return false;
        }
        decoded += piece.len();
        true
    });
    start + found.min(written.len())
}

/// Visits the decoded pieces with the offset at which each is written, until
/// the visitor says false.
fn pieces(written: &str, mut visit: impl FnMut(&str, usize) -> bool) {
    let mut at = 0;
    while let Some(rest) = written.get(at..).filter(|rest| !rest.is_empty()) {
        let plain = rest.find('\\').unwrap_or(rest.len());
        if plain > 0 {
            if !visit(&rest[..plain], at) {
                return;
            }
            at += plain;
            continue;
        }
        let mut buffer = [0; 4];
        let go_on = match escape(rest) {
            Some((Some(character), length)) => {
                let here = at;
                at += length;
                visit(character.encode_utf8(&mut buffer), here)
            }
            Some((None, length)) => {
                at += length;
                true
            }
            None => {
                at += 1;
                visit("\\", at - 1)
            }
        };
        if !go_on {
            return;
        }
    }
}

/// Reads an escape: the character, `None` for a line that goes on, and the
/// number of bytes it is written with. `None` when it is no escape of RON.
pub(super) fn escape(text: &str) -> Option<(Option<char>, usize)> {
    let rest = text.strip_prefix('\\')?;
    let kind = rest.chars().next()?;
    let simple = |character| Some((Some(character), 2));
    match kind {
        '\'' | '"' | '\\' => simple(kind),
        'n' => simple('\n'),
        'r' => simple('\r'),
        't' => simple('\t'),
        '0' => simple('\0'),
        'x' => {
            let digits = rest.get(1..3)?;
            let value = u8::from_str_radix(digits, 16).ok()?;
            // Beyond ASCII, bytes only make a character together: rare enough
            // to be left to the decoder.
            Some((Some(char::from(value)), 4))
        }
        'u' => {
            let body = rest.get(1..)?.strip_prefix('{')?;
            let end = body.find('}').filter(|end| (1..=6).contains(end))?;
            let value = u32::from_str_radix(body.get(..end)?, 16).ok()?;
            Some((Some(char::from_u32(value)?), end + 4))
        }
        '\n' | '\r' => {
            let line_end = if rest.starts_with("\r\n") { 2 } else { 1 };
            let after = rest.get(line_end..)?;
            let indent = after.len() - after.trim_start_matches([' ', '\t', '\n', '\r']).len();
            Some((None, 1 + line_end + indent))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, offset_in_token};

    #[test]
    fn tokens_decode_to_what_the_decoder_makes_of_them() {
        for token in [
            r#""plain""#,
            r##"r#"raw "quoted" \n"#"##,
            r#""a\nb\t\"c\" \\ \u{e9} \x41""#,
            "\"one \\\n     line\"",
            r#""""#,
        ] {
            let expected: String = ron::from_str(token).unwrap();
            assert_eq!(decode(token), expected, "{token}");
        }
    }

    #[test]
    fn offsets_lead_back_to_the_character_that_was_written() {
        let token = r#""é\n\u{e9}tude \"mot\"""#;
        let text = decode(token);
        for word in ["tude", "mot"] {
            let offset = text.find(word).unwrap();
            let back = offset_in_token(token, offset);
            assert!(token[back..].starts_with(word), "{word} at {back}");
        }
        let raw = r##"r#"un "mot" ici"#"##;
        let back = offset_in_token(raw, decode(raw).find("mot").unwrap());
        assert!(raw[back..].starts_with("mot"));
    }
}
