//! The plan of the reviews, and what it costs.

pub(super) mod view;

use jiff::civil::Date;

use crate::gui::shared::Shared;
use crate::progress::{Day, Plan};
use crate::review::{Load, Standing, load};

/// The shares that can be aimed at, in per cent.
pub(super) const SHARES: [u8; 4] = [80, 85, 90, 95];

/// The daily limits that can be chosen, in minutes.
pub(super) const LIMITS: [u16; 6] = [5, 10, 15, 20, 30, 60];

/// How far the forecast of the work goes, in days.
const DAYS: u16 = 30;

#[derive(Debug, Clone)]
pub enum Message {
    Share(u8),
    Minutes(u16),
    /// A day of the week, Monday first.
    DayOff(usize),
    AskEffort(bool),
    HolidayFrom(String),
    HolidayTo(String),
    SetHoliday,
    ClearHoliday,
}

#[derive(Default)]
pub(super) struct Form {
    /// The work that each share costs, with the cards known today.
    pub(super) costs: Vec<(u8, Load)>,
    pub(super) from: String,
    pub(super) to: String,
    /// What was typed is no holiday.
    pub(super) bad: bool,
}

impl Form {
    pub(super) fn refresh(&mut self, shared: &Shared, standing: &Standing) {
        let (plan, today) = (*shared.progress().plan(), shared.today());
        let cards = standing.due.iter().chain(&standing.later);
        let cost = |retention| {
            let plan = Plan { retention, ..plan };
            (retention, load(cards.clone(), &plan, today, DAYS))
        };
        self.costs = SHARES.into_iter().map(cost).collect();
        if let (true, Some((first, last))) = (self.from.is_empty(), plan.holiday) {
            (self.from, self.to) = (first.iso(), last.iso());
        }
    }

    /// The new plan, if the message makes one.
    pub(super) fn update(&mut self, plan: &Plan, message: Message) -> Option<Plan> {
        let mut plan = *plan;
        match message {
            Message::Share(retention) => plan.retention = retention,
            Message::Minutes(minutes) => plan.minutes = minutes,
            Message::DayOff(weekday) => {
                let day = plan.days_off.get_mut(weekday)?;
                *day = !*day;
                // One day has to be left.
                if plan.days_off == [true; 7] {
                    return None;
                }
            }
            Message::AskEffort(ask) => plan.ask_effort = ask,
            Message::HolidayFrom(text) => {
                (self.from, self.bad) = (text, false);
                return None;
            }
            Message::HolidayTo(text) => {
                (self.to, self.bad) = (text, false);
                return None;
            }
            Message::SetHoliday => {
                plan.holiday = days(&self.from, &self.to);
                self.bad = plan.holiday.is_none();
                if self.bad {
                    return None;
                }
            }
            Message::ClearHoliday => {
                plan.holiday = None;
                *self = Self {
                    costs: std::mem::take(&mut self.costs),
                    ..Self::default()
                };
            }
        }
        Some(plan)
    }
}

fn days(from: &str, to: &str) -> Option<(Day, Day)> {
    let (from, to) = (day(from)?, day(to)?);
    (from <= to).then_some((from, to))
}

/// `2026-12-24`, or `24/12/2026` as it is written in French and in British
/// English; a year of two digits is one of this century.
fn day(text: &str) -> Option<Day> {
    let text = text.trim();
    let date = text.parse::<Date>().ok().or_else(|| {
        let mut parts = text.split(['/', '.']).map(str::trim);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        let century = if year.len() == 2 { 2_000 } else { 0 };
        let year = century + year.parse::<i16>().ok()?;
        let date = Date::new(year, month.parse().ok()?, day.parse().ok()?);
        date.ok().filter(|_| parts.next().is_none())
    })?;
    let epoch = jiff::civil::date(1970, 1, 1);
    Some(Day(epoch.until(date).ok()?.get_days()))
}

#[cfg(test)]
mod tests {
    use super::{Form, Message, days};
    use crate::progress::{Day, Plan};

    #[test]
    fn dates_are_read_as_people_write_them() {
        let expected = Some((Day(20_778), Day(20_780)));
        assert_eq!(days("2026-11-21", "2026-11-23"), expected);
        assert_eq!(days(" 21/11/2026", "23.11.2026 "), expected);
        assert_eq!(days("21/11/26", "23.11.26"), expected);
        for (from, to) in [
            ("2026-11-23", "2026-11-21"),
            ("", ""),
            ("31/02/2026", "2026-03-01"),
            ("1/2/3/4", "2026-03-01"),
            ("9999999999-01-01", "x"),
        ] {
            assert_eq!(days(from, to), None, "{from} {to}");
        }
    }

    #[test]
    fn seven_days_off_are_not_taken() {
        let mut form = Form::default();
        let mut plan = Plan::default();
        for weekday in 0..6 {
            plan = form.update(&plan, Message::DayOff(weekday)).unwrap();
        }
        assert_eq!(form.update(&plan, Message::DayOff(6)), None);
        assert_eq!(form.update(&plan, Message::DayOff(99)), None);
    }

    #[test]
    fn a_holiday_that_is_none_is_said_and_changes_nothing() {
        let mut form = Form::default();
        let plan = Plan::default();
        form.update(&plan, Message::HolidayFrom("demain".to_owned()));
        assert_eq!(form.update(&plan, Message::SetHoliday), None);
        assert!(form.bad);
        form.update(&plan, Message::HolidayFrom("2026-12-24".to_owned()));
        form.update(&plan, Message::HolidayTo("2027-01-02".to_owned()));
        assert!(!form.bad);
        let plan = form.update(&plan, Message::SetHoliday).unwrap();
        assert!(plan.holiday.is_some());
        let plan = form.update(&plan, Message::ClearHoliday).unwrap();
        assert_eq!((plan.holiday, form.from.as_str()), (None, ""));
    }
}
