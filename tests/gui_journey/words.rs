//! The words of the screens that the journey goes by.

use parcours::language::Language;

/// What the screens say, in one language.
pub(crate) struct Words {
    pub(crate) language: Language,
    pub(crate) own_name: &'static str,
    pub(crate) dark: &'static str,
    pub(crate) write_note: &'static str,
    pub(crate) save: &'static str,
    pub(crate) reread: &'static str,
    pub(crate) passage: &'static str,
    pub(crate) back: &'static str,
    pub(crate) resume: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) hint_key: &'static str,
    pub(crate) not_right: [&'static str; 2],
    pub(crate) results: &'static str,
    pub(crate) last_results: &'static str,
    pub(crate) notes: &'static str,
    pub(crate) course: &'static str,
}

pub(crate) const FR: Words = Words {
    language: Language::Fr,
    own_name: "Français",
    dark: "Sombres",
    write_note: "Écrire une note",
    save: "Enregistrer",
    reread: "Relire le passage",
    passage: "Le passage qui explique la question",
    back: "Revenir à la question",
    resume: "Reprendre les questions",
    hint: "Un indice",
    hint_key: "i",
    not_right: ["Pas encore", "Presque"],
    results: "Résultats",
    last_results: "Mes derniers résultats",
    notes: "Notes",
    course: "Cours",
};

pub(crate) const EN: Words = Words {
    language: Language::En,
    own_name: "English",
    dark: "Dark",
    write_note: "Write a note",
    save: "Save",
    reread: "Re-read the passage",
    passage: "The passage that explains the question",
    back: "Back to the question",
    resume: "Resume the questions",
    hint: "A hint",
    hint_key: "h",
    not_right: ["Not yet", "Almost"],
    results: "Results",
    last_results: "My last results",
    notes: "Notes",
    course: "Course",
};
