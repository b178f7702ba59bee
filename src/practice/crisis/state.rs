//! Where a run stands.

/// Everything that decides what can still happen in a run. Indices are those
/// of the scenario's lists.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct State {
    pub(super) at: At,
    pub(super) minute: u32,
    /// From 0 to 100 each.
    pub(super) gauges: Vec<u8>,
    pub(super) facts: Flags,
    /// Choices made at least once, in the order of decisions and choices.
    pub(super) chosen: Flags,
    /// In the order in which they were set off.
    pub(super) pending: Vec<Pending>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum At {
    Decision(usize),
    Ended(usize),
}

/// A delayed effect on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pending {
    pub delayed: usize,
    /// The minute at which it happens.
    pub due: u32,
}

impl State {
    pub fn at(&self) -> At {
        self.at
    }

    /// The decision to take; `None` when the run has ended.
    pub fn decision(&self) -> Option<usize> {
        match self.at {
            At::Decision(decision) => Some(decision),
            At::Ended(_) => None,
        }
    }

    pub fn ending(&self) -> Option<usize> {
        match self.at {
            At::Ended(ending) => Some(ending),
            At::Decision(_) => None,
        }
    }

    /// In-world minutes since the start.
    pub fn minute(&self) -> u32 {
        self.minute
    }

    /// The value of each gauge, from 0 to 100.
    pub fn gauges(&self) -> &[u8] {
        &self.gauges
    }

    pub fn is_marked(&self, fact: usize) -> bool {
        self.facts.has(fact)
    }

    pub fn pending(&self) -> &[Pending] {
        &self.pending
    }
}

/// A set of small numbers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Flags(Vec<u64>);

impl Flags {
    pub(super) fn none(count: usize) -> Self {
        Self(vec![0; count.div_ceil(64)])
    }

    pub(super) fn has(&self, index: usize) -> bool {
        let word = self.0.get(index / 64).copied().unwrap_or_default();
        word & (1 << (index % 64)) != 0
    }

    pub(super) fn set(&mut self, index: usize, on: bool) {
        if let Some(word) = self.0.get_mut(index / 64) {
            let bit = 1 << (index % 64);
            *word = if on { *word | bit } else { *word & !bit };
        }
    }

    pub(super) fn keep(&mut self, mask: &Self) {
        for (word, mask) in self.0.iter_mut().zip(&mask.0) {
            *word &= mask;
        }
    }
}
