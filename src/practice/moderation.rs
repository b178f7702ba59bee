//! The moderation desk: a seeded queue of messages, one decision on each.
//!
//! [`Run`] is the fold of a queue, a seed and the moves of a run;
//! [`Report`] says what the decisions were worth. `docs/practice/moderation.md`
//! gives every rule.

mod order;
mod report;
mod run;
mod sheet;
#[cfg(test)]
mod tests;

pub use order::{APART, order};
pub use report::{Matrix, Outcome, Report, Sorted, Verdict};
pub use run::{Decision, Pace, Run, Verdicts, Waiting};
