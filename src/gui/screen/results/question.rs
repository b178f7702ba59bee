//! A question of a finished quiz, with the answer given and its feedback.

use iced::Element;

use super::Message;
use super::lines::{Asked, Line};
use crate::gui::block::Pictures;
use crate::gui::question::told::{self, Told};
use crate::gui::ui::Ui;
use crate::language::say;

/// A question: its verdict, and under it, unfolded, what was answered.
pub(super) fn card<'a>(
    ui: &'a Ui,
    pictures: &'a Pictures,
    line: &'a Line,
    open: bool,
) -> Element<'a, Message> {
    let language = ui.language;
    let sure = |confidence| {
        let said = say::quiz::confidence(language, confidence);
        say::results::said(language, said)
    };
    let asked = |asked: &'a Asked| told::Asked {
        item: &asked.item,
        words: &asked.words,
        order: &asked.order,
        response: Some(&line.answer.response),
        grade: &asked.grade,
        graded_otherwise: asked.graded_otherwise,
        on_passage: Message::Passage(asked.item.explains.clone()),
        closed: Message::Closed,
    };
    told::view(Told {
        ui,
        pictures,
        number: line.number,
        verdict: line.verdict,
        judged: say::quiz::verdict(language, line.verdict),
        said: line.answer.confidence.map(sure),
        asked: line.asked.as_ref().map(asked),
        open,
        on_toggle: Message::Toggle(line.item.clone()),
    })
}
