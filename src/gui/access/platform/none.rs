//! A system to whose assistive programs there is no bridge.

use iced::window::Window;

use super::Adapter;
use crate::gui::access::bridge::Bridge;

/// Whether the window must stay hidden until [`attach`] was called.
pub const OPENS_HIDDEN: bool = false;

/// Whether the system tells the level of a title, and whether something is open.
pub(in crate::gui::access) const TELLS_ALL: bool = true;

pub fn attach(_window: &dyn Window, _bridge: &Bridge) {}

pub(in crate::gui::access) fn start(_bridge: &Bridge) -> Option<Box<dyn Adapter>> {
    None
}
