//! From the rules an author wrote to patterns that read fast.

use regex::RegexBuilder;

use super::Case;
use super::brand::Brand;
use super::delay::Delay;
use super::pattern::Pattern;
use super::personal::Personal;
use super::phrase::Phrases;
use crate::course::practice::rules::Bounds;
use crate::course::practice::rules::{CaseMatcher, Matcher, Negation, Unit};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::MatcherFault;
use crate::language::Language;

/// Regular expressions that one compilation may hold, and how much memory each
/// may take, in bytes: a file of somebody else must not fill the machine.
pub const MAX_REGEXES: usize = 200;
const REGEX_SIZE: usize = 1 << 19;
/// The longest regular expression, in characters.
pub const MAX_REGEX: usize = 1_000;

/// A matcher that cannot be used, and its place in the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    pub path: FieldPath,
    pub fault: MatcherFault,
}

pub(super) struct Compiler<'c> {
    pub(super) language: Language,
    pub(super) case: &'c Case<'c>,
    pub(super) regexes: usize,
    pub(super) troubles: Vec<Located>,
}

impl Compiler<'_> {
    fn refuse(&mut self, path: &FieldPath, fault: MatcherFault) -> Pattern {
        self.troubles.push(Located {
            path: path.clone(),
            fault,
        });
        Pattern::Nothing
    }

    pub(super) fn pattern(&mut self, matcher: &Matcher, path: &FieldPath) -> Pattern {
        match matcher {
            Matcher::Words(words) => {
                let phrases = Phrases::new(words.iter().map(String::as_str));
                self.phrases(phrases, path)
            }
            Matcher::Stem(stems) => {
                let phrases = Phrases::stems(stems.iter().map(String::as_str));
                self.phrases(phrases, path)
            }
            Matcher::Regex(expression) => self.regex(expression, path),
            Matcher::Any(all) => match self.list(all, path) {
                Some(all) => Pattern::Any(all),
                None => self.refuse(path, MatcherFault::Empty),
            },
            Matcher::All(all) => match self.list(all, path) {
                Some(all) => Pattern::All(all),
                None => self.refuse(path, MatcherFault::Empty),
            },
            Matcher::Not(inner) => Pattern::Not(Box::new(self.pattern(inner, path))),
            Matcher::Near(near) => {
                let pair = self.pair([(&near.a, "a"), (&near.b, "b")], path);
                Pattern::Near(pair, near.words)
            }
            Matcher::Before(before) => {
                let pair = self.pair([(&before.first, "first"), (&before.then, "then")], path);
                Pattern::Before(pair, before.words)
            }
            Matcher::Negated(negation) => self.negation(negation, true, path),
            Matcher::Affirmed(negation) => self.negation(negation, false, path),
            Matcher::Unless(unless) => {
                let pair = self.pair([(&unless.of, "of"), (&unless.except, "except")], path);
                Pattern::Unless(pair, unless.words)
            }
            other => self.measure(other, path),
        }
    }

    /// Matchers that look at places, counts and signs.
    fn measure(&mut self, matcher: &Matcher, path: &FieldPath) -> Pattern {
        match matcher {
            Matcher::InFirst(part) => {
                let of = self.pattern(&part.of, &path.field("of"));
                Pattern::InFirst(Box::new(of), part.sentences)
            }
            Matcher::InLast(part) => {
                let of = self.pattern(&part.of, &path.field("of"));
                Pattern::InLast(Box::new(of), part.sentences)
            }
            Matcher::Sentences(bounds) => self.bounds(*bounds, Pattern::Sentences, path),
            Matcher::Length(length) => {
                let bounds = Bounds {
                    min: length.min,
                    max: length.max,
                };
                let pattern = match length.unit {
                    Unit::Characters => Pattern::Characters,
                    Unit::Words => Pattern::WordCount,
                };
                self.bounds(bounds, pattern, path)
            }
            Matcher::Capitals(capitals) => {
                let brand = self.case.brand.unwrap_or_default();
                let words = brand.split(|sign: char| !sign.is_alphanumeric());
                Pattern::Capitals(*capitals, words.map(str::to_owned).collect())
            }
            Matcher::Repeats(repeats) if repeats.signs.trim().is_empty() => {
                self.refuse(path, MatcherFault::Empty)
            }
            Matcher::Repeats(repeats) => Pattern::Repeats(repeats.signs.clone(), repeats.times),
            Matcher::PersonalData => Pattern::Personal(Personal::new(self.case.public)),
            Matcher::Delay => Pattern::Delay(Delay::new(self.language)),
            Matcher::Case(given) => self.given(*given),
            _ => Pattern::Nothing,
        }
    }

    fn given(&self, given: CaseMatcher) -> Pattern {
        match given {
            CaseMatcher::Answer if self.case.answer.is_empty() => Pattern::Nothing,
            CaseMatcher::Answer => {
                let points = self.case.answer.iter();
                let words = points.map(|point| point.words.iter().map(String::as_str));
                Pattern::All(words.map(Phrases::new).map(Pattern::Phrases).collect())
            }
            CaseMatcher::Avoid => {
                Pattern::Phrases(Phrases::new(self.case.avoid.iter().map(String::as_str)))
            }
            CaseMatcher::Brand => match self.case.brand.and_then(Brand::new) {
                Some(brand) => Pattern::Brand(brand),
                None => Pattern::Nothing,
            },
            CaseMatcher::Length => self
                .case
                .length
                .map_or(Pattern::Nothing, Pattern::Characters),
        }
    }

    fn phrases(&mut self, phrases: Phrases, path: &FieldPath) -> Pattern {
        if phrases.is_empty() {
            return self.refuse(path, MatcherFault::Empty);
        }
        Pattern::Phrases(phrases)
    }

    fn list(&mut self, all: &[Matcher], path: &FieldPath) -> Option<Vec<Pattern>> {
        let one = |(index, one)| self.pattern(one, &path.index(index));
        let all: Vec<Pattern> = all.iter().enumerate().map(one).collect();
        (!all.is_empty()).then_some(all)
    }

    fn pair(
        &mut self,
        [one, other]: [(&Matcher, &'static str); 2],
        path: &FieldPath,
    ) -> Box<[Pattern; 2]> {
        let first = self.pattern(one.0, &path.field(one.1));
        let second = self.pattern(other.0, &path.field(other.1));
        Box::new([first, second])
    }

    fn negation(&mut self, negation: &Negation, negated: bool, path: &FieldPath) -> Pattern {
        Pattern::Negation {
            of: Box::new(self.pattern(&negation.of, &path.field("of"))),
            within: negation.within,
            after: negation.after,
            negated,
        }
    }

    fn bounds(
        &mut self,
        bounds: Bounds,
        pattern: impl FnOnce(Bounds) -> Pattern,
        path: &FieldPath,
    ) -> Pattern {
        let open = bounds.min.is_none() && bounds.max.is_none();
        let crossed = bounds
            .min
            .zip(bounds.max)
            .is_some_and(|(min, max)| min > max);
        if open || crossed {
            return self.refuse(path, MatcherFault::Bounds);
        }
        pattern(bounds)
    }

    fn regex(&mut self, expression: &str, path: &FieldPath) -> Pattern {
        self.regexes += 1;
        if self.regexes > MAX_REGEXES {
            return self.refuse(path, MatcherFault::TooMany { limit: MAX_REGEXES });
        }
        if expression.trim().is_empty() || expression.chars().count() > MAX_REGEX {
            return self.refuse(path, MatcherFault::Empty);
        }
        if let Some(found) = never_folded(expression) {
            return self.refuse(path, MatcherFault::NeverFolded { found });
        }
        let built = RegexBuilder::new(expression)
            .size_limit(REGEX_SIZE)
            .dfa_size_limit(REGEX_SIZE)
            .nest_limit(40)
            .build();
        match built {
            Ok(regex) => Pattern::Regex(regex),
            Err(error) => {
                let message = error.to_string();
                let last = message.lines().last().unwrap_or_default();
                let message = last.trim_start_matches("error: ").to_owned();
                self.refuse(path, MatcherFault::Regex { message })
            }
        }
    }
}

/// A literal letter that no folded text has. Classes keep their capitals: `\W`.
fn never_folded(expression: &str) -> Option<char> {
    let mut signs = expression.chars();
    while let Some(sign) = signs.next() {
        if sign == '\\' {
            // `\p{Lu}` and its kind: the name is no literal.
            if matches!(signs.next(), Some('p' | 'P' | 'x' | 'u' | 'U')) {
                return None;
            }
        } else if sign.is_uppercase() || matches!(sign, '’' | '\u{a0}' | '\u{202f}' | '‑') {
            return Some(sign);
        } else if sign.is_lowercase() && !sign.is_ascii() {
            let folded = crate::language::fold::fold(sign.encode_utf8(&mut [0; 4]));
            if folded.chars().ne([sign]) {
                return Some(sign);
            }
        }
    }
    None
}
