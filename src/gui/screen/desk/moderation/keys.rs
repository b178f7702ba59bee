//! What each key does, stage by stage.

use iced::keyboard::key::Named;

use super::{Message, Moderation, Sorting, Stage};
use crate::course::practice::Queue;
use crate::gui::screen::KeyHelp;
use crate::gui::widget::reading;
use crate::gui::widget::scope::KeyPress;
use crate::language::{Language, say};
use crate::practice::moderation::Pace;

/// How far an arrow key scrolls, in logical pixels.
const LINE: f32 = 60.0;

pub(super) fn message_of(screen: &Moderation, press: &KeyPress) -> Option<Message> {
    match press.named() {
        Some(Named::ArrowDown) => return Some(Message::Scroll(LINE)),
        Some(Named::ArrowUp) => return Some(Message::Scroll(-LINE)),
        Some(Named::PageDown) => return Some(Message::Page),
        Some(Named::PageUp) => return Some(Message::Scroll(-5.0 * LINE)),
        _ => {}
    }
    if press.repeat {
        return None;
    }
    if press.command("z") {
        return Some(Message::Undo);
    }
    let letter = press.typed().map(|letter| letter.to_ascii_lowercase());
    let enter = press.named() == Some(Named::Enter);
    match &screen.stage {
        Stage::Begin if enter => Some(Message::Begin),
        Stage::Begin => None,
        Stage::Sorting(sorting) => {
            let queue = screen.queue()?;
            match sorting.asking {
                Some(_) => reason(queue, press, letter),
                None => sort(sorting, queue, press, letter),
            }
        }
        Stage::Done(done) => match letter {
            Some('r') if !done.report.missed().is_empty() => Some(Message::Redo),
            Some('n') => Some(Message::Begin),
            Some('u') => Some(Message::Undo),
            _ => None,
        },
    }
}

fn sort(
    sorting: &Sorting,
    queue: &Queue,
    press: &KeyPress,
    letter: Option<char>,
) -> Option<Message> {
    match press.named() {
        Some(Named::ArrowRight) => return other(sorting, queue, 1),
        Some(Named::ArrowLeft) => return other(sorting, queue, -1),
        _ => {}
    }
    if letter == Some('u') {
        return Some(Message::Undo);
    }
    let action = press.digit()? - 1;
    (action < queue.actions.len()).then_some(Message::Act(action))
}

/// The message that waits before or after the one on screen.
fn other(sorting: &Sorting, queue: &Queue, step: isize) -> Option<Message> {
    if sorting.run.pace() != Pace::Arrivals {
        return None;
    }
    let waiting = sorting.run.waiting(queue, sorting.elapsed);
    let here = sorting.current(queue)?;
    let place = waiting.iter().position(|one| one.item == here)?;
    let place = place.checked_add_signed(step)?;
    waiting.get(place).map(|one| Message::Pick(one.item))
}

fn reason(queue: &Queue, press: &KeyPress, letter: Option<char>) -> Option<Message> {
    if press.named() == Some(Named::Escape) {
        return Some(Message::Cancel);
    }
    let letter = letter?;
    if letter == '0' {
        return Some(Message::Reason(None));
    }
    let mut key = [0; 4];
    let key: &str = letter.encode_utf8(&mut key);
    let article = queue
        .charter
        .iter()
        .position(|one| one.id.as_str() == key)?;
    Some(Message::Reason(Some(article)))
}

pub(super) fn help(screen: &Moderation, language: Language) -> Vec<KeyHelp> {
    let mut keys = of_stage(screen, language);
    keys.extend(reading::keys(language));
    keys
}

fn of_stage(screen: &Moderation, language: Language) -> Vec<KeyHelp> {
    let enter = say::shell::enter(language);
    match &screen.stage {
        Stage::Begin => vec![(enter, say::moderation::key_begin(language))],
        Stage::Sorting(sorting) if sorting.asking.is_some() => vec![
            ("1 … 9", say::moderation::key_reason(language)),
            ("0", say::moderation::key_no_reason(language)),
            (
                say::shell::escape(language),
                say::moderation::key_cancel(language),
            ),
        ],
        Stage::Sorting(sorting) => {
            let picks = sorting.run.pace() == Pace::Arrivals;
            let picks = picks.then(|| ("← →", say::moderation::key_message(language)));
            let always = [
                ("1 … 9", say::moderation::key_action(language)),
                ("U, Ctrl Z", say::moderation::key_undo(language)),
            ];
            always.into_iter().chain(picks).collect()
        }
        Stage::Done(done) => {
            let redo = !done.report.missed().is_empty();
            let redo = redo.then(|| ("R", say::moderation::key_redo(language)));
            let undo = done.finish.is_some();
            let undo = undo.then(|| ("U, Ctrl Z", say::moderation::key_undo(language)));
            let again = ("N", say::moderation::key_again(language));
            redo.into_iter().chain([again]).chain(undo).collect()
        }
    }
}
