//! Journeys through a quiz, on the whole application without a window.

#[path = "support/answers.rs"]
mod answers;
#[path = "support/learner.rs"]
mod learner;
#[path = "support/stage.rs"]
mod stage;

use iced::{Size, Task};

use parcours::course::{Id, Interaction};
use parcours::gui::route::{QuizStart, Route};
use parcours::gui::screen::quiz;
use parcours::gui::shared::Shared;
use parcours::gui::{App, Message};
use parcours::language::Language;
use parcours::progress::{Confidence, LessonProgress, QuizEvent, QuizKind, What};
use parcours::quiz::{Edit, display_order};

use self::stage::Stage;

const LESSON: &str = "composure";
const WINDOW: Size = Size::new(1280.0, 800.0);

fn opened(language: Language, lesson: &str, start: QuizStart) -> Stage {
    opened_with(language, lesson, start, |_| ())
}

fn opened_with(
    language: Language,
    lesson: &str,
    start: QuizStart,
    before: impl FnOnce(&mut Shared),
) -> Stage {
    learner::day(0);
    let mut shared = learner::shared(language);
    before(&mut shared);
    let (mut app, boot) = App::new(shared);
    let go = app.go(Route::Quiz(lesson.into(), start));
    Stage::new((app, Task::batch([boot, go])), WINDOW)
}

fn known(stage: &Stage) -> LessonProgress {
    let shared = stage.app.shared();
    shared.learned().lesson(&Id::from(LESSON)).clone()
}

fn send(stage: &mut Stage, message: quiz::Message) {
    stage.send(Message::Quiz(message));
}

/// Answers questions, by messages, until one of this kind is on screen.
fn until(stage: &mut Stage, wanted: fn(&Interaction) -> bool) {
    for _ in 0..12 {
        let (item, _) = answers::asked(&stage.app, LESSON);
        if wanted(&item.interaction) {
            return;
        }
        answer(stage, true);
    }
    unreachable!("no such question:\n{}", stage.transcript());
}

fn answer(stage: &mut Stage, right: bool) {
    answer_and_stay(stage, right);
    send(stage, quiz::Message::Continue);
}

fn answer_and_stay(stage: &mut Stage, right: bool) {
    if right {
        answers::fill_right(stage, LESSON);
    } else {
        answers::fill_wrong(stage, LESSON);
    }
    send(stage, quiz::Message::Submit);
    send(stage, quiz::Message::Rate(Some(Confidence::Sure)));
}

fn is_single(it: &Interaction) -> bool {
    matches!(it, Interaction::SingleChoice(_))
}

fn is_several(it: &Interaction) -> bool {
    matches!(it, Interaction::MultipleChoice(_))
}

fn is_number(it: &Interaction) -> bool {
    matches!(it, Interaction::Numeric(_))
}

fn is_ordering(it: &Interaction) -> bool {
    matches!(it, Interaction::Ordering(_))
}

#[test]
fn every_question_is_answered_by_keys_alone_in_both_languages() {
    for (language, lesson, results) in [
        (Language::Fr, LESSON, "Résultats"),
        (Language::En, LESSON, "Results"),
        // Has gaps to fill.
        (Language::Fr, "lasting", "Résultats"),
        (Language::En, "ethics", "Results"),
    ] {
        let mut stage = opened(language, lesson, QuizStart::Continue);
        let id = Id::from(lesson);
        let of = stage.app.shared().pool(&id);
        for number in 1..=of {
            assert!(
                stage.app.title().starts_with("Questions"),
                "{lesson}, {number}: {}",
                stage.app.title()
            );
            answers::answer_by_keys(&mut stage, lesson);
            stage.typed("2");
            stage.enter();
        }
        assert!(
            stage.app.title().starts_with(results),
            "{}",
            stage.app.title()
        );
        let learned = stage.app.shared().learned().lesson(&id).clone();
        assert!(learned.unfinished.is_none());
        let finished = learned.finished.expect("a finished quiz");
        assert_eq!(finished.answers.len(), of, "{lesson}");
        for (item, answer) in &finished.answers {
            assert_eq!(answer.confidence, Some(Confidence::FairlySure), "{item}");
        }
    }
}

#[test]
fn a_question_is_answered_by_clicks() {
    for (language, submit, sure, on) in [
        (Language::Fr, "Valider", "Sûr", "Continuer"),
        (Language::En, "Submit", "Sure", "Continue"),
    ] {
        let mut stage = opened(language, LESSON, QuizStart::Continue);
        until(&mut stage, is_single);
        let (item, _) = answers::asked(&stage.app, LESSON);
        assert!(!stage.find(submit).expect("the button").meaning.enabled);
        stage.click_id("option-1");
        stage.click(submit);
        stage.click(sure);
        let answer = known(&stage).items[&item.id].last.clone();
        assert_eq!(
            answer.response,
            parcours::progress::Response::Choice(vec![1])
        );
        assert_eq!(answer.confidence, Some(Confidence::Sure));
        stage.click(on);
        assert_ne!(answers::asked(&stage.app, LESSON).0.id, item.id);
    }
}

#[test]
fn a_digit_then_enter_hands_in_even_with_the_focus_on_another_option() {
    let mut stage = opened(Language::Fr, LESSON, QuizStart::Continue);
    until(&mut stage, is_single);
    let (item, seed) = answers::asked(&stage.app, LESSON);
    let order = display_order(seed, &item);
    stage.tab();
    let focused = stage.seen().into_iter().find(|it| it.meaning.focused);
    assert_eq!(
        focused.expect("Tab begins at the question").id,
        Some(format!("option-{}", order[0]).into())
    );
    stage.typed("3");
    stage.enter();
    assert!(stage.shows("À quel point"), "{}", stage.transcript());
    stage.typed("1");
    let answer = known(&stage).items[&item.id].last.clone();
    assert_eq!(
        answer.response,
        parcours::progress::Response::Choice(vec![order[2]])
    );
    assert_eq!(answer.confidence, Some(Confidence::Guess));
}

#[test]
fn enter_after_a_click_hands_in_and_leaves_the_tick() {
    let mut stage = opened(Language::En, LESSON, QuizStart::Continue);
    until(&mut stage, is_several);
    let (item, _) = answers::asked(&stage.app, LESSON);
    stage.click_id("option-0");
    stage.click_id("option-2");
    stage.enter();
    assert!(stage.shows("How sure are you?"), "{}", stage.transcript());
    // Enter again: rather not say.
    stage.enter();
    let answer = known(&stage).items[&item.id].last.clone();
    assert_eq!(
        answer.response,
        parcours::progress::Response::Choice(vec![0, 2])
    );
    assert_eq!(answer.confidence, None);
}

#[test]
fn someone_who_moves_an_entry_by_key_stays_on_it() {
    let mut stage = opened(Language::Fr, LESSON, QuizStart::Continue);
    until(&mut stage, is_ordering);
    let (item, seed) = answers::asked(&stage.app, LESSON);
    let order = display_order(seed, &item);
    // The first thing to press is the way down of the first entry.
    stage.tab();
    let down: iced::widget::Id = format!("down-{}", order[0]).into();
    let focused = |stage: &mut Stage| {
        let seen = stage.seen();
        seen.into_iter()
            .find(|it| it.meaning.focused)
            .and_then(|it| it.id)
    };
    assert_eq!(focused(&mut stage), Some(down.clone()));
    stage.enter();
    stage.enter();
    assert_eq!(focused(&mut stage), Some(down), "{}", stage.transcript());
    send(&mut stage, quiz::Message::Submit);
    send(&mut stage, quiz::Message::Rate(None));
    let mut expected = order.clone();
    let entry = expected.remove(0);
    expected.insert(2, entry);
    assert_eq!(
        known(&stage).items[&item.id].last.response,
        parcours::progress::Response::Order(expected)
    );
}

#[test]
fn leaving_pauses_and_coming_back_goes_on_at_the_same_question() {
    let mut stage = opened(Language::Fr, LESSON, QuizStart::Continue);
    answer(&mut stage, true);
    answer(&mut stage, false);
    let before = known(&stage).unfinished.expect("under way");
    let (third, _) = answers::asked(&stage.app, LESSON);
    stage.escape();
    // A field takes the first Escape.
    if stage.app.title().starts_with("Questions") {
        stage.escape();
    }
    assert!(!stage.app.title().starts_with("Questions"));
    stage.typed("q");
    assert!(stage.app.title().starts_with("Questions"));
    assert!(stage.shows("Question 3 sur 10"), "{}", stage.transcript());
    assert_eq!(known(&stage).unfinished, Some(before));
    assert_eq!(answers::asked(&stage.app, LESSON).0.id, third.id);
}

#[test]
fn escape_leaves_a_field_first_then_the_screen() {
    let mut stage = opened(Language::Fr, LESSON, QuizStart::Continue);
    until(&mut stage, is_number);
    // A field that is typed in takes letters.
    stage.typed("1i2");
    stage.escape();
    assert!(stage.app.title().starts_with("Questions"));
    stage.typed("i");
    let (item, _) = answers::asked(&stage.app, LESSON);
    let sitting = known(&stage).unfinished.expect("under way");
    assert_eq!(
        sitting.hints(&item.id),
        1,
        "i asks for a hint out of the field"
    );
    stage.escape();
    assert!(!stage.app.title().starts_with("Questions"));
}

#[test]
fn what_is_missing_or_no_number_is_said_and_nothing_is_recorded() {
    let mut stage = opened(Language::Fr, LESSON, QuizStart::Continue);
    until(&mut stage, is_single);
    stage.enter();
    assert!(stage.shows("Choisissez d’abord une réponse."));
    stage.typed("2");
    assert!(!stage.shows("Choisissez d’abord une réponse."));
    let mut stage = opened(Language::En, LESSON, QuizStart::Continue);
    until(&mut stage, is_number);
    let (item, _) = answers::asked(&stage.app, LESSON);
    stage.typed("ten");
    stage.enter();
    assert!(
        stage.shows("This is not a number"),
        "{}",
        stage.transcript()
    );
    assert!(known(&stage).item(&item.id).is_none());
}

#[test]
fn an_answer_is_in_the_journal_before_its_feedback_and_can_be_undone() {
    for by_letter in [true, false] {
        let mut stage = opened(Language::Fr, LESSON, QuizStart::Continue);
        let (item, _) = answers::asked(&stage.app, LESSON);
        answer_and_stay(&mut stage, true);
        assert_eq!(known(&stage).items[&item.id].attempts, 1);
        assert!(stage.shows("Juste"));
        if by_letter {
            stage.typed("u");
        } else {
            stage.command("z");
        }
        assert!(known(&stage).item(&item.id).is_none());
        assert!(!stage.shows("Juste"));
        // The answer is there still, to be handed in as it is.
        send(&mut stage, quiz::Message::Submit);
        send(&mut stage, quiz::Message::Rate(None));
        assert_eq!(known(&stage).items[&item.id].attempts, 1);
        stage.enter();
        stage.typed("u");
        assert_eq!(known(&stage).items[&item.id].attempts, 1);
        assert!(stage.shows("Question 2 sur 10"));
    }
}

#[test]
fn the_answer_can_be_changed_before_saying_how_sure() {
    let mut stage = opened(Language::Fr, LESSON, QuizStart::Continue);
    answers::fill_wrong(&mut stage, LESSON);
    send(&mut stage, quiz::Message::Submit);
    stage.click("Changer ma réponse");
    assert!(stage.find("Valider").is_some_and(|it| it.meaning.enabled));
    assert!(known(&stage).items.is_empty());
}

#[test]
fn the_passage_is_re_read_and_the_verdict_is_there_again() {
    let mut stage = opened(Language::Fr, LESSON, QuizStart::Continue);
    answer_and_stay(&mut stage, false);
    assert!(stage.shows("Pas encore"));
    stage.typed("r");
    assert!(!stage.app.title().starts_with("Questions"));
    assert!(stage.shows("Le passage qui explique la question"));
    stage.click("Revenir à la question");
    assert!(stage.shows("Pas encore"), "{}", stage.transcript());
    assert!(stage.find("Annuler ma réponse").is_some());
    stage.enter();
    assert!(stage.shows("Question 2 sur 10"));
}

#[test]
fn the_language_changes_in_the_middle_without_losing_the_place() {
    let mut stage = opened(Language::Fr, LESSON, QuizStart::Continue);
    answer(&mut stage, true);
    answers::fill_right(&mut stage, LESSON);
    let before = known(&stage);
    stage.app.shared_mut().set_language(Some(Language::En));
    // Any visit elsewhere and back draws the screen anew.
    stage.command(",");
    stage.escape();
    assert!(stage.shows("Question 2 of 10"), "{}", stage.transcript());
    assert_eq!(known(&stage).unfinished, before.unfinished);
    send(&mut stage, quiz::Message::Submit);
    send(&mut stage, quiz::Message::Rate(None));
    assert!(stage.shows("Right"), "{}", stage.transcript());
}

#[test]
fn hints_are_counted_and_come_back() {
    let mut stage = opened(Language::Fr, LESSON, QuizStart::Continue);
    until(&mut stage, is_single);
    let (item, _) = answers::asked(&stage.app, LESSON);
    stage.typed("i");
    assert!(stage.shows(&item.hints[0].plain().chars().take(20).collect::<String>()));
    stage.escape();
    stage.typed("q");
    let left = item.hints.len() - 1;
    if left > 0 {
        assert!(stage.find(&format!("Un indice ({left})")).is_some());
    }
    answer_and_stay(&mut stage, true);
    assert_eq!(known(&stage).items[&item.id].last.hints, 1);
}

#[test]
fn redo_asks_only_what_was_not_right() {
    let mut stage = opened(Language::Fr, LESSON, QuizStart::Continue);
    let (first, _) = answers::asked(&stage.app, LESSON);
    answer(&mut stage, false);
    for _ in 1..10 {
        answer(&mut stage, true);
    }
    stage.typed("r");
    let sitting = known(&stage).unfinished.expect("a second try");
    assert_eq!(sitting.kind, QuizKind::Redo);
    assert_eq!(sitting.items, [first.id]);
    answer(&mut stage, true);
    assert!(stage.app.title().starts_with("Résultats"));
    assert!(stage.shows("1 sur 1"));
}

#[test]
fn a_new_quiz_gives_up_the_unfinished_one() {
    let mut stage = opened(Language::Fr, LESSON, QuizStart::Continue);
    answer(&mut stage, true);
    let first = known(&stage).unfinished.expect("under way").session;
    let _ = stage.app.go(Route::Quiz(LESSON.into(), QuizStart::New));
    let second = known(&stage).unfinished.expect("a new one");
    assert_ne!(second.session, first);
    assert!(second.answers.is_empty());
}

#[test]
fn a_quiz_whose_questions_vanished_goes_on_without_them() {
    let mut stage = opened_with(Language::Fr, LESSON, QuizStart::Continue, |shared| {
        let lesson = shared.lesson(&LESSON.into()).expect("the lesson");
        let known = lesson.items.iter().take(2).map(|item| item.id.clone());
        let items = std::iter::once("gone-1".into()).chain(known).collect();
        shared.record(|session| {
            What::Quiz(QuizEvent::Started {
                session,
                lesson: LESSON.into(),
                seed: 7,
                items,
                kind: QuizKind::Whole,
            })
        });
    });
    assert!(stage.shows("1 question n’est plus dans le cours."));
    assert!(stage.shows("Question 1 sur 2"));
}

#[test]
fn a_quiz_that_was_cleared_meanwhile_says_so_and_starts_nothing() {
    let mut stage = opened(Language::En, LESSON, QuizStart::Continue);
    answer(&mut stage, true);
    stage.command(",");
    stage
        .app
        .shared_mut()
        .record(|_| What::Reset { lesson: None });
    stage.escape();
    assert!(stage.shows("This quiz is no longer under way"));
    assert!(known(&stage).unfinished.is_none());
    stage.enter();
    assert!(stage.shows("Question 1 of 10"), "{}", stage.transcript());
}

#[test]
fn empty_places_say_why_and_lead_on() {
    let mut stage = opened(Language::Fr, "nowhere", QuizStart::Continue);
    assert!(stage.shows("Leçon absente"));
    stage.enter();
    assert!(!stage.shows("Leçon absente") || !stage.app.title().starts_with("Questions"));
    let mut stage = opened(Language::En, LESSON, QuizStart::Redo);
    assert!(stage.shows("Nothing to redo"));
    stage.enter();
    assert!(stage.shows("Question 1 of 10"));
}

#[test]
fn large_text_in_a_small_window_keeps_the_feedback_in_sight() {
    learner::day(0);
    let mut shared = learner::shared(Language::Fr);
    shared.set_text_percent(200);
    shared.ui.window = Size::new(900.0, 600.0);
    let (mut app, boot) = App::new(shared);
    let go = app.go(Route::Quiz(LESSON.into(), QuizStart::Continue));
    let mut stage = Stage::new((app, Task::batch([boot, go])), Size::new(900.0, 600.0));
    until(&mut stage, is_single);
    let (item, seed) = answers::asked(&stage.app, LESSON);
    let last = *display_order(seed, &item).last().expect("an option");
    send(&mut stage, quiz::Message::Edit(Edit::Toggle(last)));
    send(&mut stage, quiz::Message::Submit);
    send(&mut stage, quiz::Message::Rate(None));
    let seen = stage.seen();
    let option: iced::widget::Id = format!("option-{last}").into();
    let option = seen.iter().find(|it| it.id.as_ref() == Some(&option));
    let main = seen.iter().find(|it| it.id == Some("quiz-main".into()));
    let (option, main) = (option.expect("the option"), main.expect("the button"));
    assert!(option.bounds.y >= 0.0, "{:?}", option.bounds);
    assert!(option.bounds.y < main.bounds.y, "{:?}", option.bounds);
    assert!(main.bounds.y + main.bounds.height <= 600.0);
}

#[test]
fn the_help_names_the_keys_of_the_phase() {
    let mut stage = opened(Language::Fr, LESSON, QuizStart::Continue);
    stage.typed("?");
    assert!(stage.shows("I: un indice"), "{}", stage.transcript());
    stage.escape();
    answer_and_stay(&mut stage, true);
    stage.typed("?");
    assert!(stage.shows("R: relire le passage qui explique"));
}
