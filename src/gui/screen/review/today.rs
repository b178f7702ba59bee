//! What today asks for.

use super::Message;
use crate::gui::route::ReviewStart;
use crate::gui::shared::Shared;
use crate::progress::Day;
use crate::review::Standing;
use crate::review::due::{MOST, fitting};

/// What there is to do today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Today {
    /// Nothing was ever answered.
    #[default]
    Never,
    /// A session was left in the middle.
    Open {
        done: usize,
        of: usize,
    },
    Due {
        questions: usize,
        minutes: u32,
        /// What does not fit this session.
        waiting: usize,
        sure_and_wrong: bool,
    },
    /// Nothing is due; what comes next, if anything ever.
    Nothing {
        next: Option<(Day, usize)>,
    },
    Rest {
        waiting: usize,
        until: Day,
    },
    Limit {
        minutes: u16,
        waiting: usize,
    },
}

impl Today {
    pub(super) fn new(shared: &Shared, standing: &Standing) -> Self {
        if let Some(review) = shared.learned().open_review() {
            return Self::Open {
                done: review.sitting.answers.len(),
                of: review.asked.len(),
            };
        }
        let (plan, today) = (shared.progress().plan(), shared.today());
        let due = &standing.due;
        if due.is_empty() {
            let never = standing.later.is_empty() && standing.leeches.is_empty();
            return if never {
                Self::Never
            } else {
                Self::Nothing {
                    next: standing.next,
                }
            };
        }
        if plan.rests(today) {
            return Self::Rest {
                waiting: due.len(),
                until: plan.working_day(today),
            };
        }
        let questions = fitting(due, shared.review_budget()).min(MOST);
        if questions == 0 {
            return Self::Limit {
                minutes: plan.minutes,
                waiting: due.len(),
            };
        }
        let seconds: u32 = due.iter().take(questions).map(|card| card.seconds).sum();
        Self::Due {
            questions,
            minutes: seconds.div_ceil(60),
            waiting: due.len() - questions,
            sure_and_wrong: due.iter().any(|card| card.recall.sure_and_wrong),
        }
    }

    /// What the main button does.
    pub(super) fn message(self) -> Option<Message> {
        match self {
            Self::Never => Some(Message::Course),
            Self::Open { .. } | Self::Due { .. } => Some(Message::Start(ReviewStart::Due)),
            Self::Rest { .. } | Self::Limit { .. } => Some(Message::Start(ReviewStart::Extra)),
            Self::Nothing { .. } => None,
        }
    }
}
