//! What a program can tell of a course's questions beyond single rules:
//! whether someone who knows tests and not the trade can guess them, and what
//! they cover. `docs/item-rules.md` says how each figure is made.

mod choice;
mod copied;
mod coverage;
mod ease;
mod guessers;
mod learned;
mod lengths;
mod lexicon;
mod others;
mod scores;
mod syllables;
mod write;

use std::collections::BTreeMap;

use crate::course::check::Edition;
use crate::course::files::CourseFiles;
use crate::course::{Id, Item, Lesson};
use crate::language::Language;

pub use copied::Copied;
pub use coverage::{Covered, Mix};
pub use ease::{Ease, flesch};
pub use guessers::Guesser;
pub use learned::Clue;
pub use lengths::{Lengths, Parity};
pub use others::Other;
pub use scores::{Bot, Score, Wins};
pub use syllables::syllables;
pub use write::table;

/// What a program can tell of a course, language by language.
#[derive(Debug, Clone, PartialEq)]
pub struct Quality {
    pub editions: Vec<EditionQuality>,
    /// Length of each lesson in French over that in English.
    pub parity: Vec<Parity>,
}

/// What a program can tell of one language of a course.
#[derive(Debug, Clone, PartialEq)]
pub struct EditionQuality {
    pub language: Language,
    pub pools: Vec<PoolScores>,
    pub codes: Vec<Covered>,
    pub mixes: Vec<Mix>,
    pub lengths: Vec<Lengths>,
    pub ease: Vec<Ease>,
    pub copied: Vec<Copied>,
}

/// Items that are judged together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pool {
    /// Every question of the lessons, in the text and in the quizzes.
    Lessons,
    /// Those of one module, by its title.
    Module(String),
    /// Every question that only exams ask.
    Exams,
}

/// How the guessers fare on a pool.
#[derive(Debug, Clone, PartialEq)]
pub struct PoolScores {
    pub pool: Pool,
    pub scores: Vec<Score>,
    /// What the guesser that learns weighs, the heaviest first; empty where it
    /// learns from a larger pool, or from none.
    pub weights: Vec<(Clue, f64)>,
}

impl Quality {
    /// Whether nothing here asks for a change: no guesser wins, no code is
    /// without a question, nothing is copied from a lesson.
    pub fn is_good(&self) -> bool {
        self.editions.iter().all(|edition| {
            let mut scores = edition.pools.iter().flat_map(|pool| &pool.scores);
            scores.all(|score| score.wins.is_none())
                && edition.codes.iter().all(|code| code.scored > 0)
                && edition.copied.is_empty()
        })
    }
}

/// A module with its questions and its lessons, as far as they decode.
pub(crate) struct Part<'a> {
    pub(crate) title: &'a str,
    pub(crate) lessons: Vec<&'a Lesson>,
}

impl<'a> Part<'a> {
    fn items(&self) -> impl Iterator<Item = &'a Item> {
        self.lessons.iter().flat_map(|lesson| lesson.all_items())
    }
}

/// Judges a whole course, as far as its files decode.
pub fn assess(files: &CourseFiles) -> Quality {
    let editions: Vec<EditionQuality> = files
        .languages
        .iter()
        .filter_map(|(language, folder)| {
            let edition = Edition::of(*language, folder)?;
            let exams: Vec<(&Id, Vec<&Item>)> = folder
                .pools
                .iter()
                .map(|file| &file.pool)
                .map(|pool| {
                    let items = pool.certifying.iter().chain(&pool.mock);
                    (&pool.lesson, items.collect())
                })
                .collect();
            Some(of_edition(&edition, &exams))
        })
        .collect();
    Quality {
        editions,
        parity: lengths::parity(files),
    }
}

fn of_edition(edition: &Edition<'_>, exams: &[(&Id, Vec<&Item>)]) -> EditionQuality {
    let language = edition.language;
    let lessons: BTreeMap<&Id, &Lesson> = edition
        .lessons
        .iter()
        .map(|sheet| (&sheet.lesson.id, sheet.lesson))
        .collect();
    let parts: Vec<Part<'_>> = edition
        .course
        .value
        .modules
        .iter()
        .map(|module| Part {
            title: &module.title,
            lessons: module
                .lessons
                .iter()
                .filter_map(|entry| lessons.get(&entry.id).copied())
                .collect(),
        })
        .filter(|part| !part.lessons.is_empty())
        .collect();
    let held_out: Vec<&Item> = exams.iter().flat_map(|(_, items)| items).copied().collect();
    EditionQuality {
        language,
        pools: scores::pools(language, &parts, &held_out),
        codes: coverage::codes(&parts, exams),
        mixes: coverage::mixes(&parts, &held_out),
        lengths: lengths::of(&parts, &held_out),
        ease: ease::of(language, &parts),
        copied: copied::of(&parts),
    }
}

#[cfg(test)]
mod tests;
