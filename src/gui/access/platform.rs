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
    /// Takes the nodes that changed, and the focus; asks for them once at most,
    /// and only when a program listens.
    fn update(&mut self, news: &mut dyn FnMut() -> Option<TreeUpdate>);

    /// Whether the window has the keyboard.
    fn focused(&mut self, focused: bool);

    /// Where the window is.
    fn placed(&mut self, bounds: Bounds);
}

/// The news that an adapter asks for. It asks once; a second time there is none,
/// and an update without nodes changes nothing.
#[cfg_attr(not(any(unix, windows)), allow(dead_code, reason = "no adapter asks"))]
fn taken(news: &mut dyn FnMut() -> Option<TreeUpdate>) -> TreeUpdate {
    news().unwrap_or_else(|| TreeUpdate {
        nodes: Vec::new(),
        tree: None,
        tree_id: accesskit::TreeId::ROOT,
        focus: super::walk::ROOT,
    })
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
