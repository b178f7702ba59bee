//! Faults found by the checker in files that decode.

/// A rule of the course or of its items is broken.
#[derive(Debug, Clone, PartialEq)]
pub enum RuleFault {}
