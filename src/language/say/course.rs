//! Words of the table of contents, and of a lesson's state everywhere.

use super::plural;
use crate::language::Language;

/// Between remarks on one line.
pub(crate) const DOT: &str = " · ";

phrase!(unread, "pas encore lue", "not read yet");
phrase!(started, "commencée", "started");
phrase!(read, "lue", "read");
phrase!(practising, "en apprentissage", "being learnt");
phrase!(
    half_way,
    "une bonne journée sur deux",
    "one good day out of two"
);
phrase!(mastered, "maîtrisée", "mastered");
phrase!(here, "vous êtes ici", "you are here");
phrase!(contents, "Sommaire", "Contents");
phrase!(questions, "Questions", "Questions");
phrase!(resume, "Reprendre", "Resume");
phrase!(results, "Résultats", "Results");
phrase!(
    empty_title,
    "Ce cours n’a pas encore de leçon",
    "This course has no lesson yet"
);
phrase!(
    empty_about,
    "Choisissez un autre cours dans les réglages, ou revenez quand celui-ci sera écrit.",
    "Choose another course in the settings, or come back when this one is written."
);
phrase!(
    key_move,
    "d’une ligne à l’autre",
    "from one line to the next"
);
phrase!(
    key_open,
    "ouvrir la leçon, ouvrir ou fermer le module",
    "open the lesson, open or close the module"
);

/// «Module 1».
pub(crate) fn module(number: usize) -> String {
    format!("Module {number}")
}

/// «Module 1 · leçon 3 sur 6».
pub(crate) fn place(language: Language, module: usize, lesson: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("Module {module} · leçon {lesson} sur {of}"),
        Language::En => format!("Module {module} · lesson {lesson} of {of}"),
    }
}

/// «15 min», «1 h 27».
pub(crate) fn duration(language: Language, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (language, hours, rest) {
        (_, 0, _) => format!("{minutes}\u{a0}min"),
        (_, _, 0) => format!("{hours}\u{a0}h"),
        (Language::Fr, ..) => format!("{hours}\u{a0}h\u{a0}{rest:02}"),
        (Language::En, ..) => format!("{hours}\u{a0}h\u{a0}{rest}\u{a0}min"),
    }
}

pub(crate) fn lessons(language: Language, count: usize) -> String {
    match language {
        Language::Fr => format!("{count} {}", plural(language, count, "leçon", "leçons")),
        Language::En => format!("{count} {}", plural(language, count, "lesson", "lessons")),
    }
}

/// «3 lues · 1 maîtrisée»: two counts, never one.
pub(crate) fn counts(language: Language, read: usize, mastered: usize) -> String {
    match language {
        Language::Fr => format!(
            "{read} {} · {mastered} {}",
            plural(language, read, "lue", "lues"),
            plural(language, mastered, "maîtrisée", "maîtrisées")
        ),
        Language::En => format!("{read} read · {mastered} mastered"),
    }
}

pub(crate) fn percent(language: Language, share: f32) -> String {
    let percent = (share.clamp(0.0, 1.0) * 100.0).floor();
    match language {
        Language::Fr => format!("{percent}\u{a0}%"),
        Language::En => format!("{percent}%"),
    }
}

/// «arrêtée au passage 3 sur 19».
pub(crate) fn stopped(language: Language, at: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("arrêtée au passage {at} sur {of}"),
        Language::En => format!("stopped at passage {at} of {of}"),
    }
}

/// «maîtrisée depuis le 21 novembre 2026».
pub(crate) fn mastered_since(language: Language, day: &str) -> String {
    match language {
        Language::Fr => format!("maîtrisée depuis le {day}"),
        Language::En => format!("mastered since {day}"),
    }
}

/// A sum of scores: «7», «6,5».
pub(crate) fn points(language: Language, score: f32) -> String {
    let tenths = (score * 10.0).round() / 10.0;
    let written = format!("{tenths}");
    match language {
        Language::Fr => written.replace('.', ","),
        Language::En => written,
    }
}

/// «dernières questions : 7 sur 10».
pub(crate) fn last_score(language: Language, score: f32, of: usize) -> String {
    let points = points(language, score);
    match language {
        Language::Fr => format!("dernières questions\u{a0}: {points} sur {of}"),
        Language::En => format!("last questions: {points} out of {of}"),
    }
}

/// «questions en cours : 4 sur 10».
pub(crate) fn unfinished(language: Language, done: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("questions en cours\u{a0}: {done} sur {of}"),
        Language::En => format!("questions under way: {done} out of {of}"),
    }
}

/// «Montrer 40 leçons de plus».
pub(crate) fn more_lessons(language: Language, count: usize) -> String {
    match language {
        Language::Fr => format!(
            "Montrer {count} {} de plus",
            plural(language, count, "leçon", "leçons")
        ),
        Language::En => format!(
            "Show {count} more {}",
            plural(language, count, "lesson", "lessons")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_in_hours_from_the_sixtieth_minute() {
        assert_eq!(duration(Language::Fr, 15), "15\u{a0}min");
        assert_eq!(duration(Language::Fr, 87), "1\u{a0}h\u{a0}27");
        assert_eq!(duration(Language::Fr, 125), "2\u{a0}h\u{a0}05");
        assert_eq!(duration(Language::En, 87), "1\u{a0}h\u{a0}27\u{a0}min");
        assert_eq!(duration(Language::En, 120), "2\u{a0}h");
    }

    #[test]
    fn reading_and_mastering_are_counted_apart() {
        assert_eq!(counts(Language::Fr, 3, 1), "3 lues · 1 maîtrisée");
        assert_eq!(counts(Language::Fr, 0, 2), "0 lue · 2 maîtrisées");
        assert_eq!(counts(Language::En, 1, 0), "1 read · 0 mastered");
    }

    #[test]
    fn a_share_is_whole_only_when_all_is_mastered() {
        assert_eq!(percent(Language::Fr, 0.999), "99\u{a0}%");
        assert_eq!(percent(Language::En, 1.0), "100%");
        assert_eq!(points(Language::Fr, 6.5), "6,5");
        assert_eq!(points(Language::En, 7.0), "7");
    }
}
