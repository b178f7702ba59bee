//! What an item analysis reads: first answers, and exams that were handed in.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{confidence, number};
use crate::course::Id;
use crate::memory::ALGORITHM;
use crate::progress::{
    Answer, CourseProgress, EventId, ExamSitting, ExamState, ItemProgress, Place, Progress, Recall,
    Response, Timestamp,
};

/// Names a learner without telling who it is: 16 hexadecimal digits, the first
/// eight bytes of a SHA-256 over the moment and the id of the first answer or
/// exam that the progress knows. `None` before there is one.
///
/// Two exports of one learner agree, whatever the day and the machine, as long
/// as that first answer stays: forgetting a lesson or a whole course can give
/// another name. Nothing typed by the learner and nothing of the machine goes
/// into it but the number that the program drew for itself.
pub fn learner(progress: &Progress) -> Option<String> {
    let answers = progress.courses().flat_map(|(_, course)| {
        let lessons = course
            .lessons()
            .flat_map(|(_, lesson)| lesson.items.values());
        lessons.map(|item| (item.first.at, item.first.event))
    });
    let exams = progress
        .courses()
        .flat_map(|(_, course)| course.exams().sittings())
        .map(|sitting| (sitting.started.at, sitting.session));
    let (at, event): (Timestamp, EventId) = answers.chain(exams).min()?;
    let mut hash = Sha256::new();
    hash.update(format!("parcours learner\n{}\n{event}\n", at.0));
    Some(
        hash.finalize()
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect(),
    )
}

/// An item of the whole export.
pub(super) fn item_as_json(item: &Id, known: &ItemProgress) -> Value {
    json!({
        "id": item.as_str(),
        "attempts": known.attempts,
        "right": known.right,
        "last_score": number(known.last.score),
        "last_confidence": confidence(&known.last),
        "last_at": known.last.at.iso(),
        "last_response": response(&known.last.response),
        "first": first_as_json(&known.first),
        "recall": recall_as_json(&known.recall),
    })
}

fn first_as_json(answer: &Answer) -> Value {
    let place = match answer.place {
        Place::Check => "check",
        Place::Quiz { .. } => "quiz",
        Place::Review { .. } => "review",
    };
    json!({
        "at": answer.at.iso(),
        "place": place,
        "score": number(answer.score),
        "response": response(&answer.response),
        "seconds": answer.seconds,
        "revision": revision(answer.revision),
        "confidence": confidence(answer),
        "hints": answer.hints,
        "second": answer.second,
    })
}

fn recall_as_json(recall: &Recall) -> Value {
    json!({
        "algorithm": ALGORITHM,
        "stability": number(recall.memory.stability),
        "difficulty": number(recall.memory.difficulty),
        "day": recall.day.iso(),
        "lapses": recall.lapses,
    })
}

/// Exams that were handed in, in the order they were started.
pub(super) fn exams_as_json(course: &CourseProgress) -> Vec<Value> {
    let sittings = course.exams().sittings();
    sittings.filter_map(sitting_as_json).collect()
}

fn sitting_as_json(sitting: &ExamSitting) -> Option<Value> {
    let ExamState::Finished { ended, marks, .. } = &sitting.state else {
        return None;
    };
    let questions: Vec<Value> = sitting
        .questions
        .iter()
        .enumerate()
        .map(|(place, question)| {
            let answer = sitting.answer(&question.item);
            json!({
                "lesson": question.lesson.as_str(),
                "item": question.item.as_str(),
                "revision": revision(question.revision),
                "response": answer.map(|it| response(it.response)),
                "language": answer.map(|it| it.language.code()),
                "answered_at": answer.map(|it| it.at.iso()),
                "seconds": sitting.seconds_on(&question.item),
                "mark": marks.get(place).map(|mark| number(*mark)),
            })
        })
        .collect();
    Some(json!({
        "exam": sitting.exam.as_str(),
        "session": sitting.session.to_string(),
        "started_at": sitting.started.at.iso(),
        "ended_at": ended.iso(),
        "seconds": sitting.seconds,
        "questions": questions,
    }))
}

/// The answers and the exams alone: what a learner gives to a trainer without
/// giving notes, days or texts written at the desks.
pub(super) fn answers_as_json(progress: &Progress) -> Value {
    let courses: Vec<Value> = progress
        .courses()
        .map(|(course, known)| {
            let lessons: Vec<Value> = known
                .lessons()
                .filter(|(_, lesson)| !lesson.items.is_empty())
                .map(|(lesson, known)| {
                    let items = known.items.iter();
                    let items: Vec<Value> = items
                        .map(|(item, known)| {
                            json!({"id": item.as_str(), "first": first_as_json(&known.first)})
                        })
                        .collect();
                    json!({"id": lesson.as_str(), "items": items})
                })
                .collect();
            json!({"id": course.as_str(), "lessons": lessons, "exams": exams_as_json(known)})
        })
        .collect();
    json!({"format": super::FORMAT, "learner": learner(progress), "courses": courses})
}

/// A response as serde writes it: `{"Choice": [0]}`,
/// `{"TrueFalse": {"verdict": true, "reason": 1}}`, `{"Number": "12"}`…
fn response(response: &Response) -> Value {
    serde_json::to_value(response).unwrap_or_default()
}

/// Sixty-four bits do not survive in a JSON number.
fn revision(revision: u64) -> String {
    format!("{revision:016x}")
}
