//! AT-SPI, over the session bus. It needs no handle of the window, and wakes
//! only when an assistive program is there.

use accesskit::{Rect, TreeUpdate};
use iced::window::Window;

use super::{Adapter, Bounds, Handler};
use crate::gui::access::bridge::Bridge;

/// Whether the window must stay hidden until [`attach`] was called.
pub const OPENS_HIDDEN: bool = false;

/// AT-SPI, as AccessKit speaks it, tells neither the level of a title nor
/// whether something is open.
pub(in crate::gui::access) const TELLS_ALL: bool = false;

pub fn attach(_window: &dyn Window, _bridge: &Bridge) {}

pub(in crate::gui::access) fn start(bridge: &Bridge) -> Option<Box<dyn Adapter>> {
    let handler = || Handler(bridge.clone());
    let adapter = accesskit_unix::Adapter::new(handler(), handler(), handler());
    Some(Box::new(Unix(adapter)))
}

struct Unix(accesskit_unix::Adapter);

impl Adapter for Unix {
    fn update(&mut self, news: &mut dyn FnMut() -> Option<TreeUpdate>) {
        self.0.update_if_active(|| super::taken(news));
    }

    fn focused(&mut self, focused: bool) {
        self.0.update_window_focus_state(focused);
    }

    fn placed(&mut self, bounds: Bounds) {
        let scale = f64::from(bounds.scale);
        let (x, y) = (f64::from(bounds.position.x), f64::from(bounds.position.y));
        let (width, height) = (f64::from(bounds.size.width), f64::from(bounds.size.height));
        let rect = Rect::new(x, y, x + width, y + height);
        let rect = Rect::new(
            rect.x0 * scale,
            rect.y0 * scale,
            rect.x1 * scale,
            rect.y1 * scale,
        );
        self.0.set_root_window_bounds(rect, rect);
    }
}
