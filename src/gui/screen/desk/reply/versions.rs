//! Versions: which two, and what changed between them.

use iced::widget::text::Span;
use iced::widget::{column, container, rich_text, row, span};
use iced::{Alignment, Element, Font, Length};

use super::{Message, Workshop};
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, choice, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::{body, heading, paragraph, small, strong};
use crate::language::say;
use crate::practice::reply::compare::{Change, compare};

pub(super) const MAIN: &str = "workshop-versions";

pub(super) fn view<'a>(screen: &'a Workshop, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let head = column![
        heading(ui, 2, say::workshop::tab_versions(language)),
        paragraph(ui, say::workshop::versions_about(language)),
    ]
    .spacing(ui.px(space::S));
    let last = screen.versions.len().saturating_sub(1);
    let (old, new) = (screen.pair.0.min(last), screen.pair.1.min(last));
    let pickers = (screen.versions.len() > 1).then(|| {
        column![
            picker(
                screen,
                ui,
                ("workshop-old", say::workshop::from(language)),
                old,
                Message::Old
            ),
            picker(
                screen,
                ui,
                ("workshop-new", say::workshop::to(language)),
                new,
                Message::New
            ),
        ]
        .spacing(ui.px(space::M))
    });
    let text: Element<'a, Message> = if screen.versions.len() > 1 {
        changes(screen, ui, old, new)
    } else {
        column![
            paragraph(ui, say::workshop::only_one(language)),
            whole(screen, ui, last)
        ]
        .spacing(ui.px(space::M))
        .into()
    };
    let buttons = row![
        secondary(
            ui,
            say::workshop::restore(language),
            Side::Left(Icon::Undo2),
            Some(Message::Restore(new)),
        )
        .id(MAIN),
        secondary(
            ui,
            say::workshop::keep(language),
            Side::Left(Icon::Bookmark),
            Some(Message::Keep(new)),
        ),
    ]
    .spacing(ui.px(space::M));
    column![head, pickers, text, buttons.wrap()]
        .spacing(ui.px(space::XL))
        .max_width(ui.px(860.0))
        .into()
}

/// The versions to choose from, as chips.
fn picker<'a>(
    screen: &'a Workshop,
    ui: &Ui,
    (group, title): (&'static str, &'static str),
    chosen: usize,
    press: fn(usize) -> Message,
) -> Element<'a, Message> {
    let language = ui.language;
    let versions = screen.versions.iter().enumerate().map(|(index, it)| {
        let name = say::workshop::version(language, it.attempt, it.version);
        let when = say::dates::date(language, it.moment.day());
        choice(ui, group, name, chosen == index, Some(press(index)))
            .description(when)
            .into()
    });
    let chips = row(versions).spacing(ui.px(space::S)).wrap();
    let line = row![
        container(strong(ui, title)).width(ui.px(48.0)),
        container(chips).width(Length::Fill)
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    node::meaning(Role::RadioGroup, title, line)
        .width(Length::Fill)
        .into()
}

fn whole<'a>(screen: &'a Workshop, ui: &Ui, index: usize) -> Element<'a, Message> {
    let words = screen.versions.get(index).map(|it| it.text.as_str());
    let words = words.unwrap_or_default();
    tile(ui, words.to_owned(), body(ui, words).into())
}

/// Both texts in one: what went is struck through, what came is underlined.
fn changes<'a>(screen: &'a Workshop, ui: &Ui, old: usize, new: usize) -> Element<'a, Message> {
    let language = ui.language;
    let palette = ui.palette;
    let text = |index: usize| screen.versions.get(index).map_or("", |it| it.text.as_str());
    let parts = compare(text(old), text(new));
    if parts.iter().all(|(change, _)| *change == Change::Same) {
        return column![
            paragraph(ui, say::workshop::identical(language)),
            whole(screen, ui, new)
        ]
        .spacing(ui.px(space::M))
        .into();
    }
    let marked = |what: &str, words: &str| {
        let marked = say::pair(language, what, words.trim());
        format!("[{marked}] ")
    };
    let mut spoken = String::new();
    let mut spans: Vec<Span<'a, (), Font>> = Vec::new();
    let mut after_removed = false;
    for (change, words) in parts {
        let said = match change {
            Change::Same => words.clone(),
            Change::Removed => marked(say::workshop::removed(language), &words),
            Change::Added => marked(say::workshop::added(language), &words),
        };
        spoken.push_str(&said);
        // Two words of different weights without a space would be one word.
        if change == Change::Added && after_removed {
            spans.push(span(" "));
        }
        after_removed = change == Change::Removed && !words.ends_with(char::is_whitespace);
        spans.push(match change {
            Change::Same => span(words).color(palette.ink),
            Change::Removed => span(words).color(palette.warm).strikethrough(true),
            Change::Added => span(words)
                .color(palette.good)
                .font(ui.sans_bold())
                .underline(true),
        });
    }
    let rich = rich_text(spans)
        .size(ui.size(Type::Body))
        .line_height(ui.leading(Type::Reading))
        .font(ui.sans())
        .on_link_click(move |()| Message::Old(old));
    // The text says it of each word.
    let legend = row![
        Icon::Minus.sized(ui.px(16.0), palette.warm),
        small(ui, say::workshop::removed(language)).color(palette.warm),
        Icon::Plus.sized(ui.px(16.0), palette.good),
        small(ui, say::workshop::added(language)).color(palette.good),
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    let legend = node::meaning(Role::Shown, "", legend);
    column![legend, tile(ui, spoken.trim().to_owned(), rich.into())]
        .spacing(ui.px(space::S))
        .into()
}

fn tile<'a>(ui: &Ui, name: String, words: Element<'a, Message>) -> Element<'a, Message> {
    let tile = container(words)
        .padding(ui.px(18.0))
        .width(Length::Fill)
        .style(style::tile(ui.palette.surface, BUTTON));
    node::meaning(Role::Paragraph, name, tile).spoken().into()
}
