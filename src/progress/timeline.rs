//! The fold, kept up to date one event at a time.

use std::collections::{BTreeSet, VecDeque};

use serde::{Deserialize, Serialize};

use super::event::Key;
use super::seen::Seen;
use super::{DeviceId, Event, EventId, Progress, What};

/// How many of the latest events are kept as events. An undo, or an event of
/// another machine that comes late, is worked out again from these alone.
pub const TAIL: usize = 64;

/// What became of an event that was offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Offer {
    /// It is part of the progress now.
    Taken,
    /// It was there already.
    Known,
    /// It concerns what came before the kept events. Nothing was changed: read
    /// every event again and make a new timeline.
    Refold,
}

/// Progress, and what is needed to add events to it in any order of arrival.
///
/// The result depends on the set of events only, never on the order they were
/// offered in: that of [`Event::key`] decides, and what was retracted never
/// happened, even when the retraction arrives first. Adding costs the same
/// whatever the history.
#[derive(Debug, Clone, Default)]
pub struct Timeline {
    kept: Kept,
    /// `kept.base` with the kept events applied.
    current: Progress,
}

/// What of a timeline is stored in a snapshot.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    seen: Seen,
    /// Targets of retractions, whether or not the target has arrived.
    retracted: BTreeSet<EventId>,
    /// The fold of everything up to `settled`.
    base: Progress,
    settled: Option<Key>,
    /// The latest events, in order.
    #[serde(with = "super::whole")]
    tail: VecDeque<Event>,
}

impl Timeline {
    /// The timeline of a set of events, in whatever order they come.
    ///
    /// Of several events with the same id, the first in order is taken.
    pub fn from_events(mut events: Vec<Event>) -> Self {
        events.sort_by_key(Event::key);
        let mut kept = Kept::default();
        events.retain(|event| kept.seen.insert(event.id));
        for event in &events {
            if let What::Retracted { event: target } = event.what {
                kept.retracted.insert(target);
            }
        }
        events.retain(|event| {
            !matches!(event.what, What::Retracted { .. }) && !kept.retracted.contains(&event.id)
        });
        let tail = events.split_off(events.len().saturating_sub(TAIL));
        for event in &events {
            kept.base.apply(event);
        }
        kept.settled = events.last().map(Event::key);
        kept.tail = tail.into();
        Self::from_kept(kept)
    }

    /// The timeline that was stored.
    pub fn from_kept(kept: Kept) -> Self {
        let mut timeline = Self {
            kept,
            current: Progress::default(),
        };
        timeline.rebuild();
        timeline
    }

    /// What to store: cheap to clone.
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    pub fn current(&self) -> &Progress {
        &self.current
    }

    pub fn into_current(self) -> Progress {
        self.current
    }

    /// Whether an event with this id was taken.
    pub fn knows(&self, id: EventId) -> bool {
        self.kept.seen.contains(id)
    }

    /// The highest number taken of a device, 0 if none.
    pub fn highest(&self, device: DeviceId) -> u64 {
        self.kept.seen.highest(device)
    }

    /// How many events were taken, retracted ones included.
    pub fn len(&self) -> u64 {
        self.kept.seen.len()
    }

    pub fn is_empty(&self) -> bool {
        self.kept.seen.is_empty()
    }

    /// The latest event that still counts, retractions left aside: what an
    /// undo takes back.
    pub fn latest(&self) -> Option<&Event> {
        self.kept.tail.back()
    }

    /// Adds an event, whatever its place among the others.
    pub fn offer(&mut self, event: Event) -> Offer {
        if self.kept.seen.contains(event.id) {
            return Offer::Known;
        }
        if let What::Retracted { event: target } = event.what {
            return self.retract(event.id, target);
        }
        if self.kept.retracted.contains(&event.id) {
            self.kept.seen.insert(event.id);
            return Offer::Taken;
        }
        let key = event.key();
        if self.kept.settled.is_some_and(|settled| key < settled) {
            return Offer::Refold;
        }
        self.kept.seen.insert(event.id);
        self.place(event);
        self.settle();
        Offer::Taken
    }

    /// Adds an event at the end, wherever it belongs: for when the events that
    /// an [`Offer::Refold`] asks for cannot be read.
    pub fn force(&mut self, event: &Event) {
        if self.kept.seen.insert(event.id) {
            self.current.apply(event);
        }
    }

    fn retract(&mut self, id: EventId, target: EventId) -> Offer {
        let kept = &mut self.kept;
        let place = kept.tail.iter().position(|event| event.id == target);
        let new = !kept.retracted.contains(&target);
        // A target that is known and not kept is in the base; one that is
        // unknown will be left out when it arrives.
        if place.is_none() && new && kept.seen.contains(target) {
            return Offer::Refold;
        }
        kept.seen.insert(id);
        kept.retracted.insert(target);
        if let Some(place) = place {
            kept.tail.remove(place);
            self.rebuild();
        }
        Offer::Taken
    }

    fn place(&mut self, event: Event) {
        let key = event.key();
        let tail = &mut self.kept.tail;
        let place = tail.partition_point(|known| known.key() < key);
        if place == tail.len() {
            self.current.apply(&event);
            tail.push_back(event);
        } else {
            tail.insert(place, event);
            self.rebuild();
        }
    }

    fn settle(&mut self) {
        while self.kept.tail.len() > TAIL {
            if let Some(oldest) = self.kept.tail.pop_front() {
                self.kept.base.apply(&oldest);
                self.kept.settled = Some(oldest.key());
            }
        }
    }

    fn rebuild(&mut self) {
        self.current = self.kept.base.clone();
        for event in &self.kept.tail {
            self.current.apply(event);
        }
    }
}
