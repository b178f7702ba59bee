//! Words of the settings.

use super::plural;
use crate::language::Language;

phrase!(
    sections,
    "Sections des réglages",
    "Sections of the settings"
);

phrase!(language, "Langue", "Language");
phrase!(
    language_about,
    "L’interface et le cours changent ensemble, tout de suite. Votre progression reste la même.",
    "The interface and the course change together, at once. Your progress stays the same."
);
phrase!(as_system, "Comme le système", "Same as the system");

phrase!(appearance, "Apparence", "Appearance");
phrase!(theme, "Couleurs", "Colours");
phrase!(theme_light, "Claires", "Light");
phrase!(theme_dark, "Sombres", "Dark");
phrase!(theme_contrast, "Contraste élevé", "High contrast");
phrase!(motion, "Animations", "Animations");
phrase!(
    motion_about,
    "Aucune information ne dépend d’un mouvement.",
    "No information depends on movement."
);
phrase!(motion_on, "Brèves animations", "Short animations");
phrase!(motion_off, "Aucune animation", "No animation");

phrase!(text, "Taille du texte", "Text size");
phrase!(
    text_about,
    "De 90 à 200\u{a0}%. Les pages se réorganisent pour que rien ne soit coupé.",
    "From 90% to 200%. Pages rearrange themselves so that nothing is cut off."
);
phrase!(smaller, "Plus petit", "Smaller");
phrase!(larger, "Plus grand", "Larger");

phrase!(questions, "Questions", "Questions");
phrase!(confidence, "Confiance", "Confidence");
phrase!(
    confidence_about,
    "Dire à quel point on est sûr avant de voir la correction montre ce qu’on croit savoir.",
    "Saying how sure you are before seeing the answer shows what you only think you know."
);
phrase!(
    confidence_on,
    "Me demander si je suis sûr",
    "Ask how sure I am"
);
phrase!(confidence_off, "Ne pas demander", "Do not ask");

phrase!(course, "Cours", "Course");
phrase!(
    course_bundled,
    "Le cours fourni avec Parcours",
    "The course that comes with Parcours"
);
phrase!(
    course_folder,
    "Un cours lu dans un dossier",
    "A course read from a folder"
);
phrase!(
    course_about,
    "Un dossier de leçons remplace le cours fourni. Il est relu chaque fois qu’un fichier change.",
    "A folder of lessons replaces the course that comes with the program. It is read again whenever a file changes."
);
phrase!(course_choose, "Ouvrir un dossier", "Open a folder");
phrase!(
    course_back,
    "Revenir au cours fourni",
    "Back to the bundled course"
);
phrase!(course_opened, "Le cours est ouvert.", "The course is open.");
phrase!(copy_problems, "Copier la liste", "Copy the list");
phrase!(problems_copied, "Liste copiée.", "List copied.");
phrase!(
    course_failed,
    "Ce dossier ne s’ouvre pas. Le cours précédent reste ouvert, votre progression est intacte. Corrigez ce qui suit, puis rouvrez le dossier\u{a0}:",
    "This folder does not open. The course you had stays open, your progress is intact. Put the following right, then open the folder again:"
);
phrase!(
    course_faulty,
    "Des fichiers du cours ouvert ne se lisent pas. Leur dernière version valable reste affichée\u{202f}; corrigez ce qui suit\u{a0}:",
    "Some files of the open course cannot be read. Their last good version stays on screen; put the following right:"
);

phrase!(about, "À propos", "About");
phrase!(
    privacy,
    "Rien ne quitte cet ordinateur\u{a0}: ni compte, ni mesure d’audience, ni connexion. Parcours garde ici vos réponses, leur date, le temps passé sur chaque question, vos notes, vos marque-pages et vos réglages. Rien d’autre.",
    "Nothing leaves this computer: no account, no tracking, no connection. Parcours keeps here your answers, when you gave them, the time spent on each question, your notes, your bookmarks and your settings. Nothing else."
);
phrase!(licences, "Licences", "Licences");
phrase!(
    licence_program,
    "Parcours et son cours\u{a0}: MIT ou Apache-2.0, au choix.",
    "Parcours and its course: MIT or Apache-2.0, at your choice."
);
phrase!(
    licence_sans,
    "Atkinson Hyperlegible Next, caractères de l’interface\u{a0}: © The Atkinson Hyperlegible Next Project Authors, SIL Open Font License 1.1.",
    "Atkinson Hyperlegible Next, the typeface of the interface: © The Atkinson Hyperlegible Next Project Authors, SIL Open Font License 1.1."
);
phrase!(
    licence_serif,
    "Literata, caractères des leçons\u{a0}: © The Literata Project Authors, SIL Open Font License 1.1.",
    "Literata, the typeface of the lessons: © The Literata Project Authors, SIL Open Font License 1.1."
);
phrase!(
    licence_dyslexic,
    "Parcours Dys, fait à partir d’OpenDyslexic\u{a0}: © Abbie Gonzalez, SIL Open Font License 1.1.",
    "Parcours Dys, made from OpenDyslexic: © Abbie Gonzalez, SIL Open Font License 1.1."
);
phrase!(
    licence_icons,
    "Lucide, les icônes\u{a0}: © Lucide Icons and Contributors, licence ISC.",
    "Lucide, the icons: © Lucide Icons and Contributors, ISC licence."
);

/// «42 leçons».
pub(crate) fn course_holds(language: Language, lessons: usize) -> String {
    let noun = match language {
        Language::Fr => plural(language, lessons, "leçon", "leçons"),
        Language::En => plural(language, lessons, "lesson", "lessons"),
    };
    format!("{lessons} {noun}")
}

/// When the list is cut short.
pub(crate) fn more_problems(language: Language, count: usize) -> String {
    match language {
        Language::Fr => format!("… et {count} de plus, dans la liste à copier."),
        Language::En => format!("… and {count} more, in the list to copy."),
    }
}

pub(crate) fn version(language: Language, version: &str) -> String {
    match language {
        Language::Fr | Language::En => format!("Parcours, version {version}"),
    }
}
