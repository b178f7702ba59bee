//! Words of the profile mask.

use crate::language::Language;

phrase!(base, "Base visible", "Visible base");
phrase!(proofs, "Preuves à montrer", "Proofs to show");
phrase!(plan, "Plan de progrès", "Plan for the gaps");
phrase!(
    questions,
    "Questions à se poser",
    "Questions to ask yourself"
);
phrase!(
    radar,
    "Radar des six points de la base visible",
    "Radar of the six points of the visible base"
);

phrase!(tab_fields, "Masque", "Mask");
phrase!(tab_card, "Carte", "Card");
phrase!(tab_compare, "Comparer", "Compare");
phrase!(
    compare_later,
    "La comparaison s’ouvre à votre deuxième masque daté.",
    "The comparison opens with your second dated mask."
);
phrase!(
    to_base,
    "Commencer par la base visible",
    "Begin with the visible base"
);
phrase!(to_fields, "Continuer vers le masque", "Go on to the mask");
phrase!(to_card, "Voir la carte", "See the card");
phrase!(
    line_now,
    "trait plein\u{a0}: le plus récent",
    "solid line: the later one"
);
phrase!(
    line_before,
    "tirets\u{a0}: le plus ancien",
    "dashes: the earlier one"
);
phrase!(not_said, "pas encore dit", "not said yet");
phrase!(go, "Y aller", "Go there");
phrase!(
    questions_about,
    "Aucune n’a de bonne réponse. Gardez celles qui vous arrêtent.",
    "None has a right answer. Keep those that give you pause."
);
phrase!(
    plan_about,
    "Les points que vous notez le plus bas, avec les leçons qui aident.",
    "The points that you rate lowest, with the lessons that help."
);
phrase!(
    empty,
    "Rien n’est encore rempli. La carte se dessine à mesure.",
    "Nothing is filled in yet. The card takes shape as you go."
);
phrase!(
    no_fields,
    "Les champs du masque sont encore vides.",
    "The fields of the mask are still empty."
);
phrase!(date, "Dater ce masque", "Date this mask");
phrase!(
    date_about,
    "Un masque daté ne change plus. Ce que vous modifierez ensuite fera le suivant, à comparer.",
    "A dated mask does not change any more. What you alter later makes the next one, to be compared."
);
phrase!(
    dated,
    "Masque daté. Relisez-le dans quelques mois.",
    "Mask dated. Read it again in a few months."
);
phrase!(as_page, "Page à imprimer", "Page to print");
phrase!(as_markdown, "Fichier Markdown", "Markdown file");
phrase!(save, "Enregistrer", "Save");
phrase!(
    /// Begins the name of an exported file.
    file,
    "masque",
    "mask"
);
phrase!(
    same,
    "Rien n’a changé entre ces deux masques.",
    "Nothing changed between these two masks."
);
phrase!(nothing, "rien", "nothing");
phrase!(
    key_tabs,
    "base, masque, carte, comparer",
    "base, mask, card, compare"
);
phrase!(
    key_move,
    "d’un choix à l’autre",
    "from one choice to the next"
);

/// «ex. : la réparation de vélos»; nothing without an example.
pub(crate) fn example(language: Language, example: &str) -> String {
    if example.is_empty() {
        return String::new();
    }
    match language {
        Language::Fr => format!("ex.\u{a0}: {example}"),
        Language::En => format!("e.g. {example}"),
    }
}

/// The label of the field for a proof.
pub(crate) fn proof_of(language: Language, point: &str) -> String {
    match language {
        Language::Fr => format!("Votre preuve\u{a0}: {point}"),
        Language::En => format!("Your proof: {point}"),
    }
}

/// «Moins d’interne» would elide wrongly: the name stands alone.
pub(crate) fn less(language: Language, name: &str) -> String {
    match language {
        Language::Fr => format!("{name}\u{a0}: 10\u{a0}% de moins"),
        Language::En => format!("{name}: 10% less"),
    }
}

pub(crate) fn more(language: Language, name: &str) -> String {
    match language {
        Language::Fr => format!("{name}\u{a0}: 10\u{a0}% de plus"),
        Language::En => format!("{name}: 10% more"),
    }
}

/// «Masque du 21 novembre 2026».
pub(crate) fn of_day(language: Language, day: &str) -> String {
    match language {
        Language::Fr => format!("Masque du {day}"),
        Language::En => format!("Mask of {day}"),
    }
}

/// «1. 21 novembre 2026»: two can have the same day.
pub(crate) fn nth(_language: Language, place: usize, day: &str) -> String {
    format!("{place}. {day}")
}
