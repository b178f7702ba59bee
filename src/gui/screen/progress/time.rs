//! Time, week by week and module by module.

use iced::Element;

use super::card::{self, Card, Parts};
use super::table::Table;
use super::{Message, Progress};
use crate::gui::ui::Ui;
use crate::gui::widget::columns::{Column, columns};
use crate::language::say::progress_work as words;
use crate::language::{Language, say};
use crate::measures::Week;

pub(super) fn view<'a>(screen: &'a Progress, ui: &'a Ui) -> Element<'a, Message> {
    let figures = &screen.figures;
    let any = figures.weeks.iter().any(|week| week.seconds() > 0);
    let chart = any.then(|| {
        (
            columns(ui, drawn(ui, &figures.weeks)),
            table(screen, ui.language),
        )
    });
    let parts = Parts {
        title: words::time(ui.language),
        said: if any {
            said(screen, ui.language)
        } else {
            words::time_none(ui.language).to_owned()
        },
        chart,
        below: None,
    };
    card::view(screen, ui, Card::Time, parts)
}

fn said(screen: &Progress, language: Language) -> String {
    let figures = &screen.figures;
    let week = figures.weeks.last().map_or(0, Week::seconds);
    let sum: u64 = figures.weeks.iter().map(Week::seconds).sum();
    let mean = sum / figures.weeks.len().max(1) as u64;
    let said = words::time_said(language, week, mean);
    let modules = figures.modules.iter().filter(|it| it.of.seconds > 0);
    let most = modules.max_by_key(|module| module.of.seconds);
    match most.filter(|_| figures.modules.len() > 1) {
        Some(most) => {
            let most = words::most_time(language, &most.name, most.of.seconds);
            format!("{said} {most}")
        }
        None => said,
    }
}

fn drawn(ui: &Ui, weeks: &[Week]) -> Vec<Column> {
    let language = ui.language;
    let every = if ui.cramped() { 6 } else { 3 };
    let last = weeks.len().saturating_sub(1);
    let each = weeks.iter().enumerate().map(|(place, week)| Column {
        value: week.seconds() as f64,
        label: (last - place)
            .is_multiple_of(every)
            .then(|| say::dates::short_day(language, week.monday)),
        words: words::spent(language, week.seconds()),
        strong: place == last,
    });
    each.collect()
}

/// Weeks, the latest first, then modules.
fn table(screen: &Progress, language: Language) -> Table {
    let mut table = Table::new([
        say::progress_cards::week_of(language),
        words::on_questions(language),
        words::on_reviews(language),
        words::on_practice(language),
        words::in_all(language),
    ]);
    for week in screen.figures.weeks.iter().rev() {
        table.row([
            say::dates::date(language, week.monday),
            words::spent(language, week.questions),
            words::spent(language, week.reviews),
            words::spent(language, week.practice),
            words::spent(language, week.seconds()),
        ]);
    }
    let modules = screen.figures.modules.iter();
    for module in modules.filter(|module| module.of.seconds > 0) {
        let none = || "–".to_owned();
        let spent = words::spent(language, module.of.seconds);
        table.row([module.name.clone(), none(), none(), none(), spent]);
    }
    table
}
