//! Files: the one floor that names `std::fs`.
//!
//! The journal is the truth, everything else is a cache that can be rebuilt
//! from it. Nothing here reads a clock or draws chance: moments and entropy
//! are arguments.

pub mod atomic;
pub mod backup;
pub mod device;
pub mod error;
pub mod exports;
pub mod journal;
pub mod library;
pub mod places;
pub mod preflight;
pub mod profile;
pub mod proof;
pub mod settings;
pub mod snapshot;
pub mod store;
pub mod watch;

pub use error::{Action, Cause, Error};
