//! Words of the report of an exam.

use super::plural;
use super::verify::per_cent;
use crate::exam::record::Score;
use crate::exam::{Band, Cut};
use crate::language::Language;
use crate::language::typography::{number, percent};

phrase!(certificate, "L’attestation", "The certificate");
phrase!(record, "Garder le relevé", "Keep the record");
phrase!(report, "Bilan", "Report");
phrase!(no_report_title, "Pas de bilan ici", "No report here");
phrase!(
    no_report_about,
    "Cet examen n’est pas rendu, ou le cours ne l’a plus.",
    "This exam is not handed in, or the course no longer has it."
);
phrase!(to_hub, "Aux examens", "To the exams");
phrase!(again, "Repasser l’examen", "Sit the exam again");
phrase!(key_again, "repasser l’examen", "sit the exam again");
phrase!(key_hub, "aux examens", "to the exams");
phrase!(by_module, "Par module", "By module");
phrase!(by_competence, "Par compétence", "By competence");
phrase!(
    nothing_missed,
    "Rien\u{a0}: toutes les questions sont justes.",
    "Nothing: every question is right."
);
phrase!(mark_word, "seuil", "pass mark");
phrase!(
    mark_title,
    "D’où vient le seuil",
    "Where the pass mark comes from"
);
phrase!(
    provisional_about,
    "Le seuil est provisoire\u{a0}: un pourcentage fixé d’avance ne dit pas si ces questions sont faciles ou difficiles. Il le restera tant que trois personnes du métier au moins n’auront pas noté chaque question.",
    "The pass mark is provisional: a percentage set in advance does not know whether these questions are easy or hard. It stays so until three people of the trade at least have rated each of them."
);
phrase!(
    error_about,
    "L’erreur type dit de combien un autre tirage de questions aurait pu changer le résultat\u{a0}: la racine de v / n, où v est la variance de vos points d’une question à l’autre et n le nombre de questions. Quand toutes rapportent autant, elle est de 1 / (n + 1), plutôt que nulle.",
    "The standard error says by how much another draw of questions could have changed the result: the square root of v / n, where v is the variance of your points from question to question and n the number of questions. Where all earn the same it is 1 / (n + 1), rather than nothing."
);
phrase!(
    secret_title,
    "Les questions restent secrètes",
    "The questions stay secret"
);
phrase!(
    secret_about,
    "Elles resserviront, à vous et à d’autres\u{a0}: le bilan dit quoi relire, pas ce qu’il fallait répondre. Un examen blanc, lui, explique tout.",
    "They will be used again, with you and with others: the report says what to re-read, not what the answers were. A mock exam explains everything."
);
phrase!(no_answer, "sans réponse", "no answer");

/// What the band says, without praise nor blame.
pub(crate) fn headline(language: Language, band: Band) -> &'static str {
    match (language, band) {
        (Language::Fr, Band::Below) => "Pas encore\u{a0}: le bilan dit quoi reprendre.",
        (Language::En, Band::Below) => "Not yet: the report says what to take up again.",
        (Language::Fr, Band::Within) => {
            "À la limite\u{a0}: un autre tirage pouvait dire l’inverse."
        }
        (Language::En, Band::Within) => "On the line: another draw could have said the opposite.",
        (Language::Fr, Band::Above) => "C’est solide.",
        (Language::En, Band::Above) => "This is solid.",
    }
}

pub(crate) fn band_about(language: Language, band: Band) -> &'static str {
    match (language, band) {
        (Language::Fr, Band::Within) => "Le seuil est à moins d’une erreur type de votre résultat.",
        (Language::En, Band::Within) => {
            "The pass mark is less than a standard error from your result."
        }
        (Language::Fr, _) => "Le seuil est à plus d’une erreur type de votre résultat.",
        (Language::En, _) => "The pass mark is more than a standard error from your result.",
    }
}

/// «42,5 sur 60».
pub(crate) fn points(language: Language, points: f64, of: usize) -> String {
    let points = number(language, points, 1);
    match language {
        Language::Fr => format!("{points} sur {of}"),
        Language::En => format!("{points} out of {of}"),
    }
}

/// «Résultat : 70 %, plus ou moins 5,9 points», rounded down as everywhere else.
pub(crate) fn share_and_error(language: Language, score: &Score) -> String {
    let share = per_cent(language, score.percent());
    let error = number(language, score.error() * 100.0, 1);
    match language {
        Language::Fr => {
            format!("Résultat\u{a0}: {share}, plus ou moins {error} points (erreur type).")
        }
        Language::En => format!("Result: {share}, plus or minus {error} points (standard error)."),
    }
}

pub(crate) fn mark(language: Language, pass: u8, provisional: bool) -> String {
    let share = per_cent(language, pass);
    match (language, provisional) {
        (Language::Fr, true) => format!("Seuil provisoire\u{a0}: {share}."),
        (Language::En, true) => format!("Provisional pass mark: {share}."),
        (Language::Fr, false) => format!("Seuil fixé par des juges\u{a0}: {share}."),
        (Language::En, false) => format!("Pass mark set by judges: {share}."),
    }
}

pub(crate) fn time_used(language: Language, minutes: u32) -> String {
    let time = super::course::duration(language, minutes);
    match language {
        Language::Fr => format!("Temps passé\u{a0}: {time}."),
        Language::En => format!("Time taken: {time}."),
    }
}

/// «2 questions manquées».
pub(crate) fn missed(language: Language, count: usize) -> String {
    match language {
        Language::Fr => format!(
            "{count} {}",
            plural(language, count, "question manquée", "questions manquées")
        ),
        Language::En => format!(
            "{count} {} missed",
            plural(language, count, "question", "questions")
        ),
    }
}

/// «A. Martin 62 %».
pub(crate) fn judge(language: Language, name: &str, mean: f64) -> String {
    format!("{name}\u{a0}{}", percent(language, mean))
}

pub(crate) fn judged_about(language: Language, cut: &Cut, pass: u8) -> String {
    let judges = cut.judges.len();
    let mean = number(language, cut.mean * 100.0, 1);
    let spread = number(language, cut.spread * 100.0, 1);
    let pass = per_cent(language, pass);
    match language {
        Language::Fr => format!(
            "{judges} juges ont estimé, question par question, la chance qu’a une personne tout juste compétente d’y répondre. Leur moyenne, {mean} points sur 100, arrondie au point supérieur, fait le seuil\u{a0}: {pass}. L’écart type d’un juge à l’autre est de {spread} points (méthode d’Angoff)."
        ),
        Language::En => format!(
            "{judges} judges estimated, item by item, how likely someone just competent is to answer it. Their mean, {mean} points out of 100, rounded up to the next point, is the pass mark: {pass}, with a standard deviation of {spread} points between judges (Angoff’s method)."
        ),
    }
}
