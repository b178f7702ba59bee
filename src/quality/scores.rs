//! How the guessers fare, pool by pool.

use crate::course::Item;
use crate::course::check::statistics::is_above_chance;
use crate::language::Language;

use super::choice::{Choice, count};
use super::guessers::{Guess, Guesser};
use super::others::{self, Other};
use super::{Clue, Part, Pool, PoolScores, learned};

/// Items of a pool from which five points over chance are more than noise.
const LARGE: usize = 200;
/// What a guesser may score over chance in a large pool.
const MARGIN: f64 = 0.05;
/// Items from which a score is told, and judged: with fewer, a normal
/// distribution says too little.
const FEWEST: usize = 8;

/// A guesser of the battery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bot {
    Choice(Guesser),
    Other(Other),
}

/// What a guesser scores on a pool.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    pub bot: Bot,
    /// Items of its kind.
    pub items: usize,
    /// Mean over the items, 0 to 1.
    pub score: f64,
    /// Mean of what chance scores, 0 to 1.
    pub chance: f64,
    pub wins: Option<Wins>,
}

/// Why a score is too high.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wins {
    /// Five points over chance in a pool of 200 items or more.
    Margin,
    /// Above chance at 1 %, in a smaller pool.
    Significant,
}

/// A choice and what each guesser does with it.
struct Played<'a> {
    item: &'a Item,
    guesses: Vec<(Guesser, Guess)>,
}

/// Choices that were played, and what the guesser that learns weighs.
struct Plays<'a> {
    played: Vec<Played<'a>>,
    weights: Vec<(Clue, f64)>,
}

pub(super) fn pools(language: Language, parts: &[Part<'_>], held_out: &[&Item]) -> Vec<PoolScores> {
    let items: Vec<&Item> = parts.iter().flat_map(Part::items).collect();
    let plays = play(language, &items);
    let played = &plays.played;
    let mut pools = vec![of(Pool::Lessons, &items, played, plays.weights)];
    for part in parts {
        let own: Vec<&Item> = part.items().collect();
        let pool = Pool::Module(part.title.to_owned());
        pools.push(of(pool, &own, played, Vec::new()));
    }
    if !held_out.is_empty() {
        let Plays { played, weights } = play(language, held_out);
        pools.push(of(Pool::Exams, held_out, &played, weights));
    }
    pools
}

fn play<'a>(language: Language, items: &[&'a Item]) -> Plays<'a> {
    let choices = items.iter().filter_map(|item| Choice::of(language, item));
    let choices: Vec<Choice<'a>> = choices.collect();
    let learned = learned::learn(&choices);
    let played = choices
        .iter()
        .enumerate()
        .map(|(index, choice)| {
            let tricks = Guesser::WITH_ONE_TRICK.into_iter();
            let mut guesses: Vec<(Guesser, Guess)> =
                tricks.map(|bot| (bot, bot.guess(choice))).collect();
            let learned = learned.as_ref().and_then(|all| all.guesses.get(index));
            guesses.extend(learned.map(|guess| (Guesser::Learned, *guess)));
            let item = choice.item;
            Played { item, guesses }
        })
        .collect();
    Plays {
        played,
        weights: learned.map_or_else(Vec::new, |learned| learned.weights),
    }
}

fn of(pool: Pool, items: &[&Item], played: &[Played<'_>], weights: Vec<(Clue, f64)>) -> PoolScores {
    let is_own = |item: &Item| items.iter().any(|own| std::ptr::eq(*own, item));
    let own: Vec<&Played<'_>> = played.iter().filter(|it| is_own(it.item)).collect();
    let tricks = Guesser::WITH_ONE_TRICK.into_iter();
    let guessers = tricks.chain([Guesser::Learned]).filter_map(|bot| {
        let guesses = own.iter().flat_map(|played| &played.guesses);
        let guesses: Vec<Guess> = guesses
            .filter(|(own, _)| *own == bot)
            .map(|(_, guess)| *guess)
            .collect();
        of_guesses(bot, &guesses)
    });
    let others = Other::ALL.into_iter().filter_map(|bot| {
        let scores = items.iter().filter_map(|item| bot.score(item));
        let scores: Vec<_> = scores.collect();
        (scores.len() >= FEWEST).then(|| {
            let items = count(scores.len());
            let score = scores.iter().map(|(score, _)| score).sum::<f64>() / items;
            let chance = scores.iter().map(|(_, by)| by.mean).sum::<f64>() / items;
            Score {
                bot: Bot::Other(bot),
                items: scores.len(),
                score,
                chance,
                wins: wins(scores.len(), score - chance, || {
                    others::is_above_chance(&scores)
                }),
            }
        })
    });
    PoolScores {
        scores: guessers.chain(others).collect(),
        weights,
        pool,
    }
}

fn of_guesses(bot: Guesser, guesses: &[Guess]) -> Option<Score> {
    (guesses.len() >= FEWEST).then(|| {
        let items = count(guesses.len());
        let score = guesses.iter().map(|guess| guess.score).sum::<f64>() / items;
        let chance = guesses.iter().map(|guess| guess.chance).sum::<f64>() / items;
        // A draw among options tells nothing; the test is on what was decided.
        let decided = guesses.iter().filter(|guess| guess.is_decided);
        let chances: Vec<f64> = decided.clone().map(|guess| guess.chance).collect();
        let hits = decided.filter(|guess| guess.score > 0.5).count();
        Score {
            bot: Bot::Choice(bot),
            items: guesses.len(),
            score,
            chance,
            wins: wins(guesses.len(), score - chance, || {
                is_above_chance(hits, &chances)
            }),
        }
    })
}

fn wins(items: usize, over_chance: f64, is_significant: impl Fn() -> bool) -> Option<Wins> {
    if items >= LARGE {
        (over_chance > MARGIN).then_some(Wins::Margin)
    } else {
        is_significant().then_some(Wins::Significant)
    }
}
