//! Words of what makes reading and working easier.

use crate::exam::Allowance;
use crate::language::Language;
use crate::storage::settings::{Stay, Typeface};

phrase!(comfort, "Confort de lecture", "Comfort of reading");

phrase!(typeface, "Caractères", "Typeface");
phrase!(
    typeface_about,
    "Le second, fait à partir d’OpenDyslexic, a des lettres lourdes du bas, toutes différentes. Certaines personnes dyslexiques lisent mieux ainsi\u{202f}; d’autres préfèrent les caractères habituels.",
    "The second, made from OpenDyslexic, has letters that are heavy at the bottom and all different. Some dyslexic readers read better with it; others prefer the usual letters."
);

phrase!(spacing, "Espacement", "Spacing");
phrase!(
    spacing_about,
    "Plus d’espace entre les lettres, les mots, les lignes et les paragraphes, dans tout le programme.",
    "More room between letters, words, lines and paragraphs, all over the program."
);
phrase!(spacing_usual, "Habituel", "Usual");
phrase!(spacing_wide, "Élargi", "Wider");

phrase!(ruler, "Règle de lecture", "Reading ruler");
phrase!(
    ruler_about,
    "Une bande de deux lignes suit le pointeur, ou ce que le clavier atteint.",
    "A band two lines high follows the pointer, or what the keyboard reaches."
);
phrase!(ruler_off, "Sans règle", "No ruler");
phrase!(ruler_on, "Avec la règle", "With the ruler");

phrase!(messages, "Messages de passage", "Passing messages");
phrase!(
    messages_about,
    "Les messages brefs, comme «\u{a0}Copié\u{a0}», et le temps qu’ils laissent pour annuler.",
    "Short messages, such as “Copied”, and the time they leave to undo."
);

phrase!(pace, "Rythme des simulations", "Pace of the simulations");
phrase!(
    pace_about,
    "Une simulation de crise propose le temps réel, et se souvient ensuite de votre choix. En mode calme, elles commencent toutes sans temps limite. La modération commence toujours au calme.",
    "A crisis simulation proposes real time, then remembers what you chose. In calm mode they all begin without a time limit. Moderation always begins calm."
);
phrase!(pace_each, "Selon la simulation", "As each proposes");
phrase!(pace_calm, "Mode calme", "Calm mode");

phrase!(exam_time, "Temps des examens", "Time in exams");
phrase!(
    exam_time_about,
    "C’est ce qui est choisi d’avance au départ d’un examen\u{202f}; vous pouvez encore en changer. L’examen certifiant garde toujours une limite, au plus d’un tiers plus longue\u{a0}: réussir en temps limité fait partie de ce qu’il atteste. L’examen blanc peut s’en passer.",
    "This is what is chosen beforehand when an exam starts; you can still change it. The certifying exam always keeps a limit, at most a third longer: passing in limited time is part of what it certifies. The mock exam can do without."
);

pub(crate) fn typeface_name(language: Language, typeface: Typeface) -> &'static str {
    match (language, typeface) {
        (Language::Fr, Typeface::Usual) => "Habituels",
        (Language::En, Typeface::Usual) => "Usual",
        (Language::Fr, Typeface::Dyslexic) => "Pour la dyslexie",
        (Language::En, Typeface::Dyslexic) => "For dyslexia",
    }
}

pub(crate) fn stay(language: Language, stay: Stay) -> &'static str {
    match (language, stay) {
        (Language::Fr, Stay::Usual) => "7 secondes",
        (Language::En, Stay::Usual) => "7 seconds",
        (Language::Fr, Stay::Longer) => "21 secondes",
        (Language::En, Stay::Longer) => "21 seconds",
        (Language::Fr, Stay::Always) => "Jusqu’à ce que je les ferme",
        (Language::En, Stay::Always) => "Until I close them",
    }
}

pub(crate) fn exam_time_name(language: Language, time: Allowance) -> &'static str {
    match (language, time) {
        (_, Allowance::Standard) => "Standard",
        (Language::Fr, Allowance::ThirdMore) => "Un tiers de plus",
        (Language::En, Allowance::ThirdMore) => "A third more",
        (Language::Fr, Allowance::Unlimited) => "Sans limite quand c’est possible",
        (Language::En, Allowance::Unlimited) => "No limit where there need be none",
    }
}

phrase!(letters, "Touches seules", "Single keys");
phrase!(
    letters_about,
    "Sur la plupart des écrans, une lettre ou un chiffre agit seul\u{a0}: 2 choisit la deuxième réponse, N ouvre une note. À couper si vous dictez, ou si des touches partent sans vous. Entrée, Tab, les flèches et Ctrl restent\u{202f}; F1 montre l’aide.",
    "On most screens a letter or a digit acts by itself: 2 picks the second answer, N opens a note. Turn this off if you dictate, or if keys go off by accident. Enter, Tab, the arrows and Ctrl stay; F1 shows the help."
);
phrase!(letters_on, "Actives", "On");
phrase!(letters_off, "Coupées", "Off");
