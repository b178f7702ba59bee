//! What the learner did: written first, counted after.

use std::path::PathBuf;

use super::Shared;
use crate::course::Id;
use crate::language::say;
use crate::progress::{CourseProgress, Day, EventId, Moment, Progress, What};
use crate::storage::store::Access;
use crate::storage::{Error, backup};

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
        let id = self.store.next_id();
        let moment = self.now();
        let recorded = self.store.record(what(id), &self.course.id, moment);
        self.take_outcome(recorded.saved);
        self.snapshot();
        recorded.id
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
