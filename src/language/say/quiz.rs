//! Words of a quiz.

use super::plural;
use crate::course::Interaction;
use crate::language::Language;
use crate::progress::Confidence;
use crate::quiz::{Grade, Verdict};

phrase!(title, "Questions", "Questions");
phrase!(
    pause,
    "Arrêter pour l’instant\u{a0}: vos réponses sont gardées",
    "Stop for now: your answers are kept"
);
phrase!(submit, "Valider", "Submit");
phrase!(go_on, "Continuer", "Continue");
phrase!(see_results, "Voir les résultats", "See the results");
phrase!(
    passage,
    "Le passage qui explique",
    "The passage that explains"
);
phrase!(reread, "Relire le passage", "Re-read the passage");
phrase!(undo, "Annuler ma réponse", "Undo my answer");
phrase!(change, "Changer ma réponse", "Change my answer");
phrase!(skip, "Ne pas dire", "Rather not say");
phrase!(
    how_sure,
    "À quel point en êtes-vous sûr\u{202f}?",
    "How sure are you?"
);
phrase!(guess, "Au hasard", "Guessing");
phrase!(fairly_sure, "Plutôt sûr", "Fairly sure");
phrase!(sure, "Sûr", "Sure");
phrase!(hints, "Indices", "Hints");
phrase!(hint_key, "I", "H");

phrase!(answer_keys, "1 2 3…", "1 2 3…");
phrase!(
    key_answer,
    "choisir\u{202f}; V et F, ou les lettres, selon la question",
    "choose; T and F, or letters, as the question asks"
);
phrase!(key_hint, "un indice", "a hint");
phrase!(key_submit, "valider", "submit");
phrase!(
    key_rate,
    "dire à quel point vous êtes sûr",
    "say how sure you are"
);
phrase!(key_skip, "ne pas le dire", "rather not say");
phrase!(key_change, "changer la réponse", "change the answer");
phrase!(key_continue, "continuer", "continue");
phrase!(
    key_reread,
    "relire le passage qui explique",
    "re-read the passage that explains"
);
phrase!(key_undo, "annuler la réponse", "undo the answer");

phrase!(
    none_title,
    "Pas de questions dans cette leçon",
    "No questions in this lesson"
);
phrase!(
    none_about,
    "Cette leçon se lit, sans série de questions à la fin.",
    "This lesson is for reading: no questions come after it."
);
phrase!(all_right_title, "Rien à refaire", "Nothing to redo");
phrase!(
    all_right_about,
    "Tout était juste dans votre dernière série. Une nouvelle série repose les questions dans un autre ordre.",
    "Everything was right in your last quiz. A new one asks the questions in another order."
);
phrase!(
    stopped_title,
    "Cette série n’est plus en cours",
    "This quiz is no longer under way"
);
phrase!(
    stopped_about,
    "Elle a été effacée ou remplacée pendant que vous étiez ailleurs. Vous pouvez en commencer une autre.",
    "It was cleared or replaced while you were elsewhere. You can begin another one."
);
phrase!(missing_title, "Leçon absente", "Lesson not found");
phrase!(begin, "Commencer une série", "Begin a quiz");
phrase!(to_lesson, "Revenir à la leçon", "Back to the lesson");
phrase!(
    missing_choice,
    "Choisissez d’abord une réponse.",
    "Choose an answer first."
);
phrase!(
    missing_reason,
    "Il manque le verdict ou la raison.",
    "The verdict or the reason is missing."
);
phrase!(
    missing_gap,
    "Il reste un trou à compléter.",
    "A gap is still empty."
);
phrase!(
    missing_pair,
    "Il reste des éléments à relier.",
    "Some items are not matched yet."
);
phrase!(
    missing_card,
    "Il reste des cartes à classer.",
    "Some cards are not sorted yet."
);

/// What an answer lacks before it can be handed in.
pub(crate) fn incomplete(language: Language, interaction: &Interaction) -> &'static str {
    match interaction {
        Interaction::SingleChoice(_)
        | Interaction::MultipleChoice(_)
        | Interaction::Ordering(_)
        | Interaction::Numeric(_)
        | Interaction::Hotspot(_) => missing_choice(language),
        Interaction::TrueFalse(_) => missing_reason(language),
        Interaction::Cloze(_) => missing_gap(language),
        Interaction::Matching(_) => missing_pair(language),
        Interaction::Categorising(_) => missing_card(language),
    }
}

pub(crate) fn confidence(language: Language, confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Guess => guess(language),
        Confidence::FairlySure => fairly_sure(language),
        Confidence::Sure => sure(language),
    }
}

/// «Question 5 sur 8».
pub(crate) fn place(language: Language, at: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("Question {at} sur {of}"),
        Language::En => format!("Question {at} of {of}"),
    }
}

/// The bar of segments, for someone who does not see it.
pub(crate) fn so_far(language: Language, right: usize, partly: usize, wrong: usize) -> String {
    match language {
        Language::Fr => {
            let rights = plural(language, right, "juste", "justes");
            format!("{right} {rights}, {partly} presque, {wrong} pas encore")
        }
        Language::En => format!("{right} right, {partly} almost, {wrong} not yet"),
    }
}

/// «Un indice (2)»: how many are left.
pub(crate) fn hint(language: Language, left: usize) -> String {
    match language {
        Language::Fr => format!("Un indice ({left})"),
        Language::En => format!("A hint ({left})"),
    }
}

/// The verdict in a word or two.
pub(crate) fn verdict(language: Language, verdict: Verdict) -> &'static str {
    match (verdict, language) {
        (Verdict::Right, Language::Fr) => "Juste",
        (Verdict::Right, Language::En) => "Right",
        (Verdict::Partly, Language::Fr) => "Presque",
        (Verdict::Partly, Language::En) => "Almost",
        (Verdict::Wrong, Language::Fr) => "Pas encore",
        (Verdict::Wrong, Language::En) => "Not yet",
    }
}

/// The verdict, with its parts where some are right.
pub(crate) fn graded(language: Language, grade: &Grade) -> String {
    let word = verdict(language, grade.verdict);
    if grade.verdict != Verdict::Partly || grade.right_parts >= grade.parts {
        return word.to_owned();
    }
    let (right, parts) = (grade.right_parts, grade.parts);
    match language {
        Language::Fr => format!("{word}\u{a0}: {right} sur {parts}"),
        Language::En => format!("{word}: {right} of {parts}"),
    }
}

/// What the verdict means, given how sure the learner said to be.
pub(crate) fn meaning(
    language: Language,
    verdict: Verdict,
    confidence: Option<Confidence>,
) -> &'static str {
    let (fr, en) = match (verdict, confidence) {
        (Verdict::Right, Some(Confidence::Sure)) => (
            "Vous aviez répondu «\u{a0}sûr\u{a0}», à raison.",
            "You answered “sure”, and rightly so.",
        ),
        (Verdict::Right, Some(Confidence::FairlySure)) => (
            "Vous pouvez vous y fier\u{a0}: les retours disent pourquoi.",
            "You can rely on it: the feedback says why.",
        ),
        (Verdict::Right, Some(Confidence::Guess)) => (
            "Vous aviez répondu «\u{a0}au hasard\u{a0}»\u{a0}: lisez pourquoi c’est juste.",
            "You answered “guessing”: read why it is right.",
        ),
        (Verdict::Right, None) => ("Les retours disent pourquoi.", "The feedback says why."),
        (Verdict::Partly, Some(Confidence::Sure)) => (
            "Vous aviez répondu «\u{a0}sûr\u{a0}»\u{a0}: regardez ce qui manquait.",
            "You answered “sure”: look at what was missing.",
        ),
        (Verdict::Partly, _) => (
            "Une partie y est. Les retours montrent le reste.",
            "Part of it is there. The feedback shows the rest.",
        ),
        (Verdict::Wrong, Some(Confidence::Sure)) => (
            "Vous aviez répondu «\u{a0}sûr\u{a0}»\u{a0}: à relire en premier.",
            "You answered “sure”: the first thing to re-read.",
        ),
        (Verdict::Wrong, Some(Confidence::Guess)) => (
            "Vous aviez répondu «\u{a0}au hasard\u{a0}»\u{a0}: le passage donne de quoi choisir.",
            "You answered “guessing”: the passage gives you what you need to choose.",
        ),
        (Verdict::Wrong, _) => (
            "Les retours disent pourquoi, le passage l’explique.",
            "The feedback says why, the passage explains it.",
        ),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// What became of the questions since the quiz was left; `None` when nothing.
pub(crate) fn changed(language: Language, gone: usize, edited: usize) -> Option<String> {
    let gone = (gone > 0).then(|| {
        let (are, are_many, tail) = match language {
            Language::Fr => ("question n’est", "questions ne sont", "plus dans le cours"),
            Language::En => ("question is", "questions are", "no longer in the course"),
        };
        format!("{gone} {} {tail}", plural(language, gone, are, are_many))
    });
    let edited = (edited > 0).then(|| {
        let (was, were, tail) = match language {
            Language::Fr => (
                "question a",
                "questions ont",
                "changé depuis votre réponse, qui compte toujours",
            ),
            Language::En => (
                "question has",
                "questions have",
                "changed since your answer, which still counts",
            ),
        };
        format!("{edited} {} {tail}", plural(language, edited, was, were))
    });
    let parts: Vec<String> = gone.into_iter().chain(edited).collect();
    (!parts.is_empty()).then(|| format!("{}.", parts.join(". ")))
}
