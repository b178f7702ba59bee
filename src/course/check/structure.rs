//! Rules on the table of contents, on lessons and on what they hold.

use std::collections::{BTreeMap, BTreeSet};

use super::{Edition, LessonIn, Report};
use crate::course::block::{Chart, Figure};
use crate::course::problem::rule::{ContentsFault, Part, SupportFault, TextFault};
use crate::course::problem::{FieldPath, Finding};
use crate::course::{Block, Course, FORMAT, Id, Interaction, Item, Lesson, LessonEntry};

/// A lesson longer than three hours is several lessons.
const MAX_MINUTES: u32 = 180;

pub(super) fn check(edition: &Edition<'_>, media: &BTreeSet<&str>, findings: &mut Vec<Finding>) {
    contents(edition, media, findings);
    let entries: BTreeMap<&Id, &LessonEntry> = edition
        .course
        .value
        .lessons()
        .map(|(_, entry)| (&entry.id, entry))
        .collect();
    for sheet in &edition.lessons {
        let mut report = Report::new(sheet.file, findings);
        agreement(&entries, sheet, &mut report);
        head(sheet.lesson, &mut report);
        codes(sheet.lesson, &mut report);
        for (index, block) in sheet.lesson.body.iter().enumerate() {
            let path = FieldPath::default().field("body").index(index);
            body(block, &path, media, &mut report);
        }
        for (path, item) in super::walk::items(sheet.lesson) {
            if let Interaction::Hotspot(asked) = &item.interaction {
                let path = path.field("interaction").field("file");
                picture(&asked.file, path, media, &mut report);
            }
        }
    }
}

fn contents(edition: &Edition<'_>, media: &BTreeSet<&str>, findings: &mut Vec<Finding>) {
    let course = edition.course.value;
    let root = FieldPath::default();
    let mut report = Report::new(edition.course.file, findings);
    if course.format != FORMAT {
        report.add(
            root.field("format"),
            ContentsFault::Format {
                found: course.format,
            },
        );
    }
    if course.language != edition.language {
        report.add(
            root.field("language"),
            ContentsFault::LanguageFolder {
                folder: edition.language,
                field: course.language,
            },
        );
    }
    for (part, field, empty) in [
        (
            Part::Competences,
            "competences",
            course.competences.is_empty(),
        ),
        (Part::Modules, "modules", course.modules.is_empty()),
    ] {
        if empty {
            report.add(root.field(field), ContentsFault::Nothing { part });
        }
    }
    let sum = course
        .modules
        .iter()
        .map(|module| u32::from(module.exam_weight))
        .sum();
    if sum > 100 {
        report.add(root.field("modules"), ContentsFault::ExamWeights { sum });
    }
    modules(course, media, &mut report);
}

fn modules(course: &Course, media: &BTreeSet<&str>, report: &mut Report<'_>) {
    for (index, module) in course.modules.iter().enumerate() {
        let path = FieldPath::default().field("modules").index(index);
        if module.lessons.is_empty() {
            report.add(
                path.field("lessons"),
                ContentsFault::Nothing {
                    part: Part::Lessons,
                },
            );
        }
        if let Some(illustration) = &module.illustration {
            let path = path.field("illustration").field("file");
            picture(&illustration.file, path, media, report);
        }
        for (index, entry) in module.lessons.iter().enumerate() {
            let path = path.field("lessons").index(index).field("minutes");
            length(entry.minutes, path, report);
        }
    }
}

fn length(minutes: u32, path: FieldPath, report: &mut Report<'_>) {
    if !(1..=MAX_MINUTES).contains(&minutes) {
        report.add(path, ContentsFault::MinutesRange { minutes });
    }
}

pub(super) fn picture(
    file: &str,
    path: FieldPath,
    media: &BTreeSet<&str>,
    report: &mut Report<'_>,
) {
    if !file.trim().is_empty() && !media.contains(file) {
        let near = report
            .suggest(file, media.iter().copied())
            .map(str::to_owned);
        let file = file.to_owned();
        report.add(path, ContentsFault::MissingMedia { file, near });
    }
}

/// The lesson's file and its line in the table of contents.
fn agreement(entries: &BTreeMap<&Id, &LessonEntry>, sheet: &LessonIn<'_>, report: &mut Report<'_>) {
    let lesson = sheet.lesson;
    let root = FieldPath::default();
    let expected = sheet.stem();
    if lesson.id != expected {
        report.add(
            root.field("id"),
            ContentsFault::LessonId {
                expected: expected.clone(),
                found: lesson.id.clone(),
            },
        );
    }
    let Some(entry) = entries.get(&expected) else {
        return;
    };
    if entry.title != lesson.title {
        report.add(
            root.field("title"),
            ContentsFault::Title {
                contents: entry.title.clone(),
                lesson: lesson.title.clone(),
            },
        );
    }
    if entry.minutes != lesson.minutes {
        report.add(
            root.field("minutes"),
            ContentsFault::Minutes {
                contents: entry.minutes,
                lesson: lesson.minutes,
            },
        );
    }
}

fn head(lesson: &Lesson, report: &mut Report<'_>) {
    let root = FieldPath::default();
    for (part, field, empty) in [
        (Part::Objectives, "objectives", lesson.objectives.is_empty()),
        (Part::Body, "body", lesson.body.is_empty()),
        (Part::Items, "items", lesson.items.is_empty()),
    ] {
        if empty {
            report.add(root.field(field), ContentsFault::Nothing { part });
        }
    }
    length(lesson.minutes, root.field("minutes"), report);
    let law = lesson
        .body
        .iter()
        .position(|block| matches!(block, Block::Callout(callout) if callout.kind == crate::course::block::CalloutKind::Law));
    match (&lesson.as_of, law) {
        (Some(day), _) if !is_day(day) => {
            let text = day.clone();
            report.add(root.field("as_of"), ContentsFault::NotADay { text });
        }
        (None, Some(index)) => {
            report.add(root.field("body").index(index), SupportFault::LawWithoutDay);
        }
        _ => {}
    }
}

/// Whether a text is a day of the calendar written `2026-11-21`.
fn is_day(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut part = |digits: usize| {
        parts
            .next()
            .filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
            .and_then(|part| part.parse::<u32>().ok())
    };
    let (Some(year), Some(month), Some(day)) = (part(4), part(2), part(2)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    parts.next().is_none() && (1..=days).contains(&day)
}

/// What items say they test, against what the lesson says it covers (R2).
fn codes(lesson: &Lesson, report: &mut Report<'_>) {
    let listed: BTreeSet<&str> = lesson
        .points
        .iter()
        .chain(&lesson.anchors)
        .map(String::as_str)
        .collect();
    let mut tested = BTreeSet::new();
    for (path, item) in super::walk::items(lesson) {
        covers(item, &path, &listed, report);
        tested.extend(item.covers.iter().map(String::as_str));
    }
    for (field, list) in [("points", &lesson.points), ("anchors", &lesson.anchors)] {
        for (index, code) in list.iter().enumerate() {
            if !tested.contains(code.as_str()) {
                report.add(
                    FieldPath::default().field(field).index(index),
                    ContentsFault::Uncovered { code: code.clone() },
                );
            }
        }
    }
}

/// What an item says it tests, among the codes of its lesson.
pub(super) fn covers(
    item: &Item,
    path: &FieldPath,
    listed: &BTreeSet<&str>,
    report: &mut Report<'_>,
) {
    let path = path.field("covers");
    if item.covers.is_empty() {
        let part = Part::Covers;
        report.add(path.clone(), ContentsFault::Nothing { part });
    }
    for (index, code) in item.covers.iter().enumerate() {
        if !listed.contains(code.as_str()) {
            let near = report
                .suggest(code, listed.iter().copied())
                .map(str::to_owned);
            let code = code.clone();
            report.add(path.index(index), ContentsFault::ForeignCode { code, near });
        }
    }
}

fn body(block: &Block, path: &FieldPath, media: &BTreeSet<&str>, report: &mut Report<'_>) {
    let mut nothing = |empty: bool, part: Part, field: &'static str| {
        if empty {
            report.add(path.field(field), ContentsFault::Nothing { part });
        }
    };
    match block {
        Block::Dialogue(block) => nothing(block.messages.is_empty(), Part::Messages, "messages"),
        Block::Steps(block) => nothing(block.steps.is_empty(), Part::Steps, "steps"),
        Block::Chart(block) => {
            nothing(block.series.is_empty(), Part::Series, "series");
            chart(block, path, report);
        }
        Block::Figure(block) => figure(block, path, media, report),
        Block::Text(_) | Block::Callout(_) | Block::Comparison(_) | Block::Check(_) => {}
    }
}

fn figure(block: &Figure, path: &FieldPath, media: &BTreeSet<&str>, report: &mut Report<'_>) {
    picture(&block.file, path.field("file"), media, report);
    if block.alt.trim().is_empty() {
        report.add(path.field("alt"), TextFault::NoAlt);
    }
}

fn chart(block: &Chart, path: &FieldPath, report: &mut Report<'_>) {
    if block.alt.trim().is_empty() {
        report.add(path.field("alt"), TextFault::NoAlt);
    }
    for (index, series) in block.series.iter().enumerate() {
        let path = path.field("series").index(index).field("values");
        if series.values.len() != block.labels.len() {
            report.add(
                path.clone(),
                ContentsFault::SeriesLength {
                    series: series.name.clone(),
                    labels: block.labels.len(),
                    values: series.values.len(),
                },
            );
        }
        if let Some(index) = series.values.iter().position(|value| !value.is_finite()) {
            report.add(path.index(index), ContentsFault::NotFinite);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn only_days_of_the_calendar_are_days() {
        for day in ["2026-11-21", "2024-02-29", "2000-02-29", "2026-12-31"] {
            assert!(is_day(day), "{day}");
        }
        for text in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-4-1",
            "21/11/2026",
            "2026-11",
            "2026-11-21-1",
            "+026-11-21",
            "",
        ] {
            assert!(!is_day(text), "{text}");
        }
    }
}
