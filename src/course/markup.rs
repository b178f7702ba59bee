//! Markdown, limited to what reads and renders well.
//!
//! Parsed once, when a course is decoded. Kept: paragraphs, headings of level
//! 2 and 3, emphasis, strong, strike-through, code, links, lists, quotes, code
//! fences, tables and rules. Everything else is a [`Fault`] that the checker
//! reports; its text still shows, so that no word is lost.

mod parse;

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Id;

/// A Markdown text: what the author wrote, and what it means.
#[derive(Clone, Default, PartialEq)]
pub struct Markup {
    source: String,
    paragraphs: Vec<Paragraph>,
    faults: Vec<Fault>,
}

impl Markup {
    pub fn new(source: impl Into<String>) -> Self {
        let source = source.into();
        let (paragraphs, faults) = parse::parse(&source);
        Self {
            source,
            paragraphs,
            faults,
        }
    }

    /// What the author wrote.
    pub fn source(&self) -> &str {
        &self.source
    }

    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// Constructs that would not render.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    pub fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }

    /// The words alone, one line a paragraph.
    pub fn plain(&self) -> String {
        let mut text = String::with_capacity(self.source.len());
        plain_paragraphs(&self.paragraphs, &mut text);
        text
    }

    /// Every link of the text.
    pub fn links(&self) -> Vec<&Link> {
        let mut links = Vec::new();
        for_each_span(&self.paragraphs, &mut |span| links.extend(&span.link));
        links
    }
}

fn plain_paragraphs(paragraphs: &[Paragraph], text: &mut String) {
    for_each_line(paragraphs, &mut |spans| {
        if !text.is_empty() {
            text.push('\n');
        }
        text.extend(spans.iter().map(|span| span.text.as_str()));
    });
}

fn for_each_span<'a>(paragraphs: &'a [Paragraph], visit: &mut impl FnMut(&'a Span)) {
    for_each_line(paragraphs, &mut |spans| spans.iter().for_each(&mut *visit));
}

fn for_each_line<'a>(paragraphs: &'a [Paragraph], visit: &mut dyn FnMut(&'a [Span])) {
    for paragraph in paragraphs {
        match paragraph {
            Paragraph::Text(spans) | Paragraph::Heading(_, spans) => visit(spans),
            Paragraph::Code(span) => visit(std::slice::from_ref(span)),
            Paragraph::Quote(inner) => for_each_line(inner, visit),
            Paragraph::List { items, .. } => {
                items.iter().for_each(|item| for_each_line(item, visit));
            }
            Paragraph::Table { header, rows } => {
                header.iter().for_each(|cell| visit(cell));
                rows.iter().flatten().for_each(|cell| visit(cell));
            }
            Paragraph::Rule => {}
        }
    }
}

/// A block of Markdown.
#[derive(Debug, Clone, PartialEq)]
pub enum Paragraph {
    Text(Vec<Span>),
    /// Level 2 or 3: the lesson's title is level 1.
    Heading(u8, Vec<Span>),
    List {
        /// The first number of an ordered list.
        start: Option<u64>,
        items: Vec<Vec<Paragraph>>,
    },
    Quote(Vec<Paragraph>),
    Code(Span),
    Table {
        header: Vec<Vec<Span>>,
        rows: Vec<Vec<Vec<Span>>>,
    },
    Rule,
}

/// A run of text in one style.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Span {
    pub text: String,
    pub strong: bool,
    pub emphasis: bool,
    pub strike: bool,
    pub code: bool,
    pub link: Option<Link>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Link {
    /// `https://…`, `http://…` or `mailto:…`
    Web(String),
    /// `term:id`
    Term(Id),
    /// `lesson:id` or `lesson:id#block`
    Lesson(Id, Option<Id>),
}

impl Link {
    /// Reads the destination of a Markdown link; `None` when it is of no known kind.
    pub fn parse(destination: &str) -> Option<Self> {
        if let Some(term) = destination.strip_prefix("term:") {
            return Some(Self::Term(term.into()));
        }
        if let Some(lesson) = destination.strip_prefix("lesson:") {
            return Some(match lesson.split_once('#') {
                Some((lesson, block)) => Self::Lesson(lesson.into(), Some(block.into())),
                None => Self::Lesson(lesson.into(), None),
            });
        }
        ["https://", "http://", "mailto:"]
            .iter()
            .any(|scheme| destination.starts_with(scheme))
            .then(|| Self::Web(destination.to_owned()))
    }
}

/// Something that the Markdown says and the application does not draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub kind: FaultKind,
    /// Byte range in [`Markup::source`].
    pub range: Range<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FaultKind {
    /// `<b>…</b>`: shown as it is typed.
    Html,
    /// A code block made by indenting: use a fence.
    IndentedCode,
    /// `![alt](file)`: use a Figure block.
    Image,
    /// A heading of level 1, or below 3.
    HeadingLevel,
    /// A link to something else than the web, a term or a lesson.
    LinkKind,
    /// `[ ]` or `[x]`: use Steps.
    TaskList,
    /// `[^1]`: use the lesson's sources.
    Footnote,
    /// Lists or quotes more than four deep.
    Depth,
}

impl Serialize for Markup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.source)
    }
}

impl<'de> Deserialize<'de> for Markup {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

impl From<&str> for Markup {
    fn from(source: &str) -> Self {
        Self::new(source)
    }
}

impl fmt::Debug for Markup {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Markup").field(&self.source).finish()
    }
}
