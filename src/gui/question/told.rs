//! A question of the past: a line with its verdict that unfolds into what was
//! answered, with its feedback; and the way to a passage.

use std::borrow::Cow;
use std::rc::Rc;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::{Sheet, verdict};
use crate::course::Item;
use crate::gui::block::Pictures;
use crate::gui::theme::style::{self, BUTTON, CARD, CHIP};
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, hover_only, quiet, rounded};
use crate::gui::widget::hairline::hairline;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{Node, Status, control};
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{body, paragraph, set, small};
use crate::language::say;
use crate::progress::Response;
use crate::quiz::{Grade, Verdict};

/// A question that was answered.
pub struct Told<'a, Message> {
    pub ui: &'a Ui,
    pub pictures: &'a Pictures,
    /// From 1.
    pub number: usize,
    pub verdict: Verdict,
    /// The verdict in words.
    pub judged: &'a str,
    /// What else was said with the answer.
    pub said: Option<String>,
    /// `None` when the course has the question no more.
    pub asked: Option<Asked<'a, Message>>,
    /// Whether the answer shows.
    pub open: bool,
    pub on_toggle: Message,
}

/// What was asked, with today's words.
pub struct Asked<'a, Message> {
    pub item: &'a Item,
    /// The first words of the stem.
    pub words: &'a str,
    pub order: &'a [usize],
    /// `None` for a question that was left empty.
    pub response: Option<&'a Response>,
    pub grade: &'a Grade,
    /// Whether today's words would be graded otherwise than the answer was.
    pub graded_otherwise: bool,
    /// Leads to the passage that explains it.
    pub on_passage: Message,
    /// For controls that cannot be used any more.
    pub closed: Message,
}

/// The line, and under it, unfolded, what was answered.
pub fn view<'a, Message: Clone + 'static>(told: Told<'a, Message>) -> Element<'a, Message> {
    let ui = told.ui;
    let head = head(&told);
    let details = told.open.then(|| {
        let content = match &told.asked {
            Some(asked) => sheet(ui, told.pictures, asked),
            None => paragraph(ui, say::results::vanished(ui.language)),
        };
        let inside = container(content)
            .padding(Padding::from([ui.px(space::L), ui.px(18.0)]).bottom(ui.px(18.0)));
        column![hairline(ui.palette.line), inside]
    });
    let content = column![head].push(details).width(Length::Fill);
    container(content).style(style::card(ui.palette)).into()
}

fn head<'a, Message: Clone + 'static>(told: &Told<'a, Message>) -> Element<'a, Message> {
    let ui = told.ui;
    let (palette, language) = (ui.palette, ui.language);
    let number = say::results::question(language, told.number);
    let words: Cow<'a, str> = match &told.asked {
        Some(asked) => set(ui, asked.words),
        None => say::results::vanished(language).into(),
    };
    let about = [number.as_str(), told.judged]
        .into_iter()
        .chain(told.said.as_deref());
    let about = about.collect::<Vec<_>>().join(say::course::DOT);
    let color = verdict::ink(&palette, told.verdict);
    let facts = row![
        small(ui, number),
        small(ui, told.judged).font(ui.sans_bold()).color(color)
    ]
    .push(told.said.clone().map(|said| small(ui, said)))
    .spacing(ui.px(10.0))
    .wrap();
    let fold = if told.open {
        Icon::ChevronDown
    } else {
        Icon::ChevronRight
    };
    let inside = row![
        sign(ui, told.verdict),
        column![body(ui, words.clone()), facts]
            .spacing(2)
            .width(Length::Fill),
        fold.draw(ui, palette.ink_soft),
    ]
    .spacing(ui.px(14.0))
    .align_y(Alignment::Center);
    let toggle = Some(told.on_toggle.clone());
    control(ui, Role::Button, words, inside, toggle)
        .id(format!("line-{}", told.number))
        .description(about)
        .expanded(told.open)
        .group("lines")
        .width(Length::Fill)
        .padding([ui.px(space::M), ui.px(18.0)])
        .radius(CARD)
        .look(move |status| hover_only(palette, status, CARD))
        .into()
}

/// The verdict's sign on its colour.
fn sign<'a, Message: 'a>(ui: &Ui, verdict: Verdict) -> Element<'a, Message> {
    let color = verdict::ink(&ui.palette, verdict);
    let background = verdict::background(&ui.palette, verdict);
    container(verdict::icon(verdict).sized(ui.px(18.0), color))
        .center(ui.px(32.0))
        .style(style::tile(background, CHIP))
        .into()
}

fn sheet<'a, Message: Clone + 'static>(
    ui: &'a Ui,
    pictures: &'a Pictures,
    asked: &Asked<'a, Message>,
) -> Element<'a, Message> {
    let kind = say::question::kind(ui.language, &asked.item.interaction);
    let stem = Prose::body(ui)
        .font(ui.sans_bold())
        .view(ui, &asked.item.stem);
    let otherwise = asked.graded_otherwise.then(|| {
        let words = paragraph(ui, say::results::graded_otherwise(ui.language));
        row![
            Icon::Info.sized(ui.px(18.0), ui.palette.gold),
            container(words).width(Length::Fill)
        ]
        .spacing(ui.px(space::S))
    });
    let closed = asked.closed.clone();
    let sheet = super::view(&Sheet {
        refused: None,
        prefix: format!("{}/", asked.item.id),
        ui,
        pictures,
        item: asked.item,
        order: asked.order.to_vec(),
        response: asked.response,
        grade: Some(asked.grade),
        open: false,
        on_edit: Rc::new(move |_| closed.clone()),
        on_submit: asked.closed.clone(),
    });
    let reread = quiet(
        ui,
        say::quiz::reread(ui.language),
        Side::Left(Icon::BookOpen),
        Some(asked.on_passage.clone()),
    );
    column![small(ui, kind), stem, otherwise, sheet, reread]
        .spacing(ui.px(space::M))
        .into()
}

/// A passage to read again; nowhere to go when the course has it no more.
pub fn passage<'a, Message: Clone + 'a>(
    ui: &Ui,
    name: Cow<'a, str>,
    inside: impl Into<Element<'a, Message>>,
    on_press: Option<Message>,
) -> Node<'a, Message> {
    let palette = ui.palette;
    control(ui, Role::Link, name, inside, on_press)
        .group("passages")
        .width(Length::Fill)
        .padding([ui.px(space::M), ui.px(18.0)])
        .radius(BUTTON)
        .look(move |status| {
            let background = match status {
                Status::Hovered | Status::Pressed => palette.accent_soft,
                Status::Idle | Status::Disabled => palette.surface,
            };
            rounded(background, palette.outline, BUTTON)
        })
}
