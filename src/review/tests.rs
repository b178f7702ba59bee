mod clock;
mod properties;

use std::collections::BTreeMap;

use super::due::{MOST, fitting};
use super::{Budget, Card, Kind, load, session, standing};
use crate::course::{Catalogue, Id, Lesson};
use crate::memory::Grade;
use crate::progress::{
    About, Answered, Asked, Confidence, CourseProgress, Day, DeviceId, Effort, Event, EventId,
    MemoryEvent, Moment, Place, Plan, Progress, Response, ReviewEvent, Timestamp, What,
};

const COURSE: &str = "c";

/// Noon UTC of a learner's day.
fn noon(day: i32) -> Moment {
    Moment::new(Timestamp(i64::from(day) * 86_400_000 + 43_200_000), 0)
}

fn event(sequence: u64, moment: Moment, what: What) -> Event {
    Event {
        id: EventId {
            device: DeviceId(1),
            sequence,
        },
        moment,
        course: COURSE.into(),
        what,
    }
}

/// Item ids are `lesson-objective-number`.
fn lesson_of(item: &str) -> Id {
    item.split('-').next().unwrap().into()
}

fn answer(item: &str, score: f32, confidence: Option<Confidence>) -> What {
    answer_at(Place::Check, item, score, confidence)
}

fn answer_at(place: Place, item: &str, score: f32, confidence: Option<Confidence>) -> What {
    What::Answer(Answered {
        place,
        lesson: lesson_of(item),
        item: item.into(),
        revision: 1,
        response: Response::Choice(vec![0]),
        score,
        confidence,
        hints: 0,
        seconds: 20,
        about: About::default(),
    })
}

/// Lessons with the given scored items; the module of lesson `b2` is `b`.
fn catalogue(items: &[&str]) -> Catalogue {
    let mut lessons: BTreeMap<Id, Vec<&str>> = BTreeMap::new();
    for item in items {
        lessons.entry(lesson_of(item)).or_default().push(item);
    }
    let lessons: Vec<(Id, Lesson)> = lessons
        .iter()
        .map(|(id, items)| {
            let items: Vec<String> = items
                .iter()
                .map(|item| {
                    let objective = item.split('-').nth(1).unwrap();
                    format!(
                        "(id: \"{item}\", objective: \"{objective}\", competence: \"k\",
                          bloom: Apply, covers: [], explains: \"e\", stem: \"Quoi ?\",
                          interaction: Numeric(value: 1, tolerance: 0, unit: \"u\",
                            formula: \"f\", compute: \"1\", feedback: \"F\"))"
                    )
                })
                .collect();
            let text = format!(
                "(id: \"{id}\", title: \"L\", objectives: [], minutes: 1, body: [], items: [{}])",
                items.join(",")
            );
            let lesson = crate::course::decode::decode("l.ron", text.as_bytes()).unwrap();
            (Id::from(&id.as_str()[..1]), lesson.0)
        })
        .collect();
    Catalogue::new(lessons.iter().map(|(module, lesson)| (module, lesson)))
}

fn learned(events: impl IntoIterator<Item = (Moment, What)>) -> CourseProgress {
    let events = (1u64..).zip(events);
    let events = events.map(|(sequence, (moment, what))| event(sequence, moment, what));
    Progress::fold(events).course(&COURSE.into()).clone()
}

const RIGHT: f32 = 1.0;
const WRONG: f32 = 0.0;

#[test]
fn nothing_answered_nothing_due() {
    let standing = standing(
        &CourseProgress::default(),
        &catalogue(&["a-o-1"]),
        &Plan::default(),
        Day(100),
    );
    assert_eq!(standing, super::Standing::default());
}

#[test]
fn an_answer_comes_back_after_its_interval_and_not_before() {
    let learned = learned([(noon(100), answer("a-o-1", RIGHT, None))]);
    let catalogue = catalogue(&["a-o-1"]);
    let at = |day| standing(&learned, &catalogue, &Plan::default(), Day(day));
    // A good first answer has a stability of 2.3 days.
    for early in [99, 100, 101] {
        assert!(at(early).due.is_empty(), "{early}");
        assert_eq!(at(early).later.len(), 1);
    }
    assert_eq!(at(100).next, Some((Day(102), 1)));
    assert_eq!(at(102).due.len(), 1);
    assert_eq!(at(102).due[0].kind, Kind::New);
    // Late is late: a month later it is one card, not many.
    assert_eq!(at(132).due.len(), 1);
}

#[test]
fn sure_and_wrong_comes_first() {
    let sure = Some(Confidence::Sure);
    let learned = learned([
        (noon(100), answer("a-o-1", WRONG, None)),
        (noon(100), answer("a-p-1", WRONG, sure)),
        (noon(90), answer("a-q-1", RIGHT, sure)),
    ]);
    let catalogue = catalogue(&["a-o-1", "a-p-1", "a-q-1"]);
    let standing = standing(&learned, &catalogue, &Plan::default(), Day(110));
    assert_eq!(standing.due[0].kind, Kind::SureAndWrong);
    let asked = session(&standing.due, &learned, &catalogue, Budget::UNLIMITED, 7);
    assert_eq!(asked[0].item, "a-p-1".into());
    assert_eq!(asked.len(), 3);
}

#[test]
fn eight_lapses_pull_an_item_out_until_it_is_released() {
    let mut events = Vec::new();
    for round in 0..8 {
        events.push((noon(100 + 4 * round), answer("a-o-1", RIGHT, None)));
        events.push((noon(102 + 4 * round), answer("a-o-1", WRONG, None)));
        if round == 6 {
            let known = learned(events.clone());
            assert!(
                !known
                    .lesson(&"a".into())
                    .item(&"a-o-1".into())
                    .unwrap()
                    .recall
                    .pulled_out
            );
        }
    }
    let catalogue = catalogue(&["a-o-1"]);
    let at = |events: &[(Moment, What)]| {
        standing(
            &learned(events.to_vec()),
            &catalogue,
            &Plan::default(),
            Day(300),
        )
    };
    assert_eq!((at(&events).due.len(), at(&events).leeches.len()), (0, 1));
    let released = What::Memory(MemoryEvent::Released {
        lesson: "a".into(),
        item: "a-o-1".into(),
    });
    events.push((noon(299), released));
    assert_eq!((at(&events).due.len(), at(&events).leeches.len()), (1, 0));
}

#[test]
fn a_parallel_item_is_asked_and_both_are_remembered() {
    let catalogue = catalogue(&["a-o-1", "a-o-2", "a-p-1"]);
    let mut events = vec![(noon(100), answer("a-o-1", RIGHT, None))];
    let known = learned(events.clone());
    let due = standing(&known, &catalogue, &Plan::default(), Day(103)).due;
    let asked = session(&due, &known, &catalogue, Budget::UNLIMITED, 1);
    let expected = Asked {
        lesson: "a".into(),
        item: "a-o-2".into(),
        instead_of: Some("a-o-1".into()),
    };
    assert_eq!(asked, [expected]);
    let session = EventId {
        device: DeviceId(1),
        sequence: 2,
    };
    events.push((
        noon(103),
        What::Review(ReviewEvent::Started {
            session,
            algorithm: crate::memory::ALGORITHM.to_owned(),
            seed: 1,
            asked,
        }),
    ));
    let place = Place::Review { session };
    let mut answered = answer_at(place, "a-o-2", RIGHT, None);
    if let What::Answer(answered) = &mut answered {
        answered.about.instead_of = Some("a-o-1".into());
    }
    events.push((noon(103), answered));
    let known = learned(events);
    let recall = |item: &str| known.lesson(&"a".into()).item(&item.into()).unwrap().recall;
    assert_eq!(recall("a-o-1").day, Day(103));
    assert_eq!((recall("a-o-1").answers, recall("a-o-2").answers), (2, 1));
    assert!(recall("a-o-1").memory.stability > recall("a-o-2").memory.stability);
    let after = standing(&known, &catalogue, &Plan::default(), Day(103));
    assert!(after.due.is_empty());
}

#[test]
fn what_was_wrong_is_asked_again_itself() {
    let known = learned([(noon(100), answer("a-o-1", WRONG, None))]);
    let catalogue = catalogue(&["a-o-1", "a-o-2"]);
    let due = standing(&known, &catalogue, &Plan::default(), Day(103)).due;
    let asked = session(&due, &known, &catalogue, Budget::UNLIMITED, 1);
    assert_eq!(
        (asked[0].item.as_str(), &asked[0].instead_of),
        ("a-o-1", &None)
    );
}

#[test]
fn the_daily_limit_lets_in_what_fits_and_the_rest_waits() {
    let events = (0..30).map(|item| (noon(100), answer(&format!("a-o{item}-1"), RIGHT, None)));
    let known = learned(events);
    let names: Vec<String> = (0..30).map(|item| format!("a-o{item}-1")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let catalogue = catalogue(&names);
    let due = standing(&known, &catalogue, &Plan::default(), Day(105)).due;
    assert_eq!(due.len(), 30);
    // 20 s each, five minutes: 15 questions.
    assert_eq!(fitting(&due, Budget(300)), 15);
    assert_eq!(fitting(&due, Budget(0)), 0);
    assert_eq!(session(&due, &known, &catalogue, Budget(300), 1).len(), 15);
    assert_eq!(
        session(&due, &known, &catalogue, Budget::UNLIMITED, 1).len(),
        MOST
    );
}

#[test]
fn days_of_rest_shift_what_falls_on_them() {
    let known = learned([(noon(100), answer("a-o-1", RIGHT, None))]);
    let catalogue = catalogue(&["a-o-1"]);
    let holiday = Plan {
        holiday: Some((Day(101), Day(110))),
        ..Plan::default()
    };
    let at = |plan: &Plan, day| standing(&known, &catalogue, plan, Day(day));
    assert_eq!(at(&holiday, 100).next, Some((Day(111), 1)));
    // On a day of rest the card is there for someone who wants it.
    assert_eq!(at(&holiday, 105).due.len(), 1);
    assert_eq!(at(&holiday, 111).due.len(), 1);
}

#[test]
fn an_answer_in_another_s_place_counts_for_both_though_another_review_began() {
    let review = |sequence: u64| {
        let session = EventId {
            device: DeviceId(1),
            sequence,
        };
        let asked = Asked {
            lesson: "a".into(),
            item: "a-o-2".into(),
            instead_of: Some("a-o-1".into()),
        };
        let started = ReviewEvent::Started {
            session,
            algorithm: String::new(),
            seed: 0,
            asked: vec![asked],
        };
        (session, (noon(110), What::Review(started)))
    };
    let (first, started) = review(2);
    let (_, other) = review(3);
    let mut answered = answer_at(Place::Review { session: first }, "a-o-2", RIGHT, None);
    if let What::Answer(answered) = &mut answered {
        answered.about.instead_of = Some("a-o-1".into());
    }
    let begun = (noon(100), answer("a-o-1", RIGHT, None));
    let known = learned([begun, started, other, (noon(110), answered)]);
    let lesson = known.lesson(&"a".into());
    for item in ["a-o-1", "a-o-2"] {
        let recall = lesson.item(&item.into()).unwrap().recall;
        assert_eq!(recall.day, Day(110), "{item}");
    }
}

#[test]
fn aiming_higher_costs_more() {
    let known = learned((0..40).map(|item| {
        let day = 60 + item % 7;
        (noon(day), answer(&format!("a-o{item}-1"), RIGHT, None))
    }));
    let names: Vec<String> = (0..40).map(|item| format!("a-o{item}-1")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let cards = standing(&known, &catalogue(&names), &Plan::default(), Day(100)).due;
    let cost = |retention| {
        let plan = Plan {
            retention,
            ..Plan::default()
        };
        load(cards.iter(), &plan, Day(100), 60).questions
    };
    assert!(cost(80) < cost(90) && cost(90) < cost(95), "{}", cost(90));
    assert_eq!(
        load([].iter(), &Plan::default(), Day(100), 0).questions,
        0.0
    );
}

#[test]
fn the_learner_s_word_on_effort_replaces_the_table() {
    let felt = |effort| {
        What::Memory(MemoryEvent::Felt {
            answer: EventId {
                device: DeviceId(1),
                sequence: 1,
            },
            lesson: "a".into(),
            item: "a-o-1".into(),
            effort,
        })
    };
    let stability = |effort| {
        let known = learned([
            (noon(100), answer("a-o-1", RIGHT, None)),
            (noon(100), felt(effort)),
        ]);
        known
            .lesson(&"a".into())
            .item(&"a-o-1".into())
            .unwrap()
            .recall
    };
    let first = crate::memory::next(None, 0);
    assert_eq!(stability(Effort::Hard).memory, first.hard);
    assert_eq!(stability(Effort::Easy).memory, first.easy);
    assert_eq!(stability(Effort::Good).grade, Grade::Good);
}
