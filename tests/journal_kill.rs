//! A learner who answers, and a machine that kills the program at any moment.
#![cfg(unix)]

mod journal_support;

use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use journal_support::{answer, course, device, moment};
use parcours::progress::{EventId, Place};
use parcours::storage::store::{Access, Store};

const KILLS: u64 = 200;
const FOLDER: &str = "PARCOURS_KILL_TEST_FOLDER";

/// What the child does: answers, and says so once it is told that the answer
/// is saved.
fn answer_for_ever(profile: &Path) {
    let (mut store, report) = Store::open(profile, device(1)).expect("a store");
    assert_eq!(store.access(), &Access::Writable);
    assert_eq!(report.damaged, 0);
    let mut out = io::stdout();
    writeln!(out, "open").expect("a reader");
    loop {
        let number = store.next_id().sequence;
        let what = answer("roles", &format!("q{}", number % 40), Place::Check, 1.0);
        let when = moment(i64::try_from(number).expect("a small number"));
        let recorded = store.record(what, &course(), when);
        recorded.saved.expect("saved");
        writeln!(out, "saved {}", recorded.id).expect("a reader");
        if number % 16 == 0 {
            store.write_snapshot().expect("a snapshot");
        }
    }
}

#[test]
#[ignore = "the child of the test below, which kills it"]
fn child() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        answer_for_ever(Path::new(&folder));
    }
}

fn start(profile: &Path) -> Child {
    Command::new(std::env::current_exe().expect("this test"))
        .args(["--ignored", "--exact", "child", "--nocapture"])
        .env(FOLDER, profile)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a child")
}

/// Kills the child some time after it has opened the profile, and gives the
/// answers that it said were saved.
fn live_and_die(profile: &Path, patience: Duration) -> Vec<EventId> {
    let mut child = start(profile);
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let opened = lines
        .by_ref()
        .map_while(Result::ok)
        .any(|line| line.ends_with("open"));
    assert!(opened, "the child did not open the profile");
    let born = Instant::now();
    // Waits without sleeping: the moment of death is what is drawn.
    while born.elapsed() < patience {
        std::thread::yield_now();
    }
    child.kill().expect("killed");
    child.wait().expect("dead");
    lines
        .map_while(Result::ok)
        .filter_map(|line| line.strip_prefix("saved ")?.parse().ok())
        .collect()
}

#[test]
fn two_hundred_kills_lose_no_saved_answer() {
    let folder = tempfile::tempdir().unwrap();
    let mut saved = BTreeSet::new();
    let mut dice: u64 = 20_261_121;
    let mut lives = 0;
    for _ in 0..KILLS {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let patience = Duration::from_micros((dice >> 33) % 12_000);
        let answers = live_and_die(folder.path(), patience);
        lives += usize::from(!answers.is_empty());
        for id in answers {
            assert!(saved.insert(id), "{id} was given twice");
        }
    }
    assert!(
        lives > 50,
        "only {lives} children lived long enough to answer"
    );

    let (store, report) = Store::open(folder.path(), device(1)).unwrap();
    assert_eq!((report.damaged, report.unreadable.len()), (0, 0));
    assert!(report.events >= saved.len() as u64);
    let attempts: u32 = store
        .progress()
        .course(&course())
        .lesson(&"roles".into())
        .items
        .values()
        .map(|item| item.attempts)
        .sum();
    assert_eq!(u64::from(attempts), report.events);
    drop(store);

    // The journal alone, without the snapshot, holds every one of them.
    std::fs::remove_file(folder.path().join("progress.cache")).unwrap();
    let journal = parcours::storage::journal::files::folder(folder.path());
    let found: BTreeSet<EventId> = parcours::storage::journal::files::list(&journal)
        .unwrap()
        .keys()
        .flat_map(|name| {
            let path = journal.join(name);
            parcours::storage::journal::files::read_gained(&path, Default::default())
                .unwrap()
                .events
        })
        .map(|event| event.id)
        .collect();
    let lost: Vec<&EventId> = saved.difference(&found).collect();
    assert!(lost.is_empty(), "lost {lost:?} of {}", saved.len());
    writeln!(
        io::stderr(),
        "{} answers saved, {lives} lives, none lost",
        saved.len()
    )
    .unwrap();
}
