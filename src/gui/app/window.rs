//! What happens to the window, and its end.

use iced::{Point, Size, Subscription, Task, window};

use super::{App, Message};
use crate::gui::access;
use crate::gui::overlay::Overlay;

/// What happens to the window.
#[derive(Debug, Clone)]
pub enum WindowMessage {
    Resized(Size),
    Moved(Point),
    /// The screen that the window is on, once it is open.
    Monitor(window::Id, Option<Size>),
    CloseRequested(window::Id),
    /// The window is about to close; whether it is maximised.
    Closing(bool),
    /// An assistive program wants a frame.
    Woken,
}

/// Asks for the screen that the window is on.
pub(super) fn monitor() -> Task<Message> {
    window::latest().and_then(|id| {
        window::monitor_size(id).map(move |size| Message::Window(WindowMessage::Monitor(id, size)))
    })
}

pub(super) fn events() -> Subscription<Message> {
    window::events().filter_map(|(id, event)| {
        let message = match event {
            window::Event::Resized(size) => WindowMessage::Resized(size),
            window::Event::Moved(to) => WindowMessage::Moved(to),
            window::Event::CloseRequested => WindowMessage::CloseRequested(id),
            _ => return None,
        };
        Some(Message::Window(message))
    })
}

impl App {
    /// Shows a window that waited for its adapter: on some systems it must be
    /// there before the window is seen.
    pub(super) fn show(&self) -> Task<Message> {
        if !access::OPENS_HIDDEN {
            return Task::none();
        }
        let bridge = self.access.clone();
        window::latest().and_then(move |id| {
            let bridge = bridge.clone();
            window::run(id, move |handle| access::attach(handle, &bridge))
                .then(move |()| window::set_mode(id, window::Mode::Windowed))
        })
    }

    pub(super) fn window(&mut self, message: WindowMessage) -> Task<Message> {
        match message {
            WindowMessage::Resized(size) => {
                self.shared.resized(size);
                Task::none()
            }
            WindowMessage::Moved(to) => {
                self.shared.moved(to);
                Task::none()
            }
            WindowMessage::Monitor(id, monitor) => self.shared.fit(id, monitor),
            WindowMessage::CloseRequested(id) => {
                window::is_maximized(id).map(|it| Message::Window(WindowMessage::Closing(it)))
            }
            WindowMessage::Closing(maximized) => {
                self.shared.settings.window.maximized = maximized;
                self.close()
            }
            WindowMessage::Woken => {
                let listens = self.access.is_listening();
                let begins = listens && !self.shared.ui.reader;
                self.shared.ui.reader = listens;
                if begins && self.overlay.is_none() {
                    // The screen was there before the one who listens.
                    return self.settle();
                }
                Task::none()
            }
        }
    }

    /// Closes once everything is on the disk; else says what would be lost.
    fn close(&mut self) -> Task<Message> {
        self.screen.leave(&mut self.shared);
        if self.shared.close() {
            return iced::exit();
        }
        self.overlay = Some(Overlay::Unsaved);
        Task::none()
    }
}
