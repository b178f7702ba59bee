//! Exams: what a sitting leaves behind.

pub mod record;
