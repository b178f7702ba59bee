//! What the learner did, as events, and the fold that makes progress of them.
//!
//! Nothing here reads a clock or a file. Events are ordered by time, device
//! and sequence ([`Event::key`]), so that any two machines that hold the same
//! events hold the same progress. [`Timeline`] keeps the fold up to date one
//! event at a time; `storage::store` feeds it from the journal.

pub mod course;
pub mod event;
pub mod exam;
pub mod export;
mod id;
pub mod lesson;
pub mod mastery;
pub mod misconception;
pub mod plan;
pub mod practice;
pub mod recall;
pub mod response;
pub mod review;
pub mod seen;
pub mod shared;
pub mod sitting;
pub mod tally;
pub mod time;
pub mod timeline;
mod whole;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

pub use course::{CourseProgress, KeptText, LastPlace, Note};
pub use event::{
    About, Answered, Confidence, Event, HintTaken, LessonEvent, NoteEvent, Place, QuizEvent,
    QuizKind, VerdictSeen, What,
};
pub use exam::{ExamAnswer, ExamEvent, ExamQuestion, ExamSitting, ExamState, ExamStep, Exams};
pub use id::{DeviceId, EventId};
pub use lesson::{Answer, Bookmark, ItemProgress, LessonProgress};
pub use mastery::Mastery;
pub use misconception::Misconceived;
pub use plan::{Plan, PlanEvent, SelfRating};
pub use practice::{Move, PracticeEvent, PracticeProgress, Run, RunState};
pub use recall::{Effort, MemoryEvent, Recall};
pub use response::Response;
pub use review::{Asked, Review, ReviewEvent};
pub use sitting::Sitting;
pub use tally::Tally;
pub use time::{Day, Moment, Timestamp};
pub use timeline::{Offer, Timeline};

use crate::course::Id;
use shared::Shared;

/// Changes whenever the fold gives another result for the same events, so
/// that snapshots of the older fold are rebuilt.
pub const FOLD_VERSION: u32 = 6;

/// Everything that is known of a learner: aggregates, never the events.
///
/// Cloning is cheap: what two copies have in common is shared.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    courses: BTreeMap<Id, CourseProgress>,
    days: Shared<BTreeMap<Day, Activity>>,
    plan: Plan,
}

/// What was done on one of the learner's days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Questions answered, in quizzes, in reviews and in the text.
    pub answers: u32,
    /// Those that earned the whole score.
    pub right: u32,
    /// Those of a review.
    pub reviewed: u32,
    /// Time spent on these questions, in seconds.
    pub seconds: u32,
    /// Time spent on reviews alone, in seconds.
    pub review_seconds: u32,
    /// Time spent on the moves at the practice desks, in seconds.
    pub practice_seconds: u32,
}

impl Progress {
    /// The progress that a set of events makes, whatever order they come in.
    ///
    /// Events with an id already seen are taken once, retracted ones never
    /// happened.
    pub fn fold(events: impl IntoIterator<Item = Event>) -> Self {
        Timeline::from_events(events.into_iter().collect()).into_current()
    }

    /// Adds an event that comes after all those applied before.
    ///
    /// A retraction changes nothing here: it concerns an event applied before,
    /// and [`Timeline`] works it out.
    pub fn apply(&mut self, event: &Event) {
        match &event.what {
            What::Retracted { .. } => return,
            What::Plan(PlanEvent::Set(plan)) => {
                self.plan = plan.sound();
                return;
            }
            What::Reset { .. } | What::Plan(_) => {}
            What::Lesson(_)
            | What::Note(_)
            | What::Answer(_)
            | What::Quiz(_)
            | What::Hint(_)
            | What::Seen(_)
            | What::Practice(_)
            | What::Review(_)
            | What::Memory(_)
            | What::Exam(_) => {
                self.mark_day(event);
            }
        }
        self.courses
            .entry(event.course.clone())
            .or_default()
            .apply(event);
    }

    fn mark_day(&mut self, event: &Event) {
        let activity = self.days.to_mut().entry(event.moment.day()).or_default();
        match &event.what {
            What::Answer(answered) => activity.answer(answered),
            What::Practice(PracticeEvent::Moved { what, .. }) => {
                let seconds = &mut activity.practice_seconds;
                *seconds = seconds.saturating_add(what.seconds());
            }
            _ => {}
        }
    }

    /// How the learner wants to work.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What is known of a course; empty for one never opened.
    pub fn course(&self, course: &Id) -> &CourseProgress {
        static NOTHING: LazyLock<CourseProgress> = LazyLock::new(CourseProgress::default);
        self.courses.get(course).unwrap_or(&NOTHING)
    }

    /// Every course with at least one event, in the order of their ids.
    pub fn courses(&self) -> impl Iterator<Item = (&Id, &CourseProgress)> {
        self.courses.iter()
    }

    /// The learner's days with at least one event, in order. A reset forgets
    /// answers, not the days on which someone worked.
    pub fn days(&self) -> &BTreeMap<Day, Activity> {
        &self.days
    }

    /// What was done on a day; `None` for a day without any event.
    pub fn activity(&self, day: Day) -> Option<Activity> {
        self.days.get(&day).copied()
    }
}

impl Activity {
    fn answer(&mut self, answered: &Answered) {
        self.answers = self.answers.saturating_add(1);
        let right = answered.score >= lesson::WHOLE;
        self.right = self.right.saturating_add(u32::from(right));
        let seconds = answered.seconds.min(lesson::LONGEST);
        self.seconds = self.seconds.saturating_add(seconds);
        if matches!(answered.place, Place::Review { .. }) {
            self.reviewed = self.reviewed.saturating_add(1);
            self.review_seconds = self.review_seconds.saturating_add(seconds);
        }
    }
}
