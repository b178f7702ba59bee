//! What the learner waits for: the first screen, an answer's feedback, a
//! scroll frame, a keystroke of the search. Each drawing is a whole frame of
//! the software renderer: view, layout, draw and all pixels, but for the scroll
//! frame, which draws the pixels that a window would.

use std::sync::LazyLock;

use divan::{Bencher, black_box};
use iced::Size;
use parcours::course::Id;
use parcours::gui::route::{Route, Visit};
use parcours::gui::shared::Shared;
use parcours::gui::{App, Message};
use parcours::language::Language;

#[path = "../examples/big_course.rs"]
mod big_course;
#[path = "../tests/support/past.rs"]
mod past;
#[path = "../tests/support/stage.rs"]
mod stage;

use stage::{Clock, Panel, SATURDAY, Stage, USUAL, opening};

fn main() {
    divan::main();
}

/// A thousand lessons of twenty items, in French, written once.
static BIG: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    big_course::write(folder.path(), "fr", 1_000, 20).expect("space for the course");
    folder
});

/// The application on the longest lesson of the bundled course.
fn reader(folder: &tempfile::TempDir, size: Size) -> Stage {
    let clock = Clock::new(SATURDAY);
    let mut stage = Stage::open(folder.path(), &clock, Language::Fr, size);
    let lesson = longest(stage.app.shared());
    stage.go(Route::Lesson(Visit::new(lesson)));
    stage.draw(1.0);
    stage
}

fn longest(shared: &Shared) -> Id {
    shared
        .course()
        .lessons()
        .map(|(_, entry)| entry.id.clone())
        .max_by_key(|id| shared.lesson(id).map_or(0, |lesson| lesson.body.len()))
        .expect("a lesson")
}

/// Opens the application and draws its first screen.
fn first_screen(bencher: Bencher, lessons: Option<&std::path::Path>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let clock = Clock::new(SATURDAY);
    bencher.bench_local(|| {
        let mut opening = opening(folder.path(), &clock, Language::Fr);
        opening.lessons = lessons.map(std::path::Path::to_owned);
        let mut shared = Shared::open(opening);
        shared.finish_first_run();
        let mut stage = Stage::new(App::new(shared), USUAL);
        black_box(stage.draw(1.0))
    });
}

#[divan::bench]
fn first_screen_of_the_bundled_course(bencher: Bencher) {
    first_screen(bencher, None);
}

#[divan::bench]
fn first_screen_of_a_thousand_lessons(bencher: Bencher) {
    first_screen(bencher, Some(BIG.path()));
}

/// A whole frame of the longest lesson: view, layout, draw and all pixels.
#[divan::bench(args = [(1280, 800), (1920, 1080), (3840, 2160)])]
fn frame_of_the_longest_lesson(bencher: Bencher, (width, height): (u16, u16)) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut stage = reader(&folder, Size::new(f32::from(width), f32::from(height)));
    bencher.bench_local(|| black_box(stage.frame(1.0)));
}

/// One step of the wheel in the longest lesson, what it changes, and its frame
/// as a window draws it: the pixels that differ. The stage builds the interface
/// twice more than a window does, see `view_and_layout`.
#[divan::bench(args = [(1280, 800), (1920, 1080), (3840, 2160)])]
fn scroll_frame(bencher: Bencher, (width, height): (u16, u16)) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let size = Size::new(f32::from(width), f32::from(height));
    let mut stage = reader(&folder, size);
    let mut panel = Panel::new(size);
    stage.present(&mut panel);
    let mut down = true;
    bencher.bench_local(|| {
        stage.scroll(if down { 1.0 } else { -1.0 });
        down = !down;
        stage.present(&mut panel);
    });
}

/// The Progress screen of someone with five months behind them, on the bundled
/// course: its figures and its first frame. The lessons were not read before.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn open_progress(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let clock = Clock::new(SATURDAY);
    let mut stage = Stage::open(folder.path(), &clock, Language::Fr, USUAL);
    past::five_months(stage.app.shared_mut(), &clock);
    bencher
        .with_inputs(|| Stage::open(folder.path(), &clock, Language::Fr, USUAL))
        .bench_local_refs(|stage| {
            stage.go(Route::Progress);
            black_box(stage.frame(1.0))
        });
}

/// The same after an answer in each of a thousand lessons: what does not wait
/// for their files.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn open_progress_of_a_thousand_lessons(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let clock = Clock::new(SATURDAY);
    let open = || {
        let mut opening = opening(folder.path(), &clock, Language::Fr);
        opening.lessons = Some(BIG.path().to_owned());
        let mut shared = Shared::open(opening);
        shared.finish_first_run();
        Stage::new(App::new(shared), USUAL)
    };
    let mut stage = open();
    past::one_answer_in_each(stage.app.shared_mut());
    stage.app.shared_mut().close();
    bencher.with_inputs(open).bench_local_refs(|stage| {
        stage.go(Route::Progress);
        black_box(stage.frame(1.0))
    });
}

/// The part of a frame that is ours: the longest lesson's view and layout.
#[divan::bench]
fn view_and_layout_of_the_longest_lesson(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut stage = reader(&folder, Size::new(1920.0, 1080.0));
    bencher.bench_local(|| stage.build());
}

/// From the press on «Answer» to the frame that shows the feedback, the
/// answer being on the disk.
#[divan::bench]
fn answer_to_feedback(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut stage = reader(&folder, USUAL);
    let (check, edit) = first_check(&stage);
    bencher.bench_local(|| {
        stage.send(edit.clone());
        stage.send(check(true));
        let frame = stage.frame(1.0);
        stage.send(check(false));
        black_box(frame)
    });
}

/// The messages that answer the first question of the text and ask it again.
fn first_check(stage: &Stage) -> (impl Fn(bool) -> Message + use<>, Message) {
    use parcours::course::Interaction;
    use parcours::gui::screen::lesson::{CheckMessage, Message as Reader};
    use parcours::quiz::Edit;
    let shared = stage.app.shared();
    let lesson = shared.lesson(&longest(shared)).expect("the lesson");
    let item = lesson
        .checks()
        .find(|item| !matches!(item.interaction, Interaction::Cloze(_)))
        .expect("a question in the text");
    let id = item.id.clone();
    let edit = match item.interaction {
        Interaction::TrueFalse(_) => Edit::Verdict(true),
        _ => Edit::Toggle(0),
    };
    let edit = Message::Lesson(Reader::Check(id.clone(), CheckMessage::Edit(edit)));
    let check = move |answer| {
        let what = if answer {
            CheckMessage::Submit
        } else {
            CheckMessage::Again
        };
        Message::Lesson(Reader::Check(id.clone(), what))
    };
    (check, edit)
}
