//! A lesson that cannot be shown: what is wrong, and the way out.

use iced::widget::{column, container, row, scrollable};
use iced::{Element, Length};

use super::{Lesson, Message};
use crate::course::problem::Problem;
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{SANS_BOLD, Ui, space};
use crate::gui::widget::button::{Side, primary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::{body, heading, paragraph, small};
use crate::language::say;
use crate::report;

/// Problems shown at once; `parcours check` lists them all.
const SHOWN: usize = 20;

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

fn problems<'a>(ui: &Ui, problems: &[Problem]) -> Element<'a, Message> {
    let palette = ui.palette;
    let lines = problems.iter().take(SHOWN).map(|problem| {
        let told = report::told(ui.language, problem);
        let name = format!("{}: {}", told.place, told.message);
        let help = told.help.map(|help| small(ui, help));
        let place = small(ui, told.place).font(SANS_BOLD).color(palette.warm);
        let words = column![place, body(ui, told.message), help].spacing(space::XS);
        let line = row![
            Icon::TriangleAlert.draw(ui, palette.warm),
            container(words).width(Length::Fill)
        ]
        .spacing(ui.px(space::M));
        node::meaning(Role::ListItem, name, line).into()
    });
    let more = problems.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| small(ui, say::settings::more_problems(ui.language, more)));
    let list = column(lines).push(more).spacing(ui.px(space::M));
    container(list)
        .padding(ui.px(space::L))
        .width(Length::Fill)
        .style(style::outlined(palette.warm_soft, palette.warm))
        .into()
}
