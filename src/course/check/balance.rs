//! Rules on pools of items: what they give away together.
//!
//! A rule speaks only where the pool is large enough to tell a habit from
//! chance; the sizes are those of `docs/item-rules.md`.

use std::collections::BTreeMap;

use super::options::{ChoiceSet, Mode};
use super::statistics::{chi_square, critical, is_above_chance, mean, share};
use super::{Edition, Report, item, walk, words};
use crate::course::problem::rule::{BalanceFault, End, Rate};
use crate::course::problem::{FieldPath, Finding};
use crate::course::{Bloom, Course, Id, Item};
use crate::language::Language;

/// R10: largest share of items asked in the negative.
const MAX_NEGATIVE: f64 = 0.03;
/// R12: items of several choices from which their numbers of keys must vary.
const MIN_SEVERAL: usize = 8;
/// R13: single choices of a course from which positions are tested.
const MIN_POSITIONS: usize = 30;
/// R13: choices with more options have a rule of their own.
const MAX_OPTIONS: usize = 6;
/// R13: longest run of keys at one position in a lesson.
const MAX_RUN: usize = 4;
/// R17, R19, R20: single choices of a module from which clues are tested.
const MIN_CHOICES: usize = 12;
/// R17a, R19: largest distance from chance, as a share.
const MARGIN: f64 = 0.05;
/// R17b
const LENGTH_MEANS: std::ops::RangeInclusive<f64> = 0.90..=1.10;
/// R23: items of a course from which misconceptions are counted.
const MIN_IDEAS: usize = 30;
/// R25: items of a module from which levels are tested, and least number of
/// items that analyse, evaluate or create.
const MIN_BLOOM: usize = 20;
const MIN_HIGHER: usize = 3;

pub(super) fn check(edition: &Edition<'_>, findings: &mut Vec<Finding>) {
    for sheet in &edition.lessons {
        let items = walk::items(sheet.lesson);
        runs(items, &mut Report::new(sheet.file, findings));
    }
    // A pool with a file missing would be judged wrongly.
    if !edition.whole {
        return;
    }
    let root = FieldPath::default();
    let course = edition.course.value;
    let mut report = Report::new(edition.course.file, findings);
    let lessons = edition.by_id();
    for (index, module) in course.modules.iter().enumerate() {
        let entries = module.lessons.iter();
        let lessons = entries.filter_map(|entry| lessons.get(&entry.id));
        let items: Vec<&Item> = lessons.flat_map(|sheet| sheet.lesson.all_items()).collect();
        let path = root.field("modules").index(index);
        clues(edition.language, &items, &path, &mut report);
        levels(&items, &path, &mut report);
    }
    let items: Vec<&Item> = edition
        .lessons
        .iter()
        .flat_map(|sheet| sheet.lesson.all_items())
        .collect();
    let path = root.field("modules");
    negatives(edition.language, &items, &path, &mut report);
    key_counts(&items, &path, &mut report);
    positions(&items, &path, &mut report);
    lone_ideas(course, &items, &mut report);
}

/// R23: a misconception counts as cured after right answers to two questions
/// that could have shown it, so one that a single item can show never is.
fn lone_ideas(course: &Course, items: &[&Item], report: &mut Report<'_>) {
    if items.len() < MIN_IDEAS {
        return;
    }
    let mut shown: BTreeMap<&Id, usize> = BTreeMap::new();
    for id in items.iter().flat_map(|item| item.misconceptions()) {
        *shown.entry(id).or_default() += 1;
    }
    let path = FieldPath::default().field("misconceptions");
    for (index, known) in course.misconceptions.iter().enumerate() {
        if shown.get(&known.id) == Some(&1) {
            let id = known.id.clone();
            report.add(path.index(index), BalanceFault::LoneIdea { id });
        }
    }
}

/// The same for the pools of the exams, given by module.
pub(super) fn pools(
    language: Language,
    modules: &[Vec<&Item>],
    path: &FieldPath,
    report: &mut Report<'_>,
) {
    for items in modules {
        clues(language, items, path, report);
        levels(items, path, report);
    }
    let items: Vec<&Item> = modules.iter().flatten().copied().collect();
    negatives(language, &items, path, report);
    key_counts(&items, path, report);
    positions(&items, path, report);
}

pub(super) fn runs<'a>(
    items: impl Iterator<Item = (FieldPath, &'a Item)>,
    report: &mut Report<'_>,
) {
    let mut run = (usize::MAX, 0);
    for (path, item) in items {
        let Some((position, _)) = position(item) else {
            continue;
        };
        run = match run {
            (same, length) if same == position => (same, length + 1),
            _ => (position, 1),
        };
        if run.1 == MAX_RUN + 1 {
            let (position, length) = (position + 1, run.1);
            report.add(path, BalanceFault::Run { position, length });
        }
    }
}

/// Where the key of a single choice stands, and among how many options.
fn position(item: &Item) -> Option<(usize, usize)> {
    let set = ChoiceSet::of(item).filter(|set| set.mode == Mode::Single && !set.is_fixed())?;
    set.key()
        .map(|key| (key, set.options.len()))
        .filter(|(_, options)| *options <= MAX_OPTIONS)
}

fn positions(items: &[&Item], path: &FieldPath, report: &mut Report<'_>) {
    let placed: Vec<(usize, usize)> = items.iter().filter_map(|item| position(item)).collect();
    if placed.len() < MIN_POSITIONS {
        return;
    }
    let widest = placed
        .iter()
        .map(|(_, options)| *options)
        .max()
        .unwrap_or(0);
    let keys: Vec<usize> = (0..widest)
        .map(|position| placed.iter().filter(|(key, _)| *key == position).count())
        .collect();
    let expected: Vec<f64> = (0..widest)
        .map(|position| {
            placed
                .iter()
                .filter(|(_, options)| *options > position)
                .map(|(_, options)| share(1, *options))
                .sum()
        })
        .collect();
    let chi_square = chi_square(&keys, &expected);
    if let Some(critical) = critical(widest.saturating_sub(1))
        && chi_square > critical
    {
        report.add(
            path.clone(),
            BalanceFault::Positions {
                keys,
                chi_square,
                critical,
            },
        );
    }
}

fn negatives(language: Language, items: &[&Item], path: &FieldPath, report: &mut Report<'_>) {
    let count = items
        .iter()
        .filter(|item| item::negative(language, item, &item.stem.plain()).is_some())
        .count();
    // One negative item is allowed however small the course is.
    if count > 1 && share(count, items.len()) > MAX_NEGATIVE {
        let of = items.len();
        report.add(path.clone(), BalanceFault::Negatives { count, of });
    }
}

fn key_counts(items: &[&Item], path: &FieldPath, report: &mut Report<'_>) {
    let counts: Vec<usize> = items
        .iter()
        .filter_map(|item| ChoiceSet::of(item))
        .filter(|set| set.mode == Mode::Several)
        .map(|set| set.keys().count())
        .collect();
    if let Some(&keys) = counts.first()
        && counts.len() >= MIN_SEVERAL
        && counts.iter().all(|count| *count == keys)
    {
        let items = counts.len();
        report.add(path.clone(), BalanceFault::SameKeyCount { keys, items });
    }
}

/// A choice with one key, and its stem.
struct Asked<'a> {
    stem: String,
    set: ChoiceSet<'a>,
    key: usize,
}

fn clues(language: Language, items: &[&Item], path: &FieldPath, report: &mut Report<'_>) {
    let asked: Vec<Asked<'_>> = items
        .iter()
        .filter_map(|item| {
            let set = ChoiceSet::of(item)?;
            let key = set.key().filter(|_| set.mode != Mode::Several)?;
            let stem = item.stem.plain();
            Some(Asked { stem, set, key })
        })
        .collect();
    if asked.len() < MIN_CHOICES {
        return;
    }
    lengths(&asked, path, report);
    absolutes(language, &asked, path, report);
    clang(language, &asked, path, report);
}

fn lengths(asked: &[Asked<'_>], path: &FieldPath, report: &mut Report<'_>) {
    let chances: Vec<f64> = asked
        .iter()
        .map(|one| share(1, one.set.options.len()))
        .collect();
    let chance = mean(&chances);
    for end in [End::Longest, End::Shortest] {
        let count = asked
            .iter()
            .filter(|one| is_alone_at(end, &one.set.lengths(), one.key))
            .count();
        let of = asked.len();
        if share(count, of) > chance + MARGIN {
            let rate = Rate { count, of, chance };
            report.add(path.clone(), BalanceFault::LengthEnd { end, rate });
        }
    }
    let (mut keys, mut distractors) = (Vec::new(), Vec::new());
    for one in asked {
        for (index, length) in one.set.lengths().into_iter().enumerate() {
            let pool = if index == one.key {
                &mut keys
            } else {
                &mut distractors
            };
            pool.push(share(length, 1));
        }
    }
    let ratio = mean(&keys) / mean(&distractors).max(1.0);
    if !LENGTH_MEANS.contains(&ratio) {
        report.add(path.clone(), BalanceFault::LengthMean { ratio });
    }
}

/// Whether the key is the single longest, or shortest, option.
fn is_alone_at(end: End, lengths: &[usize], key: usize) -> bool {
    let Some(&own) = lengths.get(key) else {
        return false;
    };
    lengths
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != key)
        .all(|(_, &other)| match end {
            End::Longest => other < own,
            End::Shortest => other > own,
        })
}

fn absolutes(language: Language, asked: &[Asked<'_>], path: &FieldPath, report: &mut Report<'_>) {
    let rate = |of_keys: bool| {
        let texts: Vec<&String> = asked
            .iter()
            .flat_map(|one| {
                let key = one.key;
                let texts = one.set.texts.iter().enumerate();
                texts.filter(move |(index, _)| (*index == key) == of_keys)
            })
            .map(|(_, text)| text)
            .collect();
        let absolute = texts
            .iter()
            .filter(|text| words::absolute(language, text).is_some())
            .count();
        share(absolute, texts.len())
    };
    let (distractors, keys) = (rate(false), rate(true));
    if distractors - keys > MARGIN {
        report.add(path.clone(), BalanceFault::Absolutes { distractors, keys });
    }
}

/// The guesser B7: chooses the option that shares most roots with the stem,
/// where one option does.
fn clang(language: Language, asked: &[Asked<'_>], path: &FieldPath, report: &mut Report<'_>) {
    let mut chances = Vec::new();
    let mut count = 0;
    for one in asked {
        let stem = words::roots(language, &one.stem);
        let shared: Vec<usize> = one
            .set
            .texts
            .iter()
            .map(|text| {
                let roots = words::roots(language, text);
                let shared = roots.iter().filter(|root| stem.binary_search(root).is_ok());
                shared.count()
            })
            .collect();
        let most = shared.iter().max().copied().unwrap_or(0);
        let mut best = (0..shared.len()).filter(|&index| shared.get(index) == Some(&most));
        let (Some(chosen), None) = (best.next(), best.next()) else {
            continue;
        };
        chances.push(share(1, shared.len()));
        count += usize::from(chosen == one.key);
    }
    let chance = mean(&chances);
    let of = chances.len();
    if is_above_chance(count, &chances) {
        let rate = Rate { count, of, chance };
        report.add(path.clone(), BalanceFault::Clang { rate });
    }
}

/// R25: levels with their least and largest share of a module, in per cent.
const LEVELS: [(&str, &[Bloom], u32, u32); 4] = [
    ("Remember", &[Bloom::Remember], 0, 15),
    ("Understand", &[Bloom::Understand], 20, 30),
    ("Apply", &[Bloom::Apply], 30, 40),
    ("Analyse+", HIGHER, 20, 100),
];
const HIGHER: &[Bloom] = &[Bloom::Analyse, Bloom::Evaluate, Bloom::Create];

fn levels(items: &[&Item], path: &FieldPath, report: &mut Report<'_>) {
    let items: Vec<Bloom> = items.iter().map(|item| item.bloom).collect();
    if items.len() < MIN_BLOOM {
        return;
    }
    let among = |levels: &[Bloom]| items.iter().filter(|bloom| levels.contains(bloom)).count();
    for (level, blooms, least, most) in LEVELS {
        let percent = percent(among(blooms), items.len());
        if !(least..=most).contains(&percent) {
            report.add(
                path.clone(),
                BalanceFault::Bloom {
                    level,
                    percent,
                    least,
                    most,
                },
            );
        }
    }
    let count = among(HIGHER);
    if count < MIN_HIGHER {
        let least = MIN_HIGHER;
        report.add(path.clone(), BalanceFault::FewHigher { count, least });
    }
}

/// A share as a whole percentage, rounded to the nearest.
fn percent(count: usize, of: usize) -> u32 {
    let rounded = (count * 100 + of / 2) / of.max(1);
    u32::try_from(rounded).unwrap_or(100)
}
