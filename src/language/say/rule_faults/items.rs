//! Stems, options, feedback and sources.

use super::{Description, percent, ratio, said};
use crate::course::problem::rule::{OptionsFault, StemFault, SupportFault};
use crate::language::Language;

pub(super) fn stem(language: Language, fault: &StemFault) -> Description {
    match fault {
        StemFault::Short { words } => said!(language,
            fr: "l’énoncé n’a que {words} mots : l’idée centrale doit s’y trouver, pas dans les réponses (règle R8)"
                => "Dites la situation et ce qu’on demande, en six mots au moins.",
            en: "the stem has only {words} words: the central idea must be in it, not in the options (rule R8)"
                => "Say the situation and what is asked, in six words at least.",
        ),
        StemFault::Unfinished => said!(language,
            fr: "l’énoncé n’est ni une question ni une phrase complète : on ne peut y répondre sans lire les réponses (règle R8)"
                => "Finissez par « ? », ou par une phrase entière et son point.",
            en: "the stem is neither a question nor a full clause: it cannot be answered without reading the options (rule R8)"
                => "End with “?”, or with a whole sentence and its full stop.",
        ),
        StemFault::OptionsCarryIt { stem, options } => said!(language,
            fr: "les réponses font {options} caractères en moyenne et l’énoncé {stem} : ce sont elles qui posent la question (règle R8)"
                => "Déplacez vers l’énoncé ce que les réponses répètent.",
            en: "options are {options} characters long on average and the stem {stem}: it is they that ask the question (rule R8)"
                => "Move what the options repeat into the stem.",
        ),
        StemFault::LongQuestion { words, limit } => said!(language,
            fr: "la question fait {words} mots, {limit} au plus : on mesurerait la lecture (règle R9)"
                => "Racontez la situation d’abord, en phrases courtes, puis demandez.",
            en: "the question is {words} words long, {limit} at most: it would measure reading (rule R9)"
                => "Tell the situation first, in short sentences, then ask.",
        ),
        StemFault::LongCase { words, limit } => said!(language,
            fr: "l’énoncé et son cas font {words} mots, {limit} au plus (règle R9)"
                => "Retirez tout ce qui ne change pas la réponse.",
            en: "the stem and its case are {words} words long, {limit} at most (rule R9)"
                => "Remove all that does not change the answer.",
        ),
        StemFault::Negative { word } => said!(language,
            fr: "la question est négative (« {word} ») : un lecteur pressé la lit à l’envers (règle R10)"
                => "Demandez ce qui est juste ; sinon, mettez le mot négatif en **gras**.",
            en: "the question is negative (“{word}”): a hurried reader reads it the other way (rule R10)"
                => "Ask for what is right; otherwise, put the negative word in **bold**.",
        ),
        StemFault::EndsWithArticle { article } => said!(language,
            fr: "l’énoncé finit par « {article} », qui donne le genre ou la première lettre de la réponse (règle R21)"
                => "Posez une question entière, et laissez l’article aux réponses.",
            en: "the stem ends with “{article}”, which tells how the answer begins (rule R21)"
                => "Ask a whole question, and leave the article to the options.",
        ),
    }
}

pub(super) fn options(language: Language, fault: &OptionsFault) -> Description {
    match fault {
        OptionsFault::Complex { .. }
        | OptionsFault::Long { .. }
        | OptionsFault::AllOrNone { .. }
        | OptionsFault::FinalPunctuation
        | OptionsFault::Form => wording(language, fault),
        OptionsFault::Count { .. }
        | OptionsFault::OneKey { .. }
        | OptionsFault::SomeKeys { .. }
        | OptionsFault::SharedMisconception { .. }
        | OptionsFault::NoMisconception
        | OptionsFault::KeyMisconception => make_up(language, fault),
        OptionsFault::Duplicate { .. }
        | OptionsFault::Unsorted
        | OptionsFault::NotFixed
        | OptionsFault::Overlap { .. }
        | OptionsFault::Alike { .. } => order_and_overlap(language, fault),
        OptionsFault::LengthRatio {
            ratio: value,
            limit,
        } => {
            let (value, limit) = (ratio(language, *value), ratio(language, *limit));
            said!(language,
                fr: "la réponse la plus longue fait {value} fois la plus courte, {limit} au plus : la longueur trahit la bonne réponse (règle R17)"
                    => "Allongez les unes ou coupez les autres, jusqu’à ce que rien ne dépasse.",
                en: "the longest option is {value} times as long as the shortest, {limit} at most: length gives the key away (rule R17)"
                    => "Lengthen some or cut others until none stands out.",
            )
        }
        OptionsFault::AbsoluteDistractors { word } => said!(language,
            fr: "toutes les réponses fausses ont un mot absolu (« {word} ») et la bonne n’en a pas : on l’élimine sans savoir (règle R19)"
                => "Retirez ces mots, ou nuancez toutes les réponses de la même façon.",
            en: "every distractor has an absolute word (“{word}”) and the key has none: they can be ruled out without knowing (rule R19)"
                => "Remove these words, or shade all options alike.",
        ),
        OptionsFault::Clang { words } => said!(language,
            fr: "la bonne réponse est seule à reprendre des mots de l’énoncé ({words}) : on la trouve à l’oreille (règle R20)"
                => "Dites-la avec d’autres mots, ou reprenez ceux de l’énoncé dans une réponse fausse.",
            en: "the key alone repeats words of the stem ({words}): it can be found by ear (rule R20)"
                => "Say it in other words, or repeat those of the stem in a distractor.",
        ),
    }
}

fn wording(language: Language, fault: &OptionsFault) -> Description {
    match fault {
        OptionsFault::Complex { text } => said!(language,
            fr: "« {text} » combine d’autres réponses : on évalue la logique, pas le métier (règle R7)"
                => "Donnez des réponses indépendantes, ou faites-en une question à plusieurs réponses.",
            en: "“{text}” combines other options: it tests logic, not the job (rule R7)"
                => "Write independent options, or make it an item of several choices.",
        ),
        OptionsFault::Long { words, limit } => said!(language,
            fr: "la réponse fait {words} mots, {limit} au plus : on ne compare plus (règle R9)"
                => "Gardez ce qui la distingue des autres ; le reste va dans l’énoncé ou le retour.",
            en: "the option is {words} words long, {limit} at most: it can no longer be compared (rule R9)"
                => "Keep what sets it apart; the rest goes into the stem or the feedback.",
        ),
        OptionsFault::AllOrNone { text } => said!(language,
            fr: "« {text} » se choisit par élimination, sans savoir (règle R18)"
                => "Remplacez-la par une erreur que l’on commet vraiment, ou retirez-la.",
            en: "“{text}” is chosen by elimination, without knowing (rule R18)"
                => "Replace it by a mistake that people really make, or remove it.",
        ),
        OptionsFault::FinalPunctuation => said!(language,
            fr: "des réponses finissent comme des phrases et d’autres non : la différence attire l’œil (règle R16)"
                => "Mettez un point partout, ou nulle part.",
            en: "some options end as sentences and some do not: the difference draws the eye (rule R16)"
                => "Put a full stop everywhere, or nowhere.",
        ),
        OptionsFault::Form => said!(language,
            fr: "les réponses ne commencent pas sous la même forme : celle qui va avec l’énoncé se devine (règle R16)"
                => "Commencez-les toutes par un infinitif, ou toutes par un nom, ou toutes par une phrase.",
            en: "the options do not begin in the same form: the one that fits the stem can be guessed (rule R16)"
                => "Begin them all with a verb, or all with a noun, or all with a sentence.",
        ),
        other => options(language, other),
    }
}

fn make_up(language: Language, fault: &OptionsFault) -> Description {
    match fault {
        OptionsFault::Count { found, least, most } => said!(language,
            fr: "il y a {found} réponses : il en faut de {least} à {most} (règle R11)"
                => "Trois suffisent quand une quatrième serait faible ; retirez celle que personne ne choisirait.",
            en: "there are {found} options: between {least} and {most} are needed (rule R11)"
                => "Three are enough when a fourth would be weak; remove the one that nobody would choose.",
        ),
        OptionsFault::OneKey { found } => said!(language,
            fr: "{found} réponses sont marquées « key: true » : il en faut exactement une (règle R12)"
                => "Marquez la seule bonne réponse, ou passez à MultipleChoice.",
            en: "{found} options are marked “key: true”: exactly one is needed (rule R12)"
                => "Mark the only right option, or make it a MultipleChoice.",
        ),
        OptionsFault::SomeKeys { found, options } => said!(language,
            fr: "{found} réponses sur {options} sont justes : il en faut au moins une de juste et une de fausse (règle R12)"
                => "Ajoutez ce qui manque.",
            en: "{found} options of {options} are right: at least one must be right and one wrong (rule R12)"
                => "Add what is missing.",
        ),
        OptionsFault::SharedMisconception { id } => said!(language,
            fr: "deux réponses représentent l’idée fausse « {id} » : une quatrième réponse doit apporter la sienne (règle R11)"
                => "Retirez l’une des deux, ou donnez-lui une autre erreur à représenter.",
            en: "two options stand for the misconception “{id}”: a fourth option must bring its own (rule R11)"
                => "Remove one of the two, or give it another mistake to stand for.",
        ),
        OptionsFault::NoMisconception => said!(language,
            fr: "cette réponse fausse ne représente aucune idée fausse connue (règle R23)"
                => "Donnez dans `misconception` l’erreur que commet qui la choisit.",
            en: "this distractor stands for no known misconception (rule R23)"
                => "Give in `misconception` the mistake of someone who chooses it.",
        ),
        OptionsFault::KeyMisconception => said!(language,
            fr: "une bonne réponse ne peut pas représenter une idée fausse (règle R23)"
                => "Retirez `misconception`, ou retirez `key`.",
            en: "a right option cannot stand for a misconception (rule R23)"
                => "Remove `misconception`, or remove `key`.",
        ),
        other => options(language, other),
    }
}

fn order_and_overlap(language: Language, fault: &OptionsFault) -> Description {
    match fault {
        OptionsFault::Duplicate { first } => {
            let first = first + 1;
            said!(language,
                fr: "cette réponse dit la même chose que la réponse {first} (règle R12)"
                    => "Retirez-en une, ou changez-la.",
                en: "this option says the same as option {first} (rule R12)"
                    => "Remove one, or change it.",
            )
        }
        OptionsFault::Unsorted => said!(language,
            fr: "les nombres ou les dates ne sont pas rangés : chercher l’ordre coûte de l’attention (règle R14)"
                => "Rangez-les du plus petit au plus grand.",
            en: "the numbers or dates are not sorted: finding the order costs attention (rule R14)"
                => "Sort them from the smallest to the largest.",
        ),
        OptionsFault::NotFixed => said!(language,
            fr: "ces nombres ou ces dates seraient mélangés à l’affichage (règle R14)"
                => "Ajoutez « fixed_order: true ».",
            en: "these numbers or dates would be shuffled on the screen (rule R14)"
                => "Add “fixed_order: true”.",
        ),
        OptionsFault::Overlap { first } => {
            let first = first + 1;
            said!(language,
                fr: "cette réponse et la réponse {first} ont des valeurs en commun : les deux peuvent être justes (règle R15)"
                    => "Séparez les intervalles : « 5 à 9 », puis « 10 à 20 ».",
                en: "this option and option {first} have values in common: both can be right (rule R15)"
                    => "Part the intervals: “5 to 9”, then “10 to 20”.",
            )
        }
        OptionsFault::Alike { first, likeness } => {
            let (first, likeness) = (first + 1, percent(*likeness));
            said!(language,
                fr: "cette réponse ressemble à {likeness} % à la réponse {first} : on évalue l’œil, pas le métier (règle R15)"
                    => "Mettez dans l’énoncé ce qu’elles ont en commun.",
                en: "this option is {likeness}% like option {first}: it tests the eye, not the job (rule R15)"
                    => "Move what they have in common into the stem.",
            )
        }
        other => options(language, other),
    }
}

pub(super) fn support(language: Language, fault: &SupportFault) -> Description {
    match fault {
        SupportFault::ShortFeedback { words, least } => said!(language,
            fr: "ce retour n’a que {words} mots, {least} au moins : une réponse fausse non expliquée s’apprend (règle R24)"
                => "Dites pourquoi, ou ce qui se passerait.",
            en: "this feedback has only {words} words, {least} at least: a wrong option left unexplained is learnt (rule R24)"
                => "Say why, or what would happen.",
        ),
        SupportFault::NoHint => said!(language,
            fr: "la question n’a pas d’indice : qui bloque n’a d’autre choix que d’abandonner"
                => "Ajoutez-en un ou deux à `hints`, du plus vague au plus clair, sans la réponse.",
            en: "the item has no hint: who is stuck can only give up"
                => "Add one or two to `hints`, from vague to plain, without the key.",
        ),
        SupportFault::Unsourced { claim } => said!(language,
            fr: "« {claim} » est un chiffre, et la leçon ne cite aucune source (règle R29)"
                => "Citez la source, son année et sa population dans `sources`, ou retirez le chiffre.",
            en: "“{claim}” is a figure, and the lesson names no source (rule R29)"
                => "Name the source, its year and population in `sources`, or remove the figure.",
        ),
        SupportFault::LawWithoutDay => said!(language,
            fr: "la leçon parle de droit sans dire à quelle date c’était vrai (règle R29)"
                => "Ajoutez à la leçon « as_of: \"2026-11-21\" », le jour de la vérification.",
            en: "the lesson speaks of law without the day at which it was true (rule R29)"
                => "Add “as_of: \"2026-11-21\"” to the lesson, the day of the check.",
        ),
        SupportFault::Myth { id, found, instead } => said!(language,
            fr: "« {found} » est une affirmation que rien n’établit, ou fausse ({id} de la liste noire, règle R29)"
                => "Retirez-la ; ceci, par exemple, peut se dire : « {instead} ».",
            en: "“{found}” is a claim that nothing supports, or wrong ({id} of the blacklist, rule R29)"
                => "Remove it; this, for example, can be said: “{instead}”.",
        ),
    }
}
