//! Words of the moderation desk.

use super::{pair, plural};
use crate::language::Language;
use crate::language::typography::{number, percent};
use crate::practice::moderation::{Pace, Sorted, Verdict, Verdicts};

phrase!(begin, "Commencer", "Begin");
phrase!(begin_again, "Recommencer", "Start again");
phrase!(
    last_result,
    "Revoir le dernier résultat",
    "See the last result"
);
phrase!(charter, "La charte", "The charter");
phrase!(actions, "Vos actions", "Your actions");
phrase!(options, "Comment travailler", "How to work");
phrase!(pace, "Rythme", "Pace");
phrase!(verdicts, "Verdicts", "Verdicts");
phrase!(prepared_by, "À relire", "To re-read");
phrase!(your_sorting, "Votre tri", "Your sorting");
phrase!(waiting, "En attente", "Waiting");
phrase!(found, "Risques repérés", "Risks found");
phrase!(missed, "Risques manqués", "Risks missed");
phrase!(false_alarms, "Fausses alertes", "False alarms");
phrase!(kept, "Laissés à raison", "Rightly kept");
phrase!(median, "Temps médian", "Median time");
phrase!(
    consistency,
    "Jumeaux traités de même",
    "Twins treated alike"
);
phrase!(reasons, "Motifs justes", "Right reasons");
phrase!(late, "Urgents en retard", "Urgent ones late");
phrase!(undo, "Annuler la dernière", "Undo the last");
phrase!(no_reason, "Sans motif", "No reason");
phrase!(cancel, "Revenir aux actions", "Back to the actions");
phrase!(result, "Résultat", "Result");
phrase!(
    redo_result,
    "Résultat de la reprise",
    "Result of the second round"
);
phrase!(seen, "Ce que vous avez vu", "What you saw");
phrase!(errors, "À revoir", "To look at again");
phrase!(debated, "Cas discutables", "Debatable cases");
phrase!(
    debated_about,
    "Des professionnels ne s’accorderaient pas\u{a0}: rien n’est compté ici.",
    "Professionals would not agree here: nothing counts."
);
phrase!(
    no_error,
    "Rien à revoir\u{a0}: chaque message a eu la bonne action et le bon motif.",
    "Nothing to look at again: every message got the right action and the right reason."
);
phrase!(present, "Un risque", "A risk");
phrase!(absent, "Aucun risque", "No risk");
phrase!(acted, "Vous agissez", "You act");
phrase!(left, "Vous laissez", "You leave it");
phrase!(matrix, "Risques vus et manqués", "Risks seen and missed");
phrase!(to_practice, "Revenir à la pratique", "Back to practice");
phrase!(earlier, "Juste avant", "Just before");
phrase!(previous, "Précédent", "Previous");
phrase!(rather, "Mieux valait", "Better");
phrase!(article, "Charte", "Charter");
phrase!(key_action, "choisir l’action", "choose the action");
phrase!(key_reason, "choisir l’article", "choose the article");
phrase!(key_no_reason, "sans motif", "no reason");
phrase!(key_cancel, "revenir aux actions", "back to the actions");
phrase!(key_undo, "annuler la dernière", "undo the last");
phrase!(key_message, "message suivant", "next message");
phrase!(
    key_redo,
    "reprendre ce qui est à revoir",
    "sort the missed ones again"
);
phrase!(key_again, "recommencer la file", "start the queue again");
phrase!(key_begin, "commencer", "begin");
phrase!(
    undone,
    "Décision annulée\u{a0}: le message revient.",
    "Decision undone: the message is back."
);
phrase!(
    late_word,
    "Urgent, et il a trop attendu.",
    "Urgent, and it waited too long."
);

pub(crate) fn pace_name(language: Language, pace: Pace) -> &'static str {
    let (fr, en) = match pace {
        Pace::Calm => ("À votre rythme", "At your own pace"),
        Pace::Arrivals => ("Les messages arrivent", "Messages arrive"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// What a pace means. `every` in seconds.
pub(crate) fn pace_about(language: Language, pace: Pace, every: u32) -> String {
    match (language, pace) {
        (Language::Fr, Pace::Calm) => {
            "Un message à la fois, sans horloge\u{a0}: le temps est mesuré, il ne coûte rien."
                .to_owned()
        }
        (Language::En, Pace::Calm) => {
            "One message at a time, without a clock: time is measured and costs nothing.".to_owned()
        }
        (Language::Fr, Pace::Arrivals) => format!(
            "Un message toutes les {every}\u{a0}s\u{a0}: choisissez par lequel commencer. Un urgent qui attend coûte."
        ),
        (Language::En, Pace::Arrivals) => format!(
            "One message every {every}\u{a0}s: choose which to begin with. An urgent one that waits costs."
        ),
    }
}

pub(crate) fn verdicts_name(language: Language, verdicts: Verdicts) -> &'static str {
    let (fr, en) = match verdicts {
        Verdicts::AtOnce => ("Après chaque message", "After every message"),
        Verdicts::AtEnd => ("À la fin", "At the end"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// «24 messages · 12 min».
pub(crate) fn length(language: Language, messages: usize, minutes: u32) -> String {
    let count = messages_of(language, messages);
    let minutes = super::course::duration(language, minutes);
    format!("{count}{}{minutes}", super::course::DOT)
}

/// «24 messages».
pub(crate) fn messages_of(language: Language, count: usize) -> String {
    let word = plural(language, count, "message", "messages");
    format!("{count} {word}")
}

/// «Message 14 sur 24».
pub(crate) fn place(language: Language, at: usize, of: usize) -> String {
    match language {
        Language::Fr => format!("Message {at} sur {of}"),
        Language::En => format!("Message {at} of {of}"),
    }
}

/// «14 s», with a decimal where the middle lies between two.
pub(crate) fn seconds(language: Language, seconds: f64) -> String {
    format!("{}\u{a0}s", number(language, seconds, 1))
}

/// «3 / 4».
pub(crate) fn of((some, all): (usize, usize)) -> String {
    format!("{some} / {all}")
}

/// What an action asks before it is taken.
pub(crate) fn which_article(language: Language, action: &str) -> String {
    match language {
        Language::Fr => format!("Quel article justifie «\u{a0}{action}\u{a0}»\u{202f}?"),
        Language::En => format!("Which article justifies “{action}”?"),
    }
}

/// What a message answers, where the eye has an arrow.
pub(crate) fn in_reply(language: Language, words: &str) -> String {
    match language {
        Language::Fr => format!("En réponse à {words}"),
        Language::En => format!("In reply to {words}"),
    }
}

/// An article as it is spoken: the word is the same in both languages.
pub(crate) fn article_of(id: &str) -> String {
    format!("Article {id}")
}

/// «Score : 82 %», or that nothing was scored.
pub(crate) fn score(language: Language, score: Option<f64>) -> String {
    match (language, score) {
        (_, Some(score)) => percent(language, score),
        (Language::Fr, None) => "Sans note".to_owned(),
        (Language::En, None) => "Not scored".to_owned(),
    }
}

/// What the errors cost, of all that they could have cost.
pub(crate) fn cost(language: Language, cost: u64, maximum: u64) -> String {
    match language {
        Language::Fr => format!("Vos erreurs coûtent {cost} points sur {maximum} possibles."),
        Language::En => format!("Your errors cost {cost} points of a possible {maximum}."),
    }
}

pub(crate) fn headline(language: Language, score: Option<f64>) -> &'static str {
    let (fr, en) = match score {
        None => (
            "Rien n’est compté dans cette file.",
            "Nothing is counted in this queue.",
        ),
        Some(score) if score >= 0.999 => ("Un tri sans faute.", "A faultless sorting."),
        Some(score) if score >= 0.85 => ("Un tri sûr.", "A safe sorting."),
        Some(score) if score >= 0.6 => (
            "Un tri utile, avec des erreurs qui comptent.",
            "A useful sorting, with errors that matter.",
        ),
        Some(_) => (
            "Les erreurs de ce tri se paieraient\u{a0}: voyez lesquelles.",
            "The errors of this sorting would be paid for: see which.",
        ),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// «Reprendre les 3 messages à revoir».
pub(crate) fn redo(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Fr, 1) => "Reprendre le message à revoir".to_owned(),
        (Language::Fr, _) => format!("Reprendre les {count} messages à revoir"),
        (Language::En, 1) => "Sort the missed message again".to_owned(),
        (Language::En, _) => format!("Sort the {count} missed messages again"),
    }
}

/// A verdict in a word or two.
pub(crate) fn verdict(language: Language, verdict: Verdict) -> &'static str {
    let (fr, en) = match verdict {
        Verdict::Right => ("Juste", "Right"),
        Verdict::NoReason => ("Juste, sans motif", "Right, without a reason"),
        Verdict::OtherReason => ("Juste, autre motif", "Right, other reason"),
        Verdict::Wrong => ("À revoir", "Look again"),
        Verdict::Debatable { .. } => ("Discutable", "Debatable"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// What became of a risk, in a word or two.
pub(crate) fn sorted(language: Language, sorted: Sorted) -> &'static str {
    match sorted {
        Sorted::Found => found(language),
        Sorted::Missed => missed(language),
        Sorted::FalseAlarm => false_alarms(language),
        Sorted::Kept => kept(language),
    }
}

/// The same of one message.
pub(crate) fn sorted_one(language: Language, sorted: Sorted) -> &'static str {
    let (fr, en) = match sorted {
        Sorted::Found => ("risque repéré", "risk found"),
        Sorted::Missed => ("risque manqué", "risk missed"),
        Sorted::FalseAlarm => ("fausse alerte", "false alarm"),
        Sorted::Kept => ("laissé à raison", "rightly kept"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// «Vous : Retirer, article 3».
pub(crate) fn taken(language: Language, action: &str, article: Option<&str>) -> String {
    match (language, article) {
        (Language::Fr, Some(id)) => format!("Vous\u{a0}: {action}, article {id}"),
        (Language::Fr, None) => format!("Vous\u{a0}: {action}"),
        (Language::En, Some(id)) => format!("You: {action}, article {id}"),
        (Language::En, None) => format!("You: {action}"),
    }
}

/// «Mieux valait : Laisser ou Répondre».
pub(crate) fn expected(language: Language, actions: &[String]) -> String {
    let or = match language {
        Language::Fr => " ou ",
        Language::En => " or ",
    };
    pair(language, rather(language), &actions.join(or))
}

/// «coût 4».
pub(crate) fn points(language: Language, cost: u32) -> String {
    match language {
        Language::Fr => format!("coût {cost}"),
        Language::En => format!("cost {cost}"),
    }
}

/// What someone who listens hears when a message comes.
pub(crate) fn arrived(language: Language, author: &str) -> String {
    let what = match language {
        Language::Fr => "Nouveau message",
        Language::En => "New message",
    };
    pair(language, what, author)
}

/// How long one has worked on a message.
pub(crate) fn on_this(language: Language, seconds: u32) -> String {
    match language {
        Language::Fr => format!("Sur ce message depuis {seconds}\u{a0}s"),
        Language::En => format!("On this message for {seconds}\u{a0}s"),
    }
}

/// «depuis 40 s»: how long a message has waited.
pub(crate) fn since(language: Language, seconds: u32) -> String {
    match language {
        Language::Fr => format!("depuis {seconds}\u{a0}s"),
        Language::En => format!("for {seconds}\u{a0}s"),
    }
}

/// Moves of the journal that the file no longer knows.
pub(crate) fn skipped(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Fr, 1) => {
            "La file a changé\u{a0}: une de vos décisions n’y trouve plus sa place.".to_owned()
        }
        (Language::Fr, _) => {
            format!(
                "La file a changé\u{a0}: {count} de vos décisions n’y trouvent plus leur place."
            )
        }
        (Language::En, 1) => {
            "The queue has changed: one of your decisions fits no more.".to_owned()
        }
        (Language::En, _) => {
            format!("The queue has changed: {count} of your decisions fit no more.")
        }
    }
}
