//! Guessers on courses made so that one trick works, or none.

use super::{Bot, Guesser, Other, Part, Pool, Score, Wins, copied, coverage, scores};
use crate::course::{Id, Lesson};
use crate::language::Language;

/// A lesson with these interactions, each of its own item.
fn lesson(interactions: impl Iterator<Item = String>) -> Lesson {
    let items: Vec<String> = interactions
        .enumerate()
        .map(|(index, interaction)| {
            format!(
                "(id: \"item-{index}\", objective: \"o\", competence: \"c\", bloom: Apply,
                  covers: [\"P001\"], explains: \"e\",
                  stem: \"Un membre attend une réponse depuis deux heures : que faites-vous ?\",
                  interaction: {interaction})"
            )
        })
        .collect();
    let text = format!(
        "(id: \"l\", title: \"L\", objectives: [], minutes: 1, points: [\"P001\", \"P002\"],
          body: [Text(id: \"e\", md: \"Le fil attend une réponse courte avant la fin de la journée, dit-elle.\")],
          items: [{}])",
        items.join(", ")
    );
    crate::course::decode::decode("l.ron", text.as_bytes())
        .unwrap()
        .0
}

/// A single choice among these texts; which of them is the key turns with the
/// index, and `mark` makes a key of a text.
fn choice(index: usize, texts: [&str; 4], mark: impl Fn(&str) -> String) -> String {
    let options: Vec<String> = texts
        .iter()
        .enumerate()
        .map(|(option, text)| {
            let is_key = option == index % 4;
            let text = if is_key {
                mark(text)
            } else {
                (*text).to_owned()
            };
            format!("(text: \"{text}\", key: {is_key}, feedback: \"f\")")
        })
        .collect();
    format!("SingleChoice(options: [{}])", options.join(", "))
}

const PLAIN: [&str; 4] = [
    "Noter le nom du fil puis attendre",
    "Poser la date du jour puis partir",
    "Lire le mot du chef puis dormir",
    "Voir le bas du mur puis courir",
];

/// The scores of all lessons.
fn scores_of(lesson: &Lesson) -> Vec<Score> {
    let part = Part {
        title: "M",
        lessons: vec![lesson],
    };
    let pools = scores::pools(Language::Fr, &[part], &[]);
    let whole = pools.into_iter().find(|pool| pool.pool == Pool::Lessons);
    whole.unwrap().scores
}

fn score(scores: &[Score], bot: Bot) -> Score {
    *scores.iter().find(|score| score.bot == bot).unwrap()
}

#[test]
fn a_key_that_is_always_longest_is_found_and_learned() {
    let items = (0..80).map(|index| choice(index, PLAIN, |text| format!("{text} encore un peu")));
    let scores = scores_of(&lesson(items));
    for guesser in [Guesser::Longest, Guesser::Learned] {
        let score = score(&scores, Bot::Choice(guesser));
        assert!((score.score - 1.0).abs() < 1e-9, "{score:?}");
        assert!((score.chance - 0.25).abs() < 1e-9, "{score:?}");
        assert_eq!(score.wins, Some(Wins::Significant), "{guesser:?}");
    }
    let shortest = score(&scores, Bot::Choice(Guesser::Shortest));
    assert_eq!(shortest.wins, None);
}

#[test]
fn each_trick_finds_its_clue() {
    type Mark = fn(&str) -> String;
    let tricks: [(Guesser, Mark); 5] = [
        (Guesser::StemWords, |text| text.replace("puis", "réponse")),
        (Guesser::MostHedged, |text| text.replace("puis", "souvent")),
        (Guesser::MostVirtuous, |text| {
            text.replace("puis", "écouter")
        }),
        (Guesser::MostSpecific, |text| text.replace("puis", "12")),
        (Guesser::MostPunctuated, |text| {
            text.replace(" puis", ", puis")
        }),
    ];
    for (guesser, mark) in tricks {
        let items = (0..40).map(|index| choice(index, PLAIN, mark));
        let scores = scores_of(&lesson(items));
        let score = score(&scores, Bot::Choice(guesser));
        assert_eq!(
            score.wins,
            Some(Wins::Significant),
            "{guesser:?}: {score:?}"
        );
    }
    // The distractors have an absolute each, the key none.
    let loud = PLAIN.map(|text| text.replace("puis", "toujours"));
    let loud = [0, 1, 2, 3].map(|index: usize| loud[index].as_str());
    let items = (0..40).map(|index| choice(index, loud, |text| text.replace("toujours", "puis")));
    let scores = scores_of(&lesson(items));
    let fewest = score(&scores, Bot::Choice(Guesser::FewestAbsolutes));
    assert_eq!(fewest.wins, Some(Wins::Significant), "{fewest:?}");
}

#[test]
fn nobody_wins_where_keys_look_like_distractors() {
    let items = (0..240).map(|index| choice(index, PLAIN, str::to_owned));
    let scores = scores_of(&lesson(items));
    assert_eq!(scores.len(), 15);
    for score in scores {
        assert_eq!(score.wins, None, "{score:?}");
    }
}

#[test]
fn a_large_pool_is_judged_by_points_over_chance() {
    // The key stands first 40 % of the time: 15 points over chance.
    let index = |item: usize| match item % 5 {
        0 | 1 => 0,
        other => other - 1,
    };
    let items = (0..300).map(|item| choice(index(item), PLAIN, str::to_owned));
    let scores = scores_of(&lesson(items));
    let first = score(&scores, Bot::Choice(Guesser::Position(0)));
    assert_eq!(first.wins, Some(Wins::Margin), "{first:?}");
    assert!((first.score - 0.4).abs() < 1e-9, "{first:?}");
}

#[test]
fn guessers_of_other_kinds_meet_their_match() {
    let several = "MultipleChoice(options: [
        (text: \"Noter l'heure exacte du message reçu\", key: true, feedback: \"f\"),
        (text: \"Noter les mots exacts du message\", key: true, feedback: \"f\"),
        (text: \"Juger\", feedback: \"f\"), (text: \"Punir\", feedback: \"f\")])";
    let order = "Ordering(entries: [(text: \"Un\", feedback: \"f\"),
        (text: \"Deux ou\", feedback: \"f\"), (text: \"Trois ou un\", feedback: \"f\"),
        (text: \"Quatre ou cinq\", feedback: \"f\")])";
    let truth = "TrueFalse(truth: true, feedback: \"f\", reasons: [
        (text: \"A\", key: true, feedback: \"f\"), (text: \"B\", feedback: \"f\")])";
    let kinds = [several, order, truth];
    let items = (0..60).map(|index: usize| kinds[index % 3].to_owned());
    let scores = scores_of(&lesson(items));
    let of = |other| score(&scores, Bot::Other(other));
    for wins in [
        Other::SelectLongestHalf,
        Other::ShortestFirst,
        Other::SaysTrue,
    ] {
        assert!((of(wins).score - 1.0).abs() < 1e-6, "{wins:?}");
        assert_eq!(of(wins).wins, Some(Wins::Significant), "{wins:?}");
    }
    for loses in [
        Other::SelectAll,
        Other::SelectNone,
        Other::LongestFirst,
        Other::SaysFalse,
        Other::Reversed,
    ] {
        assert_eq!(of(loses).wins, None, "{loses:?}: {:?}", of(loses));
    }
}

#[test]
fn codes_are_counted_where_they_are_asked() {
    let lesson = lesson((0..3).map(|index| choice(index, PLAIN, str::to_owned)));
    let part = Part {
        title: "M",
        lessons: vec![&lesson],
    };
    let id = Id::from("l");
    let exams = vec![(&id, lesson.items.iter().take(2).collect())];
    let codes = coverage::codes(&[part], &exams);
    let counts: Vec<(&str, usize, usize)> = codes
        .iter()
        .map(|code| (code.code.as_str(), code.scored, code.exam))
        .collect();
    assert_eq!(counts, [("P001", 3, 2), ("P002", 0, 0)]);
}

#[test]
fn eight_words_in_a_row_are_copied() {
    let copy = "le fil attend une réponse courte avant la fin";
    let near = "le fil attend une réponse longue avant la fin";
    let items = [copy, near].map(|text| choice(0, [text, "B", "C", "D"], str::to_owned));
    let lesson = lesson(items.into_iter());
    let part = Part {
        title: "M",
        lessons: vec![&lesson],
    };
    let copied = copied::of(&[part]);
    assert_eq!(copied.len(), 1);
    assert_eq!(copied[0].item, Id::from("item-0"));
    assert_eq!(copied[0].words, "le fil attend une reponse courte avant la");
}
