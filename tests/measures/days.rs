//! Figures by the day: regularity, weeks, what comes back.

use std::collections::BTreeMap;

use parcours::measures::{DAYS, Forecast, Intensity, Regularity, WEEKS, weeks};
use parcours::progress::{Activity, Day, Plan};

use crate::diary::{Diary, Given, MONDAY, RIGHT, WRONG, catalogue};

fn worked(days: &[(i32, u32)]) -> BTreeMap<Day, Activity> {
    let each = days.iter().map(|(day, seconds)| {
        let activity = Activity {
            seconds: *seconds,
            ..Activity::default()
        };
        (MONDAY.plus(*day), activity)
    });
    each.collect()
}

#[test]
fn days_are_told_by_minutes() {
    // Thursday; reading alone takes no time that is known.
    let days = worked(&[(-14, 0), (0, 599), (1, 600), (2, 1_499), (3, 1_500)]);
    let of = Regularity::new(&days, &Plan::default(), MONDAY.plus(3));
    assert_eq!(of.weeks.len(), WEEKS);
    let week = of.weeks.last().unwrap();
    let told: Vec<_> = week.iter().flatten().map(|cell| cell.intensity).collect();
    let [little, some, much] = [Intensity::Little, Intensity::Some, Intensity::Much];
    assert_eq!(told, [little, some, some, much]);
    // Friday to Sunday are still to come.
    assert!(week[4..].iter().all(Option::is_none));
    assert_eq!(week[1].unwrap().day, MONDAY.plus(1));
    assert_eq!(of.weeks[WEEKS - 3][0].unwrap().intensity, little);
    assert_eq!(
        of.weeks[WEEKS - 2][0].unwrap().intensity,
        Intensity::Nothing
    );
    assert_eq!((of.days, of.this_week), (5, 4));
    assert_eq!((of.kept, of.streak), (None, None));
}

#[test]
fn time_at_the_desks_counts_too() {
    let activity = Activity {
        seconds: 300,
        practice_seconds: 300,
        ..Activity::default()
    };
    let days = BTreeMap::from([(MONDAY, activity)]);
    let of = Regularity::new(&days, &Plan::default(), MONDAY);
    let today = of.weeks.last().unwrap()[0].unwrap();
    assert_eq!((today.intensity, today.seconds), (Intensity::Some, 600));
}

#[test]
fn a_rhythm_is_kept_by_whole_weeks_since_the_first_day() {
    let plan = Plan {
        rhythm: Some(2),
        ..Plan::default()
    };
    // Three weeks ago two days, two weeks ago one, last week three, this week
    // five: this week is not over.
    let days = worked(&[
        (-21, 1),
        (-17, 1),
        (-14, 1),
        (-7, 1),
        (-6, 1),
        (-1, 1),
        (0, 1),
        (1, 1),
        (2, 1),
        (3, 1),
        (4, 1),
    ]);
    let of = Regularity::new(&days, &plan, MONDAY.plus(4));
    assert_eq!(of.kept, Some((2, 3)));
    let nothing = Regularity::new(&BTreeMap::new(), &plan, MONDAY);
    assert_eq!((nothing.kept, nothing.days), (Some((0, 0)), 0));
}

#[test]
fn a_streak_is_not_broken_by_days_of_rest_nor_by_a_day_not_over() {
    let streak = |days: &[(i32, u32)], plan: Plan, today: i32| {
        let plan = Plan {
            streaks: true,
            ..plan
        };
        Regularity::new(&worked(days), &plan, MONDAY.plus(today)).streak
    };
    let usual = Plan::default();
    let three = [(-1, 1), (0, 1), (1, 1)];
    assert_eq!(streak(&three, usual, 1), Some(3));
    // Nothing done today yet, then yesterday missed.
    assert_eq!(streak(&three, usual, 2), Some(3));
    assert_eq!(streak(&three, usual, 3), Some(0));
    let weekend = Plan {
        days_off: [false, false, false, false, false, true, true],
        ..usual
    };
    // Friday and Monday: the weekend neither counts nor breaks.
    assert_eq!(streak(&[(-3, 1), (0, 1)], weekend, 0), Some(2));
    assert_eq!(streak(&[(-3, 1), (0, 1)], usual, 0), Some(1));
    let holiday = Plan {
        holiday: Some((MONDAY.plus(-30), Day(i32::MAX))),
        ..usual
    };
    assert_eq!(streak(&[(-31, 1)], holiday, 5), Some(1));
    assert_eq!(streak(&[], holiday, 0), Some(0));
}

#[test]
fn weeks_part_questions_reviews_and_desks() {
    let mut diary = Diary::new();
    let given = |seconds, reviewed| Given {
        seconds,
        reviewed,
        ..RIGHT
    };
    // Sunday, Monday and Sunday again.
    diary.on(-1).answer("a", "a1", given(10, false));
    diary
        .on(0)
        .answer("a", "a1", given(20, true))
        .run("desk", 7, None);
    diary.on(6).answer("a", "a2", given(30, false));
    let progress = diary.progress();
    let found = weeks(progress.days(), MONDAY.plus(6), 2);
    let told: Vec<_> = found
        .iter()
        .map(|week| (week.monday, week.questions, week.reviews, week.practice))
        .collect();
    assert_eq!(told, [(MONDAY.plus(-7), 10, 0, 0), (MONDAY, 30, 20, 7)]);
    assert_eq!(found[1].seconds(), 57);
}

#[test]
fn what_comes_back_is_counted_by_the_day_and_what_is_late_today() {
    let mut diary = Diary::new();
    // A first right answer comes back after 2 days (2.3065 rounded), a wrong
    // one after 1 (0.212, at least 1).
    diary
        .on(0)
        .answer("a", "a1", RIGHT)
        .answer("a", "a2", WRONG);
    diary
        .answer("a", "a-check", RIGHT)
        .answer("a", "left-the-course", RIGHT);
    let progress = diary.progress();
    let learned = progress.course(&"c".into());
    let plan = Plan::default();
    let forecast = |plan: &Plan, today: i32| {
        Forecast::new(learned, &catalogue(&["a"]), plan, MONDAY.plus(today))
    };
    let today = forecast(&plan, 0);
    assert_eq!(today.counts.len(), DAYS);
    assert_eq!(today.counts[..4], [0, 1, 2, 0]);
    assert_eq!((today.late, today.later, today.total()), (0, 0, 3));
    assert_eq!(today.busiest(), Some((MONDAY.plus(2), 2)));
    // Two days later all are there, one of them since yesterday.
    let later = forecast(&plan, 2);
    assert_eq!((later.counts[0], later.late), (3, 1));
    // Tuesdays are off: its question waits for Wednesday.
    let mut days_off = [false; 7];
    days_off[1] = true;
    let off = Plan { days_off, ..plan };
    assert_eq!(forecast(&off, 0).counts[..4], [0, 0, 3, 0]);
    // A holiday of two months: nothing within thirty days.
    let away = Plan {
        holiday: Some((MONDAY, MONDAY.plus(60))),
        ..plan
    };
    let away = forecast(&away, 0);
    assert_eq!((away.total(), away.later, away.busiest()), (0, 3, None));
}

#[test]
fn a_leech_does_not_come_back_by_itself() {
    let mut diary = Diary::new();
    for lapse in 0..8 {
        diary.on(lapse * 2).answer("a", "a1", RIGHT);
        diary.on(lapse * 2 + 1).answer("a", "a1", WRONG);
    }
    let progress = diary.progress();
    let learned = progress.course(&"c".into());
    assert!(
        learned
            .lesson(&"a".into())
            .item(&"a1".into())
            .unwrap()
            .recall
            .pulled_out
    );
    let forecast = Forecast::new(
        learned,
        &catalogue(&["a"]),
        &Plan::default(),
        MONDAY.plus(16),
    );
    assert_eq!((forecast.total(), forecast.later), (0, 0));
}
