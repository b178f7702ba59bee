//! Replies with what the rules must notice in them: how they are written, and
//! what the rules say of them in the same form.

use std::collections::BTreeSet;

use parcours::course::decode::decode;
use parcours::language::Language;
use parcours::practice::reply::Rules;
use parcours::report;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A text, and every hit of the exercise's rules in it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Labelled {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) hits: Vec<Label>,
}

/// A rule, the words it matches, and which occurrence of these words it is.
/// No words: the text as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(untagged)]
pub(crate) enum Label {
    First(String, String),
    Nth(String, String, usize),
}

impl Label {
    fn new(rule: &str, words: &str, occurrence: usize) -> Self {
        let (rule, words) = (rule.to_owned(), words.to_owned());
        match occurrence {
            0 | 1 => Self::First(rule, words),
            many => Self::Nth(rule, words, many),
        }
    }

    fn plain(&self) -> Self {
        match self {
            Self::First(rule, words) | Self::Nth(rule, words, 0 | 1) => Self::new(rule, words, 1),
            Self::Nth(..) => self.clone(),
        }
    }
}

/// As it is written in a file.
impl std::fmt::Display for Label {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::First(rule, words) => write!(formatter, "({rule:?}, {words:?}),"),
            Self::Nth(rule, words, which) => write!(formatter, "({rule:?}, {words:?}, {which}),"),
        }
    }
}

/// What the rules of an exercise notice, in the form of labels.
pub(crate) fn labels(rules: &Rules, text: &str) -> BTreeSet<Label> {
    let label = |hit: parcours::practice::reply::Hit| {
        let rule = rules.all()[hit.rule].id.as_str().to_owned();
        let Some(span) = hit.span else {
            return Label::new(&rule, "", 1);
        };
        let words = &text[span.clone()];
        let earlier = text.match_indices(words).filter(|(at, _)| *at < span.start);
        Label::new(&rule, words, 1 + earlier.count())
    };
    rules.hits(text).into_iter().map(label).collect()
}

/// What is wrong with one labelled reply, in lines ready to paste.
pub(crate) fn differences(rules: &Rules, reply: &Labelled) -> Vec<String> {
    let found = labels(rules, &reply.text);
    let wanted: BTreeSet<Label> = reply.hits.iter().map(Label::plain).collect();
    let absent = wanted
        .difference(&found)
        .map(|it| format!("expected, not found: {it}"));
    let extra = found
        .difference(&wanted)
        .map(|it| format!("found, not expected: {it}"));
    absent.chain(extra).collect()
}

/// Reads a file as the course reads its own; the error is a report.
pub(crate) fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, String> {
    decode(file, text.as_bytes())
        .map(|(value, _)| value)
        .map_err(|problems| report::human(Language::En, &problems, false))
}
