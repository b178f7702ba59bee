//! What goes wrong with files: what happened, what it means for the learner's
//! work, what to do. A sentence each.

use std::io::ErrorKind;

use crate::language::Language::{self, En, Fr};
use crate::storage::store::Reason;
use crate::storage::{Action, Cause, Error};

const MEBIBYTE: u64 = 1 << 20;

/// An error of a file, in three sentences at most.
pub(crate) fn describe(language: Language, error: &Error) -> String {
    let path = error.path.display().to_string();
    match &error.source {
        Cause::System { kind, message } => [
            system(language, *kind, error.action, &path, message),
            consequence(language, error.action).to_owned(),
            advice(language, *kind, error.action).to_owned(),
        ]
        .join(" "),
        Cause::Newer { version, known } => newer(language, &path, *version, *known),
        Cause::TooLarge { bytes, limit } => {
            too_large(language, error.action, &path, *bytes, *limit)
        }
        Cause::Unrecognised => unrecognised(language, error.action, &path),
        Cause::ReadOnly => read_only(language).to_owned(),
        Cause::NotWritable { message } => {
            let failed = match language {
                Fr => format!("«\u{a0}{path}\u{a0}» ne peut pas être écrit\u{a0}: {message}."),
                En => format!("“{path}” cannot be written: {message}."),
            };
            format!("{failed} {}", consequence(language, error.action))
        }
        Cause::Taken => match language {
            Fr => format!(
                "Il n’y a plus de nom libre dans «\u{a0}{path}\u{a0}». Rien n’a été créé\u{202f}; choisissez un autre nom."
            ),
            En => format!(
                "There is no free name left in “{path}”. Nothing was made; choose another name."
            ),
        },
    }
}

/// Why a profile is only read, and what to do about it.
pub(crate) fn describe_reason(language: Language, reason: &Reason) -> String {
    match (language, reason) {
        (Fr, Reason::OtherWindow) => "Ce profil est déjà ouvert dans une autre fenêtre de Parcours. Ici vous pouvez lire, mais rien n’est enregistré. Continuez dans l’autre fenêtre, ou fermez-la puis rouvrez le profil.".to_owned(),
        (En, Reason::OtherWindow) => "This profile is already open in another Parcours window. You can read here, but nothing is saved. Go on in the other window, or close it and open the profile again.".to_owned(),
        (Fr, Reason::NewerFormat { version }) => format!("Ce profil contient du travail fait avec une version plus récente de Parcours (format {version}). Ici vous pouvez lire, mais rien n’est enregistré, pour ne rien abîmer. Installez la version récente pour continuer."),
        (En, Reason::NewerFormat { version }) => format!("This profile holds work done with a later version of Parcours (format {version}). You can read here, but nothing is saved, so that nothing is spoilt. Install the later version to go on."),
        (Fr, Reason::Unreadable(error)) => format!("Une partie de ce profil ne peut pas être lue, et rien n’y est enregistré pour ne rien écraser. {}", describe(language, error)),
        (En, Reason::Unreadable(error)) => format!("A part of this profile cannot be read, and nothing is saved to it so that nothing is overwritten. {}", describe(language, error)),
    }
}

/// Why a file cannot be read, as the end of a sentence that names it.
pub(crate) fn reason(language: Language, cause: &Cause) -> String {
    use ErrorKind::{NotFound, PermissionDenied};
    match (language, cause) {
        (Fr, Cause::System { kind: NotFound, .. }) => "il est introuvable".to_owned(),
        (En, Cause::System { kind: NotFound, .. }) => "it cannot be found".to_owned(),
        (
            Fr,
            Cause::System {
                kind: PermissionDenied,
                ..
            },
        ) => "Parcours n’a pas le droit de le lire".to_owned(),
        (
            En,
            Cause::System {
                kind: PermissionDenied,
                ..
            },
        ) => "Parcours is not allowed to read it".to_owned(),
        (Fr, Cause::TooLarge { bytes, limit }) => format!(
            "il est trop gros ({}\u{a0}Mio, au plus {}\u{a0}Mio)",
            bytes / MEBIBYTE,
            limit / MEBIBYTE
        ),
        (En, Cause::TooLarge { bytes, limit }) => format!(
            "it is too large ({} MiB, at most {} MiB)",
            bytes / MEBIBYTE,
            limit / MEBIBYTE
        ),
        (Fr, Cause::Unrecognised) => "ce n’est pas un fichier ordinaire".to_owned(),
        (En, Cause::Unrecognised) => "it is not an ordinary file".to_owned(),
        // In the system's own words; the others are not said of a file that is
        // only read.
        (_, other) => other.to_string(),
    }
}

fn system(
    language: Language,
    kind: ErrorKind,
    action: Action,
    path: &str,
    message: &str,
) -> String {
    use ErrorKind::{
        NotADirectory, NotFound, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull,
    };
    let reads = matches!(action, Action::List | Action::Read | Action::Import);
    match (language, kind) {
        (Fr, StorageFull | QuotaExceeded) => {
            format!("Le disque est plein\u{a0}: «\u{a0}{path}\u{a0}» n’a pas pu être écrit.")
        }
        (En, StorageFull | QuotaExceeded) => {
            format!("The disk is full: “{path}” could not be written.")
        }
        (Fr, PermissionDenied | ReadOnlyFilesystem) if reads => {
            format!("Parcours n’a pas le droit de lire «\u{a0}{path}\u{a0}».")
        }
        (En, PermissionDenied | ReadOnlyFilesystem) if reads => {
            format!("Parcours is not allowed to read “{path}”.")
        }
        (Fr, PermissionDenied | ReadOnlyFilesystem) => {
            format!("Parcours n’a pas le droit d’écrire «\u{a0}{path}\u{a0}».")
        }
        (En, PermissionDenied | ReadOnlyFilesystem) => {
            format!("Parcours is not allowed to write “{path}”.")
        }
        (Fr, NotFound | NotADirectory) => format!(
            "«\u{a0}{path}\u{a0}» est introuvable\u{a0}: le dossier a été déplacé, ou son disque débranché."
        ),
        (En, NotFound | NotADirectory) => {
            format!("“{path}” cannot be found: the folder was moved, or its disk was unplugged.")
        }
        (Fr, _) if reads => {
            format!("«\u{a0}{path}\u{a0}» n’a pas pu être lu\u{a0}: {message}.")
        }
        (En, _) if reads => format!("“{path}” could not be read: {message}."),
        (Fr, _) => format!("«\u{a0}{path}\u{a0}» n’a pas pu être écrit\u{a0}: {message}."),
        (En, _) => format!("“{path}” could not be written: {message}."),
    }
}

fn consequence(language: Language, action: Action) -> &'static str {
    match (language, action) {
        (Fr, Action::Append | Action::Create | Action::Lock) => {
            "Vos réponses restent en mémoire et comptent, mais elles seront perdues si vous fermez Parcours avant qu’elles soient enregistrées."
        }
        (En, Action::Append | Action::Create | Action::Lock) => {
            "Your answers stay in memory and count, but they are lost if you close Parcours before they are saved."
        }
        (Fr, Action::Replace) => {
            "L’ancien fichier est intact\u{202f}; la modification n’est pas enregistrée."
        }
        (En, Action::Replace) => "The old file is intact; the change is not saved.",
        (Fr, Action::Read | Action::List) => "Rien n’a été modifié.",
        (En, Action::Read | Action::List) => "Nothing was changed.",
        (Fr, Action::Move) => "Rien n’a été déplacé ni effacé.",
        (En, Action::Move) => "Nothing was moved or deleted.",
        (Fr, Action::Export) => "L’export n’a pas été fait\u{202f}; votre profil est intact.",
        (En, Action::Export) => "Nothing was exported; your profile is intact.",
        (Fr, Action::Import) => "Rien n’a été importé\u{202f}; votre profil est intact.",
        (En, Action::Import) => "Nothing was imported; your profile is intact.",
    }
}

fn advice(language: Language, kind: ErrorKind, action: Action) -> &'static str {
    let waits = matches!(action, Action::Append | Action::Create | Action::Lock);
    let full = matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded);
    match (language, full, waits) {
        (Fr, true, true) => {
            "Libérez de la place\u{a0}: Parcours réessaie à chaque réponse. Sinon, exportez le profil sur un autre disque."
        }
        (En, true, true) => {
            "Make room: Parcours tries again at each answer. Otherwise export the profile to another disk."
        }
        (Fr, true, false) => "Libérez de la place, ou choisissez un autre dossier, puis réessayez.",
        (En, true, false) => "Make room, or choose another folder, then try again.",
        (Fr, false, true) => {
            "Rebranchez le disque ou rendez le dossier accessible\u{a0}: Parcours réessaie à chaque réponse. Sinon, exportez le profil ailleurs."
        }
        (En, false, true) => {
            "Plug the disk in or make the folder accessible: Parcours tries again at each answer. Otherwise export the profile elsewhere."
        }
        (Fr, false, false) => {
            "Vérifiez ce dossier et ses droits, ou choisissez-en un autre, puis réessayez."
        }
        (En, false, false) => {
            "Check this folder and its permissions, or choose another one, then try again."
        }
    }
}

fn newer(language: Language, path: &str, version: u32, known: u32) -> String {
    match language {
        Fr => format!(
            "«\u{a0}{path}\u{a0}» vient d’une version plus récente de Parcours (format {version}\u{202f}; celle-ci lit jusqu’au format {known}). Rien n’a été modifié. Installez la version récente pour l’ouvrir."
        ),
        En => format!(
            "“{path}” comes from a later version of Parcours (format {version}; this one reads up to format {known}). Nothing was changed. Install the later version to open it."
        ),
    }
}

fn too_large(language: Language, action: Action, path: &str, bytes: u64, limit: u64) -> String {
    if action == Action::Append {
        let (size, limit) = (bytes / 1024, limit / 1024);
        return match language {
            Fr => format!(
                "Ce texte est trop long pour être enregistré ({size}\u{a0}Kio, au plus {limit}\u{a0}Kio). Il n’a pas été gardé. Copiez-le, puis partagez-le en plusieurs notes."
            ),
            En => format!(
                "This text is too long to be saved ({size} KiB, at most {limit} KiB). It was not kept. Copy it, then split it into several notes."
            ),
        };
    }
    let (size, limit) = (bytes / MEBIBYTE, limit / MEBIBYTE);
    match language {
        Fr => format!(
            "«\u{a0}{path}\u{a0}» est trop gros pour être lu ({size}\u{a0}Mio, au plus {limit}\u{a0}Mio). Rien n’a été modifié. Choisissez un autre fichier."
        ),
        En => format!(
            "“{path}” is too large to be read ({size} MiB, at most {limit} MiB). Nothing was changed. Choose another file."
        ),
    }
}

fn unrecognised(language: Language, action: Action, path: &str) -> String {
    match (language, action) {
        (Fr, Action::Import) => format!(
            "«\u{a0}{path}\u{a0}» ne contient aucun profil de Parcours. Rien n’a été importé. Choisissez un fichier exporté par Parcours, ou le dossier d’un profil."
        ),
        (En, Action::Import) => format!(
            "“{path}” holds no Parcours profile. Nothing was imported. Choose a file that Parcours exported, or a profile’s folder."
        ),
        (Fr, _) => format!(
            "«\u{a0}{path}\u{a0}» n’est pas un fichier ordinaire. Rien n’a été modifié. Déplacez-le ou choisissez un autre dossier."
        ),
        (En, _) => format!(
            "“{path}” is not an ordinary file. Nothing was changed. Move it away or choose another folder."
        ),
    }
}

fn read_only(language: Language) -> &'static str {
    match language {
        Fr => {
            "Ce profil est ouvert en lecture seule. Ce que vous venez de faire n’est pas enregistré. Continuez dans la fenêtre qui a ouvert le profil en premier, ou rouvrez-le."
        }
        En => {
            "This profile is open for reading only. What you have just done is not saved. Go on in the window that opened the profile first, or open it again."
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;

    use super::{describe, describe_reason};
    use crate::language::Language;
    use crate::storage::store::Reason;
    use crate::storage::{Action, Cause, Error};

    fn every_error() -> Vec<Error> {
        let system = |kind: ErrorKind| Cause::System {
            kind,
            message: "os error 5".to_owned(),
        };
        let causes = [
            system(ErrorKind::StorageFull),
            system(ErrorKind::PermissionDenied),
            system(ErrorKind::NotFound),
            system(ErrorKind::Other),
            Cause::Newer {
                version: 2,
                known: 1,
            },
            Cause::TooLarge {
                bytes: 1 << 31,
                limit: 1 << 30,
            },
            Cause::Unrecognised,
            Cause::ReadOnly,
            Cause::NotWritable {
                message: "no".to_owned(),
            },
            Cause::Taken,
        ];
        let actions = [
            Action::List,
            Action::Read,
            Action::Append,
            Action::Replace,
            Action::Create,
            Action::Move,
            Action::Lock,
            Action::Export,
            Action::Import,
        ];
        causes
            .iter()
            .flat_map(|cause| {
                actions.map(|action| Error::new("/home/léa/x.ron", action, cause.clone()))
            })
            .collect()
    }

    #[test]
    fn every_error_is_told_in_both_languages_with_its_way_out() {
        for error in every_error() {
            let [fr, en] = Language::ALL.map(|language| describe(language, &error));
            assert_ne!(fr, en);
            for text in [&fr, &en] {
                assert!(text.split(". ").count() >= 2, "{text}");
                assert!(text.ends_with('.') && !text.contains("  "), "{text}");
            }
            for sign in [" ;", " :", " !", " ?", " »", "« "] {
                assert!(!fr.contains(sign), "{sign} in {fr}");
            }
            assert!(!fr.contains('\''), "{fr}");
        }
    }

    #[test]
    fn a_full_disk_says_that_answers_wait_and_what_to_do() {
        let cause = Cause::System {
            kind: ErrorKind::StorageFull,
            message: String::new(),
        };
        let error = Error::new("/data/j.ron", Action::Append, cause);
        let text = describe(Language::En, &error);
        for part in ["disk is full", "/data/j.ron", "stay in memory", "Make room"] {
            assert!(text.contains(part), "{text}");
        }
    }

    #[test]
    fn why_a_profile_is_only_read_is_told() {
        let unreadable = Error::new("/x", Action::Read, Cause::Unrecognised);
        for reason in [
            Reason::OtherWindow,
            Reason::NewerFormat { version: 2 },
            Reason::Unreadable(unreadable),
        ] {
            let [fr, en] = Language::ALL.map(|language| describe_reason(language, &reason));
            assert!(
                fr.contains("enregistré") && en.contains("saved"),
                "{fr} {en}"
            );
        }
    }
}
