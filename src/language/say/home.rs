//! Words of Home.

use super::plural;
use crate::language::Language;

phrase!(welcome, "Bienvenue", "Welcome");
phrase!(
    hello,
    "Bonjour, on reprend\u{202f}?",
    "Hello, shall we go on?"
);
phrase!(today, "Aujourd’hui", "Today");
phrase!(path, "Le parcours", "The path");
phrase!(begin, "Commencer", "Begin");
phrase!(go_on, "Continuer", "Continue");
phrase!(resume, "Reprendre les questions", "Resume the questions");
phrase!(answer, "Répondre aux questions", "Answer the questions");
phrase!(see_course, "Voir tout le cours", "See the whole course");
phrase!(done_chip, "Parcours maîtrisé", "Path mastered");
phrase!(done_title, "Tout est maîtrisé", "All is mastered");
phrase!(
    done_about,
    "Chaque leçon a ses deux bonnes journées. Relisez ce qui vous sert, et revenez aux questions quand vous voulez.",
    "Every lesson has its two good days. Read again what serves you, and come back to the questions when you like."
);
phrase!(confirm, "Deuxième journée possible", "Second day possible");
phrase!(
    confirm_about,
    "une bonne journée de plus, et elle est maîtrisée",
    "one more good day, and it is mastered"
);
phrase!(ask, "Questions à découvrir", "Questions to discover");
phrase!(
    ask_about,
    "leçon lue, pas encore mise à l’épreuve",
    "lesson read, not yet put to the test"
);
phrase!(
    practice_open,
    "Exercice à reprendre",
    "Practice to go on with"
);
phrase!(practice_new, "À essayer en vrai", "To try for real");
phrase!(
    nothing_first,
    "Une leçon suffit pour commencer.",
    "One lesson is enough to begin."
);
phrase!(
    nothing,
    "Rien d’autre à reprendre. Avancez à votre rythme.",
    "Nothing else to take up again. Go on at your own pace."
);
phrase!(
    nothing_left,
    "Rien à reprendre aujourd’hui.",
    "Nothing to take up again today."
);
phrase!(
    rested,
    "La bonne journée d’aujourd’hui compte. La seconde se gagne un autre jour.",
    "Today’s good day counts. The second one is for another day."
);
phrase!(notes_title, "Vos notes", "Your notes");
phrase!(
    week_empty,
    "Vos jours de travail se marqueront ici.",
    "The days you work will be marked here."
);
phrase!(key_continue, "continuer", "continue");
phrase!(key_course, "le cours entier", "the whole course");

/// «4 sur 10 faites».
pub(crate) fn answered(language: Language, done: usize, of: usize) -> String {
    match language {
        Language::Fr => format!(
            "{done} sur {of} {}",
            plural(language, done, "faite", "faites")
        ),
        Language::En => format!("{done} of {of} done"),
    }
}

/// «Questions à finir : 4 sur 10».
pub(crate) fn to_finish(language: Language, done: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("Questions à finir\u{a0}: {done} sur {of}"),
        Language::En => format!("Questions to finish: {done} of {of}"),
    }
}

pub(crate) fn more(language: Language, count: usize) -> String {
    match language {
        Language::Fr => format!(
            "et {count} {}",
            plural(language, count, "autre leçon", "autres leçons")
        ),
        Language::En => format!(
            "and {count} other {}",
            plural(language, count, "lesson", "lessons")
        ),
    }
}

/// «3 jours cette semaine».
pub(crate) fn week_days(language: Language, days: usize) -> String {
    match language {
        Language::Fr => format!(
            "{days} {} cette semaine",
            plural(language, days, "jour", "jours")
        ),
        Language::En => format!("{days} {} this week", plural(language, days, "day", "days")),
    }
}

/// The week, for someone who does not see it.
pub(crate) fn week(language: Language, active: &[&str], today: &str) -> String {
    let days = active.join(", ");
    match (language, active.is_empty()) {
        (Language::Fr, true) => {
            format!("Cette semaine\u{a0}: aucun jour marqué. Aujourd’hui\u{a0}: {today}.")
        }
        (Language::Fr, false) => {
            format!("Jours de travail cette semaine\u{a0}: {days}. Aujourd’hui\u{a0}: {today}.")
        }
        (Language::En, true) => format!("This week: no day marked. Today: {today}."),
        (Language::En, false) => format!("Days worked this week: {days}. Today: {today}."),
    }
}

/// «Examen en cours · 12 sur 60».
pub(crate) fn exam_open(language: Language, done: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("Examen en cours · {done} sur {of}"),
        Language::En => format!("Exam under way · {done} of {of}"),
    }
}
