//! The terms of the trade: `glossary.ron`.

use serde::{Deserialize, Serialize};

use super::{Id, Markup};

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    pub terms: Vec<Term>,
}

impl Glossary {
    pub fn get(&self, id: &Id) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == *id)
    }
}

/// A term and its meaning. Lessons link to it with `[word](term:id)`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: Id,
    pub term: String,
    /// Other spellings and abbreviations, for the search.
    #[serde(default)]
    pub also: Vec<String>,
    pub definition: Markup,
    /// Related terms.
    #[serde(default)]
    pub see: Vec<Id>,
    /// Lessons that teach it.
    #[serde(default)]
    pub lessons: Vec<Id>,
}
