//! Parity: what the two languages must share.

use super::{Description, named, of_kind, ratio, said};
use crate::course::problem::rule::ParityFault;
use crate::language::Language;

pub(super) fn parity(language: Language, fault: &ParityFault) -> Description {
    match fault {
        ParityFault::Missing { kind, id, there } => {
            let (kind, there) = (of_kind(language, *kind), named(language, *there));
            said!(language,
                fr: "« {id} » manque : le cours en {there} a cet identifiant {kind} (règle R26)"
                    => "Traduisez-le ici, ou retirez-le du cours en {there}.",
                en: "“{id}” is missing: the course in {there} has this {kind} id (rule R26)"
                    => "Translate it here, or remove it from the course in {there}.",
            )
        }
        ParityFault::Order { kind, there } => {
            let (kind, there) = (of_kind(language, *kind), named(language, *there));
            said!(language,
                fr: "les identifiants {kind} ne sont pas dans le même ordre qu’en {there} (règle R26)"
                    => "Rangez les deux listes de la même façon : le lecteur change de langue sans perdre sa place.",
                en: "the {kind} ids are not in the same order as in {there} (rule R26)"
                    => "Put both lists in the same order: readers change language without losing their place.",
            )
        }
        ParityFault::Shape {
            here,
            there,
            language: other,
        } => shape(language, [here, there], *other),
        ParityFault::Count {
            field,
            here,
            there,
            language: other,
        } => count(language, field, [*here, *there], *other),
        ParityFault::Value {
            field,
            here,
            there,
            language: other,
        } => value(language, field, [here, there], *other),
        ParityFault::Identical { there } => {
            let there = named(language, *there);
            said!(language,
                fr: "ce texte est le même qu’en {there} : il n’est pas traduit (règle R26)"
                    => "Traduisez-le.",
                en: "this text is the same as in {there}: it is not translated (rule R26)"
                    => "Translate it.",
            )
        }
        ParityFault::LessonRatio { ratio } => lesson_ratio(language, *ratio),
        ParityFault::TextRatio { ratio: value } => {
            let value = ratio(language, *value);
            said!(language,
                fr: "le texte français fait {value} fois la longueur de l’anglais, hors de 0,5 à 2,2 (règle R26)"
                    => "Vérifiez que les deux disent la même chose.",
                en: "the French text is {value} times as long as the English one, outside 0.5 to 2.2 (rule R26)"
                    => "Check that both say the same.",
            )
        }
    }
}

fn shape(language: Language, [here, there]: [&str; 2], other: Language) -> Description {
    let other = named(language, other);
    said!(language,
        fr: "ceci est de type {here}, et {there} en {other} (règle R26)"
            => "Donnez le même type dans les deux langues.",
        en: "this is a {here}, and a {there} in {other} (rule R26)"
            => "Make it the same type in both languages.",
    )
}

fn count(
    language: Language,
    field: &str,
    [here, there]: [usize; 2],
    other: Language,
) -> Description {
    let other = named(language, other);
    said!(language,
        fr: "`{field}` a {here} éléments ici et {there} en {other} (règle R26)"
            => "Ajoutez ce qui manque d’un côté, ou retirez ce qui est de trop de l’autre.",
        en: "`{field}` has {here} elements here and {there} in {other} (rule R26)"
            => "Add what one side lacks, or remove what the other has too many.",
    )
}

fn value(
    language: Language,
    field: &str,
    [here, there]: [&str; 2],
    other: Language,
) -> Description {
    let other = named(language, other);
    said!(language,
        fr: "`{field}` vaut « {here} » ici et « {there} » en {other}, or il ne dépend pas de la langue (règle R26)"
            => "Écrivez la même valeur dans les deux langues.",
        en: "`{field}` is “{here}” here and “{there}” in {other}, and it does not depend on the language (rule R26)"
            => "Write the same value in both languages.",
    )
}

fn lesson_ratio(language: Language, value: f64) -> Description {
    let value = ratio(language, value);
    said!(language,
        fr: "la leçon française fait {value} fois la longueur de l’anglaise, hors de 0,8 à 1,6 (règle R26)"
            => "Cherchez ce qui manque dans la plus courte.",
        en: "the French lesson is {value} times as long as the English one, outside 0.8 to 1.6 (rule R26)"
            => "Look for what the shorter one lacks.",
    )
}
