//! What goes wrong around the program, and what the learner is told: a disk
//! that refuses, a second window, damaged files, a broken course.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "support/stage.rs"]
mod stage;

use std::fs;
use std::path::{Path, PathBuf};

use iced::Size;
use parcours::course::Id;
use parcours::gui::route::{Route, Section, Visit};
use parcours::gui::shared::{self, Opening, Shared};
use parcours::gui::{App, Message, WindowMessage};
use parcours::language::Language;
use stage::{Clock, SATURDAY, SMALL, Stage, USUAL, opening};

const LESSON: &str = "voice";
const BROKEN: &str = "en/roles/voice.ron";

fn open(folder: &Path, language: Language) -> Stage {
    Stage::open(folder, &Clock::new(SATURDAY), language, USUAL)
}

fn with_course(folder: &Path, lessons: &Path, language: Language, size: Size) -> Stage {
    let mut shared = Shared::open(Opening {
        lessons: Some(lessons.to_owned()),
        ..opening(folder, &Clock::new(SATURDAY), language)
    });
    shared.finish_first_run();
    Stage::new(App::new(shared), size)
}

fn lesson(stage: &mut Stage) {
    stage.go(Route::Lesson(Visit::new(LESSON.into())));
}

fn bookmarks(stage: &Stage) -> usize {
    let known = stage.app.shared().learned().lesson(&LESSON.into());
    let lesson = stage.app.shared().lesson(&LESSON.into()).unwrap();
    let marked = |id: &Id| known.is_bookmarked(id);
    lesson.body.iter().filter(|it| marked(it.id())).count()
}

fn profile(stage: &Stage) -> PathBuf {
    stage.app.shared().profile().folder.clone()
}

/// The folder of the profile goes away, and a file stands in its place.
fn unplug(profile: &Path) -> PathBuf {
    let away = profile.with_extension("away");
    fs::rename(profile, &away).unwrap();
    fs::write(profile, "not a folder").unwrap();
    away
}

fn plug_in(profile: &Path, away: &Path) {
    fs::remove_file(profile).unwrap();
    fs::rename(away, profile).unwrap();
}

fn copied_course(folder: &Path) -> PathBuf {
    let to = folder.join("my-course");
    copy(Path::new("lessons"), &to);
    to
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn edit(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{from:?} is not in {}", file.display());
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

fn saved(stage: &mut Stage) {
    stage.send(Message::Shared(shared::Message::CourseChanged));
}

#[test]
fn a_disk_that_refuses_is_told_until_it_takes_everything_and_nothing_is_lost() {
    for (language, notice, retry) in [
        (
            Language::Fr,
            "1 action attend d’être enregistrée sur le disque",
            "Réessayer",
        ),
        (
            Language::En,
            "1 action is waiting to be saved to disk",
            "Try again",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = open(folder.path(), language);
        lesson(&mut stage);
        let profile = profile(&stage);
        let away = unplug(&profile);
        stage.typed("m");
        assert!(stage.shows(notice), "{}", stage.transcript());
        assert_eq!(bookmarks(&stage), 1, "what was done counts");
        stage.click(retry);
        assert!(stage.shows(notice), "the disk still refuses");
        plug_in(&profile, &away);
        stage.click(retry);
        assert!(!stage.shows(notice), "{}", stage.transcript());
        drop(stage);
        assert_eq!(bookmarks(&open(folder.path(), language)), 1);
    }
}

#[test]
fn closing_asks_while_something_would_be_lost() {
    for (language, title, stay, retry, leave) in [
        (
            Language::Fr,
            "Tout n’est pas enregistré",
            "Rester",
            "Réessayer",
            "Fermer quand même",
        ),
        (
            Language::En,
            "Not everything is saved",
            "Stay",
            "Try again",
            "Close anyway",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = open(folder.path(), language);
        lesson(&mut stage);
        let profile = profile(&stage);
        let away = unplug(&profile);
        stage.typed("m");
        let close = || Message::Window(WindowMessage::Closing(false));
        stage.send(close());
        assert!(stage.shows(title), "{}", stage.transcript());
        assert!(!stage.exited);
        assert!(stage.find(leave).is_some());
        stage.click(stay);
        assert!(!stage.shows(title) && !stage.exited);
        stage.send(close());
        plug_in(&profile, &away);
        // The notice has the same word; the dialog's is the last.
        let mut seen = stage.seen().into_iter();
        let again = seen.rfind(|it| it.meaning.name == retry);
        stage.click_at(again.expect("the way on").bounds.center());
        assert!(stage.exited, "{}", stage.transcript());
        drop(stage);
        assert_eq!(bookmarks(&open(folder.path(), language)), 1);
    }
}

#[test]
fn closing_anyway_is_the_learner_s_own_choice() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::Fr);
    lesson(&mut stage);
    unplug(&profile(&stage));
    stage.typed("m");
    stage.send(Message::Window(WindowMessage::Closing(false)));
    stage.click("Fermer quand même");
    assert!(stage.exited);
}

#[test]
fn a_folder_that_cannot_be_made_is_told_from_the_start() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("profiles"), "not a folder").unwrap();
    let mut stage = open(folder.path(), Language::En);
    assert!(stage.find("Try again").is_some(), "{}", stage.transcript());
    assert!(!stage.shows("0 actions"), "{}", stage.transcript());
    lesson(&mut stage);
    stage.typed("m");
    assert_eq!(bookmarks(&stage), 1);
    assert!(
        stage.shows("are waiting to be saved"),
        "{}",
        stage.transcript()
    );
}

#[test]
fn a_second_window_reads_and_says_that_nothing_is_saved() {
    for (language, notice, waits) in [
        (Language::Fr, "Une autre fenêtre", "attend d’être"),
        (Language::En, "Another window", "is waiting to be saved"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut first = open(folder.path(), language);
        let mut second = open(folder.path(), language);
        assert!(!first.shows(notice));
        assert!(second.shows(notice), "{}", second.transcript());
        lesson(&mut second);
        second.typed("m");
        assert_eq!(bookmarks(&second), 0);
        assert!(second.shows(notice));
        assert!(
            !second.shows(waits),
            "nothing waits, it was refused: {}",
            second.transcript()
        );
        second.send(Message::Window(WindowMessage::Closing(false)));
        assert!(second.exited);
        lesson(&mut first);
        first.typed("m");
        assert_eq!(bookmarks(&first), 1);
    }
}

#[test]
fn a_damaged_line_is_told_once_and_the_rest_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::Fr);
    lesson(&mut stage);
    stage.typed("m");
    let profile = profile(&stage);
    drop(stage);
    let journal = fs::read_dir(profile.join("journal")).unwrap();
    let file = journal
        .map(|it| it.unwrap().path())
        .find(|it| fs::metadata(it).unwrap().len() > 0)
        .unwrap();
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.iter().position(|&byte| byte == b'\n').unwrap() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).unwrap();
    let mut stage = open(folder.path(), Language::Fr);
    let notice = "1 ligne du journal est illisible";
    assert!(stage.shows(notice), "{}", stage.transcript());
    assert_eq!(bookmarks(&stage), 1);
    stage.click("Masquer ce message");
    assert!(!stage.shows(notice));
}

#[test]
fn settings_that_cannot_be_read_are_set_aside_and_told() {
    for (language, words) in [
        (Language::Fr, "Les réglages étaient illisibles"),
        (Language::En, "The settings could not be read"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = open(folder.path(), language);
        lesson(&mut stage);
        stage.typed("m");
        drop(stage);
        fs::write(folder.path().join("settings.ron"), "\u{0}(((").unwrap();
        let mut stage = open(folder.path(), language);
        assert!(stage.shows(words), "{}", stage.transcript());
        assert_eq!(bookmarks(&stage), 1);
        let kept = fs::read_dir(folder.path())
            .unwrap()
            .any(|entry| fs::read(entry.unwrap().path()).is_ok_and(|bytes| bytes == b"\0((("));
        assert!(kept, "the old file is kept");
    }
}

#[test]
fn a_broken_lesson_says_what_is_wrong_where_and_how_to_go_on() {
    for size in [USUAL, SMALL] {
        let folder = tempfile::tempdir().unwrap();
        let lessons = copied_course(folder.path());
        let file = lessons.join(BROKEN);
        edit(&file, "minutes:", "minuets:");
        let line = 1 + fs::read_to_string(&file)
            .unwrap()
            .lines()
            .position(|it| it.contains("minuets:"))
            .unwrap();
        let mut stage = with_course(folder.path(), &lessons, Language::En, size);
        assert!(!stage.shows("stands in"), "{}", stage.transcript());
        lesson(&mut stage);
        let place = format!("{BROKEN}:{line}:");
        assert!(stage.shows("cannot be shown"), "{}", stage.transcript());
        assert!(stage.shows(&place), "{place}: {}", stage.transcript());
        assert!(stage.shows("minuets"), "{}", stage.transcript());
        stage.named(iced::keyboard::key::Named::Space);
        assert!(!stage.app.title().starts_with("Questions"));
        // The author puts it right, and there it is.
        lesson(&mut stage);
        edit(&file, "minuets:", "minutes:");
        saved(&mut stage);
        assert!(!stage.shows("cannot be shown"));
        assert!(stage.shows("Reference person"), "{}", stage.transcript());
        // The other way out.
        edit(&file, "minutes:", "minuets:");
        let other = tempfile::tempdir().unwrap();
        let mut stage = with_course(other.path(), &lessons, Language::En, size);
        lesson(&mut stage);
        stage.enter();
        assert!(
            stage.app.title().starts_with("Course"),
            "{}",
            stage.app.title()
        );
    }
}

#[test]
fn a_lesson_that_the_course_has_not_says_so_and_leads_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::Fr);
    stage.go(Route::Lesson(Visit::new("nowhere".into())));
    assert!(stage.shows("Leçon absente"), "{}", stage.transcript());
    stage.click("Voir le cours");
    assert!(stage.app.title().starts_with("Cours"));
}

#[test]
fn a_folder_that_does_not_load_gives_way_to_the_bundled_course_until_it_does() {
    for (language, notice) in [
        (Language::Fr, "le cours fourni avec Parcours le remplace"),
        (
            Language::En,
            "the course that comes with Parcours stands in",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let lessons = copied_course(folder.path());
        for code in ["fr", "en"] {
            edit(&lessons.join(code).join("course.ron"), "format:", "fromat:");
        }
        let mut stage = with_course(folder.path(), &lessons, language, USUAL);
        assert!(stage.shows(notice), "{}", stage.transcript());
        lesson(&mut stage);
        stage.typed("m");
        assert_eq!(bookmarks(&stage), 1);
        stage.go(Route::SettingsAt(Section::Course));
        assert!(stage.shows("course.ron:"), "{}", stage.transcript());
        for code in ["fr", "en"] {
            let file = lessons.join(code).join("course.ron");
            edit(&file, "fromat:", "format:");
            edit(&file, "title: \"", "title: \"Mine ");
        }
        saved(&mut stage);
        assert!(!stage.shows(notice), "{}", stage.transcript());
        assert!(stage.app.shared().course().title.starts_with("Mine "));
    }
}

#[test]
fn a_saved_lesson_shows_at_once_and_keeps_the_place_and_a_broken_save_the_last_good_one() {
    let folder = tempfile::tempdir().unwrap();
    let lessons = copied_course(folder.path());
    let file = lessons.join(BROKEN);
    let mut stage = with_course(folder.path(), &lessons, Language::En, USUAL);
    lesson(&mut stage);
    for _ in 0..3 {
        stage.scroll(8.0);
    }
    let place = |stage: &mut Stage| {
        let names = stage.seen().into_iter().map(|it| it.meaning.name);
        let found = names.into_iter().find(|name| name.starts_with("Passage "));
        found.expect("the place in the text")
    };
    let before = place(&mut stage);
    assert!(!before.starts_with("Passage 1 of"), "{before}");
    edit(&file, "title: \"", "title: \"Rewritten: ");
    saved(&mut stage);
    assert!(stage.shows("Rewritten: "), "{}", stage.transcript());
    assert_eq!(place(&mut stage), before);
    edit(&file, "minutes:", "minuets:");
    saved(&mut stage);
    assert!(
        stage.shows("1 problem in the course’s files"),
        "{}",
        stage.transcript()
    );
    assert!(stage.shows("Rewritten: "), "the last good version");
    assert_eq!(place(&mut stage), before);
    saved(&mut stage);
    assert!(stage.shows("Rewritten: "), "still, after another save");
    edit(&file, "minuets:", "minutes:");
    saved(&mut stage);
    assert!(
        !stage.shows("problem in the course"),
        "{}",
        stage.transcript()
    );
}
