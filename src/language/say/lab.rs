//! The analytics lab.

use super::{dates, pair, plural};
use crate::language::Language;
use crate::language::typography::number;

phrase!(of_first, "du premier niveau", "of the first level");
phrase!(begin, "Ouvrir les données", "Open the data");
phrase!(
    leave,
    "Quitter, le travail est gardé",
    "Leave, your work is kept"
);
phrase!(report, "Le rapport", "The report");
phrase!(rating, "Votre relecture", "Your own review");
phrase!(result, "Bilan du laboratoire", "What came of the lab");
phrase!(working, "La formule", "The formula");
phrase!(adjust, "Réglage", "Setting");
phrase!(
    point,
    "Pointez le graphique, ou parcourez-le avec les flèches\u{a0}: la valeur s’affiche ici.",
    "Point at the chart, or go through it with the arrow keys: the value shows here."
);
phrase!(
    no_rows,
    "Rien à dessiner avec ces réglages.",
    "Nothing to draw with these settings."
);
phrase!(lines_before, "Lignes précédentes", "Lines before");
phrase!(lines_after, "Lignes suivantes", "Lines after");
phrase!(write_here, "Votre texte…", "Your text…");
phrase!(
    kept_drafts,
    "Ce que vous écrivez est gardé dès que vous vous arrêtez. Personne ne le note\u{a0}: vous le relirez à côté d’un modèle.",
    "What you write is kept as soon as you pause. Nobody marks it: you will read it again beside a model."
);
phrase!(
    your_figures,
    "Les chiffres des étapes",
    "The figures of the steps"
);
phrase!(
    noticed,
    "Ce que les règles remarquent",
    "What the rules notice"
);
phrase!(
    noticed_about,
    "Des repères trouvés dans les mots, jamais une note.",
    "Signs found in the words, never a mark."
);
phrase!(found, "trouvé", "found");
phrase!(not_found, "pas encore", "not yet");
phrase!(hand_in, "J’ai fini d’écrire", "I have finished writing");
phrase!(
    rating_about,
    "Comparez votre texte au modèle, puis situez-le. Ce n’est pas une note.",
    "Compare your text with the model, then say where it stands. This is no mark."
);
phrase!(your_report, "Votre rapport", "Your report");
phrase!(model, "Un rapport possible", "A possible report");
phrase!(your_steps, "Vos étapes", "Your steps");
phrase!(
    your_rating,
    "Votre relecture du rapport",
    "Your review of the report"
);
phrase!(
    keep,
    "Garder le rapport au portfolio",
    "Keep the report in the portfolio"
);
phrase!(
    kept,
    "Rapport gardé au portfolio",
    "Report kept in the portfolio"
);
phrase!(again, "Recommencer le laboratoire", "Begin the lab again");
phrase!(key_begin, "ouvrir les données", "open the data");
phrase!(key_cursor, "lire le graphique", "read the chart");
phrase!(
    key_cursor_far,
    "lire plus loin sur le graphique",
    "read further along the chart"
);
phrase!(
    key_cursor_ends,
    "lire le début ou la fin du graphique",
    "read the beginning or the end of the chart"
);
phrase!(
    key_rated,
    "voir le résultat, une fois tout situé",
    "see the result, once all is rated"
);
phrase!(key_table, "tableau ou graphique", "table or chart");
phrase!(key_number, "changer le nombre", "change the number");
phrase!(key_hand_in, "finir d’écrire", "finish writing");
phrase!(
    key_rate,
    "situer le critère suivant",
    "rate the next criterion"
);
phrase!(key_keep, "garder le rapport", "keep the report");
phrase!(key_again, "recommencer", "begin again");

/// «Étape 3 sur 9».
pub(crate) fn place(language: Language, at: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("Étape {at} sur {of}"),
        Language::En => format!("Step {at} of {of}"),
    }
}

/// «9 étapes et un rapport».
pub(crate) fn steps(language: Language, count: usize) -> String {
    match language {
        Language::Fr => {
            let steps = plural(language, count, "étape", "étapes");
            format!("{count} {steps} et un rapport")
        }
        Language::En => {
            let steps = plural(language, count, "step", "steps");
            format!("{count} {steps} and a report")
        }
    }
}

/// The button that lowers a number.
pub(crate) fn less(language: Language, name: &str) -> String {
    match language {
        Language::Fr => format!("{name}\u{a0}: moins"),
        Language::En => format!("{name}: less"),
    }
}

/// The button that raises it.
pub(crate) fn more(language: Language, name: &str) -> String {
    match language {
        Language::Fr => format!("{name}\u{a0}: plus"),
        Language::En => format!("{name}: more"),
    }
}

/// Which lines of a table show, counted from 1.
pub(crate) fn lines(language: Language, from: usize, to: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("Lignes {from} à {to} sur {of}"),
        Language::En => format!("Lines {from} to {to} of {of}"),
    }
}

/// What a number must reach.
pub(crate) fn goal(
    language: Language,
    name: &str,
    least: Option<&str>,
    most: Option<&str>,
) -> String {
    let bounds = match (language, least, most) {
        (Language::Fr, Some(least), Some(most)) => format!("entre {least} et {most}"),
        (Language::En, Some(least), Some(most)) => format!("between {least} and {most}"),
        (Language::Fr, Some(least), None) => format!("au moins {least}"),
        (Language::En, Some(least), None) => format!("at least {least}"),
        (Language::Fr, None, Some(most)) => format!("au plus {most}"),
        (Language::En, None, Some(most)) => format!("at most {most}"),
        (_, None, None) => String::new(),
    };
    pair(language, name, &bounds)
}

/// A goal, and where one stands.
pub(crate) fn reached(language: Language, goal: &str, now: &str, holds: bool) -> String {
    let state = match (language, holds) {
        (Language::Fr, true) => "atteint",
        (Language::Fr, false) => "pas encore",
        (Language::En, true) => "reached",
        (Language::En, false) => "not yet",
    };
    match language {
        Language::Fr => format!("{goal} (à présent {now}, {state})"),
        Language::En => format!("{goal} (now {now}, {state})"),
    }
}

/// A place of a control that reaches the goals.
pub(crate) fn solution(language: Language, control: &str, place: &str) -> String {
    match language {
        Language::Fr => format!("Par exemple, {control}\u{a0}: {place}"),
        Language::En => format!("For example, {control}: {place}"),
    }
}

/// How long a text is, in words, and how long it should be.
pub(crate) fn length(language: Language, count: usize, min: u32, max: u32) -> String {
    match language {
        Language::Fr => {
            let words = plural(language, count, "mot", "mots");
            format!("{count} {words}\u{202f}; de {min} à {max} demandés")
        }
        Language::En => {
            let words = plural(language, count, "word", "words");
            format!("{count} {words}; {min} to {max} asked for")
        }
    }
}

/// «7 étapes justes sur 9»; partial credit counts.
pub(crate) fn score(language: Language, sum: f64, of: usize) -> String {
    let sum = number(language, sum, 1);
    match language {
        Language::Fr => format!("Étapes justes\u{a0}: {sum} sur {of}"),
        Language::En => format!("Steps right: {sum} of {of}"),
    }
}

/// Time spent on the steps.
pub(crate) fn time(language: Language, seconds: u32) -> String {
    let minutes = seconds.div_ceil(60).max(1);
    match language {
        Language::Fr => format!("{minutes}\u{a0}min sur les étapes"),
        Language::En => format!("{minutes} min on the steps"),
    }
}

/// «18 h», “18:00”; what is no hour as it is.
pub(crate) fn hour(language: Language, hour: f64) -> String {
    let hour = hour.round().clamp(0.0, 23.0) as u8;
    match language {
        Language::Fr => format!("{hour}\u{a0}h"),
        Language::En => format!("{hour:02}:00"),
    }
}

/// A day, and its hour where it is not midnight, from days since 1970.
pub(crate) fn moment(language: Language, days: f64) -> String {
    let hours = (days * 24.0).round();
    let day = (hours / 24.0).floor();
    let date = dates::weekday_and_date(language, crate::progress::Day(day as i32));
    let of_day = hours - day * 24.0;
    if of_day == 0.0 {
        date
    } else {
        format!("{date}, {}", hour(language, of_day))
    }
}

/// A tick of a scale in days: the day, or the hour where ticks are closer.
pub(crate) fn tick(language: Language, days: f64, step: f64) -> String {
    let hours = (days * 24.0).round();
    let day = (hours / 24.0).floor();
    let of_day = hours - day * 24.0;
    if step < 1.0 && of_day != 0.0 {
        return hour(language, of_day);
    }
    dates::day_and_month(language, crate::progress::Day(day as i32))
}

/// Words of the learner, in quotes.
pub(crate) fn quoted(language: Language, words: &str) -> String {
    match language {
        Language::Fr => format!("«\u{a0}{words}\u{a0}»"),
        Language::En => format!("“{words}”"),
    }
}
