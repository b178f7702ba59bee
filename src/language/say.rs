//! Sentences for people, in every language, side by side.
//!
//! One function a message: a match over [`Language`](super::Language) is
//! complete by the compiler, arguments are the same by construction, and an
//! unused message is a warning that stops the build. Each screen has a file.
//! French sentences carry their no-break spaces; `tests/typography.rs` reads
//! these files and fails on an ordinary space before `; : ! ? »` or after `«`.

/// A message without arguments: `phrase!(title, "Accueil", "Home");`
macro_rules! phrase {
    ($(#[$about:meta])* $name:ident, $fr:literal, $en:literal) => {
        $(#[$about])*
        pub(crate) fn $name(language: $crate::language::Language) -> &'static str {
            match language {
                $crate::language::Language::Fr => $fr,
                $crate::language::Language::En => $en,
            }
        }
    };
}
pub(crate) mod access;
pub(crate) mod analysis;
pub(crate) mod blocks;
pub(crate) mod certificate;
pub(crate) mod cli;
pub(crate) mod comfort;
pub(crate) mod course;
pub(crate) mod crisis;
pub(crate) mod crisis_debrief;
pub(crate) mod dates;
pub(crate) mod exam;
pub(crate) mod exam_report;
pub(crate) mod exam_sitting;
pub(crate) mod glossary;
pub(crate) mod home;
pub(crate) mod lab;
pub(crate) mod lesson;
pub(crate) mod mask;
pub(crate) mod moderation;
pub(crate) mod news;
pub(crate) mod notes;
pub(crate) mod palette;
pub(crate) mod practice;
pub(crate) mod preflight;
pub(crate) mod profiles;
pub(crate) mod progress;
pub(crate) mod progress_cards;
pub(crate) mod progress_work;
pub(crate) mod quality;
pub(crate) mod question;
pub(crate) mod quiz;
pub(crate) mod read_faults;
pub(crate) mod report;
pub(crate) mod results;
pub(crate) mod review;
pub(crate) mod rule_faults;
pub(crate) mod settings;
pub(crate) mod shell;
pub(crate) mod storage;
pub(crate) mod verify;
pub(crate) mod welcome;
pub(crate) mod workshop;

/// The form of a noun that goes with a count: French takes the plural from 2,
/// English for everything but 1.
pub(crate) fn plural<'a>(
    language: super::Language,
    count: usize,
    one: &'a str,
    many: &'a str,
) -> &'a str {
    let single = match language {
        super::Language::Fr => count < 2,
        super::Language::En => count == 1,
    };
    if single { one } else { many }
}

/// «Nom : valeur», with the colon of the language.
pub(crate) fn pair(language: super::Language, name: &str, value: &str) -> String {
    match language {
        super::Language::Fr => format!("{name}\u{a0}: {value}"),
        super::Language::En => format!("{name}: {value}"),
    }
}

/// What is wrong and what to do about it, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Description {
    /// One sentence, without a final full stop.
    pub(crate) message: String,
    /// What is likely to put it right.
    pub(crate) help: Option<String>,
}
