//! Beginning a review, or going on with one.

use super::begin::given;
use super::{Change, Nothing, Stage, Subject, Taking};
use crate::course::revision::revision;
use crate::gui::route::ReviewStart;
use crate::gui::shared::Shared;
use crate::memory::ALGORITHM;
use crate::progress::{Review, ReviewEvent, What};
use crate::quiz::order;
use crate::quiz::{Plan, Sequence, Session};
use crate::review::{Budget, session};

/// Stands where a quiz names its lesson: a review has several.
const SESSION: &str = "review";

/// Goes on with the review that was left, or begins one. Whatever starts is in
/// the journal before it shows.
pub(super) fn begin(shared: &mut Shared, start: ReviewStart) -> (Subject, Stage) {
    if let Some(review) = shared.learned().open_review().cloned() {
        let subject = Subject::review(review.asked.clone(), shared);
        if let Some(taking) = resume(shared, &subject, &review) {
            return (subject, Stage::Taking(Box::new(taking)));
        }
        let session = review.sitting.session;
        shared.record(|_| What::Review(ReviewEvent::Abandoned { session }));
    }
    let catalogue = shared.catalogue();
    let standing = shared.reviews(&catalogue);
    let budget = match start {
        ReviewStart::Due => shared.review_budget(),
        ReviewStart::Extra => Budget::UNLIMITED,
    };
    let seed = order::seed(shared.now().at, &SESSION.into());
    let asked = session(&standing.due, shared.learned(), &catalogue, budget, seed);
    let subject = Subject::review(asked.clone(), shared);
    let items = subject.items();
    if items.is_empty() {
        return (subject, Stage::Nothing(Nothing::Idle));
    }
    let sitting = shared.record(|session| {
        What::Review(ReviewEvent::Started {
            session,
            algorithm: ALGORITHM.to_owned(),
            seed,
            asked,
        })
    });
    let plan = Plan {
        id: sitting,
        lesson: SESSION.into(),
        seed,
        items,
        order: Sequence::AsGiven,
        language: shared.ui.language,
    };
    let stage = match Session::start(plan, shared.now().at) {
        Ok(session) => Stage::Taking(Box::new(Taking::new(session, sitting, Change::default()))),
        Err(_) => Stage::Nothing(Nothing::Idle),
    };
    (subject, stage)
}

/// The review where it was left; `None` when the course has none of its
/// questions any more.
fn resume(shared: &Shared, subject: &Subject, review: &Review) -> Option<Taking> {
    let sitting = &review.sitting;
    let items = subject.items();
    let edited = |item: &crate::course::Item| {
        let answer = sitting.answer(&item.id);
        answer.is_some_and(|answer| revision(item) != answer.revision)
    };
    let change = Change {
        gone: sitting.items.len().saturating_sub(items.len()),
        edited: items.iter().filter(|item| edited(item)).count(),
    };
    let answers = sitting.answers.iter();
    let session = Session::resume(
        Plan {
            id: sitting.session,
            lesson: SESSION.into(),
            seed: sitting.seed,
            items,
            order: Sequence::AsGiven,
            language: shared.ui.language,
        },
        answers.map(|(item, answer)| given(item, answer)).collect(),
        &sitting.hints,
        shared.now().at,
    )
    .ok()?;
    let mut taking = Taking::new(session, sitting.session, change);
    taking.seen.clone_from(&sitting.seen);
    Some(taking)
}
