//! The rules that read a written reply: `rules.ron`, one for each language,
//! and the rules that one exercise adds.
//!
//! A rule notices something and says why it matters. It never gives a mark.

use serde::{Deserialize, Serialize};

use crate::course::{Id, Markup};

/// The rules that every written answer of one language can use.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulePack {
    /// Words that turn a phrase round, for [`Matcher::Negated`] and
    /// [`Matcher::Affirmed`]: «ne», «jamais», «sans».
    #[serde(default)]
    pub negations: Vec<String>,
    pub rules: Vec<Rule>,
}

/// Something worth noticing in a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub id: Id,
    /// What was noticed, in a few words: «Nomme la prochaine étape».
    pub name: String,
    pub kind: RuleKind,
    /// Why it matters.
    pub about: Markup,
    pub when: Matcher,
}

/// Whether it is good that a rule finds something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RuleKind {
    Good,
    Warn,
}

/// What a rule looks for. Each finds spans of the text, or the text as a whole.
///
/// Comparisons ignore case, accents, the shape of apostrophes and dashes, and
/// how wide a space is. A word is a run of letters and digits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Matcher {
    /// Phrases of whole words. Between two words of a phrase the text may have
    /// spaces, apostrophes and hyphens, nothing else. A word that ends in `*`
    /// stands for every word that begins so; `*` alone is any one word.
    Words(Vec<String>),
    /// Words that begin with one of these.
    Stem(Vec<String>),
    /// A regular expression on the folded text: lower case, no accents,
    /// straight apostrophes and quotes, plain hyphens and spaces.
    Regex(String),
    /// What any of them finds.
    Any(Vec<Matcher>),
    /// What they all find, when each finds something.
    All(Vec<Matcher>),
    /// The whole text, when nothing is found.
    Not(Box<Matcher>),
    /// From one to the other, in any order, with at most `words` words between.
    Near(Near),
    /// The first, and what comes after it.
    Before(Before),
    /// What follows a negation of the pack.
    Negated(Negation),
    /// What follows none.
    Affirmed(Negation),
    /// What the exception does not accompany.
    Unless(Unless),
    /// What begins in the first sentences.
    InFirst(InSentences),
    /// What begins in the last sentences.
    InLast(InSentences),
    /// The whole text, when it has this number of sentences.
    Sentences(Bounds),
    /// The whole text, when it has this length.
    Length(Length),
    /// Neighbouring words in capitals.
    Capitals(Capitals),
    /// The same sign again and again.
    Repeats(Repeats),
    /// Phone numbers, e-mail and postal addresses, account and card numbers.
    PersonalData,
    /// A moment or a time limit: «d’ici 18 h», «within two hours».
    Delay,
    /// What the exercise gives.
    Case(CaseMatcher),
}

/// Matchers whose words are those of the exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CaseMatcher {
    /// Words of every point that the answer must make, when all points are made.
    Answer,
    /// Words that the exercise says to avoid.
    Avoid,
    /// Spellings close to the brand's name that are not its name.
    Brand,
    /// The whole text, when its length suits the channel.
    Length,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Near {
    pub a: Box<Matcher>,
    pub b: Box<Matcher>,
    /// The most words between the two.
    pub words: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Before {
    pub first: Box<Matcher>,
    pub then: Box<Matcher>,
    /// The most words between the two; any number when absent.
    #[serde(default)]
    pub words: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Negation {
    pub of: Box<Matcher>,
    /// How many words before it, in its sentence, are looked at.
    pub within: usize,
    /// How many words after it are looked at too: spoken French drops its «ne».
    #[serde(default)]
    pub after: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unless {
    pub of: Box<Matcher>,
    pub except: Box<Matcher>,
    /// How near the exception must be, in words; anywhere when absent.
    #[serde(default)]
    pub words: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InSentences {
    pub of: Box<Matcher>,
    pub sentences: usize,
}

/// Both ends included; an absent end is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    #[serde(default)]
    pub min: Option<usize>,
    #[serde(default)]
    pub max: Option<usize>,
}

impl Bounds {
    pub fn holds(self, count: usize) -> bool {
        self.min.is_none_or(|min| count >= min) && self.max.is_none_or(|max| count <= max)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Length {
    pub unit: Unit,
    #[serde(default)]
    pub min: Option<usize>,
    #[serde(default)]
    pub max: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unit {
    Characters,
    Words,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capitals {
    /// The fewest letters, over neighbouring words that are all in capitals.
    pub letters: usize,
    /// The share of the sentence's letters, in per cent, from which the whole
    /// sentence shouts; none when absent.
    #[serde(default)]
    pub share: Option<u8>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repeats {
    /// Signs that count as the same: `"!?"`.
    pub signs: String,
    /// The fewest of them in a row.
    pub times: usize,
}
