//! What to do next, and what else is worth doing today.

use crate::course::{Course, Id};
use crate::progress::{CourseProgress, Day, Mastery};

/// Where the main button leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Next {
    /// Questions that were left in the middle.
    Resume { lesson: Id, done: usize, of: usize },
    /// A lesson to read; `begun` when it was opened before.
    Read { lesson: Id, begun: bool },
    /// Everything is read: the questions of a lesson not yet mastered.
    Practise { lesson: Id },
    /// Everything is mastered.
    Done,
    /// The course has no lesson.
    Empty,
}

impl Next {
    pub(super) fn lesson(&self) -> Option<&Id> {
        match self {
            Self::Resume { lesson, .. } | Self::Read { lesson, .. } | Self::Practise { lesson } => {
                Some(lesson)
            }
            Self::Done | Self::Empty => None,
        }
    }
}

/// Unfinished questions first; then the last lesson while it is not read; then
/// the next one not read; then questions that can bring mastery nearer today;
/// then any that are left.
pub(super) fn next(
    course: &Course,
    learned: &CourseProgress,
    mastery: &dyn Fn(&Id) -> Mastery,
    today: Day,
) -> Next {
    let order: Vec<&Id> = course.lessons().map(|(_, entry)| &entry.id).collect();
    if order.is_empty() {
        return Next::Empty;
    }
    if let Some((lesson, done, of)) = unfinished(&order, learned).next() {
        let lesson = lesson.clone();
        return Next::Resume { lesson, done, of };
    }
    let last = learned
        .last()
        .and_then(|last| order.iter().position(|id| **id == last.lesson));
    let start = last.unwrap_or(0);
    let from_last = order.iter().skip(start).chain(order.iter().take(start));
    let unread = from_last
        .copied()
        .find(|id| learned.lesson(id).read_at.is_none());
    if let Some(lesson) = unread {
        return Next::Read {
            lesson: lesson.clone(),
            begun: learned.lesson(lesson).is_started(),
        };
    }
    let left = |of: Mastery| !matches!(of, Mastery::Mastered { .. });
    let now = |of: Mastery| left(of) && of != Mastery::HalfWay { day: today };
    let practise = order
        .iter()
        .find(|id| now(mastery(id)))
        .or_else(|| order.iter().find(|id| left(mastery(id))));
    practise.map_or(Next::Done, |lesson| Next::Practise {
        lesson: (*lesson).clone(),
    })
}

/// Unfinished questions, those started last first, with how many are answered.
fn unfinished<'a>(
    order: &[&'a Id],
    learned: &'a CourseProgress,
) -> impl Iterator<Item = (&'a Id, usize, usize)> {
    let mut sittings: Vec<_> = order
        .iter()
        .filter_map(|id| Some((*id, learned.lesson(id).unfinished.as_ref()?)))
        .collect();
    sittings.sort_by_key(|(_, sitting)| std::cmp::Reverse((sitting.started_at, sitting.session)));
    sittings
        .into_iter()
        .map(|(id, sitting)| (id, sitting.answers.len(), sitting.items.len()))
}

/// Something worth doing today, besides what comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Todo {
    /// A review left in the middle, or questions that are due.
    Review {
        questions: usize,
        minutes: u32,
        open: bool,
    },
    /// An exam that was left in the middle: its time runs on.
    Exam {
        exam: Id,
        done: usize,
        of: usize,
    },
    Finish {
        lesson: Id,
        done: usize,
        of: usize,
    },
    /// One good day before today: another one masters.
    Confirm {
        lesson: Id,
    },
    /// Read, never asked.
    Ask {
        lesson: Id,
    },
    /// A practice that was left in the middle.
    GoOn {
        practice: Id,
    },
    /// A practice never tried, which a lesson that was read prepares.
    Try {
        practice: Id,
    },
}

/// What to take up again comes first, then what to do for the first time.
pub(super) fn todos(
    course: &Course,
    learned: &CourseProgress,
    mastery: &dyn Fn(&Id) -> Mastery,
    today: Day,
    next: &Next,
) -> Vec<Todo> {
    // Most lessons of a large course were never touched: nothing is asked of them.
    let order: Vec<&Id> = course
        .lessons()
        .map(|(_, entry)| &entry.id)
        .filter(|id| learned.lesson(id).is_started() && next.lesson() != Some(*id))
        .collect();
    let mut todos: Vec<Todo> = open_exam(learned).into_iter().collect();
    todos.extend(
        unfinished(&order, learned).map(|(lesson, done, of)| Todo::Finish {
            lesson: lesson.clone(),
            done,
            of,
        }),
    );
    let idle = |id: &&&Id| learned.lesson(id).unfinished.is_none();
    let with = |wanted: &dyn Fn(Mastery) -> bool| -> Vec<Id> {
        let kept = order.iter().filter(idle).filter(|id| wanted(mastery(id)));
        kept.map(|id| (*id).clone()).collect()
    };
    let confirm = with(&|of| matches!(of, Mastery::HalfWay { day } if day < today));
    todos.extend(confirm.into_iter().map(|lesson| Todo::Confirm { lesson }));
    let ask = with(&|of| of == Mastery::Read);
    let open = open_practices(course, learned);
    todos.extend(open.map(|practice| Todo::GoOn { practice }));
    todos.extend(ask.into_iter().map(|lesson| Todo::Ask { lesson }));
    let untried = untried_practice(course, learned);
    todos.extend(untried.map(|practice| Todo::Try { practice }));
    todos
}

fn open_exam(learned: &CourseProgress) -> Option<Todo> {
    let sitting = learned.exams().open()?;
    let items = sitting.questions.iter().map(|question| &question.item);
    Some(Todo::Exam {
        exam: sitting.exam.clone(),
        done: items.filter(|item| sitting.answer(item).is_some()).count(),
        of: sitting.questions.len(),
    })
}

/// Practices that were left in the middle, the last one touched first.
fn open_practices(course: &Course, learned: &CourseProgress) -> impl Iterator<Item = Id> {
    let mut open: Vec<_> = course
        .practices
        .iter()
        .filter_map(|entry| Some((learned.practice(&entry.id).open()?.last_at(), &entry.id)))
        .collect();
    open.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    open.into_iter().map(|(_, id)| id.clone())
}

/// The first practice that the lessons read prepare, and nobody tried yet.
fn untried_practice(course: &Course, learned: &CourseProgress) -> Option<Id> {
    let is_read = |lesson: &Id| learned.lesson(lesson).read_at.is_some();
    let entry = course.practices.iter().find(|entry| {
        learned.practice(&entry.id).runs().len() == 0 && entry.lessons.iter().any(is_read)
    })?;
    Some(entry.id.clone())
}

#[cfg(test)]
mod tests;
