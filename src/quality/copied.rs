//! R3: what a question that asks to apply repeats from its lesson. Someone who
//! recognises a sentence has applied nothing.

use std::collections::HashSet;

use crate::course::check::walk::{self, Role};
use crate::course::check::words;
use crate::course::{Bloom, Id, Item, Lesson};

use super::Part;

/// Words in a row that count as copied.
const RUN: usize = 8;

/// Words that a question and its lesson share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    pub lesson: Id,
    pub item: Id,
    /// The first run, folded.
    pub words: String,
}

pub(super) fn of(parts: &[Part<'_>]) -> Vec<Copied> {
    let lessons = parts.iter().flat_map(|part| &part.lessons);
    lessons.flat_map(|lesson| of_lesson(lesson)).collect()
}

fn of_lesson(lesson: &Lesson) -> Vec<Copied> {
    let prose: Vec<Vec<String>> = walk::lesson(lesson)
        .passages
        .iter()
        .filter(|passage| matches!(passage.role, Role::Prose | Role::Message))
        .map(|passage| words::tokens(&passage.plain()))
        .collect();
    let runs: HashSet<&[String]> = prose.iter().flat_map(|words| words.windows(RUN)).collect();
    let applied = lesson.items.iter().filter(|item| applies(item.bloom));
    applied
        .filter_map(|item| {
            let words = first_run(item, &runs)?;
            Some(Copied {
                lesson: lesson.id.clone(),
                item: item.id.clone(),
                words,
            })
        })
        .collect()
}

fn applies(bloom: Bloom) -> bool {
    !matches!(bloom, Bloom::Remember | Bloom::Understand)
}

fn first_run(item: &Item, runs: &HashSet<&[String]>) -> Option<String> {
    let root = crate::course::problem::FieldPath::default();
    walk::item(item, &root)
        .passages
        .iter()
        .filter(|passage| matches!(passage.role, Role::Stem | Role::Option))
        .find_map(|passage| {
            let words = words::tokens(&passage.plain());
            let mut found = words.windows(RUN).filter(|run| runs.contains(*run));
            found.next().map(|run| run.join(" "))
        })
}
