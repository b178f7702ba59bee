//! Words of the exams, before one and during one.

use super::plural;
use crate::course::exam::FormKind;
use crate::exam::{Allowance, Band};
use crate::language::Language;
use crate::language::typography::percent;

phrase!(title, "Examens", "Exams");
phrase!(
    about,
    "Un examen qui mène à une attestation et des examens blancs, tirés de questions qui ne servent ni aux leçons ni aux révisions.",
    "An exam that leads to a certificate, and mock exams, drawn from questions that neither lessons nor reviews use."
);
phrase!(to_exams, "Aux examens", "To the exams");
phrase!(
    none_title,
    "Ce cours n’a pas d’examen",
    "This course has no exam"
);
phrase!(
    none_about,
    "Les questions des leçons et les exercices pratiques restent là pour vous éprouver.",
    "The questions of the lessons and the practice desks are still there to test yourself."
);
phrase!(to_course, "Aller au cours", "Go to the course");
phrase!(resume, "Reprendre l’examen", "Resume the exam");
phrase!(left_unlimited, "sans limite de temps", "no time limit");
phrase!(prepare, "Voir les règles", "See the rules");
phrase!(past, "Sessions passées", "Past sittings");
phrase!(
    too_few,
    "Les réserves de questions de ce cours sont trop petites pour cet examen.",
    "The pools of this course are too small for this exam."
);
phrase!(key_resume, "reprendre l’examen", "resume the exam");
phrase!(key_prepare, "voir les règles", "see the rules");
phrase!(key_course, "aller au cours", "go to the course");
phrase!(begin, "Commencer maintenant", "Begin now");
phrase!(not_now, "Pas maintenant", "Not now");
phrase!(rules, "Règles de l’examen", "Rules of the exam");
phrase!(time, "Temps", "Time");
phrase!(
    leaves_open,
    "Un autre examen est en cours\u{a0}: commencer celui-ci l’abandonne pour de bon, sans résultat.",
    "Another exam is under way: beginning this one gives it up for good, without a result."
);
phrase!(
    rule_quiet,
    "Aucune correction avant la fin\u{a0}: vous passez d’une question à l’autre, vous revenez, vous changez d’avis.",
    "No feedback until the end: go from question to question, come back, change your mind."
);
phrase!(
    rule_certifying,
    "Ensuite\u{a0}: un bilan par module et par compétence, et les passages à relire. Les questions et leurs réponses restent secrètes, pour resservir.",
    "Afterwards: a report by module and by competence, and what to re-read. The questions and their keys stay secret, to be used again."
);
phrase!(
    rule_mock,
    "Ensuite\u{a0}: un bilan par module et par compétence, et chaque question avec sa réponse expliquée.",
    "Afterwards: a report by module and by competence, and each question with its answer explained."
);
phrase!(
    rule_judged,
    "Le seuil est fixé par des juges, question par question\u{a0}: il dépend de la difficulté du tirage.",
    "The pass mark is set by judges, item by item: it follows the difficulty of what is drawn."
);
phrase!(key_begin, "commencer", "begin");
phrase!(key_time, "choisir le temps", "choose the time");

/// «Examen certifiant».
pub(crate) fn kind(language: Language, kind: FormKind) -> &'static str {
    match (language, kind) {
        (Language::Fr, FormKind::Certifying) => "Examen certifiant",
        (Language::En, FormKind::Certifying) => "Certifying exam",
        (Language::Fr, FormKind::Mock) => "Examen blanc",
        (Language::En, FormKind::Mock) => "Mock exam",
    }
}

/// «Certification, en cours».
pub(crate) fn under_way(language: Language, title: &str) -> String {
    match language {
        Language::Fr => format!("En cours\u{a0}: {title}"),
        Language::En => format!("Under way: {title}"),
    }
}

/// «12 sur 60 répondues».
pub(crate) fn answered_of(language: Language, answered: usize, of: usize) -> String {
    match language {
        Language::Fr => format!(
            "{answered} {} sur {of}",
            plural(language, answered, "répondue", "répondues")
        ),
        Language::En => format!("{answered} of {of} answered"),
    }
}

/// «60 questions · 90 min · seuil provisoire 70 %»; without a provisional mark,
/// judges set it.
pub(crate) fn facts(language: Language, items: usize, minutes: u32, pass: Option<u8>) -> String {
    let time = super::course::duration(language, minutes);
    let pass = pass.map(|pass| percent(language, f64::from(pass) / 100.0));
    let mark = match (language, pass) {
        (Language::Fr, Some(pass)) => format!("seuil provisoire {pass}"),
        (Language::En, Some(pass)) => format!("provisional pass mark {pass}"),
        (Language::Fr, None) => "seuil fixé par des juges".to_owned(),
        (Language::En, None) => "pass mark set by judges".to_owned(),
    };
    let questions = plural(language, items, "question", "questions");
    format!("{items} {questions} · {time} · {mark}")
}

pub(crate) fn prepare_form(language: Language, title: &str) -> String {
    match language {
        Language::Fr => format!("Voir les règles\u{a0}: {title}"),
        Language::En => format!("See the rules: {title}"),
    }
}

/// «Session 2 · 21 novembre 2026».
pub(crate) fn sitting(language: Language, number: usize, day: &str) -> String {
    match language {
        Language::Fr => format!("Session {number} · {day}"),
        Language::En => format!("Sitting {number} · {day}"),
    }
}

/// Where the share is, relative to the mark and its error.
pub(crate) fn band(language: Language, band: Band) -> &'static str {
    match (language, band) {
        (Language::Fr, Band::Below) => "En dessous du seuil",
        (Language::En, Band::Below) => "Below the pass mark",
        (Language::Fr, Band::Within) => "Trop près du seuil pour trancher",
        (Language::En, Band::Within) => "Too close to the pass mark to tell",
        (Language::Fr, Band::Above) => "Au-dessus du seuil",
        (Language::En, Band::Above) => "Above the pass mark",
    }
}

/// «il reste 42 min, et le temps court».
pub(crate) fn left_runs(language: Language, milliseconds: i64) -> String {
    let left = super::exam_sitting::left(language, milliseconds);
    match language {
        Language::Fr => format!("il reste {left}, et le temps court"),
        Language::En => format!("{left} left, and the time runs on"),
    }
}

/// How many modules of the exam are not read yet.
pub(crate) fn unread(language: Language, missing: usize, of: usize) -> String {
    match (language, missing) {
        (Language::Fr, _) if missing == of => {
            "L’examen porte sur des leçons que vous n’avez pas toutes lues.".to_owned()
        }
        (Language::En, _) if missing == of => {
            "The exam is about lessons that you have not all read.".to_owned()
        }
        (Language::Fr, 1) => {
            format!("L’examen porte sur {of} modules, dont un que vous n’avez pas lu en entier.")
        }
        (Language::En, 1) => {
            format!("The exam is about {of} modules, one of which you have not read to its end.")
        }
        (Language::Fr, _) => format!(
            "L’examen porte sur {of} modules, dont {missing} que vous n’avez pas lus en entier."
        ),
        (Language::En, _) => format!(
            "The exam is about {of} modules, {missing} of which you have not read to their end."
        ),
    }
}

pub(crate) fn rule_items(language: Language, items: usize) -> String {
    let questions = plural(language, items, "question", "questions");
    match language {
        Language::Fr => format!(
            "{items} {questions}, tirées au sort selon le poids des modules. Chaque session a son tirage."
        ),
        Language::En => format!(
            "{items} {questions}, drawn by the weights of the modules. Each sitting has its own draw."
        ),
    }
}

fn length(language: Language, seconds: u32) -> String {
    super::course::duration(language, seconds / 60)
}

pub(crate) fn rule_time(language: Language, seconds: Option<u32>) -> String {
    match (language, seconds.map(|seconds| length(language, seconds))) {
        (Language::Fr, Some(time)) => format!(
            "{time} au total. Le temps peut être masqué\u{202f}; la fin est annoncée à dix, cinq et une minute."
        ),
        (Language::En, Some(time)) => format!(
            "{time} in all. The time can be hidden; the end is announced at ten, five and one minute."
        ),
        (Language::Fr, None) => "Sans limite de temps.".to_owned(),
        (Language::En, None) => "No time limit.".to_owned(),
    }
}

pub(crate) fn rule_leave(language: Language, timed: bool) -> &'static str {
    match (language, timed) {
        (Language::Fr, true) => {
            "Vous pouvez quitter et revenir, mais la fin est fixée au départ\u{a0}: le temps court aussi fenêtre fermée. À la fin, ce qui est écrit est rendu. Une horloge reculée ne rend pas de temps tant que la fenêtre est ouverte\u{202f}; rouvert, Parcours ne connaît que l’heure de l’ordinateur et celle de votre dernière réponse."
        }
        (Language::En, true) => {
            "You may leave and come back, but the end is fixed at the start: the time runs on while the window is closed. At the end, what is written is handed in. A clock set back gives no time while the window is open; opened again, Parcours knows only the computer’s time and that of your last answer."
        }
        (Language::Fr, false) => "Vous pouvez quitter et revenir quand vous voulez.",
        (Language::En, false) => "You may leave and come back whenever you like.",
    }
}

pub(crate) fn rule_provisional(language: Language, pass: u8) -> String {
    let pass = percent(language, f64::from(pass) / 100.0);
    match language {
        Language::Fr => format!(
            "Seuil de {pass}, provisoire tant que des juges ne l’ont pas fixé. Une question vide ne rapporte rien."
        ),
        Language::En => format!(
            "Pass mark {pass}, provisional until judges have set it. An empty question earns nothing."
        ),
    }
}

/// «Un tiers de plus · 2 h».
pub(crate) fn allowance(language: Language, time: Allowance, seconds: Option<u32>) -> String {
    let name = match (language, time) {
        (_, Allowance::Standard) => "Standard",
        (Language::Fr, Allowance::ThirdMore) => "Un tiers de plus",
        (Language::En, Allowance::ThirdMore) => "A third more",
        (Language::Fr, Allowance::Unlimited) => "Sans limite",
        (Language::En, Allowance::Unlimited) => "No limit",
    };
    match seconds {
        Some(seconds) => format!("{name} · {}", length(language, seconds)),
        None => name.to_owned(),
    }
}
