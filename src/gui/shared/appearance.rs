//! Colours, sizes and language, as the learner set them.

use std::path::Path;

use iced::theme::Mode;
use iced::{Point, Size, Task, window};

use super::Shared;
use super::news::Notice;
use super::open::language_of;
use crate::gui::theme::{DARK, HIGH_CONTRAST, LIGHT, Palette};
use crate::gui::typeface::Letters;
use crate::language::{Language, say};
use crate::storage::settings::{self, TEXT_PERCENT, Theme, Typeface};

impl Shared {
    /// Draws everything anew from the settings.
    pub(super) fn restyle(&mut self) {
        let percent = self
            .settings
            .text_percent
            .clamp(*TEXT_PERCENT.start(), *TEXT_PERCENT.end());
        self.ui.scale = f32::from(percent) / 100.0;
        self.ui.letters = Letters {
            typeface: self.settings.typeface,
            wide: self.settings.wide_spacing,
        };
        self.ui.letters.prepare();
        self.ui.motion = !self.settings.reduced_motion;
        self.ui.palette = match self.settings.theme {
            Theme::System => Palette::of_mode(self.system),
            Theme::Light => LIGHT,
            Theme::Dark => DARK,
            Theme::HighContrast => HIGH_CONTRAST,
        };
        let language = language_of(&self.settings, self.locale.as_deref());
        if language != self.ui.language || language != self.course.language {
            self.ui.language = language;
            self.take_course();
        }
    }

    /// Changes the settings, draws anew and saves.
    pub fn set(&mut self, change: impl FnOnce(&mut settings::Settings)) {
        change(&mut self.settings);
        self.restyle();
        self.save_settings();
    }

    /// `None` follows the system.
    pub fn set_language(&mut self, language: Option<Language>) {
        self.set(|settings| settings.language = language);
    }

    pub fn set_theme(&mut self, theme: Theme) {
        self.set(|settings| settings.theme = theme);
    }

    /// In per cent, brought within 90 to 200.
    pub fn set_text_percent(&mut self, percent: u16) {
        let percent = percent.clamp(*TEXT_PERCENT.start(), *TEXT_PERCENT.end());
        self.set(|settings| settings.text_percent = percent);
    }

    pub fn set_reduced_motion(&mut self, reduced: bool) {
        self.set(|settings| settings.reduced_motion = reduced);
    }

    pub fn set_typeface(&mut self, typeface: Typeface) {
        self.set(|settings| settings.typeface = typeface);
    }

    pub fn set_wide_spacing(&mut self, wide: bool) {
        self.set(|settings| settings.wide_spacing = wide);
    }

    pub fn set_letter_keys(&mut self, on: bool) {
        self.set(|settings| settings.letter_keys = on);
    }

    pub fn set_ruler(&mut self, on: bool) {
        self.set(|settings| settings.ruler = on);
    }

    pub fn set_ask_confidence(&mut self, ask: bool) {
        self.set(|settings| settings.ask_confidence = ask);
    }

    pub fn ask_confidence(&self) -> bool {
        self.settings.ask_confidence
    }

    pub fn first_run(&self) -> bool {
        !self.settings.first_run_done
    }

    pub fn finish_first_run(&mut self) {
        self.set(|settings| settings.first_run_done = true);
    }

    /// The learner's settings of the window follow it; written when it closes.
    pub fn resized(&mut self, size: Size) {
        self.ui.window = size;
        self.settings.window.width = size.width;
        self.settings.window.height = size.height;
    }

    /// Where the window stands, for the next time.
    pub fn moved(&mut self, to: Point) {
        self.settings.window.position = Some((to.x, to.y));
    }

    /// Makes the window valid for the screen it opened on: one that was left
    /// on a larger or a second screen comes back into view.
    pub fn fit<Message: Send + 'static>(
        &self,
        id: window::Id,
        monitor: Option<Size>,
    ) -> Task<Message> {
        let Some(monitor) = monitor else {
            return window::move_to(id, Point::new(40.0, 40.0));
        };
        let size = self.ui.window;
        if size.width <= monitor.width && size.height <= monitor.height {
            return Task::none();
        }
        let fitting = Size::new(
            size.width.min(monitor.width * 0.94),
            size.height.min(monitor.height * 0.9),
        );
        Task::batch([
            window::resize(id, fitting),
            window::move_to(id, Point::new(20.0, 20.0)),
        ])
    }

    pub(super) fn system_mode(&mut self, mode: Mode) {
        self.system = mode;
        self.restyle();
    }

    pub(super) fn save_settings(&mut self) {
        let saved = settings::save(&self.places.config, &self.settings);
        let language = self.ui.language;
        if let Err(error) = saved {
            self.notify(Notice::dismissable(say::storage::describe(
                language, &error,
            )));
        }
    }

    /// The folder that holds everything of the learner.
    pub fn data_folder(&self) -> &Path {
        &self.places.data
    }
}
