//! Before the first message: the place, the charter, the actions, how to work.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::{MAIN, Message, Moderation, PAGE, side};
use crate::course::practice::Queue;
use crate::course::practice::queue::{Action, ActionIcon};
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, CARD};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, choice, key_cap, primary, quiet};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, heading_in, paragraph, set, small, strong};
use crate::gui::widget::tiles::tiles;
use crate::language::say;
use crate::practice::moderation::{Pace, Verdicts};

pub(super) fn view<'a>(
    screen: &'a Moderation,
    queue: &'a Queue,
    shared: &'a Shared,
) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let head = column![
        side::remark(
            ui,
            say::moderation::length(language, queue.items.len(), queue.minutes)
        ),
        heading(ui, 1, set(ui, &queue.title)),
    ]
    .spacing(ui.px(space::XS));
    let setting = Prose::reading(ui)
        .on_link(Message::Link)
        .view(ui, &queue.setting);
    let finished = shared.practised(&queue.id).finished().count() > 0;
    let last = finished.then(|| {
        quiet(
            ui,
            say::moderation::last_result(language),
            Side::Left(Icon::History),
            Some(Message::LastResult),
        )
    });
    let words = if finished {
        say::moderation::begin_again(language)
    } else {
        say::moderation::begin(language)
    };
    let begin = primary(
        ui,
        words,
        Side::Right(Icon::ArrowRight),
        Some(Message::Begin),
    )
    .id(MAIN);
    let buttons = row![begin, last].spacing(ui.px(space::M)).wrap();
    let columns = if ui.room() >= 900.0 {
        vec![1.0, 1.0]
    } else {
        vec![1.0]
    };
    let panels = tiles([charter(ui, queue), actions(ui, queue)], columns).spacing(ui.px(space::L));
    let content = column![
        head,
        setting,
        options(screen, queue, ui),
        buttons,
        panels,
        lessons(ui, queue, shared),
    ]
    .spacing(ui.px(space::XL))
    .max_width(ui.px(860.0))
    .padding(Padding::from([ui.px(36.0), 32.0]).bottom(ui.px(60.0)));
    scrollable(container(content).center_x(Length::Fill))
        .id(PAGE)
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}

/// The choices that a run begins with.
fn options<'a>(screen: &Moderation, queue: &Queue, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let label = |words: &'static str| small(ui, words).width(ui.px(90.0));
    let verdicts = [Verdicts::AtOnce, Verdicts::AtEnd].map(|one| {
        let name = say::moderation::verdicts_name(language, one);
        let chosen = screen.verdicts == one;
        choice(ui, "verdicts", name, chosen, Some(Message::Verdicts(one))).into()
    });
    let name = say::moderation::verdicts(language);
    let verdicts = row![label(name), row(verdicts).spacing(ui.px(space::S)).wrap()]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
    let verdicts = node::meaning(Role::RadioGroup, name, verdicts);
    let pace = queue.arrival.map(|arrival| {
        let paces = [Pace::Calm, Pace::Arrivals].map(|one| {
            let name = say::moderation::pace_name(language, one);
            choice(
                ui,
                "pace",
                name,
                screen.pace == one,
                Some(Message::Pace(one)),
            )
            .into()
        });
        let name = say::moderation::pace(language);
        let line = row![label(name), row(paces).spacing(ui.px(space::S)).wrap()]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center);
        let line = node::meaning(Role::RadioGroup, name, line);
        let about = say::moderation::pace_about(language, screen.pace, arrival.every);
        column![line, paragraph(ui, about)].spacing(ui.px(space::S))
    });
    let inside = column![
        heading(ui, 2, say::moderation::options(language)),
        verdicts,
        pace
    ]
    .spacing(ui.px(space::M));
    inside.into()
}

fn charter<'a>(ui: &Ui, queue: &'a Queue) -> Element<'a, Message> {
    panel(
        ui,
        say::moderation::charter(ui.language),
        side::articles(ui, queue),
    )
}

fn actions<'a>(ui: &Ui, queue: &'a Queue) -> Element<'a, Message> {
    let of = queue.actions.len();
    let lines = queue.actions.iter().enumerate().map(|(index, action)| {
        let name = set(ui, &action.name);
        let about = set(ui, &action.about);
        let spoken = say::pair(ui.language, &format!("{}. {name}", index + 1), &about);
        let words = column![strong(ui, name), body(ui, about).color(ui.palette.ink_soft)]
            .width(Length::Fill);
        let line = row![
            key_cap(ui, (index + 1).to_string()),
            icon(action).draw(ui, ui.palette.accent),
            words
        ]
        .spacing(ui.px(space::M));
        node::meaning(Role::ListItem, spoken, line)
            .position(index + 1, of)
            .width(Length::Fill)
            .into()
    });
    let lines = column(lines).spacing(ui.px(space::M));
    panel(
        ui,
        say::moderation::actions(ui.language),
        node::meaning(Role::List, say::moderation::actions(ui.language), lines)
            .width(Length::Fill)
            .into(),
    )
}

fn panel<'a>(ui: &Ui, title: &'static str, content: Element<'a, Message>) -> Element<'a, Message> {
    let title = heading_in(ui, 2, Type::Heading, title);
    let inside = column![title, content].spacing(ui.px(space::M));
    container(inside)
        .padding(ui.px(20.0))
        .width(Length::Fill)
        .height(Length::Fill)
        .style(style::tile(ui.palette.sunken, CARD))
        .into()
}

/// The lessons that prepare the desk.
pub(super) fn lessons<'a>(
    ui: &Ui,
    queue: &Queue,
    shared: &'a Shared,
) -> Option<Element<'a, Message>> {
    let known = queue.lessons.iter().filter_map(|id| {
        let (_, entry) = shared.course().find(id)?;
        let link = quiet(
            ui,
            set(ui, &entry.title),
            Side::Left(Icon::BookOpen),
            Some(Message::Lesson(id.clone())),
        );
        Some(link.into())
    });
    let links: Vec<Element<'a, Message>> = known.collect();
    if links.is_empty() {
        return None;
    }
    let title = heading(ui, 2, say::moderation::prepared_by(ui.language));
    Some(
        column![title, column(links)]
            .spacing(ui.px(space::S))
            .into(),
    )
}

/// The picture of an action.
pub(super) fn icon(action: &Action) -> Icon {
    match action.icon.unwrap_or(action.nature.icon()) {
        ActionIcon::Check => Icon::Check,
        ActionIcon::Message => Icon::MessageCircle,
        ActionIcon::Move => Icon::ArrowRightLeft,
        ActionIcon::Merge => Icon::Merge,
        ActionIcon::Hide => Icon::EyeOff,
        ActionIcon::Trash => Icon::Trash2,
        ActionIcon::Warn => Icon::TriangleAlert,
        ActionIcon::Clock => Icon::Clock,
        ActionIcon::Ban => Icon::Ban,
        ActionIcon::Escalate => Icon::Megaphone,
        ActionIcon::Shield => Icon::ShieldAlert,
    }
}
