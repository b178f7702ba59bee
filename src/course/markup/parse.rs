//! From Markdown events to paragraphs and spans.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Fault, FaultKind, Link, Paragraph, Span};

/// How deep lists and quotes may nest before they no longer read well.
const MAX_DEPTH: usize = 4;

pub(super) fn parse(source: &str) -> (Vec<Paragraph>, Vec<Fault>) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let mut builder = Builder::default();
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        builder.event(event, range);
    }
    builder.finish()
}

/// A container that is open.
enum Open {
    Quote(Vec<Paragraph>),
    List(Option<u64>, Vec<Vec<Paragraph>>),
    Item(Vec<Paragraph>),
    Table {
        header: Vec<Vec<Span>>,
        rows: Vec<Vec<Vec<Span>>>,
        in_header: bool,
    },
}

#[derive(Default)]
struct Builder {
    done: Vec<Paragraph>,
    open: Vec<Open>,
    spans: Vec<Span>,
    style: Span,
    code: bool,
    faults: Vec<Fault>,
}

impl Builder {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(end) => self.end(end),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text(&text);
            }
            Event::Code(code) => {
                let span = Span {
                    text: code.to_string(),
                    code: true,
                    ..self.style.clone()
                };
                self.spans.push(span);
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                self.fault(FaultKind::Html, range);
                self.text(html.trim_end());
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            Event::Rule => self.push(Paragraph::Rule),
            Event::TaskListMarker(_) => self.fault(FaultKind::TaskList, range),
            Event::FootnoteReference(label) => {
                self.fault(FaultKind::Footnote, range);
                self.text(&format!("[{label}]"));
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } if !matches!(level, HeadingLevel::H2 | HeadingLevel::H3) => {
                self.fault(FaultKind::HeadingLevel, range);
            }
            Tag::BlockQuote(_) => self.open(Open::Quote(Vec::new()), range),
            Tag::List(start) => self.open(Open::List(start, Vec::new()), range),
            Tag::Item => self.open.push(Open::Item(Vec::new())),
            Tag::CodeBlock(kind) => {
                if matches!(kind, CodeBlockKind::Indented) {
                    self.fault(FaultKind::IndentedCode, range);
                }
                self.flush();
                self.code = true;
            }
            Tag::Table(_) => self.open.push(Open::Table {
                header: Vec::new(),
                rows: Vec::new(),
                in_header: false,
            }),
            Tag::TableHead => self.table(|_, _, in_header| *in_header = true),
            Tag::TableRow => self.table(|_, rows, _| rows.push(Vec::new())),
            Tag::Emphasis => self.style.emphasis = true,
            Tag::Strong => self.style.strong = true,
            Tag::Strikethrough => self.style.strike = true,
            Tag::Link { dest_url, .. } => {
                self.style.link = Link::parse(&dest_url);
                if self.style.link.is_none() {
                    self.fault(FaultKind::LinkKind, range);
                }
            }
            Tag::Image { .. } => self.fault(FaultKind::Image, range),
            Tag::FootnoteDefinition(_) => self.fault(FaultKind::Footnote, range),
            // A paragraph that starts inside an item ends the item's loose text.
            _ => self.flush(),
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Heading(level) => {
                let spans = std::mem::take(&mut self.spans);
                let level = if level <= HeadingLevel::H2 { 2 } else { 3 };
                self.push(Paragraph::Heading(level, spans));
            }
            TagEnd::CodeBlock => {
                let text: String = self.spans.drain(..).map(|span| span.text).collect();
                self.code = false;
                self.push(Paragraph::Code(Span {
                    text: text.trim_end().to_owned(),
                    code: true,
                    ..Span::default()
                }));
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::Table => self.close(),
            TagEnd::TableHead => self.table(|_, _, in_header| *in_header = false),
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.spans);
                self.table(|header, rows, in_header| match rows.last_mut() {
                    Some(row) if !*in_header => row.push(cell),
                    _ => header.push(cell),
                });
            }
            TagEnd::Emphasis => self.style.emphasis = false,
            TagEnd::Strong => self.style.strong = false,
            TagEnd::Strikethrough => self.style.strike = false,
            TagEnd::Link => self.style.link = None,
            TagEnd::Image => {}
            _ => self.flush(),
        }
    }

    fn text(&mut self, text: &str) {
        match self.spans.last_mut() {
            Some(last) if !last.code && same_style(last, &self.style) => last.text.push_str(text),
            _ => self.spans.push(Span {
                text: text.to_owned(),
                ..self.style.clone()
            }),
        }
    }

    /// Makes a paragraph of the spans gathered so far.
    fn flush(&mut self) {
        if !self.code && !self.spans.is_empty() {
            let spans = std::mem::take(&mut self.spans);
            self.push(Paragraph::Text(spans));
        }
    }

    fn push(&mut self, paragraph: Paragraph) {
        match self.open.last_mut() {
            Some(Open::Quote(inside) | Open::Item(inside)) => inside.push(paragraph),
            Some(Open::List(_, items)) => items.push(vec![paragraph]),
            Some(Open::Table { .. }) | None => self.done.push(paragraph),
        }
    }

    fn open(&mut self, open: Open, range: Range<usize>) {
        self.flush();
        if self.open.len() >= 2 * MAX_DEPTH {
            self.fault(FaultKind::Depth, range);
        }
        self.open.push(open);
    }

    fn close(&mut self) {
        self.flush();
        // Deeper levels are flattened, so that a hostile text cannot build a
        // tree too deep to draw or to drop.
        let flat = self.open.len() > 2 * MAX_DEPTH;
        match self.open.pop() {
            Some(Open::Quote(inside) | Open::Item(inside)) if flat => {
                inside
                    .into_iter()
                    .for_each(|paragraph| self.push(paragraph));
            }
            Some(Open::List(_, items)) if flat => items
                .into_iter()
                .flatten()
                .for_each(|paragraph| self.push(paragraph)),
            Some(Open::Quote(inside)) => self.push(Paragraph::Quote(inside)),
            Some(Open::Item(inside)) => match self.open.last_mut() {
                Some(Open::List(_, items)) => items.push(inside),
                _ => self.done.extend(inside),
            },
            Some(Open::List(start, items)) => self.push(Paragraph::List { start, items }),
            Some(Open::Table { header, rows, .. }) => self.push(Paragraph::Table { header, rows }),
            None => {}
        }
    }

    fn table(
        &mut self,
        change: impl FnOnce(&mut Vec<Vec<Span>>, &mut Vec<Vec<Vec<Span>>>, &mut bool),
    ) {
        if let Some(Open::Table {
            header,
            rows,
            in_header,
        }) = self.open.last_mut()
        {
            change(header, rows, in_header);
        }
    }

    fn fault(&mut self, kind: FaultKind, range: Range<usize>) {
        self.faults.push(Fault { kind, range });
    }

    fn finish(mut self) -> (Vec<Paragraph>, Vec<Fault>) {
        self.flush();
        (self.done, self.faults)
    }
}

fn same_style(left: &Span, right: &Span) -> bool {
    left.strong == right.strong
        && left.emphasis == right.emphasis
        && left.strike == right.strike
        && left.code == right.code
        && left.link == right.link
}

#[cfg(test)]
mod tests {
    use super::super::{Link, Markup, Paragraph};
    use super::FaultKind;

    fn faults(source: &str) -> Vec<FaultKind> {
        Markup::new(source)
            .faults()
            .iter()
            .map(|fault| fault.kind)
            .collect()
    }

    #[test]
    fn styles_and_links_become_spans() {
        let markup = Markup::new("Un **fait**, une [charte](term:charter) *claire*.");
        let [Paragraph::Text(spans)] = markup.paragraphs() else {
            panic!("one paragraph: {:?}", markup.paragraphs());
        };
        assert_eq!(
            spans
                .iter()
                .map(|span| span.text.as_str())
                .collect::<Vec<_>>(),
            ["Un ", "fait", ", une ", "charte", " ", "claire", "."]
        );
        assert!(spans[1].strong && spans[5].emphasis);
        assert_eq!(spans[3].link, Some(Link::Term("charter".into())));
        assert_eq!(markup.plain(), "Un fait, une charte claire.");
    }

    #[test]
    fn lists_tight_and_loose_keep_their_items() {
        for source in [
            "1. un\n2. deux\n   - a\n   - b\n",
            "1. un\n\n2. deux\n\n   - a\n   - b\n",
        ] {
            let markup = Markup::new(source);
            let [Paragraph::List { start, items }] = markup.paragraphs() else {
                panic!("one list: {:?}", markup.paragraphs());
            };
            assert_eq!((*start, items.len(), items[1].len()), (Some(1), 2, 2));
            assert_eq!(markup.plain(), "un\ndeux\na\nb");
        }
    }

    #[test]
    fn a_table_keeps_header_and_rows() {
        let markup = Markup::new("| a | b |\n| --- | --- |\n| 1 | **2** |\n| 3 | 4 |\n");
        let [Paragraph::Table { header, rows }] = markup.paragraphs() else {
            panic!("one table: {:?}", markup.paragraphs());
        };
        assert_eq!((header.len(), rows.len(), rows[1].len()), (2, 2, 2));
        assert!(rows[0][1][0].strong);
    }

    #[test]
    fn a_hostile_depth_is_flattened_and_reported() {
        let source = format!("{} fin", ">".repeat(5_000));
        let markup = Markup::new(source);
        assert_eq!(markup.plain(), "fin");
        assert_eq!(markup.faults()[0].kind, FaultKind::Depth);
    }

    #[test]
    fn what_would_not_render_is_a_fault_and_keeps_its_words() {
        assert_eq!(faults("a <b>c</b>"), [FaultKind::Html, FaultKind::Html]);
        assert_eq!(faults("a\n\n    code"), [FaultKind::IndentedCode]);
        assert_eq!(faults("![x](y.png)"), [FaultKind::Image]);
        assert_eq!(faults("# Titre"), [FaultKind::HeadingLevel]);
        assert_eq!(faults("[x](fichier.pdf)"), [FaultKind::LinkKind]);
        assert_eq!(faults("- [ ] x"), [FaultKind::TaskList]);
        assert!(faults("## Titre\n\n> citation\n\n---\n\n```\ncode\n```").is_empty());
        assert_eq!(Markup::new("a <b>c</b>").plain(), "a <b>c</b>");
    }
}
