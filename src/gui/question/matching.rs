//! Prompts to pair with lettered targets.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::Sheet;
use super::remark::{Tone, feedback, picked_look};
use crate::course::Markup;
use crate::course::item::{Matching, Pair};
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{SANS_BOLD, Type, space};
use crate::gui::widget::button::key_cap;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{small, strong};
use crate::language::say;
use crate::quiz::{Edit, Part, Response};

pub(super) fn view<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    it: &'a Matching,
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let targets = sheet
        .order
        .iter()
        .enumerate()
        .filter_map(|(place, &index)| {
            let target = target_of(it, index)?;
            let line = row![
                key_cap(ui, letter(place)),
                Prose::new(Type::Body, ui.palette.ink).view(ui, target)
            ]
            .spacing(ui.px(space::M));
            let name = format!("{}. {}", letter(place), target.plain());
            Some(
                node::meaning(Role::ListItem, name, line)
                    .position(place + 1, sheet.order.len())
                    .into(),
            )
        });
    let title = say::question::targets(ui.language);
    let legend = column![node::meaning(Role::Shown, "", small(ui, title))]
        .extend(targets)
        .spacing(ui.px(space::S));
    let legend = container(node::meaning(Role::List, title, legend).width(Length::Fill))
        .padding(ui.px(space::L))
        .width(Length::Fill)
        .style(style::tile(ui.palette.sunken, BUTTON));
    let prompts = it
        .pairs
        .iter()
        .enumerate()
        .map(|(index, pair)| prompt(sheet, it, pair, index));
    let extras = it.extra.iter().enumerate().filter_map(|(index, extra)| {
        let remark = sheet.grade?.remark(Part::Extra(index))?;
        let name = say::question::extra_target(ui.language);
        let told = format!("{name} {}", extra.target.plain());
        let head = row![
            small(ui, name),
            Prose::new(Type::Body, ui.palette.ink)
                .font(SANS_BOLD)
                .view(ui, &extra.target)
        ]
        .spacing(space::S)
        .align_y(Alignment::Center);
        let head = node::meaning(Role::Paragraph, told, head);
        Some(
            column![head, feedback(ui, remark)]
                .spacing(space::XS)
                .into(),
        )
    });
    column![legend]
        .extend(prompts)
        .extend(extras)
        .spacing(ui.px(space::M))
        .into()
}

fn prompt<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    it: &'a Matching,
    pair: &'a Pair,
    index: usize,
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let palette = ui.palette;
    let chosen = match sheet.response {
        Some(Response::Pairs(pairs)) => pairs.get(index).copied().flatten(),
        _ => None,
    };
    let letters = sheet
        .order
        .iter()
        .enumerate()
        .filter_map(|(place, &target)| {
            let name = format!("{}. {}", letter(place), target_of(it, target)?.plain());
            let mark = chosen == Some(target);
            let right = sheet.grade.is_some() && target == index;
            Some(letter_button(
                sheet,
                (index, target),
                letter(place),
                name,
                mark,
                right,
            ))
        });
    let words = Prose::new(Type::Body, palette.ink)
        .font(SANS_BOLD)
        .view(ui, &pair.prompt);
    let remark = sheet
        .grade
        .and_then(|grade| grade.remark(Part::Pair(index)));
    let said = remark.map(|remark| feedback(ui, remark));
    let choices = row(letters).spacing(ui.px(6.0)).wrap();
    let inside = column![words, choices, said]
        .spacing(ui.px(space::S))
        .width(Length::Fill);
    let tone = remark.map(Tone::of);
    let value = chosen.and_then(|target| target_of(it, target)).map_or_else(
        || say::question::no_pair(ui.language).to_owned(),
        Markup::plain,
    );
    node::meaning(Role::RadioGroup, &pair.prompt, inside)
        .value(value)
        .width(Length::Fill)
        .padding([ui.px(space::M), ui.px(18.0)])
        .look(move |_| Tone::look_of(tone, &palette))
        .into()
}

fn letter_button<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    (prompt, target): (usize, usize),
    letter: String,
    name: String,
    chosen: bool,
    right: bool,
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let palette = ui.palette;
    let edit = Edit::Pair {
        prompt,
        target: (!chosen).then_some(target),
    };
    let color = if chosen {
        palette.on_accent
    } else {
        palette.ink
    };
    let side = ui.px(36.0);
    let inside = container(strong(ui, letter).color(color)).center(side);
    control(ui, Role::Radio, name, inside, sheet.edit(edit))
        .id(format!("{}pair-{prompt}-{target}", sheet.prefix))
        .checked(chosen)
        .group(format!("{}pair-{prompt}", sheet.prefix))
        .look(move |status| picked_look(palette, chosen, right, status))
        .into()
}

fn target_of(it: &Matching, index: usize) -> Option<&Markup> {
    match it.pairs.get(index) {
        Some(pair) => Some(&pair.target),
        None => it
            .extra
            .get(index - it.pairs.len())
            .map(|extra| &extra.target),
    }
}

/// A, B, C … for the places of the targets.
fn letter(place: usize) -> String {
    u8::try_from(place)
        .ok()
        .and_then(|place| b'A'.checked_add(place))
        .map_or_else(
            || (place + 1).to_string(),
            |letter| char::from(letter).to_string(),
        )
}
