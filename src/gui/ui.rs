//! What every view needs to draw: colours, sizes, language, room.

use iced::widget::text::LineHeight;
use iced::{Font, Pixels, Size};

use super::theme::Palette;
use super::typeface::Letters;
use crate::language::Language;

/// The fonts that the window always loads.
pub const FONTS: [&[u8]; 7] = [
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Italic.ttf"),
    include_bytes!("../../assets/fonts/Literata-Regular.ttf"),
    include_bytes!("../../assets/fonts/Literata-SemiBold.ttf"),
    include_bytes!("../../assets/fonts/Literata-Italic.ttf"),
    include_bytes!("../../assets/fonts/Literata-SemiBoldItalic.ttf"),
];

/// Steps of space, in logical pixels.
pub mod space {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
    pub const XL: f32 = 24.0;
    pub const XXL: f32 = 32.0;
    pub const HUGE: f32 = 44.0;
}

/// The least line height where the learner wants lines apart, and what is
/// added to those that are near it (WCAG 2.2, 1.4.12).
const WIDE: f32 = 1.5;
const WIDER: f32 = 0.13;
/// Room between paragraphs there, relative to the size of the text.
const WIDE_PARAGRAPH: f32 = 2.0;

/// A role of text, with its size at 100 %, in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    Display,
    Title,
    Heading,
    Reading,
    Body,
    Small,
}

impl Type {
    fn points(self) -> f32 {
        match self {
            Self::Display => 32.0,
            Self::Title => 24.0,
            Self::Heading => 19.0,
            Self::Reading => 18.0,
            Self::Body => 15.5,
            Self::Small => 13.0,
        }
    }

    /// Line height relative to the size.
    fn leading(self) -> f32 {
        match self {
            Self::Display | Self::Title => 1.22,
            Self::Heading => 1.3,
            Self::Reading => 1.62,
            Self::Body => 1.45,
            Self::Small => 1.4,
        }
    }
}

/// What a view draws with. Lent by reference to every screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ui {
    pub palette: Palette,
    pub language: Language,
    /// The learner's text size: 0.9 to 2.0.
    pub scale: f32,
    /// The letters that the learner chose.
    pub letters: Letters,
    /// Whether things may move.
    pub motion: bool,
    /// Whether an assistive program reads the window.
    pub reader: bool,
    /// The window's inner size, in logical pixels.
    pub window: Size,
}

impl Ui {
    /// The size of a role of text, in logical pixels.
    pub fn size(&self, role: Type) -> Pixels {
        Pixels(self.px(role.points()))
    }

    /// The font of a role of text.
    pub fn font(&self, role: Type) -> Font {
        self.letters.of(role)
    }

    pub fn sans(&self) -> Font {
        self.letters.sans()
    }

    pub fn sans_bold(&self) -> Font {
        self.letters.sans_bold()
    }

    pub fn serif(&self) -> Font {
        self.letters.serif()
    }

    pub fn serif_bold(&self) -> Font {
        self.letters.serif_bold()
    }

    pub fn serif_italic(&self) -> Font {
        self.letters.serif_italic()
    }

    /// Line height relative to the size.
    pub fn leading(&self, role: Type) -> LineHeight {
        let usual = role.leading();
        LineHeight::Relative(if self.letters.wide {
            (usual + WIDER).max(WIDE)
        } else {
            usual
        })
    }

    /// The height of a line of a role, in logical pixels.
    pub fn line(&self, role: Type) -> f32 {
        self.leading(role).to_absolute(self.size(role)).0
    }

    /// Room between the paragraphs of a text, in logical pixels.
    pub fn paragraphs(&self, role: Type) -> f32 {
        if self.letters.wide {
            self.px(WIDE_PARAGRAPH * role.points())
        } else {
            self.px(space::M)
        }
    }

    /// A length that grows with the text.
    pub fn px(&self, length: f32) -> f32 {
        (length * self.scale).round()
    }

    /// The window's width measured in text: 1280 px at 200 % reads like 640,
    /// and so it does in letters twice as wide.
    pub fn room(&self) -> f32 {
        self.window.width / self.scale / self.letters.breadth()
    }

    /// A length that grows with the text and with the width of its letters.
    pub fn across(&self, length: f32) -> f32 {
        self.px(length * self.letters.breadth())
    }

    /// Whether panes stack and the rail keeps icons only.
    pub fn narrow(&self) -> bool {
        self.room() < 1100.0
    }

    /// Whether even two cards side by side are too many.
    pub fn cramped(&self) -> bool {
        self.room() < 720.0
    }

    /// Whether what stands side by side must stand in a column: 320 pixels at
    /// 100 %, to which WCAG 1.4.10 asks a page to reflow, and a little more.
    pub fn tight(&self) -> bool {
        self.room() < 440.0
    }

    /// Whether there is hardly room to read between bars.
    pub fn low(&self) -> bool {
        self.cramped() && self.window.height < self.px(380.0)
    }

    /// Width of the reading column: about 66 characters of reading text.
    pub fn column(&self) -> f32 {
        self.across(700.0)
    }
}
