//! The table of contents on the screen.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::exams;
use super::{CONTENTS, Course, Message, Module, Opened, Row, lesson_id, module_id};
use crate::course::{self, LessonEntry};
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, hover_only, quiet};
use crate::gui::widget::framed::framed;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::standing::module_ring;
use crate::gui::widget::text::{body, heading, paragraph, set, small, text};
use crate::language::say;

/// Arrow keys move among modules and lessons alike.
const GROUP: &str = "contents";

pub(super) fn view<'a>(screen: &'a Course, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let course = shared.course();
    let modules = course.modules.iter().zip(&screen.modules).enumerate();
    let cards: Vec<Element<'a, Message>> = modules
        .map(|(index, (module, state))| card(ui, index, module, state))
        .collect();
    let empty = cards
        .is_empty()
        .then(|| paragraph::<Message>(ui, say::course::empty_about(ui.language)));
    let list = column(cards).spacing(ui.px(space::L));
    let list = node::meaning(Role::Group, say::course::contents(ui.language), list);
    let (top, side) = if ui.narrow() {
        (space::XL, space::XL)
    } else {
        (ui.px(36.0), space::HUGE)
    };
    let page = column![head(screen, shared), empty, list, exams::card(shared)]
        .spacing(ui.px(space::XL))
        .max_width(ui.px(980.0))
        .padding(Padding::from([top, side]));
    scrollable(container(page).center_x(Length::Fill))
        .id(CONTENTS)
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}

fn head<'a>(screen: &'a Course, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let course = shared.course();
    let lessons = course.modules.iter().map(|it| it.lessons.len()).sum();
    let minutes = course.modules.iter().map(course::Module::minutes).sum();
    let read = screen.modules.iter().map(|it| it.read).sum();
    let mastered = screen.modules.iter().map(|it| it.mastered).sum();
    let counts = [
        say::course::lessons(ui.language, lessons),
        say::course::duration(ui.language, minutes),
        say::course::counts(ui.language, read, mastered),
    ]
    .join(say::course::DOT);
    let title = if lessons == 0 {
        heading(ui, 1, say::course::empty_title(ui.language))
    } else {
        heading(ui, 1, set(ui, &course.title))
    };
    let about = (lessons > 0).then(|| {
        column![
            paragraph::<Message>(ui, set(ui, &course.summary)),
            (course.modules.len() > 1).then(|| paragraph::<Message>(ui, counts))
        ]
        .spacing(ui.px(space::XS))
    });
    column![title, about].spacing(ui.px(space::S)).into()
}

fn card<'a>(
    ui: &Ui,
    index: usize,
    module: &'a course::Module,
    state: &'a Module,
) -> Element<'a, Message> {
    let opened = state
        .opened
        .as_ref()
        .map(|opened| contents(ui, module, opened));
    let whole = column![title_bar(ui, index, module, state), opened];
    container(whole)
        .width(Length::Fill)
        .padding(ui.px(space::S))
        .style(style::card(ui.palette))
        .into()
}

fn title_bar<'a>(
    ui: &Ui,
    index: usize,
    module: &'a course::Module,
    state: &Module,
) -> Element<'a, Message> {
    let palette = ui.palette;
    let language = ui.language;
    let lessons = module.lessons.len();
    let number = say::course::module(index + 1);
    let about = [
        say::course::lessons(language, lessons),
        say::course::duration(language, module.minutes()),
        say::course::counts(language, state.read, state.mastered),
    ]
    .join(say::course::DOT);
    // The words say the same.
    let ring = (!ui.tight()).then(|| module_ring(ui, index + 1, state.mastered, lessons));
    let is_open = state.opened.is_some();
    let chevron = if is_open {
        Icon::ChevronDown
    } else {
        Icon::ChevronRight
    };
    let title = text(ui, Type::Heading, palette.ink, set(ui, &module.title));
    let words = column![small(ui, number.clone()), title, small(ui, about.clone())]
        .spacing(2.0)
        .width(Length::Fill);
    let line = row![ring, words, chevron.draw(ui, palette.ink_soft)]
        .spacing(ui.px(space::L))
        .align_y(Alignment::Center);
    let bar = control(
        ui,
        Role::Button,
        set(ui, &module.title),
        line,
        Some(Message::Toggle(module.id.clone())),
    )
    .id(module_id(&module.id))
    .description([number, about].join(say::course::DOT))
    .expanded(is_open)
    .group(GROUP)
    .width(Length::Fill)
    .padding(ui.px(space::M))
    .radius(BUTTON)
    .look(move |status| hover_only(palette, status, BUTTON));
    node::meaning(Role::Heading(2), set(ui, &module.title), bar)
        .width(Length::Fill)
        .into()
}

fn contents<'a>(ui: &Ui, module: &'a course::Module, opened: &'a Opened) -> Element<'a, Message> {
    let shown = opened.rows.len();
    let rows = module.lessons.iter().zip(&opened.rows).enumerate();
    let rows: Vec<Element<'a, Message>> = rows
        .map(|(index, (entry, state))| lesson(ui, entry, state, (index + 1, module.lessons.len())))
        .collect();
    let rest = module.lessons.len().saturating_sub(shown);
    let more = (rest > 0).then(|| {
        quiet(
            ui,
            say::course::more_lessons(ui.language, rest.min(super::ROWS)),
            Side::Left(Icon::ChevronDown),
            Some(Message::More(module.id.clone())),
        )
        .group(GROUP)
    });
    let line = container("")
        .width(Length::Fill)
        .height(1)
        .style(style::fill(ui.palette.line));
    let rows = column(rows).spacing(ui.px(space::XS));
    let rows = node::meaning(Role::List, set(ui, &module.title), rows).width(Length::Fill);
    column![about(ui, module, opened), line, rows]
        .push(more)
        .spacing(ui.px(space::XS))
        .into()
}

/// What the module is about, beside its picture.
fn about<'a>(ui: &Ui, module: &'a course::Module, opened: &'a Opened) -> Element<'a, Message> {
    let drawing = module
        .illustration
        .as_ref()
        .filter(|_| !ui.cramped())
        .and_then(|it| {
            let width = ui.px(150.0);
            let drawn = opened.picture.view(&it.file, width, Length::Shrink)?;
            Some(node::meaning(
                Role::Image,
                set(ui, &it.alt),
                framed(ui, drawn),
            ))
        });
    let words = container(paragraph::<Message>(ui, set(ui, &module.summary))).width(Length::Fill);
    row![words, drawing]
        .spacing(ui.px(space::XL))
        .align_y(Alignment::Center)
        .padding([ui.px(space::S), ui.px(space::M)])
        .into()
}

fn lesson<'a>(
    ui: &Ui,
    entry: &'a LessonEntry,
    state: &'a Row,
    position: (usize, usize),
) -> Element<'a, Message> {
    let palette = ui.palette;
    let about = [
        say::course::duration(ui.language, entry.minutes),
        state.remarks.clone(),
    ]
    .join(say::course::DOT);
    let sign = container(state.standing.icon().draw(ui, state.standing.color(ui)))
        .padding(Padding::ZERO.top(1.0));
    let words = column![
        body(ui, set(ui, &entry.title)).font(ui.sans_bold()),
        small(ui, about.clone())
    ]
    .spacing(2.0)
    .width(Length::Fill);
    let open = control(
        ui,
        Role::Link,
        set(ui, &entry.title),
        row![sign, words].spacing(ui.px(space::M)),
        Some(Message::Lesson(entry.id.clone())),
    )
    .id(lesson_id(&entry.id))
    .description(about)
    .position(position.0, position.1)
    .group(GROUP)
    .width(Length::Fill)
    .padding([ui.px(10.0), ui.px(space::M)])
    .radius(BUTTON)
    .look(move |status| hover_only(palette, status, BUTTON));
    let actions = actions(ui, entry, state);
    let whole: Element<'a, Message> = if ui.cramped() {
        column![open, row![gap(ui), actions]].into()
    } else {
        row![open, actions]
            .spacing(ui.px(space::S))
            .align_y(Alignment::Center)
            .into()
    };
    node::meaning(Role::ListItem, "", whole)
        .width(Length::Fill)
        .into()
}

/// As wide as what stands before the title.
fn gap<'a>(ui: &Ui) -> Element<'a, Message> {
    container("").width(ui.px(34.0)).into()
}

fn actions<'a>(ui: &Ui, entry: &'a LessonEntry, state: &Row) -> Element<'a, Message> {
    let (label, icon) = if state.unfinished {
        (say::course::resume(ui.language), Icon::Play)
    } else {
        (say::course::questions(ui.language), Icon::ClipboardCheck)
    };
    let questions = quiet(
        ui,
        label,
        Side::Left(icon),
        Some(Message::Questions(entry.id.clone())),
    )
    .name(say::pair(ui.language, label, &set(ui, &entry.title)));
    let results = state.finished.then(|| {
        quiet(
            ui,
            say::course::results(ui.language),
            Side::None,
            Some(Message::Results(entry.id.clone())),
        )
        .name(say::pair(
            ui.language,
            say::course::results(ui.language),
            &set(ui, &entry.title),
        ))
    });
    row![results, questions].wrap().into()
}
