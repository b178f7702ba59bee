//! Before handing in: what is still empty, begun or flagged.

use iced::widget::{column, row};
use iced::{Element, Length};

use super::{Message, Question, Taking};
use crate::exam::State;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, primary, secondary};
use crate::gui::widget::dialog::Dialog;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::text::paragraph;
use crate::language::say;

/// The button that has the focus first: the one that hands in, or, while
/// something is missing, the one that goes there.
pub(super) const MAIN: &str = "exam-hand-in-main";

pub(super) fn dialog<'a>(taking: &'a Taking, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let numbers = |wanted: fn(&Question) -> bool| -> Vec<usize> {
        let questions = taking.questions.iter().zip(1..);
        questions
            .filter(|(question, _)| wanted(question))
            .map(|(_, number)| number)
            .collect()
    };
    let empty = numbers(|it| it.state == State::Empty);
    let begun = numbers(|it| it.state == State::Begun);
    let flagged = numbers(|it| it.flagged);
    let lines = [
        say::exam_sitting::still_empty(language, &empty),
        say::exam_sitting::still_begun(language, &begun),
        say::exam_sitting::still_flagged(language, &flagged),
    ];
    let lines = lines.into_iter().flatten();
    let lines: Vec<Element<'a, Message>> = lines.map(|words| paragraph(ui, words)).collect();
    let whole = lines
        .is_empty()
        .then(|| paragraph::<Message>(ui, say::exam_sitting::all_answered(language)));
    let first = empty.first().or(begun.first()).map(|number| number - 1);
    let look = first.map(|place| {
        secondary(
            ui,
            say::exam_sitting::to_first_empty(language),
            Side::Left(Icon::ArrowLeft),
            Some(Message::Go(place)),
        )
        .id(MAIN)
    });
    let stay = secondary(
        ui,
        say::exam_sitting::keep_working(language),
        Side::None,
        Some(Message::Close),
    );
    let hand_in = primary(
        ui,
        say::exam_sitting::hand_in_now(language),
        Side::Right(Icon::Send),
        Some(Message::Confirm),
    );
    let hand_in = if look.is_none() {
        hand_in.id(MAIN)
    } else {
        hand_in
    };
    let buttons = row![hand_in, look, stay]
        .spacing(ui.px(space::M))
        .wrap()
        .vertical_spacing(ui.px(space::S));
    let content = column![whole]
        .extend(lines)
        .push(paragraph(ui, say::exam_sitting::hand_in_final(language)))
        .push(buttons)
        .spacing(ui.px(space::L))
        .width(Length::Fill);
    Dialog::new(
        say::exam_sitting::hand_in_title(language),
        content,
        Message::Close,
    )
    .width(620.0)
    .view(ui)
}
