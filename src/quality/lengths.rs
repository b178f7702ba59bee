//! Lengths that give a key away, and lengths of the two languages.

use crate::course::check::options::{ChoiceSet, Mode};
use crate::course::check::walk;
use crate::course::files::CourseFiles;
use crate::course::{Id, Item};
use crate::language::Language;

use super::choice::count;
use super::{Part, Pool};

/// Lengths and places of keys in the choices with one key of a pool.
#[derive(Debug, Clone, PartialEq)]
pub struct Lengths {
    pub pool: Pool,
    /// Choices with one key.
    pub choices: usize,
    /// Mean length of keys over that of distractors.
    pub ratio: f64,
    /// Choices in which the key alone is longest, or shortest.
    pub longest: usize,
    pub shortest: usize,
    /// Keys at each authored position of single choices that are shuffled, the
    /// first one first.
    pub positions: Vec<usize>,
    /// The same by chance.
    pub expected: Vec<f64>,
}

/// Options beyond this many are not told apart by position.
const POSITIONS: usize = 6;

pub(super) fn of(parts: &[Part<'_>], held_out: &[&Item]) -> Vec<Lengths> {
    let all: Vec<&Item> = parts.iter().flat_map(Part::items).collect();
    let mut pools = vec![of_items(Pool::Lessons, &all)];
    pools.extend(parts.iter().map(|part| {
        let items: Vec<&Item> = part.items().collect();
        of_items(Pool::Module(part.title.to_owned()), &items)
    }));
    if !held_out.is_empty() {
        pools.push(of_items(Pool::Exams, held_out));
    }
    pools
}

fn of_items(pool: Pool, items: &[&Item]) -> Lengths {
    let mut told = Lengths {
        pool,
        choices: 0,
        ratio: 0.0,
        longest: 0,
        shortest: 0,
        positions: Vec::new(),
        expected: Vec::new(),
    };
    let (mut keys, mut distractors) = (Mean::default(), Mean::default());
    for set in items.iter().filter_map(|item| ChoiceSet::of(item)) {
        let is_single = matches!(set.mode, Mode::Single | Mode::Reason);
        let Some(key) = set.key().filter(|_| is_single) else {
            continue;
        };
        told.choices += 1;
        let lengths = set.lengths();
        let own = lengths.get(key).copied().unwrap_or_default();
        keys.add(own);
        let others: Vec<usize> = lengths
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != key)
            .map(|(_, length)| *length)
            .collect();
        others.iter().for_each(|length| distractors.add(*length));
        told.longest += usize::from(others.iter().all(|other| *other < own));
        told.shortest += usize::from(others.iter().all(|other| *other > own));
        if set.mode == Mode::Single && !set.is_fixed() && lengths.len() <= POSITIONS {
            told.place(key, lengths.len());
        }
    }
    told.ratio = keys.value() / distractors.value().max(1.0);
    told
}

impl Lengths {
    fn place(&mut self, key: usize, options: usize) {
        if self.positions.len() < options {
            self.positions.resize(options, 0);
            self.expected.resize(options, 0.0);
        }
        if let Some(position) = self.positions.get_mut(key) {
            *position += 1;
        }
        for expected in self.expected.iter_mut().take(options) {
            *expected += 1.0 / count(options);
        }
    }
}

#[derive(Default)]
struct Mean {
    sum: usize,
    of: usize,
}

impl Mean {
    fn add(&mut self, value: usize) {
        self.sum += value;
        self.of += 1;
    }

    fn value(&self) -> f64 {
        count(self.sum) / count(self.of.max(1))
    }
}

/// How long a lesson is in French over its length in English, in characters of
/// all its texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Parity {
    pub lesson: Id,
    pub ratio: f64,
}

pub(super) fn parity(files: &CourseFiles) -> Vec<Parity> {
    let of = |language: Language| files.languages.get(&language);
    let (Some(french), Some(english)) = (of(Language::Fr), of(Language::En)) else {
        return Vec::new();
    };
    let length = |lesson| {
        let passages = walk::lesson(lesson).passages;
        let lengths = passages.iter().map(|it| it.plain().chars().count());
        count(lengths.sum())
    };
    french
        .lessons
        .iter()
        .filter_map(|here| {
            let mut there = english.lessons.iter();
            let there = there.find(|there| there.lesson.id == here.lesson.id)?;
            Some(Parity {
                lesson: here.lesson.id.clone(),
                ratio: length(&here.lesson) / length(&there.lesson).max(1.0),
            })
        })
        .collect()
}
