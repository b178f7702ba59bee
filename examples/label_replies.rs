//! Shows what the rules notice in the texts of an exercise, in the form in
//! which labelled replies are written:
//!
//! ```text
//! cargo run --example label_replies -- fr lessons/fr/rules.ron \
//!     lessons/fr/practice/reply-late-parcel.ron [replies.ron]
//! ```
//!
//! Without replies, it reads the exercise's model and weak answers.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool for developers speaks to the terminal"
)]

#[path = "../tests/support/labelled.rs"]
mod labelled;

use std::process::ExitCode;

use labelled::Labelled;
use parcours::course::practice::reply::Reply;
use parcours::course::practice::rules::RulePack;
use parcours::language::Language;
use parcours::practice::reply::{Rules, characters, check};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// How many texts have other hits than their labels, or than the exercise asks.
fn run(arguments: &[String]) -> Result<usize, String> {
    let [language, pack, exercise, replies @ ..] = arguments else {
        return Err("usage: label_replies fr|en RULES.ron EXERCISE.ron [REPLIES.ron]".to_owned());
    };
    let language = match language.as_str() {
        "fr" => Language::Fr,
        "en" => Language::En,
        other => return Err(format!("no such language: {other}")),
    };
    let pack: RulePack = labelled::read(pack, &text(pack)?)?;
    let exercise: Reply = labelled::read(exercise, &text(exercise)?)?;
    for (path, fault) in check::pack(&pack, language) {
        println!("rules.ron {path}: {fault:?}");
    }
    let rules = Rules::of_exercise(&pack, &exercise, language);
    let Some(replies) = replies.first() else {
        let wrong = check::exercise(&pack, &exercise, language);
        for (path, trouble) in &wrong {
            println!("{path}: {trouble:?}");
        }
        for (name, sample) in [("model", &exercise.model), ("weak", &exercise.weak)] {
            println!("{name}: {} characters", characters(&sample.text));
            show(&rules, &sample.text);
        }
        return Ok(wrong.len());
    };
    let all: Vec<Labelled> = labelled::read(replies, &text(replies)?)?;
    let mut wrong = 0;
    for reply in &all {
        let differences = labelled::differences(&rules, reply);
        if !differences.is_empty() {
            wrong += 1;
            println!("{}: {} characters", reply.name, characters(&reply.text));
            differences.iter().for_each(|line| println!("  {line}"));
        }
    }
    println!("{} texts, {wrong} with differences", all.len());
    Ok(wrong)
}

fn show(rules: &Rules, text: &str) {
    for label in labelled::labels(rules, text) {
        println!("  {label}");
    }
}

fn text(path: &str) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))
}
