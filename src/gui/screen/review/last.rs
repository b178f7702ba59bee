//! How the last session went, and what to re-read after it.

use crate::course::{Id, Lesson};
use crate::gui::shared::Shared;
use crate::progress::{Answer, Day, Moment};

pub(super) struct Last {
    pub(super) day: Day,
    pub(super) asked: usize,
    pub(super) right: usize,
    pub(super) reread: Vec<Passage>,
}

/// A question and the passage that explains it.
#[derive(Clone)]
pub(super) struct Passage {
    pub(super) lesson: Id,
    pub(super) block: Id,
    /// The lesson's title.
    pub(super) title: String,
    /// The question's stem.
    pub(super) stem: String,
}

impl Passage {
    /// `None` where the course has no such question any more.
    pub(super) fn of(shared: &Shared, lesson: &Id, item: &Id) -> Option<Self> {
        let read: std::sync::Arc<Lesson> = shared.lesson(lesson)?;
        let item = read.item(item)?;
        Some(Self {
            lesson: lesson.clone(),
            block: item.explains.clone(),
            title: read.title.clone(),
            stem: item.stem.plain(),
        })
    }
}

impl Last {
    pub(super) fn new(shared: &Shared) -> Option<Self> {
        let review = shared.learned().last_review()?;
        let at = review.sitting.finished_at?;
        let answers = &review.sitting.answers;
        let right = |(_, answer): &&(Id, Answer)| answer.is_right();
        let mut reread: Vec<Passage> = Vec::new();
        for asked in &review.asked {
            let wrong = review
                .sitting
                .answer(&asked.item)
                .is_some_and(|answer| !answer.is_right());
            let passage = wrong
                .then(|| Passage::of(shared, &asked.lesson, &asked.item))
                .flatten();
            let known = |it: &Passage| reread.iter().any(|old| old.block == it.block);
            reread.extend(passage.filter(|it| !known(it)));
        }
        Some(Self {
            day: Moment::new(at, shared.now().offset).day(),
            asked: answers.len(),
            right: answers.iter().filter(right).count(),
            reread,
        })
    }
}
