//! What is embedded in the program: drawings that any renderer draws, fonts
//! with their licences, and every letter that the texts need.

#[path = "support/files.rs"]
mod files;
#[path = "support/scan.rs"]
mod scan;

use std::collections::BTreeSet;
use std::path::Path;

use resvg::usvg;
use scan::{Kind, pieces};
use ttf_parser::Face;

/// Size that an icon may have, in bytes.
const ICON: usize = 4 * 1024;
/// Size that an illustration may have, in bytes.
const ILLUSTRATION: usize = 64 * 1024;

/// What a drawing must not hold: things that run, that fetch, that need a
/// font, or that a software renderer draws slowly.
const UNWANTED: [&str; 10] = [
    "<script",
    "<foreignObject",
    "<image",
    "<text",
    "<style",
    "<filter",
    "<mask",
    "href",
    "<!ENTITY",
    " on",
];

/// Letters that the program itself sets (`language::typography`).
const SET_BY_THE_PROGRAM: &str = "\u{a0}\u{202f}’‘“”«»…−–—·%";

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_default()
}

/// What is wrong with a drawing of at most `limit` bytes.
fn drawing_faults(name: &str, source: &[u8], limit: usize) -> Vec<String> {
    let mut faults = Vec::new();
    if source.len() > limit {
        faults.push(format!("{name}: {} bytes, {limit} allowed", source.len()));
    }
    let text = String::from_utf8_lossy(source);
    for unwanted in UNWANTED {
        if text.contains(unwanted) {
            faults.push(format!("{name}: holds `{}`", unwanted.trim()));
        }
    }
    match usvg::Tree::from_data(source, &usvg::Options::default()) {
        Err(error) => faults.push(format!("{name}: {error}")),
        Ok(tree) if !tree.root().has_children() => faults.push(format!("{name}: draws nothing")),
        Ok(_) => {}
    }
    faults
}

#[test]
fn icons_are_small_plain_and_take_the_colour_of_the_theme() {
    let icons = files::under("assets/icons", ".svg");
    assert!(!icons.is_empty());
    let mut faults = Vec::new();
    for path in icons {
        let (name, source) = (files::name(&path), bytes(&path));
        faults.extend(drawing_faults(&name, &source, ICON));
        let text = String::from_utf8_lossy(&source);
        for wanted in [
            "viewBox=\"0 0 24 24\"",
            "stroke=\"currentColor\"",
            "stroke-width=\"1.75\"",
        ] {
            if !text.contains(wanted) {
                faults.push(format!("{name}: lacks {wanted}"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    assert!(files::root().join("assets/icons/LICENSE").is_file());
}

#[test]
fn illustrations_are_drawings_and_nothing_else() {
    let mut drawings = files::under("lessons/media", ".svg");
    drawings.push(files::root().join("assets/parcours.svg"));
    let faults: Vec<String> = drawings
        .iter()
        .flat_map(|path| drawing_faults(&files::name(path), &bytes(path), ILLUSTRATION))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_drawing_that_runs_fetches_or_draws_nothing_is_refused() {
    let svg = |inside: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{inside}</svg>")
    };
    let right = svg("<circle cx=\"4\" cy=\"4\" r=\"3\"/>");
    assert!(drawing_faults("right", right.as_bytes(), ICON).is_empty());
    assert!(!drawing_faults("long", right.as_bytes(), 9).is_empty());
    for wrong in [
        svg(""),
        svg("<circle cx=\"4\" cy=\"4\" r=\"3\"/><script>x()</script>"),
        svg("<circle cx=\"4\" cy=\"4\" r=\"3\" onclick=\"x()\"/>"),
        svg("<circle cx=\"4\" cy=\"4\" r=\"3\"><g></circle></g>"),
    ] {
        assert!(
            !drawing_faults("wrong", wrong.as_bytes(), ICON).is_empty(),
            "{wrong}"
        );
    }
}

#[test]
fn no_icon_is_carried_for_nothing() {
    let window: String = files::under("src/gui", ".rs")
        .iter()
        .map(|path| files::text(path))
        .collect();
    if !window.contains("assets/icons") {
        return;
    }
    let idle: Vec<String> = files::under("assets/icons", ".svg")
        .iter()
        .map(|path| files::name(path))
        .filter(|name| !window.contains(name.as_str()))
        .collect();
    assert!(
        idle.is_empty(),
        "no screen draws these: {}",
        idle.join(", ")
    );
}

/// Every font that the program carries.
fn fonts() -> Vec<std::path::PathBuf> {
    let endings = [".ttf", ".otf"];
    endings
        .iter()
        .flat_map(|ending| files::under("assets/fonts", ending))
        .collect()
}

#[test]
fn every_font_has_its_licence_beside_it() {
    let fonts = fonts();
    assert!(!fonts.is_empty());
    for font in fonts {
        let name = files::name(&font);
        let family = name.split('-').next().unwrap_or_default();
        let licence = files::root().join(format!("{family}-OFL.txt"));
        assert!(
            files::text(&licence).contains("SIL OPEN FONT LICENSE"),
            "{name}"
        );
    }
}

/// The letters of the interface and of the course, each with a file that
/// needs it.
fn letters() -> BTreeSet<(char, String)> {
    let mut letters = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut add = |text: &str, from: &str| {
        for letter in text.chars().filter(|letter| !letter.is_control()) {
            if seen.insert(letter) {
                letters.insert((letter, from.to_owned()));
            }
        }
    };
    add(SET_BY_THE_PROGRAM, "src/language/typography.rs");
    for path in files::under("src/language/say", ".rs") {
        for piece in pieces(&files::text(&path)) {
            if piece.kind == Kind::Text && piece.line > 0 {
                add(&piece.text, &files::name(&path));
            }
        }
    }
    for path in files::under("lessons", ".ron") {
        add(&files::text(&path), &files::name(&path));
    }
    letters
}

/// The letters that a font lacks.
fn lacking(font: &[u8], letters: &BTreeSet<(char, String)>) -> Vec<String> {
    let Ok(face) = Face::parse(font, 0) else {
        return vec!["the font cannot be read".to_owned()];
    };
    letters
        .iter()
        .filter(|(letter, _)| face.glyph_index(*letter).is_none())
        .map(|(letter, from)| format!("{letter} (U+{:04X}) of {from}", u32::from(*letter)))
        .collect()
}

#[test]
fn every_letter_is_in_every_embedded_font() {
    let letters = letters();
    let faults: Vec<String> = fonts()
        .iter()
        .filter_map(|path| {
            let lacking = lacking(&bytes(path), &letters);
            let name = files::name(path);
            (!lacking.is_empty()).then(|| format!("{name} lacks {}", lacking.join(", ")))
        })
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_letter_that_a_font_lacks_is_named() {
    let font = bytes(&files::root().join("assets/fonts/Literata-Regular.ttf"));
    let letters = [('é', "a.ron".to_owned()), ('漢', "b.ron".to_owned())].into();
    assert_eq!(lacking(&font, &letters), ["漢 (U+6F22) of b.ron"]);
}
