//! What stands above every screen: the palette, the keys, a term, a link.

pub mod palette;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Task};

use super::route::{Action, Request, Route};
use super::screen::KeyHelp;
use super::shared::Shared;
use super::theme::style::{self, BUTTON};
use super::ui::{Ui, space};
use super::widget::button::{Side, key_cap, primary, secondary};
use super::widget::dialog::Dialog;
use super::widget::icon::Icon;
use super::widget::meaning::Role;
use super::widget::node;
use super::widget::prose::Prose;
use super::widget::text::{body, paragraph, set, small};
use crate::course::Id;
use crate::language::{Language, say};

pub use palette::{Command, Palette};

/// The thing above.
pub enum Overlay {
    Palette(Palette),
    Keys,
    Term(Id),
    Link(String),
    /// The window was asked to close and the disk refuses some events.
    Unsaved,
}

#[derive(Debug, Clone)]
pub enum Message {
    Close,
    Palette(palette::Message),
    SeeTerm(Id),
    OpenLink,
    CopyLink,
    TrySaving,
    /// Answered by the frame.
    CloseAnyway,
}

impl Overlay {
    pub fn palette(shared: &Shared) -> (Self, Task<Message>) {
        let (palette, task) = Palette::new(shared);
        (Self::Palette(palette), task.map(Message::Palette))
    }

    /// Whether it stays open, and what to do.
    pub fn update(&mut self, shared: &mut Shared, message: Message) -> (bool, Action<Message>) {
        match (self, message) {
            (Self::Palette(palette), Message::Palette(message)) => {
                let (open, action) = palette.update(shared, message);
                (open, action.map(Message::Palette))
            }
            (Self::Term(_), Message::SeeTerm(term)) => {
                (false, Action::Visit(Route::Glossary(Some(term))))
            }
            (Self::Link(address), Message::OpenLink) => {
                if shared.open_outside(&*address) {
                    (false, Action::None)
                } else {
                    let words = say::shell::link_failed(shared.ui.language).to_owned();
                    (false, copy(address, words))
                }
            }
            (Self::Link(address), Message::CopyLink) => {
                let words = say::shell::copied(shared.ui.language).to_owned();
                (false, copy(address, words))
            }
            (Self::Unsaved, Message::TrySaving) => {
                if shared.close() {
                    (false, Action::Run(iced::exit()))
                } else {
                    (true, Action::None)
                }
            }
            (_, Message::Close) => (false, Action::None),
            _ => (true, Action::None),
        }
    }

    pub fn view<'a>(&'a self, shared: &'a Shared, keys: &[KeyHelp]) -> Element<'a, Message> {
        let ui = &shared.ui;
        match self {
            Self::Palette(palette) => palette.view(shared).map(Message::Palette),
            Self::Keys => keys_view(ui, keys),
            Self::Term(term) => term_view(shared, term),
            Self::Link(address) => link_view(ui, address),
            Self::Unsaved => unsaved_view(shared),
        }
    }
}

fn copy(address: &str, words: String) -> Action<Message> {
    Action::Open(Request::Copy(address.to_owned(), words))
}

/// Arrows stand with the keys, not among the sentences: they are drawn.
fn titles_keys(language: Language) -> &'static str {
    match language {
        Language::Fr => "Alt Maj ↓ ↑",
        Language::En => "Alt Shift ↓ ↑",
    }
}

/// The keys that work on every screen.
pub fn everywhere(language: Language) -> [KeyHelp; 9] {
    [
        (say::shell::tab(language), say::shell::key_tab(language)),
        (
            say::shell::arrows(language),
            say::shell::key_arrows(language),
        ),
        (say::shell::enter(language), say::shell::key_enter(language)),
        (
            say::shell::escape(language),
            say::shell::key_escape(language),
        ),
        ("Alt ↓ ↑", say::shell::key_read_on(language)),
        (titles_keys(language), say::shell::key_titles(language)),
        ("Ctrl K", say::shell::key_search(language)),
        ("Ctrl ,", say::shell::key_settings(language)),
        ("? / F1", say::shell::key_help(language)),
    ]
}

fn keys_view<'a>(ui: &Ui, keys: &[KeyHelp]) -> Element<'a, Message> {
    let language = ui.language;
    let group = |title: &'static str, keys: &[KeyHelp]| -> Element<'a, Message> {
        let lines = keys.iter().map(|&(key, does)| {
            let line = row![
                container(key_cap(ui, key)).width(ui.px(110.0)),
                body(ui, does)
            ]
            .align_y(Alignment::Center);
            let name = say::pair(language, key, does);
            node::meaning(Role::ListItem, name, line).into()
        });
        let lines = column(lines).spacing(ui.px(space::S));
        column![
            small(ui, title).font(ui.sans_bold()).heading(3),
            node::meaning(Role::List, title, lines)
        ]
        .spacing(ui.px(space::S))
        .into()
    };
    let here = (!keys.is_empty()).then(|| group(say::shell::keys_here(language), keys));
    let content = column![
        here,
        group(say::shell::keys_everywhere(language), &everywhere(language))
    ]
    .spacing(ui.px(space::XL))
    .width(Length::Fill);
    Dialog::new(say::shell::keys_title(language), content, Message::Close).view(ui)
}

fn term_view<'a>(shared: &'a Shared, term: &Id) -> Element<'a, Message> {
    let ui = &shared.ui;
    let more = primary(
        ui,
        say::shell::term_more(ui.language),
        Side::Right(Icon::ArrowRight),
        Some(Message::SeeTerm(term.clone())),
    );
    match shared.glossary().get(term) {
        Some(term) => {
            let content = column![Prose::body(ui).view(ui, &term.definition), more]
                .spacing(ui.px(space::XL))
                .width(Length::Fill);
            Dialog::new(set(ui, &term.term), content, Message::Close).view(ui)
        }
        None => Dialog::new(
            say::shell::term_title(ui.language),
            paragraph(ui, say::shell::search_nothing(ui.language)),
            Message::Close,
        )
        .view(ui),
    }
}

/// Closing would lose what the disk refuses: try again, stay, or lose it.
fn unsaved_view<'a>(shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let about = shared.unsaved().map(|(count, error)| {
        let words = [
            say::shell::unsaved(ui.language, count),
            say::storage::describe(ui.language, error),
        ];
        paragraph(ui, words.join(" "))
    });
    let again = primary(
        ui,
        say::shell::retry(ui.language),
        Side::Left(Icon::RotateCcw),
        Some(Message::TrySaving),
    );
    let stay = secondary(
        ui,
        say::shell::stay(ui.language),
        Side::None,
        Some(Message::Close),
    );
    let leave = secondary(
        ui,
        say::shell::close_anyway(ui.language),
        Side::None,
        Some(Message::CloseAnyway),
    );
    let content = column![
        about,
        row![again, stay, leave].spacing(ui.px(space::M)).wrap()
    ]
    .spacing(ui.px(space::L))
    .width(Length::Fill);
    Dialog::new(
        say::shell::unsaved_title(ui.language),
        content,
        Message::Close,
    )
    .view(ui)
}

fn link_view<'a>(ui: &Ui, address: &'a str) -> Element<'a, Message> {
    let shown = container(body(ui, address))
        .padding(ui.px(space::M))
        .width(Length::Fill)
        .style(style::tile(ui.palette.sunken, BUTTON));
    let open = primary(
        ui,
        say::shell::link_open(ui.language),
        Side::Right(Icon::ExternalLink),
        Some(Message::OpenLink),
    )
    .id("dialog-main");
    let copy = secondary(
        ui,
        say::shell::link_copy(ui.language),
        Side::None,
        Some(Message::CopyLink),
    );
    let content = column![
        paragraph(ui, say::shell::link_about(ui.language)),
        shown,
        row![open, copy].spacing(ui.px(space::M)).wrap()
    ]
    .spacing(ui.px(space::L))
    .width(Length::Fill);
    Dialog::new(say::shell::link_title(ui.language), content, Message::Close).view(ui)
}
