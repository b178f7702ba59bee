//! The palette, by key and by click.

#[path = "support/stage.rs"]
mod stage;

use iced::keyboard::key::Named;
use parcours::gui::route::{Route, Visit};
use parcours::gui::widget::meaning::Role;
use parcours::language::Language;
use parcours::storage::settings::Theme;
use stage::{Clock, SATURDAY, SMALL, Seen, Stage, USUAL};

fn open(folder: &tempfile::TempDir, language: Language) -> Stage {
    let mut stage = Stage::open(folder.path(), &Clock::new(SATURDAY), language, USUAL);
    stage.command("k");
    stage.wait();
    stage
}

fn options(stage: &mut Stage) -> Vec<Seen> {
    let mut seen = stage.seen();
    seen.retain(|it| it.meaning.role == Role::Option);
    seen
}

fn selected(stage: &mut Stage) -> String {
    let mut options = options(stage);
    options.retain(|it| it.meaning.checked == Some(true));
    assert_eq!(options.len(), 1, "{}", stage.transcript());
    options.remove(0).meaning.name
}

fn is_open(stage: &mut Stage) -> bool {
    stage
        .seen()
        .iter()
        .any(|it| it.meaning.role == Role::Dialog)
}

#[test]
fn it_finds_a_term_without_its_accent_and_opens_it_by_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(&folder, Language::Fr);
    stage.typed("moderateur");
    assert_eq!(selected(&mut stage), "modérateur");
    stage.enter();
    assert!(
        stage.shows("Voir dans le lexique"),
        "{}",
        stage.transcript()
    );
}

#[test]
fn arrows_move_the_selection_while_the_field_keeps_the_text() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(&folder, Language::En);
    let first = selected(&mut stage);
    stage.named(Named::ArrowDown);
    let second = selected(&mut stage);
    assert_ne!(first, second);
    stage.named(Named::ArrowUp);
    stage.named(Named::ArrowUp);
    let last = options(&mut stage).len();
    let place = options(&mut stage)
        .iter()
        .position(|it| it.meaning.checked == Some(true));
    assert_eq!(place, Some(last - 1), "up from the first goes to the last");
    stage.typed("listen");
    let field = stage.find("Search").expect("the field");
    assert_eq!(field.meaning.value.as_deref(), Some("listen"));
    stage.named(Named::PageDown);
    stage.named(Named::PageUp);
    assert!(options(&mut stage)[0].meaning.checked == Some(true));
}

#[test]
fn a_passage_opens_its_lesson_there_and_escape_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::open(folder.path(), &Clock::new(SATURDAY), Language::Fr, USUAL);
    stage.go(Route::Notes);
    let before = stage.transcript();
    stage.command("k");
    stage.wait();
    stage.typed("moderateur");
    let (place, passage) = options(&mut stage)
        .into_iter()
        .enumerate()
        .find(|(_, it)| {
            it.meaning
                .description
                .as_ref()
                .is_some_and(|about| about.starts_with("Passage."))
        })
        .expect("a passage");
    for _ in 0..place {
        stage.named(Named::ArrowDown);
    }
    stage.enter();
    assert!(!is_open(&mut stage));
    let title = stage.app.title();
    let name = &passage.meaning.name;
    assert!(title.starts_with(name), "{title:?} {name:?}");
    stage.escape();
    assert_eq!(stage.transcript(), before);
}

#[test]
fn actions_are_found_in_either_language_and_done() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(&folder, Language::Fr);
    stage.typed("dark theme");
    assert_eq!(selected(&mut stage), "Couleurs sombres");
    stage.enter();
    assert_eq!(stage.app.shared().settings.theme, Theme::Dark);
    assert!(stage.app.shared().ui.palette.dark);
    stage.command("k");
    stage.typed("english");
    stage.enter();
    assert_eq!(stage.app.shared().ui.language, Language::En);
    stage.command("k");
    stage.wait();
    stage.typed("shortcuts");
    stage.enter();
    assert!(stage.shows("Everywhere") || stage.shows("Keys on this screen"));
}

#[test]
fn the_text_grows_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(&folder, Language::En);
    stage.typed("text larger");
    stage.enter();
    assert_eq!(stage.app.shared().settings.text_percent, 105);
    assert!(stage.shows("105%"), "{}", stage.transcript());
}

#[test]
fn escape_closes_at_once_and_the_focus_returns() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::open(folder.path(), &Clock::new(SATURDAY), Language::Fr, USUAL);
    stage.go(Route::Lesson(Visit::new("voice".into())));
    stage.tab();
    stage.tab();
    let before = stage.focused();
    assert!(before.is_some());
    stage.command("k");
    stage.typed("xyz");
    stage.escape();
    assert!(!is_open(&mut stage));
    assert_eq!(stage.focused(), before);
}

#[test]
fn nothing_found_says_what_to_do_and_enter_does_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(&folder, Language::Fr);
    stage.typed("zzzz");
    assert!(stage.shows("Essayez un mot plus court"));
    stage.named(Named::ArrowDown);
    stage.enter();
    assert!(is_open(&mut stage));
}

#[test]
fn reading_and_an_unfinished_quiz_come_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::open(folder.path(), &Clock::new(SATURDAY), Language::Fr, USUAL);
    stage.go(Route::Lesson(Visit::new("voice".into())));
    stage.typed("q");
    stage.go(Route::Home);
    stage.command("k");
    let names: Vec<_> = options(&mut stage)
        .into_iter()
        .map(|it| it.meaning.name)
        .collect();
    assert_eq!(names[0], "Reprendre les questions", "{names:?}");
    assert_eq!(names[1], "Continuer ma leçon", "{names:?}");
    stage.enter();
    assert!(!is_open(&mut stage));
}

#[test]
fn the_selection_is_always_in_sight() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::open(folder.path(), &Clock::new(SATURDAY), Language::En, SMALL);
    stage.app.shared_mut().set_text_percent(200);
    stage.command("k");
    for _ in 0..12 {
        let shown = options(&mut stage)
            .into_iter()
            .find(|it| it.meaning.checked == Some(true))
            .unwrap();
        let (top, bottom) = (shown.bounds.y, shown.bounds.y + shown.bounds.height);
        assert!(top >= 0.0 && bottom <= SMALL.height, "{top} to {bottom}");
        stage.named(Named::ArrowDown);
    }
}
