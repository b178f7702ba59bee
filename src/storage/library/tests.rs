use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::{Library, read_folder};
use crate::course::problem::read::{FileFault, LayoutFault, MediaFault, ReadFault, ShapeFault};
use crate::course::problem::{Fault, Problem};
use crate::course::{FORMAT, Id};
use crate::language::Language;

fn contents(language: &str, lessons: &[&str]) -> String {
    let lessons: String = lessons
        .iter()
        .map(|id| format!("(id: \"{id}\", title: \"{id}\", minutes: 5),"))
        .collect();
    format!(
        "(format: {FORMAT}, id: \"c\", language: {language}, title: \"C\", summary: \"S\",
          competences: [], modules: [(id: \"m\", title: \"M\", summary: \"S\", lessons: [{lessons}])])"
    )
}

fn lesson(id: &str, title: &str) -> String {
    format!("(id: \"{id}\", title: \"{title}\", objectives: [], minutes: 5, body: [], items: [])")
}

fn write(root: &Path, name: &str, text: &str) {
    let path = root.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A French course of two lessons, `one` and `two`.
fn course() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "fr/course.ron", &contents("fr", &["one", "two"]));
    write(root, "fr/m/one.ron", &lesson("one", "Un"));
    write(root, "fr/m/two.ron", &lesson("two", "Deux"));
    folder
}

fn faults(problems: &[Problem]) -> Vec<(&str, ReadFault)> {
    problems
        .iter()
        .map(|problem| match &problem.fault {
            Fault::Read(fault) => (problem.file.as_str(), fault.clone()),
            Fault::Rule(fault) => panic!("{fault:?} is no fault of reading"),
        })
        .collect()
}

#[test]
fn a_library_is_shared_by_threads() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<Library>();
}

#[test]
fn opening_reads_the_table_of_contents_and_nothing_else() {
    let folder = course();
    write(folder.path(), "fr/m/one.ron", "this is no RON at all");
    let library = Library::folder(folder.path()).unwrap();
    assert_eq!(library.languages().collect::<Vec<_>>(), [Language::Fr]);
    assert_eq!(library.course(Language::Fr).unwrap().lessons().count(), 2);
    assert!(library.course(Language::En).is_none());
    let two = library.lesson(Language::Fr, &"two".into()).unwrap();
    assert_eq!(two.title, "Deux");
    assert!(library.lesson(Language::Fr, &"one".into()).is_err());
    assert!(library.glossary(Language::Fr).unwrap().terms.is_empty());
}

#[test]
fn a_lesson_is_read_once() {
    let folder = course();
    let library = Library::folder(folder.path()).unwrap();
    let first = library.lesson(Language::Fr, &"one".into()).unwrap();
    fs::remove_file(folder.path().join("fr/m/one.ron")).unwrap();
    let again = library.lesson(Language::Fr, &"one".into()).unwrap();
    assert!(Arc::ptr_eq(&first, &again));
}

#[test]
fn ids_that_are_no_names_lead_nowhere() {
    let folder = course();
    write(folder.path(), "secret.ron", &lesson("secret", "Secret"));
    let listed = contents("fr", &["../../secret", "one"]);
    write(folder.path(), "fr/course.ron", &listed);
    let library = Library::folder(folder.path()).unwrap();
    for id in ["../../secret", "three", ""] {
        let problems = library.lesson(Language::Fr, &Id::from(id)).unwrap_err();
        assert_eq!(
            faults(&problems),
            [(
                "fr/course.ron",
                LayoutFault::NoLesson { id: id.to_owned() }.into()
            )]
        );
    }
    let files = library.read_all();
    let found = faults(&files.problems);
    assert!(
        found.contains(&(
            "fr/course.ron",
            LayoutFault::BadName {
                id: "../../secret".to_owned()
            }
            .into()
        ))
    );
}

#[test]
fn a_folder_without_a_course_says_so() {
    let empty = tempfile::tempdir().unwrap();
    let problems = Library::folder(empty.path()).unwrap_err();
    assert_eq!(faults(&problems), [(".", LayoutFault::NoCourse.into())]);
    let problems = Library::folder(empty.path().join("gone")).unwrap_err();
    assert_eq!(faults(&problems), [(".", LayoutFault::NoFolder.into())]);
    assert!(read_folder(empty.path().join("gone")).is_err());
}

#[test]
fn one_language_opens_while_the_other_is_broken() {
    let folder = course();
    write(folder.path(), "en/course.ron", "(format: 1, id: 3)");
    let library = Library::folder(folder.path()).unwrap();
    assert_eq!(library.languages().collect::<Vec<_>>(), [Language::Fr]);
    assert!(
        library
            .problems()
            .iter()
            .all(|it| it.file == "en/course.ron")
    );
    assert!(library.problems().len() > 1, "every fault of the file");
}

#[test]
fn reading_all_finds_every_fault_of_every_file() {
    let folder = course();
    let root = folder.path();
    write(
        root,
        "fr/course.ron",
        &contents("fr", &["one", "two", "gone"]),
    );
    write(root, "fr/m/two.ron", "(id: \"two\", titel: \"Deux\")");
    write(root, "fr/m/draft.ron", &lesson("draft", "Brouillon"));
    write(root, "fr/m/notes.txt", "not read");
    write(
        root,
        "fr/glossary.ron",
        "(terms: [(id: \"a\", term: \"A\", definition: \"D\")])",
    );
    write(root, "de/course.ron", &contents("de", &[]));
    write(root, "media/a.svg", "<svg viewBox='0 0 8 4'/>");
    write(root, "media/b.svg", "<html/>");
    let files = read_folder(root).unwrap();
    let french = &files.languages[&Language::Fr];
    let names: Vec<_> = french.lessons.iter().map(|it| it.file.as_str()).collect();
    assert_eq!(names, ["fr/m/one.ron", "fr/m/draft.ron"]);
    assert_eq!(french.lessons[1].module.as_str(), "m");
    assert!(french.glossary.is_some());
    assert_eq!(french.broken.iter().collect::<Vec<_>>(), ["fr/m/two.ron"]);
    assert_eq!(files.media["a.svg"].width, 8);
    let found = faults(&files.problems);
    for expected in [
        (
            "de",
            LayoutFault::Language {
                folder: "de".to_owned(),
            }
            .into(),
        ),
        (
            "fr/course.ron",
            LayoutFault::NoFile {
                file: "fr/m/gone.ron".to_owned(),
            }
            .into(),
        ),
        ("fr/m/draft.ron", LayoutFault::NotListed.into()),
        ("media/b.svg", MediaFault::NotSvg.into()),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:#?}");
    }
    let broken = found.iter().filter(|(file, _)| *file == "fr/m/two.ron");
    // The misspelt title, then the four fields that are missing.
    assert_eq!(broken.count(), 5);
    let gone = files.problems.iter().find(|it| {
        it.fault
            == Fault::Read(
                LayoutFault::NoFile {
                    file: "fr/m/gone.ron".to_owned(),
                }
                .into(),
            )
    });
    let place = gone.and_then(|it| it.place.as_ref()).unwrap();
    assert!(place.excerpt.contains("gone"), "{place:?}");
}

#[test]
fn reloading_keeps_what_no_longer_decodes() {
    let folder = course();
    let library = Library::folder(folder.path()).unwrap();
    let one = library.lesson(Language::Fr, &"one".into()).unwrap();
    let two = library.lesson(Language::Fr, &"two".into()).unwrap();
    write(folder.path(), "fr/m/one.ron", &lesson("one", "Un, mieux"));
    write(folder.path(), "fr/m/two.ron", "(id: \"two\", title: 3)");
    write(folder.path(), "fr/course.ron", "(");
    let again = library.reload();
    let find = |id: &str| again.library.lesson(Language::Fr, &id.into()).unwrap();
    assert_eq!(find("one").title, "Un, mieux");
    assert!(Arc::ptr_eq(&find("two"), &two));
    assert_eq!(one.title, "Un", "who still holds the old one keeps it");
    assert!(again.library.course(Language::Fr).is_some());
    let found = faults(&again.problems);
    assert!(found.iter().any(|(file, _)| *file == "fr/course.ron"));
    assert!(found.iter().any(|(file, fault)| *file == "fr/m/two.ron"
        && matches!(fault, ReadFault::Shape(ShapeFault::WrongType { .. }))));
    write(folder.path(), "fr/m/two.ron", &lesson("two", "Deux"));
    write(
        folder.path(),
        "fr/course.ron",
        &contents("fr", &["one", "two"]),
    );
    let healed = again.library.reload();
    assert!(healed.problems.is_empty(), "{:?}", healed.problems);
    let same = healed.library.lesson(Language::Fr, &"two".into()).unwrap();
    assert!(Arc::ptr_eq(&same, &two), "an unchanged lesson stays itself");
}

#[test]
fn pictures_come_from_the_media_folder_alone() {
    let folder = course();
    write(folder.path(), "media/a.svg", "<svg viewBox='0 0 8 4'/>");
    let library = Library::folder(folder.path()).unwrap();
    assert_eq!(library.media("a.svg").unwrap().info.height, 4);
    let fault = |name: &str| {
        let problem = library.media(name).unwrap_err();
        faults(&[*problem]).remove(0).1
    };
    for name in ["../fr/course.ron", "/etc/passwd", "", "..", "sub/a.svg"] {
        assert!(
            matches!(fault(name), ReadFault::Media(MediaFault::Name { .. })),
            "{name}"
        );
    }
    assert_eq!(fault("b.svg"), FileFault::Missing.into());
}
