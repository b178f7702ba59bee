//! The case before any figure, and what came of the run.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{Lab, MAIN, Message, report};
use crate::course::practice::lab::{Criterion, Step};
use crate::gui::question::verdict;
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, key_cap, primary, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{body, heading, set, small, strong};
use crate::language::say;
use crate::quiz::Verdict;

pub(super) fn intro<'a>(screen: &'a Lab, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let lab = &screen.bench.lab;
    let begin = primary(
        ui,
        say::lab::begin(ui.language),
        Side::Right(Icon::ArrowRight),
        Some(Message::Begin),
    )
    .id(MAIN);
    let minutes = say::course::duration(ui.language, lab.minutes);
    let steps = say::lab::steps(ui.language, lab.steps.len());
    let length = [minutes, steps].join(say::course::DOT);
    column![
        heading(ui, 1, set(ui, &lab.title)),
        small(ui, length),
        Prose::reading(ui)
            .on_link(Message::Link)
            .view(ui, &lab.intro),
        row![begin, key_cap(ui, say::shell::enter(ui.language))]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center),
    ]
    .spacing(ui.px(space::L))
    .into()
}

pub(super) fn result<'a>(screen: &'a Lab, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let language = ui.language;
    let lab = &screen.bench.lab;
    let (sum, of) = screen.state.score(lab);
    let told = say::lab::score(language, f64::from(sum), of);
    let time = say::lab::time(language, screen.state.seconds());
    let head = column![
        heading(ui, 1, say::lab::result(language)),
        strong(ui, told),
        small(ui, time),
    ]
    .spacing(ui.px(space::XS));
    let steps = lab.steps.iter().map(|step| line(screen, ui, step));
    let steps = card(ui, say::lab::your_steps(language), steps.collect());
    let rated = lab.report.rubric.iter().map(|it| rating(screen, ui, it));
    let rated = card(ui, say::lab::your_rating(language), rated.collect());
    let keep = secondary(
        ui,
        if screen.kept {
            say::lab::kept(language)
        } else {
            say::lab::keep(language)
        },
        Side::Left(Icon::Bookmark),
        (!screen.kept).then_some(Message::Keep),
    );
    let again = secondary(
        ui,
        say::lab::again(language),
        Side::Left(Icon::RotateCcw),
        Some(Message::Begin),
    );
    let out = primary(
        ui,
        say::practice::to_practice(language),
        Side::Left(Icon::ArrowLeft),
        Some(Message::Out),
    )
    .id(MAIN);
    let buttons = row![out, keep, again].spacing(ui.px(space::M)).wrap();
    column![head, steps, report::both(screen, ui), rated, buttons]
        .spacing(ui.px(space::XL))
        .into()
}

fn card<'a>(
    ui: &Ui,
    title: &'static str,
    lines: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let list = column(lines).spacing(ui.px(space::M));
    let list = node::meaning(Role::List, title, list);
    let inside = column![heading(ui, 2, title), list].spacing(ui.px(space::M));
    container(inside)
        .padding(ui.px(space::L))
        .width(Length::Fill)
        .style(style::card(ui.palette))
        .into()
}

/// A step with its verdict and its working.
fn line<'a>(screen: &'a Lab, ui: &'a Ui, step: &'a Step) -> Element<'a, Message> {
    let (stem, formula) = match step {
        Step::Question(step) => (&step.stem, &step.formula),
        Step::Adjust(step) => (&step.stem, &step.formula),
    };
    let score = screen.state.answer(step.id()).map_or(0.0, |it| it.score);
    let verdict = Verdict::of(score);
    let said = say::quiz::verdict(ui.language, verdict);
    let color = verdict::ink(&ui.palette, verdict);
    let words = column![
        Prose::body(ui).view(ui, stem),
        Prose::body(ui).color(ui.palette.ink_soft).view(ui, formula),
    ]
    .spacing(ui.px(space::XS))
    .width(Length::Fill);
    let sign = verdict::icon(verdict).sized(ui.px(20.0), color);
    let line = row![sign, words].spacing(ui.px(space::M));
    node::meaning(Role::ListItem, format!("{said} · {}", stem.plain()), line)
        .width(Length::Fill)
        .into()
}

fn rating<'a>(screen: &'a Lab, ui: &Ui, criterion: &'a Criterion) -> Element<'a, Message> {
    let level = screen.state.rating(&criterion.id);
    let anchor = level.and_then(|level| criterion.anchors.get(usize::from(level)));
    let anchor = anchor.map_or("–".into(), |anchor| set(ui, anchor));
    let name = set(ui, &criterion.name);
    let words = format!("{name} · {anchor}");
    let line = column![strong(ui, name), body(ui, anchor)].spacing(2);
    node::meaning(Role::ListItem, words, line)
        .width(Length::Fill)
        .into()
}
