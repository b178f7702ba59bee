//! Marking a sitting.

use crate::course::{Id, Item};
use crate::language::Language;
use crate::progress::{ExamQuestion, ExamSitting};
use crate::quiz::grade;

/// One mark for each question, in order, from 0 to 1: that of the answer that
/// counts, in the language it was given in. No answer earns 0, and so does one
/// to an item that the course has no more.
///
/// `item` gives an item of a question in a language.
pub fn marks<'a>(
    sitting: &ExamSitting,
    item: impl Fn(&ExamQuestion, Language) -> Option<&'a Item>,
) -> Vec<f32> {
    let mark = |question: &ExamQuestion| {
        let answer = sitting.answer(&question.item)?;
        let item = item(question, answer.language)?;
        Some(grade(item, answer.response, answer.language).score)
    };
    let questions = sitting.questions.iter();
    questions.map(|asked| mark(asked).unwrap_or(0.0)).collect()
}

/// Items without an answer, in the order of the map.
pub fn unanswered(sitting: &ExamSitting) -> impl Iterator<Item = &Id> {
    let items = sitting.questions.iter().map(|question| &question.item);
    items.filter(|item| sitting.answer(item).is_none())
}
