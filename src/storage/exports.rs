//! A folder of exported progress, as a trainer gathers it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Action, Cause, Error, atomic};

/// The largest export that is read: 64 MiB, some hundred times a whole course.
pub const LIMIT: u64 = 64 << 20;

/// The files of a folder whose name ends in `.json`, by name; folders in it
/// are not looked into, and neither are hidden files.
///
/// # Errors
/// When the folder is missing or cannot be listed.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let because = || Error::because::<io::Error>(folder, Action::List);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(because())? {
        let path = entry.map_err(because())?.path();
        let is_json = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
        let is_hidden = path
            .file_name()
            .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if is_json && !is_hidden && !path.is_dir() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The bytes of an export.
///
/// # Errors
/// When it cannot be read, is no regular file, or is larger than [`LIMIT`].
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let about = fs::metadata(path).map_err(Error::because(path, Action::Read))?;
    if about.len() > LIMIT {
        let cause = Cause::TooLarge {
            bytes: about.len(),
            limit: LIMIT,
        };
        return Err(Error::new(path, Action::Read, cause));
    }
    atomic::read_from(path, 0)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{LIMIT, list, read};
    use crate::storage::{Action, Cause};

    #[test]
    fn only_json_files_of_the_folder_itself_are_listed() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.json", "a.JSON", "c.csv", ".d.json"] {
            fs::write(folder.path().join(name), "{}").unwrap();
        }
        fs::create_dir(folder.path().join("e.json")).unwrap();
        let names: Vec<_> = list(folder.path())
            .unwrap()
            .iter()
            .map(|path| path.file_name().unwrap().to_owned())
            .collect();
        assert_eq!(names, ["a.JSON", "b.json"]);
        let gone = list(&folder.path().join("gone")).unwrap_err();
        assert_eq!(gone.action, Action::List);
    }

    #[test]
    fn a_file_that_is_too_large_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        fs::File::create(&path).unwrap().set_len(LIMIT + 1).unwrap();
        assert!(matches!(
            read(&path).unwrap_err().source,
            Cause::TooLarge { .. }
        ));
    }
}
