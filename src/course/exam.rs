//! Exams: what `course.ron` says of them, the pools of items that they draw
//! from, and the judges' ratings that set their pass marks.
//!
//! Items of a pool are asked nowhere else: neither in a lesson, nor in a
//! review.

mod blueprint;
mod ratings;

use serde::{Deserialize, Serialize};

pub use blueprint::{quotas, share_out};
pub use ratings::{Judge, Judges, NEEDED_JUDGES, Ratings};

use super::{Course, Id, Item, Module};

/// The folder of a language that holds its pools: no module has this id.
pub const FOLDER: &str = "exam";

/// The file of the judges' ratings, beside the folders of the languages.
pub const JUDGES: &str = "exam-judges.ron";

/// The exams of a course: `exam` of its table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExamPlan {
    /// Lessons that have a pool: `exam/<lesson>.ron`.
    pub pools: Vec<Id>,
    /// In the order of the screen.
    pub forms: Vec<Form>,
}

/// One exam that can be sat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Identifies it in the journal; the same in every language.
    pub id: Id,
    pub kind: FormKind,
    pub title: String,
    /// One sentence: what it is for.
    pub summary: String,
    /// Questions drawn for one sitting.
    pub items: usize,
    /// Time allowed, in minutes.
    pub minutes: u32,
    /// The provisional pass mark, in per cent: it counts until enough judges
    /// have rated the items.
    pub pass_percent: u8,
}

/// What an exam is for, and which list of a pool it draws from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FormKind {
    /// Leads to a certificate; its keys are never shown.
    Certifying,
    /// For practice: every question is explained afterwards.
    Mock,
}

/// The items that one lesson gives to the exams: `<language>/exam/<lesson>.ron`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pool {
    /// The lesson that its items are about: their objectives, their passages.
    pub lesson: Id,
    #[serde(default)]
    pub certifying: Vec<Item>,
    #[serde(default)]
    pub mock: Vec<Item>,
}

impl Pool {
    /// The items that exams of a kind draw from.
    pub fn items(&self, kind: FormKind) -> &[Item] {
        match kind {
            FormKind::Certifying => &self.certifying,
            FormKind::Mock => &self.mock,
        }
    }

    pub fn all_items(&self) -> impl Iterator<Item = &Item> {
        self.certifying.iter().chain(&self.mock)
    }

    pub fn item(&self, id: &Id) -> Option<&Item> {
        self.all_items().find(|item| item.id == *id)
    }
}

impl Course {
    /// Exams that can be sat, in the order of the screen.
    pub fn exam_forms(&self) -> &[Form] {
        self.exam.as_ref().map_or(&[], |exam| &exam.forms)
    }

    pub fn exam_form(&self, id: &Id) -> Option<&Form> {
        self.exam_forms().iter().find(|form| form.id == *id)
    }

    /// Lessons that have a pool, in the author's order.
    pub fn exam_pools(&self) -> &[Id] {
        self.exam.as_ref().map_or(&[], |exam| &exam.pools)
    }

    /// Modules with a pool, in reading order, each with the lessons that have
    /// one.
    pub fn exam_modules(&self) -> Vec<(&Module, Vec<&Id>)> {
        let pools = self.exam_pools();
        let with = |module: &Module, lesson: &Id| {
            let mut entries = module.lessons.iter();
            entries.any(|entry| entry.id == *lesson)
        };
        self.modules
            .iter()
            .map(|module| {
                let lessons = pools.iter().filter(|lesson| with(module, lesson));
                (module, lessons.collect::<Vec<_>>())
            })
            .filter(|(_, lessons)| !lessons.is_empty())
            .collect()
    }
}
