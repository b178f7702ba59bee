//! The time of a sitting, which a clock set back does not give again.

use std::time::Duration;

use super::Shared;
use crate::progress::{EventId, ExamEvent, Moment, Timestamp, What};

/// A sitting that is watched as long as the window is open: the moment that it
/// had come to, and how long the program had run then.
#[derive(Debug, Clone, Copy)]
pub(super) struct Watch {
    session: EventId,
    at: Timestamp,
    ran: Duration,
}

impl Watch {
    /// The moment that the sitting comes to when the program has run so long.
    fn at(&self, ran: Duration) -> Timestamp {
        let gone = ran.saturating_sub(self.ran).as_millis();
        let gone = i64::try_from(gone).unwrap_or(i64::MAX);
        Timestamp(self.at.0.saturating_add(gone))
    }
}

impl Shared {
    /// The moment in a sitting: what the clock says, and not less than what
    /// the journal holds and what passed since the window first saw it. A
    /// restart knows the journal and the clock alone.
    pub fn exam_now(&mut self, session: EventId) -> Timestamp {
        let (now, ran) = (self.now().at, (self.steady)());
        let sitting = self.learned().exams().sitting(session);
        let known = sitting.map_or(now, |sitting| sitting.latest(now));
        let watch = self.watch.filter(|watch| watch.session == session);
        match watch.map(|watch| watch.at(ran)) {
            Some(watched) if watched >= known => watched,
            _ => {
                self.watch = Some(Watch {
                    session,
                    at: known,
                    ran,
                });
                known
            }
        }
    }

    /// Writes what happened in a sitting down, at a moment of
    /// [`exam_now`](Self::exam_now): never before what it follows.
    pub fn record_exam(&mut self, at: Timestamp, what: ExamEvent) -> EventId {
        let sitting = self.learned().exams().sitting(what.session());
        let at = sitting.map_or(at, |sitting| sitting.moment_for(self.device, at));
        let moment = Moment::new(at, self.now().offset);
        self.record_at(moment, |_| What::Exam(what))
    }
}
