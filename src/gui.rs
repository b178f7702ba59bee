//! The window.

pub mod theme;
pub mod ui;
pub mod widget;
