//! The question of a step, its hints, and its working once it is answered.

use std::rc::Rc;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::chart::written;
use super::keys::hints;
use super::view::bar as framed;
use super::{ASKED, HINTS, Lab, Message, VERDICT};
use crate::course::practice::lab::{Adjust, Step};
use crate::course::{Item, Markup};
use crate::gui::question::{self, Sheet, verdict};
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, chip, quiet};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{body, set, small, strong, text as words};
use crate::language::say;
use crate::practice::lab::Position;
use crate::practice::lab::run::Given;
use crate::quiz::{Verdict, display_order};

/// What is asked.
pub(super) fn stem<'a>(screen: &'a Lab, ui: &'a Ui) -> Element<'a, Message> {
    let (kind, stem) = match screen.step() {
        Some(Step::Question(step)) => (kind(screen, ui), &step.stem),
        Some(Step::Adjust(step)) => (kind(screen, ui), &step.stem),
        None => return "".into(),
    };
    let drawn = chip(ui, kind, ui.palette.accent_soft, ui.palette.accent);
    let asked = Prose::new(Type::Heading, ui.palette.ink)
        .font(ui.serif_bold())
        .on_link(Message::Link)
        .part(ui, stem.paragraphs());
    let both = column![node::meaning(Role::Shown, "", drawn), asked].spacing(ui.px(space::M));
    node::meaning(Role::Heading(1), stem, both)
        .description(kind)
        .spoken()
        .start()
        .into()
}

fn kind(screen: &Lab, ui: &Ui) -> &'static str {
    match screen.item() {
        Some(item) => say::question::kind(ui.language, &item.interaction),
        None => say::lab::adjust(ui.language),
    }
}

/// What the learner answers with, the hints, and the working once it is
/// answered.
pub(super) fn answers<'a>(screen: &'a Lab, ui: &'a Ui) -> Element<'a, Message> {
    let (answers, formula, given) = match screen.step() {
        Some(Step::Question(step)) => {
            let answers = screen.item().map(|item| sheet(screen, ui, item));
            (answers, &step.formula, &step.hints)
        }
        Some(Step::Adjust(step)) => {
            let answers = Some(adjusted(screen, ui, step));
            (answers, &step.formula, &step.hints)
        }
        None => return "".into(),
    };
    let working = screen.answered().then(|| working(ui, formula));
    let both = column![answers, working].spacing(ui.px(space::L));
    let both = node::meaning(Role::Group, "", both)
        .id(ASKED)
        .width(Length::Fill);
    column![both, shown_hints(screen, ui, given)]
        .spacing(ui.px(space::M))
        .width(Length::Fill)
        .into()
}

fn sheet<'a>(screen: &'a Lab, ui: &'a Ui, item: &'a Item) -> Element<'a, Message> {
    let answer = screen.state.answer(&item.id);
    let response = match answer.map(|answer| &answer.given) {
        Some(Given::Response(response)) => Some(response),
        _ => screen.draft.as_ref(),
    };
    question::view(&Sheet {
        refused: screen
            .refusal
            .and_then(|why| question::refused(ui, item, why)),
        ui,
        prefix: String::new(),
        item,
        pictures: &screen.pictures,
        order: display_order(screen.seed, item),
        response,
        grade: screen.grade.as_ref(),
        open: answer.is_none(),
        on_edit: Rc::new(Message::Edit),
        on_submit: Message::Submit,
    })
}

/// The working, shown after the answer.
fn working<'a>(ui: &Ui, formula: &'a Markup) -> Element<'a, Message> {
    let title = say::lab::working(ui.language);
    let inside = column![
        strong(ui, title),
        Prose::body(ui).on_link(Message::Link).view(ui, formula)
    ]
    .spacing(ui.px(space::XS));
    let tile = container(inside)
        .padding(ui.px(space::L))
        .width(Length::Fill)
        .style(style::tile(ui.palette.accent_soft, BUTTON));
    node::meaning(Role::Group, title, tile)
        .width(Length::Fill)
        .into()
}

fn shown_hints<'a>(screen: &'a Lab, ui: &Ui, given: &'a [Markup]) -> Option<Element<'a, Message>> {
    if screen.hints == 0 || screen.answered() {
        return None;
    }
    let lines = given.iter().take(screen.hints).map(|hint| {
        row![
            Icon::Lightbulb.draw(ui, ui.palette.gold),
            Prose::body(ui).view(ui, hint)
        ]
        .spacing(ui.px(space::M))
        .into()
    });
    let tile = container(column(lines).spacing(ui.px(space::M)))
        .padding([ui.px(space::M), ui.px(space::L)])
        .width(Length::Fill)
        .style(style::tile(ui.palette.gold_soft, BUTTON));
    let mut spoken = vec![format!("{}.", say::quiz::hints(ui.language))];
    let shown = given.iter().take(screen.hints);
    spoken.extend(shown.map(Markup::plain));
    let hints = node::meaning(Role::Status, spoken.join(" "), tile).id(HINTS);
    Some(hints.width(Length::Fill).into())
}

/// A control to set: what is to be reached, and once it is handed in, what was.
fn adjusted<'a>(screen: &'a Lab, ui: &'a Ui, step: &'a Adjust) -> Element<'a, Message> {
    let lab = &screen.bench.lab;
    let view = lab.view(&step.stage.view);
    let of = step.goals.len();
    let goals = step.goals.iter().zip(1_usize..);
    let goals = goals.filter_map(|(goal, place)| {
        let view = view?;
        let at = view.readouts.iter().position(|it| it.id == goal.readout)?;
        let (readout, value) = (view.readouts.get(at)?, screen.chart.readouts.get(at)?);
        let holds = value.as_ref().is_ok_and(|value| goal.holds(*value));
        let bound = |value: f64| written(ui.language, readout, &Ok(value));
        let wanted = say::lab::goal(
            ui.language,
            &set(ui, &readout.name),
            goal.at_least.map(bound).as_deref(),
            goal.at_most.map(bound).as_deref(),
        );
        let now = written(ui.language, readout, value);
        let said = say::lab::reached(ui.language, &wanted, &now, holds);
        let (icon, color) = if holds {
            (Icon::CircleCheck, ui.palette.good)
        } else {
            (Icon::Circle, ui.palette.ink_soft)
        };
        let line = row![
            icon.draw(ui, color),
            body(ui, said.clone()).width(Length::Fill)
        ]
        .spacing(ui.px(space::S));
        let item = node::meaning(Role::ListItem, said, line);
        Some(item.position(place, of).into())
    });
    let goals = column(goals).spacing(ui.px(space::S));
    let goals = node::meaning(Role::List, say::lab::adjust(ui.language), goals);
    let answer = screen.state.answer(&step.id);
    let said = answer.map(|answer| {
        let right = answer.score >= 1.0;
        let text = if right { &step.right } else { &step.wrong };
        let verdict = Verdict::of(answer.score);
        let tile = container(Prose::body(ui).view(ui, text))
            .padding(ui.px(space::L))
            .width(Length::Fill)
            .style(style::tile(
                verdict::background(&ui.palette, verdict),
                BUTTON,
            ));
        let again = (!right).then(|| solution(screen, ui, step)).flatten();
        column![tile, again].spacing(ui.px(space::M))
    });
    column![goals, said].spacing(ui.px(space::L)).into()
}

fn solution<'a>(screen: &'a Lab, ui: &Ui, step: &'a Adjust) -> Option<Element<'a, Message>> {
    let control = screen.bench.lab.control(&step.control)?;
    let position = Position::read(control, &step.solution)?;
    let place = match (&position, control) {
        (Position::Number(value), _) => crate::language::typography::number(ui.language, *value, 2),
        (Position::Option(id), crate::course::practice::lab::Control::Choose(of)) => {
            let option = of.options.iter().find(|option| option.id == *id)?;
            option.name.clone()
        }
        _ => step.solution.clone(),
    };
    let said = say::lab::solution(ui.language, &set(ui, control.name()), &place);
    Some(node::meaning(Role::Paragraph, said.clone(), strong(ui, said)).into())
}

/// Hand in, or the verdict and the way on.
pub(super) fn bar<'a>(screen: &'a Lab, ui: &'a Ui) -> Element<'a, Message> {
    let Some(step) = screen.step() else {
        return "".into();
    };
    let enter = say::shell::enter(ui.language);
    if let Some(answer) = screen.state.answer(step.id()) {
        let verdict = Verdict::of(answer.score);
        let left = outcome(screen, ui, verdict);
        let background = verdict::background(&ui.palette, verdict);
        let label = say::quiz::go_on(ui.language);
        let next = Some(Message::Next);
        let sign = (Icon::ArrowRight, enter);
        return framed(ui, background, left, label, sign, next);
    }
    let left = hints(step).saturating_sub(screen.hints);
    let hint = (left > 0).then(|| {
        quiet(
            ui,
            say::quiz::hint(ui.language, left),
            Side::Left(Icon::Lightbulb),
            Some(Message::Hint),
        )
    });
    let refusal = refused(screen, ui);
    let line: Element<'a, Message> = if ui.cramped() {
        column![refusal, hint].spacing(ui.px(space::XS)).into()
    } else {
        row![hint, refusal]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center)
            .into()
    };
    let ready = match step {
        Step::Adjust(_) => true,
        Step::Question(_) => screen.draft.is_some(),
    };
    let label = say::quiz::submit(ui.language);
    let submit = ready.then_some(Message::Submit);
    framed(
        ui,
        ui.palette.paper,
        line,
        label,
        (Icon::Check, enter),
        submit,
    )
}

fn outcome<'a>(screen: &'a Lab, ui: &Ui, verdict: Verdict) -> Element<'a, Message> {
    let said = match &screen.grade {
        Some(grade) => say::quiz::graded(ui.language, grade),
        None => say::quiz::verdict(ui.language, verdict).to_owned(),
    };
    let color = verdict::ink(&ui.palette, verdict);
    let title = words(ui, Type::Heading, ui.palette.ink, said.clone());
    let line = row![verdict::icon(verdict).sized(ui.px(22.0), color), title]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
    let title = node::meaning(Role::Status, said, line)
        .id(VERDICT)
        .description(say::quiz::meaning(ui.language, verdict, None));
    let undo = screen.last.map(|_| {
        quiet(
            ui,
            say::quiz::undo(ui.language),
            Side::Left(Icon::Undo2),
            Some(Message::Undo),
        )
    });
    row![title, undo]
        .spacing(ui.px(space::L))
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

/// Why the answer was not taken.
fn refused<'a>(screen: &'a Lab, ui: &Ui) -> Option<Element<'a, Message>> {
    let item = screen.item()?;
    let said = question::refused(ui, item, screen.refusal?)?;
    let line = row![
        Icon::Info.sized(ui.px(18.0), ui.palette.gold),
        small(ui, said.clone()).width(Length::Fill)
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    Some(node::meaning(Role::Alert, said, line).into())
}
