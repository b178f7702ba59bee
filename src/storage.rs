//! Files: the one floor that names `std::fs`.
//!
//! The journal is the truth, everything else is a cache that can be rebuilt
//! from it. Nothing here reads a clock or draws chance: moments and entropy
//! are arguments.

pub mod atomic;
pub mod error;
pub mod journal;
pub mod library;
pub mod preflight;
pub mod snapshot;
pub mod store;
pub mod watch;

pub use error::{Action, Cause, Error};
