//! What stops a course's file from being read, and what to do about it.

mod files;
mod shape;
mod syntax;

use std::fmt;

use super::Description;
use crate::course::problem::ReadFault;
use crate::language::Language;

/// The sentence, and the help where there is some.
type Said = (String, Option<String>);

/// One sentence on the fault, and the likely way to put it right.
pub(crate) fn describe(language: Language, fault: &ReadFault) -> Description {
    let (message, help) = match fault {
        ReadFault::File(fault) => files::file(language, fault),
        ReadFault::Layout(fault) => files::layout(language, fault),
        ReadFault::Text(fault) => files::text(language, *fault),
        ReadFault::Media(fault) => files::media(language, fault),
        ReadFault::Syntax(fault) => syntax::syntax(language, fault),
        ReadFault::Shape(fault) => shape::shape(language, fault),
    };
    Description { message, help }
}

/// The sentence of a language; both may name the same variables in braces.
macro_rules! both {
    ($language:expr, $fr:literal, $en:literal $(,)?) => {
        match $language {
            $crate::language::Language::Fr => format!($fr),
            $crate::language::Language::En => format!($en),
        }
    };
}
use both;

/// A number of bytes for people: «8 Mio», "8 MiB".
struct Size(Language, u64);

impl fmt::Display for Size {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(language, bytes) = *self;
        let (amount, unit) = match bytes.div_ceil(1024) {
            kibi @ 0..1024 => (kibi, "K"),
            kibi => (kibi.div_ceil(1024), "M"),
        };
        let byte = match language {
            Language::Fr => "io",
            Language::En => "iB",
        };
        write!(formatter, "{amount}\u{a0}{unit}{byte}")
    }
}

/// Names in backquotes, as many as a reader takes in.
struct Names<'a>(&'a [&'a str]);

impl fmt::Display for Names<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, name) in self.0.iter().enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            write!(formatter, "{comma}`{name}`")?;
        }
        Ok(())
    }
}
