//! By keys and by clicks.

use super::*;

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
