//! Buttons: main, plain, quiet, chips, icons. Each shows its key where it has one.

use std::borrow::Cow;

use iced::widget::{container, row};
use iced::{Alignment, Border, Color, Element};

use super::icon::Icon;
use super::meaning::Role;
use super::node::{self, Look, Node, Status, control};
use super::text::{small, strong};
use crate::gui::theme::Palette;
use crate::gui::theme::style::{self, BUTTON, CHIP};
use crate::gui::ui::{Ui, space};

/// The smallest target, in logical pixels (WCAG 2.2 asks for 24).
pub const TARGET: f32 = 40.0;

/// Where the icon of a button stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Left(Icon),
    Right(Icon),
    None,
}

/// The one main thing to do on a screen.
pub fn primary<'a, Message: Clone + 'a>(
    ui: &Ui,
    label: impl Into<Cow<'a, str>>,
    side: Side,
    on_press: Option<Message>,
) -> Node<'a, Message> {
    let palette = ui.palette;
    let color = if on_press.is_some() {
        palette.on_accent
    } else {
        palette.ink_soft
    };
    labelled(ui, label.into(), side, color, on_press).look(move |status| {
        let background = match status {
            Status::Disabled => palette.sunken,
            Status::Hovered | Status::Pressed => mix(palette.accent, palette.ink, 0.14),
            Status::Idle => palette.accent,
        };
        rounded(background, background, BUTTON)
    })
}

/// Something else to do.
pub fn secondary<'a, Message: Clone + 'a>(
    ui: &Ui,
    label: impl Into<Cow<'a, str>>,
    side: Side,
    on_press: Option<Message>,
) -> Node<'a, Message> {
    let palette = ui.palette;
    let color = if on_press.is_some() {
        palette.ink
    } else {
        palette.ink_soft
    };
    labelled(ui, label.into(), side, color, on_press).look(move |status| {
        let background = match status {
            Status::Hovered | Status::Pressed => palette.accent_soft,
            Status::Idle | Status::Disabled => palette.surface,
        };
        let border = match status {
            Status::Disabled => palette.line,
            _ => palette.outline,
        };
        rounded(background, border, BUTTON)
    })
}

/// A button without a box, in the accent colour.
pub fn quiet<'a, Message: Clone + 'a>(
    ui: &Ui,
    label: impl Into<Cow<'a, str>>,
    side: Side,
    on_press: Option<Message>,
) -> Node<'a, Message> {
    let palette = ui.palette;
    let color = if on_press.is_some() {
        palette.accent
    } else {
        palette.ink_soft
    };
    labelled(ui, label.into(), side, color, on_press)
        .padding([ui.px(7.0), ui.px(10.0)])
        .look(move |status| hover_only(palette, status, BUTTON))
}

/// An icon alone; the name is for those who do not see it.
pub fn icon<'a, Message: Clone + 'a>(
    ui: &Ui,
    icon: Icon,
    name: impl Into<Cow<'a, str>>,
    on_press: Option<Message>,
) -> Node<'a, Message> {
    let palette = ui.palette;
    let color = if on_press.is_some() {
        palette.ink_soft
    } else {
        palette.line
    };
    let side = ui.px(TARGET).max(TARGET);
    let drawn = container(icon.draw(ui, color)).center(side);
    control(ui, Role::Button, name.into(), drawn, on_press)
        .radius(BUTTON)
        .look(move |status| hover_only(palette, status, BUTTON))
}

/// One of a few choices that stay visible: a radio button in the shape of a chip.
pub fn choice<'a, Message: Clone + 'a>(
    ui: &Ui,
    group: &'static str,
    label: impl Into<Cow<'a, str>>,
    chosen: bool,
    on_press: Option<Message>,
) -> Node<'a, Message> {
    let palette = ui.palette;
    let label = label.into();
    let color = if chosen {
        palette.accent
    } else {
        palette.ink_soft
    };
    let mark = if chosen { Icon::Check } else { Icon::Circle };
    let drawn = row![
        mark.sized(ui.px(16.0), color),
        strong(ui, label.clone()).color(color)
    ]
    .spacing(space::S)
    .align_y(Alignment::Center);
    control(ui, Role::Radio, label, drawn, on_press)
        .checked(chosen)
        .group(group)
        .padding([ui.px(8.0), ui.px(14.0)])
        .radius(BUTTON)
        .look(move |status| chosen_look(palette, chosen, status))
}

/// A choice that is made or not, under the pointer or not.
pub fn chosen_look(palette: Palette, chosen: bool, status: Status) -> Look {
    let hovered = matches!(status, Status::Hovered | Status::Pressed);
    let background = if chosen || hovered {
        palette.accent_soft
    } else {
        palette.surface
    };
    let border = if chosen {
        palette.accent
    } else {
        palette.outline
    };
    rounded(background, border, BUTTON)
}

/// A label in a pill: says something, does nothing.
pub fn chip<'a, Message: Clone + 'a>(
    ui: &Ui,
    label: impl Into<Cow<'a, str>>,
    background: Color,
    color: Color,
) -> Element<'a, Message> {
    container(small(ui, label).font(ui.sans_bold()).color(color))
        .padding([ui.px(4.0), ui.px(10.0)])
        .style(style::tile(background, CHIP))
        .into()
}

/// A key as it stands on the keyboard.
///
/// Arrows are drawn: the embedded fonts have none.
pub fn key_cap<'a, Message: Clone + 'a>(
    ui: &Ui,
    label: impl Into<Cow<'a, str>>,
) -> Element<'a, Message> {
    let palette = ui.palette;
    let label = label.into();
    let words = |words: Cow<'a, str>| {
        small(ui, words)
            .font(ui.sans_bold())
            .color(palette.ink_soft)
    };
    let inside: Element<'a, Message> = if label.chars().any(|sign| arrow(sign).is_some()) {
        let parts = label
            .split(' ')
            .map(|part| match part.chars().next().and_then(arrow) {
                Some(icon) => icon.sized(ui.px(14.0), palette.ink_soft).into(),
                None => words(part.to_owned().into()).into(),
            });
        row(parts)
            .spacing(ui.px(4.0))
            .align_y(Alignment::Center)
            .into()
    } else {
        words(label).into()
    };
    let cap = container(inside)
        .padding([ui.px(1.0), ui.px(7.0)])
        .style(move |_| container::Style {
            background: Some(palette.paper.into()),
            border: Border {
                color: palette.outline,
                width: 1.0,
                radius: 6.0.into(),
            },
            ..container::Style::default()
        });
    node::meaning(Role::Shown, "", cap).into()
}

fn arrow(sign: char) -> Option<Icon> {
    match sign {
        '←' => Some(Icon::ArrowLeft),
        '→' => Some(Icon::ArrowRight),
        '↑' => Some(Icon::ArrowUp),
        '↓' => Some(Icon::ArrowDown),
        _ => None,
    }
}

fn labelled<'a, Message: Clone + 'a>(
    ui: &Ui,
    label: Cow<'a, str>,
    side: Side,
    color: Color,
    on_press: Option<Message>,
) -> Node<'a, Message> {
    let words = strong(ui, label.clone()).color(color);
    let line = match side {
        Side::Left(icon) => row![icon.draw(ui, color), words],
        Side::Right(icon) => row![words, icon.draw(ui, color)],
        Side::None => row![words],
    };
    let line = line.spacing(ui.px(space::S)).align_y(Alignment::Center);
    control(ui, Role::Button, label, line, on_press)
        .padding([ui.px(11.0), ui.px(20.0)])
        .radius(BUTTON)
}

/// Background only under the pointer.
pub fn hover_only(palette: Palette, status: Status, radius: f32) -> Look {
    let hovered = matches!(status, Status::Hovered | Status::Pressed);
    Look {
        background: hovered.then_some(palette.accent_soft),
        border: Border {
            radius: radius.into(),
            ..Border::default()
        },
        ..Look::default()
    }
}

/// A box with a border.
pub fn rounded(background: Color, border: Color, radius: f32) -> Look {
    Look {
        background: Some(background),
        text: None,
        border: Border {
            color: border,
            width: 1.0,
            radius: radius.into(),
        },
    }
}

/// `front` with a share of `back` in it, 0 to 1.
pub fn mix(front: Color, back: Color, share: f32) -> Color {
    let blend = |front: f32, back: f32| front + (back - front) * share;
    Color {
        r: blend(front.r, back.r),
        g: blend(front.g, back.g),
        b: blend(front.b, back.b),
        a: front.a,
    }
}
