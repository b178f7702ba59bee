//! What to review today, in which order, and what that costs.
//!
//! Everything here is worked out from the learner's progress, the catalogue of
//! the course and the plan, at the moment it is asked for: nothing is stored
//! but the answers. Two machines that hold the same journal propose the same
//! reviews. A missed day changes nothing but the day: what was due waits, and
//! what does not fit today's limit waits too.

pub mod cost;
pub mod due;
mod mix;

pub use cost::{Load, load};
pub use due::{Budget, Card, Kind, Standing, session, standing};

#[cfg(test)]
mod tests;
