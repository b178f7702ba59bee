//! The machine of a crisis scenario, its exploration, its bots, its debrief.
//!
//! `docs/practice/crisis.md` defines what is computed here, step by step.

mod atlas;
mod bots;
pub mod check;
mod compile;
pub mod debrief;
mod machine;
mod reader;
mod run;
pub(crate) mod sheet;
mod state;
mod step;
mod write;

pub use atlas::{Atlas, MAX_MINUTES, MAX_STATES, Outcome, TooLarge};
pub use bots::{Bot, RUNS};
pub use check::clock;
pub use machine::{MAX_HORIZON, Machine};
pub use reader::Pack;
pub use run::{Act, PACE, Run, Turn, is_calm, pace};
pub use state::{At, Pending, State};
pub use step::{Cause, Happening, What};
pub use write::{fulfilled, outcome};

#[cfg(test)]
mod tests;
