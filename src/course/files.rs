//! A whole course as its files: what the checker reads.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::practice::RulePack;
use super::problem::{Finding, Place, Problem};
use super::source::SourceMap;
use super::{Course, Glossary, Id, Judges, Lesson, Pool, Practice};
use crate::language::Language;

/// Every file of a course, decoded, with the text it was decoded from.
///
/// Names of files are relative to the course's folder and written with `/`:
/// `fr/roles/voice.ron`.
#[derive(Debug, Clone, Default)]
pub struct CourseFiles {
    /// The languages that have a folder in the course.
    pub languages: BTreeMap<Language, LanguageFiles>,
    /// Pictures of the `media` folder by file name: `roles.svg`.
    pub media: BTreeMap<String, MediaInfo>,
    /// Tables of the `practice-data` folder by file name: `mentions.csv`.
    pub data: BTreeMap<String, Vec<u8>>,
    /// Ratings of the exams' items; `None` where there are none, or they do
    /// not decode.
    pub judges: Option<JudgesFile>,
    /// What went wrong while files were read and decoded.
    pub problems: Vec<Problem>,
}

/// The files of one language.
#[derive(Debug, Clone, Default)]
pub struct LanguageFiles {
    /// `None` when `course.ron` does not decode.
    pub course: Option<CourseFile>,
    /// `None` when there is no glossary or it does not decode.
    pub glossary: Option<GlossaryFile>,
    /// In the order of the table of contents; then, by name, those that it
    /// does not list.
    pub lessons: Vec<LessonFile>,
    pub practices: Vec<PracticeFile>,
    /// Pools of the exams, in the order of the table of contents; then, by
    /// name, those that it does not list.
    pub pools: Vec<PoolFile>,
    /// Rules that the writing desks share; `None` where a course has none.
    pub rules: Option<RulesFile>,
    /// Names of files that exist and do not decode: [`CourseFiles::problems`]
    /// says why, so nothing else needs to be said about what they lack.
    pub broken: BTreeSet<String>,
}

#[derive(Debug, Clone)]
pub struct CourseFile {
    pub file: String,
    pub course: Course,
    pub source: SourceMap,
}

#[derive(Debug, Clone)]
pub struct GlossaryFile {
    pub file: String,
    pub glossary: Glossary,
    pub source: SourceMap,
}

#[derive(Debug, Clone)]
pub struct PracticeFile {
    pub file: String,
    pub practice: Practice,
    pub source: SourceMap,
}

#[derive(Debug, Clone)]
pub struct PoolFile {
    pub file: String,
    pub pool: Pool,
    pub source: SourceMap,
}

#[derive(Debug, Clone)]
pub struct JudgesFile {
    pub file: String,
    pub judges: Judges,
    pub source: SourceMap,
}

#[derive(Debug, Clone)]
pub struct RulesFile {
    pub file: String,
    pub rules: RulePack,
    pub source: SourceMap,
}

#[derive(Debug, Clone)]
pub struct LessonFile {
    /// The folder that the file stands in.
    pub module: Id,
    pub file: String,
    pub lesson: Lesson,
    pub source: SourceMap,
}

/// What is known of a picture without drawing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MediaInfo {
    /// Size of the file, in bytes.
    pub bytes: usize,
    /// In pixels for a PNG, in user units rounded up for an SVG.
    pub width: u32,
    pub height: u32,
}

impl CourseFiles {
    /// The text and structure of a file that decoded.
    pub fn source(&self, file: &str) -> Option<&SourceMap> {
        if let Some(known) = self.judges.as_ref().filter(|known| known.file == file) {
            return Some(&known.source);
        }
        self.languages
            .values()
            .find_map(|language| language.source(file))
    }

    /// How many practices decoded, over every language.
    pub fn practice_count(&self) -> usize {
        self.languages
            .values()
            .map(|language| language.practices.len())
            .sum()
    }

    /// How many lessons decoded, over every language.
    pub fn lesson_count(&self) -> usize {
        self.languages
            .values()
            .map(|language| language.lessons.len())
            .sum()
    }
}

impl LanguageFiles {
    fn source(&self, file: &str) -> Option<&SourceMap> {
        if let Some(known) = self.course.as_ref().filter(|known| known.file == file) {
            return Some(&known.source);
        }
        if let Some(known) = self.glossary.as_ref().filter(|known| known.file == file) {
            return Some(&known.source);
        }
        if let Some(known) = self.rules.as_ref().filter(|known| known.file == file) {
            return Some(&known.source);
        }
        let lessons = self.lessons.iter().map(|it| (&it.file, &it.source));
        let practices = self.practices.iter().map(|it| (&it.file, &it.source));
        let pools = self.pools.iter().map(|it| (&it.file, &it.source));
        lessons
            .chain(practices)
            .chain(pools)
            .find(|(known, _)| *known == file)
            .map(|(_, source)| source)
    }
}

/// Gives a finding its place in the file's text.
///
/// The place is that of the value, or of the nearest value around it that the
/// file does contain: a finding on a field left out points at its struct.
pub fn locate(finding: Finding, files: &CourseFiles) -> Problem {
    let place = files
        .source(&finding.file)
        .map(|source| place_of(&finding, source));
    Problem {
        file: finding.file,
        place,
        fault: finding.fault,
    }
}

fn place_of(finding: &Finding, source: &SourceMap) -> Place {
    let range = source.range(&finding.path).unwrap_or_default();
    source.place(range)
}
