//! Random bytes and random damage to a right lesson: problems in both
//! languages, never a panic, never a hang.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]

use std::time::{Duration, Instant};

use parcours::course::Lesson;
use parcours::course::decode::decode;
use parcours::course::problem::Problem;
use parcours::language::Language;
use parcours::report;
use proptest::prelude::*;

#[path = "../examples/big_course.rs"]
mod big_course;

fn lesson_text() -> String {
    big_course::lesson(0, 8)
}

/// Whatever is decoded, problems are told in both languages and point inside
/// the text.
fn told(bytes: &[u8], result: &Result<Lesson, Vec<Problem>>) {
    let Err(problems) = result else {
        return;
    };
    assert!(!problems.is_empty());
    for problem in problems {
        if let Some(place) = &problem.place {
            assert!(place.range.start <= place.range.end && place.range.end <= bytes.len());
            assert!(place.line >= 1 && place.column >= 1);
        }
    }
    for language in Language::ALL {
        assert!(!report::human(language, problems, false).is_empty());
        let value: serde_json::Value =
            serde_json::from_str(&report::json(problems, language)).unwrap();
        assert_eq!(value.as_array().unwrap().len(), problems.len());
    }
}

fn decode_and_tell(bytes: &[u8]) -> Result<Lesson, Vec<Problem>> {
    let start = Instant::now();
    let result = decode::<Lesson>("lesson.ron", bytes).map(|(lesson, _)| lesson);
    assert!(start.elapsed() < Duration::from_secs(10), "it hangs");
    told(bytes, &result);
    result
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_bytes_give_problems_and_no_panic(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = decode_and_tell(&bytes);
    }

    #[test]
    fn any_text_of_ron_pieces_gives_problems_and_no_panic(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "(", ")", "[", "]", "{", "}", ",", ":", "\"", "r#\"", "\"#", "#", "//", "/*", "*/",
                "\n", " ", "id", "body", "items", "Text", "Check", "Some", "None", "true", "é", "\\",
                "\\u{", "'", "1", "-", "1e400", "NaN", "0x", ".", "_", "interaction", "\u{202f}",
            ]),
            0..200,
        )
    ) {
        let _ = decode_and_tell(pieces.concat().as_bytes());
    }

    #[test]
    fn any_damage_to_a_right_lesson_gives_problems_and_no_panic(
        place in any::<prop::sample::Index>(),
        length in 0_usize..40,
        other in prop::collection::vec(any::<u8>(), 0..6),
        copied in any::<prop::sample::Index>(),
        copy in any::<bool>(),
    ) {
        let mut bytes = lesson_text().into_bytes();
        let start = place.index(bytes.len());
        let end = (start + length).min(bytes.len());
        if copy {
            let from = copied.index(bytes.len());
            let part = bytes[from..(from + length).min(bytes.len())].to_vec();
            bytes.splice(start..end, part);
        } else {
            bytes.splice(start..end, other);
        }
        let _ = decode_and_tell(&bytes);
    }

    #[test]
    fn every_prefix_of_a_right_lesson_is_refused_with_reasons(
        place in any::<prop::sample::Index>(),
    ) {
        let text = lesson_text();
        let text = text.trim_end();
        let end = place.index(text.len());
        prop_assert!(decode_and_tell(&text.as_bytes()[..end]).is_err());
    }
}
