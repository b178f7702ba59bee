//! What the learner did.

mod response;

pub use response::Response;

use serde::{Deserialize, Serialize};

/// How sure the learner was, said before the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Confidence {
    Guess,
    FairlySure,
    Sure,
}
