//! Analytics labs.

use super::{Description, said, with_near};
use crate::course::problem::rule::{FormulaTrouble, LabFault, LabPart, ModelTrouble, ViewNeed};
use crate::language::Language;
use crate::language::typography::number;

/// Decimals shown when two numbers are compared.
const DECIMALS: usize = 6;

pub(super) fn lab(language: Language, fault: &LabFault) -> Description {
    match fault {
        LabFault::Unknown { what, id, near } => {
            let kind = part(language, *what);
            let said = said!(language,
                fr: "il n’y a pas {kind} « {id} »" => "Corrigez l’identifiant, ou ajoutez ce qui manque.",
                en: "there is no {kind} “{id}”" => "Correct the id, or add what is missing.",
            );
            with_near(language, said, near.as_deref())
        }
        LabFault::Duplicate { what, id } => {
            let kind = part(language, *what);
            said!(language,
                fr: "il y a déjà un identifiant {kind} « {id} » plus haut" => "Donnez-lui un autre identifiant.",
                en: "a {kind} has the id “{id}” already" => "Give it another id.",
            )
        }
        LabFault::Source
        | LabFault::Csv { .. }
        | LabFault::Cell { .. }
        | LabFault::Rows { .. }
        | LabFault::Unlabelled { .. } => data(language, fault),
        LabFault::Formula(trouble) => formula(language, trouble),
        LabFault::Stated {
            stated,
            worked,
            tolerance,
        } => {
            let [stated, worked, tolerance] =
                [stated, worked, tolerance].map(|value| number(language, *value, DECIMALS));
            said!(language,
                fr: "le texte donne {stated}, les données donnent {worked} (écart admis : {tolerance})"
                    => "Corrigez la valeur, ou la formule qui la tire des données.",
                en: "the text says {stated}, the data give {worked} (tolerance: {tolerance})"
                    => "Correct the value, or the formula that takes it from the data.",
            )
        }
        LabFault::NoFormula => said!(language,
            fr: "rien ne dit comment les données donnent ce nombre"
                => "Écrivez `from` : la formule que le vérificateur comparera à `value`.",
            en: "nothing says how the data give this number"
                => "Write `from`: the formula that the checker compares with `value`.",
        ),
        LabFault::View(need) => view(language, *need),
        LabFault::Nothing { what } => {
            let kind = part(language, *what);
            said!(language,
                fr: "un laboratoire ne va pas sans un élément au moins : pas {kind} ici" => "Ajoutez-en.",
                en: "a lab needs at least one {kind}" => "Add one.",
            )
        }
        _ => moved(language, fault),
    }
}

fn part(language: Language, part: LabPart) -> &'static str {
    let (fr, en) = match part {
        LabPart::Dataset => ("de jeu de données", "dataset"),
        LabPart::Column => ("de colonne", "column"),
        LabPart::View => ("de graphique", "view"),
        LabPart::Control => ("de réglage", "control"),
        LabPart::Readout => ("de relevé", "readout"),
        LabPart::File => ("de fichier de données", "data file"),
        LabPart::Rule => ("de règle d’écriture", "writing rule"),
        LabPart::Step => ("d’étape", "step"),
        LabPart::Criterion => ("de critère", "criterion"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

fn data(language: Language, fault: &LabFault) -> Description {
    match fault {
        LabFault::Csv { line, message } => said!(language,
            fr: "la ligne {line} des données n’est pas du CSV lisible ({message})"
                => "Une ligne a autant de valeurs que l’en-tête, séparées par des virgules, en UTF-8.",
            en: "line {line} of the data is no readable CSV ({message})"
                => "A line has as many values as the head, with commas between, in UTF-8.",
        ),
        LabFault::Cell { column, line, text } => said!(language,
            fr: "à la ligne {line} des données, « {text} » ne convient pas à la colonne « {column} »"
                => "Nombre à point décimal, date `2026-03-02` ou `2026-03-02 18`, heure de 0 à 23.",
            en: "at line {line} of the data, “{text}” does not suit the column “{column}”"
                => "A number with a decimal point, a date `2026-03-02` or `2026-03-02 18`, an hour from 0 to 23.",
        ),
        LabFault::Rows { limit } => said!(language,
            fr: "les données n’ont aucune ligne, ou plus de {limit}" => "Complétez-les, ou réduisez-les.",
            en: "the data have no line, or more than {limit}" => "Complete or shorten them.",
        ),
        LabFault::Unlabelled { column, value } => said!(language,
            fr: "la valeur « {value} » de la colonne « {column} » n’a pas de nom dans cette langue"
                => "Ajoutez-la à `labels`.",
            en: "the value “{value}” of the column “{column}” has no name in this language"
                => "Add it to `labels`.",
        ),
        _ => said!(language,
            fr: "un jeu de données vient d’un fichier ou de lignes écrites ici, pas des deux"
                => "Gardez `file` ou `rows`.",
            en: "a dataset comes from a file or from rows written here, not both"
                => "Keep `file` or `rows`.",
        ),
    }
}

fn formula(language: Language, trouble: &FormulaTrouble) -> Description {
    match trouble {
        FormulaTrouble::NotNumbers { column } => said!(language,
            fr: "la colonne « {column} » contient des textes : on ne peut pas calculer avec"
                => "Choisissez une colonne de nombres.",
            en: "the column “{column}” holds texts: nothing can be worked out of it"
                => "Choose a column of numbers.",
        ),
        FormulaTrouble::NoValue { column, value } => said!(language,
            fr: "la colonne « {column} » n’a jamais la valeur « {value} »"
                => "Écrivez-la comme dans les données.",
            en: "the column “{column}” never has the value “{value}”"
                => "Write it as the data do.",
        ),
        FormulaTrouble::NoRows => said!(language,
            fr: "aucune ligne ne remplit les conditions de cette formule"
                => "Corrigez les conditions.",
            en: "no row meets the tests of this formula" => "Correct the tests.",
        ),
        FormulaTrouble::NotOneRow { found } => said!(language,
            fr: "{found} lignes remplissent les conditions : il en faut exactement une"
                => "Précisez les conditions.",
            en: "{found} rows meet the tests: exactly one is needed" => "Narrow the tests.",
        ),
        FormulaTrouble::Zero => said!(language,
            fr: "cette formule divise par zéro" => "Corrigez le dénominateur ou les conditions.",
            en: "this formula divides by zero" => "Correct the denominator or the tests.",
        ),
    }
}

fn view(language: Language, need: ViewNeed) -> Description {
    match need {
        ViewNeed::By => said!(language,
            fr: "une carte de chaleur a besoin de `by`, la colonne de ses lignes" => "Ajoutez `by`.",
            en: "a heat map needs `by`, the column of its rows" => "Add `by`.",
        ),
        ViewNeed::Y => said!(language,
            fr: "ce graphique n’a rien en ordonnée" => "Nommez au moins une colonne dans `y`.",
            en: "this chart has nothing on its vertical axis" => "Name a column at least in `y`.",
        ),
        ViewNeed::OneY => said!(language,
            fr: "ce graphique ne montre qu’une colonne de valeurs" => "N’en gardez qu’une dans `y`.",
            en: "this chart shows one column of values" => "Keep one in `y`.",
        ),
        ViewNeed::Titles => said!(language,
            fr: "un axe n’a pas de titre" => "Dites ce que l’on y mesure.",
            en: "an axis has no title" => "Say what is measured there.",
        ),
        ViewNeed::Numbers => said!(language,
            fr: "l’axe d’une courbe demande des nombres, des dates ou des heures"
                => "Choisissez une autre colonne, ou des barres.",
            en: "the axis of a line needs numbers, dates or hours"
                => "Choose another column, or bars.",
        ),
    }
}

fn moved(language: Language, fault: &LabFault) -> Description {
    match fault {
        LabFault::Position { control, to } => said!(language,
            fr: "le réglage « {control} » ne peut pas être mis à « {to} »"
                => "`all` ou une valeur pour un filtre, une option pour un choix, un nombre dans les bornes.",
            en: "the control “{control}” cannot be set to “{to}”"
                => "`all` or a value for a filter, an option for a choice, a number within the bounds.",
        ),
        LabFault::Bounds => said!(language,
            fr: "bornes, pas et départ de ce réglage ne vont pas ensemble"
                => "`from` < `to`, un pas positif, un départ entre les bornes, 1 000 pas au plus.",
            en: "bounds, step and start of this control do not go together"
                => "`from` < `to`, a step above 0, a start within the bounds, 1,000 steps at most.",
        ),
        LabFault::Options { found } => said!(language,
            fr: "ce choix a {found} options : il en faut de deux à cinq" => "Complétez-le, ou réduisez-le.",
            en: "this choice has {found} options: two to five are needed" => "Add to it, or shorten it.",
        ),
        LabFault::Solution => said!(language,
            fr: "la solution annoncée n’atteint pas tous les objectifs"
                => "Corrigez `solution` ou les bornes de `goals`.",
            en: "the stated solution misses a goal" => "Correct `solution`, or the bounds in `goals`.",
        ),
        LabFault::GivenAway => said!(language,
            fr: "les objectifs sont atteints avant tout réglage"
                => "Partez d’une autre position avec `set`.",
            en: "the goals hold before anything is moved" => "Start elsewhere, with `set`.",
        ),
        LabFault::Goal => said!(language,
            fr: "cette étape n’a pas d’objectif, ou un objectif n’a pas de borne"
                => "Écrivez `at_least` ou `at_most`.",
            en: "this step has no goal, or a goal has no bound" => "Write `at_least` or `at_most`.",
        ),
        LabFault::Rubric { found, least, most } => said!(language,
            fr: "il y en a {found} : il en faut de {least} à {most} pour se situer"
                => "Complétez la grille, ou réduisez-la.",
            en: "there are {found}: {least} to {most} are needed to judge oneself"
                => "Add to the rubric, or shorten it.",
        ),
        LabFault::Model(trouble) => model(language, trouble),
        _ => said!(language,
            fr: "une règle des laboratoires n’est pas respectée" => "Voyez docs/practice/lab.md.",
            en: "a rule of the labs is broken" => "See docs/practice/lab.md.",
        ),
    }
}

fn model(language: Language, trouble: &ModelTrouble) -> Description {
    match trouble {
        ModelTrouble::Length { words, min, max } => said!(language,
            fr: "le rapport modèle a {words} mots, l’exercice en demande de {min} à {max}"
                => "Récrivez le modèle, ou changez les bornes.",
            en: "the model report has {words} words, the exercise asks for {min} to {max}"
                => "Rewrite the model, or change the bounds.",
        ),
        ModelTrouble::Misses { rule } => said!(language,
            fr: "la règle voulue «\u{a0}{rule}\u{a0}» ne trouve rien dans le rapport modèle"
                => "Récrivez le modèle\u{a0}: il doit montrer ce qu’il demande.",
            en: "the wanted rule “{rule}” finds nothing in the model report"
                => "Rewrite the model: it must show what it asks for.",
        ),
        ModelTrouble::Meets { rule } => said!(language,
            fr: "la règle à éviter «\u{a0}{rule}\u{a0}» trouve quelque chose dans le rapport modèle"
                => "Récrivez le modèle, ou retirez la règle.",
            en: "the unwanted rule “{rule}” finds something in the model report"
                => "Rewrite the model, or drop the rule.",
        ),
    }
}
