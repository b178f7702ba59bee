//! Faults of the exams: their pools, their forms, their judges.

use super::Severity::{self, Error, Warning};
use crate::course::Id;

/// A rule of the exams is broken.
#[derive(Debug, Clone, PartialEq)]
pub enum ExamFault {
    /// An item of a pool has hints: nobody could ask for them.
    Hints,
    /// An item of a pool asks what an item of a lesson asks, word for word.
    InLesson { item: Id },
    /// The pools together have too few items for a form.
    TooFew {
        form: Id,
        needed: usize,
        found: usize,
    },
    /// The pools of a module have too few items for its weight in a form.
    ModuleTooFew {
        form: Id,
        module: Id,
        needed: usize,
        found: usize,
    },
    /// A module has pools and no weight: nothing would be drawn from them.
    NoWeight { module: Id },
    /// A module has the name of the folder of pools.
    Reserved,
    /// A form asks nothing, or too much.
    Items { found: usize, most: usize },
    /// A pass mark outside 1..=100 per cent.
    Pass { found: u8 },
    /// A second certifying form.
    SeveralCertifying,
    /// A rating of something that is no certifying item.
    NotCertifying { item: Id, near: Option<Id> },
    /// Rated twice by one judge, or rated and abstained from.
    RatedTwice { item: Id },
    /// A rating outside 0..=1.
    Rating { item: Id, found: f64 },
    /// Certifying items that a judge neither rates nor abstains from.
    Unrated { first: Id, count: usize },
    /// Too few judges: the mark stays provisional.
    FewJudges { found: usize, needed: usize },
}

impl ExamFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Hints => ("E01", Error),
            Self::InLesson { .. } => ("E02", Error),
            Self::TooFew { .. } => ("E03", Error),
            Self::ModuleTooFew { .. } => ("E04", Error),
            Self::NoWeight { .. } => ("E05", Error),
            Self::Reserved => ("E06", Error),
            Self::Items { .. } => ("E07", Error),
            Self::Pass { .. } => ("E08", Error),
            Self::SeveralCertifying => ("E09", Error),
            Self::NotCertifying { .. } => ("E10", Error),
            Self::RatedTwice { .. } => ("E11", Error),
            Self::Rating { .. } => ("E12", Error),
            Self::Unrated { .. } => ("E13", Error),
            Self::FewJudges { .. } => ("E14", Warning),
        }
    }
}
