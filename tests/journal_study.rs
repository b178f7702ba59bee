//! What the journal keeps of reviews, memory, plans and exams.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

mod journal_support;

use std::fs;
use std::path::Path;

use journal_support::study::every_study_event;
use journal_support::{course, id, moment};
use parcours::course::Id;
use parcours::memory::Grade;
use parcours::progress::{
    About, Answered, CourseProgress, Event, EventId, ExamEvent, ExamQuestion, ExamSitting, Place,
    Progress, Response, Timestamp, What,
};
use parcours::storage::journal::{decode, encode};

/// Events of one device, a minute apart.
fn events(whats: impl IntoIterator<Item = What>) -> Vec<Event> {
    whats
        .into_iter()
        .enumerate()
        .map(|(index, what)| Event {
            id: id(1, index as u64 + 1),
            moment: moment(index as i64 * 60),
            course: course(),
            what,
        })
        .collect()
}

fn learned(whats: impl IntoIterator<Item = What>) -> CourseProgress {
    Progress::fold(events(whats)).course(&course()).clone()
}

#[test]
fn everything_of_version_3_counts() {
    let progress = Progress::fold(events(every_study_event()));
    let known = progress.course(&course());
    let review = known.last_review().unwrap();
    assert_eq!(review.sitting.answers.len(), 2);
    assert!(known.open_review().is_none());
    let item = |item: &str| known.lesson(&"roles".into()).item(&item.into()).unwrap();
    assert_eq!(item("q2").recall.grade, Grade::Easy);
    assert!(item("q1").recall.sure_and_wrong);
    let ideas: Vec<&Id> = known.misconceptions().map(|(id, _)| id).collect();
    assert_eq!(ideas, [&Id::from("hats")]);
    assert_eq!(progress.plan().retention, 85);
    assert_eq!(known.ratings()[0].levels["ethics"], 4);
    let exams: Vec<&ExamSitting> = known.exams().sittings().collect();
    assert_eq!(exams[0].marks(), Some([0.0].as_slice()));
    assert!(exams[0].answer(&"x1".into()).is_none(), "it was cleared");
    assert!(exams[0].flagged().contains(&Id::from("x1")));
}

#[test]
fn a_misconception_is_cured_by_two_questions_on_two_days() {
    let answer = |item: &str, right: bool| {
        let idea = vec![Id::from("hats")];
        What::Answer(Answered {
            place: Place::Check,
            lesson: "roles".into(),
            item: item.into(),
            revision: 1,
            response: Response::Choice(vec![0]),
            score: if right { 1.0 } else { 0.0 },
            confidence: None,
            hints: 0,
            seconds: 1,
            about: About {
                met: if right { Vec::new() } else { idea.clone() },
                probed: idea,
                ..About::default()
            },
        })
    };
    let after = |given: &[(&str, bool, i64)]| {
        let events = (1..)
            .zip(given)
            .map(|(sequence, (item, right, day))| Event {
                id: id(1, sequence),
                moment: moment(day * 86_400),
                course: course(),
                what: answer(item, *right),
            });
        let progress = Progress::fold(events);
        let known = progress.course(&course()).misconceptions().next();
        known.map(|(_, idea)| (idea.times, idea.steps(), idea.is_cured()))
    };
    let wrong = ("q1", false, 0);
    assert_eq!(after(&[("q1", true, 0)]), None, "never met");
    assert_eq!(after(&[wrong]), Some((1, 0, false)));
    let same_day = [wrong, ("q2", true, 0), ("q3", true, 0)];
    assert_eq!(after(&same_day), Some((1, 1, false)));
    let same_item = [wrong, ("q2", true, 0), ("q2", true, 1), ("q2", true, 5)];
    assert_eq!(after(&same_item), Some((1, 1, false)));
    let cured = [wrong, ("q2", true, 0), ("q3", true, 1)];
    assert_eq!(after(&cured), Some((1, 2, true)));
    // Many right answers on one day leave room for the one that cures.
    let names: Vec<String> = (2..40).map(|number| format!("q{number}")).collect();
    let mut many = vec![wrong];
    many.extend(names.iter().map(|name| (name.as_str(), true, 0)));
    assert_eq!(after(&many), Some((1, 1, false)));
    many.push(("q50", true, 1));
    assert_eq!(after(&many), Some((1, 2, true)));
    let back = [wrong, ("q2", true, 0), ("q3", true, 1), ("q1", false, 2)];
    assert_eq!(after(&back), Some((2, 0, false)));
}

fn exam(seconds: Option<u32>, steps: impl IntoIterator<Item = ExamEvent>) -> ExamSitting {
    let started = ExamEvent::Started {
        session: id(1, 1),
        exam: "mock".into(),
        seed: 1,
        questions: vec![ExamQuestion {
            lesson: "roles".into(),
            item: "x".into(),
            revision: 1,
        }],
        seconds,
    };
    let whats = std::iter::once(started).chain(steps).map(What::Exam);
    learned(whats).exams().sitting(id(1, 1)).unwrap().clone()
}

fn answered(number: &str) -> ExamEvent {
    ExamEvent::Answered {
        session: id(1, 1),
        item: "x".into(),
        response: Response::Number(number.to_owned()),
        language: parcours::language::Language::Fr,
        seconds: 5,
    }
}

#[test]
fn the_clock_of_an_exam_runs_from_its_start_and_a_late_answer_does_not_count() {
    // Steps are a minute apart: the second answer comes after 120 s.
    let sitting = exam(Some(90), [answered("1"), answered("2")]);
    let start = sitting.started.at.0;
    assert_eq!(sitting.deadline(), Some(Timestamp(start + 90_000)));
    let first = Response::Number("1".to_owned());
    assert_eq!(sitting.answer(&"x".into()).unwrap().response, &first);
    // What is written says that it is later than the clock does.
    assert_eq!(sitting.left(Timestamp(start)), Some(0));
    let fresh = exam(Some(90), []);
    assert_eq!(fresh.left(Timestamp(start + 30_000)), Some(60_000));
    assert_eq!(fresh.left(Timestamp(start - 999_000)), Some(90_000));
    assert!(fresh.is_over(Timestamp(start + 90_000)));
    let free = exam(None, [answered("1"), answered("2")]);
    assert_eq!(free.left(Timestamp(i64::MAX)), None);
    let second = Response::Number("2".to_owned());
    assert_eq!(free.answer(&"x".into()).unwrap().response, &second);
}

#[test]
fn nothing_is_added_to_an_exam_that_was_handed_in() {
    let done = ExamEvent::Finished {
        session: id(1, 1),
        ended: Timestamp(0),
        marks: vec![f32::NAN],
    };
    let sitting = exam(None, [answered("1"), done, answered("2")]);
    assert_eq!(sitting.steps.len(), 1);
    assert_eq!(sitting.marks(), Some([0.0].as_slice()));
    assert_eq!(sitting.share(), Some(0.0));
}

/// Something in the sitting that this event began.
fn in_sitting(session: EventId, what: &str) -> What {
    What::Exam(match what {
        "begin" => ExamEvent::Started {
            session,
            exam: "mock".into(),
            seed: 1,
            questions: vec![ExamQuestion {
                lesson: "roles".into(),
                item: "x".into(),
                revision: 1,
            }],
            seconds: None,
        },
        "hand in" => ExamEvent::Finished {
            session,
            ended: Timestamp(0),
            marks: vec![1.0],
        },
        number => ExamEvent::Answered {
            session,
            item: "x".into(),
            response: Response::Number(number.to_owned()),
            language: parcours::language::Language::Fr,
            seconds: 5,
        },
    })
}

/// Sittings of events, each with its seconds on the clock.
fn sittings(events: &[(EventId, i64, What)]) -> Vec<ExamSitting> {
    let each = events.iter().map(|(id, seconds, what)| Event {
        id: *id,
        moment: moment(*seconds),
        course: course(),
        what: what.clone(),
    });
    let mut events: Vec<Event> = each.collect();
    events.sort_by_key(Event::key);
    let progress = Progress::fold(events);
    progress
        .course(&course())
        .exams()
        .sittings()
        .cloned()
        .collect()
}

#[test]
fn an_exam_handed_in_on_one_device_survives_one_begun_on_another() {
    let (here, there) = (id(1, 1), id(2, 1));
    let sittings = sittings(&[
        (here, 0, in_sitting(here, "begin")),
        (there, 600, in_sitting(there, "begin")),
        (id(1, 2), 660, in_sitting(here, "42")),
        (id(1, 3), 720, in_sitting(here, "hand in")),
    ]);
    assert_eq!(sittings[0].marks(), Some([1.0].as_slice()));
    assert_eq!(sittings[0].steps.len(), 1);
    assert!(sittings[1].is_open());
}

#[test]
fn the_sitting_begun_last_is_the_open_one_whatever_the_clock_said() {
    let (first, second) = (id(1, 1), id(1, 2));
    let sittings = sittings(&[
        (first, 600, in_sitting(first, "begin")),
        // The clock was set back by nine minutes.
        (second, 60, in_sitting(second, "begin")),
        (id(1, 3), 120, in_sitting(second, "42")),
    ]);
    let open: Vec<EventId> = sittings
        .iter()
        .filter(|sitting| sitting.is_open())
        .map(|sitting| sitting.session)
        .collect();
    assert_eq!(open, [second]);
}

#[test]
fn what_follows_another_device_never_comes_before_it() {
    let session = id(2, 1);
    let known = sittings(&[(session, 60, in_sitting(session, "begin"))]);
    let at = known[0].moment_for(id(1, 1).device, moment(0).at);
    assert_eq!(at.0, moment(60).at.0 + 1);
    let same = known[0].moment_for(id(2, 1).device, moment(0).at);
    assert_eq!(same, moment(60).at);
}

#[test]
fn a_fixture_of_version_3_loads_for_ever() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journal-v3");
    let text = fs::read_to_string(fixture.join("a1b2c301-2026-11.ron")).unwrap();
    let expected = events(every_study_event());
    let read: Vec<Event> = text
        .lines()
        .map(|line| decode(line.rsplit_once(" // ").unwrap().0).unwrap())
        .collect();
    assert_eq!(read, expected, "the form of version 3 is frozen");
    assert!(text.lines().all(|line| line.starts_with("(v:3,")));
    let written: Vec<u8> = expected
        .iter()
        .flat_map(|event| encode(event).unwrap())
        .collect();
    assert_eq!(String::from_utf8(written).unwrap(), text);
}

/// Writes the fixture; run by hand, once:
/// `PARCOURS_WRITE_FIXTURE=1 cargo test --test journal_study -- --ignored`
#[test]
#[ignore = "writes the fixture of a version that is frozen now"]
fn write_the_fixture() {
    if std::env::var_os("PARCOURS_WRITE_FIXTURE").is_none() {
        return;
    }
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journal-v3");
    fs::create_dir_all(&fixture).unwrap();
    let lines: Vec<u8> = events(every_study_event())
        .iter()
        .flat_map(|event| encode(event).unwrap())
        .collect();
    fs::write(fixture.join("a1b2c301-2026-11.ron"), lines).unwrap();
}
