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
    let mut parts: Vec<(Change, String)> = Vec::new();
    let diff = TextDiff::configure().diff_words(old, new);
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
    joined(parts)
}

/// Lone spaces that stayed between two changes belong to them: «[old words]
/// [new words]» reads better than a patchwork.
fn joined(parts: Vec<(Change, String)>) -> Vec<(Change, String)> {
    let mut whole: Vec<(Change, String)> = Vec::new();
    let mut pending = (String::new(), String::new());
    let flush = |pending: &mut (String, String), whole: &mut Vec<(Change, String)>| {
        let (removed, added) = std::mem::take(pending);
        if !removed.is_empty() {
            whole.push((Change::Removed, removed));
        }
        if !added.is_empty() {
            whole.push((Change::Added, added));
        }
    };
    let mut parts = parts.into_iter().peekable();
    while let Some((change, words)) = parts.next() {
        match change {
            Change::Removed => pending.0.push_str(&words),
            Change::Added => pending.1.push_str(&words),
            Change::Same => {
                let between = !pending.0.is_empty() || !pending.1.is_empty();
                if between && parts.peek().is_some() && words.trim().is_empty() {
                    pending.0.push_str(&words);
                    pending.1.push_str(&words);
                } else {
                    flush(&mut pending, &mut whole);
                    whole.push((Change::Same, words));
                }
            }
        }
    }
    flush(&mut pending, &mut whole);
    whole
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
            "Je [-vais vérifier][+vérifie] cela [-demain.][+demain à midi.]"
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
