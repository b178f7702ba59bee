//! What a quiz showed, question by question.

use crate::course::{Id, Item};
use crate::quiz::grade::Verdict;

use super::{Record, Session};

/// One question of a quiz and how it went.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome<'a> {
    pub item: &'a Item,
    pub record: &'a Record,
}

impl Outcome<'_> {
    pub fn verdict(&self) -> Verdict {
        self.record.grade.verdict
    }
}

/// The results of a quiz, or of the part of it that is answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Results<'a> {
    /// In the order in which they were asked.
    pub outcomes: Vec<Outcome<'a>>,
    /// Questions wholly right.
    pub right: usize,
    /// Questions answered.
    pub total: usize,
    /// Mean score, 0 to 1; 0 when nothing is answered.
    pub score: f32,
}

impl<'a> Results<'a> {
    /// The questions that were not wholly right, to be asked again.
    pub fn redo_items(&self) -> Vec<Id> {
        self.missed().map(|it| it.item.id.clone()).collect()
    }

    /// The passages (blocks of the lesson) that explain what was not wholly
    /// right, each once, with the questions that send there.
    pub fn passages(&self) -> Vec<(&'a Id, Vec<&'a Item>)> {
        let mut passages: Vec<(&Id, Vec<&Item>)> = Vec::new();
        for outcome in self.missed() {
            let block = &outcome.item.explains;
            match passages.iter_mut().find(|(known, _)| *known == block) {
                Some((_, items)) => items.push(outcome.item),
                None => passages.push((block, vec![outcome.item])),
            }
        }
        passages
    }

    fn missed(&self) -> impl Iterator<Item = &Outcome<'a>> {
        self.outcomes
            .iter()
            .filter(|it| it.verdict() != Verdict::Right)
    }
}

impl Session {
    /// The results so far.
    #[allow(
        clippy::cast_precision_loss,
        reason = "the number of questions is far below 2^24"
    )]
    pub fn results(&self) -> Results<'_> {
        let outcomes: Vec<_> = self
            .items
            .iter()
            .zip(&self.records)
            .filter_map(|(item, record)| {
                let record = record.as_ref()?;
                Some(Outcome { item, record })
            })
            .collect();
        let total = outcomes.len();
        let sum: f32 = outcomes.iter().map(|it| it.record.grade.score).sum();
        Results {
            right: outcomes
                .iter()
                .filter(|it| it.verdict() == Verdict::Right)
                .count(),
            score: if total == 0 { 0.0 } else { sum / total as f32 },
            total,
            outcomes,
        }
    }
}
