//! Words that only those hear who listen to the screen.

use crate::language::Language;

phrase!(remark, "Remarque", "Remark");
phrase!(here, "vous êtes ici", "you are here");

/// The level of a title, for systems that do not tell it.
pub(crate) fn level(language: Language, level: u8) -> String {
    match language {
        Language::Fr => format!("niveau {level}"),
        Language::En => format!("level {level}"),
    }
}

/// Whether what a button opens is open.
pub(crate) fn opened(language: Language, open: bool) -> &'static str {
    match (language, open) {
        (Language::Fr, true) => "déplié",
        (Language::Fr, false) => "replié",
        (Language::En, true) => "expanded",
        (Language::En, false) => "collapsed",
    }
}
