//! Cards to put into categories, each with its row of choices.

use iced::widget::{column, row};
use iced::{Element, Length};

use super::Sheet;
use super::remark::{Tone, feedback, picked_look};
use crate::course::item::{Card, Categorising};
use crate::gui::ui::{Type, space};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{set, small};
use crate::quiz::{Edit, Part, Response};

pub(super) fn view<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    it: &'a Categorising,
) -> Element<'a, Message> {
    let of = it.cards.len();
    let cards = sheet
        .order
        .iter()
        .enumerate()
        .filter_map(|(place, &index)| {
            let card = it.cards.get(index)?;
            Some(view_card(sheet, it, card, index, (place + 1, of)))
        });
    column(cards).spacing(sheet.ui.px(space::M)).into()
}

fn view_card<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    it: &'a Categorising,
    card: &'a Card,
    index: usize,
    (place, of): (usize, usize),
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let palette = ui.palette;
    let chosen = match sheet.response {
        Some(Response::Categories(chosen)) => chosen.get(index).copied().flatten(),
        _ => None,
    };
    let words = Prose::new(Type::Body, palette.ink)
        .font(ui.sans_bold())
        .view(ui, &card.text);
    let choices = it.categories.iter().enumerate().map(|(category, named)| {
        let right = sheet.grade.is_some() && named.id == card.category;
        bin(
            sheet,
            (index, category),
            &named.name,
            chosen == Some(category),
            right,
        )
    });
    let remark = sheet
        .grade
        .and_then(|grade| grade.remark(Part::Card(index)));
    let said = remark.map(|remark| feedback(ui, remark));
    let bins = row(choices).spacing(ui.px(space::S)).wrap();
    let inside = column![words, bins, said]
        .spacing(ui.px(space::S))
        .width(Length::Fill);
    let tone = remark.map(Tone::of);
    node::meaning(Role::RadioGroup, &card.text, inside)
        .position(place, of)
        .width(Length::Fill)
        .padding([ui.px(space::M), ui.px(18.0)])
        .look(move |_| Tone::look_of(tone, &palette))
        .into()
}

fn bin<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    (card, category): (usize, usize),
    name: &'a str,
    chosen: bool,
    right: bool,
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let palette = ui.palette;
    let edit = Edit::Card {
        card,
        category: (!chosen).then_some(category),
    };
    let (color, mark) = if chosen {
        (palette.on_accent, Icon::CircleCheck)
    } else {
        (palette.ink, Icon::Circle)
    };
    let inside = row![
        mark.sized(ui.px(16.0), color),
        small(ui, set(ui, name)).font(ui.sans_bold()).color(color)
    ]
    .spacing(6)
    .align_y(iced::Alignment::Center);
    control(ui, Role::Radio, set(ui, name), inside, sheet.edit(edit))
        .id(format!("{}card-{card}-{category}", sheet.prefix))
        .checked(chosen)
        .group(format!("{}card-{card}", sheet.prefix))
        .padding([ui.px(7.0), ui.px(12.0)])
        .look(move |status| picked_look(palette, chosen, right, status))
        .into()
}
