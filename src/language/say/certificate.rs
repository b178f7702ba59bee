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
            format!("{mark}, provisoire tant qu’aucun jury ne l’a fixé.")
        }
        (Language::En, true) => format!("{mark}, provisional until judges have set it."),
    }
}

/// What the scale of the score shows.
pub(crate) fn scale(language: Language, score: &str, band: &str, pass: &str) -> String {
    match language {
        Language::Fr => format!(
            "Une échelle de zéro à cent montre le score, {score}, dans sa fourchette, {band}, à droite du seuil de réussite, {pass}."
        ),
        Language::En => format!(
            "A scale from zero to one hundred shows the score, {score}, within its range, {band}, to the right of the pass mark, {pass}."
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
            "Obtenir au moins {pass} des points à l’examen certifiant, en temps limité. Ce seuil est provisoire tant qu’aucun jury ne l’a fixé."
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
