//! Words of the page, beside those of the table.

use super::share;
use crate::language::Language;

phrase!(each_item, "Question par question", "Question by question");
phrase!(
    items_caption,
    "Statistiques de chaque question, la plus à regarder d’abord",
    "Figures of each question, the one to look at first on top"
);
phrase!(effective_weight, "Poids effectif", "Effective weight");
phrase!(intended_weight, "Poids prévu", "Intended weight");
phrase!(random_guess, "Score au hasard", "Random guess score");
phrase!(median_time, "Temps médian (s)", "Median time (s)");
phrase!(quartiles, "Quartiles du temps (s)", "Quartiles of time (s)");
phrase!(option, "Option", "Option");
phrase!(chosen, "Choix", "Chosen");
phrase!(share_of_people, "Part", "Share");
phrase!(elsewhere_mean, "Ailleurs", "Elsewhere");
phrase!(lead, "Écart avec la clé", "Ahead of the key");
phrase!(
    lead_of_several,
    "Écart avec les autres",
    "Ahead of the others"
);
phrase!(doubtful, "douteux", "doubtful");
phrase!(choices, "Ce qui est choisi", "What is chosen");
phrase!(
    of_the_test,
    "Statistiques de l’ensemble",
    "Figures of the whole test"
);
phrase!(figure, "Mesure", "Figure");
phrase!(value, "Valeur", "Value");
phrase!(interval_95, "Intervalle à 95\u{a0}%", "95% interval");
phrase!(how, "Comment lire", "How to read this");
phrase!(files_left_out, "Fichiers non comptés", "Files not counted");
phrase!(dead, "mort", "dead");
phrase!(misleading, "trompeur", "misleading");
phrase!(key_sign, "clé", "key");

/// The meaning of each figure, as terms and definitions.
pub(crate) fn definitions(language: Language) -> Vec<(&'static str, &'static str)> {
    match language {
        Language::Fr => vec![
            (
                "Facilité",
                "Score moyen, de 0 à 1. Intervalle de Wilson quand tous les scores valent 0 ou 1, sinon de Student.",
            ),
            (
                "Écart-type",
                "Dispersion des scores, diviseur n\u{a0}−\u{a0}1.",
            ),
            (
                "Score au hasard",
                "Ce que gagnerait en moyenne une personne qui répond au hasard.",
            ),
            (
                "Discrimination",
                "Corrélation de Pearson entre le score et la moyenne des autres réponses de la même personne\u{a0}; intervalle par le z de Fisher.",
            ),
            (
                "Efficacité",
                "La covariance avec ailleurs, en part de la plus grande que ces scores permettent. Sans intervalle.",
            ),
            (
                "Poids effectif",
                "Racine de la covariance avec le résultat, en part de la somme sur toutes les questions\u{a0}; à comparer au poids prévu.",
            ),
            (
                "Choix",
                "Part des personnes qui choisissent chaque option, intervalle de Wilson. Un distracteur choisi par moins de 5\u{a0}% est mort\u{a0}; il est trompeur si au moins 5 personnes le choisissent et réussissent mieux ailleurs que celles qui choisissent la clé (intervalle de Welch au-dessus de 0), douteux si cet intervalle contient 0.",
            ),
            (
                "Temps",
                "Médiane, avec l’intervalle des statistiques d’ordre, et quartiles.",
            ),
            (
                "Fidélité",
                "KR-20 ou alpha de Cronbach, sur les seules personnes qui ont répondu à tout, à partir de 100\u{a0}; intervalle de Feldt.",
            ),
            (
                "Formules",
                "Celles que Moodle publie («\u{a0}Quiz statistics calculations\u{a0}», docs.moodle.org)\u{a0}; voir docs/trainers.md.",
            ),
        ],
        Language::En => vec![
            (
                "Facility",
                "Mean score, from 0 to 1. Wilson’s interval where every score is 0 or 1, else Student’s.",
            ),
            (
                "Standard deviation",
                "Spread of the scores, divisor n\u{a0}−\u{a0}1.",
            ),
            (
                "Random guess score",
                "What someone who answers by chance would earn on average.",
            ),
            (
                "Discrimination",
                "Pearson’s correlation between the score and the mean of the same person’s other answers; interval by Fisher’s z.",
            ),
            (
                "Efficiency",
                "The covariance with elsewhere, as a share of the largest that these scores allow. Without an interval.",
            ),
            (
                "Effective weight",
                "Root of the covariance with the result, as a share of the sum over all questions; to compare with the intended weight.",
            ),
            (
                "Choices",
                "Share of people who choose each option, Wilson’s interval. A distractor that fewer than 5% choose is dead; it is misleading where at least 5 people choose it and do better elsewhere than those who choose the key (Welch’s interval above 0), doubtful where that interval holds 0.",
            ),
            (
                "Time",
                "Median, with the interval of order statistics, and quartiles.",
            ),
            (
                "Reliability",
                "KR-20 or Cronbach’s alpha, from people who answered everything alone, from 100 of them on; Feldt’s interval.",
            ),
            (
                "Formulas",
                "Those that Moodle publishes (“Quiz statistics calculations”, docs.moodle.org); see docs/trainers.md.",
            ),
        ],
    }
}

/// What a bar shows, for someone who does not see it.
pub(crate) fn bar(language: Language, value: f64, interval: Option<(f64, f64)>) -> String {
    let value = share(language, value);
    let Some((low, high)) = interval else {
        return value;
    };
    let (low, high) = (share(language, low), share(language, high));
    match language {
        Language::Fr => format!("{value}, entre {low} et {high}"),
        Language::En => format!("{value}, between {low} and {high}"),
    }
}

/// A count of answers beside an item's heading.
pub(crate) fn counted(language: Language, answers: usize, lesson: &str) -> String {
    match language {
        Language::Fr => format!("{lesson} · {answers} réponses"),
        Language::En => format!("{lesson} · {answers} answers"),
    }
}

/// An item that has too few answers, in a list.
pub(crate) fn few_item(item: &str, answers: usize) -> String {
    format!("{item} ({answers})")
}
