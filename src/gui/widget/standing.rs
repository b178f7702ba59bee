//! How far a lesson is: a sign, a colour and words, with reading and mastering
//! kept apart. And how far a module is: a ring.

use iced::{Color, Element};

use super::icon::Icon;
use super::ring::drawn_around;
use super::text::small;
use crate::gui::ui::Ui;
use crate::language::say;
use crate::progress::{LessonProgress, Mastery};

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    pub started: bool,
    pub read: bool,
    pub mastery: Mastery,
}

impl Standing {
    pub fn new(known: &LessonProgress, mastery: Mastery) -> Self {
        Self {
            started: known.is_started(),
            read: known.read_at.is_some(),
            mastery,
        }
    }

    pub fn is_mastered(self) -> bool {
        matches!(self.mastery, Mastery::Mastered { .. })
    }

    /// A sign for each state, each of another shape.
    pub fn icon(self) -> Icon {
        match self.mastery {
            Mastery::Mastered { .. } => Icon::CircleCheck,
            Mastery::HalfWay { .. } => Icon::CircleDot,
            Mastery::Practising { .. } => Icon::PencilLine,
            Mastery::Unread | Mastery::Read if self.read => Icon::Check,
            Mastery::Unread | Mastery::Read if self.started => Icon::Play,
            Mastery::Unread | Mastery::Read => Icon::Circle,
        }
    }

    pub fn color(self, ui: &Ui) -> Color {
        let palette = ui.palette;
        match self.mastery {
            Mastery::Mastered { .. } | Mastery::HalfWay { .. } => palette.good,
            Mastery::Practising { .. } => palette.gold,
            Mastery::Unread | Mastery::Read if self.read => palette.good,
            Mastery::Unread | Mastery::Read if self.started => palette.accent,
            Mastery::Unread | Mastery::Read => palette.outline,
        }
    }

    /// «lue · une bonne journée sur deux».
    pub fn words(self, ui: &Ui) -> String {
        let language = ui.language;
        let reading = if self.read {
            Some(say::course::read(language))
        } else if self.mastery == Mastery::Unread {
            Some(if self.started {
                say::course::started(language)
            } else {
                say::course::unread(language)
            })
        } else {
            None
        };
        let knowing = match self.mastery {
            Mastery::Mastered { .. } => Some(say::course::mastered(language)),
            Mastery::HalfWay { .. } => Some(say::course::half_way(language)),
            Mastery::Practising { .. } => Some(say::course::practising(language)),
            Mastery::Unread | Mastery::Read => None,
        };
        [reading, knowing]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(say::course::DOT)
    }
}

/// The share of a module's lessons that are mastered; its number, from 1, while
/// none is, a tick when all are. The words beside it say the share.
pub fn module_ring<'a, Message: Clone + 'a>(
    ui: &Ui,
    number: usize,
    mastered: usize,
    of: usize,
) -> Element<'a, Message> {
    let share = mastered as f32 / of.max(1) as f32;
    let inside: Element<'a, Message> = if mastered > 0 && mastered >= of {
        Icon::Check.draw(ui, ui.palette.good).into()
    } else {
        let word = if mastered > 0 {
            say::course::percent(ui.language, share)
        } else {
            number.to_string()
        };
        small(ui, word)
            .font(ui.sans_bold())
            .color(ui.palette.ink)
            .into()
    };
    drawn_around(ui, share, inside)
}
