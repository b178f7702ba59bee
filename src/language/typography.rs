//! Typography: what authors type on a keyboard becomes what a printer sets.

use std::borrow::Cow;

use super::Language;

/// Narrow no-break space: before `;`, `!` and `?`, and between thousands in French.
pub const NARROW: char = '\u{202f}';
/// No-break space: before `:` and inside « » in French.
pub const NO_BREAK: char = '\u{a0}';

/// Sets a text for display: real apostrophes, ellipses and quotes, and in
/// French the no-break spaces that go with double punctuation.
///
/// Applying it twice changes nothing, so text that is typed right stays so.
/// Addresses and code must not go through it.
pub fn polish(language: Language, text: &str) -> Cow<'_, str> {
    polish_after(language, None, text)
}

/// The same for a run that continues a text whose last character is `before`:
/// a run in bold, the words after it.
pub fn polish_after(language: Language, before: Option<char>, text: &str) -> Cow<'_, str> {
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b' ' | b',' | b'-'));
    if plain && before != Some('«') {
        return Cow::Borrowed(text);
    }
    let text = text.replace("...", "…");
    Cow::Owned(match language {
        Language::Fr => french(before, &text),
        Language::En => english(before, &text),
    })
}

fn french(outside: Option<char>, text: &str) -> String {
    let mut set = String::with_capacity(text.len() + 8);
    let mut rest = text.chars().peekable();
    while let Some(here) = rest.next() {
        let before = set.chars().next_back().or(outside);
        match here {
            '\'' if before.is_some_and(char::is_alphanumeric) => set.push('’'),
            ' ' | NO_BREAK | NARROW => {
                let glued = match rest.peek().copied() {
                    Some(';' | '!' | '?') => NARROW,
                    Some(':' | '»' | '%' | '€') => NO_BREAK,
                    _ if before == Some('«') => NO_BREAK,
                    Some('h') if ends_in_digit(&set) && is_hour_sign(rest.clone()) => NO_BREAK,
                    Some(next) if next.is_ascii_digit() && ends_in_hour(&set) => NO_BREAK,
                    Some(next)
                        if here == ' '
                            && next.is_ascii_digit()
                            && ends_thousands_head(&set)
                            && starts_with_group(rest.clone()) =>
                    {
                        NARROW
                    }
                    _ => here,
                };
                set.push(glued);
            }
            other => set.push(other),
        }
    }
    set
}

/// Whether the text so far ends in one to three digits that no digit or
/// separator precedes: «1» of «1 000».
fn ends_thousands_head(set: &str) -> bool {
    let digits = set.chars().rev().take_while(char::is_ascii_digit).count();
    (1..=3).contains(&digits)
        && !matches!(
            set.chars().rev().nth(digits),
            Some(',' | '.' | '-' | ':' | '/')
        )
}

fn ends_in_digit(set: &str) -> bool {
    set.ends_with(|last: char| last.is_ascii_digit())
}

/// Whether «h» comes next, alone: that of «18 h 40», not of «18 heures».
fn is_hour_sign(mut rest: std::iter::Peekable<std::str::Chars<'_>>) -> bool {
    rest.next() == Some('h') && !rest.peek().is_some_and(|after| after.is_alphanumeric())
}

/// Whether the text so far ends in an hour: «18 h» of «18 h 40».
fn ends_in_hour(set: &str) -> bool {
    set.strip_suffix("\u{a0}h").is_some_and(ends_in_digit)
}

/// Whether exactly three digits come next: «000» of «1 000».
fn starts_with_group(mut rest: std::iter::Peekable<std::str::Chars<'_>>) -> bool {
    let three = (0..3).all(|_| rest.next().is_some_and(|digit| digit.is_ascii_digit()));
    three && !rest.peek().is_some_and(char::is_ascii_digit)
}

fn english(outside: Option<char>, text: &str) -> String {
    let mut set = String::with_capacity(text.len() + 8);
    for here in text.chars() {
        let opens = set
            .chars()
            .next_back()
            .or(outside)
            .is_none_or(|before| before.is_whitespace() || "([“‘—–/".contains(before));
        set.push(match here {
            '\'' if opens => '‘',
            '\'' => '’',
            '"' if opens => '“',
            '"' => '”',
            other => other,
        });
    }
    set
}

/// Writes a number the way the language does: `1 234,5` or `1,234.5`.
///
/// `decimals` is the largest number of decimals; trailing zeros are dropped.
pub fn number(language: Language, value: f64, decimals: usize) -> String {
    let written = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let fraction = fraction.trim_end_matches('0');
    let (group, point) = match language {
        Language::Fr => (NARROW, ','),
        Language::En => (',', '.'),
    };
    let mut text = String::new();
    if value < 0.0 && (whole != "0" || !fraction.is_empty()) {
        text.push('−');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

/// Writes a share between 0 and 1 as a whole percentage: `60 %` or `60%`.
pub fn percent(language: Language, share: f64) -> String {
    let value = number(language, (share * 100.0).round(), 0);
    match language {
        Language::Fr => format!("{value}{NO_BREAK}%"),
        Language::En => format!("{value}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_spaces_stand_before_double_punctuation() {
        assert_eq!(
            polish(Language::Fr, "« Bravo ! » : l'ami..."),
            "«\u{a0}Bravo\u{202f}!\u{a0}»\u{a0}: l’ami…"
        );
        assert_eq!(
            polish(Language::Fr, "1 000 messages, 60 %"),
            "1\u{202f}000 messages, 60\u{a0}%"
        );
        assert_eq!(
            polish(Language::Fr, "à 18 h, 24 240 ou 3 pages"),
            "à 18\u{a0}h, 24\u{202f}240 ou 3 pages"
        );
        assert_eq!(
            polish(Language::Fr, "1 000 messages"),
            "1\u{202f}000 messages"
        );
    }

    #[test]
    fn an_hour_stays_on_its_line() {
        assert_eq!(
            polish(Language::Fr, "à 17 h 30, 18 h ou 2 hommes"),
            "à 17\u{a0}h\u{a0}30, 18\u{a0}h ou 2 hommes"
        );
    }

    #[test]
    fn english_quotes_curl() {
        assert_eq!(
            polish(Language::En, "\"It's the team's 'plan'...\""),
            "“It’s the team’s ‘plan’…”"
        );
    }

    #[test]
    fn a_run_knows_what_it_continues() {
        assert_eq!(
            polish_after(Language::En, Some('m'), "'s \"plan\""),
            "’s “plan”"
        );
        assert_eq!(polish_after(Language::Fr, Some('«'), " mot"), "\u{a0}mot");
        assert_eq!(polish_after(Language::Fr, Some('l'), "'ami"), "’ami");
    }

    #[test]
    fn polishing_twice_changes_nothing() {
        for language in Language::ALL {
            for text in ["« Oui ? » dit-il : l'été...", "\"a 'b' c\"", "1 000 000 €"] {
                let once = polish(language, text).into_owned();
                assert_eq!(polish(language, &once), once);
            }
        }
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(number(Language::Fr, 1234.50, 2), "1\u{202f}234,5");
        assert_eq!(number(Language::En, 1_234_567.0, 0), "1,234,567");
        assert_eq!(number(Language::Fr, -0.004, 1), "0");
        assert_eq!(number(Language::En, -12.0, 1), "−12");
        assert_eq!(percent(Language::Fr, 0.6), "60\u{a0}%");
        assert_eq!(percent(Language::En, 0.605), "61%");
    }
}
