//! A card of the page: title, what it says, the chart or its figures.

use std::borrow::Cow;

use iced::widget::{Column, column, container, row};
use iced::{Alignment, Element, Length};

use super::table::Table;
use super::{Message, Progress};
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, quiet};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::{paragraph, text};
use crate::language::say;

/// Room for a title and a button in one line, in logical pixels at 100 %.
const SIDE_BY_SIDE: f32 = 520.0;

/// A card whose chart has its figures as a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Card {
    Competences,
    Regularity,
    Calibration,
    Recall,
    Forecast,
    Time,
    Practice,
}

impl Card {
    pub(super) const ALL: [Self; 7] = [
        Self::Competences,
        Self::Regularity,
        Self::Calibration,
        Self::Recall,
        Self::Forecast,
        Self::Time,
        Self::Practice,
    ];
}

/// What stands in a card.
pub(super) struct Parts<'a> {
    pub(super) title: &'static str,
    /// The main thing, in a sentence.
    pub(super) said: String,
    /// The drawing, what it shows in words, and its figures; `None` where
    /// there is nothing to draw.
    pub(super) chart: Option<(Element<'a, Message>, Table)>,
    /// Below the chart, whether it shows as a table or not.
    pub(super) below: Option<Element<'a, Message>>,
}

/// The title of a card.
pub(super) fn title<'a>(ui: &Ui, words: impl Into<Cow<'a, str>>) -> Element<'a, Message> {
    let words = words.into();
    text(ui, Type::Heading, ui.palette.ink, words).heading(2)
}

/// What every card stands on.
pub(super) fn ground<'a>(ui: &Ui, inside: Column<'a, Message>) -> Element<'a, Message> {
    container(inside.spacing(ui.px(space::M)))
        .padding([ui.px(18.0), ui.px(20.0)])
        .width(Length::Fill)
        .style(style::card(ui.palette))
        .into()
}

pub(super) fn view<'a>(
    screen: &Progress,
    ui: &Ui,
    card: Card,
    parts: Parts<'a>,
) -> Element<'a, Message> {
    let as_table = screen.tables.contains(&card);
    let switch = parts.chart.as_ref().map(|_| {
        let (words, icon) = if as_table {
            (say::progress::as_chart(ui.language), Icon::ChartColumn)
        } else {
            (say::progress::as_table(ui.language), Icon::Table)
        };
        let press = Message::Table(card);
        quiet(ui, words, Side::Left(icon), Some(press)).description(parts.title)
    });
    let named = row![
        container(title(ui, parts.title)).width(Length::Fill),
        switch
    ]
    .spacing(ui.px(space::S));
    let named: Element<'a, Message> = if ui.room() < SIDE_BY_SIDE {
        named.wrap().into()
    } else {
        named.align_y(Alignment::Center).into()
    };
    let head = column![named, paragraph(ui, parts.said)].spacing(ui.px(2.0));
    let chart = parts.chart.map(|(drawing, table)| -> Element<'a, Message> {
        if as_table {
            return table.view(ui, parts.title.to_owned());
        }
        // What it says stands before it, its figures are a key away.
        let told = say::progress::chart(ui.language, parts.title);
        node::meaning(Role::Image, told, drawing)
            .width(Length::Fill)
            .into()
    });
    ground(ui, column![head, chart, parts.below])
}
