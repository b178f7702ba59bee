//! What a finished quiz says of each question, and of the passages to re-read.

use crate::course::{Id, Item, Lesson};
use crate::gui::block::words::{first_words, words_of};
use crate::language::Language;
use crate::progress::{Answer, Sitting};
use crate::quiz::{Grade, Verdict, display_order, grade};

/// A question of the quiz, in the order it was asked.
pub(super) struct Line {
    pub(super) item: Id,
    /// From 1.
    pub(super) number: usize,
    pub(super) answer: Answer,
    pub(super) verdict: Verdict,
    /// `None` when the course has the question no more.
    pub(super) asked: Option<Asked>,
}

/// What was asked, with today's words.
pub(super) struct Asked {
    pub(super) item: Item,
    /// The first words of the stem.
    pub(super) words: String,
    pub(super) order: Vec<usize>,
    pub(super) grade: Grade,
    /// Whether today's words would be graded otherwise than the answer was:
    /// typed in the other language, or edited since.
    pub(super) graded_otherwise: bool,
}

/// A passage that explains what was not right.
pub(super) struct Passage {
    pub(super) block: Id,
    /// Its first words; `None` when the lesson has it no more.
    pub(super) words: Option<String>,
    /// The numbers of the questions that send there.
    pub(super) questions: Vec<usize>,
}

pub(super) fn lines(sitting: &Sitting, lesson: Option<&Lesson>, language: Language) -> Vec<Line> {
    let answered = sitting
        .items
        .iter()
        .filter_map(|id| Some((id, sitting.answer(id)?)));
    answered
        .zip(1..)
        .map(|((id, answer), number)| {
            let item = lesson.and_then(|lesson| lesson.item(id));
            Line {
                item: id.clone(),
                number,
                answer: answer.clone(),
                verdict: verdict(answer),
                asked: item.map(|item| asked(sitting.seed, item, answer, language)),
            }
        })
        .collect()
}

/// The verdict of that day.
fn verdict(answer: &Answer) -> Verdict {
    if answer.is_right() {
        Verdict::Right
    } else {
        Verdict::of(answer.score)
    }
}

fn asked(seed: u64, item: &Item, answer: &Answer, language: Language) -> Asked {
    let grade = grade(item, &answer.response, language);
    Asked {
        words: first_words(&item.stem),
        order: display_order(seed, item),
        graded_otherwise: (grade.score - answer.score).abs() > 0.001,
        grade,
        item: item.clone(),
    }
}

/// The passages that explain what was not right, those of the first questions
/// first.
pub(super) fn passages(lines: &[Line], lesson: Option<&Lesson>) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for line in lines.iter().filter(|line| line.verdict != Verdict::Right) {
        let Some(asked) = &line.asked else { continue };
        let block = &asked.item.explains;
        match passages.iter_mut().find(|known| known.block == *block) {
            Some(known) => known.questions.push(line.number),
            None => passages.push(Passage {
                block: block.clone(),
                words: lesson.and_then(|lesson| words_of(lesson, block)),
                questions: vec![line.number],
            }),
        }
    }
    passages
}
