//! Records of exams on the disk: read, found again in a course, and saved with
//! what goes beside them.

use std::path::{Path, PathBuf};

use super::library::Library;
use super::{Action, Cause, Error, atomic};
use crate::course::Item;
use crate::exam::record::LIMIT;
use crate::language::Language;
use crate::progress::ExamQuestion;

/// The bytes of a record.
///
/// # Errors
/// When the file is missing, no regular file, larger than
/// [`LIMIT`](crate::exam::record::LIMIT), or cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let bytes = std::fs::metadata(path).map_or(0, |about| about.len());
    if bytes > LIMIT {
        let cause = Cause::TooLarge {
            bytes,
            limit: LIMIT,
        };
        return Err(Error::new(path, Action::Read, cause));
    }
    atomic::read_from(path, 0)
}

/// A question of an exam as a course asks it today, in a language. Whether it
/// is still what was asked, its revision tells.
pub fn find_item(library: &Library, question: &ExamQuestion, language: Language) -> Option<Item> {
    let pool = library.pool(language, &question.lesson).ok();
    if let Some(item) = pool.as_ref().and_then(|pool| pool.item(&question.item)) {
        return Some(item.clone());
    }
    let lesson = library.lesson(language, &question.lesson).ok()?;
    lesson.item(&question.item).cloned()
}

/// A file to save: where, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
}

/// The files among these that are there already.
pub fn taken(files: &[File]) -> Vec<&Path> {
    files
        .iter()
        .map(|file| file.path.as_path())
        .filter(|path| path.exists())
        .collect()
}

/// Writes files side by side, each whole or not at all, in their order.
///
/// # Errors
/// The first that cannot be written; those before it are there.
pub fn save(files: &[File]) -> Result<(), Error> {
    files.iter().try_for_each(|file| {
        atomic::replace(&file.path, &file.bytes).map_err(|error| Error {
            action: Action::Export,
            ..error
        })
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{File, read, save, taken};
    use crate::exam::record::LIMIT;
    use crate::storage::{Action, Cause};

    #[test]
    fn files_are_saved_side_by_side_and_known_to_be_there() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| File {
            path: folder.path().join(name),
            bytes: name.as_bytes().to_vec(),
        };
        let files = [file("a.pdf"), file("a.parcours-exam")];
        assert!(taken(&files).is_empty());
        save(&files).unwrap();
        assert_eq!(taken(&files).len(), 2);
        assert_eq!(read(&files[1].path).unwrap(), b"a.parcours-exam");
    }

    #[test]
    fn a_folder_that_refuses_is_named_and_nothing_is_left_half_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = |path: &str| File {
            path: folder.path().join(path),
            bytes: vec![1],
        };
        let error = save(&[file("a"), file("gone/b"), file("c")]).unwrap_err();
        assert_eq!(error.action, Action::Export);
        assert!(error.path.ends_with("gone/b"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_too_large_for_a_record_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large");
        let file = fs::File::create(&path).unwrap();
        file.set_len(LIMIT + 1).unwrap();
        let error = read(&path).unwrap_err();
        assert!(matches!(error.source, Cause::TooLarge { .. }));
    }
}
