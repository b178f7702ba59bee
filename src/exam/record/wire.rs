//! Lines of a record as they are written. Frozen: another form is another
//! [`FORMAT`](super::FORMAT).

use serde::{Deserialize, Serialize};

use super::{About, FORMAT, Kind, Titled};
use crate::course::Id;
use crate::language::Language;
use crate::progress::{
    EventId, ExamEvent, ExamQuestion, ExamSitting, ExamStep, Moment, Response, Timestamp,
};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Line {
    Exam(Head),
    Event(Event),
    Score(Claim),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub(super) format: u32,
    pub(super) program: String,
    pub(super) course: Titled,
    pub(super) exam: Titled,
    pub(super) kind: Kind,
    pub(super) language: Language,
    pub(super) name: String,
    pub(super) session: EventId,
    pub(super) started: At,
    pub(super) ended: Timestamp,
    /// Time allowed, in seconds.
    pub(super) seconds: Option<u32>,
    pub(super) pass: u8,
    pub(super) provisional: bool,
    pub(super) modules: Vec<Titled>,
    pub(super) seed: Hex,
    pub(super) questions: Vec<Question>,
}

/// A moment: milliseconds since 1970 in UTC, and minutes to add for the
/// learner's clock.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct At {
    pub(super) at: Timestamp,
    pub(super) offset: i16,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    pub(super) lesson: Id,
    pub(super) item: Id,
    pub(super) revision: Hex,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Event {
    pub(super) id: EventId,
    pub(super) at: Timestamp,
    pub(super) offset: i16,
    pub(super) what: What,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum What {
    Started,
    Answered {
        item: Id,
        response: Response,
        language: Language,
        seconds: u32,
    },
    Cleared {
        item: Id,
    },
    Flagged {
        item: Id,
        on: bool,
    },
    Finished {
        ended: Timestamp,
    },
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Claim {
    pub(super) marks: Vec<f32>,
}

/// Sixteen hexadecimal digits: many readers of JSON round larger numbers
/// than 2⁵³.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(super) struct Hex(pub(super) u64);

impl From<Hex> for String {
    fn from(hex: Hex) -> Self {
        format!("{:016x}", hex.0)
    }
}

impl TryFrom<String> for Hex {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let digits = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() != 16 || !text.bytes().all(digits) {
            return Err("expected sixteen hexadecimal digits");
        }
        u64::from_str_radix(&text, 16)
            .map(Self)
            .map_err(|_| "expected sixteen hexadecimal digits")
    }
}

pub(super) fn head(sitting: &ExamSitting, about: &About, ended: Timestamp) -> Line {
    let question = |asked: &ExamQuestion| Question {
        lesson: asked.lesson.clone(),
        item: asked.item.clone(),
        revision: Hex(asked.revision),
    };
    Line::Exam(Head {
        format: FORMAT,
        program: about.program.clone(),
        course: about.course.clone(),
        exam: Titled {
            id: sitting.exam.clone(),
            title: about.exam.title.clone(),
        },
        kind: about.kind,
        language: about.language,
        name: about.name.clone(),
        session: sitting.session,
        started: At {
            at: sitting.started.at,
            offset: sitting.started.offset,
        },
        ended,
        seconds: sitting.seconds,
        pass: about.pass,
        provisional: about.provisional,
        modules: about.modules.clone(),
        seed: Hex(sitting.seed),
        questions: sitting.questions.iter().map(question).collect(),
    })
}

pub(super) fn started(sitting: &ExamSitting) -> Line {
    event(sitting.session, sitting.started, What::Started)
}

/// `None` for events that are no step of a sitting.
pub(super) fn step(step: &ExamStep) -> Option<Line> {
    let what = match &step.what {
        ExamEvent::Answered {
            item,
            response,
            language,
            seconds,
            ..
        } => What::Answered {
            item: item.clone(),
            response: response.clone(),
            language: *language,
            seconds: *seconds,
        },
        ExamEvent::Cleared { item, .. } => What::Cleared { item: item.clone() },
        ExamEvent::Flagged { item, on, .. } => What::Flagged {
            item: item.clone(),
            on: *on,
        },
        ExamEvent::Started { .. } | ExamEvent::Finished { .. } => return None,
    };
    Some(event(step.event, step.moment, what))
}

pub(super) fn finished(id: EventId, moment: Moment, ended: Timestamp) -> Line {
    event(id, moment, What::Finished { ended })
}

fn event(id: EventId, moment: Moment, what: What) -> Line {
    Line::Event(Event {
        id,
        at: moment.at,
        offset: moment.offset,
        what,
    })
}

/// The last line.
pub(super) fn claim(marks: &[f32]) -> Line {
    let sound = |mark: &f32| {
        if mark.is_nan() {
            0.0
        } else {
            mark.clamp(0.0, 1.0)
        }
    };
    Line::Score(Claim {
        marks: marks.iter().map(sound).collect(),
    })
}
