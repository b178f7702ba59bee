//! Progress as a table or as a tree, for other tools.

mod answers;

use std::fmt::Write;

use serde_json::{Value, json};

use super::practice::Made;
use super::{
    Answer, Confidence, LessonProgress, Move, Note, PracticeProgress, Progress, Run, RunState,
    Timestamp,
};
use crate::course::Id;

pub use answers::learner;

/// The version of the JSON documents; it grows when a field is added, changes
/// its meaning or goes. 2 added `learner`, `exams`, and of each item
/// `last_response`, `first` and `recall`; what 1 had stayed as it was.
pub const FORMAT: u32 = 2;

/// A form that other tools read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Json,
    Csv,
}

/// The first line of the CSV.
///
/// One line for each lesson with progress (`item` empty, `attempts`, `right`
/// and `seconds` summed up), followed by one for each of its items.
///
/// | column | meaning |
/// | --- | --- |
/// | `course`, `lesson`, `item` | ids |
/// | `opened_at`, `read_at` | first time opened, read to the end; lesson lines only |
/// | `attempts` | answers given, in the text and in quizzes |
/// | `right` | those that earned the whole score |
/// | `last_score` | 0 to 1; on lesson lines that of the last quiz finished, as a share |
/// | `last_confidence` | `guess`, `fairly-sure`, `sure` or empty; item lines only |
/// | `last_at` | the last answer, or the last thing done in the lesson |
/// | `bookmarks`, `notes` | how many; lesson lines only |
///
/// Times are UTC in ISO 8601, lines end in CR LF as RFC 4180 asks, nothing is
/// written for what is unknown.
pub const CSV_HEADER: &str = "course,lesson,item,opened_at,read_at,attempts,right,last_score,last_confidence,last_at,bookmarks,notes";

/// The whole progress as text.
///
/// JSON: `{"format": 2, "learner", "courses": [{"id", "lessons": [{"id",
/// "opened_at", "read_at", "position", "last_at", "bookmarks": [block],
/// "quiz": {"score", "questions", "finished_at"}, "items": [{"id", "attempts",
/// "right", "last_score", "last_confidence", "last_at", "last_response",
/// "first": {"at", "place": "check"|"quiz"|"review", "score", "response",
/// "seconds", "revision", "confidence", "hints", "second"}, "recall":
/// {"algorithm", "stability", "difficulty", "day", "lapses"}}], "notes":
/// [{"block", "text", "written_at", "changed_at"}]}], "practices": [{"id",
/// "runs": [{"id", "started_at", "state": "open"|"left"|"finished",
/// "finished_at", "score", "outcome", "parts": [id], "seed", "revision",
/// "moves": [{"at", "did", "part", …}]}]}], "exams": [{"exam", "session",
/// "started_at", "ended_at", "seconds", "questions": [{"lesson", "item",
/// "revision", "response", "language", "answered_at", "seconds", "mark"}]}]}],
/// "days": [{"day", "answers", "seconds"}]}`
/// with `null` for what is unknown. `docs/trainers.md` tells what the fields
/// that an item analysis reads mean; `learner` is [`learner()`], never a name.
/// Only exams that were handed in are there. Scores of items go from 0 to 1, that of
/// the last quiz finished from 0 to its number of questions. `day` is a date
/// on the learner's clock, from 04:00 to 04:00. CSV: see [`CSV_HEADER`].
pub fn export(progress: &Progress, format: Format) -> String {
    match format {
        Format::Json => {
            let mut text = format!("{:#}", as_json(progress));
            text.push('\n');
            text
        }
        Format::Csv => as_csv(progress),
    }
}

/// The answers and the exams alone, as JSON: [`export`]'s `format`, `learner`,
/// `courses`, `lessons`, `items` (`id` and `first` only) and `exams`, without
/// notes, days, practices and reading. What a learner gives to a trainer.
pub fn export_answers(progress: &Progress) -> String {
    let mut text = format!("{:#}", answers::answers_as_json(progress));
    text.push('\n');
    text
}

fn as_csv(progress: &Progress) -> String {
    let mut text = format!("{CSV_HEADER}\r\n");
    for (course, known) in progress.courses() {
        for (lesson, lesson_known) in known.lessons() {
            let notes = known.notes_on(lesson).count();
            push_lesson(&mut text, course, lesson, lesson_known, notes);
            for (item, item_known) in &lesson_known.items {
                let last = &item_known.last;
                push_line(
                    &mut text,
                    &[
                        course.as_str(),
                        lesson.as_str(),
                        item.as_str(),
                        "",
                        "",
                        &item_known.attempts.to_string(),
                        &item_known.right.to_string(),
                        &last.score.to_string(),
                        confidence(last).unwrap_or_default(),
                        &last.at.iso(),
                        "",
                        "",
                    ],
                );
            }
        }
    }
    text
}

fn push_lesson(text: &mut String, course: &Id, lesson: &Id, known: &LessonProgress, notes: usize) {
    let attempts: u64 = known
        .items
        .values()
        .map(|item| u64::from(item.attempts))
        .sum();
    let right: u64 = known.items.values().map(|item| u64::from(item.right)).sum();
    let score = quiz_share(known).map_or_else(String::new, |share| share.to_string());
    push_line(
        text,
        &[
            course.as_str(),
            lesson.as_str(),
            "",
            &iso(known.opened_at),
            &iso(known.read_at),
            &attempts.to_string(),
            &right.to_string(),
            &score,
            "",
            &iso(known.last_at),
            &known.bookmarks.len().to_string(),
            &notes.to_string(),
        ],
    );
}

fn push_line(text: &mut String, cells: &[&str]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            let _ = write!(text, "\"{}\"", cell.replace('"', "\"\""));
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}

fn iso(at: Option<Timestamp>) -> String {
    at.map_or_else(String::new, Timestamp::iso)
}

/// The shortest number that reads back as the same score: 0.6666667.
fn number(score: f32) -> Value {
    score
        .to_string()
        .parse::<f64>()
        .map_or(Value::Null, Value::from)
}

fn confidence(answer: &Answer) -> Option<&'static str> {
    answer.confidence.map(|confidence| match confidence {
        Confidence::Guess => "guess",
        Confidence::FairlySure => "fairly-sure",
        Confidence::Sure => "sure",
    })
}

#[allow(clippy::cast_precision_loss, reason = "a quiz has few questions")]
fn quiz_share(lesson: &LessonProgress) -> Option<f32> {
    lesson
        .finished
        .as_ref()
        .filter(|sitting| !sitting.items.is_empty())
        .map(|sitting| sitting.score() / sitting.items.len() as f32)
}

fn as_json(progress: &Progress) -> Value {
    let courses: Vec<Value> = progress
        .courses()
        .map(|(course, known)| {
            let lessons: Vec<Value> = known
                .lessons()
                .map(|(lesson, lesson_known)| {
                    let notes = known.notes_on(lesson).map(|(_, note)| note);
                    lesson_as_json(lesson, lesson_known, notes)
                })
                .collect();
            let practices: Vec<Value> = known
                .practices()
                .map(|(practice, known)| practice_as_json(practice, known))
                .collect();
            json!({
                "id": course.as_str(),
                "lessons": lessons,
                "practices": practices,
                "exams": answers::exams_as_json(known),
            })
        })
        .collect();
    let days: Vec<Value> = progress
        .days()
        .iter()
        .map(|(day, activity)| {
            json!({"day": day.iso(), "answers": activity.answers, "seconds": activity.seconds})
        })
        .collect();
    json!({
        "format": FORMAT,
        "learner": learner(progress),
        "courses": courses,
        "days": days,
    })
}

fn lesson_as_json<'a>(
    lesson: &Id,
    known: &LessonProgress,
    notes: impl Iterator<Item = &'a Note>,
) -> Value {
    let items: Vec<Value> = known
        .items
        .iter()
        .map(|(item, item_known)| answers::item_as_json(item, item_known))
        .collect();
    let notes: Vec<Value> = notes
        .map(|note| {
            json!({
                "block": note.block.as_str(),
                "text": note.text,
                "written_at": note.written_at.iso(),
                "changed_at": note.changed_at.iso(),
            })
        })
        .collect();
    let bookmarks: Vec<&str> = known
        .bookmarks
        .iter()
        .map(|mark| mark.block.as_str())
        .collect();
    let quiz = known.finished.as_ref().map(|sitting| {
        json!({
            "score": number(sitting.score()),
            "questions": sitting.items.len(),
            "finished_at": sitting.finished_at.map(Timestamp::iso),
        })
    });
    json!({
        "id": lesson.as_str(),
        "opened_at": known.opened_at.map(Timestamp::iso),
        "read_at": known.read_at.map(Timestamp::iso),
        "position": known.position.as_ref().map(Id::as_str),
        "last_at": known.last_at.map(Timestamp::iso),
        "bookmarks": bookmarks,
        "quiz": quiz,
        "items": items,
        "notes": notes,
    })
}

fn practice_as_json(practice: &Id, known: &PracticeProgress) -> Value {
    let runs: Vec<Value> = known.runs().map(run_as_json).collect();
    json!({"id": practice.as_str(), "runs": runs})
}

fn run_as_json(run: &Run) -> Value {
    let (state, finished_at, outcome) = match &run.state {
        RunState::Open => ("open", None, None),
        RunState::Left => ("left", None, None),
        RunState::Finished { at, outcome, .. } => ("finished", Some(at.iso()), outcome.as_ref()),
    };
    json!({
        "id": run.id.to_string(),
        "started_at": run.started.at.iso(),
        "state": state,
        "finished_at": finished_at,
        "score": run.score().map(number),
        "outcome": outcome.map(Id::as_str),
        "parts": run.parts.iter().map(Id::as_str).collect::<Vec<_>>(),
        // Sixty-four bits do not survive in a JSON number.
        "seed": run.seed.to_string(),
        "revision": format!("{:016x}", run.revision),
        "moves": run.moves.iter().map(move_as_json).collect::<Vec<_>>(),
    })
}

fn move_as_json(made: &Made) -> Value {
    let mut value = match &made.what {
        Move::Choose {
            option,
            reason,
            seconds,
            ..
        } => json!({
            "did": "choose",
            "option": option.as_str(),
            "reason": reason.as_ref().map(Id::as_str),
            "seconds": seconds,
        }),
        Move::Lapse { .. } => json!({"did": "lapse"}),
        Move::Write { text, .. } => json!({"did": "write", "text": text}),
        Move::Answer { score, seconds, .. } => {
            json!({"did": "answer", "score": number(*score), "seconds": seconds})
        }
        Move::Rate { level, .. } => json!({"did": "rate", "level": level}),
        Move::Keep { text, .. } => json!({"did": "keep", "text": text}),
    };
    value["part"] = json!(made.what.at().as_str());
    value["at"] = json!(made.moment.at.iso());
    value
}
