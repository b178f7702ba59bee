//! The reply workshop: rules that read, and exercises.

use super::{Description, said, with_near};
use crate::course::Id;
use crate::course::problem::rule::{Given, MatcherFault, ReplyFault, ReplyList};
use crate::language::Language;

pub(super) fn reply(language: Language, fault: &ReplyFault) -> Description {
    match fault {
        ReplyFault::Matcher(fault) => matcher(language, fault),
        ReplyFault::UnknownRule { id, near } => {
            let description = said!(language,
                fr: "aucune règle n’a l’identifiant «\u{a0}{id}\u{a0}»"
                    => "Nommez une règle de `rules.ron` ou de la liste `own`.",
                en: "no rule has the id “{id}”"
                    => "Name a rule of `rules.ron` or of the `own` list.",
            );
            with_near(language, description, near.as_ref().map(Id::as_str))
        }
        ReplyFault::WrongKind { id } => said!(language,
            fr: "«\u{a0}{id}\u{a0}» est du mauvais genre pour cette liste"
                => "`wanted` nomme des règles `Good`, `unwanted` des règles `Warn`.",
            en: "“{id}” is of the wrong kind for this list"
                => "`wanted` names `Good` rules, `unwanted` names `Warn` rules.",
        ),
        ReplyFault::Twice { id } => said!(language,
            fr: "«\u{a0}{id}\u{a0}» est déjà là"
                => "Chaque règle se nomme une fois, et celles d’un exercice ont un identifiant à elles.",
            en: "“{id}” is there already"
                => "Each rule is named once, and those of an exercise have an id of their own.",
        ),
        ReplyFault::Count {
            list,
            found,
            min,
            max,
        } => count(language, *list, *found, (*min, *max)),
        ReplyFault::NotGiven { id, given } => not_given(language, id, *given),
        ReplyFault::Channel { min, max } => said!(language,
            fr: "le canal demande au moins {min} caractères et au plus {max}"
                => "Donnez un maximum d’au moins 1, et qui ne soit pas sous le minimum.",
            en: "the channel asks for at least {min} characters and at most {max}"
                => "Give a maximum of at least 1 that is not below the minimum.",
        ),
        ReplyFault::NoRules => said!(language,
            fr: "cette langue n’a pas de fichier `rules.ron`, et l’exercice en nomme les règles"
                => "Ajoutez `rules.ron` à côté de `course.ron`.",
            en: "this language has no `rules.ron` file, and the exercise names its rules"
                => "Add `rules.ron` beside `course.ron`.",
        ),
        ReplyFault::ModelMisses { .. }
        | ReplyFault::ModelMeets { .. }
        | ReplyFault::ModelLength { .. }
        | ReplyFault::WeakPasses => sample(language, fault),
    }
}

fn matcher(language: Language, fault: &MatcherFault) -> Description {
    match fault {
        MatcherFault::Regex { message } => said!(language,
            fr: "l’expression régulière ne se lit pas\u{a0}: {message}"
                => "Corrigez-la. Ni renvois ni regards autour\u{a0}: le moteur lit en temps linéaire.",
            en: "the regular expression cannot be read: {message}"
                => "Put it right. No back-references, no look-around: the engine reads in linear time.",
        ),
        MatcherFault::NeverFolded { found } => said!(language,
            fr: "l’expression cherche «\u{a0}{found}\u{a0}», que le texte replié n’a jamais"
                => "Écrivez-la en minuscules, sans accents, avec des apostrophes et des espaces ordinaires.",
            en: "the expression looks for “{found}”, which folded text never has"
                => "Write it in lower case, without accents, with plain apostrophes and spaces.",
        ),
        MatcherFault::TooMany { limit } => said!(language,
            fr: "il y a plus de {limit} expressions régulières"
                => "Remplacez-en par des phrases\u{a0}: `Words`.",
            en: "there are more than {limit} regular expressions"
                => "Replace some by phrases: `Words`.",
        ),
        MatcherFault::Empty => said!(language,
            fr: "il n’y a rien à chercher ici, ou trop"
                => "Donnez au moins un mot, un signe ou une condition, et une expression d’au plus 1 000 caractères.",
            en: "there is nothing to look for here, or too much"
                => "Give at least one word, sign or condition, and an expression of at most 1,000 characters.",
        ),
        MatcherFault::Bounds => said!(language,
            fr: "aucun nombre n’est entre ces bornes"
                => "Donnez `min`, `max` ou les deux, le premier sous le second.",
            en: "no count lies between these bounds"
                => "Give `min`, `max` or both, the first below the second.",
        ),
    }
}

fn count(
    language: Language,
    list: ReplyList,
    found: usize,
    (min, max): (usize, usize),
) -> Description {
    let list = match list {
        ReplyList::Wanted => "wanted",
        ReplyList::Unwanted => "unwanted",
        ReplyList::Rubric => "rubric",
        ReplyList::Anchors => "anchors",
    };
    said!(language,
        fr: "`{list}` a {found} éléments, hors de {min} à {max}"
            => "Moins ne guide pas, plus ne se lit pas.",
        en: "`{list}` has {found} elements, outside {min} to {max}"
            => "Fewer do not guide, more are not read.",
    )
}

fn not_given(language: Language, id: &Id, given: Given) -> Description {
    let field = match given {
        Given::Answer => "answer",
        Given::Avoid => "avoid",
        Given::Brand => "brand",
    };
    said!(language,
        fr: "«\u{a0}{id}\u{a0}» a besoin de `{field}`, que l’exercice ne donne pas"
            => "Remplissez `{field}`, ou ne nommez pas la règle.",
        en: "“{id}” needs `{field}`, which the exercise does not give"
            => "Fill in `{field}`, or do not name the rule.",
    )
}

fn sample(language: Language, fault: &ReplyFault) -> Description {
    match fault {
        ReplyFault::ModelMisses { id } => said!(language,
            fr: "la réponse modèle ne remplit pas «\u{a0}{id}\u{a0}», que l’exercice demande"
                => "Écrivez-la de sorte que la règle la reconnaisse, ou retirez la règle de `wanted`.",
            en: "the model answer does not meet “{id}”, which the exercise wants"
                => "Write it so that the rule knows it, or take the rule out of `wanted`.",
        ),
        ReplyFault::ModelMeets { id } => said!(language,
            fr: "la réponse modèle déclenche «\u{a0}{id}\u{a0}», dont l’exercice met en garde"
                => "Changez ces mots, ou retirez la règle de `unwanted`.",
            en: "the model answer sets off “{id}”, which the exercise warns of"
                => "Change these words, or take the rule out of `unwanted`.",
        ),
        ReplyFault::ModelLength { found, min, max } => said!(language,
            fr: "la réponse modèle a {found} caractères, hors de {min} à {max}"
                => "Ajustez-la, ou les bornes du canal.",
            en: "the model answer has {found} characters, outside {min} to {max}"
                => "Adjust it, or the bounds of the channel.",
        ),
        _ => said!(language,
            fr: "la réponse faible passe toutes les règles de l’exercice"
                => "Donnez-lui le défaut dont parle sa note, ou une règle qui le reconnaît.",
            en: "the weak answer passes every rule of the exercise"
                => "Give it the fault that its note speaks of, or a rule that knows it.",
        ),
    }
}
