//! From the learner to the disk.

use std::fs;

use super::lock::Lock;
use super::{Access, Queued, Store};
use crate::progress::Event;
use crate::storage::journal::files::{self, Appended};
use crate::storage::journal::line::{NoLine, RECORD_LIMIT};
use crate::storage::journal::{self, Coverage};
use crate::storage::{Action, Cause, Error};

impl Store {
    /// Makes the journal's folder, the first time only.
    pub(super) fn found(&mut self) -> Result<(), Error> {
        if !self.founded {
            let folder = files::folder(&self.profile);
            fs::create_dir_all(&folder).map_err(Error::because(&folder, Action::Create))?;
            self.founded = true;
        }
        Ok(())
    }

    /// Puts an event at the end of those to write and uses up its number.
    pub(super) fn enqueue(&mut self, event: &Event) -> Result<(), Error> {
        if self.access != Access::Writable {
            return Err(self.refusal());
        }
        let line = journal::encode(event).map_err(|error| {
            let cause = match error {
                NoLine::TooLong { bytes } => Cause::TooLarge {
                    bytes: bytes as u64,
                    limit: RECORD_LIMIT as u64,
                },
                NoLine::Ron(message) => Cause::NotWritable { message },
            };
            Error::new(&self.profile, Action::Append, cause)
        })?;
        self.next = self.next.saturating_add(1);
        self.queue.push(Queued {
            event: event.clone(),
            line,
        });
        Ok(())
    }

    /// Writes and syncs all that waits, oldest first.
    pub(super) fn flush(&mut self) -> Result<(), Error> {
        while let Some(at) = self.queue.first().map(|first| first.event.moment.at) {
            self.found()?;
            self.ensure_lock()?;
            let name = files::file_name(self.device, at);
            let same =
                |queued: &&Queued| files::file_name(self.device, queued.event.moment.at) == name;
            let batch: Vec<&[u8]> = self
                .queue
                .iter()
                .take_while(same)
                .map(|queued| queued.line.as_slice())
                .collect();
            let count = batch.len();
            let path = files::folder(&self.profile).join(&name);
            let covered = self.files.get(&name).copied().unwrap_or_default();
            let appended = files::append(&path, covered, &batch.concat())?;
            self.queue.drain(..count);
            self.cover(name, covered, &appended);
        }
        Ok(())
    }

    /// Notes what an append covered, and takes in what it found there.
    fn cover(&mut self, name: String, covered: Coverage, appended: &Appended) {
        // The file became shorter: what it had is known here and nowhere else.
        let shorter = appended.from < covered.bytes;
        self.stale |= shorter;
        let before = if shorter {
            Coverage::default()
        } else {
            covered
        };
        let found = files::gained(&appended.unread, before);
        let coverage = Coverage {
            bytes: appended.length,
            unfinished: false,
            ..found.coverage
        };
        self.files.insert(name, coverage);
        if !found.events.is_empty() {
            self.take_in(found.events);
        }
    }

    fn ensure_lock(&mut self) -> Result<(), Error> {
        if self.lock.is_missing() {
            self.lock = Lock::take(&self.profile, self.device)?.ok_or_else(|| self.refusal())?;
        }
        Ok(())
    }
}
