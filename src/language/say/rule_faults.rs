//! What the checker says of a broken rule: the rule and its reason, then
//! what puts it right.

mod answers;
mod balance;
mod crisis;
mod exam;
mod items;
mod lab;
mod mask;
mod moderation;
mod parity;
mod regions;
mod reply;
mod structure;

use super::Description;
use crate::course::problem::RuleFault;
use crate::course::problem::rule::{Kind, PracticeFault};
use crate::language::Language;

/// A fault as a sentence and its remedy.
pub(crate) fn describe(language: Language, fault: &RuleFault) -> Description {
    match fault {
        RuleFault::Identity(fault) => structure::identity(language, fault),
        RuleFault::Contents(fault) => structure::contents(language, fault),
        RuleFault::Text(fault) => structure::text(language, fault),
        RuleFault::Parity(fault) => parity::parity(language, fault),
        RuleFault::Stem(fault) => items::stem(language, fault),
        RuleFault::Options(fault) => items::options(language, fault),
        RuleFault::Answer(fault) => answers::answer(language, fault),
        RuleFault::Region(fault) => regions::region(language, fault),
        RuleFault::Support(fault) => items::support(language, fault),
        RuleFault::Balance(fault) => balance::balance(language, fault),
        RuleFault::Practice(fault) => match fault {
            PracticeFault::Crisis(fault) => crisis::crisis(language, fault),
            PracticeFault::Moderation(fault) => moderation::moderation(language, fault),
            PracticeFault::Lab(fault) => lab::lab(language, fault),
            PracticeFault::Mask(fault) => mask::mask(language, fault),
            PracticeFault::Reply(fault) => reply::reply(language, fault),
        },
        RuleFault::Exam(fault) => exam::exam(language, fault),
    }
}

/// A message and its help in each language, side by side.
macro_rules! said {
    ($language:expr, fr: $fr:literal => $fr_help:literal, en: $en:literal => $en_help:literal $(,)?) => {
        match $language {
            $crate::language::Language::Fr => $crate::language::say::Description {
                message: format!($fr),
                help: Some(format!($fr_help)),
            },
            $crate::language::Language::En => $crate::language::say::Description {
                message: format!($en),
                help: Some(format!($en_help)),
            },
        }
    };
}
use said;

/// A kind of thing after «de»: «identifiant d’objectif», “objective id”.
fn of_kind(language: Language, kind: Kind) -> &'static str {
    let (fr, en) = match kind {
        Kind::Course => ("de cours", "course"),
        Kind::Module => ("de module", "module"),
        Kind::Lesson => ("de leçon", "lesson"),
        Kind::Block => ("de bloc", "block"),
        Kind::Item => ("de question", "item"),
        Kind::Objective => ("d’objectif", "objective"),
        Kind::Competence => ("de compétence", "competence"),
        Kind::Misconception => ("d’idée fausse", "misconception"),
        Kind::Source => ("de source", "source"),
        Kind::Term => ("de terme", "term"),
        Kind::Gap => ("de trou", "gap"),
        Kind::Category => ("de catégorie", "category"),
        Kind::Practice => ("d’exercice pratique", "practice"),
        Kind::Exam => ("d’examen", "exam"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// A language, named in a language: «anglais», “French”.
fn named(language: Language, other: Language) -> &'static str {
    match (language, other) {
        (Language::Fr, Language::Fr) => "français",
        (Language::Fr, Language::En) => "anglais",
        (Language::En, Language::Fr) => "French",
        (Language::En, Language::En) => "English",
    }
}

/// Adds the name that was perhaps meant to a help.
fn with_near(language: Language, description: Description, near: Option<&str>) -> Description {
    let Some(near) = near else {
        return description;
    };
    let help = match language {
        Language::Fr => format!("Vouliez-vous dire « {near} » ?"),
        Language::En => format!("Did you mean “{near}”?"),
    };
    Description {
        help: Some(help),
        ..description
    }
}

/// A share as a whole percentage, without its sign.
fn percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

/// A ratio as the language writes it: «1,85», “1.85”.
fn ratio(language: Language, value: f64) -> String {
    crate::language::typography::number(language, value, 2)
}

#[cfg(test)]
mod tests;
