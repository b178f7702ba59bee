//! What is wrong with a file of the course, for whoever writes it.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::icon::Icon;
use super::meaning::Role;
use super::node;
use super::text::{body, small};
use crate::course::problem::Problem;
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::language::say;
use crate::report;

/// Problems shown at once; `parcours check` lists them all.
const SHOWN: usize = 20;

/// The first problems, framed.
pub fn problems<'a, Message: Clone + 'a>(ui: &Ui, problems: &[Problem]) -> Element<'a, Message> {
    let palette = ui.palette;
    let inside = row![
        Icon::TriangleAlert.draw(ui, palette.warm),
        listed(ui, problems)
    ]
    .spacing(ui.px(space::M));
    container(inside)
        .padding(ui.px(space::L))
        .width(Length::Fill)
        .style(style::outlined(palette.warm_soft, palette.warm))
        .into()
}

/// The first problems, each with its place and what to do, and how many more
/// there are.
pub fn listed<'a, Message: Clone + 'a>(ui: &Ui, problems: &[Problem]) -> Element<'a, Message> {
    let palette = ui.palette;
    let lines = problems.iter().take(SHOWN).map(|problem| {
        let told = report::told(ui.language, problem);
        let name = say::pair(ui.language, &told.place, &told.message);
        let remedy = told.help.clone().unwrap_or_default();
        let help = told.help.map(|help| small(ui, help));
        let place = small(ui, told.place)
            .font(ui.sans_bold())
            .color(palette.warm);
        let words = column![place, body(ui, told.message), help].spacing(2);
        node::meaning(Role::ListItem, name, words)
            .description(remedy)
            .width(Length::Fill)
            .into()
    });
    let more = problems.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| small(ui, say::settings::more_problems(ui.language, more)));
    let lines = column(lines).spacing(ui.px(space::M));
    let lines = node::meaning(Role::List, "", lines).width(Length::Fill);
    column![lines, more].spacing(ui.px(space::M)).into()
}
