//! Rules on `exam` of the table of contents: pools, forms, weights.

use std::collections::BTreeSet;

use super::super::parity::{self, joined};
use super::super::references::{self, Known};
use super::super::{Edition, Report, text};
use crate::course::exam::{FOLDER, Form, FormKind, quotas};
use crate::course::files::LanguageFiles;
use crate::course::problem::rule::{ContentsFault, ExamFault, IdentityFault, Kind, ParityFault};
use crate::course::problem::{FieldPath, Finding};
use crate::course::{Course, Id};

/// Questions of one sitting: more than two hundred take over three hours.
const MOST_ITEMS: usize = 200;
/// Minutes of one sitting.
const MOST_MINUTES: u32 = 180;

/// Whether every pool of the table of contents is there and decodes.
pub(super) fn is_whole(edition: &Edition<'_>, folder: &LanguageFiles) -> bool {
    let there: BTreeSet<&Id> = folder.pools.iter().map(|file| &file.pool.lesson).collect();
    let mut listed = edition.course.value.exam_pools().iter();
    listed.all(|lesson| there.contains(lesson))
}

pub(super) fn check(edition: &Edition<'_>, folder: &LanguageFiles, findings: &mut Vec<Finding>) {
    let course = edition.course.value;
    let root = FieldPath::default();
    let report = &mut Report::new(edition.course.file, findings);
    for (index, module) in course.modules.iter().enumerate() {
        if module.id.as_str() == FOLDER {
            let path = root.field("modules").index(index).field("id");
            report.add(path, ExamFault::Reserved);
        }
    }
    let Some(plan) = &course.exam else { return };
    let root = root.field("exam");
    let known = Known::of(edition);
    let mut seen = BTreeSet::new();
    for (index, lesson) in plan.pools.iter().enumerate() {
        let path = root.field("pools").index(index);
        known.lesson(lesson, path.clone(), report);
        if !seen.insert(lesson) {
            let (kind, id, first) = (Kind::Lesson, lesson.clone(), edition.course.file.to_owned());
            report.add(path, IdentityFault::Duplicate { kind, id, first });
        }
    }
    let list = root.field("forms");
    let ids = plan.forms.iter().map(|form| &form.id);
    references::all_unique(Kind::Exam, ids, edition.course.file, &list, report);
    let mut certifying = 0;
    for (index, form) in plan.forms.iter().enumerate() {
        let path = list.index(index);
        certifying += usize::from(form.kind == FormKind::Certifying);
        if certifying > 1 && form.kind == FormKind::Certifying {
            report.add(path.field("kind"), ExamFault::SeveralCertifying);
        }
        fields(form, &path, report);
        if edition.whole && is_whole(edition, folder) {
            drawable(course, folder, form, &path, report);
        }
    }
    weights(course, report);
}

fn fields(form: &Form, path: &FieldPath, report: &mut Report<'_>) {
    for (field, words) in [("title", &form.title), ("summary", &form.summary)] {
        text::any(&text::plain_title(path.field(field), words), report);
    }
    if !(1..=MOST_ITEMS).contains(&form.items) {
        let (found, most) = (form.items, MOST_ITEMS);
        report.add(path.field("items"), ExamFault::Items { found, most });
    }
    let minutes = form.minutes;
    if !(1..=MOST_MINUTES).contains(&minutes) {
        report.add(
            path.field("minutes"),
            ContentsFault::MinutesRange { minutes },
        );
    }
    if !(1..=100).contains(&form.pass_percent) {
        let found = form.pass_percent;
        report.add(path.field("pass_percent"), ExamFault::Pass { found });
    }
}

/// Weights of the modules that have pools.
fn weights(course: &Course, report: &mut Report<'_>) {
    let with: BTreeSet<&Id> = course
        .exam_modules()
        .into_iter()
        .map(|(module, _)| &module.id)
        .collect();
    for (index, module) in course.modules.iter().enumerate() {
        if with.contains(&module.id) && module.exam_weight == 0 {
            let path = FieldPath::default().field("modules").index(index);
            let module = module.id.clone();
            report.add(path.field("exam_weight"), ExamFault::NoWeight { module });
        }
    }
}

/// Whether a form can draw its questions by the blueprint's weights.
fn drawable(
    course: &Course,
    folder: &LanguageFiles,
    form: &Form,
    path: &FieldPath,
    report: &mut Report<'_>,
) {
    let modules = course.exam_modules();
    let found: Vec<usize> = modules
        .iter()
        .map(|(_, lessons)| {
            let pools = folder.pools.iter().map(|file| &file.pool);
            pools
                .filter(|pool| lessons.contains(&&pool.lesson))
                .map(|pool| pool.items(form.kind).len())
                .sum()
        })
        .collect();
    let there: usize = found.iter().sum();
    let path = path.field("items");
    if there < form.items {
        let (form, needed) = (form.id.clone(), form.items);
        let found = there;
        report.add(
            path,
            ExamFault::TooFew {
                form,
                needed,
                found,
            },
        );
        return;
    }
    let weights: Vec<u32> = modules
        .iter()
        .map(|(module, _)| u32::from(module.exam_weight))
        .collect();
    let needed = quotas(&weights, form.items);
    for ((module, _), (needed, found)) in modules.iter().zip(needed.into_iter().zip(found)) {
        if needed > found {
            let fault = ExamFault::ModuleTooFew {
                form: form.id.clone(),
                module: module.id.clone(),
                needed,
                found,
            };
            report.add(path.clone(), fault);
        }
    }
}

/// The exams of two tables of contents.
pub(super) fn compare(
    pair: parity::Pair,
    course: &Course,
    other: &Course,
    report: &mut Report<'_>,
) {
    let root = FieldPath::default().field("exam");
    let (Some(ours), Some(theirs)) = (&course.exam, &other.exam) else {
        let [here, there] = [course, other].map(|it| usize::from(it.exam.is_some()));
        if here != there {
            let (field, language) = ("exam", pair.there);
            let fault = ParityFault::Count {
                field,
                here,
                there,
                language,
            };
            report.add(root, fault);
        }
        return;
    };
    let pools = (joined(&ours.pools), joined(&theirs.pools));
    pair.value("pools", &pools.0, &pools.1, root.field("pools"), report);
    let list = root.field("forms");
    let ids = |forms: &[Form]| -> Vec<Id> { forms.iter().map(|form| form.id.clone()).collect() };
    let (here, there) = (ids(&ours.forms), ids(&theirs.forms));
    pair.same_ids(Kind::Exam, &here, &there, &list, report);
    for (index, form) in ours.forms.iter().enumerate() {
        let Some(twin) = theirs.forms.iter().find(|twin| twin.id == form.id) else {
            continue;
        };
        let path = list.index(index);
        let facts = |form: &Form| {
            [
                ("kind", format!("{:?}", form.kind)),
                ("items", form.items.to_string()),
                ("minutes", form.minutes.to_string()),
                ("pass_percent", form.pass_percent.to_string()),
            ]
        };
        for ((field, here), (_, there)) in facts(form).into_iter().zip(facts(twin)) {
            pair.value(field, &here, &there, path.field(field), report);
        }
    }
}
