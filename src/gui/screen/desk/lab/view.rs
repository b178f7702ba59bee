//! The lab on the screen: where one is, the page, and the way on.

use iced::widget::{column, container, row};
use iced::{Alignment, Color, Element, Length, Padding};

use super::{Lab, MAIN, Message, PAGE, Page, asked, chart, pages, report};
use crate::gui::question::verdict;
use crate::gui::shared::Shared;
use crate::gui::theme::style;
use crate::gui::ui::{Ui, space};
use crate::gui::widget::button::{Side, icon, primary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::low::bounded;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{set, small};
use crate::language::say;
use crate::quiz::Verdict;

pub(super) fn view<'a>(screen: &'a Lab, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let page = match screen.page {
        Page::Intro => sheet(ui, pages::intro(screen, shared)),
        Page::Step(_) => step(screen, ui),
        Page::Report => sheet(ui, report::writing(screen, shared)),
        Page::Rating => sheet(ui, report::rating(screen, shared)),
        Page::Result => sheet(ui, pages::result(screen, shared)),
    };
    let bar = match screen.page {
        Page::Step(_) => Some(asked::bar(screen, ui)),
        Page::Report => Some(report::bar(screen, ui)),
        _ => None,
    };
    column![head(screen, ui), container(page).height(Length::Fill)]
        .push(bar)
        .into()
}

/// Close, a segment a step, and where one is.
fn head<'a>(screen: &'a Lab, ui: &Ui) -> Element<'a, Message> {
    let lab = &screen.bench.lab;
    let close = icon(
        ui,
        Icon::X,
        say::lab::leave(ui.language),
        Some(Message::Out),
    );
    let title = set(ui, &lab.title);
    let (at, of) = match screen.page {
        Page::Step(at) => (at, lab.steps.len()),
        Page::Intro => (0, 0),
        _ => (lab.steps.len(), lab.steps.len()),
    };
    if of == 0 {
        // The page says it in large.
        let title = node::meaning(Role::Shown, "", small(ui, title));
        let line = row![close, title]
            .spacing(ui.px(space::L))
            .align_y(Alignment::Center);
        return line.padding(Padding::from([10.0, 30.0])).into();
    }
    let segments = lab.steps.iter().enumerate().map(|(index, step)| {
        let answer = screen.state.answer(step.id());
        let verdict = answer.map(|answer| Verdict::of(answer.score));
        verdict::segment(&ui.palette, verdict, verdict.is_none() && index == at)
    });
    let place = match screen.page {
        Page::Step(at) => say::lab::place(ui.language, at + 1, of),
        Page::Report => say::lab::report(ui.language).to_owned(),
        Page::Rating => say::lab::rating(ui.language).to_owned(),
        _ => say::lab::result(ui.language).to_owned(),
    };
    let track = container(
        row(segments)
            .spacing(6)
            .align_y(Alignment::Center)
            .width(Length::Fill),
    )
    .center_y(16);
    let said = [title.as_ref(), &place].join(say::course::DOT);
    let shown = (!ui.narrow()).then(|| small(ui, title));
    let line = row![shown, track, small(ui, place)]
        .spacing(ui.px(space::L))
        .align_y(Alignment::Center);
    let meter = node::meaning(Role::Meter, said, line)
        .amount(at as f64, of as f64)
        .width(Length::Fill);
    row![close, meter]
        .spacing(ui.px(space::L))
        .align_y(Alignment::Center)
        .padding(Padding::from([10.0, 30.0]))
        .into()
}

/// A page of one column.
fn sheet<'a>(ui: &Ui, content: Element<'a, Message>) -> Element<'a, Message> {
    let content = container(content)
        .max_width(ui.px(820.0) + 48.0)
        .padding(Padding::from([ui.px(space::L), 24.0]).bottom(ui.px(space::XXL)));
    scrollable(container(content).center_x(Length::Fill))
        .id(PAGE)
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}

/// Chart and question side by side; where panes stack, what is asked, the
/// chart, then what one answers with.
fn step<'a>(screen: &'a Lab, ui: &'a Ui) -> Element<'a, Message> {
    let edge = Padding::from([ui.px(space::S), 24.0]).bottom(ui.px(space::XL));
    let chart = chart::view(screen, ui);
    let (stem, answers) = (asked::stem(screen, ui), asked::answers(screen, ui));
    if ui.narrow() {
        let both = column![stem, chart, answers]
            .spacing(ui.px(space::L))
            .padding(edge);
        return scrollable(both)
            .id(PAGE)
            .style(style::scroll(ui.palette))
            .height(Length::Fill)
            .into();
    }
    let scroll = |content: Element<'a, Message>, padding: Padding| {
        scrollable(container(content).padding(padding))
            .style(style::scroll(ui.palette))
            .height(Length::Fill)
    };
    let left = scroll(chart, edge.right(14.0));
    let asked = column![stem, answers].spacing(ui.px(space::L));
    let right = scroll(asked.into(), edge.left(14.0)).id(PAGE);
    row![
        container(left).width(Length::FillPortion(11)),
        container(right).width(Length::FillPortion(9)),
    ]
    .into()
}

/// The bar below the page, with its main button.
pub(super) fn bar<'a>(
    ui: &Ui,
    background: Color,
    left: Element<'a, Message>,
    label: &'static str,
    (icon, key): (Icon, &'static str),
    on_press: Option<Message>,
) -> Element<'a, Message> {
    let rule = container("")
        .width(Length::Fill)
        .height(1)
        .style(style::fill(ui.palette.line));
    let button = primary(ui, label, Side::Right(icon), on_press).id(MAIN);
    let key = (!ui.cramped()).then(|| node::meaning(Role::Shown, "", small(ui, key)));
    let line: Element<'a, Message> = if ui.tight() {
        row![left, button].spacing(ui.px(space::S)).wrap().into()
    } else {
        row![container(left).width(Length::Fill), key, button]
            .spacing(ui.px(space::M))
            .align_y(Alignment::Center)
            .into()
    };
    let bar = container(line)
        .width(Length::Fill)
        .padding([ui.px(space::M).min(space::L), 24.0])
        .style(style::fill(background));
    bounded(ui, column![rule, bar])
}
