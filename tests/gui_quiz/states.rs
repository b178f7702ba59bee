//! The journal, coming back, and what is missing.

use super::*;

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
    assert!(stage.shows("I\u{a0}: un indice"), "{}", stage.transcript());
    stage.escape();
    answer_and_stay(&mut stage, true);
    stage.typed("?");
    assert!(stage.shows("R\u{a0}: relire le passage qui explique"));
}
