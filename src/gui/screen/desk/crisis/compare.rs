//! Two runs side by side, decision by decision.

use iced::widget::{column, container, row};
use iced::{Element, Length, Padding};

use super::{Crisis, MAIN, Message, PAGE, Review, brief};
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, primary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, set, small, strong};
use crate::gui::widget::tiles::tiles;
use crate::language::say;
use crate::practice::crisis::{Turn, debrief};

/// Width of the page, in logical pixels at 100 %.
const COLUMN: f32 = 980.0;

pub(super) fn view<'a>(
    screen: &'a Crisis,
    pair: &'a [Review; 2],
    shared: &'a Shared,
) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let [left, right] = pair;
    let back = primary(
        ui,
        say::crisis_debrief::back(language),
        Side::Left(Icon::ArrowLeft),
        Some(Message::Debrief(right.id)),
    )
    .id(MAIN);
    let heads = side_by_side(
        ui,
        [head(screen, left, shared), head(screen, right, shared)],
    );
    let rows = debrief::compare(&left.run, &right.run);
    let of = rows.len();
    let rows = rows.into_iter().enumerate().map(|(index, (ours, theirs))| {
        let ours = ours.and_then(|turn| left.run.turns.get(turn));
        let theirs = theirs.and_then(|turn| right.run.turns.get(turn));
        decision(screen, ui, [ours, theirs], (index + 1, of))
    });
    let name = say::crisis_debrief::compare_title(language);
    let list = node::meaning(Role::List, name, column(rows).spacing(ui.px(space::L)));
    let content = column![heading(ui, 1, name), back, heads, list.width(Length::Fill)]
        .spacing(ui.px(space::XL))
        .max_width(ui.px(COLUMN) + 48.0)
        .padding(Padding::from([ui.px(30.0), 24.0]).bottom(ui.px(60.0)));
    scrollable(container(content).center_x(Length::Fill))
        .id(PAGE)
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}

fn side_by_side<'a>(ui: &Ui, sides: [Element<'a, Message>; 2]) -> Element<'a, Message> {
    let columns = if ui.cramped() { 1 } else { 2 };
    tiles(sides, vec![1.0; columns])
        .spacing(ui.px(space::L))
        .into()
}

fn head<'a>(screen: &'a Crisis, review: &'a Review, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let known = shared.practised(&screen.scenario.id).run(review.id);
    let words = known.map_or_else(String::new, |run| brief::told(screen, shared, run));
    let words = node::meaning(Role::Paragraph, words.clone(), strong(ui, words));
    let inside = column![words, gauges(screen, ui, review)].spacing(ui.px(space::S));
    container(inside)
        .padding(ui.px(space::L))
        .width(Length::Fill)
        .style(style::card(ui.palette))
        .into()
}

/// Each gauge at the end of a run.
fn gauges<'a>(screen: &'a Crisis, ui: &'a Ui, review: &'a Review) -> Element<'a, Message> {
    let name = say::crisis_debrief::gauges(ui.language);
    let values = review.run.state.gauges().iter();
    let lines = screen.scenario.gauges.iter().zip(values);
    let lines = lines.map(|(gauge, value)| {
        let words = format!("{} {value}", set(ui, &gauge.name));
        node::meaning(Role::ListItem, words.clone(), body(ui, words)).into()
    });
    let spacing = ui.px(space::L);
    let list = row(lines).spacing(spacing).wrap().vertical_spacing(2.0);
    node::meaning(Role::List, name, list).into()
}

fn decision<'a>(
    screen: &'a Crisis,
    ui: &'a Ui,
    turns: [Option<&'a Turn>; 2],
    (place, of): (usize, usize),
) -> Element<'a, Message> {
    let language = ui.language;
    let known = turns.iter().flatten().next();
    let decision = known.and_then(|turn| screen.scenario.decisions.get(turn.decision));
    let question = decision.map_or("—", |decision| decision.question.as_str());
    let same = match turns {
        [Some(left), Some(right)] => left.choice == right.choice,
        _ => false,
    };
    let (sign, words) = if same {
        (Icon::Check, say::crisis_debrief::same(language))
    } else {
        (Icon::ArrowRightLeft, say::crisis_debrief::other(language))
    };
    let mark = row![
        sign.sized(ui.px(16.0), ui.palette.ink_soft),
        small(ui, words)
    ]
    .spacing(ui.px(6.0));
    let sides = turns.map(|turn| side(screen, ui, turn));
    let inside = column![
        body(ui, set(ui, question)).font(ui.sans_bold()),
        mark,
        side_by_side(ui, sides)
    ]
    .spacing(ui.px(space::S));
    node::meaning(
        Role::ListItem,
        format!("{} ({words})", set(ui, question)),
        inside,
    )
    .position(place, of)
    .width(Length::Fill)
    .into()
}

fn side<'a>(screen: &'a Crisis, ui: &'a Ui, turn: Option<&'a Turn>) -> Element<'a, Message> {
    let choice = turn.and_then(|turn| {
        let decision = screen.scenario.decisions.get(turn.decision)?;
        decision.choices().get(turn.choice)
    });
    let words = match (turn, choice) {
        (Some(turn), Some(choice)) => {
            let clock = screen.clock(turn.before.minute());
            format!("{clock} · {}", set(ui, &choice.text))
        }
        _ => say::crisis_debrief::not_met(ui.language).to_owned(),
    };
    let moved: Vec<String> = turn
        .map(|turn| screen.moved(&turn.before, &turn.after, true))
        .unwrap_or_default()
        .into_iter()
        .filter_map(|(index, from, to)| {
            let gauge = screen.scenario.gauges.get(index)?;
            let by = say::crisis::signed(i32::from(to) - i32::from(from));
            Some(format!("{} {by}", set(ui, &gauge.name)))
        })
        .collect();
    let moved = moved.join(", ");
    let said = format!("{words}. {moved}");
    let inside = column![body(ui, words), small(ui, moved)].spacing(ui.px(space::XS));
    let card = container(inside)
        .padding(ui.px(space::M))
        .width(Length::Fill)
        .style(style::card(ui.palette));
    node::meaning(Role::Paragraph, said, card)
        .width(Length::Fill)
        .into()
}
