//! The path: a card for each module, with its lessons where there are few.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{Home, LESSONS, MODULES, Message, ModuleCard, is_short};
use crate::course::{LessonEntry, Module};
use crate::gui::shared::Shared;
use crate::gui::theme::Palette;
use crate::gui::theme::style::CARD;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, rounded, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{Look, Status, control};
use crate::gui::widget::standing::{Standing, module_ring};
use crate::gui::widget::text::{heading_in, set, small, strong};
use crate::gui::widget::tiles::tiles;
use crate::language::say;

pub(super) fn view<'a>(screen: &'a Home, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let course = shared.course();
    let modules = course.modules.iter().zip(&screen.modules).enumerate();
    let cards: Element<'a, Message> = if is_short(course) {
        let parts = modules.map(|(index, (module, card))| with_lessons(ui, index, module, card));
        column(parts).spacing(ui.px(space::XL)).into()
    } else {
        let cards = modules.map(|(index, (module, card))| module_card(ui, index, module, card));
        tiles(cards.collect::<Vec<_>>(), vec![1.0; columns(ui)])
            .spacing(ui.px(space::M))
            .into()
    };
    let hidden = course.modules.len() > MODULES
        || (is_short(course) && course.modules.iter().any(|it| it.lessons.len() > LESSONS));
    let whole = hidden.then(|| {
        secondary(
            ui,
            say::home::see_course(ui.language),
            Side::Right(Icon::ArrowRight),
            Some(Message::Course),
        )
    });
    let head = heading_in(ui, 2, Type::Heading, say::home::path(ui.language));
    column![head, cards, whole]
        .spacing(ui.px(space::M))
        .width(Length::Fill)
        .into()
}

/// How many cards stand side by side.
fn columns(ui: &Ui) -> usize {
    match ui.room() {
        room if room >= 1240.0 => 4,
        room if room >= 900.0 => 3,
        room if room >= 640.0 => 2,
        _ => 1,
    }
}

/// A card that can be pressed.
fn look(palette: Palette, status: Status) -> Look {
    let hovered = matches!(status, Status::Hovered | Status::Pressed);
    let border = if hovered {
        palette.accent
    } else {
        palette.line
    };
    rounded(palette.surface, border, CARD)
}

fn size_words(ui: &Ui, module: &Module) -> String {
    [
        say::course::lessons(ui.language, module.lessons.len()),
        say::course::duration(ui.language, module.minutes()),
    ]
    .join(say::course::DOT)
}

fn module_card<'a>(
    ui: &Ui,
    index: usize,
    module: &'a Module,
    card: &ModuleCard,
) -> Element<'a, Message> {
    let palette = ui.palette;
    let counts = (card.read + card.mastered > 0)
        .then(|| say::course::counts(ui.language, card.read, card.mastered));
    let size = size_words(ui, module);
    let about = counts.clone().unwrap_or_else(|| size.clone());
    // The ring says of how many.
    let told = match counts {
        Some(counts) => [counts, size].join(say::course::DOT),
        None => size,
    };
    let words = column![strong(ui, set(ui, &module.title)), small(ui, about)]
        .spacing(2.0)
        .width(Length::Fill);
    let inside = row![
        module_ring(ui, index + 1, card.mastered, module.lessons.len()),
        words
    ]
    .spacing(ui.px(14.0))
    .align_y(Alignment::Center);
    let inside = container(inside)
        .width(Length::Fill)
        .align_y(Alignment::Center);
    control(
        ui,
        Role::Link,
        set(ui, &module.title),
        inside,
        Some(Message::Module(module.id.clone())),
    )
    .description(told)
    .group("path")
    .width(Length::Fill)
    .padding(ui.px(15.0))
    .radius(CARD)
    .look(move |status| look(palette, status))
    .into()
}

/// A module as wide as the page, and its first lessons under it.
fn with_lessons<'a>(
    ui: &Ui,
    index: usize,
    module: &'a Module,
    card: &ModuleCard,
) -> Element<'a, Message> {
    let palette = ui.palette;
    let counts = (card.read + card.mastered > 0)
        .then(|| say::course::counts(ui.language, card.read, card.mastered));
    let about = std::iter::once(size_words(ui, module))
        .chain(counts)
        .collect::<Vec<_>>()
        .join(say::course::DOT);
    let words = column![
        strong(ui, set(ui, &module.title)),
        small(ui, set(ui, &module.summary)),
        small(ui, about.clone()).color(palette.ink),
    ]
    .spacing(ui.px(3.0))
    .width(Length::Fill);
    let inside = row![
        module_ring(ui, index + 1, card.mastered, module.lessons.len()),
        words,
        Icon::ChevronRight.draw(ui, palette.ink_soft)
    ]
    .spacing(ui.px(space::L))
    .align_y(Alignment::Center);
    let head = control(
        ui,
        Role::Link,
        set(ui, &module.title),
        inside,
        Some(Message::Module(module.id.clone())),
    )
    .description(about)
    .group("path")
    .width(Length::Fill)
    .padding([ui.px(15.0), ui.px(18.0)])
    .radius(CARD)
    .look(move |status| look(palette, status));
    let lessons = module.lessons.iter().zip(&card.lessons).take(LESSONS);
    let lessons = lessons.map(|(entry, standing)| lesson_card(ui, entry, *standing));
    let grid =
        tiles(lessons.collect::<Vec<_>>(), vec![1.0; columns(ui).min(3)]).spacing(ui.px(space::M));
    column![head, grid].spacing(ui.px(space::M)).into()
}

fn lesson_card<'a>(ui: &Ui, entry: &'a LessonEntry, standing: Standing) -> Element<'a, Message> {
    let palette = ui.palette;
    let about = [
        say::course::duration(ui.language, entry.minutes),
        standing.words(ui),
    ]
    .join(say::course::DOT);
    let words = column![strong(ui, set(ui, &entry.title)), small(ui, about.clone())]
        .spacing(2.0)
        .width(Length::Fill);
    let sign = container(standing.icon().draw(ui, standing.color(ui))).padding([1.0, 0.0]);
    let inside = row![sign, words].spacing(ui.px(space::M));
    control(
        ui,
        Role::Link,
        set(ui, &entry.title),
        inside,
        Some(Message::Lesson(entry.id.clone())),
    )
    .description(about)
    .group("path")
    .width(Length::Fill)
    .padding([ui.px(14.0), ui.px(16.0)])
    .radius(CARD)
    .look(move |status| look(palette, status))
    .into()
}
