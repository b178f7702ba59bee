//! A learner's profile, open: events go in, progress comes out.

mod lock;
mod reading;
mod writing;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::journal::Coverage;
use super::snapshot::Snapshot;
use super::{Action, Cause, Error};
use crate::course::Id;
use crate::language::Language;
use crate::progress::{DeviceId, Event, EventId, Moment, Progress, Timeline, What};
use lock::Lock;

/// After how many new events a snapshot is worth writing.
const SNAPSHOT_EVERY: u64 = 500;

/// A profile's journal, open for one window, and the progress that it makes.
///
/// What cannot be written stays in memory, counts in [`Store::progress`] and
/// is tried again; the window goes on.
#[derive(Debug)]
pub struct Store {
    profile: PathBuf,
    device: DeviceId,
    access: Access,
    lock: Lock,
    /// The journal's folder was there once: it is not made again when it
    /// disappears, for a disk that was unplugged would hide what is written
    /// in its place.
    founded: bool,
    timeline: Timeline,
    files: BTreeMap<String, Coverage>,
    queue: Vec<Queued>,
    /// The next event's number.
    next: u64,
    /// How many events the last snapshot holds.
    snapshot_len: u64,
    /// The timeline is not what the files would make: no snapshot of it.
    stale: bool,
}

/// An event that is not on the disk yet, and its line.
#[derive(Debug)]
struct Queued {
    event: Event,
    line: Vec<u8>,
}

/// Whether this window may write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    Writable,
    ReadOnly(Reason),
}

/// Why a profile is only read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Another window on this machine writes it.
    OtherWindow,
    /// Some of it was written by a later version of this program, which would
    /// know better what to do with it.
    NewerFormat { version: u32 },
    /// A file of this device cannot be read, so nobody knows which numbers
    /// its events have used up.
    Unreadable(Error),
}

impl Reason {
    /// For people: why, and what to do about it.
    pub fn describe(&self, language: Language) -> String {
        crate::language::say::storage::describe_reason(language, self)
    }
}

/// What was found on opening, for the log and for one notice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenReport {
    /// Events known, those of the snapshot included.
    pub events: u64,
    /// Places in the journal where something could not be read, in all.
    pub damaged: u64,
    /// Those found now: what to tell the learner, once.
    pub newly_damaged: u64,
    /// Files whose last line stops in the middle: a power cut, or a copy
    /// under way.
    pub torn: u64,
    /// Files that could not be read at all.
    pub unreadable: Vec<Error>,
    /// Why the profile's folder could not be made, if so: everything stays in
    /// memory.
    pub homeless: Option<Error>,
    /// Whether the snapshot spared reading the whole journal.
    pub from_snapshot: bool,
}

/// What became of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Recorded {
    pub id: EventId,
    /// `Ok` once it is on the disk for good. After an error it counts in the
    /// progress and waits ([`Store::unsaved`]), unless the store is read-only
    /// ([`Cause::ReadOnly`]) or the event too long ([`Cause::TooLarge`]): then
    /// it was refused and nothing changed.
    pub saved: Result<(), Error>,
}

/// What other devices' files, or another window's, brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refreshed {
    pub events: u64,
    pub newly_damaged: u64,
    pub unreadable: Vec<Error>,
}

impl Store {
    /// Opens a profile, which is made if it is missing.
    ///
    /// Takes the profile for this window when no other has it, then reads the
    /// snapshot and what the journal gained since, or the whole journal.
    ///
    /// # Errors
    /// When the journal's folder is there and cannot be listed. A folder that
    /// cannot be made is no error: see [`OpenReport::homeless`].
    pub fn open(profile: &Path, device: DeviceId) -> Result<(Self, OpenReport), Error> {
        let mut store = Self {
            profile: profile.to_owned(),
            device,
            access: Access::Writable,
            lock: Lock::Missing,
            founded: false,
            timeline: Timeline::default(),
            files: BTreeMap::new(),
            queue: Vec::new(),
            next: 1,
            snapshot_len: 0,
            stale: false,
        };
        let homeless = store.found().err();
        if homeless.is_none() {
            match Lock::take(profile, device) {
                Ok(Some(lock)) => store.lock = lock,
                Ok(None) => store.access = Access::ReadOnly(Reason::OtherWindow),
                // A folder that cannot be written: tried again at each event.
                Err(_) => {}
            }
        }
        let mut report = store.load(homeless.is_some())?;
        report.homeless = homeless;
        Ok((store, report))
    }

    pub fn progress(&self) -> &Progress {
        self.timeline.current()
    }

    pub fn access(&self) -> &Access {
        &self.access
    }

    pub fn profile(&self) -> &Path {
        &self.profile
    }

    pub fn device(&self) -> DeviceId {
        self.device
    }

    /// How many events wait for a disk that takes them.
    pub fn unsaved(&self) -> usize {
        self.queue.len()
    }

    /// The events that wait, oldest first.
    pub fn waiting(&self) -> impl Iterator<Item = &Event> {
        self.queue.iter().map(|queued| &queued.event)
    }

    /// The id that the next event gets: a new note and a new quiz session take
    /// that of the event that makes them.
    pub fn next_id(&self) -> EventId {
        EventId {
            device: self.device,
            sequence: self.next,
        }
    }

    /// The latest event that still counts, whatever device it came from.
    pub fn latest(&self) -> Option<&Event> {
        self.timeline.latest()
    }

    /// Records what the learner did: on the disk first, then in the progress.
    ///
    /// Events that waited go first. Costs the same whatever the history, unless
    /// the moment lies before many events already known (a clock set back).
    pub fn record(&mut self, what: What, course: &Id, moment: Moment) -> Recorded {
        let id = self.next_id();
        let event = Event {
            id,
            moment,
            course: course.clone(),
            what,
        };
        let saved = self.enqueue(&event).and_then(|()| {
            let saved = self.flush();
            self.take_in(vec![event]);
            saved
        });
        Recorded { id, saved }
    }

    /// Takes an event back: it never happened. Cheap for the latest events;
    /// for an old one the journal is read again.
    pub fn retract(&mut self, event: EventId, course: &Id, moment: Moment) -> Recorded {
        self.record(What::Retracted { event }, course, moment)
    }

    /// Tries again to write the events that wait.
    ///
    /// # Errors
    /// Why the disk still refuses; nothing is lost by that.
    pub fn retry(&mut self) -> Result<(), Error> {
        self.flush()
    }

    /// Whether enough happened since the last snapshot for a new one.
    pub fn snapshot_due(&self) -> bool {
        self.timeline.len() >= self.snapshot_len.saturating_add(SNAPSHOT_EVERY)
    }

    /// A copy of the state, cheap to make, to be written on any thread.
    ///
    /// `None` when there is nothing new, when this window only reads, or when
    /// some events are not in the journal: a snapshot may hold no more than
    /// the journal.
    pub fn snapshot(&mut self) -> Option<Snapshot> {
        let pointless = self.timeline.len() == self.snapshot_len
            || self.access != Access::Writable
            || !self.queue.is_empty()
            || self.stale;
        if pointless {
            return None;
        }
        self.snapshot_len = self.timeline.len();
        Some(Snapshot {
            profile: self.profile.clone(),
            files: self.files.clone(),
            kept: self.timeline.kept().clone(),
        })
    }

    /// Writes a snapshot if there is something new; true if it did.
    ///
    /// # Errors
    /// When it cannot be written; nothing is lost by that.
    pub fn write_snapshot(&mut self) -> Result<bool, Error> {
        let before = self.snapshot_len;
        let Some(snapshot) = self.snapshot() else {
            return Ok(false);
        };
        let written = snapshot.write();
        if written.is_err() {
            self.snapshot_len = before;
        }
        written.map(|()| true)
    }

    /// Writes what waits and a snapshot: before the window closes.
    ///
    /// # Errors
    /// When events still wait: closing would lose them.
    pub fn close(&mut self) -> Result<(), Error> {
        self.flush()?;
        // Only a cache: the next opening takes longer without it.
        let _ = self.write_snapshot();
        Ok(())
    }

    fn refusal(&self) -> Error {
        Error::new(&self.profile, Action::Append, Cause::ReadOnly)
    }
}
