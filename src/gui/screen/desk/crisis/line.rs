//! One decision of the debrief's time line.

use std::collections::BTreeSet;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{Crisis, Message, debrief::strategy_name};
use crate::course::Id;
use crate::course::practice::crisis::{Choice, Decision, Example};
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, chip, quiet};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{body, set, small, strong};
use crate::language::say;
use crate::practice::crisis::Turn;
use crate::practice::crisis::debrief::{Change, Fate, Later, Line, Reach, Strategy, checklist};

pub(super) fn card<'a>(
    screen: &'a Crisis,
    ui: &'a Ui,
    line: &Line,
    turn: &'a Turn,
    hits: &BTreeSet<Id>,
    (index, of): (usize, usize),
) -> Element<'a, Message> {
    let language = ui.language;
    let Some(decision) = screen.scenario.decisions.get(line.decision) else {
        return "".into();
    };
    let Some(choice) = decision.choices().get(line.choice) else {
        return "".into();
    };
    // A button of this name stands below each decision.
    let place = say::crisis::place(language, index + 1);
    let of_place = |name: &str| format!("{name} ({place})");
    let restart = quiet(
        ui,
        say::crisis_debrief::restart(language),
        Side::Left(Icon::History),
        Some(Message::Restart(index)),
    )
    .name(of_place(say::crisis_debrief::restart(language)));
    let read = choice.read.as_ref().map(|read| {
        quiet(
            ui,
            say::crisis_debrief::read(language),
            Side::Left(Icon::BookOpen),
            Some(Message::Read(read.lesson.clone(), read.block.clone())),
        )
        .name(of_place(say::crisis_debrief::read(language)))
    });
    let inside = column![
        head(screen, ui, line, decision, index),
        taken(ui, turn, decision, choice),
        effects(screen, ui, line),
        line.reach
            .as_ref()
            .map(|reach| reached(screen, ui, decision, reach)),
        why(ui, choice),
        chips(ui, choice),
        points(ui, decision, turn, hits),
        model(ui, decision, line),
        row![restart, read].spacing(ui.px(space::S)).wrap(),
    ]
    .spacing(ui.px(space::M));
    let card = container(inside)
        .padding(ui.px(18.0))
        .width(Length::Fill)
        .style(style::card(ui.palette));
    // Its title is in it, and one goes from title to title.
    node::meaning(Role::ListItem, place, card)
        .position(index + 1, of)
        .width(Length::Fill)
        .into()
}

fn head<'a>(
    screen: &Crisis,
    ui: &'a Ui,
    line: &Line,
    decision: &'a Decision,
    index: usize,
) -> Element<'a, Message> {
    let place = format!(
        "{} · {}",
        screen.clock(line.minute),
        say::crisis::place(ui.language, index + 1)
    );
    let question = set(ui, &decision.question);
    let title = crate::gui::widget::text::text(ui, Type::Heading, ui.palette.ink, question.clone());
    column![
        small(ui, place),
        node::meaning(Role::Heading(3), question, title)
    ]
    .spacing(ui.px(2.0))
    .into()
}

/// What was chosen or written.
fn taken<'a>(
    ui: &'a Ui,
    turn: &'a Turn,
    decision: &'a Decision,
    choice: &'a Choice,
) -> Element<'a, Message> {
    let language = ui.language;
    let lapsed = turn.lapsed.then(|| {
        let words = say::crisis::lapsed(language);
        let line = row![
            Icon::Hourglass.sized(ui.px(16.0), ui.palette.warm),
            small(ui, words).color(ui.palette.warm)
        ]
        .spacing(ui.px(6.0));
        node::meaning(Role::Paragraph, words, line)
    });
    let words = set(ui, &choice.text);
    let chosen = node::meaning(Role::Paragraph, words.clone(), strong(ui, words));
    let text = turn.text.as_deref().filter(|_| decision.write.is_some());
    let text = text.map(|text| {
        let words = body(ui, text).font(ui.serif());
        let tile = container(words)
            .padding(ui.px(space::M))
            .width(Length::Fill)
            .style(style::tile(ui.palette.sunken, BUTTON));
        let label = say::crisis::you_wrote(language);
        node::meaning(Role::Paragraph, format!("{label}. {text}"), tile)
    });
    column![lapsed, chosen, text]
        .spacing(ui.px(space::S))
        .into()
}

fn effects<'a>(screen: &'a Crisis, ui: &'a Ui, line: &Line) -> Element<'a, Message> {
    let language = ui.language;
    let mut lines = vec![labelled(
        ui,
        say::crisis_debrief::now(language),
        changes(screen, ui, &line.now),
    )];
    for later in &line.later {
        lines.push(labelled(
            ui,
            say::crisis_debrief::later(language),
            told_later(screen, ui, later),
        ));
    }
    if !line.grown.is_empty() {
        lines.push(labelled(
            ui,
            say::crisis_debrief::meanwhile(language),
            changes(screen, ui, &line.grown),
        ));
    }
    column(lines).spacing(ui.px(space::XS)).into()
}

fn labelled<'a>(ui: &Ui, label: &'a str, words: String) -> Element<'a, Message> {
    let said = format!("{label}. {words}");
    let label = container(small(ui, label).font(ui.sans_bold())).width(ui.px(110.0));
    let line: Element<'a, Message> = if ui.cramped() {
        column![label, body(ui, words)].into()
    } else {
        row![label, container(body(ui, words)).width(Length::Fill)]
            .spacing(ui.px(space::S))
            .into()
    };
    node::meaning(Role::Paragraph, said, line)
        .width(Length::Fill)
        .into()
}

/// «Confiance +8, Chaleur −5».
fn changes(screen: &Crisis, ui: &Ui, changes: &[Change]) -> String {
    let known = changes.iter().filter(|change| change.by != 0);
    let words: Vec<String> = known
        .filter_map(|change| {
            let gauge = screen.scenario.gauges.get(change.gauge)?;
            let name = set(ui, &gauge.name);
            Some(format!("{name} {}", say::crisis::signed(change.by)))
        })
        .collect();
    if words.is_empty() {
        say::crisis_debrief::nothing(ui.language).to_owned()
    } else {
        words.join(", ")
    }
}

fn told_later(screen: &Crisis, ui: &Ui, later: &Later) -> String {
    let language = ui.language;
    let delayed = screen.scenario.delayed.get(later.delayed);
    let name = delayed.map_or("", |delayed| delayed.log.as_str());
    let fate = match later.fate {
        Fate::Happened { minute } => say::crisis_debrief::at(language, &screen.clock(minute)),
        Fate::Dropped { .. } => say::crisis_debrief::dropped(language).to_owned(),
        Fate::CalledOff { turn } => say::crisis_debrief::called_off(language, turn + 1),
        Fate::StillToCome => say::crisis_debrief::to_come(language).to_owned(),
    };
    let told = if name.is_empty() {
        fate
    } else {
        format!("{} ({fate})", set(ui, name))
    };
    if later.changes.iter().all(|change| change.by == 0) {
        return told;
    }
    format!("{told} · {}", changes(screen, ui, &later.changes))
}

/// What the decision gave up, or that it gave up nothing.
fn reached<'a>(
    screen: &'a Crisis,
    ui: &'a Ui,
    decision: &'a Decision,
    reach: &Reach,
) -> Element<'a, Message> {
    let language = ui.language;
    let palette = ui.palette;
    let (sign, color, background, words) = if reach.kept() {
        let words = vec![say::crisis_debrief::kept(language).to_owned()];
        (Icon::CircleCheck, palette.good, palette.good_soft, words)
    } else {
        let title = |outcome| {
            let ending = screen.ending_of(outcome);
            set(ui, ending.map_or("—", |ending| ending.title.as_str()))
        };
        let (before, after) = (title(reach.before), title(reach.after));
        let lost = say::crisis_debrief::lost(
            language,
            (&before, reach.before.score),
            (&after, reach.after.score),
        );
        let best = reach.best.iter();
        let best = best.filter_map(|index| decision.choices().get(*index));
        let best: Vec<String> = best
            .map(|choice| set(ui, &choice.text).into_owned())
            .collect();
        let better = say::crisis_debrief::better(language, &best.join(" / "));
        if reach.after.rank < reach.before.rank {
            let head = say::crisis_debrief::out_of_reach(language).to_owned();
            let words = vec![head, lost, better];
            (Icon::TriangleAlert, palette.warm, palette.warm_soft, words)
        } else {
            let head = say::crisis_debrief::further(language).to_owned();
            let words = vec![head, lost, better];
            (Icon::Minus, palette.gold, palette.gold_soft, words)
        }
    };
    let said = words.join(" ");
    let lines = words.into_iter().map(|line| body(ui, line).into());
    let lines = column(lines).spacing(ui.px(2.0)).width(Length::Fill);
    let line = row![sign.sized(ui.px(18.0), color), lines].spacing(ui.px(space::S));
    let tile = container(line)
        .padding([ui.px(space::S), ui.px(space::M)])
        .width(Length::Fill)
        .style(style::tile(background, BUTTON));
    node::meaning(Role::Paragraph, said, tile)
        .width(Length::Fill)
        .into()
}

fn why<'a>(ui: &'a Ui, choice: &'a Choice) -> Element<'a, Message> {
    let label = small(ui, say::crisis_debrief::why(ui.language)).font(ui.sans_bold());
    let words = Prose::body(ui).on_link(Message::Link).view(ui, &choice.why);
    column![label, words].spacing(ui.px(space::XS)).into()
}

fn chips<'a>(ui: &'a Ui, choice: &'a Choice) -> Option<Element<'a, Message>> {
    let palette = ui.palette;
    let scct = choice.scct.iter().copied().map(Strategy::Scct);
    let benoit = choice.benoit.iter().copied().map(Strategy::Benoit);
    let known = scct.chain(benoit);
    let chips: Vec<Element<'a, Message>> = known
        .map(|strategy| {
            let words = strategy_name(ui, strategy);
            let drawn = chip(ui, words, palette.accent_soft, palette.accent);
            node::meaning(Role::ListItem, words, drawn).into()
        })
        .collect();
    if chips.is_empty() {
        return None;
    }
    let spacing = ui.px(6.0);
    let name = say::crisis_debrief::strategies(ui.language);
    let chips = row(chips).spacing(spacing).wrap().vertical_spacing(spacing);
    Some(node::meaning(Role::List, name, chips).into())
}

/// What an alert or a statement should hold, and whether this one does.
fn points<'a>(
    ui: &'a Ui,
    decision: &'a Decision,
    turn: &'a Turn,
    hits: &BTreeSet<Id>,
) -> Option<Element<'a, Message>> {
    let list = decision.checklist.as_ref()?;
    let language = ui.language;
    let name = say::crisis::aspect(language, list.aspect);
    let lines = checklist(decision, turn, hits).into_iter();
    let lines = lines.map(|(label, there)| {
        let (sign, color, state) = if there {
            let state = say::crisis_debrief::fulfilled(language);
            (Icon::Check, ui.palette.good, state)
        } else {
            let state = say::crisis_debrief::missing(language);
            (Icon::Minus, ui.palette.warm, state)
        };
        let words = format!("{} ({state})", set(ui, label));
        let line = row![
            sign.sized(ui.px(16.0), color),
            container(body(ui, words.clone())).width(Length::Fill)
        ]
        .spacing(ui.px(6.0))
        .align_y(Alignment::Center);
        node::meaning(Role::ListItem, words, line).into()
    });
    let list = column(lines).spacing(ui.px(space::XS));
    let part = column![small(ui, name).font(ui.sans_bold()), list].spacing(ui.px(space::XS));
    Some(node::meaning(Role::List, name, part).into())
}

/// A model text of a written decision: one that gives a best outcome in the
/// situation that the learner was in, which the better text depends on.
fn model<'a>(ui: &'a Ui, decision: &'a Decision, line: &Line) -> Option<Element<'a, Message>> {
    let writing = decision.write.as_ref()?;
    let best = line.reach.as_ref().map_or(&[][..], |reach| &reach.best);
    let is_best = |example: &&Example| {
        let outcomes = best.iter().filter_map(|&at| writing.outcomes.get(at));
        outcomes
            .into_iter()
            .any(|outcome| outcome.id == example.gives)
    };
    let examples = || writing.examples.iter();
    let example = examples().find(is_best).or_else(|| examples().next())?;
    let label = say::crisis_debrief::model(ui.language);
    let words = set(ui, &example.text);
    let tile = container(body(ui, words.clone()).font(ui.serif()))
        .padding(ui.px(space::M))
        .width(Length::Fill)
        .style(style::tile(ui.palette.good_soft, BUTTON));
    let said = format!("{label}. {words}");
    let part = column![small(ui, label).font(ui.sans_bold()), tile].spacing(ui.px(space::XS));
    Some(node::meaning(Role::Paragraph, said, part).into())
}
