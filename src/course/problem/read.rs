//! Faults found while a file is read and decoded.

/// A file cannot be read or decoded.
#[derive(Debug, Clone, PartialEq)]
pub enum ReadFault {}
