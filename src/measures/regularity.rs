//! On which days the learner worked, and how that fits the rhythm they set.

use std::collections::BTreeMap;

use crate::progress::{Activity, Day, Plan};

/// Weeks of the calendar, this one included.
pub const WEEKS: usize = 26;

/// Days that a streak is counted back over: ten years, so that a holiday
/// without end costs nothing.
const LONGEST: i32 = 3_653;

/// How much was done on a day, by minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Intensity {
    /// No event.
    Nothing,
    /// Something, under ten minutes; reading alone, which is not timed, too.
    Little,
    /// From ten minutes on.
    Some,
    /// From twenty-five minutes on.
    Much,
}

/// One day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    pub day: Day,
    pub intensity: Intensity,
    /// Time on questions and at the desks, in seconds.
    pub seconds: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regularity {
    /// [`WEEKS`] weeks of seven days from Monday on, the oldest first; the
    /// days of this week that are still to come have `None`.
    pub weeks: Vec<[Option<Cell>; 7]>,
    /// Days with an event in these weeks.
    pub days: usize,
    /// Days of this week with an event.
    pub this_week: usize,
    /// Weeks of the calendar, this one left out, that kept the rhythm and
    /// weeks that could have: those from the first day with an event on, but
    /// for weeks of rest in which nothing was done. `None` without a rhythm.
    pub kept: Option<(usize, usize)>,
    /// Days in a row up to today, or up to yesterday while nothing was done
    /// today; days of rest on which nothing was done neither count nor break
    /// it. `None` unless the
    /// learner wants it counted.
    pub streak: Option<usize>,
}

impl Regularity {
    pub fn new(days: &BTreeMap<Day, Activity>, plan: &Plan, today: Day) -> Self {
        let monday = today.monday();
        let back = i32::try_from(WEEKS).unwrap_or(i32::MAX).saturating_sub(1);
        let first = monday.plus(back.saturating_mul(-7));
        let weeks: Vec<[Option<Cell>; 7]> = (0..=back)
            .map(|week| week_of(days, first.plus(week * 7), today))
            .collect();
        let worked = |week: &[Option<Cell>; 7]| {
            let cells = week.iter().flatten();
            let on = |cell: &&Cell| cell.intensity != Intensity::Nothing;
            cells.filter(on).count()
        };
        Self {
            days: weeks.iter().map(worked).sum(),
            this_week: weeks.last().map_or(0, worked),
            kept: plan.rhythm.map(|wanted| {
                let begun = days.keys().next().map_or(today, |day| day.monday());
                let past = weeks.iter().take(WEEKS - 1);
                let rests = |week: &[Option<Cell>; 7]| {
                    let mut days = week.iter().flatten();
                    worked(week) == 0 && days.all(|cell| plan.rests(cell.day))
                };
                let of: Vec<usize> = past
                    .filter(|week| monday_of(week).is_some_and(|day| day >= begun))
                    .filter(|week| !rests(week))
                    .map(worked)
                    .collect();
                let kept = of.iter().filter(|days| **days >= usize::from(wanted));
                (kept.count(), of.len())
            }),
            streak: plan.streaks.then(|| streak(days, plan, today)),
            weeks,
        }
    }
}

fn monday_of(week: &[Option<Cell>; 7]) -> Option<Day> {
    week.first().copied().flatten().map(|cell| cell.day)
}

fn week_of(days: &BTreeMap<Day, Activity>, monday: Day, today: Day) -> [Option<Cell>; 7] {
    [0, 1, 2, 3, 4, 5, 6].map(|later| {
        let day = monday.plus(later);
        (day <= today).then(|| cell(day, days.get(&day)))
    })
}

fn cell(day: Day, done: Option<&Activity>) -> Cell {
    let seconds = done.map_or(0, |done| done.seconds.saturating_add(done.practice_seconds));
    let intensity = match (done, seconds / 60) {
        (None, _) => Intensity::Nothing,
        (Some(_), 0..10) => Intensity::Little,
        (Some(_), 10..25) => Intensity::Some,
        (Some(_), _) => Intensity::Much,
    };
    Cell {
        day,
        intensity,
        seconds,
    }
}

fn streak(days: &BTreeMap<Day, Activity>, plan: &Plan, today: Day) -> usize {
    let mut counted = 0;
    for back in 0..LONGEST {
        let day = today.plus(-back);
        if days.contains_key(&day) {
            counted += 1;
        } else if day != today && !plan.rests(day) {
            break;
        }
    }
    counted
}
