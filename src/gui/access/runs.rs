//! Text cut into runs, so that a reader can go through it letter by letter and
//! word by word, and knows its language.

use std::hash::{DefaultHasher, Hash, Hasher};

use accesskit::{Node, NodeId, Role, TextDirection};

use crate::language::Language;

/// Letters of a run at most: words are told by a number of eight bits.
const LONGEST: usize = 250;

/// The runs of a text in the node with this id. An empty text is one empty run,
/// so that something can be written into it.
pub(super) fn of(id: NodeId, text: &str, language: Language) -> Vec<(NodeId, Node)> {
    let mut runs = Vec::new();
    let mut rest = text;
    loop {
        let (run, after) = cut(rest);
        let mut hasher = DefaultHasher::new();
        (id.0, "run", runs.len()).hash(&mut hasher);
        runs.push((NodeId(hasher.finish()), node(run, language)));
        rest = after;
        if rest.is_empty() {
            return runs;
        }
    }
}

/// Puts runs into the node they belong to.
pub(super) fn add(node: &mut Node, runs: Vec<(NodeId, Node)>, nodes: &mut Vec<(NodeId, Node)>) {
    for (id, run) in runs {
        node.push_child(id);
        nodes.push((id, run));
    }
}

/// The first run of a text, up to the end of a line or of a word, and the rest.
fn cut(text: &str) -> (&str, &str) {
    let mut last_space = None;
    for (count, (at, letter)) in text.char_indices().enumerate() {
        let after = at + letter.len_utf8();
        if letter == '\n' {
            return text.split_at(after);
        }
        if count + 1 == LONGEST {
            return text.split_at(last_space.unwrap_or(after));
        }
        if letter.is_whitespace() {
            last_space = Some(after);
        }
    }
    (text, "")
}

fn node(text: &str, language: Language) -> Node {
    let mut node = Node::new(Role::TextRun);
    let mut lengths = Vec::with_capacity(text.len());
    let mut words = Vec::new();
    let mut in_word = false;
    for (count, letter) in text.chars().enumerate() {
        lengths.push(u8::try_from(letter.len_utf8()).unwrap_or(4));
        let is_word = !letter.is_whitespace();
        if is_word && !in_word {
            words.extend(u8::try_from(count));
        }
        in_word = is_word;
    }
    node.set_value(text);
    node.set_character_lengths(lengths);
    node.set_word_starts(words);
    node.set_text_direction(TextDirection::LeftToRight);
    node.set_language(language.code());
    node
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<String> {
        let runs = of(NodeId(9), text, Language::Fr);
        let value = |(_, node): &(NodeId, Node)| node.value().map(str::to_owned);
        runs.iter().filter_map(value).collect()
    }

    #[test]
    fn runs_join_to_the_text_and_stay_short() {
        let long = "Une modération qui s’explique. ".repeat(40);
        for text in ["", "Oui", "a\nb\n", long.as_str(), &"x".repeat(900)] {
            let runs = values(text);
            assert_eq!(runs.concat(), text);
            assert!(runs.iter().all(|run| run.chars().count() <= LONGEST));
            assert!(!runs.is_empty());
        }
    }

    #[test]
    fn letters_and_words_are_told() {
        let runs = of(NodeId(9), "é à la", Language::Fr);
        let (_, run) = &runs[0];
        assert_eq!(run.character_lengths(), [2, 1, 2, 1, 1, 1]);
        assert_eq!(run.word_starts(), [0, 2, 4]);
        assert_eq!(run.language(), Some("fr"));
    }
}
