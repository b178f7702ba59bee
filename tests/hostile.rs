//! Courses that no author writes: every one gives an error within a bound,
//! never a crash or a hang.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use parcours::course::decode::{MAX_BYTES, decode};
use parcours::course::files::CourseFiles;
use parcours::course::problem::Fault;
use parcours::course::problem::read::{FileFault, LayoutFault, ReadFault, SyntaxFault, TextFault};
use parcours::course::{Course, Glossary, Lesson};
use parcours::language::Language;
use parcours::report;
use parcours::storage::library::{Library, read_folder};
use tempfile::TempDir;

#[path = "../examples/big_course.rs"]
mod big_course;

/// Generous for a debug build on a machine that does other work; the stated
/// bound is a second in a release build.
const BOUND: Duration = Duration::from_secs(10);

fn within_bound<T>(work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    let taken = start.elapsed();
    assert!(taken < BOUND, "it took {taken:?}");
    result
}

/// A right course of two lessons in French.
fn course() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    big_course::write(folder.path(), "fr", 2, 8).unwrap();
    folder
}

/// The course with the first lesson's file replaced.
fn with_lesson(bytes: &[u8]) -> TempDir {
    let folder = course();
    fs::write(folder.path().join(LESSON), bytes).unwrap();
    folder
}

const LESSON: &str = "fr/module-0/lesson-0.ron";

fn read(folder: &Path) -> CourseFiles {
    within_bound(|| read_folder(folder).unwrap())
}

fn read_faults(files: &CourseFiles) -> Vec<(&str, ReadFault)> {
    files
        .problems
        .iter()
        .filter_map(|problem| match &problem.fault {
            Fault::Read(fault) => Some((problem.file.as_str(), fault.clone())),
            Fault::Rule(_) => None,
        })
        .collect()
}

/// The one fault of the replaced lesson, while the rest of the course is read.
fn fault_of_lesson(folder: &TempDir) -> ReadFault {
    let files = read(folder.path());
    assert_eq!(files.lesson_count(), 1, "the other lesson is still read");
    let faults = read_faults(&files);
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0].0, LESSON);
    let library = Library::folder(folder.path()).unwrap();
    let problems = within_bound(|| {
        library
            .lesson(Language::Fr, &"lesson-0".into())
            .unwrap_err()
    });
    assert_eq!(*problems, files.problems, "the app says the same");
    faults[0].1.clone()
}

#[test]
fn the_course_that_is_attacked_is_right() {
    let folder = course();
    let files = read(folder.path());
    assert_eq!(files.problems, []);
    assert_eq!(files.lesson_count(), 2);
}

#[test]
fn brackets_without_end() {
    for open in ["(", "[", "{", "Text(", "(body:[Check(item:", "Some("] {
        let text = open.repeat(MAX_BYTES / open.len());
        let fault = fault_of_lesson(&with_lesson(text.as_bytes()));
        assert_eq!(fault, SyntaxFault::TooDeep { limit: 128 }.into(), "{open}");
    }
}

#[test]
fn comments_within_comments() {
    let text = "/*".repeat(MAX_BYTES / 2);
    let fault = fault_of_lesson(&with_lesson(text.as_bytes()));
    assert_eq!(fault, SyntaxFault::OpenComment.into());
}

#[test]
fn more_values_than_a_lesson_can_have() {
    let text = format!("[{}]", "0,".repeat(MAX_BYTES / 2 - 2));
    let fault = fault_of_lesson(&with_lesson(text.as_bytes()));
    assert!(matches!(
        fault,
        ReadFault::Syntax(SyntaxFault::TooManyValues { .. })
    ));
}

#[test]
fn a_hundred_megabytes_are_refused_by_their_size() {
    let folder = course();
    let file = fs::File::create(folder.path().join(LESSON)).unwrap();
    file.set_len(100 * 1024 * 1024).unwrap();
    let expected = FileFault::TooLarge {
        size: 100 * 1024 * 1024,
        limit: MAX_BYTES as u64,
    };
    let start = Instant::now();
    assert_eq!(fault_of_lesson(&folder), expected.into());
    assert!(start.elapsed() < Duration::from_secs(1), "it was not read");
}

#[test]
fn bytes_that_are_no_text() {
    for (bytes, expected) in [
        (&b""[..], TextFault::Empty),
        (b"\xef\xbb\xbf", TextFault::Empty),
        (b"(id: \"\xe9t\xe9\")", TextFault::NotUtf8 { offset: 6 }),
        (b"(id: \0)", TextFault::Nul { offset: 5 }),
        // UTF-16, as a text editor may save it.
        (b"(\0i\0d\0:\0", TextFault::Nul { offset: 1 }),
    ] {
        assert_eq!(fault_of_lesson(&with_lesson(bytes)), expected.into());
    }
}

#[test]
fn the_worst_text_of_the_largest_size() {
    let half = MAX_BYTES / 2;
    for text in [
        "\n".repeat(MAX_BYTES - 2) + "(",
        format!("(id: \"{}", "\\\"".repeat(half - 10)),
        format!("(id: r#\"{}\"#)", "\", \n)".repeat(MAX_BYTES / 5 - 10)),
        format!("(id: \"{}\")", "\\q".repeat(half - 10)),
        format!("({})", "a:0,".repeat(200_000)),
        format!("(id: {})", "a".repeat(MAX_BYTES - 10)),
        format!("({}: 0)", "a".repeat(MAX_BYTES - 10)),
        format!("(body: [{}])", "Tetx(),".repeat(200_000)),
    ] {
        let problems =
            within_bound(|| decode::<Lesson>("lesson.ron", text.as_bytes()).unwrap_err());
        assert!(!problems.is_empty() && problems.len() <= 200);
        let said = within_bound(|| report::human(Language::Fr, &problems, false));
        assert!(said.len() < 1_000_000, "{} bytes", said.len());
    }
}

#[test]
fn markdown_that_nests_without_end() {
    for nested in [
        ">".repeat(50_000),
        "* ".repeat(50_000),
        "[".repeat(50_000),
        "*a _".repeat(20_000),
    ] {
        let text = format!("(terms: [(id: \"a\", term: \"A\", definition: \"{nested}\")])");
        within_bound(|| decode::<Glossary>("glossary.ron", text.as_bytes()).unwrap());
    }
}

#[test]
fn a_course_of_another_type() {
    let problems = decode::<Course>("course.ron", big_course::lesson(0, 1).as_bytes()).unwrap_err();
    assert!(problems.len() > 3, "everything that does not fit is told");
    for text in [
        "3",
        "\"text\"",
        "[]",
        "{}",
        "()",
        "true",
        "Text(id: \"a\")",
        "'a'",
    ] {
        assert!(
            decode::<Course>("course.ron", text.as_bytes()).is_err(),
            "{text}"
        );
    }
}

#[test]
fn a_folder_named_like_a_lesson() {
    let folder = course();
    let path = folder.path().join(LESSON);
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert_eq!(fault_of_lesson(&folder), FileFault::NotAFile.into());
}

#[test]
fn a_lesson_that_is_gone() {
    let folder = course();
    fs::remove_file(folder.path().join(LESSON)).unwrap();
    let files = read(folder.path());
    let expected = LayoutFault::NoFile {
        file: LESSON.to_owned(),
    };
    assert_eq!(read_faults(&files), [("fr/course.ron", expected.into())]);
}

#[test]
fn a_table_of_contents_that_is_gone() {
    let folder = course();
    fs::remove_file(folder.path().join("fr/course.ron")).unwrap();
    let files = read(folder.path());
    let faults = read_faults(&files);
    assert_eq!(faults, [("fr/course.ron", FileFault::Missing.into())]);
    assert!(Library::folder(folder.path()).is_err());
}

#[test]
fn ids_that_lead_out_of_the_folder() {
    let folder = course();
    let outside = folder.path().join("outside.ron");
    fs::write(&outside, big_course::lesson(0, 1)).unwrap();
    for id in [
        "../../outside",
        "/etc/passwd",
        "..",
        "a/b",
        "C:\\x",
        "con\\u{0}",
    ] {
        let contents = big_course::contents("fr", 2)
            .replace("\"lesson-0\"", &format!("{id:?}").replace("\\\\u", "\\u"));
        fs::write(folder.path().join("fr/course.ron"), contents).unwrap();
        let files = read(folder.path());
        let bad = read_faults(&files)
            .into_iter()
            .any(|(_, fault)| matches!(fault, ReadFault::Layout(LayoutFault::BadName { .. })));
        assert!(bad, "{id}: {:?}", files.problems);
        assert!(
            !files.languages[&Language::Fr]
                .lessons
                .iter()
                .any(|it| it.file.contains("outside"))
        );
    }
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn linked(to: &Path) -> TempDir {
        let folder = course();
        let path = folder.path().join(LESSON);
        fs::remove_file(&path).unwrap();
        symlink(to, &path).unwrap();
        folder
    }

    #[test]
    fn to_themselves_and_to_each_other() {
        assert_eq!(
            fault_of_lesson(&linked(Path::new("lesson-0.ron"))),
            FileFault::LinkLoop.into()
        );
        let folder = linked(Path::new("other"));
        symlink("lesson-0.ron", folder.path().join("fr/module-0/other")).unwrap();
        assert_eq!(fault_of_lesson(&folder), FileFault::LinkLoop.into());
    }

    #[test]
    fn of_folders_in_circles() {
        let folder = course();
        symlink("..", folder.path().join("fr/again")).unwrap();
        symlink(".", folder.path().join("fr/module-0/again")).unwrap();
        symlink(folder.path(), folder.path().join("media")).unwrap();
        let files = read(folder.path());
        assert_eq!(files.lesson_count(), 2);
    }

    #[test]
    fn out_of_the_folder() {
        let other = course();
        let folder = linked(&other.path().join(LESSON));
        assert_eq!(fault_of_lesson(&folder), FileFault::Outside.into());
        // The whole folder of a language elsewhere is no better.
        let folder = tempfile::tempdir().unwrap();
        symlink(other.path().join("fr"), folder.path().join("fr")).unwrap();
        assert!(Library::folder(folder.path()).is_err());
        // A link to the course itself is how people keep it: that is fine.
        let home = tempfile::tempdir().unwrap();
        symlink(other.path(), home.path().join("course")).unwrap();
        assert!(Library::folder(home.path().join("course")).is_ok());
    }

    #[test]
    fn to_nothing() {
        let folder = linked(Path::new("gone.ron"));
        let files = read(folder.path());
        assert_eq!(read_faults(&files), [(LESSON, FileFault::Missing.into())]);
    }

    #[test]
    fn to_a_device_that_never_ends() {
        assert_eq!(
            fault_of_lesson(&linked(Path::new("/dev/zero"))),
            FileFault::NotAFile.into()
        );
    }

    #[test]
    fn pipes_are_not_opened() {
        let folder = course();
        let path = folder.path().join(LESSON);
        fs::remove_file(&path).unwrap();
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.is_ok_and(|status| status.success()), "mkfifo");
        assert_eq!(fault_of_lesson(&folder), FileFault::NotAFile.into());
    }

    #[test]
    fn files_that_may_not_be_read() {
        let folder = course();
        let path = folder.path().join(LESSON);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
        if fs::read(&path).is_ok() {
            // Root reads everything: there is nothing to see.
            return;
        }
        assert!(matches!(
            fault_of_lesson(&folder),
            ReadFault::File(FileFault::Unreadable(_))
        ));
    }
}
