//! Typography of the interface's sentences, as they are written in the source.

#[path = "support/files.rs"]
mod files;
#[path = "support/scan.rs"]
mod scan;

use scan::{Kind, pieces};

/// Narrow no-break space and no-break space.
const GLUE: [char; 2] = ['\u{202f}', '\u{a0}'];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tongue {
    French,
    English,
}

/// The sentences of a file, with their lines. A phrase gives French, then
/// English; an arm of a `match` gives the language that it names.
fn sentences(source: &str) -> Vec<(Tongue, usize, String)> {
    let mut found = Vec::new();
    let mut tongue = None;
    let mut in_phrase = false;
    for piece in pieces(source) {
        match piece.kind {
            Kind::Code => {
                let last = [
                    ("phrase!", Some(Tongue::French)),
                    ("Language::Fr", Some(Tongue::French)),
                    ("Language::En", Some(Tongue::English)),
                    ("fn ", None),
                ]
                .into_iter()
                .filter_map(|(mark, meaning)| Some((piece.text.rfind(mark)?, mark, meaning)))
                .max_by_key(|(at, ..)| *at);
                if let Some((_, mark, meaning)) = last {
                    tongue = meaning;
                    in_phrase = mark == "phrase!";
                }
            }
            Kind::Text => {
                if let Some(tongue) = tongue {
                    found.push((tongue, piece.line, piece.text));
                }
                if in_phrase {
                    tongue = Some(Tongue::English);
                }
            }
        }
    }
    found
}

/// What a printer would mark, in words.
fn faults(tongue: Tongue, sentence: &str) -> Vec<&'static str> {
    let sentence = without_placeholders(sentence);
    let mut found = Vec::new();
    if sentence.contains("...") {
        found.push("three dots: write …");
    }
    let letters: Vec<char> = sentence.chars().collect();
    if letters
        .windows(3)
        .any(|three| three[0].is_alphabetic() && three[1] == '\'' && three[2].is_alphanumeric())
    {
        found.push("straight apostrophe: write ’");
    }
    if tongue == Tongue::French {
        found.extend(letters.windows(2).filter_map(french_pair));
        found.extend(edges(&letters));
    }
    found
}

/// Two neighbours that French sets otherwise.
fn french_pair(pair: &[char]) -> Option<&'static str> {
    match *pair {
        [' ', ';' | ':' | '!' | '?' | '»' | '%' | '€'] => {
            Some("ordinary space before ; : ! ? » % €: write a no-break space")
        }
        [before, '!' | '?' | ';'] if before.is_alphanumeric() => {
            Some("no space before ; ! ?: write \\u{202f}")
        }
        ['«', after] if !GLUE.contains(&after) => Some("after «: write \\u{a0}"),
        [before, '»'] if !GLUE.contains(&before) => Some("before »: write \\u{a0}"),
        [before, ':'] if before.is_alphabetic() => Some("no space before a colon: write \\u{a0}"),
        _ => None,
    }
}

/// A quotation mark that nothing follows or precedes.
fn edges(letters: &[char]) -> Option<&'static str> {
    (letters.last() == Some(&'«') || letters.first() == Some(&'»'))
        .then_some("« or » stands alone: its no-break space belongs to it")
}

/// `{name:?}` becomes a letter, so that its signs are not read as text;
/// addresses go too.
fn without_placeholders(sentence: &str) -> String {
    let mut plain = String::new();
    let mut depth = 0;
    for here in sentence.replace("https://", "").chars() {
        match here {
            '{' => depth += 1,
            '}' if depth > 0 => {
                depth -= 1;
                plain.push('x');
            }
            _ if depth > 0 => {}
            other => plain.push(other),
        }
    }
    plain
}

#[test]
fn every_sentence_is_set_as_its_language_wants() {
    let sources = files::under("src/language/say", ".rs");
    let mut french = 0;
    let mut marked = Vec::new();
    for path in sources {
        let name = files::name(&path);
        for (tongue, line, sentence) in sentences(&files::text(&path)) {
            french += usize::from(tongue == Tongue::French);
            for fault in faults(tongue, &sentence) {
                marked.push(format!("{name}:{line}: {fault}: {sentence:?}"));
            }
        }
    }
    assert!(marked.is_empty(), "\n{}", marked.join("\n"));
    assert!(french > 0, "no French sentence was found");
}

#[test]
fn languages_are_told_apart() {
    let source = r#"
        phrase!(title, "Accueil", "Home");
        pub(crate) fn left(language: Language, count: usize) -> String {
            let sign = "neither";
            match language {
                Language::Fr => format!("{} reste", plural(language, count, "a", "b")),
                Language::En => format!("{count} left"),
            }
        }
    "#;
    let found: Vec<_> = sentences(source)
        .into_iter()
        .map(|(tongue, _, sentence)| (tongue, sentence))
        .collect();
    let expected = [
        (Tongue::French, "Accueil"),
        (Tongue::English, "Home"),
        (Tongue::French, "{} reste"),
        (Tongue::French, "a"),
        (Tongue::French, "b"),
        (Tongue::English, "{count} left"),
    ]
    .map(|(tongue, sentence)| (tongue, sentence.to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn each_fault_is_seen() {
    for sentence in [
        "Encore ?",
        "Encore?",
        "Note : oui",
        "Note: oui",
        "60 %",
        "« oui\u{a0}»",
        "«\u{a0}oui »",
        "«oui\u{a0}»",
        "l'ami",
        "Attendez...",
    ] {
        assert_eq!(faults(Tongue::French, sentence).len(), 1, "{sentence}");
    }
    assert_eq!(faults(Tongue::English, "It's").len(), 1);
}

#[test]
fn what_is_right_passes() {
    for sentence in [
        "Encore\u{202f}? Note\u{a0}: «\u{a0}l’ami\u{a0}»\u{202f}!",
        "{name:?}\u{a0}: {share:.1}\u{a0}%, à 12:30",
        "https://example.org",
        "…",
    ] {
        assert_eq!(faults(Tongue::French, sentence), [""; 0], "{sentence}");
    }
    assert_eq!(faults(Tongue::English, "Really? Yes: 60%"), [""; 0]);
}
