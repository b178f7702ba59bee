//! Rules on ids: well formed, unique, and naming something that exists.

use std::collections::{BTreeMap, BTreeSet};

use super::walk::{self, Parts, Passage};
use super::{Edition, Report};
use crate::course::item::Interaction;
use crate::course::markup::Link;
use crate::course::problem::rule::{IdentityFault, Kind};
use crate::course::problem::{FieldPath, Finding};
use crate::course::{Id, Item, Lesson};

pub(super) fn check(edition: &Edition<'_>, findings: &mut Vec<Finding>) {
    let known = Known::of(edition);
    contents(edition, findings);
    glossary(edition, &known, findings);
    let mut items = BTreeMap::new();
    for sheet in &edition.lessons {
        let mut report = Report::new(sheet.file, findings);
        lesson_ids(sheet.lesson, sheet.file, &mut report);
        for (path, item) in walk::items(sheet.lesson) {
            let path = path.field("id");
            unique(
                &mut items,
                Kind::Item,
                &item.id,
                sheet.file,
                path,
                &mut report,
            );
        }
        let parts = walk::lesson(sheet.lesson);
        references(sheet.lesson, &parts, &known, &mut report);
        for passage in &parts.passages {
            links(passage, &known, &mut report);
        }
    }
}

/// What an edition defines.
pub(crate) struct Known<'a> {
    competences: BTreeSet<&'a str>,
    misconceptions: BTreeSet<&'a str>,
    lessons: BTreeSet<&'a str>,
    /// `None` when the glossary does not decode: nothing can be said.
    terms: Option<BTreeSet<&'a str>>,
    /// Blocks by lesson, for the lessons that decode.
    blocks: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Known<'a> {
    pub(crate) fn of(edition: &Edition<'a>) -> Self {
        let course = edition.course.value;
        let terms = edition.glossary.map(|glossary| &glossary.value.terms);
        Self {
            competences: course
                .competences
                .iter()
                .map(|one| one.id.as_str())
                .collect(),
            misconceptions: course
                .misconceptions
                .iter()
                .map(|one| one.id.as_str())
                .collect(),
            lessons: course
                .lessons()
                .map(|(_, entry)| entry.id.as_str())
                .collect(),
            terms: match terms {
                Some(terms) => Some(terms.iter().map(|term| term.id.as_str()).collect()),
                None => edition.whole.then(BTreeSet::new),
            },
            blocks: edition
                .lessons
                .iter()
                .map(|sheet| (sheet.lesson.id.as_str(), block_ids(sheet.lesson)))
                .collect(),
        }
    }
}

impl Known<'_> {
    /// Reports a lesson that the course does not have.
    pub(crate) fn lesson(&self, lesson: &Id, path: FieldPath, report: &mut Report<'_>) {
        unknown(Kind::Lesson, lesson, &self.lessons, path, report);
    }

    /// Reports a block that its lesson does not have; nothing is said of a
    /// lesson that does not decode.
    pub(crate) fn block(&self, lesson: &Id, block: &Id, path: FieldPath, report: &mut Report<'_>) {
        let Some(blocks) = self.blocks.get(lesson.as_str()) else {
            return;
        };
        if !blocks.contains(block.as_str()) {
            let near = report
                .suggest(block.as_str(), blocks.iter().copied())
                .map(Id::from);
            let (lesson, block) = (lesson.clone(), block.clone());
            report.add(
                path,
                IdentityFault::UnknownBlock {
                    lesson,
                    block,
                    near,
                },
            );
        }
    }

    /// Reports an id that names nothing in the course.
    pub(crate) fn reference(&self, reference: &walk::Reference<'_>, report: &mut Report<'_>) {
        let among = match reference.kind {
            Kind::Lesson => &self.lessons,
            Kind::Competence => &self.competences,
            Kind::Misconception => &self.misconceptions,
            _ => return,
        };
        let path = reference.path.clone();
        unknown(reference.kind, reference.id, among, path, report);
    }
}

fn block_ids(lesson: &Lesson) -> BTreeSet<&str> {
    lesson
        .body
        .iter()
        .map(|block| block.id().as_str())
        .collect()
}

fn unknown(kind: Kind, id: &Id, known: &BTreeSet<&str>, path: FieldPath, report: &mut Report<'_>) {
    if !known.contains(id.as_str()) {
        let near = report
            .suggest(id.as_str(), known.iter().copied())
            .map(Id::from);
        let id = id.clone();
        report.add(path, IdentityFault::Unknown { kind, id, near });
    }
}

/// Reports an id that is not well formed, or that was seen before.
pub(super) fn unique<'a>(
    seen: &mut BTreeMap<&'a str, &'a str>,
    kind: Kind,
    id: &'a Id,
    file: &'a str,
    path: FieldPath,
    report: &mut Report<'_>,
) {
    if !id.is_well_formed() {
        let id = id.clone();
        report.add(path.clone(), IdentityFault::Malformed { kind, id });
    }
    if let Some(first) = seen.get(id.as_str()) {
        let (id, first) = (id.clone(), (*first).to_owned());
        report.add(path, IdentityFault::Duplicate { kind, id, first });
    } else {
        seen.insert(id.as_str(), file);
    }
}

pub(crate) fn all_unique<'a>(
    kind: Kind,
    ids: impl IntoIterator<Item = &'a Id>,
    file: &'a str,
    list: &FieldPath,
    report: &mut Report<'_>,
) {
    let mut seen = BTreeMap::new();
    for (index, id) in ids.into_iter().enumerate() {
        unique(
            &mut seen,
            kind,
            id,
            file,
            list.index(index).field("id"),
            report,
        );
    }
}

fn contents(edition: &Edition<'_>, findings: &mut Vec<Finding>) {
    let (course, file) = (edition.course.value, edition.course.file);
    let root = FieldPath::default();
    let mut report = Report::new(file, findings);
    if !course.id.is_well_formed() {
        let (kind, id) = (Kind::Course, course.id.clone());
        report.add(root.field("id"), IdentityFault::Malformed { kind, id });
    }
    let competences = course.competences.iter().map(|one| &one.id);
    let list = root.field("competences");
    all_unique(Kind::Competence, competences, file, &list, &mut report);
    let misconceptions = course.misconceptions.iter().map(|one| &one.id);
    let list = root.field("misconceptions");
    all_unique(
        Kind::Misconception,
        misconceptions,
        file,
        &list,
        &mut report,
    );
    let modules = course.modules.iter().map(|one| &one.id);
    let list = root.field("modules");
    all_unique(Kind::Module, modules, file, &list, &mut report);
    let mut seen = BTreeMap::new();
    for (index, module) in course.modules.iter().enumerate() {
        let list = list.index(index).field("lessons");
        for (index, entry) in module.lessons.iter().enumerate() {
            let path = list.index(index).field("id");
            unique(&mut seen, Kind::Lesson, &entry.id, file, path, &mut report);
        }
    }
}

fn glossary(edition: &Edition<'_>, known: &Known<'_>, findings: &mut Vec<Finding>) {
    let Some(glossary) = edition.glossary else {
        return;
    };
    let mut report = Report::new(glossary.file, findings);
    let list = FieldPath::default().field("terms");
    let ids = glossary.value.terms.iter().map(|term| &term.id);
    all_unique(Kind::Term, ids, glossary.file, &list, &mut report);
    for (index, term) in glossary.value.terms.iter().enumerate() {
        let path = list.index(index);
        for (index, see) in term.see.iter().enumerate() {
            let path = path.field("see").index(index);
            if let Some(terms) = &known.terms {
                unknown(Kind::Term, see, terms, path, &mut report);
            }
        }
        for (index, lesson) in term.lessons.iter().enumerate() {
            let path = path.field("lessons").index(index);
            unknown(Kind::Lesson, lesson, &known.lessons, path, &mut report);
        }
        let definition = Passage {
            path: path.field("definition"),
            role: walk::Role::Prose,
            source: term.definition.source(),
            markup: Some(&term.definition),
        };
        links(&definition, known, &mut report);
    }
}

/// Ids that are unique inside one lesson, or one item.
fn lesson_ids<'a>(lesson: &'a Lesson, file: &'a str, report: &mut Report<'_>) {
    let root = FieldPath::default();
    let objectives = lesson.objectives.iter().map(|one| &one.id);
    all_unique(
        Kind::Objective,
        objectives,
        file,
        &root.field("objectives"),
        report,
    );
    let sources = lesson.sources.iter().map(|one| &one.id);
    all_unique(Kind::Source, sources, file, &root.field("sources"), report);
    // A check is known by its item's id: no block may take it, and its own
    // faults are reported with the items.
    let mut seen: BTreeMap<&str, &str> = lesson
        .checks()
        .map(|item| (item.id.as_str(), file))
        .collect();
    for (index, block) in lesson.body.iter().enumerate() {
        if !matches!(block, crate::course::Block::Check(_)) {
            let path = root.field("body").index(index).field("id");
            unique(&mut seen, Kind::Block, block.id(), file, path, report);
        }
    }
    for (path, item) in walk::items(lesson) {
        inside_item(item, &path, report);
    }
}

/// Ids that are unique inside one item.
pub(super) fn inside_item(item: &Item, path: &FieldPath, report: &mut Report<'_>) {
    let path = path.field("interaction");
    let file = report.file;
    match &item.interaction {
        Interaction::Cloze(asked) => {
            let ids = asked.gaps.iter().map(|gap| &gap.id);
            all_unique(Kind::Gap, ids, file, &path.field("gaps"), report);
        }
        Interaction::Categorising(asked) => {
            let ids = asked.categories.iter().map(|one| &one.id);
            all_unique(Kind::Category, ids, file, &path.field("categories"), report);
            categories(asked, &path.field("cards"), report);
        }
        _ => {}
    }
}

fn categories(
    asked: &crate::course::item::Categorising,
    cards: &FieldPath,
    report: &mut Report<'_>,
) {
    let known: BTreeSet<&str> = asked.categories.iter().map(|one| one.id.as_str()).collect();
    for (index, card) in asked.cards.iter().enumerate() {
        let path = cards.index(index);
        unknown(
            Kind::Category,
            &card.category,
            &known,
            path.field("category"),
            report,
        );
        for (index, wrong) in card.wrong.iter().enumerate() {
            let path = path.field("wrong").index(index).field("category");
            unknown(Kind::Category, &wrong.category, &known, path, report);
        }
    }
}

/// Reports what a lesson or an item of its names, and neither the lesson nor
/// the course has.
pub(super) fn references(
    lesson: &Lesson,
    parts: &Parts<'_>,
    known: &Known<'_>,
    report: &mut Report<'_>,
) {
    let blocks = block_ids(lesson);
    let objectives = lesson
        .objectives
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    let sources = lesson.sources.iter().map(|one| one.id.as_str()).collect();
    for reference in &parts.references {
        let among = match reference.kind {
            Kind::Block => &blocks,
            Kind::Objective => &objectives,
            Kind::Source => &sources,
            Kind::Competence => &known.competences,
            Kind::Misconception => &known.misconceptions,
            _ => continue,
        };
        unknown(
            reference.kind,
            reference.id,
            among,
            reference.path.clone(),
            report,
        );
    }
}

pub(crate) fn links(passage: &Passage<'_>, known: &Known<'_>, report: &mut Report<'_>) {
    let Some(markup) = passage.markup else {
        return;
    };
    for link in markup.links() {
        let path = passage.path.clone();
        match link {
            Link::Web(_) => {}
            Link::Term(term) => {
                if let Some(terms) = &known.terms {
                    unknown(Kind::Term, term, terms, path, report);
                }
            }
            Link::Lesson(lesson, None) => {
                unknown(Kind::Lesson, lesson, &known.lessons, path, report);
            }
            Link::Lesson(lesson, Some(block)) => {
                if known.blocks.contains_key(lesson.as_str()) {
                    known.block(lesson, block, path, report);
                } else {
                    known.lesson(lesson, path, report);
                }
            }
        }
    }
}
