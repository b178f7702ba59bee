//! «Did you mean …?»

/// The known name that a wrong one is most likely meant for, if any is close
/// enough: one slip in three letters, or the same letters in another case.
pub(super) fn nearest(found: &str, known: &'static [&'static str]) -> Option<&'static str> {
    // Longer names are no slip of the pen, and would cost the square of their length.
    if found.len() > 64 {
        return None;
    }
    let plain = simplify(found);
    known
        .iter()
        .map(|&name| (strsim::damerau_levenshtein(&plain, &simplify(name)), name))
        .min()
        .filter(|&(distance, name)| distance <= (name.len().max(found.len()) / 3).max(1))
        .map(|(_, name)| name)
}

fn simplify(name: &str) -> String {
    name.chars()
        .filter(|&here| here != '_')
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const FIELDS: &[&str] = &["text", "key", "feedback", "misconception"];

    #[test]
    fn slips_find_the_field_and_other_words_do_not() {
        for (found, expected) in [
            ("feeback", Some("feedback")),
            ("Feedback", Some("feedback")),
            ("feed_back", Some("feedback")),
            ("misconceptoin", Some("misconception")),
            ("keys", Some("key")),
            ("illustration", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(nearest(found, FIELDS), expected, "{found}");
        }
    }
}
