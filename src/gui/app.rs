//! The application: one screen, a way back, and what stands above.

mod keys;
mod window;

use iced::advanced::widget::operate;
use iced::widget::{container, row, stack};
use iced::{Element, Length, Subscription, Task, Theme, clipboard};

pub use self::window::WindowMessage;

use super::access::{self, Bridge};
use super::frame::{self, Toasts};
use super::overlay::{self, Overlay};
use super::rail::{self, Place};
use super::route::{Action, Request, Route};
use super::screen::{
    KeyHelp, Screen, certificate, course, desk, exam, glossary, home, lesson, notes, practice,
    progress, quiz, results, review, settings, welcome,
};
use super::shared::{self, Shared};
use super::widget::meaning::Role;
use super::widget::node;
use super::widget::ruler::ruler;
use super::widget::scope::{KeyPress, scope};
use super::widget::travel;
use crate::course::Id;
use crate::language::typography::polish;
use crate::progress::EventId;

/// How many screens one can come back through.
const HISTORY: usize = 24;

pub struct App {
    shared: Shared,
    screen: Screen,
    /// Screens to come back to, as they were left.
    history: Vec<Screen>,
    overlay: Option<Overlay>,
    toasts: Toasts,
    access: Bridge,
    /// Counts the screens that were shown.
    visit: u64,
}

#[derive(Debug, Clone)]
pub enum Message {
    Home(home::Message),
    Certificate(certificate::Message),
    Course(course::Message),
    Lesson(lesson::Message),
    Quiz(quiz::Message),
    Results(results::Message),
    Review(review::Message),
    Glossary(glossary::Message),
    Notes(notes::Message),
    Practice(practice::Message),
    Progress(progress::Message),
    Desk(desk::Message),
    Exam(exam::Message),
    Settings(settings::Message),
    Welcome(welcome::Message),
    Rail(Place),
    Key(KeyPress),
    Overlay(overlay::Message),
    Toast(frame::Message),
    Shared(shared::Message),
    Window(WindowMessage),
}

impl App {
    /// Opens on the first run's questions, or on Home.
    pub fn new(shared: Shared) -> (Self, Task<Message>) {
        Self::read_by(shared, Bridge::off())
    }

    /// The same, read by the assistive programs behind a bridge.
    pub fn read_by(mut shared: Shared, access: Bridge) -> (Self, Task<Message>) {
        // Its time may have run out while the window was closed.
        shared.settle_exam();
        let screen = if shared.first_run() {
            Screen::Welcome(welcome::Welcome::new(&mut shared))
        } else {
            Screen::Home(home::Home::new(&mut shared))
        };
        let task = shared.start().map(Message::Shared);
        let app = Self {
            shared,
            screen,
            history: Vec::new(),
            overlay: None,
            toasts: Toasts::default(),
            access,
            visit: 1,
        };
        let settle = app.settle();
        let show = app.show();
        let monitor = window::monitor();
        (app, Task::batch([task, settle, monitor, show]))
    }

    /// Goes to a place, as the rail does. For tests and pictures.
    pub fn go(&mut self, route: Route) -> Task<Message> {
        self.act(Action::Go(route))
    }

    /// Lets other assistive programs read the window. For tests.
    pub fn attach(&mut self, access: Bridge) {
        self.access = access;
    }

    pub fn shared(&self) -> &Shared {
        &self.shared
    }

    pub fn shared_mut(&mut self) -> &mut Shared {
        &mut self.shared
    }

    pub fn title(&self) -> String {
        let screen = self.screen.title(&self.shared);
        if screen.is_empty() {
            "Parcours".to_owned()
        } else {
            // Titles of the course come as their authors typed them.
            let screen = polish(self.shared.course_language(), &screen);
            format!("{screen} · Parcours")
        }
    }

    /// The keys of the screen, for its help.
    pub fn keys(&self) -> Vec<KeyHelp> {
        self.screen.keys(&self.shared)
    }

    pub fn theme(&self) -> Option<Theme> {
        Some(self.shared.ui.palette.theme())
    }

    pub fn update(&mut self, message: Message) -> Task<Message> {
        if !self.shared.ui.reader {
            return self.answer(message);
        }
        let before = self.has_dialog();
        let task = self.answer(message);
        if before || !self.has_dialog() {
            return task;
        }
        // A dialog that opened is heard, unless it put the focus somewhere.
        task.chain(operate(travel::greet()).discard())
    }

    fn has_dialog(&self) -> bool {
        self.overlay.is_some() || self.screen.dialog(&self.shared).is_some()
    }

    fn answer(&mut self, message: Message) -> Task<Message> {
        let action = match message {
            Message::Rail(place) => self.rail(place),
            Message::Key(press) => return self.key(&press),
            Message::Overlay(message) => self.overlay(message),
            Message::Toast(message) => self.toast(message),
            Message::Shared(message) => self.news(message),
            Message::Window(message) => return self.window(message),
            of_screen => self.screen.update(&mut self.shared, of_screen),
        };
        self.act(action)
    }

    fn act(&mut self, action: Action<Message>) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Run(task) => task,
            Action::Go(route) => {
                self.history.clear();
                self.open(route)
            }
            Action::Visit(route) => {
                self.screen.leave(&mut self.shared);
                let (screen, action) = Screen::open(route, &mut self.shared);
                let left = std::mem::replace(&mut self.screen, screen);
                self.history.push(left);
                if self.history.len() > HISTORY {
                    self.history.remove(0);
                }
                self.overlay = None;
                self.arrive(action)
            }
            Action::Back => self.back(),
            Action::Open(request) => self.request(request),
        }
    }

    fn open(&mut self, route: Route) -> Task<Message> {
        self.screen.leave(&mut self.shared);
        let (screen, action) = Screen::open(route, &mut self.shared);
        self.screen = screen;
        self.overlay = None;
        self.arrive(action)
    }

    /// The focus goes to the new screen before what the screen itself does.
    fn arrive(&mut self, action: Action<Message>) -> Task<Message> {
        self.visit += 1;
        let settle = self.settle();
        settle.chain(self.act(action))
    }

    /// Back to the screen that one came from, as it was; else to the one above.
    fn back(&mut self) -> Task<Message> {
        match self.history.pop() {
            Some(screen) => {
                self.screen.leave(&mut self.shared);
                self.screen = screen;
                self.screen.refresh(&mut self.shared);
                self.visit += 1;
                self.settle()
            }
            None => {
                let route = self.screen.parent();
                self.open(route)
            }
        }
    }

    /// Gives the focus to the screen's main thing, without its ring; to its
    /// title when someone listens.
    pub(super) fn settle(&self) -> Task<Message> {
        match self.screen.main() {
            main if self.shared.ui.reader => operate(travel::title(main)).discard(),
            Some(main) => operate(travel::settle(main)).discard(),
            None => Task::none(),
        }
    }

    /// Shows something above the screen.
    pub fn request(&mut self, request: Request) -> Task<Message> {
        match request {
            Request::Term(term) => {
                self.overlay = Some(Overlay::Term(term));
                Task::none()
            }
            Request::Link(address) => {
                self.overlay = Some(Overlay::Link(address));
                Task::none()
            }
            Request::Palette => {
                let (palette, task) = Overlay::palette(&self.shared);
                self.overlay = Some(palette);
                task.map(Message::Overlay)
            }
            Request::Keys => {
                self.overlay = Some(Overlay::Keys);
                Task::none()
            }
            Request::Toast(text, undo) => self.say(text, undo),
            Request::Copy(text, words) => {
                Task::batch([clipboard::write(text), self.say(words, None)])
            }
            Request::Restyle => {
                self.refresh();
                Task::none()
            }
        }
    }

    fn say(&mut self, text: String, undo: Option<EventId>) -> Task<Message> {
        let stay = self.shared.settings.messages;
        self.toasts.push(text, undo, stay).map(Message::Toast)
    }

    fn refresh(&mut self) {
        self.screen.refresh(&mut self.shared);
    }

    fn rail(&mut self, place: Place) -> Action<Message> {
        match place {
            Place::Home => Action::Go(Route::Home),
            Place::Course => Action::Go(Route::Course(self.module_here())),
            Place::Glossary => Action::Go(Route::Glossary(None)),
            Place::Notes => Action::Go(Route::Notes),
            Place::Practice => Action::Go(Route::Practice),
            Place::Review => Action::Go(Route::Review),
            Place::Progress => Action::Go(Route::Progress),
            Place::Search => Action::Open(Request::Palette),
            Place::Settings => Action::Visit(Route::Settings),
        }
    }

    fn module_here(&self) -> Option<Id> {
        match &self.screen {
            Screen::Lesson(screen) => screen.module(),
            _ => None,
        }
    }

    fn overlay(&mut self, message: overlay::Message) -> Action<Message> {
        let Some(overlay) = &mut self.overlay else {
            return Action::None;
        };
        if matches!(message, overlay::Message::CloseAnyway) {
            return Action::Run(iced::exit());
        }
        let (open, action) = overlay.update(&mut self.shared, message);
        if !open {
            self.overlay = None;
        }
        action.map(Message::Overlay)
    }

    fn toast(&mut self, message: frame::Message) -> Action<Message> {
        match self.toasts.update(message) {
            Some(undone) => {
                self.shared.retract(undone);
                self.refresh();
                Action::None
            }
            None => Action::None,
        }
    }

    fn news(&mut self, message: shared::Message) -> Action<Message> {
        let (changed, task) = self.shared.update(message);
        if changed {
            self.refresh();
        }
        Action::Run(task.map(Message::Shared))
    }

    pub fn view(&self) -> Element<'_, Message> {
        let ui = &self.shared.ui;
        let screen = container(self.screen.view(&self.shared))
            .width(Length::Fill)
            .height(Length::Fill);
        let screen = node::meaning(Role::Main, "", screen)
            .width(Length::Fill)
            .height(Length::Fill);
        let rail = self
            .screen
            .place()
            .map(|place| rail::view(&self.shared, Some(place), Message::Rail));
        let page = frame::page(&self.shared, row![rail, screen].into());
        let overlay = match &self.overlay {
            Some(overlay) => Some(
                overlay
                    .view(&self.shared, &self.keys())
                    .map(Message::Overlay),
            ),
            None => self.screen.dialog(&self.shared),
        };
        let base = scope(frame::over(ui, page, &self.toasts))
            .inert(overlay.is_some())
            .reads(ui.reader)
            .on_key(|press| Some(Message::Key(press)));
        let whole = stack![base, overlay]
            .width(Length::Fill)
            .height(Length::Fill);
        let whole = ruler(ui, self.shared.settings.ruler, whole);
        // Before any dialog and any field: a text too small is no reason to
        // close what one is at.
        let whole = scope(whole).before(|press| {
            let wanted = press.command(",");
            wanted.then(|| Message::Key(press.clone()))
        });
        access::window(&self.access, self.visit, self.title(), ui.language, whole).into()
    }

    pub fn subscription(&self) -> Subscription<Message> {
        Subscription::batch([
            window::events(),
            self.access
                .subscription()
                .map(|()| Message::Window(WindowMessage::Woken)),
            self.shared.subscription().map(Message::Shared),
            self.screen.subscription(),
        ])
    }
}
