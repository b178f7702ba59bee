//! The cards that are due, and the session made of them.

use std::collections::BTreeSet;

use super::mix::mixed;
use crate::course::{Catalogue, Id};
use crate::progress::{Activity, Asked, CourseProgress, Day, ItemProgress, Plan, Recall};
use crate::quiz::order;

/// Questions of one session at most: more would be a chore.
pub const MOST: usize = 20;

/// Time that a question is taken to need when nothing is known of it, in
/// seconds, and the bounds of what is believed of the last time.
const SECONDS: u32 = 30;
const BELIEVED: std::ops::RangeInclusive<u32> = 5..=120;

/// Why an item comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The last answer was wrong and the learner was sure of it: it comes
    /// first, with its passage.
    SureAndWrong,
    /// The last answer was wrong.
    Lapsed,
    /// Answered once, never reviewed.
    New,
    Due,
}

/// An item of the course with what is remembered of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    pub lesson: Id,
    pub item: Id,
    pub module: Id,
    pub objective: Id,
    pub kind: Kind,
    pub recall: Recall,
    /// Time that it is likely to need, in seconds.
    pub seconds: u32,
}

impl Card {
    /// Whether both ask for the same objective.
    pub(super) fn is_sibling(&self, other: &Self) -> bool {
        self.lesson == other.lesson && self.objective == other.objective
    }
}

/// What a learner's reviews look like on a day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Standing {
    /// Due today, the most pressing first. On a day of rest they are due all
    /// the same: whether to offer them is for the plan to say.
    pub due: Vec<Card>,
    /// Pulled out after too many lapses: the passage has to be read again.
    pub leeches: Vec<Card>,
    /// Remembered for now.
    pub later: Vec<Card>,
    /// The next day on which something is due, and how much on that day;
    /// `None` when something is due today, or nothing ever.
    pub next: Option<(Day, usize)>,
}

/// Works out what is due. Items that the catalogue does not have, of lessons
/// that changed or cannot be read, are left out, not forgotten.
pub fn standing(
    learned: &CourseProgress,
    catalogue: &Catalogue,
    plan: &Plan,
    today: Day,
) -> Standing {
    let mut standing = Standing::default();
    let mut later: Option<(Day, usize)> = None;
    for (lesson, known) in learned.lessons() {
        for (id, item) in &known.items {
            let Some(entry) = catalogue.get(id).filter(|entry| entry.lesson == *lesson) else {
                continue;
            };
            let card = Card {
                lesson: lesson.clone(),
                item: id.clone(),
                module: entry.module.clone(),
                objective: entry.objective.clone(),
                kind: kind(item),
                recall: item.recall,
                seconds: likely_seconds(item),
            };
            if item.recall.pulled_out {
                standing.leeches.push(card);
            } else if item.recall.is_due(plan, today) {
                standing.due.push(card);
            } else {
                let day = item.recall.due(plan, today);
                later = Some(match later {
                    Some((first, count)) if first == day => (first, count + 1),
                    Some((first, count)) if first < day => (first, count),
                    _ => (day, 1),
                });
                standing.later.push(card);
            }
        }
    }
    standing.next = later.filter(|_| standing.due.is_empty());
    sort(&mut standing.due, today);
    standing
}

fn kind(item: &ItemProgress) -> Kind {
    let again = item.recall.grade == crate::memory::Grade::Again;
    match item.recall {
        recall if recall.sure_and_wrong => Kind::SureAndWrong,
        _ if again => Kind::Lapsed,
        recall if recall.answers <= 1 => Kind::New,
        _ => Kind::Due,
    }
}

fn likely_seconds(item: &ItemProgress) -> u32 {
    match item.last.seconds {
        0 => SECONDS,
        seconds => seconds.clamp(*BELIEVED.start(), *BELIEVED.end()),
    }
}

/// «Sure and wrong» first; the rest by how likely it is to be forgotten.
fn sort(cards: &mut [Card], today: Day) {
    cards.sort_by(|one, other| {
        let first = |card: &Card| card.kind != Kind::SureAndWrong;
        let recall = |card: &Card| card.recall.retrievability(today);
        first(one)
            .cmp(&first(other))
            .then_with(|| recall(one).total_cmp(&recall(other)))
            .then_with(|| (&one.lesson, &one.item).cmp(&(&other.lesson, &other.item)))
    });
}

/// How many questions the next session asks, and the time that they are likely
/// to need, in seconds.
pub fn asked(due: &[Card], budget: Budget) -> (usize, u32) {
    within(due.iter().take(MOST).map(|card| card.seconds), budget)
}

/// The same without reading any lesson: `has` says whether the course has a
/// lesson. The time is that of some due items, not of the most pressing ones.
pub fn waiting(
    learned: &CourseProgress,
    has: impl Fn(&Id) -> bool,
    plan: &Plan,
    today: Day,
    budget: Budget,
) -> (usize, u32) {
    let lessons = learned.lessons().filter(|(lesson, _)| has(lesson));
    let items = lessons.flat_map(|(_, known)| known.items.values());
    let due = items.filter(|item| item.recall.is_due(plan, today));
    within(due.take(MOST).map(likely_seconds), budget)
}

/// How many of these fit, one at least while any time is left, and the time
/// that they take.
fn within(seconds: impl Iterator<Item = u32>, budget: Budget) -> (usize, u32) {
    let mut count = 0;
    let mut spent: u32 = 0;
    for needed in seconds {
        if spent >= budget.0 {
            break;
        }
        count += 1;
        spent = spent.saturating_add(needed);
    }
    (count, spent)
}

/// Time that is left for reviews today, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget(pub u32);

impl Budget {
    /// What the plan allows, less what was spent today.
    pub fn today(plan: &Plan, activity: Option<Activity>) -> Self {
        let spent = activity.map_or(0, |activity| activity.review_seconds);
        Self((u32::from(plan.minutes) * 60).saturating_sub(spent))
    }

    /// For someone who goes on past the limit.
    pub const UNLIMITED: Self = Self(u32::MAX);
}

/// How many of the due cards fit: one at least while any time is left.
pub fn fitting(due: &[Card], budget: Budget) -> usize {
    within(due.iter().map(|card| card.seconds), budget).0
}

/// The questions of a session, in the order to ask them; empty when nothing is
/// due or the time of the day is spent.
///
/// The most pressing cards that fit the budget, [`MOST`] at most. «Sure and
/// wrong» comes first; the rest is mixed so that questions on the same
/// objective do not follow each other and at most half of the neighbours
/// share a module, where the cards allow it. A card whose last answer was
/// right is asked by a parallel item of its objective, the one that was not
/// asked for the longest time, where there is one.
pub fn session(
    due: &[Card],
    learned: &CourseProgress,
    catalogue: &Catalogue,
    budget: Budget,
    seed: u64,
) -> Vec<Asked> {
    let count = fitting(due, budget).min(MOST);
    let chosen: Vec<&Card> = due.iter().take(count).collect();
    let mut taken: BTreeSet<&Id> = chosen.iter().map(|card| &card.item).collect();
    let cards = mixed(chosen, |card| order::rank(seed, &card.item));
    cards
        .into_iter()
        .map(|card| {
            let other = parallel(card, learned, catalogue, &taken);
            taken.extend(other);
            Asked {
                lesson: card.lesson.clone(),
                item: other.unwrap_or(&card.item).clone(),
                instead_of: other.map(|_| card.item.clone()),
            }
        })
        .collect()
}

/// A parallel item that was asked less recently than the card's own.
fn parallel<'a>(
    card: &Card,
    learned: &CourseProgress,
    catalogue: &'a Catalogue,
    taken: &BTreeSet<&Id>,
) -> Option<&'a Id> {
    if matches!(card.kind, Kind::SureAndWrong | Kind::Lapsed) {
        return None;
    }
    let lesson = learned.lesson(&card.lesson);
    let last = |item: &Id| lesson.item(item).map(|known| known.last.at);
    let own = last(&card.item);
    catalogue
        .parallel(catalogue.get(&card.item)?)
        .iter()
        .filter(|item| !taken.contains(item))
        .filter(|item| {
            lesson
                .item(item)
                .is_none_or(|known| !known.recall.pulled_out)
        })
        .map(|item| (last(item), item))
        .filter(|(at, _)| *at < own)
        .min()
        .map(|(_, item)| item)
}
