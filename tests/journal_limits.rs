//! Texts, clocks and numbers at the end of their range.

mod journal_support;

use std::path::Path;

use journal_support::{MORNING, answer, course, device, id, moment, write_journal};
use parcours::progress::{Event, Moment, NoteEvent, Place, Timestamp, What};
use parcours::storage::Cause;
use parcours::storage::store::{OpenReport, Store};

fn open(profile: &Path, number: u32) -> (Store, OpenReport) {
    Store::open(profile, device(number)).expect("a store")
}

fn check(item: u64) -> What {
    answer("roles", &format!("q{item}"), Place::Check, 1.0)
}

fn save(store: &mut Store, item: u64, seconds: i64) {
    let recorded = store.record(check(item), &course(), moment(seconds));
    recorded.saved.expect("saved");
}

#[test]
fn a_note_longer_than_a_line_may_be_is_refused_and_the_rest_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = open(folder.path(), 1);
    let note = What::Note(NoteEvent::Written {
        note: store.next_id(),
        lesson: "roles".into(),
        block: "b1".into(),
        text: "é".repeat(400_000),
    });
    let refused = store.record(note, &course(), moment(0));
    assert!(matches!(
        refused.saved.unwrap_err().source,
        Cause::TooLarge { .. }
    ));
    assert_eq!(store.unsaved(), 0);
    save(&mut store, 1, 1);
    assert_eq!(store.next_id(), id(1, 2));
}

#[test]
fn extreme_clocks_are_written_and_read() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = open(folder.path(), 1);
    for (item, at) in (0u64..).zip([i64::MAX, i64::MIN, 0, MORNING]) {
        let when = Moment::new(Timestamp(at), i16::MAX);
        store.record(check(item), &course(), when).saved.unwrap();
    }
    let progress = store.progress().clone();
    drop(store);
    let (store, report) = open(folder.path(), 1);
    assert_eq!((report.events, store.progress()), (4, &progress));
}

#[test]
fn numbers_that_are_used_up_do_not_stop_a_device() {
    let folder = tempfile::tempdir().unwrap();
    let event = |sequence| Event {
        id: id(1, sequence),
        moment: moment(0),
        course: course(),
        what: check(1),
    };
    write_journal(folder.path(), &[event(1), event(u64::MAX), event(1 << 48)]);
    for round in 0..3 {
        let (mut store, report) = open(folder.path(), 1);
        assert_eq!(report.events, 3 + 2 * round);
        save(&mut store, 2, 1);
        save(&mut store, 3, 2);
        store.close().unwrap();
    }
}
