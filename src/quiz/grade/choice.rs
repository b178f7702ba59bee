//! One or several options.

use crate::course::item::{Choice, MultipleChoice, SingleChoice};
use crate::progress::Response;

use super::{Marks, Part, Remark, ratio};

/// One part: right when the one option chosen is a key.
pub(super) fn single(question: &SingleChoice, response: Option<&Response>) -> Marks {
    one(&question.options, response)
}

/// [`single`] among any options.
pub(super) fn one(options: &[Choice], response: Option<&Response>) -> Marks {
    let chosen = chosen(response);
    let mut marks = remarks(options, chosen);
    let right = match chosen {
        [only] => options.get(*only).is_some_and(|option| option.key),
        _ => false,
    };
    marks.part(right);
    marks
}

/// (hits − false alarms) / keys, never below 0. Choosing everything earns
/// nothing where at most half of the options are keys, and (2·keys − options)
/// / keys where more are. An item without a key earns nothing. The parts are
/// the options chosen and the keys forgotten.
pub(super) fn multiple(question: &MultipleChoice, response: Option<&Response>) -> Marks {
    several(&question.options, response)
}

/// [`multiple`] among any options.
pub(super) fn several(options: &[Choice], response: Option<&Response>) -> Marks {
    let chosen = chosen(response);
    let mut marks = remarks(options, chosen);
    let keys = options.iter().filter(|option| option.key).count();
    let hits = chosen
        .iter()
        .filter(|&&index| options.get(index).is_some_and(|option| option.key))
        .count();
    let false_alarms = chosen.len() - hits;
    marks.right_parts = hits;
    marks.parts = keys + false_alarms;
    marks.share = ratio(hits.saturating_sub(false_alarms), keys);
    marks
}

fn chosen(response: Option<&Response>) -> &[usize] {
    match response {
        Some(Response::Choice(chosen)) => chosen,
        _ => &[],
    }
}

fn remarks(options: &[Choice], chosen: &[usize]) -> Marks {
    let mut marks = Marks::default();
    for (index, option) in options.iter().enumerate() {
        let chosen = chosen.contains(&index);
        if chosen && !option.key {
            marks.betrays(option.misconception.as_ref());
        }
        marks.remark(Remark {
            part: Part::Option(index),
            chosen,
            right: chosen == option.key,
            key: option.key,
            feedback: vec![option.feedback.clone()],
            spelling: None,
        });
    }
    marks
}
