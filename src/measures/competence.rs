//! How far each competence is known today, beside the learner's own rating.

use std::collections::HashMap;

use crate::course::{Catalogue, Course, Id};
use crate::memory::Grade;
use crate::progress::plan::TOP_LEVEL;
use crate::progress::{CourseProgress, Day};

/// What is known of one competence.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    pub competence: Id,
    /// The quiz questions of the lessons begun that the learner would answer
    /// rightly today, as a share of these questions, from 0 to 1; `None` when
    /// no lesson begun asks for the competence.
    pub today: Option<f64>,
    /// Quiz questions of the lessons begun.
    pub items: usize,
    /// Those among them that were answered at least once.
    pub answered: usize,
    /// The first self-rating, from 0 to 1.
    pub first: Option<f64>,
    /// The last one, from 0 to 1.
    pub last: Option<f64>,
}

#[derive(Default)]
struct Sum {
    known: f64,
    items: usize,
    answered: usize,
}

/// One level for each competence of the course, in its order. `catalogue`
/// holds the items of the lessons that were begun.
#[allow(clippy::cast_precision_loss, reason = "counts of items")]
pub fn levels(
    course: &Course,
    learned: &CourseProgress,
    catalogue: &Catalogue,
    today: Day,
) -> Vec<Level> {
    let mut sums: HashMap<&Id, Sum> = HashMap::new();
    for (_, entry) in catalogue.items().filter(|(_, entry)| entry.scored) {
        sums.entry(&entry.competence).or_default().items += 1;
    }
    // In the order of ids, so that the sum is the same bit for bit.
    for (lesson, known) in learned.lessons() {
        for (id, item) in &known.items {
            let asked = catalogue
                .get(id)
                .filter(|it| it.scored && it.lesson == *lesson);
            let Some(sum) = asked.and_then(|it| sums.get_mut(&it.competence)) else {
                continue;
            };
            sum.answered += 1;
            // After a wrong answer the model restarts at «known today»: the
            // key has just been seen. That is not yet knowing.
            if item.recall.grade != Grade::Again {
                sum.known += f64::from(item.recall.retrievability(today));
            }
        }
    }
    let ratings = learned.ratings();
    let rated = |rating: Option<&crate::progress::SelfRating>, id: &Id| {
        let level = *rating?.levels.get(id)?;
        Some(f64::from(level.min(TOP_LEVEL)) / f64::from(TOP_LEVEL))
    };
    let level = |id: &Id| {
        let sum = sums.get(id);
        let (items, answered) = sum.map_or((0, 0), |sum| (sum.items, sum.answered));
        let share = |sum: &Sum| (sum.known / sum.items.max(1) as f64).clamp(0.0, 1.0);
        Level {
            competence: id.clone(),
            today: sum.map(share),
            items,
            answered,
            first: rated(ratings.first(), id),
            last: rated(ratings.last(), id),
        }
    };
    course.competences.iter().map(|it| level(&it.id)).collect()
}
