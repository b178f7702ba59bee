//! Tallies by module and competence, passages to re-read, where the mark
//! comes from.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::view::note;
use super::{Message, Passage, Told};
use crate::exam::Tally;
use crate::gui::question::told;
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::ring::bar;
use crate::gui::widget::text::{body, heading, paragraph, set, small, strong};
use crate::language::say;

/// Points by part of the form.
pub(super) fn tallies<'a>(
    ui: &Ui,
    title: &'static str,
    tallies: Vec<(&'a Tally, &'a String)>,
) -> Element<'a, Message> {
    let of = tallies.len();
    let lines = tallies.into_iter().zip(1_usize..).map(|(tally, place)| {
        let (tally, name) = tally;
        let points = say::exam_report::points(ui.language, tally.points, tally.questions);
        let name = set(ui, name);
        let told = format!("{name}{}{points}", say::course::DOT);
        let head = row![
            body(ui, name).width(Length::Fill),
            strong(ui, points.clone())
        ]
        .spacing(ui.px(space::M));
        let drawn = column![head, bar(ui, tally.share() as f32, points)].spacing(ui.px(6.0));
        // The name says all of it.
        let drawn = node::meaning(Role::Shown, "", drawn);
        node::meaning(Role::ListItem, told, drawn)
            .position(place, of)
            .width(Length::Fill)
            .into()
    });
    let list = column(lines).spacing(ui.px(space::M));
    let card = container(list)
        .padding(ui.px(20.0))
        .width(Length::Fill)
        .style(style::card(ui.palette));
    let list = node::meaning(Role::List, title, card).width(Length::Fill);
    column![heading(ui, 2, title), list]
        .spacing(ui.px(space::M))
        .into()
}

/// What explains the questions that were missed.
pub(super) fn passages<'a>(ui: &Ui, passages: &'a [Passage]) -> Element<'a, Message> {
    let language = ui.language;
    let title = heading(ui, 2, say::results::to_reread(language));
    if passages.is_empty() {
        let words = paragraph(ui, say::exam_report::nothing_missed(language));
        return column![title, words].spacing(ui.px(space::M)).into();
    }
    let of = passages.len();
    let lines = passages.iter().zip(1_usize..);
    let lines = lines.map(|(it, place)| passage(ui, it, (place, of)));
    column![title].extend(lines).spacing(ui.px(space::M)).into()
}

fn passage<'a>(ui: &Ui, it: &'a Passage, (place, of): (usize, usize)) -> Element<'a, Message> {
    let palette = ui.palette;
    let words = match &it.words {
        Some(words) => set(ui, words),
        None => say::results::passage_gone(ui.language).into(),
    };
    let missed = say::exam_report::missed(ui.language, it.missed);
    let about = format!("{}{}{missed}", set(ui, &it.title), say::course::DOT);
    let inside = row![
        Icon::BookOpen.draw(ui, palette.accent),
        column![strong(ui, words.clone()), small(ui, about.clone())]
            .spacing(2)
            .width(Length::Fill),
        Icon::ArrowRight.draw(ui, palette.accent),
    ]
    .spacing(ui.px(14.0))
    .align_y(Alignment::Center);
    let there = it.words.as_ref();
    let to = there.map(|_| Message::Passage(it.lesson.clone(), it.block.clone()));
    told::passage(ui, words, inside, to)
        .description(about)
        .position(place, of)
        .into()
}

/// Where the pass mark comes from: judges with their means, or nobody yet.
pub(super) fn mark<'a>(ui: &Ui, told: &'a Told) -> Element<'a, Message> {
    let language = ui.language;
    let words = match &told.outcome.pass.cut {
        None => vec![
            say::exam_report::provisional_about(language).to_owned(),
            say::exam_report::error_about(language).to_owned(),
        ],
        Some(cut) => {
            let judges = cut.judges.iter();
            let judges: Vec<String> = judges
                .map(|(name, mean)| say::exam_report::judge(language, name, *mean))
                .collect();
            let judges = judges.join(say::course::DOT);
            vec![
                say::exam_report::judged_about(language, cut, told.outcome.pass.percent),
                judges,
                say::exam_report::error_about(language).to_owned(),
            ]
        }
    };
    note(
        ui,
        Icon::Scale,
        say::exam_report::mark_title(language),
        words,
    )
}
