//! A quiz from start to results, interrupted, undone, translated.

use parcours::course::{Id, Interaction, Item};
use parcours::language::Language::{En, Fr};
use parcours::progress::{Confidence, DeviceId, EventId, Timestamp};
use parcours::quiz::session::{Given, Outcome, Plan, Sequence};
use parcours::quiz::{
    Edit, Effect, NumberError, Part, Phase, Refusal, Response, Session, Verdict, model_answer,
};

use super::items;

pub(crate) fn plan(items: Vec<Item>) -> Plan {
    Plan {
        id: EventId {
            device: DeviceId(1),
            sequence: 1,
        },
        lesson: "lesson".into(),
        seed: 7,
        order: Sequence::BySeed,
        items,
        language: Fr,
    }
}

fn started(items: Vec<Item>) -> Session {
    Session::start(plan(items), Timestamp(0)).unwrap()
}

/// Makes and hands in the model answer, or a wrong one.
fn answer(session: &mut Session, right: bool, now: i64) -> Given {
    let item = session.item().unwrap().clone();
    match model_answer(&item, Fr) {
        Response::Choice(keys) => {
            let Interaction::SingleChoice(_) = &item.interaction else {
                panic!("only single choices here");
            };
            let option = if right { keys[0] } else { (keys[0] + 1) % 3 };
            session.edit(Edit::Toggle(option)).unwrap();
        }
        other => panic!("{other:?}"),
    }
    match session.submit(false, Timestamp(now)).unwrap() {
        Some(Effect::Answered(given)) => given,
        other => panic!("{other:?}"),
    }
}

fn three() -> Vec<Item> {
    let mut items: Vec<_> = ["one", "two", "three"]
        .map(|id| items::single(id, &[false, true, false]))
        .into();
    items[2].explains = "elsewhere".into();
    items
}

#[test]
fn a_quiz_goes_from_question_to_question_to_its_results() {
    let mut session = started(three());
    let asked: Vec<Id> = session.items().iter().map(|item| item.id.clone()).collect();
    for (position, right) in [true, false, true].into_iter().enumerate() {
        assert_eq!(session.position(), position);
        assert_eq!(session.advance(Timestamp(0)), Err(Refusal::NotNow));
        let given = answer(&mut session, right, 1000);
        assert_eq!(given.item, asked[position]);
        assert_eq!(given.score, if right { 1.0 } else { 0.0 });
        let finished = session.advance(Timestamp(1000)).unwrap();
        assert_eq!(finished, (position == 2).then_some(Effect::Finished));
    }
    assert_eq!(session.phase(), &Phase::Finished);
    assert_eq!(session.item(), None);
    assert_eq!(session.advance(Timestamp(0)), Err(Refusal::NotNow));
    assert_eq!(session.edit(Edit::Toggle(0)), Err(Refusal::NotNow));

    let results = session.results();
    assert_eq!((results.right, results.total), (2, 3));
    assert!((results.score - 2.0 / 3.0).abs() < 1e-6);
    assert_eq!(results.redo_items(), [asked[1].clone()]);
    let verdicts: Vec<_> = results.outcomes.iter().map(Outcome::verdict).collect();
    assert_eq!(verdicts, [Verdict::Right, Verdict::Wrong, Verdict::Right]);
    let missed = results.outcomes[1].item;
    assert_eq!(results.passages(), [(&missed.explains, vec![missed])]);
}

#[test]
fn passages_come_once_with_every_question_that_sends_there() {
    let mut session = started(three());
    for _ in 0..3 {
        answer(&mut session, false, 0);
        session.advance(Timestamp(0)).unwrap();
    }
    let results = session.results();
    let mut passages: Vec<_> = results
        .passages()
        .into_iter()
        .map(|(block, items)| (block.as_str(), items.len()))
        .collect();
    passages.sort_unstable();
    assert_eq!(passages, [("elsewhere", 1), ("passage", 2)]);
    assert_eq!(results.redo_items().len(), 3);
}

#[test]
fn the_order_follows_the_seed_whatever_the_order_of_the_items() {
    let ids = |session: &Session| -> Vec<Id> {
        session.items().iter().map(|item| item.id.clone()).collect()
    };
    let mut reversed = three();
    reversed.reverse();
    reversed.push(three().remove(0));
    assert_eq!(ids(&started(three())), ids(&started(reversed)));
    assert_eq!(
        Session::start(plan(vec![]), Timestamp(0)),
        Err(Refusal::NothingToAsk)
    );
}

#[test]
fn an_incomplete_answer_is_refused_and_kept() {
    let mut session = started(vec![items::matching("m")]);
    assert_eq!(
        session.submit(false, Timestamp(0)),
        Err(Refusal::Incomplete)
    );
    let pair = |prompt, target| Edit::Pair { prompt, target };
    session.edit(pair(0, Some(2))).unwrap();
    session.edit(pair(1, Some(2))).unwrap();
    assert_eq!(
        session.draft(),
        Some(&Response::Pairs(vec![None, Some(2), None]))
    );
    assert!(!session.can_submit());
    session.edit(pair(0, Some(0))).unwrap();
    session.edit(pair(2, Some(3))).unwrap();
    assert!(session.can_submit());
    session.edit(pair(2, None)).unwrap();
    assert_eq!(
        session.submit(false, Timestamp(0)),
        Err(Refusal::Incomplete)
    );
    assert!(matches!(session.phase(), Phase::Asking(_)));
}

#[test]
fn a_true_false_is_judged_then_reasoned() {
    let mut session = started(vec![items::true_false("t")]);
    session.edit(Edit::Reason(1)).unwrap();
    assert_eq!(session.draft(), None);
    assert_eq!(
        session.submit(false, Timestamp(0)),
        Err(Refusal::Incomplete)
    );
    session.edit(Edit::Verdict(true)).unwrap();
    session.edit(Edit::Reason(1)).unwrap();
    session.edit(Edit::Reason(9)).unwrap();
    session.edit(Edit::Verdict(false)).unwrap();
    session.submit(false, Timestamp(0)).unwrap();
    assert_eq!(session.record().unwrap().grade.verdict, Verdict::Right);
}

#[test]
fn entries_move_within_the_list() {
    let mut session = started(vec![items::ordering("o", 4)]);
    let order = |session: &Session| match session.draft() {
        Some(Response::Order(order)) => order.clone(),
        other => panic!("{other:?}"),
    };
    let begun = order(&session);
    assert_eq!(begun, session.display_order());
    session.edit(Edit::down(0)).unwrap();
    assert_eq!(order(&session), [begun[1], begun[0], begun[2], begun[3]]);
    session.edit(Edit::up(1)).unwrap();
    assert_eq!(order(&session), begun);
    for still in [Edit::up(0), Edit::down(3), Edit::down(usize::MAX)] {
        session.edit(still).unwrap();
        assert_eq!(order(&session), begun);
    }
    session.edit(Edit::Move { from: 3, to: 0 }).unwrap();
    assert_eq!(order(&session), [begun[3], begun[0], begun[1], begun[2]]);
}

#[test]
fn what_is_no_number_is_refused_before_grading() {
    let mut session = started(vec![items::numeric("n")]);
    for (typed, refusal) in [
        ("", Refusal::Incomplete),
        ("douze", Refusal::Number(NumberError::NotANumber)),
        ("12 h", Refusal::Number(NumberError::OtherUnit)),
    ] {
        session.edit(Edit::Number(typed.into())).unwrap();
        assert_eq!(session.submit(false, Timestamp(0)), Err(refusal), "{typed}");
    }
    session.edit(Edit::Number("12,5 min".into())).unwrap();
    assert!(session.submit(false, Timestamp(0)).unwrap().is_some());
}

#[test]
fn hints_come_one_by_one_and_are_counted() {
    let mut session = started(vec![items::single("s", &[true, false, false])]);
    for hints in 1..=2 {
        let item = "s".into();
        assert_eq!(session.hint(), Ok(Effect::HintTaken { item, hints }));
    }
    assert_eq!(session.hint(), Err(Refusal::NoMoreHints));
    let given = answer(&mut session, true, 0);
    assert_eq!(given.hints, 2);
    assert_eq!(session.hint(), Err(Refusal::NotNow));
}

#[test]
fn confidence_is_said_before_the_verdict() {
    let mut session = started(three());
    session.edit(Edit::Toggle(0)).unwrap();
    assert_eq!(session.rate(None), Err(Refusal::NotNow));
    assert_eq!(session.submit(true, Timestamp(4000)), Ok(None));
    assert!(session.record().is_none());
    assert_eq!(session.edit(Edit::Toggle(1)), Err(Refusal::NotNow));
    // A slip of the key: back to the answer, nothing to write.
    assert_eq!(session.undo(Timestamp(5000)), Ok(None));
    session.edit(Edit::Toggle(1)).unwrap();
    session.submit(true, Timestamp(6000)).unwrap();
    // Time spent on rating is no time spent on the question.
    let effect = session.rate(Some(Confidence::Sure)).unwrap();
    let Some(Effect::Answered(given)) = effect else {
        panic!("{effect:?}");
    };
    assert_eq!(given.confidence, Some(Confidence::Sure));
    assert_eq!(given.response, Response::Choice(vec![1]));
    assert_eq!(given.seconds, 5);
}

#[test]
fn the_last_answer_can_be_taken_back_until_going_on() {
    let mut session = started(three());
    session.hint().unwrap();
    let given = answer(&mut session, false, 3000);
    let undone = session.undo(Timestamp(10_000)).unwrap();
    assert_eq!(undone, Some(Effect::Retracted { item: given.item }));
    assert_eq!(session.draft(), Some(&given.response));
    assert_eq!(session.results().total, 0);
    let again = answer(&mut session, true, 12_000);
    assert_eq!((again.score, again.hints, again.seconds), (1.0, 1, 5));
    session.advance(Timestamp(12_000)).unwrap();
    assert_eq!(session.undo(Timestamp(12_000)), Err(Refusal::NotNow));
    assert_eq!(session.results().total, 1);
}

#[test]
fn pauses_and_a_clock_put_back_count_as_no_time() {
    let mut session = started(three());
    session.pause(Timestamp(2000));
    session.pause(Timestamp(50_000));
    session.unpause(Timestamp(100_000));
    session.unpause(Timestamp(101_000));
    assert_eq!(answer(&mut session, true, 103_000).seconds, 5);
    session.advance(Timestamp(200_000)).unwrap();
    assert_eq!(answer(&mut session, true, 0).seconds, 0);
    session.advance(Timestamp(i64::MIN)).unwrap();
    assert_eq!(answer(&mut session, true, i64::MAX).seconds, u32::MAX);
}

#[test]
fn a_quiz_resumes_at_the_first_question_without_answer() {
    let mut before = started(three());
    let mut given = vec![answer(&mut before, false, 2000)];
    before.advance(Timestamp(0)).unwrap();
    let asked = before.item().unwrap().id.clone();
    // What belongs to no question of the quiz is left out.
    given.push(Given {
        item: "gone".into(),
        ..given[0].clone()
    });
    let hints = [(asked.clone(), 1), (asked, 2)];
    let after = Session::resume(plan(three()), given, &hints, Timestamp(0)).unwrap();
    assert_eq!(after.position(), 1);
    assert_eq!(after.items(), before.items());
    assert_eq!(after.records(), before.records());
    assert_eq!(after.display_order(), before.display_order());
    let Phase::Asking(asking) = after.phase() else {
        panic!("{:?}", after.phase());
    };
    assert_eq!(asking.hints, 2);
}

#[test]
fn a_quiz_interrupted_before_its_end_shows_the_last_answer_and_finishes() {
    let mut before = started(three());
    let mut given = Vec::new();
    for _ in 0..3 {
        given.push(answer(&mut before, true, 0));
        before.advance(Timestamp(0)).unwrap();
    }
    // The key moved since: what was earned stays earned.
    let mut edited = three();
    for item in &mut edited {
        item.interaction = items::single("x", &[true, false, false]).interaction;
    }
    let mut after = Session::resume(plan(edited), given, &[], Timestamp(0)).unwrap();
    assert_eq!(after.phase(), &Phase::Answered { can_undo: false });
    assert_eq!(after.undo(Timestamp(0)), Err(Refusal::NotNow));
    assert_eq!(after.results().right, 3);
    assert_eq!(after.advance(Timestamp(0)), Ok(Some(Effect::Finished)));
}

#[test]
fn recorded_scores_out_of_range_are_not_believed() {
    for (score, expected) in [(f32::NAN, 1.0), (7.0, 1.0), (-1.0, 1.0), (0.5, 0.5)] {
        let given = Given {
            item: "s".into(),
            response: Response::Choice(vec![0]),
            score,
            confidence: None,
            hints: 0,
            seconds: 0,
        };
        let items = vec![items::single("s", &[true, false, false])];
        let session = Session::resume(plan(items), vec![given], &[], Timestamp(0)).unwrap();
        assert_eq!(session.results().score, expected, "{score}");
    }
}

#[test]
fn another_language_keeps_the_place_the_draft_and_the_scores() {
    let english = |accept: &str| {
        let mut item = items::cloze("cloze");
        if let Interaction::Cloze(it) = &mut item.interaction {
            it.gaps[0].accept = vec![accept.into()];
            it.gaps[0].feedback = "english a".into();
            it.gaps[1].feedback = "english b".into();
        }
        item
    };
    let mut session = started(vec![items::cloze("cloze")]);
    for (gap, text) in ["la modératrice", "charte"].into_iter().enumerate() {
        let text = text.into();
        session.edit(Edit::Gap { gap, text }).unwrap();
    }
    let draft = session.draft().cloned();
    session.translate(vec![english("moderator")], En);
    assert_eq!(session.draft(), draft.as_ref());
    session.translate(vec![items::cloze("cloze")], Fr);
    session.submit(false, Timestamp(0)).unwrap();
    assert_eq!(session.record().unwrap().grade.verdict, Verdict::Right);

    session.translate(vec![english("moderator"), items::numeric("other")], En);
    assert_eq!(session.phase(), &Phase::Answered { can_undo: true });
    let grade = &session.record().unwrap().grade;
    assert_eq!(grade.verdict, Verdict::Right);
    let remark = grade.remark(Part::Gap(0)).unwrap();
    assert!(remark.right);
    assert_eq!(remark.feedback[0].source(), "english a");
    assert_eq!(
        grade.remark(Part::Gap(1)).unwrap().feedback[0].source(),
        "english b"
    );
    assert_eq!(session.results().score, 1.0);
}

#[test]
fn an_item_edited_while_the_learner_rates_asks_for_the_answer_again() {
    let mut session = started(vec![items::single("s", &[false, false, true])]);
    session.edit(Edit::Toggle(2)).unwrap();
    session.submit(true, Timestamp(0)).unwrap();
    session.translate(vec![items::single("s", &[true, false])], Fr);
    assert_eq!(session.rate(None), Err(Refusal::Incomplete));
    session.undo(Timestamp(0)).unwrap();
    assert_eq!(answer(&mut session, true, 0).score, 1.0);
}
