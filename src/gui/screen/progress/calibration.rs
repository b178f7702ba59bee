//! How often «sure» is right.

use iced::widget::{column, row};
use iced::{Alignment, Element, Length};

use super::card::{self, Card, Parts};
use super::table::Table;
use super::{Message, Progress};
use crate::gui::ui::{Ui, space};
use crate::gui::widget::span::{Span, span};
use crate::gui::widget::text::{body, small};
use crate::language::say::progress_cards as words;
use crate::language::typography::percent;
use crate::language::{Language, say};
use crate::measures::{Calibration, Leaning, SURE_MEANS, Said};
use crate::progress::Confidence;

pub(super) fn view<'a>(screen: &'a Progress, ui: &'a Ui) -> Element<'a, Message> {
    let of = screen.figures.calibration;
    let judged = of.said().iter().any(|said| said.share.is_some());
    let parts = Parts {
        title: words::calibration(ui.language),
        said: said(screen, ui.language),
        chart: judged.then(|| (drawing(ui, of), table(screen, ui.language))),
        below: None,
    };
    card::view(screen, ui, Card::Calibration, parts)
}

fn said(screen: &Progress, language: Language) -> String {
    let figures = &screen.figures;
    let of = figures.calibration;
    if of.said().iter().all(|said| said.share.is_none()) {
        return words::calibration_few(language).to_owned();
    }
    let [_, _, sure] = of.said();
    let mut said: Vec<String> = Vec::new();
    if let Some((share, range)) = sure.share {
        said.push(words::sure_is_right(
            language,
            share,
            (range.low, range.high),
        ));
    }
    let modules: Vec<&str> = figures
        .modules
        .iter()
        .filter(|module| module.of.calibration.leaning() == Leaning::TooSure)
        .map(|module| module.name.as_str())
        .collect();
    // In a course of one module its name would say nothing.
    if modules.is_empty() || figures.modules.len() < 2 {
        said.extend(words::leaning(language, of.leaning()).map(str::to_owned));
    } else {
        said.push(words::too_sure_in(language, &modules));
    }
    if said.is_empty() {
        return words::calibration_few(language).to_owned();
    }
    said.join(" ")
}

fn drawing<'a>(ui: &Ui, of: Calibration) -> Element<'a, Message> {
    let lines = of.said().map(|said| line(ui, said));
    column(lines)
        .push(small(ui, words::sure_means(ui.language)))
        .spacing(ui.px(space::M))
        .into()
}

fn line<'a>(ui: &Ui, said: Said) -> Element<'a, Message> {
    let language = ui.language;
    let name = body(ui, say::quiz::confidence(language, said.confidence)).font(ui.sans_bold());
    let figures = match said.share {
        Some((share, range)) => format!(
            "{} · {}",
            say::progress::share_and_range(language, share, (range.low, range.high)),
            say::progress::answers(language, said.tally.answers),
        ),
        None => words::too_few(language).to_owned(),
    };
    let head = row![name.width(Length::Fill), small(ui, figures)]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
    let shown = Span {
        share: said.share.map(|(share, _)| share),
        range: said.share.map(|(_, range)| (range.low, range.high)),
        mark: (said.confidence == Confidence::Sure).then_some(SURE_MEANS),
        filled: false,
    };
    column![head, span(ui, shown, ui.palette.accent)].into()
}

/// Over all, then module by module.
fn table(screen: &Progress, language: Language) -> Table {
    let mut table = Table::new([
        words::confidence(language),
        words::given(language),
        words::right(language),
        words::interval(language),
    ]);
    let mut add = |of: Calibration, module: Option<&str>| {
        for said in of.said().into_iter().rev() {
            let name = say::quiz::confidence(language, said.confidence);
            let share = said.share.map(|(share, _)| percent(language, share));
            let range = said.share.map(|(_, range)| {
                let (low, high) = (percent(language, range.low), percent(language, range.high));
                format!("{low} – {high}")
            });
            let few = || words::too_few(language).to_owned();
            table.row([
                match module {
                    Some(module) => [name, module].join(say::course::DOT),
                    None => name.to_owned(),
                },
                said.tally.answers.to_string(),
                share.unwrap_or_else(few),
                range.unwrap_or_else(|| "–".to_owned()),
            ]);
        }
    };
    let figures = &screen.figures;
    let several = figures.modules.len() > 1;
    add(
        figures.calibration,
        several.then(|| words::all_modules(language)),
    );
    if several {
        for module in figures
            .modules
            .iter()
            .filter(|it| it.of.calibration.answers() > 0)
        {
            add(module.of.calibration, Some(&module.name));
        }
    }
    table
}
