//! Writes a large course that decodes and whose parts agree with each other:
//! `cargo run --example big_course -- FOLDER [LESSONS] [ITEMS]`.
//!
//! The same numbers give the same bytes on every machine. The texts are made
//! of a few sentences, so the course measures programs, not learners. Benches
//! and tests include this file.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

/// How many lessons a module has.
const PER_MODULE: usize = 50;

#[allow(
    dead_code,
    reason = "benches and tests include this file for its functions"
)]
fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let folder = arguments
        .next()
        .ok_or_else(|| io::Error::other("usage: big_course FOLDER [LESSONS] [ITEMS]"))?;
    let mut number = |default| match arguments.next() {
        Some(text) => text.parse().map_err(io::Error::other),
        None => Ok(default),
    };
    let (lessons, items) = (number(1_000)?, number(20)?);
    for language in ["fr", "en"] {
        write(Path::new(&folder), language, lessons, items)?;
    }
    Ok(())
}

/// Writes one language of the course: `<folder>/<language>/…`.
pub(crate) fn write(folder: &Path, language: &str, lessons: usize, items: usize) -> io::Result<()> {
    let root = folder.join(language);
    fs::create_dir_all(&root)?;
    fs::write(root.join("course.ron"), contents(language, lessons))?;
    fs::write(root.join("glossary.ron"), glossary(lessons))?;
    for number in 0..lessons {
        let module = root.join(module(number));
        fs::create_dir_all(&module)?;
        let file = module.join(format!("{}.ron", id(number)));
        fs::write(file, lesson(number, items))?;
    }
    Ok(())
}

fn id(lesson: usize) -> String {
    format!("lesson-{lesson}")
}

fn module(lesson: usize) -> String {
    format!("module-{}", lesson / PER_MODULE)
}

/// The table of contents.
pub(crate) fn contents(language: &str, lessons: usize) -> String {
    let mut text = format!(
        "(\n    format: 1,\n    id: \"big\",\n    language: {language},\n    title: \"Big\",\n    \
         summary: \"A course of {lessons} lessons.\",\n    \
         competences: [(id: \"posture\", name: \"Posture\")],\n    \
         misconceptions: [(id: \"haste\", name: \"answers before reading\")],\n    modules: [\n"
    );
    for first in (0..lessons).step_by(PER_MODULE) {
        let _ = writeln!(
            text,
            "        (id: \"{0}\", title: \"{0}\", summary: \"Part of the course.\", lessons: [",
            module(first)
        );
        for number in first..(first + PER_MODULE).min(lessons) {
            let _ = writeln!(
                text,
                "            (id: \"{}\", title: \"Lesson {number}\", minutes: 15),",
                id(number)
            );
        }
        text.push_str("        ]),\n");
    }
    text.push_str("    ],\n)\n");
    text
}

fn glossary(lessons: usize) -> String {
    let mut text = String::from("(terms: [\n");
    for number in 0..lessons {
        let _ = writeln!(
            text,
            "    (id: \"term-{number}\", term: \"Term {number}\", definition: \"{}\", lessons: [\"{}\"]),",
            sentence(number),
            id(number)
        );
    }
    text.push_str("])\n");
    text
}

/// A lesson with every kind of block, and items of every interaction in turn.
pub(crate) fn lesson(number: usize, items: usize) -> String {
    let name = id(number);
    let mut text = format!(
        "(\n    id: \"{name}\",\n    title: \"Lesson {number}\",\n    minutes: 15,\n    \
         points: [\"P001\"],\n    \
         objectives: [(id: \"aim\", bloom: Apply, text: \"choose an answer.\")],\n    body: [\n"
    );
    for block in 0..6 {
        let _ = writeln!(
            text,
            "        Text(id: \"part-{block}\", md: r#\"## Part {block}\n\n{}\n\n\
             - **first**: see [the term](term:term-{number})\n- *second*\"#),",
            paragraph(number * 7 + block)
        );
    }
    text.push_str(&blocks(number));
    let _ = writeln!(
        text,
        "        Check(item: {}),\n    ],\n    items: [",
        item(number, items)
    );
    for index in 0..items {
        let _ = writeln!(text, "        {},", item(number, index));
    }
    text.push_str("    ],\n)\n");
    text
}

fn blocks(number: usize) -> String {
    let one = sentence(number);
    let two = sentence(number + 1);
    format!(
        r##"        Callout(id: "idea", kind: KeyIdea, md: "{one}"),
        Comparison(
            id: "reply",
            before: (md: "{one}", note: "Too fast."),
            after: (md: "{two}", note: "Read first."),
        ),
        Dialogue(id: "talk", messages: [
            (author: "Ana", side: Member, time: "18:42", md: "{one}"),
            (author: "Team", side: Team, md: "{two}", note: r#"It says "read"."#),
        ]),
        Steps(id: "steps", steps: [(title: "Read", md: "{one}"), (title: "Answer", md: "{two}")]),
        Chart(
            id: "chart", kind: Bars, title: "Messages", alt: "Messages a day.", unit: "messages",
            labels: ["Mon", "Tue"], series: [(name: "Forum", values: [12, 18.5])],
        ),
"##
    )
}

fn item(lesson: usize, index: usize) -> String {
    let seed = lesson * 31 + index;
    format!(
        "(\n            id: \"{}-{index}\", objective: \"aim\", competence: \"posture\", bloom: Apply,\n            \
         covers: [\"P001\"], explains: \"part-{}\",\n            stem: \"{} What do you do?\",\n            \
         interaction: {},\n            hints: [\"Read the message again.\"],\n        )",
        id(lesson),
        seed % 6,
        sentence(seed),
        interaction(seed, index)
    )
}

fn interaction(seed: usize, index: usize) -> String {
    let [a, b, c] = [0, 1, 2].map(|step| sentence(seed + step));
    let why = sentence(seed + 3);
    match index % 8 {
        0 => format!(
            "SingleChoice(options: [(text: \"{a}\", key: true, feedback: \"{why}\"), \
             (text: \"{b}\", feedback: \"{why}\", misconception: \"haste\"), \
             (text: \"{c}\", feedback: \"{why}\", misconception: \"haste\")])"
        ),
        1 => format!(
            "MultipleChoice(options: [(text: \"{a}\", key: true, feedback: \"{why}\"), \
             (text: \"{b}\", key: true, feedback: \"{why}\"), (text: \"{c}\", feedback: \"{why}\"), \
             (text: \"None of that helps here.\", feedback: \"{why}\")])"
        ),
        2 => format!(
            "TrueFalse(truth: {}, feedback: \"{why}\", reasons: [\
             (text: \"{a}\", key: true, feedback: \"{why}\"), (text: \"{b}\", feedback: \"{why}\")])",
            seed.is_multiple_of(2)
        ),
        3 => format!(
            "Cloze(text: \"The person who reads first is the {{who}}.\", gaps: [(id: \"who\", \
             accept: [\"moderator\", \"moderators\"], feedback: \"{why}\", \
             wrong: [(answers: [\"troll\"], feedback: \"{why}\")])])"
        ),
        4 => format!(
            "Ordering(entries: [(text: \"{a}\", feedback: \"{why}\"), \
             (text: \"{b}\", feedback: \"{why}\"), (text: \"{c}\", feedback: \"{why}\")])"
        ),
        5 => format!(
            "Matching(pairs: [(prompt: \"Read\", target: \"{a}\", feedback: \"{why}\", \
             wrong: [(target: 1, feedback: \"{why}\")]), \
             (prompt: \"Answer\", target: \"{b}\", feedback: \"{why}\")], \
             extra: [(target: \"{c}\", feedback: \"{why}\")])"
        ),
        6 => format!(
            "Categorising(categories: [(id: \"now\", name: \"Now\"), (id: \"later\", name: \"Later\")], \
             cards: [(text: \"{a}\", category: \"now\", feedback: \"{why}\"), \
             (text: \"{b}\", category: \"later\", feedback: \"{why}\", \
             wrong: [(category: \"now\", feedback: \"{why}\")])])"
        ),
        _ => format!(
            "Numeric(value: 6, tolerance: 0.5, unit: \"min\", formula: \"45 × 8 ÷ 60\", \
             compute: \"45 * 8 / 60\", feedback: \"{why}\", \
             wrong: [(value: 360, feedback: \"{why}\")])"
        ),
    }
}

fn paragraph(seed: usize) -> String {
    (0..10)
        .map(|step| sentence(seed * 5 + step))
        .collect::<Vec<_>>()
        .join(" ")
}

fn sentence(seed: usize) -> String {
    const WHO: [&str; 5] = [
        "A member",
        "The moderator",
        "A colleague",
        "The press",
        "A reader",
    ];
    const DOES: [&str; 7] = [
        "asks",
        "repeats",
        "doubts",
        "explains",
        "deletes",
        "quotes",
        "waits for",
    ];
    const WHAT: [&str; 11] = [
        "the answer of yesterday",
        "a rule of the charter",
        "the price of the ticket",
        "a rumour about the delay",
        "the tone of the reply",
        "a photograph of the event",
        "the promise of the team",
        "a message sent in anger",
        "the opening hours",
        "a private address",
        "the result of the vote",
    ];
    const WHEN: [&str; 3] = ["this morning", "before the meeting", "in the main thread"];
    format!(
        "{} {} {} {}.",
        WHO[seed % WHO.len()],
        DOES[seed % DOES.len()],
        WHAT[seed % WHAT.len()],
        WHEN[seed % WHEN.len()]
    )
}
