//! The report: written, then rated beside a model by the learner.

use iced::widget::{column, container, row, text_editor};
use iced::{Alignment, Element, Length};

use super::view::bar as framed;
use super::{EDITOR, Lab, MAIN, Message, hints};
use crate::course::check::words;
use crate::course::practice::lab::{Criterion, Step};
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, choice, key_cap, primary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{body, heading, paragraph, set, small, strong};
use crate::gui::widget::tiles::tiles;
use crate::language::say;

pub(super) fn writing<'a>(screen: &'a Lab, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let asked = &screen.bench.lab.report;
    let field = text_editor(&screen.editor)
        .id(EDITOR)
        .placeholder(say::lab::write_here(ui.language))
        .on_action(Message::Write)
        .size(ui.size(Type::Body))
        .font(ui.sans())
        .padding(ui.px(space::M))
        .height((ui.window.height * 0.4).max(140.0))
        .style(style::editor(ui.palette));
    let field = node::meaning(Role::Editor, say::lab::report(ui.language), field)
        .value(screen.editor.text())
        .on_rewrite(Message::Write);
    column![
        heading(ui, 1, say::lab::report(ui.language)),
        Prose::reading(ui)
            .on_link(Message::Link)
            .view(ui, &asked.prompt),
        field,
        hints::view(screen, ui),
        paragraph(ui, say::lab::kept_drafts(ui.language)),
        facts(screen, ui),
    ]
    .spacing(ui.px(space::L))
    .into()
}

/// The workings of the numbers asked for, to be quoted.
fn facts<'a>(screen: &'a Lab, ui: &Ui) -> Option<Element<'a, Message>> {
    let steps = screen.bench.lab.steps.iter().filter_map(|step| match step {
        Step::Question(step) if step.from.is_some() => Some(&step.formula),
        _ => None,
    });
    let found = steps.map(|formula| {
        let drawn = Prose::new(Type::Small, ui.palette.ink).view(ui, formula);
        node::meaning(Role::ListItem, formula, drawn).into()
    });
    let found: Vec<Element<'a, Message>> = found.collect();
    if found.is_empty() {
        return None;
    }
    let title = say::lab::your_figures(ui.language);
    let inside = column![strong(ui, title)]
        .extend(found)
        .spacing(ui.px(space::XS));
    let tile = container(inside)
        .padding(ui.px(space::M))
        .width(Length::Fill)
        .style(style::tile(ui.palette.sunken, BUTTON));
    let list = node::meaning(Role::List, title, tile);
    Some(list.width(Length::Fill).into())
}

/// How long the report is, and the button that hands it in.
pub(super) fn bar<'a>(screen: &'a Lab, ui: &Ui) -> Element<'a, Message> {
    let asked = &screen.bench.lab.report;
    let text = screen.written();
    let count = words::count(&text);
    let said = say::lab::length(ui.language, count, asked.min, asked.max);
    let fits = (asked.min as usize..=asked.max as usize).contains(&count);
    let (icon, color) = if fits {
        (Icon::CircleCheck, ui.palette.good)
    } else {
        (Icon::Info, ui.palette.ink_soft)
    };
    let line = row![icon.sized(ui.px(18.0), color), small(ui, said.clone())]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
    // It changes with each word: read by who asks, and not announced.
    let told = node::meaning(Role::Paragraph, said, line);
    let ready = (!text.is_empty()).then_some(Message::HandIn);
    let label = say::lab::hand_in(ui.language);
    framed(
        ui,
        ui.palette.paper,
        told.into(),
        label,
        (Icon::ArrowRight, "Ctrl S"),
        ready,
    )
}

/// The learner's report beside the model, and the rubric.
pub(super) fn rating<'a>(screen: &'a Lab, shared: &'a Shared) -> Element<'a, Message> {
    let ui = &shared.ui;
    let rubric = &screen.bench.lab.report.rubric;
    let open = rubric
        .iter()
        .position(|it| screen.state.rating(&it.id).is_none());
    let criteria = rubric
        .iter()
        .enumerate()
        .map(|(index, it)| criterion(screen, ui, it, open == Some(index)));
    let done = open.is_none().then(|| {
        primary(
            ui,
            say::quiz::see_results(ui.language),
            Side::Right(Icon::ArrowRight),
            Some(Message::Next),
        )
        .id(MAIN)
    });
    column![
        heading(ui, 1, say::lab::rating(ui.language)),
        paragraph(ui, say::lab::rating_about(ui.language)),
        both(screen, ui),
        column(criteria).spacing(ui.px(space::L)),
        done,
    ]
    .spacing(ui.px(space::L))
    .into()
}

/// The report and the model, side by side where there is room.
pub(super) fn both<'a>(screen: &'a Lab, ui: &'a Ui) -> Element<'a, Message> {
    let asked = &screen.bench.lab.report;
    let own = sheet(
        ui,
        say::lab::your_report(ui.language),
        screen.state.report(),
        None,
    );
    let note = Prose::body(ui)
        .color(ui.palette.ink_soft)
        .view(ui, &asked.note);
    let model = sheet(ui, say::lab::model(ui.language), &asked.model, Some(note));
    let columns = if ui.cramped() { 1 } else { 2 };
    tiles([own, model], vec![1.0; columns])
        .spacing(ui.px(space::M))
        .into()
}

fn sheet<'a>(
    ui: &Ui,
    title: &'static str,
    text: &'a str,
    note: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let words = set(ui, text);
    let drawn = body(ui, words.clone()).font(ui.serif());
    let inside = column![
        strong(ui, title),
        node::meaning(Role::Paragraph, words, drawn),
        note
    ]
    .spacing(ui.px(space::S));
    let card = container(inside)
        .padding(ui.px(space::L))
        .width(Length::Fill)
        .height(Length::Fill)
        .style(style::card(ui.palette));
    node::meaning(Role::Group, title, card)
        .width(Length::Fill)
        .into()
}

fn criterion<'a>(
    screen: &'a Lab,
    ui: &Ui,
    criterion: &'a Criterion,
    keyed: bool,
) -> Element<'a, Message> {
    let chosen = screen.state.rating(&criterion.id);
    let count = criterion.anchors.len();
    let levels = criterion.anchors.iter().enumerate().map(|(index, anchor)| {
        let level = u8::try_from(index).unwrap_or(u8::MAX);
        let message = Message::Rate(criterion.id.clone(), level);
        let button = choice(
            ui,
            "",
            set(ui, anchor),
            chosen == Some(level),
            Some(message),
        )
        .id(format!("{}-{index}", criterion.id))
        .group(criterion.id.to_string())
        .position(index + 1, count);
        let key = keyed.then(|| key_cap(ui, (index + 1).to_string()));
        row![key, button]
            .spacing(ui.px(space::S))
            .align_y(Alignment::Center)
            .into()
    });
    let name = set(ui, &criterion.name);
    let levels = column(levels).spacing(ui.px(space::S));
    let inside = column![strong(ui, name.clone()), levels].spacing(ui.px(space::S));
    node::meaning(Role::RadioGroup, name, inside)
        .width(Length::Fill)
        .into()
}
