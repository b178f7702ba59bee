//! The way to the exams, under the modules.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::Message;
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::space;
use crate::gui::widget::button::{Side, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::text::{heading, paragraph, set};
use crate::language::say;

/// Nothing in a course without exams.
pub(super) fn card<'a>(shared: &'a Shared) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    let language = ui.language;
    let forms = shared.course().exam_forms();
    if forms.is_empty() {
        return None;
    }
    let titles: Vec<_> = forms.iter().map(|form| set(ui, &form.title)).collect();
    let open = shared.learned().exams().open().is_some();
    let label = if open {
        say::exam::resume(language)
    } else {
        say::exam::to_exams(language)
    };
    let button = secondary(
        ui,
        label,
        Side::Right(Icon::ArrowRight),
        Some(Message::Exams),
    );
    let words = column![
        heading(ui, 2, say::exam::title(language)),
        paragraph::<Message>(ui, titles.join(say::course::DOT))
    ]
    .spacing(space::XS)
    .width(Length::Fill);
    let inside: Element<'a, Message> = if ui.cramped() {
        column![words, button].spacing(ui.px(space::M)).into()
    } else {
        row![words, button]
            .spacing(ui.px(space::L))
            .align_y(Alignment::Center)
            .into()
    };
    let card = container(inside)
        .width(Length::Fill)
        .padding(ui.px(20.0))
        .style(style::card(ui.palette));
    Some(card.into())
}
