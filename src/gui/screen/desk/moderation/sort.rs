//! One message, and what to do with it.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::begin::icon;
use super::steps::control_of;
use super::{ASKED, Message, PAGE, REASONS, Sorting, TEXT, outcome, side};
use crate::course::practice::Queue;
use crate::course::practice::queue::{Action, Item};
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON, CHIP};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, chip, hover_only, key_cap, quiet, rounded};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, Status, control};
use crate::gui::widget::prose::Prose;
use crate::gui::widget::ring;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, set, small, strong, text};
use crate::gui::widget::tiles::tiles;
use crate::language::say;
use crate::practice::moderation::Pace;

/// Width of the column, in logical pixels at 100 %.
const COLUMN: f32 = 780.0;
/// Height that the message and its actions need to stand apart, in logical
/// pixels at 100 %; articles are longer.
const TALL: f32 = 480.0;
const TALLER: f32 = 720.0;
/// A message of fewer characters is set in large type.
const SHORT: usize = 220;

pub(super) fn view<'a>(
    sorting: &'a Sorting,
    queue: &'a Queue,
    shared: &'a Shared,
) -> Element<'a, Message> {
    let ui = &shared.ui;
    let current = sorting.current(queue).and_then(|at| queue.items.get(at));
    let Some(item) = current else {
        return "".into();
    };
    let margin = (!ui.narrow()).then(|| side::view(sorting, queue, ui));
    let least = if sorting.asking.is_some() {
        TALLER
    } else {
        TALL
    };
    let tall = ui.window.height / ui.scale >= least && !ui.cramped();
    let actions = below(sorting, queue, ui);
    let (inside, bar) = if tall {
        (None, Some(framed(ui, actions)))
    } else {
        (Some(actions), None)
    };
    let (before, after) = if ui.narrow() {
        let before = column![
            side::waiting(sorting, queue, ui),
            (!ui.reader)
                .then(|| side::previous(sorting, queue, ui))
                .flatten(),
            side::undo(sorting, ui),
        ]
        .spacing(ui.px(space::M));
        (Some(before), Some(side::below(sorting, queue, ui)))
    } else {
        (None, None)
    };
    // Someone who listens hears first what the last decision was worth.
    let heard = ui
        .reader
        .then(|| side::previous(sorting, queue, ui))
        .flatten();
    let heard = heard.map(|it| node::meaning(Role::Group, "", it).first());
    let first = heard.is_none();
    let content = column![
        side::skipped(sorting, ui),
        heard,
        card(ui, item, first),
        inside,
        before,
        after
    ]
    .spacing(ui.px(space::XL))
    .max_width(ui.px(COLUMN) + 48.0)
    .padding(Padding::from([ui.px(space::L), 24.0]).bottom(ui.px(space::XXL)));
    let page = scrollable(container(content).center_x(Length::Fill))
        .id(PAGE)
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    let main = column![top_bar(sorting, queue, ui), page, bar].width(Length::Fill);
    row![main, margin].into()
}

/// Where one is in the queue.
fn top_bar<'a>(sorting: &Sorting, queue: &'a Queue, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let (done, of) = (sorting.run.decisions().len(), sorting.run.order().len());
    let at = (done + 1).min(of);
    let place = say::moderation::place(language, at, of);
    let share = done as f32 / of.max(1) as f32;
    let title = (!ui.cramped()).then(|| {
        let (background, color) = (ui.palette.accent_soft, ui.palette.accent);
        chip(ui, set(ui, &queue.title), background, color)
    });
    let clock = (sorting.run.pace() == Pace::Arrivals).then(|| {
        let seconds = say::moderation::seconds(language, f64::from(sorting.elapsed));
        let line = row![
            Icon::Timer.sized(ui.px(18.0), ui.palette.ink_soft),
            small(ui, seconds)
        ]
        .spacing(ui.px(space::XS))
        .align_y(Alignment::Center);
        let words = say::moderation::on_this(language, sorting.elapsed);
        node::meaning(Role::Paragraph, words, line)
    });
    let bar = container(ring::bar(ui, share, place.clone())).width(Length::Fill);
    let line = row![title, bar, small(ui, format!("{at} / {of}"))]
        .spacing(ui.px(space::L))
        .align_y(Alignment::Center);
    let said = [set(ui, &queue.title).as_ref(), &place].join(say::course::DOT);
    let line = node::meaning(Role::Shown, "", line);
    let title = node::meaning(Role::Heading(1), said, line).width(Length::Fill);
    let title = row![title, clock]
        .spacing(ui.px(space::L))
        .align_y(Alignment::Center);
    container(
        container(title)
            .max_width(ui.px(COLUMN) + 48.0)
            .padding([0.0, 24.0]),
    )
    .center_x(Length::Fill)
    .padding(Padding::from([ui.px(space::L), 0.0]).bottom(ui.px(space::S)))
    .into()
}

/// The message with its author and what surrounds it.
fn card<'a>(ui: &'a Ui, item: &'a Item, first: bool) -> Element<'a, Message> {
    let thread = item.context.thread.as_deref();
    let about: Vec<String> = [Some(item.author.note.as_str()), thread]
        .into_iter()
        .flatten()
        .map(|words| set(ui, words).into_owned())
        .collect();
    let about = about.join(say::course::DOT);
    let author = row![
        avatar(ui, &item.author.name),
        column![
            strong(ui, item.author.name.as_str()),
            small(ui, about.clone())
        ]
        .width(Length::Fill)
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Center);
    // The message says of itself whose it is.
    let author = node::meaning(Role::Shown, "", author);
    let earlier = item.context.earlier.iter().map(|before| {
        let words = say::pair(ui.language, &before.author, &before.text);
        let line = row![
            small(ui, before.author.as_str()).font(ui.sans_bold()),
            container(small(ui, before.text.as_str())).width(Length::Fill)
        ]
        .spacing(ui.px(space::S));
        node::meaning(Role::Paragraph, words, line)
            .width(Length::Fill)
            .into()
    });
    let earlier = (!item.context.earlier.is_empty()).then(|| {
        let name = say::moderation::earlier(ui.language);
        let lines = column![small(ui, name)]
            .extend(earlier)
            .spacing(ui.px(space::S));
        container(node::meaning(Role::Group, name, lines))
            .padding([ui.px(space::M), ui.px(space::L)])
            .width(Length::Fill)
            .style(style::tile(ui.palette.sunken, BUTTON))
    });
    let short = item.text.chars().count() <= SHORT;
    let size = if short { Type::Title } else { Type::Reading };
    let words = text(ui, size, ui.palette.ink, item.text.as_str())
        .font(ui.serif())
        .line_height(ui.leading(Type::Body));
    let whose = format!("{}, {about}", item.author.name);
    let said = say::pair(ui.language, &whose, &item.text);
    let words = node::meaning(Role::Paragraph, said, words)
        .id(TEXT)
        .width(Length::Fill);
    let words = node::meaning(Role::Group, "", words).width(Length::Fill);
    let words = if first { words.first() } else { words };
    let reply = item.context.reply_to.as_deref();
    let reply = reply.map(|words| outcome::reply_to(ui, words));
    let inside = column![author, earlier, words, reply].spacing(ui.px(space::L));
    let card = container(inside)
        .padding(ui.px(space::XL))
        .width(Length::Fill)
        .style(style::card(ui.palette));
    node::meaning(Role::Group, item.author.name.as_str(), card)
        .width(Length::Fill)
        .into()
}

/// The first letter of a name, in a disc.
fn avatar<'a>(ui: &Ui, name: &str) -> Element<'a, Message> {
    let letter = name.chars().find(|letter| letter.is_alphanumeric());
    let letter: String = letter
        .map(|it| it.to_uppercase().collect())
        .unwrap_or_default();
    let letter = strong(ui, letter).color(ui.palette.on_accent);
    container(letter)
        .center(ui.px(42.0))
        .style(style::tile(ui.palette.accent, CHIP))
        .into()
}

fn framed<'a>(ui: &Ui, content: Element<'a, Message>) -> Element<'a, Message> {
    let rule = container("")
        .width(Length::Fill)
        .height(1)
        .style(style::fill(ui.palette.line));
    let inside = container(content)
        .max_width(ui.px(COLUMN) + 48.0)
        .padding([0.0, 24.0]);
    let bar = container(inside)
        .center_x(Length::Fill)
        .padding([ui.px(space::L), 0.0]);
    column![rule, bar].into()
}

/// The actions or, once one that asks for it is taken, the articles.
fn below<'a>(sorting: &'a Sorting, queue: &'a Queue, ui: &'a Ui) -> Element<'a, Message> {
    match sorting.asking.and_then(|at| queue.actions.get(at)) {
        Some(action) => reasons(queue, action, ui),
        None => actions(queue, ui),
    }
}

fn actions<'a>(queue: &'a Queue, ui: &'a Ui) -> Element<'a, Message> {
    let of = queue.actions.len();
    let palette = ui.palette;
    let buttons = queue.actions.iter().enumerate().map(|(index, action)| {
        let name = set(ui, &action.name);
        let line = row![
            icon(action).draw(ui, palette.ink),
            container(strong(ui, name.clone())).width(Length::Fill),
            key_cap(ui, (index + 1).to_string()),
        ]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
        control(ui, Role::Button, name, line, Some(Message::Act(index)))
            .id(control_of(action))
            .description(set(ui, &action.about))
            .position(index + 1, of)
            .group("actions")
            .width(Length::Fill)
            .padding([ui.px(space::M), ui.px(space::L)])
            .radius(BUTTON)
            .look(move |status| {
                let background = match status {
                    Status::Hovered | Status::Pressed => palette.accent_soft,
                    Status::Idle | Status::Disabled => palette.surface,
                };
                rounded(background, palette.outline, BUTTON)
            })
            .into()
    });
    let columns = match ui.room() {
        room if room >= 720.0 => 3,
        room if room >= 460.0 => 2,
        _ => 1,
    };
    let grid = tiles(buttons, vec![1.0; columns]).spacing(ui.px(space::M));
    node::meaning(Role::Group, say::moderation::actions(ui.language), grid)
        .width(Length::Fill)
        .into()
}

/// Which article justifies the action.
fn reasons<'a>(queue: &'a Queue, action: &'a Action, ui: &'a Ui) -> Element<'a, Message> {
    let language = ui.language;
    let palette = ui.palette;
    let name = set(ui, &action.name);
    let asked = say::moderation::which_article(language, &name);
    let title = row![
        icon(action).draw(ui, palette.accent),
        container(text(ui, Type::Heading, palette.ink, asked.clone())).width(Length::Fill)
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Center);
    let title = node::meaning(Role::Heading(2), asked, title)
        .id(ASKED)
        .width(Length::Fill);
    let all = column![title, articles(queue, ui), ways_out(ui)].spacing(ui.px(space::S));
    node::meaning(Role::Group, say::moderation::charter(language), all)
        .id(REASONS)
        .width(Length::Fill)
        .into()
}

fn articles<'a>(queue: &'a Queue, ui: &'a Ui) -> Element<'a, Message> {
    let palette = ui.palette;
    let of = queue.charter.len();
    let articles = queue.charter.iter().enumerate().map(|(index, article)| {
        let words = Prose::body(ui).still().view(ui, &article.text);
        let line = row![
            key_cap(ui, article.id.to_string()),
            container(words).width(Length::Fill)
        ]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
        control(
            ui,
            Role::Button,
            &article.text,
            line,
            Some(Message::Reason(Some(index))),
        )
        .id(format!("reason-{}", article.id))
        .description(say::moderation::article_of(article.id.as_str()))
        .position(index + 1, of)
        .group("reasons")
        .width(Length::Fill)
        .padding([ui.px(space::S), ui.px(space::M)])
        .radius(BUTTON)
        .look(move |status| hover_only(palette, status, BUTTON))
        .into()
    });
    let columns = if ui.room() >= 900.0 && of > 3 { 2 } else { 1 };
    tiles(articles, vec![1.0; columns])
        .spacing(ui.px(space::XS))
        .into()
}

/// No article, or another action.
fn ways_out<'a>(ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let none = row![
        key_cap(ui, "0"),
        quiet(
            ui,
            say::moderation::no_reason(language),
            Side::None,
            Some(Message::Reason(None))
        )
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    let escape = body(ui, say::shell::escape(language)).color(ui.palette.ink_soft);
    let back = row![
        node::meaning(Role::Shown, "", escape),
        quiet(
            ui,
            say::moderation::cancel(language),
            Side::Left(Icon::Undo2),
            Some(Message::Cancel)
        )
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    row![none, back].spacing(ui.px(space::L)).wrap().into()
}
