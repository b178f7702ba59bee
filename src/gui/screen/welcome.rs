//! First run: language, text size and colours, seen at once on a sample.

mod sample;
mod view;

use iced::advanced::widget::operate;
use iced::keyboard::key::Named;
use iced::{Element, widget};

use self::sample::Sample;
use super::KeyHelp;
use crate::gui::route::{Action, Request, Route};
use crate::gui::shared::Shared;
use crate::gui::widget::reading;
use crate::gui::widget::scope::KeyPress;
use crate::language::{Language, say};
use crate::storage::settings::{Settings, Theme};

/// The scrollable that holds the page, the choice of sizes in it, and the
/// button that begins.
const PAGE: &str = "welcome";
const SIZES: &str = "welcome-sizes";
const MAIN: &str = "welcome-main";

pub struct Welcome {
    /// What «skip» goes back to.
    before: Settings,
    sample: Sample,
}

#[derive(Debug, Clone)]
pub enum Message {
    Language(Language),
    Theme(Theme),
    /// Text size in per cent; see the settings for why it is asked twice.
    Size(u16),
    SizeAt(u16, f32),
    /// The sample was pressed: it only shows how things look.
    Sample,
    Start,
    Skip,
}

impl Welcome {
    pub fn new(shared: &mut Shared) -> Self {
        Self {
            before: shared.settings.clone(),
            sample: Sample::new(shared.ui.language),
        }
    }

    pub fn title(&self, shared: &Shared) -> String {
        say::welcome::title(shared.ui.language).to_owned()
    }

    pub fn update(&mut self, shared: &mut Shared, message: Message) -> Action<Message> {
        match message {
            Message::Language(language) => {
                shared.set_language(Some(language));
                Action::Open(Request::Restyle)
            }
            Message::Theme(theme) => {
                shared.set_theme(theme);
                Action::None
            }
            Message::Size(percent) => {
                let place = reading::place(PAGE.into(), SIZES.into());
                Action::Run(operate(place).map(move |y| Message::SizeAt(percent, y)))
            }
            Message::SizeAt(percent, y) => {
                shared.set_text_percent(percent);
                let stay = reading::show_at(PAGE.into(), SIZES.into(), y);
                Action::Run(operate(stay).discard())
            }
            Message::Sample => Action::None,
            Message::Start => {
                shared.finish_first_run();
                Action::Go(Route::Home)
            }
            Message::Skip => {
                let before = self.before.clone();
                shared.set_language(before.language);
                shared.set_theme(before.theme);
                shared.set_text_percent(before.text_percent);
                shared.finish_first_run();
                Action::Go(Route::Home)
            }
        }
    }

    pub fn view<'a>(&'a self, shared: &'a Shared) -> Element<'a, Message> {
        view::view(self, shared)
    }

    pub fn dialog<'a>(&'a self, _shared: &'a Shared) -> Option<Element<'a, Message>> {
        None
    }

    pub fn on_key(&self, _shared: &Shared, press: &KeyPress) -> Option<Message> {
        (press.named() == Some(Named::Enter)).then_some(Message::Start)
    }

    pub fn keys(&self, shared: &Shared) -> Vec<KeyHelp> {
        let language = shared.ui.language;
        vec![(
            say::shell::enter(language),
            say::welcome::key_start(language),
        )]
    }

    pub fn main(&self) -> Option<widget::Id> {
        Some(MAIN.into())
    }

    pub fn refresh(&mut self, shared: &mut Shared) {
        self.sample = Sample::new(shared.ui.language);
    }
}
