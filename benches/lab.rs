//! A lab of 50,000 points: its first frame, the frames after it, and a control
//! that changes everything. Each drawing is a whole frame of the software
//! renderer at 1280 × 800: view, layout, draw, and the pixels that a window
//! would draw.

use std::fmt::Write as _;
use std::path::Path;

use divan::Bencher;
use iced::keyboard::key::Named;
use parcours::gui::App;
use parcours::gui::route::Route;
use parcours::gui::shared::Shared;
use parcours::language::Language;

#[path = "../examples/big_course.rs"]
mod big_course;
#[path = "../tests/support/stage.rs"]
mod stage;

use stage::{Clock, Panel, SATURDAY, Stage, USUAL, opening};

fn main() {
    divan::main();
}

const ROWS: u32 = 50_000;

/// A course whose one lab draws every row of its data.
fn write(folder: &Path, kind: &str) {
    big_course::write(folder, "fr", 1, 4).expect("space for the course");
    let contents = folder.join("fr/course.ron");
    let mut text = std::fs::read_to_string(&contents).expect("the contents");
    let end = text.rfind(')').expect("a course");
    text.insert_str(
        end,
        "practices: [(id: \"huge\", kind: Lab, title: \"Huge\", summary: \"Huge.\", minutes: 5)],\n",
    );
    std::fs::write(&contents, text).expect("the contents");
    let mut data = "at,value\n".to_owned();
    let mut state = 7_u32;
    for at in 0..ROWS {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let wave = 100 + 40 * ((at / 600) % 7);
        let _ = writeln!(data, "{at},{}", wave + (state >> 24));
    }
    std::fs::create_dir_all(folder.join("practice-data")).expect("a folder");
    std::fs::create_dir_all(folder.join("fr/practice")).expect("a folder");
    std::fs::write(folder.join("practice-data/huge.csv"), data).expect("the data");
    std::fs::write(
        folder.join("fr/practice/huge.ron"),
        LAB.replace("KIND", kind),
    )
    .expect("the lab");
}

const LAB: &str = r#"(
    id: "huge", title: "Huge", minutes: 5, intro: "Many points.",
    data: [(id: "d", file: "huge.csv", columns: [
        (id: "at", name: "At", kind: Number), (id: "value", name: "Value", kind: Number),
    ])],
    controls: [Number(id: "k", name: "k", from: 0, to: 500, step: 1, start: 300)],
    views: [(
        id: "v", title: "Values", alt: "Values.", data: "d", kind: KIND, x: "at", y: ["value"],
        x_title: "At", y_title: "Value", controls: ["k"],
        limits: [(name: "k", at: Control("k"))],
        marks: [(name: "over", rows: [Over(column: "value", than: Control("k"))])],
        readouts: [(id: "over", name: "Over", of: Count(rows: [Over(column: "value", than: Control("k"))]))],
    )],
    steps: [Adjust(
        id: "s", stage: (view: "v"), stem: "Set the threshold.", control: "k",
        goals: [(readout: "over", at_most: 10)], right: "Right.", wrong: "Wrong.",
        solution: "500", formula: "Over k.",
    )],
    report: (prompt: "Write.", min: 1, max: 9, model: "Two words.", note: "Short.", rubric: []),
)"#;

/// The lab at its first step.
fn lab(folder: &Path, kind: &str) -> Stage {
    let lessons = folder.join("lessons");
    write(&lessons, kind);
    let clock = Clock::new(SATURDAY);
    let mut opening = opening(&folder.join("data"), &clock, Language::Fr);
    opening.lessons = Some(lessons);
    let mut shared = Shared::open(opening);
    shared.finish_first_run();
    let mut stage = Stage::new(App::new(shared), USUAL);
    stage.go(Route::Desk("huge".into()));
    stage.enter();
    assert!(stage.shows("Set the threshold."), "{}", stage.transcript());
    stage
}

const KINDS: [&str; 2] = ["Line", "Scatter"];

/// A frame after the first, every pixel of it drawn again.
#[divan::bench(args = KINDS)]
fn frame_of_fifty_thousand_points(bencher: Bencher, kind: &str) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut stage = lab(folder.path(), kind);
    let mut panel = Panel::new(USUAL);
    stage.present(&mut panel);
    bencher.bench_local(|| {
        panel.forget();
        stage.present(&mut panel);
    });
}

/// View and layout alone.
#[divan::bench(args = KINDS)]
fn view_and_layout(bencher: Bencher, kind: &str) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut stage = lab(folder.path(), kind);
    bencher.bench_local(|| stage.build());
}

/// An arrow key moves the cursor; the frame as a window draws it, the pixels
/// that differ.
#[divan::bench(args = KINDS)]
fn cursor_moved_by_key(bencher: Bencher, kind: &str) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut stage = lab(folder.path(), kind);
    let mut panel = Panel::new(USUAL);
    stage.present(&mut panel);
    bencher.bench_local(|| {
        stage.named(Named::ArrowRight);
        stage.present(&mut panel);
    });
}

/// A key moves the threshold: derived columns, marks and readouts anew, and
/// the first frame of another figure.
#[divan::bench(args = KINDS)]
fn threshold_moved_by_key(bencher: Bencher, kind: &str) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut stage = lab(folder.path(), kind);
    let mut panel = Panel::new(USUAL);
    stage.present(&mut panel);
    let mut up = true;
    bencher.bench_local(|| {
        stage.typed(if up { "+" } else { "-" });
        up = !up;
        stage.present(&mut panel);
    });
}
