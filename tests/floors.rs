//! The floors of the house, read off the source: a broken rule fails here,
//! with the file, the line and the reason.

#[path = "support/files.rs"]
mod files;
#[path = "floors/paths.rs"]
mod paths;
#[path = "support/scan.rs"]
mod scan;

use paths::Named;

/// Lines that a file may have.
const LONGEST_FILE: usize = 400;

/// From the bottom up. A room names rooms of its own floor and of those below.
const FLOORS: [(&str, &[&str]); 5] = [
    (
        "domain",
        &[
            "analysis", "course", "exam", "language", "measures", "memory", "practice", "progress",
            "quality", "quiz", "report", "review", "search",
        ],
    ),
    ("storage", &["storage", "exchange"]),
    ("window", &["gui"]),
    ("terminal", &["cli"]),
    ("entrance", &["main", "lib"]),
];

/// Rooms that know nothing of what a learner did.
const BEFORE_PROGRESS: [&str; 2] = ["course", "language"];

/// Sentences, which take what they speak of as an argument, whatever its room.
const SENTENCES: &str = "src/language/say/";

/// Rooms at the edge: the only ones that read the clock.
const EDGE: [&str; 3] = ["gui", "cli", "main"];

/// Which floor a room is on, from 0.
fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|(_, rooms)| rooms.contains(&room))
}

/// The room that a file of `src/` belongs to: `gui` for `src/gui/theme.rs`.
fn room(file: &str) -> &str {
    let inside = file.strip_prefix("src/").unwrap_or(file);
    inside
        .split('/')
        .next()
        .unwrap_or_default()
        .trim_end_matches(".rs")
}

/// What a file breaks.
fn faults(file: &str, source: &str) -> Vec<String> {
    let room = room(file);
    let Some(own) = floor(room) else {
        return vec![format!(
            "{file}: `{room}` is on no floor: name it in tests/floors.rs and docs/architecture.md"
        )];
    };
    let tests_from = tests_from(file, source);
    paths::named(file, source)
        .into_iter()
        .filter_map(|named| {
            let in_tests = named.line >= tests_from;
            let reason = upwards(file, own, &named)
                .or_else(|| forbidden(room, own, &named, in_tests))
                .or_else(|| other_screen(file, &named))?;
            let path = named.path.join("::");
            Some(format!("{file}:{}: `{path}`: {reason}", named.line))
        })
        .collect()
}

/// The line from which a file is tests, which may touch files and the clock.
fn tests_from(file: &str, source: &str) -> usize {
    if file.ends_with("/tests.rs") || file.contains("/tests/") {
        return 0;
    }
    source
        .find("#[cfg(test)]\nmod tests")
        .map_or(usize::MAX, |at| source[..at].matches('\n').count() + 1)
}

/// An import that runs upwards, or sideways where the rooms must not meet.
fn upwards(file: &str, own: usize, named: &Named) -> Option<String> {
    let room = room(file);
    let target = named.path.first().filter(|_| named.of_the_house)?;
    let theirs = floor(target)?;
    if room == "lib" || room == target {
        None
    } else if theirs > own && !(file.starts_with(SENTENCES) && target == "storage") {
        let (floor, above) = (FLOORS[own].0, FLOORS[theirs].0);
        Some(format!("{floor} must not know {above}"))
    } else if target == "progress"
        && BEFORE_PROGRESS.contains(&room)
        && !file.starts_with(SENTENCES)
    {
        Some("the course is the same whatever a learner did".to_owned())
    } else {
        None
    }
}

/// A thing of the world outside that this room must not touch.
fn forbidden(room: &str, own: usize, named: &Named, in_tests: bool) -> Option<String> {
    let path: Vec<&str> = named.path.iter().map(String::as_str).collect();
    if named.of_the_house {
        return None;
    }
    let crate_name = path.first().copied().unwrap_or_default();
    if (crate_name == "iced" || crate_name.starts_with("iced_")) && room != "gui" {
        return Some("iced is named only under src/gui".to_owned());
    }
    if in_tests {
        return None;
    }
    if path.starts_with(&["std", "fs"]) && room != "storage" {
        return Some("files are touched only under src/storage".to_owned());
    }
    if reads_clock(&path) && !EDGE.contains(&room) {
        return Some("the clock is read at the edge, and passed down as an argument".to_owned());
    }
    let world = path.starts_with(&["std", "env"])
        || path.starts_with(&["std", "net"])
        || path.starts_with(&["std", "process"])
        || ["rand", "fastrand", "getrandom"].contains(&crate_name);
    (own == 0 && world).then(|| "the domain takes chance and surroundings as arguments".to_owned())
}

fn reads_clock(path: &[&str]) -> bool {
    matches!(
        path,
        [.., "SystemTime" | "Instant" | "Timestamp" | "Zoned", "now"]
    )
}

/// A screen that names another.
fn other_screen(file: &str, named: &Named) -> Option<String> {
    let own = file.strip_prefix("src/gui/screen/")?;
    let own = own.split('/').next()?.trim_end_matches(".rs");
    let [gui, screen, other, ..] = named.path.as_slice() else {
        return None;
    };
    let is_module = other.starts_with(|first: char| first.is_ascii_lowercase());
    (named.of_the_house && gui == "gui" && screen == "screen" && is_module && other != own)
        .then(|| "screens do not know each other: return an action to the parent".to_owned())
}

#[test]
fn no_import_runs_the_wrong_way() {
    let sources = files::under("src", ".rs");
    assert!(!sources.is_empty());
    let faults: Vec<String> = sources
        .iter()
        .flat_map(|path| faults(&files::name(path), &files::text(path)))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn no_file_is_too_long_to_read() {
    let long: Vec<String> = ["src", "tests", "benches", "examples"]
        .iter()
        .flat_map(|folder| files::under(folder, ".rs"))
        .map(|path| (files::name(&path), files::text(&path).lines().count()))
        .filter(|(_, lines)| *lines > LONGEST_FILE)
        .map(|(name, lines)| format!("{name}: {lines} lines, {LONGEST_FILE} allowed"))
        .collect();
    assert!(long.is_empty(), "\n{}", long.join("\n"));
}

#[test]
fn each_rule_catches_what_breaks_it() {
    for (file, source) in [
        ("src/quiz/grade.rs", "use crate::storage::Store;"),
        (
            "src/course.rs",
            "use crate::{language, storage::{journal}};",
        ),
        ("src/course/id.rs", "fn f() { super::super::gui::run() }"),
        ("src/storage/store.rs", "use crate::gui;"),
        ("src/gui/theme.rs", "use crate::cli::print;"),
        ("src/course.rs", "use crate::progress::Progress;"),
        ("src/storage.rs", "use iced::Task;"),
        ("src/quiz.rs", "fn f(color: iced_core::Color) {}"),
        ("src/gui.rs", "use std::{fmt, fs::File};"),
        ("src/cli.rs", "fn f() { std::fs::read(path); }"),
        ("src/storage/store.rs", "let now = Instant::now();"),
        (
            "src/progress.rs",
            "let now = std::time::SystemTime::now\n();",
        ),
        ("src/quiz/order.rs", "let seed = rand::random();"),
        ("src/language.rs", "std::env::var(\"LANG\");"),
        ("src/gui/screen/quiz.rs", "use crate::gui::screen::lesson;"),
        ("src/gui/screen/quiz.rs", "use super::lesson::Lesson;"),
        (
            "src/gui/screen/quiz/view.rs",
            "use super::super::home::Home;",
        ),
        ("src/elsewhere.rs", ""),
    ] {
        assert_eq!(faults(file, source).len(), 1, "{file}: {source}");
    }
}

#[test]
fn what_the_rules_allow_passes() {
    for (file, source) in [
        ("src/storage/store.rs", "use std::fs; use crate::progress;"),
        (
            "src/gui/app.rs",
            "use iced::Task; use crate::storage; Instant::now();",
        ),
        (
            "src/quiz.rs",
            "// iced\nuse crate::{course::Id, progress::Response};",
        ),
        (
            "src/quiz.rs",
            "let a = \"std::fs\"; let iced = 1; let t = Timestamp(3);",
        ),
        (
            "src/course.rs",
            "#[cfg(test)]\nmod tests {\n use std::fs;\n}\n",
        ),
        ("src/course/check/tests.rs", "use std::fs;"),
        ("src/language/say/dates.rs", "use crate::progress::Day;"),
        (
            "src/main.rs",
            "use parcours::{cli, gui}; SystemTime::now();",
        ),
        (
            "src/gui/screen/quiz.rs",
            "use super::Screen; use crate::gui::screen::quiz::view;",
        ),
        (
            "src/gui/screen.rs",
            "use crate::gui::screen::{home, lesson};",
        ),
    ] {
        assert_eq!(faults(file, source), Vec::<String>::new(), "{source}");
    }
}

/// iced 0.14's software renderer draws shadows without its clip, and again
/// over what a partial redraw left alone: they darken with every keystroke.
/// No test without a window sees it.
#[test]
fn nothing_throws_a_shadow() {
    for path in files::under("src/gui", ".rs") {
        let text = files::text(&path);
        assert!(!text.contains("Shadow"), "{}", files::name(&path));
    }
}
