//! A practice that cannot be opened: what is wrong, and the way out.

use iced::widget::{column, container};
use iced::{Element, Length};

use super::Message;
use crate::course::Id;
use crate::course::problem::Problem;
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::space;
use crate::gui::widget::button::{Side, primary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::problems::problems as list;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{heading, paragraph};
use crate::language::say;

pub(super) const MAIN: &str = "desk-out";

pub(super) fn view<'a>(
    id: &Id,
    problems: &'a [Problem],
    shared: &'a Shared,
) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let listed = shared.course().practice(id).is_some();
    let (title, about) = if listed {
        (
            say::practice::broken_title(language),
            say::practice::broken(language),
        )
    } else {
        (
            say::practice::missing_title(language),
            say::practice::missing(language),
        )
    };
    let out = primary(
        ui,
        say::practice::to_practice(language),
        Side::Left(Icon::ArrowLeft),
        Some(Message::Out),
    )
    .id(MAIN);
    let list = listed.then(|| list(ui, problems));
    let content = column![heading(ui, 1, title), paragraph(ui, about), list, out]
        .spacing(ui.px(space::XL))
        .max_width(ui.column())
        .padding([ui.px(48.0), 24.0]);
    scrollable(container(content).center_x(Length::Fill))
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}
