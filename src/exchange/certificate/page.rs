//! The page: what stands where, and what each thing is to somebody who
//! listens.

use krilla::geom::Rect;
use krilla::outline::Outline;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, ListNumbering, Tag, TagGroup, TagTree,
};

use super::drawing::{qr, rectangle, rounded};
use super::letters::{Cut, Letters};
use super::pen::{BODY, COLUMN, HEADING, MARGIN, Pen, SOFT, Style, role};
use super::{Certificate, HEIGHT, WIDTH};
use crate::language::say::{certificate as say, dates, verify};
use crate::language::typography::polish;

/// Where the part about verification begins.
const CHECK: f32 = 632.0;
const QR: f32 = 112.0;

/// What a drawn page leaves for the document.
pub(super) struct Made {
    pub(super) tree: TagTree,
    pub(super) outline: Outline,
}

/// Draws the page. `None` when its QR code cannot be made.
pub(super) fn draw(
    certificate: &Certificate,
    letters: &Letters,
    surface: &mut Surface<'_>,
) -> Option<Made> {
    let mut pen = Pen {
        surface,
        letters,
        language: certificate.language,
        tree: TagTree::new().with_lang(Some(certificate.language.code().to_owned())),
        outline: Outline::new(),
        y: 0.0,
    };
    pen.frame();
    pen.award(certificate);
    pen.score(certificate);
    pen.modules(certificate);
    pen.check(certificate)?;
    Some(Made {
        tree: pen.tree,
        outline: pen.outline,
    })
}

impl Pen<'_, '_> {
    /// The band at the top and the program's mark.
    fn frame(&mut self) {
        self.ornament(rectangle(0.0, 0.0, WIDTH, 10.0), role::ACCENT);
        self.ornament(rounded(MARGIN, 52.0, 26.0, 26.0, 7.5), role::ACCENT);
        let artifact = Artifact::with_kind(ArtifactType::Layout);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
        let mark = Style {
            cut: Cut::SerifBold,
            size: 17.0,
            leading: 17.0,
            color: role::WHITE,
        };
        let width = self.letters.width(mark.cut, mark.size, "P");
        self.line(mark, MARGIN + 13.0 - width / 2.0, 70.6, "P");
        let name = Style {
            color: role::INK,
            size: 14.0,
            ..mark
        };
        self.line(name, MARGIN + 36.0, 70.0, "Parcours");
        self.surface.end_tagged();
        self.y = 112.0;
    }

    /// The title, the name, and what for.
    fn award(&mut self, certificate: &Certificate) {
        let title = Style {
            size: 27.0,
            leading: 36.0,
            color: role::ACCENT,
            ..HEADING
        };
        self.heading(1, title, MARGIN, say::heading(self.language));
        self.y += 20.0;
        self.paragraph(SOFT, MARGIN, COLUMN, say::awarded(self.language));
        self.y += 2.0;
        let name = self.name_style(&certificate.name);
        self.paragraph(name, MARGIN, COLUMN, &certificate.name);
        self.y += 8.0;
        let date = dates::date(self.language, certificate.day);
        let what = say::passed(
            self.language,
            &shortened(&certificate.exam),
            &shortened(&certificate.course),
            &date,
        );
        let style = Style {
            cut: Cut::Serif,
            size: 12.0,
            leading: 18.5,
            ..BODY
        };
        self.paragraph(style, MARGIN, COLUMN, &what);
    }

    /// The largest size in which a name takes two lines at most; the smallest
    /// one for a name that never does.
    fn name_style(&self, name: &str) -> Style {
        let style = |size: f32| Style {
            cut: Cut::SerifBold,
            size,
            leading: (size * 1.22).round(),
            color: role::INK,
        };
        let sizes = [32.0, 28.0, 24.0, 20.0, 17.0];
        let fits = |size: &f32| {
            let lines = self.letters.wrap(Cut::SerifBold, *size, name, COLUMN);
            lines.len() <= if *size > 24.0 { 1 } else { 2 }
        };
        style(sizes.into_iter().find(fits).unwrap_or(14.0))
    }

    /// The score in large, its band and the pass mark in words, then drawn.
    fn score(&mut self, certificate: &Certificate) {
        let language = self.language;
        self.y += 20.0;
        let (top, height) = (self.y, 132.0);
        self.ornament(
            rounded(MARGIN, top, COLUMN, height, 14.0),
            role::ACCENT_SOFT,
        );
        let (left, inner) = (MARGIN + 22.0, COLUMN - 44.0);
        self.y = top + 16.0;
        let label = Style {
            size: 11.5,
            leading: 16.0,
            ..HEADING
        };
        self.heading(2, label, left, say::score(language));
        let percent = verify::per_cent(language, certificate.percent);
        let band = verify::band(language, certificate.band);
        let mark = verify::per_cent(language, certificate.pass);
        let large = Style {
            cut: Cut::SerifBold,
            size: 40.0,
            leading: 50.0,
            color: role::ACCENT,
        };
        let words_at = self.y + 2.0;
        self.paragraph(large, left, 120.0, &percent);
        let beside = left + 128.0;
        let width = inner - 128.0;
        self.y = words_at - 16.0;
        let bold = Style {
            cut: Cut::SansBold,
            size: 12.0,
            leading: 17.0,
            ..BODY
        };
        self.paragraph(bold, beside, width, &band);
        self.paragraph(SOFT, beside, width, say::band_about(language));
        let pass = say::pass_mark(language, &mark, certificate.provisional);
        self.paragraph(SOFT, beside, width, &pass);
        self.scale(certificate, left, top + height - 30.0, inner);
        self.y = top + height;
    }

    /// From 0 to 100 %: the band, the score, the pass mark.
    fn scale(&mut self, certificate: &Certificate, x: f32, y: f32, width: f32) {
        let language = self.language;
        let alt = say::scale(
            language,
            (
                &verify::per_cent(language, certificate.percent),
                &verify::band(language, certificate.band),
            ),
            &verify::per_cent(language, certificate.pass),
            certificate.percent > certificate.pass,
        );
        let room = Rect::from_xywh(x, y - 14.0, width, 28.0);
        let figure = Tag::Figure(Some(alt)).with_bbox(room.map(|room| BBox::new(0, room)));
        let mut group = TagGroup::new(figure);
        group.push(self.surface.start_tagged(ContentTag::Other));
        let (low, high) = verify::ends(certificate.band);
        let at = |percent: u8| x + width * f32::from(percent.min(100)) / 100.0;
        self.shape(rounded(x, y, width, 8.0, 4.0), role::WHITE);
        let (from, to) = (at(low), at(high));
        self.shape(rounded(from, y, (to - from).max(8.0), 8.0, 4.0), role::BAND);
        let score = at(certificate.percent);
        self.shape(rounded(score - 6.0, y - 2.0, 12.0, 12.0, 6.0), role::ACCENT);
        let pass = at(certificate.pass);
        self.shape(rectangle(pass - 0.75, y - 4.0, 1.5, 16.0), role::INK);
        let words = say::threshold(language);
        let small = Style { size: 8.0, ..SOFT };
        let wide = self.letters.width(small.cut, small.size, words);
        let left = (pass - wide / 2.0).clamp(x, x + width - wide);
        self.line(small, left, y + 21.0, words);
        self.surface.end_tagged();
        self.tree.push(group);
    }

    /// What the exam covers, in two columns.
    fn modules(&mut self, certificate: &Certificate) {
        if certificate.modules.is_empty() {
            return;
        }
        self.y += 22.0;
        self.heading(2, HEADING, MARGIN, say::modules(self.language));
        self.y += 4.0;
        let (gap, top) = (24.0, self.y);
        let width = (COLUMN - gap) / 2.0;
        let bullet = 14.0;
        let titles: Vec<String> = certificate
            .modules
            .iter()
            .map(|title| shortened(&polish(self.language, title)))
            .collect();
        let heights: Vec<f32> = titles
            .iter()
            .map(|title| {
                let lines = self.letters.wrap(SOFT.cut, 10.0, title, width - bullet);
                lines.len() as f32 * SOFT.leading + 3.0
            })
            .collect();
        let room = CHECK - 20.0 - top;
        let (first, shown) = columns(&heights, room - SOFT.leading);
        let mut list = TagGroup::new(Tag::L(ListNumbering::Disc));
        let mut lowest = top;
        for (index, title) in titles.iter().enumerate().take(shown) {
            let column = usize::from(index >= first);
            if index == first {
                self.y = top;
            }
            let x = MARGIN + column as f32 * (width + gap);
            list.push(self.module(x, width, bullet, title));
            lowest = lowest.max(self.y);
        }
        if shown > 0 {
            self.tree.push(list);
        }
        self.y = lowest;
        if shown < titles.len() {
            let more = say::more_modules(self.language, titles.len() - shown);
            self.paragraph(SOFT, MARGIN + bullet, COLUMN, &more);
        }
    }

    fn module(&mut self, x: f32, width: f32, bullet: f32, title: &str) -> TagGroup {
        let style = Style {
            size: 10.0,
            color: role::INK,
            ..SOFT
        };
        let dot = rounded(x + 1.0, self.y + 5.2, 4.0, 4.0, 2.0);
        self.ornament(dot, role::ACCENT);
        let body = self.set(Tag::LBody, style, x + bullet, width - bullet, title);
        self.y += 3.0;
        let mut item = TagGroup::new(Tag::LI);
        item.push(body);
        item
    }

    /// The code, the QR code, how to check them, and what they prove.
    fn check(&mut self, certificate: &Certificate) -> Option<()> {
        let language = self.language;
        self.ornament(rectangle(MARGIN, CHECK, COLUMN, 0.75), role::LINE);
        self.y = CHECK + 18.0;
        let left = MARGIN + QR + 20.0;
        let width = COLUMN - QR - 20.0;
        self.heading(2, HEADING, left, say::check(language));
        self.y += 2.0;
        let small = Style {
            size: 9.0,
            leading: 12.8,
            ..SOFT
        };
        self.paragraph(small, left, width, say::code(language));
        let code = Style {
            cut: Cut::SansBold,
            size: 15.0,
            leading: 21.0,
            ..BODY
        };
        self.paragraph(code, left, width, &certificate.code);
        self.y += 3.0;
        self.paragraph(small, left, width, say::check_about(language));
        let lowest = self.y;
        let top = CHECK + 16.0;
        let room = Rect::from_xywh(MARGIN, top, QR, QR);
        let alt = say::qr(language).to_owned();
        let figure = Tag::Figure(Some(alt)).with_bbox(room.map(|room| BBox::new(0, room)));
        let mut group = TagGroup::new(figure);
        group.push(self.surface.start_tagged(ContentTag::Other));
        // The quiet zone lies over the margin: the squares stand at its edge.
        let side = QR * 1.13;
        let edge = (side - QR) / 2.0;
        let squares = qr(certificate, MARGIN - edge, top - edge, side);
        let made = squares.is_some();
        self.shape(squares, role::INK);
        self.surface.end_tagged();
        self.tree.push(group);
        self.y = lowest.max(top + QR) + 12.0;
        self.y = self.y.min(HEIGHT - 62.0);
        self.paragraph(small, MARGIN, COLUMN, say::not_signed(language));
        made.then_some(())
    }
}

/// How many entries the first of two columns takes, and how many fit in all.
fn columns(heights: &[f32], room: f32) -> (usize, usize) {
    let first = heights.len().div_ceil(2);
    let fitting = |entries: &[f32]| {
        let mut height = 0.0;
        let fits = |entry: &&f32| {
            height += **entry;
            height <= room
        };
        entries.iter().take_while(fits).count()
    };
    let (left, right) = heights.split_at(first);
    let (in_left, in_right) = (fitting(left), fitting(right));
    if in_left < left.len() {
        // The first column is full: the second goes on where it stopped.
        let right = heights.get(in_left..).unwrap_or_default();
        return (in_left, in_left + fitting(right));
    }
    (first, first + in_right)
}

/// A title that an author wrote, cut where it would take the page.
fn shortened(title: &str) -> String {
    const LONGEST: usize = 120;
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    let cut: String = title.chars().take(LONGEST - 1).collect();
    format!("{}…", cut.trim_end())
}
