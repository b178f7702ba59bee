//! The fonts of the page, and how wide a text is in them.

use std::sync::LazyLock;

use krilla::text::Font;
use ttf_parser::Face;

/// A role of text on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    Sans,
    SansBold,
    Serif,
    SerifBold,
}

impl Cut {
    const ALL: [Self; 4] = [Self::Sans, Self::SansBold, Self::Serif, Self::SerifBold];

    fn bytes(self) -> &'static [u8] {
        match self {
            Self::Sans => {
                include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf")
            }
            Self::SansBold => {
                include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf")
            }
            Self::Serif => include_bytes!("../../../assets/fonts/Literata-Regular.ttf"),
            Self::SerifBold => include_bytes!("../../../assets/fonts/Literata-SemiBold.ttf"),
        }
    }
}

struct Letter {
    cut: Cut,
    font: Font,
    face: Face<'static>,
}

/// The fonts, parsed once.
pub(super) struct Letters(Vec<Letter>);

static LETTERS: LazyLock<Option<Letters>> = LazyLock::new(|| {
    let letters = Cut::ALL.map(|cut| {
        Some(Letter {
            cut,
            font: Font::new(cut.bytes().into(), 0)?,
            face: Face::parse(cut.bytes(), 0).ok()?,
        })
    });
    let letters: Option<Vec<Letter>> = letters.into_iter().collect();
    letters.map(Letters)
});

impl Letters {
    /// `None` when a font of the program is damaged.
    pub(super) fn get() -> Option<&'static Self> {
        LETTERS.as_ref()
    }

    fn letter(&self, cut: Cut) -> Option<&Letter> {
        self.0.iter().find(|letter| letter.cut == cut)
    }

    pub(super) fn font(&self, cut: Cut) -> Option<Font> {
        self.letter(cut).map(|letter| letter.font.clone())
    }

    /// Characters that some font of the page lacks, each once.
    pub(super) fn missing(&self, text: &str) -> Vec<char> {
        let mut missing = Vec::new();
        for sign in text.chars() {
            if !self.has(sign) && !missing.contains(&sign) {
                missing.push(sign);
            }
        }
        missing
    }

    fn has(&self, sign: char) -> bool {
        let mut letters = self.0.iter();
        letters.all(|letter| {
            letter
                .face
                .glyph_index(sign)
                .is_some_and(|glyph| glyph.0 > 0)
        })
    }

    /// A text of the course without what cannot be drawn, on one line.
    pub(super) fn sound(&self, text: &str) -> String {
        let spaced = text.chars().map(|sign| match sign {
            sign if sign.is_control() => ' ',
            sign => sign,
        });
        spaced.filter(|sign| self.has(*sign)).collect()
    }

    /// Width in points. Kerning is left out: it moves a line by a point or
    /// two.
    pub(super) fn width(&self, cut: Cut, size: f32, text: &str) -> f32 {
        let Some(letter) = self.letter(cut) else {
            return 0.0;
        };
        let face = &letter.face;
        let advance = |sign: char| {
            let glyph = face.glyph_index(sign)?;
            face.glyph_hor_advance(glyph).map(f32::from)
        };
        let units: f32 = text.chars().filter_map(advance).sum();
        units * size / f32::from(face.units_per_em().max(1))
    }

    /// The lines of a text, none wider than `width`. A word that is too long
    /// breaks anywhere. There is always one line.
    pub(super) fn wrap(&self, cut: Cut, size: f32, text: &str, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let joined = if line.is_empty() {
                word.to_owned()
            } else {
                format!("{line} {word}")
            };
            if self.width(cut, size, &joined) <= width {
                line = joined;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for sign in word.chars() {
                line.push(sign);
                if self.width(cut, size, &line) > width && line.chars().count() > 1 {
                    line.pop();
                    lines.push(std::mem::take(&mut line));
                    line.push(sign);
                }
            }
        }
        lines.push(line);
        lines
    }
}
