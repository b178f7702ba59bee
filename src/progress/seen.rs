//! Which events are known: each device's numbers, as ranges.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{DeviceId, EventId};

/// A thousand events a second for nine thousand years.
pub const REACHABLE: u64 = 1 << 48;

/// A set of event ids that stays small: a device numbers its events in a row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seen(BTreeMap<DeviceId, Vec<(u64, u64)>>);

impl Seen {
    /// Adds an id; false if it was there.
    pub fn insert(&mut self, id: EventId) -> bool {
        let ranges = self.0.entry(id.device).or_default();
        let number = id.sequence;
        // The first range that ends at or after the number.
        let place = ranges.partition_point(|&(_, last)| last < number);
        if ranges.get(place).is_some_and(|&(first, _)| first <= number) {
            return false;
        }
        let touches_next = ranges
            .get(place)
            .is_some_and(|&(first, _)| first.checked_sub(1) == Some(number));
        let before = place.checked_sub(1).filter(|&before| {
            ranges
                .get(before)
                .is_some_and(|&(_, last)| last.checked_add(1) == Some(number))
        });
        match (before, touches_next) {
            (Some(before), true) => {
                let next = ranges.remove(place);
                ranges[before].1 = next.1;
            }
            (Some(before), false) => ranges[before].1 = number,
            (None, true) => ranges[place].0 = number,
            (None, false) => ranges.insert(place, (number, number)),
        }
        true
    }

    pub fn contains(&self, id: EventId) -> bool {
        self.0.get(&id.device).is_some_and(|ranges| {
            let place = ranges.partition_point(|&(_, last)| last < id.sequence);
            ranges
                .get(place)
                .is_some_and(|&(first, _)| first <= id.sequence)
        })
    }

    /// The highest number seen of a device, 0 if none; numbers that nobody
    /// reaches, above [`REACHABLE`], left aside: a file made to use up all
    /// numbers must not stop a device from writing.
    pub fn highest(&self, device: DeviceId) -> u64 {
        self.0
            .get(&device)
            .and_then(|ranges| ranges.iter().rfind(|&&(_, last)| last <= REACHABLE))
            .map_or(0, |&(_, last)| last)
    }

    /// How many ids are in the set.
    pub fn len(&self) -> u64 {
        self.0
            .values()
            .flatten()
            .map(|&(first, last)| last.saturating_sub(first).saturating_add(1))
            .fold(0, u64::saturating_add)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::Seen;
    use crate::progress::{DeviceId, EventId};

    fn id(device: u32, sequence: u64) -> EventId {
        EventId {
            device: DeviceId(device),
            sequence,
        }
    }

    proptest! {
        #[test]
        fn behaves_as_a_set(numbers in proptest::collection::vec((0u32..3, 0u64..40), 0..120)) {
            let mut seen = Seen::default();
            let mut set = BTreeSet::new();
            for (device, sequence) in numbers {
                prop_assert_eq!(seen.insert(id(device, sequence)), set.insert((device, sequence)));
            }
            for device in 0..3 {
                for sequence in 0..41 {
                    prop_assert_eq!(
                        seen.contains(id(device, sequence)),
                        set.contains(&(device, sequence))
                    );
                }
            }
            prop_assert_eq!(seen.len(), set.len() as u64);
        }
    }

    #[test]
    fn numbers_in_a_row_take_one_range_and_the_ends_hold() {
        let mut seen = Seen::default();
        for sequence in [3, 1, 2, 5, 4, 0, u64::MAX, u64::MAX - 1] {
            assert!(seen.insert(id(7, sequence)));
        }
        assert_eq!(
            ron::to_string(&seen).unwrap(),
            r#"{"00000007":[(0,5),(18446744073709551614,18446744073709551615)]}"#
        );
        assert_eq!(seen.highest(DeviceId(7)), 5);
        assert_eq!(seen.highest(DeviceId(8)), 0);
    }
}
