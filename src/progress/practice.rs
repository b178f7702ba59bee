//! What the learner did at a practice desk: runs, and the moves they are made of.
//!
//! Every desk speaks the same few moves, and a run is the list of them. A desk
//! plays them again from the file, the seed and the list, so a run that was
//! left or cut off goes on exactly where it was.

use serde::{Deserialize, Serialize};

use super::shared::Shared;
use super::{Event, EventId, Moment, Response, Timestamp};
use crate::course::Id;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PracticeEvent {
    /// A run takes the id of the event that starts it. Starting one at a desk
    /// ends the one that was unfinished there; its moves are kept.
    Started {
        run: EventId,
        practice: Id,
        /// Hash of the practice's file: an edited one has another.
        revision: u64,
        /// Decides every order and every draw of the run.
        seed: u64,
        /// Only these parts are played; empty for all of them.
        parts: Vec<Id>,
    },
    Moved {
        run: EventId,
        what: Move,
    },
    Finished {
        run: EventId,
        /// From 0 to 1; `None` where nothing is scored.
        score: Option<f32>,
        /// The ending that was reached, where a desk has several.
        outcome: Option<Id>,
    },
}

/// Something done at a desk. `at` names the part of the practice that it was
/// done to: a decision, a message, a step, a field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Move {
    /// One of several ways to act was chosen.
    Choose {
        at: Id,
        option: Id,
        /// What was given as the reason, where one is asked.
        reason: Option<Id>,
        /// Time taken, in seconds.
        seconds: u32,
    },
    /// Time ran out, and what the practice states for that case happened.
    Lapse { at: Id },
    /// A text, or a field's value. The last one counts, all are kept.
    Write { at: Id, text: String },
    /// An item was answered.
    Answer {
        at: Id,
        response: Response,
        /// From 0 (wrong) to 1 (right).
        score: f32,
        /// Time taken, in seconds.
        seconds: u32,
    },
    /// The learner judged their own work, from 0 on.
    Rate { at: Id, level: u8 },
    /// A text was put in the portfolio.
    Keep { at: Id, text: String },
}

impl Move {
    pub fn at(&self) -> &Id {
        match self {
            Self::Choose { at, .. }
            | Self::Lapse { at }
            | Self::Write { at, .. }
            | Self::Answer { at, .. }
            | Self::Rate { at, .. }
            | Self::Keep { at, .. } => at,
        }
    }
}

impl Move {
    /// Time taken, in seconds; 0 for what is not timed.
    pub fn seconds(&self) -> u32 {
        match self {
            Self::Choose { seconds, .. } | Self::Answer { seconds, .. } => *seconds,
            Self::Lapse { .. } | Self::Write { .. } | Self::Rate { .. } | Self::Keep { .. } => 0,
        }
    }
}

impl PracticeEvent {
    pub fn run(&self) -> EventId {
        match self {
            Self::Started { run, .. } | Self::Moved { run, .. } | Self::Finished { run, .. } => {
                *run
            }
        }
    }

    pub(super) fn run_mut(&mut self) -> &mut EventId {
        match self {
            Self::Started { run, .. } | Self::Moved { run, .. } | Self::Finished { run, .. } => run,
        }
    }
}

/// A move of a run, and the event that holds it: retracting that event undoes
/// the move.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Made {
    pub event: EventId,
    pub moment: Moment,
    pub what: Move,
}

/// One time through a practice, finished or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    pub id: EventId,
    pub revision: u64,
    pub seed: u64,
    /// Only these parts are played; empty for all of them.
    pub parts: Vec<Id>,
    pub started: Moment,
    /// In the order they were made.
    pub moves: Vec<Made>,
    pub state: RunState,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RunState {
    /// It can be gone on with.
    Open,
    /// Another was started before this one came to its end.
    Left,
    Finished {
        at: Timestamp,
        /// From 0 to 1; `None` where nothing is scored.
        score: Option<f32>,
        outcome: Option<Id>,
    },
}

impl Run {
    pub fn is_open(&self) -> bool {
        self.state == RunState::Open
    }

    /// From 0 to 1; `None` for a run that is not finished or not scored.
    pub fn score(&self) -> Option<f32> {
        match self.state {
            RunState::Finished { score, .. } => score,
            RunState::Open | RunState::Left => None,
        }
    }

    /// The last text written at a part of the practice.
    pub fn text(&self, at: &Id) -> Option<&str> {
        self.moves.iter().rev().find_map(|made| match &made.what {
            Move::Write { at: known, text } if known == at => Some(text.as_str()),
            _ => None,
        })
    }

    /// When the run was last played.
    pub fn last_at(&self) -> Timestamp {
        match (&self.state, self.moves.last()) {
            (RunState::Finished { at, .. }, _) => *at,
            (_, Some(made)) => made.moment.at,
            (_, None) => self.started.at,
        }
    }
}

/// Every run of one practice, in the order they were started.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PracticeProgress {
    runs: Vec<Shared<Run>>,
}

impl PracticeProgress {
    pub fn runs(&self) -> impl DoubleEndedIterator<Item = &Run> + ExactSizeIterator {
        self.runs.iter().map(|run| &**run)
    }

    /// The run to go on with.
    pub fn open(&self) -> Option<&Run> {
        self.runs().rev().find(|run| run.is_open())
    }

    pub fn run(&self, id: EventId) -> Option<&Run> {
        self.runs().find(|run| run.id == id)
    }

    /// Finished runs, in the order they were started.
    pub fn finished(&self) -> impl DoubleEndedIterator<Item = &Run> {
        self.runs()
            .filter(|run| matches!(run.state, RunState::Finished { .. }))
    }

    /// The best score of a finished run, from 0 to 1.
    pub fn best(&self) -> Option<f32> {
        self.finished()
            .filter_map(Run::score)
            .max_by(f32::total_cmp)
    }

    pub(super) fn apply(&mut self, event: &Event, what: &PracticeEvent) {
        if let PracticeEvent::Started {
            run,
            revision,
            seed,
            parts,
            ..
        } = what
        {
            for open in self.runs.iter_mut().filter(|run| run.is_open()) {
                open.to_mut().state = RunState::Left;
            }
            self.runs.push(Shared::from(Run {
                id: *run,
                revision: *revision,
                seed: *seed,
                parts: parts.clone(),
                started: event.moment,
                moves: Vec::new(),
                state: RunState::Open,
            }));
            return;
        }
        let Some(run) = self.runs.iter_mut().find(|known| known.id == what.run()) else {
            return;
        };
        match what {
            PracticeEvent::Started { .. } => {}
            PracticeEvent::Moved { what, .. } => run.to_mut().moves.push(Made {
                event: event.id,
                moment: event.moment,
                what: what.clone(),
            }),
            PracticeEvent::Finished { score, outcome, .. } => {
                run.to_mut().state = RunState::Finished {
                    at: event.moment.at,
                    score: *score,
                    outcome: outcome.clone(),
                };
            }
        }
    }
}
