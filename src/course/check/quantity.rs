//! Options that are numbers, dates or intervals (rules R14 and R15).

use crate::language::Language;
use crate::language::fold::fold;

/// The values that an option stands for: one, or an interval.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Span {
    pub(super) low: f64,
    pub(super) high: f64,
    /// Whether `low` and `high` belong to it.
    closed: (bool, bool),
    unit: String,
}

impl Span {
    /// Whether two intervals have a value in common.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let before = |left: &Self, right: &Self| {
            left.high < right.low || left.high <= right.low && !(left.closed.1 && right.closed.0)
        };
        !before(self, other) && !before(other, self)
    }
}

/// Reads options that are all quantities of one unit; `None` when some option
/// says anything else.
pub(super) fn read_all(language: Language, options: &[String]) -> Option<Vec<Span>> {
    let spans: Vec<Span> = options
        .iter()
        .map(|option| read(language, option))
        .collect::<Option<_>>()?;
    let (first, rest) = spans.split_first()?;
    rest.iter()
        .all(|span| span.unit == first.unit)
        .then_some(spans)
}

/// A number or a word of an option.
#[derive(Debug, Clone, PartialEq)]
enum Piece {
    Number(f64),
    Word(String),
}

/// More words than this around a number make it a sentence.
const MAX_WORDS: usize = 5;

fn read(language: Language, option: &str) -> Option<Span> {
    let pieces = pieces(language, option)?;
    if let Some(day) = date(&pieces) {
        return Some(Span {
            low: day,
            high: day,
            closed: (true, true),
            unit: "date".to_owned(),
        });
    }
    let (numbers, unit) = measure(&pieces);
    let bound = |words: &[&str]| {
        pieces
            .iter()
            .any(|piece| matches!(piece, Piece::Word(word) if words.contains(&word.as_str())))
    };
    let (low, high, closed) = match *numbers.as_slice() {
        [one] if bound(&["least", "moins"]) && bound(&["at", "au"]) => {
            (one, f64::INFINITY, (true, true))
        }
        [one] if bound(&["moins", "less", "under", "fewer", "below"]) => {
            (f64::NEG_INFINITY, one, (true, false))
        }
        [one] if bound(&["or", "ou"]) && bound(&["plus", "more"]) => {
            (one, f64::INFINITY, (true, true))
        }
        [one] if bound(&["plus", "more", "over", "above", "dela"]) => {
            (one, f64::INFINITY, (false, true))
        }
        [one] => (one, one, (true, true)),
        [low, high] if low <= high => (low, high, (true, true)),
        _ => return None,
    };
    Some(Span {
        low,
        high,
        closed,
        unit,
    })
}

fn pieces(language: Language, option: &str) -> Option<Vec<Piece>> {
    let text = fold(option);
    let characters: Vec<char> = text.chars().collect();
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(&here) = characters.get(at) {
        if here.is_ascii_digit() {
            let (value, end) = number(language, &characters, at)?;
            pieces.push(Piece::Number(value));
            at = end;
        } else if here.is_alphabetic() || matches!(here, '%' | '€' | '$') {
            let mut word = String::new();
            while let Some(&letter) = characters.get(at) {
                if !(letter.is_alphabetic() || matches!(letter, '%' | '€' | '$')) {
                    break;
                }
                word.push(letter);
                at += 1;
            }
            pieces.push(Piece::Word(word));
        } else {
            at += 1;
        }
    }
    let words = pieces
        .iter()
        .filter(|piece| matches!(piece, Piece::Word(_)))
        .count();
    let numbers = pieces.len() - words;
    (numbers > 0 && words <= MAX_WORDS).then_some(pieces)
}

/// Reads a number with the thousands and the decimal sign of the language;
/// gives where it ends.
fn number(language: Language, characters: &[char], start: usize) -> Option<(f64, usize)> {
    let (group, point) = match language {
        Language::Fr => (' ', ','),
        Language::En => (',', '.'),
    };
    let digit = |at: usize| characters.get(at).is_some_and(char::is_ascii_digit);
    let mut digits = String::new();
    let mut at = start;
    loop {
        match characters.get(at) {
            Some(here) if here.is_ascii_digit() => digits.push(*here),
            Some(here) if *here == point && digit(at + 1) && !digits.contains('.') => {
                digits.push('.');
            }
            Some(here)
                if *here == group
                    && (at + 1..=at + 3).all(digit)
                    && !digit(at + 4)
                    && !digits.contains('.') => {}
            _ => break,
        }
        at += 1;
    }
    digits.parse().ok().map(|value| (value, at))
}

/// A day, a month or a bare year, as a number that grows with time.
fn date(pieces: &[Piece]) -> Option<f64> {
    const MONTHS: [[&str; 2]; 12] = [
        ["janvier", "january"],
        ["fevrier", "february"],
        ["mars", "march"],
        ["avril", "april"],
        ["mai", "may"],
        ["juin", "june"],
        ["juillet", "july"],
        ["aout", "august"],
        ["septembre", "september"],
        ["octobre", "october"],
        ["novembre", "november"],
        ["decembre", "december"],
    ];
    let month = pieces.iter().find_map(|piece| match piece {
        Piece::Word(word) => MONTHS
            .iter()
            .position(|names| names.contains(&word.as_str())),
        Piece::Number(_) => None,
    })?;
    let numbers: Vec<f64> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Number(number) => Some(*number),
            Piece::Word(_) => None,
        })
        .collect();
    let (day, year) = match *numbers.as_slice() {
        [number] if number > 31.0 => (1.0, number),
        [number] => (number, 0.0),
        [day, year] => (day, year),
        _ => return None,
    };
    let month = u8::try_from(month).map_or(0.0, f64::from);
    Some((year * 12.0 + month) * 31.0 + day)
}

/// The numbers of an option and their unit. Durations become minutes, and
/// «1 h 30» one number.
fn measure(pieces: &[Piece]) -> (Vec<f64>, String) {
    let mut numbers: Vec<f64> = Vec::new();
    let mut unit = String::new();
    let mut open = false;
    let mut pending = None;
    for piece in pieces {
        match piece {
            Piece::Number(number) => {
                numbers.extend(pending.replace(*number));
            }
            Piece::Word(word) => match (minutes(word), pending) {
                (Some(factor), Some(number)) => {
                    let value = number * factor;
                    pending = None;
                    if unit.is_empty() {
                        // «1 à 2 jours»: the unit is that of both.
                        numbers.iter_mut().for_each(|bare| *bare *= factor);
                    }
                    match numbers.last_mut().filter(|_| open) {
                        Some(last) => *last += value,
                        None => numbers.push(value),
                    }
                    open = true;
                    unit = "min".to_owned();
                }
                _ if LINKS.contains(&word.as_str()) => {
                    open = false;
                }
                _ => {
                    numbers.extend(pending.take());
                    unit = word.trim_end_matches('s').to_owned();
                }
            },
        }
    }
    match (pending, numbers.last_mut()) {
        // «1 h 30»: what follows hours is minutes.
        (Some(rest), Some(last)) if open && unit == "min" => *last += rest,
        (rest, _) => numbers.extend(rest),
    }
    (numbers, unit)
}

/// Words of an interval that are no unit.
const LINKS: &[&str] = &[
    "a", "about", "above", "and", "at", "au", "below", "between", "dans", "de", "dela", "d", "en",
    "entre", "environ", "et", "fewer", "from", "in", "least", "less", "moins", "more", "of", "or",
    "ou", "over", "par", "per", "plus", "than", "the", "to", "under", "within", "sous", "apres",
    "after",
];

/// How many minutes a unit of time lasts.
fn minutes(unit: &str) -> Option<f64> {
    Some(match unit {
        "s" | "sec" | "seconde" | "secondes" | "second" | "seconds" => 1.0 / 60.0,
        "min" | "mn" | "minute" | "minutes" => 1.0,
        "h" | "heure" | "heures" | "hour" | "hours" => 60.0,
        "j" | "jour" | "jours" | "day" | "days" => 1_440.0,
        "semaine" | "semaines" | "week" | "weeks" => 10_080.0,
        "mois" | "month" | "months" => 43_200.0,
        "an" | "ans" | "annee" | "annees" | "year" | "years" => 525_600.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lows(language: Language, options: &[&str]) -> Option<Vec<f64>> {
        let options: Vec<String> = options.iter().map(|&option| option.to_owned()).collect();
        read_all(language, &options).map(|spans| spans.iter().map(|span| span.low).collect())
    }

    #[test]
    fn numbers_follow_the_language() {
        let fr = lows(Language::Fr, &["1 500 €", "2,5 €", "10 €"]);
        assert_eq!(fr, Some(vec![1500.0, 2.5, 10.0]));
        let en = lows(
            Language::En,
            &["1,500 messages", "2.5 messages", "1 message"],
        );
        assert_eq!(en, Some(vec![1500.0, 2.5, 1.0]));
    }

    #[test]
    fn durations_share_a_scale() {
        let fr = lows(Language::Fr, &["45 min", "1 h 30", "2 jours"]);
        assert_eq!(fr, Some(vec![45.0, 90.0, 2880.0]));
        let en = lows(Language::En, &["Within 1 hour", "In 24 hours"]);
        assert_eq!(en, Some(vec![60.0, 1440.0]));
    }

    #[test]
    fn dates_grow_with_time() {
        let fr = lows(
            Language::Fr,
            &["12 mars 2024", "1 avril 2024", "3 janvier 2025"],
        );
        assert!(fr.is_some_and(|days| days.is_sorted()));
        assert_eq!(
            lows(Language::En, &["2010", "2024"]),
            Some(vec![2010.0, 2024.0])
        );
    }

    #[test]
    fn sentences_and_mixed_units_are_no_quantities() {
        for options in [
            &["12 %", "12 messages"][..],
            &["Répondre", "Attendre"],
            &[
                "Répondre aux 12 messages de la file dans l’ordre",
                "Attendre 2 jours",
            ],
        ] {
            assert_eq!(lows(Language::Fr, options), None, "{options:?}");
        }
    }

    #[test]
    fn intervals_overlap_where_they_share_a_value() {
        let overlap = |left: &str, right: &str| {
            let spans = read_all(Language::Fr, &[left.to_owned(), right.to_owned()]).unwrap();
            spans[0].overlaps(&spans[1])
        };
        assert!(overlap("5 à 10 min", "10 à 20 min"));
        assert!(overlap("de 5 à 10 %", "7 %"));
        assert!(!overlap("5 à 10 min", "11 à 20 min"));
        assert!(!overlap("moins de 5 h", "5 à 10 h"));
        assert!(!overlap("5 à 10 h", "plus de 10 h"));
        assert!(overlap("5 à 10 h", "au moins 10 h"));
        assert!(!overlap("1 à 2 jours", "3 à 4 jours"));
        assert!(overlap("1 à 2 jours", "30 h"));
    }
}
