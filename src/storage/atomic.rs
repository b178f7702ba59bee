//! Whole files, replaced so that a reader sees the old one or the new one.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::{Action, Error};

/// The largest file that is read into memory: 1 GiB, some five million events.
pub const READ_LIMIT: u64 = 1 << 30;

/// Writes a file in the place of what is there, if anything.
///
/// A temporary file in the same folder is written and synced, then renamed,
/// then the folder is synced: a power cut leaves the old file or the new one.
/// A symbolic link stays and its target is replaced.
///
/// # Errors
/// When the folder is missing or refuses, or the disk is full; the old file is
/// untouched then.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    replace_with(path, |file| file.write_all(bytes))
}

/// The same, for content that is written piece by piece.
///
/// # Errors
/// As [`replace`], and those of `write`.
pub fn replace_with(
    path: &Path,
    write: impl FnOnce(&mut io::BufWriter<&File>) -> io::Result<()>,
) -> Result<(), Error> {
    let attempt = || -> io::Result<()> {
        let target = target_of(path);
        let folder = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let temporary = tempfile::Builder::new()
            .prefix(".parcours-")
            .suffix(".tmp")
            .tempfile_in(folder)?;
        let mut buffered = io::BufWriter::new(temporary.as_file());
        write(&mut buffered)?;
        buffered.flush()?;
        drop(buffered);
        temporary.as_file().sync_all()?;
        temporary.persist(&target).map_err(|failed| failed.error)?;
        sync_folder(folder)
    };
    attempt().map_err(Error::because(path, Action::Replace))
}

fn target_of(path: &Path) -> PathBuf {
    let is_link = fs::symlink_metadata(path).is_ok_and(|about| about.is_symlink());
    if is_link && let Ok(target) = fs::canonicalize(path) {
        return target;
    }
    path.to_owned()
}

/// Makes a rename or a new file in the folder survive a power cut.
// SEAM: Windows has no such call and needs none: NTFS journals the directory.
#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some network file systems do not know how.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        done => done,
    }
}

#[cfg(not(unix))]
pub(crate) fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// Reads a regular file from a position to its end.
///
/// # Errors
/// When it is missing, no regular file (a pipe would block for ever), larger
/// than [`READ_LIMIT`], or cannot be read.
pub(crate) fn read_from(path: &Path, position: u64) -> Result<Vec<u8>, Error> {
    let because = || Error::because::<io::Error>(path, Action::Read);
    let about = fs::metadata(path).map_err(because())?;
    if !about.is_file() {
        return Err(Error::new(path, Action::Read, super::Cause::Unrecognised));
    }
    if about.len() > READ_LIMIT {
        let cause = super::Cause::TooLarge {
            bytes: about.len(),
            limit: READ_LIMIT,
        };
        return Err(Error::new(path, Action::Read, cause));
    }
    let mut file = File::open(path).map_err(because())?;
    let expected = about.len().saturating_sub(position);
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or_default());
    if position > 0 {
        io::Seek::seek(&mut file, io::SeekFrom::Start(position)).map_err(because())?;
    }
    // A file that grows while it is read is read to where it ended.
    file.take(expected)
        .read_to_end(&mut bytes)
        .map_err(because())?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{read_from, replace};
    use crate::storage::{Action, Cause};

    #[test]
    fn a_file_is_replaced_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        replace(&path, b"one").unwrap();
        replace(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_settings_file_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("real.ron");
        let link = folder.path().join("link.ron");
        fs::write(&target, b"one").unwrap();
        std::os::unix::fs::symlink(&target, &link).unwrap();
        replace(&link, b"two").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&target).unwrap(), b"two");
    }

    #[test]
    fn a_missing_folder_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gone").join("a.ron");
        let error = replace(&path, b"one").unwrap_err();
        assert_eq!((error.action, &error.path), (Action::Replace, &path));
        assert!(matches!(error.source, Cause::System { .. }));
    }

    #[test]
    fn reading_goes_on_from_a_position_and_refuses_a_folder() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        fs::write(&path, b"abcdef").unwrap();
        assert_eq!(read_from(&path, 4).unwrap(), b"ef");
        assert_eq!(read_from(&path, 9).unwrap(), b"");
        assert_eq!(
            read_from(folder.path(), 0).unwrap_err().source,
            Cause::Unrecognised
        );
    }
}
