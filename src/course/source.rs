//! The text of a RON file as a tree of values with their places.
//!
//! Read without serde by a scanner that keeps going where decoding stops: it
//! says where a value stands, and sees what the decoder accepts in silence.

mod place;
mod scan;
mod strings;
mod suspect;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::problem::read::ReadFault;
use super::problem::{FieldPath, Step};

/// How deep brackets may nest: the limit of the `ron` crate.
pub const MAX_DEPTH: usize = 128;

/// How many values a file may hold: a lesson has a few hundred.
pub const MAX_VALUES: usize = 1_000_000;

/// Where every value of a RON text stands.
///
/// Cheap to clone: the tree is shared.
#[derive(Debug, Clone)]
pub struct SourceMap(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    text: String,
    /// Byte offset at which each line starts.
    lines: Vec<u32>,
    nodes: Vec<Node>,
    faults: Vec<Located>,
    whole: bool,
}

/// A fault and the bytes that have it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Located {
    pub(crate) range: Range<usize>,
    pub(crate) fault: ReadFault,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `( … )`, with or without a name before it.
    Fields,
    List,
    Map,
    Text,
    Number,
    Character,
    /// A variant without fields, `true`, `false`, `None`.
    Word,
}

/// Bytes of the text; offsets fit 32 bits because files are at most 8 MiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    fn new(range: Range<usize>) -> Self {
        let fit = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            start: fit(range.start),
            end: fit(range.end),
        }
    }

    fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    fn is_empty(self) -> bool {
        self.start == self.end
    }
}

#[derive(Debug, Clone, Copy)]
struct Node {
    kind: Kind,
    span: Span,
    /// The field's name before the value; empty in lists.
    key: Span,
    /// The name before `(`; empty where there is none.
    name: Span,
    first: Option<NodeId>,
    next: Option<NodeId>,
}

/// A value of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct NodeId(u32);

/// A string of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceText<'a> {
    /// As [`FieldPath`] shows itself: `items[3].interaction.options[1].text`.
    pub path: String,
    /// The whole token, quotes included.
    pub range: Range<usize>,
    /// What the token stands for.
    pub text: Cow<'a, str>,
}

impl SourceMap {
    /// Reads a text of at most 4 GiB. Never fails: a text that is no RON gives
    /// an incomplete tree and says why.
    pub fn scan(text: impl Into<String>) -> Self {
        let text = text.into();
        let scanned = scan::scan(&text);
        let lines = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .map(|at| u32::try_from(at).unwrap_or(u32::MAX))
            .collect();
        let mut inner = Inner {
            text,
            lines,
            nodes: scanned.nodes,
            faults: scanned.faults,
            whole: scanned.whole,
        };
        suspect::judge(&mut inner);
        Self(Arc::new(inner))
    }

    /// The whole text, without byte order mark.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// What is wrong with the text, in order; decoding accepts some of it.
    pub(crate) fn faults(&self) -> &[Located] {
        &self.0.faults
    }

    /// Whether the tree holds every value of the text.
    pub(crate) fn is_whole(&self) -> bool {
        self.0.whole
    }

    /// Byte range of the value at a path, or of the nearest value around it
    /// that the file contains; `None` when it contains no value at all.
    pub fn range(&self, path: &FieldPath) -> Option<Range<usize>> {
        self.nearest(path).map(|(node, _)| self.head(node))
    }

    /// Byte range in the file of a part of the string at a path, given as a
    /// byte range of the decoded text. `None` when the path leads to no string.
    pub fn within(&self, path: &FieldPath, part: &Range<usize>) -> Option<Range<usize>> {
        let (node, exact) = self.nearest(path)?;
        if !exact || self.kind(node) != Kind::Text {
            return None;
        }
        let start = self.span(node).start;
        let token = self.slice(node);
        let from = strings::offset_in_token(token, part.start);
        let to = strings::offset_in_token(token, part.end);
        Some(start + from..start + to.max(from))
    }

    /// Every string of the file, in order.
    pub fn strings(&self) -> impl Iterator<Item = SourceText<'_>> {
        Strings {
            map: self,
            stack: self
                .root()
                .map(|root| (root, String::new()))
                .into_iter()
                .collect(),
        }
    }

    fn nearest(&self, path: &FieldPath) -> Option<(NodeId, bool)> {
        let mut here = self.root()?;
        for step in path.steps() {
            let found = match step {
                Step::Field(name) => self.field(here, name),
                Step::Index(index) => self.children(self.unwrapped(here)).nth(*index),
            };
            match found {
                Some(node) => here = node,
                None => return Some((here, false)),
            }
        }
        Some((here, true))
    }

    fn field(&self, node: NodeId, name: &str) -> Option<NodeId> {
        let named = |&child: &NodeId| self.key(child) == Some(name);
        self.children(node).find(named).or_else(|| {
            let inner = self.unwrapped(node);
            (inner != node)
                .then(|| self.children(inner).find(named))
                .flatten()
        })
    }

    /// The value inside `Some(…)` or inside brackets around it alone.
    fn unwrapped(&self, node: NodeId) -> NodeId {
        let mut children = self.children(node);
        match (self.kind(node), children.next(), children.next()) {
            (Kind::Fields, Some(only), None) if self.key(only).is_none() => only,
            _ => node,
        }
    }
}

/// The tree, for those that explain it.
impl SourceMap {
    pub(crate) fn root(&self) -> Option<NodeId> {
        (!self.0.nodes.is_empty()).then_some(NodeId(0))
    }

    fn node(&self, node: NodeId) -> Option<&Node> {
        self.0.nodes.get(node.0 as usize)
    }

    pub(crate) fn kind(&self, node: NodeId) -> Kind {
        self.node(node).map_or(Kind::Word, |known| known.kind)
    }

    pub(crate) fn span(&self, node: NodeId) -> Range<usize> {
        self.node(node).map_or(0..0, |known| known.span.range())
    }

    /// The value itself; of a value with fields, the name and the bracket that
    /// opens it.
    pub(crate) fn head(&self, node: NodeId) -> Range<usize> {
        let span = self.span(node);
        match self.node(node) {
            Some(known) if known.kind == Kind::Fields => {
                let after_name = known.name.range().end.max(span.start);
                let open = self.text().get(after_name..span.end);
                let bracket = open.and_then(|rest| rest.find('(')).unwrap_or(0);
                span.start..(after_name + bracket + 1).min(span.end)
            }
            Some(known) if matches!(known.kind, Kind::List | Kind::Map) => {
                span.start..(span.start + 1).min(span.end)
            }
            _ => span,
        }
    }

    /// The field's name before the value.
    pub(crate) fn key(&self, node: NodeId) -> Option<&str> {
        let key = self.node(node)?.key;
        (!key.is_empty()).then(|| self.text().get(key.range()).unwrap_or_default())
    }

    pub(crate) fn key_range(&self, node: NodeId) -> Range<usize> {
        self.node(node).map_or(0..0, |known| known.key.range())
    }

    /// The name before `(`, or the word itself.
    pub(crate) fn name(&self, node: NodeId) -> Option<&str> {
        self.text().get(self.name_range(node)?)
    }

    pub(crate) fn name_range(&self, node: NodeId) -> Option<Range<usize>> {
        let known = self.node(node)?;
        match known.kind {
            Kind::Fields if !known.name.is_empty() => Some(known.name.range()),
            Kind::Word => Some(known.span.range()),
            _ => None,
        }
    }

    pub(crate) fn slice(&self, node: NodeId) -> &str {
        self.text().get(self.span(node)).unwrap_or_default()
    }

    /// The text that a string stands for.
    pub(crate) fn string(&self, node: NodeId) -> Cow<'_, str> {
        strings::decode(self.slice(node))
    }

    pub(crate) fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> {
        let first = self.node(node).and_then(|known| known.first);
        std::iter::successors(first, |&child| {
            self.node(child).and_then(|known| known.next)
        })
    }
}

struct Strings<'a> {
    map: &'a SourceMap,
    stack: Vec<(NodeId, String)>,
}

impl<'a> Iterator for Strings<'a> {
    type Item = SourceText<'a>;

    fn next(&mut self) -> Option<SourceText<'a>> {
        while let Some((node, path)) = self.stack.pop() {
            if self.map.kind(node) == Kind::Text {
                return Some(SourceText {
                    path,
                    range: self.map.span(node),
                    text: self.map.string(node),
                });
            }
            let below = self.stack.len();
            for (index, child) in self.map.children(node).enumerate() {
                let step = match self.map.key(child) {
                    Some(key) if path.is_empty() => key.to_owned(),
                    Some(key) => format!("{path}.{key}"),
                    None => format!("{path}[{index}]"),
                };
                self.stack.push((child, step));
            }
            if let Some(pushed) = self.stack.get_mut(below..) {
                pushed.reverse();
            }
        }
        None
    }
}

#[cfg(test)]
mod tests;
