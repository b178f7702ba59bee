//! The margin: the charter, what waits, the counters, the verdict on the
//! message before.

use std::borrow::Cow;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{Message, Sorting, outcome};
use crate::course::practice::Queue;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, chosen_look, quiet};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::prose::Prose;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading_in, set, small, strong};
use crate::language::say;
use crate::practice::moderation::{Pace, Verdicts};

/// Width of the margin, in logical pixels at 100 %.
const WIDTH: f32 = 316.0;
/// Characters of a message that waits.
const GLIMPSE: usize = 60;

/// The margin as a column of its own.
pub(super) fn view<'a>(sorting: &'a Sorting, queue: &'a Queue, ui: &'a Ui) -> Element<'a, Message> {
    // Someone who listens has it before the message.
    let beside = (!ui.reader).then(|| previous(sorting, queue, ui)).flatten();
    let content = column![
        column![beside, undo(sorting, ui)].spacing(ui.px(space::XS)),
        waiting(sorting, queue, ui),
        charter(queue, ui),
        counters(sorting, queue, ui),
    ]
    .spacing(ui.px(20.0))
    .padding(ui.px(20.0));
    let page = scrollable(content)
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    container(page)
        .width(ui.px(WIDTH))
        .height(Length::Fill)
        .style(style::fill(ui.palette.sunken))
        .into()
}

/// What of the margin stands below the message, where there is no room beside.
pub(super) fn below<'a>(
    sorting: &'a Sorting,
    queue: &'a Queue,
    ui: &'a Ui,
) -> Element<'a, Message> {
    column![charter(queue, ui), counters(sorting, queue, ui)]
        .spacing(ui.px(space::XL))
        .into()
}

fn charter<'a>(queue: &'a Queue, ui: &Ui) -> Element<'a, Message> {
    let title = title(ui, say::moderation::charter(ui.language));
    column![title, articles(ui, queue)]
        .spacing(ui.px(space::M))
        .into()
}

/// The articles, each after its key.
pub(super) fn articles<'a>(ui: &Ui, queue: &'a Queue) -> Element<'a, Message> {
    let of = queue.charter.len();
    let lines = queue.charter.iter().zip(1_usize..).map(|(article, place)| {
        let number = small(ui, format!("{}.", article.id))
            .font(ui.sans_bold())
            .color(ui.palette.ink)
            .width(ui.px(18.0));
        let words = Prose::new(Type::Small, ui.palette.ink).view(ui, &article.text);
        let line = row![number, container(words).width(Length::Fill)].spacing(ui.px(space::S));
        let spoken = format!(
            "{}. {}",
            say::moderation::article_of(article.id.as_str()),
            article.text.plain()
        );
        node::meaning(Role::ListItem, spoken, line)
            .position(place, of)
            .width(Length::Fill)
            .into()
    });
    let lines = column(lines).spacing(ui.px(space::S));
    node::meaning(Role::List, say::moderation::charter(ui.language), lines)
        .width(Length::Fill)
        .into()
}

/// What the last decision was worth, when that is told at once.
pub(super) fn previous<'a>(
    sorting: &'a Sorting,
    queue: &'a Queue,
    ui: &'a Ui,
) -> Option<Element<'a, Message>> {
    if sorting.run.verdicts() == Verdicts::AtEnd {
        return None;
    }
    let last = sorting.run.decisions().last()?;
    let outcome = sorting.run.outcome(queue, *last)?;
    Some(outcome::note(ui, queue, &outcome))
}

/// The messages that wait, where they arrive by themselves.
pub(super) fn waiting<'a>(
    sorting: &'a Sorting,
    queue: &'a Queue,
    ui: &'a Ui,
) -> Option<Element<'a, Message>> {
    if sorting.run.pace() != Pace::Arrivals {
        return None;
    }
    let all = sorting.run.waiting(queue, sorting.elapsed);
    let here = sorting.current(queue);
    let of = all.len();
    let palette = ui.palette;
    let cards = all.iter().zip(1_usize..).filter_map(|(one, place)| {
        let item = queue.items.get(one.item)?;
        let chosen = here == Some(one.item);
        let glimpse = outcome::shortened(&item.text, GLIMPSE);
        let since = say::moderation::since(ui.language, one.waited);
        let head = row![
            container(strong(ui, item.author.name.as_str())).width(Length::Fill),
            small(ui, since.clone())
        ]
        .spacing(ui.px(space::S));
        let inside = column![head, small(ui, glimpse.clone())];
        let card = control(
            ui,
            Role::Radio,
            item.author.name.as_str(),
            inside.width(Length::Fill),
            Some(Message::Pick(one.item)),
        )
        .description(format!("{since}. {glimpse}"))
        .checked(chosen)
        .position(place, of)
        .group("waiting")
        .width(Length::Fill)
        .padding([ui.px(space::S), ui.px(space::M)])
        .radius(BUTTON)
        .look(move |status| chosen_look(palette, chosen, status));
        Some(card.into())
    });
    let name = say::moderation::waiting(ui.language);
    let title = title(ui, format!("{name} ({of})"));
    let newest = sorting.run.newest(queue, sorting.elapsed);
    let newest = newest.and_then(|item| queue.items.get(item)).map(|item| {
        let words = say::moderation::arrived(ui.language, &item.author.name);
        node::meaning(Role::Status, words.clone(), small(ui, words))
    });
    let list = column(cards).spacing(ui.px(space::S));
    Some(
        column![title, newest, node::meaning(Role::RadioGroup, name, list)]
            .spacing(ui.px(space::M))
            .into(),
    )
}

/// How it goes so far. While verdicts wait for the end, so do their numbers.
fn counters<'a>(
    sorting: &'a Sorting,
    queue: &'a Queue,
    ui: &'a Ui,
) -> Option<Element<'a, Message>> {
    let language = ui.language;
    let report = sorting.run.report(queue);
    let median = report.median?;
    let matrix = report.matrix;
    let risks = matrix.found + matrix.missed;
    let told = sorting.run.verdicts() == Verdicts::AtOnce;
    let verdicts = told.then(|| {
        column![
            fact(
                ui,
                say::moderation::found(language),
                say::moderation::of((matrix.found, risks))
            ),
            fact(
                ui,
                say::moderation::false_alarms(language),
                matrix.false_alarms.to_string()
            ),
        ]
    });
    let median = fact(
        ui,
        say::moderation::median(language),
        say::moderation::seconds(language, median),
    );
    let title = title(ui, say::moderation::your_sorting(language));
    let facts = column![verdicts, median];
    Some(column![title, facts].spacing(ui.px(space::S)).into())
}

/// A title of the margin: second in rank, small in size.
fn title<'a>(ui: &Ui, words: impl Into<Cow<'a, str>>) -> Element<'a, Message> {
    heading_in(ui, 2, Type::Heading, words)
}

/// A remark that assistive programs read too.
pub(super) fn remark<'a>(ui: &Ui, words: String) -> Element<'a, Message> {
    node::meaning(Role::Paragraph, words.clone(), small(ui, words)).into()
}

/// A number with its name, over a line.
pub(super) fn fact<'a>(ui: &Ui, name: &'static str, value: String) -> Element<'a, Message> {
    let spoken = say::pair(ui.language, name, &value);
    let line = row![
        container(body(ui, name)).width(Length::Fill),
        body(ui, value).font(ui.sans_bold())
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Center)
    .padding([ui.px(space::S), 0.0]);
    let rule = container("")
        .width(Length::Fill)
        .height(1)
        .style(style::fill(ui.palette.line));
    node::meaning(Role::Paragraph, spoken, column![line, rule])
        .width(Length::Fill)
        .into()
}

pub(super) fn undo<'a>(sorting: &Sorting, ui: &Ui) -> Option<Element<'a, Message>> {
    let some = !sorting.run.decisions().is_empty();
    some.then(|| {
        quiet(
            ui,
            say::moderation::undo(ui.language),
            Side::Left(Icon::Undo2),
            Some(Message::Undo),
        )
        .into()
    })
}

/// That some decisions of an older file are left out.
pub(super) fn skipped<'a>(sorting: &Sorting, set_in: &Ui) -> Option<Element<'a, Message>> {
    let count = sorting.run.skipped();
    if count == 0 {
        return None;
    }
    let ui = set_in;
    let words = set(ui, &say::moderation::skipped(ui.language, count)).into_owned();
    let line = row![
        Icon::Info.draw(ui, ui.palette.gold),
        container(body(ui, words.clone())).width(Length::Fill)
    ]
    .spacing(ui.px(space::M));
    let tile = container(line)
        .padding([ui.px(space::M), ui.px(space::L)])
        .width(Length::Fill)
        .style(style::tile(ui.palette.gold_soft, BUTTON));
    Some(node::meaning(Role::Paragraph, words, tile).into())
}
