//! Home on the screen: the greeting and the main card.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::plan::Next;
use super::{Home, MAIN, Message, path, today};
use crate::course::{Id, Illustration};
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, chip, key_cap, primary};
use crate::gui::widget::framed::framed;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, paragraph, set, small};
use crate::gui::widget::tiles::tiles;
use crate::language::say;

pub(super) fn view<'a>(screen: &'a Home, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let cards: Element<'a, Message> = if ui.narrow() {
        column![main_card(screen, shared), today::card(screen, shared)]
            .spacing(ui.px(space::L))
            .into()
    } else {
        tiles(
            [main_card(screen, shared), today::card(screen, shared)],
            [2.3, 1.0],
        )
        .spacing(ui.px(20.0))
        .into()
    };
    let (top, side) = if ui.narrow() {
        (space::XL, space::XL)
    } else {
        (ui.px(36.0), space::HUGE)
    };
    let page = column![
        greeting(shared),
        cards,
        (screen.next != Next::Empty).then(|| path::view(screen, shared))
    ]
    .spacing(ui.px(space::XL))
    .max_width(ui.px(1240.0))
    .padding(Padding::from([top, side]));
    scrollable(container(page).center_x(Length::Fill))
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}

fn greeting<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let words = if is_first_day(shared) {
        say::home::welcome(ui.language)
    } else {
        say::home::hello(ui.language)
    };
    let date = say::dates::weekday_and_date(ui.language, shared.today());
    let date = container(body(ui, date).color(ui.palette.ink_soft))
        .padding(Padding::ZERO.bottom(ui.px(3.0)));
    row![heading(ui, 1, words), date]
        .spacing(ui.px(space::L))
        .align_y(Alignment::End)
        .wrap()
        .into()
}

/// Whether nothing was done before today, in any course.
pub(super) fn is_first_day(shared: &Shared) -> bool {
    let today = shared.today();
    shared.progress().days().keys().all(|day| *day >= today)
}

fn main_card<'a>(screen: &'a Home, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let words = match screen.next.lesson() {
        Some(lesson) => lesson_words(screen, shared, lesson),
        None => end_words(screen, ui),
    };
    let words = container(words).width(Length::Fill);
    let drawing = (!ui.cramped())
        .then(|| illustration(screen, shared))
        .flatten();
    let inside = row![drawing, words]
        .spacing(ui.px(20.0))
        .align_y(Alignment::Center);
    container(inside)
        .padding(ui.px(20.0))
        .width(Length::Fill)
        .align_y(Alignment::Center)
        .style(style::card(ui.palette))
        .into()
}

/// The picture of the module, on a ground of the theme.
fn illustration<'a>(screen: &'a Home, shared: &'a Shared) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    let (module, _) = shared.course().find(screen.next.lesson()?)?;
    let Illustration { file, alt } = module.illustration.as_ref()?;
    let width = ui.px(244.0);
    let drawn = screen.picture.view(file, width, Length::Shrink)?;
    Some(node::meaning(Role::Image, set(ui, alt), framed(ui, drawn)).into())
}

fn main_label(screen: &Home, ui: &Ui) -> &'static str {
    match &screen.next {
        Next::Resume { .. } => say::home::resume(ui.language),
        Next::Read { begun: true, .. } => say::home::go_on(ui.language),
        Next::Read { begun: false, .. } => say::home::begin(ui.language),
        Next::Practise { .. } => say::home::answer(ui.language),
        Next::Done | Next::Empty => say::home::see_course(ui.language),
    }
}

fn lesson_words<'a>(screen: &'a Home, shared: &'a Shared, lesson: &Id) -> Element<'a, Message> {
    let ui = &shared.ui;
    let course = shared.course();
    let place = course
        .modules
        .iter()
        .enumerate()
        .find_map(|(index, module)| {
            let at = module.lessons.iter().position(|it| it.id == *lesson)?;
            Some((index, at, module))
        });
    let Some((number, at, module)) = place else {
        return "".into();
    };
    let chip = chip(
        ui,
        say::course::place(ui.language, number + 1, at + 1, module.lessons.len()),
        ui.palette.accent_soft,
        ui.palette.accent,
    );
    let title: Element<'a, Message> = module
        .lessons
        .get(at)
        .map_or_else(|| "".into(), |entry| heading(ui, 2, set(ui, &entry.title)));
    let goal = screen
        .lesson
        .as_ref()
        .and_then(|lesson| lesson.objectives.first())
        .map(|objective| {
            let words = say::lesson::goal(ui.language, &set(ui, &objective.text));
            paragraph::<Message>(ui, words)
        });
    let minutes = module.lessons.get(at).map_or(0, |entry| entry.minutes);
    column![
        row![chip].wrap(),
        column![title, goal].spacing(ui.px(6.0)),
        action(screen, ui, remark(screen, shared, minutes)),
    ]
    .spacing(ui.px(14.0))
    .into()
}

fn end_words<'a>(screen: &'a Home, ui: &Ui) -> Element<'a, Message> {
    if screen.next == Next::Empty {
        return column![
            heading(ui, 2, say::course::empty_title(ui.language)),
            paragraph(ui, say::course::empty_about(ui.language))
        ]
        .spacing(ui.px(space::S))
        .into();
    }
    let chip = chip(
        ui,
        say::home::done_chip(ui.language),
        ui.palette.good_soft,
        ui.palette.good,
    );
    column![
        row![chip].wrap(),
        heading(ui, 2, say::home::done_title(ui.language)),
        paragraph(ui, say::home::done_about(ui.language)),
        action(screen, ui, None),
    ]
    .spacing(ui.px(14.0))
    .into()
}

/// The main button, its key, and a remark beside them.
fn action<'a>(screen: &Home, ui: &Ui, remark: Option<String>) -> Element<'a, Message> {
    let on = primary(
        ui,
        main_label(screen, ui),
        Side::Right(Icon::ArrowRight),
        Some(Message::Continue),
    )
    .id(MAIN)
    .description(remark.clone().unwrap_or_default());
    row![
        on,
        key_cap(ui, say::shell::enter(ui.language)),
        // The button says it too.
        remark.map(|words| small(ui, words).shown())
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Center)
    .wrap()
    .vertical_spacing(ui.px(space::S))
    .into()
}

/// «15 min · arrêtée au passage 3 sur 19».
fn remark(screen: &Home, shared: &Shared, minutes: u32) -> Option<String> {
    let ui = &shared.ui;
    let lesson = screen.next.lesson()?;
    let length = say::course::duration(ui.language, minutes);
    let known = shared.learned().lesson(lesson);
    let rest = match &screen.next {
        Next::Resume { done, of, .. } => {
            return Some(say::home::answered(ui.language, *done, *of));
        }
        Next::Practise { .. } => {
            let standing =
                crate::gui::widget::standing::Standing::new(known, shared.mastery(lesson));
            Some(standing.words(ui))
        }
        Next::Read { .. } => {
            let body = screen.lesson.as_ref().map_or(0, |lesson| lesson.body.len());
            let at = known.position.as_ref().zip(screen.lesson.as_ref());
            at.and_then(|(block, lesson)| lesson.position(block))
                .map(|at| say::course::stopped(ui.language, at + 1, body))
        }
        Next::Done | Next::Empty => None,
    };
    let parts: Vec<String> = std::iter::once(length).chain(rest).collect();
    Some(parts.join(say::course::DOT))
}
