//! Words of an item analysis.

mod attention;
mod files;
mod html;

pub(crate) use attention::*;
pub(crate) use files::*;
pub(crate) use html::*;

pub(crate) use super::pair as labelled;
use super::plural;
use crate::language::Language;
use crate::language::typography::{NO_BREAK, percent};

/// A number with all its decimals, so that a column lines up: «0,70», «0.70».
pub(crate) fn fixed(language: Language, value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let zero = text.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'));
    let text = text.trim_start_matches(if zero { "-" } else { "" });
    let text = text.replace('-', "−");
    match language {
        Language::Fr => text.replace('.', ","),
        Language::En => text,
    }
}

/// An interval: «[0,58 ; 0,83]», “[0.58, 0.83]”.
pub(crate) fn interval(language: Language, low: f64, high: f64, decimals: usize) -> String {
    let low = fixed(language, low, decimals);
    let high = fixed(language, high, decimals);
    match language {
        Language::Fr => format!("[{low}\u{202f}; {high}]"),
        Language::En => format!("[{low}, {high}]"),
    }
}

pub(crate) fn title(language: Language, course: &str) -> String {
    match language {
        Language::Fr => format!("Analyse des questions\u{a0}: {course}"),
        Language::En => format!("Item analysis: {course}"),
    }
}

fn people(language: Language, count: usize) -> String {
    let word = match language {
        Language::Fr => plural(language, count, "personne", "personnes"),
        Language::En => plural(language, count, "person", "people"),
    };
    format!("{count} {word}")
}

fn questions(language: Language, count: usize) -> String {
    let word = plural(language, count, "question", "questions");
    format!("{count} {word}")
}

/// What was analysed: first answers, or those of an exam.
pub(crate) fn about(
    language: Language,
    exam: Option<&str>,
    people_counted: usize,
    items: usize,
) -> String {
    let people = people(language, people_counted);
    let questions = questions(language, items);
    match (language, exam) {
        (Language::Fr, None) => format!("Premières réponses de {people} à {questions}."),
        (Language::Fr, Some(exam)) => {
            format!("Examen {exam}\u{a0}: premier passage de {people}, {questions}.")
        }
        (Language::En, None) => format!("First answers of {people} to {questions}."),
        (Language::En, Some(exam)) => {
            format!("Exam {exam}: first sitting of {people}, {questions}.")
        }
    }
}

phrase!(
    first_answers,
    "Ce sont des premières réponses, données pendant l’apprentissage\u{a0}: juste après la lecture ou la leçon sous les yeux, parfois avec des indices, sans chronomètre, par celles et ceux qui ont continué. Elles montrent quelles questions surprennent, trompent ou se devinent. Elles ne montrent pas ce qu’on sait encore des semaines plus tard, ne comparent pas les personnes entre elles, et une facilité mesurée ici ne vaut pas pour un examen. Tout le monde n’a pas répondu aux mêmes questions\u{a0}: «\u{a0}ailleurs\u{a0}» est la moyenne des autres premières réponses de la même personne.",
    "These are first answers, given while learning: right after reading or with the lesson in sight, sometimes with hints, without a clock, by those who went on. They show which questions surprise, mislead or give themselves away. They do not show what people still know weeks later, they do not compare people, and a facility measured here does not hold for an exam. Not everybody answered the same questions: “elsewhere” is the mean of the same person’s other first answers."
);
phrase!(
    exam_answers,
    "C’est le premier passage de chaque personne à cet examen\u{a0}; une question laissée vide vaut 0. «\u{a0}Ailleurs\u{a0}» est la moyenne des autres questions du même passage. Quand les questions sont tirées au sort dans une réserve, deux passages ne sont pas tout à fait comparables.",
    "This is each person’s first sitting of this exam; a question left empty counts 0. “Elsewhere” is the mean of the other questions of the same sitting. Where questions are drawn from a pool, two sittings cannot quite be compared."
);

phrase!(whole_test, "L’ensemble", "The whole test");
phrase!(mean, "Moyenne", "Mean");
phrase!(median, "Médiane", "Median");
phrase!(deviation, "Écart-type", "Standard deviation");
phrase!(skewness, "Asymétrie", "Skewness");
phrase!(kurtosis, "Aplatissement", "Kurtosis");
phrase!(reliability, "Fidélité", "Reliability");
phrase!(error_ratio, "Part d’erreur", "Error ratio");
phrase!(
    standard_error,
    "Erreur type d’un résultat",
    "Standard error of a result"
);

/// Why no reliability is given.
pub(crate) fn no_reliability(language: Language, complete: usize, needed: usize) -> String {
    match language {
        Language::Fr => format!(
            "pas assez de données\u{a0}: {} ont répondu à toutes les questions, il en faut au moins {needed}",
            if complete == 0 { "0 personne".to_owned() } else { people(language, complete) }
        )
        .replace("personne ont", "personne a"),
        Language::En => format!(
            "not enough data: {} answered every question, at least {needed} are needed",
            people(language, complete)
        ),
    }
}

phrase!(
    no_spread,
    "pas de coefficient\u{a0}: tous les résultats complets sont les mêmes",
    "no coefficient: all complete results are the same"
);

/// What the coefficient is, and of whom.
pub(crate) fn coefficient(language: Language, kr20: bool, complete: usize) -> String {
    let name = if kr20 { "KR-20" } else { "alpha" };
    let people = people(language, complete);
    match language {
        Language::Fr => format!("{name}, sur {people} qui ont répondu à tout"),
        Language::En => format!("{name}, from {people} who answered everything"),
    }
}

phrase!(item, "Question", "Question");
phrase!(answers, "Réponses", "Answers");
phrase!(count, "n", "n");
phrase!(facility, "Facilité", "Facility");
phrase!(guess, "Hasard", "Guess");
phrase!(discrimination, "Discrimination", "Discrimination");
phrase!(efficiency, "Efficacité", "Efficiency");
phrase!(short_efficiency, "Effic.", "Effic.");
phrase!(weight, "Poids", "Weight");
phrase!(time, "Temps (s)", "Time (s)");
phrase!(to_look_at, "À regarder", "What to look at");

/// The one line for what is not analysed yet.
pub(crate) fn too_few(language: Language, few: usize) -> String {
    match language {
        Language::Fr => format!("Trop peu de réponses (moins de {few})"),
        Language::En => format!("Too few answers (under {few})"),
    }
}

phrase!(
    nothing_to_look_at,
    "Rien à signaler parmi les questions qui ont assez de réponses.",
    "Nothing to report among the questions with enough answers."
);
phrase!(
    nothing_known,
    "Aucune question n’a encore assez de réponses.",
    "No question has enough answers yet."
);
/// Items after those that are told in full.
pub(crate) fn also(language: Language, items: &str) -> String {
    match language {
        Language::Fr => format!("Aussi, avec moins de poids\u{a0}: {items}."),
        Language::En => format!("Also, and weighing less: {items}."),
    }
}

phrase!(key, "clé", "key");
phrase!(elsewhere, "Hors des zones", "Outside the regions");
phrase!(reason, "Raison", "Reason");
phrase!(other_answer, "Une autre réponse", "Another answer");

pub(crate) fn verdict(language: Language, verdict: bool) -> &'static str {
    match (language, verdict) {
        (Language::Fr, true) => "Vrai",
        (Language::Fr, false) => "Faux",
        (Language::En, true) => "True",
        (Language::En, false) => "False",
    }
}

pub(crate) fn gap(language: Language, id: &str) -> String {
    match language {
        Language::Fr => format!("Trou {id}"),
        Language::En => format!("Gap {id}"),
    }
}

/// A place in an order, from 1.
pub(crate) fn place(language: Language, place: usize) -> String {
    match language {
        Language::Fr => format!("{place}{}", if place == 1 { "re place" } else { "e place" }),
        Language::En => format!("Place {place}"),
    }
}

/// A share of people, to the tenth below ten percent: 4.8 % is not 5 %.
pub(crate) fn share(language: Language, share: f64) -> String {
    if share > 0.0 && share < 0.1 {
        let value = fixed(language, share * 100.0, 1);
        return match language {
            Language::Fr => format!("{value}{NO_BREAK}%"),
            Language::En => format!("{value}%"),
        };
    }
    percent(language, share)
}

/// In quotes, unless it has its own.
pub(crate) fn quoted(language: Language, text: &str) -> String {
    if text.starts_with(['«', '“']) && text.ends_with(['»', '”']) {
        return text.to_owned();
    }
    match language {
        Language::Fr => format!("«\u{a0}{text}\u{a0}»"),
        Language::En => format!("“{text}”"),
    }
}
