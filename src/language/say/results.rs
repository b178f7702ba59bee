//! Words of the results of a quiz.

use super::plural;
use crate::language::Language;
use crate::language::typography::percent;
use crate::progress::{Day, Mastery};

phrase!(title, "Résultats", "Results");
phrase!(
    redo_results,
    "Résultats de la reprise",
    "Results of the second try"
);
phrase!(resume, "Reprendre les questions", "Resume the questions");
phrase!(again, "Nouvelle série", "New quiz");
phrase!(to_lesson, "Revenir à la leçon", "Back to the lesson");
phrase!(next_lesson, "Leçon suivante", "Next lesson");
phrase!(each, "Question par question", "Question by question");
phrase!(to_reread, "À relire", "To re-read");
phrase!(
    vanished,
    "Cette question n’est plus dans le cours. Son résultat compte toujours.",
    "This question is no longer in the course. Its result still counts."
);
phrase!(
    graded_otherwise,
    "Répondue dans l’autre langue, ou modifiée depuis\u{a0}: c’est le résultat d’alors qui compte.",
    "Answered in the other language, or edited since: the result of that day counts."
);
phrase!(
    passage_gone,
    "Un passage qui n’est plus dans la leçon",
    "A passage that is no longer in the lesson"
);
phrase!(empty_title, "Pas encore de résultats", "No results yet");
phrase!(
    empty_about,
    "Répondez aux questions de la leçon jusqu’au bout\u{a0}: vos résultats seront ici, question par question.",
    "Answer the lesson’s questions to the end: your results will be here, question by question."
);
phrase!(begin, "Aux questions", "To the questions");

phrase!(
    key_redo,
    "refaire ce qui n’était pas juste",
    "redo what was not right"
);
phrase!(
    key_onward,
    "faire ce qui est proposé",
    "do what is proposed"
);
phrase!(key_new, "une nouvelle série", "a new quiz");
phrase!(key_lesson, "la leçon", "the lesson");
phrase!(key_next, "la leçon suivante", "the next lesson");

/// «7 sur 10».
pub(crate) fn score(language: Language, right: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("{right} sur {of}"),
        Language::En => format!("{right} out of {of}"),
    }
}

/// What the score says, without praise nor blame. `share` is 0 to 1.
pub(crate) fn headline(language: Language, share: f32) -> &'static str {
    let (fr, en) = if share >= 0.9999 {
        ("Tout est juste.", "Everything is right.")
    } else if share >= 0.8 {
        ("C’est solide.", "This is solid.")
    } else if share >= 0.5 {
        (
            "L’essentiel se met en place.",
            "The essentials are falling into place.",
        )
    } else {
        (
            "Un premier passage\u{a0}: vous savez maintenant quoi relire.",
            "A first round: now you know what to re-read.",
        )
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// «7 justes · 1 presque · 2 pas encore», what is nil left out.
pub(crate) fn counts(language: Language, right: usize, partly: usize, wrong: usize) -> String {
    let words = match language {
        Language::Fr => [
            plural(language, right, "juste", "justes"),
            "presque",
            "pas encore",
        ],
        Language::En => ["right", "almost", "not yet"],
    };
    let counted = [right, partly, wrong].into_iter().zip(words);
    let parts: Vec<String> = counted
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    parts.join(" · ")
}

/// Which day a mastery counts from: «aujourd’hui», «le 21 novembre 2026».
fn on_day(language: Language, day: Day, today: Day) -> String {
    match (language, day == today) {
        (Language::Fr, true) => "aujourd’hui".to_owned(),
        (Language::En, true) => "today".to_owned(),
        (Language::Fr, false) => format!("le {}", super::dates::date(language, day)),
        (Language::En, false) => format!("on {}", super::dates::date(language, day)),
    }
}

/// Where the lesson stands.
pub(crate) fn mastery_title(language: Language, mastery: Mastery) -> &'static str {
    let (fr, en) = match mastery {
        Mastery::Mastered { .. } => ("Leçon maîtrisée", "Lesson mastered"),
        Mastery::HalfWay { .. } => ("Une bonne journée sur deux", "One good day out of two"),
        Mastery::Practising { .. } | Mastery::Read | Mastery::Unread => {
            ("En apprentissage", "Learning")
        }
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// What the lesson still needs to be mastered, if anything. `more` is how many
/// right answers this quiz was short of a good day, where that can be said.
pub(crate) fn mastery(
    language: Language,
    mastery: Mastery,
    today: Day,
    more: Option<usize>,
) -> String {
    match mastery {
        Mastery::Mastered { since } => {
            let day = on_day(language, since, today);
            match language {
                Language::Fr => {
                    format!("Prouvée {day}, par une deuxième bonne journée. Elle le reste.")
                }
                Language::En => format!("Proved {day}, by a second good day. It stays so."),
            }
        }
        Mastery::HalfWay { day } if day == today => match language {
            Language::Fr => "Revenez un autre jour, dès demain\u{a0}: si cela tient, la leçon sera maîtrisée.",
            Language::En => "Come back on another day, from tomorrow: if it holds, the lesson will be mastered.",
        }
        .to_owned(),
        Mastery::HalfWay { .. } => match language {
            Language::Fr => "Encore une bonne journée, avec d’autres questions quand il y en a, et la leçon sera maîtrisée.",
            Language::En => "One more good day, with other questions where there are some, and the lesson will be mastered.",
        }
        .to_owned(),
        Mastery::Practising { best } => practising(language, best, more),
        Mastery::Read | Mastery::Unread => rule(language).to_owned(),
    }
}

fn rule(language: Language) -> &'static str {
    match language {
        Language::Fr => {
            "Une leçon est maîtrisée après deux bonnes journées\u{a0}: 80\u{a0}% de réponses justes du premier coup."
        }
        Language::En => {
            "A lesson is mastered after two good days: 80% of the answers right at the first try."
        }
    }
}

fn practising(language: Language, best: f32, more: Option<usize>) -> String {
    if let Some(more) = more.filter(|more| *more > 0) {
        return match language {
            Language::Fr => {
                let answers = plural(language, more, "réponse juste", "réponses justes");
                format!(
                    "Il manquait {more} {answers} du premier coup pour une bonne journée. Deux bonnes journées font une leçon maîtrisée."
                )
            }
            Language::En => {
                let answers = plural(language, more, "answer", "answers");
                format!(
                    "A good day was {more} right {answers} away, at the first try. Two good days make a mastered lesson."
                )
            }
        };
    }
    let share = percent(language, f64::from(best));
    match language {
        Language::Fr => format!("{} Votre meilleure journée\u{a0}: {share}.", rule(language)),
        Language::En => format!("{} Your best day: {share}.", rule(language)),
    }
}

/// «Refaire les 3 à revoir».
pub(crate) fn redo(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Fr, 0 | 1) => "Refaire celle à revoir".to_owned(),
        (Language::En, 1) => "Redo the one to review".to_owned(),
        (Language::Fr, _) => format!("Refaire les {count} à revoir"),
        (Language::En, _) => format!("Redo the {count} to review"),
    }
}

/// How often «sure» was wrong.
pub(crate) fn sure_and_wrong(language: Language, count: usize) -> String {
    match language {
        Language::Fr => format!("«\u{a0}Sûr\u{a0}» et pas juste\u{a0}: {count}"),
        Language::En => format!("“Sure” and not right: {count}"),
    }
}

pub(crate) fn sure_and_wrong_about(language: Language, count: usize) -> &'static str {
    match (language, count) {
        (Language::Fr, 0 | 1) => {
            "C’est la réponse à relire en premier\u{a0}: rien ne vous aurait mis en garde."
        }
        (Language::Fr, _) => {
            "Ce sont les réponses à relire en premier\u{a0}: rien ne vous aurait mis en garde."
        }
        (Language::En, 1) => "This is the answer to re-read first: nothing would have warned you.",
        (Language::En, _) => {
            "These are the answers to re-read first: nothing would have warned you."
        }
    }
}

/// «Questions 2 et 5».
pub(crate) fn questions(language: Language, numbers: &[usize]) -> String {
    let (noun, and) = match language {
        Language::Fr => (
            plural(language, numbers.len(), "Question", "Questions"),
            "et",
        ),
        Language::En => (
            plural(language, numbers.len(), "Question", "Questions"),
            "and",
        ),
    };
    let written: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    match written.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            format!("{noun} {} {and} {last}", rest.join(", "))
        }
        _ => format!("{noun} {}", written.join("")),
    }
}

/// «Question 3», the number of a line.
pub(crate) fn question(language: Language, number: usize) -> String {
    match language {
        Language::Fr | Language::En => format!("Question {number}"),
    }
}

/// «vous aviez répondu «sûr»».
pub(crate) fn said(language: Language, confidence: &str) -> String {
    match language {
        Language::Fr => format!("réponse donnée «\u{a0}{}\u{a0}»", confidence.to_lowercase()),
        Language::En => format!("answered “{}”", confidence.to_lowercase()),
    }
}
