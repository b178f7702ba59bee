//! A question of a finished quiz, with the answer given and its feedback.

use std::rc::Rc;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::Message;
use super::lines::{Asked, Line};
use crate::gui::block::Pictures;
use crate::gui::question::{self, Sheet, verdict};
use crate::gui::theme::style::{self, CARD, CHIP};
use crate::gui::ui::{SANS_BOLD, Ui, space};
use crate::gui::widget::button::{Side, hover_only, quiet};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::control;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{body, paragraph, set, small};
use crate::language::say;
use crate::quiz::Verdict;

/// A question: its verdict, and under it, unfolded, what was answered.
pub(super) fn card<'a>(
    ui: &'a Ui,
    pictures: &'a Pictures,
    line: &'a Line,
    open: bool,
) -> Element<'a, Message> {
    let details = open.then(|| details(ui, pictures, line));
    let content = column![head(ui, line, open), details].width(Length::Fill);
    container(content).style(style::card(ui.palette)).into()
}

fn head<'a>(ui: &Ui, line: &'a Line, open: bool) -> Element<'a, Message> {
    let palette = ui.palette;
    let language = ui.language;
    let number = say::results::question(language, line.number);
    let judged = say::quiz::verdict(language, line.verdict);
    let said = line.answer.confidence.map(|confidence| {
        say::results::said(language, say::quiz::confidence(language, confidence))
    });
    let words = match &line.asked {
        Some(asked) => set(ui, &asked.words),
        None => say::results::vanished(language).into(),
    };
    let about: Vec<&str> = [number.as_str(), judged]
        .into_iter()
        .chain(said.as_deref())
        .collect();
    let about = about.join(" · ");
    let color = verdict::ink(&palette, line.verdict);
    let facts = row![
        small(ui, number),
        small(ui, judged).font(SANS_BOLD).color(color)
    ]
    .push(said.map(|said| small(ui, said)))
    .spacing(ui.px(10.0))
    .wrap();
    let (fold, state) = if open {
        (Icon::ChevronDown, say::results::shown(language))
    } else {
        (Icon::ChevronRight, say::results::hidden(language))
    };
    let inside = row![
        sign(ui, line.verdict),
        column![body(ui, words.clone()), facts]
            .spacing(2)
            .width(Length::Fill),
        fold.draw(ui, palette.ink_soft),
    ]
    .spacing(ui.px(14.0))
    .align_y(Alignment::Center);
    let toggle = Message::Toggle(line.item.clone());
    control(ui, Role::Button, words, inside, Some(toggle))
        .id(format!("line-{}", line.number))
        .description(about)
        .value(state)
        .group("lines")
        .width(Length::Fill)
        .padding([ui.px(space::M), ui.px(18.0)])
        .radius(CARD)
        .look(move |status| hover_only(palette, status, CARD))
        .into()
}

/// The verdict's sign on its colour.
fn sign<'a>(ui: &Ui, verdict: Verdict) -> Element<'a, Message> {
    let color = verdict::ink(&ui.palette, verdict);
    let background = verdict::background(&ui.palette, verdict);
    container(verdict::icon(verdict).sized(ui.px(18.0), color))
        .center(ui.px(32.0))
        .style(style::tile(background, CHIP))
        .into()
}

fn details<'a>(ui: &'a Ui, pictures: &'a Pictures, line: &'a Line) -> Element<'a, Message> {
    let content: Element<'a, Message> = match &line.asked {
        Some(asked) => sheet(ui, pictures, line, asked),
        None => paragraph(ui, say::results::vanished(ui.language)),
    };
    let rule = container("")
        .width(Length::Fill)
        .height(1)
        .style(style::fill(ui.palette.line));
    let inside = container(content)
        .padding(Padding::from([ui.px(space::L), ui.px(18.0)]).bottom(ui.px(18.0)));
    column![rule, inside].into()
}

fn sheet<'a>(
    ui: &'a Ui,
    pictures: &'a Pictures,
    line: &'a Line,
    asked: &'a Asked,
) -> Element<'a, Message> {
    let kind = small(
        ui,
        say::question::kind(ui.language, &asked.item.interaction),
    );
    let stem = Prose::body(ui).font(SANS_BOLD).view(ui, &asked.item.stem);
    let otherwise = asked.graded_otherwise.then(|| {
        row![
            Icon::Info.sized(ui.px(18.0), ui.palette.gold),
            container(paragraph(ui, say::results::graded_otherwise(ui.language)))
                .width(Length::Fill)
        ]
        .spacing(ui.px(space::S))
    });
    let sheet = question::view(&Sheet {
        prefix: format!("{}/", asked.item.id),
        ui,
        pictures,
        item: &asked.item,
        order: asked.order.clone(),
        response: Some(&line.answer.response),
        grade: Some(&asked.grade),
        open: false,
        on_edit: Rc::new(|_| Message::Closed),
        on_submit: Message::Closed,
    });
    let reread = quiet(
        ui,
        say::quiz::reread(ui.language),
        Side::Left(Icon::BookOpen),
        Some(Message::Passage(asked.item.explains.clone())),
    );
    column![kind, stem, otherwise, sheet, reread]
        .spacing(ui.px(space::M))
        .into()
}
