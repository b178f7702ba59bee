//! What comes of the mask: questions, the card, the plan, and the way out.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::{Format, Mask, Message};
use crate::course::practice::mask::Question;
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, primary, quiet, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{body, heading, heading_in, paragraph, set, small, strong};
use crate::language::say;
use crate::language::typography::polish;
use crate::practice::mask::{HIGHEST, gaps, proofs, questions, words};

pub(super) fn view<'a>(screen: &'a Mask, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    if screen.state.is_empty() {
        let begin = primary(
            ui,
            say::mask::to_base(language),
            Side::Left(Icon::ArrowLeft),
            Some(Message::Tab(super::Tab::Base)),
        );
        return column![paragraph(ui, say::mask::empty(language)), begin]
            .spacing(ui.px(space::L))
            .into();
    }
    let asked = questions(&screen.sheet, &screen.state);
    let asked = (!asked.is_empty()).then(|| {
        let asked = asked.into_iter().map(|it| question(screen, ui, it));
        column![
            heading(ui, 2, say::mask::questions(language)),
            paragraph(ui, say::mask::questions_about(language))
        ]
        .extend(asked)
        .spacing(ui.px(space::M))
    });
    column![
        actions(screen, ui),
        asked,
        card(screen, ui),
        shown(screen, ui),
        plan(screen, shared)
    ]
    .spacing(ui.px(space::XL))
    .into()
}

fn question<'a>(screen: &'a Mask, ui: &Ui, question: &'a Question) -> Element<'a, Message> {
    let palette = ui.palette;
    let mut fields = screen.sheet.sections.iter().flat_map(|it| &it.fields);
    let field = fields.find(|field| field.id == question.field);
    let mut points = screen.sheet.points.iter();
    let point = points.find(|point| point.id == question.field);
    let there = field.map(|it| &it.name).or(point.map(|it| &it.name));
    let go = say::mask::go(ui.language);
    let named = there.map_or_else(
        || go.to_owned(),
        |there| say::pair(ui.language, go, &set(ui, there)),
    );
    let words = Prose::body(ui)
        .on_link(Message::Link)
        .view(ui, &question.text);
    let to = quiet(
        ui,
        go,
        Side::Right(Icon::ArrowRight),
        Some(Message::To(question.field.clone())),
    )
    .name(named);
    let inside = row![
        Icon::CircleHelp.draw(ui, palette.gold),
        column![words, to].spacing(space::XS).width(Length::Fill)
    ]
    .spacing(ui.px(space::M));
    container(inside)
        .padding([ui.px(space::M), ui.px(space::L)])
        .width(Length::Fill)
        .style(style::tile(palette.gold_soft, BUTTON))
        .into()
}

/// The sections that hold something.
fn card<'a>(screen: &'a Mask, ui: &Ui) -> Element<'a, Message> {
    let sections = screen.sheet.sections.iter().filter_map(|section| {
        let lines: Vec<Element<'a, Message>> = section
            .fields
            .iter()
            .filter_map(|field| {
                let value = words(&screen.sheet, field, screen.state.value(field.id.as_str()));
                (!value.is_empty()).then(|| pair(ui, &field.name, &value))
            })
            .collect();
        (!lines.is_empty()).then(|| {
            column![heading_in(ui, 2, Type::Heading, set(ui, &section.name))]
                .extend(lines)
                .spacing(ui.px(space::S))
                .into()
        })
    });
    let sections: Vec<Element<'a, Message>> = sections.collect();
    let inside: Element<'a, Message> = if sections.is_empty() {
        paragraph(ui, say::mask::no_fields(ui.language))
    } else {
        column(sections).spacing(ui.px(space::L)).into()
    };
    container(inside)
        .padding(ui.px(22.0))
        .width(Length::Fill)
        .style(style::card(ui.palette))
        .into()
}

fn pair<'a>(ui: &Ui, name: &'a str, value: &str) -> Element<'a, Message> {
    let name = set(ui, name);
    let value = polish(ui.language, value).into_owned();
    let told = format!("{name}. {value}");
    let drawn: Element<'a, Message> = if ui.cramped() {
        column![small(ui, name), body(ui, value)].into()
    } else {
        row![
            container(small(ui, name)).width(Length::FillPortion(2)),
            container(body(ui, value)).width(Length::FillPortion(5))
        ]
        .spacing(ui.px(space::M))
        .into()
    };
    node::meaning(Role::Paragraph, told, drawn)
        .width(Length::Fill)
        .into()
}

/// Up to three proofs.
fn shown<'a>(screen: &'a Mask, ui: &Ui) -> Option<Element<'a, Message>> {
    let proofs = proofs(&screen.sheet, &screen.state);
    (!proofs.is_empty()).then(|| {
        let lines = proofs
            .into_iter()
            .map(|(point, proof)| pair(ui, &point.name, proof));
        column![heading(ui, 2, say::mask::proofs(ui.language))]
            .extend(lines)
            .spacing(ui.px(space::S))
            .into()
    })
}

/// The points to work on, with the lessons that help.
fn plan<'a>(screen: &'a Mask, shared: &'a Shared) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    let gaps = gaps(&screen.sheet, &screen.state);
    (!gaps.is_empty()).then(|| {
        let lines = gaps.into_iter().map(|(point, level)| {
            let lessons = point.lessons.iter().filter_map(|lesson| {
                let (_, entry) = shared.course().find(lesson)?;
                let words = set(ui, &entry.title);
                let open = Some(Message::Lesson(lesson.clone()));
                Some(quiet(ui, words, Side::Left(Icon::BookOpen), open).into())
            });
            let name = format!("{} ({level} / {HIGHEST})", set(ui, &point.name));
            let name = node::meaning(Role::Paragraph, name.clone(), strong(ui, name));
            column![name, row(lessons).spacing(ui.px(space::S)).wrap()]
                .spacing(space::XS)
                .into()
        });
        column![
            heading(ui, 2, say::mask::plan(ui.language)),
            paragraph(ui, say::mask::plan_about(ui.language))
        ]
        .extend(lines)
        .spacing(ui.px(space::M))
        .into()
    })
}

fn actions<'a>(screen: &'a Mask, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let date = primary(
        ui,
        say::mask::date(language),
        Side::Left(Icon::Check),
        screen.run.map(|_| Message::Date),
    )
    .description(say::mask::date_about(language));
    let page = secondary(
        ui,
        say::mask::as_page(language),
        Side::Left(Icon::FileText),
        Some(Message::Export(Format::Page)),
    );
    let markdown = secondary(
        ui,
        say::mask::as_markdown(language),
        Side::Left(Icon::Download),
        Some(Message::Export(Format::Markdown)),
    );
    let about = small(ui, say::mask::date_about(language));
    let about = node::meaning(Role::Shown, "", about);
    let buttons = row![date, page, markdown].spacing(ui.px(space::M)).wrap();
    column![buttons, about].spacing(ui.px(space::S)).into()
}
