//! The window: a frame, one screen at a time, and what stands above it.

pub mod access;
pub mod app;
pub mod block;
pub mod frame;
mod launch;
pub mod overlay;
pub mod question;
pub mod rail;
pub mod route;
pub mod screen;
pub mod shared;
pub mod theme;
pub mod ui;
pub mod widget;

pub use app::{App, Message, WindowMessage};
pub use launch::run;
