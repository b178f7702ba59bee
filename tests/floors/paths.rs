//! The paths that a source file names, `use` trees opened.

use crate::scan::{Kind, pieces};

/// A path, resolved as far as its own words allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) line: usize,
    /// Segments from the crate's root where the path is `of_the_house`.
    pub(crate) path: Vec<String>,
    pub(crate) of_the_house: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Word(String),
    Colons,
    Sign(char),
}

/// Every path of more than one segment, and every import.
pub(crate) fn named(file: &str, source: &str) -> Vec<Named> {
    let module = module(file);
    let mut found = Vec::new();
    for piece in pieces(source) {
        if piece.kind == Kind::Code {
            let tokens = tokens(piece.line, &piece.text);
            for (line, path) in Reader::read(&tokens) {
                let (of_the_house, path) = resolve(&module, path);
                found.push(Named {
                    line,
                    path,
                    of_the_house,
                });
            }
        }
    }
    found
}

/// `src/gui/screen/quiz.rs` is `gui::screen::quiz`.
fn module(file: &str) -> Vec<String> {
    let inside = file.strip_prefix("src/").unwrap_or(file);
    let inside = inside.strip_suffix(".rs").unwrap_or(inside);
    inside
        .split('/')
        .filter(|part| !matches!(*part, "main" | "lib" | "mod"))
        .map(str::to_owned)
        .collect()
}

fn resolve(module: &[String], path: Vec<String>) -> (bool, Vec<String>) {
    let up = path.iter().take_while(|part| *part == "super").count();
    match path.first().map(String::as_str) {
        Some("crate" | "parcours") => (true, path[1..].to_vec()),
        Some("self") => (true, [module, &path[1..]].concat()),
        Some("super") => {
            let kept = module.len().saturating_sub(up);
            (true, [&module[..kept], &path[up..]].concat())
        }
        _ => (false, path),
    }
}

fn tokens(mut line: usize, code: &str) -> Vec<(usize, Token)> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(here) = rest.chars().next() {
        let is_word = |part: char| part.is_alphanumeric() || part == '_';
        let length = if is_word(here) {
            let length = rest.find(|part| !is_word(part)).unwrap_or(rest.len());
            found.push((line, Token::Word(rest[..length].to_owned())));
            length
        } else if rest.starts_with("::") {
            found.push((line, Token::Colons));
            2
        } else {
            line += usize::from(here == '\n');
            if !here.is_whitespace() {
                found.push((line, Token::Sign(here)));
            }
            here.len_utf8()
        };
        rest = &rest[length..];
    }
    found
}

struct Reader<'a> {
    rest: &'a [(usize, Token)],
    found: Vec<(usize, Vec<String>)>,
}

impl<'a> Reader<'a> {
    fn read(tokens: &'a [(usize, Token)]) -> Vec<(usize, Vec<String>)> {
        let mut reader = Self {
            rest: tokens,
            found: Vec::new(),
        };
        while let Some((line, token)) = reader.next() {
            match token {
                Token::Word(word) if word == "use" => reader.tree(&[]),
                Token::Word(word) => {
                    let path = reader.segments(vec![word.clone()]);
                    if path.len() > 1 {
                        reader.found.push((line, path));
                    }
                }
                Token::Colons | Token::Sign(_) => {}
            }
        }
        reader.found
    }

    fn next(&mut self) -> Option<(usize, &'a Token)> {
        let ((line, token), rest) = self.rest.split_first()?;
        self.rest = rest;
        Some((*line, token))
    }

    fn next_is(&self, sign: char) -> bool {
        matches!(self.rest.first(), Some((_, Token::Sign(here))) if *here == sign)
    }

    /// Words joined by `::`, after those already read.
    fn segments(&mut self, mut path: Vec<String>) -> Vec<String> {
        while let [(_, Token::Colons), (_, Token::Word(word)), ..] = self.rest {
            path.push(word.clone());
            self.rest = &self.rest[2..];
        }
        path
    }

    /// One branch of a `use` tree; a brace opens more.
    fn tree(&mut self, prefix: &[String]) {
        let mut path = prefix.to_vec();
        let line = self.rest.first().map_or(0, |(line, _)| *line);
        if let Some((_, Token::Word(word))) = self.rest.first() {
            path.push(word.clone());
            self.rest = &self.rest[1..];
        }
        path = self.segments(path);
        if let Some((_, Token::Colons)) = self.rest.first() {
            self.rest = &self.rest[1..];
        }
        if !self.next_is('{') {
            self.found.push((line, path));
            return;
        }
        while !self.rest.is_empty() && !self.next_is('}') {
            // The brace itself, or the comma after a branch.
            self.next();
            if !self.next_is('}') {
                self.tree(&path);
            }
            self.after_branch();
        }
        self.next();
    }

    /// Passes over `*` and `as name`.
    fn after_branch(&mut self) {
        while !self.rest.is_empty() && !self.next_is(',') && !self.next_is('}') {
            self.next();
        }
    }
}

#[test]
fn use_trees_open_into_whole_paths() {
    let source = "use a::{b, c::{self, d as e}, f::*};\npub use super::g;\nlet x = h::i(j);";
    let found: Vec<_> = named("src/gui/theme.rs", source)
        .into_iter()
        .map(|named| (named.line, named.path.join("::"), named.of_the_house))
        .collect();
    let expected = [
        (1, "a::b", false),
        (1, "a::c::self", false),
        (1, "a::c::d", false),
        (1, "a::f", false),
        (2, "gui::g", true),
        (3, "h::i", false),
    ]
    .map(|(line, path, house)| (line, path.to_owned(), house));
    assert_eq!(found, expected);
}
