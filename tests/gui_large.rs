//! A course of a thousand lessons opens, and its screens stay small.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "../examples/big_course.rs"]
mod big_course;
#[path = "support/stage.rs"]
mod stage;

use parcours::gui::App;
use parcours::gui::route::Route;
use parcours::gui::shared::{Opening, Shared};
use parcours::gui::widget::meaning::Role;
use parcours::language::Language;
use stage::{Clock, SATURDAY, Stage, USUAL, opening};

const LESSONS: usize = 1000;

fn big(folder: &std::path::Path, language: Language) -> Stage {
    for code in ["fr", "en"] {
        big_course::write(&folder.join("big"), code, LESSONS, 1).unwrap();
    }
    let clock = Clock::new(SATURDAY);
    let mut shared = Shared::open(Opening {
        lessons: Some(folder.join("big")),
        ..opening(folder, &clock, language)
    });
    shared.finish_first_run();
    Stage::new(App::new(shared), USUAL)
}

#[test]
fn home_and_the_table_of_contents_stay_small_and_the_palette_finds_a_lesson() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = big(folder.path(), Language::En);
    let shared = stage.app.shared();
    assert!(shared.problems().is_empty(), "{:?}", shared.problems());
    assert_eq!(shared.course().lessons().count(), LESSONS);
    let home = stage.seen().len();
    assert!((10..400).contains(&home), "{home} things on Home");
    stage.go(Route::Course(Some("module-7".into())));
    assert!(stage.shows("Lesson 355"), "{}", stage.transcript());
    assert!(!stage.shows("Lesson 555"), "only one module is unfolded");
    let course = stage.seen().len();
    assert!((50..600).contains(&course), "{course} things on Course");
    stage.command("k");
    stage.wait();
    stage.typed("lesson 777");
    let found = stage.seen().into_iter();
    let found = found.filter(|it| it.meaning.role == Role::Option);
    let names: Vec<_> = found.map(|it| it.meaning.name).collect();
    assert!(names.len() <= 60, "{} lines at once", names.len());
    assert!(
        names
            .first()
            .is_some_and(|name| name.contains("Lesson 777")),
        "{names:?}"
    );
    stage.enter();
    assert!(stage.app.title().starts_with("Lesson 777"));
    assert!(stage.shows("Part 0"), "{}", stage.transcript());
}
