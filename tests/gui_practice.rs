//! The practice room: what stands there, how one gets there and back, what is
//! left open, what cannot be opened.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "support/stage.rs"]
mod stage;

use std::fs;
use std::path::Path;

use iced::keyboard::key::Named;
use parcours::course::practice::Kind;
use parcours::gui::App;
use parcours::gui::route::{Route, Visit};
use parcours::gui::shared::{Opening, Shared};
use parcours::gui::widget::meaning::Role;
use parcours::language::Language;
use parcours::progress::{Move, PracticeEvent, What};
use stage::{Clock, SATURDAY, Stage, USUAL, opening};

fn open(folder: &Path, language: Language) -> Stage {
    Stage::open(folder, &Clock::new(SATURDAY), language, USUAL)
}

/// A copy of the course that a test may spoil.
fn copy_of_the_course(to: &Path) {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            let target = to.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                copy(&entry.path(), &target);
            } else {
                fs::copy(entry.path(), target).unwrap();
            }
        }
    }
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons"), to);
}

fn with_course(folder: &Path, lessons: &Path) -> Stage {
    let mut shared = Shared::open(Opening {
        lessons: Some(lessons.to_owned()),
        ..opening(folder, &Clock::new(SATURDAY), Language::En)
    });
    shared.finish_first_run();
    Stage::new(App::new(shared), USUAL)
}

#[test]
fn every_practice_of_the_course_opens_from_the_room_and_escape_leads_back() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = open(folder.path(), language);
        stage.go(Route::Practice);
        let room = stage.app.title();
        let entries = stage.app.shared().course().practices.clone();
        assert!(entries.len() >= 16);
        for kind in Kind::ALL {
            assert!(entries.iter().any(|entry| entry.kind == kind), "{kind:?}");
        }
        for entry in entries {
            let title = parcours::language::typography::polish(language, &entry.title).into_owned();
            let card = stage.find(&title).unwrap_or_else(|| panic!("{title}"));
            assert_eq!(card.meaning.role, Role::Link);
            stage.go(Route::Desk(entry.id.clone()));
            assert!(
                stage.app.title().starts_with(&title),
                "{}",
                stage.app.title()
            );
            let headings = stage.seen();
            let first = headings
                .iter()
                .filter(|it| it.meaning.role == Role::Heading(1))
                .count();
            assert_eq!(first, 1, "{title}");
            // Once out of what has the focus, once out of the desk.
            for _ in 0..3 {
                if stage.app.title() != room {
                    stage.escape();
                }
            }
            assert_eq!(stage.app.title(), room, "{title}");
        }
    }
}

#[test]
fn the_first_practice_opens_with_enter() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::En);
    stage.go(Route::Practice);
    let title = stage.app.shared().course().practices[0].title.clone();
    stage.enter();
    assert!(stage.app.title().starts_with(&title));
}

#[test]
fn the_end_of_a_lesson_leads_to_the_practices_it_prepares() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::En);
    stage.go(Route::Lesson(Visit::new("voice".into())));
    let lesson = stage.app.title();
    let entry = stage.app.shared().practices_of(&"voice".into()).next();
    let title = entry.unwrap().title.clone();
    let way = format!("In practice: {title}");
    for _ in 0..40 {
        stage.scroll(20.0);
    }
    stage.click(&way);
    assert!(stage.app.title().starts_with(&title));
    stage.named(Named::Escape);
    assert_eq!(stage.app.title(), lesson);
}

#[test]
fn a_run_left_open_shows_in_the_room_and_on_home() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::En);
    let run = stage.app.shared_mut().record(|run| {
        What::Practice(PracticeEvent::Started {
            run,
            practice: "crisis-recall".into(),
            revision: 0,
            seed: 1,
            parts: Vec::new(),
        })
    });
    stage.go(Route::Practice);
    let card = stage.find("Batch 417").unwrap();
    assert!(
        card.meaning
            .description
            .is_some_and(|words| words.contains("under way"))
    );
    stage.go(Route::Home);
    assert!(stage.shows("Practice to go on with"));
    stage.app.shared_mut().finish_run(run, Some(0.5), None);
    stage.go(Route::Home);
    assert!(!stage.shows("Practice to go on with"));
    stage.go(Route::Practice);
    let card = stage.find("Batch 417").unwrap();
    assert!(
        card.meaning
            .description
            .is_some_and(|words| words.contains("1 attempt"))
    );
}

#[test]
fn a_kept_text_stands_in_the_portfolio_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::Fr);
    let shared = stage.app.shared_mut();
    let run = shared.record(|run| {
        What::Practice(PracticeEvent::Started {
            run,
            practice: "reply-late-parcel".into(),
            revision: 0,
            seed: 1,
            parts: Vec::new(),
        })
    });
    let (at, text) = (
        "reply".into(),
        "Bonjour Nadia, réponse avant 20 h.".to_owned(),
    );
    shared.make_move(run, Move::Keep { at, text });
    drop(stage);
    let mut stage = open(folder.path(), Language::Fr);
    stage.go(Route::Practice);
    assert!(
        stage.shows("Bonjour Nadia, réponse avant 20"),
        "{}",
        stage.transcript()
    );
    for _ in 0..40 {
        stage.scroll(10.0);
    }
    stage.click("Copier");
    assert!(stage.shows("Texte copié."));
}

#[test]
fn a_practice_that_the_course_has_not_is_told_with_a_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::En);
    stage.go(Route::Desk("no-such-practice".into()));
    assert!(stage.shows("Practice not found"));
    stage.enter();
    assert!(stage.shows("Crisis simulations"));
}

#[test]
fn a_broken_practice_shows_its_problems_and_opens_once_it_is_mended() {
    let folder = tempfile::tempdir().unwrap();
    let lessons = folder.path().join("lessons");
    copy_of_the_course(&lessons);
    let file = lessons.join("en/practice/queue-help-forum.ron");
    let good = fs::read_to_string(&file).unwrap();
    fs::write(&file, good.replacen("setting:", "seting:", 1)).unwrap();
    let mut stage = with_course(folder.path(), &lessons);
    stage.go(Route::Desk("queue-help-forum".into()));
    assert!(stage.shows("This practice cannot be opened"));
    assert!(
        stage
            .transcript()
            .contains("en/practice/queue-help-forum.ron")
    );
    let told = stage.seen().into_iter().any(|it| {
        let words = it.meaning.description.unwrap_or_default();
        words.contains("`setting`")
    });
    assert!(told, "the remedy names the field that was meant");
    fs::write(&file, good).unwrap();
    let mut stage = with_course(folder.path(), &lessons);
    stage.go(Route::Desk("queue-help-forum".into()));
    assert!(!stage.shows("This practice cannot be opened"));
}

#[test]
fn the_palette_finds_a_practice_by_its_title() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), Language::En);
    stage.command("k");
    stage.wait();
    stage.typed("batch 417");
    stage.enter();
    assert!(stage.app.title().starts_with("Batch 417"));
}
