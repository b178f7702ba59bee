//! Reviews: from an answer to the day it comes back, by keys, through a crash,
//! an undo and a change of plan.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "support/answers.rs"]
mod answers;
#[path = "support/stage.rs"]
mod stage;

use std::path::Path;

use answers::{REVIEW, asked, fill_right, fill_wrong};
use iced::keyboard::key::Named;
use parcours::course::{Id, Interaction};
use parcours::gui::route::{ReviewStart, Route};
use parcours::language::Language;
use parcours::progress::{
    About, Answered, Place, Plan, PlanEvent, Progress, Recall, Response, What,
};
use stage::{Clock, SATURDAY, Stage, USUAL};

const DAY: i64 = 86_400_000;

fn open(folder: &Path, clock: &Clock) -> Stage {
    Stage::open(folder, clock, Language::En, USUAL)
}

fn answer(stage: &mut Stage, lesson: &str, item: &Id, score: f32) {
    let (lesson, item) = (lesson.into(), item.clone());
    stage.app.shared_mut().record(|_| {
        What::Answer(Answered {
            place: Place::Check,
            lesson,
            item,
            revision: 0,
            response: Response::Choice(vec![0]),
            score,
            confidence: None,
            hints: 0,
            seconds: 25,
            about: About::default(),
        })
    });
}

/// Every item of some lessons answered rightly, six days ago.
fn learned(folder: &Path, clock: &Clock, lessons: &[&str]) -> Stage {
    let mut stage = open(folder, clock);
    for lesson in lessons {
        let read = stage.app.shared().lesson(&(*lesson).into()).unwrap();
        for item in &read.items {
            answer(&mut stage, lesson, &item.id, 1.0);
        }
    }
    clock.advance(6 * DAY);
    stage.go(Route::Home);
    stage
}

fn recall(stage: &Stage, lesson: &Id, item: &Id) -> Recall {
    let learned = stage.app.shared().learned();
    learned.lesson(lesson).item(item).unwrap().recall
}

/// The lesson of the question on screen.
fn lesson_here(stage: &Stage, item: &Id) -> Id {
    let review = stage.app.shared().learned().open_review().unwrap();
    let asked = review.asked.iter().find(|it| it.item == *item).unwrap();
    asked.lesson.clone()
}

#[test]
fn what_is_due_is_on_home_and_is_reviewed_by_keys() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::new(SATURDAY));
    let mut stage = learned(folder.path(), &clock, &["voice", "listening"]);
    assert!(
        stage.shows("Review · 20\u{a0}questions, about 9\u{a0}min"),
        "{}",
        stage.transcript()
    );
    stage.click("Review · 20\u{a0}questions, about 9\u{a0}min");
    assert!(stage.app.title().starts_with("Review"));
    stage.enter();
    let first = asked(&stage.app, REVIEW).0;
    let lesson = lesson_here(&stage, &first.id);
    fill_right(&mut stage, REVIEW);
    stage.enter();
    stage.typed("2");
    let after = recall(&stage, &lesson, &first.id);
    let today = stage.app.shared().today();
    assert_eq!(after.day, today);
    assert!(
        after.due(&Plan::default(), today) > today.plus(2),
        "{after:?}"
    );
    stage.enter();
    assert_ne!(asked(&stage.app, REVIEW).0.id, first.id);
    stage.escape();
    assert!(
        stage.shows("Questions to finish: 1 of 20"),
        "{}",
        stage.transcript()
    );
}

#[test]
fn sure_and_wrong_opens_the_passage_and_comes_first_the_next_time() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::new(SATURDAY));
    let mut stage = learned(folder.path(), &clock, &["voice"]);
    stage.go(Route::Reviewing(ReviewStart::Due));
    let wrong = asked(&stage.app, REVIEW).0;
    assert!(!stage.shows("The passage that explains"));
    fill_wrong(&mut stage, REVIEW);
    stage.enter();
    stage.typed("3");
    assert!(
        stage.shows("The passage that explains"),
        "{}",
        stage.transcript()
    );
    stage.enter();
    while stage.app.shared().learned().open_review().is_some() {
        fill_right(&mut stage, REVIEW);
        stage.enter();
        stage.typed("2");
        assert!(!stage.shows("The passage that explains"));
        stage.enter();
    }
    assert!(stage.shows("The last session"), "{}", stage.transcript());
    assert!(stage.shows("Re-read the passage"));
    clock.advance(2 * DAY);
    stage.go(Route::Reviewing(ReviewStart::Due));
    assert_eq!(asked(&stage.app, REVIEW).0.id, wrong.id);
}

#[test]
fn a_kill_loses_nothing_and_the_same_question_comes_back() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::new(SATURDAY));
    let mut stage = learned(folder.path(), &clock, &["voice", "listening"]);
    stage.go(Route::Reviewing(ReviewStart::Due));
    fill_right(&mut stage, REVIEW);
    stage.enter();
    stage.typed("2");
    stage.enter();
    let (second, order) = asked(&stage.app, REVIEW);
    let all = stage
        .app
        .shared()
        .learned()
        .open_review()
        .unwrap()
        .asked
        .clone();
    drop(stage);
    let mut stage = open(folder.path(), &clock);
    stage.go(Route::Review);
    stage.enter();
    assert_eq!(asked(&stage.app, REVIEW), (second, order));
    let again = stage
        .app
        .shared()
        .learned()
        .open_review()
        .unwrap()
        .asked
        .clone();
    assert_eq!(again, all);
}

#[test]
fn an_undo_restores_the_memory_and_the_second_try_is_graded_as_one() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::new(SATURDAY));
    let mut stage = learned(folder.path(), &clock, &["voice"]);
    stage.go(Route::Reviewing(ReviewStart::Due));
    // The first that has options with misconceptions.
    while !matches!(
        asked(&stage.app, REVIEW).0.interaction,
        Interaction::SingleChoice(_)
    ) {
        fill_right(&mut stage, REVIEW);
        stage.enter();
        stage.typed("2");
        stage.enter();
    }
    let item = asked(&stage.app, REVIEW).0.id;
    let before = stage.app.shared().progress().clone();
    fill_wrong(&mut stage, REVIEW);
    stage.enter();
    stage.typed("3");
    let wrong = stage.app.shared().learned().misconceptions().count();
    assert_eq!(recall(&stage, &"voice".into(), &item).lapses, 1);
    stage.typed("u");
    assert_same_but_for_the_review(&stage, &before);
    // Leaving, or a crash, does not make a first try of the second one.
    drop(stage);
    let mut stage = open(folder.path(), &clock);
    stage.go(Route::Reviewing(ReviewStart::Due));
    assert_eq!(asked(&stage.app, REVIEW).0.id, item);
    fill_right(&mut stage, REVIEW);
    stage.enter();
    stage.typed("3");
    let after = recall(&stage, &"voice".into(), &item);
    assert_eq!(
        (after.lapses, after.grade),
        (0, parcours::memory::Grade::Hard)
    );
    assert!(wrong > 0, "the wrong answer showed a misconception");
    assert_eq!(stage.app.shared().learned().misconceptions().count(), 0);
}

/// What was undone never happened: lessons, memories, misconceptions and days
/// are bit for bit what they were. The review alone notes that a verdict was
/// seen.
fn assert_same_but_for_the_review(stage: &Stage, before: &Progress) {
    let now = stage.app.shared().progress();
    let course = &stage.app.shared().course().id;
    let (then, now_of) = (before.course(course), now.course(course));
    assert!(then.lessons().eq(now_of.lessons()));
    assert!(then.misconceptions().eq(now_of.misconceptions()));
    assert_eq!(before.days(), now.days());
}

#[test]
fn home_says_what_the_review_asks() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::new(SATURDAY));
    let mut stage = learned(folder.path(), &clock, &["voice"]);
    // A question that the course has no more.
    answer(&mut stage, "voice", &"voice-gone".into(), 0.0);
    clock.advance(2 * DAY);
    stage.go(Route::Home);
    let (questions, _) = stage.app.shared().due_today().unwrap();
    stage.go(Route::Reviewing(ReviewStart::Due));
    let asked = &stage.app.shared().learned().open_review().unwrap().asked;
    assert_eq!(questions, asked.len());
}

#[test]
fn the_plan_decides_when_and_follows_the_profile() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::new(SATURDAY));
    let mut stage = learned(folder.path(), &clock, &["voice"]);
    stage.go(Route::Review);
    stage.scroll(60.0);
    // Six days after a Saturday is a Friday.
    stage.click("Friday");
    assert!(stage.shows("A day of rest"), "{}", stage.transcript());
    stage.go(Route::Home);
    assert!(!stage.transcript().contains("Review ·"));
    drop(stage);
    let mut stage = open(folder.path(), &clock);
    assert!(stage.app.shared().progress().plan().days_off[4]);
    stage.go(Route::Review);
    stage.click("Review anyway");
    fill_right(&mut stage, REVIEW);
    stage.go(Route::Review);
    stage.scroll(8.0);
    stage.click("5\u{a0}min");
    assert_eq!(stage.app.shared().progress().plan().minutes, 5);
}

#[test]
fn what_was_forgotten_eight_times_waits_for_its_passage() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::new(SATURDAY));
    let mut stage = open(folder.path(), &clock);
    let item = stage.app.shared().lesson(&"voice".into()).unwrap().items[1]
        .id
        .clone();
    for _ in 0..8 {
        answer(&mut stage, "voice", &item, 1.0);
        clock.advance(2 * DAY);
        answer(&mut stage, "voice", &item, 0.0);
        clock.advance(2 * DAY);
    }
    stage.go(Route::Review);
    assert!(stage.shows("Set aside"), "{}", stage.transcript());
    assert!(stage.shows("Nothing due today"));
    stage.click("Re-read: ask it again");
    assert!(!recall(&stage, &"voice".into(), &item).pulled_out);
    assert!(!stage.shows("Set aside"));
    stage.click("Undo");
    assert!(stage.shows("Set aside"));
}

#[test]
fn who_wants_to_say_how_hard_it_was_is_asked_and_heard() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::new(SATURDAY));
    let mut stage = learned(folder.path(), &clock, &["voice"]);
    let plan = Plan {
        ask_effort: true,
        ..Plan::default()
    };
    stage
        .app
        .shared_mut()
        .record(|_| What::Plan(PlanEvent::Set(plan)));
    stage.go(Route::Reviewing(ReviewStart::Due));
    let item = asked(&stage.app, REVIEW).0.id;
    fill_right(&mut stage, REVIEW);
    stage.enter();
    stage.typed("2");
    let table = recall(&stage, &"voice".into(), &item).memory.stability;
    stage.typed("3");
    let felt = recall(&stage, &"voice".into(), &item);
    assert_eq!(felt.grade, parcours::memory::Grade::Easy);
    assert!(felt.memory.stability > table);
    stage.typed("1");
    assert!(recall(&stage, &"voice".into(), &item).memory.stability < table);
}

#[test]
fn nothing_answered_leads_to_the_course_and_nothing_due_says_when() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::new(SATURDAY));
    let mut stage = open(folder.path(), &clock);
    stage.go(Route::Review);
    assert!(stage.shows("Nothing to review yet"));
    stage.named(Named::Enter);
    assert!(!stage.app.title().starts_with("Review"));
    let item = stage.app.shared().lesson(&"voice".into()).unwrap().items[0]
        .id
        .clone();
    answer(&mut stage, "voice", &item, 1.0);
    stage.go(Route::Review);
    assert!(
        stage.shows("Next session: Monday 23 November, 1\u{a0}question."),
        "{}",
        stage.transcript()
    );
    stage.go(Route::Reviewing(ReviewStart::Due));
    assert!(stage.shows("Nothing due today"));
}
