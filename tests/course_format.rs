//! `docs/course-format.md` is true: its examples decode, its first course
//! checks, and it explains every code.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

use std::fs;

use parcours::course::block::Block;
use parcours::course::decode::decode;
use parcours::course::export::export_course;
use parcours::course::{
    Course, ExamPlan, Glossary, Interaction, Item, Judges, Lesson, Pool, PracticeEntry,
};
use parcours::language::Language;
use parcours::report;
use parcours::storage::library::{Library, read_folder};
use serde::de::DeserializeOwned;
use serde_json::Value;

const PAGE: &str = include_str!("../docs/course-format.md");

/// The examples of a kind: what stands in fences that begin with "ron <kind>".
fn examples(kind: &str) -> Vec<&'static str> {
    PAGE.split(&format!("```ron {kind}\n"))
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap())
        .collect()
}

fn all_decode<T: DeserializeOwned>(kind: &str) -> Vec<T> {
    let found = examples(kind);
    assert!(!found.is_empty(), "no example of {kind}");
    found
        .into_iter()
        .map(|text| match decode::<T>(kind, text.as_bytes()) {
            Ok((value, _)) => value,
            Err(problems) => panic!("{}", report::human(Language::En, &problems, false)),
        })
        .collect()
}

#[test]
fn every_example_decodes() {
    all_decode::<Course>("course");
    all_decode::<Lesson>("lesson");
    all_decode::<Glossary>("glossary");
    all_decode::<Item>("item");
    all_decode::<PracticeEntry>("practice");
    all_decode::<ExamPlan>("exam");
    all_decode::<Pool>("pool");
    all_decode::<Judges>("judges");
    let fences = PAGE.matches("```ron").count();
    let known: usize = [
        "course",
        "lesson",
        "glossary",
        "item",
        "block",
        "interaction",
        "practice",
        "exam",
        "pool",
        "judges",
    ]
    .iter()
    .map(|kind| examples(kind).len())
    .sum();
    assert_eq!(fences, known, "an example of a kind that is not decoded");
}

#[test]
fn every_block_and_every_interaction_has_an_example() {
    let mut blocks: Vec<_> = all_decode::<Block>("block")
        .iter()
        .map(|block| match block {
            Block::Text(_) => 0,
            Block::Callout(_) => 1,
            Block::Figure(_) => 2,
            Block::Comparison(_) => 3,
            Block::Dialogue(_) => 4,
            Block::Steps(_) => 5,
            Block::Chart(_) => 6,
            Block::Check(_) => 7,
        })
        .collect();
    blocks.dedup();
    assert_eq!(blocks, (0..8).collect::<Vec<_>>());
    let mut interactions: Vec<_> = all_decode::<Interaction>("interaction")
        .iter()
        .map(|interaction| match interaction {
            Interaction::SingleChoice(_) => 0,
            Interaction::MultipleChoice(_) => 1,
            Interaction::TrueFalse(_) => 2,
            Interaction::Cloze(_) => 3,
            Interaction::Ordering(_) => 4,
            Interaction::Matching(_) => 5,
            Interaction::Categorising(_) => 6,
            Interaction::Numeric(_) => 7,
            Interaction::Hotspot(_) => 8,
        })
        .collect();
    interactions.dedup();
    assert_eq!(interactions, (0..9).collect::<Vec<_>>());
}

#[test]
fn every_code_is_explained() {
    let source = include_str!("../src/course/problem/read.rs");
    let codes: Vec<_> = source
        .split('"')
        .filter(|word| word.len() == 3 && word.starts_with('D'))
        .collect();
    assert!(codes.len() > 40, "{codes:?}");
    for code in codes {
        assert!(
            PAGE.contains(&format!("\n| {code} |")),
            "{code} is not explained"
        );
    }
}

/// The course of «Your first lesson, step by step», made as the page says.
fn first_course() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let module = folder.path().join("en/welcome");
    fs::create_dir_all(&module).unwrap();
    fs::write(folder.path().join("en/course.ron"), examples("course")[0]).unwrap();
    fs::write(module.join("first-reply.ron"), examples("lesson")[0]).unwrap();
    folder
}

#[test]
fn the_first_course_opens_without_a_problem() {
    let folder = first_course();
    let library = Library::folder(folder.path()).unwrap();
    let lesson = library.lesson(Language::En, &"first-reply".into()).unwrap();
    assert_eq!(lesson.items.len(), 1);
    assert_eq!(read_folder(folder.path()).unwrap().problems, []);
}

#[test]
fn the_message_that_the_page_shows_is_the_real_one() {
    let folder = first_course();
    let file = folder.path().join("en/welcome/first-reply.ron");
    let text = fs::read_to_string(&file).unwrap();
    let broken = text.replace(
        "feedback: \"You do not know yet whose fault it is, and an apology admits one.\"",
        "feeback: \"You do not know yet whose fault it is.\"",
    );
    fs::write(&file, broken).unwrap();
    let files = read_folder(folder.path()).unwrap();
    let shown = report::human(Language::En, &files.problems, false);
    let message = PAGE
        .split("```text\n")
        .find(|text| text.starts_with("error["));
    let message = message.unwrap().split("```").next().unwrap();
    assert_eq!(shown.trim_end(), message.trim_end());
}

#[test]
fn the_json_has_what_the_page_says() {
    let folder = first_course();
    let files = read_folder(folder.path()).unwrap();
    assert!(export_course(&files, Language::Fr).is_none());
    let text = export_course(&files, Language::En).unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["export_format"], 1);
    assert_eq!(json["course"]["language"], "en");
    let lesson = &json["modules"][0]["lessons"][0];
    assert_eq!(lesson["id"], "first-reply");
    assert!(lesson["as_of"].is_null());
    assert_eq!(lesson["body"][0]["Text"]["id"], "read-first");
    let item = &lesson["items"][0];
    let options = &item["interaction"]["SingleChoice"]["options"];
    assert_eq!(options[0]["key"], true);
    assert!(
        options[1]["feedback"]
            .as_str()
            .unwrap()
            .starts_with("You do not know")
    );
    assert_eq!(item["revision"].as_str().unwrap().len(), 16);
    let documented = PAGE.split("## JSON").nth(1).unwrap();
    for field in json.as_object().unwrap().keys() {
        assert!(
            documented.contains(&format!("`{field}`")),
            "{field} is not documented"
        );
    }
}

#[test]
fn a_check_is_exported_with_its_item() {
    let folder = first_course();
    let file = folder.path().join("en/welcome/first-reply.ron");
    let text = fs::read_to_string(&file).unwrap();
    let check = examples("block")
        .into_iter()
        .find(|text| text.starts_with("Check"));
    let with_check = text.replacen("body: [", &format!("body: [\n{},", check.unwrap()), 1);
    fs::write(&file, with_check).unwrap();
    let files = read_folder(folder.path()).unwrap();
    assert_eq!(files.problems, []);
    let text = export_course(&files, Language::En).unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    let item = &json["modules"][0]["lessons"][0]["body"][0]["Check"];
    assert_eq!(item["id"], "which-hat");
    assert_eq!(item["key_revision"].as_str().unwrap().len(), 16);
}
