//! Entries to put in order, moved by buttons.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::Sheet;
use super::remark::{Tone, feedback};
use crate::course::item::{OrderEntry, Ordering};
use crate::gui::ui::{Type, space};
use crate::gui::widget::button::{icon, key_cap};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::language::say;
use crate::quiz::{Edit, Part, Response};

pub(super) fn view<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    it: &'a Ordering,
) -> Element<'a, Message> {
    let order = match sheet.response {
        Some(Response::Order(order)) => order.as_slice(),
        _ => sheet.order.as_slice(),
    };
    let of = order.len();
    // The right order once graded: feedback reads as an explanation then.
    let lines = order.iter().enumerate().filter_map(|(place, &index)| {
        let entry = it.entries.get(index)?;
        Some(line(sheet, entry, index, (place, of)))
    });
    let lines = column(lines).spacing(sheet.ui.px(space::S));
    let kind = say::question::kind(sheet.ui.language, &sheet.item.interaction);
    node::meaning(Role::List, kind, lines)
        .width(Length::Fill)
        .into()
}

fn line<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    entry: &'a OrderEntry,
    index: usize,
    (place, of): (usize, usize),
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let palette = ui.palette;
    let remark = sheet
        .grade
        .and_then(|grade| grade.remark(Part::Entry(index)));
    let words = Prose::new(Type::Body, palette.ink)
        .font(ui.sans_bold())
        .view(ui, &entry.text);
    let name = |action: &str| say::pair(ui.language, action, &entry.text.plain());
    let arrows = sheet.open.then(|| {
        let up = (place > 0).then(|| sheet.edit(Edit::up(place))).flatten();
        let down = (place + 1 < of)
            .then(|| sheet.edit(Edit::down(place)))
            .flatten();
        row![
            icon(
                ui,
                Icon::ArrowUp,
                name(say::question::move_up(ui.language)),
                up
            )
            .id(format!("{}up-{index}", sheet.prefix)),
            icon(
                ui,
                Icon::ArrowDown,
                name(say::question::move_down(ui.language)),
                down
            )
            .id(format!("{}down-{index}", sheet.prefix)),
        ]
    });
    let right_place = remark.map(|_| key_cap(ui, format!("→ {}", index + 1)));
    let said = remark.map(|remark| feedback(ui, remark));
    let inside = row![
        key_cap(ui, (place + 1).to_string()),
        column![words, said].spacing(ui.px(6.0)).width(Length::Fill),
        right_place,
        arrows,
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Center);
    let tone = remark.map(Tone::of);
    let line = node::meaning(
        Role::ListItem,
        &entry.text,
        container(inside).width(Length::Fill),
    );
    let place_of = say::question::place(ui.language, place + 1, of);
    let about = match remark {
        Some(_) => say::question::right_place(ui.language, &place_of, index + 1),
        None => place_of,
    };
    line.description(about)
        .position(place + 1, of)
        .width(Length::Fill)
        .padding([ui.px(8.0), ui.px(16.0)])
        .look(move |_| Tone::look_of(tone, &palette))
        .into()
}
