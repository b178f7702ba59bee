//! Comparing: one's own rating, then three answers side by side.

use iced::widget::{column, container, row};
use iced::{Alignment, Color, Element, Length};

use super::{Message, Workshop};
use crate::course::practice::reply::{Criterion, Sample};
use crate::gui::theme::style::{self, BUTTON};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, chosen_look, primary, secondary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, control};
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{body, heading, paragraph, set, small, strong};
use crate::gui::widget::tiles::tiles;
use crate::language::say;

pub(super) const MAIN: &str = "workshop-compare";

pub(super) fn view<'a>(screen: &'a Workshop, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let rubric = screen.exercise.rubric.iter().enumerate();
    let rubric = rubric.map(|(index, it)| criterion(screen, ui, it, index == 0));
    let columns = if ui.room() >= 1000.0 { 2 } else { 1 };
    let rating = column![
        heading(ui, 2, say::workshop::rubric(language)),
        paragraph(ui, say::workshop::rubric_about(language)),
        tiles(rubric, vec![1.0; columns]).spacing(ui.px(space::L)),
    ]
    .spacing(ui.px(space::M));
    column![rating, answers(screen, ui), close(screen, ui)]
        .spacing(ui.px(space::XXL))
        .into()
}

/// A criterion, and the sentences to choose from.
fn criterion<'a>(
    screen: &'a Workshop,
    ui: &Ui,
    criterion: &'a Criterion,
    first: bool,
) -> Element<'a, Message> {
    let palette = ui.palette;
    let chosen = screen.state.ratings.get(&criterion.id).copied();
    let name = set(ui, &criterion.name);
    let of = criterion.anchors.len();
    let anchors = criterion.anchors.iter().enumerate().map(|(level, anchor)| {
        let level = u8::try_from(level).unwrap_or(u8::MAX);
        let is = chosen == Some(level);
        let color = if is { palette.accent } else { palette.ink_soft };
        let mark = if is { Icon::CircleDot } else { Icon::Circle };
        let words = set(ui, anchor);
        let drawn = row![
            mark.sized(ui.px(18.0), color),
            container(body(ui, words.clone())).width(Length::Fill)
        ]
        .spacing(ui.px(space::S));
        let press = Message::Rate(criterion.id.clone(), level);
        let node = control(
            ui,
            Role::Radio,
            words,
            drawn,
            (!screen.finished).then_some(press),
        )
        .checked(is)
        .position(usize::from(level) + 1, of)
        .group(format!("rubric-{}", criterion.id))
        .width(Length::Fill)
        .padding([ui.px(8.0), ui.px(12.0)])
        .radius(BUTTON)
        .look(move |status| chosen_look(palette, is, status));
        if first && level == 0 {
            node.id(MAIN).into()
        } else {
            node.into()
        }
    });
    let anchors = column(anchors).spacing(ui.px(6.0));
    let inside = column![strong(ui, name.clone()), anchors].spacing(ui.px(space::S));
    node::meaning(Role::RadioGroup, name, inside)
        .width(Length::Fill)
        .into()
}

/// The learner's last version, the model, the weak one.
fn answers<'a>(screen: &'a Workshop, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let palette = ui.palette;
    let mine = screen.state.versions.last().map(|it| it.text.as_str());
    let mine = card(
        ui,
        (
            say::workshop::mine(language),
            Icon::PencilLine,
            palette.accent,
        ),
        mine.unwrap_or_default(),
        None,
        None,
    );
    let model = sample(
        ui,
        (
            say::workshop::model(language),
            Icon::CircleCheck,
            palette.good,
        ),
        &screen.exercise.model,
        Some(say::workshop::one_way(language)),
    );
    let weak = sample(
        ui,
        (
            say::workshop::weak(language),
            Icon::TriangleAlert,
            palette.warm,
        ),
        &screen.exercise.weak,
        None,
    );
    let columns = match ui.room() {
        room if room >= 1180.0 => 3,
        room if room >= 900.0 => 2,
        _ => 1,
    };
    column![
        heading(ui, 2, say::workshop::answers(language)),
        tiles([mine, model, weak], vec![1.0; columns]).spacing(ui.px(space::M)),
    ]
    .spacing(ui.px(space::M))
    .into()
}

fn sample<'a>(
    ui: &Ui,
    head: (&'static str, Icon, Color),
    sample: &'a Sample,
    remark: Option<&'static str>,
) -> Element<'a, Message> {
    let note = Prose::new(Type::Small, ui.palette.ink)
        .on_link(Message::Link)
        .view(ui, &sample.note);
    card(ui, head, &sample.text, remark, Some(note))
}

fn card<'a>(
    ui: &Ui,
    (title, icon, color): (&'static str, Icon, Color),
    words: &'a str,
    remark: Option<&'static str>,
    note: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let palette = ui.palette;
    let head = row![
        icon.sized(ui.px(18.0), color),
        small(ui, title).font(ui.sans_bold()).color(palette.ink)
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    let head = node::meaning(Role::Heading(3), title, head);
    let text = set(ui, words);
    let text = node::meaning(Role::Paragraph, text.clone(), body(ui, text));
    let tile = container(text)
        .padding([ui.px(12.0), ui.px(14.0)])
        .width(Length::Fill)
        .style(style::tile(palette.sunken, BUTTON));
    let remark = remark.map(|remark| small(ui, remark));
    let inside = column![head, tile, remark, note].spacing(ui.px(space::M));
    container(inside)
        .padding(ui.px(18.0))
        .width(Length::Fill)
        .height(Length::Fill)
        .style(style::card(palette))
        .into()
}

/// What to do with this attempt.
fn close<'a>(screen: &'a Workshop, ui: &Ui) -> Element<'a, Message> {
    let language = ui.language;
    let last = screen.versions.len().checked_sub(1);
    let mine = screen.state.versions.last().map(|it| &it.text);
    let is_kept = screen.state.kept.is_some() && screen.state.kept.as_ref() == mine;
    let keep: Element<'a, Message> = if is_kept {
        let mark = Icon::BookmarkCheck.draw(ui, ui.palette.good);
        row![mark, body(ui, say::workshop::in_portfolio(language))]
            .spacing(ui.px(space::S))
            .align_y(Alignment::Center)
            .into()
    } else {
        secondary(
            ui,
            say::workshop::keep(language),
            Side::Left(Icon::Bookmark),
            last.map(Message::Keep),
        )
        .into()
    };
    let next = if screen.finished {
        primary(
            ui,
            say::workshop::again(language),
            Side::Left(Icon::RotateCcw),
            Some(Message::Again),
        )
    } else {
        primary(
            ui,
            say::workshop::finish(language),
            Side::Left(Icon::Check),
            Some(Message::Finish),
        )
    };
    row![next, keep]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center)
        .wrap()
        .into()
}
