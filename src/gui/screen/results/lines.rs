//! What a finished quiz says of each question, and of the passages to re-read.

use crate::course::{Block, Id, Item, Lesson, Markup};
use crate::language::Language;
use crate::progress::{Answer, Sitting};
use crate::quiz::{Grade, Verdict, display_order, grade};

/// Characters of a stem or of a passage on one line.
const LONGEST: usize = 110;

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

/// The first words of a block.
fn words_of(lesson: &Lesson, block: &Id) -> Option<String> {
    let block = lesson.body.get(lesson.position(block)?)?;
    let title = match block {
        Block::Text(_) | Block::Check(_) => None,
        Block::Callout(it) => it.title.as_deref(),
        Block::Figure(it) => Some(it.caption.as_deref().unwrap_or(&it.alt)),
        Block::Comparison(it) => it.title.as_deref(),
        Block::Dialogue(it) => it.title.as_deref(),
        Block::Steps(it) => it.title.as_deref(),
        Block::Chart(it) => Some(it.title.as_str()),
    };
    let text = match block {
        Block::Text(it) => Some(&it.md),
        Block::Callout(it) => Some(&it.md),
        Block::Comparison(it) => Some(&it.before.md),
        Block::Dialogue(it) => it.messages.first().map(|message| &message.md),
        Block::Steps(it) => it.steps.first().map(|step| &step.md),
        Block::Check(it) => Some(&it.item.stem),
        Block::Figure(_) | Block::Chart(_) => None,
    };
    title.map(shortened).or_else(|| text.map(first_words))
}

fn first_words(markup: &Markup) -> String {
    shortened(&markup.plain())
}

/// The first line of a text, cut at a word.
fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default().trim();
    if line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    let cut: String = line.chars().take(LONGEST).collect();
    let head = cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head);
    let head = head.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    format!("{head}…")
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, shortened};

    #[test]
    fn long_texts_are_cut_at_a_word() {
        assert_eq!(shortened("Deux mots\nautre ligne"), "Deux mots");
        let long = "mot, ".repeat(60);
        let cut = shortened(&long);
        assert!(cut.ends_with("mot…"), "{cut}");
        assert!(cut.chars().count() <= LONGEST + 1);
        let solid = "a".repeat(300);
        assert_eq!(shortened(&solid).chars().count(), LONGEST + 1);
    }
}
