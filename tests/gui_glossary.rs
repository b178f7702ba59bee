//! The glossary and the notes, walked as a learner does.

#[path = "support/learner.rs"]
mod learner;
#[path = "support/stage.rs"]
mod stage;

use iced::Size;
use iced::keyboard::key::Named;
use parcours::course::Id;
use parcours::gui::App;
use parcours::gui::route::Route;
use parcours::gui::shared::Shared;
use parcours::gui::widget::meaning::Role;
use parcours::language::Language;
use stage::Stage;

const WINDOW: Size = Size::new(1280.0, 800.0);

fn stage(language: Language, size: Size, past: impl FnOnce(&mut Shared)) -> Stage {
    learner::day(0);
    let mut shared = learner::shared(language);
    past(&mut shared);
    Stage::new(App::new(shared), size)
}

fn glossary(language: Language) -> Stage {
    let mut stage = stage(language, WINDOW, |_| {});
    stage.click(match language {
        Language::Fr => "Lexique",
        Language::En => "Glossary",
    });
    stage
}

fn heading(stage: &mut Stage, level: u8) -> Vec<String> {
    let seen = stage.seen();
    seen.iter()
        .filter(|it| it.meaning.role == Role::Heading(level))
        .map(|it| it.meaning.name.clone())
        .collect()
}

fn options(stage: &mut Stage) -> Vec<String> {
    let seen = stage.seen();
    seen.iter()
        .filter(|it| it.meaning.role == Role::Option)
        .map(|it| it.meaning.name.clone())
        .collect()
}

fn selected(stage: &mut Stage) -> Option<String> {
    stage
        .seen()
        .into_iter()
        .find(|it| it.meaning.role == Role::Option && it.meaning.checked == Some(true))
        .map(|it| it.meaning.name)
}

#[test]
fn typing_finds_terms_whatever_their_accents_and_enter_goes_to_the_list() {
    let mut stage = glossary(Language::Fr);
    assert_eq!(selected(&mut stage).as_deref(), Some("accès minimal"));
    stage.typed("ecoute");
    assert_eq!(options(&mut stage)[0], "écoute active");
    assert_eq!(selected(&mut stage).as_deref(), Some("écoute active"));
    stage.enter();
    assert_eq!(stage.focused().as_deref(), Some("écoute active"));
}

#[test]
fn arrows_move_from_term_to_term_and_letters_go_on_searching() {
    let mut stage = glossary(Language::En);
    let terms = options(&mut stage);
    stage.named(Named::ArrowDown);
    stage.named(Named::ArrowDown);
    assert_eq!(stage.focused(), Some(terms[2].clone()));
    assert_eq!(selected(&mut stage), Some(terms[2].clone()));
    stage.named(Named::ArrowUp);
    assert_eq!(selected(&mut stage), Some(terms[1].clone()));
    stage.named(Named::End);
    assert_eq!(selected(&mut stage), terms.last().cloned());
    stage.named(Named::ArrowDown);
    assert_eq!(selected(&mut stage), terms.last().cloned());
    stage.typed("moder");
    assert_eq!(selected(&mut stage).as_deref(), Some("moderator"));
}

#[test]
fn tab_passes_the_list_by_with_one_stop() {
    let mut stage = glossary(Language::Fr);
    stage.tab();
    assert_eq!(stage.focused().as_deref(), Some("accès minimal"));
    stage.tab();
    assert_eq!(stage.focused().as_deref(), Some("contrôleur"));
}

#[test]
fn a_related_term_opens_in_place_and_a_lesson_comes_back() {
    let mut stage = glossary(Language::Fr);
    stage.typed("moderateur");
    assert!(heading(&mut stage, 2).contains(&"modérateur".to_owned()));
    stage.click("charte");
    assert_eq!(selected(&mut stage).as_deref(), Some("charte"));
    stage.click("Trois casquettes");
    assert!(heading(&mut stage, 1)[0].starts_with("Trois casquettes"));
    stage.escape();
    assert_eq!(heading(&mut stage, 1), ["Lexique"]);
    assert_eq!(selected(&mut stage).as_deref(), Some("charte"));
}

#[test]
fn a_search_that_finds_nothing_says_so_and_can_be_cleared() {
    let mut stage = glossary(Language::En);
    stage.typed("zzz");
    assert!(
        stage.shows("No term contains “zzz”"),
        "{}",
        stage.transcript()
    );
    stage.click("Clear the search");
    assert!(options(&mut stage).len() > 20);
}

#[test]
fn the_language_can_change_without_losing_the_term() {
    let mut stage = stage(Language::Fr, WINDOW, |_| {});
    stage.go(Route::Glossary(Some("charter".into())));
    assert_eq!(selected(&mut stage).as_deref(), Some("charte"));
    assert_eq!(stage.focused().as_deref(), Some("charte"));
    stage.command(",");
    stage.app.shared_mut().set_language(Some(Language::En));
    stage.escape();
    assert_eq!(heading(&mut stage, 1), ["Glossary"]);
    assert_eq!(selected(&mut stage).as_deref(), Some("community rules"));
}

#[test]
fn in_a_small_window_the_definition_opens_under_its_term() {
    let mut stage = stage(Language::Fr, Size::new(900.0, 600.0), |shared| {
        shared.set_text_percent(200);
    });
    stage.go(Route::Glossary(Some("moderator".into())));
    let seen = stage.seen();
    let place = |name: &str| seen.iter().find(|it| it.meaning.name.starts_with(name));
    let term = place("modérateur").expect("the term").bounds;
    let words = place("On dit aussi").expect("its definition").bounds;
    assert!(words.y > term.y && words.y < 600.0, "{term:?} {words:?}");
}

fn notes(language: Language, past: impl FnOnce(&mut Shared)) -> Stage {
    let mut stage = stage(language, WINDOW, past);
    stage.click("Notes");
    stage
}

fn some_notes(shared: &mut Shared) {
    learner::note(shared, "voice", 3, "À montrer à l’équipe.");
    learner::note(shared, "three-hats", 1, "Relire avant lundi.");
    learner::bookmark(shared, "voice", 1);
    learner::note_at(
        shared,
        "voice",
        "no-such-block".into(),
        "Demander à Samira.",
    );
    learner::note_at(shared, "no-such-lesson", Id::from("x"), "D’un autre cours.");
}

#[test]
fn without_notes_the_screen_says_how_to_write_one() {
    let mut stage = notes(Language::Fr, |_| {});
    assert!(stage.shows("Pas encore de note"));
    assert!(
        stage.shows("N\u{a0}: dans une leçon"),
        "{}",
        stage.transcript()
    );
    stage.enter();
    assert_eq!(heading(&mut stage, 1), ["Community management"]);
}

#[test]
fn notes_stand_in_the_order_of_the_course_and_lost_ones_still_show() {
    let mut stage = notes(Language::Fr, some_notes);
    assert_eq!(
        heading(&mut stage, 2),
        [
            "Trois casquettes\u{a0}: animateur, modérateur, contrôleur",
            "Référent et porte-parole",
            "Leçon absente de ce cours"
        ]
    );
    let text = stage.transcript();
    let at = |words: &str| {
        text.find(words)
            .unwrap_or_else(|| panic!("{words}: {text}"))
    };
    assert!(at("Marque-page du 21 novembre 2026") < at("À montrer à l’équipe."));
    assert!(at("À montrer à l’équipe.") < at("Demander à Samira."));
    assert!(at("Passage absent de ce cours") < at("D’un autre cours."));
}

#[test]
fn a_note_opens_its_passage_and_comes_back() {
    let mut stage = notes(Language::En, some_notes);
    stage.click("Open the passage: “À montrer");
    assert_eq!(
        heading(&mut stage, 1),
        ["Reference person and spokesperson"]
    );
    stage.escape();
    assert_eq!(heading(&mut stage, 1), ["Notes"]);
}

#[test]
fn a_deleted_note_can_be_brought_back() {
    let mut stage = notes(Language::Fr, some_notes);
    stage.click("Supprimer la note\u{a0}: «\u{a0}Relire");
    assert!(!stage.shows("Relire avant lundi."));
    assert!(stage.shows("Note supprimée."));
    stage.click("Annuler");
    assert!(stage.shows("Relire avant lundi."), "{}", stage.transcript());
    stage.click("Retirer le marque-page");
    assert!(!stage.shows("Marque-page du"));
}

#[test]
fn the_filter_looks_in_notes_and_in_their_passages() {
    let mut stage = notes(Language::Fr, some_notes);
    stage.typed("f");
    stage.typed("EQUIPE");
    assert!(stage.shows("À montrer à l’équipe."));
    assert!(!stage.shows("Relire avant lundi."));
    stage.typed("zzz");
    assert!(stage.shows("Aucune note ne contient"));
    stage.click("Effacer le filtre");
    assert!(stage.shows("Relire avant lundi."));
}

#[test]
fn notes_leave_as_markdown() {
    let mut stage = notes(Language::En, some_notes);
    stage.click("Copy as Markdown");
    let text = stage.clipboard.clone().unwrap_or_default();
    assert!(
        text.starts_with("# My notes · Community management\n"),
        "{text}"
    );
    assert!(
        text.contains("\n## Three hats: facilitator, moderator, controller\n"),
        "{text}"
    );
    assert!(
        text.contains("\nRelire avant lundi.\n\n*Note of 21 November 2026*\n"),
        "{text}"
    );
    assert!(
        text.contains("\n> Passage not in this course\n\nDemander à Samira.\n"),
        "{text}"
    );
    assert_eq!(text.matches("\n## ").count(), 3);
    assert!(stage.shows("Notes copied"));
}
