//! The analytics lab.

use super::dates;
use crate::language::Language;

phrase!(of_first, "soit, du premier niveau,", "of the first level:");

/// «18 h», “18:00”; what is no hour as it is.
pub(crate) fn hour(language: Language, hour: f64) -> String {
    let hour = hour.round().clamp(0.0, 23.0) as u8;
    match language {
        Language::Fr => format!("{hour}\u{a0}h"),
        Language::En => format!("{hour:02}:00"),
    }
}

/// A day, and its hour where it is not midnight, from days since 1970.
pub(crate) fn moment(language: Language, days: f64) -> String {
    let hours = (days * 24.0).round();
    let day = (hours / 24.0).floor();
    let date = dates::weekday_and_date(language, crate::progress::Day(day as i32));
    let of_day = hours - day * 24.0;
    if of_day == 0.0 {
        date
    } else {
        format!("{date}, {}", hour(language, of_day))
    }
}

/// A tick of a scale in days: the day, or the hour where ticks are closer.
pub(crate) fn tick(language: Language, days: f64, step: f64) -> String {
    let hours = (days * 24.0).round();
    let day = (hours / 24.0).floor();
    let of_day = hours - day * 24.0;
    if step < 1.0 && of_day != 0.0 {
        return hour(language, of_day);
    }
    dates::day_and_month(language, crate::progress::Day(day as i32))
}
