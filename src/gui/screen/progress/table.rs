//! The figures of a card as a table.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::Message;
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::small;

/// What of the room for a card its columns do not have: rail, margins.
const AROUND: f32 = 110.0;

/// The narrowest column in which words still stand, in logical pixels at
/// 100 %.
const NARROWEST: f32 = 72.0;

/// A head and its rows, every row as long as the head; the first cell names
/// the row.
pub(super) struct Table {
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn new<const N: usize>(head: [&str; N]) -> Self {
        Self {
            head: head.map(str::to_owned).to_vec(),
            rows: Vec::new(),
        }
    }

    pub(super) fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.to_vec());
    }

    /// Whether the columns would be too narrow for their words.
    fn stacks(&self, ui: &Ui) -> bool {
        let two = ui.room() >= super::view::TWO;
        let card = if two { ui.room() / 2.0 } else { ui.room() } - AROUND;
        // The first column is twice as wide as the others.
        card / (self.head.len() as f32 + 1.0) < NARROWEST
    }

    pub(super) fn view<'a>(self, ui: &Ui, name: String) -> Element<'a, Message> {
        let stacks = self.stacks(ui);
        let head = (!stacks).then(|| line(ui, &self.head, true));
        let rows = self.rows.iter().map(|cells| {
            let said = told(&self.head, cells);
            let drawn: Element<'a, Message> = if stacks {
                stacked(ui, &self.head, cells)
            } else {
                line(ui, cells, false)
            };
            let rule = container("")
                .width(Length::Fill)
                .height(1)
                .style(style::fill(ui.palette.line));
            node::meaning(Role::Row, said, column![rule, drawn])
                .width(Length::Fill)
                .into()
        });
        let rows: Vec<Element<'a, Message>> = rows.collect();
        let whole = column![head].extend(rows);
        node::meaning(Role::Table, name, whole)
            .width(Length::Fill)
            .into()
    }
}

/// «Écouter : Aujourd’hui 62 %, …» for someone who hears the row.
fn told(head: &[String], cells: &[String]) -> String {
    let mut cells = cells.iter();
    let name = cells.next().cloned().unwrap_or_default();
    let rest = head.iter().skip(1).zip(cells);
    let rest: Vec<String> = rest.map(|(head, cell)| format!("{head} {cell}")).collect();
    format!("{name}. {}", rest.join(", "))
}

fn line<'a>(ui: &Ui, cells: &[String], bold: bool) -> Element<'a, Message> {
    let cells = cells.iter().enumerate().map(|(index, words)| {
        let color = if bold {
            ui.palette.ink_soft
        } else {
            ui.palette.ink
        };
        let shown = small(ui, words.clone()).color(color);
        let first = index == 0;
        let shown = if bold || first {
            shown.font(ui.sans_bold())
        } else {
            shown
        };
        let role = match (bold, first) {
            (true, _) => Role::ColumnHeader,
            (false, true) => Role::RowHeader,
            (false, false) => Role::Cell,
        };
        let cell = container(shown).padding([ui.px(5.0), ui.px(4.0)]);
        node::meaning(role, words.clone(), cell)
            .width(Length::FillPortion(if first { 2 } else { 1 }))
            .into()
    });
    row(cells.collect::<Vec<_>>()).into()
}

fn stacked<'a>(ui: &Ui, head: &[String], cells: &[String]) -> Element<'a, Message> {
    let mut cells = cells.iter();
    let name = cells.next().cloned().unwrap_or_default();
    let name = small(ui, name).color(ui.palette.ink).font(ui.sans_bold());
    let rest = head.iter().skip(1).zip(cells).map(|(head, cell)| {
        row![
            small(ui, head.clone()).width(Length::FillPortion(1)),
            small(ui, cell.clone())
                .color(ui.palette.ink)
                .width(Length::FillPortion(1)),
        ]
        .spacing(ui.px(space::S))
        .into()
    });
    let rest: Vec<Element<'a, Message>> = rest.collect();
    column![name]
        .extend(rest)
        .spacing(ui.px(2.0))
        .padding([ui.px(6.0), 0.0])
        .into()
}
