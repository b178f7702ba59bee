//! What the window needs from the machine, tested before iced starts.
//!
//! iced panics where there is no display, where `DISPLAY` points nowhere and
//! where a library that it loads at run time is absent. A panic names none of
//! these to the person in front of it, so `main` asks [`check`] first.
//!
//! The check may let a broken machine through; it must never stop one that
//! works. Every doubt (a display that is slow to answer, a distribution that
//! keeps its libraries elsewhere) therefore counts as present.

#[cfg(target_os = "linux")]
mod linux;

use std::ffi::OsString;

use crate::language::Language;
use crate::language::say::preflight as say;

/// What iced would panic on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// No environment variable names a display.
    Display,
    /// Nothing listens where the variable points.
    Answer {
        variable: &'static str,
        value: String,
    },
    /// An X server listens and does not let this account in.
    Permission { display: String },
    /// Libraries that are loaded at run time; never empty.
    Libraries(Vec<Library>),
}

/// A shared library and what brings it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Library {
    /// File name that the loader looks for.
    pub file: &'static str,
    /// Debian package that holds it.
    pub package: &'static str,
}

impl Missing {
    /// One sentence: what is missing, and what to do about it.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Display => say::no_display(language).to_owned(),
            Self::Answer { variable, value } => say::no_answer(language, variable, value),
            Self::Permission { display } => say::refused(language, display),
            Self::Libraries(libraries) => {
                let files: Vec<_> = libraries.iter().map(|library| library.file).collect();
                let packages: Vec<_> = libraries.iter().map(|library| library.package).collect();
                say::no_libraries(language, &files, &packages)
            }
        }
    }
}

/// Whether a window can be opened here. `env` reads an environment variable.
///
/// Takes a few milliseconds; at most some seconds where `DISPLAY` names a
/// remote host that does not answer.
///
/// # Errors
/// The first thing found missing, libraries all together.
#[cfg(target_os = "linux")]
pub fn check(env: &impl Fn(&str) -> Option<OsString>) -> Result<(), Missing> {
    linux::check(std::path::Path::new("/"), env)
}

/// Whether a window can be opened here: elsewhere than on Linux the system
/// itself brings the display and its libraries.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub fn check(_env: &impl Fn(&str) -> Option<OsString>) -> Result<(), Missing> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Library, Missing};
    use crate::language::Language;

    #[test]
    fn a_sentence_names_what_is_missing_and_the_package_that_brings_it() {
        let missing = Missing::Libraries(vec![
            Library {
                file: "libX11.so.6",
                package: "libx11-6",
            },
            Library {
                file: "libXi.so.6",
                package: "libxi6",
            },
        ]);
        for language in Language::ALL {
            let sentence = missing.sentence(language);
            assert!(sentence.contains("libX11.so.6, libXi.so.6"), "{sentence}");
            assert!(
                sentence.contains("apt install libx11-6 libxi6"),
                "{sentence}"
            );
            assert!(!sentence.contains('\n'), "{sentence}");
        }
    }

    #[test]
    fn a_display_that_does_not_answer_is_named_as_it_was_written() {
        let missing = Missing::Answer {
            variable: "DISPLAY",
            value: ":7".to_owned(),
        };
        for language in Language::ALL {
            assert!(missing.sentence(language).contains("DISPLAY=:7"));
        }
        assert!(
            Missing::Display
                .sentence(Language::Fr)
                .contains("paquet Debian xvfb")
        );
    }
}
