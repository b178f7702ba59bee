//! The pass mark that judges set is one number on every screen.

use parcours::storage::library::Library;

use super::*;

/// Three judges give every item of these a rating.
fn rate(world: &World, rating: f64, some: impl Fn(usize) -> bool) {
    let library = Library::folder(&world.lessons).unwrap();
    let course = library.course(Language::En).unwrap();
    let pools = course.exam_pools().iter();
    let items = pools.flat_map(|id| library.pool(Language::En, id).unwrap().certifying.clone());
    let ratings = items
        .enumerate()
        .filter(|(place, _)| some(*place))
        .map(|(_, item)| format!("{:?}: {rating}", item.id.to_string()));
    let ratings: Vec<String> = ratings.collect();
    let judge = |name: &str| format!("(name: {name:?}, ratings: {{{}}})", ratings.join(", "));
    let judges = ["A", "B", "C"].map(judge).join(", ");
    let file = world.lessons.join("exam-judges.ron");
    std::fs::write(file, format!("(judges: [{judges}])")).unwrap();
}

/// The certifying exam with so many right answers, and no others.
fn taken(world: &World, right: usize) -> Stage {
    let mut stage = world.open(Language::En);
    begin(&mut stage, "certificate");
    for place in 0..right {
        answer(&mut stage, place, true);
    }
    send(&mut stage, TakingMessage::HandIn);
    send(&mut stage, TakingMessage::Confirm);
    stage
}

#[test]
fn a_cut_between_two_per_cents_is_decided_once() {
    let world = World::new(With::Both);
    rate(&world, 0.612, |_| true);
    let mut stage = taken(&world, 37);
    let known = sitting(&stage.app);
    let outcome = stage.app.shared().exam_outcome(&known).unwrap();
    assert_eq!(outcome.pass.percent, 62);
    assert!(!outcome.passed(), "37 out of 60 is 61.7%");
    let shown = stage.transcript();
    for words in ["Result: 61%", "set by judges: 62%", "Keep the record"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(!stage.shows("The certificate"), "{shown}");
    let session = known.session;
    stage.go(Route::Certificate(session));
    assert!(stage.shows("Pass mark not reached yet"));
    assert!(stage.shows("61%"), "{}", stage.transcript());
    stage.go(Route::Exam(ExamRoute::Hub));
    let past = stage.find("Sitting 1 · 21 November 2026").unwrap();
    let said = past.meaning.description.unwrap();
    assert!(said.starts_with("61%"), "{said}");
    let world = World::new(With::Both);
    rate(&world, 0.612, |_| true);
    let mut stage = taken(&world, 38);
    assert!(stage.shows("The certificate"), "{}", stage.transcript());
}

#[test]
fn the_hub_and_the_rules_say_who_set_the_mark() {
    let world = World::new(With::Both);
    rate(&world, 0.6, |_| true);
    let mut stage = world.open(Language::En);
    stage.go(Route::Exam(ExamRoute::Hub));
    let shown = stage.transcript();
    assert!(shown.contains("min · pass mark set by judges"), "{shown}");
    // Judges rate no mock items.
    assert!(shown.contains("min · provisional pass mark 70%"), "{shown}");
    stage.go(Route::Exam(ExamRoute::Start("certificate".into())));
    assert!(stage.shows("set by judges, item by item"));
}

#[test]
fn stray_ratings_set_nothing() {
    let world = World::new(With::Both);
    rate(&world, 0.2, |place| place % 10 == 0);
    let mut stage = world.open(Language::En);
    stage.go(Route::Exam(ExamRoute::Start("certificate".into())));
    assert!(
        stage.shows("Pass mark 70%, provisional"),
        "{}",
        stage.transcript()
    );
    drop(stage);
    let mut stage = taken(&world, 20);
    assert!(
        stage.shows("Provisional pass mark: 70%"),
        "{}",
        stage.transcript()
    );
}
