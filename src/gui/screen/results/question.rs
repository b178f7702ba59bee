//! A question of a finished quiz, with the answer given and its feedback.

use std::rc::Rc;

use iced::widget::{column, container, row};
use iced::{Element, Length, Padding};

use super::Message;
use super::lines::{Asked, Line};
use crate::gui::question::{self, Sheet};
use crate::gui::theme::style;
use crate::gui::ui::{SANS_BOLD, Ui, space};
use crate::gui::widget::button::{Side, quiet};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{paragraph, small};
use crate::language::say;

pub(super) fn details<'a>(ui: &'a Ui, line: &'a Line) -> Element<'a, Message> {
    let content: Element<'a, Message> = match &line.asked {
        Some(asked) => sheet(ui, line, asked),
        None => paragraph(ui, say::results::vanished(ui.language)),
    };
    let rule = container("")
        .width(Length::Fill)
        .height(1)
        .style(style::fill(ui.palette.line));
    let inside = container(content)
        .padding(Padding::from([ui.px(space::L), ui.px(18.0)]).bottom(ui.px(18.0)));
    column![rule, inside].into()
}

fn sheet<'a>(ui: &'a Ui, line: &'a Line, asked: &'a Asked) -> Element<'a, Message> {
    let kind = small(
        ui,
        say::question::kind(ui.language, &asked.item.interaction),
    );
    let stem = Prose::body(ui).font(SANS_BOLD).view(ui, &asked.item.stem);
    let otherwise = asked.graded_otherwise.then(|| {
        row![
            Icon::Info.sized(ui.px(18.0), ui.palette.gold),
            container(paragraph(ui, say::results::graded_otherwise(ui.language)))
                .width(Length::Fill)
        ]
        .spacing(ui.px(space::S))
    });
    let sheet = question::view(&Sheet {
        ui,
        item: &asked.item,
        order: asked.order.clone(),
        response: Some(&line.answer.response),
        grade: Some(&asked.grade),
        open: false,
        on_edit: Rc::new(|_| Message::Closed),
        on_submit: Message::Closed,
    });
    let reread = quiet(
        ui,
        say::quiz::reread(ui.language),
        Side::Left(Icon::BookOpen),
        Some(Message::Passage(asked.item.explains.clone())),
    );
    column![kind, stem, otherwise, sheet, reread]
        .spacing(ui.px(space::M))
        .into()
}
