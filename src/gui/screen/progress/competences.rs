//! Competences today against the first self-rating.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::card::{self, Card, Parts};
use super::figures::Named;
use super::table::Table;
use super::{MAIN, Message, Progress};
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, primary, quiet};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::radar::{Shapes, radar, sample};
use crate::gui::widget::span::{Span, span};
use crate::gui::widget::text::{body, small};
use crate::language::say::progress_cards as words;
use crate::language::typography::percent;
use crate::language::{Language, say};
use crate::measures::Level;
use crate::progress::plan::TOP_LEVEL;

/// Questions answered below which no competence is named.
const EARLY: usize = 10;

/// Fewer competences than this make no shape: they show as bars.
const CORNERS: usize = 3;

pub(super) fn view<'a>(screen: &'a Progress, ui: &'a Ui) -> Element<'a, Message> {
    let figures = &screen.figures;
    let drawn = figures.levels.iter().any(|level| level.of.today.is_some()) || figures.rated;
    let chart = (drawn && !figures.levels.is_empty()).then(|| {
        let drawing = if figures.levels.len() < CORNERS {
            bars(ui, &figures.levels)
        } else {
            shape(ui, &figures.levels)
        };
        (drawing, table(ui.language, &figures.levels))
    });
    let parts = Parts {
        title: words::competences(ui.language),
        said: said(screen, ui.language),
        chart,
        below: rate(screen, ui),
    };
    card::view(screen, ui, Card::Competences, parts)
}

fn said(screen: &Progress, language: Language) -> String {
    let figures = &screen.figures;
    let mut known: Vec<(&str, f64)> = figures
        .levels
        .iter()
        .filter_map(|level| Some((level.name.as_str(), level.of.today?)))
        .collect();
    let answered = figures.levels.iter().map(|level| level.of.answered).sum();
    let items = figures.levels.iter().map(|level| level.of.items).sum();
    if !known.is_empty() && answered < EARLY {
        return words::competences_early(language, answered, items);
    }
    // The first of equals stays first.
    known.sort_by(|one, other| other.1.total_cmp(&one.1));
    match (known.first(), known.last()) {
        (Some(most), Some(least)) if known.len() > 1 => {
            words::competences_said(language, *most, Some(*least))
        }
        (Some(most), _) => words::competences_said(language, *most, None),
        (None, _) if figures.coming => words::competences_coming(language).to_owned(),
        (None, _) => words::competences_none(language).to_owned(),
    }
}

/// Offered first as the main thing, then quietly.
fn rate<'a>(screen: &Progress, ui: &Ui) -> Option<Element<'a, Message>> {
    if screen.figures.levels.is_empty() {
        return None;
    }
    let language = ui.language;
    let side = Side::Left(Icon::PencilLine);
    let button = if screen.figures.rated {
        let words = say::progress::rate_again(language);
        quiet(ui, words, side, Some(Message::Rate))
    } else {
        let words = say::progress::rate_first(language);
        primary(ui, words, side, Some(Message::Rate))
    };
    Some(button.id(MAIN).into())
}

fn shape<'a>(ui: &'a Ui, levels: &'a [Named<Level>]) -> Element<'a, Message> {
    let shares = |of: fn(&Level) -> Option<f64>| -> Vec<Option<f32>> {
        let each = levels.iter().map(|level| of(&level.of));
        each.map(|share| share.map(|share| share as f32)).collect()
    };
    let before = shares(|level| level.first);
    let before = before.iter().any(Option::is_some).then_some(before);
    let shapes = Shapes {
        now: shares(|level| level.today),
        before,
    };
    let side = ui.px(300.0).min(ui.window.width * 0.6);
    let drawing = container(radar(ui, shapes, TOP_LEVEL, side)).center_x(Length::Fill);
    let lines = levels
        .iter()
        .zip(1_usize..)
        .map(|(level, number)| line(ui, level, number));
    let lines = column(lines.collect::<Vec<_>>()).spacing(ui.px(5.0));
    column![drawing, legend(ui, levels), lines]
        .spacing(ui.px(space::M))
        .into()
}

/// Which line is which.
fn legend<'a>(ui: &Ui, levels: &[Named<Level>]) -> Element<'a, Message> {
    let one = |words: &'static str, color, dashes| -> Element<'a, Message> {
        row![sample(ui, color, dashes), small(ui, words)]
            .spacing(ui.px(6.0))
            .align_y(Alignment::Center)
            .into()
    };
    let palette = ui.palette;
    let now = one(words::today(ui.language), palette.accent, false);
    let rated = levels.iter().any(|level| level.of.first.is_some());
    let then = rated.then(|| one(words::then(ui.language), palette.gold, true));
    row![now]
        .extend(then)
        .spacing(ui.px(space::L))
        .wrap()
        .into()
}

/// The number of a corner, the competence, and its share.
fn line<'a>(ui: &Ui, level: &'a Named<Level>, number: usize) -> Element<'a, Message> {
    let share = match level.of.today {
        Some(share) => small(ui, percent(ui.language, share))
            .color(ui.palette.ink)
            .font(ui.sans_bold()),
        None => small(ui, words::not_met(ui.language)),
    };
    row![
        container(small(ui, number.to_string()).font(ui.sans_bold())).width(ui.px(18.0)),
        small(ui, level.name.as_str())
            .color(ui.palette.ink)
            .width(Length::Fill),
        share,
    ]
    .spacing(ui.px(space::S))
    .into()
}

fn bars<'a>(ui: &'a Ui, levels: &'a [Named<Level>]) -> Element<'a, Message> {
    let each = levels.iter().map(|level| {
        let shown = Span {
            share: level.of.today,
            mark: level.of.first,
            filled: true,
            ..Span::default()
        };
        let share = match level.of.today {
            Some(share) => body(ui, percent(ui.language, share)).font(ui.sans_bold()),
            None => small(ui, words::not_met(ui.language)),
        };
        let name =
            row![body(ui, level.name.as_str()).width(Length::Fill), share].spacing(ui.px(space::S));
        column![name, span(ui, shown, ui.palette.accent)].into()
    });
    column(each.collect::<Vec<_>>())
        .spacing(ui.px(space::M))
        .into()
}

fn table(language: Language, levels: &[Named<Level>]) -> Table {
    let mut table = Table::new([
        words::competence(language),
        words::today(language),
        words::answered(language),
        words::then(language),
        words::latest(language),
    ]);
    let rated = |share: Option<f64>| {
        let level = |share: f64| {
            let level = (share * f64::from(TOP_LEVEL)).round() as u8;
            say::progress::level(language, level).to_owned()
        };
        share.map_or_else(|| "–".to_owned(), level)
    };
    for level in levels {
        let of = &level.of;
        table.row([
            level.name.clone(),
            of.today.map_or_else(
                || words::not_met(language).to_owned(),
                |share| percent(language, share),
            ),
            words::out_of(language, of.answered, of.items),
            rated(of.first),
            rated(of.last),
        ]);
    }
    table
}
