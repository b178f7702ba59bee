//! What stands around a screen: standing notices and passing messages.

use std::time::Duration;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Task};

use super::shared::{self, Shared};
use super::theme::style;
use super::ui::{Ui, space};
use super::widget::aside::aside;
use super::widget::button::{Side, icon, quiet};
use super::widget::icon::Icon;
use super::widget::meaning::Role;
use super::widget::node;
use super::widget::scroll::scrollable;
use super::widget::text::body;
use crate::gui::app;
use crate::language::say;
use crate::progress::EventId;
use crate::storage::settings::Stay;

/// How long a passing message stays, long enough to be read twice.
const STAY: Duration = Duration::from_secs(7);

/// Messages that stand at once; older ones come back when these are gone.
const SHOWN: usize = 3;

/// The share of the window's height that standing notices may take.
const NOTICES: f32 = 0.36;

/// Messages that go by themselves.
#[derive(Debug, Default)]
pub struct Toasts {
    next: u64,
    shown: Vec<Toast>,
}

#[derive(Debug)]
struct Toast {
    number: u64,
    text: String,
    undo: Option<EventId>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Gone(u64),
    Undo(u64),
}

/// Height, at 100 % text, of a low window, in logical pixels.
const LOW: f32 = 420.0;

impl Toasts {
    /// Shows a message; the task takes it away, unless it waits for the learner.
    pub fn push(&mut self, text: String, undo: Option<EventId>, stay: Stay) -> Task<Message> {
        let number = self.next;
        self.next += 1;
        self.shown.push(Toast { number, text, undo });
        let time = match stay {
            Stay::Usual => STAY,
            Stay::Longer => 3 * STAY,
            Stay::Always => return Task::none(),
        };
        Task::perform(shared::after(time), move |()| Message::Gone(number))
    }

    /// Takes a message away; gives the event to retract when asked to undo.
    pub fn update(&mut self, message: Message) -> Option<EventId> {
        let (number, undo) = match message {
            Message::Gone(number) => (number, false),
            Message::Undo(number) => (number, true),
        };
        let place = self.shown.iter().position(|toast| toast.number == number)?;
        let toast = self.shown.remove(place);
        toast.undo.filter(|_| undo)
    }

    /// The messages that stand; in a low window the last one alone, since two
    /// would cover what one works on.
    fn view(&self, ui: &Ui) -> Option<Element<'_, Message>> {
        if self.shown.is_empty() {
            return None;
        }
        let low = ui.window.height / ui.scale < LOW;
        let shown = if low { 1 } else { SHOWN };
        let hidden = self.shown.len().saturating_sub(shown);
        let toasts = self.shown.iter().skip(hidden).map(|toast| {
            let undo = toast.undo.map(|_| {
                quiet(
                    ui,
                    say::shell::undo(ui.language),
                    Side::Left(Icon::Undo2),
                    Some(Message::Undo(toast.number)),
                )
            });
            let gone = icon(
                ui,
                Icon::X,
                say::shell::dismiss(ui.language),
                Some(Message::Gone(toast.number)),
            );
            let words = body(ui, toast.text.as_str());
            let line = row![words, undo, gone]
                .spacing(space::M)
                .align_y(Alignment::Center);
            let line: Element<'_, Message> = if ui.tight() {
                line.wrap().into()
            } else {
                line.into()
            };
            let card = container(line)
                .padding([4.0, 16.0])
                .style(style::raised(ui.palette));
            node::meaning(Role::Status, toast.text.as_str(), card).into()
        });
        let pile = column(toasts).spacing(space::S).align_x(Alignment::Center);
        Some(container(pile).padding([0.0, space::XL]).into())
    }
}

/// A page with the passing messages over it, where they hide no focus: above
/// the bar that many screens have at their bottom, or at the top.
pub fn over<'a>(
    ui: &Ui,
    page: impl Into<Element<'a, app::Message>>,
    toasts: &'a Toasts,
) -> Element<'a, app::Message> {
    let toasts = toasts
        .view(ui)
        .map(|toasts| toasts.map(app::Message::Toast));
    aside(page, toasts, ui.px(88.0).min(150.0)).into()
}

/// The screen under the notices that stand until their cause is gone.
pub fn page<'a>(
    shared: &'a Shared,
    screen: Element<'a, app::Message>,
) -> Element<'a, app::Message> {
    let ui = &shared.ui;
    // The frame is the same with and without notices: another one would lose
    // where each text on the screen is scrolled to.
    let notices = shared.notices();
    let lines = notices.into_iter().map(|notice| {
        let retry = notice.retry.map(|_| {
            quiet(
                ui,
                say::shell::retry(ui.language),
                Side::None,
                Some(shared::Message::Retry),
            )
        });
        let hide = notice.hide.map(|place| {
            icon(
                ui,
                Icon::X,
                say::shell::dismiss(ui.language),
                Some(shared::Message::Hide(place)),
            )
        });
        let line = row![
            Icon::TriangleAlert.draw(ui, ui.palette.gold),
            container(body(ui, notice.text.clone())).width(Length::Fill),
            retry,
            hide,
        ]
        .spacing(space::M)
        .align_y(if ui.cramped() {
            Alignment::Start
        } else {
            Alignment::Center
        });
        let tile = container(line)
            .padding([6.0, 20.0])
            .width(Length::Fill)
            .style(style::tile(ui.palette.gold_soft, 0.0));
        let element: Element<'a, shared::Message> =
            node::meaning(Role::Status, notice.text, tile).into();
        element.map(app::Message::Shared)
    });
    // However many notices stand, most of the window is the screen's.
    let pile = scrollable(column(lines)).style(style::scroll(ui.palette));
    let pile = container(pile).max_height(ui.window.height * NOTICES);
    column![pile, screen].into()
}
