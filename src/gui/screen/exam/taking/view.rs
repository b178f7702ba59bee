//! A sitting on the screen.

use std::rc::Rc;

use iced::widget::{column, container, row, sensor};
use iced::{Element, Length, Padding};

use super::{Message, PAGE, Scrolling, Taking, bar, map};
use crate::course::Item;
use crate::course::markup::Paragraph;
use crate::gui::question::{self, Sheet};
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::chip;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{heading, paragraph};
use crate::language::say;

/// Width of the column of the question, in logical pixels at 100 %.
pub(super) const COLUMN: f32 = 760.0;
/// Width of the list beside it.
const PANEL: f32 = 306.0;

/// Whether the list of questions stands beside the question.
pub(super) fn has_panel(ui: &Ui) -> bool {
    !ui.narrow()
}

/// Whether the window is so low that the bar below scrolls with the question.
pub(super) fn is_low(ui: &Ui) -> bool {
    ui.window.height < ui.px(460.0)
}

pub(super) fn view<'a>(taking: &'a Taking, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let asked: Element<'a, Message> = match taking.item() {
        Some(item) => question(taking, ui, item),
        None => gone(taking, ui),
    };
    let low = is_low(ui);
    let below = low.then(|| bar::bottom(taking, ui));
    let content = column![container(asked).center_x(Length::Fill), below];
    let page = scrollable(content)
        .id(PAGE)
        .on_scroll(|view| Message::Scroll(Scrolling::At(view.absolute_offset().y)))
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    let page = sensor(page).on_show(|_| Message::Scroll(Scrolling::Shown));
    let panel = has_panel(ui).then(|| {
        let panel = container(map::panel(taking, ui)).padding(Padding::from(space::L).left(0.0));
        scrollable(panel)
            .style(style::scroll(ui.palette))
            .width(ui.px(PANEL))
    });
    let middle = row![container(page).width(Length::Fill), panel].height(Length::Fill);
    let bottom = (!low).then(|| bar::bottom(taking, ui));
    // Its place is kept while there is nothing to announce: what comes after it
    // would lose the focus, in the middle of a word, when something is.
    let announcement = container(bar::announcement(taking, ui)).width(Length::Fill);
    column![bar::top(taking, ui), announcement, middle, bottom].into()
}

fn question<'a>(taking: &'a Taking, ui: &'a Ui, item: &'a Item) -> Element<'a, Message> {
    let kind = chip(
        ui,
        say::question::kind(ui.language, &item.interaction),
        ui.palette.accent_soft,
        ui.palette.accent,
    );
    let sheet = question::view(&Sheet {
        refused: None,
        prefix: String::new(),
        ui,
        pictures: &taking.pictures,
        item,
        order: taking.order(),
        response: taking.draft.as_ref(),
        grade: None,
        open: true,
        on_edit: Rc::new(Message::Edit),
        on_submit: Message::Next,
    });
    let size = if taking.stem.is_short() {
        Type::Title
    } else {
        Type::Heading
    };
    let title = Prose::new(size, ui.palette.ink)
        .font(ui.serif_bold())
        .on_link(Message::Link)
        .part(ui, &taking.stem.question);
    let title = node::meaning(Role::Heading(1), taking.stem.words.as_str(), title)
        .spoken()
        .start();
    let asked = column![title, prose(ui, &taking.stem.given), sheet].spacing(ui.px(space::L));
    let asked = node::meaning(Role::Group, "", asked).width(Length::Fill);
    let case = prose(ui, &taking.stem.case);
    let case = case.map(|case| node::meaning(Role::Group, "", case).first());
    column![row![kind].wrap(), case, asked]
        .spacing(ui.px(space::M))
        .max_width(ui.px(COLUMN) + 48.0)
        .padding(Padding::from([ui.px(14.0), 24.0]).bottom(ui.px(space::XXL)))
        .into()
}

/// What is told before the question, or given after it.
fn prose<'a>(ui: &Ui, paragraphs: &'a [Paragraph]) -> Option<Element<'a, Message>> {
    if paragraphs.is_empty() {
        return None;
    }
    let prose = Prose::reading(ui).on_link(Message::Link);
    Some(prose.part(ui, paragraphs))
}

/// A question that the course has no more.
fn gone<'a>(taking: &Taking, ui: &Ui) -> Element<'a, Message> {
    let place = say::exam_sitting::place(ui.language, taking.at + 1, taking.questions.len());
    column![
        heading(ui, 1, place),
        paragraph(ui, say::exam_sitting::question_gone(ui.language))
    ]
    .spacing(ui.px(space::M))
    .max_width(ui.px(COLUMN) + 48.0)
    .padding(Padding::from([ui.px(14.0), 24.0]))
    .into()
}
