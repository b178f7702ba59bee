//! What the report tells, and what it keeps.

use parcours::gui::Message;
use parcours::gui::screen::exam::{Message as Exam, ReportMessage};

use super::*;

fn taken(world: &World, form: &str, right: usize) -> Stage {
    let mut stage = world.open(Language::En);
    begin(&mut stage, form);
    let of = sitting(&stage.app).questions.len();
    for place in 0..of {
        answer(&mut stage, place, place < right);
    }
    send(&mut stage, TakingMessage::HandIn);
    send(&mut stage, TakingMessage::Confirm);
    stage
}

#[test]
fn the_certifying_report_says_what_to_reread_and_no_question() {
    let world = World::new(With::Both);
    let mut stage = taken(&world, "certificate", 50);
    let known = sitting(&stage.app);
    let outcome = stage.app.shared().exam_outcome(&known).unwrap();
    assert!(
        outcome.score.points >= 50.0 && outcome.score.points < 60.0,
        "{}",
        outcome.score.points
    );
    assert_eq!(
        outcome.modules.iter().map(|it| it.questions).sum::<usize>(),
        60
    );
    assert_eq!(
        outcome
            .competences
            .iter()
            .map(|it| it.questions)
            .sum::<usize>(),
        60
    );
    let shown = stage.transcript();
    assert!(
        shown.contains("out of 60") && shown.contains("To re-read"),
        "{shown}"
    );
    assert!(shown.contains("Provisional pass mark: 70%"), "{shown}");
    for place in 0..60 {
        let stem = exams::item(&stage.app, place).stem.plain();
        let start: String = stem.chars().take(60).collect();
        assert!(!shown.contains(&start), "a question shows: {start}");
    }
    let reread = stage.app.shared().exam_outcome(&known).unwrap().passages;
    assert!(!reread.is_empty());
    let first = reread[0].clone();
    stage.send(Message::Exam(Exam::Report(ReportMessage::Passage(
        first.lesson.clone(),
        first.block,
    ))));
    let title = &stage
        .app
        .shared()
        .course()
        .find(&first.lesson)
        .unwrap()
        .1
        .title;
    assert!(stage.app.title().contains(title), "{}", stage.app.title());
    stage.escape();
    assert!(
        stage.app.title().starts_with("Report"),
        "{}",
        stage.app.title()
    );
}

#[test]
fn the_mock_report_explains_every_question() {
    let world = World::new(With::Both);
    let mut stage = taken(&world, "mock", 20);
    let shown = stage.transcript();
    assert!(shown.contains("Question by question"), "{shown}");
    stage.send(Message::Exam(Exam::Report(ReportMessage::Toggle(25))));
    let item = exams::item(&stage.app, 24);
    let seen = stage.seen();
    let opened = |it: &&stage::Seen| it.meaning.expanded == Some(true);
    let line = seen.iter().find(opened).expect("an open line");
    assert_eq!(line.id, Some("line-25".into()));
    // The controls of the question are there, with their keys told apart.
    let prefix = format!("{}/", item.id);
    let controls = seen.iter().filter_map(|it| it.id.as_ref());
    let told = controls.filter(|id| format!("{id:?}").contains(&prefix));
    let typed = matches!(
        item.interaction,
        Interaction::Ordering(_) | Interaction::Cloze(_) | Interaction::Numeric(_)
    );
    assert!(told.count() > 0 || typed, "{}", stage.transcript());
}

#[test]
fn a_second_sitting_is_drawn_anew_and_named() {
    let world = World::new(With::Both);
    let mut stage = taken(&world, "mock", 5);
    let first = sitting(&stage.app);
    world.clock.next_day();
    stage.typed("r");
    stage.enter();
    let second = sitting(&stage.app);
    assert_ne!(first.seed, second.seed);
    assert_ne!(first.questions, second.questions);
    send(&mut stage, TakingMessage::HandIn);
    send(&mut stage, TakingMessage::Confirm);
    assert!(
        stage.transcript().contains("Sitting 2"),
        "{}",
        stage.transcript()
    );
    stage.go(Route::Exam(ExamRoute::Hub));
    assert!(stage.shows("Sitting 1") && stage.shows("Sitting 2"));
}

#[test]
fn a_sitting_at_night_has_the_date_of_the_calendar_as_on_the_certificate() {
    let world = World::new(With::Both);
    // 2 in the morning of the 22nd: the learner's day is still the 21st.
    world.clock.advance(16 * 60 * MINUTE);
    let mut stage = taken(&world, "certificate", 1);
    let title = "Sitting 1 · 22 November 2026";
    assert!(stage.shows(title), "{}", stage.transcript());
    stage.go(Route::Exam(ExamRoute::Hub));
    assert!(stage.shows(title), "{}", stage.transcript());
    let session = sitting(&stage.app).session;
    stage.go(Route::Certificate(session));
    let place = stage.find("Where to save it").unwrap();
    let place = place.meaning.value.unwrap();
    assert!(place.contains("2026-11-22"), "{place}");
}

#[test]
fn judges_set_the_mark_of_the_certifying_form() {
    let world = World::new(With::Both);
    let stage = world.open(Language::En);
    drop(stage);
    let pools = exams::course(With::Both);
    let library = parcours::storage::library::Library::folder(&pools).unwrap();
    let course = library.course(Language::En).unwrap();
    let ids: Vec<String> = course
        .exam_pools()
        .iter()
        .flat_map(|id| library.pool(Language::En, id).unwrap().certifying.clone())
        .map(|item| item.id.to_string())
        .collect();
    let judge = |name: &str, rating: f64| {
        let ratings: Vec<String> = ids.iter().map(|id| format!("{id:?}: {rating}")).collect();
        format!("(name: {name:?}, ratings: {{{}}})", ratings.join(", "))
    };
    let judges = [judge("A", 0.5), judge("B", 0.6), judge("C", 0.7)].join(", ");
    let file = world.lessons.join("exam-judges.ron");
    std::fs::write(file, format!("(judges: [{judges}])")).unwrap();
    let mut stage = taken(&world, "certificate", 30);
    let outcome = stage
        .app
        .shared()
        .exam_outcome(&sitting(&stage.app))
        .unwrap();
    assert!((outcome.pass.share() - 0.6).abs() < 1e-9);
    let shown = stage.transcript();
    assert!(
        shown.contains("set by judges: 60%") && shown.contains("standard deviation of 10"),
        "{shown}"
    );
}

#[test]
fn the_report_follows_the_language_and_says_when_it_is_gone() {
    let world = World::new(With::Both);
    let mut stage = taken(&world, "mock", 3);
    stage.app.shared_mut().set_language(Some(Language::Fr));
    stage.request(parcours::gui::route::Request::Restyle);
    assert!(
        stage.app.title().starts_with("Bilan"),
        "{}",
        stage.app.title()
    );
    let nobody = parcours::progress::EventId {
        device: parcours::progress::DeviceId(1),
        sequence: 1,
    };
    stage.go(Route::Exam(ExamRoute::Report(nobody)));
    assert!(stage.shows("Pas de bilan ici"), "{}", stage.transcript());
}
