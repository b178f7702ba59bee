//! Before a run: who one is, how time passes, and the runs of before.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Padding};

use super::{Crisis, MAIN, Message, PAGE};
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, chip, choice, primary, quiet, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, heading, paragraph, set, small};
use crate::language::say;
use crate::progress::{Moment, Run, RunState};

/// Width of the column, in logical pixels at 100 %.
const COLUMN: f32 = 720.0;

pub(super) fn view<'a>(screen: &'a Crisis, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let scenario = &*screen.scenario;
    let kind = chip(
        ui,
        say::crisis::kind(language),
        ui.palette.warm_soft,
        ui.palette.warm,
    );
    let length = say::course::duration(language, scenario.minutes);
    let when = [set(ui, &scenario.day).as_ref(), &scenario.start, &length].join(say::course::DOT);
    let head = column![
        row![kind],
        heading(ui, 1, set(ui, &scenario.title)),
        node::meaning(Role::Paragraph, when.clone(), small(ui, when)),
    ]
    .spacing(ui.px(space::S));
    let about = column![
        heading(ui, 2, say::crisis::brief(language)),
        Prose::reading(ui)
            .on_link(Message::Link)
            .view(ui, &scenario.brief),
    ]
    .spacing(ui.px(space::M));
    let content = column![
        head,
        about,
        pace(screen, ui),
        actions(screen, shared),
        past(screen, shared),
    ]
    .spacing(ui.px(space::XL))
    .max_width(ui.px(COLUMN) + 48.0)
    .padding(Padding::from([ui.px(30.0), 24.0]).bottom(ui.px(60.0)));
    scrollable(container(content).center_x(Length::Fill))
        .id(PAGE)
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}

/// Calm or against the clock.
fn pace<'a>(screen: &'a Crisis, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let one = |label, calm: bool| {
        let chosen = screen.calm == calm;
        choice(ui, "crisis-pace", label, chosen, Some(Message::Calm(calm)))
    };
    let choices = row![
        one(say::crisis::live(language), false),
        one(say::crisis::calm(language), true),
    ]
    .spacing(ui.px(space::S))
    .wrap();
    let name = say::crisis::pace(language);
    let choices = node::meaning(Role::RadioGroup, name, choices);
    let about = if screen.calm {
        say::crisis::calm_about(language)
    } else {
        say::crisis::live_about(language)
    };
    column![heading(ui, 3, name), choices, paragraph(ui, about)]
        .spacing(ui.px(space::S))
        .into()
}

fn actions<'a>(screen: &'a Crisis, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let open = shared.practised(&screen.scenario.id).open().is_some();
    let arrow = Side::Right(Icon::ArrowRight);
    let out = quiet(
        ui,
        say::practice::to_practice(language),
        Side::Left(Icon::ArrowLeft),
        Some(Message::Out),
    );
    let buttons = if open {
        let on = primary(
            ui,
            say::crisis::resume(language),
            arrow,
            Some(Message::Resume),
        );
        let again = secondary(
            ui,
            say::crisis::again(language),
            Side::Left(Icon::RotateCcw),
            Some(Message::Begin),
        );
        row![on.id(MAIN), again, out]
    } else {
        let begin = primary(
            ui,
            say::crisis::begin(language),
            arrow,
            Some(Message::Begin),
        );
        row![begin.id(MAIN), out]
    };
    buttons
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

fn past<'a>(screen: &'a Crisis, shared: &'a Shared) -> Option<Element<'a, Message>> {
    let ui = &shared.ui;
    let known = shared.practised(&screen.scenario.id);
    let lines: Vec<Element<'a, Message>> = known
        .finished()
        .rev()
        .map(|run| {
            let words = told(screen, shared, run);
            let see = quiet(
                ui,
                say::crisis::see_debrief(ui.language),
                Side::Right(Icon::ArrowRight),
                Some(Message::Debrief(run.id)),
            )
            .description(words.clone());
            let line = column![body(ui, words.clone()), see].spacing(ui.px(space::XS));
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

/// A finished run in a line: the day, the ending, the points.
pub(super) fn told(screen: &Crisis, shared: &Shared, run: &Run) -> String {
    let language = shared.ui.language;
    let moment = Moment::new(run.last_at(), shared.now().offset);
    let day = say::dates::date(language, moment.day());
    let ending = match &run.state {
        RunState::Finished { outcome, .. } => outcome.as_ref(),
        RunState::Open | RunState::Left => None,
    };
    let known = ending.and_then(|id| screen.scenario.ending(id));
    let title = known
        .and_then(|index| screen.scenario.endings.get(index))
        .map_or("—", |ending| ending.title.as_str());
    let full = screen.machine.full_score();
    let score = run.score().unwrap_or_default() * full as f32;
    let points = say::crisis_debrief::points(language, score.round() as u32, full);
    let words = say::crisis_debrief::run(language, &day, &set(&shared.ui, title));
    format!("{words}, {points}")
}
