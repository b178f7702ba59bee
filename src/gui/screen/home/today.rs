//! What is worth doing today, and the days of the week.

use iced::widget::{column, container, row};
use iced::{Alignment, Border, Color, Element, Length, Padding};

use super::plan::{Next, Todo};
use super::view::is_first_day;
use super::{Home, Message};
use crate::course::Id;
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON, CHIP};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, hover_only, quiet};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::text::{heading_in, paragraph, set, small, strong};
use crate::language::say;
use crate::progress::Mastery;

/// Things shown at once; the rest is one press away.
const SHOWN: usize = 3;
/// Room around a row that can be pressed, at 100 %, in logical pixels.
const EDGE: f32 = 6.0;

pub(super) fn card<'a>(screen: &'a Home, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let todos = screen.todos.iter().take(SHOWN);
    let todos = todos.filter_map(|todo| line(shared, todo));
    let rest = screen.todos.len().saturating_sub(SHOWN);
    let more = (rest > 0).then(|| {
        quiet(
            ui,
            say::home::more(ui.language, rest),
            Side::None,
            Some(Message::Course),
        )
    });
    let calm = screen
        .todos
        .is_empty()
        .then(|| paragraph::<Message>(ui, calm_words(screen, shared)))
        .map(|words| container(words).padding(Padding::ZERO.left(ui.px(EDGE))));
    let list = column(todos)
        .push(more)
        .push(calm)
        .push(notes(screen, ui))
        .spacing(space::XS);
    // Rows that can be pressed reach a little to the left of the words above.
    let inset = Padding::ZERO.left(ui.px(EDGE));
    let head = container(heading_in(
        ui,
        2,
        Type::Heading,
        say::home::today(ui.language),
    ))
    .padding(inset);
    let week = container(week(shared)).padding(inset);
    let inside: Element<'a, Message> = if ui.narrow() && !ui.cramped() {
        let list = column![head, list].spacing(ui.px(space::M));
        row![list.width(Length::Fill), week]
            .spacing(ui.px(space::XL))
            .align_y(Alignment::Center)
            .into()
    } else {
        column![head, list, week].spacing(ui.px(space::M)).into()
    };
    container(inside)
        .padding([ui.px(20.0), ui.px(20.0 - EDGE)])
        .width(Length::Fill)
        .style(style::card(ui.palette))
        .into()
}

/// What to say when nothing waits.
fn calm_words(screen: &Home, shared: &Shared) -> &'static str {
    let language = shared.ui.language;
    let today = shared.today();
    let rests = |lesson: &Id| shared.mastery(lesson) == Mastery::HalfWay { day: today };
    match &screen.next {
        Next::Practise { lesson } if rests(lesson) => say::home::rested(language),
        Next::Done => say::home::nothing_left(language),
        _ if is_first_day(shared) => say::home::nothing_first(language),
        _ => say::home::nothing(language),
    }
}

fn line<'a>(shared: &'a Shared, todo: &Todo) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    let language = ui.language;
    if let Todo::Review { .. } = todo {
        return Some(review(ui, todo));
    }
    let (title, message) = target(shared, todo)?;
    let title = set(ui, title);
    let (icon, tint, ground, head, about) = match todo {
        Todo::Review { .. } => return None,
        Todo::Finish { done, of, .. } => (
            Icon::ClipboardCheck,
            ui.palette.gold,
            ui.palette.gold_soft,
            say::home::to_finish(language, *done, *of),
            None,
        ),
        Todo::Exam { done, of, .. } => (
            Icon::Timer,
            ui.palette.gold,
            ui.palette.gold_soft,
            say::home::exam_open(language, *done, *of),
            None,
        ),
        Todo::Confirm { .. } => (
            Icon::Repeat,
            ui.palette.good,
            ui.palette.good_soft,
            say::home::confirm(language).to_owned(),
            Some(say::home::confirm_about(language)),
        ),
        Todo::Ask { .. } => (
            Icon::CircleHelp,
            ui.palette.accent,
            ui.palette.accent_soft,
            say::home::ask(language).to_owned(),
            Some(say::home::ask_about(language)),
        ),
        Todo::GoOn { .. } => (
            Icon::Swords,
            ui.palette.gold,
            ui.palette.gold_soft,
            say::home::practice_open(language).to_owned(),
            None,
        ),
        Todo::Try { .. } => (
            Icon::Swords,
            ui.palette.accent,
            ui.palette.accent_soft,
            say::home::practice_new(language).to_owned(),
            None,
        ),
    };
    let name = format!("{head}{}{title}", say::course::DOT);
    let row = todo_row(
        ui,
        (icon, tint, ground),
        head,
        title.into_owned(),
        name,
        message,
    );
    Some(row.description(about.unwrap_or_default()).into())
}

/// What is due comes first: reviewed before it is forgotten.
fn review<'a>(ui: &Ui, todo: &Todo) -> Element<'a, Message> {
    let language = ui.language;
    let about = match todo {
        Todo::Review {
            questions,
            open: true,
            ..
        } => say::review::left(language, *questions),
        Todo::Review {
            questions, minutes, ..
        } => say::review::due(language, *questions, *minutes),
        _ => String::new(),
    };
    let head = say::review::title(language).to_owned();
    let name = format!("{head}{}{about}", say::course::DOT);
    let look = (Icon::Repeat, ui.palette.good, ui.palette.good_soft);
    todo_row(ui, look, head, about, name, Message::Review).into()
}

/// The title of what a line is about, and where it leads.
fn target<'a>(shared: &'a Shared, todo: &Todo) -> Option<(&'a str, Message)> {
    match todo {
        Todo::Review { .. } => None,
        Todo::Finish { lesson, .. } | Todo::Confirm { lesson } | Todo::Ask { lesson } => {
            let (_, entry) = shared.course().find(lesson)?;
            Some((&entry.title, Message::Questions(lesson.clone())))
        }
        Todo::Exam { exam, .. } => {
            let form = shared.course().exam_form(exam)?;
            Some((&form.title, Message::Exam))
        }
        Todo::GoOn { practice } | Todo::Try { practice } => {
            let entry = shared.course().practice(practice)?;
            Some((&entry.title, Message::Practice(practice.clone())))
        }
    }
}

fn todo_row<'a>(
    ui: &Ui,
    (icon, tint, ground): (Icon, Color, Color),
    head: String,
    about: String,
    name: String,
    message: Message,
) -> node::Node<'a, Message> {
    let palette = ui.palette;
    let tile = container(icon.draw(ui, tint))
        .center(ui.px(40.0))
        .style(style::tile(ground, BUTTON));
    let words = column![strong(ui, head), small(ui, about)].width(Length::Fill);
    let inside = row![tile, words]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
    control(ui, Role::Link, name, inside, Some(message))
        .group("today")
        .width(Length::Fill)
        .padding(ui.px(EDGE))
        .radius(BUTTON)
        .look(move |status| hover_only(palette, status, BUTTON))
}

fn notes<'a>(screen: &Home, ui: &Ui) -> Option<Element<'a, Message>> {
    if screen.notes + screen.bookmarks == 0 {
        return None;
    }
    let title = say::home::notes_title(ui.language);
    let count = say::notes::count(ui.language, screen.notes, screen.bookmarks);
    let name = format!("{title}{}{count}", say::course::DOT);
    let look = (Icon::NotebookPen, ui.palette.ink_soft, ui.palette.sunken);
    Some(todo_row(ui, look, title.to_owned(), count, name, Message::Notes).into())
}

/// Monday to Sunday: a tick on the days with work, a ring around today.
fn week<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let today = shared.today();
    let monday = today.monday();
    let mut worked = Vec::new();
    let days = (0_u8..7).map(|weekday| {
        let day = monday.plus(i32::from(weekday));
        let active = shared.progress().activity(day).is_some();
        if active {
            worked.push(say::dates::weekday_name(ui.language, weekday));
        }
        let initial = say::dates::initial(ui.language, weekday);
        circle(ui, initial, active, day == today)
    });
    let days: Vec<Element<'a, Message>> = days.collect();
    let name = say::home::week(
        ui.language,
        &worked,
        say::dates::weekday_name(ui.language, today.weekday()),
    );
    let words = if worked.is_empty() {
        say::home::week_empty(ui.language).to_owned()
    } else {
        say::home::week_days(ui.language, worked.len())
    };
    let drawn =
        column![row(days).spacing(ui.px(6.0)).wrap(), small(ui, words)].spacing(ui.px(space::S));
    node::meaning(Role::Image, name, drawn).into()
}

fn circle<'a>(ui: &Ui, initial: String, active: bool, today: bool) -> Element<'a, Message> {
    let palette = ui.palette;
    let (ground, edge, width) = match (active, today) {
        (true, _) => (palette.accent, palette.accent, 1.0),
        (false, true) => (palette.surface, palette.accent, 2.0),
        (false, false) => (palette.sunken, palette.line, 1.0),
    };
    let inside: Element<'a, Message> = if active {
        Icon::Check.sized(ui.px(16.0), palette.on_accent).into()
    } else {
        "".into()
    };
    let round = move |color: Color, border: Color, width: f32| {
        move |_: &iced::Theme| container::Style {
            background: Some(color.into()),
            border: Border {
                color: border,
                width,
                radius: CHIP.into(),
            },
            ..container::Style::default()
        }
    };
    let disc = container(inside)
        .center(ui.px(26.0))
        .style(round(ground, edge, width));
    // Today's ring stands clear of the disc, so that it shows on a full one.
    let ring = if today {
        palette.accent
    } else {
        Color::TRANSPARENT
    };
    let ringed = container(disc).padding(3.0).style(round(
        Color::TRANSPARENT,
        ring,
        if active { 2.0 } else { 0.0 },
    ));
    let letter = small(ui, initial).color(if today {
        palette.accent
    } else {
        palette.ink_soft
    });
    let letter = if today {
        letter.font(ui.sans_bold())
    } else {
        letter
    };
    column![ringed, letter]
        .spacing(2.0)
        .align_x(Alignment::Center)
        .into()
}
