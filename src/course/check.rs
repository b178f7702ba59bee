//! The checker: every rule that a program can check, over a whole course.
//!
//! Rules are pure functions over values. They do not stop at the first fault,
//! and never panic, whatever the files say. `docs/item-rules.md` explains the
//! rules on items to authors.

mod balance;
mod exam;
mod form;
mod hotspot;
mod interaction;
pub(crate) mod item;
mod myths;
mod negation;
pub(crate) mod options;
pub(crate) mod parity;
mod quantity;
pub(crate) mod references;
pub(crate) mod statistics;
mod structure;
pub(crate) mod text;
pub(crate) mod walk;
pub(crate) mod words;

use std::collections::{BTreeMap, BTreeSet};

use super::files::{CourseFiles, LanguageFiles};
use super::problem::rule::RuleFault;
use super::problem::{Fault, FieldPath, Finding};
use super::{Course, Glossary, Id, Lesson};
use crate::language::Language;

/// One language of a course, as far as it decodes.
#[derive(Debug, Clone)]
pub struct Edition<'a> {
    /// The language of the folder.
    pub language: Language,
    pub course: In<'a, Course>,
    pub glossary: Option<In<'a, Glossary>>,
    /// In reading order.
    pub lessons: Vec<LessonIn<'a>>,
    /// Whether every file of the language is there and decodes. Where one does
    /// not, nothing is said of what may only be missing because of it.
    pub whole: bool,
}

/// A value and the name of the file that it comes from.
#[derive(Debug)]
pub struct In<'a, T> {
    /// Relative to the course's folder, with `/`.
    pub file: &'a str,
    pub value: &'a T,
}

impl<T> Clone for In<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for In<'_, T> {}

/// A lesson and the place of its file.
#[derive(Debug, Clone, Copy)]
pub struct LessonIn<'a> {
    /// Relative to the course's folder, with `/`: its stem is the lesson's id.
    pub file: &'a str,
    pub lesson: &'a Lesson,
}

impl LessonIn<'_> {
    /// The id that the file's name gives the lesson.
    fn stem(&self) -> Id {
        let name = self.file.rsplit('/').next().unwrap_or_default();
        Id::from(name.strip_suffix(".ron").unwrap_or(name))
    }
}

impl<'a> Edition<'a> {
    /// A language's files; `None` when its table of contents does not decode.
    pub(crate) fn of(language: Language, files: &'a LanguageFiles) -> Option<Self> {
        let course = files.course.as_ref()?;
        let glossary = files.glossary.as_ref();
        Some(Self {
            language,
            course: In {
                file: &course.file,
                value: &course.course,
            },
            glossary: glossary.map(|known| In {
                file: &known.file,
                value: &known.glossary,
            }),
            lessons: files
                .lessons
                .iter()
                .map(|known| LessonIn {
                    file: &known.file,
                    lesson: &known.lesson,
                })
                .collect(),
            whole: files.broken.is_empty() && {
                let lessons: BTreeSet<&Id> =
                    files.lessons.iter().map(|known| &known.lesson.id).collect();
                let mut entries = course.course.lessons();
                entries.all(|(_, entry)| lessons.contains(&entry.id))
            },
        })
    }

    /// The lessons that decode, by id.
    fn by_id(&self) -> BTreeMap<&'a Id, LessonIn<'a>> {
        let sheets = self.lessons.iter();
        sheets.map(|sheet| (&sheet.lesson.id, *sheet)).collect()
    }
}

/// Checks a whole course, as far as its files decode.
///
/// What is wrong with the rest is in [`CourseFiles::problems`], and
/// [`locate`](super::files::locate) gives each finding its place.
pub fn check(files: &CourseFiles) -> Vec<Finding> {
    let editions: Vec<Edition<'_>> = files
        .languages
        .iter()
        .filter_map(|(language, files)| Edition::of(*language, files))
        .collect();
    // A picture that cannot be drawn is a problem already, and not missing.
    let broken = files
        .problems
        .iter()
        .filter_map(|problem| problem.file.strip_prefix("media/"));
    let media = files
        .media
        .keys()
        .map(String::as_str)
        .chain(broken)
        .collect();
    let mut findings = check_editions(&editions, &media);
    exam::check(files, &media, &mut findings);
    findings
}

/// Checks the languages of a course, each alone and then against each other.
///
/// `media` holds the names of the pictures of the `media` folder. Findings
/// come in the order of languages, files and values.
pub fn check_editions(editions: &[Edition<'_>], media: &BTreeSet<&str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for edition in editions {
        structure::check(edition, media, &mut findings);
        references::check(edition, &mut findings);
        text::check(edition, &mut findings);
        for sheet in &edition.lessons {
            let mut report = Report::new(sheet.file, &mut findings);
            for (path, item) in walk::items(sheet.lesson) {
                item::check(edition.language, item, &path, &mut report);
            }
        }
        balance::check(edition, &mut findings);
    }
    for here in editions {
        for there in editions {
            if here.language != there.language {
                parity::check(here, there, &mut findings);
            }
        }
    }
    findings
}

/// More findings than this are not kept: nobody reads them, and a hostile
/// course must not fill the memory.
const MAX_FINDINGS: usize = 100_000;
/// Names are suggested for this many findings, among this many names, so that
/// looking for them takes a bounded time.
const MAX_SUGGESTIONS: usize = 500;
const MAX_CANDIDATES: usize = 2_000;

/// Gathers the findings of one file.
pub(crate) struct Report<'a> {
    file: &'a str,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Report<'a> {
    pub(crate) fn new(file: &'a str, findings: &'a mut Vec<Finding>) -> Self {
        Self { file, findings }
    }

    /// The known name that was perhaps meant.
    pub(crate) fn suggest<'k>(
        &self,
        name: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) -> Option<&'k str> {
        (self.findings.len() < MAX_SUGGESTIONS)
            .then(|| nearest(name, known))
            .flatten()
    }

    pub(crate) fn add(&mut self, path: FieldPath, fault: impl Into<RuleFault>) {
        if self.findings.len() >= MAX_FINDINGS {
            return;
        }
        self.findings.push(Finding {
            file: self.file.to_owned(),
            path,
            fault: Fault::Rule(fault.into()),
        });
    }
}

/// The known name that looks most like an unknown one, if any is close: among
/// the first [`MAX_CANDIDATES`] that have the length of an id.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > Id::MAX_LENGTH {
        return None;
    }
    known
        .into_iter()
        .filter(|candidate| candidate.len() <= Id::MAX_LENGTH)
        .take(MAX_CANDIDATES)
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.84)
        .max_by(|left, right| left.0.total_cmp(&right.0))
        .map(|(_, candidate)| candidate)
}
