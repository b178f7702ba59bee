//! A profile, open: what happens when disks, clocks and windows misbehave.

mod journal_support;

use std::fs;
use std::path::{Path, PathBuf};

use journal_support::{MORNING, answer, course, device, id, moment, write_journal};
use parcours::progress::{Event, LessonEvent, NoteEvent, Place, Progress, Timestamp, What};
use parcours::storage::journal::files;
use parcours::storage::store::{Access, OpenReport, Reason, Store};
use parcours::storage::{Action, Cause};

fn open(profile: &Path, number: u32) -> (Store, OpenReport) {
    Store::open(profile, device(number)).expect("a store")
}

fn check(item: u64) -> What {
    answer("roles", &format!("q{item}"), Place::Check, 1.0)
}

/// Answers a question at a second; panics unless it is on the disk.
fn save(store: &mut Store, item: u64, seconds: i64) {
    let recorded = store.record(check(item), &course(), moment(seconds));
    recorded.saved.expect("saved");
}

fn answered(progress: &Progress) -> usize {
    let lesson = progress.course(&course()).lesson(&"roles".into());
    lesson.items.len()
}

fn file_of(profile: &Path, number: u32) -> PathBuf {
    files::folder(profile).join(files::file_name(device(number), Timestamp(MORNING)))
}

#[test]
fn a_new_profile_is_made_and_what_is_recorded_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("profiles/léa");
    let (mut store, report) = open(&profile, 1);
    assert_eq!(report, OpenReport::default());
    assert_eq!(store.access(), &Access::Writable);
    save(&mut store, 1, 0);
    save(&mut store, 2, 1);
    let progress = store.progress().clone();
    store.close().unwrap();
    drop(store);
    let (store, report) = open(&profile, 1);
    assert!(report.from_snapshot);
    assert_eq!((report.events, store.progress()), (2, &progress));
    assert_eq!(store.next_id(), id(1, 3));
}

#[test]
fn a_second_window_reads_and_the_profile_is_free_when_the_first_closes() {
    let folder = tempfile::tempdir().unwrap();
    let (mut first, _) = open(folder.path(), 1);
    let (mut second, _) = open(folder.path(), 1);
    assert_eq!(second.access(), &Access::ReadOnly(Reason::OtherWindow));
    let refused = second.record(check(9), &course(), moment(0));
    assert_eq!(refused.saved.unwrap_err().source, Cause::ReadOnly);
    assert_eq!((answered(second.progress()), second.unsaved()), (0, 0));

    save(&mut first, 1, 0);
    assert_eq!(second.refresh().unwrap().events, 1);
    assert_eq!(second.progress(), first.progress());

    // Another device is another writer.
    let (third, _) = open(folder.path(), 2);
    assert_eq!(third.access(), &Access::Writable);
    drop(first);
    let (fourth, _) = open(folder.path(), 1);
    assert_eq!(fourth.access(), &Access::Writable);
}

#[test]
fn devices_that_share_a_folder_see_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let (mut laptop, _) = open(folder.path(), 1);
    let (mut desktop, _) = open(folder.path(), 2);
    save(&mut laptop, 1, 10);
    save(&mut desktop, 2, 5);
    save(&mut laptop, 3, 20);
    assert_eq!(laptop.refresh().unwrap().events, 1);
    assert_eq!(desktop.refresh().unwrap().events, 2);
    assert_eq!(laptop.progress(), desktop.progress());
    assert_eq!(answered(laptop.progress()), 3);
    assert_eq!(laptop.refresh().unwrap().events, 0);
}

#[test]
fn an_undo_is_a_line_more_and_the_answer_never_happened() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = open(folder.path(), 1);
    save(&mut store, 1, 0);
    let before = store.progress().clone();
    let slip = store.record(check(2), &course(), moment(1));
    slip.saved.unwrap();
    let lines = fs::read(file_of(folder.path(), 1)).unwrap();
    store.retract(slip.id, &course(), moment(2)).saved.unwrap();
    assert_eq!(store.progress(), &before);
    assert!(
        fs::read(file_of(folder.path(), 1))
            .unwrap()
            .starts_with(&lines)
    );
    drop(store);
    assert_eq!(open(folder.path(), 1).0.progress(), &before);
}

#[test]
fn an_old_answer_can_be_taken_back_too() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = open(folder.path(), 1);
    for item in 1..=200 {
        save(&mut store, item, i64::try_from(item).unwrap());
    }
    store
        .retract(id(1, 3), &course(), moment(500))
        .saved
        .unwrap();
    assert_eq!(answered(store.progress()), 199);
    save(&mut store, 201, 501);
    let progress = store.progress().clone();
    store.close().unwrap();
    drop(store);
    let (store, report) = open(folder.path(), 1);
    assert!(report.from_snapshot);
    assert_eq!(store.progress(), &progress);
}

#[test]
fn a_clock_set_back_changes_the_order_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = open(folder.path(), 1);
    for item in 1..=100 {
        save(&mut store, item, 1_000_000 + i64::try_from(item).unwrap());
    }
    for item in 101..=200 {
        save(&mut store, item, i64::try_from(item).unwrap());
    }
    assert_eq!(answered(store.progress()), 200);
    let progress = store.progress().clone();
    store.close().unwrap();
    drop(store);
    fs::remove_file(folder.path().join("progress.cache")).unwrap();
    assert_eq!(open(folder.path(), 1).0.progress(), &progress);
}

#[test]
fn every_month_has_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = open(folder.path(), 1);
    for month in 0..3 {
        save(
            &mut store,
            month,
            i64::try_from(month).unwrap() * 31 * 86_400,
        );
    }
    drop(store);
    let names: Vec<String> = files::list(&files::folder(folder.path()))
        .unwrap()
        .into_keys()
        .collect();
    let expected = ["2026-11", "2026-12", "2027-01"].map(|month| format!("a1b2c301-{month}.ron"));
    assert_eq!(names, expected);
    assert_eq!(open(folder.path(), 1).1.events, 3);
}

#[test]
fn a_snapshot_that_is_damaged_or_out_of_date_is_rebuilt_without_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = open(folder.path(), 1);
    for item in 0..80 {
        save(&mut store, item, i64::try_from(item).unwrap());
    }
    let progress = store.progress().clone();
    assert!(store.write_snapshot().unwrap());
    assert!(!store.write_snapshot().unwrap(), "nothing new");
    drop(store);
    let path = folder.path().join("progress.cache");
    let good = fs::read(&path).unwrap();
    let reopened = |expect_snapshot: bool, why: &str| {
        let (store, report) = open(folder.path(), 1);
        assert_eq!(store.progress(), &progress, "{why}");
        assert_eq!(report.from_snapshot, expect_snapshot, "{why}");
        assert_eq!(report.newly_damaged, 0, "{why}");
    };
    reopened(true, "whole");
    for place in (0..good.len()).step_by(61) {
        let mut bad = good.clone();
        bad[place] ^= 1;
        fs::write(&path, bad).unwrap();
        reopened(false, "flipped");
    }
    for bad in [b"".as_slice(), b"()", &good[..good.len() / 2], &[0xff; 100]] {
        fs::write(&path, bad).unwrap();
        reopened(false, "garbage");
    }
    fs::write(&path, &good).unwrap();
    let journal = file_of(folder.path(), 1);
    fs::rename(&journal, journal.with_file_name("renamed.ron")).unwrap();
    reopened(false, "a covered file is gone");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_keeps_the_answers_in_memory_and_takes_them_later() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = open(folder.path(), 1);
    let path = file_of(folder.path(), 1);
    std::os::unix::fs::symlink("/dev/full", &path).unwrap();
    for item in 1..=3 {
        let recorded = store.record(check(item), &course(), moment(0));
        let error = recorded.saved.unwrap_err();
        assert!(error.is_disk_full(), "{error}");
        assert_eq!((error.action, &error.path), (Action::Append, &path));
    }
    assert_eq!((store.unsaved(), answered(store.progress())), (3, 3));
    assert!(store.retry().is_err());
    assert!(
        !store.write_snapshot().unwrap(),
        "it would hold more than the journal"
    );
    assert!(store.close().is_err());

    fs::remove_file(&path).unwrap();
    save(&mut store, 4, 1);
    assert_eq!(store.unsaved(), 0);
    let progress = store.progress().clone();
    drop(store);
    let (store, report) = open(folder.path(), 1);
    assert_eq!((report.events, store.progress()), (4, &progress));
}

#[test]
fn a_write_that_stopped_half_way_is_made_good() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = open(folder.path(), 1);
    save(&mut store, 1, 0);
    let path = file_of(folder.path(), 1);
    let mut half = fs::read(&path).unwrap();
    half.extend_from_slice(b"(v:1,id:\"a1b2c3");
    fs::write(&path, half).unwrap();
    save(&mut store, 2, 1);
    drop(store);
    let (_, report) = open(folder.path(), 1);
    assert_eq!((report.events, report.damaged, report.torn), (2, 0, 0));
}

#[test]
fn a_folder_that_disappears_and_comes_back_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("stick");
    let (mut store, _) = open(&profile, 1);
    save(&mut store, 1, 0);
    let away = folder.path().join("unplugged");
    fs::rename(&profile, &away).unwrap();
    let recorded = store.record(check(2), &course(), moment(1));
    assert!(matches!(
        recorded.saved.unwrap_err().source,
        Cause::System {
            kind: std::io::ErrorKind::NotFound,
            ..
        }
    ));
    assert!(!profile.exists(), "nothing is written in its place");
    assert!(store.refresh().is_err());
    assert_eq!((store.unsaved(), answered(store.progress())), (1, 2));
    fs::rename(&away, &profile).unwrap();
    store.retry().unwrap();
    drop(store);
    assert_eq!(open(&profile, 1).1.events, 2);
}

#[test]
fn a_place_that_cannot_hold_a_folder_leaves_the_window_usable() {
    let folder = tempfile::tempdir().unwrap();
    let blocker = folder.path().join("blocker");
    fs::write(&blocker, b"a file where a folder should be").unwrap();
    let profile = blocker.join("profile");
    let (mut store, report) = open(&profile, 1);
    assert_eq!(report.homeless.unwrap().action, Action::Create);
    assert!(store.record(check(1), &course(), moment(0)).saved.is_err());
    assert_eq!((store.unsaved(), answered(store.progress())), (1, 1));
    fs::remove_file(&blocker).unwrap();
    store.retry().unwrap();
    drop(store);
    assert_eq!(open(&profile, 1).1.events, 1);
}

#[test]
fn a_file_that_is_put_back_to_an_older_state_is_believed() {
    let folder = tempfile::tempdir().unwrap();
    let other = |sequence: u64| Event {
        id: id(2, sequence),
        moment: moment(i64::try_from(sequence).unwrap()),
        course: course(),
        what: check(sequence),
    };
    write_journal(folder.path(), &[other(1), other(2)]);
    let older = fs::read(file_of(folder.path(), 2)).unwrap();
    write_journal(folder.path(), &[other(3)]);
    let (mut store, _) = open(folder.path(), 1);
    assert_eq!(answered(store.progress()), 3);
    fs::write(file_of(folder.path(), 2), &older).unwrap();
    store.refresh().unwrap();
    assert_eq!(answered(store.progress()), 2);
}

#[test]
fn a_line_that_is_still_being_copied_is_taken_when_it_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let event = Event {
        id: id(2, 1),
        moment: moment(0),
        course: course(),
        what: check(1),
    };
    write_journal(folder.path(), &[event]);
    let path = file_of(folder.path(), 2);
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..40]).unwrap();
    let (mut store, report) = open(folder.path(), 1);
    assert_eq!((report.events, report.torn, report.damaged), (0, 1, 0));
    assert_eq!(store.refresh().unwrap().events, 0);
    fs::write(&path, &whole).unwrap();
    let refreshed = store.refresh().unwrap();
    assert_eq!((refreshed.events, refreshed.newly_damaged), (1, 0));
}

#[test]
fn a_note_takes_the_id_of_the_event_that_writes_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = open(folder.path(), 1);
    let note = store.next_id();
    let written = What::Note(NoteEvent::Written {
        note,
        lesson: "roles".into(),
        block: "b1".into(),
        text: "to think over".to_owned(),
    });
    let recorded = store.record(written, &course(), moment(0));
    assert_eq!(recorded.id, note);
    recorded.saved.unwrap();
    let progress = store.progress().course(&course());
    assert_eq!(progress.note(note).unwrap().text, "to think over");
}

#[test]
fn a_snapshot_is_due_after_many_events_and_may_be_written_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let opened = |lesson: u64| {
        What::Lesson(LessonEvent::Opened {
            lesson: format!("l{lesson}").into(),
        })
    };
    let many: Vec<Event> = (1..=600)
        .map(|sequence| Event {
            id: id(2, sequence),
            moment: moment(i64::try_from(sequence).unwrap()),
            course: course(),
            what: opened(sequence),
        })
        .collect();
    let (mut store, _) = open(folder.path(), 1);
    assert!(!store.snapshot_due());
    write_journal(folder.path(), &many);
    store.refresh().unwrap();
    assert!(store.snapshot_due());
    let snapshot = store.snapshot().unwrap();
    assert!(!store.snapshot_due());
    std::thread::spawn(move || snapshot.write())
        .join()
        .unwrap()
        .unwrap();
    drop(store);
    assert!(open(folder.path(), 1).1.from_snapshot);
}
