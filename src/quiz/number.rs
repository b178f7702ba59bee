//! Typed numbers: `1 234,5`, `1,234.5`, `12 %`, `−3`, `12 min`.

use crate::language::Language;
use crate::language::fold::fold;

/// Why a typed text gives no number. None of these should cost the learner
/// the question: the screen says so before grading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NumberError {
    Empty,
    /// No number, several numbers, an operation, an exponent, or a number too
    /// large to hold.
    NotANumber,
    /// A number followed by something else than the unit that is asked for.
    OtherUnit,
}

/// Reads a number as a person types it, with or without `unit`.
///
/// Any space may stand between groups of three digits. A mark that can be read
/// one way only is read so, whatever the language: `1.234,5`, `1,234.5`,
/// `1,234,567`, `0,5`. Of the ambiguous ones, `1,234` is 1.234 in French and
/// 1234 in English; `1.234` is 1.234 in both, because a French numeric keypad
/// often types a point.
///
/// # Errors
///
/// See [`NumberError`]. The result is always finite.
pub fn parse(text: &str, unit: &str, language: Language) -> Result<f64, NumberError> {
    let folded = fold(text);
    if folded.is_empty() {
        return Err(NumberError::Empty);
    }
    let number = without_unit(&folded, &fold(unit))?;
    let (sign, body) = match number.strip_prefix('-') {
        Some(rest) => (-1.0, rest.trim_start()),
        None => (1.0, number.strip_prefix('+').unwrap_or(number).trim_start()),
    };
    let plain = plain_digits(body, language).ok_or(NumberError::NotANumber)?;
    plain
        .parse::<f64>()
        .ok()
        .filter(|value| value.is_finite())
        .map(|value| sign * value)
        .ok_or(NumberError::NotANumber)
}

/// The number without the unit after it, or before it for signs such as «€».
fn without_unit<'a>(text: &'a str, unit: &str) -> Result<&'a str, NumberError> {
    let text = if unit.is_empty() || unit.contains(char::is_alphanumeric) {
        text
    } else {
        text.strip_prefix(unit).unwrap_or(text).trim_start()
    };
    if !unit.is_empty()
        && let Some(number) = text.strip_suffix(unit)
    {
        return Ok(number.trim_end());
    }
    let text = text.trim_end_matches('.');
    let after = text
        .rfind(|sign: char| sign.is_ascii_digit())
        .map(|last| last + 1)
        .ok_or(NumberError::NotANumber)?;
    let (number, tail) = text.split_at(after);
    let tail = tail.trim();
    if tail.is_empty() || names_unit(tail, unit) {
        return Ok(number);
    }
    Err(if tail.starts_with([',', '.']) {
        NumberError::NotANumber
    } else {
        NumberError::OtherUnit
    })
}

/// Whether a folded word is the unit in another number or in full: «message»
/// for «messages», «minutes» for «min».
fn names_unit(word: &str, unit: &str) -> bool {
    const SHORTEST_ABBREVIATION: usize = 3;
    let shortest = word.chars().count().min(unit.chars().count());
    let plural = |long: &str, short: &str| long.strip_suffix('s') == Some(short);
    word == unit
        || plural(word, unit)
        || plural(unit, word)
        || (shortest >= SHORTEST_ABBREVIATION && (word.starts_with(unit) || unit.starts_with(word)))
}

/// The digits and one point, ready for the standard parser; `None` when the
/// separators make no sense.
fn plain_digits(body: &str, language: Language) -> Option<String> {
    if !body
        .chars()
        .all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | ',' | '.'))
    {
        return None;
    }
    if !body.contains(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let mark = decimal_mark(body, language);
    let (whole, fraction) = match mark {
        Some(mark) => body.rsplit_once(mark)?,
        None => (body, "0"),
    };
    if fraction.is_empty() || !fraction.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let whole = ungrouped(whole)?;
    Some(format!(
        "{}.{fraction}",
        if whole.is_empty() { "0" } else { &whole }
    ))
}

fn decimal_mark(body: &str, language: Language) -> Option<char> {
    let commas = body.matches(',').count();
    let points = body.matches('.').count();
    match (commas, points) {
        (0, 1) => Some('.'),
        (1, 0) => {
            let (head, tail) = body.split_once(',')?;
            let groups = tail.len() == 3 && !head.is_empty() && !head.starts_with('0');
            match language {
                Language::En if groups => None,
                Language::En | Language::Fr => Some(','),
            }
        }
        // No mark at all, or one kind of mark several times: groups only.
        (_, 0) | (0, _) => None,
        _ if body.rfind(',') > body.rfind('.') => Some(','),
        _ => Some('.'),
    }
}

/// The digits of a whole number whose groups of three are set apart by one
/// kind of separator, or not at all.
fn ungrouped(whole: &str) -> Option<String> {
    let Some(separator) = whole.chars().find(|sign| !sign.is_ascii_digit()) else {
        return Some(whole.to_owned());
    };
    let mut groups = whole.split(separator);
    let head = groups.next()?;
    let sound = (1..=3).contains(&head.len())
        && head.bytes().all(|digit| digit.is_ascii_digit())
        && groups
            .all(|group| group.len() == 3 && group.bytes().all(|digit| digit.is_ascii_digit()));
    sound.then(|| whole.replace(separator, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn both(text: &str, unit: &str, expected: Result<f64, NumberError>) {
        for language in Language::ALL {
            assert_eq!(
                parse(text, unit, language),
                expected,
                "{text:?} in {language:?}"
            );
        }
    }

    #[test]
    fn plain_numbers_and_groups() {
        both("12", "", Ok(12.0));
        both(" 12 ", "", Ok(12.0));
        both("1 234,5", "", Ok(1234.5));
        both("1\u{202f}234,5", "", Ok(1234.5));
        both("1\u{a0}234\u{2009}567", "", Ok(1_234_567.0));
        both("1,234.5", "", Ok(1234.5));
        both("1.234,5", "", Ok(1234.5));
        both("1,234,567", "", Ok(1_234_567.0));
        both("1.234.567", "", Ok(1_234_567.0));
        both("1 234.5", "", Ok(1234.5));
        both("0,5", "", Ok(0.5));
        both("0,125", "", Ok(0.125));
        both("12,5", "", Ok(12.5));
        both("0.5", "", Ok(0.5));
        both(",5", "", Ok(0.5));
        both(".5", "", Ok(0.5));
        both("007", "", Ok(7.0));
        both("12.", "", Ok(12.0));
    }

    #[test]
    fn the_ambiguous_comma_follows_the_language() {
        assert_eq!(parse("1,234", "", Language::Fr), Ok(1.234));
        assert_eq!(parse("1,234", "", Language::En), Ok(1234.0));
        assert_eq!(parse("12,345 min", "min", Language::En), Ok(12345.0));
        both("1.234", "", Ok(1.234));
    }

    #[test]
    fn signs_are_hyphens_or_minus() {
        both("-3", "", Ok(-3.0));
        both("−3,5", "", Ok(-3.5));
        both("− 3", "", Ok(-3.0));
        both("–3", "", Ok(-3.0));
        both("+3", "", Ok(3.0));
        both("--3", "", Err(NumberError::NotANumber));
        both("-", "", Err(NumberError::NotANumber));
    }

    #[test]
    fn the_unit_is_forgiven() {
        both("12 %", "%", Ok(12.0));
        both("12%", "%", Ok(12.0));
        both("12\u{a0}%", "%", Ok(12.0));
        both("12 min", "min", Ok(12.0));
        both("12MIN", "min", Ok(12.0));
        both("12 min.", "min", Ok(12.0));
        both("12 minutes", "min", Ok(12.0));
        both("1 message", "messages", Ok(1.0));
        both("12 €", "€", Ok(12.0));
        both("€12", "€", Ok(12.0));
        both("3 réponses / h", "réponses/h", Err(NumberError::OtherUnit));
        both("3 reponses/h", "réponses/h", Ok(3.0));
    }

    #[test]
    fn another_unit_is_named_as_such() {
        both("12 h", "min", Err(NumberError::OtherUnit));
        both("12 %", "messages", Err(NumberError::OtherUnit));
        both("12 %", "", Err(NumberError::OtherUnit));
        both("12 m", "min", Err(NumberError::OtherUnit));
    }

    #[test]
    fn what_is_no_number_is_said_to_be_none() {
        both("", "min", Err(NumberError::Empty));
        both(" \u{202f} ", "min", Err(NumberError::Empty));
        for text in [
            "douze", "NaN", "inf", "-inf", "infinity", "1e3", "1e400", "1E5 min", "1/2", "1+1",
            "12 34", "1 2345", "1,23,456", "1,,2", "1.2.3", "12,", ",", ".", "1 234 5", "min",
            "3-4", "0x10", "٣", "1_000", "1,234,56", "1.5,2.5",
        ] {
            both(text, "min", Err(NumberError::NotANumber));
        }
        let huge = "9".repeat(400);
        both(&huge, "", Err(NumberError::NotANumber));
    }
}
