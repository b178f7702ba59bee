//! What the questions cover: learning points and codes of frameworks, levels
//! of Bloom's taxonomy, kinds of questions.

use std::collections::BTreeMap;

use crate::course::{Bloom, Id, Interaction, Item};

use super::{Part, Pool};

/// A learning point or a code, where it is taught and how often it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covered {
    pub code: String,
    /// Lessons that name it, in reading order.
    pub lessons: Vec<Id>,
    /// Questions inside the text.
    pub checks: usize,
    /// Questions of quizzes.
    pub scored: usize,
    /// Questions that only exams ask.
    pub exam: usize,
}

impl Covered {
    /// Whether it is a learning point: `P` and digits.
    pub fn is_point(&self) -> bool {
        let digits = self.code.strip_prefix('P');
        digits.is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()))
    }
}

pub(super) fn codes(parts: &[Part<'_>], exams: &[(&Id, Vec<&Item>)]) -> Vec<Covered> {
    let mut codes: BTreeMap<&str, Covered> = BTreeMap::new();
    let lessons = parts.iter().flat_map(|part| &part.lessons);
    for lesson in lessons {
        for code in lesson.points.iter().chain(&lesson.anchors) {
            let covered = codes.entry(code).or_insert_with(|| Covered {
                code: code.clone(),
                lessons: Vec::new(),
                checks: 0,
                scored: 0,
                exam: 0,
            });
            covered.lessons.push(lesson.id.clone());
            let asks = |item: &&Item| item.covers.iter().any(|own| own == code);
            covered.checks += lesson.checks().filter(asks).count();
            covered.scored += lesson.items.iter().filter(asks).count();
            let pools = exams.iter().filter(|(of, _)| **of == lesson.id);
            let held_out = pools.flat_map(|(_, items)| items).copied();
            covered.exam += held_out.filter(asks).count();
        }
    }
    codes.into_values().collect()
}

/// How many questions of each level and each kind a pool has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mix {
    pub pool: Pool,
    pub items: usize,
    /// From `Remember` to `Create`.
    pub levels: [usize; 6],
    /// One choice, several, true or false, gaps, order, pairs, sorting, number,
    /// picture.
    pub kinds: [usize; 9],
}

/// Names of the kinds of questions, as in the files of a course.
pub(super) const KINDS: [&str; 9] = [
    "SingleChoice",
    "MultipleChoice",
    "TrueFalse",
    "Cloze",
    "Ordering",
    "Matching",
    "Categorising",
    "Numeric",
    "Hotspot",
];

const LEVELS: [Bloom; 6] = [
    Bloom::Remember,
    Bloom::Understand,
    Bloom::Apply,
    Bloom::Analyse,
    Bloom::Evaluate,
    Bloom::Create,
];

pub(super) fn mixes(parts: &[Part<'_>], held_out: &[&Item]) -> Vec<Mix> {
    let all: Vec<&Item> = parts.iter().flat_map(Part::items).collect();
    let mut mixes = vec![mix(Pool::Lessons, &all)];
    mixes.extend(parts.iter().map(|part| {
        let items: Vec<&Item> = part.items().collect();
        mix(Pool::Module(part.title.to_owned()), &items)
    }));
    if !held_out.is_empty() {
        mixes.push(mix(Pool::Exams, held_out));
    }
    mixes
}

fn mix(pool: Pool, items: &[&Item]) -> Mix {
    let level = |bloom: Bloom| items.iter().filter(|item| item.bloom == bloom).count();
    let mut kinds = [0; 9];
    for item in items {
        if let Some(count) = kinds.get_mut(kind(&item.interaction)) {
            *count += 1;
        }
    }
    Mix {
        pool,
        items: items.len(),
        levels: LEVELS.map(level),
        kinds,
    }
}

/// Index into [`KINDS`].
fn kind(interaction: &Interaction) -> usize {
    match interaction {
        Interaction::SingleChoice(_) => 0,
        Interaction::MultipleChoice(_) => 1,
        Interaction::TrueFalse(_) => 2,
        Interaction::Cloze(_) => 3,
        Interaction::Ordering(_) => 4,
        Interaction::Matching(_) => 5,
        Interaction::Categorising(_) => 6,
        Interaction::Numeric(_) => 7,
        Interaction::Hotspot(_) => 8,
    }
}
