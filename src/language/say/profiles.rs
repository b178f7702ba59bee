//! Words of the settings about profiles, files and what is forgotten.

use std::path::Path;

use super::plural;
use crate::language::Language;

phrase!(profiles, "Profils", "Profiles");
phrase!(
    about,
    "Un profil par personne\u{a0}: à chacun sa progression, ses notes et ses marque-pages.",
    "One profile a person: each has their own progress, notes and bookmarks."
);
phrase!(open_now, "ouvert", "open");
phrase!(open, "Ouvrir", "Open");
phrase!(create, "Nouveau profil", "New profile");
phrase!(create_do, "Créer et ouvrir", "Create and open");
phrase!(name, "Nom", "Name");
phrase!(
    name_hint,
    "Prénom, ou autre",
    "First name, or anything else"
);
phrase!(rename, "Renommer le profil", "Rename the profile");
phrase!(rename_do, "Renommer", "Rename");
phrase!(remove, "Retirer un profil", "Remove a profile");
phrase!(remove_do, "Retirer", "Remove");
phrase!(cancel, "Annuler", "Cancel");
phrase!(keep, "Garder", "Keep");
phrase!(export, "Exporter le profil", "Export the profile");
phrase!(export_do, "Exporter", "Export");
phrase!(
    export_about,
    "Toute la progression du profil ouvert, notes comprises, dans un seul fichier à garder ou à emporter.",
    "The whole progress of the open profile, notes included, in one file to keep or to take away."
);
phrase!(import, "Importer un profil", "Import a profile");
phrase!(import_do, "Importer", "Import");
phrase!(
    import_about,
    "Un fichier exporté par Parcours, ou le dossier d’un profil copié d’un autre ordinateur.",
    "A file that Parcours exported, or a profile’s folder copied from another computer."
);
phrase!(import_where, "Où le mettre", "Where to put it");
phrase!(import_new, "Dans un nouveau profil", "In a new profile");
phrase!(file, "Fichier", "File");
phrase!(folder, "Dossier", "Folder");
phrase!(browse, "Parcourir", "Browse");
phrase!(
    exists,
    "Ce fichier existe déjà. Donnez un autre nom, ou confirmez pour le remplacer.",
    "This file already exists. Give another name, or confirm to replace it."
);
phrase!(replace, "Remplacer", "Replace");
phrase!(
    folder_about,
    "Le dossier contient «\u{a0}fr\u{a0}», «\u{a0}en\u{a0}», ou les deux, avec un fichier course.ron dans chacun.",
    "The folder holds “fr”, “en”, or both, with a course.ron file in each."
);

phrase!(data, "Vos données", "Your data");
phrase!(
    data_about,
    "Tout est dans ce dossier. Le copier suffit à tout sauvegarder.",
    "Everything is in this folder. Copying it is a full backup."
);
phrase!(data_open, "Ouvrir le dossier", "Open the folder");
phrase!(data_copy, "Copier le chemin", "Copy the path");
phrase!(path_copied, "Chemin copié.", "Path copied.");
phrase!(
    not_opened,
    "Aucun gestionnaire de fichiers ne s’est ouvert. Le chemin est copié\u{a0}: collez-le où vous voulez.",
    "No file manager opened. The path is copied: paste it where you like."
);
phrase!(progress, "Exporter la progression", "Export the progress");
phrase!(
    progress_about,
    "Un tableau ou un arbre, pour un tableur ou un autre outil. Pour changer d’ordinateur, exportez plutôt le profil.",
    "A table or a tree, for a spreadsheet or another tool. To move to another computer, export the profile instead."
);
phrase!(
    progress_do,
    "Exporter en CSV ou JSON",
    "Export as CSV or JSON"
);
phrase!(format, "Format", "Format");
phrase!(csv, "CSV, pour un tableur", "CSV, for a spreadsheet");
phrase!(json, "JSON, pour un outil", "JSON, for a tool");

phrase!(reset, "Repartir de zéro", "Start afresh");
phrase!(
    reset_about,
    "Parcours oublie ce que vous avez fait. Une sauvegarde du profil est toujours faite avant.",
    "Parcours forgets what you did. A backup of the profile is always made first."
);
phrase!(reset_lesson, "Oublier une leçon", "Forget a lesson");
phrase!(reset_all, "Tout oublier", "Forget everything");
phrase!(
    reset_nothing,
    "Rien à oublier\u{a0}: aucune leçon de ce cours n’a été ouverte.",
    "Nothing to forget: no lesson of this course has been opened."
);
phrase!(reset_which, "Quelle leçon\u{202f}?", "Which lesson?");
phrase!(reset_search, "Chercher une leçon", "Find a lesson");
phrase!(
    reset_none,
    "Aucune leçon de ce nom.",
    "No lesson of this name."
);
phrase!(reset_do, "Oublier", "Forget");
phrase!(
    gone_lesson,
    "Une leçon absente de ce cours",
    "A lesson that is not in this course"
);

pub(crate) fn opened(language: Language, name: &str) -> String {
    match language {
        Language::Fr => format!("Profil ouvert\u{a0}: {name}."),
        Language::En => format!("Profile open: {name}."),
    }
}

pub(crate) fn renamed(language: Language, name: &str) -> String {
    match language {
        Language::Fr => format!("Profil renommé\u{a0}: {name}."),
        Language::En => format!("Profile renamed: {name}."),
    }
}

pub(crate) fn open_named(language: Language, name: &str) -> String {
    match language {
        Language::Fr => format!("Ouvrir {name}"),
        Language::En => format!("Open {name}"),
    }
}

pub(crate) fn rename_named(language: Language, name: &str) -> String {
    match language {
        Language::Fr => format!("Renommer {name}"),
        Language::En => format!("Rename {name}"),
    }
}

pub(crate) fn remove_named(language: Language, name: &str) -> String {
    match language {
        Language::Fr => format!("Retirer {name}"),
        Language::En => format!("Remove {name}"),
    }
}

pub(crate) fn remove_about(language: Language, name: &str) -> String {
    match language {
        Language::Fr => format!(
            "Retirer «\u{a0}{name}\u{a0}» de la liste\u{202f}? Rien n’est détruit\u{a0}: son dossier est mis de côté avec vos données, dans «\u{a0}removed\u{a0}», et peut être importé de nouveau."
        ),
        Language::En => format!(
            "Remove “{name}” from the list? Nothing is destroyed: its folder is put aside with your data, in “removed”, and can be imported again."
        ),
    }
}

pub(crate) fn removed(language: Language, path: &Path) -> String {
    let path = path.display();
    match language {
        Language::Fr => format!("Profil mis de côté\u{a0}: {path}"),
        Language::En => format!("Profile put aside: {path}"),
    }
}

pub(crate) fn import_here(language: Language, name: &str) -> String {
    match language {
        Language::Fr => format!("Dans «\u{a0}{name}\u{a0}», le profil ouvert"),
        Language::En => format!("In “{name}”, the open profile"),
    }
}

pub(crate) fn imported(language: Language, added: u64) -> String {
    let many = usize::try_from(added).unwrap_or(usize::MAX);
    match (language, added) {
        (Language::Fr, 0) => "Tout y était déjà\u{a0}: rien à ajouter.".to_owned(),
        (Language::En, 0) => "Everything was there already: nothing to add.".to_owned(),
        (Language::Fr, _) => {
            let noun = plural(language, many, "action ajoutée", "actions ajoutées");
            format!("Profil importé\u{a0}: {added} {noun}.")
        }
        (Language::En, _) => {
            let noun = plural(language, many, "action", "actions");
            format!("Profile imported: {added} {noun} added.")
        }
    }
}

/// A name for an imported profile that has none.
pub(crate) fn imported_name(language: Language) -> &'static str {
    match language {
        Language::Fr => "Profil importé",
        Language::En => "Imported profile",
    }
}

pub(crate) fn exported(language: Language, path: &Path) -> String {
    let path = path.display();
    match language {
        Language::Fr => format!("Exporté\u{a0}: {path}"),
        Language::En => format!("Exported: {path}"),
    }
}

/// When a part of the journal could not be read.
pub(crate) fn exported_partly(language: Language, path: &Path, damaged: u64) -> String {
    let path = path.display();
    match language {
        Language::Fr => {
            format!("Exporté, sauf {damaged} endroits illisibles du journal\u{a0}: {path}")
        }
        Language::En => {
            format!("Exported, except {damaged} unreadable places of the journal: {path}")
        }
    }
}

/// What a reset takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Loss {
    pub(crate) lessons: usize,
    pub(crate) answers: usize,
    pub(crate) notes: usize,
    pub(crate) bookmarks: usize,
}

fn counted(language: Language, count: usize, fr: (&str, &str), en: (&str, &str)) -> Option<String> {
    let (one, many) = match language {
        Language::Fr => fr,
        Language::En => en,
    };
    (count > 0).then(|| format!("{count} {}", plural(language, count, one, many)))
}

/// «12 questions répondues, 2 notes, 1 marque-page».
pub(crate) fn loss(language: Language, loss: Loss) -> String {
    let parts: Vec<String> = [
        counted(
            language,
            loss.answers,
            ("question répondue", "questions répondues"),
            ("answered question", "answered questions"),
        ),
        counted(language, loss.notes, ("note", "notes"), ("note", "notes")),
        counted(
            language,
            loss.bookmarks,
            ("marque-page", "marque-pages"),
            ("bookmark", "bookmarks"),
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        match language {
            Language::Fr => "lecture commencée".to_owned(),
            Language::En => "reading begun".to_owned(),
        }
    } else {
        parts.join(", ")
    }
}

pub(crate) fn forget_lesson(language: Language, title: &str, what: Loss) -> String {
    let what = loss(language, what);
    match language {
        Language::Fr => format!(
            "Parcours oublie la leçon «\u{a0}{title}\u{a0}»\u{a0}: sa lecture et ses résultats ({what}). Les autres leçons ne changent pas."
        ),
        Language::En => format!(
            "Parcours forgets the lesson “{title}”: its reading and its results ({what}). The other lessons do not change."
        ),
    }
}

pub(crate) fn forget_all(language: Language, what: Loss) -> String {
    let lessons = what.lessons;
    let what = loss(language, what);
    match language {
        Language::Fr => {
            let noun = plural(language, lessons, "leçon commencée", "leçons commencées");
            format!(
                "Parcours oublie tout ce que ce profil a fait dans ce cours\u{a0}: {lessons} {noun} ({what}). Vos réglages et les autres profils ne changent pas."
            )
        }
        Language::En => {
            let noun = plural(language, lessons, "lesson begun", "lessons begun");
            format!(
                "Parcours forgets everything that this profile did in this course: {lessons} {noun} ({what}). Your settings and the other profiles do not change."
            )
        }
    }
}

pub(crate) fn backup_first(language: Language, folder: &Path) -> String {
    let folder = folder.display();
    match language {
        Language::Fr => format!(
            "Avant cela, tout le profil est sauvegardé dans «\u{a0}{folder}\u{a0}». Importer ce fichier dans un nouveau profil rend tout ce qui y était."
        ),
        Language::En => format!(
            "Before that, the whole profile is saved in “{folder}”. Importing that file into a new profile brings everything back."
        ),
    }
}

pub(crate) fn forgotten(language: Language, backup: &Path) -> String {
    let backup = backup.display();
    match language {
        Language::Fr => format!("C’est oublié. Sauvegarde\u{a0}: {backup}"),
        Language::En => format!("Forgotten. Backup: {backup}"),
    }
}
