//! `parcours report`, as a trainer runs it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use parcours::language::Language;
use tempfile::TempDir;

use super::fixture::{answer, course, export, folder, people};

/// A folder with the exports of a table of people.
fn exports(table: &str) -> TempDir {
    let files = course();
    let dir = TempDir::new().unwrap();
    for (learner, answers) in people(table) {
        let text = export(&files, &learner, &answers).to_string();
        fs::write(dir.path().join(format!("{learner}.json")), text).unwrap();
    }
    dir
}

fn report(dir: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_parcours"))
        .arg("report")
        .arg(dir)
        .arg("--lessons")
        .arg(folder().join("course"))
        .args(more)
        .env("LC_ALL", "en_GB.UTF-8")
        .env("LANG", "en_GB.UTF-8")
        .env_remove("LANGUAGE")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn the_table_speaks_both_languages() {
    let dir = exports("complete.csv");
    let output = report(dir.path(), &[]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let shown = text(&output.stdout);
    for part in [
        "Item analysis: Sample course",
        "First answers of 120 people to 5 questions.",
        "They do not show what people still know weeks",
        "0.61 [0.52, 0.69]",
        "What to look at",
        "1. q3 – Where do you answer?",
        "do better elsewhere (0.78)",
    ] {
        let words: Vec<&str> = shown.split_whitespace().collect();
        let wanted: Vec<&str> = part.split_whitespace().collect();
        let found = words.windows(wanted.len()).any(|them| them == wanted);
        assert!(found, "{part} in\n{shown}");
    }
    let output = report(dir.path(), &["--lang", "fr"]);
    let shown = text(&output.stdout);
    assert!(shown.contains("0,61 [0,52\u{202f}; 0,69]"), "{shown}");
    assert!(
        shown.contains("1. q3 – Où répondez-vous\u{202f}?"),
        "{shown}"
    );
}

#[test]
fn a_file_that_is_no_export_is_named_and_the_rest_goes_on() {
    let dir = exports("ragged.csv");
    fs::write(dir.path().join("shopping.json"), "{\"milk\": 2}").unwrap();
    fs::copy(
        dir.path().join("p000.json"),
        dir.path().join("p000-bis.json"),
    )
    .unwrap();
    let output = report(dir.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    let shown = text(&output.stdout);
    assert!(shown.contains("shopping.json is not progress exported by Parcours"));
    assert!(shown.contains("is from the same person as"));
    // A tool that reads CSV gets no sentences in it.
    let output = report(dir.path(), &["--format", "csv"]);
    assert!(!text(&output.stdout).contains("shopping.json"));
    assert!(text(&output.stderr).contains("shopping.json is not progress"));
}

#[test]
fn nothing_to_report_exits_with_two() {
    let dir = TempDir::new().unwrap();
    for (path, words) in [
        (dir.path().to_owned(), "there is no .json file in"),
        (dir.path().join("gone"), "does not exist, or cannot be read"),
    ] {
        let output = report(&path, &[]);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        assert!(
            text(&output.stderr).contains(words),
            "{}",
            text(&output.stderr)
        );
    }
    fs::write(dir.path().join("a.json"), "[]").unwrap();
    let output = report(dir.path(), &[]);
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert!(said.contains("a.json is not progress"), "{said}");
    let output = report(exports("ragged.csv").path(), &["--exam"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("there is no finished exam"));
}

#[test]
fn a_page_is_written_whole_and_needs_nothing_else() {
    let dir = exports("complete.csv");
    let page = dir.path().join("page.html");
    let to = page.to_str().unwrap();
    let output = report(
        dir.path(),
        &["--format", "html", "--output", to, "--lang", "fr"],
    );
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains("Rapport écrit dans"));
    let page = fs::read_to_string(page).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
    for never in ["<script", "http://", "https://", "src=", "@import", "url("] {
        assert!(!page.contains(never), "{never}");
    }
    // What an author wrote is text, not markup.
    assert!(page.contains("Un &lt;membre&gt; &amp; &quot;ami&quot;"));
    let count = |what: &str| page.matches(what).count();
    assert!(count("<table>") > 5);
    assert_eq!(count("<table>"), count("<caption>"));
    assert_eq!(count("<svg"), count("role=\"img\" aria-label="));
    assert_eq!(count("<h1>"), 1);
    for tag in [
        "section", "article", "table", "tr", "dl", "ol", "ul", "li", "p",
    ] {
        let opened = count(&format!("<{tag}>")) + count(&format!("<{tag} "));
        assert_eq!(opened, count(&format!("</{tag}>")), "{tag}");
    }
}

#[test]
fn a_page_that_cannot_be_written_is_an_error() {
    let dir = exports("ragged.csv");
    let gone = dir.path().join("gone").join("page.html");
    let output = report(
        dir.path(),
        &["--format", "html", "--output", gone.to_str().unwrap()],
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(!output.stderr.is_empty());
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_named() {
    let dir = exports("ragged.csv");
    std::os::unix::fs::symlink("nowhere", dir.path().join("link.json")).unwrap();
    let output = report(dir.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("link.json cannot be read"));
}

#[test]
fn both_languages_of_the_fixture_ask_the_same() {
    let files = course();
    let count = |language: Language| files.languages[&language].lessons[0].lesson.items.len();
    assert_eq!((count(Language::Fr), count(Language::En)), (5, 5));
}

#[test]
fn a_file_about_another_course_alone_is_named() {
    let dir = exports("ragged.csv");
    let files = course();
    let mut other = export(&files, "0123456789abcdef", &[answer("q1", &[0], 1.0)]);
    other["courses"][0]["id"] = "elsewhere".into();
    fs::write(dir.path().join("other.json"), other.to_string()).unwrap();
    let output = report(dir.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    let shown = text(&output.stdout);
    assert!(
        shown.contains("other.json is about other courses only"),
        "{shown}"
    );
    let alone = TempDir::new().unwrap();
    fs::write(alone.path().join("other.json"), other.to_string()).unwrap();
    let output = report(alone.path(), &["--lang", "fr"]);
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert!(said.contains("ne parle que d’autres cours"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_name_does_not_steer_the_terminal() {
    let dir = exports("ragged.csv");
    let name = "a\u{1b}[31m\nok.json";
    fs::write(dir.path().join(name), "[]").unwrap();
    for format in ["table", "csv", "html"] {
        let output = report(dir.path(), &["--format", format]);
        assert_eq!(output.status.code(), Some(1));
        for shown in [text(&output.stdout), text(&output.stderr)] {
            assert!(!shown.contains('\u{1b}'), "{format}: {shown:?}");
        }
    }
    let said = report(dir.path(), &["--format", "csv"]).stderr;
    assert!(text(&said).contains("a [31m ok.json is not progress"));
}

#[test]
fn a_file_too_large_is_told_in_words() {
    let dir = exports("ragged.csv");
    let large = fs::File::create(dir.path().join("large.json")).unwrap();
    large.set_len(70_000_000).unwrap();
    let shown = report(dir.path(), &["--lang", "fr", "--format", "csv"]).stderr;
    let shown = text(&shown);
    assert!(
        shown.contains("il est trop gros (66\u{a0}Mio, au plus 64\u{a0}Mio)"),
        "{shown}"
    );
    assert!(!shown.contains("bytes"), "{shown}");
}
