//! NSAccessibility. Written after AccessKit's documents; nobody has run it yet:
//! see docs/accessibility.md.
//!
//! The adapter takes the place of the window's view, so it is made on the main
//! thread, before the window shows, and stays on that thread.

use std::cell::RefCell;

use accesskit::TreeUpdate;
use accesskit_macos::SubclassingAdapter;
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

#[allow(unsafe_code, reason = "AccessKit takes the view as a pointer")]
pub fn attach(window: &dyn Window, bridge: &Bridge) {
    let Ok(handle) = window.window_handle() else {
        return;
    };
    if let RawWindowHandle::AppKit(handle) = handle.as_raw() {
        // SAFETY: the handle is borrowed from the open window, whose view lives
        // as long as it does.
        let adapter = unsafe {
            SubclassingAdapter::new(
                handle.ns_view.as_ptr(),
                Handler(bridge.clone()),
                Handler(bridge.clone()),
            )
        };
        ADAPTER.with(|kept| *kept.borrow_mut() = Some(adapter));
    }
}

pub(in crate::gui::access) fn start(_bridge: &Bridge) -> Option<Box<dyn Adapter>> {
    Some(Box::new(MacOs))
}

struct MacOs;

impl Adapter for MacOs {
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

    fn focused(&mut self, focused: bool) {
        let events = ADAPTER.with(|kept| {
            let mut kept = kept.borrow_mut();
            kept.as_mut()
                .and_then(|adapter| adapter.update_view_focus_state(focused))
        });
        if let Some(events) = events {
            events.raise();
        }
    }

    // The system knows where its view is.
    fn placed(&mut self, _bounds: Bounds) {}
}
