//! A stage for the whole application without a window: real widgets, real
//! focus, real tasks and operations; only time stands still. Tests walk on it,
//! `examples/screenshots.rs` takes pictures of it.
//!
//! Tasks run until they wait for something outside (a timer, a dialog of the
//! system, a thread): see [`Stage::wait`].

#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "tests, pictures and benches each use a part"
)]
#![allow(clippy::panic, reason = "a stage that fails is a test that fails")]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};

use iced::advanced::renderer::{Headless, Style};
use iced::advanced::widget::Operation;
use iced::advanced::{clipboard, mouse, widget};
use iced::{Event, Renderer, Size, Task, window};
use iced_test::futures::BoxStream;
use iced_test::futures::futures::StreamExt;
use iced_test::futures::futures::executor::block_on;
use iced_test::runtime::user_interface::{Cache, UserInterface};
use iced_test::runtime::{Action, task};

use parcours::gui::access::Bridge;
use parcours::gui::route::{Request, Route};
use parcours::gui::shared::{Opening, Shared};
use parcours::gui::typeface::Letters;
use parcours::gui::ui::FONTS;
use parcours::gui::widget::meaning::Role;
use parcours::gui::{App, Message, WindowMessage};
use parcours::language::Language;
use parcours::progress::{Moment, Timestamp};
use parcours::storage::places::Places;

#[path = "stage_clock.rs"]
mod clock;
#[path = "stage_hands.rs"]
mod hands;
#[path = "stage_panel.rs"]
mod panel;
#[path = "stage_reader.rs"]
mod reader;
#[path = "stage_seen.rs"]
mod seen;

pub use clock::{Clock, SATURDAY};
pub use panel::Panel;
pub use reader::{Met, Reader};
use seen::{Collect, Labels};
pub use seen::{Seen, Shows};

/// Tells that a task can go on.
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

pub struct Stage {
    pub app: App,
    cache: Option<Cache>,
    renderer: Renderer,
    size: Size,
    pub cursor: mouse::Cursor,
    /// What was put on the clipboard.
    pub clipboard: Option<String>,
    /// What waits for something outside.
    waiting: Vec<BoxStream<Action<Message>>>,
    /// Whether the application asked to exit.
    pub exited: bool,
    /// To the assistive program that listens.
    bridge: Option<Bridge>,
}

/// How a test opens the application: everything under one folder, the bundled
/// course, a clock of its own.
pub fn opening(folder: &Path, clock: &Clock, language: Language) -> Opening {
    let steady = clock.steady();
    let clock = clock.clone();
    Opening {
        places: Places::under(folder),
        lessons: None,
        language: Some(language),
        locale: None,
        clock: Arc::new(move || Moment::new(Timestamp(clock.now()), 60)),
        steady,
        machine: "stage".to_owned(),
        entropy: 7,
    }
}

/// The usual window.
pub const USUAL: Size = Size::new(1280.0, 800.0);
/// The smallest window that is promised to work.
pub const SMALL: Size = Size::new(900.0, 600.0);

impl Stage {
    /// Opens the application on a folder, past its first run.
    pub fn open(folder: &Path, clock: &Clock, language: Language, size: Size) -> Self {
        let mut shared = Shared::open(opening(folder, clock, language));
        if shared.first_run() {
            shared.finish_first_run();
        }
        Self::new(App::new(shared), size)
    }

    pub fn new((app, task): (App, Task<Message>), size: Size) -> Self {
        for font in FONTS {
            load_font(font);
        }
        let renderer = block_on(<Renderer as Headless>::new(
            Letters::default().sans(),
            16.0.into(),
            Some("tiny-skia"),
        ))
        .expect("a software renderer");
        let mut stage = Self {
            app,
            cache: Some(Cache::new()),
            renderer,
            size,
            cursor: mouse::Cursor::Unavailable,
            clipboard: None,
            waiting: Vec::new(),
            exited: false,
            bridge: None,
        };
        stage.with_interface(|_, _| ());
        stage.send(Message::Window(WindowMessage::Resized(size)));
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

    /// Goes to a place, as the rail would.
    pub fn go(&mut self, route: Route) {
        let task = self.app.go(route);
        self.run(task);
    }

    /// Asks the frame for something, as a screen would.
    pub fn request(&mut self, request: Request) {
        let task = self.app.request(request);
        self.run(task);
    }

    /// Waits for what the last task still does on a thread of its own, such as
    /// the search's index.
    pub fn wait(&mut self) {
        let Some(mut stream) = self.waiting.pop() else {
            return;
        };
        while let Some(action) = block_on(stream.next()) {
            self.perform(action);
        }
    }

    /// Hands a message to the application, as if a widget had sent it.
    pub fn send(&mut self, message: Message) {
        let task = self.app.update(message);
        self.run(task);
    }

    /// A window draws a frame once all that is at hand is done.
    fn run(&mut self, task: Task<Message>) {
        self.run_tasks(task);
        self.redraw();
    }

    fn run_tasks(&mut self, task: Task<Message>) {
        let Some(mut stream) = task::into_stream(task) else {
            return;
        };
        let woken = Arc::new(Woken(AtomicBool::new(true)));
        let waker = Waker::from(woken.clone());
        let mut context = Context::from_waker(&waker);
        while woken.0.swap(false, Ordering::Relaxed) {
            loop {
                match stream.poll_next_unpin(&mut context) {
                    Poll::Ready(Some(action)) => self.perform(action),
                    Poll::Ready(None) => return,
                    Poll::Pending => break,
                }
            }
        }
        self.waiting.push(stream);
    }

    fn perform(&mut self, action: Action<Message>) {
        match action {
            Action::Output(message) => self.send(message),
            Action::Widget(operation) => self.operate(operation),
            Action::Clipboard(iced_test::runtime::clipboard::Action::Write {
                contents, ..
            }) => self.clipboard = Some(contents),
            Action::Exit => self.exited = true,
            _ => {}
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

    /// Whoever listens hears what a key did with the next frame.
    fn framed(&mut self) {
        if self.bridge.is_some() {
            self.redraw();
        }
    }

    /// A frame, but for its drawing.
    pub fn redraw(&mut self) {
        self.events(&[Event::Window(window::Event::RedrawRequested(
            std::time::Instant::now(),
        ))]);
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

    /// Everything that means something, in reading order.
    pub fn seen(&mut self) -> Vec<Seen> {
        let mut collect = Collect::default();
        self.with_interface(|interface, renderer| interface.operate(renderer, &mut collect));
        collect.seen
    }

    /// The panes that scroll, where they show.
    pub fn panes(&mut self) -> Vec<iced::Rectangle> {
        let mut collect = Collect::default();
        self.with_interface(|interface, renderer| interface.operate(renderer, &mut collect));
        collect.panes
    }

    /// What can be pressed, with the words drawn on it.
    pub fn labels(&mut self) -> Vec<Shows> {
        let mut labels = Labels::default();
        self.with_interface(|interface, renderer| interface.operate(renderer, &mut labels));
        labels.shows
    }

    /// The first actionable thing whose name is, or starts with, this.
    pub fn find(&mut self, name: &str) -> Option<Seen> {
        let seen = self.seen();
        let actionable = |it: &&Seen| it.meaning.actionable || it.meaning.role.is_field();
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

    /// The name of the thing that has the focus.
    pub fn focused(&mut self) -> Option<String> {
        self.seen()
            .into_iter()
            .find(|it| it.meaning.focused)
            .map(|it| it.meaning.name)
    }

    /// Draws the window, in pixels of a device with this scale.
    pub fn draw(&mut self, scale: f32) -> (Vec<u8>, Size<u32>) {
        // Twice: what the first drawing asks for shows in the second.
        self.events(&[Event::Window(window::Event::RedrawRequested(
            std::time::Instant::now(),
        ))]);
        self.frame(scale)
    }

    /// One frame: view, layout, draw and pixels.
    pub fn frame(&mut self, scale: f32) -> (Vec<u8>, Size<u32>) {
        let style = parcours::gui::theme::base(&self.app.shared().ui.palette);
        let theme = self.app.shared().ui.palette.theme();
        let (cursor, size) = (self.cursor, self.size);
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
