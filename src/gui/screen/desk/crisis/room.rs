//! A run on the screen: messages, the decision, gauges and log.

use iced::widget::{column, container, row, stack, text_editor};
use iced::{Alignment, Element, Length, Padding};

use super::{Crisis, FEED, FIELD, MAIN, Message, PAGE, Playing, board, feed, told};
use crate::course::practice::crisis::{Choice, Decision, Writing};
use crate::gui::shared::Shared;
use crate::gui::theme::style::{self, BUTTON, CARD};
use crate::gui::ui::{Type, Ui, space};
use crate::gui::widget::button::{Side, chip, key_cap, primary, quiet, rounded};
use crate::gui::widget::icon::Icon;
use crate::gui::widget::meaning::Role;
use crate::gui::widget::node::{self, Status, control};
use crate::gui::widget::prose::Prose;
use crate::gui::widget::scroll::scrollable;
use crate::gui::widget::text::{body, set, small, strong, text};
use crate::language::say;

/// Widths of the panes, in logical pixels at 100 %.
const MESSAGES: f32 = 350.0;
const GAUGES: f32 = 250.0;
/// Width of the line between two panes.
const EDGE: f32 = 1.0;
/// Width of the decision where it stands alone.
const COLUMN: f32 = 720.0;

pub(super) fn view<'a>(
    screen: &'a Crisis,
    playing: &'a Playing,
    shared: &'a Shared,
) -> Element<'a, Message> {
    let ui = &shared.ui;
    if ui.narrow() {
        return stacked(screen, playing, ui);
    }
    let messages = pane(ui, feed::view(screen, playing, ui), Some(FEED));
    let messages = container(messages)
        .width(ui.px(MESSAGES))
        .height(Length::Fill)
        .style(style::fill(ui.palette.sunken));
    let centre = column![header(screen, playing, ui)]
        .extend(centre(screen, playing, ui))
        .spacing(ui.px(space::L))
        .max_width(ui.px(COLUMN));
    let centre = container(centre)
        .center_x(Length::Fill)
        .padding([ui.px(space::XL), ui.px(space::XXL)]);
    let centre = scrollable(centre)
        .id(PAGE)
        .style(style::scroll(ui.palette))
        .width(Length::Fill)
        .height(Length::Fill);
    let sides = Padding::ZERO
        .left(ui.px(MESSAGES))
        .right(ui.px(GAUGES) + EDGE);
    let board = container(pane(ui, board::view(screen, playing, ui), None))
        .width(ui.px(GAUGES))
        .height(Length::Fill);
    let board = container(row![edge(ui), board]).align_right(Length::Fill);
    // In layers, not in a row: the decision is read and reached by Tab before
    // what stands on its sides.
    stack![container(centre).padding(sides), messages, board].into()
}

/// One column, the decision before what was said earlier.
fn stacked<'a>(screen: &'a Crisis, playing: &'a Playing, ui: &'a Ui) -> Element<'a, Message> {
    let decides = !playing.told && screen.decision(playing).is_some();
    let messages = decides.then(|| feed::current(screen, playing, ui));
    let content = column![header(screen, playing, ui), messages]
        .extend(centre(screen, playing, ui))
        .push(board::gauges(screen, playing, ui))
        .push(feed::earlier(screen, playing, ui))
        .push(board::log(screen, playing, ui))
        .spacing(ui.px(space::L))
        .max_width(ui.px(COLUMN) + 48.0)
        .padding([ui.px(space::L), 24.0]);
    scrollable(container(content).center_x(Length::Fill))
        .id(PAGE)
        .style(style::scroll(ui.palette))
        .height(Length::Fill)
        .into()
}

fn pane<'a>(
    ui: &Ui,
    content: Element<'a, Message>,
    id: Option<&'static str>,
) -> Element<'a, Message> {
    let inside = container(content)
        .padding([ui.px(space::XL), ui.px(18.0)])
        .width(Length::Fill);
    let pane = scrollable(inside)
        .style(style::scroll(ui.palette))
        .height(Length::Fill);
    match id {
        Some(id) => pane.id(id).into(),
        None => pane.into(),
    }
}

fn edge<'a>(ui: &Ui) -> Element<'a, Message> {
    container("")
        .width(EDGE)
        .height(Length::Fill)
        .style(style::fill(ui.palette.line))
        .into()
}

/// What it is, which decision, what time it is, and what the clock runs to.
fn header<'a>(screen: &'a Crisis, playing: &'a Playing, ui: &'a Ui) -> Element<'a, Message> {
    let language = ui.language;
    let palette = ui.palette;
    let state = &playing.run.state;
    let number = playing.run.turns.len() + usize::from(!playing.told);
    let place = format!(
        "{} · {}",
        set(ui, &screen.scenario.title),
        say::crisis::place(language, number.max(1))
    );
    let kind = chip(
        ui,
        say::crisis::kind(language),
        palette.warm_soft,
        palette.warm,
    );
    let place = node::meaning(Role::Paragraph, place.clone(), small(ui, place));
    let top = row![kind, container(place).align_right(Length::Fill)]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
    let clock = screen.clock(state.minute());
    let time = row![
        Icon::Clock.sized(ui.px(24.0), palette.ink),
        text(ui, Type::Display, palette.ink, clock.clone()).font(ui.serif_bold()),
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    let day = screen.day(language, state.minute());
    let deadline = screen.machine.deadline(&screen.scenario, state);
    let deadline = deadline.and_then(|index| screen.scenario.deadlines.get(index));
    let deadline = deadline.map(|line| {
        say::crisis::deadline(
            language,
            &set(ui, &line.label),
            line.at.saturating_sub(state.minute()),
        )
    });
    let mut about = day;
    if let Some(deadline) = deadline {
        about = format!("{about} · {deadline}");
    }
    let about_node = container(small(ui, about.clone())).width(Length::Fill);
    let line = row![time, about_node]
        .spacing(ui.px(space::M))
        .align_y(Alignment::Center);
    let said = format!("{clock}, {about}");
    let line = node::meaning(Role::Paragraph, said, line).width(Length::Fill);
    column![top, line, timer(screen, playing, ui)]
        .spacing(ui.px(space::M))
        .into()
}

/// What is left of the time, while a limit runs.
fn timer<'a>(screen: &'a Crisis, playing: &'a Playing, ui: &Ui) -> Option<Element<'a, Message>> {
    if playing.told {
        return None;
    }
    let left = screen.left(playing)?;
    let limit = screen.decision(playing)?.limit;
    let palette = ui.palette;
    let color = if left * 4 <= limit {
        palette.warm
    } else {
        palette.accent
    };
    let words = say::crisis::time_left(ui.language, left);
    let share = u16::try_from(left.min(limit) * 100 / limit.max(1)).unwrap_or_default();
    let sign = Icon::Timer.sized(ui.px(18.0), color);
    // The seconds are read by who asks for them; that few are left is said.
    let sign: Element<'a, Message> = if left * 4 <= limit {
        node::meaning(Role::Status, say::crisis::hurry(ui.language), sign).into()
    } else {
        sign.into()
    };
    let line = row![
        small(ui, words.clone()).color(color),
        container(board::track(ui, share, color)).width(Length::Fill),
    ]
    .spacing(ui.px(space::S))
    .align_y(Alignment::Center);
    let meter = node::meaning(Role::Meter, words, line).width(Length::Fill);
    let meter = row![sign, meter]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
    let calm = quiet(
        ui,
        say::crisis::calm(ui.language),
        Side::Left(Icon::Pause),
        Some(Message::Calm(true)),
    )
    .description(say::crisis::calm_about(ui.language));
    let line = row![meter, calm]
        .spacing(ui.px(space::S))
        .align_y(Alignment::Center);
    Some(line.into())
}

fn centre<'a>(screen: &'a Crisis, playing: &'a Playing, ui: &'a Ui) -> Vec<Element<'a, Message>> {
    if playing.told {
        return told::view(screen, playing, ui);
    }
    let Some(decision) = screen.decision(playing) else {
        return Vec::new();
    };
    let situation = Prose::reading(ui)
        .on_link(Message::Link)
        .view(ui, &decision.situation);
    // Someone who listens hears what happens before what is asked.
    let situation = node::meaning(Role::Group, "", situation).first();
    let question = set(ui, &decision.question);
    let asked = text(ui, Type::Title, ui.palette.ink, question.clone()).font(ui.serif_bold());
    let asked = node::meaning(Role::Heading(1), question, asked).start();
    let act = match &decision.write {
        Some(writing) => written(playing, writing, ui),
        None => options(screen, playing, decision, ui),
    };
    let changed = (playing.run.skipped > 0).then(|| {
        let words = say::crisis::changed(ui.language);
        let tile = container(body(ui, words))
            .padding(Padding::from([ui.px(space::S), ui.px(space::M)]))
            .width(Length::Fill)
            .style(style::tile(ui.palette.gold_soft, BUTTON));
        node::meaning(Role::Paragraph, words, tile).into()
    });
    let parts = [situation.into(), asked.into(), act];
    changed.into_iter().chain(parts).collect()
}

fn options<'a>(
    screen: &'a Crisis,
    playing: &'a Playing,
    decision: &'a Decision,
    ui: &'a Ui,
) -> Element<'a, Message> {
    let offered = screen.machine.offered(&playing.run.state);
    let of = offered.len();
    let known = offered
        .into_iter()
        .filter_map(|index| Some((index, decision.options.get(index)?)));
    let list = known.enumerate().map(|(place, (index, choice))| {
        option(ui, choice, (place + 1, of), Message::Choose(index))
    });
    let list = column(list).spacing(ui.px(space::M));
    node::meaning(Role::List, say::crisis::options(ui.language), list)
        .width(Length::Fill)
        .into()
}

fn option<'a>(
    ui: &'a Ui,
    choice: &'a Choice,
    (place, of): (usize, usize),
    message: Message,
) -> Element<'a, Message> {
    let palette = ui.palette;
    let words = set(ui, &choice.text);
    let note = Some(set(ui, &choice.note)).filter(|note| !note.is_empty());
    let lines = column![
        strong(ui, words.clone()),
        note.clone().map(|note| small(ui, note))
    ]
    .spacing(ui.px(2.0))
    .width(Length::Fill);
    let drawn = row![
        container(key_cap(ui, place.to_string())).width(ui.px(26.0)),
        lines
    ]
    .spacing(ui.px(space::M))
    .align_y(Alignment::Start);
    let node = control(ui, Role::Button, words, drawn, Some(message))
        .position(place, of)
        .group("crisis-options")
        .width(Length::Fill)
        .padding([ui.px(15.0), ui.px(18.0)])
        .radius(CARD)
        .look(move |status| {
            let hovered = matches!(status, Status::Hovered | Status::Pressed);
            let (background, border) = if hovered {
                (palette.accent_soft, palette.accent)
            } else {
                (palette.surface, palette.outline)
            };
            rounded(background, border, CARD)
        });
    match note {
        Some(note) => node.description(note).into(),
        None => node.into(),
    }
}

fn written<'a>(playing: &'a Playing, writing: &'a Writing, ui: &'a Ui) -> Element<'a, Message> {
    let language = ui.language;
    let label = match &writing.channel {
        Some(channel) => format!(
            "{} · {}",
            say::crisis::write_label(language),
            set(ui, &channel.name)
        ),
        None => say::crisis::write_label(language).to_owned(),
    };
    let field = text_editor(&playing.text)
        .id(FIELD)
        .placeholder(set(ui, &writing.hint))
        .on_action(Message::Edit)
        .key_binding(binding)
        .size(ui.size(Type::Body))
        .font(ui.sans())
        .padding(ui.px(space::M))
        .height(ui.px(200.0).min(ui.window.height * 0.4))
        .style(style::editor(ui.palette));
    let field = node::meaning(Role::Editor, label.clone(), field)
        .value(playing.text.text())
        .on_rewrite(Message::Edit)
        .width(Length::Fill);
    let refused = playing.refused.then(|| {
        let words = say::crisis::write_empty(language);
        let line = row![
            Icon::TriangleAlert.sized(ui.px(18.0), ui.palette.warm),
            body(ui, words)
        ]
        .spacing(ui.px(space::S));
        let tile = container(line)
            .padding(Padding::from([ui.px(space::S), ui.px(space::M)]))
            .style(style::tile(ui.palette.warm_soft, BUTTON));
        node::meaning(Role::Alert, words, tile)
    });
    let send = primary(
        ui,
        say::crisis::send(language),
        Side::Right(Icon::Send),
        Some(Message::Send),
    )
    .id(MAIN);
    let label = node::meaning(Role::Shown, "", strong(ui, label));
    column![label, field, refused, send]
        .spacing(ui.px(space::M))
        .width(Length::Fill)
        .into()
}

/// Ctrl+Enter sends; everything else edits as usual. Tab goes on to the next
/// thing.
fn binding(press: text_editor::KeyPress) -> Option<text_editor::Binding<Message>> {
    use iced::keyboard::key::{Key, Named};
    let enter = matches!(press.key, Key::Named(Named::Enter));
    if enter && press.modifiers.command() {
        return Some(text_editor::Binding::Custom(Message::Send));
    }
    text_editor::Binding::from_key_press(press)
}
