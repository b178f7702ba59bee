//! Home and the table of contents, walked as a learner does.

#[path = "support/learner.rs"]
mod learner;
#[path = "support/stage.rs"]
mod stage;

use iced::Size;
use iced::keyboard::key::Named;
use parcours::gui::App;
use parcours::gui::shared::Shared;
use parcours::gui::widget::meaning::Role;
use parcours::language::Language;
use stage::Stage;

const WINDOW: Size = Size::new(1280.0, 800.0);

fn home(language: Language, past: impl FnOnce(&mut Shared)) -> Stage {
    home_in(language, WINDOW, past)
}

fn home_in(language: Language, size: Size, past: impl FnOnce(&mut Shared)) -> Stage {
    learner::day(0);
    let mut shared = learner::shared(language);
    past(&mut shared);
    learner::day(0);
    Stage::new(App::new(shared), size)
}

fn heading(stage: &mut Stage) -> String {
    let seen = stage.seen();
    let first = seen
        .iter()
        .find(|it| matches!(it.meaning.role, Role::Heading(1)));
    first.map_or_else(String::new, |it| it.meaning.name.clone())
}

/// Goes to the table of contents, to a module that is open: that of the lesson
/// to go on with stands open already; the first one is closed otherwise, so that
/// the others are in sight.
fn open_module(stage: &mut Stage, contents: &str, (module, lesson): (&str, &str)) {
    stage.click(contents);
    if stage.find(lesson).is_none() {
        let first = stage.app.shared().course().modules[0].title.clone();
        stage.click(&first);
        stage.click(module);
    }
}

/// The state of a lesson's card or row.
fn state_of(stage: &mut Stage, lesson: &str) -> String {
    stage
        .find(lesson)
        .and_then(|it| it.meaning.description)
        .unwrap_or_default()
}

#[test]
fn the_first_day_welcomes_and_enter_begins_the_first_lesson() {
    let mut stage = home(Language::Fr, |_| {});
    assert_eq!(heading(&mut stage), "Bienvenue");
    assert!(
        stage.shows("À la fin, vous saurez"),
        "{}",
        stage.transcript()
    );
    assert_eq!(stage.focused().as_deref(), Some("Commencer"));
    stage.enter();
    assert!(heading(&mut stage).starts_with("D’où vient le community management"));
}

#[test]
fn a_later_day_goes_on_where_reading_stopped() {
    let mut stage = home(Language::En, |shared| {
        learner::day(-1);
        learner::read(shared, "three-hats");
        learner::opened(shared, "voice");
        learner::reached(shared, "voice", 2);
    });
    assert_eq!(heading(&mut stage), "Hello, shall we go on?");
    let button = stage.find("Continue").expect("the main button");
    let about = button.meaning.description.unwrap_or_default();
    assert!(about.contains("stopped at passage 3 of"), "{about}");
    stage.click("Continue");
    assert_eq!(heading(&mut stage), "Reference person and spokesperson");
}

#[test]
fn unfinished_questions_come_first_and_other_things_wait_in_today() {
    let mut stage = home(Language::Fr, |shared| {
        learner::day(-2);
        learner::read(shared, "three-hats");
        learner::quiz(shared, "three-hats", 0, 12, 11);
        learner::day(-1);
        learner::quiz(shared, "voice", 0, 4, 3);
        learner::quiz(shared, "listening", 0, 2, 2);
    });
    let main = stage
        .find("Reprendre les questions")
        .expect("the main button");
    let about = main.meaning.description.unwrap_or_default();
    assert!(about.starts_with("2 sur "), "{about}");
    assert!(
        stage.shows("Questions à finir\u{a0}: 4 sur "),
        "{}",
        stage.transcript()
    );
    assert!(
        stage.shows("Deuxième journée possible · Trois casquettes"),
        "{}",
        stage.transcript()
    );
}

#[test]
fn a_good_day_today_is_not_asked_for_again_today() {
    let mut stage = home(Language::Fr, |shared| {
        learner::read(shared, "three-hats");
        learner::quiz(shared, "three-hats", 0, 12, 12);
    });
    assert!(!stage.shows("Deuxième journée possible"));
    let roles = ("Rôles, qualités, posture", "Trois casquettes");
    open_module(&mut stage, "Cours", roles);
    let state = state_of(&mut stage, "Trois casquettes");
    assert!(
        state.contains("lue · une bonne journée sur deux"),
        "{state}"
    );
}

#[test]
fn reading_and_mastering_are_told_apart() {
    let mut stage = home(Language::En, |shared| {
        for (day, from) in [(-3, 0), (-1, 5)] {
            learner::day(day);
            learner::quiz(shared, "voice", from, 10, 10);
        }
        learner::read(shared, "three-hats");
    });
    let module = state_of(&mut stage, "Roles");
    assert!(module.contains("1 read · 1 mastered"), "{module}");
    open_module(&mut stage, "Course", ("Roles", "Composure"));
    let lesson = state_of(&mut stage, "Reference person");
    assert!(lesson.contains("mastered"), "{lesson}");
    let lesson = state_of(&mut stage, "Three hats");
    assert!(lesson.contains("· read"), "{lesson}");
}

#[test]
fn the_week_is_told_in_words() {
    let mut stage = home(Language::Fr, |shared| {
        for day in [-8, -4, -1] {
            learner::day(day);
            learner::opened(shared, "voice");
        }
    });
    assert!(
        stage.shows(
            "Jours de travail cette semaine\u{a0}: mardi, vendredi. Aujourd’hui\u{a0}: samedi."
        ),
        "{}",
        stage.transcript()
    );
}

#[test]
fn a_module_opens_on_its_lessons_and_arrows_walk_them() {
    let mut stage = home(Language::Fr, |shared| learner::read(shared, "three-hats"));
    stage.click("Rôles, qualités, posture");
    assert_eq!(heading(&mut stage), "Community management");
    let focused = stage.focused().unwrap_or_default();
    assert!(focused.starts_with("Trois casquettes"), "{focused}");
    stage.named(Named::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Référent et porte-parole"));
    stage.enter();
    assert_eq!(heading(&mut stage), "Référent et porte-parole");
}

#[test]
fn a_module_that_is_closed_keeps_its_lessons_to_itself() {
    let mut stage = home(Language::En, |_| {});
    open_module(&mut stage, "Course", ("Roles", "Composure"));
    assert!(stage.find("Composure").is_some(), "{}", stage.transcript());
    stage.click("Roles");
    assert!(stage.find("Composure").is_none(), "{}", stage.transcript());
    stage.click("Roles");
    assert!(stage.find("Composure").is_some());
}

#[test]
fn the_contents_say_where_reading_stopped_and_what_the_questions_gave() {
    let mut stage = home(Language::Fr, |shared| {
        learner::opened(shared, "voice");
        learner::reached(shared, "voice", 4);
        learner::quiz(shared, "three-hats", 0, 12, 6);
    });
    stage.click("Cours");
    let stopped = state_of(&mut stage, "Référent et porte-parole");
    assert!(stopped.contains("arrêtée au passage 5 sur"), "{stopped}");
    let score = state_of(&mut stage, "Trois casquettes");
    assert!(
        score.contains("dernières questions\u{a0}: 6 sur"),
        "{score}"
    );
    assert!(stage.find("Résultats\u{a0}: Trois casquettes").is_some());
    assert!(
        stage
            .find("Questions\u{a0}: Référent et porte-parole")
            .is_some()
    );
}

#[test]
fn everything_can_be_reached_by_tab_in_a_small_window_with_large_text() {
    for language in Language::ALL {
        let mut stage = home_in(language, Size::new(900.0, 600.0), |shared| {
            shared.set_text_percent(200);
        });
        let wanted = stage
            .seen()
            .iter()
            .filter(|it| it.meaning.actionable && it.meaning.enabled)
            .count();
        let mut reached = std::collections::BTreeSet::new();
        for _ in 0..wanted {
            stage.tab();
            let focused = stage.seen().into_iter().find(|it| it.meaning.focused);
            let focused = focused.expect("something has the focus");
            let bounds = focused.bounds;
            assert!(
                bounds.y > -1.0 && bounds.x + bounds.width <= 901.0,
                "{:?} is out of sight: {bounds:?}",
                focused.meaning.name
            );
            reached.insert(format!("{:?}", focused.meaning.name));
        }
        assert_eq!(reached.len(), wanted, "{}", stage.transcript());
    }
}
