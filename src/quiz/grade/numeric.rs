//! A number worked out.

use crate::course::item::Numeric;
use crate::language::Language;
use crate::progress::Response;
use crate::quiz::number::parse;

use super::{Marks, Part, Remark};

/// Room for binary fractions: 0.1 + 0.2 is a right answer to 0.3 ± 0.
const ROUNDING: f64 = 1e-9;

/// One part. What is no number is wrong: the screen refuses it before.
pub(super) fn marks(question: &Numeric, response: Option<&Response>, language: Language) -> Marks {
    let typed = match response {
        Some(Response::Number(typed)) => typed.as_str(),
        _ => "",
    };
    let value = parse(typed, &question.unit, language).ok();
    let right = value.is_some_and(|value| is_near(value, question.value, question.tolerance));
    let mut marks = Marks::default();
    let mut feedback = Vec::new();
    if let Some(value) = value.filter(|_| !right)
        && let Some(known) = question
            .wrong
            .iter()
            .find(|wrong| is_near(value, wrong.value, wrong.tolerance))
    {
        feedback.push(known.feedback.clone());
        marks.betrays(known.misconception.as_ref());
    }
    feedback.push(question.feedback.clone());
    marks.part(right);
    marks.remark(Remark {
        part: Part::Number,
        chosen: !typed.trim().is_empty(),
        right,
        key: true,
        feedback,
        spelling: None,
    });
    marks
}

fn is_near(value: f64, target: f64, tolerance: f64) -> bool {
    (value - target).abs() <= tolerance.max(0.0) + ROUNDING * target.abs().max(1.0)
}
