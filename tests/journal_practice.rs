//! What the journal keeps of the practice desks.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

mod journal_support;

use std::fs;
use std::path::Path;

use journal_support::practice::{every_practice_event, first_run};
use journal_support::{answer, assert_still_says, course, id, moment};
use parcours::course::Id;
use parcours::progress::export::{Format, export};
use parcours::progress::{
    Event, EventId, Move, Place, PracticeEvent, PracticeProgress, Progress, RunState, What,
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

fn started(run: EventId, practice: &str) -> What {
    What::Practice(PracticeEvent::Started {
        run,
        practice: practice.into(),
        revision: 1,
        seed: 2,
        parts: Vec::new(),
    })
}

fn moved(run: EventId, what: Move) -> What {
    What::Practice(PracticeEvent::Moved { run, what })
}

fn wrote(run: EventId, text: &str) -> What {
    let (at, text) = ("reply".into(), text.to_owned());
    moved(run, Move::Write { at, text })
}

fn kept(run: EventId, text: &str) -> What {
    let (at, text) = ("reply".into(), text.to_owned());
    moved(run, Move::Keep { at, text })
}

fn practised(progress: &Progress, practice: &str) -> PracticeProgress {
    progress
        .course(&course())
        .practice(&Id::from(practice))
        .clone()
}

#[test]
fn a_run_is_its_moves_in_order() {
    let run = first_run();
    let progress = Progress::fold(events(every_practice_event(run)));
    let known = practised(&progress, "crisis-recall");
    let run = known.run(run).unwrap();
    assert_eq!(run.moves.len(), 7);
    assert_eq!(run.parts, ["first-words".into(), "later".into()]);
    assert!(run.text(&"statement".into()).unwrap().contains("👋"));
    assert_eq!(known.best(), Some(0.75));
    assert_eq!(known.open(), None);
    let RunState::Finished { outcome, .. } = &run.state else {
        panic!("{:?}", run.state);
    };
    assert_eq!(outcome.as_ref().map(Id::as_str), Some("handled"));
}

#[test]
fn undoing_a_move_is_as_if_it_was_never_made() {
    let run = first_run();
    let before = vec![started(run, "p"), wrote(run, "one")];
    let expected = practised(&Progress::fold(events(before.clone())), "p");
    let undone = [
        before,
        vec![wrote(run, "two"), What::Retracted { event: id(1, 3) }],
    ]
    .concat();
    let known = practised(&Progress::fold(events(undone)), "p");
    assert_eq!(known, expected);
    assert_eq!(known.open().unwrap().text(&"reply".into()), Some("one"));
}

#[test]
fn beginning_again_leaves_the_open_run_and_keeps_its_moves() {
    let (first, second) = (id(1, 1), id(1, 3));
    let whats = [
        started(first, "p"),
        wrote(first, "half a text"),
        started(second, "p"),
    ];
    let known = practised(&Progress::fold(events(whats)), "p");
    assert_eq!(known.open().unwrap().id, second);
    let left = known.run(first).unwrap();
    assert_eq!(left.state, RunState::Left);
    assert_eq!(left.text(&"reply".into()), Some("half a text"));
}

#[test]
fn runs_of_two_practices_do_not_meet() {
    let (first, second) = (id(1, 1), id(1, 2));
    let whats = [
        started(first, "one"),
        started(second, "two"),
        wrote(first, "a"),
        wrote(second, "b"),
        wrote(id(3, 3), "of a run that nobody started"),
    ];
    let progress = Progress::fold(events(whats));
    for (practice, text) in [("one", "a"), ("two", "b")] {
        let known = practised(&progress, practice);
        assert_eq!(known.open().unwrap().text(&"reply".into()), Some(text));
    }
}

#[test]
fn the_portfolio_holds_the_last_text_kept_of_each_run() {
    let (first, second) = (id(1, 1), id(1, 4));
    let whats = [
        started(first, "p"),
        kept(first, "draft"),
        kept(first, "better"),
        started(second, "p"),
        kept(second, "a year later"),
    ];
    let progress = Progress::fold(events(whats));
    let texts: Vec<_> = progress
        .course(&course())
        .portfolio()
        .iter()
        .map(|kept| kept.text)
        .collect();
    assert_eq!(texts, ["better", "a year later"]);
}

#[test]
fn forgetting_a_lesson_keeps_practice_and_forgetting_all_does_not() {
    let run = id(1, 1);
    let whats = |lesson: Option<Id>| {
        [
            started(run, "p"),
            answer("roles", "q1", Place::Check, 1.0),
            What::Reset { lesson },
        ]
    };
    let one = Progress::fold(events(whats(Some("roles".into()))));
    assert!(practised(&one, "p").open().is_some());
    let all = Progress::fold(events(whats(None)));
    assert_eq!(practised(&all, "p"), PracticeProgress::default());
}

#[test]
fn a_line_says_the_first_version_that_knows_its_event() {
    let older = events([answer("roles", "q1", Place::Check, 1.0)]);
    let newer = events([started(id(1, 1), "p")]);
    let line = |events: &[Event]| String::from_utf8(encode(&events[0]).unwrap()).unwrap();
    assert!(line(&older).starts_with("(v:1,"));
    assert!(line(&newer).starts_with("(v:2,"));
}

#[test]
fn a_fixture_of_version_2_loads_for_ever() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journal-v2");
    let text = fs::read_to_string(fixture.join("a1b2c301-2026-11.ron")).unwrap();
    let expected = events(every_practice_event(first_run()));
    let read: Vec<Event> = text
        .lines()
        .map(|line| decode(line.rsplit_once(" // ").unwrap().0).unwrap())
        .collect();
    assert_eq!(read, expected, "the form of version 2 is frozen");
    let written: Vec<u8> = expected
        .iter()
        .flat_map(|event| encode(event).unwrap())
        .collect();
    assert_eq!(String::from_utf8(written).unwrap(), text);
    let progress = fs::read_to_string(fixture.join("progress.json")).unwrap();
    assert_still_says(&export(&Progress::fold(read), Format::Json), &progress);
}

/// Writes the fixture; run by hand, once:
/// `PARCOURS_WRITE_FIXTURE=1 cargo test --test journal_practice -- --ignored`
#[test]
#[ignore = "writes the fixture of a version that is frozen now"]
fn write_the_fixture() {
    if std::env::var_os("PARCOURS_WRITE_FIXTURE").is_none() {
        return;
    }
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journal-v2");
    fs::create_dir_all(&fixture).unwrap();
    let all = events(every_practice_event(first_run()));
    let lines: Vec<u8> = all
        .iter()
        .flat_map(|event| encode(event).unwrap())
        .collect();
    fs::write(fixture.join("a1b2c301-2026-11.ron"), lines).unwrap();
    fs::write(
        fixture.join("progress.json"),
        export(&Progress::fold(all), Format::Json),
    )
    .unwrap();
}
