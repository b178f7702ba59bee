//! The list of questions: a cell each, with what became of it.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, widget};

use super::{Message, Question, Taking, keys};
use crate::exam::State;
use crate::gui::theme::style::{self, BUTTON, CARD};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{chosen_look, key_cap};
use crate::gui::widget::dialog::Dialog;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::text::{heading_in, small, strong};
use crate::language::say;

/// Side of a cell, in logical pixels at 100 %.
const CELL: f32 = 38.0;

/// The name of a question's cell among the widgets.
pub(super) fn cell_id(list: &str, place: usize) -> widget::Id {
    format!("{list}-{}", place + 1).into()
}

/// The list before everything, for keys and for small windows.
pub(super) fn dialog<'a>(taking: &'a Taking, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let how = row![
        key_cap(ui, "1 … 9"),
        small(ui, say::exam_sitting::list_how(language))
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    let content = column![how, legend(taking, ui), cells(taking, ui, "list")]
        .spacing(ui.px(space::L))
        .width(Length::Fill);
    Dialog::new(say::exam_sitting::list(language), content, Message::Close)
        .on_key(keys::in_list)
        .view(ui)
}

/// The list beside the question, where there is room.
pub(super) fn panel<'a>(taking: &'a Taking, ui: &Ui) -> Element<'a, Message> {
    let title = row![
        container(heading_in(
            ui,
            2,
            Type::Heading,
            say::exam_sitting::list(ui.language)
        ))
        .width(Length::Fill),
        key_cap(ui, "L")
    ]
    .align_y(Alignment::Center);
    let content = column![title, legend(taking, ui), cells(taking, ui, "side")]
        .spacing(ui.px(space::L))
        .width(Length::Fill);
    container(content)
        .padding(ui.px(space::L))
        .width(Length::Fill)
        .style(style::tile(ui.palette.sunken, CARD))
        .into()
}

fn cells<'a>(taking: &'a Taking, ui: &Ui, list: &'static str) -> Element<'a, Message> {
    let of = taking.questions.len();
    let cells = taking.questions.iter().enumerate().map(|(place, it)| {
        let here = place == taking.at;
        cell(ui, list, it, (place, of), here)
    });
    let cells = row(cells)
        .spacing(ui.px(6.0))
        .wrap()
        .vertical_spacing(ui.px(6.0));
    node::meaning(
        Role::RadioGroup,
        say::exam_sitting::list(ui.language),
        cells,
    )
    .width(Length::Fill)
    .into()
}

fn cell<'a>(
    ui: &Ui,
    list: &'static str,
    question: &'a Question,
    (place, of): (usize, usize),
    here: bool,
) -> Element<'a, Message> {
    let palette = ui.palette;
    let number = place + 1;
    let name = say::exam_sitting::cell(ui.language, number, question.state, question.flagged);
    let ink = if here { palette.accent } else { palette.ink };
    let sign = sign(question.state).map(|icon| icon.sized(ui.px(12.0), ink));
    let flag = question
        .flagged
        .then(|| Icon::Flag.sized(ui.px(12.0), palette.gold));
    let signs = container(row![sign, flag].spacing(2.0)).center_y(ui.px(12.0));
    let inside = column![strong(ui, number.to_string()).color(ink), signs]
        .spacing(0.0)
        .align_x(Alignment::Center);
    let side = ui.px(CELL);
    control(
        ui,
        Role::Radio,
        name,
        container(inside).center(side),
        Some(Message::Go(place)),
    )
    .id(cell_id(list, place))
    .checked(here)
    .position(number, of)
    .group(format!("{list}-cells"))
    .roving()
    .radius(BUTTON)
    .look(move |status| {
        let mut look = chosen_look(palette, here, status);
        if here {
            look.border.width = 2.0;
        }
        look
    })
    .into()
}

fn sign(state: State) -> Option<Icon> {
    match state {
        State::Empty => None,
        State::Begun => Some(Icon::PencilLine),
        State::Answered => Some(Icon::Check),
    }
}

/// What the signs say, with how many there are of each.
fn legend<'a>(taking: &'a Taking, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let ink = ui.palette.ink;
    let flagged = taking.questions.iter().filter(|it| it.flagged).count();
    let states = [State::Answered, State::Begun, State::Empty].map(|state| {
        let icon = sign(state).unwrap_or(Icon::Square);
        let count = taking.count(state);
        (
            icon,
            ink,
            say::exam_sitting::counted(language, state, count),
            count,
        )
    });
    let flags = (
        Icon::Flag,
        ui.palette.gold,
        say::exam_sitting::flagged(language, flagged),
        flagged,
    );
    let shown = states.into_iter().chain([flags]);
    let lines = shown
        .filter(|(_, _, _, count)| *count > 0)
        .map(|(icon, color, words, _)| {
            let line = row![icon.sized(ui.px(16.0), color), small(ui, words.clone())]
                .spacing(ui.px(6.0))
                .align_y(Alignment::Center);
            node::meaning(Role::ListItem, words, line).into()
        });
    let lines = row(lines)
        .spacing(ui.px(space::L))
        .wrap()
        .vertical_spacing(ui.px(space::XS));
    node::meaning(Role::List, "", lines).into()
}
