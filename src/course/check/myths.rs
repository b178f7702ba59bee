//! The blacklist of rule R29: claims that ordinary courses repeat and that
//! no source supports. `assets/myths.json` holds the patterns.

use std::sync::LazyLock;

use regex::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};
use serde::Deserialize;

/// A claim of the blacklist found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) id: &'static str,
    /// The words that match.
    pub(super) found: String,
    /// Words that can be said safely.
    pub(super) instead: &'static str,
}

#[derive(Deserialize)]
struct Myth {
    id: String,
    regex: String,
    flags: String,
    #[cfg_attr(not(test), expect(dead_code, reason = "an example for the test"))]
    hit_example: String,
    clean_example: String,
}

/// The blacklist, and one automaton that tells in a single pass whether a
/// text makes any claim of it: nearly all texts make none.
struct Blacklist {
    any: RegexSet,
    claims: Vec<(Myth, Regex)>,
}

static BLACKLIST: LazyLock<Blacklist> = LazyLock::new(|| {
    let list: Vec<Myth> =
        serde_json::from_str(include_str!("../../../assets/myths.json")).unwrap_or_default();
    let claims: Vec<(Myth, Regex)> = list
        .into_iter()
        .filter_map(|myth| {
            let pattern = RegexBuilder::new(&myth.regex)
                .case_insensitive(myth.flags.contains('i'))
                .build();
            pattern.ok().map(|pattern| (myth, pattern))
        })
        .collect();
    let patterns = claims.iter().map(|(_, pattern)| pattern.as_str());
    // Ignoring case everywhere only asks the second pass a little more often.
    let any = RegexSetBuilder::new(patterns)
        .case_insensitive(true)
        .build();
    Blacklist {
        any: any.unwrap_or_default(),
        claims,
    }
});

/// The first claim of the blacklist that a text makes.
pub(super) fn find(text: &str) -> Option<Hit> {
    let text = text.replace('’', "'");
    let blacklist = &*BLACKLIST;
    if !blacklist.any.is_match(&text) {
        return None;
    }
    blacklist.claims.iter().find_map(|(myth, pattern)| {
        pattern.find(&text).map(|found| Hit {
            id: &myth.id,
            found: found.as_str().to_owned(),
            instead: &myth.clean_example,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{BLACKLIST, Myth, find};

    #[test]
    fn every_pattern_of_the_blacklist_compiles_and_finds_its_example() {
        let all: Vec<Myth> =
            serde_json::from_str(include_str!("../../../assets/myths.json")).unwrap();
        assert_eq!(BLACKLIST.claims.len(), all.len());
        assert_eq!(BLACKLIST.any.len(), all.len());
        assert!(all.len() > 20);
        for myth in all {
            let hit = find(&myth.hit_example).map(|hit| hit.id);
            assert_eq!(hit, Some(myth.id.as_str()), "{}", myth.hit_example);
            assert_eq!(find(&myth.clean_example), None, "{}", myth.clean_example);
        }
    }

    #[test]
    fn printers_apostrophes_and_spaces_hide_nothing() {
        assert!(find("votre style d’apprentissage").is_some());
        assert!(find("60\u{202f}000\u{a0}fois plus vite").is_some());
    }
}
