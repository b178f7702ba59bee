//! Names of response strategies, of two theories.

use serde::{Deserialize, Serialize};

/// Response strategies of Coombs' theory, with the two kinds of information
/// that come before any strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scct {
    /// What people must do to stay safe.
    Instructing,
    /// What helps people cope: concern, what is known, what is done.
    Adjusting,
    AttackAccuser,
    Denial,
    Scapegoat,
    Excuse,
    Justification,
    Compensation,
    Apology,
    Reminder,
    Ingratiation,
    Victimage,
}

/// Strategies of image repair (Benoit, 1995).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Benoit {
    SimpleDenial,
    ShiftBlame,
    Provocation,
    Defeasibility,
    Accident,
    GoodIntentions,
    Bolstering,
    Minimization,
    Differentiation,
    Transcendence,
    AttackAccuser,
    Compensation,
    CorrectiveAction,
    Mortification,
}
