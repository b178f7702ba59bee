//! The figures of the whole test.

use std::collections::BTreeSet;

use super::interval::{self, Figure, is_constant, mean, mean_score, quantile, variance};
use super::{ENOUGH_FOR_ALPHA, FEW, Person, real};

/// What the results of many people say. A person's result is the mean score of
/// the questions that this person answered, from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct TestFigures {
    pub people: usize,
    pub items: usize,
    pub mean: Option<Figure>,
    pub median: Option<f64>,
    /// With the divisor n − 1.
    pub deviation: Option<f64>,
    /// k₃ / k₂^(3/2).
    pub skewness: Option<f64>,
    /// k₄ / k₂².
    pub kurtosis: Option<f64>,
    pub reliability: Reliability,
}

/// How far the results would come out the same with other questions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reliability {
    /// Fewer than [`ENOUGH_FOR_ALPHA`] people answered every item, or there is
    /// one item only.
    NotEnoughData { complete: usize },
    /// Everybody who answered everything has the same result.
    NoSpread { complete: usize },
    Known {
        complete: usize,
        /// Whether every score is 0 or 1, so that alpha is KR-20.
        kr20: bool,
        /// k / (k − 1) · (1 − ΣV(x) / V(T)): Moodle's coefficient of internal
        /// consistency.
        alpha: Figure,
        /// √(1 − alpha): the share of the spread that is chance; above 1 for a
        /// negative alpha.
        error_ratio: f64,
        /// Error ratio × deviation of the complete results: of one result,
        /// from 0 to 1.
        standard_error: f64,
    },
}

impl TestFigures {
    pub fn is_few(&self) -> bool {
        self.people < FEW
    }
}

pub(super) fn figures(people: &[Person<'_>], items: usize) -> TestFigures {
    let mut results: Vec<f64> = people.iter().map(result).collect();
    results.sort_by(f64::total_cmp);
    let (skewness, kurtosis) = shape(&results);
    TestFigures {
        people: people.len(),
        items,
        mean: mean_score(&results),
        median: quantile(&results, 0.5),
        deviation: variance(&results).map(f64::sqrt),
        skewness,
        kurtosis,
        reliability: reliability(people, items),
    }
}

fn result(person: &Person<'_>) -> f64 {
    let sum: f64 = person.values().map(|given| given.score).sum();
    sum / real(person.len().max(1))
}

/// Skewness and kurtosis from the k-statistics of the sample: with m_r the
/// central moments, k₂ = S m₂ / (S − 1), k₃ = S² m₃ / ((S − 1)(S − 2)) and
/// k₄ = S² ((S + 1) m₄ − 3 (S − 1) m₂²) / ((S − 1)(S − 2)(S − 3)).
fn shape(results: &[f64]) -> (Option<f64>, Option<f64>) {
    if is_constant(results) {
        return (None, None);
    }
    let s = real(results.len());
    let average = mean(results);
    let moment = |power: i32| {
        let powers: Vec<f64> = results
            .iter()
            .map(|it| (it - average).powi(power))
            .collect();
        mean(&powers)
    };
    let (m2, m3, m4) = (moment(2), moment(3), moment(4));
    let k2 = s * m2 / (s - 1.0);
    let skewness = (results.len() > 2).then(|| s * s * m3 / ((s - 1.0) * (s - 2.0)) / k2.powf(1.5));
    let kurtosis = (results.len() > 3).then(|| {
        let inner = (s + 1.0) * m4 - 3.0 * (s - 1.0) * m2 * m2;
        s * s * inner / ((s - 1.0) * (s - 2.0) * (s - 3.0)) / (k2 * k2)
    });
    (skewness, kurtosis)
}

fn reliability(people: &[Person<'_>], items: usize) -> Reliability {
    let complete: Vec<&Person<'_>> = people.iter().filter(|it| it.len() == items).collect();
    let count = complete.len();
    if count < ENOUGH_FOR_ALPHA || items < 2 {
        return Reliability::NotEnoughData { complete: count };
    }
    let all: BTreeSet<_> = complete.iter().flat_map(|it| it.keys().copied()).collect();
    let of_items: Vec<Vec<f64>> = all
        .into_iter()
        .map(|item| {
            complete
                .iter()
                .map(|it| it.get(item).map_or(0.0, |it| it.score))
        })
        .map(Iterator::collect)
        .collect();
    let k = real(items);
    let results: Vec<f64> = complete.iter().map(|it| result(it) * k).collect();
    let total = variance(&results).unwrap_or(0.0);
    if total <= 0.0 {
        return Reliability::NoSpread { complete: count };
    }
    let sum: f64 = of_items.iter().filter_map(|scores| variance(scores)).sum();
    let value = k / (k - 1.0) * (1.0 - sum / total);
    let error_ratio = (1.0 - value).max(0.0).sqrt();
    let whole = |score: &f64| *score <= 0.0 || *score >= 1.0;
    Reliability::Known {
        complete: count,
        kr20: of_items.iter().flatten().all(whole),
        alpha: interval::alpha(value, count, items),
        error_ratio,
        standard_error: error_ratio * total.sqrt() / k,
    }
}
