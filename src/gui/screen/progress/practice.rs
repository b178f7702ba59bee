//! Results at the desks, attempt after attempt.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::card::{self, Card, Parts};
use super::figures::Named;
use super::table::Table;
use super::{Message, Progress};
use crate::gui::ui::{Ui, space};
use crate::gui::widget::spark::spark;
use crate::gui::widget::text::{small, strong};
use crate::language::say::progress_work as words;
use crate::language::typography::percent;
use crate::language::{Language, say};
use crate::measures::Practised;

/// Practices that the chart shows, and attempts of each; the table has all.
const SHOWN: usize = 6;
const ATTEMPTS: usize = 20;

pub(super) fn view<'a>(screen: &'a Progress, ui: &'a Ui) -> Element<'a, Message> {
    let practised = &screen.figures.practised;
    let chart = (!practised.is_empty()).then(|| {
        let lines = practised.iter().take(SHOWN).map(|it| line(ui, it));
        let drawing = column(lines.collect::<Vec<_>>()).spacing(ui.px(space::M));
        (drawing.into(), table(screen, ui.language))
    });
    let parts = Parts {
        title: words::practice(ui.language),
        said: said(screen, ui.language),
        chart,
        below: None,
    };
    card::view(screen, ui, Card::Practice, parts)
}

fn said(screen: &Progress, language: Language) -> String {
    let figures = &screen.figures;
    let count = figures.practised.iter().map(|it| it.of.runs.len()).sum();
    let latest = figures.practised.first();
    match latest.and_then(|it| Some((it, it.of.last()?))) {
        Some((it, last)) => {
            let day = figures.day(last.at);
            words::practice_said(language, count, (&it.name, day, last.score))
        }
        None => words::practice_none(language).to_owned(),
    }
}

fn line<'a>(ui: &Ui, practised: &'a Named<Practised>) -> Element<'a, Message> {
    let of = &practised.of;
    let (last, best) = (of.last().map_or(0.0, |run| run.score), of.best());
    let said = words::runs(ui.language, last, best.unwrap_or(last), of.runs.len());
    let skipped = of.runs.len().saturating_sub(ATTEMPTS);
    let scores = of.runs.iter().skip(skipped).map(|run| run.score).collect();
    let name = column![strong(ui, practised.name.as_str()), small(ui, said)];
    row![
        name.width(Length::FillPortion(3)),
        container(spark(ui, scores)).width(Length::FillPortion(2)),
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Center)
    .into()
}

/// Every finished attempt, the latest first.
fn table(screen: &Progress, language: Language) -> Table {
    let mut table = Table::new([
        words::attempt(language),
        words::date(language),
        words::score(language),
    ]);
    let figures = &screen.figures;
    let each = figures.practised.iter();
    let mut runs: Vec<_> = each
        .flat_map(|it| it.of.runs.iter().map(move |run| (&it.name, run)))
        .collect();
    runs.sort_by_key(|(_, run)| std::cmp::Reverse(run.at));
    for (name, run) in runs {
        table.row([
            name.clone(),
            say::dates::date(language, figures.day(run.at)),
            percent(language, f64::from(run.score)),
        ]);
    }
    table
}
