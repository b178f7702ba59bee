//! The exams: pools, forms, judges.

use super::{Description, ratio, said, with_near};
use crate::course::Id;
use crate::course::problem::rule::ExamFault;
use crate::language::Language;

pub(super) fn exam(language: Language, fault: &ExamFault) -> Description {
    match fault {
        ExamFault::Hints
        | ExamFault::InLesson { .. }
        | ExamFault::Reserved
        | ExamFault::NoWeight { .. } => pools(language, fault),
        ExamFault::TooFew { .. }
        | ExamFault::ModuleTooFew { .. }
        | ExamFault::Items { .. }
        | ExamFault::Pass { .. }
        | ExamFault::SeveralCertifying => forms(language, fault),
        ExamFault::NotCertifying { item, near } => {
            not_certifying(language, item, near.as_ref().map(AsRef::as_ref))
        }
        ExamFault::RatedTwice { item } => rated_twice(language, item),
        ExamFault::Rating { item, found } => rating(language, item, *found),
        ExamFault::Unrated { first, count } => unrated(language, first, *count),
        ExamFault::FewJudges { found, needed } => few_judges(language, *found, *needed),
    }
}

fn pools(language: Language, fault: &ExamFault) -> Description {
    match fault {
        ExamFault::InLesson { item } => said!(language,
            fr: "cette question est déjà posée dans une leçon, sous le nom «\u{a0}{item}\u{a0}»\u{a0}: qui a suivi le cours la connaît par cœur"
                => "Posez autre chose\u{a0}: les questions d’examen ne servent qu’à l’examen.",
            en: "this question is already asked in a lesson, as “{item}”: whoever took the course knows it by heart"
                => "Ask something else: items of an exam are used in exams alone.",
        ),
        ExamFault::Reserved => said!(language,
            fr: "«\u{a0}exam\u{a0}» est le dossier des questions d’examen"
                => "Donnez au module un autre identifiant, et à son dossier le même nom.",
            en: "“exam” is the folder of the exams’ items"
                => "Give the module another id, and its folder the same name.",
        ),
        ExamFault::NoWeight { module } => said!(language,
            fr: "le module «\u{a0}{module}\u{a0}» a des questions d’examen et aucun poids\u{a0}: aucune ne serait tirée"
                => "Donnez-lui un `exam_weight`, ou retirez ses leçons de `pools`.",
            en: "the module “{module}” has exam items and no weight: none of them would be drawn"
                => "Give it an `exam_weight`, or take its lessons out of `pools`.",
        ),
        _ => said!(language,
            fr: "une question d’examen n’a pas d’indice\u{a0}: personne ne pourrait le demander"
                => "Retirez `hints`.",
            en: "an item of an exam has no hints: nobody could ask for them"
                => "Remove `hints`.",
        ),
    }
}

fn forms(language: Language, fault: &ExamFault) -> Description {
    match fault {
        ExamFault::TooFew {
            form,
            needed,
            found,
        } => said!(language,
            fr: "l’examen «\u{a0}{form}\u{a0}» tire {needed} questions, et ses réserves n’en ont que {found}"
                => "Écrivez d’autres questions d’examen, ou baissez `items`.",
            en: "the exam “{form}” draws {needed} items, and its pools have only {found}"
                => "Write more items for the exam, or lower `items`.",
        ),
        ExamFault::ModuleTooFew {
            form,
            module,
            needed,
            found,
        } => said!(language,
            fr: "selon son poids, le module «\u{a0}{module}\u{a0}» doit {needed} questions à l’examen «\u{a0}{form}\u{a0}», et il n’en a que {found}"
                => "Écrivez-en d’autres, ou changez les poids.",
            en: "by its weight, the module “{module}” owes {needed} items to the exam “{form}”, and it has only {found}"
                => "Write more, or change the weights.",
        ),
        ExamFault::Items { found, most } => said!(language,
            fr: "un examen de {found} questions est hors des bornes"
                => "Donnez de 1 à {most} questions.",
            en: "an exam of {found} items is out of bounds"
                => "Give 1 to {most} items.",
        ),
        ExamFault::Pass { found } => said!(language,
            fr: "un seuil de {found}\u{a0}% est hors des bornes"
                => "Donnez de 1 à 100\u{a0}%.",
            en: "a pass mark of {found}% is out of bounds"
                => "Give 1 to 100%.",
        ),
        _ => said!(language,
            fr: "un cours n’a qu’un examen certifiant"
                => "Faites de celui-ci un examen blanc (`Mock`), ou retirez-le.",
            en: "a course has one certifying exam only"
                => "Make this one a mock exam (`Mock`), or remove it.",
        ),
    }
}

fn not_certifying(language: Language, item: &Id, near: Option<&str>) -> Description {
    let description = said!(language,
        fr: "aucune question certifiante ne s’appelle «\u{a0}{item}\u{a0}»"
            => "Corrigez l’identifiant, ou retirez cette note.",
        en: "no certifying item is called “{item}”"
            => "Correct the id, or remove this rating.",
    );
    with_near(language, description, near)
}

fn rated_twice(language: Language, item: &Id) -> Description {
    said!(language,
        fr: "«\u{a0}{item}\u{a0}» est noté deux fois par la même personne"
            => "Gardez une seule de ses notes.",
        en: "“{item}” is rated twice by the same judge"
            => "Keep one of the ratings.",
    )
}

fn rating(language: Language, item: &Id, found: f64) -> Description {
    let found = ratio(language, found);
    said!(language,
        fr: "la note {found} de «\u{a0}{item}\u{a0}» n’est pas une probabilité"
            => "Donnez un nombre de 0 à 1\u{a0}: 0.65.",
        en: "the rating {found} of “{item}” is not a probability"
            => "Give a number from 0 to 1: 0.65.",
    )
}

fn unrated(language: Language, first: &Id, count: usize) -> Description {
    said!(language,
        fr: "questions certifiantes sans note\u{a0}: {count}, dont «\u{a0}{first}\u{a0}»"
            => "Notez-les, ou mettez-les dans `abstains` si c’est voulu.",
        en: "certifying items without a rating: {count}, “{first}” among them"
            => "Rate them, or put them into `abstains` if that is meant.",
    )
}

fn few_judges(language: Language, found: usize, needed: usize) -> Description {
    said!(language,
        fr: "{found} juges ne fixent pas un seuil\u{a0}: il reste provisoire"
            => "Faites noter les questions par {needed} personnes du métier au moins, mieux de cinq à huit.",
        en: "{found} judges do not set a mark: it stays provisional"
            => "Have the items rated by {needed} people of the trade at least, better five to eight.",
    )
}
