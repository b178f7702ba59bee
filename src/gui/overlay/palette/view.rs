//! The palette on the screen.

use std::borrow::Cow;

use iced::widget::text::{Span, Wrapping};
use iced::widget::{column, container, rich_text, row, span};
use iced::{Alignment, Color, Element, Font, Length, widget};

use super::command::{self, kind};
use super::found::{Found, Piece};
use super::{FIELD, LIST, Message, Palette, on_key};
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{hover_only, key_cap};
use crate::gui::widget::dialog::before;
use crate::gui::widget::field;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, Look, control};
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, small};
use crate::language::say;
use crate::search::Target;

pub(super) fn found_id(place: usize) -> widget::Id {
    format!("found-{place}").into()
}

pub(super) fn view<'a>(palette: &'a Palette, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let line = || {
        container("")
            .width(Length::Fill)
            .height(1)
            .style(style::fill(ui.palette.line))
    };
    let foot = (!ui.cramped()).then(|| column![line(), foot(palette, ui)]);
    let content = column![head(palette, ui), line(), results(palette, ui), foot];
    let height = ui.px(560.0).min(ui.window.height - 2.0 * space::XL);
    let width = ui.px(700.0).min(ui.window.width - 2.0 * space::XL);
    let card = container(content)
        .width(Length::Fill)
        .height(height)
        .style(style::raised(ui.palette));
    let name = Cow::Borrowed(say::shell::search(ui.language));
    before(ui, name, card, width, Message::Close, Some(on_key))
}

/// The field, and the way out.
fn head<'a>(palette: &'a Palette, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let colors = ui.palette;
    let input = field::input(
        ui,
        say::shell::search_hint(language),
        &palette.query,
        Message::Typed,
    )
    .id(FIELD)
    .on_submit(Message::Enter)
    .size(ui.px(17.0))
    .padding([ui.px(14.0), 0.0])
    .style(move |theme, status| {
        let mut look = style::field(colors)(theme, status);
        look.border = iced::Border::default();
        look.background = Color::TRANSPARENT.into();
        look
    });
    let field = node::meaning(Role::Combo, say::shell::search(language), input)
        .value(palette.query.as_str())
        .on_write(Message::Typed)
        .width(Length::Fill);
    row![
        Icon::Search.draw(ui, colors.ink_soft),
        field,
        key_cap(ui, say::shell::escape(language))
    ]
    .spacing(ui.px(space::M))
    .padding([ui.px(space::XS), ui.px(20.0)])
    .align_y(Alignment::Center)
    .into()
}

fn results<'a>(palette: &'a Palette, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    if palette.found.is_empty() {
        return nothing(palette, ui);
    }
    let of = palette.found.len();
    let rows = palette
        .found
        .iter()
        .enumerate()
        .map(|(place, found)| line(ui, found, place, of, place == palette.selected));
    let list = column(rows).spacing(2).padding(ui.px(space::S));
    let list = scrollable(list)
        .id(LIST)
        .style(style::scroll(ui.palette))
        .width(Length::Fill)
        .height(Length::Fill);
    node::meaning(Role::ListBox, say::palette::results(language), list)
        .height(Length::Fill)
        .into()
}

fn nothing<'a>(palette: &Palette, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let words = if palette.index.is_none() {
        say::shell::search_preparing(language)
    } else {
        say::shell::search_nothing(language)
    };
    let drawn = column![
        Icon::Search.sized(ui.px(28.0), ui.palette.outline),
        body(ui, words).color(ui.palette.ink_soft).center()
    ]
    .spacing(ui.px(space::M))
    .align_x(Alignment::Center)
    .max_width(ui.px(420.0));
    let centred = container(node::meaning(Role::Status, words, drawn))
        .center(Length::Fill)
        .padding(ui.px(space::L));
    centred.into()
}

/// A result: what it is, its title, where the words stand.
fn line<'a>(
    ui: &Ui,
    found: &'a Found,
    place: usize,
    of: usize,
    selected: bool,
) -> Element<'a, Message> {
    let colors = ui.palette;
    let language = ui.language;
    let kind_word = kind(language, &found.target);
    let icon = container(icon(&found.target).sized(ui.px(18.0), colors.accent))
        .center(ui.px(34.0))
        .style(style::tile(
            if selected {
                colors.surface
            } else {
                colors.accent_soft
            },
            10.0,
        ));
    let title = rich(ui, &found.title, Type::Body, colors.ink);
    let about =
        (!found.snippet.is_empty()).then(|| rich(ui, &found.snippet, Type::Small, colors.ink_soft));
    let stacked = ui.cramped();
    let above = stacked.then(|| small(ui, kind_word));
    let words = column![above, title, about].spacing(2).width(Length::Fill);
    let beside = (!stacked).then(|| small(ui, kind_word));
    let about_it = found.about();
    let told = [kind_word, &about_it]
        .into_iter()
        .filter(|it| !it.is_empty());
    let told = told.collect::<Vec<_>>().join(". ");
    let enter = selected.then(|| key_cap(ui, say::shell::enter(language)));
    let inside = row![icon, words, beside, enter]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
    control(
        ui,
        Role::Option,
        found.name(),
        inside,
        Some(Message::Choose(place)),
    )
    .id(found_id(place))
    .description(told)
    .checked(selected)
    .position(place + 1, of)
    .aside()
    .width(Length::Fill)
    .padding([ui.px(8.0), ui.px(12.0)])
    .radius(BUTTON)
    .look(move |status| {
        let hovered = hover_only(colors, status, BUTTON);
        if !selected {
            return hovered;
        }
        let mut look = Look {
            background: Some(colors.accent_soft),
            ..hovered
        };
        look.border.width = 1.0;
        look.border.color = colors.accent;
        look
    })
    .into()
}

/// Pieces of text, those that matched in bold and ink.
fn rich<'a>(ui: &Ui, pieces: &'a [Piece], role: Type, color: Color) -> Element<'a, Message> {
    let spans: Vec<Span<'a, std::convert::Infallible, Font>> = pieces
        .iter()
        .map(|piece| {
            let drawn = span(piece.text.as_str());
            if piece.matched {
                drawn.font(ui.sans_bold()).color(ui.palette.ink)
            } else {
                drawn.font(ui.sans()).color(color)
            }
        })
        .collect();
    rich_text(spans)
        .on_link_click(iced::never)
        .size(ui.size(role))
        .line_height(ui.leading(role))
        .wrapping(Wrapping::WordOrGlyph)
        .width(Length::Fill)
        .into()
}

fn icon(target: &Target<super::Command>) -> Icon {
    match target {
        Target::Lesson(_) => Icon::BookOpen,
        Target::Passage { .. } => Icon::Bookmark,
        Target::Term(_) => Icon::BookA,
        Target::Practice(_) => Icon::Swords,
        Target::Action(command) => command::icon(*command),
    }
}

/// The keys, and whether the texts are there yet.
fn foot<'a>(palette: &Palette, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let hint = |key: &'static str, does: &'static str| {
        row![key_cap(ui, key), small(ui, does).shown::<Message>()]
            .spacing(ui.px(6.0))
            .align_y(Alignment::Center)
    };
    let state = if palette.index.is_none() {
        Cow::Borrowed(say::shell::search_preparing(language))
    } else if palette.query.trim().is_empty() {
        Cow::Borrowed(say::shell::search_empty(language))
    } else {
        Cow::Owned(say::palette::found(language, palette.found.len()))
    };
    let state = node::meaning(Role::Status, state.clone(), small(ui, state)).width(Length::Fill);
    row![
        state,
        hint("↑ ↓", say::palette::choose(language)),
        hint(say::shell::enter(language), say::palette::open(language)),
    ]
    .spacing(ui.px(space::L))
    .padding([ui.px(10.0), ui.px(20.0)])
    .align_y(Alignment::Center)
    .into()
}
