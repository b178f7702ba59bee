//! Keys, pointer and wheel.

use iced::advanced::mouse;
use iced::advanced::widget;
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key, Location, Modifiers, key};
use iced::{Event, Point};

use parcours::gui::widget::meaning::Role;

use super::Stage;

impl Stage {
    pub fn press(&mut self, key: Key, modifiers: Modifiers) {
        let text = match &key {
            Key::Character(text) if modifiers.is_empty() || modifiers.shift() => Some(text.clone()),
            Key::Named(Named::Space) => Some(" ".into()),
            _ => None,
        };
        let physical_key = key::Physical::Unidentified(key::NativeCode::Unidentified);
        self.events(&[
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: key.clone(),
                modified_key: key.clone(),
                physical_key,
                location: Location::Standard,
                modifiers,
                text,
                repeat: false,
            }),
            Event::Keyboard(keyboard::Event::KeyReleased {
                key: key.clone(),
                modified_key: key,
                physical_key,
                location: Location::Standard,
                modifiers,
            }),
        ]);
        self.framed();
    }

    pub fn named(&mut self, named: Named) {
        self.press(Key::Named(named), Modifiers::empty());
    }

    pub fn tab(&mut self) {
        self.named(Named::Tab);
    }

    pub fn enter(&mut self) {
        self.named(Named::Enter);
    }

    pub fn escape(&mut self) {
        self.named(Named::Escape);
    }

    /// Types a text, one key at a time.
    pub fn typed(&mut self, text: &str) {
        for letter in text.chars() {
            let key = if letter == ' ' {
                Key::Named(Named::Space)
            } else {
                Key::Character(letter.to_string().into())
            };
            self.press(key, Modifiers::empty());
        }
    }

    pub fn command(&mut self, letter: &str) {
        self.press(Key::Character(letter.into()), Modifiers::COMMAND);
    }

    /// Clicks on the thing with this name.
    ///
    /// # Panics
    ///
    /// When there is no such thing, or it is disabled.
    pub fn click(&mut self, name: &str) {
        let Some(found) = self.find(name) else {
            panic!("nothing is called {name:?}:\n{}", self.transcript());
        };
        assert!(
            found.meaning.enabled || found.meaning.role.is_field(),
            "{name:?} is disabled"
        );
        self.click_at(found.bounds.center());
    }

    /// Clicks on the thing with this id.
    pub fn click_id(&mut self, id: &str) {
        let id = widget::Id::from(id.to_owned());
        let found = self
            .seen()
            .into_iter()
            .find(|it| it.id.as_ref() == Some(&id));
        let Some(found) = found else {
            panic!("nothing has the id {id:?}:\n{}", self.transcript());
        };
        self.click_at(found.bounds.center());
    }

    /// Clicks at a place, scrolled into view first where it is below the edge.
    pub fn click_at(&mut self, at: Point) {
        self.point(at);
        self.events(&[Event::Mouse(mouse::Event::ButtonPressed(
            mouse::Button::Left,
        ))]);
        self.events(&[Event::Mouse(mouse::Event::ButtonReleased(
            mouse::Button::Left,
        ))]);
    }

    pub fn point(&mut self, at: Point) {
        self.cursor = mouse::Cursor::Available(at);
        self.events(&[Event::Mouse(mouse::Event::CursorMoved { position: at })]);
    }

    /// Turns the wheel over the middle of the window.
    pub fn scroll(&mut self, lines: f32) {
        self.point(Point::new(self.size.width * 0.6, self.size.height / 2.0));
        self.events(&[Event::Mouse(mouse::Event::WheelScrolled {
            delta: mouse::ScrollDelta::Lines { x: 0.0, y: -lines },
        })]);
    }
}
