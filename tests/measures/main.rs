//! The figures of the Progress screen against fixtures worked out by hand, and
//! over random histories.

#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod days;
mod diary;
#[path = "../journal_support/mod.rs"]
mod journal_support;

use diary::{Diary, MONDAY, RIGHT, WRONG, catalogue, course};
use parcours::measures::{
    Calibration, Forecast, Headline, Interval, Leaning, Ledger, Regularity, levels, modules,
    practised, weeks,
};
use parcours::progress::{Confidence, Event, Plan, Progress, Tally, What};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

fn tally(right: u32, answers: u32) -> Tally {
    Tally { answers, right }
}

fn near(one: f64, other: f64, within: f64) -> bool {
    (one - other).abs() <= within
}

/// Newcombe, «Two-sided confidence intervals for the single proportion»,
/// Statistics in Medicine 17 (1998), table I, method 3.
#[test]
fn intervals_are_those_that_newcombe_printed() {
    for (right, of, low, high) in [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ] {
        let interval = Interval::wilson(tally(right, of)).unwrap();
        assert!(near(interval.low, low, 5e-5), "{right}/{of}: {interval:?}");
        assert!(
            near(interval.high, high, 5e-5),
            "{right}/{of}: {interval:?}"
        );
    }
    // z² = 3.841 459: all right of ten leaves 10 / 13.841 459 at the low end.
    let all = Interval::wilson(tally(10, 10)).unwrap();
    assert!(near(all.low, 0.722_467, 1e-6) && near(all.high, 1.0, 1e-12));
    assert_eq!(Interval::wilson(tally(0, 0)), None);
}

#[test]
fn the_headline_counts_lessons_answers_time_and_long_memory() {
    let mut diary = Diary::new();
    // Thirty days before the last: out of the share, not out of the time.
    let (timed, wrong) = (
        diary::Given {
            seconds: 100,
            ..RIGHT
        },
        diary::Given {
            seconds: 50,
            ..WRONG
        },
    );
    diary.on(-30).read("a").answer("a", "a1", timed);
    diary.on(-29).answer("a", "a2", timed);
    diary.on(0).answer("a", "a3", wrong).run("desk", 25, None);
    diary.read("gone").answer("gone", "g1", timed);
    let progress = diary.progress();
    let headline = Headline::new(&course(), &progress, MONDAY);
    assert_eq!((headline.read, headline.lessons), (1, 2));
    assert_eq!(headline.recent, tally(2, 3));
    assert_eq!(headline.seconds, 100 + 100 + 50 + 25 + 100);
    assert_eq!(headline.lasting, 0);
}

#[test]
fn a_question_recalled_after_a_month_is_in_long_memory() {
    let mut diary = Diary::new();
    diary.on(0).answer("a", "a1", RIGHT);
    diary.on(30).answer("a", "a1", RIGHT);
    // The lesson left the course: it does not count.
    diary.on(0).answer("gone", "g1", RIGHT);
    diary.on(30).answer("gone", "g1", RIGHT);
    let progress = diary.progress();
    let stability = |lesson: &str, item: &str| {
        let lesson = progress.course(&"c".into()).lesson(&lesson.into()).clone();
        lesson.item(&item.into()).unwrap().recall.memory.stability
    };
    assert!(stability("a", "a1") >= 21.0 && stability("gone", "g1") >= 21.0);
    assert_eq!(
        Headline::new(&course(), &progress, MONDAY.plus(30)).lasting,
        1
    );
}

/// R(t, S) = (1 + f·t/S)^−w with w = 0.1542 and f = 0.9^(−1/w) − 1.
fn recalled(days: f64, stability: f64) -> f64 {
    let w = 0.1542;
    let f = 0.9_f64.powf(-1.0 / w) - 1.0;
    (1.0 + f * days / stability).powf(-w)
}

#[test]
fn a_competence_is_the_mean_recall_of_its_questions_in_the_lessons_begun() {
    let mut diary = Diary::new();
    diary.rate(&[("one", 1), ("two", 4), ("three", 200)]);
    diary
        .on(0)
        .answer("a", "a1", RIGHT)
        .answer("a", "a2", WRONG);
    // A check is no quiz question, and one that left the course is none.
    diary
        .answer("a", "a-check", RIGHT)
        .answer("a", "old", RIGHT);
    diary.on(1).rate(&[("one", 3)]);
    let progress = diary.progress();
    let learned = progress.course(&"c".into());
    let found = levels(&course(), learned, &catalogue(&["a"]), MONDAY.plus(5));
    let [one, two, three] = &found[..] else {
        unreachable!("three competences")
    };
    // One of the four is known; its first right answer is «good»: 2.3065 days.
    let expected = recalled(5.0, 2.3065) / 4.0;
    let level = one.today.unwrap();
    assert!(near(level, expected, 1e-4), "{level} {expected}");
    assert!(near(level, 0.209, 1e-3), "{level}");
    assert_eq!((one.answered, one.items), (2, 4));
    assert_eq!((one.first, one.last), (Some(0.25), Some(0.75)));
    assert_eq!((two.today, two.items), (Some(0.0), 1));
    assert_eq!((two.first, two.last), (Some(1.0), None));
    assert_eq!(
        (three.today, three.items, three.first),
        (None, 0, Some(1.0))
    );
}

fn confidences(guess: Tally, fairly: Tally, sure: Tally) -> Calibration {
    Calibration::new([guess, fairly, sure])
}

#[test]
fn calibration_is_silent_below_twenty_answers() {
    let none = tally(0, 0);
    let few = confidences(tally(0, 19), none, tally(0, 19));
    assert!(few.said().iter().all(|said| said.share.is_none()));
    assert_eq!(few.leaning(), Leaning::Unknown);
    let enough = confidences(none, none, tally(14, 20)).said()[2];
    assert_eq!(enough.confidence, Confidence::Sure);
    let (share, interval) = enough.share.unwrap();
    assert!(near(share, 0.7, 1e-12));
    // By hand: (0.7 + 3.841459/40 ± 1.959964·√(0.21/20 + 3.841459/1600)) / 1.192073
    assert!(near(interval.low, 0.48102, 1e-5) && near(interval.high, 0.85452, 1e-5));
}

#[test]
fn too_sure_is_said_only_where_the_interval_leaves_no_doubt() {
    let none = tally(0, 0);
    // 71 of 100: 0.615 to 0.790, below 0.9 as a whole.
    let sure = |right, of| confidences(none, none, tally(right, of)).leaning();
    assert_eq!(sure(71, 100), Leaning::TooSure);
    // 17 of 20: 0.640 to 0.948: 0.9 is in it.
    assert_eq!(sure(17, 20), Leaning::Fair);
    assert_eq!(sure(20, 20), Leaning::Fair);
    // 15 guesses of 20: 0.531 to 0.888, above chance as a whole; 14: 0.481.
    let guess = |right, sure| confidences(tally(right, 20), none, sure).leaning();
    assert_eq!(guess(15, tally(20, 20)), Leaning::TooModest);
    assert_eq!(guess(15, none), Leaning::TooModest);
    assert_eq!(guess(14, tally(20, 20)), Leaning::Fair);
    assert_eq!(guess(15, tally(71, 100)), Leaning::TooSure);
}

#[test]
fn a_module_keeps_what_was_recalled_another_day_apart() {
    let given = |right, confidence, seconds| diary::Given {
        right,
        confidence,
        seconds,
        ..RIGHT
    };
    let sure = Some(Confidence::Sure);
    let mut diary = Diary::new();
    diary
        .on(0)
        .read("a")
        .answer("a", "a1", given(true, sure, 10));
    // The same day: an answer, not a recall.
    diary.answer("a", "a1", given(true, None, 5));
    diary.on(1).answer("a", "a1", given(false, sure, 7));
    diary.on(2).answer("a", "a1", given(true, None, 1));
    diary.answer("b", "b1", given(false, Some(Confidence::Guess), 3));
    diary.answer("gone", "g1", given(true, sure, 99));
    let progress = diary.progress();
    let found = modules(&course(), progress.course(&"c".into()));
    let [first, second] = &found[..] else {
        unreachable!("two modules")
    };
    assert_eq!((first.read, first.lessons), (1, 1));
    assert_eq!(first.answers, tally(3, 4));
    assert_eq!(first.delayed, tally(1, 2));
    assert_eq!(first.seconds, 23);
    assert_eq!(
        first.calibration.tallies,
        [tally(0, 0), tally(0, 0), tally(1, 2)]
    );
    assert_eq!((second.read, second.answers), (0, tally(0, 1)));
    assert_eq!(second.calibration.tallies[0], tally(0, 1));
    assert_eq!(second.calibration.answers(), 1);
}

#[test]
fn runs_are_told_in_time_and_the_practice_done_last_comes_first() {
    let mut diary = Diary::new();
    diary.on(0).run("desk", 1, Some(0.5)).run("desk", 1, None);
    diary
        .on(1)
        .run("mask", 1, Some(7.0))
        .run("gone", 1, Some(1.0));
    diary.on(2).run("desk", 1, Some(0.25));
    let progress = diary.progress();
    let found = practised(&course(), progress.course(&"c".into()));
    let names: Vec<_> = found.iter().map(|it| it.practice.as_str()).collect();
    assert_eq!(names, ["desk", "mask"]);
    let scores: Vec<f32> = found[0].runs.iter().map(|run| run.score).collect();
    assert_eq!(scores, [0.5, 0.25]);
    assert_eq!(
        (found[0].best(), found[0].last().unwrap().score),
        (Some(0.5), 0.25)
    );
    // A file may hold anything: a score is 1 at most.
    assert_eq!(found[1].best(), Some(1.0));
}

#[test]
fn the_ledger_tells_what_is_missing_and_puts_what_is_cured_apart() {
    const M: &[&str] = &["m"];
    let met = diary::Given {
        met: &["m", "unnamed"],
        probed: M,
        ..WRONG
    };
    let right = diary::Given { probed: M, ..RIGHT };
    let missing = |diary: &Diary| {
        let ledger = Ledger::new(&course(), diary.progress().course(&"c".into()));
        let open: Vec<_> = ledger
            .open
            .iter()
            .map(|it| (it.times, it.missing))
            .collect();
        let cured: Vec<_> = ledger.cured.iter().map(|it| it.times).collect();
        (open, cured)
    };
    let mut diary = Diary::new();
    diary.on(0).answer("a", "a1", met).answer("a", "a2", met);
    // Twice met, two right answers to go; nobody knows «unnamed».
    assert_eq!(missing(&diary), (vec![(2, 2)], vec![]));
    diary.on(1).answer("a", "a1", right);
    assert_eq!(missing(&diary), (vec![(2, 1)], vec![]));
    // The same question another day, another question the same day: not yet.
    diary
        .answer("a", "a2", right)
        .on(2)
        .answer("a", "a1", right);
    assert_eq!(missing(&diary), (vec![], vec![2]));
    diary.on(3).answer("a", "a3", met);
    assert_eq!(missing(&diary), (vec![(3, 2)], vec![]));
}

#[test]
fn a_reset_course_has_no_figures_but_keeps_the_days() {
    let mut diary = Diary::new();
    let timed = diary::Given {
        seconds: 60,
        met: &["m"],
        ..WRONG
    };
    diary
        .read("a")
        .answer("a", "a1", timed)
        .run("desk", 30, Some(1.0));
    diary.event(|_| What::Reset { lesson: None });
    let progress = diary.progress();
    let (course, learned) = (course(), progress.course(&"c".into()));
    let headline = Headline::new(&course, &progress, MONDAY);
    assert_eq!((headline.read, headline.lasting), (0, 0));
    assert_eq!((headline.recent, headline.seconds), (tally(0, 1), 90));
    assert!(practised(&course, learned).is_empty());
    assert_eq!(Ledger::new(&course, learned), Ledger::default());
    let module = &modules(&course, learned)[0];
    assert_eq!((module.answers, module.seconds), (tally(0, 0), 0));
}

fn shares(progress: &Progress) -> Vec<f64> {
    let (course, learned) = (course(), progress.course(&"c".into()));
    let catalogue = catalogue(&["a", "b"]);
    let mut shares: Vec<f64> = levels(&course, learned, &catalogue, MONDAY.plus(4))
        .into_iter()
        .flat_map(|level| [level.today, level.first, level.last])
        .flatten()
        .collect();
    for module in modules(&course, learned) {
        shares.extend(module.answers.share());
        shares.extend(module.calibration.said().into_iter().flat_map(|said| {
            let all = said
                .share
                .map(|(share, range)| [range.low, share, range.high]);
            assert!(all.is_none_or(|[low, share, high]| low <= share && share <= high));
            all.into_iter().flatten()
        }));
    }
    shares
}

/// Brings a random event into the small course: its lessons and its questions.
fn brought_home(mut event: Event) -> Event {
    event.course = "c".into();
    if let What::Answer(answered) = &mut event.what {
        let number = answered.item.as_str().trim_start_matches('q').to_owned();
        let lesson = if answered.lesson.as_str() == "l1" {
            "b"
        } else {
            "a"
        };
        answered.lesson = lesson.into();
        let next = number.parse::<u32>().map_or(1, |number| number + 1);
        answered.item = format!("{lesson}{next}").as_str().into();
    }
    event
}

#[test]
fn no_history_makes_a_figure_panic_or_leave_its_range() {
    let mut runner = TestRunner::new(ProptestConfig::with_cases(48));
    let histories = (journal_support::history(160), any::<i32>());
    let counted = std::cell::Cell::new(0_u32);
    let outcome = runner.run(&histories, |(events, later)| {
        let progress = Progress::fold(events.into_iter().map(brought_home));
        prop_assert!(
            shares(&progress)
                .iter()
                .all(|share| (0.0..=1.0).contains(share))
        );
        let plan = Plan {
            rhythm: Some(3),
            streaks: true,
            ..Plan::default()
        };
        for today in [
            MONDAY,
            MONDAY.plus(later),
            parcours::progress::Day(i32::MIN),
        ] {
            let regularity = Regularity::new(progress.days(), &plan, today);
            prop_assert!(regularity.this_week <= 7);
            prop_assert_eq!(weeks(progress.days(), today, 12).len(), 12);
            let (course, learned) = (course(), progress.course(&"c".into()));
            let forecast = Forecast::new(learned, &catalogue(&["a", "b"]), &plan, today);
            prop_assert!(forecast.late <= forecast.counts[0]);
            let headline = Headline::new(&course, &progress, today);
            prop_assert!(headline.recent.right <= headline.recent.answers);
            let answers = modules(&course, learned)
                .iter()
                .map(|it| it.answers.answers)
                .sum::<u32>();
            counted.set(counted.get() + answers);
        }
        Ok(())
    });
    outcome.unwrap();
    // A property that holds because nothing is counted shows nothing.
    assert!(counted.get() > 100, "{}", counted.get());
}
