//! Notes on the screen.

use iced::widget::{column, container, row, text_input};
use iced::{Alignment, Element, Length, Padding};

use super::gather::{Entry, Group, Passage};
use super::{FILTER, MAIN, Message, Notes};
use crate::course::Id;
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, hover_only, icon, key_cap, primary, quiet, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, paragraph, set, small, strong, text};
use crate::language::say;

pub(super) fn view<'a>(screen: &'a Notes, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let content: Element<'a, Message> = if screen.groups.is_empty() {
        empty(ui)
    } else {
        column![tools(screen, ui), groups(screen, ui)]
            .spacing(ui.px(space::XL))
            .into()
    };
    let (top, side) = if ui.narrow() {
        (space::XL, space::XL)
    } else {
        (ui.px(36.0), space::HUGE)
    };
    let page = column![heading(ui, 1, say::shell::notes(ui.language)), content]
        .spacing(ui.px(space::L))
        .max_width(ui.px(860.0))
        .padding(Padding::from([top, side]));
    scrollable(container(page).center_x(Length::Fill))
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}

/// How to write the first one.
fn empty<'a>(ui: &Ui) -> Element<'a, Message> {
    let line = |key: &'static str, does: &'static str| -> Element<'a, Message> {
        let drawn = row![
            container(key_cap(ui, key)).width(ui.px(34.0)),
            container(body(ui, does)).width(Length::Fill)
        ]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
        let name = say::pair(ui.language, key, does);
        node::meaning(Role::ListItem, name, drawn).into()
    };
    let open = primary(
        ui,
        say::notes::empty_open(ui.language),
        Side::Right(Icon::ArrowRight),
        Some(Message::Course),
    )
    .id(MAIN);
    let keys = column![
        line("N", say::notes::empty_note(ui.language)),
        line("M", say::notes::empty_mark(ui.language)),
    ]
    .spacing(ui.px(space::L));
    let words = column![
        Icon::NotebookPen.sized(ui.px(36.0), ui.palette.gold),
        heading(ui, 2, say::notes::empty_title(ui.language)),
        paragraph(ui, say::notes::empty_about(ui.language)),
        node::meaning(Role::List, "", keys),
        open,
    ]
    .spacing(ui.px(space::L));
    container(words)
        .padding(ui.px(space::XXL))
        .width(Length::Fill)
        .style(style::card(ui.palette))
        .into()
}

/// How many, the filter, and the way out.
fn tools<'a>(screen: &'a Notes, ui: &Ui) -> Element<'a, Message> {
    let entries = || screen.groups.iter().flat_map(|group| &group.entries);
    let notes = entries().filter(|entry| entry.note.is_some()).count();
    let count = say::notes::count(ui.language, notes, entries().count() - notes);
    let field = text_input(say::notes::filter_hint(ui.language), &screen.filter)
        .id(FILTER)
        .on_input(Message::Filter)
        .size(ui.size(Type::Body))
        .font(ui.sans())
        .padding([ui.px(10.0), ui.px(space::M)])
        .style(style::field(ui.palette));
    let field = node::meaning(Role::Field, say::notes::filter(ui.language), field)
        .value(screen.filter.clone())
        .on_write(Message::Filter);
    let copy = secondary(
        ui,
        say::notes::copy(ui.language),
        Side::None,
        Some(Message::Copy),
    );
    let line: Element<'a, Message> = if ui.cramped() {
        column![field.width(Length::Fill), copy]
            .spacing(ui.px(space::M))
            .into()
    } else {
        row![field.width(Length::Fill), copy]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center)
            .into()
    };
    column![small(ui, count), line]
        .spacing(ui.px(space::S))
        .into()
}

fn groups<'a>(screen: &'a Notes, ui: &Ui) -> Element<'a, Message> {
    let passing: Vec<_> = screen.passing().collect();
    if passing.is_empty() {
        return nothing(screen, ui);
    }
    let rest = passing.len() > screen.shown;
    let mut first = true;
    let parts = passing.into_iter().take(screen.shown);
    let parts: Vec<Element<'a, Message>> = parts
        .map(|(group, entries)| {
            let cards = entries.into_iter().map(|entry| {
                let main = std::mem::take(&mut first);
                card(ui, group, entry, main)
            });
            let cards: Vec<Element<'a, Message>> = cards.collect();
            column![group_title(ui, group)]
                .extend(cards)
                .spacing(ui.px(space::M))
                .into()
        })
        .collect();
    let more = rest.then(|| {
        secondary(
            ui,
            say::notes::more(ui.language),
            Side::Left(Icon::ChevronDown),
            Some(Message::More),
        )
    });
    column(parts).push(more).spacing(ui.px(space::XXL)).into()
}

fn group_title<'a>(ui: &Ui, group: &'a Group) -> Element<'a, Message> {
    let palette = ui.palette;
    match &group.title {
        Some(title) => {
            let words = text(ui, Type::Heading, palette.ink, set(ui, title));
            let link = control(
                ui,
                Role::Link,
                set(ui, title),
                words,
                Some(Message::OpenLesson(group.lesson.clone())),
            )
            .padding([ui.px(2.0), 0.0])
            .radius(BUTTON)
            .look(move |status| hover_only(palette, status, 8.0));
            node::meaning(Role::Heading(2), set(ui, title), link).into()
        }
        None => {
            let words = say::notes::gone_lesson(ui.language);
            let drawn = row![
                Icon::Info.draw(ui, palette.ink_soft),
                text(ui, Type::Heading, palette.ink_soft, words)
            ]
            .spacing(ui.px(space::S))
            .align_y(Alignment::Center);
            node::meaning(Role::Heading(2), words, drawn).into()
        }
    }
}

/// A note on gold, a bookmark on white; a sign says which.
fn card<'a>(ui: &Ui, group: &'a Group, entry: &'a Entry, main: bool) -> Element<'a, Message> {
    let palette = ui.palette;
    let is_note = entry.note.is_some();
    let (sign, tint) = if is_note {
        (Icon::NotebookPen, palette.gold)
    } else {
        (Icon::BookmarkCheck, palette.accent)
    };
    let written = is_note.then(|| {
        node::meaning(
            Role::Paragraph,
            entry.text.as_str(),
            body(ui, entry.text.as_str()),
        )
    });
    let words = column![passage(ui, entry), written, foot(ui, group, entry, main)]
        .spacing(ui.px(space::S))
        .width(Length::Fill);
    let inside = row![sign.draw(ui, tint), words].spacing(ui.px(space::M));
    let tile = container(inside)
        .padding([ui.px(14.0), ui.px(space::L)])
        .width(Length::Fill);
    let tile = if is_note {
        tile.style(style::tile(palette.gold_soft, style::CARD))
    } else {
        tile.style(style::card(palette))
    };
    node::meaning(Role::Group, entry.label.as_str(), tile)
        .width(Length::Fill)
        .into()
}

/// The first words of the passage, or that it is gone.
fn passage<'a>(ui: &Ui, entry: &'a Entry) -> Element<'a, Message> {
    let palette = ui.palette;
    match &entry.passage {
        Passage::Words(words) => {
            let words = set(ui, words);
            let drawn =
                text(ui, Type::Body, palette.ink_soft, words.clone()).font(ui.serif_italic());
            node::meaning(Role::Paragraph, words, drawn).into()
        }
        Passage::Gone | Passage::Unread => {
            let words = say::notes::gone_block(ui.language);
            let drawn = row![
                Icon::Info.sized(ui.px(16.0), palette.ink_soft),
                container(small(ui, words)).width(Length::Fill)
            ]
            .spacing(ui.px(space::S))
            .align_y(Alignment::Center);
            node::meaning(Role::Paragraph, words, drawn).into()
        }
    }
}

/// Its day, and what can be done with it.
fn foot<'a>(ui: &Ui, group: &'a Group, entry: &'a Entry, main: bool) -> Element<'a, Message> {
    let language = ui.language;
    let head = entry.head();
    let (remove, message) = match entry.note {
        Some(note) => (
            say::lesson::note_delete(language),
            Message::DeleteNote(note),
        ),
        None => (
            say::lesson::unbookmark(language),
            Message::Unbookmark(group.lesson.clone(), entry.block.clone()),
        ),
    };
    let open = matches!(entry.passage, Passage::Words(_)).then(|| {
        let open = quiet(
            ui,
            say::notes::open(language),
            Side::Right(Icon::ArrowRight),
            Some(open_message(&group.lesson, &entry.block)),
        )
        .name(say::notes::action_on(
            language,
            say::notes::open(language),
            &head,
        ));
        if main { open.id(MAIN) } else { open }
    });
    let delete = icon(
        ui,
        Icon::Trash2,
        say::notes::action_on(language, remove, &head),
        Some(message),
    );
    let actions = row![open, delete].align_y(Alignment::Center);
    let date = small(ui, entry.label.as_str());
    if ui.cramped() {
        return column![date, actions].spacing(ui.px(space::XS)).into();
    }
    row![container(date).width(Length::Fill), actions]
        .align_y(Alignment::Center)
        .into()
}

fn open_message(lesson: &Id, block: &Id) -> Message {
    Message::Open(lesson.clone(), block.clone())
}

fn nothing<'a>(screen: &'a Notes, ui: &Ui) -> Element<'a, Message> {
    let title = say::notes::nothing(ui.language, screen.filter.trim());
    column![
        node::meaning(Role::Status, title.clone(), strong(ui, title)),
        quiet(
            ui,
            say::notes::clear(ui.language),
            Side::Left(Icon::X),
            Some(Message::Clear)
        ),
    ]
    .spacing(ui.px(space::S))
    .into()
}
