//! Authors' Markdown as text that can be selected and copied.

mod table;

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row};
use iced::{Color, Element, Font, Length, Padding, Pixels};
use iced_selection::text::{Rich, Span as RichSpan, Style as SelectionStyle};

use super::hairline::hairline;
use super::links::{Setting, links};
use super::meaning::Role;
use super::node::{self, Node};
use super::text::text;
use crate::course::Markup;
use crate::course::markup::{Link, Paragraph, Span};
use crate::gui::ui::{Type, Ui, space};
use crate::language::Language;
use crate::language::typography::polish_after;

/// What the pointer does to a link.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkEvent {
    Pressed(Link),
    Hovered(Link),
    Left,
    /// The focus, which shows what the pointer does, is no longer on it.
    Unfocused(Link),
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
    /// Where it differs from the interface's.
    language: Option<Language>,
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
            language: None,
        }
    }

    /// The language of the text, where it differs from the interface's.
    pub fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
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
        self.part(ui, markup.paragraphs())
    }

    /// Draws some paragraphs of a text.
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
            Paragraph::Text(spans) => self.told(ui, spans).into(),
            Paragraph::Heading(level, spans) => self.heading(ui, *level, spans),
            Paragraph::List { start, items } => self.list(ui, *start, items),
            Paragraph::Quote(inner) => self.quote(ui, inner),
            Paragraph::Code(span) => self.code(ui, span),
            Paragraph::Table { header, rows } => table::view(self, ui, header, rows),
            Paragraph::Rule => hairline(ui.palette.line),
        }
    }

    /// A paragraph on which someone who reads thing by thing stops.
    fn told<'a>(&self, ui: &Ui, spans: &'a [Span]) -> Node<'a, Message> {
        let node = node::meaning(Role::Paragraph, spans, self.rich(ui, spans)).spoken();
        match self.language {
            Some(language) => node.language(language),
            None => node,
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
        let drawn = container(heading.rich(ui, spans)).padding(Padding::ZERO.top(ui.px(space::M)));
        node::meaning(Role::Heading(level), spans, drawn)
            .spoken()
            .into()
    }

    fn list<'a>(
        &self,
        ui: &Ui,
        start: Option<u64>,
        items: &'a [Vec<Paragraph>],
    ) -> Element<'a, Message> {
        let of = items.len();
        let lines = items.iter().enumerate().map(|(index, item)| {
            let number = start.map(|first| format!("{}.", first.saturating_add(index as u64)));
            let name = number.clone().unwrap_or_default();
            let marker = number.unwrap_or_else(|| "•".to_owned());
            let marker = container(
                text(ui, self.role, ui.palette.accent, marker).line_height(ui.leading(self.role)),
            )
            .width(self.size(ui).0 * 1.5);
            let inside = container(self.paragraphs(ui, item)).width(Length::Fill);
            node::meaning(Role::ListItem, name, row![marker, inside])
                .position(index + 1, of)
                .into()
        });
        let list = column(lines).spacing(ui.px(6.0));
        node::meaning(Role::List, "", list).into()
    }

    fn quote<'a>(&self, ui: &Ui, inner: &'a [Paragraph]) -> Element<'a, Message> {
        let palette = ui.palette;
        let drawn = row![
            container("")
                .width(3)
                .height(Length::Fill)
                .style(crate::gui::theme::style::fill(palette.outline)),
            container(self.paragraphs(ui, inner))
                .padding(Padding::ZERO.left(ui.px(space::L)))
                .width(Length::Fill),
        ]
        .height(Length::Shrink);
        node::meaning(Role::Quote, "", drawn).into()
    }

    fn code<'a>(&self, ui: &Ui, span: &'a Span) -> Element<'a, Message> {
        container(self.told(ui, std::slice::from_ref(span)))
            .padding(ui.px(space::M))
            .width(Length::Fill)
            .style(crate::gui::theme::style::tile(ui.palette.sunken, 8.0))
            .into()
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
                .wrapping(Wrapping::WordOrGlyph)
                .into();
        }
        let selection = ui.palette.selection;
        let color = self.color;
        let rich = Rich::with_spans(drawn.clone())
            .size(self.size(ui))
            .line_height(ui.leading(self.role))
            .font(self.set_in(ui))
            .width(Length::Fill)
            .wrapping(Wrapping::WordOrGlyph)
            .style(move |_: &iced::Theme| SelectionStyle {
                color: Some(color),
                selection,
            });
        let Some(on_link) = self
            .on_link
            .filter(|_| drawn.iter().any(|it| it.link.is_some()))
        else {
            return rich.into();
        };
        let rich = rich
            .on_link_click(move |link| on_link(LinkEvent::Pressed(link)))
            .on_link_hover(move |link| on_link(LinkEvent::Hovered(link)))
            .on_hover_lost_with(move || on_link(LinkEvent::Left));
        let setting = Setting {
            size: self.size(ui),
            leading: ui.leading(self.role),
            font: self.set_in(ui),
            wrapping: Wrapping::WordOrGlyph,
        };
        links(rich, drawn, setting, on_link, ui.palette.accent).into()
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
