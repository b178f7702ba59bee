//! Rules on the judges' ratings.

use std::collections::BTreeSet;

use super::super::Report;
use crate::course::Id;
use crate::course::exam::{Judge, NEEDED_JUDGES};
use crate::course::files::CourseFiles;
use crate::course::problem::rule::{ExamFault, TextFault};
use crate::course::problem::{FieldPath, Finding};

pub(super) fn check(files: &CourseFiles, findings: &mut Vec<Finding>) {
    let Some(file) = &files.judges else { return };
    let certifying: BTreeSet<&Id> = files
        .languages
        .values()
        .flat_map(|folder| &folder.pools)
        .flat_map(|file| &file.pool.certifying)
        .map(|item| &item.id)
        .collect();
    let broken = files.languages.values().any(|it| !it.broken.is_empty());
    let list = FieldPath::default().field("judges");
    let report = &mut Report::new(&file.file, findings);
    for (index, judge) in file.judges.judges.iter().enumerate() {
        let path = list.index(index);
        if judge.name.trim().is_empty() {
            report.add(path.field("name"), TextFault::Empty);
        }
        // What a broken pool would hold, nobody knows.
        if !broken {
            one(judge, &certifying, &path, report);
        }
    }
    let found = file.judges.judges.len();
    if found < NEEDED_JUDGES {
        let needed = NEEDED_JUDGES;
        report.add(list, ExamFault::FewJudges { found, needed });
    }
}

fn one(judge: &Judge, certifying: &BTreeSet<&Id>, path: &FieldPath, report: &mut Report<'_>) {
    let ratings = path.field("ratings");
    let mut said = BTreeSet::new();
    for (item, found) in &judge.ratings.0 {
        known(item, certifying, &ratings, report);
        if !said.insert(item) {
            let item = item.clone();
            report.add(ratings.clone(), ExamFault::RatedTwice { item });
        }
        if !(0.0..=1.0).contains(found) {
            let (item, found) = (item.clone(), *found);
            report.add(ratings.clone(), ExamFault::Rating { item, found });
        }
    }
    for (index, item) in judge.abstains.iter().enumerate() {
        let path = path.field("abstains").index(index);
        known(item, certifying, &path, report);
        if !said.insert(item) {
            let item = item.clone();
            report.add(path, ExamFault::RatedTwice { item });
        }
    }
    let unrated: Vec<&&Id> = certifying.iter().filter(|id| !said.contains(*id)).collect();
    if let Some(first) = unrated.first() {
        let (first, count) = ((**first).clone(), unrated.len());
        report.add(ratings, ExamFault::Unrated { first, count });
    }
}

fn known(item: &Id, certifying: &BTreeSet<&Id>, path: &FieldPath, report: &mut Report<'_>) {
    if !certifying.contains(item) {
        let known = certifying.iter().map(|id| id.as_str());
        let near = report.suggest(item.as_str(), known).map(Id::from);
        let item = item.clone();
        report.add(path.clone(), ExamFault::NotCertifying { item, near });
    }
}
