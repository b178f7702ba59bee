//! A clock that is set back: no answer is lost, and no time is given.

use parcours::exam::record::{Outcome, verify, write};
use parcours::progress::Timestamp;

use super::*;

const HOUR: i64 = 60 * MINUTE;

fn left(stage: &mut Stage, world: &World) -> i64 {
    send(stage, TakingMessage::Tick);
    let session = sitting(&stage.app).session;
    let now = stage.app.shared_mut().exam_now(session);
    assert!(now >= Timestamp(world.clock.now()));
    sitting(&stage.app).left(now).unwrap() / MINUTE
}

#[test]
fn set_back_before_the_start_an_answer_counts_and_the_exam_is_handed_in() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "certificate");
    world.clock.advance(-2 * HOUR);
    let place = first_single(&stage);
    answer(&mut stage, place, true);
    send(&mut stage, TakingMessage::Flag);
    let known = sitting(&stage.app);
    let item = &known.questions[place].item;
    assert!(known.answer(item).is_some() && known.flagged().contains(item));
    send(&mut stage, TakingMessage::HandIn);
    send(&mut stage, TakingMessage::Confirm);
    let known = sitting(&stage.app);
    assert_eq!(known.marks().map(<[f32]>::len), Some(60));
    assert!(stage.shows("1 out of 60"), "{}", stage.transcript());
}

#[test]
fn set_back_by_ten_minutes_the_later_answer_counts_and_the_record_is_confirmed() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "certificate");
    let place = first_single(&stage);
    world.clock.advance(20 * MINUTE);
    answer(&mut stage, place, false);
    world.clock.advance(-10 * MINUTE);
    answer(&mut stage, place, true);
    send(&mut stage, TakingMessage::HandIn);
    send(&mut stage, TakingMessage::Confirm);
    // What the next start reads is what counted.
    drop(stage);
    let stage = world.open(Language::En);
    let known = sitting(&stage.app);
    assert_eq!(known.marks().unwrap()[place], 1.0);
    let shared = stage.app.shared();
    let about = shared.exam_about(&known, "Léa", Language::En).unwrap();
    let text = write(&known, &about).unwrap();
    let pools = shared.pools_of(&known);
    let find = |question: &_, language| pools.item(question, language).cloned();
    let verified = verify(text.as_bytes(), &find).unwrap();
    assert_eq!(verified.outcome(), Outcome::Confirmed);
}

#[test]
fn the_time_goes_on_while_the_clock_catches_up() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "mock");
    world.clock.advance(10 * MINUTE);
    assert_eq!(left(&mut stage, &world), 35);
    world.clock.advance(-3 * HOUR);
    assert_eq!(left(&mut stage, &world), 35);
    world.clock.advance(20 * MINUTE);
    assert_eq!(left(&mut stage, &world), 15);
    // Elsewhere in the window it goes on too.
    stage.go(Route::Home);
    world.clock.advance(10 * MINUTE);
    stage.go(Route::Exam(ExamRoute::Sitting));
    assert_eq!(left(&mut stage, &world), 5);
    world.clock.advance(5 * MINUTE);
    send(&mut stage, TakingMessage::Tick);
    let title = stage.app.title();
    assert!(title.starts_with("Report"), "{title}");
    let ExamState::Finished { ended, .. } = sitting(&stage.app).state else {
        panic!("it is not handed in");
    };
    assert_eq!(Some(ended), sitting(&stage.app).deadline());
}

#[test]
fn set_back_a_clock_counts_no_seconds_on_a_question_twice() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "certificate");
    let place = first_single(&stage);
    world.clock.advance(20 * MINUTE);
    send(&mut stage, TakingMessage::Flag);
    world.clock.advance(-HOUR);
    drop(stage);
    let mut stage = world.open(Language::En);
    stage.go(Route::Exam(ExamRoute::Sitting));
    send(&mut stage, TakingMessage::Go(place));
    world.clock.advance(7_000);
    answer(&mut stage, place, true);
    let known = sitting(&stage.app);
    let seconds = known.seconds_on(&known.questions[place].item);
    assert!(seconds <= 7, "{seconds}");
}

#[test]
fn the_rules_say_what_a_restart_cannot_know() {
    for (language, words) in [(Language::Fr, "reculée"), (Language::En, "set back")] {
        let world = World::new(With::Both);
        let mut stage = world.open(language);
        stage.go(Route::Exam(ExamRoute::Start("mock".into())));
        assert!(stage.shows(words), "{}", stage.transcript());
        // Without a limit there is nothing to say.
        stage.typed("3");
        assert!(!stage.shows(words), "{}", stage.transcript());
    }
}

#[test]
fn what_is_typed_in_the_last_seconds_is_handed_in() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "certificate");
    let is_number = |place: &usize| {
        let item = exams::item(&stage.app, *place);
        matches!(item.interaction, Interaction::Numeric(_))
    };
    let place = (0..60).find(is_number).expect("a number");
    send(&mut stage, TakingMessage::Go(place));
    world.clock.advance(90 * MINUTE - 1_000);
    stage.typed("42");
    world.clock.advance(1_500);
    send(&mut stage, TakingMessage::Tick);
    let known = sitting(&stage.app);
    assert!(known.marks().is_some());
    let item = &known.questions[place].item;
    let answer = known.answer(item).expect("what was typed in time");
    assert_eq!(answer.response, &Response::Number("42".to_owned()));
    assert!(Some(answer.at) <= known.deadline());
}

#[test]
fn a_time_that_ran_out_behind_the_rules_of_another_exam_is_handed_in() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "mock");
    let first = sitting(&stage.app).session;
    stage.go(Route::Exam(ExamRoute::Start("certificate".into())));
    world.clock.advance(46 * MINUTE);
    stage.enter();
    let exams = stage.app.shared().learned().exams();
    assert!(exams.sitting(first).unwrap().marks().is_some());
    assert_ne!(exams.open().unwrap().session, first);
}
