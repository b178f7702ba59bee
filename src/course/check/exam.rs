//! Rules on the exams: their forms, the items of their pools, their judges.

mod judges;
mod plan;

use std::collections::{BTreeMap, BTreeSet};

use super::references::{self, Known};
use super::{Edition, Report, balance, item, parity, structure, text, walk};
use crate::course::files::{CourseFiles, LanguageFiles, PoolFile};
use crate::course::problem::rule::{ContentsFault, ExamFault, Kind, Part};
use crate::course::problem::{FieldPath, Finding};
use crate::course::revision::revision;
use crate::course::{Id, Interaction, Item, Lesson, Pool};
use crate::language::Language;

/// Checks the exams of every language, each alone and then against each
/// other.
pub(super) fn check(files: &CourseFiles, media: &BTreeSet<&str>, findings: &mut Vec<Finding>) {
    for (language, folder) in &files.languages {
        let Some(edition) = Edition::of(*language, folder) else {
            continue;
        };
        plan::check(&edition, folder, findings);
        pools(&edition, folder, media, findings);
        balanced(&edition, folder, findings);
    }
    for (here, folder) in &files.languages {
        for (there, other) in &files.languages {
            if here != there {
                compare((*here, folder), (*there, other), findings);
            }
        }
    }
    judges::check(files, findings);
}

/// Every item of a pool with its path.
fn items(pool: &Pool) -> impl Iterator<Item = (FieldPath, &Item)> {
    let root = FieldPath::default();
    let lists = [("certifying", &pool.certifying), ("mock", &pool.mock)];
    lists.into_iter().flat_map(move |(field, items)| {
        let list = root.field(field);
        let items = items.iter().enumerate();
        items.map(move |(index, item)| (list.index(index), item))
    })
}

fn pools(
    edition: &Edition<'_>,
    folder: &LanguageFiles,
    media: &BTreeSet<&str>,
    findings: &mut Vec<Finding>,
) {
    let known = Known::of(edition);
    let lessons = edition.by_id();
    let mut ids: BTreeMap<&str, &str> = BTreeMap::new();
    let mut asked: BTreeMap<u64, &Id> = BTreeMap::new();
    for sheet in &edition.lessons {
        for (_, item) in walk::items(sheet.lesson) {
            ids.insert(item.id.as_str(), sheet.file);
            asked.insert(revision(item), &item.id);
        }
    }
    for file in &folder.pools {
        let mut report = Report::new(&file.file, findings);
        head(file, &known, &mut report);
        let lesson = lessons.get(&file.pool.lesson).map(|sheet| sheet.lesson);
        for (path, item) in items(&file.pool) {
            let at = path.field("id");
            references::unique(&mut ids, Kind::Item, &item.id, &file.file, at, &mut report);
            if let Some(same) = asked.get(&revision(item)) {
                let item = (*same).clone();
                report.add(path.field("stem"), ExamFault::InLesson { item });
            }
            one(edition.language, item, &path, &known, media, &mut report);
            if let Some(lesson) = lesson {
                of_lesson(item, lesson, &path, &known, &mut report);
            }
        }
    }
}

/// The pool's own fields.
fn head(file: &PoolFile, known: &Known<'_>, report: &mut Report<'_>) {
    let root = FieldPath::default();
    let name = file.file.rsplit('/').next().unwrap_or_default();
    let expected = Id::from(name.strip_suffix(".ron").unwrap_or(name));
    let found = &file.pool.lesson;
    if *found == expected {
        known.lesson(found, root.field("lesson"), report);
    } else {
        let found = found.clone();
        let fault = ContentsFault::LessonId { expected, found };
        report.add(root.field("lesson"), fault);
    }
    if file.pool.all_items().next().is_none() {
        let part = Part::Items;
        report.add(root, ContentsFault::Nothing { part });
    }
}

/// What holds for an item alone.
fn one(
    language: Language,
    item: &Item,
    path: &FieldPath,
    known: &Known<'_>,
    media: &BTreeSet<&str>,
    report: &mut Report<'_>,
) {
    item::asked(language, item, path, report);
    if !item.hints.is_empty() {
        report.add(path.field("hints"), ExamFault::Hints);
    }
    if let Interaction::Hotspot(asked) = &item.interaction {
        let path = path.field("interaction").field("file");
        structure::picture(&asked.file, path, media, report);
    }
    references::inside_item(item, path, report);
    for passage in walk::item(item, path).passages {
        text::any(&passage, report);
        references::links(&passage, known, report);
    }
}

/// What an item says of the lesson it is about.
fn of_lesson(
    item: &Item,
    lesson: &Lesson,
    path: &FieldPath,
    known: &Known<'_>,
    report: &mut Report<'_>,
) {
    references::references(lesson, &walk::item(item, path), known, report);
    let listed: BTreeSet<&str> = lesson
        .points
        .iter()
        .chain(&lesson.anchors)
        .map(String::as_str)
        .collect();
    structure::covers(item, path, &listed, report);
}

/// What the items of the pools give away together, apart from the lessons'.
fn balanced(edition: &Edition<'_>, folder: &LanguageFiles, findings: &mut Vec<Finding>) {
    let by_lesson: BTreeMap<&Id, &Pool> = folder
        .pools
        .iter()
        .map(|file| (&file.pool.lesson, &file.pool))
        .collect();
    for file in &folder.pools {
        let mut report = Report::new(&file.file, findings);
        for kind in ["certifying", "mock"] {
            let of_kind = |(path, _): &(FieldPath, &Item)| {
                path.steps().first() == Some(&crate::course::problem::Step::Field(kind))
            };
            balance::runs(items(&file.pool).filter(of_kind), &mut report);
        }
    }
    if !plan::is_whole(edition, folder) {
        return;
    }
    let mut report = Report::new(edition.course.file, findings);
    let modules = edition.course.value.exam_modules();
    let modules: Vec<Vec<&Item>> = modules
        .into_iter()
        .map(|(_, lessons)| {
            let pools = lessons.into_iter().filter_map(|id| by_lesson.get(id));
            pools.flat_map(|pool| pool.all_items()).collect()
        })
        .collect();
    let path = FieldPath::default().field("exam").field("pools");
    balance::pools(edition.language, &modules, &path, &mut report);
}

/// The same exams in two languages; what differs is said in both.
fn compare(
    (here, folder): (Language, &LanguageFiles),
    (there, other): (Language, &LanguageFiles),
    findings: &mut Vec<Finding>,
) {
    let pair = parity::Pair {
        language: here,
        there,
    };
    if let (Some(ours), Some(theirs)) = (&folder.course, &other.course) {
        let mut report = Report::new(&ours.file, findings);
        plan::compare(pair, &ours.course, &theirs.course, &mut report);
    }
    let twins: BTreeMap<&Id, &Pool> = other
        .pools
        .iter()
        .map(|file| (&file.pool.lesson, &file.pool))
        .collect();
    for file in &folder.pools {
        let Some(twin) = twins.get(&file.pool.lesson) else {
            continue;
        };
        let mut report = Report::new(&file.file, findings);
        for (field, ours, theirs) in [
            ("certifying", &file.pool.certifying, &twin.certifying),
            ("mock", &file.pool.mock, &twin.mock),
        ] {
            let list = FieldPath::default().field(field);
            let ids =
                |items: &[Item]| -> Vec<Id> { items.iter().map(|item| item.id.clone()).collect() };
            pair.same_ids(Kind::Item, &ids(ours), &ids(theirs), &list, &mut report);
            pair.items(ours, theirs, &list, &mut report);
        }
    }
}
