//! What a decision did: told before the next one opens.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::{Crisis, MAIN, Message, Playing, board};
use crate::gui::theme::style::{self, CARD};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, primary};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node;
use crate::gui::widget::prose::Prose;
use crate::gui::widget::text::{body, set, small, strong, text};
use crate::language::say;
use crate::practice::crisis::{Turn, What};

pub(super) fn view<'a>(
    screen: &'a Crisis,
    playing: &'a Playing,
    ui: &'a Ui,
) -> Vec<Element<'a, Message>> {
    let language = ui.language;
    let Some(turn) = playing.run.turns.last() else {
        return Vec::new();
    };
    let title = say::crisis::told(language);
    let title = node::meaning(
        Role::Heading(1),
        title,
        text(ui, Type::Title, ui.palette.ink, title).font(ui.serif_bold()),
    )
    .start();
    let ends = playing.run.state.ending().is_some();
    let words = if ends {
        say::crisis::to_debrief(language)
    } else {
        say::crisis::go_on(language)
    };
    let on = primary(
        ui,
        words,
        Side::Right(Icon::ArrowRight),
        Some(Message::Continue),
    )
    .id(MAIN);
    let mut parts: Vec<Element<'a, Message>> = vec![title.into()];
    parts.extend(choice(screen, turn, ui));
    parts.extend(fired(screen, turn, ui));
    parts.push(changes(screen, turn, ui));
    parts.push(on.into());
    parts
}

fn choice<'a>(screen: &'a Crisis, turn: &'a Turn, ui: &'a Ui) -> Option<Element<'a, Message>> {
    let language = ui.language;
    let decision = screen.scenario.decisions.get(turn.decision)?;
    let choice = decision.choices().get(turn.choice)?;
    let written = turn.text.as_deref().filter(|_| decision.write.is_some());
    let (label, words) = match written {
        Some(text) if !turn.lapsed => (say::crisis::you_wrote(language), text.into()),
        _ => (say::crisis::you(language), set(ui, &choice.text)),
    };
    let taken: Element<'a, Message> = if turn.lapsed {
        let lapsed = say::crisis::lapsed(language);
        let line = row![
            Icon::Hourglass.sized(ui.px(18.0), ui.palette.warm),
            container(strong(ui, lapsed).color(ui.palette.warm)).width(Length::Fill)
        ]
        .spacing(ui.px(space::S));
        let lapsed = node::meaning(Role::Status, lapsed, line);
        column![lapsed, strong(ui, words)]
            .spacing(ui.px(space::S))
            .into()
    } else {
        let said = format!("{label}. {words}");
        let both = column![small(ui, label), strong(ui, words)].spacing(ui.px(space::S));
        node::meaning(Role::Paragraph, said, both).into()
    };
    let result = Prose::reading(ui)
        .on_link(Message::Link)
        .view(ui, &choice.result);
    let inside = column![taken, result].spacing(ui.px(space::S));
    Some(card(ui, inside.into()))
}

/// Delayed effects that happened meanwhile, each at its time.
fn fired<'a>(screen: &'a Crisis, turn: &'a Turn, ui: &'a Ui) -> Vec<Element<'a, Message>> {
    let happenings = turn.happenings.iter();
    happenings
        .filter_map(|happening| {
            let What::Fired(delayed) = happening.what else {
                return None;
            };
            let delayed = screen.scenario.delayed.get(delayed)?;
            let clock = screen.clock(happening.minute);
            let head = row![
                Icon::Clock.sized(ui.px(18.0), ui.palette.warm),
                strong(ui, clock.clone())
            ]
            .spacing(ui.px(space::S));
            let head = node::meaning(Role::Paragraph, clock, head);
            let words = Prose::reading(ui)
                .on_link(Message::Link)
                .view(ui, &delayed.result);
            Some(card(
                ui,
                column![head, words].spacing(ui.px(space::S)).into(),
            ))
        })
        .collect()
}

fn changes<'a>(screen: &'a Crisis, turn: &'a Turn, ui: &'a Ui) -> Element<'a, Message> {
    let language = ui.language;
    let moved = screen.moved(&turn.before, &turn.after, false);
    if moved.is_empty() {
        let words = say::crisis::still(language);
        return node::meaning(Role::Paragraph, words, small(ui, words)).into();
    }
    let of = moved.len();
    let lines = moved.into_iter().zip(1_usize..);
    let lines = lines.filter_map(|((index, from, to), place)| {
        let gauge = screen.scenario.gauges.get(index)?;
        let words = say::crisis::change(ui.language, &set(ui, &gauge.name), from, to);
        let line = row![
            board::sign(gauge).sized(ui.px(18.0), ui.palette.ink),
            body(ui, words.clone())
        ]
        .spacing(ui.px(space::S));
        let item = node::meaning(Role::ListItem, words, line);
        Some(item.position(place, of).into())
    });
    let name = say::crisis::moved(language);
    let list = column(lines).spacing(ui.px(6.0));
    let list = column![small(ui, name), list].spacing(ui.px(space::S));
    node::meaning(Role::List, name, list).into()
}

fn card<'a>(ui: &Ui, content: Element<'a, Message>) -> Element<'a, Message> {
    let palette = ui.palette;
    container(content)
        .padding([ui.px(15.0), ui.px(18.0)])
        .width(Length::Fill)
        .style(move |theme| {
            let mut card = style::card(palette)(theme);
            card.border.radius = CARD.into();
            card
        })
        .into()
}
