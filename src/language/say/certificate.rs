//! Words of the certificate, of the badge beside it, and of their screen.

use super::plural;
use crate::language::Language;
use crate::language::typography::polish;

phrase!(
    heading,
    "Attestation de réussite",
    "Certificate of achievement"
);
phrase!(awarded, "Décernée à", "Awarded to");
phrase!(score, "Score", "Score");
phrase!(modules, "Modules couverts", "Modules covered");
phrase!(
    check,
    "Vérifier cette attestation",
    "Check this certificate"
);
phrase!(code, "Code de vérification", "Verification code");
phrase!(threshold, "seuil", "pass mark");
phrase!(
    band_about,
    "Deux fois sur trois, un examen semblable donnerait un score dans cette fourchette\u{a0}: une erreur type de part et d’autre.",
    "Two times out of three, an exam of the same kind would give a score in this range: one standard error on each side."
);
phrase!(
    check_about,
    "Le relevé d’examen joint (fichier .parcours-exam) contient chaque réponse. «\u{a0}parcours verify FICHIER\u{a0}» recalcule le score et affiche ce code\u{202f}; un autre code, c’est un autre relevé.",
    "The record of the exam beside it (a .parcours-exam file) holds every answer. “parcours verify FILE” works out the score again and shows this code; another code is another record."
);
phrase!(
    not_signed,
    "Faite hors ligne par le programme, cette attestation n’est signée par personne. Avec le relevé, elle prouve que celui-ci est entier et que le score en découle, pas qui a passé l’examen.",
    "Made offline by the program, this certificate is signed by nobody. With the record, it proves that the record is whole and that the score follows from it, not who sat there."
);
phrase!(
    qr,
    "Code QR\u{a0}: le code de vérification, le score et l’empreinte du relevé.",
    "QR code: the verification code, the score and the hash of the record."
);

/// The title of the document; a long name is cut.
pub(crate) fn document(language: Language, name: &str) -> String {
    const LONGEST: usize = 80;
    let heading = heading(language);
    if name.chars().count() <= LONGEST {
        return format!("{heading} · {name}");
    }
    let cut: String = name.chars().take(LONGEST).collect();
    format!("{heading} · {}…", cut.trim_end())
}

/// What the exam was, and when.
pub(crate) fn passed(language: Language, exam: &str, course: &str, date: &str) -> String {
    let (exam, course) = (polish(language, exam), polish(language, course));
    match language {
        Language::Fr => format!(
            "pour avoir réussi l’examen «\u{a0}{exam}\u{a0}» du cours «\u{a0}{course}\u{a0}», le {}.",
            date.replace(' ', "\u{a0}")
        ),
        Language::En => format!(
            "for passing the exam “{exam}” of the course “{course}”, on {}.",
            date.replace(' ', "\u{a0}")
        ),
    }
}

pub(crate) fn pass_mark(language: Language, mark: &str, provisional: bool) -> String {
    let mark = match language {
        Language::Fr => format!("Seuil de réussite\u{a0}: {mark}"),
        Language::En => format!("Pass mark: {mark}"),
    };
    match (language, provisional) {
        (_, false) => format!("{mark}."),
        (Language::Fr, true) => {
            format!("{mark}, provisoire tant que des juges ne l’ont pas fixé.")
        }
        (Language::En, true) => format!("{mark}, provisional until judges have set it."),
    }
}

/// What the scale of the score shows; the score is above the mark, or on it.
pub(crate) fn scale(
    language: Language,
    (score, band): (&str, &str),
    pass: &str,
    above: bool,
) -> String {
    let place = match (language, above) {
        (Language::Fr, true) => "à droite du seuil",
        (Language::Fr, false) => "sur le seuil",
        (Language::En, true) => "to the right of the pass mark",
        (Language::En, false) => "on the pass mark",
    };
    match language {
        Language::Fr => format!(
            "Une échelle de zéro à cent montre le score, {score}, dans sa fourchette, {band}, {place} de réussite, {pass}."
        ),
        Language::En => format!(
            "A scale from zero to one hundred shows the score, {score}, within its range, {band}, {place}, {pass}."
        ),
    }
}

/// Modules that found no room.
pub(crate) fn more_modules(language: Language, count: usize) -> String {
    match language {
        Language::Fr => {
            let other = plural(language, count, "autre, nommé", "autres, nommés");
            format!("et {count} {other} dans le relevé")
        }
        Language::En => format!("and {count} more, named in the record"),
    }
}

phrase!(
    /// What the badge says of itself.
    unsigned,
    "Faite hors ligne par le programme, cette attestation numérique n’est signée par personne\u{a0}: elle n’a pas de preuve cryptographique. Le relevé d’examen, nommé comme pièce justificative, prouve qu’il est entier et que le score en découle, pas qui a passé l’examen.",
    "Made offline by the program, this credential is signed by nobody: it has no cryptographic proof. The record of the exam, named as its evidence, proves that it is whole and that the score follows from it, not who sat there."
);
phrase!(
    issuer,
    "Un programme sur l’ordinateur de la personne\u{a0}: il n’est pas un organisme et ne signe rien.",
    "A program on the person’s own computer: it is no organisation and signs nothing."
);

pub(crate) fn criteria(language: Language, pass: &str, provisional: bool) -> String {
    match (language, provisional) {
        (Language::Fr, false) => {
            format!("Obtenir au moins {pass} des points à l’examen certifiant, en temps limité.")
        }
        (Language::Fr, true) => format!(
            "Obtenir au moins {pass} des points à l’examen certifiant, en temps limité. Ce seuil est provisoire tant que des juges ne l’ont pas fixé."
        ),
        (Language::En, false) => {
            format!("Earn at least {pass} of the points in the certifying exam, in limited time.")
        }
        (Language::En, true) => format!(
            "Earn at least {pass} of the points in the certifying exam, in limited time. This pass mark is provisional until judges have set it."
        ),
    }
}

/// What the record beside the badge is, and how to check it.
pub(crate) fn evidence(language: Language, code: &str) -> String {
    match language {
        Language::Fr => format!(
            "Relevé de l’examen, avec chaque réponse. «\u{a0}parcours verify FICHIER\u{a0}» en recalcule le score et affiche son code de vérification\u{a0}: {code}."
        ),
        Language::En => format!(
            "Record of the exam, with every answer. “parcours verify FILE” works out its score again and shows its verification code: {code}."
        ),
    }
}

// The screen.

phrase!(back, "Retour", "Back");
phrase!(
    name,
    "Nom sur l’attestation et dans le relevé",
    "Name on the certificate and in the record"
);
phrase!(record_name, "Nom dans le relevé", "Name in the record");
phrase!(
    name_about,
    "Écrivez-le comme il doit se lire. Personne ne le vérifie.",
    "Write it as it should be read. Nobody checks it."
);
phrase!(
    no_name,
    "Il faut un nom pour l’attestation et pour le relevé.",
    "The certificate and the record need a name."
);
phrase!(
    language,
    "Langue de l’attestation",
    "Language of the certificate"
);
phrase!(place, "Où l’enregistrer", "Where to save it");
phrase!(save, "Enregistrer l’attestation", "Save the certificate");
phrase!(
    save_record,
    "Enregistrer le relevé seul",
    "Save the record only"
);
phrase!(replace, "Remplacer ces fichiers", "Replace these files");
phrase!(saved, "Enregistré", "Saved");
phrase!(
    saved_toast,
    "Enregistré\u{a0}: les fichiers sont nommés sous les boutons.",
    "Saved: the files are named below the buttons."
);
phrase!(copy_code, "Copier le code", "Copy the code");
phrase!(code_copied, "Code copié.", "Code copied.");
phrase!(
    not_opened,
    "Aucun gestionnaire de fichiers ne s’est ouvert. Les fichiers sont bien enregistrés, à l’endroit indiqué.",
    "No file manager opened. The files are saved, in the place that is shown."
);
phrase!(inside, "Ce qui est enregistré", "What is saved");
phrase!(proves, "Ce que cela prouve", "What it proves");
phrase!(
    proves_about,
    "Que le relevé est entier, et que le score découle des réponses qu’il contient\u{a0}: un octet modifié se voit, et chacun peut refaire le calcul avec «\u{a0}parcours verify\u{a0}». Pas qui a passé l’examen, ni dans quelles conditions\u{a0}: personne ne surveille et rien n’est signé.",
    "That the record is whole, and that the score follows from the answers in it: one changed byte shows, and anybody can work it out again with “parcours verify”. Not who sat there, nor how: nobody watches and nothing is signed."
);
phrase!(
    not_passed,
    "Seuil pas encore atteint",
    "Pass mark not reached yet"
);
phrase!(
    not_passed_about,
    "Sans le seuil de réussite, il n’y a pas d’attestation. Le relevé peut être enregistré.",
    "Without the pass mark there is no certificate. The record can be saved."
);
phrase!(nothing, "Cet examen n’est pas ici", "This exam is not here");
phrase!(
    nothing_about,
    "Il a été passé dans un autre cours ou un autre profil, ou il ne donne pas d’attestation.",
    "It was taken in another course or another profile, or no certificate goes with it."
);
phrase!(
    unfinished,
    "Cet examen n’est pas terminé",
    "This exam is not finished"
);
phrase!(
    unfinished_about,
    "L’attestation et le relevé se font une fois l’examen rendu.",
    "The certificate and the record are made once the exam is handed in."
);
phrase!(
    no_page,
    "La page n’a pas pu être faite. Vos réponses sont à l’abri dans le journal\u{a0}: enregistrez le relevé seul, il se vérifie sans elle.",
    "The page could not be made. Your answers are safe in the journal: save the record only, it can be verified without the page."
);
phrase!(file, "attestation", "certificate");
phrase!(record_file, "releve", "record");
phrase!(
    key_save,
    "enregistrer l’attestation",
    "save the certificate"
);
phrase!(key_record, "enregistrer le relevé", "save the record");
phrase!(key_name, "aller au nom", "go to the name");

/// A file that is saved, and what it is for.
pub(crate) fn inside_page(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Fr => (
            "L’attestation, en PDF",
            "Une page A4 lisible par les lecteurs d’écran, avec le score, sa fourchette et un code de vérification. Elle ne se vérifie qu’avec le relevé\u{a0}: donnez les deux.",
        ),
        Language::En => (
            "The certificate, as a PDF",
            "A page of A4 that screen readers can read, with the score, its range and a verification code. It can be verified with the record only: give both.",
        ),
    }
}

pub(crate) fn inside_record(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Fr => (
            "Le relevé, .parcours-exam",
            "Chaque réponse et son heure, pour refaire le calcul. Il ne contient pas les questions.",
        ),
        Language::En => (
            "The record, .parcours-exam",
            "Every answer and its time, to work out the score again. The questions are not in it.",
        ),
    }
}

pub(crate) fn inside_badge(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Fr => (
            "Le badge, .badge.json",
            "Une attestation numérique au format Open Badges 3.0, non signée, pour un organisme qui voudrait la reprendre.",
        ),
        Language::En => (
            "The badge, .badge.json",
            "A credential in the Open Badges 3.0 format, unsigned, for an organisation that would take it over.",
        ),
    }
}

/// Characters of a name that the fonts of the page lack.
pub(crate) fn no_glyph(language: Language, signs: &[char]) -> String {
    const SHOWN: usize = 8;
    let listed: Vec<String> = signs.iter().take(SHOWN).map(char::to_string).collect();
    let listed = listed.join(" ");
    let more = if signs.len() > SHOWN { " …" } else { "" };
    match language {
        Language::Fr => format!(
            "L’attestation ne peut pas écrire\u{a0}: {listed}{more}. Donnez le nom en lettres latines\u{202f}; le relevé seul accepte toutes les écritures."
        ),
        Language::En => format!(
            "The certificate cannot write: {listed}{more}. Give the name in Latin letters; the record alone takes every script."
        ),
    }
}

/// Files that are there already.
pub(crate) fn taken(language: Language, paths: &[&std::path::Path]) -> String {
    let names = paths.iter().filter_map(|path| path.file_name());
    let names: Vec<String> = names
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    let (names, count) = (names.join(", "), paths.len());
    match language {
        Language::Fr => {
            let exist = plural(language, count, "existe déjà", "existent déjà");
            format!("{names} {exist}. Donnez un autre nom, ou confirmez pour remplacer.")
        }
        Language::En => {
            let exist = plural(language, count, "exists", "exist");
            format!("{names} {exist} already. Give another name, or confirm to replace.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_on_the_mark_is_not_said_to_be_beside_it() {
        let said = |above| scale(Language::Fr, ("70\u{a0}%", "entre"), "70\u{a0}%", above);
        assert!(said(false).contains("sur le seuil de réussite"));
        assert!(said(true).contains("à droite du seuil de réussite"));
    }
}
