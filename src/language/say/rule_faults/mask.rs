//! The profile mask's file.

use super::{Description, said};
use crate::course::problem::rule::MaskFault;
use crate::language::Language;

pub(super) fn mask(language: Language, fault: &MaskFault) -> Description {
    match fault {
        MaskFault::Points { found } => said!(language,
            fr: "la base visible a {found} points, et il en faut six"
                => "Ajoutez ou retirez des points.",
            en: "the visible base has {found} points, and six are needed"
                => "Add or remove points.",
        ),
        MaskFault::Anchors { found } => said!(language,
            fr: "ce point a {found} repères, et il en faut cinq"
                => "Écrivez ce que fait quelqu’un aux niveaux 0, 1, 2, 3 et 4.",
            en: "this point has {found} anchors, and five are needed"
                => "Write what someone does at levels 0, 1, 2, 3 and 4.",
        ),
        MaskFault::MissingField { id } => said!(language,
            fr: "le champ «\u{a0}{id}\u{a0}» manque, ou n’est pas du type attendu"
                => "Ajoutez-le\u{a0}: une question de cohérence le lit.",
            en: "the field “{id}” is missing, or of another kind than expected"
                => "Add it: a coherence question reads it.",
        ),
        MaskFault::Unknown { id } => said!(language,
            fr: "le masque n’a rien qui s’appelle «\u{a0}{id}\u{a0}»"
                => "Corrigez l’identifiant.",
            en: "the mask has nothing called “{id}”"
                => "Put the id right.",
        ),
        MaskFault::Twice { id } => said!(language,
            fr: "«\u{a0}{id}\u{a0}» est déjà un point ou un champ du masque"
                => "Donnez-lui un identifiant à lui.",
            en: "“{id}” is a point or a field of the mask already"
                => "Give it an id of its own.",
        ),
        MaskFault::NoOptions => said!(language,
            fr: "ce champ n’a rien à choisir"
                => "Donnez-lui des choix, ou des services au masque.",
            en: "this field has nothing to choose from"
                => "Give it choices, or departments to the mask.",
        ),
        MaskFault::Ring { id } => said!(language,
            fr: "«\u{a0}{id}\u{a0}» est sous lui-même dans l’organigramme"
                => "Retirez un `under` de la boucle.",
            en: "“{id}” stands under itself in the chart"
                => "Remove one `under` from the ring.",
        ),
        MaskFault::Questions { condition, found } => said!(language,
            fr: "{found} questions pour `{condition}`, et il en faut une"
                => "Posez une question, et une seule, pour chaque condition.",
            en: "{found} questions for `{condition}`, and one is needed"
                => "Ask one question, and only one, for each condition.",
        ),
    }
}
