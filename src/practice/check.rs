//! The checker of practices: what every desk's file must hold, then each
//! desk's own rules.

use std::collections::BTreeMap;

use crate::course::Id;
use crate::course::check::parity::{self, joined};
use crate::course::check::references::Known;
use crate::course::check::walk::Parts;
use crate::course::check::{Edition, Report, references, text};
use crate::course::files::{CourseFiles, LanguageFiles, PracticeFile};
use crate::course::practice::{Practice, PracticeEntry, RulePack};
use crate::course::problem::rule::{ContentsFault, Kind};
use crate::course::problem::{FieldPath, Finding};
use crate::language::Language;
use crate::practice::crisis::sheet as crisis;
use crate::practice::reply;

/// What a desk's file can be checked against.
pub(crate) struct Context<'a> {
    pub(crate) language: Language,
    /// Datasets of the course by file name.
    pub(crate) data: &'a BTreeMap<String, Vec<u8>>,
    /// The rules that the writing desks share.
    pub(crate) rules: &'a RulePack,
    /// What the course defines.
    pub(crate) known: &'a Known<'a>,
}

/// What the checker needs of a desk's file.
pub(crate) trait Sheet {
    /// Every text, everything that must not depend on the language, and every
    /// id that is referred to, each with its path.
    fn walk<'a>(&'a self, parts: &mut Parts<'a>);

    /// The desk's own rules.
    fn check(&self, context: &Context<'_>, report: &mut Report<'_>);
}

/// The desk's file, whatever its kind.
pub(crate) fn sheet(practice: &Practice) -> &dyn Sheet {
    match practice {
        Practice::Crisis(sheet) => sheet.as_ref(),
        Practice::Moderation(sheet) => sheet.as_ref(),
        Practice::Lab(sheet) => sheet.as_ref(),
        Practice::Reply(sheet) => sheet.as_ref(),
        Practice::Mask(sheet) => sheet.as_ref(),
    }
}

/// Checks every practice of a course, each alone and then its languages
/// against each other.
pub fn check(files: &CourseFiles) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (language, folder) in &files.languages {
        let Some(edition) = Edition::of(*language, folder) else {
            continue;
        };
        let known = Known::of(&edition);
        let none = RulePack::default();
        let context = Context {
            language: *language,
            data: &files.data,
            rules: folder.rules.as_ref().map_or(&none, |known| &known.rules),
            known: &known,
        };
        contents(&edition, &mut findings);
        if let Some(rules) = &folder.rules {
            let mut report = Report::new(&rules.file, &mut findings);
            reply::check::file(&rules.rules, *language, &mut report);
        }
        for file in &folder.practices {
            let mut report = Report::new(&file.file, &mut findings);
            alone(file, &edition, &context, &mut report);
        }
    }
    crisis::habits(files, &mut findings);
    for (here, folder) in &files.languages {
        for (there, other) in &files.languages {
            if here != there {
                compare((*here, folder), (*there, other), &mut findings);
            }
        }
    }
    findings
}

/// The list of practices in the table of contents.
fn contents(edition: &Edition<'_>, findings: &mut Vec<Finding>) {
    let list = FieldPath::default().field("practices");
    let entries = &edition.course.value.practices;
    let mut report = Report::new(edition.course.file, findings);
    let ids = entries.iter().map(|entry| &entry.id);
    let file = edition.course.file;
    references::all_unique(Kind::Practice, ids, file, &list, &mut report);
    for (index, entry) in entries.iter().enumerate() {
        let path = list.index(index);
        for (field, words) in [("title", &entry.title), ("summary", &entry.summary)] {
            text::any(&text::plain_title(path.field(field), words), &mut report);
        }
    }
}

fn alone(
    file: &PracticeFile,
    edition: &Edition<'_>,
    context: &Context<'_>,
    report: &mut Report<'_>,
) {
    let practice = &file.practice;
    let root = FieldPath::default();
    agreement(file, edition, report);
    for (index, lesson) in practice.lessons().iter().enumerate() {
        let path = root.field("lessons").index(index);
        context.known.lesson(lesson, path, report);
    }
    let mut parts = Parts::default();
    let sheet = sheet(practice);
    sheet.walk(&mut parts);
    for passage in &parts.passages {
        text::any(passage, report);
        references::links(passage, context.known, report);
    }
    for reference in &parts.references {
        context.known.reference(reference, report);
    }
    sheet.check(context, report);
}

/// The practice's file and its line in the table of contents.
fn agreement(file: &PracticeFile, edition: &Edition<'_>, report: &mut Report<'_>) {
    let practice = &file.practice;
    let root = FieldPath::default();
    let name = file.file.rsplit('/').next().unwrap_or_default();
    let expected = Id::from(name.strip_suffix(".ron").unwrap_or(name));
    if *practice.id() != expected {
        let found = practice.id().clone();
        let fault = ContentsFault::LessonId {
            expected: expected.clone(),
            found,
        };
        report.add(root.field("id"), fault);
    }
    let minutes = practice.minutes();
    if !(1..=180).contains(&minutes) {
        report.add(
            root.field("minutes"),
            ContentsFault::MinutesRange { minutes },
        );
    }
    let Some(entry) = edition.course.value.practice(&expected) else {
        return;
    };
    if entry.title != practice.title() {
        let fault = ContentsFault::Title {
            contents: entry.title.clone(),
            lesson: practice.title().to_owned(),
        };
        report.add(root.field("title"), fault);
    }
    if entry.lessons != practice.lessons() {
        let fault = ContentsFault::PracticeLessons {
            contents: joined(&entry.lessons),
            practice: joined(practice.lessons()),
        };
        report.add(root.field("lessons"), fault);
    }
    if entry.minutes != minutes {
        let fault = ContentsFault::Minutes {
            contents: entry.minutes,
            lesson: minutes,
        };
        report.add(root.field("minutes"), fault);
    }
}

/// The same practices in two languages; what differs is said in both.
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
        let list = FieldPath::default().field("practices");
        let ids = |entries: &[PracticeEntry]| -> Vec<Id> {
            entries.iter().map(|entry| entry.id.clone()).collect()
        };
        let (entries, twins) = (&ours.course.practices, &theirs.course.practices);
        pair.same_ids(
            Kind::Practice,
            &ids(entries),
            &ids(twins),
            &list,
            &mut report,
        );
        for (index, entry) in entries.iter().enumerate() {
            let Some(twin) = theirs.course.practice(&entry.id) else {
                continue;
            };
            let path = list.index(index).field("kind");
            let kinds = (format!("{:?}", entry.kind), format!("{:?}", twin.kind));
            pair.value("kind", &kinds.0, &kinds.1, path, &mut report);
        }
    }
    let twins: BTreeMap<&Id, &Practice> = other
        .practices
        .iter()
        .map(|file| (file.practice.id(), &file.practice))
        .collect();
    for file in &folder.practices {
        if let Some(twin) = twins.get(file.practice.id()) {
            let (mut ours, mut theirs) = (Parts::default(), Parts::default());
            sheet(&file.practice).walk(&mut ours);
            sheet(twin).walk(&mut theirs);
            let mut report = Report::new(&file.file, findings);
            pair.parts(&ours, &theirs, &mut report);
        }
    }
}
