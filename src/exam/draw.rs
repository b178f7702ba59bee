//! Drawing a form from the pools: by the blueprint's weights, and by a seed.

use crate::course::exam::share_out;
use crate::course::{Course, FormKind, Id, Pool};
use crate::quiz::question_order;

/// What a form is drawn from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blueprint {
    /// Modules with pools, in reading order.
    pub modules: Vec<Share>,
}

/// What one module gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    pub module: Id,
    /// Relative to the other modules with pools.
    pub weight: u32,
    pub lessons: Vec<PoolOf>,
}

/// What one lesson gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolOf {
    pub lesson: Id,
    /// Items with their objectives, in the author's order.
    pub items: Vec<(Id, Id)>,
}

impl PoolOf {
    pub fn new(pool: &Pool, kind: FormKind) -> Self {
        let items = pool.items(kind).iter();
        Self {
            lesson: pool.lesson.clone(),
            items: items
                .map(|item| (item.id.clone(), item.objective.clone()))
                .collect(),
        }
    }
}

impl Blueprint {
    /// The blueprint of a course's exams of a kind. `pool` reads the pool of a
    /// lesson; lessons without a readable one give nothing.
    pub fn new<'a>(
        course: &Course,
        kind: FormKind,
        pool: impl Fn(&Id) -> Option<&'a Pool>,
    ) -> Self {
        let share = |(module, lessons): (&crate::course::Module, Vec<&Id>)| Share {
            module: module.id.clone(),
            weight: u32::from(module.exam_weight),
            lessons: lessons
                .into_iter()
                .filter_map(|lesson| Some(PoolOf::new(pool(lesson)?, kind)))
                .collect(),
        };
        Self {
            modules: course.exam_modules().into_iter().map(share).collect(),
        }
    }

    /// How many items there are to draw from.
    pub fn len(&self) -> usize {
        self.modules.iter().map(Share::len).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Share {
    fn len(&self) -> usize {
        self.lessons.iter().map(|pool| pool.items.len()).sum()
    }
}

/// A question of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    pub lesson: Id,
    pub item: Id,
}

/// The pools hold fewer items than a form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooFew {
    pub needed: usize,
    pub found: usize,
}

/// Draws `count` questions, no item twice, in the order to show them.
///
/// Each module gives its share by weight, rounded by largest remainders, so
/// within 1 of the exact share wherever its pools have that many; what a
/// module lacks, the others give. Inside a module the lessons share evenly,
/// inside a lesson the objectives do; the seed decides between equals, and
/// which items of an objective are asked. The same seed and pools draw the
/// same form.
///
/// # Errors
/// The pools together have fewer than `count` items.
pub fn draw(blueprint: &Blueprint, count: usize, seed: u64) -> Result<Vec<Drawn>, TooFew> {
    let found = blueprint.len();
    if found < count {
        let needed = count;
        return Err(TooFew { needed, found });
    }
    let modules = &blueprint.modules;
    let weights: Vec<u32> = modules.iter().map(|module| module.weight).collect();
    let rooms: Vec<usize> = modules.iter().map(Share::len).collect();
    let mut drawn = Vec::with_capacity(count);
    for (module, quota) in modules.iter().zip(share_out(&weights, &rooms, count)) {
        of_module(module, quota, seed, &mut drawn);
    }
    Ok(shuffled(seed, drawn))
}

fn of_module(module: &Share, quota: usize, seed: u64, drawn: &mut Vec<Drawn>) {
    let pools = seeded(seed, &module.lessons, |pool| &pool.lesson);
    let rooms: Vec<usize> = pools.iter().map(|pool| pool.items.len()).collect();
    for (pool, quota) in pools
        .iter()
        .zip(share_out(&vec![1; pools.len()], &rooms, quota))
    {
        of_lesson(pool, quota, seed, drawn);
    }
}

fn of_lesson(pool: &PoolOf, quota: usize, seed: u64, drawn: &mut Vec<Drawn>) {
    let mut objectives: Vec<(&Id, Vec<&Id>)> = Vec::new();
    for (item, objective) in seeded(seed, &pool.items, |(item, _)| item) {
        match objectives.iter_mut().find(|(known, _)| *known == objective) {
            Some((_, items)) => items.push(item),
            None => objectives.push((objective, vec![item])),
        }
    }
    let objectives = seeded(seed, &objectives, |(objective, _)| objective);
    let rooms: Vec<usize> = objectives.iter().map(|(_, items)| items.len()).collect();
    let quotas = share_out(&vec![1; rooms.len()], &rooms, quota);
    for ((_, items), quota) in objectives.iter().zip(quotas) {
        drawn.extend(items.iter().take(quota).map(|item| Drawn {
            lesson: pool.lesson.clone(),
            item: (**item).clone(),
        }));
    }
}

/// Things in an order that the seed decides, whatever order they come in.
fn seeded<T>(seed: u64, things: &[T], id: impl Fn(&T) -> &Id) -> Vec<&T> {
    let ids: Vec<Id> = things.iter().map(|thing| id(thing).clone()).collect();
    question_order(seed, &ids)
        .iter()
        .filter_map(|wanted| things.iter().find(|thing| id(thing) == wanted))
        .collect()
}

fn shuffled(seed: u64, drawn: Vec<Drawn>) -> Vec<Drawn> {
    seeded(seed, &drawn, |drawn| &drawn.item)
        .into_iter()
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests;
