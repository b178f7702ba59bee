//! A verdict, then the reason that decides it.

use crate::course::item::TrueFalse;
use crate::progress::Response;

use super::{Marks, Part, Remark};

/// Two parts, the verdict and the reason; one when the item gives no reasons.
/// By default both must be right, since a verdict alone is a coin tossed.
pub(super) fn marks(question: &TrueFalse, response: Option<&Response>) -> Marks {
    let (verdict, chosen) = match response {
        Some(Response::TrueFalse { verdict, reason }) => (Some(*verdict), *reason),
        _ => (None, None),
    };
    let mut marks = Marks::default();
    let judged = verdict == Some(question.truth);
    if !judged && verdict.is_some() {
        marks.betrays(question.misconception.as_ref());
    }
    marks.part(judged);
    marks.remark(Remark {
        part: Part::Verdict,
        chosen: verdict.is_some(),
        right: judged,
        key: true,
        feedback: if judged {
            Vec::new()
        } else {
            vec![question.feedback.clone()]
        },
        spelling: None,
    });
    for (index, reason) in question.reasons.iter().enumerate() {
        let chosen = chosen == Some(index);
        if chosen && !reason.key {
            marks.betrays(reason.misconception.as_ref());
        }
        marks.remark(Remark {
            part: Part::Reason(index),
            chosen,
            right: chosen == reason.key,
            key: reason.key,
            feedback: vec![reason.feedback.clone()],
            spelling: None,
        });
    }
    if !question.reasons.is_empty() {
        let reason = chosen.and_then(|index| question.reasons.get(index));
        marks.part(reason.is_some_and(|reason| reason.key));
    }
    marks
}
