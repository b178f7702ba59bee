//! Journeys through the results of a quiz, without a window.

#[path = "support/answers.rs"]
mod answers;
#[path = "support/learner.rs"]
mod learner;
#[path = "support/stage.rs"]
mod stage;

use iced::keyboard::key::Named;
use iced::{Size, Task};

use parcours::course::Id;
use parcours::gui::route::{QuizStart, Route};
use parcours::gui::screen::{quiz, results};
use parcours::gui::shared::Shared;
use parcours::gui::{App, Message};
use parcours::language::Language;
use parcours::progress::{
    About, Answered, Confidence, Mastery, Place, QuizEvent, QuizKind, Response, What,
};

use self::stage::Stage;

const LESSON: &str = "composure";

fn opened(language: Language, route: Route) -> Stage {
    opened_with(language, route, |_| ())
}

fn opened_with(language: Language, route: Route, before: impl FnOnce(&mut Shared)) -> Stage {
    learner::day(0);
    let mut shared = learner::shared(language);
    before(&mut shared);
    let (mut app, boot) = App::new(shared);
    let go = app.go(route);
    Stage::new((app, Task::batch([boot, go])), Size::new(1280.0, 800.0))
}

/// Answers the ten questions; the first `wrong` ones wrongly, and surely so.
fn finished(language: Language, wrong: usize) -> Stage {
    let mut stage = opened(language, Route::Quiz(LESSON.into(), QuizStart::New));
    answer_all(&mut stage, wrong);
    stage
}

fn answer_all(stage: &mut Stage, wrong: usize) {
    for number in 0..10 {
        if number < wrong {
            answers::fill_wrong(stage, LESSON);
        } else {
            answers::fill_right(stage, LESSON);
        }
        for message in [
            quiz::Message::Submit,
            quiz::Message::Rate(Some(Confidence::Sure)),
            quiz::Message::Continue,
        ] {
            stage.send(Message::Quiz(message));
        }
    }
}

fn mastery(stage: &Stage) -> Mastery {
    let shared = stage.app.shared();
    let id = Id::from(LESSON);
    shared.learned().lesson(&id).mastery(shared.pool(&id))
}

#[test]
fn the_score_says_what_it_means_in_both_languages() {
    for (language, score, counts, sure) in [
        (
            Language::Fr,
            "7 sur 10",
            "7 justes · 3 pas encore",
            "«\u{a0}Sûr\u{a0}» et pas juste\u{a0}: 3",
        ),
        (
            Language::En,
            "7 out of 10",
            "7 right · 3 not yet",
            "“Sure” and not right: 3",
        ),
    ] {
        let mut stage = finished(language, 3);
        assert!(stage.shows(score), "{}", stage.transcript());
        assert!(stage.shows(sure), "{}", stage.transcript());
        let meter = stage.seen().into_iter().find(|it| it.meaning.name == score);
        let values = stage.seen().into_iter().filter_map(|it| it.meaning.value);
        assert!(meter.is_some() && values.into_iter().any(|value| value == counts));
        assert!(matches!(mastery(&stage), Mastery::Practising { .. }));
    }
}

#[test]
fn mastery_takes_two_good_days_and_the_page_says_where_one_is() {
    let mut stage = finished(Language::Fr, 0);
    assert!(stage.shows("10 sur 10"));
    assert!(stage.shows("Une bonne journée sur deux"));
    assert!(stage.find("Refaire").is_none());
    learner::day(1);
    stage.typed("q");
    assert!(stage.app.title().starts_with("Questions"));
    answer_all(&mut stage, 0);
    assert!(stage.shows("Leçon maîtrisée"), "{}", stage.transcript());
}

#[test]
fn a_question_unfolds_by_key_and_shows_its_feedback() {
    let mut stage = finished(Language::Fr, 2);
    let line: iced::widget::Id = "line-1".to_owned().into();
    for _ in 0..40 {
        stage.tab();
        let seen = stage.seen();
        let focused = seen.into_iter().find(|it| it.meaning.focused);
        if focused.is_some_and(|it| it.id.as_ref() == Some(&line)) {
            break;
        }
    }
    let before = stage.seen().len();
    stage.enter();
    assert!(stage.seen().len() > before + 3, "{}", stage.transcript());
    assert!(stage.find("Relire le passage").is_some());
    stage.named(Named::ArrowDown);
    stage.named(Named::ArrowUp);
    stage.enter();
    assert_eq!(stage.seen().len(), before);
}

#[test]
fn a_passage_opens_marked_and_comes_back_to_the_same_place() {
    let mut stage = finished(Language::En, 1);
    // On screen: what comes after the passage shows once it was drawn.
    stage.draw(1.0);
    let passage = stage
        .seen()
        .into_iter()
        .find(|it| it.meaning.group.as_deref() == Some("passages"))
        .expect("a passage to re-read");
    assert_eq!(passage.meaning.description.as_deref(), Some("Question 1"));
    let item = stage.app.shared().learned().lesson(&LESSON.into());
    let item = item.finished.as_ref().expect("finished").items[3].clone();
    stage.send(Message::Results(results::Message::Toggle(item)));
    stage.scroll(4.0);
    stage.draw(1.0);
    let place = |stage: &mut Stage| {
        let id: iced::widget::Id = "line-1".to_owned().into();
        let seen = stage.seen();
        let found = seen.into_iter().find(|it| it.id.as_ref() == Some(&id));
        found.expect("the first line").bounds.y.round()
    };
    let before = (place(&mut stage), stage.seen().len());
    let name = passage.meaning.name.clone();
    let passage = stage.find(&name).expect("still there");
    stage.click_at(passage.bounds.center());
    assert!(
        stage.shows("The passage that explains the question"),
        "{}",
        stage.transcript()
    );
    stage.escape();
    stage.draw(1.0);
    assert_eq!((place(&mut stage), stage.seen().len()), before);
}

#[test]
fn the_main_button_redoes_what_was_wrong_then_goes_on() {
    let mut stage = finished(Language::Fr, 2);
    assert_eq!(stage.focused().as_deref(), Some("Refaire les 2 à revoir"));
    stage.enter();
    let learned = stage.app.shared().learned().lesson(&LESSON.into());
    let redo = learned.unfinished.as_ref().expect("a second try");
    assert_eq!((redo.kind, redo.items.len()), (QuizKind::Redo, 2));
    // Left unfinished, it is what the results propose first.
    stage.escape();
    stage.escape();
    let mut stage = finished(Language::Fr, 0);
    assert_eq!(stage.focused().as_deref(), Some("Leçon suivante"));
    stage.enter();
    assert!(!stage.app.title().starts_with("Résultats"));
}

#[test]
fn results_of_questions_that_are_gone_still_count() {
    let started = |shared: &mut Shared| {
        let items = vec!["gone-1".into()];
        let session = shared.record(|session| {
            What::Quiz(QuizEvent::Started {
                session,
                lesson: LESSON.into(),
                seed: 1,
                items,
                kind: QuizKind::Whole,
            })
        });
        shared.record(|_| {
            What::Answer(Answered {
                place: Place::Quiz { session },
                lesson: LESSON.into(),
                item: "gone-1".into(),
                revision: 0,
                response: Response::Choice(vec![0]),
                score: 0.5,
                confidence: None,
                hints: 0,
                seconds: 3,
                about: About::default(),
            })
        });
        shared.record(|_| What::Quiz(QuizEvent::Finished { session }));
    };
    let mut stage = opened_with(Language::Fr, Route::Results(LESSON.into()), started);
    assert!(stage.shows("0 sur 1"), "{}", stage.transcript());
    assert!(stage.shows("Cette question n’est plus dans le cours."));
    stage.click_id("line-1");
    assert!(stage.find("Refaire").is_none());
}

#[test]
fn without_a_finished_quiz_the_way_to_the_questions_is_shown() {
    for (language, words) in [
        (Language::Fr, "Pas encore de résultats"),
        (Language::En, "No results yet"),
    ] {
        let mut stage = opened(language, Route::Results(LESSON.into()));
        assert!(stage.shows(words));
        stage.enter();
        assert!(stage.app.title().starts_with("Questions"));
    }
    let mut stage = opened(Language::Fr, Route::Results("nowhere".into()));
    assert!(stage.shows("Leçon absente"));
    stage.enter();
}
