//! A run at the workshop, as the fold of its moves.
//!
//! A run is one attempt at an exercise: a draft that is written down as it
//! grows, versions that the learner sets, a rating of themselves, and perhaps
//! a text kept for the portfolio. No seed: nothing is drawn by lot.

use std::collections::BTreeMap;

use crate::course::Id;
use crate::course::practice::reply::Reply;
use crate::progress::practice::Made;
use crate::progress::{EventId, Moment, Move};

/// The part of the exercise that holds the text being written.
pub const DRAFT: &str = "draft";
/// The part that holds the versions, and what is kept of them.
pub const REPLY: &str = "reply";

/// A text that the learner set as a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub event: EventId,
    pub moment: Moment,
    pub text: String,
}

/// Where a run stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// What was last written, as a draft or as a version.
    pub draft: String,
    /// In the order they were set; none follows one with the same text.
    pub versions: Vec<Version>,
    /// The anchor chosen for each criterion of the rubric, from 0.
    pub ratings: BTreeMap<Id, u8>,
    /// The text in the portfolio.
    pub kept: Option<String>,
    /// Moves that the exercise, as it is now, has no place for.
    pub skipped: usize,
}

impl State {
    /// Plays the moves of a run. A move that the exercise has no place for,
    /// after its file was edited, is left out and counted.
    pub fn play(exercise: &Reply, moves: &[Made]) -> Self {
        let mut state = Self::default();
        for made in moves {
            if !state.step(exercise, made) {
                state.skipped += 1;
            }
        }
        state
    }

    fn step(&mut self, exercise: &Reply, made: &Made) -> bool {
        match &made.what {
            Move::Write { at, text } if at.as_str() == DRAFT => self.draft.clone_from(text),
            Move::Write { at, text } if at.as_str() == REPLY => {
                self.draft.clone_from(text);
                let same = |last: &Version| last.text == *text;
                if !self.versions.last().is_some_and(same) && !text.trim().is_empty() {
                    self.versions.push(Version {
                        event: made.event,
                        moment: made.moment,
                        text: text.clone(),
                    });
                }
            }
            Move::Rate { at, level } => {
                let mut rubric = exercise.rubric.iter();
                let anchors = rubric
                    .find(|known| known.id == *at)
                    .map(|it| it.anchors.len());
                if anchors.is_none_or(|anchors| usize::from(*level) >= anchors) {
                    return false;
                }
                self.ratings.insert(at.clone(), *level);
            }
            Move::Keep { at, text } if at.as_str() == REPLY => self.kept = Some(text.clone()),
            _ => return false,
        }
        true
    }

    /// Whether the model and the weak answer may be shown: the learner has
    /// written theirs.
    pub fn may_compare(&self) -> bool {
        !self.versions.is_empty()
    }

    /// Whether every criterion of the rubric has a rating.
    pub fn is_rated(&self, exercise: &Reply) -> bool {
        let mut rubric = exercise.rubric.iter();
        rubric.all(|criterion| self.ratings.contains_key(&criterion.id))
    }
}
