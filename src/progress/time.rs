//! Moments, and the learner's own days.

use serde::{Deserialize, Serialize};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The hour at which a learner's day begins: someone who studies until two in
/// the morning is still in yesterday's session.
pub const DAY_BEGINS_AT_HOUR: i64 = 4;

/// Milliseconds since the Unix epoch, UTC. Any value is accepted.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// `2026-11-21T22:06:00.000Z`, or the bare number of milliseconds for a
    /// moment outside the years −9999 to 9999.
    pub fn iso(self) -> String {
        jiff::Timestamp::from_millisecond(self.0)
            .map_or_else(|_| self.0.to_string(), |moment| format!("{moment:.3}"))
    }

    /// Year and month in UTC; 1970-01 for anything earlier, 9999-12 for
    /// anything later.
    pub fn month(self) -> (i16, i8) {
        if self.0 < 0 {
            return (1970, 1);
        }
        jiff::Timestamp::from_millisecond(self.0).map_or((9999, 12), |moment| {
            let date = moment.to_zoned(jiff::tz::TimeZone::UTC).date();
            (date.year(), date.month())
        })
    }
}

/// A timestamp with the learner's clock of that moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Moment {
    pub at: Timestamp,
    /// Minutes east of UTC on the learner's clock at that moment: 60 for Paris
    /// in winter, −300 for New York. Used within ±1,440.
    pub offset: i16,
}

impl Moment {
    pub fn new(at: Timestamp, offset: i16) -> Self {
        Self { at, offset }
    }

    /// The learner's day: local time, from 04:00 to 04:00.
    pub fn day(self) -> Day {
        let offset = i64::from(self.offset.clamp(-1440, 1440)) * MINUTE;
        let local = self
            .at
            .0
            .saturating_add(offset)
            .saturating_sub(DAY_BEGINS_AT_HOUR * HOUR);
        let day = local.div_euclid(DAY);
        Day(i32::try_from(day).unwrap_or(if day < 0 { i32::MIN } else { i32::MAX }))
    }
}

/// One of the learner's days, counted from 1 January 1970.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Day(pub i32);

impl Day {
    /// Monday is 0, Sunday 6.
    pub fn weekday(self) -> u8 {
        // 1 January 1970 was a Thursday.
        u8::try_from((i64::from(self.0) + 3).rem_euclid(7)).unwrap_or_default()
    }

    /// `2026-11-21`, or the bare number for a day outside the years −9999 to
    /// 9999.
    pub fn iso(self) -> String {
        jiff::Span::new()
            .try_days(self.0)
            .and_then(|days| jiff::civil::date(1970, 1, 1).checked_add(days))
            .map_or_else(|_| self.0.to_string(), |date| date.to_string())
    }

    /// The Monday of the same week.
    #[must_use]
    pub fn monday(self) -> Self {
        self.plus(-i32::from(self.weekday()))
    }

    /// The day that many days later, or earlier when negative.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Moment, Timestamp};

    /// 21 November 2026, 00:00 UTC, a Saturday.
    const MIDNIGHT: i64 = 1_795_219_200_000;
    const HOUR: i64 = 3_600_000;

    #[test]
    fn the_day_rolls_over_at_four_on_the_learner_s_clock() {
        let saturday = Day(i32::try_from(MIDNIGHT / 86_400_000).unwrap());
        assert_eq!(saturday.weekday(), 5);
        for (hours, offset, expected) in [
            (3, 0, saturday.plus(-1)),
            (4, 0, saturday),
            // In Paris it is already four when it is three in London.
            (3, 60, saturday),
            (2, 60, saturday.plus(-1)),
            (8, -300, saturday.plus(-1)),
            (9, -300, saturday),
            (27, 0, saturday),
            (28, 0, saturday.plus(1)),
        ] {
            let moment = Moment::new(Timestamp(MIDNIGHT + hours * HOUR), offset);
            assert_eq!(moment.day(), expected, "{hours} h, {offset} min");
        }
    }

    #[test]
    fn weeks_begin_on_monday() {
        let saturday = Day(i32::try_from(MIDNIGHT / 86_400_000).unwrap());
        assert_eq!(saturday.monday(), saturday.plus(-5));
        assert_eq!(saturday.monday().monday(), saturday.monday());
        assert_eq!(Day(-1).weekday(), 2);
        assert_eq!(saturday.iso(), "2026-11-21");
        assert_eq!(Day(-1).iso(), "1969-12-31");
    }

    #[test]
    fn no_moment_is_out_of_reach() {
        for at in [i64::MIN, -1, 0, 1, MIDNIGHT, i64::MAX] {
            for offset in [i16::MIN, 0, i16::MAX] {
                let moment = Moment::new(Timestamp(at), offset);
                let _ = (moment.at.month(), moment.at.iso());
                let _ = moment.day().monday().iso();
            }
        }
        assert_eq!(Timestamp(MIDNIGHT).iso(), "2026-11-21T00:00:00.000Z");
        assert_eq!(Timestamp(MIDNIGHT).month(), (2026, 11));
        assert_eq!(Timestamp(i64::MAX).month(), (9999, 12));
        assert_eq!(Timestamp(i64::MIN).month(), (1970, 1));
    }
}
