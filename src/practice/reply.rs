//! The reply workshop: what the rules notice in a text, as it is typed.
//!
//! Rules are hints. Nothing here gives a mark, and nothing here understands a
//! text: each rule says which words it saw, so that the writer can disagree.

mod brand;
pub mod check;
pub mod compare;
mod compile;
mod delay;
mod pattern;
mod personal;
mod phrase;
pub mod run;
mod sheet;
mod text;
mod tone;

use std::collections::BTreeSet;
use std::ops::Range;

pub use compile::{Located, MAX_REGEX, MAX_REGEXES};
pub use pattern::characters;
pub use text::MAX_READ;

use crate::course::practice::reply::{Point, Reply};
use crate::course::practice::rules::{Bounds, Rule, RuleKind, RulePack};
use crate::course::problem::FieldPath;
use crate::course::{Id, Markup};
use crate::language::Language;
use compile::Compiler;
use pattern::{Pattern, Scene};
use phrase::Phrases;
use text::Reading;

/// What an exercise gives to the rules. Rules that need what is not given
/// find nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Case<'a> {
    pub answer: &'a [Point],
    pub avoid: &'a [String],
    pub brand: Option<&'a str>,
    /// Contacts of the house that a text may give.
    pub public: &'a [String],
    /// The length that suits the channel, in characters.
    pub length: Option<Bounds>,
}

impl<'a> Case<'a> {
    pub fn of(exercise: &'a Reply) -> Self {
        Self {
            answer: &exercise.answer,
            avoid: &exercise.avoid,
            brand: exercise.brand.as_deref(),
            public: &exercise.public,
            length: Some(Bounds {
                min: Some(exercise.channel.min),
                max: Some(exercise.channel.max),
            }),
        }
    }
}

/// Something that a rule noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which of [`Rules::all`].
    pub rule: usize,
    /// Bytes of the text, on the boundaries of characters and never empty;
    /// `None` when the rule is about the text as a whole.
    pub span: Option<Range<usize>>,
}

/// A rule that can read.
#[derive(Debug)]
pub struct Compiled {
    pub id: Id,
    pub name: String,
    pub kind: RuleKind,
    pub about: Markup,
    pattern: Pattern,
}

/// Rules that can read a text.
#[derive(Debug, Default)]
pub struct Rules {
    rules: Vec<Compiled>,
    negations: Phrases,
}

/// Where a matcher that cannot be used was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    Pack,
    Exercise,
}

impl Rules {
    /// Makes the rules of a language and those of an exercise ready to read.
    ///
    /// Matchers that cannot be used find nothing, the rest works; they are
    /// listed with their paths from the top of their file (`rules[3].when`,
    /// `own[0].when.of`).
    pub fn compile(
        pack: &RulePack,
        own: &[Rule],
        case: &Case<'_>,
        language: Language,
    ) -> (Self, Vec<(Source, Located)>) {
        let mut compiler = Compiler {
            language,
            case,
            regexes: 0,
            troubles: Vec::new(),
        };
        let mut troubles = Vec::new();
        let mut rules = Vec::with_capacity(pack.rules.len() + own.len());
        let sources = [
            (Source::Pack, "rules", pack.rules.as_slice()),
            (Source::Exercise, "own", own),
        ];
        for (source, field, written) in sources {
            let list = FieldPath::default().field(field);
            for (index, rule) in written.iter().enumerate() {
                let path = list.index(index).field("when");
                rules.push(Compiled {
                    id: rule.id.clone(),
                    name: rule.name.clone(),
                    kind: rule.kind,
                    about: rule.about.clone(),
                    pattern: compiler.pattern(&rule.when, &path),
                });
            }
            let found = std::mem::take(&mut compiler.troubles);
            troubles.extend(found.into_iter().map(|it| (source, it)));
        }
        let negations = Phrases::new(pack.negations.iter().map(String::as_str));
        (Self { rules, negations }, troubles)
    }

    /// Those of an exercise: its wanted and unwanted rules and its own, the
    /// good ones first, each in the order of the author.
    pub fn of_exercise(pack: &RulePack, exercise: &Reply, language: Language) -> Self {
        let (mut all, _) = Self::compile(pack, &exercise.own, &Case::of(exercise), language);
        let named = exercise.wanted.iter().chain(&exercise.unwanted);
        let order: Vec<&Id> = named
            .chain(exercise.own.iter().map(|rule| &rule.id))
            .collect();
        let rank = |rule: &Compiled| order.iter().position(|id| **id == rule.id);
        all.rules.retain(|rule| rank(rule).is_some());
        all.rules
            .sort_by_key(|rule| (rule.kind == RuleKind::Warn, rank(rule)));
        all
    }

    pub fn all(&self) -> &[Compiled] {
        &self.rules
    }

    /// What the rules notice, in the order of [`Self::all`], then of the text.
    /// Hits of one rule do not overlap. At most [`MAX_READ`] bytes are read.
    pub fn hits(&self, text: &str) -> Vec<Hit> {
        let scene = self.scene(text);
        let mut hits = Vec::new();
        for (index, rule) in self.rules.iter().enumerate() {
            let found = rule.pattern.find(&scene);
            let typed = found.spans.iter().map(|span| scene.reading.typed(span));
            let mut spans: Vec<Range<usize>> = typed.collect();
            pattern::merge(&mut spans);
            let whole = (spans.is_empty() && found.whole).then_some(None);
            let spans = spans.into_iter().map(Some).chain(whole);
            hits.extend(spans.map(|span| Hit { rule: index, span }));
        }
        hits
    }

    /// The rules that notice something: what a decision or a report asks for.
    pub fn ids_hit(&self, text: &str) -> BTreeSet<Id> {
        let scene = self.scene(text);
        let hit = |rule: &&Compiled| rule.pattern.find(&scene).is_hit();
        let hit = self.rules.iter().filter(hit);
        hit.map(|rule| rule.id.clone()).collect()
    }

    fn scene<'t>(&self, text: &'t str) -> Scene<'t> {
        let reading = Reading::new(text);
        Scene {
            negations: self.negations.find(&reading),
            reading,
        }
    }
}
