//! What a quiz asks about: one lesson, or whatever is due.

use std::sync::Arc;

use crate::course::{Block, Id, Item, Lesson};
use crate::gui::route::{Route, Visit};
use crate::gui::shared::Shared;
use crate::progress::{Asked, EventId, Place, QuizEvent, ReviewEvent, What};

pub(super) enum Subject {
    Lesson {
        id: Id,
        /// `None` when the course that is open has no such lesson.
        lesson: Option<Arc<Lesson>>,
    },
    Review {
        asked: Vec<Asked>,
        /// The lessons of the questions, each once; those that cannot be read
        /// are missing.
        lessons: Vec<Arc<Lesson>>,
    },
}

impl Subject {
    pub(super) fn lesson(id: Id, shared: &Shared) -> Self {
        let lesson = shared.lesson(&id);
        Self::Lesson { id, lesson }
    }

    pub(super) fn review(asked: Vec<Asked>, shared: &Shared) -> Self {
        let mut ids: Vec<&Id> = asked.iter().map(|it| &it.lesson).collect();
        ids.sort_unstable();
        ids.dedup();
        let lessons = ids.into_iter().filter_map(|id| shared.lesson(id)).collect();
        Self::Review { asked, lessons }
    }

    /// The same, of the course as it is now.
    pub(super) fn reload(&mut self, shared: &Shared) {
        *self = match self {
            Self::Lesson { id, .. } => Self::lesson(id.clone(), shared),
            Self::Review { asked, .. } => Self::review(std::mem::take(asked), shared),
        };
    }

    pub(super) fn is_review(&self) -> bool {
        matches!(self, Self::Review { .. })
    }

    /// The lesson that a question belongs to.
    pub(super) fn lesson_of(&self, item: &Id) -> Option<&Id> {
        match self {
            Self::Lesson { id, .. } => Some(id),
            Self::Review { asked, .. } => asked
                .iter()
                .find(|it| it.item == *item)
                .map(|it| &it.lesson),
        }
    }

    /// The item that was due, in whose place a question is asked.
    pub(super) fn instead_of(&self, item: &Id) -> Option<&Id> {
        match self {
            Self::Lesson { .. } => None,
            Self::Review { asked, .. } => {
                let mut asked = asked.iter();
                asked.find(|it| it.item == *item)?.instead_of.as_ref()
            }
        }
    }

    fn text_of(&self, item: &Id) -> Option<&Arc<Lesson>> {
        match self {
            Self::Lesson { lesson, .. } => lesson.as_ref(),
            Self::Review { lessons, .. } => {
                let id = self.lesson_of(item)?;
                lessons.iter().find(|lesson| lesson.id == *id)
            }
        }
    }

    /// The lesson of a question, as it is read.
    pub(super) fn read(&self, item: &Id) -> Option<&Lesson> {
        self.text_of(item).map(AsRef::as_ref)
    }

    /// The passage that explains a question.
    pub(super) fn passage(&self, item: &Item) -> Option<&Block> {
        let lesson = self.read(&item.id)?;
        lesson.body.get(lesson.position(&item.explains)?)
    }

    /// Every item of its lessons, or of a review those that it asks, in order.
    pub(super) fn items(&self) -> Vec<Item> {
        match self {
            Self::Lesson { lesson, .. } => lesson
                .iter()
                .flat_map(|lesson| lesson.all_items().cloned())
                .collect(),
            Self::Review { asked, .. } => asked
                .iter()
                .filter_map(|it| self.read(&it.item)?.item(&it.item).cloned())
                .collect(),
        }
    }

    pub(super) fn place(&self, session: EventId) -> Place {
        match self {
            Self::Lesson { .. } => Place::Quiz { session },
            Self::Review { .. } => Place::Review { session },
        }
    }

    /// What the journal says when every question is answered.
    pub(super) fn finished(&self, session: EventId) -> What {
        match self {
            Self::Lesson { .. } => What::Quiz(QuizEvent::Finished { session }),
            Self::Review { .. } => What::Review(ReviewEvent::Finished { session }),
        }
    }

    /// The session that the journal knows as unfinished.
    pub(super) fn going_on(&self, shared: &Shared) -> Option<EventId> {
        let learned = shared.learned();
        match self {
            Self::Lesson { id, .. } => learned.lesson(id).unfinished.as_ref(),
            Self::Review { .. } => learned.open_review().map(|review| &review.sitting),
        }
        .map(|sitting| sitting.session)
    }

    /// Where the results are.
    pub(super) fn results(&self) -> Route {
        match self {
            Self::Lesson { id, .. } => Route::Results(id.clone()),
            Self::Review { .. } => Route::Review,
        }
    }

    /// The screen above.
    pub(super) fn parent(&self) -> Route {
        match self {
            Self::Lesson { id, .. } => Route::Lesson(Visit::new(id.clone())),
            Self::Review { .. } => Route::Review,
        }
    }
}
