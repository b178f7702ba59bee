//! The scanner: one pass, an explicit stack, no recursion.

mod silent;
mod token;

use std::ops::Range;

use self::token::{identifier, raw_hashes, starts_value};
use super::{Kind, Located, MAX_DEPTH, MAX_VALUES, Node, NodeId, Span};
use crate::course::problem::read::{ReadFault, SyntaxFault, Wanted};

/// How many faults are worth telling about one file.
const MAX_FAULTS: usize = 100;

pub(super) struct Scanned {
    pub(super) nodes: Vec<Node>,
    pub(super) faults: Vec<Located>,
    pub(super) whole: bool,
}

pub(super) fn scan(text: &str) -> Scanned {
    let mut scanner = Scanner {
        text,
        at: 0,
        nodes: Vec::new(),
        frames: Vec::new(),
        faults: Vec::new(),
        key: Span::default(),
        last_end: 0,
    };
    let whole = scanner.run().is_ok();
    scanner.faults.extend(silent::faults(text, &scanner.nodes));
    scanner.faults.sort_by_key(|located| located.range.start);
    Scanned {
        nodes: scanner.nodes,
        faults: scanner.faults,
        whole,
    }
}

/// The text makes no sense from here on; the fault is noted.
struct Stop;

enum State {
    /// After an opening bracket or a comma.
    Element,
    Value,
    /// After a value.
    After,
}

/// An open bracket.
struct Frame {
    node: NodeId,
    last: Option<NodeId>,
    kind: Kind,
}

impl Frame {
    fn brackets(&self) -> (char, char) {
        match self.kind {
            Kind::List => ('[', ']'),
            Kind::Map => ('{', '}'),
            _ => ('(', ')'),
        }
    }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    nodes: Vec<Node>,
    frames: Vec<Frame>,
    faults: Vec<Located>,
    /// The name of the field whose value comes next.
    key: Span,
    /// Where the last value ended.
    last_end: usize,
}

impl<'a> Scanner<'a> {
    fn run(&mut self) -> Result<(), Stop> {
        self.attributes()?;
        let mut state = State::Value;
        loop {
            self.space()?;
            state = match state {
                State::Element => self.element()?,
                State::Value => self.value()?,
                State::After if self.frames.is_empty() => {
                    return match self.peek() {
                        None => Ok(()),
                        Some(_) => self.unexpected(Wanted::End),
                    };
                }
                State::After => self.after()?,
            };
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn note(&mut self, range: Range<usize>, fault: impl Into<ReadFault>) {
        if self.faults.len() >= MAX_FAULTS {
            return;
        }
        self.faults.push(Located {
            range,
            fault: fault.into(),
        });
    }

    fn stop<T>(&mut self, range: Range<usize>, fault: SyntaxFault) -> Result<T, Stop> {
        self.note(range, fault);
        Err(Stop)
    }

    /// The token at hand is not what should come; at the end of the text, the
    /// bracket that is still open is to blame.
    fn unexpected<T>(&mut self, wanted: Wanted) -> Result<T, Stop> {
        if self.peek().is_none()
            && let Some(frame) = self.frames.last()
        {
            let (open, _) = frame.brackets();
            let start = self
                .nodes
                .get(frame.node.0 as usize)
                .map_or(0, |node| node.span.range().start);
            let bracket = start + self.text[start..].find(open).unwrap_or(0);
            return self.stop(bracket..bracket + 1, SyntaxFault::Unclosed(open));
        }
        let found: String = self
            .rest()
            .chars()
            .enumerate()
            .take_while(|&(index, here)| {
                index == 0 || (index < 24 && (here.is_alphanumeric() || here == '_'))
            })
            .map(|(_, here)| here)
            .collect();
        let range = self.at..self.at + found.len();
        self.stop(range, SyntaxFault::Unexpected { found, wanted })
    }

    /// `#![enable(implicit_some)]` before the value.
    fn attributes(&mut self) -> Result<(), Stop> {
        self.space()?;
        while self.rest().starts_with("#!") {
            match self.rest().find(']') {
                Some(end) => self.at += end + 1,
                None => return self.unexpected(Wanted::Value),
            }
            self.space()?;
        }
        Ok(())
    }

    /// White space and comments.
    fn space(&mut self) -> Result<(), Stop> {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                let length = trimmed.find('\n').unwrap_or(trimmed.len());
                self.at += length;
            } else if trimmed.starts_with("/*") {
                self.block_comment()?;
            } else {
                return Ok(());
            }
        }
    }

    fn block_comment(&mut self) -> Result<(), Stop> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut level = 0_usize;
        while let Some(pair) = bytes.get(self.at..self.at + 2) {
            match pair {
                b"/*" => level += 1,
                b"*/" => level -= 1,
                _ => {
                    self.at += 1;
                    continue;
                }
            }
            self.at += 2;
            if level == 0 {
                return Ok(());
            }
        }
        self.at = self.text.len();
        self.stop(start..start + 2, SyntaxFault::OpenComment)
    }

    fn element(&mut self) -> Result<State, Stop> {
        if matches!(self.peek(), Some(')' | ']' | '}')) {
            return self.close();
        }
        let in_fields = self
            .frames
            .last()
            .is_some_and(|frame| frame.kind == Kind::Fields);
        if in_fields && let Some(length) = identifier(self.rest()) {
            let start = self.at;
            self.at += length;
            self.space()?;
            if self.peek() == Some(':') {
                self.key = Span::new(start..start + length);
                self.at += 1;
                return Ok(State::Value);
            }
            self.at = start;
        }
        Ok(State::Value)
    }

    fn after(&mut self) -> Result<State, Stop> {
        let close = self.frames.last().map_or(')', |frame| frame.brackets().1);
        match self.peek() {
            Some(',') => {
                self.at += 1;
                Ok(State::Element)
            }
            // Between a key and its value, in a map.
            Some(':') if close == '}' => {
                self.at += 1;
                Ok(State::Value)
            }
            Some(')' | ']' | '}') => self.close(),
            Some(here) if starts_value(here) => {
                let end = self.last_end;
                self.note(end.saturating_sub(1)..end, SyntaxFault::MissingComma);
                Ok(State::Element)
            }
            _ => self.unexpected(Wanted::Close(close)),
        }
    }

    fn close(&mut self) -> Result<State, Stop> {
        let found = self.peek().unwrap_or(')');
        let Some(frame) = self.frames.last() else {
            return self.unexpected(Wanted::End);
        };
        let (open, close) = frame.brackets();
        let node = frame.node;
        if found != close {
            let start = self.span_of(node).start;
            let line = 1 + self.text[..start].matches('\n').count();
            let range = self.at..self.at + 1;
            return self.stop(range, SyntaxFault::Mismatched { open, line, found });
        }
        self.frames.pop();
        self.at += 1;
        self.last_end = self.at;
        let end = self.at;
        if let Some(known) = self.nodes.get_mut(node.0 as usize) {
            known.span = Span::new(known.span.range().start..end);
        }
        Ok(State::After)
    }

    fn span_of(&self, node: NodeId) -> Range<usize> {
        self.nodes
            .get(node.0 as usize)
            .map_or(0..0, |known| known.span.range())
    }

    fn value(&mut self) -> Result<State, Stop> {
        let start = self.at;
        let none = Span::default();
        match self.peek() {
            Some('(') => self.open(Kind::Fields, start, none),
            Some('[') => self.open(Kind::List, start, none),
            Some('{') => self.open(Kind::Map, start, none),
            Some('"') => self.string(),
            Some('r') if raw_hashes(self.rest()).is_some() => self.raw_string(),
            Some('\'') => self.character(),
            Some('0'..='9' | '+' | '-' | '.') => {
                let length = self
                    .rest()
                    .find(|here: char| !(here.is_ascii_alphanumeric() || "_.+-".contains(here)))
                    .unwrap_or(self.rest().len());
                self.leaf(Kind::Number, start..start + length)
            }
            _ => match identifier(self.rest()) {
                Some(length) => self.word(length),
                None => self.unexpected(Wanted::Value),
            },
        }
    }

    /// A word, or the name of the value that the next bracket opens.
    fn word(&mut self, length: usize) -> Result<State, Stop> {
        let name = self.at..self.at + length;
        self.at = name.end;
        self.space()?;
        if self.peek() == Some('(') {
            return self.open(Kind::Fields, name.start, Span::new(name));
        }
        self.leaf(Kind::Word, name)
    }

    fn open(&mut self, kind: Kind, start: usize, name: Span) -> Result<State, Stop> {
        if self.frames.len() >= MAX_DEPTH {
            let limit = MAX_DEPTH;
            return self.stop(self.at..self.at + 1, SyntaxFault::TooDeep { limit });
        }
        let node = self.push(kind, start..self.at + 1, name)?;
        self.frames.push(Frame {
            node,
            last: None,
            kind,
        });
        self.at += 1;
        Ok(State::Element)
    }

    fn leaf(&mut self, kind: Kind, range: Range<usize>) -> Result<State, Stop> {
        self.at = range.end;
        self.last_end = range.end;
        self.push(kind, range, Span::default())?;
        Ok(State::After)
    }

    fn push(&mut self, kind: Kind, range: Range<usize>, name: Span) -> Result<NodeId, Stop> {
        if self.nodes.len() >= MAX_VALUES {
            let limit = MAX_VALUES;
            return self.stop(range, SyntaxFault::TooManyValues { limit });
        }
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(Node {
            kind,
            span: Span::new(range),
            key: std::mem::take(&mut self.key),
            name,
            first: None,
            next: None,
        });
        if let Some(frame) = self.frames.last_mut() {
            let previous = frame.last.replace(id);
            let before = previous.unwrap_or(frame.node);
            if let Some(known) = self.nodes.get_mut(before.0 as usize) {
                match previous {
                    Some(_) => known.next = Some(id),
                    None => known.first = Some(id),
                }
            }
        }
        Ok(id)
    }
}
