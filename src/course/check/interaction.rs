//! Rules on interactions that are not choices: R28, and R21 in gaps.

use std::collections::{BTreeMap, BTreeSet};

use super::{Report, hotspot};
use crate::course::Id;
use crate::course::arithmetic;
use crate::course::item::{Categorising, Cloze, Gap, Interaction, Matching, Numeric, Ordering};
use crate::course::problem::FieldPath;
use crate::course::problem::rule::AnswerFault;
use crate::language::Language;
use crate::language::fold::fold;

/// Fewer entries or cards than this are no question.
const MIN_ENTRIES: usize = 3;
const MIN_PAIRS: usize = 2;
const MIN_CATEGORIES: usize = 2;

pub(super) fn check(
    language: Language,
    interaction: &Interaction,
    path: &FieldPath,
    report: &mut Report<'_>,
) {
    match interaction {
        Interaction::Cloze(asked) => cloze(language, asked, path, report),
        Interaction::Ordering(asked) => ordering(asked, path, report),
        Interaction::Matching(asked) => matching(asked, path, report),
        Interaction::Categorising(asked) => categorising(asked, path, report),
        Interaction::Numeric(asked) => numeric(asked, path, report),
        Interaction::Hotspot(asked) => hotspot::check(asked, path, report),
        Interaction::SingleChoice(_)
        | Interaction::MultipleChoice(_)
        | Interaction::TrueFalse(_) => {}
    }
}

fn cloze(language: Language, asked: &Cloze, path: &FieldPath, report: &mut Report<'_>) {
    let text = path.field("text");
    let Some(shown) = placeholders(&asked.text) else {
        report.add(text, AnswerFault::Braces);
        return;
    };
    let gaps: BTreeSet<&str> = asked.gaps.iter().map(|gap| gap.id.as_str()).collect();
    let used: BTreeSet<&str> = shown.iter().map(|(_, id)| *id).collect();
    for (before, id) in &shown {
        if !gaps.contains(id) {
            let id = (*id).to_owned();
            report.add(text.clone(), AnswerFault::UnknownGap { id });
        }
        if let Some(before) = elision(language, before) {
            report.add(text.clone(), AnswerFault::GapAfterElision { before });
        }
    }
    if asked.gaps.is_empty() {
        few(0, 1, path.field("gaps"), report);
    }
    for (index, gap) in asked.gaps.iter().enumerate() {
        let path = path.field("gaps").index(index);
        if !used.contains(gap.id.as_str()) {
            let id = gap.id.clone();
            report.add(path.field("id"), AnswerFault::UnusedGap { id });
        }
        answers(gap, &path, report);
    }
}

/// The gaps that a text shows, each with the text before it; `None` when
/// braces do not pair.
fn placeholders(text: &str) -> Option<Vec<(&str, &str)>> {
    let mut shown = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (id, next) = after.split_once('}')?;
        if before.contains('}') || id.contains('{') {
            return None;
        }
        shown.push((before, id));
        rest = next;
    }
    (!rest.contains('}')).then_some(shown)
}

/// The word that fits only some answers because of how they begin.
fn elision(language: Language, before: &str) -> Option<String> {
    let word = before.split_whitespace().next_back()?;
    let touching = before.ends_with(word);
    let folded = fold(word);
    let tells = match language {
        Language::Fr => touching && folded.ends_with('\''),
        Language::En => !touching && matches!(folded.as_str(), "a" | "an"),
    };
    tells.then(|| word.to_owned())
}

fn answers(gap: &Gap, path: &FieldPath, report: &mut Report<'_>) {
    if gap.accept.is_empty() {
        report.add(path.field("accept"), AnswerFault::NoAnswer);
    }
    let mut accepted = BTreeSet::new();
    for (index, answer) in gap.accept.iter().enumerate() {
        let folded = fold(answer);
        if !accepted.insert(folded) {
            let answer = answer.clone();
            let path = path.field("accept").index(index);
            report.add(path, AnswerFault::SameAnswer { answer });
        }
    }
    for (index, wrong) in gap.wrong.iter().enumerate() {
        let path = path.field("wrong").index(index).field("answers");
        if wrong.answers.is_empty() {
            report.add(path.clone(), AnswerFault::NoAnswer);
        }
        for (index, answer) in wrong.answers.iter().enumerate() {
            if accepted.contains(&fold(answer)) {
                let answer = answer.clone();
                report.add(path.index(index), AnswerFault::WrongIsRight { answer });
            }
        }
    }
}

fn few(found: usize, least: usize, path: FieldPath, report: &mut Report<'_>) {
    if found < least {
        report.add(path, AnswerFault::Few { found, least });
    }
}

/// Reports texts that say the same as an earlier one; gives them folded.
fn distinct<'a>(
    texts: impl Iterator<Item = (FieldPath, &'a crate::course::Markup)>,
    report: &mut Report<'_>,
) -> Vec<String> {
    let mut seen = BTreeMap::new();
    let mut all = Vec::new();
    for (index, (path, text)) in texts.enumerate() {
        let folded = fold(&text.plain());
        let first = *seen.entry(folded.clone()).or_insert(index);
        if first != index {
            report.add(path, AnswerFault::Duplicate { first });
        }
        all.push(folded);
    }
    all
}

fn ordering(asked: &Ordering, path: &FieldPath, report: &mut Report<'_>) {
    let list = path.field("entries");
    few(asked.entries.len(), MIN_ENTRIES, list.clone(), report);
    let texts = asked
        .entries
        .iter()
        .enumerate()
        .map(|(index, entry)| (list.index(index).field("text"), &entry.text));
    let folded = distinct(texts, report);
    if folded.len() >= MIN_ENTRIES && folded.is_sorted() {
        report.add(list, AnswerFault::Alphabetical);
    }
}

fn matching(asked: &Matching, path: &FieldPath, report: &mut Report<'_>) {
    let (pairs, extra) = (path.field("pairs"), path.field("extra"));
    few(asked.pairs.len(), MIN_PAIRS, pairs.clone(), report);
    if !(1..=2).contains(&asked.extra.len()) {
        let found = asked.extra.len();
        report.add(extra.clone(), AnswerFault::Extras { found });
    }
    let each = |field| {
        let pairs = pairs.clone();
        (0..asked.pairs.len()).map(move |index| pairs.index(index).field(field))
    };
    let prompts = asked.pairs.iter().map(|pair| &pair.prompt);
    distinct(each("prompt").zip(prompts), report);
    let targets = each("target").zip(asked.pairs.iter().map(|pair| &pair.target));
    let extras = asked
        .extra
        .iter()
        .enumerate()
        .map(|(index, one)| (extra.index(index).field("target"), &one.target));
    distinct(targets.chain(extras), report);
    let count = asked.pairs.len() + asked.extra.len();
    for (own, pair) in asked.pairs.iter().enumerate() {
        for (index, wrong) in pair.wrong.iter().enumerate() {
            let path = pairs.index(own).field("wrong").index(index).field("target");
            let target = wrong.target;
            if target >= count {
                report.add(path, AnswerFault::NoSuchTarget { target, count });
            } else if target == own {
                report.add(path, AnswerFault::OwnTarget);
            }
        }
    }
}

fn categorising(asked: &Categorising, path: &FieldPath, report: &mut Report<'_>) {
    let (categories, cards) = (path.field("categories"), path.field("cards"));
    few(
        asked.categories.len(),
        MIN_CATEGORIES,
        categories.clone(),
        report,
    );
    few(asked.cards.len(), MIN_ENTRIES, cards.clone(), report);
    let texts = asked
        .cards
        .iter()
        .enumerate()
        .map(|(index, card)| (cards.index(index).field("text"), &card.text));
    distinct(texts, report);
    let used: BTreeSet<&Id> = asked.cards.iter().map(|card| &card.category).collect();
    for (index, category) in asked.categories.iter().enumerate() {
        if !used.contains(&category.id) {
            let id = category.id.clone();
            report.add(categories.index(index), AnswerFault::EmptyCategory { id });
        }
    }
    for (index, card) in asked.cards.iter().enumerate() {
        let path = cards.index(index).field("wrong");
        for (index, wrong) in card.wrong.iter().enumerate() {
            if wrong.category == card.category {
                report.add(path.index(index).field("category"), AnswerFault::OwnTarget);
            }
        }
    }
}

fn numeric(asked: &Numeric, path: &FieldPath, report: &mut Report<'_>) {
    if asked.unit.trim().is_empty() {
        report.add(path.field("unit"), AnswerFault::NoUnit);
    }
    if !asked.value.is_finite() {
        let field = "value";
        report.add(path.field(field), AnswerFault::BadNumber { field });
        return;
    }
    if !(asked.tolerance.is_finite() && asked.tolerance >= 0.0) {
        let field = "tolerance";
        report.add(path.field(field), AnswerFault::BadNumber { field });
        return;
    }
    let value = asked.value;
    match arithmetic::evaluate(&asked.compute) {
        Ok(computed) => {
            let rounding = asked.tolerance.max(1e-9 * value.abs().max(1.0));
            if (computed - value).abs() > rounding {
                report.add(
                    path.field("compute"),
                    AnswerFault::Recomputed { computed, value },
                );
            }
        }
        Err(fault) => report.add(path.field("compute"), AnswerFault::NotArithmetic(fault)),
    }
    for (index, wrong) in asked.wrong.iter().enumerate() {
        let path = path.field("wrong").index(index);
        if !(wrong.value.is_finite() && wrong.tolerance.is_finite() && wrong.tolerance >= 0.0) {
            let field = "wrong";
            report.add(path, AnswerFault::BadNumber { field });
        } else if (wrong.value - value).abs() <= asked.tolerance + wrong.tolerance {
            let wrong = wrong.value;
            report.add(path, AnswerFault::WrongWithinTolerance { wrong, value });
        }
    }
}
