//! Events of reviews, memory, plans and exams.

use parcours::language::Language;
use parcours::progress::{
    About, Answered, Asked, Confidence, Day, Effort, EventId, ExamEvent, ExamQuestion, MemoryEvent,
    Place, Plan, PlanEvent, Response, ReviewEvent, Timestamp, VerdictSeen, What,
};
use proptest::prelude::*;

use super::{id, response, session, small_id};

/// One event of every kind of version 3. The review is event 1, the exam
/// event 9.
pub(crate) fn every_study_event() -> Vec<What> {
    let (review, exam) = (id(1, 1), id(1, 9));
    let asked = |item: &str, instead_of: Option<&str>| Asked {
        lesson: "roles".into(),
        item: item.into(),
        instead_of: instead_of.map(Into::into),
    };
    let mut all = vec![
        What::Review(ReviewEvent::Started {
            session: review,
            algorithm: "FSRS-6 (fsrs 6.6)".to_owned(),
            seed: u64::MAX,
            asked: vec![asked("q1", None), asked("q2", Some("q3"))],
        }),
        in_review(
            review,
            "q1",
            0.0,
            About {
                met: vec!["hats".into()],
                probed: vec!["hats".into(), "voice".into()],
                ..About::default()
            },
        ),
        in_review(
            review,
            "q2",
            1.0,
            About {
                second: true,
                instead_of: Some("q3".into()),
                ..About::default()
            },
        ),
        What::Memory(MemoryEvent::Felt {
            answer: id(1, 3),
            lesson: "roles".into(),
            item: "q2".into(),
            effort: Effort::Easy,
        }),
        What::Memory(MemoryEvent::Released {
            lesson: "roles".into(),
            item: "q1".into(),
        }),
        What::Review(ReviewEvent::Finished { session: review }),
    ];
    all.extend(plans());
    all.extend(sitting(exam));
    all.push(What::Review(ReviewEvent::Abandoned { session: review }));
    all.push(What::Seen(VerdictSeen {
        session: review,
        lesson: "roles".into(),
        item: "q1".into(),
    }));
    all
}

fn in_review(session: EventId, item: &str, score: f32, about: About) -> What {
    What::Answer(Answered {
        place: Place::Review { session },
        lesson: "roles".into(),
        item: item.into(),
        revision: 7,
        response: Response::Choice(vec![1]),
        score,
        confidence: Some(Confidence::Sure),
        hints: 0,
        seconds: 20,
        about,
    })
}

fn plans() -> [What; 2] {
    [
        What::Plan(PlanEvent::Set(Plan {
            retention: 85,
            minutes: 15,
            days_off: [false, false, false, false, false, true, true],
            holiday: Some((Day(20_800), Day(20_810))),
            rhythm: Some(4),
            streaks: true,
            ask_effort: true,
        })),
        What::Plan(PlanEvent::Rated {
            levels: [("posture".into(), 2), ("ethics".into(), 4)].into(),
        }),
    ]
}

fn sitting(session: EventId) -> [What; 5] {
    let item = || "x1".into();
    [
        ExamEvent::Started {
            session,
            exam: "certificate".into(),
            seed: 3,
            questions: vec![ExamQuestion {
                lesson: "roles".into(),
                item: item(),
                revision: 9,
            }],
            seconds: Some(5_400),
        },
        ExamEvent::Answered {
            session,
            item: item(),
            response: Response::Number("4,5".to_owned()),
            language: Language::Fr,
            seconds: 61,
        },
        ExamEvent::Flagged {
            session,
            item: item(),
            on: true,
        },
        ExamEvent::Cleared {
            session,
            item: item(),
        },
        ExamEvent::Finished {
            session,
            ended: Timestamp(1_795_219_200_000),
            marks: vec![0.0],
        },
    ]
    .map(What::Exam)
}

fn review() -> impl Strategy<Value = ReviewEvent> {
    let asked = (
        small_id("l", 3),
        small_id("q", 7),
        proptest::option::of(small_id("q", 7)),
    )
        .prop_map(|(lesson, item, instead_of)| Asked {
            lesson,
            item,
            instead_of,
        });
    let asked = proptest::collection::vec(asked, 0..4);
    (0..4u8, session(), any::<u64>(), asked).prop_map(|(kind, session, seed, asked)| match kind {
        0 | 1 => ReviewEvent::Started {
            session,
            algorithm: String::new(),
            seed,
            asked,
        },
        2 => ReviewEvent::Finished { session },
        _ => ReviewEvent::Abandoned { session },
    })
}

fn exam() -> impl Strategy<Value = ExamEvent> {
    let marks = proptest::collection::vec(any::<f32>(), 0..3);
    (0..7u8, session(), small_id("x", 3), response(), marks).prop_map(
        |(kind, session, item, response, marks)| match kind {
            0 | 1 => ExamEvent::Started {
                session,
                exam: "certificate".into(),
                seed: 1,
                questions: vec![ExamQuestion {
                    lesson: "l0".into(),
                    item,
                    revision: 1,
                }],
                seconds: (kind == 0).then_some(3_600),
            },
            2 | 3 => ExamEvent::Answered {
                session,
                item,
                response,
                language: Language::En,
                seconds: 3,
            },
            4 => ExamEvent::Cleared { session, item },
            5 => ExamEvent::Flagged {
                session,
                item,
                on: marks.is_empty(),
            },
            _ => ExamEvent::Finished {
                session,
                ended: Timestamp(0),
                marks,
            },
        },
    )
}

fn memory() -> impl Strategy<Value = MemoryEvent> {
    (any::<bool>(), session(), small_id("l", 3), small_id("q", 7)).prop_map(
        |(felt, answer, lesson, item)| {
            if felt {
                MemoryEvent::Felt {
                    answer,
                    lesson,
                    item,
                    effort: Effort::Hard,
                }
            } else {
                MemoryEvent::Released { lesson, item }
            }
        },
    )
}

pub(crate) fn study() -> impl Strategy<Value = What> {
    let reviewed = (session(), small_id("q", 7), any::<f32>(), small_id("m", 3));
    prop_oneof![
        2 => review().prop_map(What::Review),
        4 => reviewed.prop_map(|(session, item, score, idea)| {
            in_review(session, item.as_str(), score, About {
                met: if score < 0.5 { vec![idea.clone()] } else { Vec::new() },
                probed: vec![idea],
                second: score > 0.9,
                instead_of: (score < 0.3).then(|| "q1".into()),
            })
        }),
        1 => (session(), small_id("l", 3), small_id("q", 7)).prop_map(|(session, lesson, item)| {
            What::Seen(VerdictSeen { session, lesson, item })
        }),
        1 => memory().prop_map(What::Memory),
        2 => exam().prop_map(What::Exam),
        1 => any::<u8>().prop_map(|retention| {
            What::Plan(PlanEvent::Set(Plan { retention, ..Plan::default() }))
        }),
    ]
}
