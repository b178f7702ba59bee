//! The labs of the course: their data, and the checker that proves what they
//! state.

#[path = "../../examples/lab_data/data.rs"]
mod data;

use std::collections::BTreeMap;
use std::path::Path;

use parcours::course::files::CourseFiles;
use parcours::course::problem::{Fault, Finding};
use parcours::practice::check::check;
use parcours::storage::library::read_folder;

#[test]
fn the_data_are_what_the_program_writes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/practice-data");
    for (name, text) in data::files() {
        let stored = std::fs::read_to_string(folder.join(name)).unwrap();
        assert!(
            stored == text,
            "{name} differs: run `cargo run --example lab_data`"
        );
    }
}

/// The course, with its files.
fn course() -> CourseFiles {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    read_folder(&lessons).unwrap()
}

fn code(finding: &Finding) -> &'static str {
    match &finding.fault {
        Fault::Rule(rule) => rule.code(),
        Fault::Read(_) => "",
    }
}

fn codes(files: &CourseFiles) -> BTreeMap<&'static str, usize> {
    let mut codes = BTreeMap::new();
    for finding in check(files) {
        *codes.entry(code(&finding)).or_default() += 1;
    }
    codes
}

fn with_data(change: impl Fn(String) -> String) -> CourseFiles {
    let mut files = course();
    let bytes = files.data.get_mut("a1-posts.csv").unwrap();
    *bytes = change(String::from_utf8(bytes.clone()).unwrap()).into_bytes();
    files
}

#[test]
fn the_labs_of_the_course_state_what_their_data_give() {
    let files = course();
    let findings: Vec<_> = check(&files)
        .into_iter()
        .filter(|finding| code(finding).starts_with('L'))
        .collect();
    assert!(findings.is_empty(), "{findings:?}");
}

#[test]
fn a_figure_that_the_data_do_not_give_is_found_in_both_languages() {
    // P07 gets one reaction more: its three rates and what quotes them change.
    let files = with_data(|text| text.replace(",5240,118,", ",5240,148,"));
    let found = codes(&files).get("L09").copied().unwrap_or(0);
    assert!(found >= 2 * 4, "{found} stated values were found wrong");
}

#[test]
fn broken_data_are_told_with_their_line() {
    let wrong = |change: &dyn Fn(String) -> String| codes(&with_data(change));
    assert!(wrong(&|text| text.replace(",46000,", ",many,")).contains_key("L05"));
    assert!(wrong(&|text| text.replace(",46000,", ",1,46000,")).contains_key("L04"));
    assert!(wrong(&|text| text.lines().next().unwrap().to_owned()).contains_key("L06"));
    assert!(wrong(&|text| text.replacen("views", "sights", 1)).contains_key("L01"));
    assert!(wrong(&|text| text.replace("carousel", "gallery")).contains_key("L07"));
    let mut files = course();
    files.data.clear();
    assert!(codes(&files).contains_key("L01"));
}
