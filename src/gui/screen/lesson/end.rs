//! What stands after the last block: the questions, practice, the sources.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::{Lesson, Message};
use crate::course::markup::Link;
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::space;
use crate::gui::widget::button::{Side, primary, quiet, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::prose::LinkEvent;
use crate::gui::widget::text::{paragraph, set, small, strong};
use crate::language::say;

/// The questions, and the practices that the lesson prepares.
pub(super) fn end<'a>(screen: &'a Lesson, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let known = shared.learned().lesson(&screen.id);
    let count = screen
        .lesson
        .as_ref()
        .map_or(0, |lesson| lesson.items.len());
    let label = if known.unfinished.is_some() {
        say::lesson::resume_questions(ui.language)
    } else {
        say::lesson::to_questions(ui.language)
    };
    let on = primary(
        ui,
        label,
        Side::Right(Icon::ArrowRight),
        Some(Message::Questions),
    );
    let results = known.finished.is_some().then(|| {
        secondary(
            ui,
            say::lesson::last_results(ui.language),
            Side::None,
            Some(Message::Results),
        )
    });
    let practice = shared.practices_of(&screen.id).map(|entry| {
        quiet(
            ui,
            say::practice::prepared(ui.language, &set(ui, &entry.title)),
            Side::Left(Icon::Swords),
            Some(Message::Practise(entry.id.clone())),
        )
        .into()
    });
    let practice: Vec<Element<'a, Message>> = practice.collect();
    let practice = (!practice.is_empty()).then(|| column(practice).spacing(space::XS));
    let content = column![
        strong(ui, say::lesson::end_title(ui.language)).heading(2),
        paragraph(ui, say::lesson::end_about(ui.language)),
        row![
            on,
            results,
            small(ui, say::lesson::question_count(ui.language, count))
        ]
        .spacing(ui.px(space::L))
        .align_y(Alignment::Center)
        .wrap(),
        practice,
    ]
    .spacing(ui.px(space::M));
    container(content)
        .padding(ui.px(space::XL))
        .width(Length::Fill)
        .style(style::card(ui.palette))
        .into()
}

/// Where the statements come from, and when they were true.
pub(super) fn sources<'a>(screen: &'a Lesson, shared: &'a Shared) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    let lesson = screen.lesson.as_ref()?;
    if lesson.sources.is_empty() && lesson.as_of.is_none() {
        return None;
    }
    let lines = lesson.sources.iter().map(|source| {
        let text = set(ui, &source.text);
        let Some(url) = &source.url else {
            let words = small(ui, text.clone());
            return node::meaning(Role::ListItem, text, words).into();
        };
        let words = small(ui, text.clone()).color(ui.palette.accent);
        let open = Message::Link(LinkEvent::Pressed(Link::Web(url.clone())));
        let link = control(ui, Role::Link, text, words, Some(open));
        node::meaning(Role::ListItem, "", link).into()
    });
    let title = say::lesson::sources(ui.language);
    let sources = (!lesson.sources.is_empty()).then(|| {
        let list = node::meaning(Role::List, title, column(lines).spacing(space::XS));
        column![small(ui, title).font(ui.sans_bold()).heading(2), list].spacing(space::XS)
    });
    let as_of = lesson.as_of.as_deref().map(|day| {
        small(
            ui,
            say::lesson::as_of(ui.language, &say::dates::day(ui.language, day)),
        )
    });
    Some(
        column![sources, as_of]
            .spacing(space::XS)
            .padding(Padding::ZERO.top(ui.px(space::L)))
            .into(),
    )
}
