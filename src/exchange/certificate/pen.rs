//! The pen: texts and shapes on the page, each tagged as what it is.

use krilla::color::rgb::Color;
use krilla::destination::XyzDestination;
use krilla::geom::{Path, Point};
use krilla::outline::{Outline, OutlineNode};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, SpanTag, Tag, TagGroup, TagKind, TagTree,
};
use krilla::text::TextDirection;

use super::WIDTH;
use super::drawing::ink;
use super::letters::{Cut, Letters};
use crate::language::Language;

/// Left and right of the text, in points; so are all lengths here.
pub(super) const MARGIN: f32 = 64.0;
pub(super) const COLUMN: f32 = WIDTH - 2.0 * MARGIN;

/// The colours of the light theme, by role.
pub(super) mod role {
    pub(in super::super) const INK: (u8, u8, u8) = (0x1e, 0x25, 0x30);
    pub(in super::super) const INK_SOFT: (u8, u8, u8) = (0x50, 0x59, 0x68);
    pub(in super::super) const ACCENT: (u8, u8, u8) = (0x0b, 0x6b, 0x66);
    pub(in super::super) const ACCENT_SOFT: (u8, u8, u8) = (0xdd, 0xee, 0xea);
    pub(in super::super) const BAND: (u8, u8, u8) = (0x55, 0x9b, 0x92);
    pub(in super::super) const LINE: (u8, u8, u8) = (0xe3, 0xdb, 0xce);
    pub(in super::super) const WHITE: (u8, u8, u8) = (0xff, 0xff, 0xff);
}

fn color((red, green, blue): (u8, u8, u8)) -> Color {
    Color::new(red, green, blue)
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) cut: Cut,
    pub(super) size: f32,
    /// From one line to the next.
    pub(super) leading: f32,
    pub(super) color: (u8, u8, u8),
}

pub(super) const BODY: Style = Style {
    cut: Cut::Sans,
    size: 10.5,
    leading: 15.0,
    color: role::INK,
};
pub(super) const SOFT: Style = Style {
    color: role::INK_SOFT,
    size: 9.5,
    leading: 13.5,
    ..BODY
};
pub(super) const HEADING: Style = Style {
    cut: Cut::SerifBold,
    size: 13.0,
    leading: 18.0,
    color: role::INK,
};

pub(super) struct Pen<'a, 's> {
    pub(super) surface: &'a mut Surface<'s>,
    pub(super) letters: &'a Letters,
    pub(super) language: Language,
    pub(super) tree: TagTree,
    pub(super) outline: Outline,
    /// The top of what comes next.
    pub(super) y: f32,
}

impl Pen<'_, '_> {
    /// Something that only decorates.
    pub(super) fn ornament(&mut self, path: Option<Path>, fill: (u8, u8, u8)) {
        let artifact = Artifact::with_kind(ArtifactType::Layout);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
        self.shape(path, fill);
        self.surface.end_tagged();
    }

    pub(super) fn shape(&mut self, path: Option<Path>, fill: (u8, u8, u8)) {
        if let Some(path) = path {
            ink(self.surface, color(fill));
            self.surface.draw_path(&path);
        }
    }

    /// One line of text, its baseline at `y`.
    pub(super) fn line(&mut self, style: Style, x: f32, y: f32, text: &str) {
        if let Some(font) = self.letters.font(style.cut) {
            ink(self.surface, color(style.color));
            let (start, direction) = (Point::from_xy(x, y), TextDirection::LeftToRight);
            let surface = &mut self.surface;
            surface.draw_text(start, font, style.size, text, false, direction);
        }
    }

    /// Lines of text under each other from `self.y`, as one thing of a kind.
    pub(super) fn lines(
        &mut self,
        kind: impl Into<TagKind>,
        style: Style,
        x: f32,
        lines: &[String],
    ) -> TagGroup {
        let mut group = TagGroup::new(kind);
        let last = lines.len().saturating_sub(1);
        for (index, line) in lines.iter().enumerate() {
            // Whoever listens or copies needs a space where a line ends.
            let line = if index < last {
                format!("{line} ")
            } else {
                line.clone()
            };
            let span = ContentTag::Span(SpanTag::empty());
            group.push(self.surface.start_tagged(span));
            let baseline = self.y + (style.leading + style.size * 0.66) / 2.0;
            self.line(style, x, baseline, &line);
            self.surface.end_tagged();
            self.y += style.leading;
        }
        group
    }

    pub(super) fn set(
        &mut self,
        kind: impl Into<TagKind>,
        style: Style,
        x: f32,
        width: f32,
        text: &str,
    ) -> TagGroup {
        let text = self.letters.sound(text);
        let lines = self.letters.wrap(style.cut, style.size, &text, width);
        self.lines(kind, style, x, &lines)
    }

    pub(super) fn paragraph(&mut self, style: Style, x: f32, width: f32, text: &str) {
        let group = self.set(Tag::P, style, x, width, text);
        self.tree.push(group);
    }

    /// A heading, which the outline lists too.
    pub(super) fn heading(&mut self, level: u16, style: Style, x: f32, text: &str) {
        let target = XyzDestination::new(0, Point::from_xy(x, self.y));
        self.outline
            .push_child(OutlineNode::new(text.to_owned(), target));
        let level = std::num::NonZeroU16::new(level).unwrap_or(std::num::NonZeroU16::MIN);
        let tag = Tag::Hn(level, Some(text.to_owned()));
        let group = self.set(tag, style, x, COLUMN, text);
        self.tree.push(group);
    }
}
