//! Words of the cards on time, on practice and on wrong ideas of the Progress
//! screen.

use super::course::duration;
use super::dates::day_and_month;
use super::plural;
use crate::language::Language;
use crate::language::typography::percent;
use crate::progress::Day;

phrase!(time, "Temps", "Time");
phrase!(
    time_none,
    "Le temps passé aux questions et aux exercices se lira ici, semaine par semaine.",
    "Time on questions and at the desks will show here, week by week."
);
phrase!(on_questions, "Questions", "Questions");
phrase!(on_reviews, "Révisions", "Reviews");
phrase!(on_practice, "Exercices", "Desks");
phrase!(in_all, "En tout", "In all");

/// A time in seconds as minutes and hours; anything above 0 is a minute at
/// least.
pub(crate) fn spent(language: Language, seconds: u64) -> String {
    let minutes = if seconds == 0 {
        0
    } else {
        (seconds.saturating_add(30) / 60).max(1)
    };
    duration(language, u32::try_from(minutes).unwrap_or(u32::MAX))
}

/// «1 h 20 cette semaine, 42 min par semaine en moyenne.»
pub(crate) fn time_said(language: Language, week: u64, mean: u64) -> String {
    let (week, mean) = (spent(language, week), spent(language, mean));
    match language {
        Language::Fr => {
            format!("{week} cette semaine\u{202f}; {mean} par semaine en moyenne sur douze.")
        }
        Language::En => format!("{week} this week; {mean} a week on average over twelve."),
    }
}

/// The module that took the most time.
pub(crate) fn most_time(language: Language, module: &str, seconds: u64) -> String {
    let spent = spent(language, seconds);
    match language {
        Language::Fr => format!("Le plus sur\u{a0}: {module}, {spent} de questions."),
        Language::En => format!("Most on: {module}, {spent} of questions."),
    }
}

phrase!(practice, "Résultats de pratique", "Practice results");
phrase!(
    practice_none,
    "Les exercices terminés se compareront ici, d’un essai à l’autre.",
    "Finished practices will be compared here, from one attempt to the next."
);
phrase!(attempt, "Exercice", "Practice");
phrase!(date, "Date", "Date");
phrase!(score, "Résultat", "Result");

/// «5 essais terminés\u{202f}; le dernier, «Lot 417», le 21 novembre\u{a0}: 80 %.»
pub(crate) fn practice_said(
    language: Language,
    runs: usize,
    (title, day, score): (&str, Day, f32),
) -> String {
    let score = percent(language, f64::from(score));
    let day = day_and_month(language, day);
    match language {
        Language::Fr => format!(
            "{runs} {}. Le dernier, {day}\u{a0}: {title}, {score}.",
            plural(language, runs, "essai terminé", "essais terminés")
        ),
        Language::En => format!(
            "{runs} {}. The last, on {day}: {title}, {score}.",
            plural(language, runs, "finished attempt", "finished attempts")
        ),
    }
}

/// «80 %, meilleur 90 %, 3 essais».
pub(crate) fn runs(language: Language, last: f32, best: f32, count: usize) -> String {
    let (last, best) = (f64::from(last), f64::from(best));
    let (last, best) = (percent(language, last), percent(language, best));
    match language {
        Language::Fr => format!(
            "{last} · meilleur {best} · {count} {}",
            plural(language, count, "essai", "essais")
        ),
        Language::En => format!(
            "{last} · best {best} · {count} {}",
            plural(language, count, "attempt", "attempts")
        ),
    }
}

phrase!(ledger, "Idées à corriger", "Ideas to put right");
phrase!(
    ledger_none,
    "Aucune de vos réponses n’a montré d’idée fausse que le cours connaisse.",
    "None of your answers has shown a wrong idea that the course knows."
);
phrase!(
    ledger_about,
    "Une idée est corrigée après deux réponses justes, à deux questions, deux jours différents.",
    "An idea is put right after two right answers, to two questions, on two different days."
);
phrase!(
    ledger_lead,
    "Vos réponses ont été celles de quelqu’un qui…",
    "Your answers were those of someone who…"
);
phrase!(show_all, "Tout afficher", "Show all");
phrase!(
    hide_cured,
    "Masquer les idées corrigées",
    "Hide ideas put right"
);

/// «Idées corrigées (3)».
pub(crate) fn show_cured(language: Language, count: usize) -> String {
    match language {
        Language::Fr => format!(
            "Voir {count} {}",
            plural(language, count, "idée corrigée", "idées corrigées")
        ),
        Language::En => format!(
            "Show {count} {} put right",
            plural(language, count, "idea", "ideas")
        ),
    }
}

/// «Relire le passage : Trois casquettes».
pub(crate) fn to_read(language: Language, lesson: &str) -> String {
    match language {
        Language::Fr => format!("Relire le passage\u{a0}: {lesson}"),
        Language::En => format!("Re-read the passage: {lesson}"),
    }
}

/// How often it was shown, when last, and what is missing: 0 to 2 right
/// answers.
pub(crate) fn wrong(language: Language, times: u32, last: Day, missing: usize) -> String {
    let day = day_and_month(language, last);
    let count = times as usize;
    let met = match language {
        Language::Fr => format!("vue {times} fois, la dernière le {day}"),
        Language::En => format!(
            "seen {times} {}, last on {day}",
            plural(language, count, "time", "times")
        ),
    };
    let left = match (language, missing) {
        (Language::Fr, 0) => "corrigée",
        (Language::En, 0) => "put right",
        (Language::Fr, 1) => "encore une réponse juste, à une autre question, un autre jour",
        (Language::En, 1) => "one more right answer to go, to another question, on another day",
        (Language::Fr, _) => "encore deux réponses justes",
        (Language::En, _) => "two right answers to go",
    };
    format!("{met} · {left}")
}
