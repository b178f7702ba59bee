//! The questions of a mock exam, with the answer given and its feedback.

use std::collections::BTreeSet;
use std::rc::Rc;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::view::note;
use super::{Asked, Line, Message, Told};
use crate::course::exam::FormKind;
use crate::gui::block::Pictures;
use crate::gui::question::{self, Sheet, verdict};
use crate::gui::theme::style::{self, CARD, CHIP};
use crate::gui::ui::{SANS_BOLD, Ui, space};
use crate::gui::widget::button::{Side, hover_only, quiet};
use crate::gui::widget::hairline::hairline;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::control;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{body, heading, paragraph, set, small};
use crate::language::say;

/// Question by question; of a certifying form, why they do not show.
pub(super) fn all<'a>(ui: &'a Ui, told: &'a Told, open: &BTreeSet<usize>) -> Element<'a, Message> {
    let language = ui.language;
    if told.form.kind == FormKind::Certifying {
        let words = vec![say::exam_report::secret_about(language).to_owned()];
        return note(
            ui,
            Icon::Lock,
            say::exam_report::secret_title(language),
            words,
        );
    }
    let lines = told.lines.iter();
    let lines = lines.map(|line| card(ui, &told.pictures, line, open.contains(&line.number)));
    column![heading(ui, 2, say::results::each(language))]
        .extend(lines)
        .spacing(ui.px(space::M))
        .into()
}

fn card<'a>(
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
    let judged = if line.answered {
        say::quiz::verdict(language, line.verdict)
    } else {
        say::exam_report::no_answer(language)
    };
    let words = match &line.asked {
        Some(asked) => set(ui, &asked.words),
        None => say::results::vanished(language).into(),
    };
    let about = format!("{number}{}{judged}", say::course::DOT);
    let color = verdict::ink(&palette, line.verdict);
    let facts = row![
        small(ui, number),
        small(ui, judged).font(SANS_BOLD).color(color)
    ]
    .spacing(ui.px(10.0))
    .wrap();
    let (fold, state) = if open {
        (Icon::ChevronDown, say::results::shown(language))
    } else {
        (Icon::ChevronRight, say::results::hidden(language))
    };
    let sign = verdict::icon(line.verdict).sized(ui.px(18.0), color);
    let sign = container(sign).center(ui.px(32.0)).style(style::tile(
        verdict::background(&palette, line.verdict),
        CHIP,
    ));
    let inside = row![
        sign,
        column![body(ui, words.clone()), facts]
            .spacing(2)
            .width(Length::Fill),
        fold.draw(ui, palette.ink_soft),
    ]
    .spacing(ui.px(14.0))
    .align_y(Alignment::Center);
    control(
        ui,
        Role::Button,
        words,
        inside,
        Some(Message::Toggle(line.number)),
    )
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

fn details<'a>(ui: &'a Ui, pictures: &'a Pictures, line: &'a Line) -> Element<'a, Message> {
    let content: Element<'a, Message> = match &line.asked {
        Some(asked) => sheet(ui, pictures, asked),
        None => paragraph(ui, say::results::vanished(ui.language)),
    };
    let inside = container(content)
        .padding(Padding::from([ui.px(space::L), ui.px(18.0)]).bottom(ui.px(18.0)));
    column![hairline(ui.palette.line), inside].into()
}

fn sheet<'a>(ui: &'a Ui, pictures: &'a Pictures, asked: &'a Asked) -> Element<'a, Message> {
    let kind = small(
        ui,
        say::question::kind(ui.language, &asked.item.interaction),
    );
    let stem = Prose::body(ui).font(SANS_BOLD).view(ui, &asked.item.stem);
    let sheet = question::view(&Sheet {
        prefix: format!("{}/", asked.item.id),
        ui,
        pictures,
        item: &asked.item,
        order: asked.order.clone(),
        response: asked.response.as_ref(),
        grade: Some(&asked.grade),
        open: false,
        on_edit: Rc::new(|_| Message::Closed),
        on_submit: Message::Closed,
    });
    let passage = Message::Passage(asked.lesson.clone(), asked.item.explains.clone());
    let reread = quiet(
        ui,
        say::quiz::reread(ui.language),
        Side::Left(Icon::BookOpen),
        Some(passage),
    );
    column![kind, stem, sheet, reread]
        .spacing(ui.px(space::M))
        .into()
}
