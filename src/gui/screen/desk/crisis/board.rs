//! Gauges and the crisis log.

use iced::widget::{column, container, row};
use iced::{Alignment, Color, Element, Length};

use super::{Crisis, Message, Playing};
use crate::course::practice::crisis::{Gauge, Good, Icon as Sign};
use crate::gui::theme::style;
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::text::{body, set, small, strong, text};
use crate::gui::widget::tiles::tiles;
use crate::language::say;
use crate::practice::crisis::debrief;

pub(super) fn view<'a>(
    screen: &'a Crisis,
    playing: &'a Playing,
    ui: &'a Ui,
) -> Element<'a, Message> {
    column![gauges(screen, playing, ui), log(screen, playing, ui)]
        .spacing(ui.px(space::XXL))
        .into()
}

fn title<'a>(ui: &Ui, words: &'a str) -> Element<'a, Message> {
    let drawn = text(ui, Type::Heading, ui.palette.ink, words).font(ui.serif_bold());
    node::meaning(Role::Heading(2), words, drawn).into()
}

pub(super) fn gauges<'a>(
    screen: &'a Crisis,
    playing: &'a Playing,
    ui: &'a Ui,
) -> Element<'a, Message> {
    let state = &playing.run.state;
    let before = playing.run.turns.last().map(|turn| &turn.before);
    let shown = screen.scenario.gauges.iter().enumerate();
    let shown = shown.filter(|(_, gauge)| gauge.visible);
    let meters: Vec<Element<'a, Message>> = shown
        .map(|(index, known)| {
            let value = state.gauges().get(index).copied().unwrap_or_default();
            let was = before.and_then(|state| state.gauges().get(index).copied());
            let by = was.map_or(0, |was| i32::from(value) - i32::from(was));
            gauge(ui, known, value, by)
        })
        .collect();
    let wide = ui.narrow() && !ui.cramped();
    let columns = if wide { 2 } else { 1 };
    let list = tiles(meters, vec![1.0; columns]).spacing(ui.px(space::L));
    column![title(ui, say::crisis::board(ui.language)), list]
        .spacing(ui.px(space::L))
        .width(Length::Fill)
        .into()
}

pub(super) fn sign(gauge: &Gauge) -> Icon {
    match gauge.icon {
        Sign::Trust => Icon::HeartHandshake,
        Sign::Heat => Icon::RadioTower,
        Sign::Law => Icon::Scale,
        Sign::Team => Icon::Users,
        Sign::Accuracy => Icon::Target,
        Sign::Reach => Icon::Megaphone,
        Sign::Clock => Icon::Clock,
    }
}

/// Name, sign, value, what moved it last, and a bar.
pub(super) fn gauge<'a>(ui: &'a Ui, gauge: &'a Gauge, value: u8, by: i32) -> Element<'a, Message> {
    let palette = ui.palette;
    let name = set(ui, &gauge.name);
    let goodness = match gauge.good {
        Good::High => value,
        Good::Low => 100 - value.min(100),
    };
    // The colour says it, and so does a word: whether high is good differs.
    let (color, word) = match goodness {
        0..30 => (palette.warm, Some(say::crisis::critical(ui.language))),
        30..55 => (palette.gold, Some(say::crisis::fragile(ui.language))),
        _ => (palette.accent, None),
    };
    let state = word.map(|word| small(ui, word).color(color));
    let moved = (by != 0).then(|| small(ui, say::crisis::signed(by)));
    let head = row![
        sign(gauge).sized(ui.px(18.0), palette.ink),
        container(body(ui, name.clone())).width(Length::Fill),
        state,
        moved,
        strong(ui, value.to_string()),
    ]
    .spacing(ui.px(6.0))
    .align_y(Alignment::Center);
    let bar = track(ui, u16::from(value), color);
    let drawn = column![head, bar].spacing(ui.px(6.0)).width(Length::Fill);
    let mut said = vec![
        name.into_owned(),
        say::crisis::value(ui.language, value, gauge.good),
    ];
    said.extend(word.map(str::to_owned));
    said.extend((by != 0).then(|| say::crisis::signed(by)));
    node::meaning(Role::Meter, said.join(", "), drawn)
        .amount(f64::from(value), 100.0)
        .width(Length::Fill)
        .into()
}

/// A bar filled to a share, in per cent.
pub(super) fn track<'a>(ui: &Ui, share: u16, color: Color) -> Element<'a, Message> {
    let height = ui.px(8.0);
    let share = share.min(100);
    let filled = (share > 0).then(|| {
        container("")
            .width(Length::FillPortion(share))
            .height(height)
            .style(style::tile(color, style::CHIP))
    });
    let rest = (share < 100).then(|| {
        container("")
            .width(Length::FillPortion(100 - share))
            .height(height)
    });
    container(row![filled, rest])
        .width(Length::Fill)
        .style(move |theme| style::tile(color.scale_alpha(0.18), style::CHIP)(theme))
        .into()
}

pub(super) fn log<'a>(
    screen: &'a Crisis,
    playing: &'a Playing,
    ui: &'a Ui,
) -> Element<'a, Message> {
    let entries = debrief::log(&screen.scenario, &playing.run);
    let language = ui.language;
    let empty = entries.is_empty();
    let of = entries.len();
    let lines = entries.into_iter().zip(1_usize..).map(|(entry, place)| {
        let clock = screen.clock(entry.minute);
        let words = set(ui, entry.text);
        entry_line(ui, clock, words, (place, of))
    });
    let lines = column(lines).spacing(ui.px(space::M));
    let content: Element<'a, Message> = if empty {
        small(ui, say::crisis::log_empty(language)).into()
    } else {
        node::meaning(Role::List, say::crisis::log(language), lines).into()
    };
    column![title(ui, say::crisis::log(language)), content]
        .spacing(ui.px(space::M))
        .width(Length::Fill)
        .into()
}

pub(super) fn entry_line<'a>(
    ui: &Ui,
    clock: String,
    words: std::borrow::Cow<'a, str>,
    (place, of): (usize, usize),
) -> Element<'a, Message> {
    let said = format!("{clock} {words}");
    let line = row![
        small(ui, clock).font(ui.sans_bold()).color(ui.palette.ink),
        container(small(ui, words)).width(Length::Fill)
    ]
    .spacing(ui.px(6.0));
    node::meaning(Role::ListItem, said, line)
        .position(place, of)
        .into()
}
