//! B15: a guesser that learns which clues tell the key from other items.
//!
//! A conditional logit (McFadden 1974): the chance of an option is
//! proportional to exp(w · x), x being its clues as deviations from their mean
//! in the item, each divided by its standard deviation over the pool. Fitted
//! by gradient ascent on the likelihood with an L2 penalty, ten times, each
//! time without the tenth of the items that it then answers.

use crate::quiz::order::rank;

use super::choice::{Choice, Clues, count};
use super::guessers::Guess;

/// Items below this number teach nothing worth a test.
const FEWEST: usize = 60;
const FOLDS: u64 = 10;
const STEPS: usize = 300;
const RATE: f64 = 0.3;
/// Weight of the penalty, in items.
const PENALTY: f64 = 2.0;
/// Which tenth an item belongs to; another split is another seed.
const SEED: u64 = 1;

const CLUES: usize = 13;
type Row = [f64; CLUES];

/// Choices as rows of standardised clues.
struct Sample {
    fold: u64,
    rows: Vec<Row>,
    key: usize,
}

/// What a weight is about, in the order of a [`Row`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clue {
    Length,
    Longest,
    Shortest,
    First,
    Second,
    Third,
    Stem,
    Absolutes,
    Hedges,
    Virtues,
    Specifics,
    Likeness,
    Punctuation,
}

impl Clue {
    const ALL: [Self; CLUES] = [
        Self::Length,
        Self::Longest,
        Self::Shortest,
        Self::First,
        Self::Second,
        Self::Third,
        Self::Stem,
        Self::Absolutes,
        Self::Hedges,
        Self::Virtues,
        Self::Specifics,
        Self::Likeness,
        Self::Punctuation,
    ];
}

/// What was learnt from a pool.
pub(super) struct Learned {
    /// What the guesser does with each choice.
    pub(super) guesses: Vec<Guess>,
    /// What each clue weighs, the mean of the ten fits, the heaviest first: in
    /// log odds for one standard deviation.
    pub(super) weights: Vec<(Clue, f64)>,
}

/// What the guesser does with each choice; `None` where there are too few to
/// learn from.
pub(super) fn learn(choices: &[Choice<'_>]) -> Option<Learned> {
    if choices.len() < FEWEST {
        return None;
    }
    let samples = standardised(choices);
    let weights: Vec<Row> = (0..FOLDS)
        .map(|fold| {
            let known: Vec<&Sample> = samples.iter().filter(|it| it.fold != fold).collect();
            fit(&known)
        })
        .collect();
    let guesses = samples.iter().zip(choices).map(|(sample, choice)| {
        let weights = weights
            .iter()
            .zip(0..)
            .find(|(_, fold)| *fold == sample.fold);
        let likings: Vec<f64> = sample
            .rows
            .iter()
            .map(|row| weights.map_or(0.0, |(weights, _)| dot(weights, row)))
            .collect();
        Guess::of(&likings, choice.key)
    });
    let mean = |clue: usize| {
        let all = weights.iter().filter_map(|row| row.get(clue));
        all.sum::<f64>() / count(weights.len().max(1))
    };
    let mut told: Vec<(Clue, f64)> = Clue::ALL
        .into_iter()
        .enumerate()
        .map(|(index, clue)| (clue, mean(index)))
        .collect();
    told.sort_by(|(_, one), (_, other)| other.abs().total_cmp(&one.abs()));
    Some(Learned {
        guesses: guesses.collect(),
        weights: told,
    })
}

fn standardised(choices: &[Choice<'_>]) -> Vec<Sample> {
    let mut samples: Vec<Sample> = choices
        .iter()
        .map(|choice| Sample {
            fold: rank(SEED, &choice.item.id) % FOLDS,
            rows: centred(&choice.options),
            key: choice.key,
        })
        .collect();
    let options: usize = samples.iter().map(|sample| sample.rows.len()).sum();
    let mut squares = [0.0; CLUES];
    for row in samples.iter().flat_map(|sample| &sample.rows) {
        for (square, value) in squares.iter_mut().zip(row) {
            *square += value * value;
        }
    }
    for row in samples.iter_mut().flat_map(|sample| &mut sample.rows) {
        for (value, square) in row.iter_mut().zip(squares) {
            *value /= (square / count(options.max(1))).sqrt().max(1e-9);
        }
    }
    samples
}

/// The clues of each option less their mean in the item.
fn centred(options: &[Clues]) -> Vec<Row> {
    let longest = options.iter().map(|it| it.length).fold(0.0, f64::max);
    let shortest = options.iter().map(|it| it.length).fold(f64::MAX, f64::min);
    let is = |yes: bool| f64::from(u8::from(yes));
    let mut rows: Vec<Row> = options
        .iter()
        .map(|it| {
            [
                it.length,
                is(it.length >= longest),
                is(it.length <= shortest),
                is(it.position < 0.5),
                is(it.position > 0.5 && it.position < 1.5),
                is(it.position > 1.5 && it.position < 2.5),
                it.stem,
                it.absolutes,
                it.hedges,
                it.virtues,
                it.specifics,
                it.likeness,
                it.punctuation,
            ]
        })
        .collect();
    let options = count(rows.len().max(1));
    for clue in 0..CLUES {
        let values = rows.iter().filter_map(|row| row.get(clue));
        let mean = values.sum::<f64>() / options;
        for value in rows.iter_mut().filter_map(|row| row.get_mut(clue)) {
            *value -= mean;
        }
    }
    rows
}

fn fit(samples: &[&Sample]) -> Row {
    let mut weights = [0.0; CLUES];
    let items = count(samples.len().max(1));
    for _ in 0..STEPS {
        let mut gradient = weights.map(|weight| -PENALTY * weight);
        for sample in samples {
            let chances = chances(&weights, &sample.rows);
            for (index, (row, chance)) in sample.rows.iter().zip(chances).enumerate() {
                let surprise = f64::from(u8::from(index == sample.key)) - chance;
                for (slope, value) in gradient.iter_mut().zip(row) {
                    *slope += surprise * value;
                }
            }
        }
        for (weight, slope) in weights.iter_mut().zip(gradient) {
            *weight += RATE * slope / items;
        }
    }
    weights
}

/// The chance of each option under some weights.
fn chances(weights: &Row, rows: &[Row]) -> Vec<f64> {
    let odds: Vec<f64> = rows.iter().map(|row| dot(weights, row).exp()).collect();
    let all: f64 = odds.iter().sum();
    odds.into_iter()
        .map(|odds| odds / all.max(1e-300))
        .collect()
}

fn dot(weights: &Row, row: &Row) -> f64 {
    weights
        .iter()
        .zip(row)
        .map(|(one, other)| one * other)
        .sum()
}
