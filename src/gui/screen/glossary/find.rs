//! Terms in order, and those that a query finds.

use std::cmp::Reverse;

use crate::course::{Glossary, Id};
use crate::language::fold::fold;

/// A term, folded for the search.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    pub id: Id,
    /// Its place in the glossary's file.
    pub at: usize,
    /// The letter that it stands under; `#` where it begins with none.
    pub letter: char,
    term: String,
    also: Vec<String>,
    definition: String,
}

/// A term that a query finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match {
    /// Its place among the entries.
    pub entry: usize,
    pub by: By,
}

/// What of a term a query finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Term,
    /// One of its other spellings.
    Also(usize),
    Definition,
}

/// Letters from which a query is looked for in definitions: fewer find too much.
const LONG: usize = 3;

/// Every term, from A to Z: accents and capitals do not count.
pub(super) fn entries(glossary: &Glossary) -> Vec<Entry> {
    let terms = glossary.terms.iter().enumerate();
    let mut entries: Vec<Entry> = terms
        .map(|(at, term)| {
            let folded = fold(&term.term);
            let first = folded.chars().next().filter(|it| it.is_alphabetic());
            Entry {
                id: term.id.clone(),
                at,
                letter: first.map_or('#', |it| it.to_uppercase().next().unwrap_or(it)),
                also: term.also.iter().map(|also| fold(also)).collect(),
                definition: fold(&term.definition.plain()),
                term: folded,
            }
        })
        .collect();
    entries.sort_by(|one, other| (&one.term, one.at).cmp(&(&other.term, other.at)));
    entries
}

/// Best first: terms that begin with the query, then those with a word that
/// does, then those that contain it, then other spellings, then definitions.
/// An empty query finds all, in their order.
pub(super) fn find(entries: &[Entry], query: &str) -> Vec<Match> {
    let query = fold(query);
    let ranked = entries.iter().enumerate().filter_map(|(place, entry)| {
        let (rank, by) = rank(entry, &query)?;
        Some((rank, Match { entry: place, by }))
    });
    let mut found: Vec<(Reverse<u8>, Match)> =
        ranked.map(|(rank, found)| (Reverse(rank), found)).collect();
    found.sort_by_key(|(rank, found)| (*rank, found.entry));
    found.into_iter().map(|(_, found)| found).collect()
}

/// How well an entry answers, more being better, and through what.
fn rank(entry: &Entry, query: &str) -> Option<(u8, By)> {
    if query.is_empty() {
        return Some((0, By::Term));
    }
    let of_term = in_words(&entry.term, query);
    let of_also = entry
        .also
        .iter()
        .enumerate()
        .filter_map(|(place, also)| Some((in_words(also, query)?, place)))
        .max_by_key(|&(rank, place)| (rank, Reverse(place)));
    match (of_term, of_also) {
        (Some(rank), _) => Some((rank + 10, By::Term)),
        (None, Some((rank, place))) => Some((rank + 5, By::Also(place))),
        (None, None) => {
            let long = query.chars().count() >= LONG;
            (long && entry.definition.contains(query)).then_some((1, By::Definition))
        }
    }
}

fn in_words(text: &str, query: &str) -> Option<u8> {
    if text.starts_with(query) {
        return Some(3);
    }
    let at = text.find(query)?;
    let starts = |at: usize| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        !before.is_some_and(char::is_alphanumeric)
    };
    let begins_a_word = starts(at) || text.match_indices(query).any(|(at, _)| starts(at));
    Some(if begins_a_word { 2 } else { 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::{Markup, Term};

    fn glossary() -> Glossary {
        let term = |id: &str, term: &str, also: &[&str], definition: &str| Term {
            id: id.into(),
            term: term.to_owned(),
            also: also.iter().map(|&also| also.to_owned()).collect(),
            definition: Markup::new(definition),
            see: Vec::new(),
            lessons: Vec::new(),
        };
        Glossary {
            terms: vec![
                term(
                    "troll",
                    "troll",
                    &["provocateur"],
                    "Publie pour une réaction.",
                ),
                term(
                    "escalade",
                    "Escalade",
                    &["passage de relais"],
                    "Passer la main.",
                ),
                term(
                    "desescalade",
                    "désescalade",
                    &[],
                    "Faire baisser la tension.",
                ),
                term("ecoute", "écoute active", &[], "Lire jusqu’au bout."),
                term("3c", "3C", &[], "Trois mots."),
            ],
        }
    }

    fn ids(query: &str) -> Vec<String> {
        let entries = entries(&glossary());
        find(&entries, query)
            .iter()
            .map(|found| entries[found.entry].id.to_string())
            .collect()
    }

    #[test]
    fn without_a_query_terms_stand_from_a_to_z_whatever_their_accents() {
        assert_eq!(
            ids(""),
            ["3c", "desescalade", "ecoute", "escalade", "troll"]
        );
        let letters: String = entries(&glossary()).iter().map(|it| it.letter).collect();
        assert_eq!(letters, "#DEET");
    }

    #[test]
    fn the_beginning_of_a_term_comes_before_its_middle_and_that_before_its_definition() {
        assert_eq!(ids("ESCAL"), ["escalade", "desescalade"]);
        assert_eq!(ids("ACTIVE"), ["ecoute"]);
        assert_eq!(ids("reaction"), ["troll"]);
        assert_eq!(ids("main"), ["escalade"]);
        assert!(ids("xyz").is_empty());
    }

    #[test]
    fn another_spelling_says_that_it_is_the_one() {
        let entries = entries(&glossary());
        let found = find(&entries, "relais");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].by, By::Also(0));
        assert_eq!(find(&entries, "troll")[0].by, By::Term);
        assert_eq!(find(&entries, "tension")[0].by, By::Definition);
    }
}
