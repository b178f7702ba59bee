//! The analytics lab: tables, formulas, figures, and the learner's run.

pub mod bench;
mod check;
pub mod figure;
mod frame;
pub mod picture;
pub mod positions;
pub mod run;
pub mod statistics;
pub mod table;

pub use bench::{Bench, BenchFault};
pub use figure::Figure;
pub use frame::{Failure, Frame};
pub use positions::{Position, Positions};
pub use run::{Answered, Phase, Run};
pub use table::{Table, TableFault, Values};
