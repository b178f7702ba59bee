//! A profile as one file and back, and the reset that makes a backup first.

mod journal_support;

use std::fs;
use std::path::Path;

use journal_support::{
    MORNING, answer, course, device, every_event, history, id, moment, write_journal,
};
use parcours::progress::export::CSV_HEADER;
use parcours::progress::{Event, NoteEvent, Place, Progress, Timestamp, What};
use parcours::storage::Cause;
use parcours::storage::backup::{self, Backup, Format, Merged};
use parcours::storage::journal::VERSION;
use parcours::storage::store::Store;
use proptest::prelude::*;

fn now() -> Timestamp {
    Timestamp(MORNING)
}

fn progress_of(profile: &Path) -> Progress {
    let (store, report) = Store::open(profile, device(9)).expect("a store");
    assert_eq!(report.damaged, 0);
    store.progress().clone()
}

fn check(item: u64) -> What {
    answer("roles", &format!("q{item}"), Place::Check, 1.0)
}

#[test]
fn an_exported_profile_comes_back_whole_in_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("old"), folder.path().join("new"));
    write_journal(&old, &every_event());
    let file = folder.path().join("léa.ron");
    let exported = backup::export_profile(&old, "Léa «A»", &file, now()).unwrap();
    assert_eq!(exported.events, every_event().len() as u64);

    let read = Backup::read(&file).unwrap();
    assert_eq!((read.name(), read.damaged()), (Some("Léa «A»"), 0));
    let added = every_event().len() as u64;
    assert_eq!(read.merge_into(&new).unwrap(), Merged { added, known: 0 });
    assert_eq!(progress_of(&new), progress_of(&old));
    assert_eq!(
        read.merge_into(&new).unwrap(),
        Merged {
            added: 0,
            known: added
        }
    );
    assert_eq!(
        read.merge_into(&old).unwrap(),
        Merged {
            added: 0,
            known: added
        }
    );
    // The copied folder says the same as the file.
    assert_eq!(Backup::read(&old).unwrap().len(), read.len());
    assert_eq!(
        Backup::read(&old.join("journal")).unwrap().len(),
        read.len()
    );
}

#[test]
fn a_damaged_backup_loses_the_damaged_event_only() {
    let folder = tempfile::tempdir().unwrap();
    write_journal(folder.path(), &every_event());
    let file = folder.path().join("backup.ron");
    backup::export_profile(folder.path(), "Léa", &file, now()).unwrap();
    let good = fs::read(&file).unwrap();
    for place in (0..good.len()).step_by(29) {
        let mut bad = good.clone();
        bad[place] ^= 0x11;
        fs::write(&file, &bad).unwrap();
        let read = Backup::read(&file).unwrap();
        let lost = every_event().len() - read.len() + usize::from(read.name().is_none());
        assert!(lost <= 1 && read.damaged() > 0, "byte {place} loses {lost}");
    }
}

#[test]
fn what_is_no_backup_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    for bytes in [b"".as_slice(), b"(theme: Dark)", &[0xff; 5000]] {
        fs::write(&file, bytes).unwrap();
        assert_eq!(Backup::read(&file).unwrap_err().source, Cause::Unrecognised);
    }
    assert!(Backup::read(&folder.path().join("missing")).is_err());
    let newer = b"(v:7,id:\"a1b2c302.1\")";
    fs::write(
        &file,
        [
            &newer[..],
            format!(" // {:08x}\n", crc32fast::hash(newer)).as_bytes(),
        ]
        .concat(),
    )
    .unwrap();
    let newer = Cause::Newer {
        version: 7,
        known: VERSION,
    };
    assert_eq!(Backup::read(&file).unwrap_err().source, newer);
}

#[test]
fn two_profiles_of_one_machine_merge_although_they_number_alike() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (folder.path().join("one"), folder.path().join("other"));
    let event = |sequence: u64, what| Event {
        id: id(1, sequence),
        moment: moment(i64::try_from(sequence).unwrap()),
        course: course(),
        what,
    };
    let note = |text: &str| {
        What::Note(NoteEvent::Written {
            note: id(1, 2),
            lesson: "roles".into(),
            block: "b1".into(),
            text: text.to_owned(),
        })
    };
    write_journal(&one, &[event(1, check(1)), event(2, note("of one"))]);
    let undone = What::Retracted { event: id(1, 3) };
    write_journal(
        &other,
        &[
            event(1, check(11)),
            event(2, note("of other")),
            event(3, check(13)),
            event(4, undone),
        ],
    );
    let file = folder.path().join("other.ron");
    backup::export_profile(&other, "Other", &file, now()).unwrap();
    let read = Backup::read(&file).unwrap();
    assert_eq!(
        read.merge_into(&one).unwrap(),
        Merged { added: 4, known: 0 }
    );
    assert_eq!(
        read.merge_into(&one).unwrap(),
        Merged { added: 0, known: 4 }
    );

    let progress = progress_of(&one);
    let known = progress.course(&course());
    let mut notes: Vec<&str> = known.notes().map(|(_, note)| note.text.as_str()).collect();
    notes.sort_unstable();
    assert_eq!(notes, ["of one", "of other"]);
    let items: Vec<&str> = known
        .lesson(&"roles".into())
        .items
        .keys()
        .map(parcours::course::Id::as_str)
        .collect();
    assert_eq!(items, ["q1", "q11"]);
}

#[test]
fn an_import_is_seen_by_an_open_profile_and_its_numbers_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(folder.path(), device(1)).unwrap();
    store
        .record(check(1), &course(), moment(500))
        .saved
        .unwrap();
    let from = folder.path().join("from");
    write_journal(
        &from,
        &[Event {
            id: id(2, 1),
            moment: moment(0),
            course: course(),
            what: check(2),
        }],
    );
    Backup::read(&from)
        .unwrap()
        .merge_into(folder.path())
        .unwrap();
    assert_eq!(store.refresh().unwrap().events, 1);
    let lesson = store.progress().course(&course()).lesson(&"roles".into());
    assert_eq!(lesson.items.len(), 2);
    store
        .record(check(3), &course(), moment(501))
        .saved
        .unwrap();
    let progress = store.progress().clone();
    drop(store);
    assert_eq!(progress_of(folder.path()), progress);
}

#[test]
fn a_reset_makes_a_backup_that_brings_everything_back() {
    let folder = tempfile::tempdir().unwrap();
    let (profile, backups) = (folder.path().join("lea"), folder.path().join("backups"));
    let (mut store, _) = Store::open(&profile, device(1)).unwrap();
    for item in 0..5 {
        store
            .record(check(item), &course(), moment(0))
            .saved
            .unwrap();
    }
    let before = store.progress().clone();
    let names = ("lea", "Léa");
    let done = backup::reset(&mut store, &backups, names, &course(), None, moment(10)).unwrap();
    done.recorded.saved.unwrap();
    assert_eq!(done.backup, backups.join("lea-20261121T100010Z.ron"));
    assert_eq!(store.progress().course(&course()).lessons().count(), 0);
    let again = backup::reset(&mut store, &backups, names, &course(), None, moment(10)).unwrap();
    assert_ne!(again.backup, done.backup);

    let restored = folder.path().join("restored");
    Backup::read(&done.backup)
        .unwrap()
        .merge_into(&restored)
        .unwrap();
    assert_eq!(progress_of(&restored), before);
}

#[test]
fn nothing_is_forgotten_when_the_backup_cannot_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(&folder.path().join("lea"), device(1)).unwrap();
    store.record(check(1), &course(), moment(0)).saved.unwrap();
    let before = store.progress().clone();
    let blocked = folder.path().join("file");
    fs::write(&blocked, b"").unwrap();
    let names = ("lea", "Léa");
    let refused = backup::reset(
        &mut store,
        &blocked.join("backups"),
        names,
        &course(),
        None,
        moment(1),
    );
    assert!(refused.is_err());
    assert_eq!(store.progress(), &before);
}

#[cfg(unix)]
#[test]
fn what_waits_for_a_disk_is_exported_even_when_the_profile_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("stick");
    let (mut store, _) = Store::open(&profile, device(1)).unwrap();
    fs::remove_dir_all(&profile).unwrap();
    assert!(store.record(check(1), &course(), moment(0)).saved.is_err());
    let file = folder.path().join("rescued.ron");
    let exported = backup::export_store(&store, "Léa", &file, now()).unwrap();
    assert_eq!((exported.events, exported.unreadable.len()), (1, 1));
    let fresh = folder.path().join("fresh");
    Backup::read(&file).unwrap().merge_into(&fresh).unwrap();
    assert_eq!(&progress_of(&fresh), store.progress());
}

#[test]
fn progress_is_exported_as_a_table_and_as_a_tree() {
    let progress = Progress::fold(
        every_event()
            .into_iter()
            .filter(|event| !matches!(event.what, What::Reset { .. })),
    );
    let csv = backup::export_progress(&progress, Format::Csv);
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(lines[0], CSV_HEADER);
    assert_eq!(
        lines[1],
        "community-management,roles,,2026-11-21T10:00:00.000Z,2026-11-21T10:02:00.000Z,7,1,\
         0.22222222,,2026-11-21T10:18:00.000Z,0,0"
    );
    assert_eq!(
        lines[2],
        "community-management,roles,c1,,,1,1,1,fairly-sure,2026-11-21T10:16:00.000Z,,"
    );
    let columns = CSV_HEADER.split(',').count();
    for line in lines.iter().filter(|line| !line.is_empty()) {
        assert_eq!(line.split(',').count(), columns, "{line}");
    }
    let json = backup::export_progress(&progress, Format::Json);
    let tree: serde_json::Value = serde_json::from_str(&json).unwrap();
    let lesson = &tree["courses"][0]["lessons"][0];
    assert_eq!(lesson["items"][1]["attempts"], 6);
    assert_eq!(lesson["quiz"]["questions"], 3);
    assert_eq!(tree["days"][0]["day"], "2026-11-21");
}

#[test]
fn a_table_holds_any_id() {
    let event = Event {
        id: id(1, 1),
        moment: moment(0),
        course: "a,\"b\"\nc".into(),
        what: check(1),
    };
    let csv = backup::export_progress(&Progress::fold([event]), Format::Csv);
    assert!(csv.contains("\r\n\"a,\"\"b\"\"\nc\",roles,"), "{csv}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn export_and_import_keep_any_history(events in history(80)) {
        let folder = tempfile::tempdir().unwrap();
        write_journal(folder.path(), &events);
        let file = folder.path().join("backup.ron");
        backup::export_profile(folder.path(), "x", &file, now()).unwrap();
        let fresh = folder.path().join("fresh");
        Backup::read(&file).unwrap().merge_into(&fresh).unwrap();
        prop_assert_eq!(progress_of(&fresh), Progress::fold(events));
    }
}
