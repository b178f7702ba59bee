//! The reader, walked by keys and by clicks.

#[path = "support/stage.rs"]
mod stage;

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use parcours::gui::route::{Route, Visit};
use parcours::gui::widget::meaning::Role;
use parcours::language::Language;
use stage::{Clock, Panel, SATURDAY, Stage, USUAL};

fn lesson(folder: &std::path::Path, language: Language, id: &str) -> Stage {
    let mut stage = Stage::open(folder, &Clock::new(SATURDAY), language, USUAL);
    stage.go(Route::Lesson(Visit::new(id.into())));
    stage
}

#[test]
fn the_place_in_the_text_is_kept_and_found_again() {
    let folder = tempfile::tempdir().unwrap();
    {
        let mut stage = lesson(folder.path(), Language::Fr, "listening");
        for _ in 0..3 {
            stage.scroll(8.0);
        }
        let learned = stage.app.shared().learned();
        assert!(learned.lesson(&"listening".into()).position.is_some());
        assert!(!stage.shows("Passage 1 sur"), "{}", stage.transcript());
    }
    let mut stage = lesson(folder.path(), Language::En, "listening");
    assert!(!stage.shows("Passage 1 of"), "{}", stage.transcript());
}

#[test]
fn reading_to_the_end_counts_as_read_and_leads_to_the_questions() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = lesson(folder.path(), Language::En, "voice");
    for _ in 0..60 {
        stage.scroll(10.0);
    }
    let learned = stage.app.shared().learned().lesson(&"voice".into());
    assert!(learned.read_at.is_some());
    assert!(stage.find("To the questions").is_some());
}

#[test]
fn a_check_is_answered_by_click_and_the_answer_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = lesson(folder.path(), Language::En, "listening");
    let check = "listening-check-request";
    stage.go(Route::Lesson(Visit::at("listening".into(), check.into())));
    stage.click_id("listening-check-request/option-1");
    stage.click("Answer");
    let known = stage
        .app
        .shared()
        .learned()
        .lesson(&"listening".into())
        .clone();
    assert!(
        known.item(&check.into()).is_some(),
        "{}",
        stage.transcript()
    );
    let mut stage = lesson(folder.path(), Language::En, "listening");
    assert!(stage.find("Try again").is_some(), "{}", stage.transcript());
}

#[test]
fn a_note_is_written_by_keys_and_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = lesson(folder.path(), Language::En, "voice");
    stage.typed("n");
    stage.typed("ask amina");
    stage.escape();
    let notes = |stage: &Stage| {
        let learned = stage.app.shared().learned();
        learned
            .notes()
            .map(|(_, note)| note.text.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(notes(&stage), ["ask amina"]);
    stage.click("Undo");
    assert!(notes(&stage).is_empty());
}

#[test]
fn tab_goes_round_and_escape_leads_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = lesson(folder.path(), Language::Fr, "voice");
    let mut names = Vec::new();
    for _ in 0..80 {
        stage.tab();
        names.push(stage.focused().unwrap_or_default());
    }
    assert!(names.contains(&"Accueil".to_owned()), "{names:?}");
    assert!(names.contains(&"Suite".to_owned()), "{names:?}");
    let first = names.iter().position(|name| name == "Accueil").unwrap();
    assert!(
        names[first + 1..].contains(&"Accueil".to_owned()),
        "Tab does not go round: {names:?}"
    );
    stage.named(Named::Escape);
    assert!(
        stage.app.title().starts_with("Cours"),
        "{}",
        stage.app.title()
    );
}

#[test]
fn a_step_of_the_wheel_draws_the_text_once_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = lesson(folder.path(), Language::Fr, "composure");
    let (mut panel, mut whole) = (Panel::new(USUAL), Panel::new(USUAL));
    stage.present(&mut panel);
    for step in [1.0, 1.0, 7.0, 0.3, -2.0, 12.0, -1.0] {
        stage.scroll(step);
        stage.present(&mut panel);
        let area: f32 = panel.drawn.iter().map(iced::Rectangle::area).sum();
        assert!(
            area < USUAL.width * USUAL.height,
            "{step}: {:?}",
            panel.drawn
        );
        whole.forget();
        stage.present(&mut whole);
        assert!(panel.pixels() == whole.pixels(), "{step}: traces are left");
    }
}

/// The term whose card shows.
fn card(stage: &mut Stage) -> Option<String> {
    stage.redraw();
    let seen = stage.seen().into_iter();
    let mut cards = seen.filter(|it| it.meaning.role == Role::Status);
    cards.next().map(|it| it.meaning.name)
}

/// Tabs on to a card other than the one that shows.
fn next_card(stage: &mut Stage) -> String {
    let before = card(stage);
    let other = (0..60).find_map(|_| {
        stage.tab();
        card(stage).filter(|now| Some(now) != before.as_ref())
    });
    other.expect("another card")
}

#[test]
fn escape_takes_the_card_of_a_term_away_and_then_leaves() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = lesson(folder.path(), Language::En, "voice");
    let title = stage.app.title();
    next_card(&mut stage);
    stage.escape();
    assert_eq!(card(&mut stage), None);
    assert_eq!(stage.app.title(), title);
    stage.escape();
    assert_ne!(stage.app.title(), title);
}

#[test]
fn the_card_of_a_term_follows_the_focus_both_ways() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = lesson(folder.path(), Language::En, "voice");
    let first = next_card(&mut stage);
    next_card(&mut stage);
    let again = (0..60).any(|_| {
        stage.press(Key::Named(Named::Tab), Modifiers::SHIFT);
        card(&mut stage).is_some_and(|it| it == first)
    });
    assert!(again, "{first} shows no more: {}", stage.transcript());
}
