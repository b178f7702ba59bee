//! The practice desks: their files, and what the learner does there.

use std::borrow::Cow;
use std::sync::Arc;

use super::Shared;
use crate::course::practice::{Practice, RulePack};
use crate::course::problem::Problem;
use crate::course::{Id, PracticeEntry};
use crate::practice::revision::revision;
use crate::progress::{EventId, Move, PracticeEvent, PracticeProgress, What};
use crate::quiz::order;
use crate::storage::library::Outcome;

impl Shared {
    /// A practice, read when it is first asked for.
    ///
    /// # Errors
    /// Why it cannot be read; a practice that the course does not have is one
    /// of the reasons.
    pub fn read_practice(&self, id: &Id) -> Outcome<Practice> {
        match &self.library {
            Some(library) => library.practice(self.course.language, id),
            None => Err(Arc::default()),
        }
    }

    /// The rules that the writing desks share; none where they do not decode:
    /// the course's problems say why.
    pub fn rules(&self) -> Arc<RulePack> {
        let library = self.library.as_ref();
        library
            .and_then(|library| library.rules(self.course.language).ok())
            .unwrap_or_default()
    }

    /// The bytes of a dataset.
    ///
    /// # Errors
    /// When there is none of this name, or it cannot be read.
    pub fn dataset(&self, name: &str) -> Option<Result<Cow<'static, [u8]>, Box<Problem>>> {
        Some(self.library.as_ref()?.dataset(name))
    }

    /// Practices that a lesson prepares, in the order of the course.
    pub fn practices_of(&self, lesson: &Id) -> impl Iterator<Item = &PracticeEntry> {
        let entries = self.course.practices.iter();
        entries.filter(move |entry| entry.lessons.contains(lesson))
    }

    /// What the learner did at a practice.
    pub fn practised(&self, practice: &Id) -> &PracticeProgress {
        self.learned().practice(practice)
    }

    /// Begins a run of a practice, of some of its parts or, with none named,
    /// of all. The run that was open there is left.
    pub fn begin_run(&mut self, practice: &Practice, parts: Vec<Id>) -> EventId {
        let id = practice.id().clone();
        let seed = order::seed(self.now().at, &id);
        let revision = revision(practice);
        self.record(|run| {
            What::Practice(PracticeEvent::Started {
                run,
                practice: id,
                revision,
                seed,
                parts,
            })
        })
    }

    /// Writes down a move of a run; retracting the event undoes it.
    pub fn make_move(&mut self, run: EventId, what: Move) -> EventId {
        self.record(|_| What::Practice(PracticeEvent::Moved { run, what }))
    }

    /// Writes down that a run came to its end. `score` is from 0 to 1.
    pub fn finish_run(&mut self, run: EventId, score: Option<f32>, outcome: Option<Id>) -> EventId {
        self.record(|_| {
            What::Practice(PracticeEvent::Finished {
                run,
                score,
                outcome,
            })
        })
    }
}
