//! A stage for the whole application without a window: real widgets, real
//! focus, real tasks and operations; only time stands still. Tests walk on it,
//! `examples/screenshots.rs` takes pictures of it.
//!
//! Tasks run until they wait for something outside (a timer, a dialog of the
//! system); what still waits then is dropped.

#![allow(dead_code, reason = "each test uses its part")]

use std::any::Any;
use std::path::Path;
use std::task::{Context, Poll, Waker};

use iced::advanced::renderer::{Headless, Style};
use iced::advanced::widget::Operation;
use iced::advanced::{clipboard, mouse, widget};
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key, Location, Modifiers, key};
use iced::{Event, Point, Rectangle, Renderer, Size, Task, Vector, window};
use iced_test::futures::futures::StreamExt;
use iced_test::runtime::user_interface::{Cache, UserInterface};
use iced_test::runtime::{Action, task};

use parcours::gui::ui::{FONTS, SANS};
use parcours::gui::widget::meaning::{Meaning, Role};
use parcours::gui::{App, Message};

/// A meaningful thing on the screen.
#[derive(Debug, Clone)]
pub struct Seen {
    pub meaning: Meaning,
    /// Where it shows, scrolling counted in.
    pub bounds: Rectangle,
    pub id: Option<widget::Id>,
}

pub struct Stage {
    pub app: App,
    cache: Option<Cache>,
    renderer: Renderer,
    size: Size,
    cursor: mouse::Cursor,
    /// What was put on the clipboard.
    pub clipboard: Option<String>,
    /// Whether the application asked to exit.
    pub exited: bool,
}

impl Stage {
    pub fn new((app, task): (App, Task<Message>), size: Size) -> Self {
        for font in FONTS {
            load_font(font);
        }
        let renderer = iced_test::futures::futures::executor::block_on(
            <Renderer as Headless>::new(SANS, 16.0.into(), Some("tiny-skia")),
        )
        .expect("a software renderer");
        let mut stage = Self {
            app,
            cache: Some(Cache::new()),
            renderer,
            size,
            cursor: mouse::Cursor::Unavailable,
            clipboard: None,
            exited: false,
        };
        stage.with_interface(|_, _| ());
        stage.send(Message::Resized(size));
        stage.run(task);
        stage
    }

    fn with_interface<T>(
        &mut self,
        act: impl FnOnce(&mut UserInterface<'_, Message, iced::Theme, Renderer>, &mut Renderer) -> T,
    ) -> T {
        let cache = self.cache.take().unwrap_or_default();
        let mut interface =
            UserInterface::build(self.app.view(), self.size, cache, &mut self.renderer);
        let result = act(&mut interface, &mut self.renderer);
        self.cache = Some(interface.into_cache());
        result
    }

    /// Hands a message to the application, as if a widget had sent it.
    pub fn send(&mut self, message: Message) {
        let task = self.app.update(message);
        self.run(task);
    }

    /// Goes to a place, with what it does on opening.
    pub fn go(&mut self, route: parcours::gui::route::Route) {
        let task = self.app.go(route);
        self.run(task);
    }

    fn run(&mut self, task: Task<Message>) {
        let Some(mut stream) = task::into_stream(task) else {
            return;
        };
        let mut context = Context::from_waker(Waker::noop());
        while let Poll::Ready(Some(action)) = stream.poll_next_unpin(&mut context) {
            match action {
                Action::Output(message) => self.send(message),
                Action::Widget(operation) => self.operate(operation),
                Action::Clipboard(iced_test::runtime::clipboard::Action::Write {
                    contents,
                    ..
                }) => self.clipboard = Some(contents),
                Action::Exit => self.exited = true,
                _ => {}
            }
        }
    }

    fn operate(&mut self, operation: Box<dyn Operation>) {
        use iced::advanced::widget::operation::Outcome;
        self.with_interface(|interface, renderer| {
            let mut current = Some(operation);
            while let Some(mut operation) = current.take() {
                interface.operate(renderer, operation.as_mut());
                if let Outcome::Chain(next) = operation.finish() {
                    current = Some(next);
                }
            }
        });
    }

    /// Feeds events to the widgets and their messages to the application.
    pub fn events(&mut self, events: &[Event]) {
        let cursor = self.cursor;
        let mut messages = Vec::new();
        self.with_interface(|interface, renderer| {
            let _ = interface.update(
                events,
                cursor,
                renderer,
                &mut clipboard::Null,
                &mut messages,
            );
        });
        for message in messages {
            self.send(message);
        }
    }

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

    /// Everything that means something, in reading order.
    pub fn seen(&mut self) -> Vec<Seen> {
        let mut collect = Collect::default();
        self.with_interface(|interface, renderer| interface.operate(renderer, &mut collect));
        collect.seen
    }

    /// The first actionable thing whose name is, or starts with, this.
    pub fn find(&mut self, name: &str) -> Option<Seen> {
        let seen = self.seen();
        let actionable = |it: &&Seen| it.meaning.actionable || it.meaning.role == Role::Field;
        seen.iter()
            .filter(actionable)
            .find(|it| it.meaning.name == name)
            .or_else(|| {
                seen.iter()
                    .filter(actionable)
                    .find(|it| it.meaning.name.starts_with(name))
            })
            .cloned()
    }

    /// Whether anything on the screen has this in its name.
    pub fn shows(&mut self, words: &str) -> bool {
        self.seen().iter().any(|it| it.meaning.name.contains(words))
    }

    /// All that is on the screen, a line each: for messages of failed tests.
    pub fn transcript(&mut self) -> String {
        self.seen()
            .iter()
            .map(|it| format!("{:?} {:?}\n", it.meaning.role, it.meaning.name))
            .collect()
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
            found.meaning.enabled || found.meaning.role == Role::Field,
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

    /// The name of the thing that has the focus.
    pub fn focused(&mut self) -> Option<String> {
        self.seen()
            .into_iter()
            .find(|it| it.meaning.focused)
            .map(|it| it.meaning.name)
    }

    /// Draws the window, in pixels of a device with this scale.
    pub fn draw(&mut self, scale: f32) -> (Vec<u8>, Size<u32>) {
        let style = parcours::gui::theme::base(&self.app.shared().ui.palette);
        let theme = self.app.shared().ui.palette.theme();
        let (cursor, size) = (self.cursor, self.size);
        self.events(&[Event::Window(window::Event::RedrawRequested(
            std::time::Instant::now(),
        ))]);
        self.with_interface(|interface, renderer| {
            let redraw = Event::Window(window::Event::RedrawRequested(std::time::Instant::now()));
            let _ = interface.update(
                &[redraw],
                cursor,
                renderer,
                &mut clipboard::Null,
                &mut Vec::new(),
            );
            interface.draw(
                renderer,
                &theme,
                &Style {
                    text_color: style.text_color,
                },
                cursor,
            );
            let pixels = Size::new(
                (size.width * scale).round() as u32,
                (size.height * scale).round() as u32,
            );
            let rgba = renderer.screenshot(pixels, scale, style.background_color);
            (rgba, pixels)
        })
    }

    /// Draws the window into a PNG file.
    pub fn picture(&mut self, path: &Path) {
        let (rgba, size) = self.draw(1.0);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).expect("a folder for the pictures");
        }
        image::save_buffer(
            path,
            &rgba,
            size.width,
            size.height,
            image::ColorType::Rgba8,
        )
        .expect("a PNG file");
    }
}

fn load_font(font: &'static [u8]) {
    iced::advanced::graphics::text::font_system()
        .write()
        .expect("the fonts")
        .load_font(font.into());
}

#[derive(Default)]
struct Collect {
    seen: Vec<Seen>,
    entered: Option<Vector>,
    shift: Vector,
}

impl Operation for Collect {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entered = self.entered.take().unwrap_or(Vector::ZERO);
        self.shift = self.shift + entered;
        operate(self);
        self.shift = self.shift - entered;
    }

    fn scrollable(
        &mut self,
        _id: Option<&widget::Id>,
        _bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn iced::advanced::widget::operation::Scrollable,
    ) {
        self.entered = Some(translation);
    }

    fn custom(&mut self, id: Option<&widget::Id>, bounds: Rectangle, state: &mut dyn Any) {
        if let Some(meaning) = state.downcast_ref::<Meaning>() {
            self.seen.push(Seen {
                meaning: meaning.clone(),
                bounds: bounds - self.shift,
                id: id.cloned(),
            });
        }
    }
}
