//! Days and dates.

use jiff::civil::Date;

use crate::language::Language;
use crate::progress::Day;

const MONTHS: [(&str, &str); 12] = [
    ("janvier", "January"),
    ("février", "February"),
    ("mars", "March"),
    ("avril", "April"),
    ("mai", "May"),
    ("juin", "June"),
    ("juillet", "July"),
    ("août", "August"),
    ("septembre", "September"),
    ("octobre", "October"),
    ("novembre", "November"),
    ("décembre", "December"),
];

const WEEKDAYS: [(&str, &str); 7] = [
    ("lundi", "Monday"),
    ("mardi", "Tuesday"),
    ("mercredi", "Wednesday"),
    ("jeudi", "Thursday"),
    ("vendredi", "Friday"),
    ("samedi", "Saturday"),
    ("dimanche", "Sunday"),
];

fn of(language: Language, words: (&'static str, &'static str)) -> &'static str {
    match language {
        Language::Fr => words.0,
        Language::En => words.1,
    }
}

/// «21 novembre 2026» from `2026-11-21`; anything else as it is.
pub(crate) fn day(language: Language, written: &str) -> String {
    written
        .parse::<Date>()
        .map_or_else(|_| written.to_owned(), |date| long(language, date))
}

fn long(language: Language, date: Date) -> String {
    let month = MONTHS
        .get(usize::from(date.month().unsigned_abs()).saturating_sub(1))
        .map_or("", |names| of(language, *names));
    let day = match (language, date.day()) {
        (Language::Fr, 1) => "1er".to_owned(),
        (_, day) => day.to_string(),
    };
    format!("{day} {month} {}", date.year())
}

fn date_of(day: Day) -> Option<Date> {
    let epoch = jiff::civil::date(1970, 1, 1);
    epoch
        .checked_add(jiff::Span::new().try_days(day.0).ok()?)
        .ok()
}

/// «samedi 21 novembre», without the year.
pub(crate) fn weekday_and_date(language: Language, day: Day) -> String {
    let weekday = WEEKDAYS
        .get(usize::from(day.weekday()))
        .map_or("", |names| of(language, *names));
    let Some(date) = date_of(day) else {
        return weekday.to_owned();
    };
    let written = long(language, date);
    let without_year = written
        .rsplit_once(' ')
        .map_or(written.as_str(), |(head, _)| head);
    format!("{weekday} {without_year}")
}

/// «21 novembre», without the year.
pub(crate) fn day_and_month(language: Language, day: Day) -> String {
    let written = date(language, day);
    let without_year = written.rsplit_once(' ').map(|(head, _)| head.to_owned());
    without_year.unwrap_or(written)
}

/// «nov.», «Nov»: a month where there is room for a few letters. `None` for a
/// day out of reach.
pub(crate) fn short_month(language: Language, day: Day) -> Option<String> {
    let month = date_of(day)?.month().unsigned_abs();
    let names = MONTHS.get(usize::from(month).saturating_sub(1))?;
    let name = of(language, *names);
    Some(match (language, name.chars().count()) {
        (_, ..5) => name.to_owned(),
        (Language::En, _) => name.chars().take(3).collect(),
        (Language::Fr, _) => {
            // janv., févr., juil., sept.; avr., oct., nov., déc.
            let letters = if [1, 2, 7, 9].contains(&month) { 4 } else { 3 };
            format!("{}.", name.chars().take(letters).collect::<String>())
        }
    })
}

/// «21 nov.», «21 Nov».
pub(crate) fn short_day(language: Language, day: Day) -> String {
    let number = date_of(day).map_or(0, Date::day);
    match short_month(language, day) {
        Some(month) => format!("{number}\u{a0}{month}"),
        None => String::new(),
    }
}

/// «21 novembre 2026».
pub(crate) fn date(language: Language, day: Day) -> String {
    date_of(day).map_or_else(String::new, |date| long(language, date))
}

/// The first letter of a weekday, Monday being 0.
pub(crate) fn initial(language: Language, weekday: u8) -> String {
    weekday_name(language, weekday)
        .chars()
        .take(1)
        .flat_map(char::to_uppercase)
        .collect()
}

/// The name of a weekday, Monday being 0.
pub(crate) fn weekday_name(language: Language, weekday: u8) -> &'static str {
    WEEKDAYS
        .get(usize::from(weekday))
        .map_or("", |names| of(language, *names))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_each_language_does() {
        assert_eq!(day(Language::Fr, "2026-11-01"), "1er novembre 2026");
        assert_eq!(day(Language::En, "2026-11-21"), "21 November 2026");
        assert_eq!(day(Language::En, "soon"), "soon");
        let saturday = Day(20_778);
        assert_eq!(
            weekday_and_date(Language::Fr, saturday),
            "samedi 21 novembre"
        );
        assert_eq!(date(Language::En, saturday), "21 November 2026");
        assert_eq!(initial(Language::Fr, 0), "L");
        assert_eq!(short_day(Language::Fr, saturday), "21\u{a0}nov.");
        assert_eq!(short_day(Language::En, saturday), "21\u{a0}Nov");
        let july = saturday.plus(-130);
        assert_eq!(short_month(Language::Fr, july).as_deref(), Some("juil."));
        assert_eq!(
            short_month(Language::Fr, july.plus(-60)).as_deref(),
            Some("mai")
        );
    }
}
