use super::SourceMap;
use crate::course::problem::FieldPath;

#[test]
fn a_part_of_a_text_has_its_place_in_the_file() {
    let text = "(terms: [\n  (definition: r#\"Une <b>idée</b>\"#),\n  (definition: \"Dit \\\"<i>\\\"\"),\n])";
    let map = SourceMap::scan(text);
    let path = |index| {
        FieldPath::default()
            .field("terms")
            .index(index)
            .field("definition")
    };
    for (index, decoded, part) in [(0, "Une <b>idée</b>", "<b>"), (1, "Dit \"<i>\"", "<i>")] {
        let start = decoded.find(part).unwrap();
        let range = map
            .within(&path(index), &(start..start + part.len()))
            .unwrap();
        assert_eq!(&text[range.clone()], part);
        assert_eq!(map.place(range).line, index + 2);
    }
    assert_eq!(
        map.within(&FieldPath::default().field("terms"), &(0..1)),
        None
    );
    assert_eq!(map.within(&path(7), &(0..1)), None);
}

#[test]
fn a_place_counts_characters_and_cuts_long_lines() {
    let text = format!("(é: \"{}\", b: 1)\n", "à".repeat(1_000));
    let map = SourceMap::scan(text.clone());
    let one = text.find('1').unwrap();
    let place = map.place(one..one + 1);
    assert_eq!((place.line, place.column), (1, 1_012));
    assert!(place.excerpt.chars().count() < 200);
    assert_eq!(
        &text[place.excerpt_start..][..place.excerpt.len()],
        place.excerpt
    );
}

#[test]
fn a_bracket_alone_is_shown_with_what_it_opens() {
    let text = "(\n    id: \"a\",\n    md: \"b\",\n    end: 1,\n)";
    let place = SourceMap::scan(text).place(0..1);
    assert_eq!(place.excerpt, "(\n    id: \"a\",\n    md: \"b\",");
    assert_eq!(place.range, 0..1);
}

#[test]
fn ranges_beyond_the_text_stay_inside() {
    let map = SourceMap::scan("(a: 1)");
    for range in [0..0, 6..6, 5..100, 100..200] {
        let place = map.place(range);
        assert!(place.range.end <= 6 && place.line == 1, "{place:?}");
    }
    let empty = SourceMap::scan("");
    assert_eq!(empty.range(&FieldPath::default()), None);
    assert_eq!(empty.place(0..9).range, 0..0);
}

#[test]
fn windows_line_ends_are_no_part_of_a_line() {
    let map = SourceMap::scan("(\r\n  a: 1,\r\n  b: \"x\",\r\n)");
    let path = FieldPath::default().field("b");
    let place = map.place(map.range(&path).unwrap());
    assert_eq!((place.line, place.column), (3, 6));
    assert_eq!(place.excerpt, "  b: \"x\",");
}
