//! Places of a picture, and the list of their names.

use std::rc::Rc;

use iced::widget::{column, container};
use iced::{Element, Length};

use super::Sheet;
use super::choice::{self, Kind, Shown};
use super::remark::Tone;
use crate::course::item::Hotspot;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::space;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::plate::{Mark, Spot, plate};
use crate::gui::widget::text::{paragraph, small, strong};
use crate::gui::widget::tiles::tiles;
use crate::language::say;
use crate::quiz::{Edit, Part, Response};

/// A picture taller than wide stands beside the list; width / height.
const TALL: f32 = 1.1;
/// What such a picture takes of the width.
const SHARE: f32 = 0.48;
/// Room that two panes need, in logical pixels at 100 %.
const PANES: f32 = 640.0;

pub(super) fn view<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    it: &'a Hotspot,
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let ratio = sheet.pictures.ratio(&it.file);
    let drawn = sheet
        .pictures
        .view(&it.file, Length::Fill, Length::Shrink)
        .unwrap_or_else(|| missing(sheet, it));
    let picture = node::meaning(Role::Image, it.alt.as_str(), drawn).width(Length::Fill);
    let tall = ratio.is_some_and(|ratio| ratio < TALL) && ui.room() >= PANES;
    let list = list(sheet, it, !tall);
    if ratio.is_none() {
        return column![picture, list].spacing(ui.px(space::L)).into();
    }
    let spots = it.regions.iter().enumerate().map(|(index, region)| Spot {
        corners: region.area.corners(),
        mark: mark(sheet, index),
        name: name(sheet, index).into(),
    });
    let on_edit = Rc::clone(&sheet.on_edit);
    let press = move |x: f64, y: f64| on_edit(Edit::Toggle(it.at(x, y)));
    plate(ui, picture, list, spots.collect(), |x, y| it.at(x, y))
        .beside(tall.then_some(SHARE))
        .on_press(sheet.open.then(|| Rc::new(press) as _))
        .into()
}

/// The name of a place's control.
fn name<Message>(sheet: &Sheet<'_, Message>, index: usize) -> String {
    format!("{}option-{index}", sheet.prefix)
}

/// The names of the places, and everywhere else.
fn list<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    it: &'a Hotspot,
    wide: bool,
) -> Element<'a, Message> {
    let ui = sheet.ui;
    let kind = if it.several {
        Kind::Several
    } else {
        Kind::Single
    };
    let of = it.regions.len() + 1;
    let cards = it.regions.iter().enumerate().map(|(index, region)| {
        let shown = Shown::markup(sheet, &region.label);
        choice::card(sheet, shown, kind, index, (index + 1, of))
    });
    let words = say::question::elsewhere(ui.language);
    let elsewhere = Shown {
        name: words.into(),
        words: strong(ui, words).into(),
    };
    let last = choice::card(sheet, elsewhere, kind, of - 1, (of, of));
    let cards = cards.chain([last]);
    let spacing = ui.px(space::M);
    if wide && sheet.grade.is_none() && ui.room() >= PANES {
        return choice::group(sheet, kind, tiles(cards, [1.0, 1.0]).spacing(spacing));
    }
    choice::group(sheet, kind, column(cards).spacing(spacing))
}

fn mark<Message>(sheet: &Sheet<'_, Message>, index: usize) -> Option<Mark> {
    let Some(grade) = sheet.grade else {
        let chosen = match sheet.response {
            Some(Response::Choice(chosen)) => chosen.contains(&index),
            _ => false,
        };
        return chosen.then_some(Mark::Chosen);
    };
    match Tone::of(grade.remark(Part::Option(index))?) {
        Tone::Right => Some(Mark::Right),
        Tone::Missed => Some(Mark::Missed),
        Tone::Wrong => Some(Mark::Wrong),
        Tone::Quiet => None,
    }
}

/// What stands for a picture that cannot be shown: the list goes on working.
fn missing<'a, Message: Clone + 'static>(
    sheet: &Sheet<'a, Message>,
    it: &'a Hotspot,
) -> Element<'a, Message> {
    let ui = sheet.ui;
    container(
        column![
            small(ui, say::blocks::picture_missing(ui.language)),
            paragraph(ui, it.alt.as_str()),
        ]
        .spacing(space::XS),
    )
    .padding(ui.px(space::L))
    .width(Length::Fill)
    .style(style::tile(ui.palette.sunken, BUTTON))
    .into()
}
