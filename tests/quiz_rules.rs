//! What the quiz promises, over hand-written items and over any item.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

#[path = "quiz_rules/any.rs"]
mod any;
#[path = "quiz_rules/grading.rs"]
mod grading;
#[path = "quiz_rules/items.rs"]
mod items;
#[path = "quiz_rules/properties.rs"]
mod properties;
#[path = "quiz_rules/session.rs"]
mod session;
#[path = "quiz_rules/whole.rs"]
mod whole;
