//! The figures of an item.

use std::collections::BTreeSet;

use super::interval::{
    Figure, correlation, covariance, is_constant, lead, mean, mean_score, median, quantile, share,
    variance,
};
use super::parts::{Part, chosen, parts};
use super::{Attention, Bank, FEW, Person, attention, real};
use crate::course::{Id, Item};
use crate::quiz::Response;
use crate::quiz::guess::chance;

/// What many answers say of one item. «Elsewhere» is the rest of the test: the
/// mean score of a learner's other answers.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemFigures {
    pub item: Id,
    /// People who answered it, or who left it empty in an exam.
    pub answers: usize,
    /// Of those, people who answered something else too: what everything that
    /// compares with elsewhere is computed from.
    pub answers_elsewhere: usize,
    /// Mean score, from 0 to 1.
    pub facility: Figure,
    /// Standard deviation of the scores, with the divisor n − 1.
    pub deviation: Option<f64>,
    /// What guessing would score; `None` where that cannot be said.
    pub guess: Option<f64>,
    /// Its share of the test as written: one over the number of items.
    pub intended_weight: f64,
    /// Its share of what makes learners differ; `None` where it works against
    /// the rest.
    pub effective_weight: Option<f64>,
    /// Correlation with elsewhere, from −1 to 1.
    pub discrimination: Option<Figure>,
    /// The covariance with elsewhere as a share of the largest that these
    /// scores allow.
    pub efficiency: Option<f64>,
    pub parts: Vec<PartFigures>,
    pub time: Option<Time>,
    /// What matters most first.
    pub attention: Vec<Attention>,
}

/// Seconds spent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Time {
    pub answers: usize,
    pub median: Figure,
    /// A quarter of the people took less, a quarter took longer.
    pub quartiles: (f64, f64),
}

/// What was chosen in a part of an item.
#[derive(Debug, Clone, PartialEq)]
pub struct PartFigures {
    pub label: Option<String>,
    /// People whose answer can be read.
    pub answers: usize,
    pub several: bool,
    pub options: Vec<OptionFigures>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct OptionFigures {
    pub text: String,
    pub key: bool,
    pub distractor: bool,
    pub chosen: usize,
    /// Share of the people who answered, from 0 to 1.
    pub share: Option<Figure>,
    /// Mean score elsewhere of those who chose it.
    pub elsewhere: Option<f64>,
    /// For a wrong option, how far those who chose it are above those who chose
    /// the key, or, where several options can be chosen, above those who left
    /// it alone.
    pub lead: Option<Figure>,
}

impl ItemFigures {
    /// Whether the answers are too few to say anything.
    pub fn is_few(&self) -> bool {
        self.answers < FEW
    }

    /// Whether those of people who answered something else are.
    pub fn is_few_elsewhere(&self) -> bool {
        self.answers_elsewhere < FEW
    }
}

impl PartFigures {
    pub fn is_few(&self) -> bool {
        self.answers < FEW
    }
}

impl OptionFigures {
    pub(crate) fn share_is_under(&self, least: f64) -> bool {
        self.share.is_some_and(|share| share.value < least)
    }
}

/// One person's answer to an item.
struct Row<'a> {
    score: f64,
    /// Mean score of the other answers; `None` without any.
    elsewhere: Option<f64>,
    /// Mean score of all answers, this one included.
    overall: f64,
    response: Option<&'a Response>,
    seconds: Option<u32>,
}

/// The figures of every item that someone answered, by id.
pub(super) fn figures(people: &[Person<'_>], bank: &Bank<'_>) -> Vec<ItemFigures> {
    let totals: Vec<f64> = people
        .iter()
        .map(|person| person.values().map(|given| given.score).sum())
        .collect();
    let items: BTreeSet<&Id> = people.iter().flat_map(|it| it.keys().copied()).collect();
    let mut covariances = Vec::with_capacity(items.len());
    let mut all: Vec<ItemFigures> = Vec::with_capacity(items.len());
    for item in &items {
        let rows: Vec<Row<'_>> = people
            .iter()
            .zip(&totals)
            .filter_map(|(person, &total)| row(person, item, total))
            .collect();
        covariances.push(with_overall(&rows));
        all.extend(figures_of(item, &rows, bank, items.len()));
    }
    let roots: Vec<Option<f64>> = covariances
        .iter()
        .map(|covariance| covariance.filter(|it| *it >= 0.0).map(f64::sqrt))
        .collect();
    let sum: f64 = roots.iter().flatten().sum();
    for (figures, root) in all.iter_mut().zip(roots) {
        figures.effective_weight = root.filter(|_| sum > 0.0).map(|root| root / sum);
        figures.attention = attention::find(figures);
    }
    all
}

fn row<'a>(person: &Person<'a>, item: &Id, total: f64) -> Option<Row<'a>> {
    let given = *person.get(item)?;
    let others = person.len() - 1;
    Some(Row {
        score: given.score,
        elsewhere: (others > 0).then(|| (total - given.score) / real(others)),
        overall: total / real(person.len()),
        response: given.response.as_ref(),
        seconds: given.seconds,
    })
}

/// C(x, T), exactly 0 where one of them does not vary.
fn with_overall(rows: &[Row<'_>]) -> Option<f64> {
    let scores: Vec<f64> = rows.iter().map(|row| row.score).collect();
    let overall: Vec<f64> = rows.iter().map(|row| row.overall).collect();
    if rows.len() >= 2 && (is_constant(&scores) || is_constant(&overall)) {
        return Some(0.0);
    }
    covariance(&scores, &overall)
}

fn figures_of(item: &Id, rows: &[Row<'_>], bank: &Bank<'_>, items: usize) -> Option<ItemFigures> {
    let entry = bank.get(item)?;
    let scores: Vec<f64> = rows.iter().map(|row| row.score).collect();
    let (compared, elsewhere): (Vec<f64>, Vec<f64>) = rows
        .iter()
        .filter_map(|row| Some((row.score, row.elsewhere?)))
        .unzip();
    Some(ItemFigures {
        item: item.clone(),
        answers: rows.len(),
        answers_elsewhere: compared.len(),
        facility: mean_score(&scores)?,
        deviation: variance(&scores).map(f64::sqrt),
        guess: chance(entry.item).map(|it| it.mean),
        intended_weight: 1.0 / real(items.max(1)),
        effective_weight: None,
        discrimination: correlation(&compared, &elsewhere),
        efficiency: efficiency(&compared, &elsewhere),
        parts: choices(rows, entry.item, bank),
        time: time(rows),
        attention: Vec::new(),
    })
}

/// C(x, X) / C max, where C max pairs both sides after sorting.
fn efficiency(scores: &[f64], elsewhere: &[f64]) -> Option<f64> {
    if is_constant(scores) || is_constant(elsewhere) {
        return None;
    }
    let sorted = |values: &[f64]| {
        let mut values = values.to_vec();
        values.sort_by(f64::total_cmp);
        values
    };
    let largest = covariance(&sorted(scores), &sorted(elsewhere))?;
    let found = covariance(scores, elsewhere)?;
    (largest > 0.0).then(|| found / largest)
}

/// What an answer chose in each part, and the mean score of the others.
type Chosen = (Vec<Vec<usize>>, Option<f64>);

fn choices(rows: &[Row<'_>], item: &Item, bank: &Bank<'_>) -> Vec<PartFigures> {
    let read: Vec<Chosen> = rows
        .iter()
        .filter_map(|row| Some((chosen(item, row.response?)?, row.elsewhere)))
        .collect();
    let parts = parts(item, bank.language()).into_iter().enumerate();
    parts
        .map(|(at, part)| PartFigures {
            answers: read.len(),
            options: options(&read, at, &part),
            label: part.label,
            several: part.several,
        })
        .collect()
}

fn options(read: &[Chosen], at: usize, part: &Part) -> Vec<OptionFigures> {
    let takes = |answer: &Chosen, index: usize| {
        let chosen = answer.0.get(at);
        chosen.is_some_and(|chosen| chosen.contains(&index))
    };
    let elsewhere = |wanted: &dyn Fn(&Chosen) -> bool| -> Vec<f64> {
        let of = read.iter().filter(|answer| wanted(answer));
        of.filter_map(|(_, elsewhere)| *elsewhere).collect()
    };
    let keys: Vec<usize> = (0..part.options.len())
        .filter(|&index| part.options.get(index).is_some_and(|option| option.key))
        .collect();
    let of_keys = elsewhere(&|answer| keys.iter().any(|&key| takes(answer, key)));
    let figures = part.options.iter().enumerate().map(|(index, option)| {
        let count = read.iter().filter(|answer| takes(answer, index)).count();
        let own = elsewhere(&|answer| takes(answer, index));
        let lead = match (option.key, part.several) {
            (true, _) => None,
            (false, true) => lead(&own, &elsewhere(&|answer| !takes(answer, index))),
            (false, false) => lead(&own, &of_keys),
        };
        OptionFigures {
            text: option.text.clone(),
            key: option.key,
            distractor: option.distractor,
            chosen: count,
            share: share(count, read.len()),
            elsewhere: (!own.is_empty()).then(|| mean(&own)),
            lead,
        }
    });
    figures.collect()
}

fn time(rows: &[Row<'_>]) -> Option<Time> {
    let mut seconds: Vec<f64> = rows
        .iter()
        .filter_map(|row| row.seconds.map(f64::from))
        .collect();
    seconds.sort_by(f64::total_cmp);
    Some(Time {
        answers: seconds.len(),
        median: median(&seconds)?,
        quartiles: (quantile(&seconds, 0.25)?, quantile(&seconds, 0.75)?),
    })
}
