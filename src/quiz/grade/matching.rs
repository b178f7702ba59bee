//! Prompts paired with targets.

use crate::course::item::Matching;
use crate::progress::Response;

use super::{Marks, Part, Remark};

/// One part a prompt. Two targets of the same words are the same target,
/// because the learner cannot tell them apart.
pub(super) fn marks(question: &Matching, response: Option<&Response>) -> Marks {
    let chosen: &[Option<usize>] = match response {
        Some(Response::Pairs(targets)) => targets,
        _ => &[],
    };
    let mut marks = Marks::default();
    let own = question.pairs.len();
    for (index, pair) in question.pairs.iter().enumerate() {
        let target = chosen.get(index).copied().flatten();
        let right = target.is_some_and(|target| {
            target == index
                || question
                    .pairs
                    .get(target)
                    .is_some_and(|other| other.target.source() == pair.target.source())
        });
        let mut feedback = Vec::new();
        if let Some(target) = target.filter(|_| !right) {
            let listed = pair.wrong.iter().find(|wrong| wrong.target == target);
            let extra = target
                .checked_sub(own)
                .and_then(|at| question.extra.get(at));
            feedback.extend(listed.map(|wrong| wrong.feedback.clone()));
            marks.betrays(match listed {
                Some(wrong) => wrong.misconception.as_ref(),
                None => extra.and_then(|extra| extra.misconception.as_ref()),
            });
        }
        feedback.push(pair.feedback.clone());
        marks.part(right);
        marks.remark(Remark {
            part: Part::Pair(index),
            chosen: target.is_some(),
            right,
            key: true,
            feedback,
            spelling: None,
        });
    }
    for (index, extra) in question.extra.iter().enumerate() {
        let chosen = chosen.contains(&Some(own + index));
        marks.remark(Remark {
            part: Part::Extra(index),
            chosen,
            right: !chosen,
            key: false,
            feedback: vec![extra.feedback.clone()],
            spelling: None,
        });
    }
    marks
}
