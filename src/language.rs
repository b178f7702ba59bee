//! The two languages, and what text needs in each: typography and folding.

pub mod fold;
pub(crate) mod say;
pub mod typography;

use serde::{Deserialize, Serialize};

/// A language of the course and of the interface.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French is the original of the course.
    #[default]
    Fr,
    En,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// The ISO 639-1 code, also the name of the course's folder.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language's name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
        }
    }

    /// The language of a locale such as `fr_FR.UTF-8`, `en-GB` or `fr`.
    pub fn from_locale(locale: &str) -> Option<Self> {
        let code = locale.split(['_', '-', '.']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| code.eq_ignore_ascii_case(language.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn locales_name_a_language_whatever_their_shape() {
        for (locale, expected) in [
            ("fr_FR.UTF-8", Some(Language::Fr)),
            ("FR", Some(Language::Fr)),
            ("en-GB", Some(Language::En)),
            ("de_DE", None),
            ("french", None),
            ("", None),
            ("C", None),
        ] {
            assert_eq!(Language::from_locale(locale), expected, "{locale}");
        }
    }
}
