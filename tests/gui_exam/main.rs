//! Journeys through an exam, on the whole application without a window.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

#[path = "../support/answers.rs"]
mod answers;
#[path = "../support/exams.rs"]
mod exams;
#[path = "../support/stage.rs"]
mod stage;

mod clock;
mod edited;
mod judged;
mod report;
mod set_back;

use std::path::PathBuf;

use iced::keyboard::key::Named;
use parcours::course::Interaction;
use parcours::gui::App;
use parcours::gui::route::{ExamRoute, Route};
use parcours::gui::screen::exam::TakingMessage;
use parcours::language::Language;
use parcours::progress::{ExamState, Response};

use self::exams::{With, answer, begin, send, sitting};
use self::stage::{Clock, SATURDAY, Stage, USUAL};

const MINUTE: i64 = 60_000;

/// A learner, their folder, the course's, and the clock.
struct World {
    profile: PathBuf,
    lessons: PathBuf,
    clock: Clock,
}

impl World {
    fn new(with: With) -> Self {
        Self {
            profile: tempfile::tempdir().unwrap().keep(),
            lessons: exams::course(with),
            clock: Clock::new(SATURDAY),
        }
    }

    /// Opens the window; doing so again is what follows a kill.
    fn open(&self, language: Language) -> Stage {
        let shared = exams::shared(&self.profile, &self.lessons, &self.clock, language);
        Stage::new(App::new(shared), USUAL)
    }
}

fn is_single(place: usize, stage: &Stage) -> bool {
    let item = exams::item(&stage.app, place);
    matches!(item.interaction, Interaction::SingleChoice(_))
}

/// The first question with this kind of answer.
fn first_single(stage: &Stage) -> usize {
    (0..60).find(|place| is_single(*place, stage)).unwrap()
}

#[test]
fn an_exam_is_taken_by_keys_from_the_hub_to_the_report() {
    for (language, report, resume) in [
        (Language::Fr, "Bilan", "Reprendre l’examen"),
        (Language::En, "Report", "Resume the exam"),
    ] {
        let world = World::new(With::Both);
        let mut stage = world.open(language);
        stage.go(Route::Exam(ExamRoute::Hub));
        // The rules, then the exam.
        stage.enter();
        stage.enter();
        assert!(
            stage.app.title().starts_with("Question 1"),
            "{}",
            stage.app.title()
        );
        let place = first_single(&stage);
        for _ in 0..place {
            stage.enter();
        }
        stage.typed("1");
        stage.typed("m");
        let item = sitting(&stage.app).questions[place].item.clone();
        let order = parcours::quiz::display_order(
            sitting(&stage.app).seed,
            &exams::item(&stage.app, place),
        );
        let known = sitting(&stage.app);
        assert_eq!(
            known.answer(&item).unwrap().response,
            &Response::Choice(vec![order[0]])
        );
        assert!(known.flagged().contains(&item));
        // No feedback: nothing on the screen judges.
        let seen = stage.transcript();
        for word in ["Juste", "Right", "Pas encore", "Not yet"] {
            assert!(!seen.contains(&format!("{word:?}")), "{seen}");
        }
        stage.escape();
        assert!(stage.find(resume).is_some(), "{}", stage.transcript());
        stage.enter();
        let title = stage.app.title();
        assert!(
            title.starts_with(&format!("Question {}", place + 1)),
            "{title}"
        );
        stage.typed("r");
        assert!(
            stage.shows("59"),
            "names the empty ones: {}",
            stage.transcript()
        );
        // Enter alone would lead to what is missing.
        let hand_in = match language {
            Language::Fr => "Rendre l’examen",
            Language::En => "Hand the exam in",
        };
        for _ in 0..8 {
            if stage.focused().as_deref() != Some(hand_in) {
                stage.tab();
            }
        }
        stage.enter();
        assert!(
            stage.app.title().starts_with(report),
            "{}",
            stage.app.title()
        );
        let ExamState::Finished { marks, ended, .. } = sitting(&stage.app).state else {
            panic!("it is not handed in");
        };
        assert_eq!((marks.len(), ended.0), (60, world.clock.now()));
        assert!(
            marks
                .iter()
                .enumerate()
                .all(|(at, mark)| at == place || *mark == 0.0)
        );
    }
}

#[test]
fn what_the_list_shows_is_what_was_done_and_digits_jump() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "certificate");
    answer(&mut stage, 2, true);
    send(&mut stage, TakingMessage::Go(4));
    send(&mut stage, TakingMessage::Flag);
    stage.typed("l");
    let shown = stage.transcript();
    for cell in [
        "Question 3, answered",
        "Question 5, empty, flagged",
        "Question 6, empty",
    ] {
        assert!(shown.contains(cell), "{cell}: {shown}");
    }
    stage.typed("17");
    assert_eq!(stage.focused().as_deref(), Some("Question 17, empty"));
    stage.named(Named::ArrowRight);
    assert_eq!(stage.focused().as_deref(), Some("Question 18, empty"));
    stage.enter();
    assert!(
        stage.app.title().starts_with("Question 18"),
        "{}",
        stage.app.title()
    );
    stage.named(Named::ArrowLeft);
    assert!(
        stage.app.title().starts_with("Question 17"),
        "{}",
        stage.app.title()
    );
}

#[test]
fn an_answer_can_be_taken_away() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::Fr);
    begin(&mut stage, "certificate");
    let place = first_single(&stage);
    answer(&mut stage, place, true);
    let item = sitting(&stage.app).questions[place].item.clone();
    assert!(sitting(&stage.app).answer(&item).is_some());
    stage.named(Named::Delete);
    assert!(sitting(&stage.app).answer(&item).is_none());
    // And survives being shown again.
    send(&mut stage, TakingMessage::Go(place + 1));
    send(&mut stage, TakingMessage::Go(place));
    assert!(stage.shows("0 répondue sur 60"), "{}", stage.transcript());
}

#[test]
fn what_is_typed_is_in_the_journal_before_the_next_question_shows() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    begin(&mut stage, "certificate");
    let is_number = |place: &usize| {
        let item = exams::item(&stage.app, *place);
        matches!(item.interaction, Interaction::Numeric(_))
    };
    let place = (0..60).find(is_number).expect("a number");
    send(&mut stage, TakingMessage::Go(place));
    stage.typed("42");
    let item = sitting(&stage.app).questions[place].item.clone();
    assert!(
        sitting(&stage.app).answer(&item).is_none(),
        "still on its way"
    );
    world.clock.advance(12_500);
    stage.enter();
    let known = sitting(&stage.app);
    let answer = known.answer(&item).unwrap();
    assert_eq!(answer.response, &Response::Number("42".to_owned()));
    assert_eq!(known.seconds_on(&item), 12);
}

#[test]
fn a_course_without_exams_and_pools_too_small_say_so() {
    let world = World::new(With::None);
    let mut stage = world.open(Language::En);
    stage.go(Route::Exam(ExamRoute::Hub));
    assert!(
        stage.shows("This course has no exam"),
        "{}",
        stage.transcript()
    );
    stage.go(Route::Course(None));
    assert!(!stage.shows("To the exams"));
    let world = World::new(With::TooFew);
    let mut stage = world.open(Language::En);
    stage.go(Route::Exam(ExamRoute::Hub));
    assert!(stage.shows("too small"), "{}", stage.transcript());
    assert!(!stage.find("See the rules").unwrap().meaning.enabled);
    begin(&mut stage, "mock");
    assert_eq!(stage.app.shared().learned().exams().sittings().len(), 0);
}

#[test]
fn the_ways_to_the_exams_are_there() {
    let world = World::new(With::Both);
    let mut stage = world.open(Language::En);
    stage.go(Route::Course(None));
    stage.scroll(100.0);
    stage.click("To the exams");
    assert!(
        stage.app.title().starts_with("Exams"),
        "{}",
        stage.app.title()
    );
    begin(&mut stage, "mock");
    stage.go(Route::Home);
    stage.click("Exam under way");
    assert!(
        stage.app.title().starts_with("Question 1"),
        "{}",
        stage.app.title()
    );
}
