//! The window.

pub mod block;
pub mod theme;
pub mod ui;
pub mod widget;
