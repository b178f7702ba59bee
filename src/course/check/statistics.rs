//! The two tests that rules on pools of items rest on.

/// Upper 5 % points of the chi-square distribution for 1 to 5 degrees of
/// freedom (any table: Fisher & Yates 1938, table IV).
const CHI_SQUARE_5_PERCENT: [f64; 5] = [3.841, 5.991, 7.815, 9.488, 11.070];

/// The value that a chi-square statistic exceeds by chance one time in
/// twenty; `None` outside 1..=5 degrees of freedom.
pub(crate) fn critical(degrees: usize) -> Option<f64> {
    degrees
        .checked_sub(1)
        .and_then(|index| CHI_SQUARE_5_PERCENT.get(index))
        .copied()
}

/// Pearson's statistic: the sum of (observed − expected)² / expected.
pub(crate) fn chi_square(observed: &[usize], expected: &[f64]) -> f64 {
    observed
        .iter()
        .zip(expected)
        .filter(|(_, expected)| **expected > 0.0)
        .map(|(&observed, &expected)| (share(observed, 1) - expected).powi(2) / expected)
        .sum()
}

/// A guesser that wins this rarely by chance has found a clue (1 %), and the
/// point of the normal distribution above which one value in a hundred falls.
const SIGNIFICANCE: f64 = 0.01;
const NORMAL_1_PERCENT: f64 = 2.326;
/// Beyond this many trials the normal approximation, with its correction for
/// continuity, is as good as the exact sum and far shorter.
const EXACT: usize = 1_000;

/// Whether so many successes in independent trials with these chances are
/// above chance at 1 %.
pub(crate) fn is_above_chance(hits: usize, chances: &[f64]) -> bool {
    if chances.len() <= EXACT {
        return chance_of_at_least(hits, chances) < SIGNIFICANCE;
    }
    let expected: f64 = chances.iter().sum();
    let variance: f64 = chances.iter().map(|chance| chance * (1.0 - chance)).sum();
    share(hits, 1) - 0.5 - expected > NORMAL_1_PERCENT * variance.sqrt()
}

/// The chance of at least `hits` successes in independent trials that
/// succeed with these chances (the Poisson binomial distribution, worked out
/// trial by trial).
fn chance_of_at_least(hits: usize, chances: &[f64]) -> f64 {
    // exactly[n]: chance of n successes so far.
    let mut exactly = vec![0.0; chances.len() + 1];
    if let Some(none) = exactly.first_mut() {
        *none = 1.0;
    }
    for chance in chances {
        let mut carried = 0.0;
        for probability in &mut exactly {
            let here = *probability;
            *probability = here * (1.0 - chance) + carried;
            carried = here * chance;
        }
    }
    exactly.iter().skip(hits).sum()
}

/// `count / of`, 0 when there is nothing.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of items are far below 2^52"
)]
pub(crate) fn share(count: usize, of: usize) -> f64 {
    if of == 0 {
        0.0
    } else {
        count as f64 / of as f64
    }
}

/// The mean of some values, 0 when there is none.
pub(crate) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / share(values.len().max(1), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pearson_s_statistic_of_a_known_table() {
        // A die thrown 60 times: 5, 8, 9, 8, 10, 20 gives 13.4.
        let statistic = chi_square(&[5, 8, 9, 8, 10, 20], &[10.0; 6]);
        assert!((statistic - 13.4).abs() < 1e-9, "{statistic}");
        assert!(statistic > critical(5).unwrap());
        assert_eq!(critical(0), None);
        assert_eq!(critical(6), None);
    }

    #[test]
    fn exact_and_approximate_tests_meet() {
        // Fair coins: 1 % points near n/2 + 2.326 √n / 2.
        for (trials, limit) in [(1_000, 537), (1_002, 538)] {
            let chances = vec![0.5; trials];
            assert!(!is_above_chance(limit - 1, &chances), "{trials}");
            assert!(is_above_chance(limit + 1, &chances), "{trials}");
        }
    }

    #[test]
    fn equal_chances_give_the_binomial_distribution() {
        // 4 coins: P(X >= 3) = 5/16.
        let tail = chance_of_at_least(3, &[0.5; 4]);
        assert!((tail - 5.0 / 16.0).abs() < 1e-12, "{tail}");
        assert!((chance_of_at_least(0, &[0.2, 0.7]) - 1.0).abs() < 1e-12);
        assert!((chance_of_at_least(2, &[0.2, 0.7]) - 0.14).abs() < 1e-12);
        assert!(chance_of_at_least(3, &[0.2, 0.7]).abs() < 1e-12);
    }
}
