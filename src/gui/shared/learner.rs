//! What the learner did: written first, counted after.

use std::collections::HashSet;
use std::path::PathBuf;

use super::Shared;
use crate::course::revision::revision;
use crate::course::{Catalogue, Id, Item};
use crate::language::say;
use crate::progress::{
    About, Answered, CourseProgress, Day, EventId, Moment, Place, Progress, What,
};
use crate::quiz::{Given, Grade};
use crate::review::{self, Budget, Standing};
use crate::storage::store::Access;
use crate::storage::{Error, backup};

/// How an answer came about.
#[derive(Debug, Clone, Default)]
pub struct Tried {
    /// It follows an answer that was taken back after its verdict.
    pub second: bool,
    /// The item that was due, in whose place this one was asked.
    pub instead_of: Option<Id>,
}

/// Lessons that are read for a figure while somebody waits for it.
pub const AT_ONCE: usize = 60;

impl Shared {
    pub fn today(&self) -> Day {
        self.now().day()
    }

    /// Everything the learner did, in all courses.
    pub fn progress(&self) -> &Progress {
        self.store.progress()
    }

    /// What the learner did in this course.
    pub fn learned(&self) -> &CourseProgress {
        self.store.progress().course(&self.course.id)
    }

    /// Writes an event to the journal, then counts it. The event's id is given
    /// to `what`, for events that name themselves. A disk that refuses is told
    /// by a standing notice; the event stays in memory and is tried again.
    pub fn record(&mut self, what: impl FnOnce(EventId) -> What) -> EventId {
        let moment = self.now();
        self.record_at(moment, what)
    }

    /// [`record`](Self::record) at another moment than the clock's.
    pub(super) fn record_at(
        &mut self,
        moment: Moment,
        what: impl FnOnce(EventId) -> What,
    ) -> EventId {
        let id = self.store.next_id();
        let recorded = self.store.record(what(id), &self.course.id, moment);
        self.take_outcome(recorded.saved);
        self.snapshot();
        recorded.id
    }

    /// Writes an answer to a question down, with what the course says of it.
    pub fn record_answer(
        &mut self,
        place: Place,
        lesson: Id,
        (item, grade): (&Item, Option<&Grade>),
        given: Given,
        tried: Tried,
    ) -> EventId {
        let met = grade.map_or_else(Vec::new, |grade| grade.misconceptions.clone());
        let probed = item.misconceptions().into_iter().cloned().collect();
        let revision = revision(item);
        self.record(|_| {
            What::Answer(Answered {
                place,
                lesson,
                item: given.item,
                revision,
                response: given.response,
                score: given.score,
                confidence: given.confidence,
                hints: given.hints,
                seconds: given.seconds,
                about: About {
                    met,
                    probed,
                    second: tried.second,
                    instead_of: tried.instead_of,
                },
            })
        })
    }

    /// What is to be reviewed today.
    pub fn reviews(&self, catalogue: &Catalogue) -> Standing {
        let plan = self.store.progress().plan();
        review::standing(self.learned(), catalogue, plan, self.today())
    }

    /// How many questions the next review asks, and the minutes that they are
    /// likely to need; `None` when there is nothing to do. Where the learner
    /// answered in more than [`AT_ONCE`] lessons, these are not read, and a
    /// question that left the course since may be counted.
    pub fn due_today(&self) -> Option<(usize, u32)> {
        let (plan, today) = (self.store.progress().plan(), self.today());
        let Budget(left) = self.review_budget();
        if plan.rests(today) || left == 0 {
            return None;
        }
        let (count, seconds) = if self.answered_lessons() <= AT_ONCE {
            let standing = self.reviews(&self.catalogue());
            review::due::asked(&standing.due, Budget(left))
        } else {
            let lessons: HashSet<&Id> = self.course.lessons().map(|(_, entry)| &entry.id).collect();
            let has = |lesson: &Id| lessons.contains(lesson);
            review::due::waiting(self.learned(), has, plan, today, Budget(left))
        };
        (count > 0).then(|| (count, seconds.min(left).div_ceil(60).max(1)))
    }

    /// Time that the plan leaves for reviews today.
    pub fn review_budget(&self) -> Budget {
        let progress = self.store.progress();
        Budget::today(progress.plan(), progress.activity(self.today()))
    }

    /// Takes an event back: it never happened.
    pub fn retract(&mut self, event: EventId) {
        let moment = self.now();
        let recorded = self.store.retract(event, &self.course.id, moment);
        self.take_outcome(recorded.saved);
    }

    /// An event that waits for the disk is told until it is written. One that
    /// was refused does not wait: nothing is there to try again.
    fn take_outcome(&mut self, saved: Result<(), Error>) {
        let refused = saved.is_err() && self.store.unsaved() == 0;
        match saved {
            // The standing notice says why nothing is saved here.
            Err(_) if refused && !self.is_writable() => {}
            Err(error) if refused => {
                let words = say::storage::describe(self.ui.language, &error);
                self.notify(super::news::Notice::dismissable(words));
            }
            saved => self.unsaved = saved.err(),
        }
    }

    /// A snapshot now and then, on a thread of its own: only a cache.
    fn snapshot(&mut self) {
        if self.store.snapshot_due()
            && let Some(snapshot) = self.store.snapshot()
        {
            std::thread::spawn(move || snapshot.write());
        }
    }

    /// How many events wait for a disk that takes them, and why.
    pub fn unsaved(&self) -> Option<(usize, &Error)> {
        let error = self.unsaved.as_ref()?;
        Some((self.store.unsaved(), error))
    }

    /// Whether this window may write.
    pub fn is_writable(&self) -> bool {
        *self.store.access() == Access::Writable
    }

    pub(super) fn retry(&mut self) {
        self.unsaved = self.store.retry().err();
    }

    /// Forgets a lesson, or the whole course, after a backup. Gives the
    /// backup's file.
    ///
    /// # Errors
    /// When the backup cannot be written; nothing is forgotten then.
    pub fn reset(&mut self, lesson: Option<Id>) -> Result<PathBuf, Error> {
        let moment: Moment = self.now();
        let reset = backup::reset(
            &mut self.store,
            &self.places.backups(),
            (&self.profile.slug, &self.profile.name),
            &self.course.id,
            lesson,
            moment,
        )?;
        self.unsaved = reset.recorded.saved.err();
        Ok(reset.backup)
    }

    /// Reads what other devices wrote since.
    pub(super) fn refresh_journal(&mut self) -> bool {
        let language = self.ui.language;
        match self.store.refresh() {
            Ok(refreshed) => {
                if refreshed.newly_damaged > 0 {
                    self.notices
                        .push(super::news::Notice::dismissable(say::news::damaged(
                            language,
                            refreshed.newly_damaged,
                        )));
                }
                refreshed.events > 0
            }
            // The folder is gone for the moment: appending says so.
            Err(_) => false,
        }
    }

    /// Writes what waits and a snapshot, before the window closes; whether
    /// everything is on the disk.
    pub fn close(&mut self) -> bool {
        self.save_settings();
        self.unsaved = self.store.close().err();
        self.unsaved.is_none()
    }
}
