//! The sheet of a sitting: what each question's state is, and how much time
//! one may take.

use serde::{Deserialize, Serialize};

use crate::course::Item;
use crate::course::exam::{Form, FormKind};
use crate::progress::{ExamSitting, Response};
use crate::quiz::is_complete;

/// The state of a question on the map; whether it is flagged stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    Empty,
    /// Something is there, and something is missing: a gap, a pair.
    Begun,
    Answered,
}

/// The state of a question. An item that the course has no more is answered
/// as far as anyone can tell, when there is an answer.
pub fn state(sitting: &ExamSitting, id: &crate::course::Id, item: Option<&Item>) -> State {
    match (sitting.answer(id), item) {
        (None, _) => State::Empty,
        (Some(answer), Some(item)) if !is_complete(item, answer.response) => State::Begun,
        (Some(_), _) => State::Answered,
    }
}

/// Whether an answer says nothing at all. An order that was touched says
/// something, whatever it is.
pub fn is_empty(response: &Response) -> bool {
    match response {
        Response::Choice(chosen) => chosen.is_empty(),
        Response::TrueFalse { .. } | Response::Order(_) => false,
        Response::Text(texts) => texts.iter().all(|text| text.trim().is_empty()),
        Response::Pairs(chosen) | Response::Categories(chosen) => {
            chosen.iter().all(Option::is_none)
        }
        Response::Number(typed) => typed.trim().is_empty(),
    }
}

/// How much time a learner takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Allowance {
    #[default]
    Standard,
    /// A third more, for whoever needs it: nobody asks why.
    ThirdMore,
    /// For mock exams alone.
    Unlimited,
}

impl Allowance {
    pub const ALL: [Self; 3] = [Self::Standard, Self::ThirdMore, Self::Unlimited];

    /// What a form begins with for someone who prefers this: what it offers
    /// that comes nearest.
    pub fn within(self, kind: FormKind) -> Self {
        match self {
            Self::Unlimited if kind == FormKind::Certifying => Self::ThirdMore,
            other => other,
        }
    }

    /// What a form offers, in the order of the screen.
    pub fn of(kind: FormKind) -> &'static [Self] {
        match kind {
            FormKind::Certifying => &[Self::Standard, Self::ThirdMore],
            FormKind::Mock => &[Self::Standard, Self::ThirdMore, Self::Unlimited],
        }
    }

    /// Time allowed for a form, in seconds; `None` for no limit, which a
    /// certifying form never has.
    pub fn seconds(self, form: &Form) -> Option<u32> {
        let standard = form.minutes.saturating_mul(60);
        match self {
            Self::Unlimited if form.kind == FormKind::Mock => None,
            Self::ThirdMore => Some(standard.saturating_add(standard / 3)),
            Self::Standard | Self::Unlimited => Some(standard),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_more_and_no_limit_for_mock_exams_alone() {
        let form = |kind| Form {
            id: "f".into(),
            kind,
            title: String::new(),
            summary: String::new(),
            items: 60,
            minutes: 90,
            pass_percent: 70,
        };
        let (real, mock) = (form(FormKind::Certifying), form(FormKind::Mock));
        assert_eq!(Allowance::Standard.seconds(&real), Some(5_400));
        assert_eq!(Allowance::ThirdMore.seconds(&real), Some(7_200));
        assert_eq!(Allowance::Unlimited.seconds(&real), Some(5_400));
        assert_eq!(Allowance::Unlimited.seconds(&mock), None);
        for kind in [FormKind::Certifying, FormKind::Mock] {
            for time in Allowance::ALL {
                assert!(Allowance::of(kind).contains(&time.within(kind)));
            }
        }
    }
}
