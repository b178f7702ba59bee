//! Keys of interactions that are not choices.

use super::{Description, said};
use crate::course::arithmetic::ArithmeticFault;
use crate::course::problem::rule::AnswerFault;
use crate::language::Language;
use crate::language::typography::number;

/// Decimals shown when two numbers are compared.
const DECIMALS: usize = 6;

pub(super) fn answer(language: Language, fault: &AnswerFault) -> Description {
    match fault {
        AnswerFault::UnknownGap { .. }
        | AnswerFault::UnusedGap { .. }
        | AnswerFault::Braces
        | AnswerFault::NoAnswer
        | AnswerFault::WrongIsRight { .. }
        | AnswerFault::SameAnswer { .. }
        | AnswerFault::GapAfterElision { .. } => gap(language, fault),
        AnswerFault::Recomputed { .. }
        | AnswerFault::NotArithmetic(_)
        | AnswerFault::NoUnit
        | AnswerFault::BadNumber { .. }
        | AnswerFault::WrongWithinTolerance { .. } => numeric(language, fault),
        AnswerFault::Few { found, least } => said!(language,
            fr: "il y en a {found} : il en faut au moins {least} pour faire une question (règle R28)"
                => "Ajoutez-en, ou changez de type de question.",
            en: "there are {found}: at least {least} are needed to make a question (rule R28)"
                => "Add some, or change the type of item.",
        ),
        AnswerFault::Duplicate { first } => {
            let first = first + 1;
            said!(language,
                fr: "ceci dit la même chose que le numéro {first} : les deux placements seraient justes (règle R28)"
                    => "Changez l’un des deux.",
                en: "this says the same as number {first}: both placings would be right (rule R28)"
                    => "Change one of the two.",
            )
        }
        AnswerFault::Alphabetical => said!(language,
            fr: "l’ordre juste est l’ordre alphabétique : on le trouve sans connaître le métier (règle R28)"
                => "Reformulez une entrée pour qu’elle commence autrement.",
            en: "the right order is the alphabetical one: it can be found without knowing the job (rule R28)"
                => "Reword an entry so that it begins otherwise.",
        ),
        AnswerFault::Extras { found } => said!(language,
            fr: "il y a {found} cibles en trop : il en faut une ou deux, sinon la dernière paire se donne (règle R28)"
                => "Complétez `extra`, ou réduisez-le.",
            en: "there are {found} extra targets: one or two are needed, or the last pair is given away (rule R28)"
                => "Add to `extra`, or shorten it.",
        ),
        AnswerFault::NoSuchTarget { target, count } => said!(language,
            fr: "il n’y a pas de cible {target} : les {count} cibles se comptent à partir de 0, celles des paires puis celles de `extra` (règle R28)"
                => "Corrigez le numéro.",
            en: "there is no target {target}: the {count} targets count from 0, those of the pairs, then those of `extra` (rule R28)"
                => "Correct the number.",
        ),
        AnswerFault::OwnTarget => said!(language,
            fr: "ce placement faux est le bon (règle R28)"
                => "Donnez ici une autre cible ou une autre catégorie.",
            en: "this wrong placing is the right one (rule R28)"
                => "Give another target or category here.",
        ),
        AnswerFault::EmptyCategory { id } => said!(language,
            fr: "aucune carte ne va dans la catégorie « {id} » (règle R28)"
                => "Ajoutez une carte, ou retirez la catégorie.",
            en: "no card belongs to the category “{id}” (rule R28)"
                => "Add a card, or remove the category.",
        ),
    }
}

fn gap(language: Language, fault: &AnswerFault) -> Description {
    match fault {
        AnswerFault::UnknownGap { id } => said!(language,
            fr: "le texte montre le trou « {{{id}}} », que `gaps` ne définit pas (règle R28)"
                => "Ajoutez ce trou à `gaps`, ou corrigez son nom.",
            en: "the text shows the gap “{{{id}}}”, which `gaps` does not define (rule R28)"
                => "Add this gap to `gaps`, or correct its name.",
        ),
        AnswerFault::UnusedGap { id } => said!(language,
            fr: "le texte ne montre nulle part le trou « {id} » (règle R28)"
                => "Écrivez « {{{id}}} » à sa place dans le texte.",
            en: "the text nowhere shows the gap “{id}” (rule R28)"
                => "Write “{{{id}}}” at its place in the text.",
        ),
        AnswerFault::Braces => said!(language,
            fr: "une accolade du texte n’a pas sa paire (règle R28)"
                => "Écrivez chaque trou entre accolades : « {{mot}} ».",
            en: "a brace of the text has no partner (rule R28)"
                => "Write each gap between braces: “{{word}}”.",
        ),
        AnswerFault::NoAnswer => said!(language,
            fr: "cette liste de réponses est vide (règle R28)"
                => "Donnez au moins une réponse, la première étant le modèle.",
            en: "this list of answers is empty (rule R28)"
                => "Give at least one answer; the first is the model.",
        ),
        AnswerFault::WrongIsRight { answer } => said!(language,
            fr: "« {answer} » est donné comme faux et accepté comme juste (règle R28)"
                => "Retirez-le de l’une des deux listes.",
            en: "“{answer}” is given as wrong and accepted as right (rule R28)"
                => "Remove it from one of the two lists.",
        ),
        AnswerFault::SameAnswer { answer } => said!(language,
            fr: "« {answer} » est déjà accepté : casse, accents et apostrophes ne comptent pas (règle R28)"
                => "Retirez cette variante.",
            en: "“{answer}” is already accepted: case, accents and apostrophes do not count (rule R28)"
                => "Remove this variant.",
        ),
        AnswerFault::GapAfterElision { before } => said!(language,
            fr: "« {before} » devant le trou dit comment la réponse commence (règle R21)"
                => "Tournez la phrase autrement.",
            en: "“{before}” before the gap tells how the answer begins (rule R21)"
                => "Turn the sentence another way.",
        ),
        other => answer(language, other),
    }
}

fn numeric(language: Language, fault: &AnswerFault) -> Description {
    let shown = |value: f64| number(language, value, DECIMALS);
    match fault {
        AnswerFault::Recomputed { computed, value } => {
            let (computed, value) = (shown(*computed), shown(*value));
            said!(language,
                fr: "`compute` donne {computed}, et `value` dit {value} (règle R28)"
                    => "Corrigez le calcul ou la valeur ; un arrondi doit tenir dans `tolerance`.",
                en: "`compute` gives {computed}, and `value` says {value} (rule R28)"
                    => "Correct the computation or the value; rounding must stay within `tolerance`.",
            )
        }
        AnswerFault::NotArithmetic(fault) => arithmetic(language, *fault),
        AnswerFault::NoUnit => said!(language,
            fr: "la réponse n’a pas d’unité (règle R28)"
                => "Écrivez-la dans `unit` : « % », « min », « messages ».",
            en: "the answer has no unit (rule R28)"
                => "Write it in `unit`: “%”, “min”, “messages”.",
        ),
        AnswerFault::BadNumber { field } => said!(language,
            fr: "`{field}` n’est pas un nombre utilisable (règle R28)"
                => "Donnez un nombre fini ; une tolérance vaut 0 ou plus.",
            en: "`{field}` is not a usable number (rule R28)"
                => "Give a finite number; a tolerance is 0 or more.",
        ),
        AnswerFault::WrongWithinTolerance { wrong, value } => {
            let (wrong, value) = (shown(*wrong), shown(*value));
            said!(language,
                fr: "la valeur fausse {wrong} est acceptée comme juste : elle touche {value} à la tolérance près (règle R28)"
                    => "Réduisez une tolérance, ou retirez cette valeur.",
                en: "the wrong value {wrong} is accepted as right: it meets {value} within the tolerance (rule R28)"
                    => "Lower a tolerance, or remove this value.",
            )
        }
        other => answer(language, other),
    }
}

fn arithmetic(language: Language, fault: ArithmeticFault) -> Description {
    match fault {
        ArithmeticFault::Unexpected { found, position } => said!(language,
            fr: "`compute` n’est pas un calcul : « {found} » en position {position} (règle R28)"
                => "Écrivez des nombres à point décimal, + - * / et des parenthèses.",
            en: "`compute` is not arithmetic: “{found}” at position {position} (rule R28)"
                => "Write numbers with a decimal point, + - * / and parentheses.",
        ),
        ArithmeticFault::Incomplete => said!(language,
            fr: "le calcul de `compute` est inachevé (règle R28)"
                => "Ajoutez le nombre ou la parenthèse qui manque à la fin.",
            en: "the arithmetic in `compute` is unfinished (rule R28)"
                => "Add the number or the parenthesis that is missing at the end.",
        ),
        ArithmeticFault::DivisionByZero => said!(language,
            fr: "`compute` divise par zéro (règle R28)"
                => "Corrigez le diviseur.",
            en: "`compute` divides by zero (rule R28)"
                => "Correct the divisor.",
        ),
        ArithmeticFault::TooDeep => said!(language,
            fr: "`compute` a trop de parenthèses ou de signes (règle R28)"
                => "Simplifiez le calcul.",
            en: "`compute` has too many parentheses or signs (rule R28)"
                => "Simplify it.",
        ),
        ArithmeticFault::TooLarge => said!(language,
            fr: "`compute` donne un nombre trop grand (règle R28)"
                => "Corrigez le calcul.",
            en: "`compute` gives too large a number (rule R28)"
                => "Correct it.",
        ),
    }
}
