//! A quiz from its first question to its results.
//!
//! A session is a value: operations check that they make sense in the present
//! [`Phase`], change it, and give back the [`Effect`] that the caller writes
//! to the journal before it shows the change. Of the times that it takes only
//! differences count, and a clock put back counts as no time.

mod results;
mod steps;

use std::collections::HashSet;

use crate::course::{Id, Item};
use crate::language::Language;
use crate::progress::{Confidence, EventId, Response, Timestamp};

use super::draft;
use super::grade::{Grade, grade};
use super::number::NumberError;
use super::order::{display_order, question_order};
use super::shape::fits;

pub use results::{Outcome, Results};

/// What a quiz is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The journal's event that starts the quiz.
    pub id: EventId,
    pub lesson: Id,
    /// Decides the order of the questions and of what they show.
    pub seed: u64,
    pub items: Vec<Item>,
    pub order: Sequence,
    /// The language of `items`, in which typed answers are read.
    pub language: Language,
}

/// In which order a quiz asks its questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sequence {
    /// As the seed orders them.
    BySeed,
    /// As they are given.
    AsGiven,
}

/// A quiz being taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    id: EventId,
    lesson: Id,
    seed: u64,
    language: Language,
    /// In the order to ask them.
    items: Vec<Item>,
    /// One for each item.
    records: Vec<Option<Record>>,
    /// The item asked; the number of items when finished.
    position: usize,
    phase: Phase,
}

/// An answer given and graded.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    pub response: Response,
    pub grade: Grade,
    pub confidence: Option<Confidence>,
    /// Hints seen before answering.
    pub hints: u8,
    /// Seconds spent on the question, pauses left out.
    pub seconds: u32,
}

/// Where a session stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// The learner is making an answer.
    Asking(Asking),
    /// The answer is made; how sure is the learner?
    Rating(Asking),
    /// The verdict and the feedback are shown.
    Answered {
        /// Whether [`Session::undo`] takes the answer back: not after a
        /// restart, when the quiz goes on from the journal.
        can_undo: bool,
    },
    Finished,
}

/// An answer being made.
#[derive(Debug, Clone, PartialEq)]
pub struct Asking {
    /// `None` for a true/false that is not judged yet.
    pub draft: Option<Response>,
    /// Hints shown so far.
    pub hints: u8,
    /// When the clock was started; `None` while paused.
    since: Option<Timestamp>,
    /// Milliseconds spent before that.
    spent: i64,
}

/// What the caller writes to the journal.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// A hint was shown; `hints` are shown now.
    HintTaken {
        item: Id,
        hints: u8,
    },
    Answered(Given),
    /// The last answer, to this item, never happened.
    Retracted {
        item: Id,
    },
    Finished,
}

/// An answer as the journal keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    pub item: Id,
    pub response: Response,
    /// 0 to 1, as graded when it was given.
    pub score: f32,
    pub confidence: Option<Confidence>,
    pub hints: u8,
    pub seconds: u32,
}

/// Why an operation does nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// A quiz needs an item.
    NothingToAsk,
    /// The operation belongs to another phase.
    NotNow,
    /// The answer lacks a part.
    Incomplete,
    /// What was typed is no number in the unit asked for.
    Number(NumberError),
    NoMoreHints,
}

impl Session {
    /// Begins a quiz and asks its first question.
    ///
    /// # Errors
    ///
    /// [`Refusal::NothingToAsk`] without items.
    pub fn start(plan: Plan, now: Timestamp) -> Result<Self, Refusal> {
        let items = match plan.order {
            Sequence::BySeed => in_order(plan.seed, plan.items),
            Sequence::AsGiven => each_once(plan.items),
        };
        if items.is_empty() {
            return Err(Refusal::NothingToAsk);
        }
        let mut session = Self {
            id: plan.id,
            lesson: plan.lesson,
            seed: plan.seed,
            language: plan.language,
            records: vec![None; items.len()],
            items,
            position: 0,
            phase: Phase::Finished,
        };
        session.ask(0, now);
        Ok(session)
    }

    /// Goes on with a quiz from the answers in the journal, at the first
    /// question without one. When all have one, the last is shown again, and
    /// going on from it finishes the quiz. Answers to items that are no longer
    /// there are left out, the last answer to an item counts, and scores stay
    /// as they were recorded.
    ///
    /// `hints_taken` gives the hints seen so far, by item; the last entry of
    /// an item counts.
    ///
    /// # Errors
    ///
    /// [`Refusal::NothingToAsk`] without items.
    pub fn resume(
        plan: Plan,
        given: Vec<Given>,
        hints_taken: &[(Id, u8)],
        now: Timestamp,
    ) -> Result<Self, Refusal> {
        let mut session = Self::start(plan, now)?;
        for answer in given {
            session.restore(answer);
        }
        match session.records.iter().position(Option::is_none) {
            Some(open) => session.ask(open, now),
            None => {
                session.position = session.items.len() - 1;
                session.phase = Phase::Answered { can_undo: false };
            }
        }
        let seen = session
            .item()
            .and_then(|item| hints_taken.iter().rfind(|(id, _)| *id == item.id))
            .map(|&(_, hints)| hints);
        if let (Phase::Asking(asking), Some(hints)) = (&mut session.phase, seen) {
            asking.hints = hints;
        }
        Ok(session)
    }

    fn restore(&mut self, answer: Given) {
        let Some(index) = self.items.iter().position(|item| item.id == answer.item) else {
            return;
        };
        let (Some(item), Some(record)) = (self.items.get(index), self.records.get_mut(index))
        else {
            return;
        };
        let grade = grade(item, &answer.response, self.language).as_recorded(answer.score);
        *record = Some(Record {
            response: answer.response,
            grade,
            confidence: answer.confidence,
            hints: answer.hints,
            seconds: answer.seconds,
        });
    }

    pub fn id(&self) -> EventId {
        self.id
    }

    pub fn lesson(&self) -> &Id {
        &self.lesson
    }

    pub fn seed(&self) -> u64 {
        self.seed
    }

    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The items in the order in which they are asked.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The verdicts so far, for the bar of progress; `None` is not answered.
    pub fn records(&self) -> &[Option<Record>] {
        &self.records
    }

    /// The index of the question on screen, from 0.
    pub fn position(&self) -> usize {
        self.position
    }

    /// The question on screen; `None` when finished.
    pub fn item(&self) -> Option<&Item> {
        match self.phase {
            Phase::Finished => None,
            _ => self.items.get(self.position),
        }
    }

    /// The answer being made.
    pub fn draft(&self) -> Option<&Response> {
        match &self.phase {
            Phase::Asking(asking) | Phase::Rating(asking) => asking.draft.as_ref(),
            Phase::Answered { .. } | Phase::Finished => None,
        }
    }

    /// The answer on screen, once it is graded.
    pub fn record(&self) -> Option<&Record> {
        match self.phase {
            Phase::Answered { .. } => self.records.get(self.position)?.as_ref(),
            _ => None,
        }
    }

    /// The order of display of the question on screen: see [`display_order`].
    pub fn display_order(&self) -> Vec<usize> {
        self.item()
            .map(|item| display_order(self.seed, item))
            .unwrap_or_default()
    }

    /// Whether [`Session::submit`] would take the answer as it is.
    pub fn can_submit(&self) -> bool {
        self.answer().is_ok()
    }

    /// Goes on in the other language, or with an edited lesson: the same
    /// questions, found by their ids in `items`, the same answers and scores.
    /// Remarks on answers already given are made anew where the new wording
    /// grades them alike; where it does not, as for words typed in the other
    /// language, they keep what was right and take the general feedback.
    /// Questions that `items` lacks stay as they are.
    pub fn translate(&mut self, items: Vec<Item>, language: Language) {
        self.language = language;
        for item in items {
            let Some(index) = self.items.iter().position(|known| known.id == item.id) else {
                continue;
            };
            if let Some(Some(record)) = self.records.get_mut(index) {
                let renewed = grade(&item, &record.response, language);
                record.grade.reword(renewed);
            }
            if let Some(known) = self.items.get_mut(index) {
                *known = item;
            }
        }
        let item = self.items.get(self.position);
        if let (Phase::Asking(asking) | Phase::Rating(asking), Some(item)) = (&mut self.phase, item)
            && !asking.draft.as_ref().is_some_and(|draft| fits(item, draft))
        {
            asking.draft = draft::initial(self.seed, item);
        }
    }

    fn ask(&mut self, index: usize, now: Timestamp) {
        self.position = index;
        self.phase = match self.items.get(index) {
            Some(item) => Phase::Asking(Asking {
                draft: draft::initial(self.seed, item),
                hints: 0,
                since: Some(now),
                spent: 0,
            }),
            None => Phase::Finished,
        };
    }
}

/// The items as they are given, each id once.
fn each_once(items: Vec<Item>) -> Vec<Item> {
    let mut known = HashSet::new();
    let mut rest = items;
    rest.retain(|item| known.insert(item.id.clone()));
    rest
}

/// The items as the seed orders them, each id once.
fn in_order(seed: u64, items: Vec<Item>) -> Vec<Item> {
    let ids: Vec<_> = items.iter().map(|item| item.id.clone()).collect();
    let mut rest = items;
    question_order(seed, &ids)
        .iter()
        .filter_map(|id| {
            let index = rest.iter().position(|item| item.id == *id)?;
            let item = rest.swap_remove(index);
            rest.retain(|other| other.id != *id);
            Some(item)
        })
        .collect()
}
