//! Words of the reader.

use crate::language::Language;

phrase!(check, "Vérifiez tout de suite", "Check at once");
phrase!(answer, "Répondre", "Answer");
phrase!(again, "Essayer encore", "Try again");
phrase!(hint, "Un indice", "A hint");
phrase!(bookmark, "Poser un marque-page", "Add a bookmark");
phrase!(unbookmark, "Retirer le marque-page", "Remove the bookmark");
phrase!(add_note, "Écrire une note", "Write a note");
phrase!(edit_note, "Modifier la note", "Edit the note");
phrase!(note_title, "Note", "Note");
phrase!(
    note_placeholder,
    "Vos mots, pour vous seul.",
    "Your words, for you alone."
);
phrase!(note_save, "Enregistrer", "Save");
phrase!(note_delete, "Supprimer la note", "Delete the note");
phrase!(note_saved, "Note enregistrée.", "Note saved.");
phrase!(note_deleted, "Note supprimée.", "Note deleted.");
phrase!(next, "Suite", "Next");
phrase!(to_questions, "Aux questions", "To the questions");
phrase!(
    resume_questions,
    "Reprendre les questions",
    "Resume the questions"
);
phrase!(
    back_to_question,
    "Revenir à la question",
    "Back to the question"
);
phrase!(outline, "Dans ce module", "In this module");
phrase!(sources, "Sources", "Sources");
phrase!(end_title, "Vous avez tout lu", "You have read it all");
phrase!(
    end_about,
    "Lire ne suffit pas à retenir. Les questions vous montrent ce qui tient.",
    "Reading is not yet knowing. The questions show you what holds."
);
phrase!(last_results, "Mes derniers résultats", "My last results");
phrase!(
    terms_none,
    "Cette leçon ne renvoie à aucun terme du lexique.",
    "This lesson links to no glossary term."
);
phrase!(terms, "Termes de cette leçon", "Terms of this lesson");
phrase!(
    keys,
    "Espace\u{a0}: suite · N\u{a0}: note · M\u{a0}: marque-page · G\u{a0}: lexique",
    "Space: on · N: note · M: bookmark · G: glossary"
);
phrase!(
    key_space,
    "une page plus loin, puis les questions",
    "one page on, then the questions"
);
phrase!(
    key_note,
    "écrire une note sur le passage",
    "write a note on the passage"
);
phrase!(
    key_bookmark,
    "poser ou retirer un marque-page",
    "add or remove a bookmark"
);
phrase!(
    key_terms,
    "les termes de la leçon",
    "the terms of the lesson"
);
phrase!(key_previous, "leçon précédente", "previous lesson");
phrase!(key_next, "leçon suivante", "next lesson");
phrase!(key_questions, "les questions", "the questions");
phrase!(missing_title, "Leçon absente", "Lesson not found");
phrase!(
    broken_title,
    "Cette leçon ne peut pas s’afficher",
    "This lesson cannot be shown"
);
phrase!(
    broken,
    "Son fichier contient ce qui suit. Dès qu’il est corrigé et enregistré, la leçon s’affiche ici. Vos réponses et vos notes sont gardées.",
    "Its file contains the following. As soon as it is put right and saved, the lesson shows here. Your answers and notes are kept."
);
phrase!(to_course, "Voir le cours", "See the course");
phrase!(
    missing,
    "Cette leçon n’est pas dans le cours ouvert. Vos réponses et vos notes sont gardées\u{a0}: elles reviendront avec elle.",
    "This lesson is not in the course that is open. Your answers and notes are kept: they will come back with it."
);
phrase!(
    passage,
    "Le passage qui explique la question",
    "The passage that explains the question"
);

pub(crate) fn goal(language: Language, objective: &str) -> String {
    match language {
        Language::Fr => format!("À la fin, vous saurez {objective}"),
        Language::En => format!("By the end, you will be able to {objective}"),
    }
}

pub(crate) fn minutes(language: Language, minutes: u32) -> String {
    match language {
        Language::Fr => format!("{minutes}\u{a0}min de lecture"),
        Language::En => format!("{minutes} min read"),
    }
}

pub(crate) fn as_of(language: Language, day: &str) -> String {
    match language {
        Language::Fr => format!("Vérifié le {day}. Information, pas un conseil juridique."),
        Language::En => format!("Checked on {day}. Information, not legal advice."),
    }
}

/// «3 / 19», for someone who does not see the bar.
pub(crate) fn position(language: Language, at: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("Passage {at} sur {of}"),
        Language::En => format!("Passage {at} of {of}"),
    }
}

pub(crate) fn question_count(language: Language, count: usize) -> String {
    let noun = super::plural(language, count, "question", "questions");
    format!("{count} {noun}")
}
