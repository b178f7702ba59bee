//! What is wrong with a record, and where.

use std::fmt;

/// A record that is not what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// From 1.
    pub line: Option<usize>,
    /// From 1, in characters, where it can be told.
    pub column: Option<usize>,
    pub fault: Fault,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    Empty,
    /// More than [`super::LIMIT`] bytes.
    TooLarge,
    /// No line looks like one of a record: another kind of file.
    NotARecord,
    /// Written by a later version of the program.
    Newer {
        format: u32,
    },
    /// Line ends or a mark at the start that a mailer or an editor added.
    Converted {
        /// A byte order mark stands first.
        mark: bool,
        /// Every line ends in CR LF.
        line_ends: bool,
        /// Whether nothing else was changed.
        otherwise_whole: bool,
    },
    /// The line does not end in a hash.
    NoHash,
    /// The line is not the one whose hash stands after it, or the line before
    /// is not the one that stood there.
    Changed,
    /// The line is what was written, the hash after it is not.
    HashDamaged,
    /// The line belongs after another one; 0 for the top.
    OutOfOrder {
        after: usize,
    },
    /// An empty line.
    Added,
    /// The record stops before its end.
    Truncated,
    /// The hashes are right, but no program writes such a line here.
    Misfit,
}

impl Broken {
    pub(super) fn whole(fault: Fault) -> Self {
        Self {
            line: None,
            column: None,
            fault,
        }
    }

    pub(super) fn line(line: usize, fault: Fault) -> Self {
        Self {
            line: Some(line),
            ..Self::whole(fault)
        }
    }

    pub(super) fn at(line: usize, column: usize, fault: Fault) -> Self {
        Self {
            column: Some(column),
            ..Self::line(line, fault)
        }
    }

    /// Whether this is no record at all, or none that can be read: nothing can
    /// be said of it.
    pub fn is_unreadable(&self) -> bool {
        matches!(
            self.fault,
            Fault::Empty | Fault::TooLarge | Fault::NotARecord | Fault::Newer { .. }
        )
    }
}

/// For logs; `say::verify` is for people.
impl fmt::Display for Broken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {:?}: {:?}", self.line, self.fault)
    }
}

impl std::error::Error for Broken {}
