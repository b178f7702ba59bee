//! Widgets of our own, and the way stock ones are drawn here.

pub mod meaning;
pub mod node;
pub mod scope;
mod travel;
