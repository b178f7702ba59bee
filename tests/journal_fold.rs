//! The fold: what it makes of histories, whatever order they arrive in.

mod journal_support;

use journal_support::{answer, course, device, history, id, moment};
use parcours::course::Id;
use parcours::progress::timeline::{Kept, TAIL};
use parcours::progress::{
    Event, HintTaken, LessonEvent, Mastery, Moment, NoteEvent, Offer, Place, Progress, QuizEvent,
    QuizKind, Timeline, What,
};
use proptest::prelude::*;

fn events(all: impl IntoIterator<Item = (i64, What)>) -> Vec<Event> {
    (1u64..)
        .zip(all)
        .map(|(sequence, (seconds, what))| Event {
            id: id(1, sequence),
            moment: moment(seconds),
            course: course(),
            what,
        })
        .collect()
}

fn shuffled(mut events: Vec<Event>, seed: u64) -> Vec<Event> {
    events.sort_by_cached_key(|event| {
        (event.id.sequence ^ seed)
            .wrapping_add(u64::from(event.id.device.0))
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
    });
    events
}

/// What the rule says, word by word: sort, leave out what was retracted, apply.
fn by_the_rule(mut events: Vec<Event>) -> Progress {
    events.sort_by_key(Event::key);
    let mut progress = Progress::default();
    for event in &events {
        let retracted = events
            .iter()
            .any(|other| other.what == What::Retracted { event: event.id });
        if !retracted {
            progress.apply(event);
        }
    }
    progress
}

/// Offers one after the other, beginning again when asked to, as a store does.
fn one_by_one(events: &[Event]) -> Timeline {
    let mut timeline = Timeline::default();
    for (place, event) in events.iter().enumerate() {
        if timeline.offer(event.clone()) == Offer::Refold {
            timeline = Timeline::from_events(events[..=place].to_vec());
        }
    }
    timeline
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn order_of_arrival_changes_nothing(events in history(250), seed in any::<u64>()) {
        let expected = by_the_rule(events.clone());
        prop_assert_eq!(&Progress::fold(events.clone()), &expected);
        prop_assert_eq!(&Progress::fold(shuffled(events.clone(), seed)), &expected);
        prop_assert_eq!(&one_by_one(&events).into_current(), &expected);
        prop_assert_eq!(&one_by_one(&shuffled(events, seed)).into_current(), &expected);
    }

    #[test]
    fn an_event_counts_once(events in history(120), seed in any::<u64>()) {
        let twice = shuffled([events.clone(), events.clone()].concat(), seed);
        prop_assert_eq!(Progress::fold(twice.clone()), Progress::fold(events));
        let mut timeline = one_by_one(&twice);
        for event in twice {
            prop_assert_eq!(timeline.offer(event), Offer::Known);
        }
    }

    #[test]
    fn what_was_stored_goes_on_like_the_whole(events in history(250), cut in 0usize..250) {
        let (before, after) = events.split_at(cut.min(events.len()));
        let stored = Timeline::from_events(before.to_vec());
        let text = serde_json::to_string(stored.kept()).unwrap();
        let kept: Kept = serde_json::from_str(&text).unwrap();
        let mut timeline = Timeline::from_kept(kept);
        prop_assert_eq!(timeline.current(), stored.current());
        for event in after {
            if timeline.offer(event.clone()) == Offer::Refold {
                timeline = Timeline::from_events(events.clone());
                break;
            }
        }
        prop_assert_eq!(timeline.current(), &Progress::fold(events));
    }

    #[test]
    fn a_retraction_equals_never_having_happened(
        events in history(200),
        target in any::<prop::sample::Index>(),
    ) {
        let plain: Vec<Event> = events
            .into_iter()
            .filter(|event| !matches!(event.what, What::Retracted { .. }))
            .collect();
        prop_assume!(!plain.is_empty());
        let target = target.get(&plain).id;
        let without = plain.iter().filter(|event| event.id != target).cloned();
        let expected = Progress::fold(without);
        let retraction = Event {
            id: id(9, 1),
            moment: moment(500_000),
            course: course(),
            what: What::Retracted { event: target },
        };
        let after = [plain.clone(), vec![retraction.clone()]].concat();
        prop_assert_eq!(&one_by_one(&after).into_current(), &expected);
        let before = [vec![retraction], plain].concat();
        prop_assert_eq!(&one_by_one(&before).into_current(), &expected);
    }
}

#[test]
fn undoing_the_latest_event_needs_no_history() {
    let many = events((0..500).map(|number| {
        let what = answer("roles", &format!("q{}", number % 9), Place::Check, 1.0);
        (number, what)
    }));
    let mut timeline = Timeline::from_events(many.clone());
    for undone in 0..TAIL {
        let target = timeline.latest().unwrap().id;
        assert_eq!(target, many[many.len() - 1 - undone].id);
        let retraction = Event {
            id: id(2, undone as u64 + 1),
            moment: moment(1000),
            course: course(),
            what: What::Retracted { event: target },
        };
        assert_eq!(timeline.offer(retraction), Offer::Taken);
    }
    let left = many[..many.len() - TAIL].to_vec();
    assert_eq!(timeline.current(), &Progress::fold(left));
}

#[test]
fn reading_leaves_a_place_to_continue_from() {
    let lesson = Id::from("roles");
    let reached = |block: &str| {
        What::Lesson(LessonEvent::Reached {
            lesson: lesson.clone(),
            block: block.into(),
        })
    };
    let opened = |lesson: &str| {
        What::Lesson(LessonEvent::Opened {
            lesson: lesson.into(),
        })
    };
    let progress = Progress::fold(events([
        (0, opened("roles")),
        (10, reached("b1")),
        (20, reached("b2")),
        (30, opened("tone")),
        (40, opened("roles")),
    ]));
    let known = progress.course(&course());
    let last = known.last().unwrap();
    assert_eq!((last.lesson.as_str(), last.at), ("roles", moment(40).at));
    assert_eq!(last.block, Some("b2".into()));
    assert_eq!(known.lesson(&lesson).opened_at, Some(moment(0).at));
    assert_eq!(known.lesson(&lesson).mastery(8), Mastery::Unread);
    assert_eq!(known.lessons().count(), 2);
    assert!(!known.lesson(&"never".into()).is_started());
}

#[test]
fn bookmarks_and_notes_are_kept_until_taken_away() {
    let lesson = Id::from("roles");
    let mark = |block: &str| {
        What::Lesson(LessonEvent::Bookmarked {
            lesson: lesson.clone(),
            block: block.into(),
        })
    };
    let write = |note, text: &str| {
        What::Note(NoteEvent::Written {
            note,
            lesson: lesson.clone(),
            block: "b1".into(),
            text: text.to_owned(),
        })
    };
    let unmark = What::Lesson(LessonEvent::Unbookmarked {
        lesson: lesson.clone(),
        block: "b1".into(),
    });
    let progress = Progress::fold(events([
        (0, mark("b1")),
        (1, mark("b2")),
        (2, mark("b2")),
        (3, unmark),
        (4, write(id(1, 5), "first")),
        (5, write(id(1, 6), "second")),
        (6, write(id(1, 5), "first, changed")),
        (7, What::Note(NoteEvent::Deleted { note: id(1, 6) })),
    ]));
    let known = progress.course(&course());
    let blocks: Vec<&str> = known
        .lesson(&lesson)
        .bookmarks
        .iter()
        .map(|mark| mark.block.as_str())
        .collect();
    assert_eq!(blocks, ["b2"]);
    let notes: Vec<_> = known.notes_on(&lesson).collect();
    assert_eq!(notes.len(), 1);
    assert_eq!(notes[0].1.text, "first, changed");
    assert_eq!(notes[0].1.written_at, moment(4).at);
    assert_eq!(notes[0].1.changed_at, moment(6).at);
}

#[test]
fn an_unfinished_quiz_is_resumed_exactly_and_a_finished_one_gives_its_results() {
    let session = id(1, 1);
    let place = Place::Quiz { session };
    let start = What::Quiz(QuizEvent::Started {
        session,
        lesson: "roles".into(),
        seed: 42,
        items: vec!["q2".into(), "q1".into(), "q3".into()],
        kind: QuizKind::Whole,
    });
    let hint = What::Hint(HintTaken {
        session: Some(session),
        lesson: "roles".into(),
        item: "q1".into(),
    });
    let mut history = events([
        (0, start),
        (10, answer("roles", "q2", place, 1.0)),
        (20, hint),
    ]);
    let progress = Progress::fold(history.clone());
    let (lesson, sitting) = progress.course(&course()).unfinished().unwrap();
    assert_eq!((lesson.as_str(), sitting.seed), ("roles", 42));
    assert_eq!(sitting.next().unwrap().as_str(), "q1");
    assert_eq!(sitting.hints(&"q1".into()), 1);
    assert_eq!(sitting.answer(&"q2".into()).unwrap().event, id(1, 2));

    history.extend([
        Event {
            id: id(1, 4),
            moment: moment(30),
            course: course(),
            what: answer("roles", "q1", place, 0.5),
        },
        Event {
            id: id(1, 5),
            moment: moment(40),
            course: course(),
            what: What::Quiz(QuizEvent::Finished { session }),
        },
    ]);
    let progress = Progress::fold(history);
    let known = progress.course(&course());
    assert!(known.unfinished().is_none());
    let result = known.lesson(&"roles".into()).finished.as_ref().unwrap();
    assert_eq!(result.finished_at, Some(moment(40).at));
    assert!((result.score() - 1.5).abs() < 1e-6);
    let redo: Vec<&str> = result.to_redo().map(Id::as_str).collect();
    assert_eq!(redo, ["q1", "q3"]);
    let item = known.lesson(&"roles".into()).item(&"q2".into()).unwrap();
    assert_eq!((item.attempts, item.right), (1, 1));
}

#[test]
fn only_quizzes_on_two_days_master_a_lesson() {
    let session = id(1, 1);
    let day = 86_400;
    let quiz = |first: i64, at: i64| {
        (first..first + 5).map(move |number| {
            let what = answer("roles", &format!("q{number}"), Place::Quiz { session }, 1.0);
            (at + number, what)
        })
    };
    let mastery = |events: Vec<Event>| {
        Progress::fold(events)
            .course(&course())
            .lesson(&"roles".into())
            .mastery(10)
    };
    let today = moment(0).day();
    assert_eq!(
        mastery(events(quiz(0, 0).chain(quiz(5, 600)))),
        Mastery::HalfWay { day: today }
    );
    assert_eq!(
        mastery(events(quiz(0, 0).chain(quiz(5, day)))),
        Mastery::Mastered {
            since: today.plus(1)
        }
    );
    let checks = (0..10).map(|number| {
        let what = answer("roles", &format!("q{number}"), Place::Check, 1.0);
        (number * day, what)
    });
    assert_eq!(mastery(events(checks)), Mastery::Unread);
}

#[test]
fn a_reset_forgets_one_lesson_or_all_and_never_the_days() {
    let session = id(1, 1);
    let place = Place::Quiz { session };
    let history = [
        (0, answer("roles", "q1", place, 1.0)),
        (1, answer("tone", "q2", place, 1.0)),
    ];
    let reset = |lesson: Option<Id>| (2, What::Reset { lesson });
    let later = (3, answer("roles", "q3", place, 0.0));

    let one = Progress::fold(events(
        history
            .clone()
            .into_iter()
            .chain([reset(Some("roles".into())), later.clone()]),
    ));
    let known = one.course(&course());
    assert!(known.lesson(&"roles".into()).item(&"q1".into()).is_none());
    assert!(known.lesson(&"roles".into()).item(&"q3".into()).is_some());
    assert!(known.lesson(&"tone".into()).item(&"q2".into()).is_some());

    let all = Progress::fold(events(history.into_iter().chain([reset(None), later])));
    assert_eq!(all.course(&course()).lessons().count(), 1);
    assert_eq!(all.activity(moment(0).day()).unwrap().answers, 3);
}

#[test]
fn scores_out_of_range_do_no_harm() {
    let odd = [f32::NAN, f32::INFINITY, -3.0, 1e30];
    let progress = Progress::fold(events((0i64..).zip(odd).map(|(number, score)| {
        let place = Place::Quiz { session: id(1, 1) };
        (number, answer("roles", &format!("q{number}"), place, score))
    })));
    assert_eq!(progress, progress.clone());
    let lesson = progress.course(&course()).lesson(&"roles".into());
    let scores: Vec<f32> = lesson.items.values().map(|item| item.last.score).collect();
    assert_eq!(scores, [0.0, 1.0, 0.0, 1.0]);
}

#[test]
fn any_clock_is_accepted() {
    let extremes = [i64::MIN, -1, 0, i64::MAX];
    let mut timeline = Timeline::default();
    for (sequence, at) in (1u64..).zip(extremes) {
        let event = Event {
            id: id(1, sequence),
            moment: Moment {
                offset: i16::MIN,
                at: parcours::progress::Timestamp(at),
            },
            course: course(),
            what: answer("roles", "q1", Place::Check, 1.0),
        };
        assert_eq!(timeline.offer(event), Offer::Taken);
    }
    assert_eq!(timeline.highest(device(1)), 4);
    assert_eq!(timeline.current().days().len(), 3);
}
