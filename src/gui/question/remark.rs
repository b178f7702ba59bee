//! Feedback on a part: a sign, a word, and why.

use iced::widget::{column, row};
use iced::{Color, Element, Length};

use crate::course::Markup;
use crate::gui::theme::Palette;
use crate::gui::theme::style::BUTTON;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::rounded;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, Look, Status};
use crate::gui::widget::prose::Prose;
use crate::language::say;
use crate::quiz::Remark;

/// How a graded part turned out, for its colours and its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// What the learner did here was right, and part of the answer.
    Right,
    Wrong,
    /// A key that the learner left.
    Missed,
    /// A distractor that the learner left, rightly.
    Quiet,
}

impl Tone {
    pub(super) fn of(remark: &Remark) -> Self {
        match (remark.right, remark.key, remark.chosen) {
            (true, true, _) => Self::Right,
            (true, false, _) => Self::Quiet,
            (false, true, false) => Self::Missed,
            (false, ..) => Self::Wrong,
        }
    }

    pub(super) fn ink(self, palette: &Palette) -> Color {
        match self {
            Self::Right => palette.good,
            Self::Wrong => palette.warm,
            Self::Missed => palette.gold,
            Self::Quiet => palette.ink_soft,
        }
    }

    pub(super) fn background(self, palette: &Palette) -> Color {
        match self {
            Self::Right => palette.good_soft,
            Self::Wrong => palette.warm_soft,
            Self::Missed => palette.gold_soft,
            Self::Quiet => palette.surface,
        }
    }

    /// The look of a part that turned out so.
    pub(super) fn look(self, palette: &Palette) -> Look {
        rounded(self.background(palette), self.border(palette), BUTTON)
    }

    /// The look of a part, graded or not yet.
    pub(super) fn look_of(tone: Option<Self>, palette: &Palette) -> Look {
        match tone {
            Some(tone) => tone.look(palette),
            None => rounded(palette.surface, palette.line, BUTTON),
        }
    }

    pub(super) fn border(self, palette: &Palette) -> Color {
        match self {
            Self::Quiet => palette.line,
            other => other.ink(palette),
        }
    }

    pub(super) fn icon(self) -> Option<Icon> {
        match self {
            Self::Right => Some(Icon::Check),
            Self::Wrong => Some(Icon::X),
            Self::Missed => Some(Icon::ArrowLeft),
            Self::Quiet => None,
        }
    }

    fn word(self, ui: &Ui) -> Option<&'static str> {
        match self {
            Self::Right => Some(say::question::right(ui.language)),
            Self::Wrong => Some(say::question::wrong(ui.language)),
            Self::Missed => Some(say::question::missed(ui.language)),
            Self::Quiet => None,
        }
    }
}

/// The feedback of a remark, with its sign.
pub(super) fn feedback<'a, Message: Clone + 'static>(
    ui: &Ui,
    remark: &'a Remark,
) -> Element<'a, Message> {
    let tone = Tone::of(remark);
    let color = match tone {
        Tone::Quiet => ui.palette.ink_soft,
        _ => ui.palette.ink,
    };
    let spelling = remark.spelling.as_ref().map(|accepted| {
        crate::gui::widget::text::small(ui, say::question::spelling(ui.language, accepted))
    });
    let lines = remark
        .feedback
        .iter()
        .map(|markup| Prose::new(Type::Body, color).view(ui, markup));
    let sign = tone
        .icon()
        .map(|icon| icon.sized(ui.px(18.0), tone.ink(&ui.palette)));
    let words = column![spelling]
        .extend(lines)
        .spacing(space::XS)
        .width(Length::Fill);
    let line = row![sign, words].spacing(ui.px(space::S));
    let told: Vec<String> = remark.feedback.iter().map(Markup::plain).collect();
    match tone.word(ui) {
        Some(word) => {
            let told = say::pair(ui.language, word, &told.join(" "));
            node::meaning(Role::Paragraph, told, line).into()
        }
        None => line.into(),
    }
}

/// A small choice in a row, picked or not; the right one stands out once the
/// question is graded.
pub(super) fn picked_look(palette: Palette, chosen: bool, right: bool, status: Status) -> Look {
    let hovered = matches!(status, Status::Hovered | Status::Pressed);
    let background = match (chosen, hovered) {
        (true, _) => palette.accent,
        (false, true) => palette.accent_soft,
        (false, false) => palette.surface,
    };
    let mut look = rounded(background, palette.outline, 8.0);
    if right {
        look.border.color = palette.good;
        look.border.width = 3.0;
    }
    look
}
