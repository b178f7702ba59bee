//! Words of the frame around every screen.

use crate::language::Language;

phrase!(home, "Accueil", "Home");
phrase!(course, "Cours", "Course");
phrase!(glossary, "Lexique", "Glossary");
phrase!(notes, "Notes", "Notes");
phrase!(search, "Chercher", "Search");
phrase!(settings, "Réglages", "Settings");
phrase!(navigation, "Navigation", "Navigation");
phrase!(close, "Fermer", "Close");
phrase!(dismiss, "Masquer ce message", "Hide this message");
phrase!(back, "Retour", "Back");
phrase!(undo, "Annuler", "Undo");

phrase!(
    search_hint,
    "Une leçon, un passage, un terme, une action…",
    "A lesson, a passage, a term, an action…"
);
phrase!(
    search_empty,
    "Écrivez quelques lettres\u{a0}: accents et majuscules ne comptent pas.",
    "Type a few letters: accents and capitals do not matter."
);
phrase!(
    search_nothing,
    "Rien de tel dans ce cours. Essayez un mot plus court, ou un synonyme.",
    "Nothing like this in the course. Try a shorter word, or a synonym."
);
phrase!(
    search_preparing,
    "Le texte des leçons arrive dans un instant.",
    "The text of the lessons will be here in a moment."
);
phrase!(kind_lesson, "Leçon", "Lesson");
phrase!(kind_passage, "Passage", "Passage");
phrase!(kind_term, "Terme", "Term");
phrase!(kind_action, "Action", "Action");

phrase!(
    keys_title,
    "Les touches de cet écran",
    "Keys on this screen"
);
phrase!(keys_everywhere, "Partout", "Everywhere");
phrase!(keys_here, "Ici", "Here");
phrase!(
    key_tab,
    "aller d’un élément à l’autre",
    "move from one thing to the next"
);
phrase!(
    key_read_on,
    "lire la suite, revenir, élément par élément",
    "read on, read back, thing by thing"
);
phrase!(
    key_titles,
    "d’un titre à l’autre",
    "from one heading to the next"
);
phrase!(
    key_arrows,
    "choisir dans un groupe",
    "choose within a group"
);
phrase!(key_enter, "activer", "act");
phrase!(key_escape, "revenir, fermer", "go back, close");
phrase!(key_search, "chercher partout", "search everything");
phrase!(key_scroll, "faire défiler", "scroll");
phrase!(key_page, "faire défiler d’une page", "scroll by a page");
phrase!(ends, "Début Fin", "Home End");
phrase!(key_help, "cette aide", "this help");
phrase!(key_settings, "réglages", "settings");
phrase!(enter, "Entrée", "Enter");
phrase!(space, "Espace", "Space");
phrase!(escape, "Échap", "Esc");
phrase!(arrows, "Flèches", "Arrows");
phrase!(tab, "Tab", "Tab");

phrase!(link_title, "Ouvrir un lien", "Open a link");
phrase!(
    link_about,
    "Ce lien s’ouvre dans votre navigateur, hors de Parcours\u{a0}:",
    "This link opens in your browser, outside Parcours:"
);
phrase!(link_open, "Ouvrir", "Open");
phrase!(link_copy, "Copier l’adresse", "Copy the address");
phrase!(copied, "Adresse copiée.", "Address copied.");
phrase!(
    link_failed,
    "Aucun navigateur ne s’est ouvert. L’adresse est copiée\u{a0}: collez-la où vous voulez.",
    "No browser opened. The address is copied: paste it where you like."
);
phrase!(term_more, "Voir dans le lexique", "See in the glossary");
phrase!(term_title, "Définition", "Definition");
phrase!(
    read_only,
    "Une autre fenêtre enregistre déjà ce profil. Ici, vous pouvez lire, mais rien ne sera enregistré.",
    "Another window is already saving this profile. You can read here, but nothing will be saved."
);
phrase!(
    unsaved_title,
    "Tout n’est pas enregistré",
    "Not everything is saved"
);
phrase!(stay, "Rester", "Stay");
phrase!(close_anyway, "Fermer quand même", "Close anyway");
phrase!(retry, "Réessayer", "Try again");

pub(crate) fn unsaved(language: Language, count: usize) -> String {
    match language {
        Language::Fr => {
            let wait = super::plural(
                language,
                count,
                "action attend d’être enregistrée",
                "actions attendent d’être enregistrées",
            );
            format!(
                "{count} {wait} sur le disque. Rien n’est perdu tant que la fenêtre reste ouverte."
            )
        }
        Language::En => {
            let wait = super::plural(language, count, "action is waiting", "actions are waiting");
            format!(
                "{count} {wait} to be saved to disk. Nothing is lost while this window stays open."
            )
        }
    }
}
