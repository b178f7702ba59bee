//! The union of two profiles.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::progress::{DeviceId, Event, EventId};
use crate::storage::journal::encode;
use crate::storage::journal::files::{self, Coverage};
use crate::storage::{Action, Cause, Error, atomic};

/// What merging changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Merged {
    /// Events that were new.
    pub added: u64,
    /// Events that were there already.
    pub known: u64,
}

/// Adds events to a profile's journal.
///
/// Two profiles made on the same machine number their events alike. Where an
/// id stands for one thing in the profile and for another in the import, the
/// import's events of that device get another device's id, drawn from what
/// they say, so that the same import gives the same ids again.
pub(super) fn merge(imported: &[Event], profile: &Path) -> Result<Merged, Error> {
    let journal = files::folder(profile);
    fs::create_dir_all(&journal).map_err(Error::because(&journal, Action::Create))?;
    let existing = read_all(&journal)?;
    let renamed = Renamed::new(imported, &existing);
    let mut merged = Merged::default();
    let mut taken = BTreeSet::new();
    let mut new = Vec::new();
    for event in imported {
        let event = renamed.apply(event);
        if existing.contains_key(&event.id) || !taken.insert(event.id) {
            merged.known += 1;
        } else {
            merged.added += 1;
            new.push(event);
        }
    }
    if new.is_empty() {
        return Ok(merged);
    }
    new.sort_by_key(Event::key);
    let bytes = lines(&new, &journal)?;
    // Named by what is in it: two machines that import the same file into a
    // shared folder write the same file.
    let path = journal.join(format!("import-{:08x}.ron", crc32fast::hash(&bytes)));
    atomic::replace(&path, &bytes)?;
    Ok(merged)
}

fn lines(events: &[Event], journal: &Path) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    for event in events {
        let line = encode(event).map_err(|error| {
            let message = format!("{error:?}");
            Error::new(journal, Action::Import, Cause::NotWritable { message })
        })?;
        bytes.extend(line);
    }
    Ok(bytes)
}

fn read_all(journal: &Path) -> Result<BTreeMap<EventId, Event>, Error> {
    let mut events = BTreeMap::new();
    for name in files::list(journal)?.keys() {
        let gained = files::read_gained(&journal.join(name), Coverage::default())?;
        for event in gained.events {
            events.entry(event.id).or_insert(event);
        }
    }
    Ok(events)
}

/// Imported ids that mean something else in the profile.
#[derive(Debug, Default)]
struct Renamed(BTreeMap<EventId, EventId>);

impl Renamed {
    fn new(imported: &[Event], existing: &BTreeMap<EventId, Event>) -> Self {
        let is_same = |event: &Event| {
            existing
                .get(&event.id)
                .is_some_and(|known| same(known, event))
        };
        let mut sorted: Vec<&Event> = imported.iter().collect();
        sorted.sort_by_key(|event| event.id);
        let mut stand_ins: BTreeMap<DeviceId, DeviceId> = BTreeMap::new();
        for event in &sorted {
            if existing.contains_key(&event.id) && !is_same(event) {
                stand_ins
                    .entry(event.id.device)
                    .or_insert_with(|| stand_in(event));
            }
        }
        let rename = |event: &&Event| {
            let device = *stand_ins.get(&event.id.device)?;
            let id = EventId { device, ..event.id };
            (!is_same(event)).then_some((event.id, id))
        };
        Self(sorted.iter().filter_map(rename).collect())
    }

    fn apply(&self, event: &Event) -> Event {
        let rename = |id: EventId| self.0.get(&id).copied().unwrap_or(id);
        let mut event = event.clone();
        event.id = rename(event.id);
        event.what.rename(rename);
        event
    }
}

/// Whether two events are one, NaN scores included.
fn same(one: &Event, other: &Event) -> bool {
    match (encode(one), encode(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

fn stand_in(event: &Event) -> DeviceId {
    let line = encode(event).unwrap_or_default();
    DeviceId(crc32fast::hash(&line))
}
