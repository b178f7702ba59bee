//! The questions of a mock exam, with the answer given and its feedback.

use std::collections::BTreeSet;

use iced::Element;
use iced::widget::column;

use super::view::note;
use super::{Asked, Line, Message, Told};
use crate::course::exam::FormKind;
use crate::gui::block::Pictures;
use crate::gui::question::told;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::text::heading;
use crate::language::say;

/// Question by question; of a certifying form, why they do not show.
pub(super) fn all<'a>(ui: &'a Ui, told: &'a Told, open: &BTreeSet<usize>) -> Element<'a, Message> {
    let language = ui.language;
    if told.form.kind == FormKind::Certifying {
        let words = vec![say::exam_report::secret_about(language).to_owned()];
        return note(
            ui,
            Icon::Lock,
            say::exam_report::secret_title(language),
            words,
        );
    }
    let lines = told.lines.iter();
    let lines = lines.map(|line| card(ui, &told.pictures, line, open.contains(&line.number)));
    column![heading(ui, 2, say::results::each(language))]
        .extend(lines)
        .spacing(ui.px(space::M))
        .into()
}

fn card<'a>(
    ui: &'a Ui,
    pictures: &'a Pictures,
    line: &'a Line,
    open: bool,
) -> Element<'a, Message> {
    let judged = if line.answered {
        say::quiz::verdict(ui.language, line.verdict)
    } else {
        say::exam_report::no_answer(ui.language)
    };
    let asked = |asked: &'a Asked| told::Asked {
        item: &asked.item,
        words: &asked.words,
        order: &asked.order,
        response: asked.response.as_ref(),
        grade: &asked.grade,
        graded_otherwise: asked.changed,
        on_passage: Message::Passage(asked.lesson.clone(), asked.item.explains.clone()),
        closed: Message::Closed,
    };
    told::view(told::Told {
        ui,
        pictures,
        number: line.number,
        verdict: line.verdict,
        judged,
        said: None,
        asked: line.asked.as_ref().map(asked),
        open,
        on_toggle: Message::Toggle(line.number),
    })
}
