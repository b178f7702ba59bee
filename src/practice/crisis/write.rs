//! Which outcome a written text becomes.

use std::collections::BTreeSet;

use crate::course::Id;
use crate::course::practice::crisis::{Band, Decision, Point, Writing};

/// The outcome of a text, by its index: the first band that its rules fit, as
/// `hits` finds them. An empty text is no decision: it takes the default.
///
/// `None` when the decision is not written, or its bands name no outcome.
pub fn outcome(
    decision: &Decision,
    text: &str,
    hits: impl FnOnce(&str) -> BTreeSet<Id>,
) -> Option<usize> {
    let writing = decision.write.as_ref()?;
    if text.trim().is_empty() {
        return blank(decision);
    }
    let hits = hits(text);
    let band = writing.bands.iter().find(|band| fits(band, &hits))?;
    index(writing, &band.then)
}

/// The outcome of writing nothing: the default, or else the last band's.
pub(super) fn blank(decision: &Decision) -> Option<usize> {
    let writing = decision.write.as_ref()?;
    let default = decision.default.as_ref();
    default
        .and_then(|default| index(writing, default))
        .or_else(|| index(writing, &writing.bands.last()?.then))
}

/// The points of a checklist that a text fulfils: those with a rule it hits.
pub fn fulfilled<'a>(points: &'a [Point], hits: &BTreeSet<Id>) -> BTreeSet<&'a Id> {
    points
        .iter()
        .filter(|point| point.rules.iter().any(|rule| hits.contains(rule)))
        .map(|point| &point.id)
        .collect()
}

fn fits(band: &Band, hits: &BTreeSet<Id>) -> bool {
    band.needs.iter().all(|rule| hits.contains(rule))
        && !band.avoids.iter().any(|rule| hits.contains(rule))
}

fn index(writing: &Writing, outcome: &Id) -> Option<usize> {
    let mut outcomes = writing.outcomes.iter();
    outcomes.position(|known| known.id == *outcome)
}
