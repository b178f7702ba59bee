//! What the sub-commands say beside the problems they find.

use std::path::Path;

use super::plural;
use crate::language::Language;

phrase!(
    no_course,
    "il n’y a pas de cours ici\u{a0}: ni fr/course.ron, ni en/course.ron",
    "there is no course here: neither fr/course.ron nor en/course.ron"
);

/// The last line of a check: what was found in how many lessons and practices.
pub(crate) fn summary(
    language: Language,
    errors: usize,
    warnings: usize,
    (lessons, practices): (usize, usize),
) -> String {
    let counted = |count: usize, fr: [&'static str; 2], en: [&'static str; 2]| {
        let [one, many] = match language {
            Language::Fr => fr,
            Language::En => en,
        };
        format!("{count} {}", plural(language, count, one, many))
    };
    let lessons = counted(lessons, ["leçon", "leçons"], ["lesson", "lessons"]);
    let practices = (practices > 0).then(|| {
        counted(
            practices,
            ["exercice pratique", "exercices pratiques"],
            ["practice", "practices"],
        )
    });
    let and = match language {
        Language::Fr => " et ",
        Language::En => " and ",
    };
    let lessons = std::iter::once(lessons)
        .chain(practices)
        .collect::<Vec<_>>()
        .join(and);
    let found = [
        counted(errors, ["erreur", "erreurs"], ["error", "errors"]),
        counted(
            warnings,
            ["avertissement", "avertissements"],
            ["warning", "warnings"],
        ),
    ];
    let [errors_found, warnings_found] = found;
    match (language, errors + warnings) {
        (Language::Fr, 0) => format!("Aucun problème dans {lessons}."),
        (Language::Fr, _) => format!("{errors_found} et {warnings_found} dans {lessons}."),
        (Language::En, 0) => format!("No problem in {lessons}."),
        (Language::En, _) => format!("{errors_found} and {warnings_found} in {lessons}."),
    }
}

pub(crate) fn no_folder(language: Language, folder: &Path) -> String {
    let folder = folder.display();
    match language {
        Language::Fr => format!("le dossier {folder} n’existe pas, ou ne peut pas être lu"),
        Language::En => format!("the folder {folder} does not exist, or cannot be read"),
    }
}

pub(crate) fn no_language(language: Language, wanted: Language) -> String {
    let name = wanted.name();
    match language {
        Language::Fr => format!("ce cours n’existe pas dans cette langue\u{a0}: {name}"),
        Language::En => format!("this course does not exist in this language: {name}"),
    }
}

pub(crate) fn left_out(language: Language, count: usize) -> String {
    match language {
        Language::Fr => {
            let file = plural(
                language,
                count,
                "problème de lecture",
                "problèmes de lecture",
            );
            format!("{count} {file}\u{a0}: ce qui ne se lit pas n’est pas dans l’export")
        }
        Language::En => {
            let file = plural(language, count, "file problem", "file problems");
            format!("{count} {file}: what cannot be read is not in the export")
        }
    }
}

pub(crate) fn cannot_write(language: Language, reason: &std::io::Error) -> String {
    match language {
        Language::Fr => format!("impossible d’écrire le résultat\u{a0}: {reason}"),
        Language::En => format!("the result cannot be written: {reason}"),
    }
}

phrase!(
    no_home,
    "aucun dossier personnel n’est connu de ce système\u{a0}: dites où garder vos données avec --data-dir DOSSIER",
    "this system knows no home folder: say where to keep your data with --data-dir DIR"
);

/// The window system refused, for a reason that it gives.
pub(crate) fn no_window(language: Language, reason: &str) -> String {
    match language {
        Language::Fr => format!("la fenêtre n’a pas pu s’ouvrir\u{a0}: {reason}"),
        Language::En => format!("the window could not open: {reason}"),
    }
}

/// There is no such profile, or none at all.
pub(crate) fn no_profile(language: Language, name: Option<&str>, known: &[&str]) -> String {
    let known = known.join(", ");
    match (language, name) {
        (Language::Fr, Some(name)) if !known.is_empty() => {
            format!("aucun profil ne s’appelle «\u{a0}{name}\u{a0}»\u{202f}; il y a\u{a0}: {known}")
        }
        (Language::En, Some(name)) if !known.is_empty() => {
            format!("no profile is called “{name}”; there are: {known}")
        }
        (Language::Fr, _) => {
            "il n’y a encore aucun profil ici\u{a0}: ouvrez Parcours une fois, ou donnez --data-dir"
                .to_owned()
        }
        (Language::En, _) => {
            "there is no profile here yet: open Parcours once, or give --data-dir".to_owned()
        }
    }
}
