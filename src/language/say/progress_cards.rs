//! Words of the cards of the Progress screen: titles, what each says, tables.

use super::dates::weekday_and_date;
use super::plural;
use crate::language::Language;
use crate::language::typography::{number, percent};
use crate::measures::{Leaning, Regularity};
use crate::progress::Day;

phrase!(competences, "Compétences", "Competences");
phrase!(
    competences_none,
    "Aucune question de quiz n’a encore de réponse.",
    "No quiz question has an answer yet."
);
phrase!(
    competences_coming,
    "Un instant\u{a0}: les leçons se relisent.",
    "One moment: the lessons are being read."
);
phrase!(today, "Aujourd’hui", "Today");
phrase!(then, "Auto-évaluation de départ", "First self-rating");
phrase!(latest, "Dernière auto-évaluation", "Latest self-rating");
phrase!(competence, "Compétence", "Competence");
phrase!(answered, "Questions répondues", "Questions answered");
phrase!(not_met, "pas encore abordée", "not met yet");

/// While too few questions are answered for a portrait.
pub(crate) fn competences_early(language: Language, answered: usize, of: usize) -> String {
    match language {
        Language::Fr => format!(
            "Trop tôt pour un portrait\u{a0}: {answered} {} sur {of} dans les leçons commencées.",
            plural(
                language,
                answered,
                "question répondue",
                "questions répondues"
            )
        ),
        Language::En => format!(
            "Too early for a portrait: {answered} of {of} {} answered in the lessons you began.",
            plural(language, of, "question", "questions")
        ),
    }
}

/// What the radar says: the firmest competence and the one to work on.
pub(crate) fn competences_said(
    language: Language,
    most: (&str, f64),
    least: Option<(&str, f64)>,
) -> String {
    let (name, share) = (most.0, percent(language, most.1));
    let firm = match language {
        Language::Fr => {
            format!("Sur les leçons commencées, le plus solide\u{a0}: {name}, {share}.")
        }
        Language::En => format!("In the lessons you began, the firmest: {name}, {share}."),
    };
    let Some((name, share)) = least else {
        return firm;
    };
    let share = percent(language, share);
    match language {
        Language::Fr => format!("{firm} Le moins\u{a0}: {name}, {share}."),
        Language::En => format!("{firm} The least: {name}, {share}."),
    }
}

/// «12 sur 40».
pub(crate) fn out_of(language: Language, count: usize, of: usize) -> String {
    let (count, of) = (count as f64, of as f64);
    let (count, of) = (number(language, count, 0), number(language, of, 0));
    match language {
        Language::Fr => format!("{count} sur {of}"),
        Language::En => format!("{count} of {of}"),
    }
}

phrase!(regularity, "Régularité", "Regularity");
phrase!(
    regularity_none,
    "Les jours où vous travaillez se marqueront ici.",
    "The days on which you work will be marked here."
);
phrase!(week_of, "Semaine du", "Week of");
phrase!(days_worked, "Jours", "Days");
phrase!(minutes, "Temps", "Time");
phrase!(legend_little, "moins de 10\u{a0}min", "under 10\u{a0}min");
phrase!(legend_some, "10 à 25\u{a0}min", "10 to 25\u{a0}min");
phrase!(legend_much, "25\u{a0}min et plus", "25\u{a0}min or more");

fn days(language: Language, count: usize) -> String {
    let word = match language {
        Language::Fr => plural(language, count, "jour", "jours"),
        Language::En => plural(language, count, "day", "days"),
    };
    format!("{count}\u{a0}{word}")
}

/// This week, the rhythm if there is one, and the half year.
pub(crate) fn regularity_said(language: Language, of: &Regularity, rhythm: Option<u8>) -> String {
    let week = match (language, rhythm) {
        (Language::Fr, None) => format!("{} cette semaine", days(language, of.this_week)),
        (Language::En, None) => format!("{} this week", days(language, of.this_week)),
        (Language::Fr, Some(wanted)) => {
            format!(
                "{} cette semaine, pour un rythme de {wanted}",
                days(language, of.this_week)
            )
        }
        (Language::En, Some(wanted)) => {
            format!(
                "{} this week, for a rhythm of {wanted}",
                days(language, of.this_week)
            )
        }
    };
    let half = match language {
        Language::Fr => format!("{} en six mois", days(language, of.days)),
        Language::En => format!("{} in six months", days(language, of.days)),
    };
    let mut said = format!("{week}\u{202f}; {half}.");
    if language == Language::En {
        said = format!("{week}; {half}.");
    }
    if let Some((kept, of)) = of.kept.filter(|(kept, _)| *kept > 0) {
        said.push(' ');
        said.push_str(&match language {
            Language::Fr => format!(
                "Rythme tenu {kept} {} sur {of}.",
                plural(language, kept, "semaine", "semaines")
            ),
            Language::En => format!(
                "Rhythm kept {kept} {} out of {of}.",
                plural(language, kept, "week", "weeks")
            ),
        });
    }
    if let Some(streak) = of.streak.filter(|streak| *streak > 1) {
        said.push(' ');
        said.push_str(&match language {
            Language::Fr => format!("{} d’affilée.", days(language, streak)),
            Language::En => format!("{} in a row.", days(language, streak)),
        });
    }
    said
}

phrase!(
    calibration,
    "Savez-vous ce que vous savez\u{202f}?",
    "Do you know what you know?"
);
phrase!(
    calibration_few,
    "Pas encore assez de réponses avec un degré de certitude pour en dire quelque chose de sûr.",
    "Not enough answers with a confidence yet to say anything reliable."
);
phrase!(
    sure_means,
    "Le trait\u{a0}: ce que «\u{a0}sûr\u{a0}» veut dire, neuf fois sur dix.",
    "The line: what “sure” means, nine times in ten."
);
phrase!(confidence, "Vous disiez", "You said");
phrase!(right, "Justes", "Right");
phrase!(given, "Réponses", "Answers");
phrase!(interval, "Intervalle à 95\u{a0}%", "95% interval");
phrase!(too_few, "trop peu", "too few");
phrase!(all_modules, "Tout le cours", "The whole course");
phrase!(module, "Module", "Module");
phrase!(lessons_read, "Leçons lues", "Lessons read");

/// «Quand vous répondez « sûr », vous avez raison 71 fois sur 100», with the
/// range.
pub(crate) fn sure_is_right(language: Language, share: f64, range: (f64, f64)) -> String {
    let whole = |share: f64| number(language, (share * 100.0).round(), 0);
    let (share, low, high) = (whole(share), whole(range.0), whole(range.1));
    match language {
        Language::Fr => format!(
            "Quand vous répondez «\u{a0}sûr\u{a0}», vous avez raison {share} fois sur 100 (entre {low} et {high})."
        ),
        Language::En => format!(
            "When you answer “sure”, you are right {share} times in 100 (between {low} and {high})."
        ),
    }
}

/// What the calibration leans to, where it does for certain.
pub(crate) fn leaning(language: Language, leaning: Leaning) -> Option<&'static str> {
    let (fr, en) = match leaning {
        Leaning::Unknown => return None,
        Leaning::Fair => (
            "«\u{a0}Sûr\u{a0}» veut bien dire sûr.",
            "“Sure” does mean sure.",
        ),
        Leaning::TooSure => ("C’est un peu trop sûr.", "That is a little too sure."),
        Leaning::TooModest => (
            "Vous en savez plus que vous ne le croyez.",
            "You know more than you think.",
        ),
    };
    Some(match language {
        Language::Fr => fr,
        Language::En => en,
    })
}

/// The modules in which «sure» is said too easily.
pub(crate) fn too_sure_in(language: Language, modules: &[&str]) -> String {
    let modules = modules.join(", ");
    match language {
        Language::Fr => format!("Un peu trop sûr en\u{a0}: {modules}."),
        Language::En => format!("A little too sure in: {modules}."),
    }
}

phrase!(recall, "Ce qui tient", "What holds");
phrase!(
    recall_none,
    "Les réponses se compteront ici, module par module. Ce que vous retrouvez un autre jour compte comme su.",
    "Answers will be counted here, module by module. What you recall on another day counts as known."
);
phrase!(
    recall_few,
    "Rien n’a encore été redemandé un autre jour\u{a0}: c’est alors que l’on sait ce qui tient.",
    "Nothing has been asked again on another day yet: that is when one knows what holds."
);
phrase!(all_answers, "Toutes les réponses", "All answers");
phrase!(delayed, "Retrouvé un autre jour", "Recalled another day");
phrase!(no_delayed, "pas encore redemandé", "not asked again yet");

/// «Retrouvé un autre jour\u{a0}: 71 % (58–81), 64 réponses.»
pub(crate) fn recall_said(language: Language, share: &str, answers: u32) -> String {
    let again = super::progress::answers(language, answers);
    match (language, answers) {
        (Language::Fr, 0 | 1) => format!(
            "Su, c’est retrouvé un autre jour\u{a0}: {share}, sur une seule réponse redemandée."
        ),
        (Language::Fr, _) => {
            format!("Su, c’est retrouvé un autre jour\u{a0}: {share} de vos {again} redemandées.")
        }
        (Language::En, 0 | 1) => {
            format!("Known means recalled on another day: {share}, of one answer asked again.")
        }
        (Language::En, _) => {
            format!("Known means recalled on another day: {share} of your {again} asked again.")
        }
    }
}

phrase!(forecast, "Ce qui revient", "What comes back");
phrase!(
    forecast_none,
    "Rien ne revient dans les trente jours. Les questions répondues dans une leçon reviendront ici.",
    "Nothing comes back in the next thirty days. Questions answered in a lesson will."
);
phrase!(day, "Jour", "Day");
phrase!(questions, "Questions", "Questions");
phrase!(later, "Plus tard", "Later");

fn count_questions(language: Language, count: usize) -> String {
    let written = number(language, count as f64, 0);
    format!(
        "{written}\u{a0}{}",
        plural(language, count, "question", "questions")
    )
}

/// Today, thirty days, and the day with the most.
pub(crate) fn forecast_said(
    language: Language,
    today: usize,
    total: usize,
    busiest: Option<(Day, usize)>,
) -> String {
    let (today, total) = (
        count_questions(language, today),
        number(language, total as f64, 0),
    );
    let said = match language {
        Language::Fr => format!("{today} aujourd’hui, {total} en trente jours."),
        Language::En => format!("{today} today, {total} in thirty days."),
    };
    let Some((day, count)) = busiest else {
        return said;
    };
    let day = weekday_and_date(language, day);
    match language {
        Language::Fr => format!("{said} Le plus\u{a0}: {count}, {day}."),
        Language::En => format!("{said} Most: {count}, on {day}."),
    }
}
