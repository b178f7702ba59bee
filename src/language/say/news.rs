//! Notices about files: what happened, what it means for the learner's work,
//! what to do.

use std::path::Path;

use super::plural;
use crate::language::Language;
use crate::language::typography::number;
use crate::storage::store::Reason;

phrase!(first_profile, "Mon parcours", "My course");

pub(crate) fn settings_set_aside(language: Language, path: &Path) -> String {
    let path = path.display();
    match language {
        Language::Fr => format!(
            "Les réglages étaient illisibles\u{a0}: ils repartent de zéro, et l’ancien fichier est gardé ici\u{a0}: {path}. Votre progression n’est pas touchée."
        ),
        Language::En => format!(
            "The settings could not be read: they start afresh, and the old file is kept at {path}. Your progress is not affected."
        ),
    }
}

pub(crate) fn settings_fields(language: Language, fields: &str) -> String {
    match language {
        Language::Fr => format!(
            "Ces réglages n’étaient pas valables et reprennent leur valeur de départ\u{a0}: {fields}."
        ),
        Language::En => {
            format!("These settings were not valid and are back to their first value: {fields}.")
        }
    }
}

pub(crate) fn read_only(language: Language, reason: &Reason) -> String {
    match reason {
        Reason::OtherWindow => super::shell::read_only(language).to_owned(),
        Reason::NewerFormat { version } => match language {
            Language::Fr => format!(
                "Ce profil vient d’une version plus récente de Parcours (format {version}). Vous pouvez lire, mais rien ne sera enregistré\u{a0}: mettez Parcours à jour."
            ),
            Language::En => format!(
                "This profile comes from a later version of Parcours (format {version}). You can read, but nothing will be saved: update Parcours."
            ),
        },
        Reason::Unreadable(error) => super::storage::describe(language, error),
    }
}

pub(crate) fn damaged(language: Language, count: u64) -> String {
    let many = usize::try_from(count).unwrap_or(usize::MAX);
    #[allow(
        clippy::cast_precision_loss,
        reason = "a count of damaged lines is small"
    )]
    let written = number(language, count as f64, 0);
    match language {
        Language::Fr => {
            let lines = plural(
                language,
                many,
                "ligne du journal est illisible",
                "lignes du journal sont illisibles",
            );
            format!(
                "{written} {lines}\u{a0}: le reste est chargé, et le fichier est gardé tel quel. Une ancienne sauvegarde peut rendre ce qui manque (Réglages, Importer)."
            )
        }
        Language::En => {
            let lines = plural(
                language,
                many,
                "line of the journal cannot be read",
                "lines of the journal cannot be read",
            );
            format!(
                "{written} {lines}: the rest is loaded, and the file is kept as it is. An older backup can bring back what is missing (Settings, Import)."
            )
        }
    }
}

phrase!(
    course_unusable,
    "Le dossier du cours ne peut pas s’ouvrir\u{a0}: le cours fourni avec Parcours le remplace. Le détail est dans Réglages, Cours.",
    "The folder of the course cannot be opened: the course that comes with Parcours stands in. Settings, Course has the details."
);

pub(crate) fn course_problems(language: Language, count: usize) -> String {
    match language {
        Language::Fr => {
            let problems = plural(language, count, "problème", "problèmes");
            format!(
                "{count} {problems} dans les fichiers du cours\u{a0}: la dernière version valable reste affichée. Le détail est dans Réglages, Cours."
            )
        }
        Language::En => {
            let problems = plural(language, count, "problem", "problems");
            format!(
                "{count} {problems} in the course’s files: the last good version stays on screen. Settings, Course has the details."
            )
        }
    }
}
