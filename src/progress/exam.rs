//! Exams: what was asked, answered, flagged, and when; never the keys.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::shared::Shared;
use super::{DeviceId, Event, EventId, Moment, Response, Timestamp};
use crate::course::Id;
use crate::language::Language;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ExamEvent {
    /// A sitting takes the id of the event that starts it. Starting one leaves
    /// the one that was open.
    Started {
        session: EventId,
        exam: Id,
        /// Decides the draw, and every order.
        seed: u64,
        /// In the order of the question map.
        questions: Vec<ExamQuestion>,
        /// Time allowed, in seconds, from the moment of this event; `None`
        /// for no limit.
        seconds: Option<u32>,
    },
    /// The last answer to a question counts.
    Answered {
        session: EventId,
        item: Id,
        response: Response,
        /// In which a typed answer is read.
        language: Language,
        /// Time spent on the question since it was last shown, in seconds.
        seconds: u32,
    },
    /// The answer was taken away: the question is empty again.
    Cleared { session: EventId, item: Id },
    Flagged {
        session: EventId,
        item: Id,
        on: bool,
    },
    /// Handed in, or out of time.
    Finished {
        session: EventId,
        /// The moment of handing in, or the end of the time allowed.
        ended: Timestamp,
        /// One for each question, in order, each from 0 to 1.
        marks: Vec<f32>,
    },
}

/// A question of an exam, with the hash of what was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamQuestion {
    pub lesson: Id,
    pub item: Id,
    pub revision: u64,
}

impl ExamEvent {
    pub fn session(&self) -> EventId {
        match self {
            Self::Started { session, .. }
            | Self::Answered { session, .. }
            | Self::Cleared { session, .. }
            | Self::Flagged { session, .. }
            | Self::Finished { session, .. } => *session,
        }
    }

    pub(super) fn session_mut(&mut self) -> &mut EventId {
        match self {
            Self::Started { session, .. }
            | Self::Answered { session, .. }
            | Self::Cleared { session, .. }
            | Self::Flagged { session, .. }
            | Self::Finished { session, .. } => session,
        }
    }
}

/// Something done in a sitting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExamStep {
    pub event: EventId,
    pub moment: Moment,
    pub what: ExamEvent,
}

/// One time at an exam.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExamSitting {
    pub session: EventId,
    pub exam: Id,
    pub seed: u64,
    pub questions: Vec<ExamQuestion>,
    /// Time allowed, in seconds; `None` for no limit.
    pub seconds: Option<u32>,
    pub started: Moment,
    /// Answers, clearings and flags, in order.
    pub steps: Vec<ExamStep>,
    pub state: ExamState,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ExamState {
    Open,
    /// Another sitting was started before this one was handed in. A device that
    /// did not know of it may still hand this one in.
    Left,
    Finished {
        /// The event that says so.
        event: EventId,
        moment: Moment,
        ended: Timestamp,
        /// One for each question, in order, each from 0 to 1.
        marks: Vec<f32>,
    },
}

/// The answer that counts, and how it came about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExamAnswer<'a> {
    pub response: &'a Response,
    pub language: Language,
    pub at: Timestamp,
}

impl ExamSitting {
    pub fn is_open(&self) -> bool {
        self.state == ExamState::Open
    }

    /// When the time allowed is over; `None` for no limit.
    ///
    /// The clock starts with the sitting and does not stop: not while the
    /// window is closed, not after a crash. No event has to be written for it
    /// to be right.
    pub fn deadline(&self) -> Option<Timestamp> {
        let allowed = i64::from(self.seconds?).saturating_mul(1_000);
        Some(Timestamp(self.started.at.0.saturating_add(allowed)))
    }

    /// The latest moment that the sitting knows of: a clock that was set back
    /// gives no time.
    pub fn latest(&self, now: Timestamp) -> Timestamp {
        let known = self.steps.iter().map(|step| step.moment.at).max();
        known.unwrap_or(self.started.at).max(now)
    }

    /// When a device does something at a moment by its clock: not before what it
    /// answers to. Events are folded by time and, at one time, by device.
    pub fn moment_for(&self, device: DeviceId, at: Timestamp) -> Timestamp {
        let latest = self.latest(at);
        let steps = self.steps.iter().map(|step| (step.moment.at, step.event));
        let known = std::iter::once((self.started.at, self.session)).chain(steps);
        let overtakes = |(at, event): (Timestamp, EventId)| at == latest && event.device > device;
        if known.into_iter().any(overtakes) {
            Timestamp(latest.0.saturating_add(1))
        } else {
            latest
        }
    }

    /// Milliseconds left, 0 when the time is over; `None` for no limit.
    pub fn left(&self, now: Timestamp) -> Option<i64> {
        let left = self.deadline()?.0.saturating_sub(self.latest(now).0);
        Some(left.max(0))
    }

    /// Whether the time allowed is over.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.left(now) == Some(0)
    }

    /// The answer that counts: the last one given in time and not cleared.
    pub fn answer(&self, item: &Id) -> Option<ExamAnswer<'_>> {
        let deadline = self.deadline();
        let in_time = |step: &&ExamStep| deadline.is_none_or(|end| step.moment.at <= end);
        let last = self.steps.iter().filter(in_time).rev().find(|step| {
            matches!(&step.what,
                ExamEvent::Answered { item: of, .. } | ExamEvent::Cleared { item: of, .. }
                    if of == item)
        })?;
        match &last.what {
            ExamEvent::Answered {
                response, language, ..
            } => Some(ExamAnswer {
                response,
                language: *language,
                at: last.moment.at,
            }),
            _ => None,
        }
    }

    /// The answers that count, by question, in one pass over the steps.
    pub fn answers(&self) -> BTreeMap<&Id, ExamAnswer<'_>> {
        let deadline = self.deadline();
        let in_time = |step: &&ExamStep| deadline.is_none_or(|end| step.moment.at <= end);
        let mut answers = BTreeMap::new();
        for step in self.steps.iter().filter(in_time) {
            match &step.what {
                ExamEvent::Answered {
                    item,
                    response,
                    language,
                    ..
                } => {
                    let answer = ExamAnswer {
                        response,
                        language: *language,
                        at: step.moment.at,
                    };
                    answers.insert(item, answer);
                }
                ExamEvent::Cleared { item, .. } => {
                    answers.remove(item);
                }
                _ => {}
            }
        }
        answers
    }

    /// Questions that the learner wants to come back to.
    pub fn flagged(&self) -> BTreeSet<&Id> {
        let mut flagged = BTreeSet::new();
        for step in &self.steps {
            match &step.what {
                ExamEvent::Flagged { item, on: true, .. } => {
                    flagged.insert(item);
                }
                ExamEvent::Flagged { item, .. } => {
                    flagged.remove(item);
                }
                _ => {}
            }
        }
        flagged
    }

    /// Seconds spent on a question, over all visits that ended in an answer.
    pub fn seconds_on(&self, item: &Id) -> u32 {
        self.steps.iter().fold(0, |sum, step| match &step.what {
            ExamEvent::Answered {
                item: of, seconds, ..
            } if of == item => sum.saturating_add(*seconds),
            _ => sum,
        })
    }

    /// One for each question, in order, each from 0 to 1; `None` until it is
    /// handed in.
    pub fn marks(&self) -> Option<&[f32]> {
        match &self.state {
            ExamState::Finished { marks, .. } => Some(marks),
            ExamState::Open | ExamState::Left => None,
        }
    }

    /// The sum of the marks as a share, from 0 to 1; `None` until it is handed
    /// in.
    #[allow(clippy::cast_precision_loss, reason = "an exam has few questions")]
    pub fn share(&self) -> Option<f32> {
        let marks = self.marks()?;
        let sum: f32 = marks.iter().sum();
        Some(sum / self.questions.len().max(1) as f32)
    }
}

/// Every sitting of every exam, in the order they were started.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Exams(Vec<Shared<ExamSitting>>);

impl Exams {
    pub fn sittings(&self) -> impl DoubleEndedIterator<Item = &ExamSitting> + ExactSizeIterator {
        self.0.iter().map(|sitting| &**sitting)
    }

    pub fn sitting(&self, session: EventId) -> Option<&ExamSitting> {
        self.sittings().find(|sitting| sitting.session == session)
    }

    /// The sitting to go on with, of whatever exam.
    pub fn open(&self) -> Option<&ExamSitting> {
        self.sittings().rev().find(|sitting| sitting.is_open())
    }

    /// Sittings of an exam that were handed in, in the order they were
    /// started.
    pub fn finished(&self, exam: &Id) -> impl DoubleEndedIterator<Item = &ExamSitting> {
        self.sittings()
            .filter(move |sitting| sitting.exam == *exam && sitting.marks().is_some())
    }

    pub(super) fn apply(&mut self, event: &Event, what: &ExamEvent) {
        if let ExamEvent::Started {
            session,
            exam,
            seed,
            questions,
            seconds,
        } = what
        {
            // One device begins its sittings in the order of their numbers,
            // whatever its clock said; between devices only time can tell.
            let after = |one: EventId, other: EventId| {
                one.device == other.device && one.sequence > other.sequence
            };
            let left = self.sittings().any(|known| after(known.session, *session));
            for open in self.0.iter_mut().filter(|sitting| sitting.is_open()) {
                if !after(open.session, *session) {
                    open.to_mut().state = ExamState::Left;
                }
            }
            self.0.push(Shared::from(ExamSitting {
                session: *session,
                exam: exam.clone(),
                seed: *seed,
                questions: questions.clone(),
                seconds: *seconds,
                started: event.moment,
                steps: Vec::new(),
                state: if left {
                    ExamState::Left
                } else {
                    ExamState::Open
                },
            }));
            return;
        }
        let known = |sitting: &&mut Shared<ExamSitting>| sitting.session == what.session();
        if let Some(sitting) = self.0.iter_mut().find(known)
            && sitting.marks().is_none()
        {
            sitting.to_mut().take(event, what);
        }
    }
}

impl ExamSitting {
    fn take(&mut self, event: &Event, what: &ExamEvent) {
        if let ExamEvent::Finished { ended, marks, .. } = what {
            // A file may hold NaN or anything else.
            let sound = |mark: &f32| {
                if mark.is_nan() {
                    0.0
                } else {
                    mark.clamp(0.0, 1.0)
                }
            };
            self.state = ExamState::Finished {
                event: event.id,
                moment: event.moment,
                ended: *ended,
                marks: marks.iter().map(sound).collect(),
            };
        } else {
            self.steps.push(ExamStep {
                event: event.id,
                moment: event.moment,
                what: what.clone(),
            });
        }
    }
}
