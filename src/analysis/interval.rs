//! Intervals of 95 %, and the distributions behind them.

use super::real;

/// The 97.5 % point of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// A number with what the sample leaves open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    pub value: f64,
    /// Of 95 %; `None` where too little is known to give one.
    pub interval: Option<Interval>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// The mean of numbers; 0 for none.
pub(crate) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / real(values.len().max(1))
}

/// Whether all values are the same, rounding errors forgiven: such values have
/// no variance to divide by. The scores here go from 0 to 1.
pub(crate) fn is_constant(values: &[f64]) -> bool {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    values.len() < 2 || high - low < 1e-12
}

/// Covariance with the divisor n − 1: Moodle's C(x, y), and V(x) for y = x.
/// `None` for fewer than two pairs.
pub(crate) fn covariance(xs: &[f64], ys: &[f64]) -> Option<f64> {
    let n = xs.len().min(ys.len());
    if n < 2 {
        return None;
    }
    let (x_mean, y_mean) = (mean(xs), mean(ys));
    let sum: f64 = xs
        .iter()
        .zip(ys)
        .map(|(x, y)| (x - x_mean) * (y - y_mean))
        .sum();
    Some(sum / real(n - 1))
}

/// Sample variance, exactly 0 for values that are all the same.
pub(crate) fn variance(values: &[f64]) -> Option<f64> {
    if values.len() >= 2 && is_constant(values) {
        return Some(0.0);
    }
    covariance(values, values)
}

/// A share with the interval of Wilson (1927, «Probable inference, the law of
/// succession, and statistical inference»), without continuity correction.
/// `None` for a share of nothing.
pub fn share(part: usize, whole: usize) -> Option<Figure> {
    if whole == 0 {
        return None;
    }
    let n = real(whole);
    let p = real(part.min(whole)) / n;
    let z2 = Z * Z;
    let middle = p + z2 / (2.0 * n);
    let spread = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    Some(Figure {
        value: p,
        interval: Some(Interval {
            low: ((middle - spread) / scale).max(0.0),
            high: ((middle + spread) / scale).min(1.0),
        }),
    })
}

/// The mean of scores from 0 to 1: Wilson's interval where every score is 0 or
/// 1, else Student's t with n − 1 degrees of freedom, cut at 0 and 1. Partial
/// scores that are all the same have no interval.
pub fn mean_score(scores: &[f64]) -> Option<Figure> {
    #[allow(clippy::float_cmp, reason = "whole scores are exact")]
    let whole = |score: &&f64| **score == 1.0;
    #[allow(clippy::float_cmp, reason = "whole scores are exact")]
    if scores.iter().all(|score| *score == 0.0 || *score == 1.0) {
        return share(scores.iter().filter(whole).count(), scores.len());
    }
    let value = mean(scores);
    let interval = match variance(scores) {
        Some(variance) if variance > 0.0 => {
            let n = real(scores.len());
            let half = student(n - 1.0) * (variance / n).sqrt();
            Some(Interval {
                low: (value - half).max(0.0),
                high: (value + half).min(1.0),
            })
        }
        _ => None,
    };
    Some(Figure { value, interval })
}

/// Pearson's correlation with the interval of Fisher's z, tanh(artanh r ±
/// 1.96 / √(n − 3)). `None` where one side does not vary; without an interval
/// for fewer than four pairs and for r = ±1.
pub fn correlation(xs: &[f64], ys: &[f64]) -> Option<Figure> {
    if is_constant(xs) || is_constant(ys) {
        return None;
    }
    let product = variance(xs)? * variance(ys)?;
    let value = (covariance(xs, ys)? / product.sqrt()).clamp(-1.0, 1.0);
    let interval = (xs.len() > 3 && value.abs() < 1.0 - 1e-12).then(|| {
        let half = Z / real(xs.len() - 3).sqrt();
        Interval {
            low: (value.atanh() - half).tanh(),
            high: (value.atanh() + half).tanh(),
        }
    });
    Some(Figure { value, interval })
}

/// How far the mean of one group is above that of another, with the interval of
/// Welch (1947): Student's t with the degrees of freedom of Welch and
/// Satterthwaite. `None` for an empty group; without an interval for a group
/// of one, or where nothing varies.
pub fn lead(one: &[f64], other: &[f64]) -> Option<Figure> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let value = mean(one) - mean(other);
    let part = |group: &[f64]| Some(variance(group)? / real(group.len()));
    let interval = part(one).zip(part(other)).and_then(|(a, b)| {
        let spread = a + b;
        let freedom =
            spread * spread / (a * a / real(one.len() - 1) + b * b / real(other.len() - 1));
        (spread > 0.0).then(|| {
            let half = student(freedom) * spread.sqrt();
            Interval {
                low: value - half,
                high: value + half,
            }
        })
    });
    Some(Figure { value, interval })
}

/// The quantile `p` of sorted values, between the two nearest: type 7 of
/// Hyndman and Fan (1996), as R and NumPy give it. `None` for no value.
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let at = p.clamp(0.0, 1.0) * real(last);
    let below = at.floor();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and the last index"
    )]
    let index = below as usize;
    let low = *sorted.get(index)?;
    let high = *sorted.get((index + 1).min(last))?;
    Some(low + (high - low) * (at - below))
}

/// The median of sorted values with the interval of order statistics: from the
/// k-th smallest to the k-th largest, with the largest k for which a binomial
/// of n halves stays under k with a probability of at most 2.5 %. It exists
/// from six values on and covers at least 95 %.
pub fn median(sorted: &[f64]) -> Option<Figure> {
    let value = quantile(sorted, 0.5)?;
    let rank = median_rank(sorted.len());
    let interval = rank.checked_sub(1).and_then(|index| {
        Some(Interval {
            low: *sorted.get(index)?,
            high: *sorted.get(sorted.len() - 1 - index)?,
        })
    });
    Some(Figure { value, interval })
}

/// The k of [`median`]; 0 where there is none.
fn median_rank(n: usize) -> usize {
    // Logarithms, because 2^-n is 0 for a large class.
    let mut term = -real(n) * std::f64::consts::LN_2;
    let mut below = 0.0;
    for k in 0..n {
        below += term.exp();
        if below > 0.025 {
            return k;
        }
        term += (real(n - k) / real(k + 1)).ln();
    }
    0
}

/// The interval of a coefficient alpha: Feldt, Woodruff and Salih (1987),
/// 1 − (1 − α) F with F the 97.5 % and 2.5 % points of the F distribution with
/// n − 1 and (n − 1)(k − 1) degrees of freedom.
pub fn alpha(value: f64, people: usize, items: usize) -> Figure {
    let interval = (people > 1 && items > 1).then(|| {
        let d1 = real(people - 1);
        let d2 = d1 * real(items - 1);
        Interval {
            low: 1.0 - (1.0 - value) * fisher_quantile(0.975, d1, d2),
            high: 1.0 - (1.0 - value) * fisher_quantile(0.025, d1, d2),
        }
    });
    Figure { value, interval }
}

/// The 97.5 % point of Student's t.
fn student(freedom: f64) -> f64 {
    // P(|T| > t) = I(ν / (ν + t²); ν/2, 1/2).
    let x = inverse_beta(0.05, freedom / 2.0, 0.5);
    (freedom * (1.0 - x) / x).sqrt()
}

fn fisher_quantile(p: f64, d1: f64, d2: f64) -> f64 {
    let x = inverse_beta(p, d1 / 2.0, d2 / 2.0);
    d2 * x / (d1 * (1.0 - x))
}

/// Where the regularised incomplete beta function takes a value: by halving,
/// which cannot fail, until the bits run out.
fn inverse_beta(p: f64, a: f64, b: f64) -> f64 {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for _ in 0..1100 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if beta(middle, a, b) < p {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// The regularised incomplete beta function I(x; a, b), by Lentz's continued
/// fraction (Press et al., «Numerical Recipes», 6.4).
fn beta(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (-x).ln_1p();
    if x < (a + 1.0) / (a + b + 2.0) {
        front.exp() * fraction(x, a, b) / a
    } else {
        1.0 - front.exp() * fraction(1.0 - x, b, a) / b
    }
}

fn fraction(x: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let whole = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / whole(1.0 - (a + b) * x / (a + 1.0));
    let mut result = d;
    let mut m = 1.0;
    while m < 10_000.0 {
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / whole(1.0 + even * d);
        c = whole(1.0 + even / c);
        result *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / whole(1.0 + odd * d);
        c = whole(1.0 + odd / c);
        result *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
        m += 1.0;
    }
    result
}

/// The logarithm of the gamma function of a positive number: Lanczos' series
/// with g = 7 and nine terms (Godfrey), good to 15 digits.
fn ln_gamma(x: f64) -> f64 {
    const TERMS: [f64; 8] = [
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    if x < 0.5 {
        // Reflection: Γ(x) Γ(1 − x) = π / sin πx.
        let sine = (std::f64::consts::PI * x).sin();
        return (std::f64::consts::PI / sine).ln() - ln_gamma(1.0 - x);
    }
    let x = x - 1.0;
    let mut sum = 0.999_999_999_999_809_9;
    let mut place = 1.0;
    for term in TERMS {
        sum += term / (x + place);
        place += 1.0;
    }
    let t = x + 7.5;
    0.5 * (2.0 * std::f64::consts::PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

#[cfg(test)]
mod tests {
    use super::{fisher_quantile, median_rank, quantile, student};

    /// Printed by SciPy: `stats.t.ppf(0.975, df)`, `stats.f.ppf(p, d1, d2)`.
    #[test]
    fn distributions_agree_with_scipy() {
        for (freedom, expected) in STUDENT {
            assert!(
                (student(freedom) - expected).abs() < 1e-9 * expected,
                "{freedom}"
            );
        }
        for (p, d1, d2, expected) in FISHER {
            let found = fisher_quantile(p, d1, d2);
            assert!((found - expected).abs() < 1e-9, "{p} {d1} {d2}: {found}");
        }
    }

    const STUDENT: [(f64, f64); 5] = [
        (1.0, 12.706204736174694),
        (5.0, 2.5705818356363146),
        (29.0, 2.045229642132703),
        (119.0, 1.9800998764569397),
        (9999.0, 1.960201263621357),
    ];
    const FISHER: [(f64, f64, f64, f64); 3] = [
        (0.975, 119.0, 595.0, 1.3050604973008726),
        (0.025, 119.0, 595.0, 0.7463525785133466),
        (0.975, 999.0, 39_960.0, 1.0908172874578161),
    ];

    #[test]
    fn order_statistics_of_the_median_are_those_of_the_tables() {
        // Conover, «Practical Nonparametric Statistics», table of the sign test.
        let ranks = [
            (5, 0),
            (6, 1),
            (8, 1),
            (9, 2),
            (10, 2),
            (20, 6),
            (30, 10),
            (100, 40),
        ];
        for (n, expected) in ranks {
            assert_eq!(median_rank(n), expected, "{n}");
        }
        assert!(median_rank(100_000) > 49_000);
    }

    #[test]
    fn a_quantile_lies_between_its_neighbours() {
        assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], 0.25), Some(1.75));
        assert_eq!(quantile(&[5.0], 0.75), Some(5.0));
        assert_eq!(quantile(&[], 0.5), None);
    }
}
