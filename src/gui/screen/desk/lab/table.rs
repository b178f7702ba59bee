//! The figures of a chart as a table, some lines at a time.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::Message;
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::icon;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::plot::Drawing;
use crate::gui::widget::text::small;
use crate::language::say;
use crate::practice::lab::figure::Reading;

/// Lines on screen.
pub(super) const LINES: usize = 12;

pub(super) fn view<'a>(ui: &Ui, drawing: &'a Drawing, from: usize) -> Element<'a, Message> {
    let count = drawing.stops.len();
    let from = from.min(count.saturating_sub(1)) / LINES * LINES;
    let to = (from + LINES).min(count);
    let readings = (from..to).filter_map(|at| drawing.reading(ui.language, at));
    let readings: Vec<Reading> = readings.collect();
    let cell = |words: String, bold: bool| -> Element<'a, Message> {
        let text = small(ui, words).color(ui.palette.ink);
        container(if bold {
            text.font(ui.sans_bold())
        } else {
            text
        })
        .padding([ui.px(3.0), ui.px(6.0)])
        .width(Length::FillPortion(1))
        .into()
    };
    let named: Vec<String> = readings.first().map_or_else(Vec::new, |reading| {
        let names = reading.values.iter().map(|(name, _)| name.clone());
        names.collect()
    });
    let mut head = row![cell(drawing.figure.x.title.clone(), true)];
    for name in &named {
        let name = if name.is_empty() {
            drawing.figure.y.title.clone()
        } else {
            name.clone()
        };
        head = head.push(cell(name, true));
    }
    let lines = readings.into_iter().map(|reading| {
        let words = reading.words();
        let mut line = row![cell(reading.place, true)];
        for (_, value) in reading.values {
            line = line.push(cell(value, false));
        }
        let rule = container("")
            .width(Length::Fill)
            .height(1)
            .style(style::fill(ui.palette.line));
        node::meaning(Role::Row, words, column![line, rule])
            .width(Length::Fill)
            .into()
    });
    // A line says each figure with its column.
    let head = node::meaning(Role::Shown, "", head);
    let table = column![head].extend(lines);
    let table = node::meaning(Role::Table, drawing.figure.alt.as_str(), table).width(Length::Fill);
    let pages = (count > LINES).then(|| {
        let before = (from > 0).then(|| Message::Lines(from.saturating_sub(LINES)));
        let after = (to < count).then_some(Message::Lines(to));
        let words = say::lab::lines(ui.language, from + 1, to, count);
        row![
            icon(
                ui,
                Icon::ArrowLeft,
                say::lab::lines_before(ui.language),
                before
            ),
            node::meaning(Role::Status, words.clone(), small(ui, words)),
            icon(
                ui,
                Icon::ArrowRight,
                say::lab::lines_after(ui.language),
                after
            ),
        ]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center)
    });
    column![table, pages].spacing(ui.px(space::S)).into()
}
