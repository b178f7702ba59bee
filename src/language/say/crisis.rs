//! Words of the crisis simulation.

use crate::course::practice::crisis::{Aspect, Benoit, Cluster, Good, Reflex, Scct, Voice};
use crate::language::Language;
use crate::practice::crisis::Bot;

phrase!(kind, "Simulation de crise", "Crisis simulation");
phrase!(brief, "Votre situation", "Your situation");
phrase!(begin, "Commencer", "Begin");
phrase!(again, "Recommencer du début", "Start again");
phrase!(resume, "Reprendre où vous étiez", "Go on where you were");
phrase!(pace, "Le temps", "Time");
phrase!(critical, "critique", "critical");
phrase!(fragile, "fragile", "fragile");
phrase!(calm, "Mode calme", "Calm mode");
phrase!(live, "Temps réel", "Real time");
phrase!(
    calm_about,
    "Pas de temps limite\u{202f}; tous les messages sont là dès l’ouverture d’une décision.",
    "No time limit; all messages are there as soon as a decision opens."
);
phrase!(
    live_about,
    "Les messages arrivent pendant que vous réfléchissez. Passé le temps limite, la situation décide sans vous.",
    "Messages arrive while you think. When time runs out, the situation decides without you."
);
phrase!(past, "Vos parties", "Your runs");
phrase!(see_debrief, "Revoir le bilan", "See the debrief");
phrase!(
    changed,
    "Le scénario a changé depuis votre dernière visite\u{a0}: ce qui n’y correspond plus a été laissé de côté.",
    "The scenario has changed since your last visit: what no longer fits it was left out."
);
phrase!(feed, "Fil public", "Public feed");
phrase!(inbox, "Messagerie", "Inbox");
phrase!(earlier, "Plus tôt", "Earlier");
phrase!(quiet, "Rien de nouveau.", "Nothing new.");
phrase!(urgent, "urgent", "urgent");
phrase!(private, "en privé", "in private");
phrase!(board, "Tableau de bord", "Dashboard");
phrase!(log, "Journal de crise", "Crisis log");
phrase!(log_empty, "Encore vide.", "Still empty.");
phrase!(options, "Vos options", "Your options");
phrase!(write_label, "Votre texte", "Your text");
phrase!(send, "Envoyer", "Send");
phrase!(
    write_empty,
    "Le texte est vide\u{a0}: écrivez au moins une phrase.",
    "The text is empty: write at least a sentence."
);
phrase!(told, "Ce qui se passe", "What happens");
phrase!(
    lapsed,
    "Le temps est écoulé\u{a0}: cela s’est fait sans vous.",
    "Time ran out: this happened without you."
);
phrase!(you, "Vous avez choisi", "You chose");
phrase!(you_wrote, "Vous avez écrit", "You wrote");
phrase!(moved, "Ce qui a bougé", "What moved");
phrase!(still, "Aucune jauge n’a bougé.", "No gauge moved.");
phrase!(go_on, "Continuer", "Continue");
phrase!(to_debrief, "Voir le bilan", "See the debrief");
phrase!(key_choose, "choisir une option", "choose an option");
phrase!(
    key_scroll,
    "faire défiler la décision",
    "scroll the decision"
);
phrase!(
    key_feed,
    "faire défiler les messages",
    "scroll the messages"
);
phrase!(key_send, "envoyer le texte", "send the text");

/// «décision 3».
pub(crate) fn place(language: Language, number: usize) -> String {
    match language {
        Language::Fr => format!("décision {number}"),
        Language::En => format!("decision {number}"),
    }
}

/// The day of the scenario, and how many days have passed since.
pub(crate) fn day(language: Language, day: &str, later: u32) -> String {
    match (language, later) {
        (_, 0) => day.to_owned(),
        (Language::Fr, 1) => format!("{day}, le lendemain"),
        (Language::Fr, _) => format!("{day}, {later} jours après"),
        (Language::En, 1) => format!("{day}, the next day"),
        (Language::En, _) => format!("{day}, {later} days later"),
    }
}

/// «la presse publie dans 7 h 52».
pub(crate) fn deadline(language: Language, label: &str, minutes: u32) -> String {
    let left = super::course::duration(language, minutes);
    match language {
        Language::Fr => format!("{label} dans {left}"),
        Language::En => format!("{label} in {left}"),
    }
}

/// «42 s pour décider».
pub(crate) fn time_left(language: Language, seconds: u32) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60);
    let left = if minutes > 0 {
        format!("{minutes}\u{a0}min\u{a0}{rest:02}\u{a0}s")
    } else {
        format!("{rest}\u{a0}s")
    };
    match language {
        Language::Fr => format!("{left} pour décider"),
        Language::En => format!("{left} to decide"),
    }
}

/// Said once, when little of the time is left.
pub(crate) fn hurry(language: Language) -> &'static str {
    match language {
        Language::Fr => "Il reste peu de temps.",
        Language::En => "There is little time left.",
    }
}

/// What is announced when messages arrive: how many, and the last author.
pub(crate) fn arrived(language: Language, count: usize, author: &str) -> String {
    match (language, count) {
        (Language::Fr, 1) => format!("Nouveau message\u{a0}: {author}"),
        (Language::Fr, _) => format!("{count} nouveaux messages, le dernier de {author}"),
        (Language::En, 1) => format!("New message: {author}"),
        (Language::En, _) => format!("{count} new messages, the last from {author}"),
    }
}

/// Who speaks.
pub(crate) fn voice(language: Language, voice: Voice) -> &'static str {
    let (fr, en) = match voice {
        Voice::Member | Voice::Troll => ("membre", "member"),
        Voice::Victim => ("personne touchée", "person affected"),
        Voice::Press => ("presse", "press"),
        Voice::Colleague => ("collègue", "colleague"),
        Voice::Management => ("direction", "management"),
        Voice::Official => ("autorité", "authority"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// «58 sur 100, à garder haut».
pub(crate) fn value(language: Language, value: u8, good: Good) -> String {
    match (language, good) {
        (Language::Fr, Good::High) => format!("{value} sur 100, à garder haut"),
        (Language::Fr, Good::Low) => format!("{value} sur 100, à garder bas"),
        (Language::En, Good::High) => format!("{value} of 100, to be kept high"),
        (Language::En, Good::Low) => format!("{value} of 100, to be kept low"),
    }
}

/// «+8», «−5».
pub(crate) fn signed(by: i32) -> String {
    if by < 0 {
        format!("−{}", by.unsigned_abs())
    } else {
        format!("+{by}")
    }
}

/// «Confiance +8 (de 58 à 66)».
pub(crate) fn change(language: Language, name: &str, from: u8, to: u8) -> String {
    let by = signed(i32::from(to) - i32::from(from));
    match language {
        Language::Fr => format!("{name} {by} (de {from} à {to})"),
        Language::En => format!("{name} {by} (from {from} to {to})"),
    }
}

/// Where responsibility lies, for the debrief.
pub(crate) fn cluster(language: Language, cluster: Cluster) -> &'static str {
    let (fr, en) = match cluster {
        Cluster::Victim => (
            "Type de crise (Coombs)\u{a0}: crise subie, faible responsabilité attribuée.",
            "Type of crisis (Coombs): victim cluster, low attributed responsibility.",
        ),
        Cluster::Accidental => (
            "Type de crise (Coombs)\u{a0}: crise accidentelle, responsabilité attribuée limitée.",
            "Type of crisis (Coombs): accidental cluster, limited attributed responsibility.",
        ),
        Cluster::Preventable => (
            "Type de crise (Coombs)\u{a0}: crise évitable, forte responsabilité attribuée.",
            "Type of crisis (Coombs): preventable cluster, strong attributed responsibility.",
        ),
        Cluster::Unknown => (
            "Type de crise (Coombs)\u{a0}: inconnu au départ, il dépend de la cause.",
            "Type of crisis (Coombs): unknown at the start, it depends on the cause.",
        ),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

pub(crate) fn scct(language: Language, strategy: Scct) -> &'static str {
    let (fr, en) = match strategy {
        Scct::Instructing => ("information qui protège", "instructing information"),
        Scct::Adjusting => ("information qui soutient", "adjusting information"),
        Scct::AttackAccuser => ("attaque de l’accusateur", "attack the accuser"),
        Scct::Denial => ("démenti", "denial"),
        Scct::Scapegoat => ("bouc émissaire", "scapegoat"),
        Scct::Excuse => ("excuse (pas voulu, pas pu)", "excuse"),
        Scct::Justification => ("justification", "justification"),
        Scct::Compensation => ("compensation", "compensation"),
        Scct::Apology => ("excuses et responsabilité assumée", "apology"),
        Scct::Reminder => ("rappel des bonnes actions", "reminder"),
        Scct::Ingratiation => ("éloge des publics", "ingratiation"),
        Scct::Victimage => ("victime nous aussi", "victimage"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

pub(crate) fn benoit(language: Language, strategy: Benoit) -> &'static str {
    let (fr, en) = match strategy {
        Benoit::SimpleDenial => ("démenti simple", "simple denial"),
        Benoit::ShiftBlame => ("report de la faute", "shifting the blame"),
        Benoit::Provocation => ("provocation", "provocation"),
        Benoit::Defeasibility => ("manque d’information ou de moyens", "defeasibility"),
        Benoit::Accident => ("accident", "accident"),
        Benoit::GoodIntentions => ("bonnes intentions", "good intentions"),
        Benoit::Bolstering => ("valorisation", "bolstering"),
        Benoit::Minimization => ("minimisation", "minimization"),
        Benoit::Differentiation => ("différenciation", "differentiation"),
        Benoit::Transcendence => ("dépassement", "transcendence"),
        Benoit::AttackAccuser => ("attaque de l’accusateur", "attacking the accuser"),
        Benoit::Compensation => ("compensation", "compensation"),
        Benoit::CorrectiveAction => ("action corrective", "corrective action"),
        Benoit::Mortification => ("aveu et demande de pardon", "mortification"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

pub(crate) fn aspect(language: Language, aspect: Aspect) -> &'static str {
    match (language, aspect) {
        (Language::Fr, Aspect::Alert) => "Qualité de l’alerte",
        (Language::En, Aspect::Alert) => "Quality of the alert",
        (Language::Fr, Aspect::Statement) => "Qualité du message",
        (Language::En, Aspect::Statement) => "Quality of the statement",
    }
}

/// A habit, as the subject of a sentence.
pub(crate) fn bot(language: Language, bot: Bot) -> &'static str {
    let (fr, en) = match bot {
        Bot::First => (
            "toujours prendre la première option",
            "always the first option",
        ),
        Bot::Longest => (
            "toujours prendre l’option la plus longue",
            "always the longest option",
        ),
        Bot::Reflex(Reflex::Apologise) => ("toujours s’excuser", "always apologising"),
        Bot::Reflex(Reflex::Delete) => ("toujours supprimer", "always deleting"),
        Bot::Reflex(Reflex::Wait) => ("toujours attendre", "always waiting"),
        Bot::Reflex(Reflex::Escalate) => ("toujours faire remonter", "always escalating"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}
