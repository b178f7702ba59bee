//! The reviews on the screen.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::last::{Last, Passage};
use super::plan::view as plan_view;
use super::today::Today;
use super::{Leech, MAIN, Message, Review};
use crate::gui::route::ReviewStart;
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, primary, quiet, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, paragraph, set, small, strong, text};
use crate::language::say;

pub(super) fn view<'a>(screen: &'a Review, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let head = column![
        heading(ui, 1, say::review::title(language)),
        paragraph(ui, say::review::about(language)),
    ]
    .spacing(ui.px(space::S));
    let last = screen.last.as_ref().map(|last| last_session(shared, last));
    let leeches = (!screen.leeches.is_empty()).then(|| leeches(ui, &screen.leeches));
    let planned = screen.today != Today::Never;
    let plan = planned.then(|| plan_view::view(&screen.form, shared));
    let (top, side) = if ui.narrow() {
        (space::XL, space::XL)
    } else {
        (ui.px(36.0), space::HUGE)
    };
    let page = column![head, today(ui, shared, screen.today)]
        .push(last)
        .push(leeches)
        .push(plan)
        .spacing(ui.px(space::XL))
        .max_width(ui.px(820.0))
        .padding(Padding::from([top, side]).bottom(ui.px(60.0)));
    scrollable(container(page).center_x(Length::Fill))
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}

/// A card of the page.
pub(super) fn card<'a>(ui: &Ui, inside: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(inside.into())
        .padding(ui.px(space::XL))
        .width(Length::Fill)
        .style(style::card(ui.palette))
        .into()
}

/// Icon, title and words of what today asks for.
fn words(ui: &Ui, shared: &Shared, today: Today) -> (Icon, String, Vec<String>) {
    let language = ui.language;
    match today {
        Today::Never => (
            Icon::BookOpen,
            say::review::never_title(language).to_owned(),
            vec![say::review::never(language).to_owned()],
        ),
        Today::Open { done, of } => (
            Icon::ClipboardCheck,
            say::home::to_finish(language, done, of),
            Vec::new(),
        ),
        Today::Due {
            questions,
            minutes,
            waiting,
            sure_and_wrong,
        } => {
            let mut lines = Vec::new();
            if sure_and_wrong {
                lines.push(say::review::sure_and_wrong_first(language).to_owned());
            }
            if waiting > 0 {
                lines.push(say::review::waiting(language, waiting));
            }
            let title = say::review::due(language, questions, minutes);
            (Icon::Repeat, title, lines)
        }
        Today::Nothing { next } => {
            let line =
                next.map(|(day, count)| say::review::next(language, day, shared.today(), count));
            let title = say::review::nothing_title(language).to_owned();
            (Icon::CircleCheck, title, line.into_iter().collect())
        }
        Today::Rest { waiting, until } => (
            Icon::Sun,
            say::review::rest_title(language).to_owned(),
            vec![say::review::rest(language, waiting, until)],
        ),
        Today::Limit { minutes, waiting } => (
            Icon::CircleCheck,
            say::review::limit_title(language).to_owned(),
            vec![say::review::limit(language, minutes, waiting)],
        ),
    }
}

fn today<'a>(ui: &Ui, shared: &Shared, today: Today) -> Element<'a, Message> {
    let (icon, title, lines) = words(ui, shared, today);
    let drawn = text(ui, Type::Title, ui.palette.ink, title.clone());
    let title = node::meaning(Role::Heading(2), title, drawn);
    let lines = lines.into_iter().map(|line| {
        let drawn = body(ui, line.clone()).color(ui.palette.ink_soft);
        node::meaning(Role::Paragraph, line, drawn).into()
    });
    let said = column![title]
        .extend(lines)
        .spacing(ui.px(space::S))
        .width(Length::Fill);
    let tile = container(icon.sized(ui.px(26.0), ui.palette.accent))
        .center(ui.px(52.0))
        .style(style::tile(ui.palette.accent_soft, style::BUTTON));
    let on = button(ui, today);
    let inside: Element<'a, Message> = if ui.cramped() {
        column![row![tile, said].spacing(ui.px(space::L)), on]
            .spacing(ui.px(space::L))
            .into()
    } else {
        row![tile, said, on]
            .spacing(ui.px(space::L))
            .align_y(Alignment::Center)
            .into()
    };
    card(ui, inside)
}

fn button<'a>(ui: &Ui, today: Today) -> Option<Element<'a, Message>> {
    let language = ui.language;
    let message = today.message()?;
    let label = match today {
        Today::Never => say::review::to_course(language),
        Today::Open { .. } => say::review::resume(language),
        Today::Due { .. } => say::review::start(language),
        Today::Rest { .. } => say::review::anyway(language),
        Today::Limit { .. } => say::review::more(language),
        Today::Nothing { .. } => return None,
    };
    let make = match message {
        Message::Start(ReviewStart::Extra) => secondary,
        _ => primary,
    };
    let on = make(ui, label, Side::Right(Icon::ArrowRight), Some(message));
    Some(on.id(MAIN).into())
}

fn last_session<'a>(shared: &'a Shared, last: &'a Last) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let score = say::review::score(language, last.asked, last.right);
    let day = say::dates::date(language, last.day);
    let score = [day, score].join(say::course::DOT);
    let drawn = body(ui, score.clone());
    let score = node::meaning(Role::Paragraph, score, drawn);
    let inside =
        column![heading(ui, 2, say::review::finished(language)), score].spacing(ui.px(space::M));
    let inside = if last.reread.is_empty() {
        inside.push(paragraph(ui, say::review::all_right(language)))
    } else {
        let list = last.reread.iter().map(|it| passage(ui, it, None));
        inside
            .push(strong(ui, say::review::reread(language)).heading(3))
            .push(column(list).spacing(ui.px(space::M)))
    };
    card(ui, inside)
}

fn leeches<'a>(ui: &Ui, leeches: &'a [Leech]) -> Element<'a, Message> {
    let language = ui.language;
    let list = leeches
        .iter()
        .map(|leech| passage(ui, &leech.passage, Some(&leech.item)));
    let inside = column![
        heading(ui, 2, say::review::leeches(language)),
        paragraph(ui, say::review::leeches_about(language)),
        column(list).spacing(ui.px(space::L)),
    ]
    .spacing(ui.px(space::M));
    card(ui, inside)
}

/// A question, the lesson it is of, and the way to its passage; for an item
/// that was set aside also the way back.
fn passage<'a>(
    ui: &Ui,
    passage: &'a Passage,
    aside: Option<&'a crate::course::Id>,
) -> Element<'a, Message> {
    let stem = set(ui, &passage.stem);
    let shown = body(ui, stem.clone());
    let asked = node::meaning(Role::Paragraph, stem, shown);
    let read = quiet(
        ui,
        say::review::open_passage(ui.language),
        Side::Left(Icon::BookOpen),
        Some(Message::Passage(
            passage.lesson.clone(),
            passage.block.clone(),
        )),
    )
    .description(passage.title.clone());
    let release = aside.map(|item| {
        quiet(
            ui,
            say::review::release(ui.language),
            Side::Left(Icon::RotateCcw),
            Some(Message::Release(passage.lesson.clone(), item.clone())),
        )
        .description(passage.title.clone())
    });
    column![
        asked,
        small(ui, set(ui, &passage.title)).shown(),
        row![read].push(release).spacing(ui.px(space::S)).wrap(),
    ]
    .spacing(ui.px(space::XS))
    .into()
}
