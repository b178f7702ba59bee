//! The practice room on the screen.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::{Card, Desk, Kept, MAIN, Message, Practice};
use crate::course::practice::Kind;
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, CARD};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, chip, quiet, rounded, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, Status, control};
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, paragraph, set, small, strong};
use crate::gui::widget::tiles::tiles;
use crate::language::say;

pub(super) fn view<'a>(screen: &'a Practice, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let content: Element<'a, Message> = if screen.desks.is_empty() {
        let out = secondary(
            ui,
            say::lesson::to_course(language),
            Side::Left(Icon::ArrowLeft),
            Some(Message::Course),
        );
        column![paragraph(ui, say::practice::empty(language)), out.id(MAIN)]
            .spacing(ui.px(space::L))
            .into()
    } else {
        let mut first = true;
        let desks = screen.desks.iter().map(|it| {
            let here = std::mem::take(&mut first);
            desk(ui, it, here)
        });
        let kept = (!screen.kept.is_empty()).then(|| portfolio(ui, &screen.kept));
        column(desks).push(kept).spacing(ui.px(space::XXL)).into()
    };
    let (top, side) = if ui.narrow() {
        (space::XL, space::XL)
    } else {
        (ui.px(36.0), space::HUGE)
    };
    let head = column![
        heading(ui, 1, say::practice::title(language)),
        paragraph(ui, say::practice::about(language)),
    ]
    .spacing(ui.px(space::S));
    let page = column![head, content]
        .spacing(ui.px(space::XL))
        .max_width(ui.px(980.0))
        .padding(Padding::from([top, side]));
    scrollable(container(page).center_x(Length::Fill))
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}

fn icon(kind: Kind) -> Icon {
    match kind {
        Kind::Crisis => Icon::Siren,
        Kind::Moderation => Icon::Inbox,
        Kind::Lab => Icon::ChartColumn,
        Kind::Reply => Icon::PencilLine,
        Kind::Mask => Icon::IdCard,
    }
}

fn desk<'a>(ui: &Ui, desk: &'a Desk, first: bool) -> Element<'a, Message> {
    let title = heading(ui, 2, say::practice::desk(ui.language, desk.kind));
    let head = row![icon(desk.kind).draw(ui, ui.palette.accent), title]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
    let cards = desk.cards.iter().enumerate();
    let cards: Vec<Element<'a, Message>> = cards
        .map(|(index, it)| card(ui, it, first && index == 0))
        .collect();
    let columns = if ui.room() >= 900.0 { 2 } else { 1 };
    let list = tiles(cards, vec![1.0; columns]).spacing(ui.px(space::M));
    column![head, list].spacing(ui.px(space::M)).into()
}

/// What is known of a practice, in words.
fn standing(ui: &Ui, card: &Card) -> String {
    let language = ui.language;
    let mut words = vec![say::course::duration(language, card.minutes)];
    if card.open {
        words.push(say::practice::open(language).to_owned());
    }
    if card.finished > 0 {
        words.push(say::practice::attempts(language, card.finished));
        words.extend(card.best.map(|share| say::practice::best(language, share)));
    } else if !card.open {
        words.push(say::practice::untried(language).to_owned());
    }
    words.join(say::course::DOT)
}

fn card<'a>(ui: &Ui, card: &'a Card, main: bool) -> Element<'a, Message> {
    let palette = ui.palette;
    let standing = standing(ui, card);
    let title = strong(ui, set(ui, &card.title));
    let resume = card.open.then(|| {
        let words = say::practice::resume(ui.language);
        let drawn = chip(ui, words, palette.accent_soft, palette.accent);
        node::meaning(Role::Shown, "", drawn)
    });
    let title = row![container(title).width(Length::Fill), resume]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Start);
    let words = column![
        title,
        body(ui, set(ui, &card.summary)).color(palette.ink_soft),
        small(ui, standing.clone()),
    ]
    .spacing(ui.px(space::XS))
    .width(Length::Fill);
    let node = control(
        ui,
        Role::Link,
        set(ui, &card.title),
        words,
        Some(Message::Open(card.id.clone())),
    )
    .description(format!("{} {standing}", card.summary))
    .group("practice")
    .width(Length::Fill)
    .padding([ui.px(15.0), ui.px(18.0)])
    .radius(CARD)
    .look(move |status| {
        let hovered = matches!(status, Status::Hovered | Status::Pressed);
        let border = if hovered {
            palette.accent
        } else {
            palette.line
        };
        rounded(palette.surface, border, CARD)
    });
    if main {
        node.id(MAIN).into()
    } else {
        node.into()
    }
}

fn portfolio<'a>(ui: &Ui, kept: &'a [Kept]) -> Element<'a, Message> {
    let language = ui.language;
    let texts = kept.iter().enumerate().map(|(index, text)| {
        let day = say::dates::date(language, text.day);
        let about = [text.title.as_str(), &day].join(say::course::DOT);
        let words = body(ui, text.text.as_str())
            .font(ui.serif())
            .size(ui.size(Type::Reading));
        let buttons = row![
            quiet(
                ui,
                say::practice::copy(language),
                Side::Left(Icon::ClipboardCheck),
                Some(Message::Copy(index))
            )
            .description(about.clone()),
            quiet(
                ui,
                say::practice::resume(language),
                Side::Right(Icon::ArrowRight),
                Some(Message::Open(text.practice.clone()))
            )
            .description(text.title.clone()),
        ]
        .spacing(ui.px(space::S));
        let inside = column![
            small(ui, about).heading(3),
            node::meaning(Role::Paragraph, text.text.as_str(), words),
            buttons.wrap()
        ]
        .spacing(ui.px(space::S));
        container(inside)
            .padding(ui.px(space::L))
            .width(Length::Fill)
            .style(style::card(ui.palette))
            .into()
    });
    let list = column(texts).spacing(ui.px(space::M));
    column![
        heading(ui, 2, say::practice::portfolio(language)),
        paragraph(ui, say::practice::portfolio_about(language)),
        list
    ]
    .spacing(ui.px(space::M))
    .into()
}
