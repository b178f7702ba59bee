//! Words of the practice room, which every desk shares.

use super::plural;
use crate::course::practice::Kind;
use crate::language::Language;

phrase!(title, "Pratique", "Practice");
phrase!(
    about,
    "Ici, on ne lit plus\u{a0}: on fait. Rien n’est noté pour vous juger\u{202f}; chaque essai reste, et se compare au suivant.",
    "Less reading here, more doing. Nothing is marked to judge you; every attempt is kept, to be compared with the next."
);
phrase!(
    empty,
    "Ce cours n’a pas d’exercice pratique.",
    "This course has no practice."
);
phrase!(untried, "pas encore essayé", "not tried yet");
phrase!(open, "en cours", "under way");
phrase!(resume, "Reprendre", "Resume");
phrase!(portfolio, "Votre portfolio", "Your portfolio");
phrase!(
    portfolio_about,
    "Les textes que vous avez gardés aux bureaux d’écriture.",
    "The texts that you kept at the writing desks."
);
phrase!(copy, "Copier", "Copy");
phrase!(copied, "Texte copié.", "Text copied.");
phrase!(
    broken_title,
    "Cet exercice ne peut pas s’ouvrir",
    "This practice cannot be opened"
);
phrase!(
    broken,
    "Son fichier est abîmé ou mal écrit. Ce que vous y avez fait est gardé. Voici ce qui est à corriger.",
    "Its file is damaged or badly written. What you did there is kept. Here is what to put right."
);
phrase!(missing_title, "Exercice absent", "Practice not found");
phrase!(
    missing,
    "Le cours ouvert n’a pas cet exercice. Ce que vous y avez fait est gardé.",
    "The course that is open does not have this practice. What you did there is kept."
);
phrase!(to_practice, "Revenir à la pratique", "Back to practice");
phrase!(
    key_move,
    "d’un exercice à l’autre",
    "from one practice to the next"
);
phrase!(key_open, "ouvrir l’exercice", "open the practice");

/// A desk, as the heading of its practices.
pub(crate) fn desk(language: Language, kind: Kind) -> &'static str {
    let (fr, en) = match kind {
        Kind::Crisis => ("Simulations de crise", "Crisis simulations"),
        Kind::Moderation => ("Files de modération", "Moderation queues"),
        Kind::Lab => ("Laboratoire de mesures", "Analytics lab"),
        Kind::Reply => ("Atelier d’écriture", "Reply workshop"),
        Kind::Mask => ("Masque de profil", "Profile mask"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// How often a practice was finished: «2 essais».
pub(crate) fn attempts(language: Language, count: usize) -> String {
    let word = match language {
        Language::Fr => plural(language, count, "essai", "essais"),
        Language::En => plural(language, count, "attempt", "attempts"),
    };
    format!("{count} {word}")
}

/// «meilleur résultat : 84 %»; the share is from 0 to 1.
pub(crate) fn best(language: Language, share: f32) -> String {
    let percent = crate::language::typography::percent(language, f64::from(share));
    match language {
        Language::Fr => format!("meilleur résultat\u{a0}: {percent}"),
        Language::En => format!("best result: {percent}"),
    }
}

/// The way from a lesson to a practice that it prepares.
pub(crate) fn prepared(language: Language, title: &str) -> String {
    match language {
        Language::Fr => format!("En pratique\u{a0}: {title}"),
        Language::En => format!("In practice: {title}"),
    }
}
