//! Events: what the journal holds, one a line.

use serde::{Deserialize, Serialize};

pub use super::id::{DeviceId, EventId, NotAnId};

use super::{
    ExamEvent, MemoryEvent, Moment, PlanEvent, PracticeEvent, Response, ReviewEvent, Timestamp,
};
use crate::course::Id;

/// Something that the learner did.
///
/// The journal writes it in a form of its own, which is frozen; this one is
/// for the snapshot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    pub id: EventId,
    pub moment: Moment,
    /// The course it was done in.
    pub course: Id,
    pub what: What,
}

/// Where an event stands among all others: time, then device, then sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    pub at: Timestamp,
    pub id: EventId,
}

impl Event {
    pub fn key(&self) -> Key {
        Key {
            at: self.moment.at,
            id: self.id,
        }
    }
}

/// What happened.
///
/// The journal stores these names: renaming or removing one needs a new
/// version of the journal, and so does adding one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum What {
    Lesson(LessonEvent),
    Note(NoteEvent),
    Answer(Answered),
    Quiz(QuizEvent),
    Hint(HintTaken),
    Seen(VerdictSeen),
    Practice(PracticeEvent),
    Review(ReviewEvent),
    Memory(MemoryEvent),
    Plan(PlanEvent),
    Exam(ExamEvent),
    /// The event never happened. A retraction cannot be retracted.
    Retracted {
        event: EventId,
    },
    /// Forgets what came before it: reading, bookmarks, notes, answers of a
    /// lesson, or of the whole course when none is named.
    Reset {
        lesson: Option<Id>,
    },
}

impl What {
    /// The first version of the journal that knows this kind of event: what
    /// its line says, so that an older program still reads all the others.
    pub fn version(&self) -> u32 {
        match self {
            Self::Review(_) | Self::Memory(_) | Self::Plan(_) | Self::Exam(_) | Self::Seen(_) => 3,
            Self::Answer(answered) if !answered.is_of_version_1() => 3,
            Self::Practice(_) => 2,
            Self::Lesson(_)
            | Self::Note(_)
            | Self::Answer(_)
            | Self::Quiz(_)
            | Self::Hint(_)
            | Self::Retracted { .. }
            | Self::Reset { .. } => 1,
        }
    }

    /// Gives other ids to the events that this one speaks of.
    pub fn rename(&mut self, name: impl Fn(EventId) -> EventId) {
        let place = match self {
            Self::Note(NoteEvent::Written { note, .. } | NoteEvent::Deleted { note }) => note,
            Self::Answer(Answered {
                place: Place::Quiz { session } | Place::Review { session },
                ..
            })
            | Self::Quiz(
                QuizEvent::Started { session, .. }
                | QuizEvent::Finished { session }
                | QuizEvent::Abandoned { session },
            )
            | Self::Hint(HintTaken {
                session: Some(session),
                ..
            })
            | Self::Seen(VerdictSeen { session, .. }) => session,
            Self::Practice(practice) => practice.run_mut(),
            Self::Review(review) => review.session_mut(),
            Self::Memory(MemoryEvent::Felt { answer, .. }) => answer,
            Self::Exam(exam) => exam.session_mut(),
            Self::Retracted { event } => event,
            Self::Answer(_)
            | Self::Hint(_)
            | Self::Lesson(_)
            | Self::Memory(MemoryEvent::Released { .. })
            | Self::Plan(_)
            | Self::Reset { .. } => return,
        };
        *place = name(*place);
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum LessonEvent {
    Opened {
        lesson: Id,
    },
    /// The reading position.
    Reached {
        lesson: Id,
        block: Id,
    },
    /// The learner finished reading.
    Read {
        lesson: Id,
    },
    Bookmarked {
        lesson: Id,
        block: Id,
    },
    Unbookmarked {
        lesson: Id,
        block: Id,
    },
}

impl LessonEvent {
    pub fn lesson(&self) -> &Id {
        match self {
            Self::Opened { lesson }
            | Self::Reached { lesson, .. }
            | Self::Read { lesson }
            | Self::Bookmarked { lesson, .. }
            | Self::Unbookmarked { lesson, .. } => lesson,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum NoteEvent {
    /// A new note, or the new text of one already written. A new note takes
    /// the id of the event that writes it.
    Written {
        note: EventId,
        lesson: Id,
        block: Id,
        text: String,
    },
    Deleted {
        note: EventId,
    },
}

/// A graded answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    pub place: Place,
    pub lesson: Id,
    pub item: Id,
    /// Hash of what was asked: an edited item has another one.
    pub revision: u64,
    pub response: Response,
    /// From 0 (wrong) to 1 (right).
    pub score: f32,
    pub confidence: Option<Confidence>,
    /// How many hints were shown before the answer.
    pub hints: u8,
    /// Time spent on the question, in seconds.
    pub seconds: u32,
    #[serde(default, skip_serializing_if = "About::is_empty")]
    pub about: About,
}

impl Answered {
    /// Whether it was given right after an answer to the same question was
    /// taken back.
    pub fn is_second(&self) -> bool {
        self.about.second
    }

    /// Whether a program that knows version 1 of the journal understands it.
    fn is_of_version_1(&self) -> bool {
        self.about.is_empty() && !matches!(self.place, Place::Review { .. })
    }
}

/// What the course said of an answer when it was given. Version 3 of the
/// journal added it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// Misconceptions that the answer shows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub met: Vec<Id>,
    /// Misconceptions that a wrong answer to the item could have shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub probed: Vec<Id>,
    /// An answer to the same question was taken back just before, after its
    /// verdict had been seen.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub second: bool,
    /// The item of the same lesson that was due, in whose place this one was
    /// asked: both are remembered anew.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<Id>,
}

impl About {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Where a question was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Inside the text of the lesson.
    Check,
    Quiz {
        session: EventId,
    },
    Review {
        session: EventId,
    },
}

/// How sure the learner said to be, before seeing the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Confidence {
    Guess,
    FairlySure,
    Sure,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum QuizEvent {
    /// A session takes the id of the event that starts it. Starting one in a
    /// lesson abandons the one that was unfinished there.
    Started {
        session: EventId,
        lesson: Id,
        /// Decides the order of questions and options.
        seed: u64,
        /// What is asked, in the order it is asked.
        items: Vec<Id>,
        kind: QuizKind,
    },
    Finished {
        session: EventId,
    },
    Abandoned {
        session: EventId,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum QuizKind {
    Whole,
    /// Only what was wrong the last time.
    Redo,
}

/// The learner asked for one more hint.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HintTaken {
    /// `None` for a question inside the text.
    pub session: Option<EventId>,
    pub lesson: Id,
    pub item: Id,
}

/// The verdict on an answer was seen before the answer was taken back: the
/// next answer to the question is no first try, whatever happens in between.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VerdictSeen {
    /// The quiz or the review.
    pub session: EventId,
    pub lesson: Id,
    pub item: Id,
}
