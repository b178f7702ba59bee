//! Rules on one item: its stem, its feedback, its hints.

use super::options::{self, ChoiceSet, Mode};
use super::walk::{self, Role};
use super::{Report, interaction, negation, statistics, words};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::{StemFault, SupportFault};
use crate::course::{Interaction, Item};
use crate::language::Language;

/// R8: a stem shorter than this has no central idea.
const MIN_STEM: usize = 6;
/// R9: longest question, and longest question with its case, in words.
const MAX_QUESTION: usize = 45;
const MAX_CASE: usize = 110;
/// R24: feedback shorter than this cannot say why.
const MIN_FEEDBACK: usize = 8;

/// The rules of an item of a lesson.
pub(crate) fn check(language: Language, item: &Item, path: &FieldPath, report: &mut Report<'_>) {
    asked(language, item, path, report);
    if item.hints.is_empty() {
        report.add(path.clone(), SupportFault::NoHint);
    }
}

/// The rules of an item wherever it is asked.
pub(super) fn asked(language: Language, item: &Item, path: &FieldPath, report: &mut Report<'_>) {
    let text = item.stem.plain();
    stem(language, item, &text, &path.field("stem"), report);
    let asked = path.field("interaction");
    if let Some(set) = ChoiceSet::of(item) {
        if set.mode == Mode::Single {
            carried_by_options(&text, &set, &path.field("stem"), report);
        }
        options::check(language, &text, &set, &asked, report);
    }
    interaction::check(language, &item.interaction, &asked, report);
    for passage in walk::item(item, path).passages {
        if passage.role == Role::Feedback {
            let words = words::count(&passage.plain());
            // An empty text has a rule of its own.
            if (1..MIN_FEEDBACK).contains(&words) {
                let least = MIN_FEEDBACK;
                report.add(passage.path, SupportFault::ShortFeedback { words, least });
            }
        }
    }
}

fn stem(language: Language, item: &Item, text: &str, path: &FieldPath, report: &mut Report<'_>) {
    let words = words::count(text);
    if words == 0 {
        return;
    }
    // The text with gaps is what a cloze asks; its stem only tells what to do.
    let all = match &item.interaction {
        Interaction::Cloze(asked) => words + words::count(&asked.text),
        _ => words,
    };
    if all < MIN_STEM {
        report.add(path.clone(), StemFault::Short { words });
    }
    if let Some(article) = final_article(language, text) {
        report.add(path.clone(), StemFault::EndsWithArticle { article });
    } else if !words::ends_as_sentence(text) && !text.trim_end().ends_with(':') {
        report.add(path.clone(), StemFault::Unfinished);
    }
    let question = words::count(words::question(text));
    if question > MAX_QUESTION {
        let (words, limit) = (question, MAX_QUESTION);
        report.add(path.clone(), StemFault::LongQuestion { words, limit });
    }
    if words > MAX_CASE {
        let limit = MAX_CASE;
        report.add(path.clone(), StemFault::LongCase { words, limit });
    }
    if let Some(word) = negative(language, item, text)
        && !negation::is_bold(language, &item.stem)
    {
        report.add(path.clone(), StemFault::Negative { word });
    }
}

/// The word that makes an item ask in the negative (R10).
pub(super) fn negative(language: Language, item: &Item, stem: &str) -> Option<String> {
    match item.interaction {
        // What a task says must not be done is no question in the negative.
        Interaction::Cloze(_) | Interaction::Numeric(_) => None,
        _ => negation::find(language, stem),
    }
}

/// The article that a stem ends with (R21).
fn final_article(language: Language, stem: &str) -> Option<String> {
    let articles: &[&str] = match language {
        Language::Fr => &[
            "le", "la", "l'", "les", "un", "une", "des", "du", "de", "d'",
        ],
        Language::En => &["a", "an", "the"],
    };
    let end = stem.trim_end_matches(|here: char| here.is_whitespace() || ":.…_".contains(here));
    words::tokens(end)
        .pop()
        .filter(|last| articles.contains(&last.as_str()))
        .filter(|_| !stem.trim_end().ends_with(['?', '!', '.']))
}

/// R8: when the options are longer than the stem, they carry the question.
fn carried_by_options(stem: &str, set: &ChoiceSet<'_>, path: &FieldPath, report: &mut Report<'_>) {
    let lengths = set.lengths();
    let total: usize = lengths.iter().sum();
    let stem = words::length(stem);
    if statistics::share(total, lengths.len()) > statistics::share(stem, 1) {
        let options = total / lengths.len().max(1);
        report.add(path.clone(), StemFault::OptionsCarryIt { stem, options });
    }
}
