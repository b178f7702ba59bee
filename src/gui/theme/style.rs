//! Styles of containers and fields, each begun from a role.

use iced::widget::{container, scrollable, text_editor, text_input};
use iced::{Background, Border, Color, Theme};

use super::Palette;

/// Corner radii, in logical pixels.
pub const CARD: f32 = 16.0;
pub const BUTTON: f32 = 12.0;
pub const CHIP: f32 = 99.0;

pub fn fill(color: Color) -> impl Fn(&Theme) -> container::Style {
    move |_| container::Style {
        background: Some(Background::Color(color)),
        ..container::Style::default()
    }
}

/// A box with soft corners in one colour.
pub fn tile(color: Color, radius: f32) -> impl Fn(&Theme) -> container::Style {
    move |_| container::Style {
        background: Some(Background::Color(color)),
        border: Border {
            radius: radius.into(),
            ..Border::default()
        },
        ..container::Style::default()
    }
}

/// The card: surface and thin line.
///
/// Nothing here throws a shadow: iced 0.14's software renderer draws shadows
/// without its clip, past the edge of a scrollable, and again over what a
/// partial redraw left alone, so that they darken with every keystroke.
pub fn card(palette: Palette) -> impl Fn(&Theme) -> container::Style {
    outlined(palette.surface, palette.line)
}

/// A card that floats above the page: a dialog, a toast.
pub fn raised(palette: Palette) -> impl Fn(&Theme) -> container::Style {
    outlined(palette.surface, palette.outline)
}

/// A card in another colour, with a border that says something.
pub fn outlined(background: Color, border: Color) -> impl Fn(&Theme) -> container::Style {
    move |_| container::Style {
        background: Some(Background::Color(background)),
        border: Border {
            color: border,
            width: 1.0,
            radius: CARD.into(),
        },
        ..container::Style::default()
    }
}

/// A text field.
pub fn field(palette: Palette) -> impl Fn(&Theme, text_input::Status) -> text_input::Style {
    move |_, status| {
        let focused = matches!(status, text_input::Status::Focused { .. });
        text_input::Style {
            background: Background::Color(palette.surface),
            border: field_border(palette, focused),
            icon: palette.ink_soft,
            placeholder: palette.ink_soft,
            value: palette.ink,
            selection: palette.selection,
        }
    }
}

/// A text field that holds something that cannot be taken.
pub fn field_refused(palette: Palette) -> impl Fn(&Theme, text_input::Status) -> text_input::Style {
    move |theme, status| {
        let style = field(palette)(theme, status);
        let border = Border {
            color: palette.warm,
            width: 2.0,
            ..style.border
        };
        text_input::Style { border, ..style }
    }
}

/// A text field of several lines.
pub fn editor(palette: Palette) -> impl Fn(&Theme, text_editor::Status) -> text_editor::Style {
    move |_, status| {
        let focused = matches!(status, text_editor::Status::Focused { .. });
        text_editor::Style {
            background: Background::Color(palette.surface),
            border: field_border(palette, focused),
            placeholder: palette.ink_soft,
            value: palette.ink,
            selection: palette.selection,
        }
    }
}

fn field_border(palette: Palette, focused: bool) -> Border {
    Border {
        color: if focused {
            palette.accent
        } else {
            palette.outline
        },
        width: if focused { 2.0 } else { 1.0 },
        radius: BUTTON.into(),
    }
}

/// A thin scroll bar that is visible on every background.
pub fn scroll(palette: Palette) -> impl Fn(&Theme, scrollable::Status) -> scrollable::Style {
    move |theme, status| {
        let mut style = scrollable::default(theme, status);
        let active = !matches!(status, scrollable::Status::Active { .. });
        for rail in [&mut style.vertical_rail, &mut style.horizontal_rail] {
            rail.background = None;
            rail.border = Border::default();
            rail.scroller.background = Background::Color(if active {
                palette.ink_soft
            } else {
                palette.outline
            });
            rail.scroller.border.radius = CHIP.into();
        }
        style.container = container::Style::default();
        style
    }
}
