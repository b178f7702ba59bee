//! What an author writes for the practice desks: one file each.

pub mod queue;

pub use queue::Queue;
