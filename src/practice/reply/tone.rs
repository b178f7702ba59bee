//! Shouting and stuttering signs.

use std::ops::Range;

use super::pattern::Found;
use super::text::Reading;
use crate::course::practice::rules::Capitals;

/// Neighbouring words in capitals, with enough letters together, and sentences
/// most of whose letters are capitals. `allowed` words keep their capitals:
/// the brand's.
pub(super) fn capitals(reading: &Reading<'_>, rule: Capitals, allowed: &[String]) -> Found {
    let mut spans = runs(reading, rule.letters, allowed);
    if let Some(share) = rule.share {
        let loud = |sentence: &&Range<usize>| {
            let text = typed(reading, sentence);
            let letters = text.chars().filter(|sign| sign.is_alphabetic()).count();
            let capitals = text.chars().filter(|sign| sign.is_uppercase()).count();
            letters >= rule.letters.max(1) && capitals * 100 >= letters * usize::from(share)
        };
        spans.extend(reading.sentences.iter().filter(loud).map(|sentence| {
            let text = reading.folded.get(sentence.clone()).unwrap_or_default();
            sentence.start + (text.len() - text.trim_start().len())..sentence.end
        }));
    }
    Found::spans(spans)
}

fn runs(reading: &Reading<'_>, least: usize, allowed: &[String]) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut run: Option<(Range<usize>, usize)> = None;
    let mut close = |run: Option<(Range<usize>, usize)>| {
        spans.extend(
            run.filter(|(_, letters)| *letters >= least.max(1))
                .map(|(range, _)| range),
        );
    };
    for word in &reading.words {
        let letters = loud_letters(typed(reading, word), allowed);
        run = match (letters, run) {
            (Some(letters), Some((range, sum))) => Some((range.start..word.end, sum + letters)),
            (Some(letters), None) => Some((word.clone(), letters)),
            (None, ended) => {
                close(ended);
                None
            }
        };
    }
    close(run);
    spans
}

/// The letters of a word in capitals; none for a word of one letter, which is
/// no shouting: «À», “I”.
fn loud_letters(word: &str, allowed: &[String]) -> Option<usize> {
    let letters = word.chars().filter(|sign| sign.is_alphabetic()).count();
    let loud = letters > 1
        && !word.chars().any(char::is_lowercase)
        && !allowed.iter().any(|known| known == word);
    loud.then_some(letters)
}

/// At least `times` of these signs, with spaces between or not.
pub(super) fn repeats(reading: &Reading<'_>, signs: &str, times: usize) -> Found {
    let mut spans = Vec::new();
    let mut run: Option<(Range<usize>, usize)> = None;
    for (at, sign) in reading.folded.char_indices() {
        if signs.contains(sign) {
            let end = at + sign.len_utf8();
            let (start, count) = run.map_or((at, 0), |(range, count)| (range.start, count));
            run = Some((start..end, count + 1));
        } else if sign != ' ' {
            spans.extend(run.take().filter(|(_, count)| *count >= times.max(1)));
        }
    }
    spans.extend(run.filter(|(_, count)| *count >= times.max(1)));
    Found::spans(spans.into_iter().map(|(range, _)| range).collect())
}

fn typed<'a>(reading: &Reading<'a>, range: &Range<usize>) -> &'a str {
    reading.text.get(reading.typed(range)).unwrap_or_default()
}
