//! Words of an exam that is being taken.

use super::plural;
use crate::exam::State;
use crate::language::Language;

phrase!(list, "Liste des questions", "Question list");
phrase!(hand_in, "Rendre", "Hand in");
phrase!(time_left, "Temps restant", "Time left");
phrase!(time_hidden, "temps masqué", "time hidden");
phrase!(hide_time, "Masquer le temps", "Hide the time");
phrase!(show_time, "Afficher le temps", "Show the time");
phrase!(previous, "Précédente", "Previous");
phrase!(next, "Suivante", "Next");
phrase!(finish, "Terminer", "Finish");
phrase!(flag, "Marquer", "Flag");
phrase!(unflag, "Ne plus marquer", "Unflag");
phrase!(clear, "Effacer", "Clear");
phrase!(
    question_gone,
    "Cette question n’est plus dans le cours, ou y a été modifiée depuis le début de l’examen\u{a0}: elle ne rapporte rien.",
    "This question is no longer in the course, or was edited there since the exam began: it earns nothing."
);
phrase!(
    list_how,
    "Tapez un numéro, puis Entrée.",
    "Type a number, then Enter."
);
phrase!(key_next, "question suivante", "next question");
phrase!(
    key_sides,
    "question précédente, suivante",
    "previous, next question"
);
phrase!(key_flag, "marquer la question", "flag the question");
phrase!(key_list, "liste des questions", "question list");
phrase!(key_clear, "effacer la réponse", "clear the answer");
phrase!(key_hand_in, "rendre l’examen", "hand the exam in");
phrase!(
    key_time_left,
    "masquer ou afficher le temps",
    "hide or show the time"
);
phrase!(delete_key, "Suppr", "Delete");
phrase!(
    hand_in_title,
    "Rendre l’examen\u{202f}?",
    "Hand the exam in?"
);
phrase!(
    hand_in_final,
    "Une fois rendu, plus rien ne peut changer.",
    "Once handed in, nothing can change."
);
phrase!(hand_in_now, "Rendre l’examen", "Hand the exam in");
phrase!(keep_working, "Continuer", "Keep working");
phrase!(
    to_first_empty,
    "À la première incomplète",
    "To the first unfinished"
);
phrase!(
    all_answered,
    "Toutes les questions ont une réponse.",
    "Every question has an answer."
);

pub(crate) fn leave(language: Language, timed: bool) -> &'static str {
    match (language, timed) {
        (Language::Fr, true) => "Quitter (le temps continue)",
        (Language::En, true) => "Leave (the time runs on)",
        (Language::Fr, false) => "Quitter (vous pourrez reprendre)",
        (Language::En, false) => "Leave (you can go on later)",
    }
}

/// «1 h 05 min», «42 min», «9:41» in the last ten minutes.
pub(crate) fn left(language: Language, milliseconds: i64) -> String {
    let seconds = (milliseconds.max(0) + 999) / 1_000;
    if seconds <= 600 {
        return format!("{}:{:02}", seconds / 60, seconds % 60);
    }
    let minutes = u32::try_from(seconds / 60).unwrap_or(u32::MAX);
    super::course::duration(language, minutes)
}

/// «Moins de 5 minutes».
pub(crate) fn minutes_left(language: Language, minutes: i64) -> String {
    match (language, minutes) {
        (Language::Fr, 1) => "Il reste moins d’une minute.".to_owned(),
        (Language::En, 1) => "Less than one minute is left.".to_owned(),
        (Language::Fr, _) => format!("Il reste moins de {minutes} minutes."),
        (Language::En, _) => format!("Less than {minutes} minutes are left."),
    }
}

/// «Question 3 sur 60».
pub(crate) fn place(language: Language, at: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("Question {at} sur {of}"),
        Language::En => format!("Question {at} of {of}"),
    }
}

fn state(language: Language, state: State) -> &'static str {
    match (language, state) {
        (Language::Fr, State::Empty) => "vide",
        (Language::En, State::Empty) => "empty",
        (Language::Fr, State::Begun) => "incomplète",
        (Language::En, State::Begun) => "unfinished",
        (Language::Fr, State::Answered) => "répondue",
        (Language::En, State::Answered) => "answered",
    }
}

/// «Question 3, répondue, marquée».
pub(crate) fn cell(language: Language, number: usize, is: State, flagged: bool) -> String {
    let is = state(language, is);
    let flag = match (language, flagged) {
        (_, false) => "",
        (Language::Fr, true) => ", marquée",
        (Language::En, true) => ", flagged",
    };
    format!("Question {number}, {is}{flag}")
}

/// «12 répondues».
pub(crate) fn counted(language: Language, is: State, count: usize) -> String {
    let end = match language {
        Language::Fr => plural(language, count, "", "s"),
        Language::En => "",
    };
    format!("{count} {}{end}", state(language, is))
}

/// «2 marquées».
pub(crate) fn flagged(language: Language, count: usize) -> String {
    match language {
        Language::Fr => format!("{count} {}", plural(language, count, "marquée", "marquées")),
        Language::En => format!("{count} flagged"),
    }
}

/// Numbers in order, with runs of three or more as «11–15».
fn runs(numbers: &[usize]) -> Vec<String> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let each = runs
        .into_iter()
        .flat_map(|(first, last)| match last - first {
            0 => vec![first.to_string()],
            1 => vec![first.to_string(), last.to_string()],
            _ => vec![format!("{first}–{last}")],
        });
    each.collect()
}

/// «Encore vides : 3, 7 et 12–15», or nothing.
fn still(fr: &str, en: &str, language: Language, numbers: &[usize]) -> Option<String> {
    let written = runs(numbers);
    let (last, rest) = written.split_last()?;
    let and = match language {
        Language::Fr => "et",
        Language::En => "and",
    };
    let list = if rest.is_empty() {
        last.clone()
    } else {
        format!("{} {and} {last}", rest.join(", "))
    };
    Some(match language {
        Language::Fr => format!("{fr} ({})\u{a0}: {list}.", numbers.len()),
        Language::En => format!("{en} ({}): {list}.", numbers.len()),
    })
}

pub(crate) fn still_empty(language: Language, numbers: &[usize]) -> Option<String> {
    still("Encore vides", "Still empty", language, numbers)
}

pub(crate) fn still_begun(language: Language, numbers: &[usize]) -> Option<String> {
    still("Incomplètes", "Unfinished", language, numbers)
}

pub(crate) fn still_flagged(language: Language, numbers: &[usize]) -> Option<String> {
    still("Marquées", "Flagged", language, numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_is_named_shortly() {
        let words = still_empty(Language::Fr, &[3, 5, 6, 9, 10, 11, 12]);
        assert_eq!(
            words.as_deref(),
            Some("Encore vides (7)\u{a0}: 3, 5, 6 et 9–12.")
        );
        assert_eq!(still_empty(Language::En, &[]), None);
    }

    #[test]
    fn the_last_ten_minutes_show_their_seconds() {
        assert_eq!(left(Language::En, 600_000), "10:00");
        assert_eq!(left(Language::En, 59_001), "1:00");
        assert_eq!(left(Language::Fr, 90 * 60_000), "1\u{a0}h\u{a0}30");
    }
}
