//! A system to whose assistive programs there is no bridge.

use iced::window::Window;

use super::Adapter;
use crate::gui::access::bridge::Bridge;

/// Whether the window must stay hidden until [`attach`] was called.
pub const OPENS_HIDDEN: bool = false;

pub fn attach(_window: &dyn Window, _bridge: &Bridge) {}

pub(in crate::gui::access) fn start(_bridge: &Bridge) -> Option<Box<dyn Adapter>> {
    None
}
