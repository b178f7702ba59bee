//! The page: four figures, then the cards.

use iced::widget::{column, container, row, sensor};
use iced::{Alignment, Element, Length, Padding};

use super::{MAIN, Message, PAGE, Progress, exams};
use super::{calibration, coming, competences, ledger, practice, recall, regularity, time};
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::blank::blank;
use crate::gui::widget::button::{Side, primary, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, small, text};
use crate::gui::widget::tiles::tiles;
use crate::language::say;
use crate::language::typography::{number, percent};

/// Width of the page, in logical pixels at 100 %.
const WIDTH: f32 = 1120.0;

/// Room for two columns of cards, in logical pixels at 100 %.
pub(super) const TWO: f32 = 980.0;

pub(super) fn view<'a>(screen: &'a Progress, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    if !screen.figures.begun {
        return empty(shared);
    }
    let (top, side) = if ui.narrow() {
        (space::XL, space::XL)
    } else {
        (ui.px(36.0), space::HUGE)
    };
    let page = column![head(shared), headline(screen, ui), cards(screen, ui)]
        .spacing(ui.px(18.0))
        .max_width(ui.px(WIDTH) + 2.0 * side)
        .padding(Padding::from([top, side]).bottom(ui.px(60.0)));
    let page = scrollable(container(page).center_x(Length::Fill))
        .id(PAGE)
        .on_scroll(|view| Message::Scrolled(view.absolute_offset().y))
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    sensor(page).on_show(|_| Message::Shown).into()
}

fn empty(shared: &Shared) -> Element<'_, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let rateable = !shared.course().competences.is_empty();
    let course = say::progress::to_course(language);
    let course_side = Side::Right(Icon::ArrowRight);
    let actions = if rateable {
        let rate = say::progress::rate_first(language);
        vec![
            primary(ui, rate, Side::Left(Icon::PencilLine), Some(Message::Rate)).id(MAIN),
            secondary(ui, course, course_side, Some(Message::Course)),
        ]
    } else {
        vec![primary(ui, course, course_side, Some(Message::Course)).id(MAIN)]
    };
    blank(
        ui,
        Icon::ChartLine,
        say::progress::title(language),
        say::progress::empty(language),
        actions,
    )
}

fn head(shared: &Shared) -> Element<'_, Message> {
    let ui = &shared.ui;
    let title = heading(ui, 1, say::progress::title(ui.language));
    let exams = exams(shared).map(|_| {
        secondary(
            ui,
            say::progress::exams(ui.language),
            Side::Right(Icon::ArrowRight),
            Some(Message::Exams),
        )
    });
    row![container(title).width(Length::Fill), exams]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
        .into()
}

/// The four figures at the top.
fn headline<'a>(screen: &Progress, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let of = &screen.figures.headline;
    let share = of.recent.share();
    let figures = [
        (
            format!("{} / {}", of.read, number(language, of.lessons as f64, 0)),
            say::progress::lessons_read(language),
            say::progress::lessons_read_more(language).to_owned(),
        ),
        (
            share.map_or_else(|| "–".to_owned(), |share| percent(language, share)),
            say::progress::right_recently(language),
            say::progress::of_answers(language, of.recent.answers as usize),
        ),
        (
            say::progress_work::spent(language, of.seconds),
            say::progress::practised(language),
            say::progress::practised_more(language).to_owned(),
        ),
        (
            number(language, of.lasting as f64, 0),
            say::progress::lasting(language, of.lasting),
            say::progress::lasting_more(language).to_owned(),
        ),
    ];
    let columns = match ui.room() {
        room if room >= TWO => 4,
        room if room >= 420.0 => 2,
        _ => 1,
    };
    let drawn = figures.map(|(value, name, more)| figure(ui, value, name, more));
    tiles(drawn, vec![1.0; columns]).spacing(ui.px(14.0)).into()
}

fn figure<'a>(ui: &Ui, value: String, name: &'static str, more: String) -> Element<'a, Message> {
    let said = format!("{value} {name}");
    let words = column![
        text(ui, Type::Title, ui.palette.ink, value).size(ui.px(27.0)),
        body(ui, name).color(ui.palette.ink_soft),
        small(ui, more.clone()),
    ]
    .spacing(ui.px(2.0));
    let tile = container(words)
        .padding([ui.px(15.0), ui.px(20.0)])
        .width(Length::Fill)
        .height(Length::Fill)
        .style(style::card(ui.palette));
    node::meaning(Role::Paragraph, said, tile)
        .description(more)
        .into()
}

fn cards<'a>(screen: &'a Progress, ui: &'a Ui) -> Element<'a, Message> {
    let left = [
        competences::view(screen, ui),
        recall::view(screen, ui),
        ledger::view(screen, ui),
    ];
    let right = [
        regularity::view(screen, ui),
        calibration::view(screen, ui),
        coming::view(screen, ui),
        time::view(screen, ui),
        practice::view(screen, ui),
    ];
    let gap = ui.px(18.0);
    if ui.room() >= TWO {
        let left = column(left).spacing(gap).width(Length::FillPortion(1));
        let right = column(right).spacing(gap).width(Length::FillPortion(1));
        return row![left, right].spacing(gap).into();
    }
    column(left).extend(right).spacing(gap).into()
}
