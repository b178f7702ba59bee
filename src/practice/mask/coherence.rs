//! Coherence: what makes the tool ask. Never a verdict.

use std::collections::BTreeSet;

use super::{State, known, proof};
use crate::course::practice::Mask;
use crate::course::practice::mask::{Condition, Question};
use crate::language::fold::fold;

/// Internal work from which a challenge of acquisition is asked about, in per
/// cent: above, not at.
const MOSTLY_INTERNAL: u8 = 70;
/// Words of at least this many letters carry a sector's meaning, and two words
/// that begin with so many same letters are of one family.
const MEANING: usize = 4;
const FAMILY: usize = 5;

/// The questions that a mask raises now, in the order of the author.
pub fn questions<'m>(mask: &'m Mask, state: &State) -> Vec<&'m Question> {
    let asked = mask.questions.iter();
    asked.filter(|it| holds(it.when, mask, state)).collect()
}

fn holds(condition: Condition, mask: &Mask, state: &State) -> bool {
    match condition {
        Condition::ChallengeWithoutMeasureOrDate => challenge_is_open(state),
        Condition::ServiceCannotAct => service_cannot_act(mask, state),
        Condition::OfflineWithoutPlace => {
            state.share(known::OFFLINE).is_some_and(|share| share > 0)
                && state.value(known::PLACE).is_empty()
        }
        Condition::InternalForAcquisition => {
            state.value(known::OBJECTIVE) == known::ACQUISITION
                && state
                    .share(known::INTERNAL)
                    .is_some_and(|share| share > MOSTLY_INTERNAL)
        }
        Condition::NicheNotInPitch => niche_not_in_pitch(state),
        Condition::StrengthWithoutProof => mask.points.iter().any(|point| {
            state
                .level(&point.id)
                .is_some_and(|level| level >= super::STRENGTH)
                && !state.values.contains_key(&proof(&point.id))
        }),
    }
}

/// A challenge was begun, and its target has no digit, or its date has none.
fn challenge_is_open(state: &State) -> bool {
    let begun = [known::WHO, known::WHAT]
        .iter()
        .any(|it| !state.value(it).is_empty());
    let digit = |field: &str| state.value(field).chars().any(|sign| sign.is_ascii_digit());
    begun && !(digit(known::TO) && digit(known::BY))
}

fn service_cannot_act(mask: &Mask, state: &State) -> bool {
    let (service, objective) = (state.value(known::SERVICE), state.value(known::OBJECTIVE));
    let service = mask.services.iter().find(|it| it.id.as_str() == service);
    !objective.is_empty()
        && service.is_some_and(|it| it.acts_on.iter().all(|known| known.as_str() != objective))
}

fn niche_not_in_pitch(state: &State) -> bool {
    let sector = families(state.value(known::SECTOR));
    let pitches = known::PITCHES.map(|field| families(state.value(field)));
    let written = pitches.iter().any(|pitch| !pitch.is_empty());
    !sector.is_empty() && written && pitches.iter().all(|pitch| pitch.is_disjoint(&sector))
}

/// The beginnings of the words that carry meaning.
fn families(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.chars().count() >= MEANING)
        .map(|word| word.chars().take(FAMILY).collect())
        .collect()
}
