//! The clock of an exam: it runs on, whatever becomes of the window.

use super::*;

#[test]
fn a_kill_loses_nothing_and_gives_no_time() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "certificate");
    let place = first_single(&stage);
    answer(&mut stage, place, true);
    world.clock.advance(40 * MINUTE);
    // Nothing was closed, nothing said goodbye.
    drop(stage);
    let mut stage = world.open(Language::En);
    stage.go(Route::Exam(ExamRoute::Sitting));
    let known = sitting(&stage.app);
    assert!(known.answer(&known.questions[place].item).is_some());
    assert_eq!(
        known.left(parcours::progress::Timestamp(world.clock.now())),
        Some(50 * MINUTE)
    );
    assert!(
        seen_time(&mut stage).contains("50"),
        "{}",
        stage.transcript()
    );
}

fn seen_time(stage: &mut Stage) -> String {
    let seen = stage.seen();
    let time = seen.iter().find(|it| it.meaning.name == "Time left");
    time.and_then(|it| it.meaning.value.clone())
        .unwrap_or_default()
}

#[test]
fn time_over_while_away_hands_in_what_was_written_at_the_end_of_the_time() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::Fr);
    begin(&mut stage, "certificate");
    let started = world.clock.now();
    let place = first_single(&stage);
    answer(&mut stage, place, true);
    drop(stage);
    world.clock.advance(30 * 3_600_000);
    let stage = world.open(Language::Fr);
    let ExamState::Finished { ended, marks, .. } = sitting(&stage.app).state else {
        panic!("it is still open");
    };
    assert_eq!(ended.0, started + 90 * MINUTE);
    assert!((marks.iter().sum::<f32>() - 1.0).abs() < 1e-6);
}

#[test]
fn time_over_on_the_screen_shows_the_report_and_late_answers_do_not_count() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "mock");
    let place = (0..30).find(|place| is_single(*place, &stage)).unwrap();
    send(&mut stage, TakingMessage::Go(place));
    world.clock.advance(45 * MINUTE);
    stage.typed("1");
    assert!(
        stage.app.title().starts_with("Report"),
        "{}",
        stage.app.title()
    );
    assert!(sitting(&stage.app).steps.is_empty());
}

#[test]
fn the_last_minutes_are_announced_even_when_the_time_is_hidden() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "mock");
    stage.typed("h");
    assert_eq!(seen_time(&mut stage), "time hidden");
    for (minutes, left) in [
        (35, "Less than 10 minutes"),
        (5, "Less than 5 minutes"),
        (4, "Less than one minute"),
    ] {
        assert!(!stage.shows(left), "too early: {left}");
        world.clock.advance(minutes * MINUTE);
        send(&mut stage, TakingMessage::Tick);
        assert!(stage.shows(left), "{}", stage.transcript());
    }
}

#[test]
fn a_clock_set_back_gives_no_time() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "mock");
    world.clock.advance(30 * MINUTE);
    send(&mut stage, TakingMessage::Flag);
    world.clock.advance(-3 * 3_600_000);
    send(&mut stage, TakingMessage::Tick);
    assert!(
        seen_time(&mut stage).starts_with("15"),
        "{}",
        seen_time(&mut stage)
    );
    drop(stage);
    let mut stage = world.open(Language::En);
    stage.go(Route::Exam(ExamRoute::Sitting));
    assert!(
        seen_time(&mut stage).starts_with("15"),
        "{}",
        seen_time(&mut stage)
    );
}

#[test]
fn a_third_more_and_no_limit_are_offered_as_the_form_allows() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    stage.go(Route::Exam(ExamRoute::Start("certificate".into())));
    assert!(stage.find("No limit").is_none());
    stage.typed("2");
    stage.enter();
    assert_eq!(sitting(&stage.app).seconds, Some(7_200));
    stage.go(Route::Exam(ExamRoute::Start("mock".into())));
    stage.typed("3");
    stage.enter();
    assert_eq!(sitting(&stage.app).seconds, None);
    assert!(seen_time(&mut stage).is_empty());
    // Nothing runs on.
    assert!(stage.find("Leave (you can go on later)").is_some());
}
