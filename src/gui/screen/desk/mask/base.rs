//! The visible base: six points to rate, and the radar of them.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{Mask, Message, control_id};
use crate::course::practice::mask::Point;
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, chosen_look, primary, quiet};
use crate::gui::widget::field;
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::prose::Prose;
use crate::gui::widget::radar::{Shapes, radar};
use crate::gui::widget::text::{body, heading_in, set, small, strong};
use crate::language::say;
use crate::practice::mask::{HIGHEST, STRENGTH, State, proof};

pub(super) fn view<'a>(screen: &'a Mask, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let intro = Prose::body(ui)
        .color(ui.palette.ink_soft)
        .on_link(Message::Link)
        .view(ui, &screen.sheet.intro);
    let points = screen.sheet.points.iter().enumerate();
    let points = points.map(|(index, it)| point(screen, ui, index, it));
    let next = primary(
        ui,
        say::mask::to_fields(language),
        Side::Right(Icon::ArrowRight),
        Some(Message::Tab(super::Tab::Fields)),
    );
    column![intro, radar_card(screen, ui, &screen.state, None)]
        .extend(points)
        .push(next)
        .spacing(ui.px(space::XL))
        .into()
}

/// The radar of two of the masks.
pub(super) fn picture<'a>(
    screen: &'a Mask,
    ui: &Ui,
    (old, new): (usize, usize),
) -> Element<'a, Message> {
    let state = |index: usize| screen.dated.get(index).map(|dated| &dated.state);
    let now = state(new).unwrap_or(&screen.state);
    radar_card(screen, ui, now, state(old))
}

/// The radar with its legend, or the same as a table; `before` is another
/// day's.
fn radar_card<'a>(
    screen: &'a Mask,
    ui: &Ui,
    state: &State,
    before: Option<&State>,
) -> Element<'a, Message> {
    let language = ui.language;
    let levels = |state: &State| -> Vec<Option<f32>> {
        let points = screen.sheet.points.iter();
        let share = |level: u8| f32::from(level) / f32::from(HIGHEST);
        points
            .map(|point| state.level(&point.id).map(share))
            .collect()
    };
    let told: Vec<String> = screen
        .sheet
        .points
        .iter()
        .map(|point| format!("{} {}", set(ui, &point.name), level(state, point)))
        .collect();
    let name = format!("{}. {}", say::mask::radar(language), told.join(", "));
    let drawn: Element<'a, Message> = if screen.table {
        let table = table(screen, ui, state, before);
        node::meaning(Role::Table, say::mask::radar(language), table).into()
    } else {
        let shapes = Shapes {
            now: levels(state),
            before: before.map(levels),
        };
        let side = ui.px(260.0).min(ui.window.width * 0.7);
        let drawing = radar(ui, shapes, HIGHEST, side);
        let drawing = node::meaning(Role::Image, name, drawing);
        let legend = screen.sheet.points.iter().enumerate();
        let legend = legend.map(|(index, point)| {
            row![
                container(small(ui, (index + 1).to_string()).font(ui.sans_bold()))
                    .width(ui.px(18.0)),
                small(ui, set(ui, &point.name)).color(ui.palette.ink)
            ]
            .into()
        });
        let days = before.map(|_| {
            column![
                small(ui, say::mask::line_now(language)).color(ui.palette.accent),
                small(ui, say::mask::line_before(language)).color(ui.palette.gold),
            ]
        });
        // The picture says all of it in words.
        let legend = column(legend).push(days).spacing(space::XS);
        let legend = node::meaning(Role::Shown, "", legend);
        if ui.cramped() {
            column![drawing, legend].spacing(space::M).into()
        } else {
            row![drawing, legend]
                .spacing(ui.px(space::XL))
                .align_y(Alignment::Center)
                .into()
        }
    };
    let switch = if screen.table {
        say::blocks::as_chart(language)
    } else {
        say::blocks::as_table(language)
    };
    let switch = quiet(ui, switch, Side::None, Some(Message::Table));
    container(column![drawn, switch].spacing(ui.px(space::S)))
        .padding(ui.px(18.0))
        .width(Length::Fill)
        .style(style::card(ui.palette))
        .into()
}

fn level(state: &State, point: &Point) -> String {
    match state.level(&point.id) {
        Some(level) => format!("{level} / {HIGHEST}"),
        None => "–".to_owned(),
    }
}

fn table<'a>(
    screen: &'a Mask,
    ui: &Ui,
    state: &State,
    before: Option<&State>,
) -> Element<'a, Message> {
    let lines = screen.sheet.points.iter().map(|point| {
        let cell = |words: String| {
            container(small(ui, words).color(ui.palette.ink))
                .padding([4.0, 8.0])
                .width(Length::FillPortion(1))
        };
        let name = container(small(ui, set(ui, &point.name)).font(ui.sans_bold()))
            .padding([4.0, 8.0])
            .width(Length::FillPortion(3));
        let then = before.map(|before| cell(level(before, point)));
        let now = level(state, point);
        let said = match before {
            Some(before) => format!("{} → {now}", level(before, point)),
            None => now.clone(),
        };
        let said = say::pair(ui.language, &set(ui, &point.name), &said);
        node::meaning(Role::Row, said, row![name, then, cell(now)]).into()
    });
    column(lines).into()
}

/// A point: what it is, five levels, and its proof.
fn point<'a>(screen: &'a Mask, ui: &Ui, index: usize, point: &'a Point) -> Element<'a, Message> {
    let language = ui.language;
    let name = set(ui, &point.name);
    let chosen = screen.state.level(&point.id);
    let of = point.anchors.len();
    let anchors = point.anchors.iter().enumerate().map(|(level, anchor)| {
        let level = u8::try_from(level).unwrap_or(u8::MAX);
        anchor_of(ui, point, (level, of), anchor, chosen == Some(level))
    });
    let proof_id = proof(&point.id);
    let claimed = chosen.is_some_and(|level| level >= STRENGTH);
    let proof = claimed.then(|| {
        let value = screen.lines.get(&proof_id).map_or("", String::as_str);
        let id = proof_id.clone();
        let hint = set(ui, &point.proof).into_owned();
        let typed = move |text| Message::Typed(id.clone(), text);
        let input = field::input(ui, &hint, value, typed.clone()).id(control_id(&proof_id));
        let label = say::mask::proof_of(language, &name);
        field::labelled(ui, label, value, input, typed)
    });
    let about = Prose::body(ui)
        .color(ui.palette.ink_soft)
        .on_link(Message::Link)
        .view(ui, &point.about);
    let title = heading_in(ui, 2, Type::Heading, format!("{}. {name}", index + 1));
    let anchors = column(anchors).spacing(ui.px(6.0));
    let group = node::meaning(Role::RadioGroup, name, anchors).width(Length::Fill);
    column![title, about, group, proof]
        .spacing(ui.px(space::S))
        .into()
}

fn anchor_of<'a>(
    ui: &Ui,
    point: &'a Point,
    (level, of): (u8, usize),
    anchor: &'a str,
    is: bool,
) -> Element<'a, Message> {
    let palette = ui.palette;
    let color = if is { palette.accent } else { palette.ink_soft };
    let mark = if is { Icon::CircleDot } else { Icon::Circle };
    let words = set(ui, anchor);
    let drawn = row![
        mark.sized(ui.px(18.0), color),
        strong(ui, level.to_string()).color(color),
        container(body(ui, words.clone())).width(Length::Fill)
    ]
    .spacing(ui.px(space::S));
    let node = control(
        ui,
        Role::Radio,
        format!("{level}. {words}"),
        drawn,
        Some(Message::Rate(point.id.clone(), level)),
    )
    .checked(is)
    .position(usize::from(level) + 1, of)
    .group(format!("mask-{}", point.id))
    .width(Length::Fill)
    .padding([ui.px(8.0), ui.px(12.0)])
    .radius(BUTTON)
    .look(move |status| chosen_look(palette, is, status));
    if level == 0 {
        node.id(control_id(&point.id)).into()
    } else {
        node.into()
    }
}
