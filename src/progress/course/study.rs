//! Answers, reviews, memory, misconceptions and self-ratings of a course.

use super::CourseProgress;
use crate::course::Id;
use crate::progress::lesson::Answer;
use crate::progress::plan::TOP_LEVEL;
use crate::progress::shared::Shared;
use crate::progress::{
    Answered, Event, EventId, MemoryEvent, Misconceived, Place, PlanEvent, Review, ReviewEvent,
    SelfRating,
};

/// How many self-ratings are kept, the first one among them.
const RATINGS: usize = 24;

impl CourseProgress {
    pub(super) fn answer(&mut self, event: &Event, answered: &Answered) {
        self.lesson_mut(&answered.lesson).answer(event, answered);
        self.misconceive(event, answered);
        let Place::Review { session } = answered.place else {
            return;
        };
        // The answer itself says whom it stands in for: reviews of two devices
        // may overlap, and only one of them is the open one.
        let due = answered.about.instead_of.as_ref();
        if let Some(due) = due.filter(|due| **due != answered.item) {
            self.lesson_mut(&answered.lesson)
                .stand_in(due, event, answered);
        }
        if let Some(review) = self.review_mut(Some(session)) {
            let answer = Answer::new(event, answered);
            review.sitting.take(&answered.item, answer);
        }
    }

    fn misconceive(&mut self, event: &Event, answered: &Answered) {
        let about = &answered.about;
        if about.met.is_empty() && (about.probed.is_empty() || self.misconceptions.is_empty()) {
            return;
        }
        let (at, lesson, item) = (event.moment.at, &answered.lesson, &answered.item);
        let known = self.misconceptions.to_mut();
        for id in &about.met {
            known
                .entry(id.clone())
                .or_insert_with(|| Misconceived::new(at, lesson, item))
                .met(at, lesson, item);
        }
        let right = Answer::new(event, answered).is_right() && !about.second;
        for id in about.probed.iter().filter(|_| right) {
            if let Some(known) = known.get_mut(id) {
                known.right(item, event.moment.day());
            }
        }
    }

    pub(super) fn review_mut(&mut self, session: Option<EventId>) -> Option<&mut Review> {
        let review = self.review.as_mut()?;
        (Some(review.sitting.session) == session).then(|| review.to_mut())
    }

    pub(super) fn review(&mut self, event: &Event, what: &ReviewEvent) {
        match what {
            ReviewEvent::Started {
                session,
                seed,
                asked,
                ..
            } => {
                let review = Review::started(event, *session, *seed, asked);
                self.review = Some(Shared::from(review));
            }
            ReviewEvent::Finished { session } => {
                if let Some(review) = self.review_mut(Some(*session)) {
                    let review = review.clone().finished(event.moment.at);
                    self.reviewed = Some(Shared::from(review));
                    self.review = None;
                }
            }
            ReviewEvent::Abandoned { session } => {
                if self.review_mut(Some(*session)).is_some() {
                    self.review = None;
                }
            }
        }
    }

    pub(super) fn remember(&mut self, what: &MemoryEvent) {
        match what {
            MemoryEvent::Felt {
                answer,
                lesson,
                effort,
                ..
            } => self.lesson_mut(lesson).feel(*answer, *effort),
            MemoryEvent::Released { lesson, item } => {
                if let Some(recall) = self.lesson_mut(lesson).recall_mut(item) {
                    recall.release();
                }
            }
        }
    }

    pub(super) fn rate(&mut self, event: &Event, what: &PlanEvent) {
        let PlanEvent::Rated { levels } = what else {
            return;
        };
        let level = |(id, level): (&Id, &u8)| (id.clone(), (*level).min(TOP_LEVEL));
        self.ratings.push(SelfRating {
            day: event.moment.day(),
            levels: levels.iter().map(level).collect(),
        });
        if self.ratings.len() > RATINGS {
            self.ratings.remove(1);
        }
    }
}
