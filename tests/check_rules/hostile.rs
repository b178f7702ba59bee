//! Whatever a course says, the checker answers.

use parcours::course::{Block, Interaction};
use parcours::language::Language;
use proptest::prelude::*;

use crate::choices::options;
use crate::sample::{Sample, check};

/// Texts that look like what the rules look for.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,40}",
        "[{}0-9a-c %,.:’'«»?éŒ\u{202f}\u{a0}-]{0,30}",
        "(A et B|ne |pas |[0-9]{1,3} à [0-9]{1,3} min|l'|\\*\\*|\\?|12 mars 2024| ){0,6}",
    ]
}

proptest! {
    #[test]
    fn any_text_anywhere_gives_findings_and_no_panic(texts in proptest::collection::vec(text(), 8), number: f64) {
        let mut course = Sample::new(Language::Fr);
        let mut next = texts.iter().cycle().map(String::as_str);
        let mut word = || next.next().unwrap_or_default();
        course.lesson().as_of = Some(word().to_owned());
        course.lesson().id = word().into();
        course.item("single").stem = word().into();
        for option in options(course.item("single")) {
            option.text = word().into();
            option.feedback = word().into();
        }
        if let Interaction::Cloze(asked) = &mut course.item("cloze").interaction {
            asked.text = word().to_owned();
            asked.gaps[0].accept = vec![word().to_owned(), word().to_owned()];
        }
        if let Interaction::Numeric(asked) = &mut course.item("number").interaction {
            asked.value = number;
            asked.tolerance = number;
            asked.compute = word().to_owned();
        }
        if let Block::Text(text) = &mut course.lesson().body[0] {
            text.md = word().into();
        }
        let english = Sample::new(Language::En);
        let findings = check(&[&course, &english]);
        prop_assert!(!findings.is_empty());
    }
}
