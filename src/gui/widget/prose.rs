//! Authors' Markdown as text that can be selected and copied.

use iced::widget::{column, container, row};
use iced::{Border, Color, Element, Font, Length, Padding, Pixels};
use iced_selection::text::{Rich, Span as RichSpan, Style as SelectionStyle};

use super::hairline::hairline;
use super::meaning::Role;
use super::node;
use super::text::text;
use crate::course::Markup;
use crate::course::markup::{Link, Paragraph, Span};
use crate::gui::ui::{Type, Ui, space};
use crate::language::typography::polish_after;

/// What the pointer does to a link.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkEvent {
    Pressed(Link),
    Hovered(Link),
    Left,
}

/// How a text is set.
pub struct Prose<Message> {
    role: Type,
    color: Color,
    /// Instead of the role's own.
    font: Option<Font>,
    on_link: Option<fn(LinkEvent) -> Message>,
    /// Whether the pointer selects words.
    selectable: bool,
}

impl<Message: Clone + 'static> Prose<Message> {
    /// Lesson text.
    pub fn reading(ui: &Ui) -> Self {
        Self::new(Type::Reading, ui.palette.ink)
    }

    /// Interface text.
    pub fn body(ui: &Ui) -> Self {
        Self::new(Type::Body, ui.palette.ink)
    }

    pub fn new(role: Type, color: Color) -> Self {
        Self {
            role,
            color,
            font: None,
            on_link: None,
            selectable: true,
        }
    }

    pub fn color(mut self, color: Color) -> Self {
        self.color = color;
        self
    }

    pub fn font(mut self, font: Font) -> Self {
        self.font = Some(font);
        self
    }

    pub fn on_link(mut self, on_link: fn(LinkEvent) -> Message) -> Self {
        self.on_link = Some(on_link);
        self
    }

    /// For text inside something to press: it cannot be selected, and lets the
    /// press through.
    pub fn still(mut self) -> Self {
        self.selectable = false;
        self
    }

    /// Draws the text.
    pub fn view<'a>(&self, ui: &Ui, markup: &'a Markup) -> Element<'a, Message> {
        let drawn = self.paragraphs(ui, markup.paragraphs());
        node::meaning(Role::Paragraph, markup, drawn)
            .spoken()
            .into()
    }

    /// Draws some paragraphs of a text, for a caller that says what they mean.
    pub fn part<'a>(&self, ui: &Ui, paragraphs: &'a [Paragraph]) -> Element<'a, Message> {
        self.paragraphs(ui, paragraphs)
    }

    fn paragraphs<'a>(&self, ui: &Ui, paragraphs: &'a [Paragraph]) -> Element<'a, Message> {
        if let [only] = paragraphs {
            return self.paragraph(ui, only);
        }
        column(
            paragraphs
                .iter()
                .map(|paragraph| self.paragraph(ui, paragraph)),
        )
        .spacing(ui.paragraphs(self.role))
        .into()
    }

    fn paragraph<'a>(&self, ui: &Ui, paragraph: &'a Paragraph) -> Element<'a, Message> {
        match paragraph {
            Paragraph::Text(spans) => self.rich(ui, spans),
            Paragraph::Heading(level, spans) => self.heading(ui, *level, spans),
            Paragraph::List { start, items } => self.list(ui, *start, items),
            Paragraph::Quote(inner) => self.quote(ui, inner),
            Paragraph::Code(span) => self.code(ui, span),
            Paragraph::Table { header, rows } => self.table(ui, header, rows),
            Paragraph::Rule => hairline(ui.palette.line),
        }
    }

    fn heading<'a>(&self, ui: &Ui, level: u8, spans: &'a [Span]) -> Element<'a, Message> {
        let role = if level == 2 {
            Type::Title
        } else {
            Type::Heading
        };
        let heading = Self {
            role,
            font: Some(ui.serif_bold()),
            color: ui.palette.ink,
            ..*self
        };
        let name: String = spans.iter().map(|span| span.text.as_str()).collect();
        let drawn = container(heading.rich(ui, spans)).padding(Padding::ZERO.top(ui.px(space::M)));
        node::meaning(Role::Heading(level), name, drawn).into()
    }

    fn list<'a>(
        &self,
        ui: &Ui,
        start: Option<u64>,
        items: &'a [Vec<Paragraph>],
    ) -> Element<'a, Message> {
        let lines = items.iter().enumerate().map(|(index, item)| {
            let marker = match start {
                Some(first) => format!("{}.", first.saturating_add(index as u64)),
                None => "•".to_owned(),
            };
            let marker = container(
                text(ui, self.role, ui.palette.accent, marker).line_height(ui.leading(self.role)),
            )
            .width(self.size(ui).0 * 1.5);
            let inside = container(self.paragraphs(ui, item)).width(Length::Fill);
            node::meaning(Role::ListItem, "", row![marker, inside]).into()
        });
        let list = column(lines).spacing(ui.px(6.0));
        node::meaning(Role::List, "", list).into()
    }

    fn quote<'a>(&self, ui: &Ui, inner: &'a [Paragraph]) -> Element<'a, Message> {
        let palette = ui.palette;
        row![
            container("")
                .width(3)
                .height(Length::Fill)
                .style(crate::gui::theme::style::fill(palette.outline)),
            container(self.paragraphs(ui, inner))
                .padding(Padding::ZERO.left(ui.px(space::L)))
                .width(Length::Fill),
        ]
        .height(Length::Shrink)
        .into()
    }

    fn code<'a>(&self, ui: &Ui, span: &'a Span) -> Element<'a, Message> {
        container(self.rich(ui, std::slice::from_ref(span)))
            .padding(ui.px(space::M))
            .width(Length::Fill)
            .style(crate::gui::theme::style::tile(ui.palette.sunken, 8.0))
            .into()
    }

    fn table<'a>(
        &self,
        ui: &Ui,
        header: &'a [Vec<Span>],
        rows: &'a [Vec<Vec<Span>>],
    ) -> Element<'a, Message> {
        let palette = ui.palette;
        let smaller = Self {
            role: Type::Body,
            font: None,
            ..*self
        };
        let bold = Self {
            font: Some(ui.sans_bold()),
            ..smaller
        };
        if ui.cramped() {
            return stacked(&bold, &smaller, ui, header, rows);
        }
        let cells = |set: &Self, cells: &'a [Vec<Span>]| -> Element<'a, Message> {
            row(cells.iter().map(|cell| {
                container(set.rich(ui, cell))
                    .padding([ui.px(8.0), ui.px(12.0)])
                    .width(Length::FillPortion(1))
                    .into()
            }))
            .into()
        };
        let head =
            container(cells(&bold, header)).style(crate::gui::theme::style::fill(palette.sunken));
        let lines = rows.iter().flat_map(|line| {
            [
                separator(palette.line),
                node::meaning(Role::ListItem, "", cells(&smaller, line)).into(),
            ]
        });
        let drawn = container(column![head].extend(lines)).style(move |_| container::Style {
            border: Border {
                color: palette.line,
                width: 1.0,
                radius: 8.0.into(),
            },
            ..container::Style::default()
        });
        node::meaning(Role::Table, "", drawn).into()
    }

    fn rich<'a>(&self, ui: &Ui, spans: &'a [Span]) -> Element<'a, Message> {
        let mut before = None;
        let drawn: Vec<RichSpan<'a, Link, Font>> = spans
            .iter()
            .map(|span| {
                let run = self.span(ui, span, before);
                before = span.text.chars().next_back();
                run
            })
            .collect();
        if !self.selectable {
            return iced::widget::rich_text(drawn)
                .size(self.size(ui))
                .line_height(ui.leading(self.role))
                .font(self.set_in(ui))
                .color(self.color)
                .width(Length::Fill)
                .wrapping(iced::widget::text::Wrapping::WordOrGlyph)
                .into();
        }
        let selection = ui.palette.selection;
        let color = self.color;
        let mut rich = Rich::with_spans(drawn)
            .size(self.size(ui))
            .line_height(ui.leading(self.role))
            .font(self.set_in(ui))
            .width(Length::Fill)
            .wrapping(iced::widget::text::Wrapping::WordOrGlyph)
            .style(move |_: &iced::Theme| SelectionStyle {
                color: Some(color),
                selection,
            });
        if let Some(on_link) = self.on_link {
            rich = rich
                .on_link_click(move |link| on_link(LinkEvent::Pressed(link)))
                .on_link_hover(move |link| on_link(LinkEvent::Hovered(link)))
                .on_hover_lost_with(move || on_link(LinkEvent::Left));
        }
        rich.into()
    }

    fn span<'a>(&self, ui: &Ui, span: &'a Span, before: Option<char>) -> RichSpan<'a, Link, Font> {
        let palette = ui.palette;
        let words = if span.code {
            std::borrow::Cow::Borrowed(span.text.as_str())
        } else {
            polish_after(ui.language, before, &span.text)
        };
        let mut font = self.set_in(ui);
        if span.strong {
            font.weight = iced::font::Weight::Semibold;
        }
        if span.emphasis {
            font.style = iced::font::Style::Italic;
        }
        let mut run = RichSpan::new(words).font(font).strikethrough(span.strike);
        if span.code {
            run = run.background(palette.sunken).padding([0.0, 2.0]);
        }
        match &span.link {
            Some(link) if self.on_link.is_some() => {
                run.color(palette.accent).underline(true).link(link.clone())
            }
            _ => run,
        }
    }

    fn size(&self, ui: &Ui) -> Pixels {
        ui.size(self.role)
    }

    fn set_in(&self, ui: &Ui) -> Font {
        self.font.unwrap_or_else(|| ui.font(self.role))
    }
}

/// A table where there is no room for columns: each row is a block, its first
/// cell a title, the others named by their column.
fn stacked<'a, Message: Clone + 'static>(
    bold: &Prose<Message>,
    plain: &Prose<Message>,
    ui: &Ui,
    header: &'a [Vec<Span>],
    rows: &'a [Vec<Vec<Span>>],
) -> Element<'a, Message> {
    let blocks = rows.iter().map(|line| {
        let title = line.first().map(|cell| bold.rich(ui, cell));
        let cells = line.iter().enumerate().skip(1).map(|(index, cell)| {
            let name = header.get(index).map(|name| {
                let soft = Prose {
                    color: ui.palette.ink_soft,
                    role: Type::Small,
                    ..*plain
                };
                soft.rich(ui, name)
            });
            column![name, plain.rich(ui, cell)].into()
        });
        let block = column![title].extend(cells).spacing(ui.px(6.0));
        let tile = container(block)
            .padding(ui.px(space::M))
            .width(Length::Fill)
            .style(crate::gui::theme::style::tile(ui.palette.sunken, 8.0));
        node::meaning(Role::ListItem, "", tile).into()
    });
    node::meaning(Role::Table, "", column(blocks).spacing(ui.px(space::S))).into()
}

fn separator<'a, Message: 'a>(color: Color) -> Element<'a, Message> {
    container("")
        .width(Length::Fill)
        .height(1)
        .style(crate::gui::theme::style::fill(color))
        .into()
}
