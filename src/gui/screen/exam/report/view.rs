//! The report on the screen.

use iced::widget::{column, container, row, sensor};
use iced::{Alignment, Element, Length, Padding};

use super::{MAIN, Message, PAGE, Report, Told, parts, question};
use crate::course::exam::FormKind;
use crate::exam::Band;
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, CARD, CHIP};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::blank::blank;
use crate::gui::widget::button::{Side, primary, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, heading_in, paragraph, set, small, strong, text};
use crate::language::say;

/// Width of the column, in logical pixels at 100 %.
const COLUMN: f32 = 760.0;

pub(super) fn view<'a>(screen: &'a Report, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let Some(told) = &screen.told else {
        return missing(ui);
    };
    let language = ui.language;
    let modules = told.outcome.modules.iter().zip(&told.modules);
    let competences = told.outcome.competences.iter().zip(&told.competences);
    let content = column![
        head(ui, told),
        result(ui, told),
        actions(ui, told),
        parts::tallies(ui, say::exam_report::by_module(language), modules.collect()),
        parts::tallies(
            ui,
            say::exam_report::by_competence(language),
            competences.collect()
        ),
        parts::passages(ui, &told.passages),
        parts::mark(ui, told),
        question::all(ui, told, &screen.open),
    ]
    .spacing(ui.px(space::XL))
    .max_width(ui.px(COLUMN) + 48.0)
    .padding(Padding::from([ui.px(30.0), 24.0]).bottom(ui.px(60.0)));
    let page = scrollable(container(content).center_x(Length::Fill))
        .id(PAGE)
        .on_scroll(|view| Message::Scrolled(view.absolute_offset().y))
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    sensor(page).on_show(|_| Message::Shown).into()
}

fn missing<'a>(ui: &Ui) -> Element<'a, Message> {
    let hub = primary(
        ui,
        say::exam_report::to_hub(ui.language),
        Side::Left(Icon::ArrowLeft),
        Some(Message::Hub),
    )
    .id(MAIN);
    blank(
        ui,
        Icon::CircleHelp,
        say::exam_report::no_report_title(ui.language),
        say::exam_report::no_report_about(ui.language),
        [hub],
    )
}

fn head<'a>(ui: &Ui, told: &'a Told) -> Element<'a, Message> {
    let language = ui.language;
    let sitting = say::exam::sitting(language, told.number, &told.when);
    let above = format!("{}{}{sitting}", set(ui, &told.form.title), say::course::DOT);
    let points = say::exam_report::points(
        language,
        told.outcome.score.points,
        told.outcome.score.questions,
    );
    let said = say::exam_report::headline(language, told.outcome.band);
    column![
        node::meaning(Role::Paragraph, above.clone(), small(ui, above)),
        heading(ui, 1, points),
        node::meaning(
            Role::Paragraph,
            said,
            text(ui, Type::Heading, ui.palette.ink_soft, said)
        ),
    ]
    .spacing(ui.px(space::XS))
    .into()
}

/// The share with its error beside the mark: a line, and the same in words.
fn result<'a>(ui: &Ui, told: &'a Told) -> Element<'a, Message> {
    let language = ui.language;
    let outcome = &told.outcome;
    let palette = ui.palette;
    let (sign, color) = match outcome.band {
        Band::Below => (Icon::ArrowDown, palette.warm),
        Band::Within => (Icon::ArrowRightLeft, palette.gold),
        Band::Above => (Icon::ArrowUp, palette.good),
    };
    let band = say::exam::band(language, outcome.band);
    let title = row![sign.draw(ui, color), strong(ui, band).color(color)]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
    let facts = say::exam_report::share_and_error(language, &outcome.score);
    let provisional = outcome.pass.cut.is_none();
    let mark = say::exam_report::mark(language, outcome.pass.percent, provisional);
    let time = say::exam_report::time_used(language, told.minutes);
    let about = say::exam_report::band_about(language, outcome.band);
    let words = column![
        told_words(ui, facts),
        told_words(ui, mark),
        told_words(ui, time),
        paragraph(ui, about),
    ]
    .spacing(ui.px(space::XS));
    // The words below say it.
    let drawn = node::meaning(Role::Shown, "", line(ui, told)).width(Length::Fill);
    let inside = column![title, drawn, words]
        .spacing(ui.px(space::M))
        .width(Length::Fill);
    let card = container(inside)
        .padding(ui.px(20.0))
        .width(Length::Fill)
        .style(style::card(palette));
    node::meaning(Role::Group, band, card).into()
}

/// A line of facts.
fn told_words<'a>(ui: &Ui, words: String) -> Element<'a, Message> {
    node::meaning(Role::Paragraph, words.clone(), body(ui, words)).into()
}

/// From 0 to 100 %: the share with an error on each side, and the mark under
/// it.
fn line<'a>(ui: &Ui, told: &Told) -> Element<'a, Message> {
    let palette = ui.palette;
    let outcome = &told.outcome;
    let part = |share: f64| (share.clamp(0.0, 1.0) * 1000.0).round() as u16;
    let (share, error) = (outcome.score.share(), outcome.score.error());
    let from = part(share - error);
    let to = part(share + error).max(from + 8).min(1000);
    let from = from.min(to.saturating_sub(8));
    let piece = |parts: u16, color: Option<iced::Color>| {
        let piece = container("")
            .width(Length::FillPortion(parts))
            .height(ui.px(14.0));
        let piece = match color {
            Some(color) => piece.style(style::tile(color, CHIP)),
            None => piece,
        };
        (parts > 0).then_some(piece)
    };
    let share = row![
        piece(from, None),
        piece(to - from, Some(palette.accent)),
        piece(1000 - to, None)
    ];
    let track = container(share)
        .width(Length::Fill)
        .style(style::outlined(palette.sunken, palette.outline));
    let mark = part(outcome.pass.share());
    let tick = container("")
        .width(3)
        .height(ui.px(12.0))
        .style(style::fill(palette.ink));
    let under = row![
        (mark > 0).then(|| container("").width(Length::FillPortion(mark))),
        tick,
        (mark < 1000).then(|| container("").width(Length::FillPortion(1000 - mark))),
    ];
    let label = small(
        ui,
        format!(
            "{} {}",
            say::exam_report::mark_word(ui.language),
            say::verify::per_cent(ui.language, outcome.pass.percent)
        ),
    );
    // The words stand on the side of the tick that has room for them.
    let label = if mark > 500 {
        row![
            container(label)
                .width(Length::FillPortion(mark.max(1)))
                .align_x(Alignment::End),
            (mark < 1000).then(|| container("").width(Length::FillPortion(1000 - mark))),
        ]
    } else {
        row![
            (mark > 0).then(|| container("").width(Length::FillPortion(mark))),
            container(label).width(Length::FillPortion(1000 - mark)),
        ]
    };
    column![track, under, label].spacing(2).into()
}

fn actions<'a>(ui: &Ui, told: &Told) -> Element<'a, Message> {
    let language = ui.language;
    let hub = primary(
        ui,
        say::exam_report::to_hub(language),
        Side::Left(Icon::ArrowLeft),
        Some(Message::Hub),
    )
    .id(MAIN);
    let again = secondary(
        ui,
        say::exam_report::again(language),
        Side::Left(Icon::RotateCcw),
        Some(Message::Again),
    );
    let certificate = (told.form.kind == FormKind::Certifying).then(|| {
        let name = if told.outcome.passed() {
            say::exam_report::certificate(language)
        } else {
            say::exam_report::record(language)
        };
        let open = Some(Message::Certificate);
        secondary(ui, name, Side::Left(Icon::Download), open)
    });
    row![hub, certificate, again]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
        .wrap()
        .vertical_spacing(ui.px(space::S))
        .into()
}

/// A tile with a sign, a title and words.
pub(super) fn note<'a>(
    ui: &Ui,
    icon: Icon,
    title: &'a str,
    words: Vec<String>,
) -> Element<'a, Message> {
    let lines = words.into_iter().map(|words| paragraph(ui, words));
    let inside = row![
        icon.draw(ui, ui.palette.accent),
        column![heading_in(ui, 2, Type::Heading, title)]
            .extend(lines)
            .spacing(space::XS)
            .width(Length::Fill)
    ]
    .spacing(ui.px(space::M));
    container(inside)
        .padding([ui.px(space::L), ui.px(20.0)])
        .width(Length::Fill)
        .style(style::tile(ui.palette.sunken, CARD))
        .into()
}
