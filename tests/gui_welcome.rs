//! The first run, by key and by click.

#[path = "support/stage.rs"]
mod stage;

use parcours::gui::App;
use parcours::gui::shared::Shared;
use parcours::language::Language;
use parcours::storage::settings::{self, Theme};
use stage::{Clock, SATURDAY, SMALL, Stage, USUAL, opening};

fn first_run(folder: &tempfile::TempDir, size: iced::Size) -> Stage {
    let opening = opening(folder.path(), &Clock::new(SATURDAY), Language::Fr);
    Stage::new(App::new(Shared::open(opening)), size)
}

fn saved(folder: &tempfile::TempDir) -> settings::Settings {
    settings::load(folder.path(), parcours::progress::Timestamp(SATURDAY)).settings
}

#[test]
fn enter_begins_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = first_run(&folder, USUAL);
    assert!(stage.shows("Bienvenue"));
    stage.enter();
    assert!(!stage.app.shared().first_run());
    assert!(!stage.shows("Trois choix"), "{}", stage.transcript());
    assert!(saved(&folder).first_run_done);
}

#[test]
fn choices_show_at_once_and_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = first_run(&folder, USUAL);
    stage.click("English");
    assert!(stage.shows("Welcome"), "{}", stage.transcript());
    assert!(stage.shows("Read again, then reword the request"));
    stage.click("130%");
    assert!((stage.app.shared().ui.scale - 1.3).abs() < 0.001);
    stage.click("Dark");
    assert!(stage.app.shared().ui.palette.dark);
    stage.click_id("welcome-main");
    let saved = saved(&folder);
    assert!(saved.first_run_done);
    assert_eq!(saved.language, Some(Language::En));
    assert_eq!((saved.text_percent, saved.theme), (130, Theme::Dark));
}

#[test]
fn skipping_goes_back_to_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = first_run(&folder, USUAL);
    stage.click("150\u{a0}%");
    stage.click("Sombres");
    stage.click("Passer");
    let saved = saved(&folder);
    assert!(saved.first_run_done);
    assert_eq!((saved.text_percent, saved.theme), (100, Theme::System));
}

#[test]
fn everything_is_reached_by_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = first_run(&folder, USUAL);
    let mut reached = Vec::new();
    for _ in 0..20 {
        stage.tab();
        reached.extend(stage.focused());
    }
    for name in [
        "Français",
        "English",
        "100\u{a0}%",
        "Sombres",
        "Passer",
        "Commencer",
    ] {
        assert!(reached.iter().any(|it| it == name), "{name}: {reached:?}");
    }
    assert!(
        !reached.iter().any(|it| it == "Valider"),
        "the sample is only to be looked at"
    );
}

#[test]
fn the_smallest_window_at_the_largest_size_shows_the_way_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = first_run(&folder, SMALL);
    stage.app.shared_mut().set_text_percent(200);
    let start = stage.find("Commencer").expect("the way in");
    assert!(start.bounds.y + start.bounds.height <= SMALL.height);
    assert!(start.bounds.x + start.bounds.width <= SMALL.width);
    for seen in stage.seen() {
        let right = seen.bounds.x + seen.bounds.width;
        assert!(
            right <= SMALL.width + 1.0,
            "{:?} ends at {right}",
            seen.meaning.name
        );
    }
}
