//! What `parcours verify` says, and what every record proves.

use super::{Description, plural};
use crate::exam::record::{Band, Broken, Fault, Kind, Score, clean_name};
use crate::language::Language;
use crate::language::typography::number;

phrase!(
    /// Said with every record, certificate and badge.
    proves,
    "Cela prouve que le relevé est entier et que le score en découle, pas qui a passé l’examen.",
    "This proves that the record is whole and that the score follows from it, not who sat there."
);
phrase!(
    whole,
    "Relevé entier\u{a0}: chaque ligne est celle qui a été écrite.",
    "The record is whole: every line is the one that was written."
);
phrase!(
    confirmed,
    "Score confirmé\u{a0}: chaque réponse, corrigée de nouveau, vaut ce que le relevé annonce.",
    "Score confirmed: every answer, graded again, earns what the record claims."
);
phrase!(person, "Nom, tel que donné", "Name, as given");
phrase!(exam, "Examen", "Exam");
phrase!(ended, "Terminé le", "Ended on");
phrase!(
    no_date,
    "une date qui n’existe pas",
    "a date that does not exist"
);
phrase!(score, "Score", "Score");
phrase!(pass_mark, "Seuil de réussite", "Pass mark");
phrase!(code, "Code de vérification", "Verification code");
phrase!(
    code_about,
    "À comparer avec celui de l’attestation\u{a0}: un autre code, c’est un autre relevé.",
    "To compare with that of the certificate: another code is another record."
);
phrase!(
    provisional,
    "provisoire tant que des juges ne l’ont pas fixé",
    "provisional until judges have set it"
);
phrase!(passed, "atteint", "reached");
phrase!(not_passed, "pas atteint", "not reached");

/// The file that was named cannot be read, for a reason of `say::storage`.
pub(crate) fn no_file(language: Language, path: &std::path::Path, reason: &str) -> String {
    let path = clean_name(&path.display().to_string());
    match language {
        Language::Fr => format!(
            "«\u{a0}{path}\u{a0}» ne peut pas être lu\u{a0}: {reason}. Indiquez le fichier d’un relevé, qui se termine par .parcours-exam."
        ),
        Language::En => format!(
            "“{path}” cannot be read: {reason}. Name the file of a record, which ends in .parcours-exam."
        ),
    }
}

pub(crate) fn kind(language: Language, kind: Kind) -> &'static str {
    match (language, kind) {
        (Language::Fr, Kind::Mock) => "examen blanc",
        (Language::Fr, Kind::Certifying) => "examen certifiant",
        (Language::En, Kind::Mock) => "mock exam",
        (Language::En, Kind::Certifying) => "certifying exam",
    }
}

/// «79 %», of a whole number of per cent.
pub(crate) fn per_cent(language: Language, percent: u8) -> String {
    match language {
        Language::Fr => format!("{percent}\u{a0}%"),
        Language::En => format!("{percent}%"),
    }
}

/// «79 %, soit 47,5 points sur 60».
pub(crate) fn points(language: Language, score: &Score) -> String {
    let share = per_cent(language, score.percent());
    let points = number(language, score.points, 2);
    let of = score.questions;
    match language {
        Language::Fr => {
            let noun = if score.points < 2.0 {
                "point"
            } else {
                "points"
            };
            format!("{share}, soit {points}\u{a0}{noun} sur {of}")
        }
        Language::En => format!("{share}, that is {points} points out of {of}"),
    }
}

/// The shares of a band in whole per cent, the lower one rounded down, the
/// higher one up.
pub(crate) fn ends(band: Band) -> (u8, u8) {
    // A band lies between 0 and 1; 1e-9 forgives what arithmetic loses.
    let low = (band.low * 100.0 + 1e-9).floor().clamp(0.0, 100.0);
    let high = (band.high * 100.0 - 1e-9).ceil().clamp(0.0, 100.0);
    (low as u8, high as u8)
}

/// «entre 74 % et 84 %».
pub(crate) fn band(language: Language, band: Band) -> String {
    let (low, high) = ends(band);
    let (low, high) = (per_cent(language, low), per_cent(language, high));
    match language {
        Language::Fr => format!("entre {low} et {high}"),
        Language::En => format!("between {low} and {high}"),
    }
}

pub(crate) fn differs(language: Language, questions: &[usize], score: &Score) -> String {
    let numbers: Vec<String> = questions.iter().map(ToString::to_string).collect();
    let (numbers, count) = (numbers.join(", "), questions.len());
    let points = points(language, score);
    match language {
        Language::Fr => {
            let noun = plural(language, count, "la question", "les questions");
            format!(
                "Le score diffère\u{a0}: les réponses données valent {points}. Le relevé annonce autre chose pour {noun} {numbers}."
            )
        }
        Language::En => {
            let noun = plural(language, count, "question", "questions");
            format!(
                "The score differs: the answers given earn {points}. The record claims something else for {noun} {numbers}."
            )
        }
    }
}

pub(crate) fn incomplete(language: Language, missing: usize, of: usize) -> String {
    match language {
        Language::Fr => {
            let verb = plural(
                language,
                missing,
                "réponse n’a pas pu être corrigée",
                "réponses n’ont pas pu être corrigées",
            );
            format!(
                "{missing} {verb} de nouveau, sur {of} questions\u{a0}: la question n’est pas dans ce cours, ou a été modifiée depuis. Le reste est confirmé. Essayez avec le cours de l’examen\u{a0}: --lessons DOSSIER."
            )
        }
        Language::En => {
            let noun = plural(language, missing, "answer", "answers");
            format!(
                "{missing} {noun} could not be graded again, of {of} questions: the question is not in this course, or was edited since. The rest is confirmed. Try with the course of the exam: --lessons DIR."
            )
        }
    }
}

/// «ligne 12, colonne 40».
pub(crate) fn place(language: Language, broken: &Broken) -> Option<String> {
    let line = broken.line?;
    Some(match (language, broken.column) {
        (Language::Fr, Some(column)) => format!("ligne {line}, colonne {column}"),
        (Language::En, Some(column)) => format!("line {line}, column {column}"),
        (Language::Fr, None) => format!("ligne {line}"),
        (Language::En, None) => format!("line {line}"),
    })
}

/// What is wrong with a record, and what to do.
pub(crate) fn describe(language: Language, fault: &Fault) -> Description {
    let (message, help) = match language {
        Language::Fr => french(fault),
        Language::En => english(fault),
    };
    Description {
        message,
        help: help.map(str::to_owned),
    }
}

fn french(fault: &Fault) -> (String, Option<&'static str>) {
    const ANEW: &str = "Demandez de nouveau le fichier à la personne, dans une archive zip\u{a0}: elle arrive telle quelle.";
    let (message, help) = match fault {
        Fault::Empty => ("le fichier est vide", ANEW),
        Fault::TooLarge => (
            "le fichier dépasse 16\u{a0}Mio, bien plus qu’un relevé d’examen",
            "Un relevé se termine par .parcours-exam\u{a0}: vérifiez le nom du fichier.",
        ),
        Fault::NotARecord => (
            "ce fichier n’est pas un relevé d’examen de Parcours",
            "Un relevé se termine par .parcours-exam\u{a0}: vérifiez le nom du fichier.",
        ),
        Fault::Newer { format } => {
            return (
                format!("ce relevé vient d’une version plus récente de Parcours (format {format})"),
                Some("Vérifiez-le avec cette version."),
            );
        }
        Fault::Converted {
            mark,
            line_ends,
            otherwise_whole,
        } => return converted_fr(*mark, *line_ends, *otherwise_whole),
        Fault::NoHash => (
            "la ligne ne se termine pas par son empreinte\u{a0}: elle a été modifiée, coupée ou ajoutée",
            ANEW,
        ),
        Fault::Changed => (
            "la ligne n’est pas celle qui a été écrite, ou une ligne a été retirée ou ajoutée juste avant",
            ANEW,
        ),
        Fault::HashDamaged => (
            "la ligne est celle qui a été écrite, mais son empreinte a été modifiée",
            ANEW,
        ),
        Fault::OutOfOrder { after: 0 } => (
            "la ligne n’est pas à sa place\u{a0}: c’est la première",
            ANEW,
        ),
        Fault::OutOfOrder { after } => {
            return (
                format!("la ligne n’est pas à sa place\u{a0}: elle suit la ligne {after}"),
                Some(ANEW),
            );
        }
        Fault::Added => ("une ligne vide a été ajoutée", ANEW),
        Fault::Truncated => ("le relevé s’arrête avant sa fin", ANEW),
        Fault::Misfit => (
            "les empreintes sont justes, mais Parcours n’écrit pas une telle ligne à cet endroit\u{a0}: un autre programme a écrit ce relevé",
            "Ne vous y fiez pas.",
        ),
    };
    (message.to_owned(), Some(help))
}

fn converted_fr(mark: bool, line_ends: bool, whole: bool) -> (String, Option<&'static str>) {
    let what = match (mark, line_ends) {
        (true, true) => {
            "une marque d’ordre (BOM) a été mise au début et les fins de ligne sont devenues CR\u{a0}LF"
        }
        (true, false) => "une marque d’ordre (BOM) a été mise au début",
        (false, _) => "les fins de ligne sont devenues CR\u{a0}LF",
    };
    let rest = if whole {
        "rien d’autre n’a changé"
    } else {
        "et ce n’est pas la seule modification"
    };
    let help = "Une messagerie ou un éditeur convertit ainsi les textes\u{a0}: demandez de nouveau le fichier, dans une archive zip.";
    (format!("{what}\u{202f}; {rest}"), Some(help))
}

fn english(fault: &Fault) -> (String, Option<&'static str>) {
    const ANEW: &str = "Ask the person for the file again, in a zip archive: it arrives as it is.";
    let (message, help) = match fault {
        Fault::Empty => ("the file is empty", ANEW),
        Fault::TooLarge => (
            "the file has more than 16 MiB, far more than a record of an exam",
            "A record ends in .parcours-exam: check the name of the file.",
        ),
        Fault::NotARecord => (
            "this file is no record of an exam in Parcours",
            "A record ends in .parcours-exam: check the name of the file.",
        ),
        Fault::Newer { format } => {
            return (
                format!("this record comes from a later version of Parcours (format {format})"),
                Some("Verify it with that version."),
            );
        }
        Fault::Converted {
            mark,
            line_ends,
            otherwise_whole,
        } => return converted_en(*mark, *line_ends, *otherwise_whole),
        Fault::NoHash => (
            "the line does not end in its hash: it was changed, cut or added",
            ANEW,
        ),
        Fault::Changed => (
            "the line is not the one that was written, or a line was taken away or added just before it",
            ANEW,
        ),
        Fault::HashDamaged => (
            "the line is the one that was written, but its hash was changed",
            ANEW,
        ),
        Fault::OutOfOrder { after: 0 } => ("the line is not in its place: it is the first", ANEW),
        Fault::OutOfOrder { after } => {
            return (
                format!("the line is not in its place: it follows line {after}"),
                Some(ANEW),
            );
        }
        Fault::Added => ("an empty line was added", ANEW),
        Fault::Truncated => ("the record stops before its end", ANEW),
        Fault::Misfit => (
            "the hashes are right, but Parcours writes no such line here: another program wrote this record",
            "Do not rely on it.",
        ),
    };
    (message.to_owned(), Some(help))
}

fn converted_en(mark: bool, line_ends: bool, whole: bool) -> (String, Option<&'static str>) {
    let what = match (mark, line_ends) {
        (true, true) => "a byte order mark was put first and the line ends became CR LF",
        (true, false) => "a byte order mark was put first",
        (false, _) => "the line ends became CR LF",
    };
    let rest = if whole {
        "nothing else was changed"
    } else {
        "and that is not the only change"
    };
    let help = "A mailer or an editor converts texts so: ask for the file again, in a zip archive.";
    (format!("{what}; {rest}"), Some(help))
}

/// The first line about a record that is not whole.
pub(crate) fn broken(language: Language, place: Option<&str>, message: &str) -> String {
    match (language, place) {
        (Language::Fr, Some(place)) => {
            format!(
                "Le relevé n’est pas entier. {}\u{a0}: {message}.",
                capital(place)
            )
        }
        (Language::En, Some(place)) => {
            format!("The record is not whole. {}: {message}.", capital(place))
        }
        (Language::Fr, None) => format!("Le relevé ne peut pas être lu\u{a0}: {message}."),
        (Language::En, None) => format!("The record cannot be read: {message}."),
    }
}

fn capital(words: &str) -> String {
    let mut signs = words.chars();
    let first = signs.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(signs).collect()
}
