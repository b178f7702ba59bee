//! No screen uses an interactive widget of iced as it comes.

use std::path::Path;

/// Widgets that a pointer or a key works, and what stands around each of them
/// where one is used: text fields keep their own focus, a node tells what they
/// are.
const INTERACTIVE: [&str; 12] = [
    "button",
    "checkbox",
    "combo_box",
    "mouse_area",
    "pick_list",
    "radio",
    "slider",
    "toggler",
    "text_editor",
    "text_input",
    "vertical_slider",
    "hover",
];

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path.display().to_string(), text));
        }
    }
}

/// The names that a file takes from `iced::widget`.
fn imported(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for part in text.split("use iced::widget::").skip(1) {
        let list = part.split(';').next().unwrap_or_default();
        let words = list.split(|sign: char| !(sign.is_alphanumeric() || sign == '_'));
        names.extend(words.map(str::to_owned));
    }
    names
}

#[test]
fn a_widget_that_is_worked_by_hand_always_has_a_meaning() {
    let mut found = Vec::new();
    sources(Path::new("src/gui"), &mut found);
    let mut faults = Vec::new();
    for (path, text) in &found {
        for name in imported(text) {
            if !INTERACTIVE.contains(&name.as_str()) {
                continue;
            }
            let field = ["text_editor", "text_input"].contains(&name.as_str());
            let named = ["Role::Field", "Role::Editor", "Role::Combo"]
                .iter()
                .any(|role| text.contains(role));
            let uses = text.contains(&format!("{name}("));
            // The veil of a dialog closes it; Escape does the same.
            let veil = name == "mouse_area" && path.ends_with("widget/dialog.rs");
            if uses && !veil && !(field && named) {
                faults.push(format!("{path} uses iced's {name} as it comes"));
            }
        }
        for name in INTERACTIVE {
            if text.contains(&format!("iced::widget::{name}(")) {
                faults.push(format!("{path} uses iced's {name} as it comes"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
