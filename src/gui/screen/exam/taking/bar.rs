//! The bars of a sitting: above, the place and the time; below, the ways on.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::view::{COLUMN, has_panel, is_low};
use super::{MAIN, Message, Taking, says};
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, icon, key_cap, primary, quiet, secondary};
use crate::gui::widget::hairline::hairline;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, Node};
use crate::gui::widget::ring::bar as share_bar;
use crate::gui::widget::text::{body, small, strong};
use crate::language::say;

/// Minutes left at which the time is announced, whether it shows or not.
const ANNOUNCED: [i64; 3] = [1, 5, 10];
const MINUTE: i64 = 60_000;

/// The last announcement that is due, in minutes.
pub(super) fn announced(taking: &Taking) -> Option<i64> {
    let left = taking.left()?;
    let due = |minutes: &i64| left <= minutes * MINUTE;
    ANNOUNCED.into_iter().find(due)
}

/// Leave, where one is, the time, the list, hand in.
pub(super) fn top<'a>(taking: &'a Taking, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let of = taking.questions.len();
    let answered = of - taking.count(crate::exam::State::Empty);
    let leave = icon(
        ui,
        Icon::X,
        say::exam_sitting::leave(language, taking.deadline.is_some()),
        Some(Message::Leave),
    );
    let place = say::exam_sitting::place(language, taking.at + 1, of);
    let words = column![
        strong(ui, place),
        small(ui, say::exam::answered_of(language, answered, of))
    ];
    let share = answered as f32 / of.max(1) as f32;
    let meter = share_bar(ui, share, say::exam::answered_of(language, answered, of));
    let left = row![leave, words]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
    let apart = container("").width(Length::Fill);
    let line: Element<'a, Message> = if is_low(ui) && ui.tight() {
        row![left, time(taking, ui)].wrap().into()
    } else if is_low(ui) {
        row![left, apart, time(taking, ui)]
            .align_y(Alignment::Center)
            .into()
    } else {
        let right = row![time(taking, ui), list(ui), hand_in(ui)]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center);
        if ui.cramped() {
            column![left, right.wrap().vertical_spacing(ui.px(space::XS))]
                .spacing(space::XS)
                .into()
        } else {
            row![left, apart, right].align_y(Alignment::Center).into()
        }
    };
    let bar = container(line)
        .padding(Padding::from([8.0, 24.0]))
        .width(Length::Fill);
    column![bar, meter].into()
}

/// The list of questions, where it does not stand beside the question.
fn list<'a>(ui: &Ui) -> Option<Node<'a, Message>> {
    let list = quiet(
        ui,
        say::exam_sitting::list(ui.language),
        Side::Left(Icon::Table),
        Some(Message::List),
    );
    (!has_panel(ui)).then_some(list)
}

fn hand_in<'a>(ui: &Ui) -> Node<'a, Message> {
    secondary(
        ui,
        say::exam_sitting::hand_in(ui.language),
        Side::Left(Icon::Send),
        Some(Message::HandIn),
    )
    .padding([ui.px(8.0), ui.px(14.0)])
}

/// The time left, and a button that hides it.
fn time<'a>(taking: &Taking, ui: &Ui) -> Option<Element<'a, Message>> {
    let language = ui.language;
    let left = taking.left()?;
    let urgent = announced(taking).is_some();
    let color = if urgent {
        ui.palette.gold
    } else {
        ui.palette.ink
    };
    let written = if taking.hidden {
        say::exam_sitting::time_hidden(language).to_owned()
    } else {
        say::exam_sitting::left(language, left)
    };
    let words = row![
        Icon::Timer.draw(ui, color),
        strong(ui, written.clone()).color(color)
    ]
    .spacing(ui.px(6.0))
    .align_y(Alignment::Center);
    let told =
        node::meaning(Role::Meter, say::exam_sitting::time_left(language), words).value(written);
    let (sign, name) = if taking.hidden {
        (Icon::Eye, say::exam_sitting::show_time(language))
    } else {
        (Icon::EyeOff, say::exam_sitting::hide_time(language))
    };
    let hide = icon(ui, sign, name, Some(Message::HideTime));
    Some(row![told, hide].align_y(Alignment::Center).into())
}

/// The announcement of the last minutes: it changes three times at most.
pub(super) fn announcement<'a>(taking: &Taking, ui: &Ui) -> Option<Element<'a, Message>> {
    let minutes = announced(taking)?;
    let words = say::exam_sitting::minutes_left(ui.language, minutes);
    let line = row![
        Icon::Hourglass.draw(ui, ui.palette.gold),
        body(ui, words.clone())
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    let tile = container(line)
        .padding([ui.px(6.0), 24.0])
        .width(Length::Fill)
        .style(style::fill(ui.palette.gold_soft));
    Some(node::meaning(Role::Status, words, tile).into())
}

/// Back, flag, empty, on.
pub(super) fn bottom<'a>(taking: &'a Taking, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let flagged = taking.question().is_some_and(|it| it.flagged);
    let back = (taking.at > 0).then_some(Message::Previous);
    let back = secondary(
        ui,
        say::exam_sitting::previous(language),
        Side::Left(Icon::ArrowLeft),
        back,
    );
    let flag = quiet(
        ui,
        if flagged {
            say::exam_sitting::unflag(language)
        } else {
            say::exam_sitting::flag(language)
        },
        Side::Left(Icon::Flag),
        Some(Message::Flag),
    );
    let clear = quiet(
        ui,
        say::exam_sitting::clear(language),
        Side::Left(Icon::RotateCcw),
        says(taking.draft.as_ref()).then_some(Message::Clear),
    );
    let last = taking.at + 1 >= taking.questions.len();
    let next = if last {
        say::exam_sitting::finish(language)
    } else {
        say::exam_sitting::next(language)
    };
    let next = primary(ui, next, Side::Right(Icon::ArrowRight), Some(Message::Next)).id(MAIN);
    let line: Element<'a, Message> = if ui.cramped() {
        column![
            row![back, next].spacing(ui.px(space::S)).wrap(),
            row![flag, clear].spacing(ui.px(space::S)).wrap(),
            is_low(ui).then(|| row![list(ui), hand_in(ui)].spacing(ui.px(space::S)).wrap())
        ]
        .spacing(ui.px(space::XS))
        .into()
    } else {
        let caps = |key: &'static str| (!ui.narrow()).then(|| key_cap(ui, key));
        let delete = say::exam_sitting::delete_key(language);
        let middle = row![flag, caps("M"), clear, caps(delete)]
            .spacing(ui.px(space::XS))
            .align_y(Alignment::Center);
        let middle = container(middle).center_x(Length::Fill);
        row![back, middle, next]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center)
            .into()
    };
    let inside = container(line)
        .max_width(ui.px(COLUMN) + 48.0)
        .padding([0.0, 24.0]);
    let bar = container(inside)
        .center_x(Length::Fill)
        .padding([space::M, 0.0])
        .style(style::fill(ui.palette.paper));
    column![hairline(ui.palette.line), bar].into()
}
