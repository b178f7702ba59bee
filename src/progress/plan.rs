//! How the learner wants to work: a rhythm, limits, days off, and how they
//! rated themselves.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Day;
use crate::course::Id;

/// The shares of right answers that can be aimed at, in per cent.
pub const RETENTION_PERCENT: std::ops::RangeInclusive<u8> = 70..=97;

/// Daily limits that can be set, in minutes.
pub const MINUTES: std::ops::RangeInclusive<u16> = 5..=240;

/// What the learner chose for reviews. The journal keeps it, so that it
/// follows the profile from machine to machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// Share of right answers aimed at, in per cent, within
    /// [`RETENTION_PERCENT`].
    pub retention: u8,
    /// Minutes of review a day at most, within [`MINUTES`].
    pub minutes: u16,
    /// Days of the week without reviews, Monday first.
    pub days_off: [bool; 7],
    /// First and last day of a holiday.
    pub holiday: Option<(Day, Day)>,
    /// Days a week on which the learner wants to work, 1 to 7; `None` for no
    /// rhythm.
    pub rhythm: Option<u8>,
    /// Whether days in a row are counted.
    pub streaks: bool,
    /// Whether right answers in a review ask how hard they were.
    pub ask_effort: bool,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            retention: 90,
            minutes: 20,
            days_off: [false; 7],
            holiday: None,
            rhythm: None,
            streaks: false,
            ask_effort: false,
        }
    }
}

impl Plan {
    /// The share of right answers aimed at, from 0 to 1.
    pub fn share(&self) -> f32 {
        f32::from(self.retention) / 100.0
    }

    /// The same with every value within its bounds: a file may hold anything.
    #[must_use]
    pub fn sound(mut self) -> Self {
        self.retention = self
            .retention
            .clamp(*RETENTION_PERCENT.start(), *RETENTION_PERCENT.end());
        self.minutes = self.minutes.clamp(*MINUTES.start(), *MINUTES.end());
        self.rhythm = self.rhythm.map(|days| days.clamp(1, 7));
        self.holiday = self.holiday.filter(|(first, last)| first <= last);
        // Seven days off would leave no day to review on.
        if self.days_off == [true; 7] {
            self.days_off = [false; 7];
        }
        self
    }

    /// Whether nothing is to be reviewed that day.
    pub fn rests(&self, day: Day) -> bool {
        let off = self
            .days_off
            .get(usize::from(day.weekday()))
            .copied()
            .unwrap_or_default();
        off || self
            .holiday
            .is_some_and(|(first, last)| (first..=last).contains(&day))
    }

    /// The first day from `day` on that is not a day of rest.
    #[must_use]
    pub fn working_day(&self, day: Day) -> Day {
        // A week on each side of the holiday: no longer, since a week off is
        // no plan.
        let mut here = day;
        for _ in 0..=14 {
            let in_holiday = |(first, last): &(Day, Day)| (*first..=*last).contains(&here);
            match self.holiday.filter(in_holiday) {
                Some((_, last)) => here = last.plus(1),
                None if self.rests(here) => here = here.plus(1),
                None => return here,
            }
        }
        day
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PlanEvent {
    /// The last one counts.
    Set(Plan),
    /// The learner rated their own competences, from 0 (never done) to 4
    /// (could teach it).
    Rated { levels: BTreeMap<Id, u8> },
}

/// The highest level of a self-rating.
pub const TOP_LEVEL: u8 = 4;

/// One self-rating.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SelfRating {
    pub day: Day,
    /// By competence, from 0 to [`TOP_LEVEL`].
    pub levels: BTreeMap<Id, u8>,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Plan;
    use crate::progress::Day;

    #[test]
    fn days_of_rest_are_passed_over() {
        // 20,778 is a Saturday: 21 November 2026.
        let saturday = Day(20_778);
        assert_eq!(saturday.weekday(), 5);
        let mut plan = Plan::default();
        assert_eq!(plan.working_day(saturday), saturday);
        plan.days_off = [false, false, false, false, false, true, true];
        assert!(plan.rests(saturday) && !plan.rests(saturday.plus(2)));
        assert_eq!(plan.working_day(saturday), saturday.plus(2));
        plan.holiday = Some((saturday.plus(-3), saturday.plus(7)));
        // The holiday ends on a Saturday: Sunday is off as well.
        assert_eq!(plan.working_day(saturday.plus(-3)), saturday.plus(9));
        // A holiday from Monday to Friday, after a weekend off.
        plan.holiday = Some((saturday.plus(2), saturday.plus(6)));
        assert_eq!(plan.working_day(saturday), saturday.plus(9));
    }

    proptest! {
        #[test]
        fn a_working_day_is_no_day_of_rest(
            off in proptest::array::uniform7(any::<bool>()),
            (first, length) in (0_i32..60, 0_i32..40),
            day in 0_i32..100,
        ) {
            let plan = Plan {
                days_off: off,
                holiday: Some((Day(first), Day(first + length))),
                ..Plan::default()
            }
            .sound();
            let working = plan.working_day(Day(day));
            prop_assert!(!plan.rests(working));
            prop_assert!((Day(day).0..working.0).all(|it| plan.rests(Day(it))));
        }
    }

    #[test]
    fn what_a_file_holds_is_brought_within_bounds() {
        let wild = Plan {
            retention: 255,
            minutes: 0,
            days_off: [true; 7],
            holiday: Some((Day(9), Day(3))),
            rhythm: Some(0),
            ..Plan::default()
        };
        let sound = wild.sound();
        assert_eq!((sound.retention, sound.minutes), (97, 5));
        assert_eq!(sound.days_off, [false; 7]);
        assert_eq!((sound.holiday, sound.rhythm), (None, Some(1)));
    }
}
