//! A result, cut into pieces that match the query and pieces that do not.

use std::ops::Range;

use super::Command;
use crate::language::Language;
use crate::language::typography::polish_after;
use crate::search::{Hit, Target};

pub(super) struct Found {
    pub(super) target: Target<Command>,
    pub(super) title: Vec<Piece>,
    pub(super) snippet: Vec<Piece>,
}

/// Words as they are shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    /// Whether the query asked for them.
    pub(super) matched: bool,
}

impl Found {
    pub(super) fn of(hit: &Hit<'_, Command>, language: Language) -> Self {
        let snippet = hit.snippet.as_ref().map_or_else(Vec::new, |snippet| {
            pieces(language, &snippet.text, &snippet.highlights)
        });
        Self {
            target: hit.entry.target.clone(),
            title: pieces(language, &hit.entry.title, &hit.highlights),
            snippet,
        }
    }

    /// An action, before anything is typed.
    pub(super) fn command(command: Command, title: &str, about: Option<String>) -> Self {
        let whole = |text: String| {
            vec![Piece {
                text,
                matched: false,
            }]
        };
        Self {
            target: Target::Action(command),
            title: whole(title.to_owned()),
            snippet: about.map(whole).unwrap_or_default(),
        }
    }

    /// The title alone.
    pub(super) fn name(&self) -> String {
        joined(&self.title)
    }

    /// The snippet alone.
    pub(super) fn about(&self) -> String {
        joined(&self.snippet)
    }
}

fn joined(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// Cuts a text at the ranges that matched, and sets each piece with the
/// language's typography. Ranges that do not fit the text are passed over.
fn pieces(language: Language, text: &str, matched: &[Range<usize>]) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut push = |from: usize, to: usize, matched: bool| {
        let Some(piece) = text.get(from..to).filter(|piece| !piece.is_empty()) else {
            return;
        };
        let before = text.get(..from).and_then(|head| head.chars().next_back());
        let text = polish_after(language, before, piece).replace(['\n', '\r'], " ");
        found.push(Piece { text, matched });
    };
    for range in matched {
        if range.start < at || text.get(range.clone()).is_none() {
            continue;
        }
        push(at, range.start, false);
        push(range.start, range.end, true);
        at = range.end;
    }
    push(at, text.len(), false);
    found
}

#[cfg(test)]
mod tests {
    use super::{joined, pieces};
    use crate::language::Language;

    #[test]
    fn a_text_is_cut_at_what_matched() {
        let cut = pieces(Language::Fr, "Écouter avant de parler", &[0..8, 15..17]);
        let matched: Vec<_> = cut
            .iter()
            .map(|piece| (piece.text.as_str(), piece.matched))
            .collect();
        assert_eq!(
            matched,
            [
                ("Écouter", true),
                (" avant ", false),
                ("de", true),
                (" parler", false)
            ]
        );
    }

    #[test]
    fn ranges_that_do_not_fit_lose_no_text() {
        for ranges in [[1..2, 4..5], [40..50, 60..70], [0..8, 2..4]] {
            assert_eq!(
                joined(&pieces(Language::En, "Écouter ici", &ranges)),
                "Écouter ici"
            );
        }
    }
}
