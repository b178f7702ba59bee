//! What the learner does, as authors write it: one model a desk.

pub mod lab;
