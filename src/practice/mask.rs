//! The profile mask: what was filled in, the questions that it raises, and
//! what changed since another day.
//!
//! A run is one day's mask: finishing it dates it. The next run begins where
//! the last one stood, so the mask of any day is the fold of all moves until
//! then.

pub mod check;
mod coherence;
pub mod export;
mod sheet;

use std::collections::BTreeMap;

pub use coherence::questions;

use crate::course::Id;
use crate::course::practice::Mask;
use crate::course::practice::mask::{Field, FieldKind, Point};
use crate::progress::Move;
use crate::progress::practice::Run;

/// The highest level of a point.
pub const HIGHEST: u8 = 4;
/// From this level on, a point is claimed as a strength.
pub const STRENGTH: u8 = 3;

/// Fields that conditions read: every mask has them.
pub mod known {
    pub const SECTOR: &str = "niche-sector";
    pub const WHO: &str = "challenge-who";
    pub const WHAT: &str = "challenge-what";
    pub const TO: &str = "challenge-to";
    pub const BY: &str = "challenge-by";
    pub const OBJECTIVE: &str = "challenge-objective";
    pub const ACQUISITION: &str = "acquisition";
    pub const SERVICE: &str = "service";
    pub const PLACE: &str = "locality-place";
    pub const INTERNAL: &str = "perimeter-share";
    pub const OFFLINE: &str = "spaces-share";
    pub const PITCHES: [&str; 2] = ["pitch-fr", "pitch-en"];
}

/// The part of the mask that holds the proof of a point.
pub fn proof(point: &Id) -> Id {
    Id::from(format!("proof-{point}"))
}

/// What is filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// From 0 to [`HIGHEST`].
    pub ratings: BTreeMap<Id, u8>,
    /// Texts, ids of choices, and shares in per cent, by field. No entry is
    /// empty.
    pub values: BTreeMap<Id, String>,
    /// Moves that the mask, as it is now, has no place for.
    pub skipped: usize,
}

impl State {
    /// The mask as it stood after these runs, in the order they were started.
    pub fn play<'r>(mask: &Mask, runs: impl IntoIterator<Item = &'r Run>) -> Self {
        let mut state = Self::default();
        for made in runs.into_iter().flat_map(|run| &run.moves) {
            if !state.step(mask, &made.what) {
                state.skipped += 1;
            }
        }
        state
    }

    fn step(&mut self, mask: &Mask, what: &Move) -> bool {
        match what {
            Move::Rate { at, level } => {
                let known = mask.points.iter().any(|point| point.id == *at);
                if !known || *level > HIGHEST {
                    return false;
                }
                self.ratings.insert(at.clone(), *level);
            }
            Move::Write { at, text } => {
                let proof = mask.points.iter().any(|point| proof(&point.id) == *at);
                let fits = field(mask, at).map_or(proof, |field| takes(mask, field, text));
                if !fits {
                    return false;
                }
                if text.trim().is_empty() {
                    self.values.remove(at);
                } else {
                    self.values.insert(at.clone(), text.clone());
                }
            }
            _ => return false,
        }
        true
    }

    pub fn is_empty(&self) -> bool {
        self.ratings.is_empty() && self.values.is_empty()
    }

    /// What stands in a field; empty for nothing.
    pub fn value(&self, field: &str) -> &str {
        self.values.get(field).map_or("", |text| text.trim())
    }

    /// A share in per cent, of the first of its two names.
    pub fn share(&self, field: &str) -> Option<u8> {
        self.value(field).parse().ok().filter(|&share| share <= 100)
    }

    pub fn level(&self, point: &Id) -> Option<u8> {
        self.ratings.get(point).copied()
    }

    pub fn proof(&self, point: &Id) -> &str {
        self.values
            .get(&proof(point))
            .map_or("", |text| text.trim())
    }
}

/// Whether a field can have this value.
fn takes(mask: &Mask, field: &Field, text: &str) -> bool {
    if text.trim().is_empty() {
        return true;
    }
    match &field.kind {
        FieldKind::Line | FieldKind::Lines => true,
        FieldKind::Choice(choices) => choices.iter().any(|choice| choice.id.as_str() == text),
        FieldKind::Share(_) => text.parse().is_ok_and(|share: u8| share <= 100),
        FieldKind::Service => mask.services.iter().any(|it| it.id.as_str() == text),
    }
}

/// Every field of the mask, in its order.
pub fn fields(mask: &Mask) -> impl Iterator<Item = &Field> {
    mask.sections.iter().flat_map(|section| &section.fields)
}

pub fn field<'m>(mask: &'m Mask, id: &Id) -> Option<&'m Field> {
    fields(mask).find(|field| field.id == *id)
}

/// A value in words: the name of a choice, both halves of a share.
pub fn words(mask: &Mask, field: &Field, value: &str) -> String {
    match &field.kind {
        FieldKind::Line | FieldKind::Lines => value.to_owned(),
        FieldKind::Choice(choices) => choices
            .iter()
            .find(|choice| choice.id.as_str() == value)
            .map_or_else(String::new, |choice| choice.name.clone()),
        FieldKind::Service => mask
            .services
            .iter()
            .find(|service| service.id.as_str() == value)
            .map_or_else(String::new, |service| service.name.clone()),
        FieldKind::Share(names) => value
            .parse()
            .ok()
            .filter(|share: &u8| *share <= 100)
            .map_or_else(String::new, |share| {
                format!(
                    "{} {share} %, {} {} %",
                    names.first,
                    names.second,
                    100 - share
                )
            }),
    }
}

/// Points to work on, the lowest first; those not rated are not among them.
pub fn gaps<'m>(mask: &'m Mask, state: &State) -> Vec<(&'m Point, u8)> {
    let rated = mask.points.iter();
    let mut gaps: Vec<(&Point, u8)> = rated
        .filter_map(|point| Some((point, state.level(&point.id)?)))
        .filter(|(_, level)| *level < STRENGTH)
        .collect();
    gaps.sort_by_key(|(_, level)| *level);
    gaps
}

/// Up to three proofs to show, the strongest points first.
pub fn proofs<'m, 's>(mask: &'m Mask, state: &'s State) -> Vec<(&'m Point, &'s str)> {
    let mut points: Vec<&Point> = mask
        .points
        .iter()
        .filter(|point| !state.proof(&point.id).is_empty())
        .collect();
    points.sort_by_key(|point| std::cmp::Reverse(state.level(&point.id)));
    let proofs = points.into_iter().take(3);
    proofs
        .map(|point| (point, state.proof(&point.id)))
        .collect()
}

/// Something that differs between two masks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The name of the point or of the field.
    pub name: String,
    /// In words; empty for what was not there.
    pub before: String,
    pub after: String,
}

/// What changed from one mask to another, in the order of the mask.
pub fn compare(mask: &Mask, before: &State, after: &State) -> Vec<Difference> {
    let mut differences = Vec::new();
    let mut add = |name: &str, before: String, after: String| {
        if before != after {
            let name = name.to_owned();
            differences.push(Difference {
                name,
                before,
                after,
            });
        }
    };
    for point in &mask.points {
        let level = |state: &State| {
            let level = state.level(&point.id);
            level.map_or_else(String::new, |level| format!("{level} / {HIGHEST}"))
        };
        add(&point.name, level(before), level(after));
    }
    for point in &mask.points {
        let proof = |state: &State| state.proof(&point.id).to_owned();
        add(&point.name, proof(before), proof(after));
    }
    for section in &mask.sections {
        for field in &section.fields {
            let value = |state: &State| words(mask, field, state.value(field.id.as_str()));
            let name = format!("{}, {}", section.name, field.name);
            add(&name, value(before), value(after));
        }
    }
    differences
}

#[cfg(test)]
mod tests;
