//! Moderation queues.

use super::{Description, percent, said, with_near};
use crate::course::problem::rule::{ModerationFault, QueuePart};
use crate::language::Language;

pub(super) fn moderation(language: Language, fault: &ModerationFault) -> Description {
    match fault {
        ModerationFault::Count { .. }
        | ModerationFault::Twice { .. }
        | ModerationFault::Unknown { .. }
        | ModerationFault::ArticleKey { .. }
        | ModerationFault::Reserved { .. } => names(language, fault),
        ModerationFault::NothingAccepted
        | ModerationFault::NotDebatable
        | ModerationFault::Contradiction { .. }
        | ModerationFault::NoArticle { .. }
        | ModerationFault::NotAnError { .. } => message(language, fault),
        ModerationFault::FewToKeep { .. }
        | ModerationFault::Bot { .. }
        | ModerationFault::Idle { .. } => fairness(language, fault),
        ModerationFault::TwinsDiffer { .. } | ModerationFault::TwinsTooClose { .. } => {
            twins(language, fault)
        }
        ModerationFault::CostTwice { first } => {
            let first = first + 1;
            said!(language,
                fr: "ce risque et cette nature ont déjà un coût, au numéro {first} : celui-ci ne sert à rien"
                    => "Gardez un seul des deux coûts.",
                en: "this risk and this nature have a cost already, at number {first}: this one is never used"
                    => "Keep one of the two costs.",
            )
        }
        ModerationFault::Number { field } => said!(language,
            fr: "`{field}` est hors des bornes : un coût va de 0 à 1000, une durée de 1 à 86400 secondes"
                => "Corrigez le nombre.",
            en: "`{field}` is out of range: a cost goes from 0 to 1000, a time from 1 to 86400 seconds"
                => "Put the number right.",
        ),
    }
}

/// A part of a queue, in the plural and after «de».
fn part_of(language: Language, part: QueuePart) -> (&'static str, &'static str) {
    match (language, part) {
        (Language::Fr, QueuePart::Articles) => ("articles de charte", "d’article"),
        (Language::Fr, QueuePart::Actions) => ("actions", "d’action"),
        (Language::Fr, QueuePart::Messages) => ("messages", "de message"),
        (Language::En, QueuePart::Articles) => ("charter articles", "article"),
        (Language::En, QueuePart::Actions) => ("actions", "action"),
        (Language::En, QueuePart::Messages) => ("messages", "message"),
    }
}

fn names(language: Language, fault: &ModerationFault) -> Description {
    match fault {
        ModerationFault::Count {
            part,
            found,
            least,
            most,
        } => {
            let (many, _) = part_of(language, *part);
            said!(language,
                fr: "{found} {many} : une file en a de {least} à {most}"
                    => "Ajoutez-en ou retirez-en.",
                en: "{found} {many}: a queue has {least} to {most}"
                    => "Add some or remove some.",
            )
        }
        ModerationFault::Twice { part, id } => {
            let (_, of) = part_of(language, *part);
            said!(language,
                fr: "l’identifiant {of} « {id} » est déjà pris dans cette liste"
                    => "Changez l’un des deux.",
                en: "the {of} id “{id}” is taken already in this list"
                    => "Change one of the two.",
            )
        }
        ModerationFault::Unknown { part, id, near } => {
            let (many, of) = part_of(language, *part);
            let described = said!(language,
                fr: "identifiant {of} inconnu : « {id} »"
                    => "Prenez-en un de la liste des {many}.",
                en: "unknown {of} id: “{id}”"
                    => "Take one from the list of {many}.",
            );
            with_near(language, described, near.as_deref())
        }
        ModerationFault::ArticleKey { id } => said!(language,
            fr: "l’article « {id} » n’a pas une touche pour nom : un chiffre de 1 à 9, ou une petite lettre sans accent"
                => "Numérotez les articles de 1 à 9, puis prenez des lettres.",
            en: "the article “{id}” is not named by a key: one digit from 1 to 9, or one small letter"
                => "Number the articles from 1 to 9, then take letters.",
        ),
        ModerationFault::Reserved { id } => said!(language,
            fr: "« {id} » désigne autre chose dans le journal d’une partie"
                => "Donnez un autre identifiant au message.",
            en: "“{id}” means something else in the journal of a run"
                => "Give the message another id.",
        ),
        other => message(language, other),
    }
}

fn message(language: Language, fault: &ModerationFault) -> Description {
    match fault {
        ModerationFault::NotDebatable => said!(language,
            fr: "le message est discutable, mais une seule action est acceptée"
                => "Acceptez-en deux, ou retirez `debatable`.",
            en: "the message is debatable, yet one action alone is accepted"
                => "Accept two, or remove `debatable`.",
        ),
        ModerationFault::Contradiction { legitimate: true } => said!(language,
            fr: "le message a sa place ici, mais seules des sanctions sont acceptées"
                => "Acceptez une action qui le laisse en place, ou changez le risque.",
            en: "the message belongs here, yet only sanctions are accepted"
                => "Accept an action that leaves it in place, or change the risk.",
        ),
        ModerationFault::Contradiction { legitimate: false } => said!(language,
            fr: "le message est un risque, mais ne rien faire est accepté"
                => "Retirez cette action, ou changez le risque.",
            en: "the message is a risk, yet doing nothing is accepted"
                => "Remove that action, or change the risk.",
        ),
        ModerationFault::NoArticle { action } => said!(language,
            fr: "l’action acceptée « {action} » demande un article de la charte, et le message n’en nomme aucun"
                => "Ajoutez `article`.",
            en: "the accepted action “{action}” asks for a charter article, and the message names none"
                => "Add `article`.",
        ),
        ModerationFault::NotAnError { action } => said!(language,
            fr: "`wrong` répond à « {action} », qui est une bonne action ou qui a déjà sa réponse"
                => "Gardez une réponse par erreur ; le reste se dit dans `why`.",
            en: "`wrong` answers “{action}”, which is a right action or has its answer already"
                => "Keep one answer an error; the rest belongs to `why`.",
        ),
        _ => said!(language,
            fr: "aucune action n’est acceptée : personne ne peut avoir raison"
                => "Mettez au moins une action dans `accept`.",
            en: "no action is accepted: nobody can be right"
                => "Put at least one action into `accept`.",
        ),
    }
}

fn fairness(language: Language, fault: &ModerationFault) -> Description {
    match fault {
        ModerationFault::FewToKeep { share, least } => {
            let (share, least) = (percent(*share), percent(*least));
            said!(language,
                fr: "{share} % des messages peuvent simplement rester, il en faut {least} % : on apprendrait à tout retirer"
                    => "Ajoutez des messages ordinaires et des critiques fondées.",
                en: "{share}% of the messages may simply stay, {least}% are needed: one would learn to remove everything"
                    => "Add ordinary messages and fair criticism.",
            )
        }
        ModerationFault::Bot {
            action,
            score,
            limit,
        } => {
            let (score, limit) = (percent(*score), percent(*limit));
            said!(language,
                fr: "un robot qui fait toujours « {action} » obtient {score} % des points : il doit rester sous {limit} %"
                    => "Augmentez ce que cette action coûte là où elle est fausse, ou rendez-la juste moins souvent.",
                en: "a robot that always does “{action}” scores {score}%: it must stay below {limit}%"
                    => "Raise what this action costs where it is wrong, or make it right less often.",
            )
        }
        ModerationFault::Idle { action } => said!(language,
            fr: "l’action « {action} » n’est la bonne pour aucun message"
                => "Écrivez un message qui la demande, ou retirez-la.",
            en: "the action “{action}” is right for no message"
                => "Write a message that calls for it, or remove it.",
        ),
        other => message(language, other),
    }
}

fn twins(language: Language, fault: &ModerationFault) -> Description {
    match fault {
        ModerationFault::TwinsDiffer { twin, field } => said!(language,
            fr: "`{field}` n’est pas le même que celui du message jumeau « {twin} » : la décision doit être la même"
                => "Accordez les deux messages, ou retirez `twin`.",
            en: "`{field}` is not that of the twin message “{twin}”: the decision must be the same"
                => "Make both messages agree, or remove `twin`.",
        ),
        ModerationFault::TwinsTooClose { apart } => said!(language,
            fr: "les jumeaux ne peuvent pas rester à {apart} messages l’un de l’autre : il y en a trop, un message est dans deux paires, ou la file a moins de douze messages"
                => "Gardez une paire pour six messages, et chaque message dans une seule.",
            en: "twins cannot stay {apart} messages apart: there are too many, a message is in two pairs, or the queue has fewer than twelve messages"
                => "Keep one pair for six messages, and each message in one alone.",
        ),
        other => message(language, other),
    }
}
