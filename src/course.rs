//! The course model: what an author writes, as values.
//!
//! A course is a folder for each language: `course.ron` holds the table of
//! contents, `glossary.ron` the terms of the trade, and every lesson has a RON
//! file of its own, body and items together. Languages share ids, structure
//! and keys. `docs/course-format.md` is the reference for authors.

pub mod arithmetic;
pub mod block;
pub mod catalogue;
pub mod check;
pub mod decode;
pub mod exam;
pub mod export;
pub mod files;
pub mod glossary;
pub mod id;
pub mod item;
pub mod markup;
pub mod media;
pub mod practice;
pub mod problem;
pub mod revision;
pub mod source;

use serde::{Deserialize, Serialize};

pub use block::Block;
pub use catalogue::Catalogue;
pub use exam::{ExamPlan, Form, FormKind, Judges, Pool};
pub use glossary::{Glossary, Term};
pub use id::Id;
pub use item::{Interaction, Item};
pub use markup::Markup;
pub use practice::{Practice, PracticeEntry};

use crate::language::Language;

/// The version of the course format that this program reads and writes.
pub const FORMAT: u32 = 1;

/// The table of contents of a course in one language: `course.ron`.
///
/// It names every lesson with its title and length, so that the first screen
/// of a course of a thousand lessons needs this one file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// Version of the format, [`FORMAT`] today.
    pub format: u32,
    /// Identifies the course in the journal; the same in every language.
    pub id: Id,
    pub language: Language,
    pub title: String,
    pub summary: String,
    #[serde(default)]
    pub authors: Vec<String>,
    #[serde(default)]
    pub licence: String,
    /// What the items measure.
    pub competences: Vec<Competence>,
    /// Wrong ideas that distractors stand for.
    #[serde(default)]
    pub misconceptions: Vec<Misconception>,
    pub modules: Vec<Module>,
    /// What the learner does at the desks, in the order of the screen.
    #[serde(default)]
    pub practices: Vec<PracticeEntry>,
    /// Exams, and the lessons whose pools they draw from.
    #[serde(default)]
    pub exam: Option<ExamPlan>,
}

impl Course {
    /// The table-of-contents entry of a practice.
    pub fn practice(&self, id: &Id) -> Option<&PracticeEntry> {
        self.practices.iter().find(|entry| entry.id == *id)
    }

    /// Every lesson of the course in reading order, with its module.
    pub fn lessons(&self) -> impl Iterator<Item = (&Module, &LessonEntry)> {
        self.modules
            .iter()
            .flat_map(|module| module.lessons.iter().map(move |entry| (module, entry)))
    }

    /// The module and the table-of-contents entry of a lesson.
    pub fn find(&self, lesson: &Id) -> Option<(&Module, &LessonEntry)> {
        self.lessons().find(|(_, entry)| entry.id == *lesson)
    }

    pub fn misconception(&self, id: &Id) -> Option<&Misconception> {
        self.misconceptions.iter().find(|known| known.id == *id)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Competence {
    pub id: Id,
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Misconception {
    pub id: Id,
    /// Completes «The learner …», without a final full stop:
    /// «treats criticism as an attack».
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Module {
    /// Also the name of the folder that holds the lessons' files.
    pub id: Id,
    pub title: String,
    pub summary: String,
    /// An SVG or PNG in the course's `media` folder.
    #[serde(default)]
    pub illustration: Option<Illustration>,
    /// Share of the final exam, in per cent.
    #[serde(default)]
    pub exam_weight: u8,
    pub lessons: Vec<LessonEntry>,
}

impl Module {
    /// Length of the whole module, in minutes.
    pub fn minutes(&self) -> u32 {
        self.lessons.iter().map(|entry| entry.minutes).sum()
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Illustration {
    pub file: String,
    /// Empty for a drawing that carries no information.
    #[serde(default)]
    pub alt: String,
}

/// One line of the table of contents. The checker proves that it agrees with
/// the lesson's own file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonEntry {
    /// Also the stem of the file: `<module>/<lesson>.ron`.
    pub id: Id,
    pub title: String,
    /// Reading and questions, in minutes.
    pub minutes: u32,
}

/// A lesson: body and items together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    pub id: Id,
    pub title: String,
    /// What the learner will do after the lesson; the first is the headline.
    pub objectives: Vec<Objective>,
    /// Reading and questions, in minutes.
    pub minutes: u32,
    /// Learning points covered (`P017`).
    #[serde(default)]
    pub points: Vec<String>,
    /// Codes of reference frameworks covered (`META-4b`).
    #[serde(default)]
    pub anchors: Vec<String>,
    /// Day (`2026-11-21`) at which statements on law or platforms were true.
    #[serde(default)]
    pub as_of: Option<String>,
    pub body: Vec<Block>,
    pub items: Vec<Item>,
    #[serde(default)]
    pub sources: Vec<Source>,
}

impl Lesson {
    /// Items asked inside the text.
    pub fn checks(&self) -> impl Iterator<Item = &Item> {
        self.body.iter().filter_map(|block| match block {
            Block::Check(check) => Some(&check.item),
            _ => None,
        })
    }

    /// Every item of the lesson: those of the text, then those of the quiz.
    pub fn all_items(&self) -> impl Iterator<Item = &Item> {
        self.checks().chain(&self.items)
    }

    pub fn item(&self, id: &Id) -> Option<&Item> {
        self.all_items().find(|item| item.id == *id)
    }

    /// Where a block stands in the body.
    pub fn position(&self, block: &Id) -> Option<usize> {
        self.body.iter().position(|known| known.id() == block)
    }

    pub fn objective(&self, id: &Id) -> Option<&Objective> {
        self.objectives.iter().find(|known| known.id == *id)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    pub id: Id,
    pub bloom: Bloom,
    /// Completes «At the end, you will …», starting with a verb, in lower case,
    /// with a final full stop.
    pub text: String,
}

/// Levels of Bloom's revised taxonomy (Anderson & Krathwohl, 2001).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Bloom {
    Remember,
    Understand,
    Apply,
    Analyse,
    Evaluate,
    Create,
}

/// Where a statement comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: Id,
    /// Author, title, year, population where a figure is quoted.
    pub text: String,
    #[serde(default)]
    pub url: Option<String>,
}
