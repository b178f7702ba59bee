//! Wrong ideas that answers have shown: the open ones first, the others folded.

use iced::widget::{column, row};
use iced::{Alignment, Element, Length};

use super::card;
use super::figures::WrongIdea;
use super::{Message, Progress};
use crate::gui::theme::style::BUTTON;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, quiet, rounded};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{Status, control};
use crate::gui::widget::text::{body, paragraph, small, strong};
use crate::language::say::progress_work as words;

/// Open ones that show before all are asked for.
const SHOWN: usize = 5;

pub(super) fn view<'a>(screen: &'a Progress, ui: &'a Ui) -> Element<'a, Message> {
    let language = ui.language;
    let (open, cured) = (&screen.figures.open, &screen.figures.cured);
    let none = open.is_empty() && cured.is_empty();
    let about = if none {
        words::ledger_none(language)
    } else {
        words::ledger_about(language)
    };
    let head = column![
        card::title(ui, words::ledger(language)),
        paragraph(ui, about)
    ]
    .spacing(ui.px(4.0));
    let shown = if screen.all_wrong { open.len() } else { SHOWN };
    let lines = open.iter().take(shown).map(|it| idea(ui, it));
    let more = (open.len() > shown).then(|| {
        let words = words::show_all(language);
        quiet(ui, words, Side::Left(Icon::Plus), Some(Message::AllWrong))
            .description(words::ledger(language))
    });
    let fold = (!cured.is_empty()).then(|| {
        let (words, icon) = if screen.cured {
            (words::hide_cured(language).to_owned(), Icon::ChevronDown)
        } else {
            (words::show_cured(language, cured.len()), Icon::ChevronRight)
        };
        quiet(ui, words, Side::Left(icon), Some(Message::Cured)).checked(screen.cured)
    });
    let healed = cured.iter().filter(|_| screen.cured);
    let healed = healed.map(|it| idea(ui, it));
    let lead = strong(ui, words::ledger_lead(language));
    let list = column![lead]
        .extend(lines.collect::<Vec<_>>())
        .push(more)
        .push(fold)
        .extend(healed.collect::<Vec<_>>())
        .spacing(ui.px(space::S));
    card::ground(ui, column![head].push((!none).then_some(list)))
}

/// What was believed, how often, what is missing; leads to the passage.
fn idea<'a>(ui: &Ui, idea: &'a WrongIdea) -> Element<'a, Message> {
    let palette = ui.palette;
    let of = &idea.of;
    let cured = of.missing == 0;
    let counted = words::wrong(ui.language, of.times, idea.last, of.missing);
    let (mark, color) = if cured {
        (Icon::CircleCheck, palette.good)
    } else {
        (Icon::CircleDot, palette.gold)
    };
    let read = idea.lesson.as_ref().map(|lesson| {
        let words = words::to_read(ui.language, lesson);
        small(ui, words).color(palette.accent)
    });
    let lines = column![
        body(ui, idea.name.as_str()),
        small(ui, counted.clone()),
        read
    ]
    .spacing(ui.px(2.0))
    .width(Length::Fill);
    let there = idea.lesson.is_some();
    let arrow = there.then(|| Icon::ArrowRight.draw(ui, palette.accent));
    let inside = row![mark.draw(ui, color), lines, arrow]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
    let press = there.then(|| Message::Passage(of.lesson.clone(), of.item.clone()));
    control(ui, Role::Link, idea.name.as_str(), inside, press)
        .description(counted)
        .group("ledger")
        .width(Length::Fill)
        .padding([ui.px(10.0), ui.px(14.0)])
        .radius(BUTTON)
        .look(move |status| {
            let background = match status {
                Status::Hovered | Status::Pressed => palette.accent_soft,
                Status::Idle | Status::Disabled => palette.surface,
            };
            rounded(background, palette.line, BUTTON)
        })
        .into()
}
