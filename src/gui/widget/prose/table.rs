//! Tables of Markdown: columns, or blocks where there is no room for them.

use iced::widget::{column, container, row};
use iced::{Border, Color, Element, Length};

use super::Prose;
use crate::course::markup::Span;
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::language::say;

pub(super) fn view<'a, Message: Clone + 'static>(
    prose: &Prose<Message>,
    ui: &Ui,
    header: &'a [Vec<Span>],
    rows: &'a [Vec<Vec<Span>>],
) -> Element<'a, Message> {
    let plain = Prose {
        role: Type::Body,
        font: None,
        ..*prose
    };
    let bold = Prose {
        font: Some(ui.sans_bold()),
        ..plain
    };
    if ui.cramped() {
        return stacked(&bold, &plain, ui, header, rows);
    }
    let palette = ui.palette;
    let cells = |set: &Prose<Message>, role: Role, cells: &'a [Vec<Span>]| {
        row(cells.iter().map(|cell| {
            let drawn = container(set.rich(ui, cell)).padding([ui.px(8.0), ui.px(12.0)]);
            node::meaning(role, cell.as_slice(), drawn)
                .width(Length::FillPortion(1))
                .into()
        }))
    };
    let head =
        container(cells(&bold, Role::ColumnHeader, header)).style(style::fill(palette.sunken));
    let lines = rows.iter().flat_map(|line| {
        [
            separator(palette.line),
            node::meaning(
                Role::Row,
                spoken(ui, header, line),
                cells(&plain, Role::Cell, line),
            )
            .into(),
        ]
    });
    let drawn = container(column![head].extend(lines)).style(move |_| container::Style {
        border: Border {
            color: palette.line,
            width: 1.0,
            radius: 8.0.into(),
        },
        ..container::Style::default()
    });
    node::meaning(Role::Table, "", drawn).into()
}

/// A row in one sentence: each cell with its column.
fn spoken(ui: &Ui, header: &[Vec<Span>], line: &[Vec<Span>]) -> String {
    let words = |cell: &[Span]| -> String { cell.iter().map(|it| it.text.as_str()).collect() };
    let mut cells = line.iter().enumerate().map(|(index, cell)| {
        let name = header.get(index).map(|name| words(name));
        match name.filter(|name| !name.is_empty()) {
            Some(name) => say::pair(ui.language, &name, &words(cell)),
            None => words(cell),
        }
    });
    let first = cells.next().unwrap_or_default();
    cells.fold(first, |said, cell| said + "; " + &cell)
}

/// A table where there is no room for columns: each row is a block, its first
/// cell a title, the others named by their column.
fn stacked<'a, Message: Clone + 'static>(
    bold: &Prose<Message>,
    plain: &Prose<Message>,
    ui: &Ui,
    header: &'a [Vec<Span>],
    rows: &'a [Vec<Vec<Span>>],
) -> Element<'a, Message> {
    let blocks = rows.iter().map(|line| {
        let title = line.first().map(|cell| bold.rich(ui, cell));
        let cells = line.iter().enumerate().skip(1).map(|(index, cell)| {
            let name = header.get(index).map(|name| {
                let soft = Prose {
                    color: ui.palette.ink_soft,
                    role: Type::Small,
                    ..*plain
                };
                soft.rich(ui, name)
            });
            column![name, plain.rich(ui, cell)].into()
        });
        let block = column![title].extend(cells).spacing(ui.px(6.0));
        let tile = container(block)
            .padding(ui.px(space::M))
            .width(Length::Fill)
            .style(style::tile(ui.palette.sunken, 8.0));
        node::meaning(Role::Row, spoken(ui, header, line), tile).into()
    });
    node::meaning(Role::Table, "", column(blocks).spacing(ui.px(space::S))).into()
}

fn separator<'a, Message: 'a>(color: Color) -> Element<'a, Message> {
    container("")
        .width(Length::Fill)
        .height(1)
        .style(style::fill(color))
        .into()
}
