//! What each key does in a sitting.

use iced::keyboard::key::Named;

use super::{Message, Scrolling, Taking};
use crate::gui::question::edit_of_key;
use crate::gui::screen::KeyHelp;
use crate::gui::shared::Shared;
use crate::gui::widget::reading;
use crate::gui::widget::scope::KeyPress;
use crate::language::{Language, say};

/// How far an arrow key scrolls, in logical pixels.
const LINE: f32 = 60.0;

impl Taking {
    pub(super) fn message_of(&self, shared: &Shared, press: &KeyPress) -> Option<Message> {
        match press.named() {
            Some(Named::ArrowDown) => return Some(Message::Scroll(Scrolling::By(LINE))),
            Some(Named::ArrowUp) => return Some(Message::Scroll(Scrolling::By(-LINE))),
            Some(Named::PageDown) => return Some(Message::Scroll(Scrolling::Page)),
            Some(Named::PageUp) => {
                let back = LINE - shared.ui.window.height / 2.0;
                return Some(Message::Scroll(Scrolling::By(back)));
            }
            _ => {}
        }
        if press.repeat {
            return None;
        }
        match press.named() {
            Some(Named::Enter | Named::ArrowRight) => return Some(Message::Next),
            Some(Named::ArrowLeft) => return Some(Message::Previous),
            Some(Named::Delete) => return Some(Message::Clear),
            _ => {}
        }
        if press.command("m") {
            return Some(Message::Flag);
        }
        if press.command("l") {
            return Some(Message::List);
        }
        // What answers the question comes first: some are answered by letters.
        let item = self.item();
        let edit =
            item.and_then(|item| edit_of_key(item, &self.order(), self.draft.as_ref(), press));
        if let Some(edit) = edit {
            return Some(Message::Key(edit));
        }
        match press.typed()?.to_ascii_lowercase() {
            'm' => Some(Message::Flag),
            'l' => Some(Message::List),
            'h' if self.deadline.is_some() => Some(Message::HideTime),
            'r' => Some(Message::HandIn),
            _ => None,
        }
    }
}

/// Keys in the list of questions.
pub(super) fn in_list(press: KeyPress) -> Option<Message> {
    press
        .typed()
        .filter(char::is_ascii_digit)
        .map(Message::Digit)
}

pub(super) fn help(language: Language, timed: bool) -> Vec<KeyHelp> {
    let enter = say::shell::enter(language);
    let always = [
        (
            say::quiz::answer_keys(language),
            say::quiz::key_answer(language),
        ),
        (enter, say::exam_sitting::key_next(language)),
        ("← →", say::exam_sitting::key_sides(language)),
        ("M, Ctrl M", say::exam_sitting::key_flag(language)),
        ("L, Ctrl L", say::exam_sitting::key_list(language)),
        (
            say::exam_sitting::delete_key(language),
            say::exam_sitting::key_clear(language),
        ),
        ("R", say::exam_sitting::key_hand_in(language)),
    ];
    let time = timed.then(|| ("H", say::exam_sitting::key_time_left(language)));
    let scroll = reading::keys(language);
    always.into_iter().chain(time).chain(scroll).collect()
}
