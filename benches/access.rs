//! What an assistive program costs: the tree of the heaviest screens, read off
//! the widgets, compared with the last one and handed over; and a frame with
//! and without one that listens.

use divan::{Bencher, black_box};
use parcours::course::Id;
use parcours::gui::access::{Adapter, Bounds, Bridge};
use parcours::gui::route::{Route, Visit};
use parcours::gui::shared::Shared;
use parcours::language::Language;

#[path = "../tests/support/stage.rs"]
mod stage;

use stage::{Clock, SATURDAY, Stage, USUAL};

fn main() {
    divan::main();
}

/// Takes what it is given, and does nothing with it.
struct Silent;

impl Adapter for Silent {
    fn update(&mut self, news: &mut dyn FnMut() -> Option<accesskit::TreeUpdate>) {
        black_box(news());
    }

    fn focused(&mut self, _focused: bool) {}

    fn placed(&mut self, _bounds: Bounds) {}
}

fn longest(shared: &Shared) -> Id {
    shared
        .course()
        .lessons()
        .map(|(_, entry)| entry.id.clone())
        .max_by_key(|id| shared.lesson(id).map_or(0, |lesson| lesson.body.len()))
        .expect("a lesson")
}

fn on(screen: &str) -> Stage {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let clock = Clock::new(SATURDAY);
    let mut stage = Stage::open(folder.path(), &clock, Language::Fr, USUAL);
    let route = match screen {
        "lesson" => Route::Lesson(Visit::new(longest(stage.app.shared()))),
        "glossary" => Route::Glossary(None),
        "home" => Route::Home,
        other => unreachable!("no screen {other}"),
    };
    stage.go(route);
    stage.draw(1.0);
    stage
}

const SCREENS: [&str; 3] = ["home", "lesson", "glossary"];

/// A frame's events without drawing: view, layout, and nobody listens.
#[divan::bench(args = SCREENS)]
fn a_frame_that_nobody_hears(bencher: Bencher, screen: &str) {
    let mut stage = on(screen);
    bencher.bench_local(|| stage.redraw());
}

/// The same frame, heard; nothing has changed since the last.
#[divan::bench(args = SCREENS)]
fn a_frame_that_is_heard(bencher: Bencher, screen: &str) {
    let mut stage = on(screen);
    stage.app.attach(Bridge::to(Box::new(Silent)));
    bencher.bench_local(|| stage.redraw());
}

/// The same, and the whole tree is new each time: the price of a new screen.
#[divan::bench(args = SCREENS)]
fn a_new_screen_that_is_heard(bencher: Bencher, screen: &str) {
    let mut stage = on(screen);
    let bridge = Bridge::to(Box::new(Silent));
    stage.app.attach(bridge.clone());
    bencher.bench_local(|| {
        bridge.listen();
        stage.redraw();
    });
}
