//! Words of the notes.

use super::plural;
use crate::language::Language;

phrase!(filter, "Filtrer les notes", "Filter the notes");
phrase!(
    filter_hint,
    "Un mot de la note ou du passage…",
    "A word of the note or the passage…"
);
phrase!(copy, "Copier en Markdown", "Copy as Markdown");
phrase!(
    copied,
    "Notes copiées\u{a0}: collez-les où vous voulez.",
    "Notes copied: paste them where you like."
);
phrase!(open, "Ouvrir le passage", "Open the passage");
phrase!(unmarked, "Marque-page retiré.", "Bookmark removed.");
phrase!(
    gone_block,
    "Passage absent de ce cours",
    "Passage not in this course"
);
phrase!(
    gone_lesson,
    "Leçon absente de ce cours",
    "Lesson not in this course"
);
phrase!(empty_title, "Pas encore de note", "No note yet");
phrase!(
    empty_note,
    "dans une leçon, écrit une note sur le passage que vous lisez",
    "in a lesson, writes a note on the passage you are reading"
);
phrase!(
    empty_mark,
    "pose un marque-page, pour y revenir",
    "adds a bookmark, to come back to it"
);
phrase!(
    empty_about,
    "Vos notes se retrouvent ici, avec le passage qui les a fait naître. Elles restent sur cet ordinateur.",
    "Your notes gather here, with the passage they came from. They stay on this computer."
);
phrase!(empty_open, "Ouvrir le cours", "Open the course");
phrase!(clear, "Effacer le filtre", "Clear the filter");
phrase!(more, "Montrer la suite", "Show more");
phrase!(key_filter, "filtrer les notes", "filter the notes");
phrase!(key_copy, "copier en Markdown", "copy as Markdown");
phrase!(export_title, "Mes notes", "My notes");

pub(crate) fn nothing(language: Language, query: &str) -> String {
    match language {
        Language::Fr => format!("Aucune note ne contient «\u{a0}{query}\u{a0}»"),
        Language::En => format!("No note contains “{query}”"),
    }
}

/// «Note du 21 novembre 2026», «Note du …, modifiée le …».
pub(crate) fn written(language: Language, day: &str, changed: Option<&str>) -> String {
    match (language, changed) {
        (Language::Fr, None) => format!("Note du {day}"),
        (Language::Fr, Some(changed)) => format!("Note du {day}, modifiée le {changed}"),
        (Language::En, None) => format!("Note of {day}"),
        (Language::En, Some(changed)) => format!("Note of {day}, changed on {changed}"),
    }
}

/// «Marque-page du 21 novembre 2026».
pub(crate) fn marked(language: Language, day: &str) -> String {
    match language {
        Language::Fr => format!("Marque-page du {day}"),
        Language::En => format!("Bookmark of {day}"),
    }
}

/// «Supprimer la note», with its first words, for someone who does not see it.
pub(crate) fn action_on(language: Language, action: &str, words: &str) -> String {
    match language {
        Language::Fr => format!("{action}\u{a0}: «\u{a0}{words}\u{a0}»"),
        Language::En => format!("{action}: “{words}”"),
    }
}

/// «3 notes · 2 marque-pages».
pub(crate) fn count(language: Language, notes: usize, bookmarks: usize) -> String {
    let (note, mark) = match language {
        Language::Fr => (
            plural(language, notes, "note", "notes"),
            plural(language, bookmarks, "marque-page", "marque-pages"),
        ),
        Language::En => (
            plural(language, notes, "note", "notes"),
            plural(language, bookmarks, "bookmark", "bookmarks"),
        ),
    };
    format!("{notes} {note}{}{bookmarks} {mark}", super::course::DOT)
}
