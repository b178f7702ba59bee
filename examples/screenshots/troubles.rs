//! Scenes of what goes wrong around a lesson.

use parcours::gui::route::Route;
use parcours::gui::shared::Shared;
use parcours::storage::places::Places;

use crate::Look;
use crate::scenes::{dress, lesson};
use crate::stage::{Clock, SATURDAY, Stage, opening};

/// The profiles' folder was taken away while the window was open.
pub(crate) fn disk_refuses(look: &Look) -> Stage {
    let folder = tempfile::tempdir().unwrap().keep();
    let clock = Clock::new(SATURDAY);
    let mut stage = Stage::open(&folder, &clock, look.language, look.size);
    dress(stage.app.shared_mut(), look);
    let profiles = Places::under(&folder).profiles();
    std::fs::remove_dir_all(&profiles).unwrap();
    std::fs::write(&profiles, "").unwrap();
    stage.go(lesson("voice"));
    stage.typed("m");
    stage
}

/// A second window on the same profile only reads.
pub(crate) fn second_window(look: &Look) -> Stage {
    let folder = tempfile::tempdir().unwrap().keep();
    let clock = Clock::new(SATURDAY);
    let first = Stage::open(&folder, &clock, look.language, look.size);
    let mut stage = Stage::open(&folder, &clock, look.language, look.size);
    // The first window stays open while the picture is taken.
    std::mem::forget(first);
    dress(stage.app.shared_mut(), look);
    stage.go(Route::Home);
    stage
}

/// A folder of lessons that does not load.
pub(crate) fn broken_course(look: &Look) -> Stage {
    let folder = tempfile::tempdir().unwrap().keep();
    let course = folder.join("course");
    std::fs::create_dir_all(course.join("fr")).unwrap();
    std::fs::write(course.join("fr/course.ron"), "Course(\n  langage: fr,\n)").unwrap();
    let clock = Clock::new(SATURDAY);
    let mut opening = opening(&folder, &clock, look.language);
    opening.lessons = Some(course);
    let mut shared = Shared::open(opening);
    if shared.first_run() {
        shared.finish_first_run();
    }
    let mut stage = Stage::new(parcours::gui::App::new(shared), look.size);
    dress(stage.app.shared_mut(), look);
    stage.go(Route::Home);
    stage
}
