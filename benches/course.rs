//! Reading a course: one lesson, the bundled course, and one of a thousand
//! lessons and twenty thousand items.

use std::path::Path;
use std::sync::LazyLock;

use divan::{Bencher, black_box};
use parcours::course::Lesson;
use parcours::course::decode::decode;
use parcours::course::problem::FieldPath;
use parcours::language::Language;
use parcours::storage::library::{self, Library};

#[path = "../examples/big_course.rs"]
mod big_course;

fn main() {
    divan::main();
}

/// A thousand lessons of twenty items, in French, written once.
static BIG: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    big_course::write(folder.path(), "fr", 1_000, 20).expect("space for the course");
    folder
});

/// What the first screen needs: every module, and the lessons' titles and length.
fn first_screen(library: &Library) -> usize {
    let course = library.course(Language::Fr).expect("a French course");
    course
        .lessons()
        .map(|(module, entry)| module.title.len() + entry.title.len())
        .sum()
}

#[divan::bench]
fn decode_lesson(bencher: Bencher) {
    let text = big_course::lesson(1, 20);
    bencher
        .counter(divan::counter::BytesCount::of_str(&text))
        .bench(|| decode::<Lesson>("lesson.ron", black_box(text.as_bytes())));
}

#[divan::bench]
fn explain_lesson_with_three_faults(bencher: Bencher) {
    let text = big_course::lesson(1, 20)
        .replacen("feedback:", "feeback:", 2)
        .replacen("minutes: 15", "minutes: \"15\"", 1);
    bencher.bench(|| decode::<Lesson>("lesson.ron", black_box(text.as_bytes())));
}

#[divan::bench]
fn locate_in_lesson(bencher: Bencher) {
    let text = big_course::lesson(1, 20);
    let (_, source) = decode::<Lesson>("lesson.ron", text.as_bytes()).expect("a right lesson");
    let path = FieldPath::default().field("items").index(19).field("stem");
    bencher.bench(|| {
        source
            .range(black_box(&path))
            .map(|range| source.place(range))
    });
}

#[divan::bench]
fn open_bundled() -> usize {
    Library::embedded().map_or(0, |library| first_screen(&library))
}

#[divan::bench]
fn open_thousand_lessons(bencher: Bencher) {
    let folder: &Path = BIG.path();
    bencher.bench(|| {
        let library = Library::folder(black_box(folder)).expect("a right course");
        first_screen(&library)
    });
}

#[divan::bench]
fn read_bundled() -> usize {
    library::read_embedded().lesson_count()
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn read_thousand_lessons(bencher: Bencher) {
    let folder: &Path = BIG.path();
    bencher.bench(|| {
        let files = library::read_folder(black_box(folder)).expect("a folder");
        assert!(files.problems.is_empty());
        files.lesson_count()
    });
}
