//! Small sentences that several parts of the screen say.

use super::Crisis;
use crate::course::practice::crisis::Ending;
use crate::language::{Language, say};
use crate::practice::crisis::{Outcome, State, clock};

const DAY: u32 = 24 * 60;

impl Crisis {
    /// The clock at a minute: `18:25`.
    pub(super) fn clock(&self, minute: u32) -> String {
        self.stamp(i64::from(minute))
    }

    /// The clock at a minute that may be before the start.
    pub(super) fn stamp(&self, minute: i64) -> String {
        let start = i64::from(clock(&self.scenario.start).unwrap_or_default());
        let now = (start + minute).rem_euclid(i64::from(DAY));
        format!("{:02}:{:02}", now / 60, now % 60)
    }

    /// The day at a minute, in words.
    pub(super) fn day(&self, language: Language, minute: u32) -> String {
        let later = (clock(&self.scenario.start).unwrap_or_default() + minute) / DAY;
        say::crisis::day(language, &self.scenario.day, later)
    }

    /// The ending of an outcome: endings that share a rank are as good.
    pub(super) fn ending_of(&self, outcome: Outcome) -> Option<&Ending> {
        let mut endings = self.scenario.endings.iter();
        endings.find(|ending| ending.rank == outcome.rank)
    }

    pub(super) fn ending(&self, state: &State) -> Option<&Ending> {
        self.scenario.endings.get(state.ending()?)
    }

    /// Gauges that moved between two states: index, from, to. Hidden ones only
    /// if asked for.
    pub(super) fn moved(&self, from: &State, to: &State, hidden: bool) -> Vec<(usize, u8, u8)> {
        let gauges = self.scenario.gauges.iter().enumerate();
        gauges
            .filter(|(_, gauge)| gauge.visible || hidden)
            .filter_map(|(index, _)| {
                let (from, to) = (*from.gauges().get(index)?, *to.gauges().get(index)?);
                (from != to).then_some((index, from, to))
            })
            .collect()
    }
}
