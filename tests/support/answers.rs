//! Answers to whatever the quiz asks, as edits of its controls.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "each test is a crate of its own and uses its part"
)]

use parcours::course::{Id, Interaction, Item};
use parcours::gui::screen::quiz;
use parcours::gui::{App, Message};
use parcours::progress::Response;
use parcours::quiz::{Edit, display_order, model_answer};

use super::stage::Stage;

/// Names the review instead of a lesson.
pub const REVIEW: &str = "review";

/// The question on screen: the first without an answer in the journal.
pub fn asked(app: &App, lesson: &str) -> (Item, u64) {
    if lesson == REVIEW {
        return asked_in_review(app);
    }
    let lesson = Id::from(lesson);
    let shared = app.shared();
    let sitting = shared
        .learned()
        .lesson(&lesson)
        .unfinished
        .clone()
        .expect("a quiz under way");
    let next = sitting.next().expect("a question left").clone();
    let item = shared
        .lesson(&lesson)
        .and_then(|lesson| lesson.item(&next).cloned())
        .expect("its text");
    (item, sitting.seed)
}

fn asked_in_review(app: &App) -> (Item, u64) {
    let review = app.shared().learned().open_review();
    let review = review.expect("a review under way");
    let next = review.sitting.next().expect("a question left");
    let asked = review.asked.iter().find(|it| it.item == *next);
    let lesson = app.shared().lesson(&asked.expect("a question").lesson);
    let item = lesson.and_then(|lesson| lesson.item(next).cloned());
    (item.expect("its text"), review.sitting.seed)
}

/// Makes the right answer, without handing it in.
pub fn fill_right(stage: &mut Stage, lesson: &str) {
    let (item, seed) = asked(&stage.app, lesson);
    let response = model_answer(&item, stage.app.shared().ui.language);
    for edit in edits(&item, seed, response) {
        stage.send(Message::Quiz(quiz::Message::Edit(edit)));
    }
}

/// Makes an answer with nothing right in it, or as little as can be.
pub fn fill_wrong(stage: &mut Stage, lesson: &str) {
    let (item, seed) = asked(&stage.app, lesson);
    let response = wrong(&item, stage.app.shared().ui.language);
    for edit in edits(&item, seed, response) {
        stage.send(Message::Quiz(quiz::Message::Edit(edit)));
    }
}

pub fn wrong(item: &Item, language: parcours::language::Language) -> Response {
    match (&item.interaction, model_answer(item, language)) {
        (Interaction::SingleChoice(it), _) => Response::Choice(
            it.options
                .iter()
                .position(|it| !it.key)
                .into_iter()
                .collect(),
        ),
        (Interaction::MultipleChoice(it), _) => Response::Choice(
            it.options
                .iter()
                .position(|it| !it.key)
                .into_iter()
                .collect(),
        ),
        (Interaction::Hotspot(it), _) => Response::Choice(vec![it.elsewhere_index()]),
        (Interaction::TrueFalse(it), _) => Response::TrueFalse {
            verdict: !it.truth,
            reason: it.reasons.iter().position(|it| !it.key),
        },
        (_, Response::Text(texts)) => Response::Text(vec!["zzz".to_owned(); texts.len()]),
        (_, Response::Order(order)) => Response::Order(order.into_iter().rev().collect()),
        (_, Response::Pairs(mut pairs)) => {
            pairs.rotate_left(1);
            Response::Pairs(pairs)
        }
        (Interaction::Categorising(it), Response::Categories(chosen)) => {
            let of = it.categories.len();
            let moved = chosen.into_iter().map(|at| at.map(|at| (at + 1) % of));
            Response::Categories(moved.collect())
        }
        (_, Response::Number(_)) => Response::Number("987654".to_owned()),
        (_, response) => response,
    }
}

pub fn edits(item: &Item, seed: u64, response: Response) -> Vec<Edit> {
    match response {
        Response::Choice(chosen) => chosen.into_iter().map(Edit::Toggle).collect(),
        Response::TrueFalse { verdict, reason } => std::iter::once(Edit::Verdict(verdict))
            .chain(reason.map(Edit::Reason))
            .collect(),
        Response::Text(texts) => texts
            .into_iter()
            .enumerate()
            .map(|(gap, text)| Edit::Gap { gap, text })
            .collect(),
        Response::Order(order) => {
            let mut shown = display_order(seed, item);
            let mut moves = Vec::new();
            for (to, entry) in order.into_iter().enumerate() {
                let from = shown.iter().position(|&at| at == entry).expect("an entry");
                shown.remove(from);
                shown.insert(to, entry);
                moves.push(Edit::Move { from, to });
            }
            moves
        }
        Response::Pairs(pairs) => pairs
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

/// Answers the question on screen with the keyboard alone, somehow, and hands
/// the answer in.
pub fn answer_by_keys(stage: &mut Stage, lesson: &str) {
    let (item, _) = asked(&stage.app, lesson);
    match &item.interaction {
        Interaction::SingleChoice(_) | Interaction::MultipleChoice(_) | Interaction::Hotspot(_) => {
            stage.typed("1");
        }
        Interaction::TrueFalse(_) => stage.typed("f1"),
        Interaction::Cloze(it) => {
            for gap in 0..it.gaps.len() {
                if gap > 0 {
                    stage.tab();
                }
                stage.typed("mot");
            }
        }
        Interaction::Ordering(_) => {}
        Interaction::Matching(it) => {
            for letter in ('a'..).take(it.pairs.len()) {
                stage.typed(&letter.to_string());
            }
        }
        Interaction::Categorising(it) => {
            for _ in &it.cards {
                stage.typed("1");
            }
        }
        Interaction::Numeric(_) => stage.typed("10"),
    }
    stage.enter();
}
