//! The self-rating: one competence at a time, five levels in words.

use std::collections::BTreeMap;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, widget};

use super::Message as Page;
use crate::course::Id;
use crate::gui::shared::Shared;
use crate::gui::theme::style::BUTTON;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, chosen_look, key_cap, primary, secondary};
use crate::gui::widget::dialog::Dialog;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::scope::KeyPress;
use crate::gui::widget::text::{body, heading, set, small, strong};
use crate::language::say;
use crate::progress::SelfRating;
use crate::progress::plan::TOP_LEVEL;

/// The button that goes on.
const NEXT: &str = "rating-next";

/// A rating in the making.
pub(super) struct Rating {
    competences: Vec<Id>,
    levels: Vec<Option<u8>>,
    /// The level that each had in the rating before.
    before: Vec<Option<u8>>,
    at: usize,
}

#[derive(Debug, Clone)]
pub enum Message {
    Level(u8),
    Back,
    /// To the next competence, or saves after the last.
    Next,
    Close,
}

/// What a message leads to.
pub(super) enum Outcome {
    Stay,
    Close,
    Save(BTreeMap<Id, u8>),
}

impl Rating {
    /// `None` for a course without competences.
    pub(super) fn new(competences: Vec<Id>, last: Option<&SelfRating>) -> Option<Self> {
        let before = |id: &Id| last.and_then(|rating| rating.levels.get(id).copied());
        (!competences.is_empty()).then(|| Self {
            levels: vec![None; competences.len()],
            before: competences.iter().map(before).collect(),
            competences,
            at: 0,
        })
    }

    /// What takes the focus: the level chosen, or the first one.
    pub(super) fn main(&self) -> widget::Id {
        match self.level() {
            Some(_) => NEXT.into(),
            None => option_id(0),
        }
    }

    fn level(&self) -> Option<u8> {
        self.levels.get(self.at).copied().flatten()
    }

    fn is_last(&self) -> bool {
        self.at + 1 >= self.competences.len()
    }

    pub(super) fn update(&mut self, message: Message) -> Outcome {
        match message {
            Message::Level(level) => {
                if let Some(known) = self.levels.get_mut(self.at) {
                    *known = Some(level.min(TOP_LEVEL));
                }
            }
            Message::Back => self.at = self.at.saturating_sub(1),
            Message::Next if self.level().is_none() => {}
            Message::Next if self.is_last() => return Outcome::Save(self.rated()),
            Message::Next => self.at += 1,
            Message::Close => return Outcome::Close,
        }
        Outcome::Stay
    }

    fn rated(&self) -> BTreeMap<Id, u8> {
        let each = self.competences.iter().zip(&self.levels);
        each.filter_map(|(id, level)| Some((id.clone(), (*level)?)))
            .collect()
    }
}

fn option_id(level: u8) -> widget::Id {
    widget::Id::from(format!("rating-{level}"))
}

pub(super) fn view<'a>(rating: &'a Rating, shared: &'a Shared) -> Element<'a, Page> {
    let ui = &shared.ui;
    let language = ui.language;
    let id = rating.competences.get(rating.at);
    let known = shared.course().competences.iter();
    let name = known
        .filter(|it| Some(&it.id) == id)
        .map(|it| set(ui, &it.name))
        .next()
        .unwrap_or_default();
    let step = say::progress::step(language, rating.at + 1, rating.competences.len());
    let levels = (0..=TOP_LEVEL).map(|level| option(ui, rating, level).into());
    let levels = column(levels.collect::<Vec<_>>()).spacing(ui.px(space::S));
    let levels = node::meaning(Role::RadioGroup, name.clone(), levels).width(Length::Fill);
    let first = rating.at == 0;
    let about = first.then(|| small(ui, say::progress::rate_about(language)));
    let content = column![
        about,
        column![
            node::meaning(Role::Status, step.clone(), small(ui, step)),
            heading(ui, 3, name),
        ],
        levels,
        buttons(ui, rating),
    ]
    .spacing(ui.px(space::M))
    .width(Length::Fill);
    let title = say::progress::rate_title(language);
    Dialog::new(title, content, Page::Rating(Message::Close))
        .on_key(key)
        .view(ui)
}

/// Digits pick a level.
fn key(press: KeyPress) -> Option<Page> {
    let digit = u8::try_from(press.digit()?).ok()?;
    let level = digit.checked_sub(1).filter(|level| *level <= TOP_LEVEL)?;
    Some(Page::Rating(Message::Level(level)))
}

fn option<'a>(ui: &Ui, rating: &Rating, level: u8) -> node::Node<'a, Page> {
    let palette = ui.palette;
    let chosen = rating.level() == Some(level);
    let before = rating.before.get(rating.at).copied().flatten() == Some(level);
    let words = say::progress::level(ui.language, level);
    let color = if chosen { palette.accent } else { palette.ink };
    let mark = if chosen {
        Icon::CircleDot
    } else {
        Icon::Circle
    };
    let words_drawn = if chosen {
        strong(ui, words)
    } else {
        body(ui, words)
    };
    let earlier = before.then(|| small(ui, say::progress_cards::latest(ui.language)));
    let drawn = row![
        mark.sized(ui.px(18.0), color),
        column![words_drawn.color(color), earlier].width(Length::Fill),
        key_cap(ui, (level + 1).to_string()),
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Center);
    let press = Page::Rating(Message::Level(level));
    let node = control(ui, Role::Radio, words, drawn, Some(press))
        .id(option_id(level))
        .checked(chosen)
        .position(usize::from(level) + 1, usize::from(TOP_LEVEL) + 1)
        .group("rating")
        .width(Length::Fill)
        .padding([ui.px(9.0), ui.px(14.0)])
        .radius(BUTTON)
        .look(move |status| chosen_look(palette, chosen, status));
    if before {
        node.description(say::progress_cards::latest(ui.language))
    } else {
        node
    }
}

fn buttons<'a>(ui: &Ui, rating: &Rating) -> Element<'a, Page> {
    let language = ui.language;
    let (words, side) = if rating.is_last() {
        (say::progress::rate_save(language), Side::Left(Icon::Check))
    } else {
        (
            say::progress::rate_next(language),
            Side::Right(Icon::ArrowRight),
        )
    };
    let ready = rating.level().map(|_| Page::Rating(Message::Next));
    let next = primary(ui, words, side, ready).id(NEXT);
    let back = (rating.at > 0).then(|| {
        let words = say::progress::rate_back(language);
        let press = Page::Rating(Message::Back);
        secondary(ui, words, Side::Left(Icon::ArrowLeft), Some(press))
    });
    container(
        row![next, back]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center)
            .wrap(),
    )
    .padding([ui.px(space::XS), 0.0])
    .into()
}
