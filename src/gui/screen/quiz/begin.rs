//! Beginning a quiz, or going on with one.

use super::{Change, Nothing, Stage, Taking};
use crate::course::revision::revision;
use crate::course::{Id, Item, Lesson};
use crate::gui::route::QuizStart;
use crate::gui::shared::Shared;
use crate::progress::{Answer, ItemProgress, Moment, QuizEvent, QuizKind, Sitting, What};
use crate::quiz::order::seed;
use crate::quiz::{Given, ItemStat, Plan, Seen, Sequence, Session, question_order, select};

/// Questions of one quiz: more would be a chore.
const MOST: usize = 12;

/// Begins or goes on, as asked. Whatever starts is in the journal before it
/// shows.
pub(super) fn begin(shared: &mut Shared, lesson: &Lesson, start: QuizStart) -> Stage {
    match start {
        QuizStart::Continue => match resume(shared, lesson) {
            Some(taking) => Stage::Taking(Box::new(taking)),
            None => whole(shared, lesson),
        },
        QuizStart::New => whole(shared, lesson),
        QuizStart::Redo => redo(shared, lesson),
    }
}

/// The unfinished quiz, where it was left; `None` when there is none, or when
/// the course has none of its questions any more.
fn resume(shared: &Shared, lesson: &Lesson) -> Option<Taking> {
    let sitting = shared.learned().lesson(&lesson.id).unfinished.as_ref()?;
    let items = found(lesson, &sitting.items);
    let change = Change {
        gone: sitting.items.len() - items.len(),
        edited: edited(lesson, sitting),
    };
    let given = sitting
        .answers
        .iter()
        .map(|(item, answer)| given(item, answer));
    let session = Session::resume(
        Plan {
            id: sitting.session,
            lesson: lesson.id.clone(),
            seed: sitting.seed,
            items,
            order: Sequence::BySeed,
            language: shared.ui.language,
        },
        given.collect(),
        &sitting.hints,
        shared.now().at,
    )
    .ok()?;
    let mut taking = Taking::new(session, sitting.session, change);
    taking.seen.clone_from(&sitting.seen);
    Some(taking)
}

pub(super) fn given(item: &Id, answer: &Answer) -> Given {
    Given {
        item: item.clone(),
        response: answer.response.clone(),
        score: answer.score,
        confidence: answer.confidence,
        hints: answer.hints,
        seconds: answer.seconds,
    }
}

/// How many answered questions have been edited since.
fn edited(lesson: &Lesson, sitting: &Sitting) -> usize {
    let answers = sitting.answers.iter();
    answers
        .filter(|(id, answer)| {
            lesson
                .item(id)
                .is_some_and(|item| revision(item) != answer.revision)
        })
        .count()
}

fn found(lesson: &Lesson, ids: &[Id]) -> Vec<Item> {
    ids.iter()
        .filter_map(|id| lesson.item(id).cloned())
        .collect()
}

/// A quiz over the lesson, the most useful questions first.
fn whole(shared: &mut Shared, lesson: &Lesson) -> Stage {
    let seed = seed(shared.now().at, &lesson.id);
    let chosen = select(&stats(shared, lesson), MOST, seed);
    start(shared, lesson, &chosen, seed, QuizKind::Whole)
        .map_or(Stage::Nothing(Nothing::NoQuestions), |taking| {
            Stage::Taking(Box::new(taking))
        })
}

/// What was not right in the last quiz, again.
fn redo(shared: &mut Shared, lesson: &Lesson) -> Stage {
    let seed = seed(shared.now().at, &lesson.id);
    let finished = shared.learned().lesson(&lesson.id).finished.as_ref();
    let again: Vec<Id> = finished
        .iter()
        .flat_map(|sitting| sitting.to_redo())
        .filter(|id| lesson.item(id).is_some())
        .cloned()
        .collect();
    let again = question_order(seed, &again);
    start(shared, lesson, &again, seed, QuizKind::Redo)
        .map_or(Stage::Nothing(Nothing::AllRight), |taking| {
            Stage::Taking(Box::new(taking))
        })
}

fn start(
    shared: &mut Shared,
    lesson: &Lesson,
    ids: &[Id],
    seed: u64,
    kind: QuizKind,
) -> Option<Taking> {
    let asked = found(lesson, ids);
    if asked.is_empty() {
        return None;
    }
    abandon(shared, &lesson.id);
    let (about, items) = (lesson.id.clone(), ids.to_vec());
    let sitting = shared.record(|session| {
        What::Quiz(QuizEvent::Started {
            session,
            lesson: about,
            seed,
            items,
            kind,
        })
    });
    let plan = Plan {
        id: sitting,
        lesson: lesson.id.clone(),
        seed,
        items: asked,
        order: Sequence::BySeed,
        language: shared.ui.language,
    };
    let session = Session::start(plan, shared.now().at).ok()?;
    Some(Taking::new(session, sitting, Change::default()))
}

/// Says in the journal that the unfinished quiz is given up.
fn abandon(shared: &mut Shared, lesson: &Id) {
    if let Some(sitting) = &shared.learned().lesson(lesson).unfinished {
        let session = sitting.session;
        shared.record(|_| What::Quiz(QuizEvent::Abandoned { session }));
    }
}

fn stats(shared: &Shared, lesson: &Lesson) -> Vec<ItemStat> {
    let known = shared.learned().lesson(&lesson.id);
    let now = shared.now();
    lesson
        .items
        .iter()
        .map(|item| ItemStat {
            item: item.id.clone(),
            seen: known.item(&item.id).map(|it| seen(it, now)),
        })
        .collect()
}

/// What is known of an item's answers. Of the days only the last is known:
/// an answer before it counts as one of an earlier day.
fn seen(known: &ItemProgress, now: Moment) -> Seen {
    let right = known.last.is_right();
    let today = Moment::new(known.last.at, now.offset).day() == now.day();
    let before = known.right - u32::from(right && today).min(known.right);
    Seen {
        at: known.last.at.0,
        right,
        right_before_today: before > 0,
    }
}
