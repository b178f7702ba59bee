//! Events: what the journal holds, one a line.

use std::fmt;
use std::str::FromStr;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{Moment, PracticeEvent, Response, Timestamp};
use crate::course::Id;

/// A machine that writes events: eight hexadecimal digits, drawn once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub u32);

/// Names an event for ever: the device that wrote it and its number there,
/// from 1. Shown and stored as `a1b2c3d4.17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId {
    pub device: DeviceId,
    pub sequence: u64,
}

/// A text that is no identifier of a device or of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("expected an identifier such as a1b2c3d4.17")
    }
}

impl std::error::Error for NotAnId {}

impl fmt::Display for DeviceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:08x}", self.0)
    }
}

impl FromStr for DeviceId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let digits = text.len() == 8
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'));
        if !digits {
            return Err(NotAnId);
        }
        u32::from_str_radix(text, 16).map(Self).map_err(|_| NotAnId)
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.device, self.sequence)
    }
}

impl FromStr for EventId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (device, sequence) = text.split_once('.').ok_or(NotAnId)?;
        if !sequence.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAnId);
        }
        Ok(Self {
            device: device.parse()?,
            sequence: sequence.parse().map_err(|_| NotAnId)?,
        })
    }
}

struct AsText<T>(std::marker::PhantomData<T>);

impl<T: FromStr<Err = NotAnId>> Visitor<'_> for AsText<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an identifier such as a1b2c3d4 or a1b2c3d4.17")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

impl Serialize for DeviceId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DeviceId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(AsText(std::marker::PhantomData))
    }
}

impl Serialize for EventId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EventId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(AsText(std::marker::PhantomData))
    }
}

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
    Practice(PracticeEvent),
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
                place: Place::Quiz { session },
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
            }) => session,
            Self::Practice(practice) => practice.run_mut(),
            Self::Retracted { event } => event,
            Self::Answer(_) | Self::Hint(_) | Self::Lesson(_) | Self::Reset { .. } => return,
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
}

/// Where a question was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Inside the text of the lesson.
    Check,
    Quiz {
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

#[cfg(test)]
mod tests {
    use super::{DeviceId, EventId};

    #[test]
    fn an_event_s_id_reads_back_as_it_was_written() {
        for id in [
            EventId {
                device: DeviceId(0xa1b2_c3d4),
                sequence: 17,
            },
            EventId {
                device: DeviceId(0),
                sequence: u64::MAX,
            },
        ] {
            assert_eq!(id.to_string().parse(), Ok(id));
        }
        assert_eq!(
            "a1b2c3d4.17".parse::<EventId>().unwrap().to_string(),
            "a1b2c3d4.17"
        );
    }

    #[test]
    fn other_spellings_are_no_ids() {
        for text in [
            "",
            ".",
            "a1b2c3d4",
            "a1b2c3d4.",
            ".1",
            "A1B2C3D4.1",
            "a1b2c3d.1",
            "a1b2c3d4.-1",
            "a1b2c3d4.+1",
            "a1b2c3d4.1.2",
            "+1b2c3d4.1",
            "a1b2c3d4.99999999999999999999",
        ] {
            assert!(text.parse::<EventId>().is_err(), "{text}");
        }
    }
}
