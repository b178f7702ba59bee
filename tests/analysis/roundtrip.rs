//! From the journal's events to an export and back.

use parcours::analysis::read;
use parcours::course::Id;
use parcours::language::Language;
use parcours::progress::export::{Format, export, export_answers, learner};
use parcours::progress::{
    About, Answered, Confidence, DeviceId, Event, EventId, ExamEvent, ExamQuestion, Moment,
    NoteEvent, Place, Progress, Response, Timestamp, What,
};
use serde_json::Value;

const MORNING: i64 = 1_795_255_200_000;

fn event(sequence: u64, what: What) -> Event {
    Event {
        id: id(sequence),
        moment: at(sequence),
        course: "sample".into(),
        what,
    }
}

fn id(sequence: u64) -> EventId {
    EventId {
        device: DeviceId(0xa1b2_c3d4),
        sequence,
    }
}

/// A minute for each event.
fn at(sequence: u64) -> Moment {
    let minutes = i64::try_from(sequence).unwrap();
    Moment::new(Timestamp(MORNING + minutes * 60_000), 60)
}

fn answer(item: &str, chosen: usize, score: f32, second: bool) -> What {
    What::Answer(Answered {
        place: Place::Check,
        lesson: "first".into(),
        item: item.into(),
        revision: 0x1234_5678_9abc_def0,
        response: Response::Choice(vec![chosen]),
        score,
        confidence: Some(Confidence::Sure),
        hints: 1,
        seconds: 12,
        about: About {
            second,
            ..About::default()
        },
    })
}

fn exam() -> Vec<What> {
    let session = id(6);
    let question = |item: &str| ExamQuestion {
        lesson: "first".into(),
        item: item.into(),
        revision: u64::MAX,
    };
    let answered = |item: &str, chosen: usize| {
        What::Exam(ExamEvent::Answered {
            session,
            item: item.into(),
            response: Response::Choice(vec![chosen]),
            language: Language::Fr,
            seconds: 20,
        })
    };
    vec![
        What::Exam(ExamEvent::Started {
            session,
            exam: "mock".into(),
            seed: 7,
            questions: vec![question("q1"), question("q2"), question("q3")],
            // Two answers fit, the third comes too late.
            seconds: Some(150),
        }),
        answered("q1", 1),
        answered("q2", 2),
        answered("q3", 0),
        What::Exam(ExamEvent::Finished {
            session,
            ended: at(8).at,
            marks: vec![1.0, 0.0, 0.0],
        }),
    ]
}

fn history() -> Vec<Event> {
    let note = What::Note(NoteEvent::Written {
        note: id(5),
        lesson: "first".into(),
        block: "why".into(),
        text: "Une pensée à moi".to_owned(),
    });
    let mut all = vec![
        answer("q1", 1, 0.0, false),
        answer("q1", 0, 1.0, false),
        answer("q2", 0, 2.0 / 3.0, true),
        answer("q3", 0, 1.0, false),
        note,
    ];
    all.extend(exam());
    (1..).zip(all).map(|(at, what)| event(at, what)).collect()
}

#[test]
fn first_answers_and_exams_come_back_as_they_were() {
    let progress = Progress::fold(history());
    for text in [export_answers(&progress), export(&progress, Format::Json)] {
        let export = read::read(text.as_bytes()).unwrap();
        assert_eq!(export.learner, learner(&progress));
        let course = Id::from("sample");
        let first = export.answers(&course).unwrap();
        assert_eq!((first.answers.len(), first.damaged), (3, 0));
        let q1 = &first.answers[0];
        assert_eq!(
            (q1.item.as_str(), q1.revision),
            ("q1", 0x1234_5678_9abc_def0)
        );
        assert_eq!(q1.response, Some(Response::Choice(vec![1])));
        assert!(q1.score.abs() < 1e-12 && q1.seconds == Some(12) && !q1.second);
        let q2 = &first.answers[1];
        assert!(q2.second && (q2.score - 0.666_666_7).abs() < 1e-9);
        let sat = export.sitting(&course, &"mock".into()).unwrap();
        let marks: Vec<f64> = sat.answers.iter().map(|it| it.score).collect();
        assert_eq!(marks, [1.0, 0.0, 0.0]);
        assert_eq!(sat.answers[1].response, Some(Response::Choice(vec![2])));
        assert_eq!(
            (sat.answers[2].response.as_ref(), sat.answers[2].seconds),
            (None, None)
        );
    }
}

#[test]
fn what_a_trainer_gets_holds_nothing_private() {
    let progress = Progress::fold(history());
    let text = export_answers(&progress);
    assert!(export(&progress, Format::Json).contains("Une pensée à moi"));
    for private in [
        "Une pensée",
        "notes",
        "days",
        "practices",
        "bookmarks",
        "position",
    ] {
        assert!(!text.contains(private), "{private}");
    }
}

#[test]
fn what_the_first_format_had_is_still_there() {
    let text = export(&Progress::fold(history()), Format::Json);
    let tree: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(tree["format"], 2);
    let item = &tree["courses"][0]["lessons"][0]["items"][0];
    assert_eq!(
        (&item["id"], &item["attempts"], &item["right"]),
        (&"q1".into(), &2.into(), &1.into())
    );
    assert_eq!(item["last_score"], 1.0);
    assert_eq!(item["first"]["score"], 0.0);
    assert_eq!(item["first"]["confidence"], "sure");
    assert_eq!(item["last_response"], serde_json::json!({"Choice": [0]}));
    assert_eq!(item["recall"]["algorithm"], parcours::memory::ALGORITHM);
    assert!(
        item["recall"]["stability"]
            .as_f64()
            .is_some_and(|days| days > 0.0)
    );
}

#[test]
fn a_learner_s_name_is_the_same_later_and_differs_from_another_s() {
    let all = history();
    let name = learner(&Progress::fold(all.clone())).unwrap();
    assert!(name.len() == 16 && name.bytes().all(|it| it.is_ascii_hexdigit()));
    let early = learner(&Progress::fold(all[..1].to_vec())).unwrap();
    assert_eq!(name, early);
    let mut other = all;
    for event in &mut other {
        event.id.device = DeviceId(1);
    }
    assert_ne!(learner(&Progress::fold(other)), Some(name));
    assert_eq!(learner(&Progress::default()), None);
}
