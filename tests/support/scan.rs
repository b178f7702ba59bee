//! Rust source taken apart into code and string literals; comments and
//! character literals are left out.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Code,
    /// The content of a string literal, escapes decoded.
    Text,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) kind: Kind,
    /// Line on which the piece begins, from 1.
    pub(crate) line: usize,
    pub(crate) text: String,
}

pub(crate) fn pieces(source: &str) -> Vec<Piece> {
    let mut scan = Scan {
        rest: source,
        line: 1,
        code: String::new(),
        code_line: 1,
        pieces: Vec::new(),
    };
    while !scan.rest.is_empty() {
        scan.step();
    }
    scan.flush();
    scan.pieces
}

struct Scan<'a> {
    rest: &'a str,
    line: usize,
    code: String,
    code_line: usize,
    pieces: Vec<Piece>,
}

impl<'a> Scan<'a> {
    fn step(&mut self) {
        if self.rest.starts_with("//") {
            self.take(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("/*") {
            self.block_comment();
        } else if let Some(hashes) = self.raw_string() {
            let open = self.rest.find('"').unwrap_or_default() + 1;
            let close = format!("\"{}", "#".repeat(hashes));
            let length = self.rest[open..].find(&close).unwrap_or_default();
            let text = self.rest[open..open + length].to_owned();
            self.literal(open + length + close.len(), text);
        } else if self.rest.starts_with('"') {
            let end = string_end(&self.rest[1..]);
            let text = decode(&self.rest[1..=end]);
            self.literal(end + 2, text);
        } else if let Some(length) = self.char_literal() {
            self.take(length);
        } else {
            let length = self.rest.chars().next().map_or(1, char::len_utf8);
            let here = self.take(length);
            self.code.push_str(here);
        }
    }

    /// Passes over bytes, and counts their lines.
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.code);
        if !text.trim().is_empty() {
            let line = self.code_line;
            self.push(Kind::Code, line, text);
        }
        self.code_line = self.line;
    }

    fn literal(&mut self, length: usize, text: String) {
        self.flush();
        let line = self.line;
        self.push(Kind::Text, line, text);
        self.take(length);
        self.code_line = self.line;
    }

    fn push(&mut self, kind: Kind, line: usize, text: String) {
        self.pieces.push(Piece { kind, line, text });
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        loop {
            if self.rest.starts_with("/*") {
                depth += 1;
                self.take(2);
            } else if self.rest.starts_with("*/") {
                depth -= 1;
                self.take(2);
            } else {
                self.take(self.rest.chars().next().map_or(1, char::len_utf8));
            }
            if depth == 0 || self.rest.is_empty() {
                return;
            }
        }
    }

    /// The number of `#` of the raw string that begins here, if one does.
    fn raw_string(&self) -> Option<usize> {
        let after_word = self
            .code
            .ends_with(|before: char| before.is_alphanumeric() || before == '_');
        if after_word && !self.code.ends_with('b') {
            return None;
        }
        let rest = self.rest.strip_prefix('r')?;
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        rest[hashes..].starts_with('"').then_some(hashes)
    }

    /// The length of the character literal that begins here; a lifetime is none.
    fn char_literal(&self) -> Option<usize> {
        let inner = self.rest.strip_prefix('\'')?;
        if inner.starts_with('\\') {
            let close = inner.get(2..)?.find('\'')?;
            return Some(1 + 2 + close + 1);
        }
        let length = inner.chars().next()?.len_utf8();
        inner[length..].starts_with('\'').then_some(length + 2)
    }
}

/// Where the closing quote stands, given what follows the opening one.
fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, here) in text.char_indices() {
        match here {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    text.len()
}

fn decode(text: &str) -> String {
    let mut decoded = String::new();
    let mut rest = text.chars();
    while let Some(here) = rest.next() {
        if here != '\\' {
            decoded.push(here);
            continue;
        }
        match rest.next() {
            Some('n') => decoded.push('\n'),
            Some('t') => decoded.push('\t'),
            Some('u') => {
                let hex: String = rest
                    .by_ref()
                    .skip(1)
                    .take_while(|&digit| digit != '}')
                    .collect();
                let code = u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32);
                decoded.push(code.unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            // The line goes on below, without its indentation.
            Some('\n') => rest = rest.as_str().trim_start().chars(),
            Some(other) => decoded.push(other),
            None => {}
        }
    }
    decoded
}

#[test]
fn literals_comments_and_code_are_told_apart() {
    let source = r##"let a = "x\u{a0}\"y"; // "not"
/* "nor /* this */ */ let b = r#"raw "q""#;
let c: &'a str = f('"', '\'', "é\
    ée");"##;
    let found: Vec<_> = pieces(source)
        .into_iter()
        .map(|piece| (piece.kind, piece.line, piece.text))
        .collect();
    let expected = [
        (Kind::Code, 1, "let a = "),
        (Kind::Text, 1, "x\u{a0}\"y"),
        (Kind::Code, 1, "; \n let b = "),
        (Kind::Text, 2, "raw \"q\""),
        (Kind::Code, 2, ";\nlet c: &'a str = f(, , "),
        (Kind::Text, 3, "éée"),
        (Kind::Code, 4, ");"),
    ]
    .map(|(kind, line, text)| (kind, line, text.to_owned()));
    assert_eq!(found, expected);
}
