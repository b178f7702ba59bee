//! The chart of a step, its controls, its readouts, and what stands at the
//! cursor.

use std::borrow::Cow;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{CHART, Chart, Lab, Message, table};
use crate::course::Id;
use crate::course::practice::lab::{Choose, Control, FilterBy, NumberOf, Readout, Stage, View};
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, choice, icon, key_cap, quiet};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::plot::{Drawing, legend, plot};
use crate::gui::widget::text::{body, set, small, strong, text};
use crate::language::typography::{number, polish};
use crate::language::{Language, say};
use crate::practice::lab::figure::with_unit;
use crate::practice::lab::picture::figure;
use crate::practice::lab::{Bench, Failure, Position, Positions};

impl Chart {
    /// Before there is a step.
    pub(super) fn none(bench: &Bench) -> Self {
        Self {
            positions: Positions::start(&bench.lab),
            drawn: Err(None),
            readouts: Vec::new(),
            cursor: None,
            table: false,
            from: 0,
        }
    }

    /// Draws the view of a stage at given positions.
    pub(super) fn new(
        bench: &Bench,
        stage: &Stage,
        positions: Positions,
        language: Language,
    ) -> Self {
        let view = bench.lab.view(&stage.view);
        let drawn = view.map_or(Err(None), |view| drawing(bench, view, &positions, language));
        let readouts = view.map_or_else(Vec::new, |view| bench.readouts(view, &positions));
        Self {
            positions,
            drawn,
            readouts,
            cursor: None,
            table: false,
            from: 0,
        }
    }
}

fn drawing(
    bench: &Bench,
    view: &View,
    positions: &Positions,
    language: Language,
) -> Result<Drawing, Option<Failure>> {
    let dataset = bench.lab.dataset(&view.data).ok_or(None)?;
    let frame = bench.frame(view, positions).ok_or(None)?.map_err(Some)?;
    let mut drawn = figure(language, dataset, view, &frame).map_err(Some)?;
    let names = [
        &mut drawn.title,
        &mut drawn.alt,
        &mut drawn.x.title,
        &mut drawn.y.title,
    ];
    for words in names {
        *words = polish(language, words).into_owned();
    }
    Ok(Drawing::new(drawn))
}

pub(super) fn view<'a>(screen: &'a Lab, ui: &'a Ui) -> Element<'a, Message> {
    let lab = &screen.bench.lab;
    let Some(view) = screen.step().and_then(|step| lab.view(&step.stage().view)) else {
        return "".into();
    };
    let chart = &screen.chart;
    let controls = view.controls.iter().filter_map(|id| lab.control(id));
    // What a control changed is said; what a step begins with is read.
    let begun = screen
        .step()
        .map(|step| screen.bench.positions(step.stage()));
    let role = if begun.as_ref() == Some(&chart.positions) {
        Role::Paragraph
    } else {
        Role::Status
    };
    let controls = controls.map(|it| control(ui, screen, it, role));
    let controls = column(controls).spacing(ui.px(space::M));
    let controls = (!view.controls.is_empty()).then_some(controls);
    let shown = match &chart.drawn {
        Ok(drawing) => drawn(ui, chart, drawing),
        Err(_) => nothing(ui),
    };
    // The data come before the question, which is the screen's title.
    let words = set(ui, &view.title);
    let drawn = text(ui, Type::Heading, ui.palette.ink, words.clone());
    let title = node::meaning(Role::Paragraph, words, drawn);
    let readouts = (!view.readouts.is_empty()).then(|| readouts(ui, view, chart, role));
    let inside = column![title, controls, readouts, shown].spacing(ui.px(space::M));
    container(inside)
        .padding(ui.px(18.0))
        .width(Length::Fill)
        .style(style::card(ui.palette))
        .into()
}

/// The chart or its table, with what stands at the cursor.
fn drawn<'a>(ui: &Ui, chart: &'a Chart, drawing: &'a Drawing) -> Element<'a, Message> {
    if drawing.figure.is_empty() {
        return nothing(ui);
    }
    let language = ui.language;
    let switch = quiet(
        ui,
        if chart.table {
            say::blocks::as_chart(language)
        } else {
            say::blocks::as_table(language)
        },
        Side::Left(if chart.table {
            Icon::ChartColumn
        } else {
            Icon::Table
        }),
        Some(Message::Table),
    );
    let switch = row![switch, key_cap(ui, "T")]
        .spacing(ui.px(space::XS))
        .align_y(Alignment::Center);
    if chart.table {
        return column![table::view(ui, drawing, chart.from), switch]
            .spacing(ui.px(space::S))
            .into();
    }
    let canvas = plot(
        ui,
        drawing,
        chart.cursor,
        Message::Cursor,
        Some(Message::Table),
    )
    .id(CHART);
    let reading = chart.cursor.and_then(|at| drawing.reading(language, at));
    let told = match reading {
        Some(reading) => {
            let words = reading.words();
            node::meaning(Role::Status, words.clone(), strong(ui, words))
        }
        None => {
            let words = say::lab::point(language);
            node::meaning(Role::Paragraph, words, small(ui, words))
        }
    };
    let told = told.width(Length::Fill);
    let line = container(told)
        .padding([ui.px(7.0), ui.px(space::M)])
        .width(Length::Fill)
        .style(style::tile(ui.palette.sunken, BUTTON));
    let keys = row![key_cap(ui, "←"), key_cap(ui, "→"), switch]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
    column![canvas, legend(ui, drawing), line, keys]
        .spacing(ui.px(space::S))
        .into()
}

fn nothing<'a>(ui: &Ui) -> Element<'a, Message> {
    let words = say::lab::no_rows(ui.language);
    body(ui, words).into()
}

fn control<'a>(ui: &Ui, screen: &'a Lab, control: &'a Control, told: Role) -> Element<'a, Message> {
    let position = screen.chart.positions.get(control.id());
    let name = set(ui, control.name());
    let open = screen.movable(control.id());
    let moves = match control {
        Control::Choose(of) => options(ui, of, position, open),
        Control::Filter(of) => filter(ui, screen, of, position, open),
        Control::Number(of) => slide(ui, of, position, (open, told)),
    };
    let label = container(small(ui, name.clone())).padding([ui.px(7.0), 0.0]);
    let line = row![label].extend(moves).spacing(ui.px(space::S));
    let role = match control {
        Control::Number(_) => Role::Group,
        Control::Choose(_) | Control::Filter(_) => Role::RadioGroup,
    };
    node::meaning(role, name, line.wrap().vertical_spacing(ui.px(space::XS)))
        .width(Length::Fill)
        .into()
}

fn chip<'a>(
    ui: &Ui,
    control: &Id,
    label: Cow<'a, str>,
    to: Position,
    (chosen, open): (bool, bool),
) -> Element<'a, Message> {
    let message = Message::Control(control.clone(), to.clone());
    choice(ui, "", label, chosen, open.then_some(message))
        .id(format!("{control}-{}", to.write()))
        .group(control.to_string())
        .padding([ui.px(4.0), ui.px(10.0)])
        .into()
}

fn options<'a>(
    ui: &Ui,
    of: &'a Choose,
    position: Option<&Position>,
    open: bool,
) -> Vec<Element<'a, Message>> {
    let chips = of.options.iter().map(|option| {
        let to = Position::Option(option.id.clone());
        let chosen = position == Some(&to);
        chip(ui, &of.id, set(ui, &option.name), to, (chosen, open))
    });
    chips.collect()
}

fn filter<'a>(
    ui: &Ui,
    screen: &'a Lab,
    of: &'a FilterBy,
    position: Option<&Position>,
    open: bool,
) -> Vec<Element<'a, Message>> {
    let dataset = screen.bench.lab.dataset(&of.data);
    let columns = dataset.map_or(&[][..], |dataset| &dataset.columns);
    let column = columns.iter().find(|column| column.id == of.column);
    let labels = column.map_or(&[][..], |column| &column.labels);
    let all = chip(
        ui,
        &of.id,
        set(ui, &of.all),
        Position::All,
        (position == Some(&Position::All), open),
    );
    let each = labels.iter().map(|label| {
        let to = Position::Value(label.value.clone());
        let chosen = position == Some(&to);
        chip(ui, &of.id, set(ui, &label.name), to, (chosen, open))
    });
    std::iter::once(all).chain(each).collect()
}

/// A number with a button on each side.
fn slide<'a>(
    ui: &Ui,
    of: &'a NumberOf,
    position: Option<&Position>,
    (open, told): (bool, Role),
) -> Vec<Element<'a, Message>> {
    let at = match position {
        Some(Position::Number(at)) => *at,
        _ => of.start,
    };
    let to = |by: f64| {
        let to = Positions::snapped(of, at + by * of.step);
        let moved = open && (to - at).abs() > 1e-9;
        moved.then(|| Message::Control(of.id.clone(), Position::Number(to)))
    };
    let name = polish(ui.language, &of.name);
    let less = icon(
        ui,
        Icon::Minus,
        say::lab::less(ui.language, &name),
        to(-1.0),
    );
    let more = icon(ui, Icon::Plus, say::lab::more(ui.language, &name), to(1.0));
    let value = number(ui.language, at, of.decimals.into());
    let value = with_unit(ui.language, value, &of.unit);
    let told = node::meaning(
        told,
        format!("{name} {value}"),
        container(strong(ui, value)).center_x(ui.px(56.0)),
    );
    let line = row![
        less.id(format!("{}-less", of.id)),
        told,
        more.id(format!("{}-more", of.id)),
        key_cap(ui, "−"),
        key_cap(ui, "+"),
    ]
    .spacing(ui.px(space::XS))
    .align_y(Alignment::Center);
    vec![line.into()]
}

fn readouts<'a>(ui: &Ui, view: &'a View, chart: &'a Chart, told: Role) -> Element<'a, Message> {
    let each = view.readouts.iter().zip(&chart.readouts);
    let tiles = each.map(|(readout, value)| {
        let value = written(ui.language, readout, value);
        let name = set(ui, &readout.name);
        let words = format!("{name} {value}");
        let inside = column![small(ui, name), strong(ui, value)].spacing(2);
        let tile = container(inside)
            .padding([ui.px(7.0), ui.px(space::M)])
            .style(style::tile(ui.palette.sunken, BUTTON));
        node::meaning(told, words, tile).into()
    });
    row(tiles).spacing(ui.px(space::S)).wrap().into()
}

/// A readout's value; a dash where it has none.
pub(super) fn written(
    language: Language,
    readout: &Readout,
    value: &Result<f64, Failure>,
) -> String {
    match value {
        Ok(value) => {
            let value = number(language, *value, readout.decimals.into());
            with_unit(language, value, &polish(language, &readout.unit))
        }
        Err(_) => "–".to_owned(),
    }
}
