//! Two versions of a text, word by word.

use similar::{ChangeTag, TextDiff};

/// What became of some words from one version to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    Same,
    Removed,
    Added,
}

/// The words of both versions in order, neighbours with the same fate
/// together. What is removed comes before what is added in its place.
pub fn compare(old: &str, new: &str) -> Vec<(Change, String)> {
    let (old, new) = (words(old), words(new));
    let mut parts: Vec<(Change, String)> = Vec::new();
    let diff = TextDiff::configure().diff_slices(&old, &new);
    for change in diff.iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Delete => Change::Removed,
            ChangeTag::Insert => Change::Added,
        };
        match parts.last_mut() {
            Some((last, words)) if *last == tag => words.push_str(change.value()),
            _ => parts.push((tag, change.value().to_owned())),
        }
    }
    parts
}

/// The words of a text, each with the spaces after it: spaces of their own
/// would match each other and tear sentences apart.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut spaces = false;
    for (at, sign) in text.char_indices() {
        if spaces && !sign.is_whitespace() {
            words.push(text.get(start..at).unwrap_or_default());
            start = at;
        }
        spaces = sign.is_whitespace();
    }
    words.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn changes_are_told_in_words_and_neighbours_together() {
        let parts = compare(
            "Je vais vérifier cela demain.",
            "Je vérifie cela demain à midi.",
        );
        let told: Vec<String> = parts
            .iter()
            .map(|(change, words)| match change {
                Change::Same => words.clone(),
                Change::Removed => format!("[-{words}]"),
                Change::Added => format!("[+{words}]"),
            })
            .collect();
        assert_eq!(
            told.concat(),
            "Je [-vais vérifier ][+vérifie ]cela [-demain.][+demain à midi.]"
        );
    }

    proptest! {
        #[test]
        fn both_versions_can_be_read_from_the_parts(old in ".{0,60}", new in ".{0,60}") {
            let parts = compare(&old, &new);
            let read = |hidden: Change| -> String {
                parts.iter().filter(|(it, _)| *it != hidden).map(|(_, words)| words.as_str()).collect()
            };
            prop_assert_eq!(read(Change::Added), old);
            prop_assert_eq!(read(Change::Removed), new);
        }
    }
}
