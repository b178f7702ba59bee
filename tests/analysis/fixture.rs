//! A course of five questions, and exports of people who answered them.

use std::path::{Path, PathBuf};

use parcours::analysis::{Analysis, Bank, Gathered, Source, analyse, read};
use parcours::course::files::CourseFiles;
use parcours::course::revision::revision;
use parcours::language::Language;
use parcours::storage::library::read_folder;
use serde_json::{Value, json};

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/analysis")
}

pub(crate) fn course() -> CourseFiles {
    let files = read_folder(folder().join("course").as_path()).unwrap();
    assert!(files.problems.is_empty(), "{:?}", files.problems);
    files
}

/// One answer to a question of the fixture.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) item: String,
    pub(crate) response: Value,
    pub(crate) score: f64,
    pub(crate) seconds: u32,
}

pub(crate) fn answer(item: &str, chosen: &[usize], score: f64) -> Answer {
    Answer {
        item: item.to_owned(),
        response: if item == "q5" {
            json!({"Order": chosen})
        } else {
            json!({"Choice": chosen})
        },
        score,
        seconds: 10,
    }
}

/// The hash of a question in a language, as an export writes it.
pub(crate) fn asked(files: &CourseFiles, language: Language, item: &str) -> String {
    let lessons = &files.languages[&language].lessons;
    let mut items = lessons.iter().flat_map(|file| &file.lesson.items);
    items
        .find(|known| known.id.as_str() == item)
        .map_or_else(|| "0".repeat(16), |item| format!("{:016x}", revision(item)))
}

/// What `parcours export progress --format answers` writes.
pub(crate) fn export(files: &CourseFiles, learner: &str, answers: &[Answer]) -> Value {
    // Half of the people learn in the other language: it counts all the same.
    let language = match learner.bytes().map(usize::from).sum::<usize>() % 2 {
        0 => Language::Fr,
        _ => Language::En,
    };
    let items: Vec<Value> = answers
        .iter()
        .map(|answer| {
            json!({"id": answer.item, "first": {
                "at": "2026-11-21T10:00:00.000Z", "place": "quiz", "score": answer.score,
                "response": answer.response, "seconds": answer.seconds,
                "revision": asked(files, language, &answer.item),
                "confidence": null, "hints": 0, "second": false,
            }})
        })
        .collect();
    json!({"format": 2, "learner": learner, "courses": [
        {"id": "sample", "lessons": [{"id": "first", "items": items}], "exams": []},
    ]})
}

/// The people of a table that figures.py wrote.
pub(crate) fn people(table: &str) -> Vec<(String, Vec<Answer>)> {
    let mut people: Vec<(String, Vec<Answer>)> = Vec::new();
    let text = std::fs::read_to_string(folder().join(table)).unwrap();
    for line in text.lines().skip(1) {
        let [learner, item, response, score, seconds] =
            <[&str; 5]>::try_from(line.split(',').collect::<Vec<_>>()).unwrap();
        let chosen: Vec<usize> = response
            .split(' ')
            .filter(|at| !at.is_empty())
            .map(|at| at.parse().unwrap())
            .collect();
        let mut given = answer(item, &chosen, score.parse().unwrap());
        given.seconds = seconds.parse().unwrap();
        match people.last_mut().filter(|(known, _)| known == learner) {
            Some((_, answers)) => answers.push(given),
            None => people.push((learner.to_owned(), vec![given])),
        }
    }
    people
}

pub(crate) fn gather(exports: impl IntoIterator<Item = (String, Value)>) -> Gathered {
    let mut gathered = Gathered::default();
    for (file, export) in exports {
        gathered.add(&file, read::read(export.to_string().as_bytes()));
    }
    gathered
}

/// The analysis of a table of people.
pub(crate) fn analysis(files: &CourseFiles, people: &[(String, Vec<Answer>)]) -> Analysis {
    let exports = people
        .iter()
        .map(|(learner, answers)| (format!("{learner}.json"), export(files, learner, answers)));
    let bank = Bank::new(files, Language::En).unwrap();
    analyse(&gather(exports), &bank, Source::FirstAnswers)
}
