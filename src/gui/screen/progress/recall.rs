//! Accuracy and delayed recall, module by module.

use iced::widget::{column, row};
use iced::{Alignment, Element, Length};

use super::card::{self, Card, Parts};
use super::figures::Named;
use super::table::Table;
use super::{Message, Progress};
use crate::gui::ui::{Ui, space};
use crate::gui::widget::span::{Span, span};
use crate::gui::widget::text::{small, strong};
use crate::language::say::progress_cards as words;
use crate::language::{Language, say};
use crate::measures::{Interval, ModuleFigures};
use crate::progress::Tally;

pub(super) fn view<'a>(screen: &'a Progress, ui: &'a Ui) -> Element<'a, Message> {
    let answered = || {
        let modules = screen.figures.modules.iter();
        modules.filter(|module| module.of.answers.answers > 0)
    };
    let chart = answered().next().is_some().then(|| {
        let lines = answered().map(|module| lines(ui, module));
        let drawing = column(lines.collect::<Vec<_>>()).spacing(ui.px(space::L));
        (drawing.into(), table(screen, ui.language))
    });
    let parts = Parts {
        title: words::recall(ui.language),
        said: said(screen, ui.language),
        chart,
        below: None,
    };
    card::view(screen, ui, Card::Recall, parts)
}

fn said(screen: &Progress, language: Language) -> String {
    let modules = &screen.figures.modules;
    let all: Tally = modules.iter().map(|module| module.of.answers).sum();
    let delayed: Tally = modules.iter().map(|module| module.of.delayed).sum();
    if all.answers == 0 {
        return words::recall_none(language).to_owned();
    }
    match share(language, delayed) {
        Some(share) => words::recall_said(language, &share, delayed.answers),
        None => words::recall_few(language).to_owned(),
    }
}

/// The share with its range; `None` without any answer.
fn share(language: Language, tally: Tally) -> Option<String> {
    let (share, range) = (tally.share()?, Interval::wilson(tally)?);
    let range = (range.low, range.high);
    Some(say::progress::share_and_range(language, share, range))
}

fn lines<'a>(ui: &Ui, module: &'a Named<ModuleFigures>) -> Element<'a, Message> {
    let language = ui.language;
    let (all, delayed) = (module.of.answers, module.of.delayed);
    let none = words::no_delayed(language);
    column![
        strong(ui, module.name.as_str()),
        line(
            ui,
            words::delayed(language),
            delayed,
            none,
            ui.palette.accent
        ),
        line(
            ui,
            words::all_answers(language),
            all,
            none,
            ui.palette.ink_soft
        ),
    ]
    .spacing(ui.px(space::XS))
    .into()
}

fn line<'a>(
    ui: &Ui,
    name: &'static str,
    tally: Tally,
    none: &'static str,
    color: iced::Color,
) -> Element<'a, Message> {
    let language = ui.language;
    let figures = match share(language, tally) {
        Some(share) => {
            let answers = say::progress::answers(language, tally.answers);
            format!("{share} · {answers}")
        }
        None => none.to_owned(),
    };
    let head = row![small(ui, name).width(Length::Fill), small(ui, figures)]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
    let shown = Span {
        share: tally.share(),
        range: Interval::wilson(tally).map(|range| (range.low, range.high)),
        ..Span::default()
    };
    column![head, span(ui, shown, color)].into()
}

fn table(screen: &Progress, language: Language) -> Table {
    let mut table = Table::new([
        words::module(language),
        words::lessons_read(language),
        words::delayed(language),
        words::all_answers(language),
    ]);
    let cell = |tally: Tally| match share(language, tally) {
        Some(share) => {
            let (right, of) = (tally.right as usize, tally.answers as usize);
            format!("{share}, {}", words::out_of(language, right, of))
        }
        None => "–".to_owned(),
    };
    for module in &screen.figures.modules {
        table.row([
            module.name.clone(),
            words::out_of(language, module.of.read, module.of.lessons),
            cell(module.of.delayed),
            cell(module.of.answers),
        ]);
    }
    table
}
