//! What assistive programs read and do.
//!
//! A screen reader knows the window as a tree of things with a role, a name and
//! a state. iced keeps no such tree, so it is read off the live widgets, whose
//! [nodes](super::widget::node) know what they mean:
//!
//! - [`collect`] walks the widgets and keeps what they mean, [`translate`] makes
//!   AccessKit's nodes of it, [`perform`] walks them again to press, focus or
//!   write; [`walk`] gives both walks the same ids;
//! - [`window`] is the widget around everything that does so with each frame;
//! - [`bridge`] stands between it and the adapter of the system, which is in
//!   [`platform`].

mod bridge;
mod collect;
mod perform;
mod platform;
mod runs;
mod told;
mod translate;
mod walk;
mod window;

pub use bridge::Bridge;
pub use platform::{Adapter, Bounds, OPENS_HIDDEN, attach};
pub use walk::ROOT;
pub use window::{Window, window};
