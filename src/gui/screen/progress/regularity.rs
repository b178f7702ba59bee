//! The calendar, and the rhythm that the learner sets.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::card::{self, Card, Parts};
use super::table::Table;
use super::{Message, Progress};
use crate::gui::theme::style;
use crate::gui::theme::style::BUTTON;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{hover_only, icon};
use crate::gui::widget::calendar::{Calendar, calendar};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::text::{body, small, strong};
use crate::language::say::progress_cards as words;
use crate::language::{Language, say};
use crate::measures::{Cell, Intensity, Regularity};
use crate::progress::Day;

/// The most days of a week.
const ALL_DAYS: u8 = 7;

pub(super) fn view<'a>(screen: &'a Progress, ui: &'a Ui) -> Element<'a, Message> {
    let figures = &screen.figures;
    let of = &figures.regularity;
    let drawing = column![
        calendar(ui, drawn(ui.language, of, figures.today)),
        legend(ui)
    ]
    .spacing(ui.px(space::S));
    let parts = Parts {
        title: words::regularity(ui.language),
        said: if of.days == 0 {
            words::regularity_none(ui.language).to_owned()
        } else {
            words::regularity_said(ui.language, of, figures.plan.rhythm)
        },
        chart: Some((drawing.into(), table(ui.language, of))),
        below: Some(rhythm(screen, ui)),
    };
    card::view(screen, ui, Card::Regularity, parts)
}

fn level(intensity: Intensity) -> u8 {
    match intensity {
        Intensity::Nothing => 0,
        Intensity::Little => 1,
        Intensity::Some => 2,
        Intensity::Much => 3,
    }
}

fn drawn(language: Language, of: &Regularity, today: Day) -> Calendar {
    let weeks = of.weeks.iter();
    let weeks = weeks.map(|week| week.map(|cell| cell.map(|cell| level(cell.intensity))));
    let last = of.weeks.len().saturating_sub(1);
    let days = [0_u8, 1, 2, 3, 4, 5, 6].map(|day| {
        // Every other letter, as there is room for.
        if day % 2 == 0 {
            say::dates::initial(language, day)
        } else {
            String::new()
        }
    });
    Calendar {
        weeks: weeks.collect(),
        months: months(language, of),
        days,
        today: Some((last, usize::from(today.weekday()))),
    }
}

/// The name of a month above the first week that begins in it; not one so
/// close to the edge that it would be cut.
fn months(language: Language, of: &Regularity) -> Vec<(usize, String)> {
    let mondays = of.weeks.iter().map(|week| week[0].map(|cell| cell.day));
    let mut before: Option<String> = None;
    let mut months = Vec::new();
    for (place, monday) in mondays.enumerate() {
        let Some(month) = monday.and_then(|day| say::dates::short_month(language, day)) else {
            continue;
        };
        let new = before.as_ref().is_some_and(|known| *known != month);
        if new && place + 2 < of.weeks.len() {
            months.push((place, month.clone()));
        }
        before = Some(month);
    }
    months
}

fn legend<'a>(ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let palette = ui.palette;
    let one = |share: f32, words: &'static str| -> Element<'a, Message> {
        let side = ui.px(13.0);
        let mark = container("")
            .width(side * share)
            .height(side * share)
            .style(style::tile(palette.accent, 2.0));
        let cell = container(mark)
            .center(side)
            .style(style::tile(palette.sunken, 2.0));
        row![cell, small(ui, words)]
            .spacing(ui.px(6.0))
            .align_y(Alignment::Center)
            .into()
    };
    row![
        one(0.42, words::legend_little(language)),
        one(0.72, words::legend_some(language)),
        one(1.0, words::legend_much(language)),
    ]
    .spacing(ui.px(space::L))
    .wrap()
    .into()
}

/// Days a week to aim at, and whether days in a row are counted.
fn rhythm<'a>(screen: &Progress, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let plan = &screen.figures.plan;
    let less = plan
        .rhythm
        .map(|days| Message::Rhythm(Some(days - 1).filter(|days| *days > 0)));
    let more = match plan.rhythm {
        None => Some(1),
        Some(days) => Some(days + 1).filter(|days| *days <= ALL_DAYS),
    };
    let more = more.map(|days| Message::Rhythm(Some(days)));
    let value = say::progress::rhythm_value(language, plan.rhythm);
    let title = say::progress::rhythm(language);
    let now = node::meaning(
        Role::Status,
        say::progress::rhythm_now(language, plan.rhythm),
        strong(ui, value),
    );
    let stepper = row![
        icon(ui, Icon::Minus, say::progress::rhythm_less(language), less),
        now,
        icon(ui, Icon::Plus, say::progress::rhythm_more(language), more),
    ]
    .spacing(ui.px(space::XS))
    .align_y(Alignment::Center);
    let rhythm = row![body(ui, title), stepper]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
    row![rhythm.wrap(), streaks(ui, plan.streaks)]
        .spacing(ui.px(space::L))
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

fn streaks<'a>(ui: &Ui, on: bool) -> Element<'a, Message> {
    let palette = ui.palette;
    let words = say::progress::streaks(ui.language);
    let (mark, color) = if on {
        (Icon::SquareCheck, palette.accent)
    } else {
        (Icon::Square, palette.ink_soft)
    };
    let drawn = row![
        mark.sized(ui.px(18.0), color),
        body(ui, words).color(palette.ink).width(Length::Shrink)
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    control(
        ui,
        Role::CheckBox,
        words,
        drawn,
        Some(Message::Streaks(!on)),
    )
    .checked(on)
    .padding([ui.px(8.0), ui.px(6.0)])
    .radius(BUTTON)
    .look(move |status| hover_only(palette, status, BUTTON))
    .into()
}

/// Week by week, the latest first.
fn table(language: Language, of: &Regularity) -> Table {
    let mut table = Table::new([
        words::week_of(language),
        words::days_worked(language),
        words::minutes(language),
    ]);
    // Weeks before the first day of work say nothing.
    let on = |cell: &Cell| cell.intensity != Intensity::Nothing;
    let worked = |week: &&[Option<Cell>; 7]| week.iter().flatten().any(on);
    let idle = of.weeks.iter().take_while(|week| !worked(week)).count();
    for week in of.weeks.iter().skip(idle).rev() {
        let Some(monday) = week[0] else { continue };
        let cells = week.iter().flatten();
        let worked = cells.clone().filter(|cell| on(cell));
        let seconds: u64 = cells.map(|cell| u64::from(cell.seconds)).sum();
        table.row([
            say::dates::date(language, monday.day),
            worked.count().to_string(),
            say::progress_work::spent(language, seconds),
        ]);
    }
    table
}
