//! Files: the one floor that names `std::fs`.
//!
//! The journal is the truth, everything else is a cache that can be rebuilt
//! from it. Nothing here reads a clock or draws chance: moments and entropy
//! are arguments.

pub mod atomic;
//Xpub mod backup;
//Xpub mod device;
pub mod error;
pub mod journal;
//Xpub mod places;
//Xpub mod profile;
//Xpub mod settings;
pub mod snapshot;
pub mod store;

pub use error::{Action, Cause, Error};
