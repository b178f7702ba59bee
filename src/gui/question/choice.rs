//! Options of a single or a multiple choice, and reasons of a true/false.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::Sheet;
use super::remark::{Tone, feedback};
use crate::course::Markup;
use crate::course::item::Choice;
use crate::gui::theme::style::BUTTON;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{chosen_look, key_cap};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::{Name, Role};
use crate::gui::widget::node::{self, control};
use crate::gui::widget::prose::Prose;
use crate::language::say;
use crate::quiz::{Edit, Part, Remark, Response};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Single,
    Several,
    Reason,
}

impl Kind {
    fn part(self, index: usize) -> Part {
        match self {
            Self::Single | Self::Several => Part::Option(index),
            Self::Reason => Part::Reason(index),
        }
    }

    fn edit(self, index: usize) -> Edit {
        match self {
            Self::Single | Self::Several => Edit::Toggle(index),
            Self::Reason => Edit::Reason(index),
        }
    }

    fn role(self) -> Role {
        match self {
            Self::Single | Self::Reason => Role::Radio,
            Self::Several => Role::CheckBox,
        }
    }

    fn chosen(self, response: Option<&Response>, index: usize) -> bool {
        match (self, response) {
            (Self::Single | Self::Several, Some(Response::Choice(chosen))) => {
                chosen.contains(&index)
            }
            (Self::Reason, Some(Response::TrueFalse { reason, .. })) => *reason == Some(index),
            _ => false,
        }
    }

    fn mark(self, chosen: bool) -> Icon {
        match (self, chosen) {
            (Self::Several, true) => Icon::SquareCheck,
            (Self::Several, false) => Icon::Square,
            (_, true) => Icon::CircleCheck,
            (_, false) => Icon::Circle,
        }
    }
}

pub(super) fn view<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    options: &'a [Choice],
    kind: Kind,
) -> Element<'a, Message> {
    let of = options.len();
    let cards = sheet
        .order
        .iter()
        .enumerate()
        .filter_map(|(place, &index)| {
            let option = options.get(index)?;
            let shown = Shown::option(sheet, option);
            Some(card(sheet, shown, kind, index, (place + 1, of)))
        });
    group(sheet, kind, column(cards).spacing(sheet.ui.px(space::M)))
}

/// Options that belong together, named by what is asked of them.
pub(super) fn group<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    kind: Kind,
    options: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let language = sheet.ui.language;
    let asked = say::question::kind(language, &sheet.item.interaction);
    let (role, name) = match kind {
        Kind::Several => (Role::Group, asked),
        Kind::Single => (Role::RadioGroup, asked),
        Kind::Reason => (Role::RadioGroup, say::question::because(language)),
    };
    node::meaning(role, name, options)
        .width(Length::Fill)
        .into()
}

/// The words of an option.
pub(super) struct Shown<'a, Message> {
    pub(super) name: Name<'a>,
    pub(super) words: Element<'a, Message>,
}

impl<'a, Message: Clone + 'static> Shown<'a, Message> {
    fn option(sheet: &Sheet<'a, Message>, option: &'a Choice) -> Self {
        Self::markup(sheet, &option.text)
    }

    pub(super) fn markup(sheet: &Sheet<'a, Message>, text: &'a Markup) -> Self {
        let ui = sheet.ui;
        let words = Prose::new(Type::Body, ui.palette.ink).font(ui.sans_bold());
        let words = if sheet.open { words.still() } else { words };
        Self {
            name: text.into(),
            words: words.view(ui, text),
        }
    }
}

pub(super) fn card<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    shown: Shown<'a, Message>,
    kind: Kind,
    index: usize,
    (place, of): (usize, usize),
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let chosen = kind.chosen(sheet.response, index);
    let remark = sheet.grade.and_then(|grade| grade.remark(kind.part(index)));
    let said = remark.map(|remark| feedback(ui, remark));
    let (beside, below) = if ui.tight() {
        (None, said)
    } else {
        (said, None)
    };
    let line = row![
        key_cap(ui, place.to_string()),
        column![shown.words, beside]
            .spacing(ui.px(6.0))
            .width(Length::Fill),
        mark(ui, kind, chosen, remark),
    ]
    .spacing(ui.px(14.0))
    .align_y(if remark.is_some() {
        Alignment::Start
    } else {
        Alignment::Center
    });
    let inside = column![line, below].spacing(ui.px(6.0));
    let palette = ui.palette;
    let tone = remark.map(Tone::of);
    let option = control(
        ui,
        kind.role(),
        shown.name,
        container(inside).width(Length::Fill),
        sheet.edit(kind.edit(index)),
    );
    // A tick is taken off again where it was put.
    let option = match kind {
        Kind::Single | Kind::Reason => option.hands_on(),
        Kind::Several => option,
    };
    option
        .id(format!("{}option-{index}", sheet.prefix))
        .checked(chosen)
        .position(place, of)
        .group(format!("{}options", sheet.prefix))
        .width(Length::Fill)
        .padding([ui.px(13.0), ui.px(18.0)])
        .radius(BUTTON)
        .look(move |status| match tone {
            Some(tone) => tone.look(&palette),
            None => chosen_look(palette, chosen, status),
        })
        .into()
}

fn mark<'a>(ui: &Ui, kind: Kind, chosen: bool, remark: Option<&Remark>) -> iced::widget::Svg<'a> {
    let color = match remark {
        Some(remark) if chosen => Tone::of(remark).ink(&ui.palette),
        None if chosen => ui.palette.accent,
        _ => ui.palette.outline,
    };
    kind.mark(chosen).draw(ui, color)
}
