//! Exams: drawing a form, the state of a sitting, marks, and what they say.
//!
//! Nothing here reads a clock or a file: the seed, the moment and the items
//! are arguments. The events of a sitting are `progress::exam`'s; this room
//! says what they mean.

pub mod angoff;
pub mod draw;
pub mod marks;
pub mod outcome;
pub mod record;
pub mod sheet;

pub use angoff::{Cut, PassMark, pass_mark};
pub use draw::{Blueprint, Drawn, PoolOf, Share, TooFew, draw};
pub use marks::marks;
pub use outcome::{Asked, Band, Outcome, Passage, Tally, outcome};
pub use sheet::{Allowance, State, is_empty, state};
