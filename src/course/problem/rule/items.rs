//! Faults of items, numbered after the rules of `docs/item-rules.md`.

use super::Severity::{self, Error, Warning};
use crate::course::Id;
use crate::course::arithmetic::ArithmeticFault;

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum StemFault {
    /// R8: fewer than six words.
    Short { words: usize },
    /// R8: neither a question nor a full clause.
    Unfinished,
    /// R8: the options are longer than the stem, on average.
    OptionsCarryIt { stem: usize, options: usize },
    /// R9: the question, without its case, is too long.
    LongQuestion { words: usize, limit: usize },
    /// R9: the stem and its case are too long together.
    LongCase { words: usize, limit: usize },
    /// R10: a negative word that is not in bold.
    Negative { word: String },
    /// R21: the stem ends with an article.
    EndsWithArticle { article: String },
}

impl StemFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Short { .. } => ("R8a", Error),
            Self::Unfinished => ("R8b", Error),
            Self::OptionsCarryIt { .. } => ("R8c", Warning),
            Self::LongQuestion { .. } => ("R9a", Error),
            Self::LongCase { .. } => ("R9b", Error),
            Self::Negative { .. } => ("R10a", Error),
            Self::EndsWithArticle { .. } => ("R21a", Error),
        }
    }
}

/// Keys and distractors of a choice.
#[derive(Debug, Clone, PartialEq)]
pub enum OptionsFault {
    /// R7: «A and C».
    Complex { text: String },
    /// R9: an option of more than 25 words.
    Long { words: usize, limit: usize },
    /// R11
    Count {
        found: usize,
        least: usize,
        most: usize,
    },
    /// R11: a fourth option whose mistake another option already stands for.
    SharedMisconception { id: Id },
    /// R12: a single choice has exactly one key.
    OneKey { found: usize },
    /// R12: several choices have at least one key and one distractor.
    SomeKeys { found: usize, options: usize },
    /// R12: says the same as an earlier option.
    Duplicate { first: usize },
    /// R14: numbers or dates that do not ascend.
    Unsorted,
    /// R14: numbers or dates that would be shuffled.
    NotFixed,
    /// R15: two intervals share values.
    Overlap { first: usize },
    /// R15: nearly the text of an earlier option; likeness from 0 to 1.
    Alike { first: usize, likeness: f64 },
    /// R16: some options end as sentences and some do not.
    FinalPunctuation,
    /// R16: more than one option begins in another grammatical form.
    Form,
    /// R17c: longest option / shortest option.
    LengthRatio { ratio: f64, limit: f64 },
    /// R18
    AllOrNone { text: String },
    /// R19: the absolute words stand in the distractors only.
    AbsoluteDistractors { word: String },
    /// R20: the key alone repeats words of the stem.
    Clang { words: String },
    /// R23: a distractor that stands for no known mistake.
    NoMisconception,
    /// A right option cannot stand for a wrong idea.
    KeyMisconception,
}

impl OptionsFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Complex { .. } => ("R7", Error),
            Self::Long { .. } => ("R9c", Error),
            Self::Count { .. } => ("R11a", Error),
            Self::SharedMisconception { .. } => ("R11b", Warning),
            Self::OneKey { .. } => ("R12a", Error),
            Self::SomeKeys { .. } => ("R12b", Error),
            Self::Duplicate { .. } => ("R12c", Error),
            Self::Unsorted => ("R14a", Error),
            Self::NotFixed => ("R14b", Error),
            Self::Overlap { .. } => ("R15a", Error),
            Self::Alike { .. } => ("R15b", Error),
            Self::FinalPunctuation => ("R16a", Error),
            Self::Form => ("R16b", Warning),
            Self::LengthRatio { .. } => ("R17c", Error),
            Self::AllOrNone { .. } => ("R18", Error),
            Self::AbsoluteDistractors { .. } => ("R19b", Warning),
            Self::Clang { .. } => ("R20b", Warning),
            Self::NoMisconception => ("R23a", Warning),
            Self::KeyMisconception => ("R23b", Error),
        }
    }
}

/// Rule R28: keys of interactions that are not choices.
#[derive(Debug, Clone, PartialEq)]
pub enum AnswerFault {
    /// A `{gap}` of the text that has no gap.
    UnknownGap {
        id: String,
    },
    /// A gap that the text does not show.
    UnusedGap {
        id: Id,
    },
    /// A `{` without its `}`, or the other way.
    Braces,
    /// A gap that accepts nothing.
    NoAnswer,
    /// A wrong answer that is accepted as right.
    WrongIsRight {
        answer: String,
    },
    /// An answer that folding makes equal to another of the same gap.
    SameAnswer {
        answer: String,
    },
    /// R21: the elided article before a gap tells how the answer begins.
    GapAfterElision {
        before: String,
    },
    /// Fewer entries, pairs or cards than make a question.
    Few {
        found: usize,
        least: usize,
    },
    /// Two entries, targets or cards that say the same.
    Duplicate {
        first: usize,
    },
    /// The right order is the alphabetical one.
    Alphabetical,
    /// Matching without one or two targets too many.
    Extras {
        found: usize,
    },
    /// A wrong pairing that names no target.
    NoSuchTarget {
        target: usize,
        count: usize,
    },
    /// A wrong pairing or category that is the right one.
    OwnTarget,
    /// A category that no card belongs to.
    EmptyCategory {
        id: Id,
    },
    /// `compute` gives another value.
    Recomputed {
        computed: f64,
        value: f64,
    },
    /// `compute` is not plain arithmetic.
    NotArithmetic(ArithmeticFault),
    NoUnit,
    /// A number or a tolerance that makes no sense.
    BadNumber {
        field: &'static str,
    },
    /// A wrong value within the tolerance of the right one.
    WrongWithinTolerance {
        wrong: f64,
        value: f64,
    },
}

impl AnswerFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::UnknownGap { .. } => ("R28a", Error),
            Self::UnusedGap { .. } => ("R28b", Error),
            Self::Braces => ("R28c", Error),
            Self::NoAnswer => ("R28d", Error),
            Self::WrongIsRight { .. } => ("R28e", Error),
            Self::SameAnswer { .. } => ("R28f", Warning),
            Self::GapAfterElision { .. } => ("R21b", Warning),
            Self::Few { .. } => ("R28g", Error),
            Self::Duplicate { .. } => ("R28h", Error),
            Self::Alphabetical => ("R28i", Warning),
            Self::Extras { .. } => ("R28j", Error),
            Self::NoSuchTarget { .. } => ("R28k", Error),
            Self::OwnTarget => ("R28l", Error),
            Self::EmptyCategory { .. } => ("R28m", Error),
            Self::Recomputed { .. } => ("R28n", Error),
            Self::NotArithmetic(_) => ("R28o", Error),
            Self::NoUnit => ("R28p", Error),
            Self::BadNumber { .. } => ("R28q", Error),
            Self::WrongWithinTolerance { .. } => ("R28r", Error),
        }
    }
}

/// Where the places of a picture lie.
#[derive(Debug, Clone, PartialEq)]
pub enum RegionFault {
    /// R30a: fewer than three corners, or too many.
    Corners { found: usize, most: usize },
    /// R30b: not wholly in the picture.
    Outside,
    /// R30c: lies over an earlier one, and the item does not say so.
    Overlap { first: usize },
    /// R30d: too small to be pointed at; sides as shares of the picture.
    Small { least: f64 },
}

impl RegionFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::Corners { .. } => ("R30a", Error),
            Self::Outside => ("R30b", Error),
            Self::Overlap { .. } => ("R30c", Error),
            Self::Small { .. } => ("R30d", Error),
        }
    }
}

/// Feedback, hints, and what statements rest on.
#[derive(Debug, Clone, PartialEq)]
pub enum SupportFault {
    /// R24: too short to say why.
    ShortFeedback {
        words: usize,
        least: usize,
    },
    NoHint,
    /// R29: a figure in a lesson that names no source.
    Unsourced {
        claim: String,
    },
    /// R29: a statement of law without the day at which it was true.
    LawWithoutDay,
    /// R29: a claim of the blacklist.
    Myth {
        id: &'static str,
        found: String,
        instead: &'static str,
    },
}

impl SupportFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::ShortFeedback { .. } => ("R24", Error),
            Self::NoHint => ("R24h", Warning),
            Self::Unsourced { .. } => ("R29a", Warning),
            Self::LawWithoutDay => ("R29b", Error),
            Self::Myth { .. } => ("R29c", Error),
        }
    }
}

/// An end of the scale of lengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    Longest,
    Shortest,
}

/// How often something happens, and how often chance makes it happen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    pub count: usize,
    pub of: usize,
    /// Expected share, from 0 to 1.
    pub chance: f64,
}

/// What a pool of items gives away together.
#[derive(Debug, Clone, PartialEq)]
pub enum BalanceFault {
    /// R23: a misconception that only one item can show.
    LoneIdea { id: Id },
    /// R10: more than 3 % of the course's items are asked in the negative.
    Negatives { count: usize, of: usize },
    /// R12: every item of several choices has the same number of keys.
    SameKeyCount { keys: usize, items: usize },
    /// R13: keys by authored position, with a chi-square test against chance.
    Positions {
        keys: Vec<usize>,
        chi_square: f64,
        critical: f64,
    },
    /// R13: as many keys in a row at the same position (from 1).
    Run { position: usize, length: usize },
    /// R17a: the key is the single longest, or shortest, too often.
    LengthEnd { end: End, rate: Rate },
    /// R17b: mean length of keys / mean length of distractors.
    LengthMean { ratio: f64 },
    /// R19: share of options with an absolute word, from 0 to 1.
    Absolutes { distractors: f64, keys: f64 },
    /// R20: choosing the option that shares most words with the stem wins.
    Clang { rate: Rate },
    /// R25: share of the module's items at a level, in per cent.
    Bloom {
        level: &'static str,
        percent: u32,
        least: u32,
        most: u32,
    },
    /// R25: items of the module that analyse, evaluate or create.
    FewHigher { count: usize, least: usize },
}

impl BalanceFault {
    pub(super) fn rank(&self) -> (&'static str, Severity) {
        match self {
            Self::LoneIdea { .. } => ("R23c", Warning),
            Self::Negatives { .. } => ("R10b", Error),
            Self::SameKeyCount { .. } => ("R12d", Warning),
            Self::Positions { .. } => ("R13a", Error),
            Self::Run { .. } => ("R13b", Error),
            Self::LengthEnd { .. } => ("R17a", Error),
            Self::LengthMean { .. } => ("R17b", Error),
            Self::Absolutes { .. } => ("R19a", Error),
            Self::Clang { .. } => ("R20a", Error),
            Self::Bloom { .. } => ("R25a", Error),
            Self::FewHigher { .. } => ("R25b", Error),
        }
    }
}
