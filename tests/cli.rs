//! The command line, run as a person or a tool runs it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of a test fails the test"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const LESSON: &str = include_str!("check_rules/sample.fr.ron");
const COURSE: &str = r#"(format: 1, id: "sample", language: fr, title: "Cours d'essai", summary: "Un cours pour essayer.",
    competences: [(id: "reply", name: "répondre")],
    misconceptions: [(id: "faq", name: "renvoie à la FAQ"), (id: "gift", name: "offre avant de savoir"),
        (id: "tone", name: "juge au ton"), (id: "rank", name: "juge au rang"), (id: "speed", name: "va trop vite")],
    modules: [(id: "start", title: "Débuts", summary: "Les premiers gestes.",
        lessons: [(id: "first", title: "Le premier message", minutes: 12)])])"#;
const GLOSSARY: &str = r#"(terms: [(id: "member", term: "membre", definition: "Une personne qui a rejoint la communauté.")])"#;
const PICTURE: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><path d="M0 0h10v10z"/></svg>"#;

/// A course in French whose lesson is changed.
fn course(change: impl FnOnce(&str) -> String) -> TempDir {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("fr/course.ron", COURSE);
    write("fr/glossary.ron", GLOSSARY);
    write("fr/start/first.ron", &change(LESSON));
    write("media/wheel.svg", PICTURE);
    folder
}

fn parcours(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parcours"));
    command
        .args(arguments)
        .env("LC_ALL", "en_GB.UTF-8")
        .env("LANG", "en_GB.UTF-8")
        .env_remove("LANGUAGE");
    command
}

fn run(arguments: &[&str]) -> Output {
    parcours(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn path(folder: &TempDir) -> &str {
    folder.path().to_str().unwrap()
}

fn no_hint(lesson: &str) -> String {
    lesson.replace("hints: [\"Il vient d'arriver.\"],", "")
}

fn short_feedback(lesson: &str) -> String {
    lesson.replace(
        "Il perd son texte et il part avant le deuxième message.",
        "Faux.",
    )
}

#[test]
fn a_clean_course_exits_with_zero() {
    let folder = course(str::to_owned);
    let output = run(&["check", path(&folder)]);
    assert_eq!(text(&output.stdout), "No problem in 1 lesson.\n");
    assert_eq!(output.status.code(), Some(0));
    let output = run(&[
        "check",
        "--lessons",
        path(&folder),
        "--format",
        "json",
        "--strict",
    ]);
    assert_eq!(text(&output.stdout), "[]\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn errors_exit_with_one_and_show_the_place() {
    let folder = course(short_feedback);
    let output = run(&["check", path(&folder), "--lang", "fr"]);
    assert_eq!(output.status.code(), Some(1));
    let shown = text(&output.stdout);
    for part in [
        "erreur[R24]",
        "fr/start/first.ron:",
        "Faux.",
        "1 erreur et 0 avertissement dans 1 leçon.",
    ] {
        assert!(shown.contains(part), "{part} in\n{shown}");
    }
    let shown = run(&["check", path(&folder)]);
    assert!(text(&shown.stdout).contains("error[R24]"));
}

#[test]
fn warnings_fail_only_when_asked() {
    let folder = course(no_hint);
    let output = run(&["check", path(&folder)]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains("warning[R24h]"));
    let output = run(&["check", path(&folder), "--strict"]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn tools_get_findings_as_json() {
    let folder = course(|lesson| short_feedback(&no_hint(lesson)));
    let output = run(&["check", path(&folder), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let codes: Vec<_> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["code"])
        .collect();
    assert_eq!(codes, ["R24h", "R24"]);
    let severities: Vec<_> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["severity"])
        .collect();
    assert_eq!(severities, ["warning", "error"]);
    assert!(found[1]["line"].as_u64().is_some_and(|line| line > 100));
}

#[test]
fn a_broken_file_is_one_problem_and_not_a_shower() {
    let folder = course(|lesson| lesson.replacen("minutes: 12", "minutse: 12", 1));
    let output = run(&["check", path(&folder), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    for one in found.as_array().unwrap() {
        assert_eq!(one["file"], "fr/start/first.ron", "{one}");
    }
}

#[test]
fn what_cannot_run_exits_with_two() {
    let empty = TempDir::new().unwrap();
    let gone = empty.path().join("gone");
    for arguments in [
        &["check", gone.to_str().unwrap()][..],
        &["check", path(&empty)],
        &["export", "course", "--lessons", gone.to_str().unwrap()],
        &["check", "--format", "xml"],
        &["check", "--lang", "de"],
        &["chekc"],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_course_is_exported_in_the_language_asked_for() {
    let folder = course(str::to_owned);
    let output = run(&[
        "export",
        "course",
        "--lang",
        "fr",
        "--format",
        "json",
        "--lessons",
        path(&folder),
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(document["course"]["id"], "sample");
    let output = run(&[
        "export",
        "course",
        "--lang",
        "en",
        "--lessons",
        path(&folder),
    ]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("English"));
}

#[test]
fn a_reader_that_stops_reading_is_no_crash() {
    let folder = course(|lesson| lesson.replace("hints: [", "hints: [\"\", "));
    // Closed before anything is written: every write fails.
    let mut child = parcours(&["check", path(&folder)])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    let folder = course(str::to_owned);
    let full = fs::OpenOptions::new()
        .write(true)
        .open(Path::new("/dev/full"))
        .unwrap();
    let output = parcours(&["check", path(&folder)])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("cannot be written"));
}

#[test]
fn help_names_every_command() {
    let output = run(&["--help"]);
    assert_eq!(output.status.code(), Some(0));
    for part in ["check", "export", "--data-dir", "--lessons", "--lang"] {
        assert!(text(&output.stdout).contains(part), "{part}");
    }
}

#[test]
fn the_bundled_course_is_guessed_by_nobody_and_covers_what_it_names() {
    for language in ["fr", "en"] {
        let output = run(&["quality", "--lang", language]);
        let told = text(&output.stdout);
        assert_eq!(output.status.code(), Some(0), "{told}");
        assert!(told.contains("B15") && told.contains("P066"), "{told}");
    }
}

#[test]
fn a_code_without_a_question_is_something_to_look_at() {
    let folder = course(|lesson| lesson.replacen("points: [", "points: [\"P999\", ", 1));
    let output = run(&["quality", path(&folder)]);
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(
        told.contains("P999") && told.contains("To look at"),
        "{told}"
    );
    let output = run(&["quality", "no/such/folder"]);
    assert_eq!(output.status.code(), Some(2));
}
