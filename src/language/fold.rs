//! Folding: two spellings that a person takes for the same become equal.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, no accents, ligatures opened, apostrophes and spaces made
/// plain, runs of spaces made one, ends trimmed.
///
/// ```
/// # use parcours::language::fold::fold;
/// assert_eq!(fold("  L’Œuvre   d’Été "), "l'oeuvre d'ete");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut pending_space = false;
    for raw in text.nfd().filter(|&mark| !is_combining_mark(mark)) {
        if raw.is_whitespace() {
            pending_space = !folded.is_empty();
            continue;
        }
        if pending_space {
            folded.push(' ');
            pending_space = false;
        }
        push_folded(&mut folded, raw);
    }
    folded
}

/// Adds what one character of a decomposed text folds to; maybe nothing.
pub(crate) fn push_folded(folded: &mut String, raw: char) {
    match raw {
        '’' | '‘' | 'ʼ' | '′' | '`' => folded.push('\''),
        '‐' | '‑' | '–' | '—' | '−' => folded.push('-'),
        '“' | '”' | '«' | '»' => folded.push('"'),
        'œ' | 'Œ' => folded.push_str("oe"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'ß' => folded.push_str("ss"),
        'ø' | 'Ø' => folded.push('o'),
        '…' => folded.push_str("..."),
        // Soft hyphens and zero-width characters carry nothing.
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => {}
        other => folded.extend(other.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_a_person_takes_for_the_same_fold_alike() {
        for (left, right) in [
            ("Modérateur", "MODERATEUR"),
            ("aujourd’hui", "aujourd'hui"),
            ("cœur", "coeur"),
            ("porte‑parole", "porte-parole"),
            ("a\u{a0}b", " a  b "),
        ] {
            assert_eq!(fold(left), fold(right));
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["É…ß Œ", "  x  y ", "naïve « mot » — fin"] {
            assert_eq!(fold(&fold(text)), fold(text));
        }
    }
}
