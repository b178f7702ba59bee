//! What each key does, stage by stage.

use iced::keyboard::key::Named;

use super::{Crisis, Message, Stage};
use crate::gui::screen::KeyHelp;
use crate::gui::ui::Ui;
use crate::gui::widget::reading;
use crate::gui::widget::scope::KeyPress;
use crate::language::say;

/// How far a key scrolls, in logical pixels.
const LINE: f32 = 60.0;
const PAGEFUL: f32 = 320.0;

pub(super) fn message(screen: &Crisis, press: &KeyPress) -> Option<Message> {
    let playing = match &screen.stage {
        Stage::Playing(playing) => Some(playing),
        _ => None,
    };
    match press.named() {
        Some(Named::ArrowDown) => return Some(Message::Scroll(LINE)),
        Some(Named::ArrowUp) => return Some(Message::Scroll(-LINE)),
        Some(Named::PageDown) if playing.is_some() => return Some(Message::ScrollFeed(PAGEFUL)),
        Some(Named::PageUp) if playing.is_some() => return Some(Message::ScrollFeed(-PAGEFUL)),
        Some(Named::PageDown) => return Some(Message::Scroll(PAGEFUL)),
        Some(Named::PageUp) => return Some(Message::Scroll(-PAGEFUL)),
        _ => {}
    }
    let playing = playing.filter(|_| !press.repeat)?;
    if playing.told {
        return (press.named() == Some(Named::Enter)).then_some(Message::Continue);
    }
    let decision = screen.decision(playing)?;
    if decision.write.is_some() {
        let sends = press.named() == Some(Named::Enter) && press.modifiers.command();
        return sends.then_some(Message::Send);
    }
    let offered = screen.machine.offered(&playing.run.state);
    let option = offered.get(press.digit()?.checked_sub(1)?)?;
    Some(Message::Choose(*option))
}

pub(super) fn help(screen: &Crisis, ui: &Ui) -> Vec<KeyHelp> {
    let language = ui.language;
    let scroll = ("↑ ↓", say::crisis::key_scroll(language));
    let Stage::Playing(playing) = &screen.stage else {
        return reading::keys(language).into();
    };
    let feed = ("PgUp PgDn", say::crisis::key_feed(language));
    let mut keys = vec![scroll];
    // In a narrow window messages stand in the page.
    if !ui.narrow() {
        keys.push(feed);
    }
    if playing.told {
        let go_on = (say::shell::enter(language), say::crisis::go_on(language));
        keys.insert(0, go_on);
        return keys;
    }
    let written = screen
        .decision(playing)
        .is_some_and(|decision| decision.write.is_some());
    let act = if written {
        ("Ctrl ↵", say::crisis::key_send(language))
    } else {
        ("1 – 9", say::crisis::key_choose(language))
    };
    keys.insert(0, act);
    keys
}
