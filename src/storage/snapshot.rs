//! The snapshot: a cache of the fold, and how much of each file it covers.
//!
//! `progress.cache` is one value in MessagePack and, after ` // `, the CRC-32 of
//! its bytes. Nobody reads or edits a cache: of text, the fold of 200,000
//! events was twice as large, and took twice as long to read.
//!
//! Missing, damaged, of another version, or about files that are not there any
//! more: the journal is read instead, and nobody is told.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::journal::files::{self, Coverage};
use super::journal::line::{TRAILER, VERSION};
use super::{Action, Cause, Error, atomic};
use crate::progress::timeline::Kept;
use crate::progress::{FOLD_VERSION, Timeline};

/// The file's name in a profile's folder.
pub const FILE: &str = "progress.cache";

/// What the file looks like; changes with the shape of [`Kept`].
const FORMAT: u32 = 2;

/// A fold that is ready to be written, on any thread.
#[derive(Debug, Clone)]
pub struct Snapshot {
    pub(super) profile: PathBuf,
    pub(super) files: BTreeMap<String, Coverage>,
    pub(super) kept: Kept,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored<K> {
    format: u32,
    journal: u32,
    fold: u32,
    files: BTreeMap<String, Covered>,
    kept: K,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Covered {
    coverage: Coverage,
    /// See [`files::fingerprint`].
    fingerprint: u32,
}

impl Snapshot {
    /// Replaces the profile's snapshot.
    ///
    /// # Errors
    /// When a journal file cannot be read again or the snapshot cannot be
    /// written. Nothing is lost by that: the next opening takes longer.
    pub fn write(&self) -> Result<(), Error> {
        let path = self.profile.join(FILE);
        let mut covered = BTreeMap::new();
        for (name, &coverage) in &self.files {
            let file = files::folder(&self.profile).join(name);
            let fingerprint = files::fingerprint(&file, coverage.bytes)?;
            covered.insert(
                name.clone(),
                Covered {
                    coverage,
                    fingerprint,
                },
            );
        }
        let stored = Stored {
            format: FORMAT,
            journal: VERSION,
            fold: FOLD_VERSION,
            files: covered,
            kept: &self.kept,
        };
        let text = rmp_serde::to_vec(&stored).map_err(|error| {
            let message = error.to_string();
            Error::new(&path, Action::Replace, Cause::NotWritable { message })
        })?;
        let checksum = crc32fast::hash(&text);
        atomic::replace_with(&path, |file| {
            file.write_all(&text)?;
            file.write_all(TRAILER)?;
            writeln!(file, "{checksum:08x}")
        })
    }
}

/// The timeline of a profile as last stored, with what it covers, if it is
/// whole and all that it covers is still there.
///
/// `listed` are the journal's files with their lengths.
pub(super) fn read(
    profile: &Path,
    listed: &BTreeMap<String, u64>,
) -> Option<(Timeline, BTreeMap<String, Coverage>)> {
    let bytes = atomic::read_from(&profile.join(FILE), 0).ok()?;
    let text = unseal(&bytes)?;
    let stored: Stored<Kept> = rmp_serde::from_slice(text).ok()?;
    if (stored.format, stored.journal, stored.fold) != (FORMAT, VERSION, FOLD_VERSION) {
        return None;
    }
    let folder = files::folder(profile);
    let mut coverages = BTreeMap::new();
    for (name, covered) in stored.files {
        let position = covered.coverage.bytes;
        if *listed.get(&name)? < position
            || files::fingerprint(&folder.join(&name), position).ok()? != covered.fingerprint
        {
            return None;
        }
        coverages.insert(name, covered.coverage);
    }
    Some((Timeline::from_kept(stored.kept), coverages))
}

fn unseal(bytes: &[u8]) -> Option<&[u8]> {
    let line = bytes.strip_suffix(b"\n")?;
    let (rest, digits) = line.split_at_checked(line.len().checked_sub(8)?)?;
    let text = rest.strip_suffix(TRAILER)?;
    let expected = u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    (crc32fast::hash(text) == expected).then_some(text)
}
