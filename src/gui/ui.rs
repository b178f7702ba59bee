//! What every view needs to draw: colours, sizes, language, room.

use iced::font::{Style as FontStyle, Weight};
use iced::widget::text::LineHeight;
use iced::{Font, Pixels, Size};

use super::theme::Palette;
use crate::language::Language;

/// Interface type.
pub const SANS: Font = Font::with_name("Atkinson Hyperlegible Next");
pub const SANS_BOLD: Font = Font {
    weight: Weight::Semibold,
    ..SANS
};
/// Headings and lesson text.
pub const SERIF: Font = Font::with_name("Literata");
pub const SERIF_BOLD: Font = Font {
    weight: Weight::Semibold,
    ..SERIF
};
pub const SERIF_ITALIC: Font = Font {
    style: FontStyle::Italic,
    ..SERIF
};

/// The fonts that the program carries.
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

    pub fn font(self) -> Font {
        match self {
            Self::Display | Self::Title | Self::Heading => SERIF_BOLD,
            Self::Reading => SERIF,
            Self::Body | Self::Small => SANS,
        }
    }

    /// Line height relative to the size.
    pub fn leading(self) -> LineHeight {
        LineHeight::Relative(match self {
            Self::Display | Self::Title => 1.22,
            Self::Heading => 1.3,
            Self::Reading => 1.62,
            Self::Body => 1.45,
            Self::Small => 1.4,
        })
    }
}

/// What a view draws with. Lent by reference to every screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ui {
    pub palette: Palette,
    pub language: Language,
    /// The learner's text size: 0.9 to 2.0.
    pub scale: f32,
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

    /// A length that grows with the text.
    pub fn px(&self, length: f32) -> f32 {
        (length * self.scale).round()
    }

    /// The window's width measured in text: 1280 px at 200 % reads like 640.
    pub fn room(&self) -> f32 {
        self.window.width / self.scale
    }

    /// Whether panes stack and the rail keeps icons only.
    pub fn narrow(&self) -> bool {
        self.room() < 1100.0
    }

    /// Whether even two cards side by side are too many.
    pub fn cramped(&self) -> bool {
        self.room() < 720.0
    }

    /// Width of the reading column: about 66 characters of reading text.
    pub fn column(&self) -> f32 {
        self.px(700.0)
    }
}
