//! One attempt at a quiz, from its start to its end.

use serde::{Deserialize, Serialize};

use super::{Answer, EventId, QuizKind, Timestamp};
use crate::course::Id;

/// A quiz being taken or taken, with all that is needed to go on exactly
/// where it was left: the questions in their order, the seed of the options'
/// order, the answers given and the hints taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sitting {
    pub session: EventId,
    pub kind: QuizKind,
    pub seed: u64,
    /// What is asked, in the order it is asked.
    pub items: Vec<Id>,
    pub started_at: Timestamp,
    /// `None` while unfinished.
    pub finished_at: Option<Timestamp>,
    /// In the order they were given, one for each item at most.
    pub answers: Vec<(Id, Answer)>,
    /// How many hints were shown for an item, answered or not.
    pub hints: Vec<(Id, u8)>,
    /// Items whose verdict was seen before the answer was taken back.
    #[serde(default)]
    pub seen: Vec<Id>,
}

impl Sitting {
    /// The answer given to an item.
    pub fn answer(&self, item: &Id) -> Option<&Answer> {
        self.answers
            .iter()
            .find(|(known, _)| known == item)
            .map(|(_, answer)| answer)
    }

    /// Hints shown so far for an item.
    pub fn hints(&self, item: &Id) -> u8 {
        self.hints
            .iter()
            .find(|(known, _)| known == item)
            .map_or(0, |&(_, count)| count)
    }

    /// The first item without an answer; `None` when all are answered.
    pub fn next(&self) -> Option<&Id> {
        self.items.iter().find(|item| self.answer(item).is_none())
    }

    /// The sum of the scores: from 0 to the number of items.
    pub fn score(&self) -> f32 {
        self.answers.iter().map(|(_, answer)| answer.score).sum()
    }

    /// Items that did not earn the whole score or were not answered, in the
    /// order they were asked: what «redo only what was wrong» asks.
    pub fn to_redo(&self) -> impl Iterator<Item = &Id> {
        self.items
            .iter()
            .filter(|item| !self.answer(item).is_some_and(Answer::is_right))
    }

    pub(super) fn take(&mut self, item: &Id, answer: Answer) {
        match self.answers.iter_mut().find(|(known, _)| known == item) {
            Some((_, given)) => *given = answer,
            None => self.answers.push((item.clone(), answer)),
        }
    }

    pub(super) fn see(&mut self, item: &Id) {
        if !self.seen.contains(item) {
            self.seen.push(item.clone());
        }
    }

    pub(super) fn hint(&mut self, item: &Id) {
        match self.hints.iter_mut().find(|(known, _)| known == item) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => self.hints.push((item.clone(), 1)),
        }
    }
}
