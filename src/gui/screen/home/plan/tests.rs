use super::*;
use crate::course::practice::Kind;
use crate::course::{FORMAT, LessonEntry, Module, PracticeEntry};
use crate::language::Language;
use crate::progress::{
    DeviceId, Event, EventId, LessonEvent, Moment, PracticeEvent, Progress, QuizEvent, QuizKind,
    Timestamp, What,
};

fn course(lessons: &[&str]) -> Course {
    let entry = |id: &&str| LessonEntry {
        id: Id::from(*id),
        title: (*id).to_owned(),
        minutes: 15,
    };
    Course {
        format: FORMAT,
        id: "c".into(),
        language: Language::Fr,
        title: String::new(),
        summary: String::new(),
        authors: Vec::new(),
        licence: String::new(),
        competences: Vec::new(),
        misconceptions: Vec::new(),
        modules: vec![Module {
            id: "m".into(),
            title: String::new(),
            summary: String::new(),
            illustration: None,
            exam_weight: 0,
            lessons: lessons.iter().map(entry).collect(),
        }],
        practices: Vec::new(),
        exam: None,
    }
}

fn progress(events: Vec<What>) -> Progress {
    Progress::fold((1..).zip(events).map(|(sequence, what)| Event {
        id: id(sequence),
        moment: Moment::new(Timestamp(1_000 * sequence as i64), 0),
        course: "c".into(),
        what,
    }))
}

fn id(sequence: u64) -> EventId {
    EventId {
        device: DeviceId(1),
        sequence,
    }
}

fn opened(lesson: &str) -> What {
    What::Lesson(LessonEvent::Opened {
        lesson: lesson.into(),
    })
}

fn read(lesson: &str) -> What {
    What::Lesson(LessonEvent::Read {
        lesson: lesson.into(),
    })
}

fn quiz(sequence: u64, lesson: &str) -> What {
    What::Quiz(QuizEvent::Started {
        session: id(sequence),
        lesson: lesson.into(),
        seed: 1,
        items: vec!["i".into(), "j".into()],
        kind: QuizKind::Whole,
    })
}

const TODAY: Day = Day(10);

fn go(events: Vec<What>, mastery: &dyn Fn(&Id) -> Mastery) -> Next {
    let progress = progress(events);
    let course = course(&["a", "b", "d"]);
    next(&course, progress.course(&"c".into()), mastery, TODAY)
}

fn unread(_: &Id) -> Mastery {
    Mastery::Unread
}

fn reading(lesson: &str, begun: bool) -> Next {
    Next::Read {
        lesson: lesson.into(),
        begun,
    }
}

#[test]
fn a_new_learner_begins_at_the_beginning() {
    assert_eq!(go(vec![], &unread), reading("a", false));
    let nothing = progress(vec![]);
    let empty = course(&[]);
    let learned = nothing.course(&"c".into());
    assert_eq!(next(&empty, learned, &unread, TODAY), Next::Empty);
}

#[test]
fn the_last_lesson_comes_before_those_after_it_and_those_before_it() {
    let events = vec![opened("a"), opened("b")];
    assert_eq!(go(events, &unread), reading("b", true));
    let events = vec![opened("b"), read("b")];
    assert_eq!(go(events, &unread), reading("d", false));
    let events = vec![opened("d"), read("d")];
    assert_eq!(go(events, &unread), reading("a", false));
}

#[test]
fn a_lesson_that_left_the_course_leads_nowhere() {
    let events = vec![opened("gone"), quiz(2, "gone")];
    assert_eq!(go(events, &unread), reading("a", false));
}

#[test]
fn unfinished_questions_come_first_and_only_once() {
    let events = vec![opened("a"), quiz(2, "b"), quiz(3, "a")];
    let progress = progress(events);
    let course = course(&["a", "b", "d"]);
    let learned = progress.course(&"c".into());
    let next = next(&course, learned, &unread, TODAY);
    assert_eq!(
        next,
        Next::Resume {
            lesson: "a".into(),
            done: 0,
            of: 2
        }
    );
    assert_eq!(
        todos(&course, learned, &unread, TODAY, &next),
        [Todo::Finish {
            lesson: "b".into(),
            done: 0,
            of: 2
        }]
    );
}

#[test]
fn questions_that_can_count_today_come_before_those_that_cannot() {
    let all = || vec![read("a"), read("b"), read("d")];
    let mastery = |id: &Id| match id.as_str() {
        "a" => Mastery::Mastered { since: Day(2) },
        "b" => Mastery::HalfWay { day: TODAY },
        _ => Mastery::HalfWay { day: Day(9) },
    };
    let practise = |lesson: &str| Next::Practise {
        lesson: lesson.into(),
    };
    assert_eq!(go(all(), &mastery), practise("d"));
    let only_today = |id: &Id| match id.as_str() {
        "b" => Mastery::HalfWay { day: TODAY },
        _ => Mastery::Mastered { since: Day(2) },
    };
    assert_eq!(go(all(), &only_today), practise("b"));
    let mastered = |_: &Id| Mastery::Mastered { since: Day(2) };
    assert_eq!(go(all(), &mastered), Next::Done);
}

#[test]
fn only_an_earlier_good_day_asks_for_a_second_one() {
    let events = vec![opened("d"), read("a"), read("b")];
    let progress = progress(events);
    let course = course(&["a", "b", "d"]);
    let learned = progress.course(&"c".into());
    let mastery = |id: &Id| match id.as_str() {
        "a" => Mastery::HalfWay { day: Day(9) },
        "b" => Mastery::HalfWay { day: TODAY },
        _ => Mastery::Read,
    };
    let next = reading("d", true);
    assert_eq!(
        todos(&course, learned, &mastery, TODAY, &next),
        [Todo::Confirm { lesson: "a".into() }]
    );
}

#[test]
fn a_practice_left_open_waits_and_one_prepared_is_offered_once() {
    let mut course = course(&["a", "b"]);
    let entry = |practice: &str, lesson: &str| PracticeEntry {
        id: practice.into(),
        kind: Kind::Crisis,
        title: String::new(),
        summary: String::new(),
        minutes: 10,
        lessons: vec![lesson.into()],
    };
    course.practices = vec![entry("p", "b"), entry("q", "a"), entry("r", "a")];
    let waiting = |events: Vec<What>| {
        let progress = progress(events);
        let learned = progress.course(&"c".into());
        let mastered = |_: &Id| Mastery::Mastered { since: Day(2) };
        todos(&course, learned, &mastered, TODAY, &Next::Done)
    };
    assert_eq!(waiting(vec![]), []);
    let practice = || "q".into();
    assert_eq!(
        waiting(vec![read("a")]),
        [Todo::Try {
            practice: practice()
        }]
    );
    let started = What::Practice(PracticeEvent::Started {
        run: id(2),
        practice: practice(),
        revision: 1,
        seed: 1,
        parts: Vec::new(),
    });
    assert_eq!(
        waiting(vec![read("a"), started]),
        [
            Todo::GoOn {
                practice: practice()
            },
            Todo::Try {
                practice: "r".into()
            }
        ]
    );
}
