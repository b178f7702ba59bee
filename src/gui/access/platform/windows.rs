//! UI Automation. Written after AccessKit's documents; nobody has run it yet:
//! see docs/accessibility.md.
//!
//! The adapter takes the window's messages, so it is made on the window's own
//! thread, before the window shows, and stays on that thread.

use std::cell::RefCell;

use accesskit::TreeUpdate;
use accesskit_windows::{HWND, SubclassingAdapter};
use iced::window::Window;
use iced::window::raw_window_handle::RawWindowHandle;

use super::{Adapter, Bounds, Handler};
use crate::gui::access::bridge::Bridge;

/// Whether the window must stay hidden until [`attach`] was called.
pub const OPENS_HIDDEN: bool = true;

thread_local! {
    static ADAPTER: RefCell<Option<SubclassingAdapter>> = const { RefCell::new(None) };
}

/// Whether the system tells the level of a title, and whether something is open.
pub(in crate::gui::access) const TELLS_ALL: bool = true;

pub fn attach(window: &dyn Window, bridge: &Bridge) {
    let Ok(handle) = window.window_handle() else {
        return;
    };
    if let RawWindowHandle::Win32(handle) = handle.as_raw() {
        let window = HWND(handle.hwnd.get() as *mut _);
        let adapter =
            SubclassingAdapter::new(window, Handler(bridge.clone()), Handler(bridge.clone()));
        ADAPTER.with(|kept| *kept.borrow_mut() = Some(adapter));
    }
}

pub(in crate::gui::access) fn start(_bridge: &Bridge) -> Option<Box<dyn Adapter>> {
    Some(Box::new(Windows))
}

struct Windows;

impl Adapter for Windows {
    fn update(&mut self, news: &mut dyn FnMut() -> Option<TreeUpdate>) {
        let events = ADAPTER.with(|kept| {
            let mut kept = kept.borrow_mut();
            kept.as_mut()
                .and_then(|adapter| adapter.update_if_active(|| super::taken(news)))
        });
        if let Some(events) = events {
            events.raise();
        }
    }

    // The system tells the adapter itself where its window is and when it has
    // the keyboard.
    fn focused(&mut self, _focused: bool) {}

    fn placed(&mut self, _bounds: Bounds) {}
}
