//! What the decoder accepts in silence, or refuses without saying where.

use std::collections::HashMap;

use super::MAX_FAULTS;
use crate::course::problem::read::{ShapeFault, quote};
use crate::course::source::{Kind, Located, Node};

pub(super) fn faults(text: &str, nodes: &[Node]) -> Vec<Located> {
    let mut found = duplicates(text, nodes);
    found.extend(endless_numbers(text, nodes).take(MAX_FAULTS));
    found
}

/// Fields given twice within the same brackets.
fn duplicates(text: &str, nodes: &[Node]) -> Vec<Located> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut found = Vec::new();
    for node in nodes.iter().filter(|node| node.kind == Kind::Fields) {
        seen.clear();
        let mut child = node.first;
        while let Some(known) = child.and_then(|id| nodes.get(id.0 as usize)) {
            child = known.next;
            let range = known.key.range();
            let Some(name) = text.get(range.clone()).filter(|name| !name.is_empty()) else {
                continue;
            };
            let Some(&first) = seen.get(name) else {
                seen.insert(name, range.start);
                continue;
            };
            if found.len() >= MAX_FAULTS {
                return found;
            }
            let before = text.get(..first).unwrap_or_default();
            let fault = ShapeFault::DuplicateField {
                field: quote(name),
                line: 1 + before.matches('\n').count(),
            };
            found.push(Located {
                range,
                fault: fault.into(),
            });
        }
    }
    found
}

/// The decoder takes `1e400` for infinity without a word.
fn endless_numbers<'a>(text: &'a str, nodes: &'a [Node]) -> impl Iterator<Item = Located> + 'a {
    nodes
        .iter()
        .filter(|node| matches!(node.kind, Kind::Number | Kind::Word))
        .filter_map(|node| {
            let range = node.span.range();
            let found = text.get(range.clone())?;
            let value: f64 = found.replace('_', "").parse().ok()?;
            (!value.is_finite()).then(|| Located {
                range,
                fault: ShapeFault::NotFinite {
                    found: quote(found),
                }
                .into(),
            })
        })
}
