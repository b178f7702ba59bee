//! A profile as one file, and back.
//!
//! ```text
//! (parcours:"profile",format:1,name:"Léa",exported_at:1795298760000) // 5d0c4f1e
//! (v:1,id:"a1b2c3d4.1",…) // 9b2e61f0
//! ```
//!
//! A header, then the lines of the journal as they are, each with its own
//! checksum: a damaged backup loses the damaged events and no other.

mod merge;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

pub use crate::progress::export::{Format, export as export_progress};
pub use merge::Merged;

use super::journal::files;
use super::journal::line::{VERSION, decode, encode, seal};
use super::journal::scan::{Record, scan};
use super::store::{Recorded, Store};
use super::{Action, Cause, Error, atomic, profile};
use crate::course::Id;
use crate::progress::seen::Seen;
use crate::progress::{Event, Moment, Timestamp, What};

/// The version of the header.
const FORMAT: u32 = 1;

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Header {
    parcours: String,
    format: u32,
    name: String,
    exported_at: Timestamp,
}

/// What an export holds, and what it could not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exported {
    pub events: u64,
    /// Places in the journal that could not be read.
    pub damaged: u64,
    /// Files that could not be read at all.
    pub unreadable: Vec<Error>,
}

/// Writes a profile that is not open into one file.
///
/// # Errors
/// When the journal's folder cannot be listed or the file cannot be written.
pub fn export_profile(
    folder: &Path,
    name: &str,
    target: &Path,
    now: Timestamp,
) -> Result<Exported, Error> {
    files::list(&files::folder(folder))?;
    export(folder, &[], name, target, now)
}

/// Writes an open profile into one file, with the events that a full disk
/// keeps waiting. When its folder is gone these alone are written, and
/// [`Exported::unreadable`] says so.
///
/// # Errors
/// When the file cannot be written.
pub fn export_store(
    store: &Store,
    name: &str,
    target: &Path,
    now: Timestamp,
) -> Result<Exported, Error> {
    let waiting: Vec<Event> = store.waiting().cloned().collect();
    export(store.profile(), &waiting, name, target, now)
}

fn export(
    folder: &Path,
    waiting: &[Event],
    name: &str,
    target: &Path,
    now: Timestamp,
) -> Result<Exported, Error> {
    let header = Header {
        parcours: "profile".to_owned(),
        format: FORMAT,
        name: name.to_owned(),
        exported_at: now,
    };
    let not_writable = |message: String| {
        let cause = Cause::NotWritable { message };
        Error::new(target, Action::Export, cause)
    };
    let header = ron::to_string(&header).map_err(|error| not_writable(error.to_string()))?;
    let mut exported = Exported::default();
    let (names, journal) = (listed(folder, &mut exported), files::folder(folder));
    atomic::replace_with(target, |file| {
        file.write_all(&seal(header.into_bytes()))?;
        let mut seen = Seen::default();
        for name in names {
            let bytes = match atomic::read_from(&journal.join(name), 0) {
                Ok(bytes) => bytes,
                Err(error) => {
                    exported.unreadable.push(error);
                    continue;
                }
            };
            let found = scan(&bytes);
            exported.damaged += found.damaged as u64;
            for record in found.records {
                if is_new(&mut seen, record) {
                    exported.events += 1;
                    file.write_all(&seal(record.text.as_bytes().to_vec()))?;
                }
            }
        }
        for event in waiting {
            // A waiting event had a line once.
            if let Ok(line) = encode(event)
                && seen.insert(event.id)
            {
                exported.events += 1;
                file.write_all(&line)?;
            }
        }
        Ok(())
    })
    .map_err(|error| Error {
        action: Action::Export,
        ..error
    })?;
    Ok(exported)
}

fn listed(folder: &Path, exported: &mut Exported) -> Vec<String> {
    match files::list(&files::folder(folder)) {
        Ok(names) => names.into_keys().collect(),
        Err(error) => {
            exported.unreadable.push(error);
            Vec::new()
        }
    }
}

/// Whether a record has not been exported yet. One of a later version, whose
/// id is unknown here, is always taken.
fn is_new(seen: &mut Seen, record: Record<'_>) -> bool {
    if record.version > VERSION {
        return true;
    }
    decode(record.text).is_some_and(|event| seen.insert(event.id))
}

/// A profile read from a file or from a copied folder, ready to be merged.
#[derive(Debug, Clone, PartialEq)]
pub struct Backup {
    name: Option<String>,
    events: Vec<Event>,
    damaged: u64,
}

impl Backup {
    /// Reads an exported file, a profile's folder, or a journal's folder.
    ///
    /// # Errors
    /// When it cannot be read, holds nothing of a profile, or was written by a
    /// later version of this program.
    pub fn read(source: &Path) -> Result<Self, Error> {
        let mut backup = Self {
            name: None,
            events: Vec::new(),
            damaged: 0,
        };
        if fs::metadata(source).is_ok_and(|about| about.is_dir()) {
            backup.name = profile::read_name(source);
            let inner = files::folder(source);
            let journal = if inner.is_dir() { &inner } else { source };
            for name in files::list(journal)?.keys() {
                backup.read_file(&journal.join(name))?;
            }
        } else {
            backup.read_file(source)?;
        }
        if backup.events.is_empty() && backup.name.is_none() {
            return Err(Error::new(source, Action::Import, Cause::Unrecognised));
        }
        Ok(backup)
    }

    fn read_file(&mut self, path: &Path) -> Result<(), Error> {
        let bytes = atomic::read_from(path, 0)?;
        let newer = |version, known| {
            let cause = Cause::Newer { version, known };
            Error::new(path, Action::Import, cause)
        };
        let found = scan(&bytes);
        self.damaged += found.damaged as u64 + u64::from(found.torn);
        for record in found.records {
            if record.version > VERSION {
                return Err(newer(record.version, VERSION));
            }
            if let Some(event) = decode(record.text) {
                self.events.push(event);
            } else if let Ok(header) = ron::from_str::<Header>(record.text) {
                if header.format > FORMAT {
                    return Err(newer(header.format, FORMAT));
                }
                self.name = Some(header.name);
            } else {
                self.damaged += 1;
            }
        }
        Ok(())
    }

    /// The name of the profile that was exported, if it is known.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// How many events it holds, copies included.
    pub fn len(&self) -> usize {
        self.events.len()
    }

    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Places that could not be read.
    pub fn damaged(&self) -> u64 {
        self.damaged
    }

    /// Adds the events that a profile does not have yet, in a file of their
    /// own; merging the same backup again adds nothing. An open store sees
    /// them after [`Store::refresh`].
    ///
    /// # Errors
    /// When the profile's journal cannot be read or the file not be written;
    /// the profile is as it was then.
    pub fn merge_into(&self, profile: &Path) -> Result<Merged, Error> {
        merge::merge(&self.events, profile)
    }
}

/// What a reset did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reset {
    /// The whole profile as it was.
    pub backup: PathBuf,
    pub recorded: Recorded,
}

/// Forgets what is known of a lesson, or of the whole course, after a backup
/// of the whole profile: `<backups>/<stem>-<time>.ron`.
///
/// To take a reset back, retract its event. The backup brings a profile back
/// in a new one only: merged into the same, its events still come before the
/// reset.
///
/// # Errors
/// When the backup could not be written whole: nothing is forgotten then.
pub fn reset(
    store: &mut Store,
    backups: &Path,
    (stem, name): (&str, &str),
    course: &Id,
    lesson: Option<Id>,
    moment: Moment,
) -> Result<Reset, Error> {
    fs::create_dir_all(backups).map_err(Error::because(backups, Action::Create))?;
    let backup = profile::free_name(backups, &profile::stamped(stem, moment.at), ".ron");
    let exported = export_store(store, name, &backup, moment.at)?;
    if let Some(error) = exported.unreadable.into_iter().next() {
        return Err(error);
    }
    let recorded = store.record(What::Reset { lesson }, course, moment);
    Ok(Reset { backup, recorded })
}
