//! RON that is written wrong.

use super::{Said, both};
use crate::course::problem::read::{SyntaxFault, Wanted};
use crate::language::Language;

pub(super) fn syntax(language: Language, fault: &SyntaxFault) -> Said {
    match fault {
        SyntaxFault::Unexpected { found, wanted } => unexpected(language, found, *wanted),
        SyntaxFault::Unclosed(open) | SyntaxFault::Mismatched { open, .. } => {
            let close = closing(*open);
            let help = both!(
                language,
                "fermez-le avec `{close}`",
                "close it with `{close}`"
            );
            (syntax_fault(language, fault), Some(help))
        }
        SyntaxFault::OpenRawString { hashes } => {
            let end = ending(Some(*hashes));
            let help = both!(
                language,
                "ajoutez `{end}` à sa fin",
                "add `{end}` at its end"
            );
            (syntax_fault(language, fault), Some(help))
        }
        SyntaxFault::Swallowed { hashes } => {
            let end = ending(*hashes);
            let help = both!(
                language,
                "il court jusqu’au prochain `{end}` : mettez `{end}` là où il doit finir",
                "it runs on to the next `{end}`: put `{end}` where it should end"
            );
            (syntax_fault(language, fault), Some(help))
        }
        _ => (syntax_fault(language, fault), syntax_help(language, fault)),
    }
}

fn closing(open: char) -> char {
    match open {
        '[' => ']',
        '{' => '}',
        _ => ')',
    }
}

/// What closes a string.
fn ending(hashes: Option<usize>) -> String {
    format!("\"{}", "#".repeat(hashes.unwrap_or(0).min(8)))
}

fn unexpected(language: Language, found: &str, wanted: Wanted) -> Said {
    let found = match (language, found) {
        (Language::Fr, "") => "la fin du fichier".to_owned(),
        (Language::En, "") => "the end of the file".to_owned(),
        (_, found) => format!("`{found}`"),
    };
    let message = match wanted {
        Wanted::Value => both!(
            language,
            "une valeur était attendue, pas {found}",
            "a value was expected, not {found}"
        ),
        Wanted::Close(close) => both!(
            language,
            "`,` ou `{close}` était attendu, pas {found}",
            "`,` or `{close}` was expected, not {found}"
        ),
        Wanted::End => both!(
            language,
            "le fichier devrait finir avant {found}",
            "the file should end before {found}"
        ),
    };
    let help = (wanted == Wanted::Value).then(|| {
        both!(
            language,
            "un texte s’écrit entre guillemets droits : \"…\"",
            "a text is written between straight quotes: \"…\""
        )
    });
    (message, help)
}

/// What is wrong.
fn syntax_fault(language: Language, fault: &SyntaxFault) -> String {
    match fault {
        SyntaxFault::Unclosed(open) => both!(
            language,
            "ce `{open}` n’est jamais fermé",
            "this `{open}` is never closed"
        ),
        SyntaxFault::Mismatched { open, line, found } => both!(
            language,
            "`{found}` ne ferme pas le `{open}` ouvert ligne {line}",
            "`{found}` does not close the `{open}` opened on line {line}"
        ),
        SyntaxFault::Unexpected { found, .. } => both!(
            language,
            "`{found}` n’était pas attendu ici",
            "`{found}` was not expected here"
        ),
        SyntaxFault::MissingComma => both!(
            language,
            "il manque une virgule après cette valeur",
            "a comma is missing after this value"
        ),
        SyntaxFault::OpenString => both!(
            language,
            "ce texte n’est jamais fermé",
            "this text is never closed"
        ),
        SyntaxFault::OpenRawString { .. } => both!(
            language,
            "ce texte brut n’est jamais fermé",
            "this raw text is never closed"
        ),
        SyntaxFault::OpenComment => both!(
            language,
            "ce commentaire n’est jamais fermé",
            "this comment is never closed"
        ),
        SyntaxFault::BadEscape(escape) => both!(
            language,
            "`{escape}` n’a pas de sens dans un texte entre guillemets",
            "`{escape}` means nothing in a quoted text"
        ),
        SyntaxFault::TooDeep { limit } => both!(
            language,
            "les parenthèses s’emboîtent sur plus de {limit} niveaux",
            "brackets nest more than {limit} deep"
        ),
        SyntaxFault::TooManyValues { limit } => both!(
            language,
            "ce fichier contient plus de {limit} valeurs",
            "this file holds more than {limit} values"
        ),
        SyntaxFault::Swallowed { .. } => both!(
            language,
            "ce texte n’est sans doute pas fermé où vous le pensez : il contient les champs qui le suivent",
            "this text is probably not closed where you think: it holds the fields that follow it"
        ),
    }
}

/// What to do about it.
fn syntax_help(language: Language, fault: &SyntaxFault) -> Option<String> {
    Some(match fault {
        SyntaxFault::MissingComma => both!(language, "ajoutez `,`", "add `,`"),
        SyntaxFault::OpenString => both!(language, "ajoutez `\"` à sa fin", "add `\"` at its end"),
        SyntaxFault::OpenComment => both!(language, "ajoutez `*/` à sa fin", "add `*/` at its end"),
        SyntaxFault::BadEscape(_) => both!(
            language,
            "écrivez `\\\\` pour une barre oblique inverse, ou un texte brut r#\"…\"#",
            "write `\\\\` for a backslash, or a raw text r#\"…\"#"
        ),
        SyntaxFault::Unclosed(_)
        | SyntaxFault::Mismatched { .. }
        | SyntaxFault::Unexpected { .. }
        | SyntaxFault::OpenRawString { .. }
        | SyntaxFault::TooDeep { .. }
        | SyntaxFault::TooManyValues { .. }
        | SyntaxFault::Swallowed { .. } => return None,
    })
}
