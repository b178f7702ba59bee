//! The moderation desk, walked through on the whole application.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "support/stage.rs"]
mod stage;

use std::path::Path;

use iced::keyboard::key::Named;
use parcours::course::practice::Queue;
use parcours::course::practice::queue::Item;
use parcours::course::{Id, Practice};
use parcours::gui::Message;
use parcours::gui::route::Route;
use parcours::gui::screen::desk::Message as Desk;
use parcours::gui::screen::desk::moderation::Message as Act;
use parcours::language::Language;
use parcours::practice::moderation::Run;
use parcours::progress::{Move, PracticeProgress};

use self::stage::{Clock, SATURDAY, Stage, USUAL};

const FORUM: &str = "queue-help-forum";
const DISCORD: &str = "queue-game-discord";

fn open(folder: &Path, clock: &Clock, language: Language, practice: &str) -> Stage {
    let mut stage = Stage::open(folder, clock, language, USUAL);
    stage.go(Route::Desk(practice.into()));
    stage
}

fn queue(stage: &Stage, practice: &str) -> Queue {
    let read = stage.app.shared().read_practice(&Id::from(practice));
    match read.unwrap().as_ref() {
        Practice::Moderation(queue) => queue.as_ref().clone(),
        other => panic!("{} is no queue", other.id()),
    }
}

fn practised(stage: &Stage, practice: &str) -> PracticeProgress {
    stage.app.shared().practised(&Id::from(practice)).clone()
}

/// The run under way, from the journal.
fn run(stage: &Stage, practice: &str) -> Option<Run> {
    let known = practised(stage, practice);
    let open = known.open()?;
    let moves = open.moves.iter().map(|made| &made.what);
    let queue = queue(stage, practice);
    Some(Run::replay(&queue, open.seed, &open.parts, moves))
}

/// The message to decide.
fn current(stage: &Stage, practice: &str) -> Option<Item> {
    let next = run(stage, practice)?.next()?;
    Some(queue(stage, practice).items[next].clone())
}

/// Decides the message on screen with keys alone.
fn decide(stage: &mut Stage, practice: &str, right: bool) {
    let item = current(stage, practice).unwrap();
    let queue = queue(stage, practice);
    let fits = |index: &usize| item.accepts(&queue.actions[*index].id) == right;
    let action = (0..queue.actions.len()).find(fits).unwrap();
    stage.typed(&(action + 1).to_string());
    if queue.actions[action].reason {
        stage.typed(item.article.as_ref().map_or("0", Id::as_str));
    }
}

#[test]
fn a_queue_is_sorted_with_keys_alone_in_both_languages() {
    for language in Language::ALL {
        for practice in [FORUM, DISCORD] {
            let folder = tempfile::tempdir().unwrap();
            let clock = Clock::new(SATURDAY);
            let mut stage = open(folder.path(), &clock, language, practice);
            stage.enter();
            while current(&stage, practice).is_some() {
                clock.advance(9_000);
                decide(&mut stage, practice, true);
            }
            let known = practised(&stage, practice);
            let finished = known.finished().next().unwrap();
            assert_eq!(finished.score(), Some(1.0), "{}", stage.transcript());
            assert_eq!(finished.moves.len(), 24);
            let full = ["100\u{a0}%", "100%"];
            assert!(full.iter().any(|words| stage.shows(words)));
            let median = ["Temps médian\u{a0}: 9\u{a0}s", "Median time: 9\u{a0}s"];
            assert!(median.iter().any(|words| stage.shows(words)));
        }
    }
}

#[test]
fn escape_leaves_the_articles_and_a_missing_reason_is_kept_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::new(SATURDAY);
    let mut stage = open(folder.path(), &clock, Language::En, FORUM);
    stage.enter();
    let asking = queue(&stage, FORUM);
    let asking = asking
        .actions
        .iter()
        .position(|action| action.reason)
        .unwrap();
    stage.typed(&(asking + 1).to_string());
    assert!(stage.shows("Back to the actions"));
    stage.escape();
    assert!(!stage.shows("Back to the actions"));
    assert_eq!(run(&stage, FORUM).unwrap().decisions(), []);
    stage.typed(&(asking + 1).to_string());
    stage.typed("0");
    let run = run(&stage, FORUM).unwrap();
    assert_eq!(run.decisions()[0].action, asking);
    assert_eq!(run.decisions()[0].reason, None);
}

#[test]
fn undo_takes_the_last_decision_back_even_after_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::new(SATURDAY);
    let mut stage = open(folder.path(), &clock, Language::Fr, FORUM);
    stage.enter();
    stage.typed("u");
    assert!(run(&stage, FORUM).unwrap().decisions().is_empty());
    let first = current(&stage, FORUM).unwrap();
    decide(&mut stage, FORUM, false);
    assert!(stage.shows("Annuler la dernière"));
    stage.typed("u");
    let again = run(&stage, FORUM).unwrap();
    assert!(again.decisions().is_empty());
    assert_eq!(current(&stage, FORUM).unwrap().id, first.id);
    while current(&stage, FORUM).is_some() {
        decide(&mut stage, FORUM, true);
    }
    assert_eq!(practised(&stage, FORUM).finished().count(), 1);
    stage.command("z");
    let known = practised(&stage, FORUM);
    assert_eq!(known.finished().count(), 0, "it is not finished any more");
    assert_eq!(run(&stage, FORUM).unwrap().decisions().len(), 23);
    decide(&mut stage, FORUM, true);
    assert_eq!(practised(&stage, FORUM).best(), Some(1.0));
}

#[test]
fn a_run_that_was_left_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::new(SATURDAY);
    let mut stage = open(folder.path(), &clock, Language::En, DISCORD);
    stage.enter();
    for place in 0..5 {
        decide(&mut stage, DISCORD, place % 2 == 0);
    }
    let before = run(&stage, DISCORD).unwrap();
    let text = current(&stage, DISCORD).unwrap().text;
    stage.go(Route::Home);
    drop(stage);
    clock.next_day();
    let mut stage = open(folder.path(), &clock, Language::En, DISCORD);
    assert_eq!(run(&stage, DISCORD).unwrap(), before);
    assert!(stage.shows(&text), "{}", stage.transcript());
    assert!(stage.shows("Message 6 of 24"));
    clock.advance(4_000);
    decide(&mut stage, DISCORD, true);
    let after = run(&stage, DISCORD).unwrap();
    assert_eq!(after.decisions()[5].seconds, 4, "the night does not count");
}

#[test]
fn what_was_missed_is_sorted_again_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::new(SATURDAY);
    let mut stage = open(folder.path(), &clock, Language::En, FORUM);
    stage.enter();
    let mut place = 0;
    while current(&stage, FORUM).is_some() {
        decide(&mut stage, FORUM, place % 8 != 0);
        place += 1;
    }
    let known = practised(&stage, FORUM);
    let first = known.finished().next().unwrap();
    let queue = queue(&stage, FORUM);
    let moves = first.moves.iter().map(|made| &made.what);
    let run_before = Run::replay(&queue, first.seed, &first.parts, moves);
    let report = run_before.report(&queue);
    let mut missed: Vec<Id> = report
        .missed()
        .into_iter()
        .map(|index| queue.items[index].id.clone())
        .collect();
    assert!(!missed.is_empty() && report.score.unwrap() < 1.0);
    stage.typed("r");
    let mut parts = practised(&stage, FORUM).open().unwrap().parts.clone();
    parts.sort();
    missed.sort();
    assert_eq!(parts, missed);
    while current(&stage, FORUM).is_some() {
        decide(&mut stage, FORUM, true);
    }
    assert!(stage.shows("Result of the second round · The Ourka help forum"));
    assert_eq!(practised(&stage, FORUM).finished().count(), 2);
}

#[test]
fn verdicts_can_wait_for_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::new(SATURDAY);
    let mut stage = open(folder.path(), &clock, Language::En, FORUM);
    stage.click("At the end");
    stage.enter();
    for _ in 0..3 {
        decide(&mut stage, FORUM, false);
    }
    assert!(!stage.shows("Previous: look again"));
    assert!(!stage.transcript().contains("False alarms"));
    stage.go(Route::Practice);
    stage.go(Route::Desk(FORUM.into()));
    assert!(!stage.shows("Previous: look again"), "it stays so");
    let at_once = tempfile::tempdir().unwrap();
    let mut stage = open(at_once.path(), &clock, Language::En, FORUM);
    stage.enter();
    decide(&mut stage, FORUM, false);
    assert!(
        stage.shows("Previous: look again"),
        "{}",
        stage.transcript()
    );
}

#[test]
fn messages_arrive_and_one_picks_which_to_begin_with() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::new(SATURDAY);
    let mut stage = open(folder.path(), &clock, Language::En, DISCORD);
    stage.click("Messages arrive");
    stage.enter();
    assert!(stage.shows("Waiting (1)"), "{}", stage.transcript());
    let every = i64::from(queue(&stage, DISCORD).arrival.unwrap().every);
    clock.advance(every * 2_000 + 500);
    stage.send(Message::Desk(Desk::Moderation(Act::Tick)));
    assert!(stage.shows("Waiting (3)"), "{}", stage.transcript());
    let third = {
        let run = run(&stage, DISCORD).unwrap();
        queue(&stage, DISCORD).items[run.order()[2]].clone()
    };
    stage.named(Named::ArrowRight);
    stage.named(Named::ArrowRight);
    stage.typed("1");
    let known = practised(&stage, DISCORD);
    let last = &known.open().unwrap().moves.last().unwrap().what;
    assert_eq!(last.at(), &third.id);
    let Move::Choose { seconds, .. } = last else {
        panic!("{last:?}");
    };
    assert_eq!(i64::from(*seconds), every * 2);
    assert!(stage.shows("Waiting (2)"));
}

#[test]
fn a_long_pause_counts_an_hour_at_most() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::new(SATURDAY);
    let mut stage = open(folder.path(), &clock, Language::Fr, FORUM);
    stage.enter();
    clock.next_day();
    decide(&mut stage, FORUM, true);
    assert_eq!(run(&stage, FORUM).unwrap().decisions()[0].seconds, 3_600);
}
