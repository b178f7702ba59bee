//! `docs/keyboard.md` holds the keys that the screens say they have. After a
//! change of theirs, `PARCOURS_WRITE=1 cargo test --test gui_meaning keys`
//! writes it anew.

use std::collections::BTreeSet;
use std::fmt::Write;

use parcours::gui::overlay::everywhere;
use parcours::language::Language;

use super::{scenes, usual};

const FILE: &str = "docs/keyboard.md";

const HEAD: &str = "# Keys

Everything works without a mouse. These are the keys of each screen, as <kbd>?</kbd>
shows them there; some appear only when they have something to do. Written by
`tests/gui_meaning/keys.rs` out of the screens themselves.

Tout fonctionne sans souris. Voici les touches de chaque écran, telles que
<kbd>?</kbd> les montre sur place\u{202f}; certaines n’apparaissent que lorsqu’elles
servent.
";

/// The pages of the document: the name of its scenes, and the title.
const PAGES: [(&str, &str); 18] = [
    ("welcome", "First run · Premier lancement"),
    ("home", "Home · Accueil"),
    ("course", "Course · Cours"),
    ("lesson", "Lesson · Leçon"),
    ("quiz", "Questions · Questions"),
    ("results", "Results · Résultats"),
    ("review", "Reviews · Révision"),
    ("glossary", "Glossary · Lexique"),
    ("notes", "Notes · Notes"),
    ("practice", "Practice · Pratique"),
    ("crisis", "Crisis simulation · Simulation de crise"),
    ("moderation", "Moderation desk · Poste de modération"),
    ("lab", "Data lab · Atelier de données"),
    ("workshop", "Writing workshop · Atelier d’écriture"),
    ("mask", "Mask of a profile · Masque de profil"),
    ("exam", "Exams · Examens"),
    ("certificate", "Certificate · Certificat"),
    ("progress", "Progress · Progrès"),
];

type Line = [&'static str; 4];

fn table(text: &mut String, title: &str, lines: &[Line]) {
    let _ = write!(text, "\n## {title}\n\n");
    text.push_str("| Key | Touche | What it does | Ce qu’elle fait |\n| --- | --- | --- | --- |\n");
    for [key, touche, does, fait] in lines {
        let _ = writeln!(
            text,
            "| <kbd>{key}</kbd> | <kbd>{touche}</kbd> | {does} | {fait} |"
        );
    }
}

/// The same keys in both languages, side by side.
fn together(
    english: &[(&'static str, &'static str)],
    french: &[(&'static str, &'static str)],
) -> Vec<Line> {
    assert_eq!(english.len(), french.len());
    let pairs = english.iter().zip(french);
    pairs
        .map(|((key, does), (touche, fait))| [*key, *touche, *does, *fait])
        .collect()
}

fn document() -> String {
    let mut text = HEAD.to_owned();
    let all = together(&everywhere(Language::En), &everywhere(Language::Fr));
    table(&mut text, "Everywhere · Partout", &all);
    for (scenes, title) in PAGES {
        let mut lines: Vec<Line> = Vec::new();
        let mut met = BTreeSet::new();
        let of_page = scenes::all().filter(|(name, _)| {
            let first = name.split('-').next();
            first == Some(scenes)
        });
        for (_, scene) in of_page {
            let mut stage = scene(&usual(Language::En));
            let english = stage.app.keys();
            stage.app.shared_mut().set_language(Some(Language::Fr));
            let french = stage.app.keys();
            let new = together(&english, &french);
            lines.extend(new.into_iter().filter(|line| met.insert(*line)));
        }
        if !lines.is_empty() {
            table(&mut text, title, &lines);
        }
    }
    text
}

#[test]
fn the_document_holds_the_keys_of_every_screen() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/keyboard.md");
    let document = document();
    if std::env::var_os("PARCOURS_WRITE").is_some() {
        std::fs::write(path, &document).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        written == document,
        "{FILE} is behind: PARCOURS_WRITE=1 cargo test --test gui_meaning keys"
    );
}
