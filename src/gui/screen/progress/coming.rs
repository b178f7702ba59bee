//! What comes back in the next thirty days.

use iced::Element;

use super::card::{self, Card, Parts};
use super::table::Table;
use super::{Message, Progress};
use crate::gui::ui::Ui;
use crate::gui::widget::columns::{Column, columns};
use crate::language::say::progress_cards as words;
use crate::language::{Language, say};
use crate::measures::Forecast;
use crate::progress::Day;

pub(super) fn view<'a>(screen: &'a Progress, ui: &'a Ui) -> Element<'a, Message> {
    let language = ui.language;
    let forecast = screen.figures.forecast.as_ref();
    let parts = match forecast.filter(|forecast| forecast.total() > 0) {
        Some(forecast) => Parts {
            title: words::forecast(language),
            said: said(language, forecast),
            chart: Some((columns(ui, drawn(ui, forecast)), table(language, forecast))),
            below: None,
        },
        None => Parts {
            title: words::forecast(language),
            said: match forecast {
                Some(_) => words::forecast_none(language).to_owned(),
                None => words::competences_coming(language).to_owned(),
            },
            chart: None,
            below: None,
        },
    };
    card::view(screen, ui, Card::Forecast, parts)
}

fn said(language: Language, forecast: &Forecast) -> String {
    let today = forecast.counts.first().copied().unwrap_or(0);
    // Today is said already.
    let busiest = forecast
        .busiest()
        .filter(|(day, count)| *day != forecast.today && *count > 1);
    words::forecast_said(language, today, forecast.total(), busiest)
}

fn days(forecast: &Forecast) -> impl Iterator<Item = (Day, usize)> {
    let days = (0..).map(|later| forecast.today.plus(later));
    days.zip(forecast.counts.iter().copied())
}

fn drawn(ui: &Ui, forecast: &Forecast) -> Vec<Column> {
    let language = ui.language;
    // A date needs the room of about ten columns when the text is large.
    let every = if ui.cramped() { 14 } else { 7 };
    let each = days(forecast).enumerate().map(|(place, (day, count))| {
        let first = place == 0;
        let label = (place % every == 0).then(|| {
            if first {
                words::today(language).to_owned()
            } else {
                say::dates::short_day(language, day)
            }
        });
        Column {
            value: count as f64,
            label,
            words: count.to_string(),
            strong: first,
        }
    });
    each.collect()
}

fn table(language: Language, forecast: &Forecast) -> Table {
    let mut table = Table::new([words::day(language), words::questions(language)]);
    for (day, count) in days(forecast) {
        let day = say::dates::weekday_and_date(language, day);
        table.row([day, count.to_string()]);
    }
    table.row([
        words::later(language).to_owned(),
        forecast.later.to_string(),
    ]);
    table
}
