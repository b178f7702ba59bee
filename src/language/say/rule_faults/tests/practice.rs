//! Faults of questions on a picture and of the practice desks.

use crate::course::problem::RuleFault;
use crate::course::problem::rule::*;

pub(super) fn regions() -> Vec<RuleFault> {
    [
        RegionFault::Corners { found: 2, most: 64 },
        RegionFault::Outside,
        RegionFault::Overlap { first: 0 },
        RegionFault::Small { least: 0.02 },
    ]
    .map(RuleFault::from)
    .into()
}

pub(super) fn exams() -> Vec<RuleFault> {
    let id = || "id".into();
    [
        ExamFault::Hints,
        ExamFault::InLesson { item: id() },
        ExamFault::TooFew {
            form: id(),
            needed: 60,
            found: 12,
        },
        ExamFault::ModuleTooFew {
            form: id(),
            module: id(),
            needed: 30,
            found: 12,
        },
        ExamFault::NoWeight { module: id() },
        ExamFault::Reserved,
        ExamFault::Items {
            found: 0,
            most: 200,
        },
        ExamFault::Pass { found: 0 },
        ExamFault::SeveralCertifying,
        ExamFault::NotCertifying {
            item: id(),
            near: Some(id()),
        },
        ExamFault::RatedTwice { item: id() },
        ExamFault::Rating {
            item: id(),
            found: 1.5,
        },
        ExamFault::Unrated {
            first: id(),
            count: 3,
        },
        ExamFault::FewJudges {
            found: 1,
            needed: 3,
        },
    ]
    .map(RuleFault::from)
    .into()
}

pub(super) fn moderation() -> Vec<RuleFault> {
    let id = || "id".into();
    let parts = [QueuePart::Articles, QueuePart::Actions, QueuePart::Messages];
    let count = |part| ModerationFault::Count {
        part,
        found: 1,
        least: 4,
        most: 9,
    };
    let unknown = |part| ModerationFault::Unknown {
        part,
        id: id(),
        near: Some("ide".to_owned()),
    };
    let mut faults = Vec::from(parts.map(count));
    faults.extend(parts.map(|part| ModerationFault::Twice { part, id: id() }));
    faults.extend(parts.map(unknown));
    faults.extend([
        ModerationFault::ArticleKey { id: id() },
        ModerationFault::Reserved { id: id() },
        ModerationFault::NothingAccepted,
        ModerationFault::NotDebatable,
        ModerationFault::Contradiction { legitimate: true },
        ModerationFault::Contradiction { legitimate: false },
        ModerationFault::NoArticle { action: id() },
        ModerationFault::NotAnError { action: id() },
        ModerationFault::FewToKeep {
            share: 0.4,
            least: 0.45,
        },
        ModerationFault::Bot {
            action: id(),
            score: 0.6,
            limit: 0.5,
        },
        ModerationFault::Idle { action: id() },
        ModerationFault::TwinsDiffer {
            twin: id(),
            field: "risk",
        },
        ModerationFault::TwinsTooClose { apart: 6 },
        ModerationFault::CostTwice { first: 0 },
        ModerationFault::Number { field: "every" },
    ]);
    let faults = faults.into_iter().map(PracticeFault::Moderation);
    faults.map(RuleFault::from).collect()
}
