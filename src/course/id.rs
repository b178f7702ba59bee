//! Identifiers that authors give: ASCII kebab-case, unique, never reused.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// An author's identifier, cheap to clone.
///
/// Any text can be decoded into one: whether it is well formed is for the
/// checker to say ([`Id::is_well_formed`]), so that all faults of a course
/// come at once.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Id(Arc<str>);

impl Id {
    /// The longest identifier that is well formed, in bytes.
    pub const MAX_LENGTH: usize = 64;

    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self(text.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is ASCII kebab-case (`three-hats`, `l02-1`) of at most
    /// [`Id::MAX_LENGTH`] bytes. Such an id is safe as a file name.
    pub fn is_well_formed(&self) -> bool {
        let text = self.as_str();
        !text.is_empty()
            && text.len() <= Self::MAX_LENGTH
            && text.split('-').all(|word| {
                !word.is_empty()
                    && word
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            })
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0.as_ref().to_owned()
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn kebab_case_is_well_formed_and_a_path_is_not() {
        for good in ["a", "three-hats", "l02-1", "2026"] {
            assert!(Id::from(good).is_well_formed(), "{good}");
        }
        let long = "a".repeat(Id::MAX_LENGTH + 1);
        for bad in [
            "", "-a", "a-", "a--b", "Été", "A", "../a", "a/b", "a b", "a_b", &long,
        ] {
            assert!(!Id::from(bad).is_well_formed(), "{bad}");
        }
    }
}
