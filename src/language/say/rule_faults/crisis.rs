//! Faults of crisis scenarios: how they are written, how they play.

use super::{Description, said, with_near};
use crate::course::Id;
use crate::course::problem::rule::{
    CrisisFault, CrisisForm, CrisisKind, CrisisNumber, CrisisPlay, Unmet,
};
use crate::language::Language;
use crate::language::say::crisis::bot;
use crate::language::typography::percent;

pub(super) fn crisis(language: Language, fault: &CrisisFault) -> Description {
    match fault {
        CrisisFault::Form(fault) => form(language, fault),
        CrisisFault::Play(fault) => play(language, fault),
    }
}

/// A kind after «de» in French, before “id” in English.
fn of(language: Language, kind: CrisisKind) -> &'static str {
    let (fr, en) = match kind {
        CrisisKind::Gauge => ("de jauge", "gauge"),
        CrisisKind::Fact => ("de fait", "fact"),
        CrisisKind::Delayed => ("d’effet différé", "delayed effect"),
        CrisisKind::Decision => ("de décision", "decision"),
        CrisisKind::Choice => ("d’option", "option"),
        CrisisKind::Message => ("de message", "message"),
        CrisisKind::Ending => ("de fin", "ending"),
        CrisisKind::Rule => ("de règle", "rule"),
        CrisisKind::Point => ("de point", "checklist point"),
    };
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

fn form(language: Language, fault: &CrisisForm) -> Description {
    match fault {
        CrisisForm::Malformed { .. }
        | CrisisForm::Duplicate { .. }
        | CrisisForm::Unknown { .. }
        | CrisisForm::Nothing { .. }
        | CrisisForm::Unused { .. } => name(language, fault),
        CrisisForm::Clock { text } => said!(language,
            fr: "« {text} » n’est pas une heure" => "Écrivez-la en quatre chiffres : « 17:40 ».",
            en: "“{text}” is not a time of day" => "Write it with four digits: “17:40”.",
        ),
        CrisisForm::Range {
            number,
            value,
            least,
            most,
        } => range(language, *number, *value, [*least, *most]),
        CrisisForm::OptionsOrText => said!(language,
            fr: "cette décision doit avoir des options ou un texte à écrire, et un seul des deux" => "Gardez « options » ou « write ».",
            en: "this decision must have options or a text to write, one of the two" => "Keep “options” or “write”.",
        ),
        CrisisForm::NoDefault => said!(language,
            fr: "cette décision a un temps limite et ne dit pas ce qui se passe alors" => "Nommez l’option prise dans « default ».",
            en: "this decision has a time limit and does not say what happens then" => "Name the option that is taken in “default”.",
        ),
        CrisisForm::ConditionalDefault { choice } => said!(language,
            fr: "l’option par défaut « {choice} » a une condition : elle pourrait manquer à la fin du temps" => "Retirez son « when », ou choisissez une option toujours offerte.",
            en: "the default option “{choice}” has a condition: it may be missing when time runs out" => "Remove its “when”, or choose an option that is always offered.",
        ),
        CrisisForm::LastHasCondition => said!(language,
            fr: "le dernier de la liste a une condition : il se peut que rien ne convienne" => "Terminez la liste par un cas sans condition.",
            en: "the last of the list has a condition: perhaps nothing fits" => "End the list with a case without a condition.",
        ),
        CrisisForm::NeverLookedAt => said!(language,
            fr: "celui-ci n’est jamais regardé : le précédent convient toujours" => "Donnez une condition au précédent, ou retirez celui-ci.",
            en: "this one is never looked at: the one before always fits" => "Give the one before a condition, or remove this one.",
        ),
        CrisisForm::NoExample { outcome } => said!(language,
            fr: "aucun exemple ne donne l’issue « {outcome} »" => "Écrivez dans « examples » un texte qui y mène : il prouve que les règles marchent.",
            en: "no example gives the outcome “{outcome}”" => "Write a text that leads there in “examples”: it proves that the rules work.",
        ),
        CrisisForm::Example { stated, given } => {
            let given = given.as_ref().map_or("—", |given| given.as_str());
            said!(language,
                fr: "ce texte donne l’issue « {given} » et non « {stated} »" => "Corrigez le texte, les bandes ou les règles.",
                en: "this text gives the outcome “{given}” and not “{stated}”" => "Correct the text, the bands or the rules.",
            )
        }
    }
}

fn name(language: Language, fault: &CrisisForm) -> Description {
    match fault {
        CrisisForm::Malformed { kind, id } => {
            let kind = of(language, *kind);
            said!(language,
                fr: "« {id} » n’est pas un identifiant {kind}" => "Lettres minuscules sans accent, chiffres et traits d’union, 64 au plus.",
                en: "“{id}” is not a {kind} id" => "Lower-case letters without accents, digits and hyphens, 64 at most.",
            )
        }
        CrisisForm::Duplicate { kind, id } => {
            let kind = of(language, *kind);
            said!(language,
                fr: "l’identifiant {kind} « {id} » sert deux fois" => "Donnez un nom à chacun.",
                en: "the {kind} id “{id}” is used twice" => "Give each a name of its own.",
            )
        }
        CrisisForm::Unknown { kind, id, near } => {
            let kind = of(language, *kind);
            let said = said!(language,
                fr: "aucun identifiant {kind} ne s’appelle « {id} »" => "Vérifiez son orthographe, ou déclarez-le.",
                en: "there is no {kind} id “{id}”" => "Check its spelling, or declare it.",
            );
            with_near(language, said, near.as_ref().map(Id::as_str))
        }
        CrisisForm::Unused { kind, id } => {
            let kind = of(language, *kind);
            said!(language,
                fr: "l’identifiant {kind} « {id} » est déclaré et ne sert pas" => "Retirez-le, ou servez-vous-en.",
                en: "the {kind} id “{id}” is declared and not used" => "Remove it, or use it.",
            )
        }
        CrisisForm::Nothing { kind } => nothing(language, *kind),
        _ => nothing(language, CrisisKind::Decision),
    }
}

fn nothing(language: Language, kind: CrisisKind) -> Description {
    let (fr, en) = match kind {
        CrisisKind::Gauge => ("aucune jauge", "no gauge"),
        CrisisKind::Ending => ("aucune fin", "no ending"),
        CrisisKind::Choice => ("aucune option", "no option"),
        _ => ("aucune décision", "no decision"),
    };
    said!(language,
        fr: "il n’y a {fr}" => "Ajoutez-en : sans cela, rien ne se joue.",
        en: "there is {en}" => "Add one: nothing can be played without.",
    )
}

fn range(
    language: Language,
    number: CrisisNumber,
    value: i64,
    [least, most]: [i64; 2],
) -> Description {
    let (fr, en) = match number {
        CrisisNumber::Minutes => ("la durée réelle", "the real length"),
        CrisisNumber::Horizon => ("l’horizon", "the horizon"),
        CrisisNumber::Start => ("la valeur de départ", "the value at the start"),
        CrisisNumber::Every => ("la période", "the period"),
        CrisisNumber::After => ("le délai", "the delay"),
        CrisisNumber::Duration => ("la durée de l’option", "the option’s length"),
        CrisisNumber::Deadline => ("l’échéance", "the deadline"),
    };
    said!(language,
        fr: "{fr} est {value}, hors de {least} à {most}" => "Choisissez une valeur entre les deux.",
        en: "{en} is {value}, outside {least} to {most}" => "Choose a value between the two.",
    )
}

fn play(language: Language, fault: &CrisisPlay) -> Description {
    match fault {
        CrisisPlay::Unmet(unmet) => self::unmet(language, unmet),
        CrisisPlay::DeadEnd { decision, states } => said!(language,
            fr: "la décision « {decision} » n’offre aucune option dans {states} états : la partie ne finit pas" => "Gardez une option sans condition.",
            en: "the decision “{decision}” offers no option in {states} states: the run does not end" => "Keep an option without a condition.",
        ),
        CrisisPlay::Endless { decision, states } => said!(language,
            fr: "de la décision « {decision} », dans {states} états, aucune fin ne s’atteint" => "Faites qu’un choix mène ailleurs, ou prenne du temps.",
            en: "from the decision “{decision}”, in {states} states, no ending can be reached" => "Let one choice lead elsewhere, or take time.",
        ),
        CrisisPlay::Timeless { decision } => said!(language,
            fr: "on peut tourner en rond à partir de « {decision} » sans que l’heure avance" => "Donnez au moins une minute à l’un des choix du tour.",
            en: "one can go round from “{decision}” while the clock stands still" => "Give one of the choices on the way a minute at least.",
        ),
        CrisisPlay::NeverHolds => said!(language,
            fr: "cette condition n’est jamais vraie, dans aucun état où on la regarde" => "Changez-la, ou retirez ce qui en dépend.",
            en: "this condition never holds, in any state that looks at it" => "Change it, or remove what depends on it.",
        ),
        CrisisPlay::AlwaysHolds => said!(language,
            fr: "cette condition est toujours vraie, dans chaque état où on la regarde" => "Retirez-la : le scénario n’en sera que plus clair.",
            en: "this condition always holds, in every state that looks at it" => "Remove it: the scenario will be the clearer.",
        ),
        CrisisPlay::Dominated { choice, states } => said!(language,
            fr: "l’option « {choice} » n’est le meilleur choix dans aucun des {states} états qui l’offrent" => "Donnez-lui une situation où elle a raison, ou acceptez qu’elle soit toujours une erreur.",
            en: "the option “{choice}” is the best choice in none of the {states} states that offer it" => "Give it a situation in which it is right, or accept that it is always a mistake.",
        ),
        CrisisPlay::Clamped {
            gauge,
            end,
            choices,
            of,
        } => said!(language,
            fr: "la jauge « {gauge} » bute contre {end} dans {choices} choix sur {of} : elle n’y dit plus rien" => "Déplacez son départ, ou adoucissez les effets.",
            en: "the gauge “{gauge}” runs against {end} in {choices} choices of {of}: it says nothing there" => "Move its start, or soften the effects.",
        ),
        CrisisPlay::TooLarge { states } => said!(language,
            fr: "le scénario a plus d’états qu’on n’en explore ({states} vus) : rien n’est prouvé, et le bilan ne dira pas ce qui était encore possible" => "Espacez les effets des jauges, ou réduisez les options.",
            en: "the scenario has more states than are explored ({states} seen): nothing is proved, and the debrief will not say what was still possible" => "Make the steps of the gauges coarser, or the options fewer.",
        ),
        CrisisPlay::Lucky { count, runs } => {
            let share = percent(language, *count as f64 / *runs as f64);
            said!(language,
                fr: "au hasard, {share} des parties atteignent la meilleure fin, 15 % au plus" => "Rendez la meilleure fin plus exigeante.",
                en: "at random, {share} of the runs reach the best ending, 15% at most" => "Ask more of the best ending.",
            )
        }
        CrisisPlay::Habit { bot, scenarios, of } => {
            let habit = self::bot(language, *bot);
            let count = scenarios.len();
            let names: Vec<&str> = scenarios.iter().map(Id::as_str).collect();
            let names = names.join(", ");
            said!(language,
                fr: "{habit} atteint la meilleure fin de {count} scénarios sur {of} ({names}), un tiers au plus" => "Faites qu’au moins l’un d’eux punisse cette habitude.",
                en: "{habit} reaches the best ending of {count} scenarios of {of} ({names}), a third at most" => "Let at least one of them punish this habit.",
            )
        }
    }
}

fn unmet(language: Language, unmet: &Unmet) -> Description {
    let (fr, en, id) = match unmet {
        Unmet::Decision(id) => ("la décision", "the decision", id),
        Unmet::Choice(id) => ("l’option", "the option", id),
        Unmet::Ending(id) => ("la fin", "the ending", id),
        Unmet::Delayed(id) => ("l’effet différé", "the delayed effect", id),
    };
    said!(language,
        fr: "aucune partie ne rencontre {fr} « {id} »" => "Changez les conditions qui y mènent, ou retirez ce qui ne sert pas.",
        en: "no run ever meets {en} “{id}”" => "Change the conditions that lead there, or remove what is not used.",
    )
}

#[cfg(test)]
mod tests;
