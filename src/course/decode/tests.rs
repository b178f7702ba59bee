use super::{MAX_BYTES, decode};
use crate::course::problem::read::{
    Expected, FileFault, Found, ReadFault, ShapeFault, SyntaxFault, TextFault,
};
use crate::course::problem::{Fault, FieldPath, Problem};
use crate::course::source::SourceMap;
use crate::course::{Glossary, Lesson};

const LESSON: &str = r##"(
    id: "hats",
    title: "Trois casquettes",
    objectives: [(id: "choose", bloom: Apply, text: "choisir sa casquette.")],
    minutes: 15,
    body: [
        Text(id: "intro", md: r#"Une « communauté »."#),
        Callout(id: "key", kind: KeyIdea, md: "Une idée."),
    ],
    items: [
        (
            id: "hats-1",
            objective: "choose",
            competence: "posture",
            bloom: Apply,
            covers: ["P001"],
            explains: "intro",
            stem: "Que faites-vous ?",
            interaction: SingleChoice(options: [
                (text: "Rien", feedback: "Non."),
                (text: "Tout", key: true, feedback: "Oui."),
            ]),
        ),
    ],
)
"##;

fn lesson(text: &str) -> Result<(Lesson, SourceMap), Vec<Problem>> {
    decode("fr/roles/hats.ron", text.as_bytes())
}

/// The faults with the text each points at and its line.
fn faults(text: &str) -> Vec<(ReadFault, String, usize)> {
    let problems = lesson(text).expect_err("this text is wrong");
    problems
        .into_iter()
        .map(|problem| {
            let fault = read(problem.fault);
            let place = problem.place.expect("a place");
            let shown = text.get(place.range).unwrap_or_default().to_owned();
            (fault, shown, place.line)
        })
        .collect()
}

fn read(fault: Fault) -> ReadFault {
    match fault {
        Fault::Read(fault) => fault,
        Fault::Rule(fault) => panic!("{fault:?} is no fault of reading"),
    }
}

fn shape(fault: ShapeFault) -> ReadFault {
    fault.into()
}

#[test]
fn a_right_lesson_decodes_with_the_place_of_its_values() {
    let (lesson, source) = lesson(LESSON).unwrap();
    assert_eq!(lesson.body.len(), 2);
    let feedback = FieldPath::default()
        .field("items")
        .index(0)
        .field("interaction")
        .field("options")
        .index(1)
        .field("feedback");
    assert_eq!(&LESSON[source.range(&feedback).unwrap()], "\"Oui.\"");
    let absent = FieldPath::default().field("items").index(0).field("hints");
    assert_eq!(&LESSON[source.range(&absent).unwrap()], "(");
    let paths: Vec<_> = source.strings().map(|string| string.path).collect();
    assert!(paths.contains(&"items[0].interaction.options[1].feedback".to_owned()));
    assert!(paths.contains(&"body[0].md".to_owned()));
}

#[test]
fn a_byte_order_mark_and_explicit_some_change_nothing() {
    let marked = format!(
        "\u{feff}{}",
        LESSON.replace("minutes: 15,", "minutes: 15, as_of: Some(\"2026-11-21\"),")
    );
    let (lesson, _) = lesson(&marked).unwrap();
    assert_eq!(lesson.as_of.as_deref(), Some("2026-11-21"));
}

#[test]
fn a_misspelt_field_is_named_with_the_right_one() {
    let text = LESSON.replace("key: true, feedback", "key: true, feeback");
    let found = faults(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    let (fault, shown, line) = &found[0];
    assert_eq!((shown.as_str(), *line), ("feeback", 21));
    assert!(matches!(
        fault,
        ReadFault::Shape(ShapeFault::UnknownField {
            near: Some("feedback"),
            ..
        })
    ));
}

#[test]
fn every_fault_of_a_file_comes_at_once_and_in_order() {
    let text = LESSON
        .replace("minutes: 15", "minutes: \"15\"")
        .replace("id: \"intro\", ", "")
        .replace("KeyIdea", "KeyIdee")
        .replace("(text: \"Rien\", feedback: \"Non.\")", "(text: \"Rien\")")
        .replace("key: true, feedback: \"Oui.\"", "clef: true, feedback: 3");
    let found = faults(&text);
    let shown: Vec<_> = found.iter().map(|(_, shown, _)| shown.as_str()).collect();
    assert_eq!(shown, ["\"15\"", "Text(", "KeyIdee", "(", "clef", "3"]);
    assert_eq!(
        found[1].0,
        shape(ShapeFault::MissingField {
            field: "id",
            inside: Some("Text")
        })
    );
    assert_eq!(
        found[5].0,
        shape(ShapeFault::WrongType {
            field: Some("feedback".to_owned()),
            expected: Expected::Text,
            found: Found::Number,
        })
    );
}

#[test]
fn numbers_are_judged_by_what_the_field_holds() {
    for (wrong, expected) in [
        ("-1", "out"),
        ("99999999999", "out"),
        ("1.5", "type"),
        ("quinze", "type"),
    ] {
        let found = faults(&LESSON.replace("minutes: 15", &format!("minutes: {wrong}")));
        assert_eq!(found[0].1, wrong);
        match (&found[0].0, expected) {
            (ReadFault::Shape(ShapeFault::OutOfRange { .. }), "out")
            | (ReadFault::Shape(ShapeFault::WrongType { .. }), "type") => {}
            other => panic!("{wrong}: {other:?}"),
        }
    }
}

#[test]
fn a_field_given_twice_points_at_the_second() {
    let text = LESSON.replace("minutes: 15,", "minutes: 15,\n    minutes: 16,");
    let found = faults(&text);
    let expected = ShapeFault::DuplicateField {
        field: "minutes".to_owned(),
        line: 5,
    };
    assert_eq!(found, [(shape(expected), "minutes".to_owned(), 6)]);
}

#[test]
fn brackets_that_are_doubled_are_told_apart_from_values_without_a_name() {
    let text = LESSON.replace(
        "Callout(id: \"key\", kind: KeyIdea, md: \"Une idée.\")",
        "Callout((id: \"key\", kind: KeyIdea, md: \"Une idée.\"))",
    );
    assert_eq!(faults(&text)[0].0, shape(ShapeFault::DoubleBrackets));
    let text = LESSON.replace("(text: \"Rien\", ", "(\"Rien\", ");
    let found = faults(&text);
    assert_eq!(found[0].0, shape(ShapeFault::Unnamed));
    assert_eq!(found[0].1, "\"Rien\"");
}

#[test]
fn missing_commas_are_all_told() {
    let text = LESSON
        .replace("minutes: 15,", "minutes: 15")
        .replace("bloom: Apply,\n", "bloom: Apply\n");
    let found = faults(&text);
    assert_eq!(
        found
            .iter()
            .map(|(fault, _, line)| (fault, *line))
            .collect::<Vec<_>>(),
        [
            (&SyntaxFault::MissingComma.into(), 5),
            (&SyntaxFault::MissingComma.into(), 15)
        ]
    );
}

#[test]
fn brackets_that_do_not_match_name_both() {
    let text = LESSON.replace("            ]),\n        ),", "            ),\n        ),");
    let found = faults(&text);
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].0,
        SyntaxFault::Mismatched {
            open: '[',
            line: 19,
            found: ')'
        }
        .into()
    );
    let open = LESSON.trim_end().trim_end_matches(')');
    let found = faults(open);
    assert_eq!(
        (&found[0].0, found[0].2),
        (&SyntaxFault::Unclosed('(').into(), 1)
    );
}

#[test]
fn a_raw_string_left_open_is_seen_even_where_the_file_decodes() {
    // The first text ends at the second one's end: one block is lost in silence.
    let text = r##"(
    id: "hats", title: "Titre", objectives: [], minutes: 5, items: [],
    body: [
        Text(id: "one", md: r#"Premier."),
        Text(id: "two", md: r#"Second."#),
    ],
)"##;
    assert!(
        super::options().from_str::<Lesson>(text).is_ok(),
        "the decoder says nothing"
    );
    let found = faults(text);
    assert_eq!(
        found,
        [(
            SyntaxFault::Swallowed { hashes: Some(1) }.into(),
            "r#\"".to_owned(),
            4
        )]
    );
    // Markdown that quotes and lists is not taken for RON.
    let prose = LESSON.replace(
        "Une « communauté ».",
        "Il dit \"oui\", puis \"non\".\n\n```\n(\"a\", \"b\")\n```\n(voir plus haut)\nNote : fin \"là\".",
    );
    lesson(&prose).unwrap();
}

#[test]
fn an_ordinary_string_left_open_is_blamed_rather_than_what_follows() {
    let text = LESSON.replace("title: \"Trois casquettes\",", "title: \"Trois casquettes,");
    let found = faults(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].2, 3);
    assert_eq!(found[0].0, SyntaxFault::Swallowed { hashes: None }.into());
}

#[test]
fn numbers_without_end_are_refused() {
    let text = LESSON.replace(
        "SingleChoice(options: [\n                (text: \"Rien\", feedback: \"Non.\"),\n                (text: \"Tout\", key: true, feedback: \"Oui.\"),\n            ])",
        "Numeric(value: 1e400, tolerance: NaN, unit: \"\", formula: \"\", compute: \"\", feedback: \"\")",
    );
    let found = faults(&text);
    let shown: Vec<_> = found.iter().map(|(_, shown, _)| shown.as_str()).collect();
    assert_eq!(shown, ["1e400", "NaN"]);
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_line() {
    let problem = |bytes: &[u8]| {
        let problems = decode::<Glossary>("fr/glossary.ron", bytes).unwrap_err();
        let fault = read(problems[0].fault.clone());
        (fault, problems[0].place.clone())
    };
    let (fault, place) = problem(b"(\n  terms: [\xff],\n)");
    assert_eq!(fault, TextFault::NotUtf8 { offset: 12 }.into());
    let place = place.unwrap();
    assert_eq!((place.line, place.column), (2, 11));
    assert_eq!(place.excerpt, "  terms: [\u{fffd}],");
    let (fault, place) = problem(b"(\n\0)");
    assert_eq!(fault, TextFault::Nul { offset: 2 }.into());
    assert_eq!(place.unwrap().line, 2);
    assert_eq!(problem(b"").0, TextFault::Empty.into());
    assert_eq!(problem(b" \n ").0, TextFault::Empty.into());
    let large = vec![b' '; MAX_BYTES + 1];
    assert!(matches!(
        problem(&large).0,
        ReadFault::File(FileFault::TooLarge { .. })
    ));
}

#[test]
fn depth_is_bounded() {
    for opening in ["[", "(", "{", "A(", "(a:"] {
        let text = opening.repeat(100_000);
        let found = faults(&text);
        assert_eq!(found[0].0, SyntaxFault::TooDeep { limit: 128 }.into());
    }
}
