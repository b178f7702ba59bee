//! What each key does, page by page.

use iced::keyboard::key::Named;

use super::{Lab, Message, Page};
use crate::course::practice::lab::{Control, Step};
use crate::gui::question::edit_of_key;
use crate::gui::screen::KeyHelp;
use crate::gui::shared::Shared;
use crate::gui::widget::reading;
use crate::gui::widget::scope::KeyPress;
use crate::language::{Language, say};
use crate::practice::lab::{Position, Positions};

/// How far an arrow key scrolls, in logical pixels.
const LINE: f32 = 60.0;

impl Lab {
    pub(super) fn message_of(&self, shared: &Shared, press: &KeyPress) -> Option<Message> {
        match press.named() {
            Some(Named::ArrowDown) => return Some(Message::Scroll(LINE)),
            Some(Named::ArrowUp) => return Some(Message::Scroll(-LINE)),
            Some(Named::PageDown) => return Some(Message::Scroll(shared.ui.window.height * 0.7)),
            Some(Named::PageUp) => return Some(Message::Scroll(shared.ui.window.height * -0.7)),
            Some(Named::Escape) => return Some(Message::Out),
            _ => {}
        }
        if let Some(moved) = self.cursor_key(press) {
            return Some(moved);
        }
        let enter = press.named() == Some(Named::Enter) && !press.repeat;
        match self.page {
            Page::Intro => enter.then_some(Message::Begin),
            Page::Step(_) => self.step_key(shared, press, enter),
            Page::Report => press.command("s").then_some(Message::HandIn),
            Page::Rating => self.rating_key(press, enter),
            Page::Result => match press.typed()?.to_ascii_lowercase() {
                'k' => Some(Message::Keep),
                'n' => Some(Message::Begin),
                _ => None,
            },
        }
    }

    /// Left and right go from place to place on the chart.
    fn cursor_key(&self, press: &KeyPress) -> Option<Message> {
        let drawn = self.chart.drawn.as_ref().ok()?;
        let last = drawn.stops.len().checked_sub(1)?;
        if !matches!(self.page, Page::Step(_)) {
            return None;
        }
        let at = self.chart.cursor;
        let jump = (last / 12).max(1);
        let to = match press.named()? {
            Named::ArrowRight if press.modifiers.shift() => {
                at.map_or(0, |at| (at + jump).min(last))
            }
            Named::ArrowLeft if press.modifiers.shift() => {
                at.map_or(last, |at| at.saturating_sub(jump))
            }
            Named::ArrowRight => at.map_or(0, |at| (at + 1).min(last)),
            Named::ArrowLeft => at.map_or(last, |at| at.saturating_sub(1)),
            Named::Home => 0,
            Named::End => last,
            _ => return None,
        };
        Some(Message::Cursor(to))
    }

    fn step_key(&self, shared: &Shared, press: &KeyPress, enter: bool) -> Option<Message> {
        if enter {
            return Some(if self.answered() {
                Message::Next
            } else {
                Message::Submit
            });
        }
        if press.command("z") {
            return Some(Message::Undo);
        }
        if let Some(item) = self.item().filter(|_| !self.answered()) {
            let order = crate::quiz::display_order(self.seed, item);
            let edit = edit_of_key(item, &order, self.draft.as_ref(), press);
            if let Some(edit) = edit {
                return Some(Message::Key(edit));
            }
        }
        let typed = press.typed()?.to_ascii_uppercase();
        match typed {
            'U' => Some(Message::Undo),
            'T' => Some(Message::Table),
            '+' | '=' => self.nudge(1.0),
            '-' => self.nudge(-1.0),
            _ => {
                let hint = say::quiz::hint_key(shared.ui.language).starts_with(typed);
                let left = self.step().is_some_and(|step| hints(step) > self.hints);
                (hint && left && !self.answered()).then_some(Message::Hint)
            }
        }
    }

    /// Moves the number's control of the chart by a step.
    fn nudge(&self, by: f64) -> Option<Message> {
        let view = self.bench.lab.view(&self.step()?.stage().view)?;
        let mut controls = view
            .controls
            .iter()
            .filter_map(|id| self.bench.lab.control(id));
        let number = controls.find_map(|control| match control {
            Control::Number(number) => Some(number),
            _ => None,
        })?;
        let at = self.chart.positions.number(&number.id)?;
        let to = Positions::snapped(number, at + by * number.step);
        Some(Message::Control(number.id.clone(), Position::Number(to)))
    }

    /// Digits rate the first criterion that is not rated yet.
    fn rating_key(&self, press: &KeyPress, enter: bool) -> Option<Message> {
        let rubric = &self.bench.lab.report.rubric;
        let open = rubric.iter().find(|it| self.state.rating(&it.id).is_none());
        let Some(open) = open else {
            return enter.then_some(Message::Next);
        };
        let level = press.digit()?.checked_sub(1)?;
        let level = u8::try_from(level).ok()?;
        (usize::from(level) < open.anchors.len()).then(|| Message::Rate(open.id.clone(), level))
    }

    pub(super) fn help(&self, language: Language) -> Vec<KeyHelp> {
        let enter = say::shell::enter(language);
        let mut keys = match self.page {
            Page::Intro => vec![(enter, say::lab::key_begin(language))],
            Page::Step(_) => self.step_help(language),
            Page::Report => vec![("Ctrl S", say::lab::key_hand_in(language))],
            Page::Rating => vec![
                ("1 2 3…", say::lab::key_rate(language)),
                (enter, say::lab::key_rated(language)),
            ],
            Page::Result => vec![
                ("K", say::lab::key_keep(language)),
                ("N", say::lab::key_again(language)),
            ],
        };
        keys.extend(reading::keys(language));
        keys
    }

    fn step_help(&self, language: Language) -> Vec<KeyHelp> {
        let enter = say::shell::enter(language);
        let asked = [
            (
                say::quiz::answer_keys(language),
                say::quiz::key_answer(language),
            ),
            (enter, say::quiz::key_submit(language)),
            (say::quiz::hint_key(language), say::quiz::key_hint(language)),
        ];
        let answered = [(enter, say::quiz::key_continue(language))];
        let first = if self.answered() {
            answered.to_vec()
        } else {
            asked.to_vec()
        };
        let always = [
            ("← →", say::lab::key_cursor(language)),
            (far(language), say::lab::key_cursor_far(language)),
            (
                say::shell::ends(language),
                say::lab::key_cursor_ends(language),
            ),
            ("T", say::lab::key_table(language)),
            ("+ −", say::lab::key_number(language)),
            ("U, Ctrl Z", say::quiz::key_undo(language)),
        ];
        first.into_iter().chain(always).collect()
    }
}

/// The name of the keys that go further: their arrows are drawn, since no font
/// of the program has any, so it stands here and not with the sentences.
fn far(language: Language) -> &'static str {
    match language {
        Language::Fr => "Maj ← →",
        Language::En => "Shift ← →",
    }
}

/// How many hints a step has.
pub(super) fn hints(step: &Step) -> usize {
    match step {
        Step::Question(step) => step.hints.len(),
        Step::Adjust(step) => step.hints.len(),
    }
}
