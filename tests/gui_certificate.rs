//! The certificate, from the exam to the files, as a learner saves it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "support/sitting.rs"]
mod sitting;
#[path = "support/stage.rs"]
mod stage;

use std::fs;
use std::path::{Path, PathBuf};

use parcours::exam::record::{Outcome, read, verify};
use parcours::exchange::certificate::Certificate;
use parcours::gui::Message;
use parcours::gui::route::Route;
use parcours::gui::screen::certificate;
use parcours::language::Language;
use parcours::progress::{DeviceId, EventId};
use stage::{Clock, SATURDAY, Stage, USUAL};

/// The screen after an exam, with a name and a place.
fn after(folder: &Path, language: Language, right: usize) -> (Stage, PathBuf) {
    let clock = Clock::new(SATURDAY);
    let mut stage = Stage::open(&folder.join("data"), &clock, language, USUAL);
    let session = sitting::certifying(stage.app.shared_mut(), 20, right);
    stage.go(Route::Certificate(session));
    let path = folder.join("lea.pdf");
    send(&mut stage, certificate::Message::Named("Léa Martin".into()));
    let typed = certificate::Message::Path(path.display().to_string());
    send(&mut stage, typed);
    (stage, path)
}

fn send(stage: &mut Stage, message: certificate::Message) {
    stage.send(Message::Certificate(message));
}

fn items(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name != "data").collect();
    names.sort();
    names
}

#[test]
fn three_files_are_saved_that_agree_with_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, path) = after(folder.path(), Language::Fr, 16);
    stage.click("Enregistrer l’attestation");
    assert_eq!(
        items(folder.path()),
        ["lea.badge.json", "lea.parcours-exam", "lea.pdf"]
    );
    let bytes = fs::read(path.with_extension("parcours-exam")).unwrap();
    let shared = stage.app.shared();
    let verified = verify(&bytes, &|question, _| {
        let lesson = shared.lesson(&question.lesson)?;
        lesson
            .items
            .iter()
            .find(|item| item.id == question.item)
            .cloned()
    })
    .unwrap();
    assert_eq!(verified.outcome(), Outcome::Confirmed);
    assert_eq!(verified.record.about.name, "Léa Martin");
    let code = verified.record.code();
    let page = Certificate::of(&read(&bytes).unwrap()).unwrap().to_pdf();
    assert_eq!(fs::read(&path).unwrap(), page.unwrap());
    let badge = fs::read_to_string(folder.path().join("lea.badge.json")).unwrap();
    assert!(badge.contains(&code));
    assert!(stage.shows(&code), "{}", stage.transcript());
}

#[test]
fn what_is_there_is_replaced_only_when_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, path) = after(folder.path(), Language::En, 16);
    fs::write(&path, "mine").unwrap();
    stage.click("Save the certificate");
    assert_eq!(fs::read(&path).unwrap(), b"mine");
    assert!(stage.shows("lea.pdf exists already"));
    stage.click("Replace these files");
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF"));
}

#[test]
fn below_the_mark_there_is_a_record_and_no_certificate() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, _) = after(folder.path(), Language::En, 6);
    assert!(stage.find("Save the certificate").is_none());
    stage.click("Save the record only");
    assert_eq!(items(folder.path()), ["lea.parcours-exam"]);
    let bytes = fs::read(folder.path().join("lea.parcours-exam")).unwrap();
    assert!(!read(&bytes).unwrap().certifies());
}

#[test]
fn a_name_that_cannot_be_drawn_stops_the_page_and_not_the_record() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, _) = after(folder.path(), Language::Fr, 16);
    send(&mut stage, certificate::Message::Named("李雷".into()));
    assert!(stage.shows("李 雷"));
    assert!(
        !stage
            .find("Enregistrer l’attestation")
            .unwrap()
            .meaning
            .enabled
    );
    stage.click("Enregistrer le relevé seul");
    assert_eq!(items(folder.path()), ["lea.parcours-exam"]);
    send(&mut stage, certificate::Message::Named(" \u{202e} ".into()));
    assert!(
        !stage
            .find("Enregistrer le relevé seul")
            .unwrap()
            .meaning
            .enabled
    );
}

#[test]
fn a_place_that_refuses_is_told_and_another_one_works() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, _) = after(folder.path(), Language::En, 16);
    let gone = folder.path().join("gone/lea.pdf").display().to_string();
    send(&mut stage, certificate::Message::Path(gone));
    stage.click("Save the certificate");
    assert!(stage.shows("cannot be found"), "{}", stage.transcript());
    assert!(items(folder.path()).is_empty());
    // A folder takes the proposed name.
    let path = folder.path().display().to_string();
    send(&mut stage, certificate::Message::Path(path));
    stage.click("Save the certificate");
    let saved = items(folder.path());
    assert_eq!(saved[0], "certificate-lea-martin-2026-11-21.badge.json");
    assert_eq!(saved.len(), 3);
}

#[test]
fn the_certificate_s_language_need_not_be_the_window_s() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, _) = after(folder.path(), Language::Fr, 16);
    stage.click("English");
    stage.click("Enregistrer l’attestation");
    let bytes = fs::read(folder.path().join("lea.parcours-exam")).unwrap();
    let about = read(&bytes).unwrap().about;
    assert_eq!(about.language, Language::En);
    assert_eq!(about.exam.title, "Exam: roles, qualities, posture");
}

#[test]
fn a_session_of_nowhere_and_one_that_goes_on_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::new(SATURDAY);
    let mut stage = Stage::open(folder.path(), &clock, Language::En, USUAL);
    let shared = stage.app.shared_mut();
    let asked = sitting::questions(shared, 3);
    let open = sitting::started(shared, sitting::CERTIFYING, &asked);
    stage.go(Route::Certificate(open));
    assert!(stage.shows("This exam is not finished"));
    let mock = sitting::finished(stage.app.shared_mut(), "mock", 3, 3);
    stage.go(Route::Certificate(mock));
    assert!(stage.shows("This exam is not here"));
    let device = DeviceId(9);
    stage.go(Route::Certificate(EventId {
        device,
        sequence: 9,
    }));
    assert!(stage.shows("This exam is not here"));
    stage.click("Back");
}
