//! The writing desks, walked as a learner does: by keys, by pointer, and gone
//! before anything was saved.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "support/stage.rs"]
mod stage;

use iced::keyboard::key::Named;
use parcours::course::Id;
use parcours::gui::Message;
use parcours::gui::route::Route;
use parcours::gui::screen::desk;
use parcours::gui::screen::desk::mask::{self, SaveMessage};
use parcours::language::Language;
use parcours::progress::Move;
use stage::{Clock, SATURDAY, Stage, USUAL};

const EXERCISE: &str = "reply-late-parcel";

fn open(folder: &std::path::Path, practice: &str) -> Stage {
    let clock = Clock::new(SATURDAY);
    let mut stage = Stage::open(folder, &clock, Language::Fr, USUAL);
    stage.go(Route::Desk(practice.into()));
    stage
}

fn moves(stage: &Stage, practice: &str) -> Vec<Move> {
    let known = stage
        .app
        .shared()
        .learned()
        .practice(&Id::from(practice))
        .clone();
    let runs = known.runs().flat_map(|run| run.moves.clone());
    runs.map(|made| made.what).collect()
}

fn editor(stage: &mut Stage) -> String {
    let seen = stage.seen();
    let field = seen.iter().find(|it| it.meaning.role.is_field());
    field
        .and_then(|it| it.meaning.value.clone())
        .unwrap_or_default()
}

#[test]
fn what_is_typed_is_read_at_once_and_survives_leaving() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), EXERCISE);
    // The text has the focus: one writes without a click.
    stage.typed("Bonjour, nous vous garantissons samedi. ");
    assert!(stage.shows("Promet ce que personne ne peut tenir"));
    assert!(stage.shows("Salue") || !stage.shows("Ne salue personne"));
    assert!(
        moves(&stage, EXERCISE).is_empty(),
        "keys rest before anything is written"
    );
    stage.click("Notes");
    let written = Move::Write {
        at: "draft".into(),
        text: "Bonjour, nous vous garantissons samedi. ".to_owned(),
    };
    assert_eq!(moves(&stage, EXERCISE), [written]);
    drop(stage);
    let mut again = open(folder.path(), EXERCISE);
    assert_eq!(
        editor(&mut again),
        "Bonjour, nous vous garantissons samedi. "
    );
}

#[test]
fn a_draft_is_written_down_while_the_writer_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), EXERCISE);
    stage.typed("Bonjour Nadia, ");
    stage.typed("je vérifie ");
    let kept = desk::Message::Reply(desk::reply::Message::Kept);
    stage.send(Message::Desk(kept.clone()));
    let draft = |text: &str| Move::Write {
        at: "draft".into(),
        text: text.to_owned(),
    };
    let first = draft("Bonjour Nadia, je vérifie ");
    assert_eq!(moves(&stage, EXERCISE), std::slice::from_ref(&first));
    stage.typed("ce soir.");
    stage.send(Message::Desk(kept));
    let second = draft("Bonjour Nadia, je vérifie ce soir.");
    assert_eq!(moves(&stage, EXERCISE), [first, second]);
}

#[test]
fn the_model_answer_waits_for_a_version_then_one_compares_rates_and_keeps() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), EXERCISE);
    assert!(!stage.find("Comparer").unwrap().meaning.enabled);
    stage.typed("Bonsoir Nadia. Je reviens demain.");
    stage.command("s");
    assert!(stage.shows("Version 1 gardée."));
    // Digits are text in the editor; with Ctrl they open the parts.
    stage.command("2");
    assert!(
        stage.shows("Une réponse qui tient"),
        "{}",
        stage.transcript()
    );
    stage.click("Une formule d’empathie");
    stage.scroll(100.0);
    stage.click("Garder dans le portfolio");
    stage.click("Terminer cet essai");
    let kinds: Vec<&str> = moves(&stage, EXERCISE)
        .iter()
        .map(|it| match it {
            Move::Write { .. } => "write",
            Move::Rate { level: 1, .. } => "rate",
            Move::Keep { .. } => "keep",
            _ => "other",
        })
        .collect();
    assert_eq!(kinds, ["write", "rate", "keep"]);
    let known = stage
        .app
        .shared()
        .learned()
        .practice(&Id::from(EXERCISE))
        .clone();
    assert_eq!(known.finished().count(), 1);
    stage.go(Route::Practice);
    assert!(
        stage.shows("Bonsoir Nadia. Je reviens demain."),
        "the portfolio has it"
    );
}

#[test]
fn a_rule_leads_to_its_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), EXERCISE);
    stage.typed("Nous vous garantissons samedi.");
    stage.click("Promet ce que personne");
    // The words are selected: what is typed takes their place.
    stage.typed("espérons");
    assert_eq!(editor(&mut stage), "Nous vous espérons samedi.");
    assert!(!stage.shows("Promet ce que personne ne peut tenir"));
}

#[test]
fn a_mask_is_filled_dated_compared_and_printed() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = open(folder.path(), "mask");
    stage.click("2. Je tiens une veille");
    stage.escape();
    stage.go(Route::Desk("mask".into()));
    stage.typed("2");
    stage.click("Secteur");
    stage.typed("vélos");
    stage.click("Carte");
    assert!(stage.shows("vélos"), "{}", stage.transcript());
    stage.click("Page à imprimer");
    let path = folder.path().join("masque.html");
    let proposed = editor(&mut stage);
    assert!(proposed.ends_with(".html"), "{proposed}");
    let typed = SaveMessage::Typed(path.display().to_string());
    for message in [typed, SaveMessage::Submit] {
        stage.send(Message::Desk(desk::Message::Mask(mask::Message::Save(
            message,
        ))));
    }
    let page = std::fs::read_to_string(&path).unwrap();
    assert!(page.contains("vélos") && page.contains("<svg"));
    assert!(!stage.find("Comparer").unwrap().meaning.enabled);
    stage.click("Dater ce masque");
    stage.click("Base visible");
    stage.click("3. Ma veille a fait changer");
    stage.click("Comparer");
    assert!(stage.shows("2 / 4 → 3 / 4"), "{}", stage.transcript());
    stage.named(Named::Escape);
}
