//! Rules on the options of a choice: R7, R9, R11, R12, R14 to R20 and R23.

mod set;

use std::collections::BTreeSet;

use super::form::Form;
use super::{Report, quantity, words};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::OptionsFault;
use crate::language::Language;
use crate::language::fold::fold;

pub(crate) use set::{ChoiceSet, Mode};

/// R9: an option longer than this is read, not compared.
const MAX_WORDS: usize = 25;
/// With more options than this nothing else is said of them.
const COMPARABLE: usize = 12;
/// R15: texts longer than this, in bytes, have a rule of their own.
const MAX_COMPARED: usize = 400;
/// R15: options more alike than this ask for a sharp eye, not for knowledge.
const MAX_LIKENESS: f64 = 0.85;
/// R17c
const MAX_LENGTH_RATIO: f64 = 1.8;
/// R17c: a difference below this many characters cannot be seen.
const VISIBLE_DIFFERENCE: usize = 10;
/// R20: roots that the key alone shares with the stem before it shows.
const CLANG: usize = 2;

/// Checks the choice of an item; `path` is that of its interaction.
pub(super) fn check(
    language: Language,
    stem: &str,
    set: &ChoiceSet<'_>,
    path: &FieldPath,
    report: &mut Report<'_>,
) {
    let list = path.field(set.field);
    counts(set, &list, report);
    if set.options.len() > COMPARABLE {
        // Too many already; comparing them all would take long.
        return;
    }
    for (index, text) in set.texts.iter().enumerate() {
        wording(language, text, &list.index(index).field(set.words), report);
    }
    misconceptions(set, &list, report);
    let spans = quantity::read_all(language, &set.texts);
    match &spans {
        Some(spans) => quantities(spans, set, path, &list, report),
        None => {
            alike(set, &list, report);
            form(language, set, &list, report);
            lengths(set, &list, report);
        }
    }
    clues(language, stem, set, &list, report);
}

fn counts(set: &ChoiceSet<'_>, list: &FieldPath, report: &mut Report<'_>) {
    let found = set.options.len();
    let (least, most) = match set.mode {
        Mode::Single | Mode::Reason => (3, 4),
        Mode::Several => (4, 6),
        // Elsewhere is one more, and digits are the keys.
        Mode::Place | Mode::Places => (3, 8),
    };
    if !(least..=most).contains(&found) {
        report.add(list.clone(), OptionsFault::Count { found, least, most });
    }
    let keys = set.keys().count();
    match set.mode {
        mode if mode.is_single() && keys != 1 => {
            report.add(list.clone(), OptionsFault::OneKey { found: keys });
        }
        mode if !mode.is_single() && (keys == 0 || keys == found) => {
            let fault = OptionsFault::SomeKeys {
                found: keys,
                options: found,
            };
            report.add(list.clone(), fault);
        }
        _ => {}
    }
}

fn wording(language: Language, text: &str, path: &FieldPath, report: &mut Report<'_>) {
    let words = words::count(text);
    if words > MAX_WORDS {
        let limit = MAX_WORDS;
        report.add(path.clone(), OptionsFault::Long { words, limit });
    }
    if is_complex(text) {
        let text = text.to_owned();
        report.add(path.clone(), OptionsFault::Complex { text });
    }
    if all_or_none(language, text) {
        let text = text.to_owned();
        report.add(path.clone(), OptionsFault::AllOrNone { text });
    }
}

/// «A et C», “both 1 and 3”, «réponses a) et b)».
fn is_complex(text: &str) -> bool {
    let tokens = words::tokens(text);
    let label = |word: &str| {
        word.len() == 1
            && word
                .bytes()
                .all(|byte| matches!(byte, b'a'..=b'f' | b'1'..=b'6'))
    };
    let pairs = tokens.windows(3).any(|three| {
        matches!(three, [left, and, right]
            if label(left) && matches!(and.as_str(), "et" | "and" | "ou" | "or") && label(right))
    });
    let named = tokens.first().is_some_and(|first| {
        [
            "reponse", "reponses", "option", "options", "answer", "answers", "both", "les",
        ]
        .contains(&first.as_str())
    });
    pairs && (named || tokens.len() == 3)
}

fn all_or_none(language: Language, text: &str) -> bool {
    let phrases: &[&str] = match language {
        Language::Fr => &[
            "toutes les reponses",
            "toutes ces reponses",
            "tout ce qui precede",
            "toutes les propositions",
            "aucune de ces reponses",
            "aucune des reponses",
            "aucune de ces propositions",
            "rien de tout cela",
            "les deux reponses",
        ],
        Language::En => &[
            "all of the above",
            "all of these",
            "none of the above",
            "none of these",
            "both of the above",
            "all the answers",
        ],
    };
    let text = fold(text);
    phrases.iter().any(|phrase| text.contains(phrase))
}

fn misconceptions(set: &ChoiceSet<'_>, list: &FieldPath, report: &mut Report<'_>) {
    let fourth = matches!(set.mode, Mode::Single | Mode::Reason) && set.options.len() > 3;
    let mut seen = Vec::new();
    for (index, option) in set.options.iter().enumerate() {
        let path = list.index(index).field("misconception");
        match &option.misconception {
            Some(_) if option.key => report.add(path, OptionsFault::KeyMisconception),
            // Only a fourth option has to bring a mistake of its own.
            Some(id) if fourth && seen.contains(&id) => {
                let id = id.clone();
                report.add(path, OptionsFault::SharedMisconception { id });
            }
            Some(id) => seen.push(id),
            None if !option.key => {
                report.add(list.index(index), OptionsFault::NoMisconception);
            }
            None => {}
        }
    }
}

fn quantities(
    spans: &[quantity::Span],
    set: &ChoiceSet<'_>,
    path: &FieldPath,
    list: &FieldPath,
    report: &mut Report<'_>,
) {
    let ends = |span: &quantity::Span| (span.low, span.high);
    let ascending = spans.windows(2).all(|two| match two {
        [left, right] => ends(left) <= ends(right),
        _ => true,
    });
    if !ascending {
        report.add(list.clone(), OptionsFault::Unsorted);
    }
    if !set.fixed_order && set.mode != Mode::Reason {
        report.add(path.clone(), OptionsFault::NotFixed);
    }
    for (index, span) in spans.iter().enumerate() {
        let first = spans
            .iter()
            .take(index)
            .position(|known| known.overlaps(span));
        if let Some(first) = first {
            report.add(list.index(index), OptionsFault::Overlap { first });
        }
    }
}

/// From 0 to 1; of two long texts, only whether they are the same.
fn likeness(left: &str, right: &str) -> f64 {
    if left.len().max(right.len()) > MAX_COMPARED {
        return f64::from(u8::from(left == right));
    }
    strsim::normalized_levenshtein(left, right)
}

fn alike(set: &ChoiceSet<'_>, list: &FieldPath, report: &mut Report<'_>) {
    let folded: Vec<String> = set.texts.iter().map(|text| fold(text)).collect();
    for (index, text) in folded.iter().enumerate() {
        let closest = folded
            .iter()
            .take(index)
            .enumerate()
            .map(|(first, known)| (first, likeness(known, text)))
            .max_by(|left, right| left.1.total_cmp(&right.1));
        match closest {
            Some((first, _)) if folded.get(first) == Some(text) => {
                report.add(list.index(index), OptionsFault::Duplicate { first });
            }
            Some((first, likeness)) if likeness >= MAX_LIKENESS => {
                report.add(list.index(index), OptionsFault::Alike { first, likeness });
            }
            _ => {}
        }
    }
}

fn form(language: Language, set: &ChoiceSet<'_>, list: &FieldPath, report: &mut Report<'_>) {
    let ended = set
        .texts
        .iter()
        .filter(|text| words::ends_as_sentence(text))
        .count();
    if ended != 0 && ended != set.texts.len() {
        report.add(list.clone(), OptionsFault::FinalPunctuation);
    }
    let forms: Vec<Form> = set
        .texts
        .iter()
        .filter_map(|text| Form::of(language, text))
        .collect();
    let commonest = forms
        .iter()
        .map(|form| forms.iter().filter(|other| *other == form).count())
        .max()
        .unwrap_or(0);
    if forms.len() - commonest > 1 {
        report.add(list.clone(), OptionsFault::Form);
    }
}

fn lengths(set: &ChoiceSet<'_>, list: &FieldPath, report: &mut Report<'_>) {
    if !set.mode.is_single() {
        return;
    }
    let lengths = set.lengths();
    let (Some(&longest), Some(&shortest)) = (lengths.iter().max(), lengths.iter().min()) else {
        return;
    };
    let ratio = super::statistics::share(longest, shortest.max(1));
    if ratio > MAX_LENGTH_RATIO && longest - shortest >= VISIBLE_DIFFERENCE {
        let limit = MAX_LENGTH_RATIO;
        report.add(list.clone(), OptionsFault::LengthRatio { ratio, limit });
    }
}

/// Words that tell the key without knowing the subject: R19 and R20.
fn clues(
    language: Language,
    stem: &str,
    set: &ChoiceSet<'_>,
    list: &FieldPath,
    report: &mut Report<'_>,
) {
    if !set.mode.is_single() {
        return;
    }
    let absolute = |text: &str| words::absolute(language, text);
    let mut distractors = set.texts_of(false).map(absolute).collect::<Vec<_>>();
    if distractors.len() > 1
        && distractors.iter().all(Option::is_some)
        && !set.texts_of(true).any(|text| absolute(text).is_some())
        && let Some(word) = distractors.pop().flatten()
    {
        report.add(list.clone(), OptionsFault::AbsoluteDistractors { word });
    }
    let asked = words::roots(language, stem);
    let shared = |text: &str| {
        let mut roots = words::roots(language, text);
        roots.retain(|root| asked.binary_search(root).is_ok());
        roots
    };
    let elsewhere: BTreeSet<String> = set.texts_of(false).flat_map(shared).collect();
    for (index, text) in set.texts.iter().enumerate() {
        let mut roots = shared(text);
        roots.retain(|root| !elsewhere.contains(root));
        if roots.len() >= CLANG && set.options.get(index).is_some_and(|option| option.key) {
            let words = roots
                .iter()
                .map(|root| format!("{root}-"))
                .collect::<Vec<_>>();
            let words = words.join(", ");
            report.add(list.index(index), OptionsFault::Clang { words });
        }
    }
}
