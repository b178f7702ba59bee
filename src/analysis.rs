//! Item analysis: what the answers of many learners say of the questions.
//!
//! Exports of progress go in ([`read`], [`gather`]), figures come out
//! ([`analyse`]), with what deserves a look first ([`attention`]), as a table,
//! CSV or a page ([`write`]). Files are read elsewhere.
//!
//! The formulas are those that Moodle publishes, «Quiz statistics
//! calculations» (<https://docs.moodle.org/dev/Quiz_statistics_calculations>),
//! for items that each count 1, as all of ours do. One thing differs, because
//! learners of a course do not all answer the same questions: where Moodle
//! adds scores up, we take their mean over the questions that a learner
//! answered. Where everybody answered everything the two differ by a constant
//! factor, which correlation, efficiency and weights do not see: the figures
//! are Moodle's. `docs/trainers.md` defines every figure for people.

pub mod attention;
pub mod bank;
pub mod gather;
pub mod interval;
pub mod item;
pub mod parts;
pub mod read;
pub mod test;
pub mod write;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::course::Id;

pub use attention::Attention;
pub use bank::Bank;
pub use gather::Gathered;
pub use interval::{Figure, Interval};
pub use item::ItemFigures;
pub use read::{Export, Given, NotAnExport};
pub use test::TestFigures;

/// Under this many answers a figure says more of chance than of the item: it
/// is not shown to people, and flags nothing.
pub const FEW: usize = 20;

/// Complete sets of answers below which no reliability is computed.
pub const ENOUGH_FOR_ALPHA: usize = 100;

/// Facility within which an item is neither too hard nor too easy.
pub const FACILITY: RangeInclusive<f64> = 0.30..=0.90;

/// Discrimination below which an item tells little.
pub const LEAST_DISCRIMINATION: f64 = 0.15;

/// A distractor that fewer than this share choose is dead.
pub const DEAD_SHARE: f64 = 0.05;

/// An option that fewer people chose is called neither misleading nor doubtful.
pub const FEW_CHOOSERS: usize = 5;

/// What is analysed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The first answer of each learner to each question of the course, in
    /// lessons and quizzes.
    FirstAnswers,
    /// The first sitting of each learner at one exam.
    Exam(Id),
}

/// Everything that a report says.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    pub source: Source,
    pub test: TestFigures,
    /// What needs attention first; items without any answer are left out.
    pub items: Vec<ItemFigures>,
    pub left_out: LeftOut,
}

/// Answers that count nowhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// To a question that this course does not have.
    pub unknown: usize,
    /// To another wording of the question than that of this course.
    pub reworded: usize,
    /// Given after the verdict on the same question had been seen.
    pub second: usize,
    /// Written in the file in a way that cannot be read.
    pub damaged: usize,
}

/// The answers of one learner that count, by item.
pub(crate) type Person<'a> = BTreeMap<&'a Id, &'a Given>;

/// Analyses what was gathered. The order in which files came in changes
/// nothing, to the last bit.
pub fn analyse(gathered: &Gathered, bank: &Bank<'_>, source: Source) -> Analysis {
    let mut left_out = LeftOut::default();
    let mut people: Vec<Person<'_>> = Vec::new();
    for export in gathered.exports() {
        let given = match &source {
            Source::FirstAnswers => export.answers(bank.course()),
            Source::Exam(exam) => export.sitting(bank.course(), exam),
        };
        let Some(given) = given else { continue };
        left_out.damaged += given.damaged;
        let mut person = Person::new();
        for answer in &given.answers {
            match bank.get(&answer.item) {
                None => left_out.unknown += 1,
                Some(_) if answer.second => left_out.second += 1,
                Some(entry) if !entry.asks(answer.revision) => left_out.reworded += 1,
                Some(_) => {
                    person.entry(&answer.item).or_insert(answer);
                }
            }
        }
        if !person.is_empty() {
            people.push(person);
        }
    }
    let mut items = item::figures(&people, bank);
    let test = test::figures(&people, items.len());
    items.sort_by(|one, other| attention::order(one, other, bank));
    Analysis {
        source,
        test,
        items,
        left_out,
    }
}

/// A count as a number to reckon with.
#[allow(
    clippy::cast_precision_loss,
    reason = "counts of people and items are far below 2^52"
)]
pub(crate) fn real(count: usize) -> f64 {
    count as f64
}
