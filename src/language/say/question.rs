//! Words around a question, whatever it asks.

use crate::course::Interaction;
use crate::language::Language;
use crate::language::typography::number;
use crate::quiz::NumberError;

phrase!(is_true, "Vrai", "True");
phrase!(is_false, "Faux", "False");
phrase!(true_key, "V", "T");
phrase!(because, "Parce que…", "Because…");
phrase!(gap, "À compléter", "Fill in");
phrase!(your_number, "Votre réponse", "Your answer");
phrase!(move_up, "Monter", "Move up");
phrase!(move_down, "Descendre", "Move down");
phrase!(targets, "Les réponses possibles", "The possible answers");
phrase!(no_pair, "Aucune réponse choisie", "No answer chosen");
phrase!(model, "Réponse attendue", "Expected answer");
phrase!(working, "Calcul", "Working");
phrase!(extra_target, "De trop\u{a0}:", "One too many:");
phrase!(
    elsewhere,
    "Ailleurs sur l’image",
    "Elsewhere on the picture"
);
phrase!(right, "juste", "right");
phrase!(wrong, "faux", "wrong");
phrase!(
    missed,
    "c’était une bonne réponse",
    "this was a right answer"
);

/// What the learner does, in a few words: the chip above the question.
pub(crate) fn kind(language: Language, interaction: &Interaction) -> &'static str {
    let (fr, en) = match interaction {
        Interaction::SingleChoice(_) => ("Une réponse", "One answer"),
        Interaction::MultipleChoice(_) => ("Plusieurs réponses", "Several answers"),
        Interaction::TrueFalse(_) => ("Vrai ou faux, et pourquoi", "True or false, and why"),
        Interaction::Cloze(_) => ("Texte à compléter", "Fill the gaps"),
        Interaction::Ordering(_) => ("À remettre dans l’ordre", "Put in order"),
        Interaction::Matching(_) => ("À relier", "Match"),
        Interaction::Categorising(_) => ("À classer", "Sort"),
        Interaction::Numeric(_) => ("Un nombre", "A number"),
        Interaction::Hotspot(it) if it.several => (
            "Plusieurs endroits de l’image",
            "Several places of the picture",
        ),
        Interaction::Hotspot(_) => ("Un endroit de l’image", "One place of the picture"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// How to answer by key, in one line.
pub(crate) fn how(language: Language, interaction: &Interaction) -> &'static str {
    let (fr, en) = match interaction {
        Interaction::SingleChoice(_) => ("1 à 4\u{a0}: choisir", "1 to 4: choose"),
        Interaction::MultipleChoice(_) => ("1 à 6\u{a0}: cocher", "1 to 6: tick"),
        Interaction::TrueFalse(_) => (
            "V ou F, puis 1 à 3\u{a0}: la raison",
            "T or F, then 1 to 3: the reason",
        ),
        Interaction::Cloze(_) => (
            "Tab\u{a0}: trou suivant. Accents et majuscules ne comptent pas",
            "Tab: next gap. Capitals do not matter",
        ),
        Interaction::Ordering(_) => (
            "Tab jusqu’aux flèches, Entrée\u{a0}: déplacer",
            "Tab to the arrows, Enter: move",
        ),
        Interaction::Matching(_) => (
            "A à E\u{a0}: relier le premier élément libre",
            "A to E: pair the first free item",
        ),
        Interaction::Categorising(_) => (
            "1 à 3\u{a0}: classer la première carte libre",
            "1 to 3: sort the first free card",
        ),
        Interaction::Numeric(_) => ("Chiffres, virgule ou point", "Digits, point or comma"),
        Interaction::Hotspot(it) if it.several => (
            "Cliquez l’image ou la liste, 1 à 9\u{a0}: cocher",
            "Click the picture or the list, 1 to 9: tick",
        ),
        Interaction::Hotspot(_) => (
            "Cliquez l’image ou la liste, 1 à 9\u{a0}: choisir",
            "Click the picture or the list, 1 to 9: choose",
        ),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// Why what was typed is no number.
pub(crate) fn number_error(language: Language, error: NumberError, unit: &str) -> String {
    match (error, language) {
        (NumberError::Empty, Language::Fr) => "Écrivez un nombre.".to_owned(),
        (NumberError::Empty, Language::En) => "Type a number.".to_owned(),
        (NumberError::NotANumber, Language::Fr) => {
            "Ce n’est pas un nombre\u{a0}: écrivez le résultat, sans opération.".to_owned()
        }
        (NumberError::NotANumber, Language::En) => {
            "This is not a number: type the result, without any operation.".to_owned()
        }
        (NumberError::OtherUnit, Language::Fr) => format!("L’unité demandée est\u{a0}: {unit}."),
        (NumberError::OtherUnit, Language::En) => format!("The unit asked for is: {unit}."),
    }
}

/// The value expected, with its unit and what is tolerated.
pub(crate) fn expected(language: Language, value: f64, tolerance: f64, unit: &str) -> String {
    let written = number(language, value, 4);
    if tolerance == 0.0 {
        return format!("{written}\u{a0}{unit}");
    }
    let margin = number(language, tolerance, 4);
    format!("{written}\u{a0}{unit} (±\u{a0}{margin})")
}

/// The accepted spelling, where a slip was forgiven.
pub(crate) fn spelling(language: Language, accepted: &str) -> String {
    match language {
        Language::Fr => format!("Compris. On écrit «\u{a0}{accepted}\u{a0}»."),
        Language::En => format!("Understood. The spelling is “{accepted}”."),
    }
}

/// The name of a gap, for who does not see it.
pub(crate) fn gap_name(language: Language, index: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("Trou {index} sur {of}"),
        Language::En => format!("Gap {index} of {of}"),
    }
}

/// Where an entry stands in an order.
pub(crate) fn place(language: Language, place: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("place {place} sur {of}"),
        Language::En => format!("place {place} of {of}"),
    }
}

/// Where an entry stands, and where it belongs.
pub(crate) fn right_place(language: Language, here: &str, right: usize) -> String {
    match language {
        Language::Fr => format!("{here}\u{202f}; sa place est la {right}"),
        Language::En => format!("{here}; it belongs in place {right}"),
    }
}
