//! Practice: the learner does the job.
//!
//! Each desk has a machine here: a state that is the fold of an author's file,
//! a seed and the moves of a run ([`crate::progress::practice`]). Machines
//! touch no clock and no chance, so a run that was left goes on exactly where
//! it was, and two machines with the same moves show the same thing.
//!
//! A desk is added in one place a floor: its model under `course::practice`,
//! its machine and its rules here ([`check::Sheet`]), its screen under
//! `gui::screen`.

pub mod check;
pub mod crisis;
pub mod lab;
pub mod mask;
pub mod moderation;
pub mod reply;
pub mod revision;
