//! Whether words are said already by what stands around them.

/// Whether `whole` has `words` in it, as words: «2» is in «2 of 3», and not in
/// «20». Spaces and apostrophes of every kind are the same.
pub(super) fn says(whole: &str, words: &str) -> bool {
    let words = words.trim();
    if words.is_empty() {
        return true;
    }
    if bounded(whole, words) {
        return true;
    }
    let is_set = |text: &str| text.contains(SPACES) || text.contains('’');
    (is_set(whole) || is_set(words)) && bounded(&plain(whole), &plain(words))
}

/// Spaces that typography puts in.
const SPACES: [char; 3] = ['\u{a0}', '\u{202f}', '\n'];

fn plain(text: &str) -> String {
    text.replace(SPACES, " ").replace('’', "'")
}

fn bounded(whole: &str, words: &str) -> bool {
    whole.match_indices(words).any(|(start, found)| {
        let before = whole[..start].chars().next_back();
        let after = whole[start + found.len()..].chars().next();
        let free = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric());
        free(before) && free(after)
    })
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn words_are_said_as_words() {
        assert!(says("2 of 3", "2"));
        assert!(!says("20 of 30", "2"));
        assert!(says("Charte\u{a0}: lire", "Charte : lire"));
        assert!(says("Page d'un atelier", "Page d’un atelier"));
        assert!(says("anything", "  "));
        assert!(!says("", "word"));
        assert!(says("Élan, 3\u{202f}%", "3 %"));
    }
}
