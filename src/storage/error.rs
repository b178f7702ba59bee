//! What can go wrong with a file, as values that can be cloned and compared.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::language::Language;

/// Something that could not be done with a file or a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    pub path: PathBuf,
    pub action: Action,
    pub source: Cause,
}

/// What was being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Listing a folder.
    List,
    Read,
    /// Adding the learner's events to the journal.
    Append,
    /// Writing a whole file in the place of another.
    Replace,
    /// Making a folder.
    Create,
    /// Moving a file or a folder.
    Move,
    /// Taking the profile for this window.
    Lock,
    /// Writing a profile into one file.
    Export,
    /// Reading a profile from a file or a folder.
    Import,
}

/// Why it could not be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// The operating system refused.
    System {
        kind: io::ErrorKind,
        /// In the system's own words and language.
        message: String,
    },
    /// The file was written by a later version of this program.
    Newer {
        version: u32,
        known: u32,
    },
    TooLarge {
        bytes: u64,
        limit: u64,
    },
    /// Nothing in it is what was expected.
    Unrecognised,
    /// This window only reads the profile.
    ReadOnly,
    /// The value has no form in the file.
    NotWritable {
        message: String,
    },
    /// There is already something with that name.
    Taken,
}

impl Error {
    pub fn new(path: impl Into<PathBuf>, action: Action, source: impl Into<Cause>) -> Self {
        Self {
            path: path.into(),
            action,
            source: source.into(),
        }
    }

    /// A closure for `map_err`.
    pub(crate) fn because<C: Into<Cause>>(path: &Path, action: Action) -> impl FnOnce(C) -> Self {
        let path = path.to_owned();
        move |source| Self::new(path, action, source)
    }

    /// Whether the disk has no room left.
    pub fn is_disk_full(&self) -> bool {
        use io::ErrorKind::{QuotaExceeded, StorageFull};
        matches!(
            self.source,
            Cause::System {
                kind: StorageFull | QuotaExceeded,
                ..
            }
        )
    }

    /// For people: what happened, what it means for their work, what to do.
    pub fn describe(&self, language: Language) -> String {
        crate::language::say::storage::describe(language, self)
    }
}

impl From<io::Error> for Cause {
    fn from(error: io::Error) -> Self {
        Self::System {
            kind: error.kind(),
            message: error.to_string(),
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System { message, .. } | Self::NotWritable { message } => {
                formatter.write_str(message)
            }
            Self::Newer { version, known } => {
                write!(formatter, "format {version}, this program knows {known}")
            }
            Self::TooLarge { bytes, limit } => write!(formatter, "{bytes} bytes, at most {limit}"),
            Self::Unrecognised => formatter.write_str("unrecognised content"),
            Self::ReadOnly => formatter.write_str("opened for reading only"),
            Self::Taken => formatter.write_str("already there"),
        }
    }
}

/// For logs; [`Error::describe`] is for people.
impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:?} {}: {}",
            self.action,
            self.path.display(),
            self.source
        )
    }
}

impl std::error::Error for Error {}
