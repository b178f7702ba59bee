//! Words of the Progress screen: the page, its settings, and the self-rating.

use super::{pair, plural};
use crate::language::Language;
use crate::language::typography::{number, percent};

phrase!(place, "Progrès", "Progress");
phrase!(title, "Où vous en êtes", "Where you stand");
phrase!(
    empty,
    "Vos progrès se liront ici dès la première réponse. Commencez, si vous voulez, par dire où vous pensez en être\u{a0}: vous pourrez comparer plus tard.",
    "Your progress will show here from the first answer on. You may begin by saying where you think you stand, to compare later."
);
phrase!(to_course, "Ouvrir le cours", "Open the course");
phrase!(exams, "Examens", "Exams");

phrase!(lessons_read, "leçons lues", "lessons read");
phrase!(
    lessons_read_more,
    "lues jusqu’au bout, dans ce cours",
    "read to the end, in this course"
);
phrase!(
    right_recently,
    "de bonnes réponses, 30 jours",
    "right answers, 30 days"
);
phrase!(practised, "de pratique", "of practice");
phrase!(
    practised_more,
    "questions, révisions et exercices",
    "questions, reviews and desks"
);
phrase!(
    lasting_more,
    "trois semaines de mémoire ou plus",
    "three weeks of memory or more"
);

/// Under the count of questions remembered for long.
pub(crate) fn lasting(language: Language, count: usize) -> &'static str {
    match language {
        Language::Fr => plural(
            language,
            count,
            "question en mémoire longue",
            "questions en mémoire longue",
        ),
        Language::En => plural(
            language,
            count,
            "question in long memory",
            "questions in long memory",
        ),
    }
}

/// «sur 212 réponses».
pub(crate) fn of_answers(language: Language, count: usize) -> String {
    let written = number(language, count as f64, 0);
    match (language, count) {
        (Language::Fr, 0) => "pas de réponse ces 30 jours".to_owned(),
        (Language::En, 0) => "no answers in these 30 days".to_owned(),
        (Language::Fr, _) => format!(
            "sur {written} {}",
            plural(language, count, "réponse", "réponses")
        ),
        (Language::En, _) => format!(
            "of {written} {}",
            plural(language, count, "answer", "answers")
        ),
    }
}

/// «84 % (71–92)»: a share with the range it may lie in.
pub(crate) fn share_and_range(language: Language, share: f64, range: (f64, f64)) -> String {
    let whole = |share: f64| number(language, (share * 100.0).round(), 0);
    let (low, high) = range;
    format!(
        "{} ({}–{})",
        percent(language, share),
        whole(low),
        whole(high)
    )
}

/// «38 réponses».
pub(crate) fn answers(language: Language, count: u32) -> String {
    let written = number(language, f64::from(count), 0);
    let count = count as usize;
    let word = match language {
        Language::Fr => plural(language, count, "réponse", "réponses"),
        Language::En => plural(language, count, "answer", "answers"),
    };
    format!("{written}\u{a0}{word}")
}

/// What a chart is called where it is heard.
pub(crate) fn chart(language: Language, title: &str) -> String {
    let what = match language {
        Language::Fr => "Graphique",
        Language::En => "Chart",
    };
    pair(language, what, title)
}

phrase!(as_chart, "Voir le graphique", "Show the chart");
phrase!(as_table, "Voir les chiffres", "Show the figures");
phrase!(
    key_tables,
    "tous les graphiques en chiffres, et retour",
    "every chart as figures, and back"
);
phrase!(key_rate, "évaluer vos compétences", "rate your competences");

phrase!(rate_first, "M’auto-évaluer", "Rate myself");
phrase!(rate_again, "M’évaluer à nouveau", "Rate myself again");
phrase!(rate_title, "Votre auto-évaluation", "Your self-rating");
phrase!(
    rate_about,
    "Ce que vous en pensez aujourd’hui, pour vous seulement.",
    "What you think today, for you alone."
);
phrase!(rate_back, "Précédente", "Previous");
phrase!(rate_next, "Suivante", "Next");
phrase!(rate_save, "Enregistrer", "Save");
phrase!(rated, "Auto-évaluation enregistrée.", "Self-rating saved.");

/// «2 sur 6».
pub(crate) fn step(language: Language, place: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("Compétence {place} sur {of}"),
        Language::En => format!("Competence {place} of {of}"),
    }
}

/// The five levels of a self-rating, from 0 to 4.
pub(crate) fn level(language: Language, level: u8) -> &'static str {
    let (fr, en) = match level {
        0 => ("Je ne l’ai jamais fait", "I have never done it"),
        1 => ("Je sais de quoi il s’agit", "I know what it is about"),
        2 => ("J’y arrive avec de l’aide", "I can do it with help"),
        3 => ("J’y arrive sans aide", "I can do it on my own"),
        _ => ("Je pourrais l’enseigner", "I could teach it"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

phrase!(rhythm, "Votre rythme", "Your rhythm");
phrase!(rhythm_less, "Un jour de moins", "One day fewer");
phrase!(rhythm_more, "Un jour de plus", "One day more");
phrase!(
    streaks,
    "Compter les jours d’affilée",
    "Count days in a row"
);

/// The rhythm that is set, with its name.
pub(crate) fn rhythm_now(language: Language, days: Option<u8>) -> String {
    let value = rhythm_value(language, days);
    match language {
        Language::Fr => format!("Votre rythme\u{a0}: {value}"),
        Language::En => format!("Your rhythm: {value}"),
    }
}

/// The rhythm that is set.
pub(crate) fn rhythm_value(language: Language, days: Option<u8>) -> String {
    match (language, days) {
        (Language::Fr, None) => "aucun".to_owned(),
        (Language::En, None) => "none".to_owned(),
        (Language::Fr, Some(days)) => format!(
            "{days}\u{a0}{} par semaine",
            plural(language, usize::from(days), "jour", "jours")
        ),
        (Language::En, Some(days)) => format!(
            "{days}\u{a0}{} a week",
            plural(language, usize::from(days), "day", "days")
        ),
    }
}
