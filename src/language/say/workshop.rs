//! Words of the reply workshop.

use super::plural;
use crate::course::practice::reply::ReplyKind;
use crate::language::Language;

phrase!(tab_write, "Écrire", "Write");
phrase!(tab_compare, "Comparer", "Compare");
phrase!(tab_versions, "Versions", "Versions");
// What the parts of a desk are called together.
phrase!(parts, "Parties de l’écran", "Parts of the screen");
phrase!(case, "La situation", "The situation");
phrase!(your_text, "Votre texte", "Your text");
phrase!(
    placeholder,
    "Écrivez ici, comme vous l’enverriez.",
    "Write here, as you would send it."
);
phrase!(save, "Garder cette version", "Keep this version");
phrase!(
    save_first,
    "Gardez une première version pour voir les deux autres réponses.",
    "Keep a first version to see the two other answers."
);
phrase!(noticed, "Remarqué", "Noticed");
phrase!(reread, "À relire", "Worth a second look");
phrase!(not_yet, "Pas encore vu", "Not seen yet");
phrase!(
    hints,
    "Des repères, jamais une note. Ils reconnaissent des mots, pas le sens\u{a0}: c’est vous qui jugez.",
    "Hints, never a grade. They know words, not meaning: you are the judge."
);
phrase!(whole, "tout le texte", "the whole text");
phrase!(
    finished_note,
    "Cet essai est terminé. Son texte reste tel quel.",
    "This attempt is finished. Its text stays as it is."
);
phrase!(
    finished,
    "Essai terminé. Il reste dans vos versions.",
    "Attempt finished. It stays in your versions."
);
phrase!(finish, "Terminer cet essai", "Finish this attempt");
phrase!(again, "Nouvel essai", "New attempt");
phrase!(keep, "Garder dans le portfolio", "Keep in the portfolio");
phrase!(
    kept,
    "Gardé dans votre portfolio.",
    "Kept in your portfolio."
);
phrase!(in_portfolio, "dans le portfolio", "in the portfolio");
phrase!(rubric, "Vous vous évaluez", "You rate yourself");
phrase!(
    rubric_about,
    "Relisez votre texte, puis choisissez la phrase qui lui ressemble le plus. Personne d’autre ne le voit.",
    "Read your text again, then choose the sentence that fits it best. Nobody else sees it."
);
phrase!(
    answers,
    "Trois réponses côte à côte",
    "Three answers side by side"
);
phrase!(mine, "La vôtre", "Yours");
phrase!(model, "Une réponse qui tient", "An answer that holds");
phrase!(weak, "Une réponse qui fait mal", "An answer that hurts");
phrase!(
    one_way,
    "Une façon parmi d’autres.",
    "One way among others."
);
phrase!(
    versions_about,
    "Ce qui a changé d’une version à l’autre, tous essais réunis.",
    "What changed from one version to another, over all attempts."
);
phrase!(from, "De", "From");
phrase!(to, "À", "To");
phrase!(removed, "retiré", "removed");
phrase!(added, "ajouté", "added");
phrase!(
    identical,
    "Ces deux versions sont identiques.",
    "These two versions are the same."
);
phrase!(
    only_one,
    "Une seule version pour l’instant. La suivante se comparera à elle.",
    "One version so far. The next will be compared with it."
);
phrase!(
    restore,
    "Reprendre cette version",
    "Write on from this version"
);
phrase!(
    key_tabs,
    "écrire, comparer, versions",
    "write, compare, versions"
);
phrase!(key_save, "garder cette version", "keep this version");
phrase!(
    key_escape,
    "revenir à la pratique, le texte est gardé",
    "back to practice, the text is kept"
);

/// What is to be written.
pub(crate) fn kind(language: Language, kind: ReplyKind) -> &'static str {
    let (fr, en) = match kind {
        ReplyKind::Reply => ("Une réponse", "A reply"),
        ReplyKind::Alert => ("Une alerte", "An alert"),
        ReplyKind::HoldingStatement => ("Un communiqué d’attente", "A holding statement"),
        ReplyKind::RuleReminder => ("Un rappel de la règle", "A reminder of the rule"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// «312 caractères, de 250 à 700».
pub(crate) fn length(language: Language, found: usize, min: usize, max: usize) -> String {
    match language {
        Language::Fr => {
            let word = plural(language, found, "caractère", "caractères");
            format!("{found} {word}, pour {min} à {max}")
        }
        Language::En => {
            let word = plural(language, found, "character", "characters");
            format!("{found} {word}, for {min} to {max}")
        }
    }
}

/// «5 repères, 1 à relire», for those who do not see the list change.
pub(crate) fn summary(language: Language, good: usize, warn: usize) -> String {
    match language {
        Language::Fr => format!(
            "{good} {}, {warn} à relire",
            plural(language, good, "repère", "repères")
        ),
        Language::En => format!(
            "{good} {}, {warn} to look at again",
            plural(language, good, "hint met", "hints met")
        ),
    }
}

/// «Version 2 gardée.»
pub(crate) fn saved(language: Language, version: usize) -> String {
    match language {
        Language::Fr => format!("Version {version} gardée."),
        Language::En => format!("Version {version} kept."),
    }
}

/// «Essai 1, version 2».
pub(crate) fn version(language: Language, attempt: usize, version: usize) -> String {
    match language {
        Language::Fr => format!("Essai {attempt}, version {version}"),
        Language::En => format!("Attempt {attempt}, version {version}"),
    }
}

/// «Préparé par : Écouter et comprendre».
pub(crate) fn prepared_by(language: Language, lesson: &str) -> String {
    match language {
        Language::Fr => format!("Relire\u{a0}: {lesson}"),
        Language::En => format!("Read again: {lesson}"),
    }
}

/// Words of the text, in quotation marks, on one line.
pub(crate) fn quoted(language: Language, words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match language {
        Language::Fr => format!("«\u{a0}{words}\u{a0}»"),
        Language::En => format!("“{words}”"),
    }
}
