//! What a pool of items gives away together.

use super::{Description, percent, ratio, said};
use crate::course::problem::rule::{BalanceFault, End, Rate};
use crate::language::Language;

pub(super) fn balance(language: Language, fault: &BalanceFault) -> Description {
    match fault {
        BalanceFault::Negatives { count, of } => said!(language,
            fr: "{count} questions sur {of} sont négatives, plus de 3 % (règle R10)"
                => "Demandez ce qui est juste plutôt que ce qui ne l’est pas.",
            en: "{count} items of {of} are negative, more than 3% (rule R10)"
                => "Ask for what is right rather than for what is not.",
        ),
        BalanceFault::SameKeyCount { keys, items } => said!(language,
            fr: "les {items} questions à plusieurs réponses ont toutes {keys} bonnes réponses : le nombre se devine (règle R12)"
                => "Variez-le d’une question à l’autre.",
            en: "all {items} items of several choices have {keys} keys: the number can be guessed (rule R12)"
                => "Vary it from item to item.",
        ),
        BalanceFault::Positions {
            keys,
            chi_square,
            critical,
        } => positions(language, keys, [*chi_square, *critical]),
        BalanceFault::Run { position, length } => said!(language,
            fr: "la bonne réponse est en position {position} dans {length} questions de suite, quatre au plus (règle R13)"
                => "Changez l’ordre des réponses de l’une d’elles.",
            en: "the key stands at position {position} in {length} items in a row, four at most (rule R13)"
                => "Change the order of the options of one of them.",
        ),
        BalanceFault::LengthEnd { end, rate } => length_end(language, *end, *rate),
        BalanceFault::LengthMean { ratio: value } => {
            let value = ratio(language, *value);
            said!(language,
                fr: "les bonnes réponses du module font en moyenne {value} fois la longueur des fausses, hors de 0,90 à 1,10 (règle R17)"
                    => "Étoffez les fausses, ou coupez les bonnes.",
                en: "the module’s keys are {value} times as long as its distractors on average, outside 0.90 to 1.10 (rule R17)"
                    => "Flesh out the distractors, or cut the keys.",
            )
        }
        BalanceFault::Absolutes { distractors, keys } => absolutes(language, *distractors, *keys),
        BalanceFault::Clang { rate } => clang(language, *rate),
        BalanceFault::Bloom {
            level,
            percent,
            least,
            most,
        } => said!(language,
            fr: "{percent} % des questions du module sont de niveau {level} : il en faut de {least} à {most} % (règle R25)"
                => "Récrivez des questions à un autre niveau, verbe et tâche compris.",
            en: "{percent}% of the module’s items are {level}: between {least} and {most}% are needed (rule R25)"
                => "Rewrite some items at another level, verb and task included.",
        ),
        BalanceFault::LoneIdea { id } => said!(language,
            fr: "une seule question peut montrer l’idée fausse {id} : elle ne passerait jamais pour corrigée (règle R23)"
                => "Donnez-la à une réponse fausse d’une deuxième question, ou réunissez-la avec une autre.",
            en: "only one item can show the misconception {id}: it could never count as cured (rule R23)"
                => "Give it to a distractor of a second item, or merge it with another one.",
        ),
        BalanceFault::FewHigher { count, least } => said!(language,
            fr: "le module n’a que {count} questions qui font analyser, évaluer ou créer, {least} au moins (règle R25)"
                => "Ajoutez un cas à juger ou à comparer.",
            en: "the module has only {count} items that analyse, evaluate or create, {least} at least (rule R25)"
                => "Add a case to judge or to compare.",
        ),
    }
}

fn length_end(language: Language, end: End, rate: Rate) -> Description {
    let Rate { count, of, chance } = rate;
    let chance = percent(chance);
    let (fr, en) = match end {
        End::Longest => ("la plus longue", "the longest"),
        End::Shortest => ("la plus courte", "the shortest"),
    };
    said!(language,
        fr: "la bonne réponse est {fr} {count} fois sur {of}, le hasard {chance} % et cinq points au plus (règle R17)"
            => "Dans quelques questions, faites d’une réponse fausse {fr}.",
        en: "the key is {en} option {count} times of {of}, chance {chance}% and five points at most (rule R17)"
            => "In some items, make a distractor {en}.",
    )
}

/// `test` holds the statistic and the value that it must not exceed.
fn positions(language: Language, keys: &[usize], test: [f64; 2]) -> Description {
    let [chi_square, critical] = test.map(|value| ratio(language, value));
    let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
    let keys = keys.join(", ");
    said!(language,
        fr: "les bonnes réponses se répartissent en {keys} selon la position (khi-deux {chi_square}, {critical} au plus) : une place gagne plus que le hasard (règle R13)"
            => "Déplacez des bonnes réponses vers les positions rares.",
        en: "keys stand {keys} times at each position (chi-square {chi_square}, {critical} at most): one place wins more than chance (rule R13)"
            => "Move some keys to the rare positions.",
    )
}

fn absolutes(language: Language, distractors: f64, keys: f64) -> Description {
    let (distractors, keys) = (percent(distractors), percent(keys));
    said!(language,
        fr: "{distractors} % des réponses fausses du module ont un mot absolu, et {keys} % des bonnes ; cinq points d’écart au plus (règle R19)"
            => "Retirez des « toujours », « jamais », « tous » des réponses fausses.",
        en: "{distractors}% of the module’s distractors have an absolute word, and {keys}% of its keys; five points apart at most (rule R19)"
            => "Remove some “always”, “never”, “all” from the distractors.",
    )
}

fn clang(language: Language, rate: Rate) -> Description {
    let Rate { count, of, chance } = rate;
    let chance = percent(chance);
    said!(language,
        fr: "qui choisit la réponse qui reprend le plus de mots de l’énoncé gagne {count} fois sur {of}, le hasard {chance} % (règle R20)"
            => "Dites des bonnes réponses avec d’autres mots que l’énoncé.",
        en: "choosing the option that repeats most words of the stem wins {count} times of {of}, chance {chance}% (rule R20)"
            => "Say some keys in other words than the stem’s.",
    )
}
