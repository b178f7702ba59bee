//! A quiz of every interaction, answered as a learner would.

use parcours::course::Item;
use parcours::language::Language;
use parcours::progress::Timestamp;
use parcours::quiz::session::Plan;
use parcours::quiz::{Edit, Response, Session, model_answer};

use super::items;
use super::session::plan;

#[test]
fn every_interaction_can_be_asked_answered_and_redone() {
    for language in Language::ALL {
        let whole = Plan {
            language,
            ..plan(items::all())
        };
        let mut session = Session::start(whole, Timestamp(0)).unwrap();
        while let Some(item) = session.item().cloned() {
            for edit in edits(&item, language) {
                session.edit(edit).unwrap();
            }
            assert!(
                session.submit(false, Timestamp(0)).unwrap().is_some(),
                "{}",
                item.id
            );
            session.advance(Timestamp(0)).unwrap();
        }
        assert_eq!(session.results().score, 1.0);
        assert!(session.results().redo_items().is_empty());
    }
}

/// What a learner does to give the model answer.
fn edits(item: &Item, language: Language) -> Vec<Edit> {
    match model_answer(item, language) {
        Response::Choice(keys) => keys.into_iter().map(Edit::Toggle).collect(),
        Response::TrueFalse { verdict, reason } => {
            let reason = reason.map(Edit::Reason);
            [Edit::Verdict(verdict)].into_iter().chain(reason).collect()
        }
        Response::Text(texts) => texts
            .into_iter()
            .enumerate()
            .map(|(gap, text)| Edit::Gap { gap, text })
            .collect(),
        Response::Order(_) => {
            // Selection sort, from the bottom of what is shown.
            let mut shown = parcours::quiz::display_order(7, item);
            let mut moves = Vec::new();
            for to in 0..shown.len() {
                let from = shown.iter().position(|&entry| entry == to).unwrap();
                let entry = shown.remove(from);
                shown.insert(to, entry);
                moves.push(Edit::Move { from, to });
            }
            moves
        }
        Response::Pairs(targets) => targets
            .into_iter()
            .enumerate()
            .map(|(prompt, target)| Edit::Pair { prompt, target })
            .collect(),
        Response::Categories(chosen) => chosen
            .into_iter()
            .enumerate()
            .map(|(card, category)| Edit::Card { card, category })
            .collect(),
        Response::Number(typed) => vec![Edit::Number(typed)],
    }
}
