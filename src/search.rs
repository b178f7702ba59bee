//! The palette's search: lessons, passages, terms and actions as you type.
//!
//! Accents, case and the shape of apostrophes are ignored, every word of the
//! query must be found, and the best hit comes first. There is no inverted
//! index: the folded text is scanned for each query, which takes a few
//! milliseconds for a course of a thousand lessons, needs no memory besides
//! that text, and finds the insides of words too.

mod gather;
mod highlight;
mod query;
#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::course::Id;
use crate::language::fold::fold;

use query::Query;

pub use gather::{lessons, passages, practices, terms};

/// Something that can be found. `A` is what the caller runs for an action.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<A> {
    pub target: Target<A>,
    /// What the hit is called on screen. For a passage, its lesson's title.
    pub title: String,
    /// Other names, searched like the title.
    pub also: Vec<String>,
    /// What it says. That of an action is shown and not searched.
    pub text: String,
}

/// Where a hit leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target<A> {
    Lesson(Id),
    /// A block of a lesson.
    Passage {
        lesson: Id,
        block: Id,
    },
    Term(Id),
    Practice(Id),
    Action(A),
}

/// What an entry is. Of equally good hits the lesser kind comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Term,
    Lesson,
    Practice,
    Action,
    Passage,
}

impl<A> Entry<A> {
    pub fn kind(&self) -> Kind {
        match self.target {
            Target::Lesson(_) => Kind::Lesson,
            Target::Passage { .. } => Kind::Passage,
            Target::Term(_) => Kind::Term,
            Target::Practice(_) => Kind::Practice,
            Target::Action(_) => Kind::Action,
        }
    }
}

/// An entry that a query finds.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit<'a, A> {
    pub entry: &'a Entry<A>,
    /// Larger is better; comparable between hits of one query only.
    pub score: u32,
    /// Byte ranges of the query's words in the title, sorted, apart.
    pub highlights: Vec<Range<usize>>,
    /// The part of the text around the query's words, or its beginning.
    /// `None` when the entry has no text.
    pub snippet: Option<Snippet>,
}

/// One line of an entry's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// About [`Snippet::LENGTH`] characters, with «…» where text is left out.
    pub text: String,
    /// Byte ranges of the query's words in `text`, sorted, apart.
    pub highlights: Vec<Range<usize>>,
}

impl Snippet {
    /// Length aimed at, in characters.
    pub const LENGTH: usize = 140;
}

/// Everything that can be found.
///
/// Filled one entry at a time, so that a background thread can build it and
/// the window swap it in.
#[derive(Debug, Clone)]
pub struct Index<A> {
    entries: Vec<Entry<A>>,
    folded: Vec<Folded>,
}

/// The searchable text of an entry: a line a name, then the text.
#[derive(Debug, Clone)]
struct Folded {
    text: Box<str>,
    /// Length of the title.
    title: usize,
    /// Where the names end.
    names: usize,
}

impl<A> Default for Index<A> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            folded: Vec::new(),
        }
    }
}

impl<A> Index<A> {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn add(&mut self, entry: Entry<A>) {
        self.folded.push(Folded::of(&entry));
        self.entries.push(entry);
    }

    /// The best `limit` hits, best first; the same query always gives the same
    /// hits in the same order. Nothing for a query without a letter or digit.
    ///
    /// Every word of the query (at most [`MAX_WORDS`]) must be in the title,
    /// another name or the text. A word found in a name counts more than in
    /// the text, a whole word more than its beginning, and that more than its
    /// inside; a lone letter is found at the beginning of words only. A term
    /// or a lesson called exactly like the query comes before everything. A
    /// passage needs a word in its own text, since it bears its lesson's title.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit<'_, A>> {
        let Some(query) = Query::parse(query) else {
            return Vec::new();
        };
        let mut found: Vec<_> = self
            .entries
            .iter()
            .zip(&self.folded)
            .enumerate()
            .filter_map(|(index, (entry, folded))| {
                let score = query.score(entry.kind(), folded)?;
                let rank = (std::cmp::Reverse(score), entry.kind(), folded.title, index);
                Some((rank, score, entry))
            })
            .collect();
        if limit < found.len() {
            found.select_nth_unstable_by_key(limit, |&(rank, ..)| rank);
            found.truncate(limit);
        }
        found.sort_unstable_by_key(|&(rank, ..)| rank);
        found
            .into_iter()
            .map(|(_, score, entry)| Hit {
                entry,
                score,
                highlights: highlight::ranges(&entry.title, &query),
                snippet: highlight::snippet(&entry.text, &query),
            })
            .collect()
    }
}

/// Words of a query beyond this many are ignored.
pub const MAX_WORDS: usize = 12;

impl<A> Extend<Entry<A>> for Index<A> {
    fn extend<I: IntoIterator<Item = Entry<A>>>(&mut self, entries: I) {
        for entry in entries {
            self.add(entry);
        }
    }
}

impl<A> FromIterator<Entry<A>> for Index<A> {
    fn from_iter<I: IntoIterator<Item = Entry<A>>>(entries: I) -> Self {
        let mut index = Self::new();
        index.extend(entries);
        index
    }
}

impl Folded {
    fn of<A>(entry: &Entry<A>) -> Self {
        let mut text = fold(&entry.title);
        let title = text.len();
        for name in &entry.also {
            text.push('\n');
            text.push_str(&fold(name));
        }
        let names = text.len();
        if !matches!(entry.target, Target::Action(_)) {
            text.push('\n');
            text.push_str(&fold(&entry.text));
        }
        Self {
            text: text.into_boxed_str(),
            title,
            names,
        }
    }

    /// The names, a line each, then the text.
    fn parts(&self) -> (&str, &str) {
        self.text
            .split_at_checked(self.names)
            .unwrap_or((&self.text, ""))
    }
}
