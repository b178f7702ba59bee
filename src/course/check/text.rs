//! Rules on every text: not empty, showable, no myth, figures with a source.

use std::sync::LazyLock;

use regex::Regex;

use super::walk::{self, Passage, Role};
use super::{Edition, LessonIn, Report, myths};
use crate::course::markup::Fault as MarkupFault;
use crate::course::problem::rule::{SupportFault, TextFault};
use crate::course::problem::{FieldPath, Finding};
use crate::course::{Course, Glossary, Markup};

pub(super) fn check(edition: &Edition<'_>, findings: &mut Vec<Finding>) {
    let mut report = Report::new(edition.course.file, findings);
    for passage in contents(edition.course.value) {
        any(&passage, &mut report);
    }
    if let Some(glossary) = edition.glossary {
        let mut report = Report::new(glossary.file, findings);
        for passage in terms(glossary.value) {
            any(&passage, &mut report);
        }
    }
    for sheet in &edition.lessons {
        lesson(sheet, &mut Report::new(sheet.file, findings));
    }
}

fn lesson(sheet: &LessonIn<'_>, report: &mut Report<'_>) {
    for passage in walk::lesson(sheet.lesson).passages {
        any(&passage, report);
        // Messages are invented cases; the course's own voice makes claims.
        if sheet.lesson.sources.is_empty() && passage.role == Role::Prose {
            figure(&passage, report);
        }
    }
}

/// What holds for a text whatever it is for.
pub(crate) fn any(passage: &Passage<'_>, report: &mut Report<'_>) {
    let empty = passage.source.trim().is_empty();
    if empty && passage.role != Role::Alt {
        report.add(passage.path.clone(), TextFault::Empty);
    }
    if let Some(control) = passage.source.chars().find(|&here| is_control(here)) {
        let code = u32::from(control);
        report.add(passage.path.clone(), TextFault::Control { code });
    }
    for fault in passage.markup.map(Markup::faults).unwrap_or_default() {
        report.add(
            passage.path.clone(),
            TextFault::Markup {
                kind: fault.kind,
                excerpt: excerpt(passage.source, fault),
            },
        );
    }
    if let Some(hit) = myths::find(&passage.plain()) {
        report.add(
            passage.path.clone(),
            SupportFault::Myth {
                id: hit.id,
                found: hit.found,
                instead: hit.instead,
            },
        );
    }
}

fn is_control(here: char) -> bool {
    here.is_control() && !matches!(here, '\n' | '\r' | '\t') || here == char::REPLACEMENT_CHARACTER
}

/// The first words of what a fault is about.
fn excerpt(source: &str, fault: &MarkupFault) -> String {
    const LONGEST: usize = 40;
    let text = source.get(fault.range.clone()).unwrap_or_default().trim();
    let line = text.lines().next().unwrap_or_default();
    let mut cut: String = line.chars().take(LONGEST).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}

/// `12 %`, `3 fois plus`, `three times`-like claims that a reader would ask
/// the source of.
static CLAIM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\d[\d\s.,]*%|\d[\d.,]*\s+(?:fois\s+(?:plus|moins)|times\s+(?:more|less|faster|higher|as))")
        .ok()
});

fn figure(passage: &Passage<'_>, report: &mut Report<'_>) {
    let text = passage.plain();
    let found = CLAIM.as_ref().and_then(|claim| claim.find(&text));
    if let Some(found) = found {
        let claim = found.as_str().to_owned();
        report.add(passage.path.clone(), SupportFault::Unsourced { claim });
    }
}

/// The texts of a table of contents.
pub(super) fn contents(course: &Course) -> Vec<Passage<'_>> {
    let root = FieldPath::default();
    let mut passages = vec![
        plain(root.field("title"), Role::Title, &course.title),
        plain(root.field("summary"), Role::Prose, &course.summary),
    ];
    for (index, one) in course.competences.iter().enumerate() {
        let path = root.field("competences").index(index).field("name");
        passages.push(plain(path, Role::Title, &one.name));
    }
    for (index, one) in course.misconceptions.iter().enumerate() {
        let path = root.field("misconceptions").index(index).field("name");
        passages.push(plain(path, Role::Title, &one.name));
    }
    for (index, module) in course.modules.iter().enumerate() {
        let path = root.field("modules").index(index);
        passages.push(plain(path.field("title"), Role::Title, &module.title));
        passages.push(plain(path.field("summary"), Role::Prose, &module.summary));
        for (index, entry) in module.lessons.iter().enumerate() {
            let path = path.field("lessons").index(index).field("title");
            passages.push(plain(path, Role::Title, &entry.title));
        }
    }
    passages
}

/// The texts of a glossary.
fn terms(glossary: &Glossary) -> Vec<Passage<'_>> {
    let list = FieldPath::default().field("terms");
    let mut passages = Vec::new();
    for (index, term) in glossary.terms.iter().enumerate() {
        let path = list.index(index);
        passages.push(plain(path.field("term"), Role::Label, &term.term));
        for (index, also) in term.also.iter().enumerate() {
            passages.push(plain(path.field("also").index(index), Role::Label, also));
        }
        passages.push(definition(&path, &term.definition));
    }
    passages
}

/// The meaning of a term, as a text.
pub(super) fn definition<'a>(term: &FieldPath, markup: &'a Markup) -> Passage<'a> {
    Passage {
        path: term.field("definition"),
        role: Role::Prose,
        source: markup.source(),
        markup: Some(markup),
    }
}

/// A title, as a text.
pub(crate) fn plain_title(path: FieldPath, source: &str) -> Passage<'_> {
    plain(path, Role::Title, source)
}

fn plain(path: FieldPath, role: Role, source: &str) -> Passage<'_> {
    Passage {
        path,
        role,
        source,
        markup: None,
    }
}
