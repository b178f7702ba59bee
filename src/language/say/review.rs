//! Words of the reviews.

use super::dates;
use super::plural;
use crate::language::Language;
use crate::language::typography::number;
use crate::progress::{Day, Effort};

phrase!(title, "Révision", "Review");
phrase!(
    about,
    "La bonne question au bon moment\u{a0}: chaque réponse décide du jour où la question revient.",
    "The right question at the right moment: each answer decides the day on which the question comes back."
);
phrase!(start, "Commencer", "Start");
phrase!(resume, "Reprendre la révision", "Resume the review");
phrase!(anyway, "Réviser quand même", "Review anyway");
phrase!(more, "Continuer malgré la limite", "Go on past the limit");
phrase!(to_course, "Aller au cours", "Go to the course");
phrase!(to_reviews, "Revenir à la révision", "Back to the reviews");
phrase!(
    never_title,
    "Rien à réviser pour l’instant",
    "Nothing to review yet"
);
phrase!(
    never,
    "Une question entre en révision dès que vous y avez répondu une fois, dans une leçon ou dans une série.",
    "A question comes up for review once you have answered it, in a lesson or in a quiz."
);
phrase!(
    nothing_title,
    "Rien à revoir aujourd’hui",
    "Nothing due today"
);
phrase!(
    nothing_to_ask,
    "Rien n’est dû, ou les minutes du jour sont prises. La page de révision dit ce qui vient.",
    "Nothing is due, or the day’s minutes are used up. The review page tells what comes next."
);
phrase!(rest_title, "Jour de repos", "A day of rest");
phrase!(
    limit_title,
    "La limite du jour est atteinte",
    "Today’s limit is reached"
);
phrase!(
    sure_and_wrong_first,
    "Ce que vous pensiez sûr et qui était faux vient d’abord.",
    "What you were sure of and got wrong comes first."
);
phrase!(finished, "La dernière séance", "The last session");
phrase!(reread, "À relire", "To re-read");
phrase!(all_right, "Tout était juste.", "Everything was right.");
phrase!(leeches, "Mises de côté", "Set aside");
phrase!(
    leeches_about,
    "Oubliées huit fois\u{a0}: redemander ne suffit plus. Relisez le passage, puis remettez la question en jeu.",
    "Forgotten eight times: asking once more is not enough. Re-read the passage, then put the question back."
);
phrase!(release, "C’est relu, la reposer", "Re-read: ask it again");
phrase!(
    released,
    "La question reviendra.",
    "The question will come back."
);
phrase!(open_passage, "Relire le passage", "Re-read the passage");

phrase!(plan, "Votre plan", "Your plan");
phrase!(
    plan_about,
    "Il vous suit d’un ordinateur à l’autre. Rien ne vous punit d’une absence\u{a0}: ce qui était dû attend.",
    "It follows you from computer to computer. Nothing punishes an absence: what was due waits."
);
phrase!(
    retention,
    "Ce que vous voulez retenir",
    "How much you want to remember"
);
phrase!(
    retention_about,
    "Part de bonnes réponses visée quand une question revient. Viser plus haut demande de revoir plus souvent\u{a0}: voici le travail des trente prochains jours, avec ce que vous connaissez aujourd’hui.",
    "Share of right answers aimed at when a question comes back. Aiming higher means reviewing more often: this is the work of the next thirty days, with what you know today."
);
phrase!(
    minutes,
    "Minutes par jour, au plus",
    "Minutes a day, at most"
);
phrase!(days_off, "Jours sans révision", "Days without reviews");
phrase!(
    days_off_about,
    "Ce qui tombe un de ces jours passe au suivant.",
    "What falls on one of these days moves to the next."
);
phrase!(holiday, "Congés", "Holiday");
phrase!(holiday_from, "Premier jour", "First day");
phrase!(holiday_to, "Dernier jour", "Last day");
phrase!(holiday_set, "Poser ces congés", "Set this holiday");
phrase!(holiday_clear, "Effacer les congés", "Clear the holiday");
phrase!(
    holiday_bad,
    "Écrivez deux dates, comme 2026-12-24, la première avant la dernière.",
    "Write two dates, such as 2026-12-24, the first before the last."
);
phrase!(effort_setting, "Difficulté ressentie", "How hard it was");
phrase!(
    effort_about,
    "D’ordinaire, la réponse, votre certitude et les indices suffisent à régler la suite.",
    "Usually your answer, how sure you were and the hints suffice to plan what follows."
);
phrase!(effort_ask, "Me la demander", "Ask me");
phrase!(effort_skip, "Ne pas demander", "Do not ask");
phrase!(how_hard, "C’était\u{a0}:", "It was:");
phrase!(hard, "difficile", "hard");
phrase!(good, "comme prévu", "as expected");
phrase!(easy, "facile", "easy");
phrase!(
    key_effort,
    "dire si c’était difficile",
    "say how hard it was"
);
phrase!(key_start, "commencer ou reprendre", "start or resume");

pub(crate) fn effort(language: Language, effort: Effort) -> &'static str {
    match effort {
        Effort::Hard => hard(language),
        Effort::Good => good(language),
        Effort::Easy => easy(language),
    }
}

#[allow(clippy::cast_precision_loss, reason = "a count for people")]
fn questions(language: Language, count: usize) -> String {
    let noun = plural(language, count, "question", "questions");
    format!("{}\u{a0}{noun}", number(language, count as f64, 0))
}

/// «14 questions, environ 7 min».
pub(crate) fn due(language: Language, count: usize, minutes: u32) -> String {
    let count = questions(language, count);
    match language {
        Language::Fr => format!("{count}, environ {minutes}\u{a0}min"),
        Language::En => format!("{count}, about {minutes}\u{a0}min"),
    }
}

/// What is left of a session.
pub(crate) fn left(language: Language, count: usize) -> String {
    let count = questions(language, count);
    match language {
        Language::Fr => format!("encore {count} pour finir"),
        Language::En => format!("{count} left to finish"),
    }
}

/// What waits beyond today's minutes.
pub(crate) fn waiting(language: Language, count: usize) -> String {
    let asked = questions(language, count);
    let wait = plural(language, count, "attend son tour", "attendent leur tour");
    let their = plural(language, count, "its", "their");
    match language {
        Language::Fr => format!("{asked} de plus {wait}\u{a0}: rien ne presse."),
        Language::En => format!("{asked} more will wait {their} turn: there is no hurry."),
    }
}

/// When something is due next.
pub(crate) fn next(language: Language, day: Day, today: Day, count: usize) -> String {
    let count = questions(language, count);
    let when = if day == today.plus(1) {
        match language {
            Language::Fr => "demain".to_owned(),
            Language::En => "tomorrow".to_owned(),
        }
    } else {
        dates::weekday_and_date(language, day)
    };
    match language {
        Language::Fr => format!("Prochaine séance\u{a0}: {when}, {count}."),
        Language::En => format!("Next session: {when}, {count}."),
    }
}

/// A day of rest, and what waits for the next working day.
pub(crate) fn rest(language: Language, count: usize, until: Day) -> String {
    let count = questions(language, count);
    let until = dates::weekday_and_date(language, until);
    match language {
        Language::Fr => format!("Vous l’avez voulu ainsi. Rendez-vous {until}, {count}."),
        Language::En => format!("That is how you planned it. See you on {until}, {count}."),
    }
}

/// The minutes of the day are used up; the rest waits for the next working
/// day.
pub(crate) fn limit(language: Language, minutes: u16, count: usize) -> String {
    let asked = questions(language, count);
    let wait = plural(language, count, "attend", "attendent");
    match language {
        Language::Fr => {
            format!("Vos {minutes}\u{a0}minutes sont faites. {asked} {wait} la prochaine séance.")
        }
        Language::En => {
            format!("Your {minutes}\u{a0}minutes are done. {asked} will wait for the next session.")
        }
    }
}

/// «12 questions, 9 justes».
pub(crate) fn score(language: Language, asked: usize, right: usize) -> String {
    let asked = questions(language, asked);
    match language {
        Language::Fr => format!(
            "{asked}, {right}\u{a0}{}.",
            plural(language, right, "juste", "justes")
        ),
        Language::En => format!("{asked}, {right} right."),
    }
}

/// «90 % : environ 6 questions et 3 min par jour».
pub(crate) fn cost(language: Language, percent: u8, questions: f64, minutes: f64) -> String {
    let (count, minutes) = (rounded(language, questions), rounded(language, minutes));
    // French takes the plural from 2 on, English for everything but 1.
    let is_one = match language {
        Language::Fr => questions < 1.95,
        Language::En => count == "1",
    };
    let noun = if is_one { "question" } else { "questions" };
    match language {
        Language::Fr => {
            format!("{percent}\u{a0}%\u{a0}: environ {count} {noun} et {minutes}\u{a0}min par jour")
        }
        Language::En => format!("{percent}%: about {count} {noun} and {minutes}\u{a0}min a day"),
    }
}

/// One figure after the point below ten.
fn rounded(language: Language, value: f64) -> String {
    number(language, value, if value < 9.95 { 1 } else { 0 })
}

/// «20 min».
pub(crate) fn minutes_a_day(minutes: u16) -> String {
    format!("{minutes}\u{a0}min")
}

/// «Du 24 décembre 2026 au 2 janvier 2027».
pub(crate) fn holiday_is(language: Language, first: Day, last: Day) -> String {
    let (first, last) = (dates::date(language, first), dates::date(language, last));
    match language {
        Language::Fr => format!("Du {first} au {last}."),
        Language::En => format!("From {first} to {last}."),
    }
}
