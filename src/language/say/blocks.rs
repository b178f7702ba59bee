//! Words of the blocks of a lesson.

use crate::course::block::{CalloutKind, Speaker};
use crate::language::Language;

phrase!(before, "Avant", "Before");
phrase!(after, "Après", "After");
phrase!(as_table, "Voir le tableau", "Show as a table");
phrase!(as_chart, "Voir le graphique", "Show as a chart");
phrase!(
    picture_missing,
    "L’image n’a pas pu être affichée. Elle montre\u{a0}:",
    "The picture could not be shown. It shows:"
);

pub(crate) fn callout(language: Language, kind: CalloutKind) -> &'static str {
    match (kind, language) {
        (CalloutKind::KeyIdea, Language::Fr) => "À retenir",
        (CalloutKind::KeyIdea, Language::En) => "Key idea",
        (CalloutKind::Warning, Language::Fr) => "Attention",
        (CalloutKind::Warning, Language::En) => "Watch out",
        (CalloutKind::Example, Language::Fr) => "Exemple",
        (CalloutKind::Example, Language::En) => "Example",
        (CalloutKind::Practice, Language::Fr) => "En pratique",
        (CalloutKind::Practice, Language::En) => "In practice",
        (CalloutKind::Law, Language::Fr) => "Droit",
        (CalloutKind::Law, Language::En) => "Law",
    }
}

pub(crate) fn speaker(language: Language, side: Speaker) -> &'static str {
    match (side, language) {
        (Speaker::Member, Language::Fr) => "membre",
        (Speaker::Member, Language::En) => "member",
        (Speaker::Team, Language::Fr) => "vous",
        (Speaker::Team, Language::En) => "you",
        (Speaker::Colleague, Language::Fr) => "collègue",
        (Speaker::Colleague, Language::En) => "colleague",
    }
}
