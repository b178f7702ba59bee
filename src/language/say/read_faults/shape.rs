//! RON that has another shape than the format's.

use super::{Names, Said, both};
use crate::course::problem::read::{Expected, Found, ShapeFault};
use crate::language::Language;

pub(super) fn shape(language: Language, fault: &ShapeFault) -> Said {
    match fault {
        ShapeFault::UnknownField { known, near, .. }
        | ShapeFault::UnknownVariant { known, near, .. } => (
            shape_fault(language, fault),
            Some(did_you_mean(language, *near, known)),
        ),
        ShapeFault::MissingField {
            field,
            inside: Some(inside),
        } => {
            let message = both!(
                language,
                "il manque le champ `{field}` ({inside})",
                "the field `{field}` is missing ({inside})"
            );
            (message, shape_help(language, fault))
        }
        ShapeFault::WrongType {
            field,
            expected,
            found,
        } => wrong_type(language, field.as_deref(), expected, *found),
        _ => (shape_fault(language, fault), shape_help(language, fault)),
    }
}

fn did_you_mean(language: Language, near: Option<&str>, known: &[&str]) -> String {
    let all = Names(known);
    match near {
        Some(near) => both!(
            language,
            "vouliez-vous dire `{near}` ?",
            "did you mean `{near}`?"
        ),
        None => both!(language, "possibles : {all}", "possible: {all}"),
    }
}

fn wrong_type(language: Language, field: Option<&str>, expected: &Expected, found: Found) -> Said {
    let what = wanted(language, expected);
    let found = met(language, found);
    let message = match field {
        Some(field) => both!(
            language,
            "le champ `{field}` attend {what}, pas {found}",
            "the field `{field}` takes {what}, not {found}"
        ),
        None => both!(
            language,
            "il faut ici {what}, pas {found}",
            "{what} is needed here, not {found}"
        ),
    };
    (message, Some(written(language, expected)))
}

/// What is wanted.
fn wanted(language: Language, expected: &Expected) -> &'static str {
    let (fr, en) = match expected {
        Expected::Text => ("un texte", "a text"),
        Expected::Whole => ("un nombre entier", "a whole number"),
        Expected::Number => ("un nombre", "a number"),
        Expected::Boolean => ("`true` ou `false`", "`true` or `false`"),
        Expected::List => ("une liste", "a list"),
        Expected::Fields(..) => ("des champs entre parenthèses", "fields in parentheses"),
        Expected::OneOf(_) => ("un mot d’une liste", "a word from a list"),
        Expected::Word => ("un mot seul", "a word alone"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// How what is wanted is written.
fn written(language: Language, expected: &Expected) -> String {
    match expected {
        Expected::Text => both!(
            language,
            "entre guillemets droits : \"…\" ou r#\"…\"#",
            "between straight quotes: \"…\" or r#\"…\"#"
        ),
        Expected::Whole => both!(language, "par exemple `15`", "for example `15`"),
        Expected::Number => both!(language, "par exemple `12.5`", "for example `12.5`"),
        Expected::Boolean => both!(
            language,
            "`true` pour oui, `false` pour non",
            "`true` for yes, `false` for no"
        ),
        Expected::List => both!(
            language,
            "entre crochets, même pour un seul élément : `[…]`",
            "in square brackets, even for one element: `[…]`"
        ),
        Expected::Fields(_, fields) => {
            let all = Names(fields);
            both!(language, "champs : {all}", "fields: {all}")
        }
        Expected::OneOf(known) => {
            let all = Names(known);
            both!(language, "possibles : {all}", "possible: {all}")
        }
        Expected::Word => both!(
            language,
            "sans parenthèses après lui",
            "without brackets after it"
        ),
    }
}

fn met(language: Language, found: Found) -> &'static str {
    let (fr, en) = match found {
        Found::Text => ("un texte", "a text"),
        Found::Number => ("un nombre", "a number"),
        Found::Character => (
            "une lettre entre apostrophes",
            "a letter between apostrophes",
        ),
        Found::Word => ("un mot sans guillemets", "a word without quotes"),
        Found::List => ("une liste", "a list"),
        Found::Map => ("des accolades", "curly brackets"),
        Found::Fields => ("des champs entre parenthèses", "fields in parentheses"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// What is wrong.
fn shape_fault(language: Language, fault: &ShapeFault) -> String {
    match fault {
        ShapeFault::UnknownField { found, .. } => both!(
            language,
            "champ inconnu : `{found}`",
            "unknown field `{found}`"
        ),
        ShapeFault::UnknownVariant { found, .. } => both!(
            language,
            "`{found}` n’est pas une des valeurs possibles",
            "`{found}` is not one of the possible values"
        ),
        ShapeFault::MissingField { field, .. } => both!(
            language,
            "il manque le champ `{field}`",
            "the field `{field}` is missing"
        ),
        ShapeFault::DuplicateField { field, .. } => both!(
            language,
            "le champ `{field}` est donné deux fois",
            "the field `{field}` is given twice"
        ),
        ShapeFault::WrongType { .. } => both!(
            language,
            "cette valeur n’est pas du bon type",
            "this value is of the wrong type"
        ),
        ShapeFault::OutOfRange { found, .. } => both!(
            language,
            "{found} est hors des limites de ce champ",
            "{found} is out of this field’s range"
        ),
        ShapeFault::NotFinite { found } => both!(
            language,
            "`{found}` n’est pas un nombre avec lequel on calcule",
            "`{found}` is no number to calculate with"
        ),
        ShapeFault::Unnamed => both!(
            language,
            "cette valeur n’a pas de nom de champ",
            "this value has no field name"
        ),
        ShapeFault::DoubleBrackets => both!(
            language,
            "deux parenthèses ouvrantes là où il en faut une",
            "two opening brackets where one is needed"
        ),
        ShapeFault::Other(said) => both!(
            language,
            "ce fichier ne se décode pas ({said})",
            "this file does not decode ({said})"
        ),
    }
}

/// What to do about it.
fn shape_help(language: Language, fault: &ShapeFault) -> Option<String> {
    Some(match fault {
        ShapeFault::MissingField { field, .. } => both!(
            language,
            "ajoutez `{field}: …,` dans cette parenthèse",
            "add `{field}: …,` inside this bracket"
        ),
        ShapeFault::DuplicateField { line, .. } => both!(
            language,
            "le premier est ligne {line} : gardez-en un",
            "the first is on line {line}: keep one"
        ),
        ShapeFault::OutOfRange { min, max, .. } => both!(
            language,
            "un nombre entier de {min} à {max}",
            "a whole number from {min} to {max}"
        ),
        ShapeFault::NotFinite { .. } => both!(
            language,
            "écrivez un nombre ordinaire : `12.5`",
            "write an ordinary number: `12.5`"
        ),
        ShapeFault::Unnamed => both!(
            language,
            "entre parenthèses, chaque valeur a son nom : `text: \"…\"`",
            "in parentheses every value has its name: `text: \"…\"`"
        ),
        ShapeFault::DoubleBrackets => both!(
            language,
            "écrivez `Text(id: …)` et non `Text((id: …))`",
            "write `Text(id: …)`, not `Text((id: …))`"
        ),
        ShapeFault::UnknownField { .. }
        | ShapeFault::UnknownVariant { .. }
        | ShapeFault::WrongType { .. }
        | ShapeFault::Other(_) => return None,
    })
}
