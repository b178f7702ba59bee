//! What is known of one course.

mod study;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::shared::Shared;
use super::{
    Event, EventId, Exams, LessonEvent, LessonProgress, Misconceived, Move, NoteEvent,
    PracticeEvent, PracticeProgress, QuizEvent, Review, SelfRating, Sitting, Timestamp, What,
};
use crate::course::Id;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CourseProgress {
    lessons: BTreeMap<Id, Shared<LessonProgress>>,
    notes: Shared<BTreeMap<EventId, Note>>,
    last: Option<LastPlace>,
    /// Where each unfinished quiz is.
    sessions: BTreeMap<EventId, Id>,
    practices: BTreeMap<Id, Shared<PracticeProgress>>,
    /// Which practice each run belongs to.
    runs: Shared<BTreeMap<EventId, Id>>,
    /// The review left unfinished.
    review: Option<Shared<Review>>,
    /// The last review taken to its end.
    reviewed: Option<Shared<Review>>,
    misconceptions: Shared<BTreeMap<Id, Misconceived>>,
    /// In the order they were made: the first one, and the latest.
    ratings: Vec<SelfRating>,
    exams: Exams,
}

/// Where «continue» leads.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LastPlace {
    pub lesson: Id,
    /// `None` for a lesson opened and not scrolled.
    pub block: Option<Id>,
    pub at: Timestamp,
}

/// The learner's own words on a block.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    pub lesson: Id,
    pub block: Id,
    pub text: String,
    pub written_at: Timestamp,
    /// Equal to `written_at` until the text changes.
    pub changed_at: Timestamp,
}

/// A text of the portfolio.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KeptText<'a> {
    pub practice: &'a Id,
    pub run: EventId,
    pub at: &'a Id,
    pub text: &'a str,
    pub kept_at: Timestamp,
}

impl CourseProgress {
    /// What is known of a lesson; empty for one never opened.
    pub fn lesson(&self, lesson: &Id) -> &LessonProgress {
        static NOTHING: LazyLock<LessonProgress> = LazyLock::new(LessonProgress::default);
        self.lessons.get(lesson).map_or(&NOTHING, |known| known)
    }

    /// Every lesson with at least one event, in the order of their ids.
    pub fn lessons(&self) -> impl Iterator<Item = (&Id, &LessonProgress)> {
        self.lessons.iter().map(|(id, lesson)| (id, &**lesson))
    }

    /// Every note, in the order of their ids.
    pub fn notes(&self) -> impl Iterator<Item = (EventId, &Note)> {
        self.notes.iter().map(|(&id, note)| (id, note))
    }

    /// The notes on a lesson.
    pub fn notes_on(&self, lesson: &Id) -> impl Iterator<Item = (EventId, &Note)> {
        self.notes().filter(move |(_, note)| note.lesson == *lesson)
    }

    pub fn note(&self, note: EventId) -> Option<&Note> {
        self.notes.get(&note)
    }

    /// The last place visited.
    pub fn last(&self) -> Option<&LastPlace> {
        self.last.as_ref()
    }

    /// The unfinished quiz that was started last, with its lesson.
    pub fn unfinished(&self) -> Option<(&Id, &Sitting)> {
        self.lessons()
            .filter_map(|(id, lesson)| Some((id, lesson.unfinished.as_ref()?)))
            .max_by_key(|(_, sitting)| (sitting.started_at, sitting.session))
    }

    /// What was done at a practice; empty for one never opened.
    pub fn practice(&self, practice: &Id) -> &PracticeProgress {
        static NOTHING: LazyLock<PracticeProgress> = LazyLock::new(PracticeProgress::default);
        self.practices.get(practice).map_or(&NOTHING, |known| known)
    }

    /// Every practice with at least one run, in the order of their ids.
    pub fn practices(&self) -> impl Iterator<Item = (&Id, &PracticeProgress)> {
        self.practices.iter().map(|(id, known)| (id, &**known))
    }

    /// What the learner put in the portfolio, in the order it was kept within
    /// each practice; of several texts kept for one part of a run, the last.
    pub fn portfolio(&self) -> Vec<KeptText<'_>> {
        let mut kept: Vec<KeptText<'_>> = Vec::new();
        for (practice, known) in self.practices() {
            for run in known.runs() {
                for made in &run.moves {
                    let Move::Keep { at, text } = &made.what else {
                        continue;
                    };
                    kept.retain(|old| (old.run, old.at) != (run.id, at));
                    kept.push(KeptText {
                        practice,
                        run: run.id,
                        at,
                        text,
                        kept_at: made.moment.at,
                    });
                }
            }
        }
        kept
    }

    /// The review left unfinished.
    pub fn open_review(&self) -> Option<&Review> {
        self.review.as_deref()
    }

    /// The last review taken to its end.
    pub fn last_review(&self) -> Option<&Review> {
        self.reviewed.as_deref()
    }

    /// Every misconception that an answer has shown, in the order of their
    /// ids.
    pub fn misconceptions(&self) -> impl Iterator<Item = (&Id, &Misconceived)> {
        self.misconceptions.iter()
    }

    /// Self-ratings, the first one first.
    pub fn ratings(&self) -> &[SelfRating] {
        &self.ratings
    }

    pub fn exams(&self) -> &Exams {
        &self.exams
    }

    pub(super) fn apply(&mut self, event: &Event) {
        match &event.what {
            What::Lesson(what) => {
                self.visit(event, what);
                self.lesson_mut(what.lesson()).read(event, what);
            }
            What::Note(what) => self.note_down(event, what),
            What::Answer(answered) => self.answer(event, answered),
            What::Quiz(what) => self.quiz(event, what),
            What::Hint(hint) => {
                self.lesson_mut(&hint.lesson).hint(event, hint);
                if let Some(review) = self.review_mut(hint.session) {
                    review.sitting.hint(&hint.item);
                }
            }
            What::Seen(seen) => {
                self.lesson_mut(&seen.lesson).see(seen);
                if let Some(review) = self.review_mut(Some(seen.session)) {
                    review.sitting.see(&seen.item);
                }
            }
            What::Practice(what) => self.practise(event, what),
            What::Review(what) => self.review(event, what),
            What::Memory(what) => self.remember(what),
            What::Plan(what) => self.rate(event, what),
            What::Exam(what) => self.exams.apply(event, what),
            What::Reset { lesson } => self.reset(lesson.as_ref()),
            What::Retracted { .. } => {}
        }
    }

    fn lesson_mut(&mut self, lesson: &Id) -> &mut LessonProgress {
        self.lessons.entry(lesson.clone()).or_default().to_mut()
    }

    fn visit(&mut self, event: &Event, what: &LessonEvent) {
        let block = match what {
            LessonEvent::Opened { lesson } => self.lesson(lesson).position.clone(),
            LessonEvent::Reached { block, .. } => Some(block.clone()),
            LessonEvent::Read { .. }
            | LessonEvent::Bookmarked { .. }
            | LessonEvent::Unbookmarked { .. } => return,
        };
        self.last = Some(LastPlace {
            lesson: what.lesson().clone(),
            block,
            at: event.moment.at,
        });
    }

    fn note_down(&mut self, event: &Event, what: &NoteEvent) {
        let at = event.moment.at;
        let notes = self.notes.to_mut();
        match what {
            NoteEvent::Written {
                note,
                lesson,
                block,
                text,
            } => {
                let written_at = notes.get(note).map_or(at, |known| known.written_at);
                notes.insert(
                    *note,
                    Note {
                        lesson: lesson.clone(),
                        block: block.clone(),
                        text: text.clone(),
                        written_at,
                        changed_at: at,
                    },
                );
            }
            NoteEvent::Deleted { note } => {
                notes.remove(note);
            }
        }
    }

    fn quiz(&mut self, event: &Event, what: &QuizEvent) {
        let (session, finished_at) = match what {
            QuizEvent::Started {
                session, lesson, ..
            } => {
                self.sessions.retain(|_, known| known != lesson);
                self.sessions.insert(*session, lesson.clone());
                self.lesson_mut(lesson).start(event, what);
                return;
            }
            QuizEvent::Finished { session } => (*session, Some(event.moment.at)),
            QuizEvent::Abandoned { session } => (*session, None),
        };
        if let Some(lesson) = self.sessions.remove(&session) {
            self.lesson_mut(&lesson).end(session, finished_at);
        }
    }

    fn practise(&mut self, event: &Event, what: &PracticeEvent) {
        if let PracticeEvent::Started { run, practice, .. } = what {
            self.runs.to_mut().insert(*run, practice.clone());
        }
        if let Some(practice) = self.runs.get(&what.run()).cloned() {
            let known = self.practices.entry(practice).or_default();
            known.to_mut().apply(event, what);
        }
    }

    fn reset(&mut self, lesson: Option<&Id>) {
        let Some(lesson) = lesson else {
            *self = Self::default();
            return;
        };
        self.lessons.remove(lesson);
        self.sessions.retain(|_, known| known != lesson);
        if self.notes_on(lesson).next().is_some() {
            self.notes.to_mut().retain(|_, note| note.lesson != *lesson);
        }
        let mut shown = self.misconceptions.values();
        if shown.any(|known| known.lesson == *lesson) {
            let shown = self.misconceptions.to_mut();
            shown.retain(|_, known| known.lesson != *lesson);
        }
        self.last.take_if(|place| place.lesson == *lesson);
    }
}
