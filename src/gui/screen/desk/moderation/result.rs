//! What a run was worth: the matrix, the numbers, what to look at again.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::{Done, MAIN, Message, PAGE, begin, outcome, side};
use crate::course::practice::Queue;
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, primary, quiet, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, paragraph, set, small, text};
use crate::gui::widget::tiles::tiles;
use crate::language::say;
use crate::practice::moderation::Sorted;

/// Width of the column, in logical pixels at 100 %.
const COLUMN: f32 = 760.0;
/// So many errors, the dearest, show their details at once.
pub(super) const OPENED: usize = 3;

pub(super) fn view<'a>(
    done: &'a Done,
    queue: &'a Queue,
    shared: &'a Shared,
) -> Element<'a, Message> {
    let ui = &shared.ui;
    let columns = if ui.room() >= 760.0 {
        vec![1.2, 1.0]
    } else {
        vec![1.0]
    };
    let seen = tiles([matrix(ui, done), facts(ui, done)], columns).spacing(ui.px(space::XL));
    let content = column![
        head(ui, done, queue),
        actions(ui, done),
        seen,
        errors(ui, done, queue),
        debatable(ui, done, queue),
        begin::lessons(ui, queue, shared),
    ]
    .spacing(ui.px(space::XL))
    .max_width(ui.px(COLUMN) + 48.0)
    .padding(Padding::from([ui.px(30.0), 24.0]).bottom(ui.px(60.0)));
    scrollable(container(content).center_x(Length::Fill))
        .id(PAGE)
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}

fn head<'a>(ui: &Ui, done: &Done, queue: &'a Queue) -> Element<'a, Message> {
    let language = ui.language;
    let report = &done.report;
    let kind = if done.run.is_redo() {
        say::moderation::redo_result(language)
    } else {
        say::moderation::result(language)
    };
    let above = [kind, &set(ui, &queue.title)].join(say::course::DOT);
    let said = say::moderation::headline(language, report.score);
    let cost = report.score.is_some();
    let cost = cost.then(|| say::moderation::cost(language, report.cost, report.maximum));
    let score = say::moderation::score(language, report.score);
    let title = say::pair(language, kind, &score);
    let score = text(ui, Type::Display, ui.palette.ink, score);
    column![
        side::remark(ui, above),
        node::meaning(Role::Heading(1), title, score),
        text(ui, Type::Heading, ui.palette.ink_soft, said),
        cost.map(|words| paragraph(ui, words)),
    ]
    .spacing(ui.px(space::XS))
    .into()
}

fn actions<'a>(ui: &Ui, done: &Done) -> Element<'a, Message> {
    let language = ui.language;
    let missed = done.report.missed().len();
    let again = say::moderation::begin_again(language);
    let again = || (again, Side::Left(Icon::RotateCcw), Some(Message::Begin));
    let out = quiet(
        ui,
        say::moderation::to_practice(language),
        Side::Left(Icon::ArrowLeft),
        Some(Message::Out),
    );
    let undo = done.finish.is_some().then(|| {
        quiet(
            ui,
            say::moderation::undo(language),
            Side::Left(Icon::Undo2),
            Some(Message::Undo),
        )
    });
    let (words, side, message) = again();
    let buttons: Vec<Element<'a, Message>> = if missed > 0 {
        let redo = say::moderation::redo(language, missed);
        let redo = primary(ui, redo, Side::Left(Icon::Repeat), Some(Message::Redo)).id(MAIN);
        vec![redo.into(), secondary(ui, words, side, message).into()]
    } else {
        vec![primary(ui, words, side, message).id(MAIN).into()]
    };
    row(buttons)
        .push(out)
        .push(undo)
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

/// Found, missed, false alarm, rightly kept: a table of two rows.
fn matrix<'a>(ui: &Ui, done: &Done) -> Element<'a, Message> {
    let language = ui.language;
    let seen = done.report.matrix;
    let head = row![
        container("").width(Length::FillPortion(2)),
        container(small(ui, say::moderation::acted(language))).width(Length::FillPortion(3)),
        container(small(ui, say::moderation::left(language))).width(Length::FillPortion(3)),
    ]
    .spacing(ui.px(space::S));
    let risky = [(Sorted::Found, seen.found), (Sorted::Missed, seen.missed)];
    let fine = [
        (Sorted::FalseAlarm, seen.false_alarms),
        (Sorted::Kept, seen.kept),
    ];
    let table = column![
        // The names of the columns are in each cell's own.
        node::meaning(Role::Shown, "", head),
        line(ui, say::moderation::present(language), risky),
        line(ui, say::moderation::absent(language), fine),
    ]
    .spacing(ui.px(space::S));
    let name = say::moderation::matrix(language);
    let table = node::meaning(Role::Table, name, table).width(Length::Fill);
    column![heading(ui, 2, say::moderation::seen(language)), table]
        .spacing(ui.px(space::M))
        .into()
}

/// A row of the table, which says all of its cells.
fn line<'a>(ui: &Ui, name: &'static str, cells: [(Sorted, usize); 2]) -> Element<'a, Message> {
    let said = cells.map(|(kind, count)| {
        let kind = say::moderation::sorted(ui.language, kind);
        say::pair(ui.language, kind, &count.to_string())
    });
    let said = format!("{name}. {}", said.join(", "));
    let label = container(small(ui, name))
        .align_y(Alignment::Center)
        .width(Length::FillPortion(2));
    let [left, right] = cells.map(|(kind, count)| cell(ui, kind, count));
    let drawn = row![label, left, right]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
    node::meaning(Role::Row, said, drawn).into()
}

fn cell<'a>(ui: &Ui, kind: Sorted, count: usize) -> Element<'a, Message> {
    let palette = ui.palette;
    let (icon, ink, background) = match kind {
        Sorted::Found | Sorted::Kept => (Icon::Check, palette.good, palette.good_soft),
        Sorted::Missed | Sorted::FalseAlarm => (Icon::X, palette.warm, palette.warm_soft),
    };
    let (ink, background) = if count == 0 {
        (palette.ink_soft, palette.sunken)
    } else {
        (ink, background)
    };
    let name = say::moderation::sorted(ui.language, kind);
    let number = row![
        icon.sized(ui.px(20.0), ink),
        text(ui, Type::Title, palette.ink, count.to_string()).font(ui.serif_bold())
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    let inside = column![number, small(ui, name)];
    let tile = container(inside)
        .padding(ui.px(space::M))
        .width(Length::Fill)
        .style(style::tile(background, BUTTON));
    container(
        node::meaning(
            Role::Paragraph,
            say::pair(ui.language, name, &count.to_string()),
            tile,
        )
        .width(Length::Fill),
    )
    .width(Length::FillPortion(3))
    .into()
}

fn facts<'a>(ui: &Ui, done: &Done) -> Element<'a, Message> {
    let language = ui.language;
    let report = &done.report;
    let median = report.median.map(|seconds| {
        let seconds = say::moderation::seconds(language, seconds);
        side::fact(ui, say::moderation::median(language), seconds)
    });
    let pair = |name: &'static str, pair: (usize, usize)| {
        (pair.1 > 0).then(|| side::fact(ui, name, say::moderation::of(pair)))
    };
    let late = (report.late > 0)
        .then(|| side::fact(ui, say::moderation::late(language), report.late.to_string()));
    let title = heading(ui, 2, say::moderation::your_sorting(language));
    let facts = column![
        median,
        pair(say::moderation::reasons(language), report.reasons),
        pair(say::moderation::consistency(language), report.twins),
        late
    ];
    column![title, facts].spacing(ui.px(space::S)).into()
}

fn errors<'a>(ui: &'a Ui, done: &'a Done, queue: &'a Queue) -> Element<'a, Message> {
    let language = ui.language;
    let errors = done.report.errors();
    let title = heading(ui, 2, say::moderation::errors(language));
    if errors.is_empty() {
        let line = row![
            Icon::CircleCheck.draw(ui, ui.palette.good),
            container(body(ui, say::moderation::no_error(language))).width(Length::Fill)
        ]
        .spacing(ui.px(space::M));
        return column![title, line].spacing(ui.px(space::M)).into();
    }
    let cards = errors.into_iter().map(|one| {
        let open = done.open.contains(&one.decision.item);
        outcome::card(ui, queue, one, open)
    });
    column![title].extend(cards).spacing(ui.px(space::M)).into()
}

fn debatable<'a>(ui: &'a Ui, done: &'a Done, queue: &'a Queue) -> Option<Element<'a, Message>> {
    let language = ui.language;
    let mut cases = done.report.debatable().peekable();
    cases.peek()?;
    let cards = cases.map(|one| {
        let open = done.open.contains(&one.decision.item);
        outcome::card(ui, queue, one, open)
    });
    Some(
        column![
            heading(ui, 2, say::moderation::debated(language)),
            paragraph(ui, say::moderation::debated_about(language))
        ]
        .extend(cards)
        .spacing(ui.px(space::M))
        .into(),
    )
}
