//! What a key does that nothing with the focus wanted.

use iced::Task;
use iced::advanced::widget::operate;
use iced::keyboard::key::Named;

use super::{App, Message};
use crate::gui::route::{Action, Request, Route};
use crate::gui::screen::Screen;
use crate::gui::widget::scope::KeyPress;
use crate::gui::widget::travel;

impl App {
    /// The screen first, then the keys that work everywhere.
    pub(super) fn key(&mut self, press: &KeyPress) -> Task<Message> {
        if press.command("k") && !matches!(self.screen, Screen::Welcome(_)) {
            return self.request(Request::Palette);
        }
        if press.command(",") && !matches!(self.screen, Screen::Settings(_)) {
            return self.act(Action::Visit(Route::Settings));
        }
        if press.named() == Some(Named::F1) {
            return self.request(Request::Keys);
        }
        // Speech typed into the window, or a slip, must not act.
        if press.typed().is_some() && !self.shared.settings.letter_keys {
            return Task::none();
        }
        if let Some(message) = self.screen.on_key(&self.shared, press) {
            return self.update(message);
        }
        match (press.typed(), press.named()) {
            (Some('?'), _) => self.request(Request::Keys),
            (_, Some(Named::Escape))
                if !matches!(self.screen, Screen::Welcome(_) | Screen::Home(_)) =>
            {
                self.back()
            }
            // The screen's main thing acts, as if it had the focus.
            (_, Some(Named::Enter)) if !press.repeat && press.modifiers.is_empty() => {
                let main = self.screen.main();
                main.map_or_else(Task::none, |main| operate(travel::press(main)).discard())
            }
            _ => Task::none(),
        }
    }
}
