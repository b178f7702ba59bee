//! A course as one JSON document, for other tools.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::block::Block;
use super::files::{CourseFiles, MediaInfo, PracticeFile};
use super::practice::{Kind, Practice, PracticeEntry, RulePack};
use super::revision::{key_revision, revision};
use super::{Competence, Course, FORMAT, Id, Item, Lesson, Misconception, Module, Term};
use super::{Illustration, Objective, Source};
use crate::language::Language;

/// The version of the JSON document; it grows when a field changes its
/// meaning or goes, not when one is added.
pub const EXPORT_FORMAT: u32 = 1;

/// Writes the whole course of one language, keys and feedback included.
///
/// `None` when the language has no table of contents that decodes. Lessons
/// stand in the order of the table of contents; one whose file is missing or
/// broken is left out. Two-space indented, ended by a line feed; the fields
/// are those of the course format (`docs/course-format.md`, «JSON»).
pub fn export_course(files: &CourseFiles, language: Language) -> Option<String> {
    let folder = files.languages.get(&language)?;
    let course = &folder.course.as_ref()?.course;
    let lessons: BTreeMap<&Id, &Lesson> = folder
        .lessons
        .iter()
        .map(|known| (&known.lesson.id, &known.lesson))
        .collect();
    let document = Document {
        export_format: EXPORT_FORMAT,
        course_format: FORMAT,
        course: Head::of(course),
        modules: course
            .modules
            .iter()
            .map(|module| Part::of(module, &lessons))
            .collect(),
        glossary: folder
            .glossary
            .as_ref()
            .map_or(&[][..], |known| &known.glossary.terms),
        practices: course
            .practices
            .iter()
            .filter_map(|entry| Desk::of(entry, &folder.practices))
            .collect(),
        rules: folder.rules.as_ref().map(|known| &known.rules),
        data: files
            .data
            .iter()
            .map(|(name, bytes)| (name.as_str(), String::from_utf8_lossy(bytes)))
            .collect(),
        media: &files.media,
    };
    let mut text = serde_json::to_string_pretty(&document).ok()?;
    text.push('\n');
    Some(text)
}

#[derive(Serialize)]
struct Document<'a> {
    export_format: u32,
    course_format: u32,
    course: Head<'a>,
    modules: Vec<Part<'a>>,
    glossary: &'a [Term],
    practices: Vec<Desk<'a>>,
    /// Rules that the writing desks share.
    rules: Option<&'a RulePack>,
    /// Datasets as text, by file name.
    data: BTreeMap<&'a str, Cow<'a, str>>,
    media: &'a BTreeMap<String, MediaInfo>,
}

#[derive(Serialize)]
struct Head<'a> {
    id: &'a Id,
    language: Language,
    title: &'a str,
    summary: &'a str,
    authors: &'a [String],
    licence: &'a str,
    competences: &'a [Competence],
    misconceptions: &'a [Misconception],
}

impl<'a> Head<'a> {
    fn of(course: &'a Course) -> Self {
        Self {
            id: &course.id,
            language: course.language,
            title: &course.title,
            summary: &course.summary,
            authors: &course.authors,
            licence: &course.licence,
            competences: &course.competences,
            misconceptions: &course.misconceptions,
        }
    }
}

/// A practice in full; `practice` has one field, named after its kind.
#[derive(Serialize)]
struct Desk<'a> {
    kind: Kind,
    summary: &'a str,
    practice: &'a Practice,
}

impl<'a> Desk<'a> {
    fn of(entry: &'a PracticeEntry, files: &'a [PracticeFile]) -> Option<Self> {
        let file = files.iter().find(|file| *file.practice.id() == entry.id)?;
        Some(Self {
            kind: entry.kind,
            summary: &entry.summary,
            practice: &file.practice,
        })
    }
}

/// A module with its lessons in full.
#[derive(Serialize)]
struct Part<'a> {
    id: &'a Id,
    title: &'a str,
    summary: &'a str,
    illustration: Option<&'a Illustration>,
    exam_weight: u8,
    lessons: Vec<Whole<'a>>,
}

impl<'a> Part<'a> {
    fn of(module: &'a Module, lessons: &BTreeMap<&'a Id, &'a Lesson>) -> Self {
        Self {
            id: &module.id,
            title: &module.title,
            summary: &module.summary,
            illustration: module.illustration.as_ref(),
            exam_weight: module.exam_weight,
            lessons: module
                .lessons
                .iter()
                .filter_map(|entry| lessons.get(&entry.id))
                .map(|lesson| Whole::of(lesson))
                .collect(),
        }
    }
}

/// A lesson; the items of its body carry their revisions too.
#[derive(Serialize)]
struct Whole<'a> {
    id: &'a Id,
    title: &'a str,
    minutes: u32,
    objectives: &'a [Objective],
    points: &'a [String],
    anchors: &'a [String],
    as_of: Option<&'a str>,
    body: Vec<Piece<'a>>,
    items: Vec<Asked<'a>>,
    sources: &'a [Source],
}

impl<'a> Whole<'a> {
    fn of(lesson: &'a Lesson) -> Self {
        Self {
            id: &lesson.id,
            title: &lesson.title,
            minutes: lesson.minutes,
            objectives: &lesson.objectives,
            points: &lesson.points,
            anchors: &lesson.anchors,
            as_of: lesson.as_of.as_deref(),
            body: lesson.body.iter().map(Piece::of).collect(),
            items: lesson.items.iter().map(Asked::of).collect(),
            sources: &lesson.sources,
        }
    }
}

/// A block: `{"Text": {…}}`, a check with its item in full.
#[derive(Serialize)]
#[serde(untagged)]
enum Piece<'a> {
    Check {
        #[serde(rename = "Check")]
        check: Asked<'a>,
    },
    Other(&'a Block),
}

impl<'a> Piece<'a> {
    fn of(block: &'a Block) -> Self {
        match block {
            Block::Check(check) => Self::Check {
                check: Asked::of(&check.item),
            },
            other => Self::Other(other),
        }
    }
}

/// An item, with what tells its versions apart.
#[derive(Serialize)]
struct Asked<'a> {
    /// Sixteen hexadecimal digits: JSON numbers cannot hold 64 bits everywhere.
    revision: String,
    key_revision: String,
    #[serde(flatten)]
    item: &'a Item,
}

impl<'a> Asked<'a> {
    fn of(item: &'a Item) -> Self {
        Self {
            revision: format!("{:016x}", revision(item)),
            key_revision: format!("{:016x}", key_revision(item)),
            item,
        }
    }
}
