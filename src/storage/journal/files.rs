//! The files of a journal: listing, reading what they gained, appending.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::line::{self, TORN};
use super::scan::{Record, scan};
use crate::progress::{DeviceId, Event, Timestamp};
use crate::storage::{Action, Error, atomic};

/// How many bytes before the covered end tell whether it is the same file.
const FINGERPRINT: u64 = 256;

/// Below this many records one thread decodes them.
const PARALLEL: usize = 4096;

/// How much of a file was read, and what was found there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Bytes read, up to the end of a record.
    pub bytes: u64,
    /// Places where something could not be read.
    pub damaged: u64,
    /// The highest version of the format that a record has.
    pub newest: u32,
    /// The last record read has no line feed yet, or stops in the middle.
    pub unfinished: bool,
}

/// What a file holds after what was covered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gained {
    pub events: Vec<Event>,
    /// Covers the old part and the new one.
    pub coverage: Coverage,
}

/// The name of the file in which a device writes an event of that moment.
pub fn file_name(device: DeviceId, at: Timestamp) -> String {
    let (year, month) = at.month();
    format!("{device}-{year:04}-{month:02}.ron")
}

/// The journal's files with their length in bytes. Anything that is no
/// regular file with a name in `.ron` is left out, hidden files too.
///
/// # Errors
/// When the folder cannot be listed.
pub fn list(folder: &Path) -> Result<BTreeMap<String, u64>, Error> {
    let because = || Error::because::<std::io::Error>(folder, Action::List);
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(because())? {
        let entry = entry.map_err(because())?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        if name.starts_with('.') || !name.ends_with(".ron") {
            continue;
        }
        // Through links: a shared folder may be made of them.
        if let Ok(about) = fs::metadata(entry.path())
            && about.is_file()
        {
            files.insert(name, about.len());
        }
    }
    Ok(files)
}

/// Reads what a file holds after what is covered.
///
/// # Errors
/// When the file cannot be read; never because of what it holds.
pub fn read_gained(path: &Path, covered: Coverage) -> Result<Gained, Error> {
    let bytes = atomic::read_from(path, covered.bytes)?;
    Ok(gained(&bytes, covered))
}

/// What bytes that follow those covered hold.
pub fn gained(bytes: &[u8], covered: Coverage) -> Gained {
    let found = scan(bytes);
    let (events, unreadable) = decode_all(&found.records);
    let newest = found.records.iter().map(|record| record.version).max();
    let coverage = Coverage {
        bytes: covered.bytes + found.covered as u64,
        damaged: covered.damaged + (found.damaged + unreadable) as u64,
        newest: covered.newest.max(newest.unwrap_or_default()),
        unfinished: found.torn
            || bytes
                .last()
                .map_or(covered.unfinished, |&last| last != b'\n'),
    };
    Gained { events, coverage }
}

/// Events of this version, and how many records claim it without being one.
fn decode_all(records: &[Record<'_>]) -> (Vec<Event>, usize) {
    let threads = std::thread::available_parallelism().map_or(1, |count| count.get().min(4));
    if records.len() < PARALLEL || threads == 1 {
        return decode_some(records);
    }
    let share = records.len().div_ceil(threads);
    std::thread::scope(|scope| {
        let parts: Vec<_> = records
            .chunks(share)
            .map(|part| (part, scope.spawn(|| decode_some(part))))
            .collect();
        let mut events = Vec::with_capacity(records.len());
        let mut unreadable = 0;
        for (part, thread) in parts {
            let (some, bad) = thread.join().unwrap_or_else(|_| decode_some(part));
            events.extend(some);
            unreadable += bad;
        }
        (events, unreadable)
    })
}

fn decode_some(records: &[Record<'_>]) -> (Vec<Event>, usize) {
    let known = records
        .iter()
        .filter(|record| record.version <= line::VERSION);
    let mut unreadable = 0;
    let mut events = Vec::with_capacity(records.len());
    for record in known {
        match Some(record.text)
            .filter(|_| record.version > 0)
            .and_then(line::decode)
        {
            Some(event) => events.push(event),
            None => unreadable += 1,
        }
    }
    (events, unreadable)
}

/// What was there before an append, unread, and how long the file is after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// Where `unread` begins: what was covered, or the whole file when it has
    /// become shorter than that.
    pub from: u64,
    pub unread: Vec<u8>,
    pub length: u64,
}

/// Adds lines to a file and syncs it: when this returns, a power cut does not
/// lose them.
///
/// The file is opened anew each time, so that a folder that was moved or
/// deleted is noticed rather than written to out of sight. A torn last line is
/// ended first with ` // torn`.
///
/// # Errors
/// When the folder is gone, the disk full, or anything else refuses. Some of
/// the bytes may be there then: append the same lines again later, as reading
/// takes an event once.
pub fn append(path: &Path, covered: Coverage, lines: &[u8]) -> Result<Appended, Error> {
    let attempt = || -> std::io::Result<Appended> {
        let is_new = !path.exists();
        let mut file = OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .open(path)?;
        let length = file.metadata()?.len();
        let from = if length < covered.bytes {
            0
        } else {
            covered.bytes
        };
        let mut unread = Vec::new();
        if length > from {
            file.seek(SeekFrom::Start(from))?;
            (&mut file).take(length - from).read_to_end(&mut unread)?;
        }
        let ending: &[u8] = match unread.last() {
            Some(b'\n') => b"",
            Some(_) => TORN,
            None if covered.unfinished && length > 0 => b"\n",
            None => b"",
        };
        file.write_all(&[ending, lines].concat())?;
        file.sync_data()?;
        if is_new && let Some(folder) = path.parent() {
            atomic::sync_folder(folder)?;
        }
        Ok(Appended {
            from,
            unread,
            length: length + (ending.len() + lines.len()) as u64,
        })
    };
    attempt().map_err(Error::because(path, Action::Append))
}

/// A checksum of the bytes just before a position: another one tells that the
/// file is no longer the one that was covered.
///
/// # Errors
/// When the file is missing, shorter than that, or cannot be read.
pub fn fingerprint(path: &Path, position: u64) -> Result<u32, Error> {
    let attempt = || -> std::io::Result<u32> {
        let mut file = File::open(path)?;
        let length = position.min(FINGERPRINT);
        let mut bytes = vec![0; usize::try_from(length).unwrap_or_default()];
        file.seek(SeekFrom::Start(position - length))?;
        file.read_exact(&mut bytes)?;
        Ok(crc32fast::hash(&bytes))
    };
    attempt().map_err(Error::because(path, Action::Read))
}

/// Where the journal of a profile is.
pub fn folder(profile: &Path) -> PathBuf {
    profile.join("journal")
}
