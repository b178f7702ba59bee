//! What makes reading and working easier: letters, spacing, the ruler,
//! messages, time.

#[path = "support/stage.rs"]
mod stage;

use std::path::Path;

use iced::Point;
use parcours::exam::Allowance;
use parcours::gui::route::{ExamRoute, Request, Route, Section, Visit};
use parcours::gui::ui::Type;
use parcours::language::Language;
use parcours::storage::settings::{self, Stay, Typeface};
use stage::{Clock, SATURDAY, Stage, USUAL};

/// Long enough to stand over most of a page's width.
const TOLD: &str = "The profile went out to a file, with its journal, its notes, its bookmarks and all of its progress, and nothing else.";

fn open(folder: &Path) -> Stage {
    Stage::open(folder, &Clock::new(SATURDAY), Language::En, USUAL)
}

#[test]
fn every_choice_applies_at_once_and_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path());
    stage.go(Route::SettingsAt(Section::Comfort));
    let usual = stage.app.shared().ui;
    for choice in [
        "For dyslexia",
        "Wider",
        "With the ruler",
        "Until I close them",
        "Calm mode",
        "No limit where there need be none",
    ] {
        while stage.find(choice).expect(choice).bounds.y > USUAL.height - 60.0 {
            stage.scroll(2.0);
        }
        let before = stage.find(choice).expect(choice).bounds.y;
        stage.click(choice);
        // Letters and spacing change everything above, and the choice stays.
        let after = stage.find(choice).expect(choice).bounds.y;
        assert!((before - after).abs() < 40.0, "{choice}: {before} {after}");
    }
    let ui = stage.app.shared().ui;
    assert_ne!(ui.sans(), usual.sans());
    assert_eq!(ui.sans().family, ui.serif().family);
    assert!(ui.line(Type::Body) > usual.line(Type::Body));
    assert!(ui.line(Type::Body) >= 1.5 * ui.size(Type::Body).0);
    assert!(ui.paragraphs(Type::Reading) >= 2.0 * ui.size(Type::Reading).0);
    let saved = settings::load(folder.path(), stage.app.shared().now().at).settings;
    assert_eq!(saved.typeface, Typeface::Dyslexic);
    assert!(saved.wide_spacing && saved.ruler && saved.calm);
    assert_eq!(saved.messages, Stay::Always);
    assert_eq!(saved.exam_time, Allowance::Unlimited);
}

#[test]
fn exams_and_simulations_begin_with_the_time_that_is_preferred() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path());
    let chosen = |stage: &mut Stage, name: &str| {
        let found = stage.find(name).expect(name);
        found.meaning.checked
    };
    stage.go(Route::Desk("crisis-recall".into()));
    assert_eq!(chosen(&mut stage, "Real time"), Some(true));
    stage.app.shared_mut().set(|settings| {
        settings.calm = true;
        settings.exam_time = Allowance::Unlimited;
    });
    stage.go(Route::Desk("crisis-recall".into()));
    assert_eq!(chosen(&mut stage, "Calm mode"), Some(true));
    let mut begun = Vec::new();
    for form in ["certificate", "mock"] {
        stage.go(Route::Exam(ExamRoute::Start(form.into())));
        begun.push(if stage.find("No limit").is_some() {
            chosen(&mut stage, "No limit")
        } else {
            // Time is part of what a certificate certifies.
            chosen(&mut stage, "A third more")
        });
    }
    assert!(begun.iter().all(|it| *it == Some(true)));
}

/// Whether this row of pixels crosses the edge of the ruler, far from text.
fn is_edge(stage: &mut Stage, y: f32) -> bool {
    let edge = stage.app.shared().ui.palette.accent.into_rgba8();
    let (rgba, size) = stage.frame(1.0);
    let at = (y as usize * size.width as usize + size.width as usize - 30) * 4;
    rgba[at..at + 3] == edge[..3]
}

#[test]
fn the_ruler_follows_the_pointer_and_the_focus_and_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path());
    stage.go(Route::Lesson(Visit::new("voice".into())));
    let above = stage.app.shared().ui.line(Type::Reading) + 1.0;
    stage.point(Point::new(640.0, 500.0));
    assert!(!is_edge(&mut stage, 500.0 - above));
    stage.app.shared_mut().set_ruler(true);
    stage.point(Point::new(640.0, 300.0));
    assert!(is_edge(&mut stage, 300.0 - above));
    stage.point(Point::new(640.0, 500.0));
    assert!(is_edge(&mut stage, 500.0 - above));
    assert!(!is_edge(&mut stage, 300.0 - above));
    stage.tab();
    let seen = stage.seen();
    let focused = seen.iter().find(|it| it.meaning.focused).expect("a focus");
    let middle = focused.bounds.center_y();
    let top = (middle - above + 1.0).round() - 1.0;
    assert!(is_edge(&mut stage, top), "{:?}", focused.meaning.name);
    // What is under it is pressed as ever.
    stage.click("Next");
}

#[test]
fn a_passing_message_makes_way_for_the_focus_and_stays_as_long_as_is_wanted() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path());
    let shared = stage.app.shared_mut();
    shared.set(|settings| settings.messages = Stay::Always);
    stage.go(Route::Course(None));
    stage.request(Request::Toast(TOLD.to_owned(), None));
    let place = |stage: &mut Stage| {
        let seen = stage.seen();
        let told = seen.iter().find(|it| it.meaning.name == TOLD);
        told.expect("the message").bounds
    };
    assert!(place(&mut stage).y > USUAL.height / 2.0);
    let mut moved = false;
    for _ in 0..60 {
        stage.tab();
        let told = place(&mut stage);
        let seen = stage.seen();
        let focused = seen.iter().find(|it| it.meaning.focused);
        let Some(focused) = focused else { continue };
        let own = focused.meaning.name == "Hide this message";
        assert!(own || !told.intersects(&focused.bounds), "{focused:?}");
        moved |= told.y < USUAL.height / 2.0;
    }
    assert!(moved, "nothing was ever under the message");
    // Nothing waits to take it away: it goes when it is sent away.
    assert!(stage.shows(TOLD));
}

#[test]
fn letters_and_digits_can_be_kept_from_acting() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path());
    stage.go(Route::Home);
    stage.app.shared_mut().set_letter_keys(false);
    let title = stage.app.title();
    stage.typed("c");
    assert_eq!(stage.app.title(), title, "C goes to the course no more");
    stage.typed("?");
    assert!(!stage.shows("Keys"), "{}", stage.transcript());
    stage.named(iced::keyboard::key::Named::F1);
    assert!(
        stage.shows("everything by keyboard") || stage.shows("Ctrl K"),
        "{}",
        stage.transcript()
    );
    stage.escape();
    stage.app.shared_mut().set_letter_keys(true);
    stage.typed("c");
    assert_ne!(stage.app.title(), title);
}
