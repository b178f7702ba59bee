//! Words of the palette: what it can do, and the other names it is found by.

use super::plural;
use crate::language::Language;

phrase!(results, "Résultats", "Results");
phrase!(choose, "choisir", "choose");
phrase!(open, "ouvrir", "open");

phrase!(resume, "Reprendre les questions", "Resume the questions");
phrase!(continue_lesson, "Continuer ma leçon", "Continue my lesson");
phrase!(go_home, "Aller à l’accueil", "Go to Home");
phrase!(go_course, "Aller au cours", "Go to the course");
phrase!(go_practice, "Aller à la pratique", "Go to practice");
phrase!(go_review, "Aller à la révision", "Go to the reviews");
phrase!(go_progress, "Voir mes progrès", "See my progress");
phrase!(go_exams, "Aller aux examens", "Go to the exams");
phrase!(go_glossary, "Ouvrir le lexique", "Open the glossary");
phrase!(go_notes, "Ouvrir mes notes", "Open my notes");
phrase!(go_settings, "Ouvrir les réglages", "Open the settings");
phrase!(
    show_keys,
    "Voir les touches de cet écran",
    "Show the keys of this screen"
);
phrase!(larger, "Agrandir le texte", "Make the text larger");
phrase!(smaller, "Réduire le texte", "Make the text smaller");
phrase!(
    theme_system,
    "Couleurs comme le système",
    "Colours as the system"
);
phrase!(theme_light, "Couleurs claires", "Light colours");
phrase!(theme_dark, "Couleurs sombres", "Dark colours");
phrase!(theme_contrast, "Contraste élevé", "High contrast");
phrase!(french, "Passer en français", "Switch to French");
phrase!(english, "Passer en anglais", "Switch to English");
phrase!(motion_off, "Couper les animations", "Turn animations off");
phrase!(motion_on, "Rétablir les animations", "Turn animations on");
phrase!(typeface_usual, "Caractères habituels", "Usual letters");
phrase!(
    typeface_dyslexic,
    "Caractères pour la dyslexie",
    "Letters for dyslexia"
);
phrase!(spacing_wide, "Élargir l’espacement", "Widen the spacing");
phrase!(spacing_usual, "Espacement habituel", "Usual spacing");
phrase!(
    ruler_on,
    "Afficher la règle de lecture",
    "Show the reading ruler"
);
phrase!(
    ruler_off,
    "Cacher la règle de lecture",
    "Hide the reading ruler"
);
phrase!(
    go_comfort,
    "Régler le confort de lecture",
    "Set the comfort of reading"
);
phrase!(export, "Exporter mon profil", "Export my profile");
phrase!(profiles, "Changer de profil", "Change profile");
phrase!(
    nothing_to_resume,
    "Aucune question n’est en attente.",
    "No question is waiting."
);

/// What a person may type instead of the name of an action, in both
/// languages: someone may not have found the language yet.
pub(crate) mod also {
    pub(crate) const RESUME: [&str; 3] = ["quiz", "questions", "resume"];
    pub(crate) const CONTINUE: [&str; 3] = ["reprendre", "continue", "lire"];
    pub(crate) const HOME: [&str; 3] = ["home", "accueil", "début"];
    pub(crate) const COURSE: [&str; 4] = ["sommaire", "modules", "leçons", "contents"];
    pub(crate) const PRACTICE: [&str; 5] =
        ["exercices", "simulation", "crise", "modération", "desk"];
    pub(crate) const REVIEW: [&str; 5] = ["réviser", "mémoire", "répétition", "plan", "due today"];
    pub(crate) const PROGRESS: [&str; 5] =
        ["statistiques", "bilan", "compétences", "figures", "chart"];
    pub(crate) const EXAMS: [&str; 4] = ["certification", "examen blanc", "mock exam", "test"];
    pub(crate) const GLOSSARY: [&str; 4] = ["glossaire", "termes", "définitions", "glossary"];
    pub(crate) const NOTES: [&str; 3] = ["marque-pages", "bookmarks", "notes"];
    pub(crate) const SETTINGS: [&str; 3] = ["préférences", "options", "settings"];
    pub(crate) const KEYS: [&str; 4] = ["raccourcis", "clavier", "shortcuts", "aide"];
    pub(crate) const LARGER: [&str; 3] = ["zoom", "plus grand", "bigger"];
    pub(crate) const SMALLER: [&str; 3] = ["zoom", "plus petit", "smaller"];
    pub(crate) const MOTION: [&str; 2] = ["mouvement", "motion"];
    pub(crate) const TYPEFACE: [&str; 4] = ["dyslexie", "dyslexia", "OpenDyslexic", "police"];
    pub(crate) const SPACING: [&str; 4] = ["espacement", "spacing", "lettres", "interligne"];
    pub(crate) const RULER: [&str; 3] = ["règle", "ruler", "guide"];
    pub(crate) const COMFORT: [&str; 4] = ["accessibilité", "accessibility", "dyslexie", "temps"];
    pub(crate) const EXPORT: [&str; 3] = ["sauvegarder", "backup", "export"];
    pub(crate) const PROFILES: [&str; 3] = ["utilisateur", "user", "apprenant"];

    pub(crate) const SYSTEM: [&str; 2] = ["thème", "theme"];
    pub(crate) const LIGHT: [&str; 3] = ["thème clair", "light theme", "jour"];
    pub(crate) const DARK: [&str; 4] = ["thème sombre", "dark theme", "nuit", "mode sombre"];
    pub(crate) const CONTRAST: [&str; 3] = ["thème", "theme", "accessibilité"];
    pub(crate) const FRENCH: [&str; 4] = ["français", "french", "langue", "language"];
    pub(crate) const ENGLISH: [&str; 4] = ["english", "anglais", "langue", "language"];
}

/// «12 résultats», for someone who does not see the list.
pub(crate) fn found(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Fr, 0) => "aucun résultat".to_owned(),
        (Language::En, 0) => "no results".to_owned(),
        (Language::Fr, _) => format!(
            "{count} {}",
            plural(language, count, "résultat", "résultats")
        ),
        (Language::En, _) => format!("{count} {}", plural(language, count, "result", "results")),
    }
}

/// «passage 4 de la leçon»: where reading goes on.
pub(crate) fn stopped_in(language: Language, title: &str) -> String {
    match language {
        Language::Fr => format!("Là où vous en étiez\u{a0}: {title}"),
        Language::En => format!("Where you were: {title}"),
    }
}

pub(crate) fn text_now(language: Language, percent: &str) -> String {
    match language {
        Language::Fr => format!("Texte à {percent}"),
        Language::En => format!("Text at {percent}"),
    }
}
