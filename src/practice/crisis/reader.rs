//! Written decisions read by the rules of the reply workshop.

use std::collections::BTreeSet;

use super::check::Reader;
use crate::course::Id;
use crate::course::practice::crisis::Writing;
use crate::course::practice::rules::{Bounds, RulePack};
use crate::language::Language;
use crate::practice::reply::{Case, Rules};

/// The rules of a language, which read every written decision.
#[derive(Debug, Clone, Copy)]
pub struct Pack<'a> {
    pub rules: &'a RulePack,
    pub language: Language,
}

impl Pack<'_> {
    fn compile(&self, writing: &Writing) -> Rules {
        let length = writing.channel.as_ref().map(|channel| Bounds {
            min: Some(channel.min),
            max: Some(channel.max),
        });
        let case = Case {
            answer: &writing.answer,
            avoid: &writing.avoid,
            brand: writing.brand.as_deref(),
            public: &writing.public,
            length,
        };
        Rules::compile(self.rules, &writing.rules, &case, self.language).0
    }
}

impl Reader for Pack<'_> {
    fn knows(&self, writing: &Writing, rule: &Id) -> bool {
        let mut rules = self.rules.rules.iter().chain(&writing.rules);
        rules.any(|known| known.id == *rule)
    }

    fn hits(&self, writing: &Writing, text: &str) -> BTreeSet<Id> {
        self.compile(writing).ids_hit(text)
    }
}
