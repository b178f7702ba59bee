//! What can be wrong with a course, and where.

pub mod read;
pub mod rule;

use std::fmt;
use std::ops::Range;

pub use read::ReadFault;
pub use rule::{RuleFault, Severity};

/// A step from a value to one inside it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    Field(&'static str),
    Index(usize),
}

/// Where a value stands in a file: `items[3].interaction.options[1].feedback`.
/// Enum variants add no step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldPath(Vec<Step>);

impl FieldPath {
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    #[must_use]
    pub fn field(&self, name: &'static str) -> Self {
        self.with(Step::Field(name))
    }

    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.with(Step::Index(index))
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if position == 0 => formatter.write_str(name)?,
                Step::Field(name) => write!(formatter, ".{name}")?,
                Step::Index(index) => write!(formatter, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// Something wrong with a course.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// A file cannot be read or decoded.
    Read(ReadFault),
    /// A file decodes and breaks a rule of the course or of its items.
    Rule(RuleFault),
}

impl Fault {
    /// What cannot be read is always an error.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Read(_) => Severity::Error,
            Self::Rule(fault) => fault.severity(),
        }
    }
}

/// A fault and the value that has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Relative to the course's folder, with `/`: `fr/roles/voice.ron`.
    pub file: String,
    pub path: FieldPath,
    pub fault: Fault,
}

/// A fault and its place in a file's text, ready to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Relative to the course's folder, with `/`: `fr/roles/voice.ron`.
    pub file: String,
    pub place: Option<Place>,
    pub fault: Fault,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Byte range in the file's text.
    pub range: Range<usize>,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// The lines that hold the range, for the reader; long ones are cut.
    pub excerpt: String,
    /// Byte offset in the file at which the excerpt starts.
    pub excerpt_start: usize,
}
