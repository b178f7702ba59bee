//! The debrief of a run: how it ended, what each decision did, what else was
//! possible.

use std::collections::BTreeSet;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::{Crisis, Explored, MAIN, Message, PAGE, Review, board, brief, line};
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, chip, primary, quiet, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, paragraph, set, small, text};
use crate::gui::widget::tiles::tiles;
use crate::language::say;
use crate::practice::crisis::debrief::{self, Strategy};

/// Width of the column, in logical pixels at 100 %.
const COLUMN: f32 = 820.0;

pub(super) fn view<'a>(
    screen: &'a Crisis,
    review: &'a Review,
    shared: &'a Shared,
) -> Element<'a, Message> {
    let ui = &shared.ui;
    let content = column![
        ending(screen, review, ui),
        actions(ui),
        gauges(screen, review, ui),
        timeline(screen, review, shared),
        strategies(screen, review, ui),
        log(screen, review, ui),
        others(screen, review, shared),
        lessons(screen, shared),
    ]
    .spacing(ui.px(space::XXL))
    .max_width(ui.px(COLUMN) + 48.0)
    .padding(Padding::from([ui.px(30.0), 24.0]).bottom(ui.px(60.0)));
    scrollable(container(content).center_x(Length::Fill))
        .id(PAGE)
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}

fn ending<'a>(screen: &'a Crisis, review: &'a Review, ui: &'a Ui) -> Element<'a, Message> {
    let language = ui.language;
    let palette = ui.palette;
    let state = &review.run.state;
    let known = screen.ending(state);
    let title = known.map_or("—", |ending| ending.title.as_str());
    let best_rank = screen
        .scenario
        .endings
        .iter()
        .map(|ending| ending.rank)
        .max();
    let is_best = known.is_some_and(|ending| Some(ending.rank) == best_rank);
    let is_worst = known.is_some_and(|ending| {
        let worst = screen
            .scenario
            .endings
            .iter()
            .map(|ending| ending.rank)
            .min();
        Some(ending.rank) == worst
    });
    let (sign, color, background) = match (is_best, is_worst) {
        (true, _) => (Icon::CircleCheck, palette.good, palette.good_soft),
        (_, true) => (Icon::Flame, palette.warm, palette.warm_soft),
        _ => (Icon::Scale, palette.gold, palette.gold_soft),
    };
    let points = say::crisis_debrief::points(
        language,
        screen.machine.score(state),
        screen.machine.full_score(),
    );
    let above = format!(
        "{} · {}",
        say::crisis_debrief::title(language),
        set(ui, &screen.scenario.title)
    );
    let head = row![
        sign.sized(ui.px(28.0), color),
        container(heading(ui, 1, set(ui, title))).width(Length::Fill)
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Center);
    let words = known.map(|ending| {
        Prose::reading(ui)
            .on_link(Message::Link)
            .view(ui, &ending.text)
    });
    let best = is_best.then(|| paragraph(ui, say::crisis_debrief::best(language)));
    let possible = possible(screen, ui).filter(|_| !is_best);
    let score = text(ui, Type::Heading, palette.ink, points.clone());
    let cluster = say::crisis::cluster(language, screen.scenario.cluster);
    let inside = column![
        head,
        words,
        node::meaning(Role::Paragraph, points, score),
        best,
        possible,
        paragraph(ui, cluster),
    ]
    .spacing(ui.px(space::M));
    let card = container(inside)
        .padding(ui.px(20.0))
        .width(Length::Fill)
        .style(style::outlined(background, color));
    column![small(ui, above), card]
        .spacing(ui.px(space::S))
        .into()
}

/// The best end that the scenario allows.
fn possible<'a>(screen: &'a Crisis, ui: &'a Ui) -> Option<Element<'a, Message>> {
    let language = ui.language;
    let words = match &screen.explored {
        Explored::Done(atlas) => {
            let best = atlas.best_of_all()?;
            let ending = screen.ending_of(best)?;
            let title = set(ui, &ending.title);
            say::crisis_debrief::reachable(language, &title, best.score)
        }
        Explored::TooLarge => say::crisis_debrief::too_large(language).to_owned(),
        Explored::NotYet | Explored::UnderWay => say::crisis_debrief::working(language).to_owned(),
    };
    Some(body(ui, words).into())
}

fn actions<'a>(ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let again = primary(
        ui,
        say::crisis::again(language),
        Side::Left(Icon::RotateCcw),
        Some(Message::Begin),
    )
    .id(MAIN);
    let brief = secondary(
        ui,
        say::crisis_debrief::to_brief(language),
        Side::Left(Icon::FileText),
        Some(Message::Brief),
    );
    let out = quiet(
        ui,
        say::practice::to_practice(language),
        Side::Left(Icon::ArrowLeft),
        Some(Message::Out),
    );
    row![again, brief, out]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

fn gauges<'a>(screen: &'a Crisis, review: &'a Review, ui: &'a Ui) -> Element<'a, Message> {
    let state = &review.run.state;
    let begin = screen.machine.begin();
    let meters = screen.scenario.gauges.iter().enumerate();
    let meters: Vec<Element<'a, Message>> = meters
        .map(|(index, gauge)| {
            let value = state.gauges().get(index).copied().unwrap_or_default();
            let was = begin.gauges().get(index).copied().unwrap_or_default();
            let meter = board::gauge(ui, gauge, value, i32::from(value) - i32::from(was));
            let hidden =
                (!gauge.visible).then(|| small(ui, say::crisis_debrief::hidden(ui.language)));
            column![meter, hidden].spacing(ui.px(space::XS)).into()
        })
        .collect();
    let columns = if ui.cramped() { 1 } else { 2 };
    let list = tiles(meters, vec![1.0; columns]).spacing(ui.px(space::XL));
    column![
        heading(ui, 2, say::crisis_debrief::gauges(ui.language)),
        list
    ]
    .spacing(ui.px(space::L))
    .into()
}

fn timeline<'a>(
    screen: &'a Crisis,
    review: &'a Review,
    shared: &'a Shared,
) -> Element<'a, Message> {
    let ui = &shared.ui;
    let atlas = match &screen.explored {
        Explored::Done(atlas) => Some(&**atlas),
        _ => None,
    };
    let lines = debrief::lines(&screen.machine, atlas, &review.run);
    let of = lines.len();
    let cards = lines.into_iter().zip(&review.run.turns).enumerate();
    let cards = cards.map(|(index, (line, turn))| {
        let hits = match (&turn.text, screen.scenario.decisions.get(turn.decision)) {
            (Some(text), Some(decision)) => decision
                .write
                .as_ref()
                .map_or_else(BTreeSet::new, |it| screen.hits(shared, it, text)),
            _ => BTreeSet::new(),
        };
        line::card(screen, ui, &line, turn, &hits, (index, of))
    });
    let name = say::crisis_debrief::timeline(ui.language);
    let list = column(cards).spacing(ui.px(space::L));
    column![heading(ui, 2, name), node::meaning(Role::List, name, list)]
        .spacing(ui.px(space::L))
        .into()
}

fn strategies<'a>(screen: &'a Crisis, review: &'a Review, ui: &'a Ui) -> Element<'a, Message> {
    let language = ui.language;
    let used = debrief::strategies(&screen.scenario, &review.run);
    let list = |wanted: fn(&Strategy) -> bool, name: &'a str| {
        let known = used.iter().filter(|(strategy, _)| wanted(strategy));
        let chips: Vec<Element<'a, Message>> = known
            .map(|(strategy, turns)| {
                let numbers: Vec<usize> = turns.iter().map(|turn| turn + 1).collect();
                let used = say::crisis_debrief::used(language, &numbers);
                let words = format!("{} ({used})", strategy_name(ui, *strategy));
                let drawn = chip(ui, words.clone(), ui.palette.accent_soft, ui.palette.accent);
                node::meaning(Role::ListItem, words, drawn).into()
            })
            .collect();
        let empty = chips.is_empty();
        let chips: Element<'a, Message> = if empty {
            small(ui, say::crisis_debrief::no_strategy(language)).into()
        } else {
            let spacing = ui.px(space::S);
            row(chips)
                .spacing(spacing)
                .wrap()
                .vertical_spacing(spacing)
                .into()
        };
        let both = column![small(ui, name), chips].spacing(ui.px(space::S));
        let role = if empty { Role::Group } else { Role::List };
        node::meaning(role, name, both)
    };
    let coombs = list(
        |strategy| matches!(strategy, Strategy::Scct(_)),
        say::crisis_debrief::coombs(language),
    );
    let benoit = list(
        |strategy| matches!(strategy, Strategy::Benoit(_)),
        say::crisis_debrief::benoit(language),
    );
    column![
        heading(ui, 2, say::crisis_debrief::strategies(language)),
        coombs,
        benoit
    ]
    .spacing(ui.px(space::M))
    .into()
}

pub(super) fn strategy_name(ui: &Ui, strategy: Strategy) -> &'static str {
    match strategy {
        Strategy::Scct(strategy) => say::crisis::scct(ui.language, strategy),
        Strategy::Benoit(strategy) => say::crisis::benoit(ui.language, strategy),
    }
}

fn log<'a>(screen: &'a Crisis, review: &'a Review, ui: &'a Ui) -> Option<Element<'a, Message>> {
    let entries = debrief::log(&screen.scenario, &review.run);
    if entries.is_empty() {
        return None;
    }
    let of = entries.len();
    let lines = entries.into_iter().zip(1_usize..).map(|(entry, place)| {
        let words = set(ui, entry.text);
        board::entry_line(ui, screen.clock(entry.minute), words, (place, of))
    });
    let name = say::crisis::log(ui.language);
    let list = column(lines).spacing(ui.px(space::S));
    let part = column![heading(ui, 2, name), node::meaning(Role::List, name, list)];
    Some(part.spacing(ui.px(space::M)).into())
}

/// The other finished runs, each to compare with this one.
fn others<'a>(
    screen: &'a Crisis,
    review: &'a Review,
    shared: &'a Shared,
) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    let known = shared.practised(&screen.scenario.id).finished().rev();
    let lines: Vec<Element<'a, Message>> = known
        .filter(|run| run.id != review.id)
        .map(|run| {
            let words = brief::told(screen, shared, run);
            let compare = quiet(
                ui,
                say::crisis_debrief::compare(ui.language),
                Side::Left(Icon::GitCompare),
                Some(Message::Compare(run.id)),
            )
            .description(words.clone());
            let line = column![body(ui, words.clone()), compare].spacing(ui.px(space::XS));
            node::meaning(Role::ListItem, words, line).into()
        })
        .collect();
    if lines.is_empty() {
        return None;
    }
    let name = say::crisis::past(ui.language);
    let list = column(lines).spacing(ui.px(space::M));
    let part = column![heading(ui, 2, name), node::meaning(Role::List, name, list)];
    Some(part.spacing(ui.px(space::M)).into())
}

/// Lessons of the course that prepare the scenario.
fn lessons<'a>(screen: &'a Crisis, shared: &'a Shared) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    let links: Vec<Element<'a, Message>> = screen
        .scenario
        .lessons
        .iter()
        .filter_map(|id| {
            let (_, entry) = shared.course().find(id)?;
            let link = quiet(
                ui,
                set(ui, &entry.title),
                Side::Left(Icon::BookOpen),
                Some(Message::Read(id.clone(), None)),
            );
            Some(link.into())
        })
        .collect();
    if links.is_empty() {
        return None;
    }
    let name = say::crisis_debrief::lessons(ui.language);
    let list = row(links).spacing(ui.px(space::S)).wrap();
    Some(
        column![heading(ui, 2, name), list]
            .spacing(ui.px(space::S))
            .into(),
    )
}
