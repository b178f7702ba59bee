//! The seam to the accessibility of each system. Beyond it, nothing knows on
//! which system it runs.

#[cfg(any(target_os = "linux", target_os = "freebsd"))]
#[path = "platform/unix.rs"]
mod of_system;
#[cfg(target_os = "windows")]
#[path = "platform/windows.rs"]
mod of_system;
#[cfg(target_os = "macos")]
#[path = "platform/macos.rs"]
mod of_system;
#[cfg(not(any(
    target_os = "linux",
    target_os = "freebsd",
    target_os = "windows",
    target_os = "macos"
)))]
#[path = "platform/none.rs"]
mod of_system;

use accesskit::{ActionHandler, ActionRequest, ActivationHandler, DeactivationHandler, TreeUpdate};
use iced::{Point, Size};

use super::bridge::Bridge;

pub use of_system::{OPENS_HIDDEN, attach};
pub(super) use of_system::{TELLS_ALL, start};

/// Hands the tree to the system.
pub trait Adapter: Send {
    /// The nodes that changed, and the focus.
    fn update(&mut self, tree: TreeUpdate);

    /// Whether the window has the keyboard.
    fn focused(&mut self, focused: bool);

    /// Where the window is.
    fn placed(&mut self, bounds: Bounds);
}

/// Where the window is: logical pixels, and screen pixels for one of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    pub position: Point,
    pub size: Size,
    pub scale: f32,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            position: Point::ORIGIN,
            size: Size::ZERO,
            scale: 1.0,
        }
    }
}

/// What an adapter calls, on whatever thread it runs.
pub(super) struct Handler(pub(super) Bridge);

impl ActivationHandler for Handler {
    fn request_initial_tree(&mut self) -> Option<TreeUpdate> {
        // It comes with the next frame, which this asks for.
        self.0.listen();
        None
    }
}

impl ActionHandler for Handler {
    fn do_action(&mut self, request: ActionRequest) {
        self.0.ask(request);
    }
}

impl DeactivationHandler for Handler {
    fn deactivate_accessibility(&mut self) {
        self.0.hush();
    }
}
