//! What is said of the files that a report is made of.

use crate::analysis::gather::Refused;
use crate::analysis::{LeftOut, NotAnExport};
use crate::exam::record::clean_name;
use crate::language::Language;
use crate::language::say::plural;

/// Why a file does not count, on one line. Names of files are shown without what
/// would steer a terminal.
pub(crate) fn refused(language: Language, file: &str, reason: &Refused) -> String {
    let why = match (language, reason) {
        (Language::Fr, Refused::NotAnExport(reason)) => match reason {
            NotAnExport::Other => "n’est pas un export de progression de Parcours".to_owned(),
            NotAnExport::Old => {
                "vient d’une version qui n’exportait pas les premières réponses\u{a0}: refaites l’export".to_owned()
            }
            NotAnExport::Newer { format } => {
                format!("vient d’une version plus récente (format {format})\u{a0}: mettez Parcours à jour")
            }
            NotAnExport::Empty => "ne contient aucune réponse".to_owned(),
        },
        (Language::En, Refused::NotAnExport(reason)) => match reason {
            NotAnExport::Other => "is not progress exported by Parcours".to_owned(),
            NotAnExport::Old => {
                "comes from a version that exported no first answers: export it again".to_owned()
            }
            NotAnExport::Newer { format } => {
                format!("comes from a later version (format {format}): update Parcours")
            }
            NotAnExport::Empty => "holds no answer".to_owned(),
        },
        (Language::Fr, Refused::OtherCourse) => "ne parle que d’autres cours".to_owned(),
        (Language::En, Refused::OtherCourse) => "is about other courses only".to_owned(),
        (Language::Fr, Refused::Unreadable { reason }) => {
            format!("ne peut pas être lu\u{a0}: {reason}")
        }
        (Language::En, Refused::Unreadable { reason }) => format!("cannot be read: {reason}"),
        (Language::Fr, Refused::SameLearner { counted }) => format!(
            "vient de la même personne que {}, qui a au moins autant de réponses et compte seul",
            clean_name(counted)
        ),
        (Language::En, Refused::SameLearner { counted }) => format!(
            "is from the same person as {}, which has as many answers or more and counts alone",
            clean_name(counted)
        ),
    };
    format!("{} {why}", clean_name(file))
}

/// Answers that count nowhere, one sentence a kind.
pub(crate) fn left_out(language: Language, left: LeftOut) -> Vec<String> {
    let answers = |count: usize| {
        let word = match language {
            Language::Fr => plural(language, count, "réponse", "réponses"),
            Language::En => plural(language, count, "answer", "answers"),
        };
        format!("{count} {word}")
    };
    let said = [
        (
            left.unknown,
            "à des questions que ce cours n’a pas",
            "to questions that this course does not have",
        ),
        (
            left.reworded,
            "à une autre version de la question",
            "to another wording of the question",
        ),
        (
            left.second,
            "après avoir vu le verdict",
            "given after the verdict had been seen",
        ),
        (
            left.damaged,
            plural(Language::Fr, left.damaged, "illisible", "illisibles"),
            "that cannot be read",
        ),
    ];
    said.into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, fr, en)| match language {
            Language::Fr => {
                let left = plural(language, count, "Non comptée", "Non comptées");
                format!("{left}\u{a0}: {} {fr}.", answers(count))
            }
            Language::En => format!("Not counted: {} {en}.", answers(count)),
        })
        .collect()
}

/// The folder has no file to read.
pub(crate) fn empty_folder(language: Language, folder: &str) -> String {
    match language {
        Language::Fr => format!(
            "il n’y a aucun fichier .json dans {folder}\u{a0}: mettez-y ce que donne «\u{a0}parcours export progress --format answers\u{a0}»"
        ),
        Language::En => format!(
            "there is no .json file in {folder}: put there what “parcours export progress --format answers” gives"
        ),
    }
}

/// Nothing in the folder speaks of this course.
pub(crate) fn nothing_of_course(language: Language, course: &str) -> String {
    match language {
        Language::Fr => format!("aucune réponse à analyser pour le cours {course}"),
        Language::En => format!("there are no answers to analyse for the course {course}"),
    }
}

/// Which exam was meant, or that there is none.
pub(crate) fn which_exam(language: Language, known: &[(String, usize)]) -> String {
    let list: Vec<String> = known
        .iter()
        .map(|(id, count)| format!("{} ({count})", clean_name(id)))
        .collect();
    let list = list.join(", ");
    match (language, known.is_empty()) {
        (Language::Fr, true) => "aucun examen terminé dans ces fichiers".to_owned(),
        (Language::En, true) => "there is no finished exam in these files".to_owned(),
        (Language::Fr, false) => {
            format!("dites de quel examen avec --exam=ID\u{a0}; il y a\u{a0}: {list}")
        }
        (Language::En, false) => format!("say which exam with --exam=ID; there are: {list}"),
    }
}

/// The report is written.
pub(crate) fn written(language: Language, path: &str) -> String {
    match language {
        Language::Fr => format!("Rapport écrit dans {path}."),
        Language::En => format!("Report written to {path}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_answer_and_several_agree() {
        let left = |damaged| LeftOut {
            damaged,
            ..LeftOut::default()
        };
        let said = |count| left_out(Language::Fr, left(count)).concat();
        assert_eq!(said(1), "Non comptée\u{a0}: 1 réponse illisible.");
        assert_eq!(said(2), "Non comptées\u{a0}: 2 réponses illisibles.");
    }
}
