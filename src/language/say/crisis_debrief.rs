//! Words of the debrief of a crisis simulation.

use crate::language::Language;

phrase!(title, "Bilan", "Debrief");
phrase!(
    best,
    "C’est la meilleure fin de ce scénario.",
    "This is the best ending of this scenario."
);
phrase!(gauges, "Les jauges", "The gauges");
phrase!(hidden, "cachée pendant la partie", "hidden during the run");
phrase!(
    timeline,
    "Vos décisions, une à une",
    "Your decisions, one by one"
);
phrase!(now, "Tout de suite", "At once");
phrase!(later, "Plus tard", "Later");
phrase!(meanwhile, "Entre-temps", "Meanwhile");
phrase!(nothing, "rien", "nothing");
phrase!(dropped, "n’a pas eu lieu", "did not happen");
phrase!(
    to_come,
    "n’était pas encore arrivé à la fin",
    "had not come yet at the end"
);
phrase!(
    kept,
    "Le meilleur restait possible après ce choix.",
    "The best was still possible after this choice."
);
phrase!(
    why,
    "Ce qu’en pense le métier",
    "What the trade thinks of it"
);
phrase!(
    restart,
    "Reprendre à cette décision",
    "Go back to this decision"
);
phrase!(read, "Relire la leçon", "Read the lesson again");
phrase!(strategies, "Stratégies employées", "Strategies used");
phrase!(coombs, "Coombs (SCCT)", "Coombs (SCCT)");
phrase!(benoit, "Benoit", "Benoit");
phrase!(no_strategy, "Aucune.", "None.");
phrase!(fulfilled, "y est", "is there");
phrase!(missing, "manque", "is missing");
phrase!(model, "Un texte qui convient", "A text that works");
phrase!(
    too_large,
    "Ce scénario est trop vaste pour calculer ce qui était encore possible.",
    "This scenario is too large to work out what was still possible."
);
phrase!(
    working,
    "Calcul de ce qui était encore possible…",
    "Working out what was still possible…"
);
phrase!(compare, "Comparer", "Compare");
phrase!(
    compare_title,
    "Deux parties côte à côte",
    "Two runs side by side"
);
phrase!(not_met, "pas rencontrée", "not met");
phrase!(back, "Revenir au bilan", "Back to the debrief");
phrase!(to_brief, "Vers le scénario", "To the scenario");
phrase!(same, "même choix", "same choice");
phrase!(other, "choix différent", "another choice");
phrase!(lessons, "Leçons qui préparent", "Lessons that prepare");

/// «388 points sur 500».
pub(crate) fn points(language: Language, score: u32, full: u32) -> String {
    match language {
        Language::Fr => format!("{score} points sur {full}"),
        Language::En => format!("{score} points of {full}"),
    }
}

/// What could be reached from the start.
pub(crate) fn reachable(language: Language, ending: &str, score: u32) -> String {
    match language {
        Language::Fr => {
            format!("Possible au départ\u{a0}: «\u{a0}{ending}\u{a0}», {score} points.")
        }
        Language::En => format!("Possible at the start: “{ending}”, {score} points."),
    }
}

phrase!(
    out_of_reach,
    "Après ce choix, la meilleure fin n’était plus possible.",
    "After this choice, the best ending was no longer possible."
);
phrase!(
    further,
    "La même fin restait possible, un peu moins bonne.",
    "The same ending was still possible, a little less good."
);

/// What a decision gave up.
pub(crate) fn lost(language: Language, before: (&str, u32), after: (&str, u32)) -> String {
    let ((ending, score), (then, left)) = (before, after);
    match language {
        Language::Fr => format!(
            "Encore possible avant\u{a0}: «\u{a0}{ending}\u{a0}», {score} points. Après\u{a0}: «\u{a0}{then}\u{a0}», {left} points."
        ),
        Language::En => format!(
            "Still possible before: “{ending}”, {score} points. After: “{then}”, {left} points."
        ),
    }
}

/// The choices that gave nothing up.
pub(crate) fn better(language: Language, choices: &str) -> String {
    match language {
        Language::Fr => format!("Ce qui gardait le meilleur possible\u{a0}: {choices}"),
        Language::En => format!("What kept the best possible: {choices}"),
    }
}

/// «à 18:40».
pub(crate) fn at(language: Language, clock: &str) -> String {
    match language {
        Language::Fr => format!("à {clock}"),
        Language::En => format!("at {clock}"),
    }
}

/// A later decision called it off; numbered from 1.
pub(crate) fn called_off(language: Language, decision: usize) -> String {
    match language {
        Language::Fr => format!("évité par la décision {decision}"),
        Language::En => format!("called off by decision {decision}"),
    }
}

/// The decisions that used a strategy, numbered from 1.
pub(crate) fn used(language: Language, decisions: &[usize]) -> String {
    let list: Vec<String> = decisions.iter().map(ToString::to_string).collect();
    let list = list.join(", ");
    match (language, decisions.len()) {
        (Language::Fr, 1) => format!("décision {list}"),
        (Language::Fr, _) => format!("décisions {list}"),
        (Language::En, 1) => format!("decision {list}"),
        (Language::En, _) => format!("decisions {list}"),
    }
}

/// A finished run: «22 novembre 2026, «Crise maîtrisée», 388 points».
pub(crate) fn run(language: Language, day: &str, ending: &str) -> String {
    match language {
        Language::Fr => format!("{day}, «\u{a0}{ending}\u{a0}»"),
        Language::En => format!("{day}, “{ending}”"),
    }
}
