//! How many questions come back, day by day.

use crate::course::Catalogue;
use crate::progress::{CourseProgress, Day, Plan};

/// Days of the forecast, today included.
pub const DAYS: usize = 30;

/// Questions that come back in the next days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// The first day.
    pub today: Day,
    /// Questions of each day, today first: [`DAYS`] counts. Today's has what
    /// is late in it.
    pub counts: Vec<usize>,
    /// Those of today that were due before.
    pub late: usize,
    /// Questions that come back after the last day.
    pub later: usize,
}

impl Forecast {
    /// Questions of `catalogue` alone: what left the course cannot be asked.
    /// Those pulled out as leeches do not come back by themselves.
    pub fn new(learned: &CourseProgress, catalogue: &Catalogue, plan: &Plan, today: Day) -> Self {
        let mut forecast = Self {
            today,
            counts: vec![0; DAYS],
            late: 0,
            later: 0,
        };
        for (lesson, known) in learned.lessons() {
            for (id, item) in &known.items {
                let asked = catalogue.get(id);
                if item.recall.pulled_out || asked.is_none_or(|entry| entry.lesson != *lesson) {
                    continue;
                }
                forecast.add(item.recall.due(plan, today));
            }
        }
        forecast
    }

    fn add(&mut self, due: Day) {
        let ahead = i64::from(due.0) - i64::from(self.today.0);
        self.late += usize::from(ahead < 0);
        let place = usize::try_from(ahead).unwrap_or(0);
        match self.counts.get_mut(place) {
            Some(count) => *count += 1,
            None => self.later += 1,
        }
    }

    /// Questions of all the days together.
    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    /// The day with the most questions, and how many; `None` when nothing
    /// comes back. Of equals the first.
    pub fn busiest(&self) -> Option<(Day, usize)> {
        let most = *self.counts.iter().max()?;
        let days = (0..).map(|later| self.today.plus(later));
        let mut counted = days.zip(self.counts.iter().copied());
        counted.find(|(_, count)| *count == most && most > 0)
    }
}
