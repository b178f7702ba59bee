//! Colour roles, in three themes. No screen names a colour: it names a role.

pub mod style;

use iced::theme::{Base, Mode, Palette as Base16};
use iced::{Color, Theme, color};

/// The colours of a theme, by role. See `../shared/design` for the pictures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// The window.
    pub paper: Color,
    /// Cards and options.
    pub surface: Color,
    /// Rails and tracks.
    pub sunken: Color,
    pub ink: Color,
    pub ink_soft: Color,
    /// Borders that only decorate.
    pub line: Color,
    /// Borders that carry meaning: fields, options, rings at rest.
    pub outline: Color,
    pub accent: Color,
    pub on_accent: Color,
    pub accent_soft: Color,
    /// Crisis, wrong.
    pub warm: Color,
    pub warm_soft: Color,
    /// Notes, almost right.
    pub gold: Color,
    pub gold_soft: Color,
    pub good: Color,
    pub good_soft: Color,
    /// Behind selected text.
    pub selection: Color,
    /// Veil behind a dialog.
    pub veil: Color,
    /// Veil over the line that is read: light enough for letters to keep
    /// their contrast under it.
    pub ruler: Color,
    pub dark: bool,
}

pub const LIGHT: Palette = Palette {
    paper: color!(0xFAF7F2),
    surface: color!(0xFFFFFF),
    sunken: color!(0xF2EDE4),
    ink: color!(0x1E2530),
    ink_soft: color!(0x505968),
    line: color!(0xE3DBCE),
    outline: color!(0x8A8475),
    accent: color!(0x0B6B66),
    on_accent: color!(0xFFFFFF),
    accent_soft: color!(0xDDEEEA),
    warm: color!(0xB13A20),
    warm_soft: color!(0xFBE6DE),
    gold: color!(0x8F5F0E),
    gold_soft: color!(0xFAEFD4),
    good: color!(0x2B7349),
    good_soft: color!(0xE1F1E6),
    selection: color!(0xB9DDD7),
    veil: color!(0x1E2530, 0.45),
    ruler: color!(0x0B6B66, 0.06),
    dark: false,
};

pub const DARK: Palette = Palette {
    paper: color!(0x14181D),
    surface: color!(0x1C2229),
    sunken: color!(0x10141A),
    ink: color!(0xEDE9E1),
    ink_soft: color!(0xA9B0BB),
    line: color!(0x2C343D),
    outline: color!(0x737E8C),
    accent: color!(0x5CC7B8),
    on_accent: color!(0x0A1F1D),
    accent_soft: color!(0x17352F),
    warm: color!(0xF28C6F),
    warm_soft: color!(0x3A211B),
    gold: color!(0xE5B95A),
    gold_soft: color!(0x33290F),
    good: color!(0x7CCB97),
    good_soft: color!(0x172C1F),
    selection: color!(0x2B5A53),
    veil: color!(0x000000, 0.6),
    ruler: color!(0x5CC7B8, 0.12),
    dark: true,
};

/// Every text pair at 7:1 or more, every line that carries meaning at 4.5:1.
pub const HIGH_CONTRAST: Palette = Palette {
    paper: color!(0xFFFFFF),
    surface: color!(0xFFFFFF),
    sunken: color!(0xEAEAEA),
    ink: color!(0x000000),
    ink_soft: color!(0x262626),
    line: color!(0x000000),
    outline: color!(0x000000),
    accent: color!(0x00433F),
    on_accent: color!(0xFFFFFF),
    accent_soft: color!(0xE8F6F4),
    warm: color!(0x7A1A00),
    warm_soft: color!(0xFFF3EE),
    gold: color!(0x573600),
    gold_soft: color!(0xFFF8E6),
    good: color!(0x0B4524),
    good_soft: color!(0xEFFAF2),
    selection: color!(0xCFE8E4),
    veil: color!(0x000000, 0.7),
    ruler: color!(0x00433F, 0.14),
    dark: false,
};

impl Palette {
    /// The colours behind which text stands, with a name for messages.
    #[cfg(test)]
    fn backgrounds(&self) -> [(&'static str, Color); 7] {
        [
            ("paper", self.paper),
            ("surface", self.surface),
            ("sunken", self.sunken),
            ("accent_soft", self.accent_soft),
            ("warm_soft", self.warm_soft),
            ("gold_soft", self.gold_soft),
            ("good_soft", self.good_soft),
        ]
    }

    /// The iced theme: what stock widgets fall back on.
    pub fn theme(&self) -> Theme {
        Theme::custom(
            "Parcours",
            Base16 {
                background: self.paper,
                text: self.ink,
                primary: self.accent,
                success: self.good,
                warning: self.gold,
                danger: self.warm,
            },
        )
    }

    /// The palette that a stock theme stands for, when the system chooses.
    pub fn of_mode(mode: Mode) -> Self {
        match mode {
            Mode::Dark => DARK,
            Mode::Light | Mode::None => LIGHT,
        }
    }
}

/// The window's base style.
pub fn base(palette: &Palette) -> iced::theme::Style {
    iced::theme::Style {
        background_color: palette.paper,
        ..palette.theme().base()
    }
}

#[cfg(test)]
mod tests;
