//! Words of the quality of a course: `parcours quality`.

use crate::language::Language;
use crate::quality::{Bot, Clue, Guesser, Other, Pool, Wins};

phrase!(title, "Qualité des questions", "Quality of the questions");
phrase!(
    about,
    "Des devineurs qui connaissent les tests et non le métier répondent à toutes les questions. Un devineur gagne s’il dépasse le hasard de 5 points dans un groupe d’au moins 200 questions, ou nettement (au seuil de 1\u{a0}%) dans un groupe plus petit. Scores en pour cent.",
    "Guessers who know tests and not the trade answer every question. One wins who is 5 points over chance in a pool of 200 questions or more, or clearly above it (at 1%) in a smaller pool. Scores in per cent."
);

pub(crate) fn edition(language: Language, of: Language) -> &'static str {
    match (language, of) {
        (Language::Fr, Language::Fr) => "En français",
        (Language::Fr, Language::En) => "En anglais",
        (Language::En, Language::Fr) => "In French",
        (Language::En, Language::En) => "In English",
    }
}

pub(crate) fn pool(language: Language, pool: &Pool) -> String {
    match (language, pool) {
        (Language::Fr, Pool::Lessons) => "Toutes les leçons".to_owned(),
        (Language::En, Pool::Lessons) => "All lessons".to_owned(),
        (_, Pool::Module(title)) => title.clone(),
        (Language::Fr, Pool::Exams) => "Examens".to_owned(),
        (Language::En, Pool::Exams) => "Exams".to_owned(),
    }
}

pub(crate) fn guessers(language: Language, of: &Pool) -> String {
    let pool = pool(language, of);
    match language {
        Language::Fr => format!("Devineurs\u{a0}: {pool}"),
        Language::En => format!("Guessers: {pool}"),
    }
}

phrase!(
    too_few,
    "Trop peu de questions pour un score.",
    "Too few questions for a score."
);

pub(crate) fn score_headings(language: Language) -> [&'static str; 6] {
    match language {
        Language::Fr => ["Devineur", "n", "Score", "Hasard", "Écart", ""],
        Language::En => ["Guesser", "n", "Score", "Chance", "Over", ""],
    }
}

pub(crate) fn wins(language: Language, wins: Wins) -> &'static str {
    match (language, wins) {
        (Language::Fr, Wins::Margin) => "GAGNE (5 points)",
        (Language::Fr, Wins::Significant) => "GAGNE (1\u{a0}%)",
        (Language::En, Wins::Margin) => "WINS (5 points)",
        (Language::En, Wins::Significant) => "WINS (1%)",
    }
}

pub(crate) fn bot(language: Language, bot: Bot) -> String {
    match bot {
        Bot::Choice(guesser) => format!("B{} {}", guesser.number(), trick(language, guesser)),
        Bot::Other(other) => format!("{} {}", family(other), habit(language, other)),
    }
}

fn trick(language: Language, guesser: Guesser) -> String {
    let text = match (language, guesser) {
        (Language::Fr, Guesser::Position(position)) => {
            return format!("toujours la {}e", position + 1);
        }
        (Language::En, Guesser::Position(position)) => {
            return format!("always number {}", position + 1);
        }
        (Language::Fr, Guesser::Longest) => "la plus longue",
        (Language::En, Guesser::Longest) => "the longest",
        (Language::Fr, Guesser::Shortest) => "la plus courte",
        (Language::En, Guesser::Shortest) => "the shortest",
        (Language::Fr, Guesser::StemWords) => "mots de l’énoncé",
        (Language::En, Guesser::StemWords) => "words of the stem",
        (Language::Fr, Guesser::FewestAbsolutes) => "le moins d’absolus",
        (Language::En, Guesser::FewestAbsolutes) => "fewest absolutes",
        (Language::Fr, Guesser::MostHedged) => "la plus nuancée",
        (Language::En, Guesser::MostHedged) => "most hedged",
        (Language::Fr, Guesser::MostVirtuous) => "la plus vertueuse",
        (Language::En, Guesser::MostVirtuous) => "most virtuous",
        (Language::Fr, Guesser::MostSpecific) => "la plus précise",
        (Language::En, Guesser::MostSpecific) => "most specific",
        (Language::Fr, Guesser::OddOneOut) => "la plus différente",
        (Language::En, Guesser::OddOneOut) => "odd one out",
        (Language::Fr, Guesser::MostAlike) => "la plus ressemblante",
        (Language::En, Guesser::MostAlike) => "most like the others",
        (Language::Fr, Guesser::MostPunctuated) => "le plus de virgules",
        (Language::En, Guesser::MostPunctuated) => "most commas",
        (Language::Fr, Guesser::Learned) => "tout cela, appris",
        (Language::En, Guesser::Learned) => "all of these, learned",
    };
    text.to_owned()
}

/// What the guesser that learns weighs.
pub(crate) fn weighs(language: Language, weights: &str) -> String {
    match language {
        Language::Fr => format!("B15 pèse surtout\u{a0}: {weights}."),
        Language::En => format!("B15 weighs above all: {weights}."),
    }
}

pub(crate) fn clue(language: Language, clue: Clue) -> &'static str {
    match (language, clue) {
        (Language::Fr, Clue::Length) => "longueur",
        (Language::En, Clue::Length) => "length",
        (Language::Fr, Clue::Longest) => "la plus longue",
        (Language::En, Clue::Longest) => "longest",
        (Language::Fr, Clue::Shortest) => "la plus courte",
        (Language::En, Clue::Shortest) => "shortest",
        (Language::Fr, Clue::First) => "première",
        (Language::En, Clue::First) => "first",
        (Language::Fr, Clue::Second) => "deuxième",
        (Language::En, Clue::Second) => "second",
        (Language::Fr, Clue::Third) => "troisième",
        (Language::En, Clue::Third) => "third",
        (Language::Fr, Clue::Stem) => "mots de l’énoncé",
        (Language::En, Clue::Stem) => "words of the stem",
        (Language::Fr, Clue::Absolutes) => "absolus",
        (Language::En, Clue::Absolutes) => "absolutes",
        (Language::Fr, Clue::Hedges) => "nuances",
        (Language::En, Clue::Hedges) => "hedges",
        (Language::Fr, Clue::Virtues) => "vertu",
        (Language::En, Clue::Virtues) => "virtue",
        (Language::Fr, Clue::Specifics) => "chiffres et noms",
        (Language::En, Clue::Specifics) => "digits and names",
        (Language::Fr, Clue::Likeness) => "ressemblance",
        (Language::En, Clue::Likeness) => "likeness",
        (Language::Fr, Clue::Punctuation) => "virgules",
        (Language::En, Clue::Punctuation) => "commas",
    }
}

/// The kind of question that a guesser answers, as in `item-rules.md`.
fn family(other: Other) -> &'static str {
    match other {
        Other::SelectAll | Other::SelectNone | Other::SelectLongestHalf => "MC",
        Other::SaysTrue | Other::SaysFalse => "TF",
        Other::AsShown | Other::Reversed | Other::ShortestFirst | Other::LongestFirst => "ORD",
        Other::MedianOfStem => "NUM",
    }
}

fn habit(language: Language, other: Other) -> &'static str {
    match (language, other) {
        (Language::Fr, Other::SelectAll) => "tout choisir",
        (Language::En, Other::SelectAll) => "select all",
        (Language::Fr, Other::SelectNone) => "ne rien choisir",
        (Language::En, Other::SelectNone) => "select none",
        (Language::Fr, Other::SelectLongestHalf) => "la moitié longue",
        (Language::En, Other::SelectLongestHalf) => "the longest half",
        (Language::Fr, Other::SaysTrue) => "toujours vrai",
        (Language::En, Other::SaysTrue) => "always true",
        (Language::Fr, Other::SaysFalse) => "toujours faux",
        (Language::En, Other::SaysFalse) => "always false",
        (Language::Fr, Other::AsShown) => "comme affiché",
        (Language::En, Other::AsShown) => "as shown",
        (Language::Fr, Other::Reversed) => "à l’envers",
        (Language::En, Other::Reversed) => "reversed",
        (Language::Fr, Other::ShortestFirst) => "du plus court",
        (Language::En, Other::ShortestFirst) => "shortest first",
        (Language::Fr, Other::LongestFirst) => "du plus long",
        (Language::En, Other::LongestFirst) => "longest first",
        (Language::Fr, Other::MedianOfStem) => "médiane de l’énoncé",
        (Language::En, Other::MedianOfStem) => "median of the stem",
    }
}

phrase!(levels, "Niveaux de Bloom", "Bloom levels");
phrase!(kinds, "Types de questions", "Kinds of questions");
phrase!(group, "Groupe", "Pool");
phrase!(count, "n", "n");

pub(crate) fn level_headings(language: Language) -> [&'static str; 8] {
    match language {
        Language::Fr => [
            "Groupe",
            "n",
            "Connaître",
            "Comprendre",
            "Appliquer",
            "Analyser",
            "Évaluer",
            "Créer",
        ],
        Language::En => [
            "Pool",
            "n",
            "Remember",
            "Understand",
            "Apply",
            "Analyse",
            "Evaluate",
            "Create",
        ],
    }
}

pub(crate) fn kind(language: Language, name: &str) -> &'static str {
    match (language, name) {
        (Language::Fr, "SingleChoice") => "un choix",
        (Language::En, "SingleChoice") => "one choice",
        (Language::Fr, "MultipleChoice") => "plusieurs",
        (Language::En, "MultipleChoice") => "several",
        (Language::Fr, "TrueFalse") => "vrai/faux",
        (Language::En, "TrueFalse") => "true/false",
        (Language::Fr, "Cloze") => "trous",
        (Language::En, "Cloze") => "gaps",
        (Language::Fr, "Ordering") => "ordre",
        (Language::En, "Ordering") => "order",
        (Language::Fr, "Matching") => "paires",
        (Language::En, "Matching") => "pairs",
        (Language::Fr, "Categorising") => "tri",
        (Language::En, "Categorising") => "sorting",
        (Language::Fr, "Numeric") => "nombre",
        (Language::En, "Numeric") => "number",
        (Language::Fr, _) => "image",
        (Language::En, _) => "picture",
    }
}

phrase!(
    lengths,
    "Longueur et place des clés (choix à une clé)",
    "Length and place of keys (choices with one key)"
);

pub(crate) fn length_headings(language: Language) -> [&'static str; 6] {
    match language {
        Language::Fr => [
            "Groupe",
            "n",
            "Clé/leurre",
            "Plus longue",
            "Plus courte",
            "Places, observé/attendu",
        ],
        Language::En => [
            "Pool",
            "n",
            "Key/distractor",
            "Longest",
            "Shortest",
            "Places, observed/expected",
        ],
    }
}

/// The name of the formula, for the language that is judged.
pub(crate) fn ease(language: Language, of: Language) -> &'static str {
    match (language, of) {
        (Language::Fr, Language::Fr) => {
            "Facilité de lecture (Kandel et Moles 1958, coefficients de textstat)"
        }
        (Language::Fr, Language::En) => "Facilité de lecture (Flesch 1948)",
        (Language::En, Language::Fr) => {
            "Reading ease (Kandel & Moles 1958, coefficients of textstat)"
        }
        (Language::En, Language::En) => "Reading ease (Flesch 1948)",
    }
}

pub(crate) fn ease_headings(language: Language) -> [&'static str; 5] {
    match language {
        Language::Fr => ["Leçon", "Mots", "Mots/phrase", "Texte", "Énoncés"],
        Language::En => ["Lesson", "Words", "Words/sentence", "Text", "Stems"],
    }
}

phrase!(
    copied,
    "Repris de la leçon (8 mots de suite, questions à partir d’Appliquer)",
    "Copied from the lesson (8 words in a row, questions from Apply on)"
);
phrase!(points, "Points d’apprentissage", "Learning points");
phrase!(anchors, "Codes de référentiels", "Codes of frameworks");

pub(crate) fn code_headings(language: Language) -> [&'static str; 5] {
    match language {
        Language::Fr => ["Code", "Quiz", "Texte", "Examen", "Leçons"],
        Language::En => ["Code", "Quiz", "Text", "Exam", "Lessons"],
    }
}

phrase!(
    parity,
    "Longueur, français sur anglais",
    "Length, French over English"
);

pub(crate) fn outcome(language: Language, is_good: bool) -> &'static str {
    match (language, is_good) {
        (Language::Fr, true) => {
            "Aucun devineur ne gagne, chaque code a une question, rien n’est repris de la leçon."
        }
        (Language::Fr, false) => {
            "À revoir\u{a0}: un devineur gagne, un code n’a pas de question, ou une question reprend sa leçon (voir plus haut)."
        }
        (Language::En, true) => {
            "No guesser wins, every code has a question, nothing is copied from a lesson."
        }
        (Language::En, false) => {
            "To look at: a guesser wins, a code has no question, or a question copies its lesson (see above)."
        }
    }
}

/// A share in whole per cent.
pub(crate) fn whole_percent(language: Language, part: usize, of: usize) -> String {
    let value = (part * 100 + of / 2) / of.max(1);
    match language {
        Language::Fr => format!("{value}\u{a0}%"),
        Language::En => format!("{value}%"),
    }
}
