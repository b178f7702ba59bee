//! A lesson that cannot be shown: what is wrong, and the way out.

use iced::widget::{column, container};
use iced::{Element, Length};

use super::{Lesson, Message};
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::space;
use crate::gui::widget::button::{Side, primary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::problems::problems;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{heading, paragraph};
use crate::language::say;

/// The problems of the lesson's file, or that the course has no such lesson.
pub(super) fn view<'a>(screen: &'a Lesson, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let listed = shared.course().find(&screen.id).is_some();
    let (title, about) = if listed {
        (
            say::lesson::broken_title(language),
            say::lesson::broken(language),
        )
    } else {
        (
            say::lesson::missing_title(language),
            say::lesson::missing(language),
        )
    };
    let title: Element<'a, Message> = heading(ui, 1, title);
    let problems = listed.then(|| problems(ui, &screen.problems));
    let out = primary(
        ui,
        say::lesson::to_course(language),
        Side::Left(Icon::ArrowLeft),
        Some(Message::Outline),
    )
    .id("lesson-next");
    let content = column![title, paragraph(ui, about), problems, out]
        .spacing(ui.px(space::XL))
        .max_width(ui.column())
        .padding([ui.px(48.0), 24.0]);
    scrollable(container(content).center_x(Length::Fill))
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}
