//! A sitting at the certifying exam, written through the application's own
//! journal.

#![allow(dead_code, unreachable_pub, reason = "each test uses its part of it")]

use parcours::course::revision::revision;
use parcours::course::{Id, Item};
use parcours::gui::shared::Shared;
use parcours::progress::{EventId, ExamEvent, ExamQuestion, Response, Timestamp, What};
use parcours::quiz::{grade, model_answer};

/// The certifying exam of the bundled course.
pub const CERTIFYING: &str = "certificate";

/// So many of the course's questions, in its order.
pub fn questions(shared: &Shared, count: usize) -> Vec<(Id, Item)> {
    let lessons = shared.course().lessons();
    let items = lessons.filter_map(|(_, entry)| shared.lesson(&entry.id));
    let mut items = items.flat_map(|lesson| {
        let items = lesson.items.clone().into_iter();
        items
            .map(|item| (lesson.id.clone(), item))
            .collect::<Vec<_>>()
    });
    items.by_ref().take(count).collect()
}

/// Starts a sitting over these questions.
pub fn started(shared: &mut Shared, exam: &str, questions: &[(Id, Item)]) -> EventId {
    let questions = questions.iter().map(|(lesson, item)| ExamQuestion {
        lesson: lesson.clone(),
        item: item.id.clone(),
        revision: revision(item),
    });
    let questions: Vec<ExamQuestion> = questions.collect();
    shared.record(|session| {
        What::Exam(ExamEvent::Started {
            session,
            exam: exam.into(),
            seed: 7,
            questions,
            seconds: Some(5_400),
        })
    })
}

/// Answers so many questions right, the others wrong or not at all, and hands
/// in. Gives the session.
pub fn finished(shared: &mut Shared, exam: &str, of: usize, right: usize) -> EventId {
    let asked = questions(shared, of);
    let session = started(shared, exam, &asked);
    let language = shared.course_language();
    let mut marks = Vec::new();
    for (place, (_, item)) in asked.iter().enumerate() {
        let response = if place < right {
            model_answer(item, language)
        } else {
            Response::Choice(vec![9])
        };
        marks.push(grade(item, &response, language).score);
        shared.record(|_| {
            What::Exam(ExamEvent::Answered {
                session,
                item: item.id.clone(),
                response,
                language,
                seconds: 20,
            })
        });
    }
    let ended: Timestamp = shared.now().at;
    shared.record(|_| {
        What::Exam(ExamEvent::Finished {
            session,
            ended,
            marks,
        })
    });
    session
}

/// The certifying exam, handed in.
pub fn certifying(shared: &mut Shared, of: usize, right: usize) -> EventId {
    finished(shared, CERTIFYING, of, right)
}
