//! Rule R26: two languages hold the same course.
//!
//! Called for each ordered pair of languages. What differs is reported in
//! both files, so that whoever reads either sees it; what is missing, where
//! it is missing; ratios of lengths, in the French file.

use std::collections::{BTreeMap, BTreeSet};

use super::walk::{self, Fact, FactValue, Parts, Passage, Role};
use super::{Edition, LessonIn, Report, text, words};
use crate::course::problem::rule::{Kind, ParityFault};
use crate::course::problem::{FieldPath, Finding};
use crate::course::{Block, Id, Item};
use crate::language::Language;
use crate::language::fold::fold;

/// French / English length of all the texts of a lesson, in characters.
const LESSON_RATIO: std::ops::RangeInclusive<f64> = 0.8..=1.6;
/// The same for one text.
const TEXT_RATIO: std::ops::RangeInclusive<f64> = 0.5..=2.2;
/// Texts shorter than this, in characters, vary too much to be compared.
const COMPARABLE: usize = 40;
/// A text of fewer words can be the same in both languages: «Forum», «OK».
const TRANSLATABLE: usize = 4;

pub(super) fn check(here: &Edition<'_>, there: &Edition<'_>, findings: &mut Vec<Finding>) {
    contents(here, there, findings);
    glossary(here, there, findings);
    let twins = there.by_id();
    for sheet in &here.lessons {
        if let Some(other) = twins.get(&sheet.lesson.id) {
            let mut report = Report::new(sheet.file, findings);
            let pair = Pair {
                language: here.language,
                there: there.language,
            };
            pair.lesson(*sheet, *other, &mut report);
        }
    }
}

fn contents(here: &Edition<'_>, there: &Edition<'_>, findings: &mut Vec<Finding>) {
    let root = FieldPath::default();
    let (course, other) = (here.course.value, there.course.value);
    let pair = Pair {
        language: here.language,
        there: there.language,
    };
    let report = &mut Report::new(here.course.file, findings);
    pair.value("id", &course.id, &other.id, root.field("id"), report);
    let ids = |of: &crate::course::Course| -> Vec<Id> {
        of.competences.iter().map(|one| one.id.clone()).collect()
    };
    let path = root.field("competences");
    pair.same_ids(Kind::Competence, &ids(course), &ids(other), &path, report);
    let ids = |of: &crate::course::Course| -> Vec<Id> {
        of.misconceptions.iter().map(|one| one.id.clone()).collect()
    };
    let path = root.field("misconceptions");
    pair.same_ids(
        Kind::Misconception,
        &ids(course),
        &ids(other),
        &path,
        report,
    );
    let ids = |of: &crate::course::Course| -> Vec<Id> {
        of.modules.iter().map(|one| one.id.clone()).collect()
    };
    let path = root.field("modules");
    pair.same_ids(Kind::Module, &ids(course), &ids(other), &path, report);
    let twins: BTreeMap<&Id, _> = other.modules.iter().map(|twin| (&twin.id, twin)).collect();
    for (index, module) in course.modules.iter().enumerate() {
        let Some(twin) = twins.get(&module.id) else {
            continue;
        };
        let path = path.index(index);
        let weights = (module.exam_weight, twin.exam_weight);
        pair.value(
            "exam_weight",
            &weights.0,
            &weights.1,
            path.field("exam_weight"),
            report,
        );
        let ids = |of: &crate::course::Module| -> Vec<Id> {
            of.lessons.iter().map(|one| one.id.clone()).collect()
        };
        let path = path.field("lessons");
        pair.same_ids(Kind::Lesson, &ids(module), &ids(twin), &path, report);
    }
    if ids(course) == ids(other) {
        let texts = text::contents(course);
        pair.translated(&texts, &text::contents(other), report);
    }
}

fn glossary(here: &Edition<'_>, there: &Edition<'_>, findings: &mut Vec<Finding>) {
    let pair = Pair {
        language: here.language,
        there: there.language,
    };
    let list = FieldPath::default().field("terms");
    let (Some(ours), Some(theirs)) = (here.glossary, there.glossary) else {
        return;
    };
    let report = &mut Report::new(ours.file, findings);
    // Terms are sorted as each language sorts them: order is not compared.
    let twins: BTreeMap<&Id, _> = ours
        .value
        .terms
        .iter()
        .map(|term| (&term.id, term))
        .collect();
    for term in &theirs.value.terms {
        if !twins.contains_key(&term.id) {
            let (kind, id, there) = (Kind::Term, term.id.clone(), there.language);
            report.add(list.clone(), ParityFault::Missing { kind, id, there });
        }
    }
    let others: BTreeMap<&Id, _> = theirs
        .value
        .terms
        .iter()
        .map(|term| (&term.id, term))
        .collect();
    for (index, term) in ours.value.terms.iter().enumerate() {
        let Some(twin) = others.get(&term.id) else {
            continue;
        };
        let path = list.index(index);
        for (field, ids, twins) in [
            ("see", &term.see, &twin.see),
            ("lessons", &term.lessons, &twin.lessons),
        ] {
            let (mut ids, mut twins) = (ids.clone(), twins.clone());
            ids.sort();
            twins.sort();
            pair.value(
                field,
                &joined(&ids),
                &joined(&twins),
                path.field(field),
                report,
            );
        }
        let texts = [text::definition(&path, &term.definition)];
        let twins = [text::definition(&path, &twin.definition)];
        pair.translated(&texts, &twins, report);
    }
}

pub(crate) fn joined(ids: &[Id]) -> String {
    ids.iter().map(Id::as_str).collect::<Vec<_>>().join(", ")
}

/// The two languages compared.
#[derive(Clone, Copy)]
pub(crate) struct Pair {
    pub(crate) language: Language,
    pub(crate) there: Language,
}

impl Pair {
    pub(crate) fn value(
        self,
        field: &'static str,
        here: &impl ToString,
        there: &impl ToString,
        path: FieldPath,
        report: &mut Report<'_>,
    ) {
        let (here, there, language) = (here.to_string(), there.to_string(), self.there);
        if here != there {
            report.add(
                path,
                ParityFault::Value {
                    field,
                    here,
                    there,
                    language,
                },
            );
        }
    }

    /// Reports ids that this language lacks, and another order.
    pub(crate) fn same_ids(
        self,
        kind: Kind,
        here: &[Id],
        there: &[Id],
        list: &FieldPath,
        report: &mut Report<'_>,
    ) {
        let language = self.there;
        let sets = [here, there].map(|list| list.iter().collect::<BTreeSet<&Id>>());
        let [ours, theirs] = &sets;
        for id in there.iter().filter(|id| !ours.contains(id)) {
            let (id, there) = (id.clone(), language);
            report.add(list.clone(), ParityFault::Missing { kind, id, there });
        }
        let here = here.iter().filter(|id| theirs.contains(id));
        if !here.eq(there.iter().filter(|id| ours.contains(id))) {
            let there = language;
            report.add(list.clone(), ParityFault::Order { kind, there });
        }
    }

    fn lesson(self, here: LessonIn<'_>, there: LessonIn<'_>, report: &mut Report<'_>) {
        let (lesson, twin) = (here.lesson, there.lesson);
        self.lists(here, there, report);
        self.parts(&walk::head(lesson), &walk::head(twin), report);
        self.blocks(&lesson.body, &twin.body, report);
        let list = FieldPath::default().field("items");
        self.items(&lesson.items, &twin.items, &list, report);
        self.ratio(here, there, report);
    }

    fn lists(self, here: LessonIn<'_>, there: LessonIn<'_>, report: &mut Report<'_>) {
        let root = FieldPath::default();
        let (lesson, twin) = (here.lesson, there.lesson);
        let ids = |lesson: &crate::course::Lesson| -> [Vec<Id>; 4] {
            [
                lesson.objectives.iter().map(|one| one.id.clone()).collect(),
                lesson.body.iter().map(|one| one.id().clone()).collect(),
                lesson.items.iter().map(|one| one.id.clone()).collect(),
                lesson.sources.iter().map(|one| one.id.clone()).collect(),
            ]
        };
        let kinds = [
            (Kind::Objective, "objectives"),
            (Kind::Block, "body"),
            (Kind::Item, "items"),
            (Kind::Source, "sources"),
        ];
        for ((kind, field), (ours, theirs)) in
            kinds.into_iter().zip(ids(lesson).iter().zip(&ids(twin)))
        {
            self.same_ids(kind, ours, theirs, &root.field(field), report);
        }
    }

    fn blocks(self, here: &[Block], there: &[Block], report: &mut Report<'_>) {
        let list = FieldPath::default().field("body");
        let twins: BTreeMap<&Id, &Block> = there.iter().map(|twin| (twin.id(), twin)).collect();
        for (index, block) in here.iter().enumerate() {
            if let Some(twin) = twins.get(block.id()) {
                let path = list.index(index);
                let (ours, theirs) = (walk::block(block, &path), walk::block(twin, &path));
                self.parts(&ours, &theirs, report);
            }
        }
    }

    pub(super) fn items(
        self,
        here: &[Item],
        there: &[Item],
        list: &FieldPath,
        report: &mut Report<'_>,
    ) {
        let twins: BTreeMap<&Id, &Item> = there.iter().map(|twin| (&twin.id, twin)).collect();
        for (index, item) in here.iter().enumerate() {
            if let Some(twin) = twins.get(&item.id) {
                let path = list.index(index);
                let (ours, theirs) = (walk::item(item, &path), walk::item(twin, &path));
                self.parts(&ours, &theirs, report);
            }
        }
    }

    pub(crate) fn parts(self, here: &Parts<'_>, there: &Parts<'_>, report: &mut Report<'_>) {
        if self.facts(&here.facts, &there.facts, report) {
            self.translated(&here.passages, &there.passages, report);
        }
    }

    /// Gives whether the facts have the same structure, so that texts pair up.
    fn facts(self, here: &[Fact], there: &[Fact], report: &mut Report<'_>) -> bool {
        let language = self.there;
        for (ours, theirs) in here.iter().zip(there) {
            let field = ours.field;
            let path = ours.path.clone();
            match (&ours.value, &theirs.value) {
                (FactValue::Shape(here), FactValue::Shape(there)) if here != there => {
                    let (here, there) = ((*here).to_owned(), (*there).to_owned());
                    report.add(
                        path,
                        ParityFault::Shape {
                            here,
                            there,
                            language,
                        },
                    );
                    return false;
                }
                (FactValue::Count(here), FactValue::Count(there)) if here != there => {
                    let (here, there) = (*here, *there);
                    report.add(
                        path,
                        ParityFault::Count {
                            field,
                            here,
                            there,
                            language,
                        },
                    );
                    return false;
                }
                (FactValue::Value(here), FactValue::Value(there)) => {
                    self.value(field, here, there, path, report);
                }
                _ => {}
            }
        }
        here.len() == there.len()
    }

    fn translated(self, here: &[Passage<'_>], there: &[Passage<'_>], report: &mut Report<'_>) {
        let compared = |passage: &&Passage<'_>| {
            !matches!(passage.role, Role::Label | Role::Answer | Role::Source)
        };
        let theirs = there.iter().filter(compared);
        for (ours, theirs) in here.iter().filter(compared).zip(theirs) {
            let (text, twin) = (ours.plain(), theirs.plain());
            let path = ours.path.clone();
            if words::count(&text) >= TRANSLATABLE && fold(&text) == fold(&twin) {
                let there = self.there;
                report.add(path, ParityFault::Identical { there });
                continue;
            }
            let (long, twin) = (words::length(&text), words::length(&twin));
            let ratio = super::statistics::share(long, twin);
            let comparable = long.max(twin) >= COMPARABLE && long.min(twin) > 0;
            if self.language == Language::Fr && comparable && !TEXT_RATIO.contains(&ratio) {
                report.add(path, ParityFault::TextRatio { ratio });
            }
        }
    }

    fn ratio(self, here: LessonIn<'_>, there: LessonIn<'_>, report: &mut Report<'_>) {
        let length = |sheet: LessonIn<'_>| -> usize {
            let passages = walk::lesson(sheet.lesson).passages;
            passages
                .iter()
                .map(|passage| words::length(&passage.plain()))
                .sum()
        };
        let ratio = super::statistics::share(length(here), length(there));
        if self.language == Language::Fr && !LESSON_RATIO.contains(&ratio) {
            let path = FieldPath::default().field("body");
            report.add(path, ParityFault::LessonRatio { ratio });
        }
    }
}
