//! Histories for the tests of the journal.
#![allow(dead_code, reason = "each test takes what it needs")]

pub(crate) mod practice;
pub(crate) mod study;

use std::fs;
use std::path::Path;

use parcours::course::Id;
use parcours::progress::{
    About, Answered, Confidence, DeviceId, Event, EventId, HintTaken, LessonEvent, Moment,
    NoteEvent, Place, QuizEvent, QuizKind, Response, Timestamp, What,
};
use parcours::storage::journal::{encode, files};
use proptest::prelude::*;

/// 21 November 2026, 10:00 UTC.
pub(crate) const MORNING: i64 = 1_795_255_200_000;

pub(crate) fn device(number: u32) -> DeviceId {
    DeviceId(0xa1b2_c300 + number)
}

pub(crate) fn id(device_number: u32, sequence: u64) -> EventId {
    EventId {
        device: device(device_number),
        sequence,
    }
}

pub(crate) fn moment(seconds: i64) -> Moment {
    Moment::new(Timestamp(MORNING + seconds * 1000), 60)
}

pub(crate) fn course() -> Id {
    Id::from("community-management")
}

pub(crate) fn answer(lesson: &str, item: &str, place: Place, score: f32) -> What {
    What::Answer(Answered {
        place,
        lesson: lesson.into(),
        item: item.into(),
        revision: 0x1234_5678_9abc_def0,
        response: Response::Choice(vec![1]),
        score,
        confidence: Some(Confidence::FairlySure),
        hints: 0,
        seconds: 12,
        about: About::default(),
    })
}

/// One event of every kind, with everything that is hard to write in a file.
pub(crate) fn every_kind() -> Vec<What> {
    let session = id(1, 8);
    let mut all = every_kind_of_reading();
    all.push(What::Quiz(QuizEvent::Started {
        session,
        lesson: "roles".into(),
        seed: u64::MAX,
        items: vec!["q1".into(), "q2".into(), "q3".into()],
        kind: QuizKind::Whole,
    }));
    all.push(What::Hint(HintTaken {
        session: Some(session),
        lesson: "roles".into(),
        item: "q1".into(),
    }));
    all.extend(every_response().into_iter().map(|response| {
        What::Answer(Answered {
            place: Place::Quiz { session },
            lesson: "roles".into(),
            item: "q1".into(),
            revision: u64::MAX,
            response,
            score: 2.0 / 3.0,
            confidence: Some(Confidence::Guess),
            hints: 2,
            seconds: 45,
            about: About::default(),
        })
    }));
    all.extend(every_kind_of_ending(session));
    all
}

fn every_kind_of_reading() -> Vec<What> {
    let lesson = || Id::from("roles");
    let block = || Id::from("three-hats");
    let text = "Déjà vu\u{a0}: «\u{202f}ton\u{202f}» // deadbeef\n(v:1,\"x\")\t\\ \u{0} 👋";
    vec![
        What::Lesson(LessonEvent::Opened { lesson: lesson() }),
        What::Lesson(LessonEvent::Reached {
            lesson: lesson(),
            block: block(),
        }),
        What::Lesson(LessonEvent::Read { lesson: lesson() }),
        What::Lesson(LessonEvent::Bookmarked {
            lesson: lesson(),
            block: block(),
        }),
        What::Lesson(LessonEvent::Unbookmarked {
            lesson: lesson(),
            block: block(),
        }),
        What::Note(NoteEvent::Written {
            note: id(1, 6),
            lesson: lesson(),
            block: block(),
            text: text.to_owned(),
        }),
        What::Note(NoteEvent::Deleted { note: id(1, 6) }),
    ]
}

fn every_kind_of_ending(session: EventId) -> [What; 7] {
    let lesson = Id::from("roles");
    let redo = id(1, 19);
    [
        answer("roles", "c1", Place::Check, 1.0),
        What::Quiz(QuizEvent::Finished { session }),
        What::Quiz(QuizEvent::Started {
            session: redo,
            lesson: lesson.clone(),
            seed: 0,
            items: vec![],
            kind: QuizKind::Redo,
        }),
        What::Quiz(QuizEvent::Abandoned { session: redo }),
        What::Retracted { event: id(1, 10) },
        What::Reset {
            lesson: Some(lesson),
        },
        What::Reset { lesson: None },
    ]
}

pub(crate) fn every_response() -> Vec<Response> {
    vec![
        Response::Choice(vec![0, 2]),
        Response::TrueFalse {
            verdict: true,
            reason: Some(1),
        },
        Response::Text(vec!["l’été".to_owned(), String::new()]),
        Response::Order(vec![2, 0, 1]),
        Response::Pairs(vec![Some(1), None]),
        Response::Categories(vec![None, Some(0)]),
        Response::Number("1\u{202f}234,5 %".to_owned()),
    ]
}

/// The same things, as events of device 1, a minute apart.
pub(crate) fn every_event() -> Vec<Event> {
    (0i64..)
        .zip(every_kind())
        .map(|(number, what)| Event {
            id: id(1, number.unsigned_abs() + 1),
            moment: moment(60 * number),
            course: course(),
            what,
        })
        .collect()
}

/// Writes events as journal files of their devices, in their order.
pub(crate) fn write_journal(profile: &Path, events: &[Event]) {
    let folder = files::folder(profile);
    fs::create_dir_all(&folder).expect("a journal folder");
    for event in events {
        let name = files::file_name(event.id.device, event.moment.at);
        let line = encode(event).expect("a line");
        let mut file = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(folder.join(name))
            .expect("a journal file");
        std::io::Write::write_all(&mut file, &line).expect("written");
    }
}

fn small_id(prefix: &'static str, count: u8) -> impl Strategy<Value = Id> {
    (0..count).prop_map(move |number| Id::from(format!("{prefix}{number}")))
}

fn session() -> impl Strategy<Value = EventId> {
    (1u32..3, 1u64..8).prop_map(|(device_number, sequence)| id(device_number, sequence))
}

fn response() -> impl Strategy<Value = Response> {
    proptest::sample::select(every_response())
}

fn lesson_event() -> impl Strategy<Value = What> {
    (0..5u8, small_id("l", 3), small_id("b", 3)).prop_map(|(kind, lesson, block)| {
        What::Lesson(match kind {
            0 => LessonEvent::Opened { lesson },
            1 => LessonEvent::Reached { lesson, block },
            2 => LessonEvent::Read { lesson },
            3 => LessonEvent::Bookmarked { lesson, block },
            _ => LessonEvent::Unbookmarked { lesson, block },
        })
    })
}

fn answered() -> impl Strategy<Value = What> {
    (
        proptest::option::of(session()),
        small_id("l", 3),
        small_id("q", 7),
        response(),
        prop_oneof![Just(0.0f32), Just(0.5), Just(1.0), any::<f32>()],
        any::<u8>(),
        any::<u64>(),
    )
        .prop_map(
            |(session, lesson, item, response, score, hints, revision)| {
                What::Answer(Answered {
                    place: session.map_or(Place::Check, |session| Place::Quiz { session }),
                    lesson,
                    item,
                    revision,
                    response,
                    score,
                    confidence: [None, Some(Confidence::Sure)][usize::from(hints % 2)],
                    hints,
                    seconds: u32::from(hints),
                    about: About::default(),
                })
            },
        )
}

fn quiz() -> impl Strategy<Value = What> {
    (
        0..4u8,
        session(),
        small_id("l", 3),
        any::<u64>(),
        proptest::collection::vec(small_id("q", 7), 0..4),
    )
        .prop_map(|(kind, session, lesson, seed, items)| {
            What::Quiz(match kind {
                0 | 1 => QuizEvent::Started {
                    session,
                    lesson,
                    seed,
                    items,
                    kind: QuizKind::Whole,
                },
                2 => QuizEvent::Finished { session },
                _ => QuizEvent::Abandoned { session },
            })
        })
}

pub(crate) fn what() -> impl Strategy<Value = What> {
    prop_oneof![
        4 => lesson_event(),
        6 => answered(),
        3 => quiz(),
        4 => practice::practice(),
        4 => study::study(),
        1 => (session(), small_id("l", 3), small_id("q", 7)).prop_map(|(session, lesson, item)| {
            What::Hint(HintTaken { session: Some(session), lesson, item })
        }),
        2 => (session(), small_id("l", 3), small_id("b", 3), any::<String>()).prop_map(
            |(note, lesson, block, text)| What::Note(NoteEvent::Written {
                note, lesson, block, text,
            })
        ),
        1 => session().prop_map(|note| What::Note(NoteEvent::Deleted { note })),
        2 => (1u32..4, 1u64..150)
            .prop_map(|(number, sequence)| What::Retracted { event: id(number, sequence) }),
        1 => proptest::option::of(small_id("l", 3)).prop_map(|lesson| What::Reset { lesson }),
    ]
}

/// Events of three devices whose clocks disagree, each numbered in a row.
pub(crate) fn history(most: usize) -> impl Strategy<Value = Vec<Event>> {
    let one = (1u32..4, 0i64..400_000, -720i16..840, what(), 0..2u8);
    proptest::collection::vec(one, 0..most).prop_map(|drawn| {
        let mut last = [0u64; 4];
        drawn
            .into_iter()
            .map(|(number, seconds, offset, what, course_number)| {
                let sequence = &mut last[number as usize];
                *sequence += 1;
                Event {
                    id: id(number, *sequence),
                    moment: Moment {
                        offset,
                        ..moment(seconds)
                    },
                    course: Id::from(format!("course-{course_number}")),
                    what,
                }
            })
            .collect()
    })
}

/// Whether an export says everything that an older one said, in its words:
/// fields may be added, and nothing else but the number of the format.
pub(crate) fn assert_still_says(new: &str, old: &str) {
    let parse = |text: &str| -> serde_json::Value {
        serde_json::from_str(text).expect("an export is JSON")
    };
    let (new, mut old) = (parse(new), parse(old));
    old.as_object_mut()
        .expect("an export is an object")
        .remove("format");
    still_says(&new, &old, "");
}

fn still_says(new: &serde_json::Value, old: &serde_json::Value, at: &str) {
    use serde_json::Value::{Array, Object};
    match (new, old) {
        (Object(new), Object(old)) => {
            for (name, old) in old {
                still_says(&new[name], old, &format!("{at}/{name}"));
            }
        }
        (Array(new), Array(old)) => {
            assert_eq!(new.len(), old.len(), "{at}");
            for (index, (new, old)) in new.iter().zip(old).enumerate() {
                still_says(new, old, &format!("{at}/{index}"));
            }
        }
        _ => assert_eq!(new, old, "{at}"),
    }
}
