//! Places of a picture: a choice, with one more option for everywhere else.

use super::{Marks, choice};
use crate::course::Markup;
use crate::course::item::{Choice, Hotspot};
use crate::progress::Response;

pub(super) fn marks(question: &Hotspot, response: Option<&Response>) -> Marks {
    let mut options = question.choices();
    options.push(Choice {
        text: Markup::default(),
        key: false,
        feedback: question.elsewhere.clone(),
        misconception: None,
    });
    if question.several {
        choice::several(&options, response)
    } else {
        choice::one(&options, response)
    }
}
