//! A card of the page: title, what it says, the chart or its figures.

use std::borrow::Cow;

use iced::widget::{Column, column, container};
use iced::{Element, Length};

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
    let drawn = text(ui, Type::Heading, ui.palette.ink, words.clone());
    node::meaning(Role::Heading(2), words, drawn).into()
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
    let said = parts.said;
    let head = column![title(ui, parts.title), paragraph(ui, said.clone())].spacing(ui.px(4.0));
    let chart = parts.chart.map(|(drawing, table)| {
        let drawn: Element<'a, Message> = if as_table {
            table.view(ui, parts.title.to_owned())
        } else {
            let told = format!("{}. {said}", parts.title);
            node::meaning(Role::Image, told, drawing)
                .width(Length::Fill)
                .into()
        };
        let (words, icon) = if as_table {
            (say::progress::as_chart(ui.language), Icon::ChartColumn)
        } else {
            (say::progress::as_table(ui.language), Icon::Table)
        };
        let switch = quiet(ui, words, Side::Left(icon), Some(Message::Table(card)))
            .description(parts.title);
        column![drawn, switch].spacing(ui.px(space::S))
    });
    ground(ui, column![head, chart, parts.below])
}
