//! Words of the glossary.

use super::plural;
use crate::language::Language;

phrase!(search, "Chercher un terme", "Search for a term");
phrase!(
    search_hint,
    "Un mot, une abréviation…",
    "A word, an abbreviation…"
);
phrase!(in_definition, "dans la définition", "in the definition");
phrase!(list, "Termes", "Terms");
phrase!(see_also, "Voir aussi", "See also");
phrase!(taught_in, "Enseigné dans", "Taught in");
phrase!(also_said, "On dit aussi\u{a0}:", "Also said:");
phrase!(
    missing_title,
    "Pas de lexique dans ce cours",
    "No glossary in this course"
);
phrase!(
    missing_about,
    "Les leçons se lisent sans lui. S’il devrait y en avoir un, les réglages disent ce qui n’a pas pu être lu.",
    "The lessons read well without it. If there should be one, the settings say what could not be read."
);
phrase!(
    nothing_about,
    "Essayez un mot plus court, un synonyme, ou le début du mot.",
    "Try a shorter word, a synonym, or the beginning of the word."
);
phrase!(clear, "Effacer la recherche", "Clear the search");
phrase!(
    key_move,
    "d’un terme à l’autre",
    "from one term to the next"
);
phrase!(letters, "Lettres", "Letters");
phrase!(backspace, "Retour arrière", "Backspace");
phrase!(key_erase, "effacer une lettre", "erase a letter");
phrase!(
    key_page,
    "plusieurs termes plus loin",
    "several terms further"
);
phrase!(
    key_ends,
    "au premier, au dernier terme",
    "to the first, to the last term"
);
phrase!(key_type, "chercher", "search");

/// «Aucun terme ne contient « xyz »».
pub(crate) fn nothing(language: Language, query: &str) -> String {
    match language {
        Language::Fr => format!("Aucun terme ne contient «\u{a0}{query}\u{a0}»"),
        Language::En => format!("No term contains “{query}”"),
    }
}

/// «42 termes», «3 termes sur 42», «les 200 premiers sur 2 000».
pub(crate) fn count(language: Language, shown: usize, found: usize, all: usize) -> String {
    let terms = match language {
        Language::Fr => plural(language, found, "terme", "termes"),
        Language::En => plural(language, found, "term", "terms"),
    };
    match (language, shown < found, found < all) {
        (Language::Fr, true, _) => {
            format!("Les {shown} premiers termes sur {found}\u{a0}: précisez la recherche.")
        }
        (Language::En, true, _) => {
            format!("The first {shown} terms of {found}: narrow the search.")
        }
        (Language::Fr, false, true) => format!("{found} {terms} sur {all}"),
        (Language::En, false, true) => format!("{found} {terms} of {all}"),
        (_, false, false) => format!("{all} {terms}"),
    }
}
