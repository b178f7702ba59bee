//! The rail: where one can go, from everywhere.

use iced::widget::{column, container, svg};
use iced::{Alignment, Border, Element, Length, Padding};

use super::shared::Shared;
use super::theme::style::{self, BUTTON};
use super::ui::{Ui, space};
use super::widget::icon::Icon;
use super::widget::meaning::Role;
use super::widget::node::{self, Look, Status, control};
use super::widget::scroll::scrollable;
use super::widget::text::small;
use crate::language::say;

/// A place on the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Home,
    Course,
    Practice,
    Review,
    Progress,
    Glossary,
    Notes,
    Search,
    Settings,
}

impl Place {
    const TOP: [Self; 7] = [
        Self::Home,
        Self::Course,
        Self::Practice,
        Self::Review,
        Self::Progress,
        Self::Glossary,
        Self::Notes,
    ];
    const BOTTOM: [Self; 2] = [Self::Search, Self::Settings];

    fn icon(self) -> Icon {
        match self {
            Self::Home => Icon::House,
            Self::Course => Icon::BookOpen,
            Self::Practice => Icon::Swords,
            Self::Review => Icon::Repeat,
            Self::Progress => Icon::ChartLine,
            Self::Glossary => Icon::BookA,
            Self::Notes => Icon::NotebookPen,
            Self::Search => Icon::Search,
            Self::Settings => Icon::Settings,
        }
    }

    fn name(self, ui: &Ui) -> &'static str {
        match self {
            Self::Home => say::shell::home(ui.language),
            Self::Course => say::shell::course(ui.language),
            Self::Practice => say::practice::title(ui.language),
            Self::Review => say::review::title(ui.language),
            Self::Progress => say::progress::place(ui.language),
            Self::Glossary => say::shell::glossary(ui.language),
            Self::Notes => say::shell::notes(ui.language),
            Self::Search => say::shell::search(ui.language),
            Self::Settings => say::shell::settings(ui.language),
        }
    }
}

/// Height of a place with its name and the room below it, at 100 % text, in
/// logical pixels: measured.
const NAMED_PLACE: f32 = 66.0;

/// What the rail needs besides its places: the mark, the room around it and
/// between the two groups.
const BESIDES: f32 = 142.0;

/// Height that the rail needs with all its names, at 100 % text, in logical
/// pixels.
const NAMED: f32 = BESIDES + NAMED_PLACE * (Place::TOP.len() + Place::BOTTOM.len()) as f32;

/// Height below which the mark makes room for the places, in logical pixels.
const LOW: f32 = 540.0;

/// Whether the rail keeps icons only: a window that is wide but low would cut
/// the last places off.
fn icons_only(ui: &Ui) -> bool {
    ui.narrow() || ui.window.height < ui.px(NAMED)
}

/// Width of the rail, in logical pixels.
pub fn width(ui: &Ui) -> f32 {
    if icons_only(ui) { 64.0 } else { ui.px(84.0) }
}

pub fn view<'a, Message: Clone + 'a>(
    shared: &Shared,
    here: Option<Place>,
    on_go: fn(Place) -> Message,
) -> Element<'a, Message> {
    let ui = &shared.ui;
    let palette = ui.palette;
    // A course without practices has no room for them.
    let is_there =
        |place: &&Place| **place != Place::Practice || !shared.course().practices.is_empty();
    let stop = |place: &Place| stop(ui, *place, here == Some(*place), on_go(*place));
    let top = column(Place::TOP.iter().filter(is_there).map(stop)).spacing(6);
    // However low the window, Search and Settings stay in sight.
    let top = scrollable(top)
        .style(style::scroll(palette))
        .height(Length::Fill);
    let bottom = column(Place::BOTTOM.iter().map(stop)).spacing(6);
    let low = ui.window.height < LOW;
    let mark = (!low).then(|| mark(ui));
    let stops = column![mark, top, bottom]
        .spacing(if low { space::XS } else { space::L })
        .align_x(Alignment::Center)
        .width(Length::Fill);
    let line = container("")
        .width(1)
        .height(Length::Fill)
        .style(style::fill(palette.line));
    let rail = container(stops)
        .padding(Padding::from([if low { 6.0 } else { 18.0 }, 7.0]))
        .width(Length::Fill)
        .height(Length::Fill)
        .style(style::fill(palette.sunken));
    let whole = iced::widget::row![rail, line].width(width(ui));
    node::meaning(Role::Navigation, say::shell::navigation(ui.language), whole)
        .height(Length::Fill)
        .into()
}

fn mark<'a, Message: 'a>(ui: &Ui) -> Element<'a, Message> {
    let handle = svg::Handle::from_memory(include_bytes!("../../assets/parcours.svg").as_slice());
    let side = if icons_only(ui) { 36.0 } else { ui.px(40.0) };
    svg(handle).width(side).height(side).into()
}

fn stop<'a, Message: Clone + 'a>(
    ui: &Ui,
    place: Place,
    here: bool,
    on_press: Message,
) -> Element<'a, Message> {
    let palette = ui.palette;
    let color = if here {
        palette.accent
    } else {
        palette.ink_soft
    };
    // In high contrast grounds hardly differ: a frame tells the place.
    let framed = here && palette.surface == palette.sunken;
    let name = place.name(ui);
    let size = if icons_only(ui) { 22.0 } else { ui.px(20.0) };
    let icon = place.icon().sized(size, color);
    let key = (place == Place::Search).then_some("Ctrl K");
    let label = (!icons_only(ui)).then(|| {
        let label = key.unwrap_or(name);
        let label = small(ui, label).size(ui.px(12.0)).color(color);
        if here {
            label.font(ui.sans_bold())
        } else {
            label
        }
    });
    let label = label.map(|label| node::meaning(Role::Shown, "", label));
    let inside = container(column![icon, label].spacing(5).align_x(Alignment::Center))
        .center_x(Length::Fill);
    control(ui, Role::Link, name, inside, Some(on_press))
        .description(key.unwrap_or_default())
        .checked(here)
        .group("rail")
        .width(Length::Fill)
        .padding([9.0, 2.0])
        .radius(BUTTON)
        .look(move |status| {
            let hovered = matches!(status, Status::Hovered | Status::Pressed);
            Look {
                background: if here {
                    Some(palette.surface)
                } else {
                    hovered.then_some(palette.accent_soft)
                },
                border: Border {
                    radius: BUTTON.into(),
                    width: if framed { 2.0 } else { 0.0 },
                    color: palette.accent,
                },
                ..Look::default()
            }
        })
        .into()
}
