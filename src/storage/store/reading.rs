//! From the files to the timeline.

use std::collections::BTreeMap;
use std::path::Path;
use std::thread;

use super::{Access, OpenReport, Reason, Refreshed, Store};
use crate::progress::{Event, Offer, Timeline};
use crate::storage::journal::{self, Coverage, files};
use crate::storage::{Cause, Error, snapshot};

type Listing = BTreeMap<String, u64>;

/// What was read from files.
#[derive(Debug, Default)]
struct Reading {
    events: Vec<Event>,
    files: BTreeMap<String, Coverage>,
    unreadable: Vec<Error>,
}

/// A file to read, its length, and what is known of it.
type Wanted = (String, u64, Coverage);

/// Bytes of journal from which a second thread earns its start: about a
/// thousand events.
const WORTH_A_THREAD: u64 = 1 << 18;

impl Reading {
    fn read(&mut self, folder: &Path, (name, _, before): &Wanted) {
        match files::read_gained(&folder.join(name), *before) {
            Ok(gained) => {
                self.events.extend(gained.events);
                self.files.insert(name.clone(), gained.coverage);
            }
            Err(error) => self.unreadable.push(error),
        }
    }

    fn add(&mut self, other: Self) {
        self.events.extend(other.events);
        self.files.extend(other.files);
        self.unreadable.extend(other.unreadable);
    }
}

impl Store {
    pub(super) fn load(&mut self, homeless: bool) -> Result<OpenReport, Error> {
        let listing = match files::list(&files::folder(&self.profile)) {
            Ok(listing) => listing,
            Err(error) if homeless && is_missing(&error) => Listing::new(),
            Err(error) => return Err(error),
        };
        let mut report = OpenReport::default();
        if let Some((timeline, covered)) = snapshot::read(&self.profile, &listing) {
            self.timeline = timeline;
            self.snapshot_len = self.timeline.len();
            self.files = covered;
            report.from_snapshot = true;
        }
        let known = self.damaged();
        let reading = self.read(&listing, &self.files);
        report.unreadable = self.check_own(reading.unreadable);
        self.files.extend(reading.files);
        if report.from_snapshot {
            self.take_in(reading.events);
        } else {
            self.timeline = Timeline::from_events(reading.events);
        }
        self.check_versions();
        self.set_next();
        report.events = self.timeline.len();
        report.damaged = self.damaged();
        report.newly_damaged = report.damaged.saturating_sub(known);
        report.torn = self.files.values().filter(|file| file.unfinished).count() as u64;
        Ok(report)
    }

    /// Reads what other devices' files gained since they were last read, and
    /// in a window that only reads also what the other window wrote.
    ///
    /// # Errors
    /// When the journal's folder cannot be listed; nothing changes then.
    pub fn refresh(&mut self) -> Result<Refreshed, Error> {
        let listing = files::list(&files::folder(&self.profile))?;
        let (events, damaged) = (self.timeline.len(), self.damaged());
        let reading = self.read(&listing, &self.files);
        self.files.extend(reading.files);
        let shorter = self
            .files
            .iter()
            .any(|(name, file)| listing.get(name).is_none_or(|&length| length < file.bytes));
        if shorter {
            // A file was put back to an older state, or removed.
            self.stale = self.refold_from(&listing).is_err();
        } else {
            self.take_in(reading.events);
        }
        self.check_versions();
        Ok(Refreshed {
            events: self.timeline.len().saturating_sub(events),
            newly_damaged: self.damaged().saturating_sub(damaged),
            unreadable: reading.unreadable,
        })
    }

    /// Adds events to the timeline, whatever their place in it.
    pub(super) fn take_in(&mut self, events: Vec<Event>) {
        let copies = events.clone();
        if self.offer_all(events) {
            return;
        }
        let folder = files::folder(&self.profile);
        let refolded = files::list(&folder).and_then(|listing| self.refold_from(&listing));
        if refolded.is_err() {
            self.stale = true;
            for event in &copies {
                self.timeline.force(event);
            }
        }
    }

    /// False if the timeline has to be made again from every event.
    fn offer_all(&mut self, mut events: Vec<Event>) -> bool {
        events.sort_by_key(Event::key);
        events
            .into_iter()
            .all(|event| self.timeline.offer(event) != Offer::Refold)
    }

    /// Makes the timeline again from every file and the events that wait.
    ///
    /// Refuses when a file that was read before cannot be read any more: its
    /// events would be gone.
    fn refold_from(&mut self, listing: &Listing) -> Result<(), Error> {
        let reading = self.read(listing, &BTreeMap::new());
        let was_read = |error: &Error| {
            let name = error.path.file_name().unwrap_or_default();
            name.to_str()
                .is_some_and(|name| self.files.contains_key(name))
        };
        if let Some(error) = reading.unreadable.into_iter().find(was_read) {
            return Err(error);
        }
        let mut events = reading.events;
        events.extend(self.waiting().cloned());
        self.timeline = Timeline::from_events(events);
        self.files = reading.files;
        self.stale = false;
        Ok(())
    }

    fn read(&self, listing: &Listing, covered: &BTreeMap<String, Coverage>) -> Reading {
        let folder = files::folder(&self.profile);
        let grown = |(name, &length): (&String, &u64)| {
            let before = covered.get(name).copied();
            let has_grown = before.is_none_or(|before| length > before.bytes);
            has_grown.then(|| (name.clone(), length, before.unwrap_or_default()))
        };
        let wanted: Vec<Wanted> = listing.iter().filter_map(grown).collect();
        let gained: u64 = wanted
            .iter()
            .map(|(_, length, old)| length - old.bytes)
            .sum();
        let threads = match gained {
            0..WORTH_A_THREAD => 1,
            _ => thread::available_parallelism()
                .map_or(1, usize::from)
                .min(8),
        };
        // In the order of the files, whatever the number of threads: of two
        // events with one id the first is taken.
        let read_share = |share: &[Wanted]| {
            let mut reading = Reading::default();
            let own = share.iter();
            own.for_each(|wanted| reading.read(&folder, wanted));
            reading
        };
        let mut shares = wanted.chunks(wanted.len().div_ceil(threads).max(1));
        let first = shares.next().unwrap_or_default();
        thread::scope(|scope| {
            let others: Vec<_> = shares
                .map(|share| scope.spawn(move || read_share(share)))
                .collect();
            let mut reading = read_share(first);
            for other in others {
                match other.join() {
                    Ok(other) => reading.add(other),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            reading
        })
    }

    fn damaged(&self) -> u64 {
        self.files.values().map(|file| file.damaged).sum()
    }

    /// A file of this device that cannot be read makes writing unsafe.
    fn check_own(&mut self, unreadable: Vec<Error>) -> Vec<Error> {
        let prefix = self.device.to_string();
        let own = unreadable.iter().find(|error| {
            error
                .path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with(&prefix))
        });
        if let (Some(error), Access::Writable) = (own, &self.access) {
            self.access = Access::ReadOnly(Reason::Unreadable(error.clone()));
        }
        unreadable
    }

    fn check_versions(&mut self) {
        let newest = self.files.values().map(|file| file.newest).max();
        if let Some(version) = newest.filter(|&newest| newest > journal::VERSION) {
            self.access = Access::ReadOnly(Reason::NewerFormat { version });
        }
    }

    /// Numbers after the highest known; past those that damaged lines may have
    /// had, because another device may have read them whole.
    fn set_next(&mut self) {
        let prefix = self.device.to_string();
        let lost: u64 = self
            .files
            .iter()
            .filter(|(name, _)| name.starts_with(&prefix))
            .map(|(_, file)| file.damaged)
            .sum();
        self.next = self
            .timeline
            .highest(self.device)
            .saturating_add(lost)
            .saturating_add(1);
    }
}

fn is_missing(error: &Error) -> bool {
    use std::io::ErrorKind::{NotADirectory, NotFound};
    matches!(
        error.source,
        Cause::System {
            kind: NotFound | NotADirectory,
            ..
        }
    )
}
