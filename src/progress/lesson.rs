//! What is known of one lesson.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use super::mastery::QuizDays;
use super::{
    Answered, Confidence, Day, Effort, Event, EventId, HintTaken, LessonEvent, Mastery, Place,
    QuizEvent, Recall, Response, Sitting, Tally, Timestamp, VerdictSeen,
};
use crate::course::Id;

/// A score from which an answer counts as right: rounding errors of partial
/// credit are forgiven.
pub(super) const WHOLE: f32 = 0.9999;

/// Seconds that are believed of one answer: whoever takes longer has left the
/// question open.
pub(super) const LONGEST: u32 = 600;

/// Reading, bookmarks, answers and quizzes of one lesson.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LessonProgress {
    /// When it was opened for the first time.
    pub opened_at: Option<Timestamp>,
    /// When something was last done in it.
    pub last_at: Option<Timestamp>,
    /// The block where reading stopped.
    pub position: Option<Id>,
    /// When it was read to the end for the first time.
    pub read_at: Option<Timestamp>,
    /// In the order they were set.
    pub bookmarks: Vec<Bookmark>,
    /// Every item answered, in the text or in a quiz.
    pub items: BTreeMap<Id, ItemProgress>,
    /// The quiz left unfinished.
    pub unfinished: Option<Sitting>,
    /// The last quiz taken to its end.
    pub finished: Option<Sitting>,
    /// Answers given in it, wherever they were asked.
    pub answers: Tally,
    /// Those on a later day than the answer to the same item before: what was
    /// recalled, not what was just read.
    pub delayed: Tally,
    /// Answers by how sure the learner said to be, from
    /// [`Confidence::Guess`] to [`Confidence::Sure`]; those to a question whose
    /// verdict was seen the same day are left out.
    pub calibration: [Tally; 3],
    /// Time spent on its questions, in seconds.
    pub seconds: u64,
    /// Hints shown for questions inside the text since their last answer.
    pub hints: BTreeMap<Id, u8>,
    pub(super) days: QuizDays,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bookmark {
    pub block: Id,
    pub at: Timestamp,
}

/// What is known of one item.
///
/// This, its answers and its memory are most of a snapshot: they are stored
/// without the names of their fields, which halves it.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct ItemProgress {
    /// Its number in the lesson, from 0, in the order of first answers.
    pub(super) number: u32,
    /// Answers given.
    pub attempts: u32,
    /// Answers that earned the whole score.
    pub right: u32,
    /// The first answer ever: what an item analysis counts.
    pub first: Answer,
    pub last: Answer,
    /// When it comes back.
    pub recall: Recall,
}

/// An answer as it was given and graded.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Answer {
    /// The event to retract in order to undo it.
    pub event: EventId,
    pub at: Timestamp,
    pub place: Place,
    pub revision: u64,
    pub response: Response,
    /// From 0 to 1.
    pub score: f32,
    pub confidence: Option<Confidence>,
    pub hints: u8,
    /// Time spent, in seconds, [`LONGEST`] at most.
    pub seconds: u32,
    /// Given right after an answer to the same question was taken back: its
    /// verdict had been seen.
    pub second: bool,
}

impl Answer {
    pub(super) fn new(event: &Event, answered: &Answered) -> Self {
        // A file may hold NaN or anything else.
        let score = if answered.score.is_nan() {
            0.0
        } else {
            answered.score.clamp(0.0, 1.0)
        };
        Self {
            event: event.id,
            at: event.moment.at,
            place: answered.place,
            revision: answered.revision,
            response: answered.response.clone(),
            score,
            confidence: answered.confidence,
            hints: answered.hints,
            seconds: answered.seconds.min(LONGEST),
            second: answered.is_second(),
        }
    }

    /// Whether it earned the whole score, rounding errors of partial credit
    /// forgiven.
    pub fn is_right(&self) -> bool {
        self.score >= WHOLE
    }
}

impl LessonProgress {
    /// Whether the learner opened it, answered in it or took its quiz.
    pub fn is_started(&self) -> bool {
        self.last_at.is_some()
    }

    pub fn is_bookmarked(&self, block: &Id) -> bool {
        self.bookmarks.iter().any(|mark| mark.block == *block)
    }

    pub fn item(&self, item: &Id) -> Option<&ItemProgress> {
        self.items.get(item)
    }

    /// Read is one thing, mastered another: see [`Mastery`] for the rule.
    ///
    /// `pool` is the number of items that the lesson's quizzes can ask today.
    pub fn mastery(&self, pool: usize) -> Mastery {
        self.days.mastery(pool, self.read_at.is_some())
    }

    pub(super) fn read(&mut self, event: &Event, what: &LessonEvent) {
        let at = event.moment.at;
        self.last_at = Some(at);
        match what {
            LessonEvent::Opened { .. } => {
                self.opened_at.get_or_insert(at);
            }
            LessonEvent::Reached { block, .. } => self.position = Some(block.clone()),
            LessonEvent::Read { .. } => {
                self.read_at.get_or_insert(at);
            }
            LessonEvent::Bookmarked { block, .. } => {
                if !self.is_bookmarked(block) {
                    self.bookmarks.push(Bookmark {
                        block: block.clone(),
                        at,
                    });
                }
            }
            LessonEvent::Unbookmarked { block, .. } => {
                self.bookmarks.retain(|mark| mark.block != *block);
            }
        }
    }

    pub(super) fn answer(&mut self, event: &Event, answered: &Answered) {
        self.last_at = Some(event.moment.at);
        let answer = Answer::new(event, answered);
        let day = event.moment.day();
        self.tally(answered, &answer, day);
        let number = self.count_answer(answered, answer.clone(), day);
        if answered.place == Place::Check {
            self.hints.remove(&answered.item);
        }
        if let Place::Quiz { session } = answered.place {
            self.days.take(day, number, answer.score);
            if let Some(sitting) = self.sitting(session) {
                sitting.take(&answered.item, answer);
            }
        }
    }

    fn tally(&mut self, answered: &Answered, answer: &Answer, day: Day) {
        let right = answer.is_right();
        self.answers.count(right);
        self.seconds = self.seconds.saturating_add(u64::from(answer.seconds));
        if answered.is_second() {
            return;
        }
        let last = self.items.get(&answered.item).map(|known| known.recall.day);
        if last.is_some_and(|last| last < day) {
            self.delayed.count(right);
        }
        if last == Some(day) {
            return;
        }
        let sure = answer.confidence.map(|it| it as usize);
        if let Some(tally) = sure.and_then(|it| self.calibration.get_mut(it)) {
            tally.count(right);
        }
    }

    /// Keeps the last answer, the counts and the memory; gives the item's
    /// number.
    fn count_answer(&mut self, answered: &Answered, answer: Answer, day: Day) -> u32 {
        let right = u32::from(answer.is_right());
        if let Some(known) = self.items.get_mut(&answered.item) {
            known.attempts = known.attempts.saturating_add(1);
            known.right = known.right.saturating_add(right);
            known.recall = Recall::after(Some(known.recall), day, &answer);
            known.last = answer;
            return known.number;
        }
        let number = u32::try_from(self.items.len()).unwrap_or(u32::MAX);
        self.items.insert(
            answered.item.clone(),
            ItemProgress {
                number,
                attempts: 1,
                right,
                first: answer.clone(),
                recall: Recall::after(None, day, &answer),
                last: answer,
            },
        );
        number
    }

    /// A parallel item was answered in the place of one that was due: both are
    /// remembered anew.
    pub(super) fn stand_in(&mut self, due: &Id, event: &Event, answered: &Answered) {
        let answer = Answer::new(event, answered);
        if let Some(known) = self.items.get_mut(due) {
            let day = event.moment.day();
            known.recall = Recall::after(Some(known.recall), day, &answer);
        }
    }

    /// The learner said how hard an answer was: every memory that it made.
    pub(super) fn feel(&mut self, answer: EventId, effort: Effort) {
        for known in self.items.values_mut() {
            known.recall.feel(answer, effort);
        }
    }

    pub(super) fn recall_mut(&mut self, item: &Id) -> Option<&mut Recall> {
        self.items.get_mut(item).map(|known| &mut known.recall)
    }

    pub(super) fn hint(&mut self, event: &Event, hint: &HintTaken) {
        self.last_at = Some(event.moment.at);
        let Some(session) = hint.session else {
            let shown = self.hints.entry(hint.item.clone()).or_default();
            *shown = shown.saturating_add(1);
            return;
        };
        if let Some(sitting) = self.sitting(session) {
            sitting.hint(&hint.item);
        }
    }

    pub(super) fn see(&mut self, seen: &VerdictSeen) {
        if let Some(sitting) = self.sitting(seen.session) {
            sitting.see(&seen.item);
        }
    }

    pub(super) fn start(&mut self, event: &Event, quiz: &QuizEvent) {
        if let QuizEvent::Started {
            session,
            seed,
            items,
            kind,
            ..
        } = quiz
        {
            self.last_at = Some(event.moment.at);
            self.unfinished = Some(Sitting {
                session: *session,
                kind: *kind,
                seed: *seed,
                items: items.clone(),
                started_at: event.moment.at,
                finished_at: None,
                answers: Vec::new(),
                hints: Vec::new(),
                seen: Vec::new(),
            });
        }
    }

    /// Ends the unfinished quiz of that session: finished at a time, or
    /// abandoned.
    pub(super) fn end(&mut self, session: EventId, finished_at: Option<Timestamp>) {
        let ended = self.unfinished.take_if(|known| known.session == session);
        if let (Some(mut sitting), Some(_)) = (ended, finished_at) {
            sitting.finished_at = finished_at;
            self.last_at = finished_at;
            self.finished = Some(sitting);
        }
    }

    fn sitting(&mut self, session: EventId) -> Option<&mut Sitting> {
        self.unfinished
            .as_mut()
            .filter(|sitting| sitting.session == session)
    }
}
