//! Asking and grading: an answer becomes a grade, and a quiz moves from
//! question to question.
//!
//! Everything here is a function of its arguments: display orders come from a
//! seed, durations from the times that the caller passes.

pub mod draft;
pub mod grade;
pub(crate) mod guess;
pub mod number;
pub mod order;
pub mod select;
pub mod session;
pub mod shape;
pub mod text;

pub use crate::progress::Response;
pub use draft::Edit;
pub use grade::{Grade, Part, Remark, Verdict, grade};
pub use number::NumberError;
pub use order::{display_order, question_order};
pub use select::{ItemStat, Seen, select};
pub use session::{Effect, Given, Phase, Plan, Refusal, Sequence, Session};
pub use shape::{fits, is_complete, model_answer};
