//! Which letters the window is written in: the typefaces of the design or one
//! made for dyslexic readers, as they are or set wider.
//!
//! Every font of a view comes from [`Letters`], so that no text stays behind
//! when the learner chooses another.

mod widen;

use std::borrow::Cow;

use iced::Font;
use iced::advanced::graphics::text::font_system;
use iced::font::{Family, Style, Weight};

use super::ui::{FONTS, Type};
use crate::storage::settings::Typeface;

/// The faces of Parcours Dys, deflated, each with its size in bytes: they cost
/// nothing until someone chooses them.
static PACKED: &[(&str, usize, &[u8])] = include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

/// What a text is set in, before the learner's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hand {
    Sans,
    Serif,
}

/// The learner's choice of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Letters {
    pub typeface: Typeface,
    /// Letters, words, lines and paragraphs further apart.
    pub wide: bool,
}

impl Letters {
    /// Interface type.
    pub fn sans(self) -> Font {
        self.font(Hand::Sans, Weight::Normal)
    }

    pub fn sans_bold(self) -> Font {
        self.font(Hand::Sans, Weight::Semibold)
    }

    /// Headings and lesson text.
    pub fn serif(self) -> Font {
        self.font(Hand::Serif, Weight::Normal)
    }

    pub fn serif_bold(self) -> Font {
        self.font(Hand::Serif, Weight::Semibold)
    }

    pub fn serif_italic(self) -> Font {
        Font {
            style: Style::Italic,
            ..self.serif()
        }
    }

    /// The font of a role.
    pub fn of(self, role: Type) -> Font {
        match role {
            Type::Display | Type::Title | Type::Heading => self.serif_bold(),
            Type::Reading => self.serif(),
            Type::Body | Type::Small => self.sans(),
        }
    }

    /// How much room a line of letters takes, compared with the usual ones:
    /// measured on lines of the lessons.
    pub fn breadth(self) -> f32 {
        match (self.typeface, self.wide) {
            (Typeface::Usual, false) => 1.0,
            (Typeface::Usual, true) => 1.3,
            (Typeface::Dyslexic, false) => 1.5,
            (Typeface::Dyslexic, true) => 1.8,
        }
    }

    fn font(self, hand: Hand, weight: Weight) -> Font {
        Font {
            family: Family::Name(self.family(hand)),
            weight,
            ..Font::DEFAULT
        }
    }

    fn family(self, hand: Hand) -> &'static str {
        match (self.typeface, hand, self.wide) {
            (Typeface::Usual, Hand::Sans, false) => "Atkinson Hyperlegible Next",
            (Typeface::Usual, Hand::Sans, true) => "Atkinson Hyperlegible Next Wide",
            (Typeface::Usual, Hand::Serif, false) => "Literata",
            (Typeface::Usual, Hand::Serif, true) => "Literata Wide",
            (Typeface::Dyslexic, _, false) => "Parcours Dys",
            (Typeface::Dyslexic, _, true) => "Parcours Dys Wide",
        }
    }

    /// Makes the letters ready to draw with, unless they are: nothing for the
    /// usual ones, which are loaded with the window.
    ///
    /// Not through `iced::font::load`: that comes after the next frame, which
    /// would show whatever the system has.
    pub fn prepare(self) {
        if self == Self::default() {
            return;
        }
        let Ok(mut fonts) = font_system().write() else {
            return;
        };
        let wanted = self.family(Hand::Sans);
        let known = fonts.raw().db().faces().any(|face| {
            let mut names = face.families.iter();
            names.any(|(name, _)| name == wanted)
        });
        if known {
            return;
        }
        for font in self.files() {
            fonts.load_font(font);
        }
    }

    /// The font files that these letters need, past the usual ones.
    pub fn files(self) -> Vec<Cow<'static, [u8]>> {
        let plain: Vec<Cow<'static, [u8]>> = match self.typeface {
            Typeface::Usual => FONTS.iter().copied().map(Cow::Borrowed).collect(),
            Typeface::Dyslexic => PACKED.iter().filter_map(unpack).collect(),
        };
        match (self.typeface, self.wide) {
            (Typeface::Usual, false) => Vec::new(),
            (Typeface::Dyslexic, false) => plain,
            // A face that cannot be widened is drawn as it is.
            (_, true) => plain
                .into_iter()
                .map(|font| widen::widen(&font).map_or(font, Cow::Owned))
                .collect(),
        }
    }
}

/// A file of the program's own: what does not unpack is left out.
fn unpack(&(_, size, packed): &(&str, usize, &[u8])) -> Option<Cow<'static, [u8]>> {
    let bytes = miniz_oxide::inflate::decompress_to_vec_with_limit(packed, size).ok()?;
    Some(Cow::Owned(bytes))
}

#[cfg(test)]
mod tests;
